# Vårdbegäran: avdelningens sida. Vad som frågas, hur det står, och det som följer med.

requests-name = Vårdbegäran
requests-title-none = Ingen är tillfrågad än
requests-title-ready = Alla har sagt ja
requests-title-wait = { $n ->
    [one] Ett svar saknas
   *[other] { $n } svar saknas
}
requests-title-ask = { $n ->
    [one] En enhet ska tillfrågas
   *[other] { $n } enheter ska tillfrågas
}
requests-none = Inget är begärt av andra enheter.
requests-none-next = Biståndet kan tillfrågas redan nu. De andra frågas när läkaren har sagt ja till vård hemma.
requests-to-medicines = Läkemedelslistan
requests-to-call = Ring och skriv in samtalet
requests-to-call-says = Checklistan väntar på att någon har ringt dem som tar emot. Skriv in samtalet när det är gjort.
requests-log-call = Skriv in samtalet
requests-others = Begär av någon annan
requests-over = { $n ->
    [one] En tidigare begäran
   *[other] { $n } tidigare begäran
}
requests-ask-again = Den förra begäran gav inget ja. Fråga en annan enhet, eller ändra det ni ber om.
requests-ask-first = Ingen är tillfrågad. Biståndsbedömningen tar längst tid: fråga först.
requests-not-asked = Ingen är tillfrågad.

## Hur en begäran står, mitt i en mening

standing-sent = skickad
standing-received = mottagen
standing-another-time = besvarad med andra tider
standing-accepted = besvarad med ja
standing-declined = besvarad med nej
standing-retracted = återtagen
standing-done = avslutad

request-mark-sent = Skickad
request-mark-received = Mottagen
request-mark-late = Inget svar
request-mark-another-time = Andra tider
request-mark-accepted = Ja
request-mark-declined = Nej
request-mark-retracted = Återtagen
request-mark-done = Avslutad

request-was-sent = Skickad av { $by }
request-was-changed = Ändrad av { $by }
request-was-received = Mottagen av { $by }
request-was-another-time = Ja på andra tider, { $by }
request-was-accepted = Ja, { $by }
request-was-declined = Nej, { $by }
request-was-retracted = Återtagen av { $by }. { $reason }
request-was-done = Avslutad av { $by }
request-by-person = { $person }, inskrivet av { $by }
request-due = Svar senast { $when }
request-due-passed = Inget svar. Skulle ha kommit { $when }
request-often = { $n ->
    [one] varje dag
    [2] varannan dag
   *[other] var { $n }:e dag
}
request-visit = { $clock }, { $often }, { $minutes } min: { $what }
request-next-visit = Nästa besök { $when }
request-call = Samtal med { $with }, { $by }
request-calls = { $n ->
    [one] Ett samtal
   *[other] { $n } samtal
}
request-along = Följde med:
request-along-social = Bara begäran. Inga läkemedel, ingen överenskommelse och inga värden lämnas till socialtjänsten.
request-along-nothing = Inget mer än begäran
request-along-newer = { $what } (nu version { $newest })
request-along-list = Läkemedelslista, version { $version }, från { $when }
request-along-no-agreement = Ingen överenskommelse är skriven än. Den följer med när den finns.
request-along-no-list = Ingen läkemedelslista är skriven.

request-help-extension = Utökad hjälp
request-help-new = Ny hjälp
request-help-hint-extension = Mer av den hjälp som patienten redan har, under några dagar
request-help-hint-new = Hjälp som patienten inte har i dag. Kräver ett biståndsbeslut
request-help-rule = Mer av den hjälp som finns får ges några dagar utan nytt beslut. Hur många är en lokal regel, och står under enheten. Ny hjälp, eller fler dagar, kräver en biståndsbedömning.
needs-form-ordinary = Vanligt beslut
needs-form-frame = Rambeslut
needs-form-on-call-nurse = Beslut av jourhavande sjuksköterska
needs-form-joint = Gemensam bedömning med arbetsterapeut
needs-form-without-test = Insats utan behovsprövning

## Vad som kan göras

request-do-answer = Skriv in svaret
request-do-answer-anew = Skriv in ett nytt svar
request-do-call = Skriv in ett samtal
request-do-letter = Brevet
request-do-times = Se tiderna
request-do-another = Fråga en annan enhet
request-do-change = Ändra
request-do-retract = Ta tillbaka
request-ask-assessment = Begär biståndsbedömning

