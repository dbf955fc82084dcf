# Administrationen: enheter, avdelningar, personal, vårdprogram och åtkomstloggen.

nav-access-log = Åtkomstlogg
administration-lead = Enheter, personal och vårdprogram. Här finns inga uppgifter om patienter.
administration-staff = Personal
administration-programmes = Godkända vårdprogram
administration-no-programmes = Inget vårdprogram är godkänt än. Utan ett godkänt program kan ingen patient föreslås.
administration-authority = org.nr { $number }
administration-anothers = Sköts av en annan vårdgivare.
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
telephones-for = Vem får ringa numret?
telephones-for-everybody = Alla: patienter, närstående och personal
telephones-for-professionals = Bara personal vid andra enheter
telephones-for-physicians = Bara läkare

# Ett nummer som är stängt en tid.
closure-title = Stäng ett nummer en tid, { $unit }
closure-lead = Alla som ska ringa numret får veta det direkt. Finns ingen annan som svarar blir det ett glapp hos avdelningen.
closure-button = Stäng numret
closure-number = Vilket nummer?
closure-number-needed = Välj vilket nummer som stängs.
closure-until = Stängt till
closure-reason = Skäl
closure-reason-hint = Till exempel telefonfel eller utbildning. Skriv ingenting om patienter.
closure-forward = Koppla samtalen till (frivilligt)
closure-forward-hint = Ett nummer där någon svarar. Lämnas det tomt svarar ingen.
closure-open = Öppna igen nu
closure-link = Stäng ett nummer en tid
closure-closed = Stängt till { $when }: { $reason }
closure-forwarded = Stängt till { $when }: { $reason } Samtal går till { $number }.
notice-telephone-closed = Numret är stängt.
notice-telephone-opened = Numret är öppet igen.

telephones-label-needed = Skriv vem som svarar.
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
access-log-by-itself = { $what } (sidan stod öppen och uppdaterade sig själv; en rad i timmen)
access-log-more = Visa tidigare samma dag
access-log-patients = { $n ->
    [0] ingen patient
    [one] en patient
   *[other] { $n } patienter
}

action-view-board = såg tavlan
action-view-wall = visade eller hanterade väggskärmen
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
action-take-patients = valde sina patienter för passet
action-mark-beds = markerade sängar
action-view-social-record = läste social dokumentation
action-write-social-record = skrev social dokumentation
action-manage-ward = ändrade avdelningens sängar
action-keep-abilities = angav vad en enhet kan göra
action-manage-unit = ändrade en enhet
action-manage-staff = ändrade personal
action-manage-organisation = ändrade organisationer
action-approve-programme = godkände ett vårdprogram
action-view-access-log = läste åtkomstloggen
action-view-administration = öppnade administrationen

## Bilden av organisationen

administration-menu = Personal, vårdprogram och ändringar
administration-new = Lägg till eller hämta in
administration-programmes-short = Vårdprogram
administration-changes = Vem har ändrat vad
picture-search = Sök enhet, plats eller organisation
picture-search-do = Sök
picture-search-clear = Visa alla
picture-principal = huvudman, { $kind }
picture-principal-unsaid = Huvudman inte angiven
picture-staff = { $n ->
    [0] ingen medarbetare
    [one] en medarbetare
   *[other] { $n } medarbetare
}
picture-answers = Svarar nu: { $number }
picture-nobody = Ingen svarar nu
picture-closed = Stängd
picture-whole = Inget saknas
picture-no-telephone = Telefonnummer saknas
picture-silent = Ingen svarar dygnet runt
picture-no-staff = Ingen har uppdrag här
picture-no-beds = Sängarna är inte inlagda
picture-no-rule = Lokal regel saknas
picture-no-units = Ingen enhet är registrerad än. Välj Lägg till och Registrera enhet.
picture-no-administrator = Har ingen egen administratör här än. Ni kan lägga in enheter och den första administratören åt dem.
picture-empty = Här finns ingen organisation än
picture-empty-next = Välj Lägg till, och börja med en huvudman eller utförare.
picture-not-found = Ingen enhet passar
picture-not-found-next = Sök på en del av namnet, på platsen eller på organisationen.

## Organisation

organisation-new = Registrera huvudman eller utförare
organisation-edit = Ändra { $name }
organisation-change = Ändra
organisation-enter = Ange namn
organisation-lead = En huvudman är den region eller kommun som ansvarar för vården. En utförare ger den och för journalen: samma organisation, en annan, offentlig eller privat.
organisation-name = Namn
organisation-name-hint = Till exempel Region Norrdal, Älvsjö kommun eller Hemvård AB
organisation-name-needed = Skriv organisationens namn.
organisation-number = Organisationsnummer
organisation-number-hint = Tio siffror, till exempel 232100-0131
organisation-number-unread = Det är inget organisationsnummer. Skriv tio siffror, till exempel 232100-0131, och kontrollera den sista.
organisation-kind = Slag av organisation
organisation-kind-hint = Regioner och kommuner kan vara huvudmän
organisation-kind-region = region
organisation-kind-municipality = kommun
organisation-kind-private = privat utförare
organisation-known = Organisationen finns redan. Ändra den från administrationens förstasida.
notice-organisation-registered = Organisationen är registrerad. Registrera enheter för den.
notice-organisation-changed = Organisationen är ändrad.

## En enhet

unit-kind-administration = förvaltning
unit-principal = Huvudman
unit-principal-hint = Den region eller kommun som ansvarar för vården här
unit-principal-unsaid = Inte angiven
unit-provider = Utförare (vårdgivare)
unit-provider-hint = Vars journal som förs här. Går inte att ändra senare.
unit-law-short = Journalen förs enligt
unit-on-platform-short = I plattformen
unit-by-letter = Arbetar med brev och telefon
unit-facts = Vems enheten är
unit-telephones = Telefon
unit-beds = Sängar
unit-rule = Lokal regel
unit-no-rule = Inget särskilt är överenskommet. Det som lagen säger gäller.
unit-change = Ändra namn, plats eller huvudman
unit-edit = Ändra { $unit }
unit-edit-lead = Slag, utförare och lag står fast, eftersom journalen följer dem. Är de fel: stäng enheten och registrera en ny.
unit-save = Spara
unit-close = Stäng enheten
unit-close-lead = En stängd enhet kan inte få vårdbegäran eller ny personal. Det som redan är skrivet står kvar. Har enheten något öppet får du veta vad.
unit-close-do = Stäng enheten
unit-reopen = Öppna enheten igen
unit-reopen-lead = Enheten kan då få uppdrag och vårdbegäran igen.
unit-reopen-do = Öppna igen
notice-unit-changed = Enheten är sparad.
notice-unit-closed = Enheten är stängd.
notice-unit-reopened = Enheten är öppen igen.
ward-change = Ändra antal sängar
ward-beds-title = Sängar, { $unit }
notice-beds-changed = Antalet sängar är ändrat.

## Veckan

week-now = Så svarar enheten nu
week-answers = Svarar: { $week }
week-nobody = ingen
week-day-1 = mån
week-day-2 = tis
week-day-3 = ons
week-day-4 = tors
week-day-5 = fre
week-day-6 = lör
week-day-7 = sön

## Medarbetare och konton

staff-list-lead = Alla som har eller har haft uppdrag, och när de senast loggade in.
staff-search = Sök på namn eller användarnamn
staff-back = Till all personal
staff-not-found = Ingen passar
staff-not-found-next = Sök på en del av namnet, eller registrera en medarbetare.
staff-more = { $n ->
    [one] En till visas inte. Sök på namn.
   *[other] { $n } till visas inte. Sök på namn.
}
staff-posts = Uppdrag
staff-account = Konto
staff-account-name = Användarnamn: { $name }
staff-rename = Rätta namnet
staff-anothers = Namn och konto ändras av den vårdgivare där medarbetaren har uppdrag. Har hen uppdrag hos flera måste alla vara era.
staff-administrator-first = Den utföraren har ingen egen administratör här än. Registrera först dess administratör; hen lägger sedan in sin personal.
staff-password-hint = Lämna tomt, så får du en engångskod att lämna över
assignment-until = Gäller till (tomt om det inte är bestämt)
notice-staff-renamed = Namnet är rättat.
account-none = Inget konto
account-closed = Kontot är stängt
account-last-login = Loggade in { $when }
account-never-used = Har inte loggat in än
account-without-password = Har inte valt lösenord än
account-code-lead = Glömt lösenord, eller aldrig valt något? En engångskod ersätter lösenordet, och medarbetaren loggas ut överallt.
account-code-do = Gör en engångskod
account-close-lead = Stängt konto loggas ut genast överallt, och ingen kommer in med det.
account-close-do = Stäng kontot
account-close-own = Det här är ditt eget konto. Be en annan administratör att stänga det.
account-reopen-do = Öppna kontot igen
account-open-lead = Medarbetaren har inget konto. Välj ett användarnamn, så får du en engångskod att lämna över.
account-open-do = Öppna konto
notice-account-closed = Kontot är stängt, och medarbetaren är utloggad överallt.
notice-account-reopened = Kontot är öppet igen.
handed-title = { $n ->
    [one] Engångskod att lämna över
   *[other] { $n } engångskoder att lämna över
}
handed-lead = Lämna över koden personligen. Medarbetaren öppnar adressen, skriver koden och väljer sitt eget lösenord. Koden gäller i { $hours } timmar och en gång.
handed-once = Koden visas bara nu. Skriv ut sidan eller skriv av koden innan du går vidare.
handed-address = Adress

