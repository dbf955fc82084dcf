# Enheter som tar del i vården: deras begäran, deras del av varje patient, besöket i hemmet och den
# sociala dokumentationen.

## Begäran som väntar

inbox-title = Begäran
inbox-heading = { $n ->
    [0] Inga begäran att svara på
    [1] En begäran att svara på
    [2] Två begäran att svara på
    [3] Tre begäran att svara på
    [4] Fyra begäran att svara på
   *[other] { $n } begäran att svara på
}
inbox-updated = Uppdaterat { $when }
inbox-lost = Ingen kontakt med servern. Listan är från
inbox-none-left = Alla har fått svar. En ny begäran visas här direkt.
inbox-empty = Ni har inga begäran just nu.
inbox-empty-next = När en avdelning ber om er hjälp syns det här direkt.
inbox-waiting = Vi har föreslagit andra tider
inbox-accepted = Vi har sagt ja
inbox-over = Nej och avslutat
inbox-more = Alla begäran får inte plats i listan. Ring avdelningen om du saknar någon.

## En begäran

our-days = Från { $from } till { $until }
our-every-days = { $n ->
    [one] varje dag
    [2] varannan dag
   *[other] var { $n }:e dag
}
our-visit-time = kl { $clock }, { $often }, { $minutes } minuter: { $what }
our-help-extension = mer av den hjälp som redan finns
our-help-new = ny hjälp
our-sent = Skickad { $when }, { $ago }
our-changed = Ändrad { $when }, { $ago }. Svara på det som står här nu.
our-received-by = Mottagen av { $who }, { $when }
our-answer-by = Svara senast { $when }
our-answer-was-due = Skulle ha fått svar { $when }
our-after = Utan svar ringer { $ward } er.
our-after-late = { $ward } ser det som ett glapp och ringer er.
our-called = Samtal med { $with }, { $when }
our-called-note = Samtal med { $with }, { $when }: { $note }
our-answered-by = Svar från { $who }, { $when }
our-declined-because = Skäl: { $reason }
our-granted = Beviljat ({ $form }): { $days }
our-answer-note = ”{ $note }”
our-retracted = Återkallad { $when }: { $reason }
our-done = Avslutad { $when }
our-done-note = Avslutad { $when }: { $note }
our-standing-sent = ny
our-standing-received = mottagen
our-standing-another-time = andra tider, väntar på avdelningen
our-standing-accepted = ni har sagt ja
our-standing-granted = beviljad
our-standing-declined = ni har sagt nej
our-standing-retracted = återkallad
our-standing-done = avslutad
our-needs-form-ordinary = vanligt beslut
our-needs-form-frame = rambeslut
our-needs-form-on-call-nurse = beslut av sjuksköterska i beredskap
our-needs-form-joint = gemensam bedömning med arbetsterapeut
our-needs-form-without-test = insats utan behovsprövning

## Att svara

