# Patientens sida för personal, och de små sidorna för allt som görs med ett vårdtillfälle.

episode-patient = Patienten
episode-place = Plats
episode-bed = Säng { $bed }
episode-age = { $n } år
episode-protected = Skyddade personuppgifter. Adress och kommun visas inte.
episode-discharged = Utskriven av { $by }. Nästa steg: { $next }
episode-ended = Vården hemma är avslutad ({ $phase }) av { $by }. Skäl: { $why }

## Fält som många sidor har

field-date = Datum
field-time = Klockslag
field-happened-at = När hände det?
label-note = Anteckning
field-optional = Frivilligt
form-never-mind = Gå tillbaka utan att spara
form-title-error = Fel: { $title }

## Juridisk form under tiden hemma, och vad det är i stället för

legal-enrolled-inpatient = inskriven, virtuell vårdplats
legal-leave = permission
legal-discharged-on-ward-list = utskriven från slutenvården, avdelningen vårdar vidare
legal-outpatient-specialised = specialiserad öppenvård i hemmet
legal-advanced-home-care = avancerad sjukvård i hemmet
legal-patient-hotel = patienthotell
legal-home-nursing = hemsjukvård
alternative-ward = vård på avdelningen
alternative-patient-hotel = patienthotell
alternative-leave = permission
alternative-short-term-unit = korttidsplats

## Under namnet

chip-instead-of = I stället för { $what }
chip-yes = Ja till vård hemma: { $who }
chip-no = Nej till vård hemma: { $who }
chip-may-see = { $who } får läsa
party-patient = patienten
party-next-of-kin = närstående
party-receiving-staff = mottagande personal
days-of = Behandlingsdag { $day } av { $of }, till { $last }
days-planned = Behandling i { $of } dagar, till { $last }
days-day = dag

## Det här behöver er

needs-title = Det här behöver er
needs-calm = Inget behöver er just nu
needs-none = Nytt visas här så snart det händer.
needs-none-next = Härnäst: { $what } { $when }.
needs-call = Ring { $name }

## Trygghetslinjen

line-title = Trygghetslinjen
line-holds = Hela linjen håller just nu
line-broken = { $n ->
    [one] Ett led saknas
   *[other] { $n } led saknas
}
line-gap = { $link } – glapp
line-missing = Saknas
line-closer = { $owner } kan lösa det, { $due }
line-medical-and-nursing = medicinskt ansvar och omvårdnad
line-nursing = { $unit }, omvårdnad
line-everything-else = Allt annat: { $unit }
line-nobody-answers = Ingen svarar nu
line-bed = Säng { $bed }, reserverad
line-overbooking = Överbeläggningsplats, lovad
line-pool = { $beds ->
    [one] En delad säng, högst { $ratio } patienter
   *[other] { $beds } delade sängar, högst { $ratio } patienter per säng
}
line-pool-free = { $free ->
    [0] Ingen av dem är ledig nu
    [one] En ledig nu
   *[other] { $free } lediga nu
}
line-other-way = Annan väg
line-direct = Direktinläggning, inte via akuten
line-not-yet = Inte aktuellt än
line-no-longer = Behövs inte längre
line-bed-at-decision = Reserveras vid läkarens beslut
line-contacts-planned = Kontakter planeras före hemgång
line-nothing-open = Inget öppet
line-open = { $n } öppna, alla har ägare
line-open-late = { $n } öppna, { $late } över tiden
line-nearest = Närmast: { $owner }, { $due }

## Plan och överenskommelse

careplan-title = Plan och överenskommelse
careplan-assessment = Bedömning
careplan-before-decision = Planen skrivs när läkaren har beslutat om vård hemma.
careplan-to-assessment = Visa bedömningen
careplan-none = ingen överenskommelse än
careplan-agreed = version { $version }, båda har sagt ja
careplan-not-agreed = version { $version }, inte godkänd av båda än
careplan-matters = Viktigt för mig:
careplan-treatment = Behandling
careplan-days = { $n ->
    [one] 1 dag från { $from }
   *[other] { $n } dagar från { $from }
}
careplan-does = { $name } gör
careplan-discharge-when = Klar för utskrivning när
careplan-if-worse = Om det blir sämre
careplan-next = Sedan
careplan-more = Vem som gör vad, och vad som händer sedan
careplan-write = Skriv överenskommelsen
careplan-change = Ändra överenskommelsen
careplan-read = Läs överenskommelsen

