# Varför reglerna säger nej: vad som är fel, och vad man kan göra.

refusal-not-found = Det du vill ändra finns inte längre. Läs in sidan på nytt.
refusal-exists = Det finns redan. Inget behöver göras.
refusal-wrong-phase = Det går inte när patienten är i fasen ”{ $phase }”. Läs in sidan på nytt och se vad som är nästa steg.
refusal-closed = Vården hemma är avslutad ({ $phase }). Behöver något rättas: använd ”Rätta” vid anteckningen i tidslinjen.
refusal-episode-open = Patienten har redan en pågående vård hemma. Öppna den i stället.
refusal-unknown-programme = Vårdprogrammet är inte godkänt här. Välj ett av dem som finns i listan.
refusal-text-missing = Skriv { $field }.
refusal-text-too-long = Texten är för lång: { $found } tecken. Korta { $field } till högst { $most }.
refusal-in-future = Tiden ligger i framtiden. Skriv när det hände.
refusal-before-episode = Tiden ligger före vårdens början. Kontrollera datum och klockslag.
refusal-implausible = Det här kan inte stämma: { $values }. Kontrollera värdet och skriv det igen.
refusal-nothing-measured = Inget värde är ifyllt. Skriv minst ett.
refusal-unknown-item = ”{ $what }” hör inte till patientens vårdprogram. Läs in sidan på nytt.
refusal-item-computed = ”{ $what }” blir klar av sig själv när det är gjort, och kan inte bockas av för hand.
refusal-not-overridable = ”{ $what }” måste vara klar före hemgång och kan inte hoppas över.
refusal-bed-not-free = Säng { $bed } är inte ledig. { $count ->
    [0] Ingen säng är ledig. Välj överbeläggningsplats, eller skriv en annan väg tillbaka.
    [one] Ledig säng: { $free }.
   *[other] Lediga sängar: { $free }.
}
refusal-bed-is-way-back = Säng { $bed } är en delad trygghetsplats: väg tillbaka för { $n ->
    [one] en patient
   *[other] { $n } patienter
} hemma. Tas den finns { $left ->
    [0] ingen delad säng
    [one] en delad säng
   *[other] { $left } delade sängar
} kvar åt dem. Välj en annan säng, eller bekräfta nedan.
refusal-unit-not-asked = { $unit } är inte tillfrågad. Skriv en vårdbegäran, så planeras besöken av sig själva när enheten säger ja.
refusal-no-overbooking-left = Avdelningen har inga överbeläggningsplatser kvar av { $most }. Välj en ledig säng, eller skriv en annan väg tillbaka.
refusal-safety-bed-needed = Ett ja behöver en trygghetsplats. Välj säng eller överbeläggningsplats.
refusal-assessment-incomplete = Bedömningen är inte klar. Det här är inte besvarat:
refusal-reason-needed = Beslutet går emot bedömningen. Skriv varför.
refusal-not-of-programme = Valet av { $field } finns inte i patientens vårdprogram. Välj ett av alternativen.
refusal-old-agreement = Det finns en nyare överenskommelse, version { $newest }. Läs den först; version { $version } gäller inte längre.
refusal-no-agreement = Det finns ingen överenskommelse än. Skriv den först.
refusal-dates-order = Sista dagen ligger före den första. Ändra en av dem.
refusal-slot-taken = { $unit } har redan den tiden. Ta en annan, eller ring dem.
refusal-slot-over = Tiden har redan börjat. Ta en senare, eller ring numret.
refusal-slots-overlap = En av tiderna krockar med en som redan finns. Välj en annan starttid.
refusal-too-many-waiting = { $most } av dina meddelanden väntar redan på svar. Ring i stället.
refusal-too-many = Det blev för många på en gång. Högst { $most } går.
refusal-contact-over = Kontakten är redan över. Planera en ny i stället.
refusal-may-not-leave = Patienten kan inte åka hem än. Det här återstår:
refusal-criteria-not-met = Alla utskrivningskriterier är inte uppfyllda. Bocka i dem, eller vänta med utskrivningen:
refusal-use-instead = Det här rättas inte, utan ändras på nytt. Använd i stället: { $command }.
refusal-correction-breaks = Rättelsen skulle göra något som hände senare omöjligt. Rätta det som kom senare först.
refusal-another-profession = Den här punkten bedöms av en annan profession: { $roles }.
refusal-request-open = Enheten har redan en öppen vårdbegäran av samma slag. Ändra den i stället.
refusal-request-over = Vårdbegäran är { $standing } och ändras inte mer. Skriv en ny om det behövs.
refusal-consent-needed = Patienten behöver säga ja innan uppgifter lämnas till enheten. Fråga, och kryssa i rutan.
refusal-request-not-allowed = Enheten tar inte emot en sådan vårdbegäran när den juridiska formen är ”{ $status }”, enligt lag och lokal regel. Ändra formen, eller fråga en annan enhet.
refusal-extension-too-long = Utökad hjälp får vara i högst { $most ->
    [one] en dag
   *[other] { $most } dagar
} utan nytt beslut här. Korta tiden, eller begär en biståndsbedömning först.
refusal-needs-decision-missing = Ny hjälp behöver ett biståndsbeslut som täcker alla dagar. Begär en biståndsbedömning först, eller välj utökad hjälp.
refusal-medicine-list-needed = Läkemedelslistan följer med begäran. Skriv den först.
refusal-one-aid-only = Sjukresan tar med ett hjälpmedel. Välj ett annat sätt för det här.
refusal-alarms-open = Avvikande värden väntar på att någon tar hand om dem. Gör det först.
refusal-not-reconciled = Utskrivningen är inte avstämd med: { $units }.
refusal-pool-full = De delade trygghetsplatserna räcker till { $most } patienter och alla är lovade. Välj en säng, eller skriv en annan väg tillbaka.
refusal-unit-in-use = Enheten kan inte stängas än. { $staff ->
    [0] { "" }
    [one] En medarbetare har uppdrag där: avsluta uppdraget först.{ " " }
   *[other] { $staff } medarbetare har uppdrag där: avsluta uppdragen först.{ " " }
}{ $patients ->
    [0] { "" }
    [one] En patient har något öppet hos enheten: be avdelningen flytta över det.{ " " }
   *[other] { $patients } patienter har något öppet hos enheten: be avdelningen flytta över det.{ " " }
}{ $beds ->
    [0] { "" }
    [one] En plats används på avdelningen: vänta tills den är tom.
   *[other] { $beds } platser används på avdelningen: vänta tills de är tomma.
}
refusal-role-not-at-unit = Rollen { $role } finns inte på en enhet av slaget { $kind }. Välj en annan roll eller en annan enhet.
refusal-unit-closed = Enheten är stängd. Välj en annan enhet, eller öppna den igen i administrationen.
refusal-beds-in-use = Antalet sängar går inte att ändra så nu: nummer { $beds } används, eller är platser hemma. Vänta tills de är lediga, eller välj ett annat antal.
refusal-overbooking-in-use = { $n ->
    [one] En överbeläggningsplats är lovad. Skriv minst 1.
   *[other] { $n } överbeläggningsplatser är lovade. Skriv minst { $n }.
}
refusal-invalid = Kontrollera { $field }: så kan det inte vara.

