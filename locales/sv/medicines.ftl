# Läkemedelslistan: versioner, vad som ändrats, och vem som har kontrollerat.

medicines-title = Läkemedelslista
medicines-title-none = Läkemedelslistan är inte skriven
medicines-title-disagree = Lista och förpackning stämmer inte
medicines-title-unchecked = { $n ->
    [one] En enhet har inte kontrollerat listan
   *[other] { $n } enheter har inte kontrollerat listan
}
medicines-title-agree = Lista och förpackning stämmer
medicines-lead-none = Listan följer med varje begäran till den som ger läkemedel.
medicines-empty-next = Skriv listan innan hemsjukvården tillfrågas. Varje ändring blir en ny version, och alla som ger läkemedel får veta.
medicines-no-rows = Listan är tom: patienten ska inte ha några läkemedel.
medicines-none-yet = Skriv läkemedelslistan
medicines-written-by = Skriven av { $by }
medicines-changed-by = Ändrad av { $by }
medicines-change = Ändra listan

medicines-choose = Välj
medicines-name = Läkemedel
medicines-name-hint = Namn, form och styrka
medicines-dose = Dos
medicines-times = När
medicines-route = Hur
medicines-until = Till och med
medicines-until-further = tills vidare
medicines-reason = Varför
medicines-giver = Vem ger
medicines-supply = Varifrån
route-oral = genom munnen
route-intravenous = i blodet
route-intramuscular = i en muskel
route-subcutaneous = under huden
route-inhaled = inhaleras
route-topical = på huden
route-other = på annat sätt
giver-patient = patienten själv
giver-next-of-kin = närstående
giver-home-nursing = hemsjukvården
giver-home-help-delegated = hemtjänsten, på delegering
giver-primary-care = vårdcentralen
supply-packed = packas av avdelningen
supply-prescription = recept
supply-dose-bags = dospåsar från apoteket
supply-at-home = finns hemma

## Vad som ändrats

medicines-new = Nytt
medicines-changed = Ändrat
medicines-removed = Borttaget
medicines-removed-title = Borttaget sedan förra versionen
medicines-before = Förut { $what }: { $was }
medicines-nothing = inget
medicines-history = Så har listan ändrats
medicines-was-written = Version { $version }, { $n ->
    [one] ett läkemedel
   *[other] { $n } läkemedel
}: { $by }.
medicines-was-agreed = Version { $version } stämmer, { $unit }: { $by }.
medicines-was-disagreed = Version { $version } stämmer inte, { $unit }: { $by }.

## Kontroll

medicines-checks = Kontrollerad av
medicines-checks-none = Den som ger läkemedel hemma kontrollerar att listan stämmer med det som är packat. Ingen har sagt ja till det än.
medicines-not-checked = Har inte kontrollerat version { $version }
medicines-note-check = Skriv in en kontroll
medicines-check-title = Kontroll hos { $unit }
medicines-check-lead = Listan, version { $version }, hålls bredvid det som är packat.
medicines-check-question = Stämmer de?
medicines-check-missing = Välj om lista och förpackning stämmer.
medicines-check-note-hint = Vem som kontrollerade, och vad som skiljer om det inte stämmer
medicines-disagree-hint = Blir ett glapp tills någon har löst det
medicines-difference-missing = Skriv vad som skiljer.
medicines-check-button = Spara kontrollen
notice-medicines-checked = Kontrollen är sparad.
medicines-missed-title = Doser som inte gavs
medicines-missed = { $medicine }: { $reason } ({ $by })
medicines-missed-next = Glappet stängs när nästa dos av samma läkemedel är given.

## Skriva

medicines-write-title = Skriv läkemedelslistan
medicines-write-lead = Skriv av ordinationerna i journalen; det är läkaren som ordinerar. Hela listan blir en ny version, och alla som ger läkemedel får veta. Tomma rader kommer inte med.
medicines-from-version = Börjar med version { $version }.
medicines-from-nothing = Första versionen.
medicines-row-new = Rad { $n }
medicines-remove = Ta bort ur listan
medicines-empty = Skriv minst ett läkemedel.
medicines-name-missing = Skriv läkemedlets namn.
medicines-dose-missing = Skriv dosen.
medicines-times-missing = Skriv när det ges, till exempel kl 8, 14 och 20.
medicines-note = Vad är ändrat, och varför?
medicines-note-hint = Frivilligt. Läses av alla som ger läkemedel.
medicines-save = Spara ny version
notice-medicines-written = Listan är sparad. Alla som ger läkemedel får veta.

## Tider som ingen kommer på

dose-times-one = { $medicine } kl { $times }
dose-times-last = { $first } och { $last }
dose-times-missing = Läkemedelstider utan besök: { $what }. Ändra tiderna i listan, eller ändra besöken.
dose-times-to-list = Till läkemedelslistan
dose-times-missing-our = Läkemedelstider utan besök: { $what }. Svara med andra tider, eller ring avdelningen om tiderna i listan ska ändras.
