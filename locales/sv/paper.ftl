# Papper: det som skrivs ut, för patienten, för andra enheter och för när plattformen inte svarar.

## På varje papper

paper-printed = Gäller som kopia, utskriven { $when }. Senaste finns i Plats 23.
paper-page = Sida
paper-of = av
paper-done = klart
paper-place = Plats { $place }
paper-112 = Fara för livet
paper-112-when = ring direkt, dygnet runt
paper-no-way-back = Vägen tillbaka är inte bestämd
paper-no-way-back-text = När papperet skrevs ut var ingen plats reserverad. Fråga avdelningen vart du ska komma om du blir sämre.
paper-you-decide = Du bestämmer
paper-you-decide-text = Du kan säga nej när du vill, vilken dag som helst. Du behöver inte säga varför. Då får du vård på sjukhuset i stället.
paper-said-yes = Sa ja: { $by }
paper-more = Listan är inte hel

## Sidan med papperen

offer-papers = Skriv ut papper
papers-title = Papper att skriva ut
papers-lead = Titta på pappret först. Skriv ut det eller hämta det som PDF. Det som står är det som gäller nu.
papers-patient = Till patienten och pärmen hemma
papers-own = Till er
papers-letters = Brev till andra enheter
papers-look = Titta och skriv ut
papers-pdf = PDF
papers-back = Till alla papper
papers-print = Skriv ut
papers-download = Hämta PDF
paper-handle-with-care = Pappret är en kopia. Lägg det i pärmen eller i sekretessavfallet, inte på ett bord.
papers-title-agreement = Överenskommelsen
papers-title-cover = Pärmens första blad
papers-title-brochure = Broschyr om vård hemma
papers-title-vital-signs = Mätvärden för hand
papers-title-packing = Packlista
papers-title-leaving = Checklista före hemgång
papers-title-round = Rondanteckning
papers-what-agreement = Det ni har kommit överens om, med rader att skriva under på.
papers-what-cover = Vem man ringer och när, väg tillbaka, vem som kommer.
papers-what-brochure = Lätt svenska, om vad vård hemma är och att man får säga nej. Ett förslag att börja med.
papers-what-vital-signs = En tabell att fylla i hemma, med gränserna för när man ringer.
papers-what-packing = Det som ska med hem och det som kommer på annat sätt.
papers-what-leaving = Alla punkter, vem som har dem, och vad som är kvar.
papers-what-round = Den senaste ronden, att skanna eller skriva in i journalen.
papers-not-yet-agreement = Finns när överenskommelsen är skriven.
papers-not-yet-cover = Finns inte än.
papers-not-yet-brochure = Finns inte än.
papers-not-yet-vital-signs = Finns inte än.
papers-not-yet-packing = Finns när något ska med hem.
papers-not-yet-leaving = Finns när läkaren har sagt ja.
papers-not-yet-round = Finns efter den första ronden.

## Överenskommelsen

paper-agreement = Överenskommelse om vård hemma
paper-agreement-version = Version { $version }. Skriven av { $by }.

## Pärmens första blad

paper-cover-title = Du får vård hemma
paper-cover-lead = Du får sjukhusvård hemma. { $ward } ansvarar för din vård, dygnet runt.
paper-cover-ring = Ring oss
paper-cover-ring-text = Ring hellre en gång för mycket. Ring uppifrån och ner, tills någon svarar.
paper-cover-worse = Ring direkt om det här händer
paper-cover-back = Om du behöver komma tillbaka
paper-cover-back-bed = { $ward } håller säng { $bed } åt dig. Ring oss. Du kommer direkt till avdelningen. Du behöver inte sitta på akuten.
paper-cover-back-ward = { $ward } har en plats åt dig. Ring oss. Du kommer direkt till avdelningen. Du behöver inte sitta på akuten.
paper-cover-back-ring = Ring { $ward }. Vi bestämmer tillsammans vart du ska.
paper-cover-next = Nästa besök och samtal
paper-cover-nothing-booked = Ingen tid är bokad än. Ring oss och fråga.
paper-cover-nobody-came = Kommer ingen i tid? Ring oss.

