# Det som alla sidor har: ramen, dagar och klockslag, ord för roller, faser och mätvärden.

skip-to-content = Hoppa till innehållet
nav-label = Huvudmeny
nav-menu = Meny
nav-board = Tavlan
nav-day = Dagens besök
nav-me = I dag
nav-kin = Hur det går
nav-administration = Administration
nav-calls = Vem ringer jag nu?
nav-requests = Begäran
log-out = Logga ut
act-as = Byt till { $what }
demo-banner = Demonstration. Alla uppgifter är påhittade. Klockan är { $clock }.

role-ward-nurse = sjuksköterska
role-ward-physician = läkare
role-assistant-nurse = undersköterska
role-coordinating-nurse = samordningssjuksköterska
role-therapist = fysioterapeut eller arbetsterapeut
role-clinic-nurse = mottagningssjuksköterska
role-primary-care-physician = läkare på vårdcentralen
role-care-coordinator = vårdkoordinator
role-home-nurse = sjuksköterska i hemsjukvården
role-home-helper = omsorgspersonal i hemtjänsten
role-needs-assessor = biståndshandläggare
role-primary-care-nurse = distriktssköterska
role-patient = patient
role-next-of-kin = närstående
role-administrator = administratör

who-patient = patienten
who-next-of-kin = en närstående
who-system = Plats 23

## Dagar och klockslag

day-today = i dag
day-yesterday = i går
day-tomorrow = i morgon
day-coming = på { $weekday }
day-past-1 = i måndags
day-past-2 = i tisdags
day-past-3 = i onsdags
day-past-4 = i torsdags
day-past-5 = i fredags
day-past-6 = i lördags
day-past-7 = i söndags
time-clock = kl { $clock }
time-day-clock = { $day } kl { $clock }
date = { $day } { $month }
date-year = { $day } { $month } { $year }
date-full = { $weekday } { $day } { $month }
date-month = { $month } { $year }
ago-now = nyss
ago-minutes = { $n } min sedan
ago-hours = { $n } tim sedan
ago-days = { $n } dygn sedan
weekday-1 = måndag
weekday-2 = tisdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lördag
weekday-7 = söndag
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Faser, enligt vårdflödet

phase-candidate = kandidat
phase-assessment = bedömning
phase-offered = tillfrågad
phase-planned = planerad hem
phase-at-home = hemma
phase-back-on-ward = tillbaka på avdelningen
phase-discharged = utskriven
phase-not-suitable = inte lämplig
phase-declined = tackat nej
phase-cancelled = avbruten
phase-died = avliden

## Mätvärden

sign-respiratory-rate = andning
sign-oxygen-saturation = saturation
sign-supplemental-oxygen = syrgas
sign-systolic-pressure = övre blodtryck
sign-pulse = puls
sign-consciousness = medvetande
sign-temperature = temperatur
sign-diastolic-pressure = undre blodtryck
sign-weight = vikt
value-supplemental-oxygen-air = luft
value-supplemental-oxygen-oxygen = syrgas
value-consciousness-alert = vaken
value-consciousness-new-confusion = nytillkommen förvirring
value-consciousness-voice = reagerar på tilltal
value-consciousness-pain = reagerar på smärta
value-consciousness-unresponsive = reagerar inte
news-label = NEWS2
news-missing-one = { $sign } saknas
news-missing-many = { $n } delar saknas
news-missing-which = Saknar { $signs }, { $when }
news-parts = { $have } av { $of } delar
news-stale = För gammal
news-rises = Stiger
news-falls = Sjunker
news-steady = Stabil
news-rises-low = stiger
news-falls-low = sjunker
news-steady-low = oförändrad
news-medium = Snart, { $way }
news-high = Akut, { $way }

## Planerade kontakter

contact-round = rond
contact-pump-change = pumpbyte
contact-evening-call = kvällssamtal
contact-arrival-check = samtal när patienten kommit hem
contact-visit = besök
contact-sample-taking = provtagning
contact-follow-up-call = uppföljningssamtal
channel-telephone = telefon
channel-video = video
channel-at-unit = på mottagningen
channel-at-home = i hemmet