our-yes = Ja
our-another-time = Andra tider
our-no = Nej, med skäl
our-grant = Skriv beslut
our-receive = Vi har sett den
our-ring = Ring { $who }
our-log-call = Skriv upp ett samtal
our-finish = Vår del är klar
our-request-changed = Begäran har ändrats sedan du öppnade sidan. Gå tillbaka, läs den nya och svara igen.
our-ask-accepted = Ja till begäran
our-ask-accepted-lead = Besöken planeras direkt, och avdelningen ser ert ja.
our-ask-accepted-button = Ja, vi gör det
our-ask-another-time = Ja, på andra tider
our-ask-another-time-lead = Ändra det som behöver ändras. Det gäller när avdelningen har sagt ja till tiderna.
our-ask-another-time-button = Föreslå tiderna
our-ask-declined = Nej till begäran
our-ask-declined-lead = Avdelningen ser skälet direkt och får lösa det på ett annat sätt. Sedan ser ni inte patienten längre.
our-ask-declined-button = Säg nej
our-ask-granted = Beslut om bistånd
our-ask-granted-lead = Avdelningen ser vad som är beviljat och till när, ingenting annat av er utredning.
our-ask-granted-button = Spara beslutet
our-note = Hälsning till avdelningen
our-decline-reason = Varför går det inte?
our-decline-hint = Till exempel: ingen personal kvällstid, för långt att åka
our-decline-missing = Skriv varför det inte går.
our-from = Från och med
our-until = Till och med
our-until-before-from = Sista dagen ligger före den första. Ändra en av dem.
our-row-time = Besök { $n }: klockslag
our-row-more-hint = Tomt om det inte behövs något mer besök
our-row-minutes = Besök { $n }: hur länge
our-row-every-days = Besök { $n }: hur ofta
our-row-often-hint = 1 = varje dag, 2 = varannan dag
our-row-what = Besök { $n }: vad som görs
our-visit-what-missing = Skriv vad som görs vid besöket, eller ta bort klockslaget.
our-minutes-unread = Skriv hur länge besöket tar, från 5 till 480 minuter.
our-every-days-unread = Skriv ett helt tal från 1 till 60. 1 betyder varje dag.
our-form = Typ av beslut
our-form-missing = Välj typ av beslut.
our-granted-what = Vad är beviljat?
our-granted-what-hint = Till exempel: dusch och påklädning varje morgon, tillsyn på kvällen
our-granted-what-missing = Skriv vad som är beviljat.
our-call-title = Samtal om begäran
our-call-button = Spara samtalet
our-call-with = Vem pratade du med?
our-call-with-hint = Namn och enhet
our-call-with-missing = Skriv vem du pratade med.
our-call-note = Vad kom ni fram till?
our-end-title = Vår del är klar
our-end-lead = { $ward } ser att ni är klara. Besök som inte är gjorda utgår.
our-end-note = Hur gick det?
our-end-button = Avsluta
notice-our-received = Avdelningen ser att ni har sett begäran.
notice-our-accepted = Ert ja är skickat, och besöken står i planen.
notice-our-another-time = Era tider är skickade. De gäller när avdelningen har sagt ja.
notice-our-declined = Ert nej är skickat med skälet.
notice-our-granted = Beslutet är skickat till avdelningen.
notice-our-called = Samtalet är sparat.
notice-our-done = Er del är avslutad.

## Patienten, som enheten ser hen

our-back = Till alla begäran
our-at-home = Hemma sedan { $when }.
our-on-ward = På { $ward }, inte hemma än.
our-back-on-ward = Tillbaka på { $ward }. Besök hemma utgår tills vidare.
our-discharged = Utskriven. Vården hemma är avslutad.
our-died = Patienten har avlidit.
our-ended = Vården hemma är avslutad.
our-call-patient = Ring { $name }
our-shared = Det som patienten låter er se: linjen, överenskommelsen och värdena
our-no-request = Det finns ingen begäran till er enhet.
our-notices = { $n ->
    [one] En ändring att läsa
   *[other] { $n } ändringar att läsa
}
our-read = Läst
our-notice-read = { $says } Läst av { $by }.
notice-our-read = Noterat att ni har läst.
our-items = Det här behöver er
our-to-come = Våra besök
our-nothing-to-come = Inget besök är planerat.
our-visits-off = På avdelningen – besöken utgår
our-more-to-come = { $n ->
    [one] Ett besök till är planerat. Det står i Dagens besök.
   *[other] { $n } besök till är planerade. De står i Dagens besök.
}
our-open-visit = Öppna
our-visit-untold = Ingen har skrivit vad som hände
our-over = Tidigare besök och lästa ändringar
our-visit-done = Gjort: { $by }
our-visit-not-done = Blev inte av: { $reason } ({ $by })

## Läkemedel, saker, prover, journal