## Vad som återstår före hemgång

missing-decision = läkarens ja
missing-patients-yes = patientens ja
missing-kins-yes = närståendes ja, eller att ingen närstående finns
missing-staffs-yes = ja från den mottagande personalen
missing-way-back = en väg tillbaka: trygghetsplats eller annan

## Värden som inte kan stämma

implausible-value = { $sign } { $value } (ska vara mellan { $lowest } och { $highest })
implausible-pressure = övre blodtryck { $systolic } är inte högre än undre { $diastolic }

## Fält, som de nämns mitt i en mening

refused-answered-by = { $what } (besvaras av { $role })
refused-other = uppgiften
refused-action = vad som gjordes
refused-agreement = överenskommelsen
refused-alternative = alternativ till vård hemma
refused-answer = svaret
refused-at = tiden
refused-bed = säng
refused-login-name = användarnamn
refused-number = organisationsnummer
refused-principal = huvudman
refused-beds = antal sängar
refused-call = vem man ringer
refused-conversation = vad ni pratade om
refused-discharge-criteria = minst ett utskrivningskriterium
refused-due-at = när det ska vara klart
refused-every-days = hur ofta
refused-hours = telefontiderna
refused-if-worse = vad man gör om man blir sämre
refused-kin = närstående
refused-legal-status = vårdform
refused-matters-to-me = vad som är viktigt för patienten
refused-met = kriteriet
refused-from = när det börjar
refused-minutes = hur lång tid det tar
refused-name = namn
refused-next = vad som händer sedan
refused-note = anteckningen
refused-participants = vilka som är med
refused-reason = skälet
refused-reassess-at = när ni bedömer på nytt
refused-relation = hur ni hör ihop
refused-replacement = vad det ska stå i stället
refused-role = rollen
refused-route = vägen tillbaka
refused-row = raden
refused-telephone = telefonnummer
refused-treatment-days = antal behandlingsdagar
refused-what = vad det gäller
refused-what-happens = vad som händer
refused-people = hur många som kan
refused-with = vem det är med
refused-answer-by = när svaret behövs
refused-answer-minutes = hur snart ni svarar
refused-seen-minutes = hur snart någon öppnar
refused-ladder-minutes = hur länge till telefonlistan
refused-by-person = vem som sa det
refused-command = vad som ska göras
refused-count = antalet
refused-document = dokumentet
refused-dose = dosen
refused-extension-days = hur många dagar hjälp får utökas
refused-form = beslutsformen
refused-help = om det är utökad eller ny hjälp
refused-id = raden
refused-pool = de delade sängarna
refused-promised-at = när det ska vara framme
refused-referral = remissen
refused-report = rapporten
refused-text = texten
refused-thing = saken
refused-times = när läkemedlet ges
refused-to = vilken enhet som frågas
refused-transport = hur det kommer hem
refused-unit = enheten
refused-until = sista dagen
refused-visits = besöken

## Vad man använder i stället för att rätta

command-cancel = avbryt vården hemma
command-decide = nytt läkarbeslut
command-write-agreement = ny version av överenskommelsen
command-reserve-safety-bed = ny trygghetsplats
command-set-saturation-scale = ändra skala för saturation
command-set-legal-status = ändra vårdform
command-plan-contacts = planera kontakter
command-move-contact = flytta kontakten
command-return-to-ward = tillbaka till avdelningen
command-send-home = patienten åker hem igen
command-do-task = gör uppgiften
command-make-task = ny uppgift
command-name-kin = ändra närstående
command-set-unit-consent = ändra vem som får läsa
command-correct = rätta på nytt
command-answer-request = nytt svar på vårdbegäran
command-change-request = ändra vårdbegäran
command-send-request = ny vårdbegäran
command-write-medicine-list = ny version av läkemedelslistan
command-promise-thing = ändra hur det kommer hem
command-order-thing = ny beställning
command-hand-over-follow-up = lämna över uppföljningen på nytt