## Enhetens lokala regel

request-rule-not-under = tar inte emot under juridisk form ”{ $status }”.
request-rule-extension = { $n ->
    [0] utökad hjälp kräver alltid ett nytt beslut.
    [one] utökad hjälp i högst en dag utan nytt beslut.
   *[other] utökad hjälp i högst { $n } dagar utan nytt beslut.
}
request-rule-forms = beslutar också genom: { $forms }.
request-rule-answers = svarar inom { $time } av sin öppettid.
request-rule-letter = Enheten skriver inte i Plats 23. Skriv ut brevet, ring, och skriv in svaret här.
request-hours = { $n ->
    [one] en timme
   *[other] { $n } timmar
}
request-minutes = { $n } minuter

## Skriva och ändra

request-new-title = Vårdbegäran till { $whom }
request-change-title = Ändra begäran till { $unit }
request-change-answered = Begäran är besvarad. Ändrar du den gäller svaret inte längre: enheten svarar på nytt.
request-change-button = Skicka ändringen
request-send = Skicka begäran
request-before-decision = Läkaren har inte sagt ja till vård hemma. Begäran kan skickas när beslutet finns.
request-has-open = En begäran av samma slag är redan öppen. Är det samma enhet: ändra den i stället.
request-see-open = Se den
request-to = Till
request-to-missing = Välj vilken enhet som frågas.
request-no-unit = Ingen sådan enhet finns i Plats 23.
request-no-unit-next = Be administratören att registrera den, också om den inte ska skriva här: då går begäran som brev.
request-help = Vilken hjälp?
request-help-missing = Välj om det är utökad eller ny hjälp.
request-what = Vad ska göras?
request-what-hint = Börjar med vårdprogrammets text. Ändra så att den som kommer kan följa den.
request-what-missing = Skriv vad som ska göras.
request-from = Första dagen
request-until = Sista dagen
request-visits = Besök
request-visits-hint = En rad för varje besök under dygnet. Tomma rader skickas inte.
request-visit-row = Besök { $n }
request-visit-time = Klockan
request-visit-minutes = Hur länge
request-visit-every = Hur ofta
request-visit-what = Vad görs då?
request-visit-what-missing = Skriv vad som görs vid besöket.
request-minutes-wrong = Skriv mellan 5 och 480 minuter.
request-every-wrong = Skriv 1 för varje dag, 2 för varannan, högst 60.
request-more-rows = Fler rader
request-answer-by = Svar senast
request-answer-by-passed = Tiden har redan gått. Skriv en tid längre fram.
request-goes-along = Det här följer med
request-consent = Patientens ja
request-consent-yes = { $name } säger ja till att enheten får uppgifterna
request-consent-hint = Fråga varje gång. Ett ja gäller den här enheten och det som den behöver för uppdraget.
notice-request-sent = Begäran är skickad. Ring också: numret står vid enheten.
notice-request-by-letter = Begäran är sparad. Enheten skriver inte här: skriv ut brevet, och ring.
notice-request-changed = Begäran är ändrad. Enheten svarar på nytt.

## En begäran

request-title = Begäran till { $unit }
request-all = Alla vårdbegäran
request-asked = Det som begärs
request-answer = Svaret
request-telephone = Ring
request-exchange = Vad som har hänt
request-step-sent = Skickad
request-step-changed = Ändrad
request-step-received = Mottagen
request-step-call = Samtal
request-step-call-with = Med { $with }
request-step-answer = Svar
request-step-times = Ja till de andra tiderna
request-step-retracted = Återtagen
request-step-done = Avslutad

request-call-title = Samtal med { $unit }
request-call-number = Ring { $number }
request-call-who = Vem talade du med?
request-call-said = Vad blev sagt?
request-call-button = Spara samtalet
request-person-hint = Namn och roll, till exempel Petra Holm, distriktssköterska
request-person-missing = Skriv vem du talade med.
notice-request-called = Samtalet är sparat.

