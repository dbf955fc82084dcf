# Tavlan, och meningarna för allt som någon behöver göra (de används på flera sidor).

greeting-morning = God morgon.
greeting-day = Hej.
greeting-evening = God kväll.
greeting-night = God natt.
board-needs = { $n ->
    [0] Inget behöver er just nu.
    [1] En sak behöver er nu.
    [2] Två saker behöver er nu.
    [3] Tre saker behöver er nu.
    [4] Fyra saker behöver er nu.
    [5] Fem saker behöver er nu.
    [6] Sex saker behöver er nu.
    [7] Sju saker behöver er nu.
    [8] Åtta saker behöver er nu.
    [9] Nio saker behöver er nu.
    [10] Tio saker behöver er nu.
    [11] Elva saker behöver er nu.
    [12] Tolv saker behöver er nu.
   *[other] { $n } saker behöver er nu.
}
board-lead = { $home ->
    [0] ingen patient hemma
    [1] en patient hemma, { $busy } med något att göra, { $calm } där allt håller
   *[other] { $home } patienter hemma, { $busy } med något att göra, { $calm } där allt håller
}
board-updated = Uppdaterad { $when }
board-lost = Tavlan har tappat kontakten och kan vara gammal. Läs in sidan på nytt, eller ring.
board-needs-label = Behöver er nu
board-needs-own = Ditt, och det som brådskar
board-needs-others = { $n ->
    [one] En sak hos andra
   *[other] { $n } saker hos andra
}
board-no-number = Patientens telefonnummer saknas. Skriv in det, eller ring närstående.
board-needs-none = Allt håller. Nästa sak syns här så snart den finns.
board-needs-more = { $n ->
    [one] En sak till, mindre brådskande. Öppna patienterna nedan.
   *[other] { $n } saker till, mindre brådskande. Öppna patienterna nedan.
}
board-flag = Flagga en patient
board-open = Öppna
board-call = Ring { $whose }, { $number }

board-places = Avdelningens platser
board-places-line = { $beds } sängar: { $taken } upptagna, { $held } { $held ->
    [one] hålls för en patient
   *[other] hålls för var sin patient
}, { $shared } delas av flera, { $free } { $free ->
    [one] ledig
   *[other] lediga
}
board-ways-back-line = { $homes } hem · { $safe } { $safe ->
    [one] trygghetsplats
   *[other] trygghetsplatser
}: { $own } { $own ->
    [one] egen säng
   *[other] egna sängar
}, { $shared } { $shared ->
    [one] i delad säng
   *[other] i delade sängar
}, { $over } som överbeläggning
board-find = Hitta patient
board-find-hint = Namn, plats eller säng
board-find-says = Visar { $shown } av { $all } patienter.
board-find-hides = { $n } som behöver er nu visas inte.
board-find-all = Visa alla
board-beds = Sängar på avdelningen
board-homes = Platser i hemmet
bed-free = ledig
bed-taken = inneliggande
bed-safety = reserverad trygghetsplats
bed-key-safety = trygghetsplats
bed-key-free = streckad ram: ledig säng
home-acute = akut
home-soon = snart
home-outside = utanför
home-gap = glapp
home-day = dag { $n }

board-home = Hemma
board-order = Mest brådskande först
board-filters = Visa
board-all = Alla
board-mine = Mina patienter
board-gaps = Med glapp
board-home-today = Hemgång i dag
board-ending = Utskrivning i dag
board-caption = Patienter hemma, mest brådskande först
board-column-patient = Patient
board-column-news = NEWS2, trend och ålder
board-column-next = Nästa kontakt
board-column-line = Trygghetslinjen
board-column-days = Sparade dygn
board-home-none = Ingen är hemma just nu. Den som åker hem får nästa lediga plats och syns här.
board-home-none-filtered = Ingen hemma stämmer med urvalet.
board-no-news = Inga värden än
board-no-next = Ingen planerad
board-no-name = Uppgifterna är borttagna
board-age = { $n } år
board-place = plats { $n }
board-bed = säng { $n }
board-day = hemma dag { $day }
board-day-of = hemma dag { $day } av { $of }
board-broken = Saknas: { $links }
board-safety-bed = Trygghetsplats: säng { $n }
board-safety-overbooking = Trygghetsplats: överbeläggning
board-safety-pooled = Trygghetsplats: delad
board-other-way-back = Annan väg tillbaka
board-more = { $shown } av { $all } patienter visas. De övriga finns inte på sidan: sök upp dem, eller välj ett urval.
board-empty = Ingen patient är på väg hem eller hemma.
board-empty-next = När någon flaggas som kandidat syns patienten här.