## Formulär

form-error-title = Något behöver ändras
form-error-prefix = Fel:
form-needed = Fyll i det här fältet.
form-choose = Välj ett av alternativen.
form-number-unread = Skriv ett helt tal med siffror, till exempel 3.
form-date-unread = Skriv datumet som 2026-11-23.
form-time-unread = Skriv klockslaget som 14.10.
form-date-shape = ÅÅÅÅ-MM-DD
form-time-shape = tt.mm
form-conflict = Inget är sparat. Någon annan ändrade medan du skrev. Läs vad som hänt, och spara igen om ditt fortfarande stämmer.
form-other-assignment = Inget är sparat. Du har bytt uppdrag i en annan flik. Kontrollera att det uppdrag som står överst på sidan är rätt, och spara igen.
form-busy = Inget är sparat. Många skriver just nu. Vänta några sekunder och spara igen. Det du skrev finns kvar.
form-storage = Inget är sparat: det går inte att spara just nu. Det du skrev finns kvar. Anteckna på papper om det är bråttom, och försök igen om en stund.
form-not-now = Det gick inte att spara. Det du skrev finns kvar. Försök igen; samma sak sparas aldrig två gånger.
notice-saved = Sparat.

## Vad som hände, efter namnet på den som gjorde det

happened-flagged = flaggade patienten
happened-criterion-answered = svarade på en punkt i bedömningen
happened-decided = tog beslut om vård hemma
happened-answer-given = noterade ett svar på erbjudandet
happened-agreement-written = skrev en överenskommelse
happened-agreement-agreed = sa ja till överenskommelsen
happened-safety-bed-reserved = reserverade trygghetsplats
happened-safety-bed-released = släppte trygghetsplatsen
happened-other-way-back-set = skrev en annan väg tillbaka
happened-saturation-scale-set = ändrade skala för saturation
happened-legal-status-set = ändrade vårdform
happened-item-ticked = bockade av på checklistan
happened-item-overridden = gick vidare utan en punkt på checklistan
happened-contacts-planned = planerade kontakter
happened-contact-moved = flyttade en kontakt
happened-contact-cancelled = ställde in en kontakt
happened-contact-held = skrev vad som hände vid en kontakt
happened-went-home = skrev att patienten åkt hem
happened-home-checked = hörde efter hur patienten mår hemma
happened-measured = skrev mätvärden
happened-alarm-handled = tog hand om ett larm
happened-news2-handled = tog hand om en hög NEWS2
happened-round-held = skrev rond
happened-returned-to-ward = skrev att patienten kommit tillbaka
happened-journal-entered = förde in i journalen
happened-task-made = gav en uppgift
happened-task-done = gjorde en uppgift
happened-kin-named = ändrade närstående
happened-unit-consent-set = ändrade vem som får läsa
happened-request-sent = skickade en vårdbegäran
happened-request-changed = ändrade en vårdbegäran
happened-request-received = tog emot en vårdbegäran
happened-request-called = ringde om en vårdbegäran
happened-request-answered = skrev svaret på en vårdbegäran
happened-request-times-agreed = sa ja till andra tider
happened-request-retracted = tog tillbaka en vårdbegäran
happened-request-done = avslutade en vårdbegäran
happened-medicine-list-written = skrev läkemedelslistan
happened-medicine-list-checked = kontrollerade läkemedelslistan
happened-dose-recorded = skrev in en dos
happened-sample-taken = tog ett prov
happened-sample-handed-in = lämnade in ett prov
happened-reported = rapporterade till avdelningen
happened-report-handled = tog hand om en rapport
happened-things-ordered = beställde till hemmet
happened-thing-promised = bestämde hur något kommer hem
happened-thing-cancelled = avbeställde något
happened-thing-moved = skrev vad som hänt med en sak på väg
happened-notice-read = läste en ändring
happened-follow-up-handed-over = lämnade över uppföljningen
happened-reconciled = stämde av utskrivningen med dem som är med
happened-discharged = skrev ut patienten
happened-ended = avslutade
happened-corrected = rättade en anteckning
news-first = Första värdet
news-first-low = första värdet
