# Bedömningen inför vård hemma, och läkarens beslut.

assess-title = Bedömning inför vård hemma
assess-can-go-home = { $name } kan gå hem
assess-can-go-home-when = { $name } kan gå hem om { $n ->
    [one] en sak löses
   *[other] { $n } saker löses
}
assess-cannot-go-home = { $name } kan inte gå hem: { $n ->
    [one] ett villkor är inte uppfyllt
   *[other] { $n } villkor är inte uppfyllda
}
assess-incomplete = { $name }: { $n } av { $of } villkor återstår
assess-past = Bedömningen av { $name }
assess-by = Bedömningen ska vara klar { $when }
assess-decided-by = Beslut: { $by }
assess-progress = { $answered } av { $of }
assess-done = Klar
assess-met = Uppfyllt
assess-not-met = Inte uppfyllt
assess-can-be-met = Kan uppfyllas
assess-unknown = Inte känt
assess-can-by = Kan uppfyllas: { $what }
assess-remedy-within = inom { $n } timmar
assess-note = Anteckning (frivillig)
assess-answer = Svara
assess-change = Ändra svaren
assess-save = Spara svaren
assess-nothing-yet = Inget svar än.
assess-verdict-missing = Välj ett svar, eller ta bort anteckningen.
assess-nothing-changed = Inget svar är ändrat. Välj minst ett.
assess-measure = Skriv mätvärden
assess-read-news2 = NEWS2 är { $total }
assess-read-incomplete = NEWS2 kan inte räknas ut. Saknas: { $signs }
assess-read-oxygen = Får syrgas
assess-read-air = Andas luft
assess-read-nothing = Syrgas eller luft är inte antecknat
assess-n-met = { $n ->
    [one] uppfyllt
   *[other] uppfyllda
}
assess-n-can = kan uppfyllas
assess-n-not = { $n ->
    [one] inte uppfyllt
   *[other] inte uppfyllda
}
assess-n-left = { $n ->
    [one] Ett villkor är inte bedömt än.
   *[other] { $n } villkor är inte bedömda än.
}
assess-because = Det här är inte uppfyllt:
part-vital-signs = Mätvärden
part-adl = Klara sig i vardagen
part-mobility = Rörlighet
part-home-situation = Hemmet
part-medicines = Läkemedel
part-disease = Sjukdomen

## Läkarens beslut

decision-title = Läkarens beslut
decision-waits = Läkaren har inte beslutat än.
decision-decide = Besluta
decision-change = Ändra beslutet
decision-question = Vad beslutar du?
decision-missing = Välj ett beslut.
decision-yes = Ja
decision-yes-hint = Trygghetsplatsen reserveras direkt
decision-yes-when-met = Ja, när åtgärderna är klara
decision-yes-when-met-hint = Åtgärderna blir uppgifter som stoppar hemgången tills de är klara
decision-not-now = Inte nu
decision-not-now-hint = Ange när ni bedömer på nytt
decision-not-suitable = Inte lämplig
decision-not-suitable-hint = Avslutar, med skäl
decision-not-now-until = Inte nu. Ny bedömning { $when }
decision-reassess = Ny bedömning, om inte nu
decision-bed = Trygghetsplats
decision-bed-hint = Ett ja behöver en väg tillbaka
decision-bed-none = Välj plats, eller ingen plats nu
decision-legal-status = Juridisk form hemma
decision-alternative = I stället för
decision-alternative-hint = Var patienten annars hade vårdats. Sparade dygn räknas mot det
decision-alternative-missing = Välj vad vården hemma är i stället för.
decision-treatment = Behandling
decision-treatment-from = Behandlingens första dag
decision-treatment-days = Antal behandlingsdagar
decision-days-unit = dagar
decision-days-missing = Skriv hur många dagar behandlingen ska pågå, till exempel 14.
decision-reason = Motivering
decision-reason-hint = Krävs när beslutet går emot bedömningen, och när det inte blir ja. Syns för alla som vårdar patienten
decision-sign = Signera beslutet
decision-explains = Plats 23 räknar och förklarar. Läkaren beslutar.
decision-is = Beslut
decision-by = Beslutat av
decision-against = Mot bedömningen
decision-against-says = Alla villkor var inte uppfyllda; läkaren har motiverat
decision-way-back = Väg tillbaka
assess-waits-for = Väntar på: { $who }
assess-actors = { $n ->
    [one] En part behövs: { $whom }.
   *[other] { $n } parter behövs: { $whom }.
}
assess-save-all = Sparar svaren i alla delar på en gång.
assess-kept = Svaren är sparade. Beslutet är inte signerat än.
assess-kept-says = Det du har skrivit i beslutet står kvar. Signera det när det är klart.