our-list = Läkemedelslista, version { $n }
our-list-written = Skriven av { $by }
our-medicine-changed = ändrad
our-medicine-removed = borttagen
our-medicine-until = till { $day }
our-list-agrees = Lista och förpackningar stämmer
our-list-differs = Stämmer inte
our-list-agreed = Stämmer: { $by }
our-list-disagreed = Stämmer inte: { $note } ({ $by })
our-check-title = Lista och förpackningar stämmer inte
our-check-lead = Läkemedelslista version { $n }. { $ward } ser direkt att något skiljer sig. Ring också om det är bråttom.
our-check-note = Vad stämmer inte?
our-check-hint = Vilket läkemedel, vad som står på listan och vad som finns hemma
our-check-missing = Skriv vad som inte stämmer.
our-check-button = Spara
our-giver-patient = Patienten tar själv
our-giver-next-of-kin = Närstående ger
our-giver-home-nursing = Hemsjukvården ger
our-giver-home-help-delegated = Hemtjänsten ger, på delegering
our-giver-primary-care = Vårdcentralen ger
our-route-oral = genom munnen
our-route-intravenous = i blodet (iv)
our-route-intramuscular = i muskel (im)
our-route-subcutaneous = under huden (sc)
our-route-inhaled = att andas in
our-route-topical = på huden
our-route-other = på annat sätt
notice-our-checked = Kontrollen är sparad.
our-request = Begäran
our-more-things = { $n ->
    [one] En sak till
   *[other] { $n } saker till
}
our-things = På väg hem
our-thing-promised = Ska vara där { $when }
our-thing-ordered = Beställt
our-thing-sent = På väg
our-thing-arrived = Kom fram { $when }
our-thing-refilled = Påfyllt { $when }
our-thing-returned = Lämnat tillbaka { $when }
our-thing-not = Har inte kommit: { $reason }
our-thing-lost = Borta: { $reason }
our-arrived = Har kommit
our-not-arrived = Har inte kommit
our-thing-title = Har inte kommit
our-thing-lead = { $ward } ser det direkt och tar reda på var den är.
our-thing-reason = Vad vet du?
our-thing-hint = Till exempel: fanns inte hemma kl 13, närstående vet inget
our-thing-missing = Skriv vad du vet om varför den inte har kommit.
our-thing-button = Spara
notice-our-thing = Sparat. Avdelningen ser det direkt.
our-samples = Prover
our-sample-to-primary-care = vårdcentralen
our-sample-to-hospital = sjukhuset
our-sample-left = { $what }, taget { $when }. Lämnas på { $to }.
our-sample-handed-in = { $what }, lämnat { $when }.
our-hand-in = Lämnat
notice-our-handed-in = Noterat att provet är lämnat.
our-journal = Infört i egen journal
our-journal-list = Läkemedelslistan, version { $version }
our-enter = Infört
our-entered = infört

## Ankomsten

our-arrival-title = Patienten har kommit hem
our-arrival-lead = De första timmarna är de mest sårbara. { $ward } ser svaret direkt. Fara för livet: ring 112.
our-arrival-question = Är allt väl?
our-arrival-well = Allt väl
our-arrival-not-well = Inte väl
our-arrival-not-well-hint = Står som ett glapp på avdelningens tavla tills någon har löst det
our-arrival-missing = Välj om allt är väl eller inte.
our-arrival-note = Om inte: vad behöver lösas?
our-arrival-note-hint = Till exempel: medicinen har inte kommit, orkar inte upp ur sängen
our-arrival-note-missing = Skriv vad som behöver lösas.
our-arrival-button = Spara
our-arrival-none = Ingen hemkomst väntar på svar. Skriv en rapport om det är något som avdelningen behöver veta.
notice-our-arrival = Sparat. Avdelningen ser det direkt.

## Till avdelningen

