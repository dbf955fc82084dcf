# Administrationen: enheter, avdelningar, personal, vårdprogram och åtkomstloggen.

nav-access-log = Åtkomstlogg
administration-heading = { $n ->
    [0] På varje enhet svarar någon dygnet runt
    [one] En enhet har tider då ingen svarar
   *[other] { $n } enheter har tider då ingen svarar
}
administration-lead = Enheter, personal och vårdprogram. Här finns inga uppgifter om patienter.
administration-units = Enheter
administration-wards = Avdelningar
administration-staff = Personal
administration-programmes = Godkända vårdprogram
administration-no-wards = Ingen avdelning är öppnad än. Registrera enheten först, och öppna sedan avdelningen med dess sängar.
administration-no-programmes = Inget vårdprogram är godkänt än. Utan ett godkänt program kan ingen patient föreslås.
administration-authority = org.nr { $number }
administration-anothers = Sköts av en annan vårdgivare.
administration-no-number = Inget telefonnummer, och ingen väntar sig att någon svarar.
administration-silent = Ingen svarar
administration-no-assignment = Inget uppdrag just nu, kan inte logga in.
administration-choose = Välj
administration-date = Datum
administration-time = Klockslag
administration-back = Tillbaka till administrationen

## Enhet

unit-kind-ward = vårdavdelning
unit-kind-clinic = mottagning
unit-kind-primary-care = vårdcentral
unit-kind-home-nursing = hemsjukvård
unit-kind-home-help = hemtjänst
unit-kind-needs-assessment = bistånd
unit-kind-rehab = kommunens rehab
law-hsl = hälso- och sjukvård
law-sol = socialtjänst
law-org = egen verksamhet
law-long-hsl = Hälso- och sjukvårdslagen
law-long-sol = Socialtjänstlagen
unit-new = Registrera enhet
unit-register = Registrera
unit-authority = Enheten registreras för din vårdgivare, org.nr { $number }. Journalen förs där.
unit-name = Enhetens namn
unit-name-hint = Som patienter och kollegor säger, till exempel Infektion 5
unit-name-needed = Skriv enhetens namn.
unit-place = Plats
unit-place-hint = Där den finns, till exempel Norrstads lasarett
unit-place-needed = Skriv var enheten finns.
unit-kind = Slag av enhet
unit-law = Vilken lag journalen förs enligt
unit-law-hint = Hälso- och sjukvård och socialtjänst är aldrig en och samma journal.
notice-unit-registered = Enheten är registrerad. Lägg in telefonnummer, så att någon svarar.

## Avdelning

ward-new = Öppna avdelning
ward-open = Öppna avdelningen
ward-lead = Platserna hemma får nummer efter avdelningens sängar: med 22 sängar är den första platsen hemma plats 23.
ward-unit = Vid vilken enhet?
ward-unit-hint = Vårdavdelningar som inte redan är öppnade
ward-beds = Antal sängar
ward-beds-hint = Går inte att ändra senare
ward-beds-needed = Skriv antal sängar.
ward-overbooking = Överbeläggningsplatser
ward-overbooking-hint = Högst så många patienter hemma kan ha en trygghetsplats utöver sängarna
ward-beds-count = { $n ->
    [one] en säng
   *[other] { $n } sängar
}
ward-overbooked = { $n } av { $most } överbeläggningsplatser lovade
notice-ward-opened = Avdelningen är öppnad.

## Telefon

telephones-title = Telefon och tider, { $unit }
telephones-change = Ändra telefon och tider
telephones-lead = Svarar flera nummer på samma tid visas det översta. Töm en rad för att ta bort numret.
telephones-row = Nummer { $n }
telephones-number = Telefonnummer
telephones-number-needed = Skriv telefonnumret, till exempel 0980-319 223.
telephones-label = Vem svarar?
telephones-label-hint = Till exempel: avdelningens sjuksköterska
telephones-label-needed = Skriv vem som svarar.
telephones-hours = När svarar någon?
telephones-hours-hint = En rad för varje tid. Till exempel: dygnet runt, måndag–fredag 7–16, lör, sön 8.30–12
telephones-hours-needed = Skriv när någon svarar, till exempel dygnet runt.
telephones-hours-unread = ”{ $line }” går inte att läsa. Skriv till exempel måndag–fredag 7–16, eller dygnet runt.
telephones-save = Spara telefon och tider
notice-telephones-saved = Telefon och tider är sparade och gäller från nu.

## Personal

staff-new = Registrera medarbetare
staff-register = Registrera
staff-lead = Medarbetaren får ett uppdrag och ett konto. Behörigheten följer uppdraget: bara det arbetet kräver.
staff-name = Namn
staff-name-needed = Skriv medarbetarens namn.
staff-login = Användarnamn
staff-login-hint = Stora och små bokstäver räknas lika
staff-login-needed = Skriv ett användarnamn.
staff-login-taken = Någon annan har det användarnamnet. Välj ett annat.
staff-password = Första lösenordet
notice-staff-registered = Medarbetaren är registrerad. Be hen byta lösenord första gången, under Mitt konto.

## Uppdrag

assignment-new = Nytt uppdrag för { $name }
assignment-more = Nytt uppdrag
assignment-give = Ge uppdraget
assignment-unit = Enhet
assignment-role = Roll
assignment-begins = Gäller från
assignment-ends = Gäller till
assignment-from = från { $from }
assignment-span = från { $from } till { $until }
assignment-ended = { $n ->
    [one] Ett avslutat uppdrag
   *[other] { $n } avslutade uppdrag
}
assignment-end = Avsluta uppdrag för { $name }
assignment-end-short = Avsluta
assignment-end-lead = När uppdraget upphör loggas medarbetaren ut på alla enheter, genast. Det som redan är antecknat står kvar.
assignment-end-own = Det här är ditt eget uppdrag. Avslutar du det kan du inte längre administrera. Se till att någon annan kan.
assignment-end-do = Avsluta uppdraget
notice-assignment-given = Uppdraget är givet.
notice-assignment-ended = Uppdraget är avslutat.

## Vårdprogram

programme-version = version { $n }
programme-approved = Godkänt av { $by }, { $on }
programme-hash = Godkänd text, kontrollsumma { $hash }
programme-new = Godkänn vårdprogram
programme-new-lead = Klistra in hela texten. Den kontrolleras först. Det som är godkänt kan inte ändras: en ändring blir en ny version, och patienter följer den version de började med.
programme-text = Vårdprogrammets text
programme-text-hint = Innehållet i filen, i formatet TOML
programme-approve = Kontrollera och godkänn
programme-faults = { $n ->
    [one] Texten har ett fel. Det står nedan, med rad och vad som väntades.
   *[other] Texten har { $n } fel. De står nedan, med rad och vad som väntades.
}
programme-faults-title = Det här behöver ändras i texten
programme-line = Rad { $line }
programme-version-used = En annan text är redan godkänd som version { $version }. Ge den här ett nytt versionsnummer.
notice-programme-approved = Vårdprogrammet är godkänt och kan användas för nya patienter.

## Åtkomstlogg

access-log-heading = Vem har sett vad, { $day }
access-log-lead = Varje gång någon öppnar patientuppgifter, nekas eller söker. Patienter står som nummer; namn visas inte här.
access-log-check = Loggen ska kontrolleras regelbundet och systematiskt (patientdatalagen 4 kap. 3 §, HSLF-FS 2016:40 4 kap. 9 §). Välj några medarbetare på måfå, fråga närmaste chef om det de sett hör till arbetet, och anteckna vad ni kontrollerade.
access-log-day = Dag
access-log-by = Medarbetare
access-log-everybody = Alla
access-log-show = Visa
access-log-day-before = Dagen före
access-log-day-after = Dagen efter
access-log-empty = Ingen har sett något den här dagen
access-log-empty-next = Välj en annan dag, eller alla medarbetare.
access-log-at = Tid
access-log-who = Vem
access-log-unit = Enhet
access-log-what = Vad
access-log-whom = Patienter
access-log-outcome = Utfall
access-log-allowed = tillåtet
access-log-denied = nekat
access-log-more = Visa tidigare samma dag
access-log-patients = { $n ->
    [0] ingen patient
    [one] en patient
   *[other] { $n } patienter
}

action-view-board = såg tavlan
action-view-unit-day = såg dagens besök
action-view-episode = öppnade en patient
action-view-episode-shared = öppnade det som patienten delar
action-view-own-page = såg sin egen sida
action-view-kin-page = såg närståendes sida
action-view-timeline = läste allt som har hänt
action-search-person = sökte en person
action-flag-candidate = föreslog en patient
action-assess = bedömde
action-decide = fattade läkarbeslut
action-record-answer = antecknade ett svar
action-write-agreement = skrev en överenskommelse
action-agree-for-patient = antecknade patientens ja till överenskommelsen
action-agree-for-staff = sa ja till överenskommelsen
action-reserve-safety-bed = ordnade väg tillbaka
action-set-legal-status = ändrade vårdform
action-tick-item = bockade av i checklistan
action-override-item = gick vidare utan en punkt i checklistan
action-plan-contact = planerade kontakter
action-record-contact = antecknade en kontakt
action-send-home = antecknade hemgång
action-check-home = kontrollerade hur det är hemma
action-measure = skrev mätvärden
action-handle-alarm = hanterade ett larm
action-hold-round = höll rond
action-return-to-ward = tog tillbaka till avdelningen
action-discharge = skrev ut
action-cancel = avslutade före hemgång
action-correct = rättade
action-enter-in-journal = förde in i journalen
action-register-person = registrerade en person
action-manage-kin = ändrade närstående
action-send-request = skrev en vårdbegäran
action-answer-request = svarade på en vårdbegäran
action-view-request = läste en vårdbegäran
action-log-call = antecknade ett samtal om en vårdbegäran
action-write-medicine-list = skrev läkemedelslistan
action-check-medicine-list = kontrollerade läkemedelslistan
action-give-care = antecknade doser och prover
action-report = rapporterade till avdelningen
action-manage-things = beställde till hemmet
action-move-thing = antecknade vad som hänt med en sak på väg
action-read-notice = läste en ändring
action-reconcile = stämde av utskrivningen
action-record-death = antecknade att patienten dött
action-mark-beds = markerade sängar
action-view-social-record = läste social dokumentation
action-write-social-record = skrev social dokumentation
action-manage-ward = ändrade avdelningens sängar
action-manage-unit = ändrade en enhet
action-manage-staff = ändrade personal
action-approve-programme = godkände ett vårdprogram
action-view-access-log = läste åtkomstloggen
action-view-administration = öppnade administrationen