## Broschyren

brochure-title = Sjukhusvård hemma
brochure-lead = Du kan få vård från { $ward } hemma hos dig, i stället för att ligga kvar på sjukhuset.
brochure-what = Vad är det?
brochure-what-text = Du är hemma. Du får samma behandling som på sjukhuset. En läkare och en sjuksköterska på { $ward } ansvarar för din vård och pratar med dig varje dag, på telefon eller video. Du är vår patient hela tiden.
brochure-who-comes = Vilka kommer hem till dig?
brochure-who-comes-list =
    En sjuksköterska kommer hem till dig, till exempel från hemsjukvården i kommunen.
    Hemtjänsten kommer om du behöver hjälp i vardagen.
    Du får ett papper där det står vem som kommer och när.
brochure-need = Vad behöver du göra?
brochure-need-list =
    Vi visar dig hur du mäter till exempel temperatur och puls.
    Ha telefonen nära dig.
    Säg till när något känns fel. Du stör aldrig.
brochure-worse = Om du mår sämre
brochure-worse-text = Ring oss direkt, dag eller natt. Vi på { $ward } har en plats åt dig om du behöver komma tillbaka. Är det fara för livet, ring 112.
brochure-you-decide = Du bestämmer
brochure-you-decide-list =
    Du väljer själv om du vill vårdas hemma.
    Du kan säga nej i dag, i morgon eller vilken dag som helst.
    Du behöver inte säga varför.
    Säger du nej får du vård på sjukhuset. Vården blir inte sämre.
brochure-kin = Dina närstående
brochure-kin-text = De som bor med dig ska också vilja att du är hemma. De ska inte göra vårdens jobb. Du bestämmer vad de får veta.
brochure-cost = Vad kostar det?
brochure-cost-text = Det beror på var du bor. Fråga oss på { $ward }, så berättar vi innan du bestämmer dig.
brochure-record = Dina uppgifter
brochure-record-text = Det vi gör skrivs i din journal. Vi frågar dig innan andra får läsa. Du kan se dina uppgifter och vilka som har läst dem.

## Mätvärden för hand

paper-vital-title = Mätvärden för hand
paper-vital-how = Skriv ett värde i varje ruta. Skriv ett streck om du inte har mätt. Ring när ett värde passerar gränsen eller när något oroar dig.
paper-vital-when = Datum och tid
paper-vital-oxygen = luft eller syrgas, liter/min
paper-vital-total = NEWS2, summa
paper-vital-total-hint = av den som kan räkna; streck om något saknas
paper-vital-who = Vem mätte
paper-vital-who-hint = namn
paper-per-minute = per minut
paper-under = under { $value }
paper-over = över { $value }
paper-ring-oxygen = ring om syrgas behövs
paper-ring-not-alert = ring om inte vaken som vanligt
paper-ring-at = ring: { $when }

## Packlista

paper-packing-title = Packlista
paper-packing-how = Kryssa i det som är packat. Skriv i Plats 23 efteråt, så att alla ser det.
paper-packing-along = Följer med patienten
paper-packing-other = Kommer på annat sätt
paper-needed-before = behövs före hemgång
paper-comes-back = ska tillbaka
paper-packed-by = Packat av, datum
paper-received-by = Mottaget hemma av, datum

## Checklista före hemgång

paper-leaving-title = Checklista före hemgång
paper-leaving-left = Kvar att göra
paper-leaving-ready = Klart
paper-leaving-tasks = Uppgifter som måste vara klara före hemgång
paper-leaving-sign = Genomgången av, datum och tid
paper-set-aside = undantag: { $why }
paper-left-for-later = görs efter hemgången: { $why }

## Rondanteckning