## I dag

today-title = I dag
today-timeline = Hela tidslinjen
today-now = Nu
today-nothing = Inget planerat i dag
today-done = Gjort, { $who }
today-not-done = Blev inte av: { $why }
today-cancelled = Inställt
today-unanswered = Ingen har skrivit vad som hände
today-say-outcome = Skriv vad som hände
today-measured-patient = Egen mätning
today-measured-kin = Mätning av närstående
today-measured-staff = Mätning
today-to-measure = Egen mätning

## Ring

numbers-title = Ring
numbers-patient = Patienten
numbers-now = Svarar nu: { $who }
numbers-not-now = Svarar inte just nu
numbers-none = inget nummer

## Vad som kan göras

offers-title = Gör något
offers-next = Vården
offers-about = Om patienten
offers-end = Avsluta
offer-measure = Skriv mätvärden
offer-assess = Bedömning och beslut
offer-answers = Fråga patient, närstående och personal
offer-agreement = Överenskommelse
offer-contacts = Planera kontakter
offer-checklist = Checklista före hemgång
offer-send-home = Hemgång
offer-arrival = Patienten har kommit hem
offer-evening = Samtalet första kvällen
offer-round = Håll rond
offer-return = Åter till avdelningen
offer-discharge = Skriv ut patienten
offer-journal = Infört i journalen
offer-way-back = Väg tillbaka
offer-legal-status = Juridisk form
offer-kin = Närstående
offer-consents = Samtycke till andra enheter
offer-scale = Skala för saturation
offer-end = Avsluta vård hemma

## Kontroller den första dagen

home-check-arrival-title = Har patienten kommit hem?
home-check-arrival-lead = Någon möter patienten, eller ringer när patienten har kommit fram. De första timmarna är de mest sårbara.
home-check-evening-title = Samtalet första kvällen
home-check-evening-lead = Ring patienten samma kväll. Fråga hur det känns, om behandlingen fungerar och om patienten vet vem som svarar i natt.
home-check-question = Är allt som det ska?
home-check-well = Ja, allt är som det ska
home-check-not-well = Nej, något behöver lösas
home-check-not-well-hint = Blir ett glapp på tavlan tills någon har löst det
home-check-missing = Välj om allt är som det ska eller inte.
home-check-button = Spara

## Utfall av en planerad kontakt

contact-question = Blev det av?
contact-done = Ja, det blev av
contact-not-done = Nej, det blev inte av
contact-not-done-hint = Blir ett glapp tills en ny tid är planerad
contact-missing = Välj om det blev av eller inte.
contact-why = Varför blev det inte av?
contact-why-hint = Bara om det inte blev av
contact-why-missing = Skriv varför det inte blev av.
contact-button = Spara

## Åter till avdelningen

return-title = Åter till avdelningen
return-lead = Patienten kommer direkt till avdelningen. Trygghetsplatsen tas i bruk och platsen hemma lämnas.
return-bed = Säng
return-bed-kept = Säng { $bed }, trygghetsplatsen
return-bed-later = Bestäms senare
return-how = Hur kommer patienten?
return-direct = Direkt till avdelningen
return-not-direct = Via akutmottagningen
return-reason = Varför?
return-reason-missing = Skriv varför patienten kommer tillbaka.
return-button = Ta emot på avdelningen

## Väg tillbaka

way-back-title = Väg tillbaka
way-back-question = Vilken väg tillbaka ska gälla?
way-back-bed = Trygghetsplats på avdelningen
way-back-bed-hint = En hållen säng eller en lovad överbeläggningsplats
way-back-other = En annan väg
way-back-other-hint = Till exempel en annan avdelning. Skriv den nedan
way-back-release = Lämna tillbaka trygghetsplatsen
way-back-which = Plats
way-back-choose = Välj
way-back-overbooking = Överbeläggningsplats
way-back-pooled = Delad trygghetsplats (pool)
way-back-bed-missing = Välj en säng eller överbeläggningsplats.
way-back-words = Annan väg, eller skäl
way-back-words-hint = Fylls i om du väljer en annan väg eller lämnar tillbaka platsen
way-back-route-missing = Skriv vilken väg tillbaka som gäller.
way-back-reason-missing = Skriv varför trygghetsplatsen lämnas tillbaka.
way-back-button = Spara
way-back-now-bed = Säng { $bed } är reserverad.
way-back-now-overbooking = En överbeläggningsplats är lovad.
way-back-now-pooled = En av de delade trygghetsplatserna är lovad.
way-back-now-other = Annan väg: { $route }
way-back-now-none = Ingen väg tillbaka är bestämd.

