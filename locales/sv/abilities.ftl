competence-intravenous-medicine = ge läkemedel i blodet
competence-central-line = sköta central infart
competence-elastomeric-pump = byta engångspump
competence-blood-sampling = ta blodprover
competence-wound-care = lägga om sår
competence-urinary-catheter = sköta urinkateter
competence-tube-feeding = ge sondmat
competence-home-oxygen = sköta syrgas i hemmet
competence-subcutaneous-pump = sköta pump under huden
abilities-title = Vad { $unit } kan göra
abilities-link = Vad enheten kan göra
abilities-lead = Det här har enheten själv angett. Ring och fråga om något saknas.
abilities-lead-own = Andra enheter ser det här innan de skickar en vårdbegäran. Saknas något när ett besök är planerat blir det ett glapp hos er.
abilities-not-delegation = Här står vad enheten kan, inte vem som har delegering. Delegeringar finns inte i Plats 23 än.
ability-unsaid = Inte angett
ability-withdrawn = Nej, inte längre
ability-ended = Nej, gällde till och med { $on }
ability-people = { $n ->
    [one] Ja, en person
   *[other] Ja, { $n } personer
  }
ability-until = till och med { $on }
ability-yes = Ja
ability-until-further = tills vidare
ability-can = Vi kan det här
ability-more = Antal personer, sista dag, eller att ni inte längre kan
ability-what = Vad gäller det?
ability-people-label = Hur många kan det? (frivilligt)
ability-people-hint = Till exempel 3.
ability-until-label = Sista dag (frivilligt)
ability-until-hint = Lämna tomt om det gäller tills vidare.
ability-reason-label = Skäl, om ni inte längre kan
ability-reason-hint = Till exempel att den som kan har slutat. Skriv inga namn.
ability-reason-needed = Skriv ett skäl.
ability-save = Spara att vi kan
ability-cannot = Vi kan inte längre
notice-ability-registered = Sparat. Andra enheter ser det från nu.
notice-ability-withdrawn = Sparat. Är något planerat hos er är det nu ett glapp, tills någon annan tar det eller ni kan igen.