our-reports = Till avdelningen
our-report-title = Rapportera till avdelningen
our-report-lead = { $ward } ser det direkt. Fara för livet: ring 112.
our-report-text = Vad ska avdelningen veta?
our-report-hint = Vad du har sett eller hört, och vad du har gjort
our-report-missing = Skriv vad avdelningen ska veta.
our-report-read-by-care = Hälso- och sjukvården läser det här. Skriv bara det som behövs för vården.
our-report-button = Skicka
our-worry = Är du orolig för patienten?
our-worry-no = Nej
our-worry-yes = Ja, jag är orolig
our-worry-hint = Avdelningen svarar inom 30 minuter, vad värdena än visar.
our-reported = { $text } ({ $by })
our-worried = Oro: { $text } ({ $by })
our-report-waits = Inget svar än
our-report-dealt-with = Avdelningen har tagit hand om det ({ $by })
our-report-handled = Svar: { $action } ({ $by })
notice-our-reported = Skickat. Avdelningen ser det direkt.

## Besöket

visit-title = Besök hos { $name }
visit-all = Allt om patienten
visit-outcome = Besöket
visit-outcome-missing = Välj om besöket är gjort eller inte blev av.
visit-done = Gjort
visit-off-ward = På { $ward } – besöket utgår. Skriv bara något om du ändå har varit där.
visit-off-ended = Vården hemma är avslutad – besöket utgår. Skriv bara något om du ändå har varit där.
visit-off-reason = Patienten var inte hemma
visit-values = Mätvärden
visit-who-measured = Någon annan mätte eller läste upp
visit-doses = Läkemedel som ni ger
visit-doses-question = Gavs de?
visit-doses-all = Alla givna
visit-doses-some = Inte alla
visit-doses-none = Ingen dos vid det här besöket
visit-doses-missing = Välj om läkemedlen gavs.
visit-dose-given = Given
visit-dose-not-given = Inte given
visit-dose-not-due = Inte nu
visit-dose-missing = { $medicine }: välj om dosen gavs.
visit-dose-reason = Varför gavs den inte?
visit-dose-reason-hint = Bara om den inte gavs
visit-dose-reason-missing = { $medicine }: skriv varför dosen inte gavs.
visit-list-changed = Läkemedelslistan har ändrats sedan du öppnade sidan. Läs den nya här och välj igen.
visit-apart = Vid behov eller vid andra tider: kryssa för det som gavs nu
visit-samples-title = Prover som togs
visit-samples = Vilka prover?
visit-samples-hint = Ett på varje rad
visit-sample-to = Var lämnas de?
visit-sample-to-missing = Välj var proverna lämnas.
visit-to-ward = Till avdelningen
visit-report = Något avdelningen ska veta?
visit-worry-text-missing = Skriv vad som oroar dig.
visit-note = Anteckning om besöket
visit-note-hint = Frivillig. Avdelningen läser den.
visit-other-time = Det var vid en annan tid
visit-save = Spara besöket
visit-next-here = Nästa besök här: { $when }
notice-visit-recorded = Besöket är sparat. Avdelningen ser det direkt.

## Social dokumentation

social-title = Egen dokumentation
social-link = Egen dokumentation
social-line = Hälso- och sjukvården kan inte läsa den, bara er enhet.
social-text = Ny anteckning
social-text-hint = Enligt socialtjänstlagen. Det som avdelningen behöver veta skriver du i en rapport i stället.
social-text-missing = Skriv anteckningen.
social-write = Spara anteckningen
social-none = Inga anteckningar än.
social-noted = Anteckningar
social-strike = Stryk
social-strike-title = Stryk anteckningen
social-strike-lead = Texten stryks över men finns kvar, med skälet bredvid.
social-strike-reason = Varför är den fel?
social-strike-hint = Till exempel: skriven på fel person
social-strike-missing = Skriv varför den är fel.
social-strike-button = Stryk
social-struck = Struken av { $by }: { $reason }
notice-social-noted = Anteckningen är sparad.
notice-social-struck = Anteckningen är struken.