request-retract-title = Ta tillbaka begäran till { $unit }
request-retract-lead = Besök som är planerade genom begäran ställs in, och enheten får veta.
request-retract-letter = Enheten läser inte här. Ring också.
request-retract-reason = Varför behövs den inte?
request-retract-missing = Skriv varför begäran tas tillbaka.
request-retract-button = Ta tillbaka
notice-request-retracted = Begäran är återtagen.

request-times-title = { $unit } säger ja på andra tider
request-times-asked = Ni bad om
request-times-offered = De kan
request-times-lead = Säger du ja planeras besöken på de nya tiderna. Passar de inte: ändra begäran, eller ta tillbaka den.
request-times-button = Ja, tiderna passar
notice-request-times = Besöken är planerade på de nya tiderna.

request-answer-title = Svar från { $unit }
request-answer-lead = Skriv vad en namngiven person svarade per telefon, brev eller fax. Du står som den som skrev in det.
request-answer-who = Vem svarade?
request-answer-what = Vad blev svaret?
request-answer-accepted = Ja, som begärt
request-answer-another-time = Ja, men på andra tider
request-answer-declined = Nej
request-answer-granted = Beviljat
request-answer-missing = Välj vad svaret blev.
request-answer-button = Spara svaret
request-declined-why = Varför nej?
request-declined-missing = Skriv varför det blev nej.
request-granted-what = Vad är beviljat?
request-granted-hint = Till exempel: hjälp med dusch varje dag och tillsyn två gånger om dagen
request-granted-missing = Skriv vad som är beviljat.
request-granted-form = Hur är det beslutat?
notice-request-answered = Svaret är sparat.

## Tillsammans, på patientens sida

together-title = Tillsammans
together-not-asked = Inte tillfrågad
offer-requests = Vårdbegäran
offer-medicines = Läkemedelslista

## Ändring att läsa

notice-when = Hände { $when }. De som är med ska veta det före nästa besök.
notice-was-read = Läst av { $by }
notice-was-told = Uppringd av { $by }
notice-is-called = Enheten läser inte här. Ring och berätta.
notice-reads-here = Enheten har fått besked i Plats 23 och har inte läst det än.
notice-with = Vem talade du med?
notice-read = Läst
notice-called = Uppringd
notice-call-note = Berättade om en ändring.
notice-told = Sparat. Enheten vet.

## Rapport till avdelningen

report-title = Rapport till avdelningen
report-title-worry = Någon är orolig
report-text = ”{ $text }”
report-by = { $who }, { $when }
report-call = Ring { $unit }: { $number }
report-action = Vad gjordes?
report-action-hint = Till exempel: ringde patienten, mätning om en timme
report-action-missing = Skriv vad som gjordes.
report-button = Spara
report-handled = { $by }: { $action }
report-nurse = En sjuksköterska eller läkare på avdelningen svarar på rapporten.
report-to-patient = Till patientens sida
notice-report-handled = Sparat. Den som rapporterade ser vad som gjordes.

## Brevet

letter-title = Vårdbegäran till { $whom }
letter-back = Tillbaka till begäran
letter-how = Skriv ut sidan och skicka den med post, fax eller bud, aldrig med vanlig e-post. Ring sedan. Sidan skrivs ut utan meny, på A4.
letter-from = Från
letter-to = Till
letter-date = Datum
letter-name = Patient
letter-number = Personnummer
letter-address = Adress
letter-municipality = Kommun
letter-telephone = Patientens telefon
letter-what = Vi ber er om
letter-answer = Svara senast { $when }
letter-answer-how = Ring { $unit } och säg ditt namn, så skriver vi in svaret. Eller fyll i här och skicka tillbaka.
letter-granted = Beviljat, och för vilka dagar:
letter-yes = Ja, som ni har bett
letter-other-times = Ja, på andra tider:
letter-no = Nej, därför att:
letter-sign = Namn, roll och datum:
letter-call = Ring när ni undrar
letter-112 = vid fara för livet
letter-no-health = Brevet innehåller inga uppgifter om läkemedel eller behandling.
request-sees = Får de också se vad avdelningen skriver?
request-sees-yes = Ja, { $name } vill att de också får se
request-sees-hint = Rutan ovanför gäller uppgifterna i begäran. Den här gäller att läsa med under hela tiden hemma. Frivilligt, och kan ändras när som helst.
request-ring = Ring också, så att den blir sedd:
