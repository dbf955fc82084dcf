# Saker på väg hem och tillbaka: hjälpmedel, läkemedel, material, provtagning och mätutrustning; och prover.

things-name = Saker hem och tillbaka
things-to = Visa alla saker
offer-things = Saker hem
things-order = Beställ en sak
things-none = Inget är beställt
things-none-next = Packlistan skrivs när läkaren har beslutat om vård hemma. Annat beställer du här.
things-door = { $n ->
    [one] En sak återstår före hemgång
   *[other] { $n } saker återstår före hemgång
}
things-door-next = { $name } åker när allt är packat, på plats eller utlovat.
things-ready = Allt är packat eller utlovat
things-ready-next = Inga saker hindrar { $name } från att åka hem.
things-late = { $n ->
    [one] En sak har inte kommit
   *[other] { $n } saker har inte kommit
}
things-late-next = Ring leverantören, och skriv en ny tid.
things-coming = { $n ->
    [one] En sak är på väg hem
   *[other] { $n } saker är på väg hem
}
things-coming-next = Den som är på plats skriver när sakerna har kommit.
things-home = Allt är hemma
things-home-next = Det som är lånat ska tillbaka när vården hemma är slut.
things-back = { $n ->
    [one] En sak ska tillbaka
   *[other] { $n } saker ska tillbaka
}
things-back-next = Skriv när sakerna är tillbaka, eller om något är borta.
things-all-back = Inget mer ska tillbaka
things-all-back-next = Allt som var lånat är tillbaka eller avskrivet.
things-heap-to-pack = Ska packas
things-heap-packed = Packat
things-heap-door = Återstår före hemgång
things-heap-late = Har inte kommit
things-heap-back = Ska tillbaka
things-heap-coming = På väg
things-heap-home = Hemma
things-heap-over = Avslutat
things-pack = Kryssa i det som är packat
things-pack-none = Kryssa i minst en sak som är packad.
things-packed = Packat och medskickat
things-other = Ändra
things-tell = Skriv vad som hänt
thing-counted = { $n } st { $what }
thing-promised = Utlovat { $when }
thing-ordered-by = Beställt av { $by }
thing-comes-back = ska tillbaka

standing-thing-cancelled = Avbeställd
standing-thing-returned = Tillbaka
standing-thing-lost = Borta
standing-thing-out = Ska tillbaka
standing-thing-not-arrived = Kom inte
standing-thing-late = Utlovad tid har passerat
standing-thing-refilled = Påfyllt
standing-thing-arrived = På plats
standing-thing-along = Följde med hem
standing-thing-packed = Packat, följer med
standing-thing-sent = På väg
standing-thing-left-behind = Kom inte med hem
standing-thing-to-pack = Ska packas
standing-thing-pack-again = Ska packas på nytt
standing-thing-new-promise = Ny tid utlovad
standing-thing-promised = Utlovat
standing-thing-no-time = Ingen tid utlovad

thing-kind = Slag
thing-kind-aid = hjälpmedel
thing-kind-medicine = läkemedel
thing-kind-material = förbrukningsmaterial
thing-kind-sampling-order = provtagningsunderlag
thing-kind-monitoring-kit = mätutrustning
thing-kind-tablet = surfplatta
thing-what = Vad är det?
thing-what-hint = Till exempel: Rollator
thing-what-missing = Skriv vad det är.
thing-count = Antal
thing-source = Varifrån?
thing-source-ward-store = från avdelningens förråd
thing-source-aids-centre = från hjälpmedelscentralen
thing-source-pharmacy = från apoteket
thing-source-clinic = från mottagningen
thing-source-primary-care = från vårdcentralen
thing-source-municipality = från kommunen
thing-source-long-ward-store = avdelningens förråd
thing-source-long-aids-centre = hjälpmedelscentralen
thing-source-long-pharmacy = apoteket
thing-source-long-clinic = mottagningen
thing-source-long-primary-care = vårdcentralen
thing-source-long-municipality = kommunen
thing-transport = Hur kommer det hem?
thing-transport-hint = Sjuktransporten tar med ett hjälpmedel. Resten kommer på annat sätt.
thing-transport-with-patient = följer med patienten
thing-transport-delivery-tour = kommer med leveransturen
thing-transport-kin-fetches = närstående hämtar
thing-transport-home-nursing-fetches = hemsjukvården hämtar
thing-transport-long-with-patient = följer med patienten
thing-transport-long-delivery-tour = leveransturen (kan ta flera dagar)
thing-transport-long-kin-fetches = närstående hämtar
thing-transport-long-home-nursing-fetches = hemsjukvården hämtar
thing-promised-at = När ska det vara hemma? Lämna tomt om ingen tid är utlovad.
thing-promised-past = Tiden har redan varit. Skriv när det är utlovat.
thing-needed = Före hemgång
thing-needed-before = Behövs innan patienten åker hem
thing-return = Efteråt
thing-comes-back-label = Är lånat och ska tillbaka
things-order-button = Beställ

thing-step = Vad har hänt?
thing-step-missing = Välj vad som har hänt.
thing-step-sent = Skickat, på väg
thing-step-packed = Packat, följer med patienten
thing-step-arrived = Har kommit fram
thing-step-not-arrived = Kom inte
thing-step-not-arrived-hint = Syns på tavlan tills en ny tid är utlovad
thing-step-promise = Ny tid eller nytt sätt
thing-step-refilled = Påfyllt
thing-step-returned = Tillbaka hos oss
thing-step-lost = Borta eller trasigt
thing-step-cancel = Behövs inte, avbeställ
thing-why = Varför?
thing-not-arrived-reason-missing = Skriv varför det inte kom.
thing-lost-reason-missing = Skriv vad som har hänt med det.
thing-cancel-reason-missing = Skriv varför det inte behövs.
thing-save = Spara
notice-things-packed = Det är antecknat som packat.
notice-thing-ordered = Det är beställt. Skriv när tiden är utlovad.
notice-thing-saved = Det är antecknat.

sample-title = Lämna in prov
sample-taken = { $what }. Taget av { $by } ({ $unit }).
sample-goes-to-primary-care = Provet lämnas på vårdcentralen.
sample-goes-to-hospital = Provet lämnas på sjukhuset.
sample-handed-in = Provet är redan inlämnat: { $by }.
sample-button = Provet är inlämnat
sample-back = Till patientens sida
notice-sample-handed-in = Provet är inlämnat.

## För patient och närstående

reader-things = Saker till dig
reader-things-kin = Saker att hämta
reader-thing-delivery = { $what } kommer hem till dig { $when }.
reader-thing-kin = { $what } hämtar en av dina närstående. Det ska vara hemma { $when }.
reader-thing-you-fetch = { $what }: ska vara hemma { $when }.
reader-thing-nursing = { $what } har hemsjukvården med sig. Det kommer { $when }.
reader-thing-later = { $what }: vi säger till när vi vet vilken tid det kommer.
reader-thing-along = { $what } får du med dig hem.
reader-thing-not-come = { $what } har inte kommit än. Vi ordnar det.
reader-thing-back = { $what } ska lämnas tillbaka. Ring oss om du undrar hur.