paper-round-title = Distansrond
paper-round-when = När
paper-round-how = Hur
paper-round-by = Skriven av
paper-round-measured = Mätvärde
paper-round-values = Mätvärden vid ronden
paper-round-sign = Namnteckning och datum

## Dagens besök

paper-day-title = Dagens besök och samtal
paper-day-back = Till dagen
paper-day-print = Skriv ut dagen
paper-day-list = Besök och samtal i tidsordning
paper-day-time = Tid
paper-day-who = Vem och var
paper-day-what = Vad
paper-day-know = Att veta
paper-day-done = Gjort, kl, namn
paper-day-none = Inga besök eller samtal är planerade.
paper-day-more = Alla besök får inte plats. Resten finns i Plats 23.

## Reservpapper: när plattformen inte svarar

downtime-title = Reservpapper
downtime-as-of = { $n ->
    [one] En patient
   *[other] { $n } patienter
} så som det var { $when }. ”I dag” på det här pappret är { $today }.
downtime-page-title = Reservpapper för enheten
downtime-lead = Alla era patienter på papper, för när Plats 23 inte svarar. Ett nytt görs varje timme och före planerade stopp.
downtime-latest = Det senaste sparade är från { $when }, { $ago }.
downtime-no-latest = Inget är sparat än. Det görs varje timme när plattformen är i drift.
downtime-get-latest = Hämta det sparade
downtime-get-fresh = Gör ett nytt nu
downtime-now = Så ser det ut nu
downtime-nobody = Ni har inga patienter just nu.
downtime-list = Patienter. Mest bråttom först, sedan de som är hemma, efter plats
downtime-patient = Patient
downtime-medicines = Läkemedel som personal ger
downtime-medicines-more = och { $n } till, se läkemedelslistan
downtime-medicines-none = Inget står här som personal ger. Se journalens läkemedelslista
downtime-next = Nästa kontakter
downtime-responsible = Ansvar och väg tillbaka
downtime-open = Öppet, viktigast först
downtime-by-hand = Fylls i för hand
downtime-ring-patient = tel { $number }
downtime-kin = Närstående { $name }, tel { $number }
downtime-news = NEWS2 { $total }, { $when }: { $says }
downtime-none-booked = Ingen kontakt bokad
downtime-pool = plats i avdelningens pool
downtime-way-back = Väg tillbaka: { $way }
downtime-nothing-open = Inget öppet
downtime-items-more = och { $n } till
downtime-more = { $n ->
    [one] En patient till får inte plats.
   *[other] { $n } patienter till får inte plats.
} Ring dem som ansvarar och fråga.
downtime-numbers = Nummer
downtime-how = När Plats 23 inte svarar
downtime-how-1 = Arbeta efter det här pappret. Ring patienterna som har något akut först.
downtime-how-2 = Skriv för hand vad du gör, med klockslag och namn.
downtime-how-3 = Skriv in det i Plats 23 när plattformen svarar igen. Ange när det hände.

## Patientens och närståendes egna papper

me-papers = Papper
me-papers-lead = Läs dem här eller skriv ut dem.
me-papers-see = Se papperen
me-papers-read = Läs
me-papers-print = Skriv ut (PDF)
me-papers-none = Det finns inga papper nu.
me-papers-back = Till papperen
me-papers-to-kin = Tillbaka
me-papers-hint = Det som står här gäller i dag. Har du ett äldre papper hemma? Byt ut det.
me-paper-cover = Hit ringer du
me-paper-what-cover = Nummer att ringa, vad som händer om du blir sämre, och vem som kommer.
me-paper-agreement = Det ni har kommit överens om
me-paper-what-agreement = Vad du gör, vad andra gör, och när vården hemma är klar.
me-paper-brochure = Om sjukhusvård hemma
me-paper-what-brochure = Så fungerar det. Du bestämmer själv.
me-paper-vital-signs = Skriv mätvärden för hand
me-paper-what-vital-signs = En tabell att fylla i. Där står också när du ska ringa.