board-way = På väg hem och ut
lane-candidate = Kandidat
lane-candidate-empty = Ingen kandidat just nu.
lane-assessment = Bedömning
lane-assessment-empty = Ingen bedömning pågår.
lane-planned = Planerad hem
lane-planned-empty = Ingen hemgång planeras.
lane-out = Utskriven
lane-filtered = Ingen i det här urvalet.
lane-out-empty = Ingen har skrivits ut den senaste veckan.
card-flagged = Flaggad { $when }
card-checklist = Checklista { $done } av { $of }
card-gaps = { $n ->
    [one] Ett glapp
   *[other] { $n } glapp
}
card-closed = { $how } { $when }
card-days-saved = { $n ->
    [one] Ett dygn sparat
   *[other] { $n } dygn sparade
}

## Trygghetslinjens fem länkar

link-responsibility = ansvar
link-answers-now = svarar nu
link-way-back = väg tillbaka
link-next-contact = nästa kontakt
link-owner-and-time = ägare och tid
link-holds = { $link }: håller
link-broken = { $link }: glapp

## Hur brådskande

weight-acute = Akut
weight-soon = Snart
weight-gap = Glapp
weight-work = Att göra
weight-information = Att veta

## Ägare och tid

item-due = senast { $due }
item-was-due = skulle varit klart { $due }
item-then = sedan { $who }

## Vad som är öppet

item-alarm-above = { $sign } { $value }, över gränsen { $limit }. Mätt { $when }.
item-alarm-below = { $sign } { $value }, under gränsen { $limit }. Mätt { $when }.
item-news2 = NEWS2 är { $total }. Mätt { $when }.
item-news2-three = NEWS2 är { $total }, och { $signs } ger ensamt 3 poäng. Mätt { $when }.
item-news2-incomplete = NEWS2 kan inte räknas, men { $signs } ger ensamt 3 poäng. Mätt { $when }.
item-measure-again = Ny mätning är lovad: { $signs }.
item-home-check-arrival = Hör om hemkomsten gått bra.
item-home-check-evening = Ring första kvällen och hör hur det går.
item-last-day = Sista behandlingsdagen. Läkaren skriver ut vid ronden, eller förlänger.
signs-all-of-news2 = alla delar i NEWS2
item-assess = Bedömningen är inte klar: { $answered } av { $of } punkter besvarade.
item-decide = Bedömningen är klar. Läkarbeslut väntar.
item-ask = Svar saknas från { $whom }.
item-ask-patient = patienten
item-ask-kin = närstående
item-ask-staff = mottagande personal
item-ask-other = någon
item-write-agreement = Överenskommelsen är inte skriven.
item-agree = Överenskommelsen, version { $version }, väntar på ja från båda.
item-prepare = Checklistan före hemgång: { $left } av { $of } kvar.
item-leave = Allt är klart. Patienten kan åka hem.
item-round = Rond är planerad.
item-journal-agreement = Överenskommelsen, version { $version }, är inte införd i journalen.
item-journal-round = Ronden är inte införd i journalen.
item-journal-medicine-list = Läkemedelslistan, version { $version }, är inte införd i journalen.
item-send-request = Ingen vårdbegäran har gått till { $whom }.
item-answer-request = { $whom } har inte svarat än.
item-agree-to-times = { $whom } säger ja, men på andra tider. Passar de?
item-write-medicines = Läkemedelslistan är inte skriven. Den ska följa med begäran.
item-check-medicines = Läkemedelslistan, version { $version }: kontrollera att den stämmer med det som är packat.
item-hand-in-sample = Provet är inte inlämnat: { $what }.
item-worry = Någon är orolig: ”{ $text }”
item-report = Rapport: ”{ $text }”
item-return = { $what }: utlånat, inte tillbaka.
item-tell-by-telephone = { $unit } läser inte här. Ring och berätta: { $what }
notice-kind-went-home = Patienten har åkt hem.
notice-kind-back-on-ward = Patienten är tillbaka på avdelningen.
notice-kind-medicines-changed = Läkemedelslistan är ändrad.
notice-kind-agreement-changed = Överenskommelsen är ändrad.
notice-kind-plan-revised = Planen är ändrad vid ronden.
notice-kind-follow-up-handed-over = Mottagningen har tagit över uppföljningen.
notice-kind-discharged = Patienten är utskriven.
notice-kind-died = Patienten har dött.
notice-kind-ended = Vården hemma är avslutad.
asked-home-nursing = hemsjukvården
asked-home-help = hemtjänsten
asked-needs-assessment = biståndet
asked-primary-care = vårdcentralen
asked-rehab = kommunens rehab
item-contradiction = Ett värde kom efter att vården hemma avslutats. Någon behöver titta på det.

gap-no-way-back = Ingen väg tillbaka. Reservera trygghetsplats, eller skriv en annan väg.
gap-no-next-contact = Ingen nästa kontakt är planerad.
gap-contact-unanswered = { $contact } { $when }: ingen har skrivit hur det gick.
gap-not-home-for-visit = { $contact } { $when }, men patienten är inte hemma än. Ring { $unit }, och flytta eller ställ in.
gap-contact-not-done = { $contact } { $when } blev inte av. { $reason }
gap-arrival-unchecked = Ingen har hört om patienten kommit hem väl. Ring.
gap-arrival-not-well = Det var inte bra när patienten kom hem. Ring och hör efter igen.
gap-evening-call-missing = Kvällssamtalet är inte gjort. Ring.
gap-evening-not-well = Det var inte bra vid kvällssamtalet. Ring och hör efter igen.
gap-measurement-missing = Planerad mätning saknas. Ring och be om värden.
gap-not-measured-again = Den nya mätningen har inte kommit: { $signs }. Ring och be om den.
gap-patient-wants-it-no-longer = Patienten vill inte längre. Det är frivilligt: tala med patienten i dag.
gap-kin-wants-it-no-longer = Närstående vill inte längre. Tala med dem i dag.
gap-staff-wants-it-no-longer = Mottagande personal kan inte längre. Hitta en annan lösning i dag.
gap-past-planned-end = Planerat slut har passerat. Bestäm vad som händer nu.
gap-reassessment-due = Det är dags att bedöma på nytt.
gap-request-unanswered = Inget svar i tid från { $whom }. Ring.
gap-request-declined = { $whom } har sagt nej. Fråga en annan enhet, eller ändra planen.
gap-request-not-allowed = Med juridisk form ”{ $status }” får { $whom } inte hjälpa till, enligt lag och lokal regel. Ändra formen, eller hitta en annan väg.
gap-thing-not-arrived = Har inte kommit fram: { $what }.
gap-medicines-disagree = { $unit }: läkemedelslistan, version { $version }, stämmer inte med det som är packat.
gap-dose-not-given = Dos inte given: { $medicine }. { $reason }
gap-dose-without-visit = Läkemedelstider utan besök: { $what }. Ändra tiderna i listan eller besöken.

## Knappar

do-agree = Läs och säg ja
do-alarm = Ta hand om
do-answer-contact = Skriv hur det gick
do-ask = Skriv svar
do-assess = Bedöm
do-contradiction = Se tidslinjen
do-decide = Besluta
do-home-check = Skriv samtal
do-journal = För in
do-leave = Åker hem
do-measure = Skriv värden
do-no-longer-wanted = Se svaren
do-past-planned-end = Ronda
do-plan-contact = Planera kontakt
do-move-visit = Flytta eller ställ in
do-prepare = Checklistan
do-reassess = Bedöm på nytt
do-round = Ronda
do-task = Klart
do-way-back = Ordna väg tillbaka
do-write-agreement = Skriv
do-send-request = Skriv begäran
do-answer-request = Se begäran
do-agree-to-times = Se tiderna
do-request-unanswered = Ring och skriv svaret
do-request-declined = Skriv ny begäran
do-request-not-allowed = Juridisk form
do-write-medicines = Skriv listan
do-check-medicines = Kontrollera
do-medicines-disagree = Se listan
do-dose-not-given = Se listan
do-dose-without-visit = Se tiderna i listan
do-hand-in-sample = Inlämnat
do-report = Läs och svara
do-notice = Läs
do-tell-by-telephone = Ring
do-thing = Se saken
board-column-request = Öppen begäran
board-request-none = Ingen öppen
board-request-sent = { $whom }: skickad, svar senast { $due }
board-request-received = { $whom }: mottagen, svar senast { $due }
board-request-late = { $whom }: inget svar, skulle ha svarat { $due }
board-request-another-time = { $whom }: ja, men annan tid
board-request-accepted = { $whom }: ja
notice-kind-request-retracted = Begäran är tillbakatagen. Era besök utgår.
board-municipality = { $name } kommun
board-row-pool-used-up = Trygghetsplats: delad, och ingen är ledig
board-hidden = { $n ->
    [1] En patient visas inte här.
   *[other] { $n } patienter visas inte här.
}
board-show-all = Visa alla
board-choose-mine = Välj mina patienter
board-home-none-mine = Ingen hemma är vald som din. Välj dina patienter, eller visa alla.
board-hands = Har patienten:
mine-title = Mina patienter i dag
mine-lead = Kryssa dem du har det här passet. Alla på avdelningen ser det. Det gäller i 12 timmar, eller tills du ändrar.
mine-question = Vilka patienter har du?
mine-save = Spara mina patienter
mine-taken = { $where } · har redan: { $who }
mine-nobody = Det finns ingen patient att välja.
notice-mine-saved = Sparat. Tavlan visar vilka du har.
weight-late = { $weight }, försenad
item-journal-at = { $says } Gäller { $unit }.
outside-limit = Utanför gränsen
outside-answered = Omhändertaget { $when } av { $who }: ”{ $action }”
outside-unanswered = Ingen har svarat för det än.