## Avsluta

end-title = Avsluta vård hemma
end-lead = Patienten stannar på avdelningen. Trygghetsplatsen lämnas tillbaka.
end-question = Hur avslutas det?
end-declined = Tackat nej
end-declined-hint = Patienten, närstående eller mottagande personal vill inte
end-not-suitable = Inte lämplig
end-not-suitable-hint = Läkaren bedömer att vård hemma inte passar
end-cancelled = Avbruten
end-cancelled-hint = Av ett annat skäl, till exempel flyttad eller felregistrerad
end-missing = Välj hur det avslutas.
end-reason = Skäl
end-reason-missing = Skriv skälet.
end-button = Avsluta

## Närstående och samtycke

kin-title = Närstående
kin-lead = Patienten bestämmer vem som får veta, och kan ändra sig vilken dag som helst.
kin-who = Vem gäller det?
kin-new = En ny närstående
kin-only-new = Bara för en ny närstående
kin-who-missing = Välj vem det gäller.
kin-relation = Relation
kin-relation-hint = Till exempel dotter, granne eller vän
kin-relation-missing = Skriv vilken relation de har.
kin-see-question = Får personen se hur det går?
kin-may-see = Ja, { $name } har sagt ja
kin-may-not-see = Nej, { $name } vill inte det
kin-see-missing = Välj ja eller nej.
kin-reads = får se hur det går
kin-reads-not = får inte se hur det går
kin-button = Spara
consent-title = Samtycke till andra enheter
consent-lead = Med patientens ja får enheten läsa det som avdelningen skriver. Utan ja ser den bara sina egna besök.
consent-unit = Enhet
consent-unit-missing = Välj en enhet.
consent-question = Får enheten läsa?
consent-yes = Ja, { $name } har sagt ja
consent-no = Nej, { $name } vill inte det
consent-missing = Välj ja eller nej.
consent-given = patienten har sagt ja
consent-not-given = patienten har sagt nej
consent-not-asked = patienten är inte tillfrågad
consent-ambulance = frågar på plats, eller läser när det är fara för livet
consent-button = Spara

## Uppgift, journal och juridisk form

task-title = Uppgiften är gjord
task-owner = Ägare: { $owner }, senast { $due }
task-stops = Hemgången väntar på den här uppgiften.
task-button = Markera som gjord
journal-title = Infört i journalen
journal-lead = Plats 23 är ingen journal. Bekräfta här när { $unit } har fört in dokumentet i sin egen.
journal-question = Vad är infört?
journal-agreement = Överenskommelse, version { $version }
journal-medicine-list = Läkemedelslista, version { $version }
journal-round = Rond { $when }
journal-missing = Välj vad som är infört.
journal-nothing-left = Allt är redan infört.
journal-button = Bekräfta
legal-status-title = Juridisk form
legal-status-lead = Formen bestämmer avgifter, ansvar och dokumentation under tiden hemma.
legal-status-question = Vad är tiden hemma?
legal-status-missing = Välj juridisk form.
legal-status-button = Ändra

## Besked efter att något är sparat

notice-measured = Mätvärdena är sparade.
notice-alarm-handled = Åtgärden är sparad.
notice-home-checked = Samtalet är sparat.
notice-contact-recorded = Utfallet är sparat.
notice-back-on-ward = Patienten är åter på avdelningen.
notice-way-back = Vägen tillbaka är ändrad.
notice-ended = Vården hemma är avslutad.
notice-kin = Närstående är sparad.
notice-consent = Samtycket är sparat.
notice-task-done = Uppgiften är gjord.
notice-journal = Infört i journalen.
notice-legal-status = Den juridiska formen är ändrad.
notice-scale = Skalan är ändrad.
notice-assessed = Svaren är sparade.
notice-decided = Beslutet är signerat.
notice-flagged = Patienten är kandidat. Börja med bedömningen.
notice-corrected = Rättelsen är sparad.