## Vem har ändrat vad

change-lead = Organisationer, enheter, sängar, uppdrag, konton och vårdprogram. Läst ur journalens egna händelser, och går inte att ändra i efterhand.
change-empty = Ingenting är ändrat än
change-when = När
change-who = Vem
change-about = Vad det gäller
change-what = Ändring
change-more = Visa tidigare
change-registered = registrerad: { $what }
change-details = ändrad till: { $what }
change-telephones = { $n ->
    [0] telefonnumren borttagna
   *[other] telefon och tider ändrade: { $numbers }
}
change-telephone-closed = Stängde numret { $number } tills vidare. Skäl: { $reason }
change-telephone-opened = Öppnade numret { $number } igen
change-local-rule = lokal regel ändrad
change-unit-closed = enheten stängd
change-unit-reopened = enheten öppnad igen
change-beds = { $beds } sängar, { $overbooking } överbeläggningsplatser
change-pool = { $n ->
    [0] inga delade trygghetsplatser
    [one] en delad trygghetsplats
   *[other] { $n } delade trygghetsplatser
}
change-renamed = namnet rättat till { $what }
change-assigned = nytt uppdrag: { $what }
change-assignment-ended = uppdrag upphör { $when }: { $what }
change-account-opened = konto öppnat, användarnamn { $name }
change-password-reset = engångskod gjord
change-account-closed = kontot stängt
change-account-reopened = kontot öppnat igen
change-programme-approved = version { $n } godkänd

## Vårdprogrammens versioner

programmes-lead = Varje version står kvar ordagrant. En patient följer den version som gällde när vården började.
programmes-back = Till vårdprogrammen
programme-versions = Versioner
programme-this = (den här)
programme-entered = Infört här av { $by }, { $when }
programme-changes = Vad är ändrat sedan förra versionen?
programme-changes-title = { $name }: från version { $before } till { $after }
programme-changes-count = { $n ->
    [0] Ingenting i texten skiljer sig.
    [one] En mening är ändrad.
   *[other] { $n } meningar är ändrade.
}
programme-changes-first = Inledning
programme-gone = borttaget
programme-new-words = tillagt

administration-heading = { $n ->
    [0] Inget saknas på någon enhet
    [one] En enhet saknar något
   *[other] { $n } enheter saknar något
}
telephones-hours = När svarar någon?
telephones-hours-hint = En rad för varje dag. Till exempel 7–16, eller 7–12, 13–16, eller dygnet runt. Tomt om ingen svarar.
telephones-hours-needed = Skriv när någon svarar minst en dag, till exempel 7–16 eller dygnet runt.
telephones-hours-unread = { $day }: ”{ $line }” går inte att läsa. Skriv till exempel 7–16, eller dygnet runt.
staff-password = Första lösenordet
notice-staff-registered = Medarbetaren är registrerad. Be hen byta lösenord första gången, under Mitt konto.
ward-beds-hint = Ordinarie vårdplatser
change-ability-registered = Angav att enheten kan { $what }
change-ability-withdrawn = Angav att enheten inte längre kan { $what }: { $reason }
