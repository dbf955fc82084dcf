# Hjälpen: så gör varje roll, ordlistan, tangenterna. Knapparnas namn hämtas från sidorna själva.

nav-help = Hjälp
help-how = Så här gör du
help-contents = Innehåll
help-from = Du kom från den här delen:
help-go = Gå dit
help-more = Mer hjälp
help-others = Så gör andra roller
term-what = Vad betyder { $word }?

## Tangenter

keys-title = Tangenter
keys-lead = Du kan arbeta med tangenterna på alla sidor. De gör inget när du skriver i ett fält.
keys-on = Tangenterna är på
keys-off = Tangenterna är av
keys-key = Tangent
keys-does = Det här händer
keys-turn-off = Stäng av tangenterna
keys-turn-on = Slå på tangenterna
keys-always = Allt går också att nå med tabb, enter och mellanslag, även när tangenterna är av. Använder du skärmläsare gäller dess egna tangenter först.
key-help = Visa den här sidan
key-start = Gå till din första sida, till exempel tavlan
key-need = Gå till det första som behöver er
key-next = Nästa patient
key-previous = Föregående patient
key-find = Hitta en patient på sidan
key-close = Stäng rutan
find-title = Hitta en patient på sidan
find-what = Del av namn eller plats
find-hits = Patienter på sidan
find-none = Ingen patient på sidan heter så.
find-open = Öppna den första
find-close = Stäng

## Rollerna

help-role-ward-nurse = Sjuksköterska på avdelningen
help-lead-ward-nurse = Du ser vad som behöver er, tar emot larm och skickar hem när allt är klart.
help-role-ward-physician = Läkare på avdelningen
help-lead-ward-physician = Du beslutar om vård hemma, håller ronden och skriver ut.
help-role-assistant-nurse = Undersköterska på avdelningen
help-lead-assistant-nurse = Du föreslår patienter, bedömer vardagen och skriver mätvärden.
help-role-coordinating-nurse = Samordningssjuksköterska
help-lead-coordinating-nurse = Du håller ihop vägen hem: frågar de andra enheterna och ser att inget saknas.
help-role-therapist = Fysioterapeut eller arbetsterapeut
help-lead-therapist = Du bedömer rörlighet och hem, och ordnar hjälpmedel.
help-role-clinic-nurse = Mottagningssjuksköterska
help-lead-clinic-nurse = Du följer upp patienter som avdelningen har lämnat över till er.
help-role-primary-care-nurse = Distriktssköterska på vårdcentralen
help-lead-primary-care-nurse = Du gör besök i vården hemma och tar emot patienten efteråt.
help-role-primary-care-physician = Läkare på vårdcentralen
help-lead-primary-care-physician = Du ser hur det går för dina patienter medan sjukhuset har ansvaret.
help-role-care-coordinator = Vårdkoordinator på vårdcentralen
help-lead-care-coordinator = Du tar emot det som begärs av vårdcentralen och ser att det blir gjort.
help-role-home-nurse = Sjuksköterska i hemsjukvården
help-lead-home-nurse = Du svarar på begäran, gör besöken och ger läkemedlen.
help-role-home-helper = Omsorgspersonal i hemtjänsten
help-lead-home-helper = Du möter patienten hemma och säger till när något inte är som det ska.
help-role-needs-assessor = Biståndshandläggare
help-lead-needs-assessor = Du svarar på begäran om bedömning och beslutar om hjälpen.
help-role-patient = Så använder du din sida
help-lead-patient = Här ser du vem som kommer. Här kan du säga till om du mår sämre.
help-role-next-of-kin = Så använder du sidan som närstående
help-lead-next-of-kin = Du ser hur det går för den du står nära.
help-role-administrator = Administratör
help-lead-administrator = Du ordnar enheter, avdelningar, medarbetare och regler. Du ser inga patienter.

## Det man gör

deed-board = Se vad som behöver er
deed-board-how =
    Överst på { nav-board } står det som behöver er nu, det mest brådskande först.
    Varje rad säger vem som äger saken, hur bråttom det är och vem som är näst på tur.
    Tryck på knappen i raden för att göra något åt saken. Under raderna står alla som är hemma.
    Tavlan läser in sig själv. Tappar den kontakten säger den det.
deed-line = Läsa trygghetslinjen
deed-line-how =
    Öppna patienten. { line-title } har fem led: ansvar, någon som svarar nu, väg tillbaka, nästa kontakt, och ägare för allt öppet.
    Är ett led brutet är det ett glapp. Där står vad som saknas och vem som kan lösa det.
    När det är löst blir linjen hel av sig själv. Ingen behöver kryssa i något.
deed-flag = Föreslå en patient för vård hemma
deed-flag-how =
    Tryck på { board-flag } på tavlan. Alla på avdelningen får föreslå.
    Sök på namn eller personnummer, och välj patienten.
    Skriv vad patienten behandlas för, och välj säng. Nu syns patienten på tavlan.
deed-assess = Svara på din del av bedömningen
deed-assess-how =
    Öppna patienten och gå till { offer-assess }.
    Svara på de villkor som är din professions. Var och en svarar på sin del, samtidigt.
    Kan ett villkor uppfyllas med en åtgärd? Välj den. Den blir en uppgift med ägare och tid.
deed-decide = Besluta om vård hemma
deed-decide-how =
    Öppna patientens bedömning. Till höger står vad som är uppfyllt, vad som kan uppfyllas och vad som inte är det.
    Välj ett beslut, en trygghetsplats och vilken juridisk form tiden hemma har.
    Tryck på { decision-sign }. Trygghetsplatsen reserveras direkt.
deed-ask = Fråga en annan enhet
deed-ask-how =
    Öppna patienten och gå till { offer-requests }. Där står vilka som behöver frågas.
    Skriv vad ni ber om, från vilken dag och hur ofta. Överenskommelse och läkemedelslista följer med.
    Svaret kommer på samma sida. Har ingen svarat i tid blir det ett glapp: ring.
deed-agree = Skriva överenskommelsen
deed-agree-how =
    Fråga vad som är viktigt för patienten och skriv det med patientens ord.
    Skriv vem som gör vad, vem man ringer, och när vården hemma är slut.
    Både patienten och personalen säger ja. En ändring blir en ny version.
deed-things = Se att sakerna kommer fram
deed-things-how =
    Öppna patienten och gå till { offer-things }. Packlistan är redan skriven.
    Kryssa i det som är packat. Skriv när det andra är utlovat, och hur det kommer dit.
    Har något inte kommit i tid syns det på tavlan.
deed-go-home = Skicka hem patienten
deed-go-home-how =
    Öppna patienten och gå till { offer-checklist }. Allt som ska vara klart finns på en sida.
    Kryssa i det ni har gjort. Det mesta blir klart av sig självt när någon gör det.
    Tryck på { go-home-button }. Saknas något står det exakt vad, och vem som kan lösa det.
deed-measure = Skriva mätvärden
deed-measure-how =
    Öppna patienten och tryck på { offer-measure }.
    Skriv det som är mätt och lämna resten tomt. Ett tomt fält är aldrig noll.
    NEWS2 räknas ut när alla sju delar finns. Saknas något står det vad.
deed-alarm = Ta hand om ett larm
deed-alarm-how =
    Ett värde utanför gränsen, eller en oro, står överst på tavlan med tiden för svar.
    Ring patienten. Numret står i raden.
    Tryck på knappen i raden och skriv vad ni gjorde. Då är larmet omhändertaget, och det står vem som gjorde det.
    Larmet ligger kvar tills någon har skrivit. Det försvinner aldrig av sig självt.
deed-round = Hålla distansrond
deed-round-how =
    Gå till { nav-rounds }. Alla som vårdas hemma står i tidsordning.
    Läs vad som har hänt sedan förra ronden, och prata med patienten.
    Välj vad ni bestämmer: fortsätta, ändra planen, åter till avdelningen eller skriva ut patienten. Alla berörda ser det direkt.
deed-scale = Välja skala för saturation
deed-scale-how =
    Skala 1 gäller för alla tills en läkare bestämmer annat.
    Skala 2 är bara för den som har konstaterad hyperkapnisk andningssvikt och målet 88–92 %. Enbart KOL räcker inte.
    Öppna patienten, gå till { offer-scale } och skriv skälet. Skalan står med i varje uträkning.
deed-return = Ta tillbaka patienten till avdelningen
deed-return-how =
    Öppna patienten och tryck på { offer-return }. Det väntar aldrig på ett beslut.
    Välj säng. Trygghetsplatsen är redan vald.
    Alla som har besök planerade får veta det, och besöken vilar.
deed-discharge = Skriva ut patienten
deed-discharge-how =
    Öppna patienten och gå till { offer-reconcile }. Alla berörda ska ha fått frågan.
    Gå till { offer-discharge }. Kriterierna från överenskommelsen ska vara uppfyllda och inget larm öppet.
    Skriv vad som händer sedan. Patienten läser det på sin sida.
deed-correct = Rätta något som blev fel
deed-correct-how =
    Öppna patientens tidslinje och tryck på { timeline-correct } vid det som är fel.
    Skriv hur det ska vara, eller stryk om det hör till en annan patient. Skriv skälet.
    Det gamla står kvar överstruket. Inget raderas.
deed-beds = Märka sängar som är upptagna
deed-beds-how =
    Gå till tavlan och tryck på { beds-title }.
    Kryssa i de sängar där andra patienter ligger, så att en trygghetsplats aldrig lovas bort i en upptagen säng.
deed-calls = Hitta någon som svarar
deed-calls-how =
    Gå till { nav-calls }. Din egen enhet står först.
    Vid varje enhet står numret som svarar nu, och tiderna för de andra.
deed-day = Se dagens besök
deed-day-how =
    Gå till { nav-day }. Där står er enhets besök och samtal i tidsordning.
    Överst står det som har ändrats sedan ni läste sist.
    Öppna besöket för att se vad som ska göras och skriva vad som blev gjort.
deed-listed = Se era patienter
deed-listed-how =
    Era patienter visar dem i vård hemma och en månad efter: var de är, vem som ansvarar för vad, vilka som kommer hem till dem och vad som är ert att göra.
    Vad andra har antecknat syns bara om patienten låter er se det.
deed-answer = Svara på en begäran
deed-answer-how =
    Gå till { nav-requests }. Det som väntar på svar står först, med tiden.
    Läs vad som begärs, och vad som följer med.
    Svara ja, ja men på andra tider, eller nej med skäl. Den som frågade ser svaret direkt.
deed-grant = Svara på begäran om bistånd
deed-grant-how =
    Gå till { nav-requests } och öppna den som väntar.
    Välj vad som är beviljat, i vilken form beslutet är fattat och från vilken dag.
    Avdelningen ser direkt att hjälpen finns. Ni ser aldrig sjukhusets journal.
deed-arrival = Möta patienten hemma
deed-arrival-how =
    När ni möts: öppna patienten och gå till { offer-arrival }.
    Skriv hur det är hemma och om sakerna har kommit.
    Är något fel får avdelningen veta det direkt.
deed-visit = Skriva vad som blev gjort på besöket
deed-visit-how =
    Öppna besöket från { nav-day }.
    Skriv det som är gjort och mätt. En dos som inte gavs skrivs med skäl.
    Är du orolig? Svara ja på den frågan. Oro räknas, vad värdena än visar.
deed-medicines = Kontrollera läkemedelslistan
deed-medicines-how =
    Öppna patienten och gå till { offer-medicines }.
    Håll listan bredvid det som är packat, och skriv om de stämmer.
    Stämmer de inte blir det ett glapp tills någon har löst det. En ny version kontrolleras på nytt.
deed-medicine-list = Skriva läkemedelslistan
deed-medicine-list-how =
    Öppna patienten och gå till { offer-medicines }.
    Skriv vad som ges hemma, hur mycket, när, och vem som ger det. Listan följer med begäran.
    Den som ger läkemedlen håller listan bredvid det som är packat. En ändring blir en ny version, och alla får veta det.
deed-notices = Läsa det som har ändrats
deed-notices-how =
    När plats, plan eller läkemedel ändras får er enhet en ändring att läsa.
    Öppna den och tryck på att den är läst. Avdelningen ser att ni vet.
deed-report = Säga till när något inte är som det ska
deed-report-how =
    Öppna patienten och gå till { our-report-title }.
    Skriv vad du ser. Är du orolig, svara ja på frågan om oro.
    Avdelningen svarar inom 30 minuter vid oro. Ring om det är mer bråttom än så, och 112 vid fara för livet.
deed-own-record = Skriva i er egen dokumentation
deed-own-record-how =
    Öppna patienten och gå till { social-title }.
    Det du skriver här läser bara er enhet. Det blandas aldrig med sjukhusets journal.
deed-patient = Läsa det patienten låter er se
deed-patient-how =
    Öppna patienten från { nav-day }.
    Patienten har sagt ja till att ni läser, och kan ändra sig när som helst.
    Överenskommelsen och planen för tiden efteråt står där.
deed-follow = Se vilka ni följer upp
deed-follow-how =
    Gå till { nav-day }. Patienter som avdelningen har lämnat över står där, med ronder och samtal.
    Öppna ronden, prata med patienten och välj vad ni bestämmer.
deed-alarm-followed = Ta hand om larm hos dem ni följer upp
deed-alarm-followed-how =
    Öppna patienten från { nav-day }. Överst står det som behöver er.
    Ring patienten, och skriv vad ni gjorde.
deed-units = Lägga upp enheter och avdelningar
deed-units-how =
    Gå till { nav-administration }. Där står alla enheter som är era, och vad som saknas hos dem.
    Tryck på { unit-new } eller { ward-new }.
    Välj sort, huvudman och om enheten arbetar enligt HSL eller SoL.
deed-staff = Lägga upp medarbetare och uppdrag
deed-staff-how =
    Tryck på { staff-new }. Ett uppdrag är en roll på en enhet, med början och slut.
    Avsluta uppdraget när någon slutar. Då ser personen inget mer, från samma stund.
deed-numbers = Skriva in telefonnummer och tider
deed-numbers-how =
    Öppna enheten och skriv varje nummer med sina tider.
    Utan nummer som någon svarar på blir det ett glapp för varje patient hemma.
deed-rules = Skriva in lokala regler
deed-rules-how =
    Öppna enheten och gå till de lokala reglerna: svarstid, tröskel, och vem som gör vad hos er.
    Reglerna gäller begäran som skickas efter att du har sparat.
deed-programme = Godkänna ett vårdprogram
deed-programme-how =
    Gå till { programme-new } och klistra in programmets text.
    Läs det som vanlig svenska, tillsammans med läkaren som ansvarar för det.
    Först när det är godkänt kan det väljas. En godkänd version ändras aldrig.
deed-access = Granska åtkomstloggen
deed-access-how =
    Gå till { nav-access-log }. Varje visning av en patient är en rad: vem, när, i vilket uppdrag.
    Ta stickprov regelbundet och skriv ner vad ni fann. Loggen kan inte ändras.
deed-me = Se vem som kommer
deed-me-how =
    Överst står vem som kommer härnäst, och när.
    Under står resten av dagen.
    Numret längst ner går alltid att ringa.
deed-me-measure = Mäta
deed-me-measure-how =
    Tryck på { me-measure-start }.
    Mät en sak i taget. Skriv siffran du ser.
    Blev det fel? Skriv igen. Vi på avdelningen ser värdet direkt.
deed-me-worry = Säga att du är orolig
deed-me-worry-how =
    Tryck på { worry-title }.
    Skriv några ord och skicka. Någon hör av sig.
    Är det bråttom? Ring. Vid fara för livet: ring 112.
deed-me-call = Ringa
deed-me-call-how =
    Numret längst ner på sidan är det som svarar nu.
    Du får ringa när du vill, även på natten.
deed-me-agree = Läsa det vi har kommit överens om
deed-me-agree-how =
    Överenskommelsen säger vad du gör och vad vi gör.
    Säg till om något inte stämmer. Den kan ändras.
deed-me-see = Bestämma vem som får se
deed-me-see-how =
    På din sida står vilka som får se.
    Tryck på { me-see-no-more } om någon inte ska få det längre. Det gäller direkt.
deed-kin = Se hur det går
deed-kin-how =
    Överst står hur det är just nu.
    Under står vem som kommer härnäst.
deed-kin-worry = Säga att du är orolig
deed-kin-worry-how =
    Tryck på { worry-title }, skriv några ord och skicka.
    Avdelningen hör av sig. Är det bråttom? Ring. Vid fara för livet: ring 112.
deed-kin-cannot = Säga att du inte kan hjälpa till
deed-kin-cannot-how =
    Tryck på { kin-cannot }. Du behöver inte säga varför.
    Avdelningen ordnar det på ett annat sätt.
deed-kin-sees = Vad du får se
deed-kin-sees-how =
    Den du står nära har sagt att du får se, och kan ändra sig.
    Du ser inte journalen.

## Bilder: vad de visar, för den som inte ser dem

picture-board = Tavlan: rader med det som behöver avdelningen nu, det mest brådskande först, var och en med ägare, tid och en knapp.
picture-line = Trygghetslinjen på en patients sida: fem led i rad, vart och ett med vem eller vad som håller det.
picture-flag = Sidan Ny kandidat med ett sökfält för namn eller personnummer.
picture-assessment = Bedömningen: villkor med ett svar vid varje och läkarens beslut bredvid.
picture-decision = Läkarens beslut: hur många villkor som är uppfyllda och kan uppfyllas, och vad som står i vägen.
picture-request = Patientens vårdbegäran: ett kort för varje enhet med hur den har svarat.
picture-agreement = Överenskommelsen: vad som är viktigt för patienten och vem som gör vad.
picture-things = Sakerna på väg hem: vad som är packat, utlovat och framme.
picture-preparation = Sidan före hemgång: checklistan med det som återstår.
picture-measure = Formuläret för mätvärden med ett fält för varje värde.
picture-round = Dagens rond: patienterna i tidsordning med dagens läge.
picture-timeline = Tidslinjen: vad som har hänt, nyast först, med vem och när.
picture-calls = Vem ringer jag nu: vem som svarar, till när och vem sedan.
picture-day = Dagens besök i tidsordning, med det som har ändrats överst.
picture-answer = Enhetens begäran: det som väntar på svar, med tiden för svaret.
picture-grant = Biståndshandläggarens begäran, med vad som begärs och när svaret ska finnas.
picture-visit = Besökets formulär: det som gjordes, mättes och gavs.
picture-report = Rapporten till avdelningen med frågan om oro.
picture-our-patient = Patienten så som en annan enhet ser den: besöken och det som följer med.
picture-administration = Administrationens översikt med enheter, avdelningar och medarbetare.
picture-telephones = Telefonnummer för en enhet med veckodagar och tider.
picture-access-log = Åtkomstloggen: vem som har sett vad, och när.
picture-me = Patientens sida i telefonen: vem som kommer härnäst, och numret som svarar.
picture-me-measure = Patientens sida för att mäta, ett värde i taget med stora siffror.
picture-me-worry = Patientens sida för oro: ett fält att skriva i och numret att ringa.
picture-kin = Den närståendes sida i telefonen: hur det är just nu och vem som kommer.

## Ordlistan

words-title = Ordlista
words-lead = Orden på sidorna, och vad de betyder här.
words-line = Trygghetslinjen
words-body = Patientens kropp
words-way = Vägen hem och ut
words-together = Tillsammans med andra
words-law = Lagen och journalen

word-thread = trygghetslinjen
word-thread-means = De fem led som håller en patient hemma: ansvar, någon som svarar nu, väg tillbaka, nästa kontakt, och ägare och tid för allt öppet. Linjen räknas ut ur det som har hänt. Ingen ritar den.
word-gap = glapp
word-gap-means = Något som saknas i linjen, till exempel att ingen svarar i telefon nu. Ett glapp handlar om oss, inte om patientens kropp. Det visas för den som kan lösa det, och försvinner när det är löst.
word-responsibility = ansvar
word-responsibility-means = En enhet har det medicinska ansvaret och en enhet har ansvaret för omvårdnaden. Varken fler eller färre.
word-answers-now = svarar nu
word-answers-now-means = Ett nummer som någon svarar på i just den här stunden. Det byter av sig självt när tiderna gör det.
word-way-back = väg tillbaka
word-way-back-means = Vart patienten kommer om det blir sämre: oftast en trygghetsplats på avdelningen, annars en väg som är bestämd och nedskriven.
word-safety-bed = trygghetsplats
word-safety-bed-means = En säng som hålls för en patient som är hemma. Patienten kan komma tillbaka direkt, utan att gå genom akuten.
word-pool = pool av trygghetsplatser
word-pool-means = Några sängar som flera patienter hemma delar på. Hur många som får dela är bestämt på avdelningen.
word-next-contact = nästa kontakt
word-next-contact-means = Vem som kommer eller ringer härnäst, och när.
word-owner-and-time = ägare och tid
word-owner-and-time-means = Allt som är öppet har någon som ska göra det, en tid när det ska vara gjort, och någon som är näst på tur.
word-alarm = larm
word-alarm-means = Ett mätvärde utanför patientens gräns, eller en hög NEWS2, som ingen har tagit hand om. Det ligger kvar tills någon har skrivit vad som gjordes.
word-acute = akut
word-acute-means = Det gäller patientens kropp, och det gäller nu.
word-soon = snart
word-soon-means = Det gäller patientens kropp, och någon ska ta hand om det i dag.
word-news2 = NEWS2
word-news2-means = National Early Warning Score 2, poäng för sju värden som visar hur sjuk någon är: andning, saturation, syrgas, blodtryck, puls, medvetande och temperatur. 0 är lugnt, 5 eller mer är brådskande, 7 eller mer är akut. Saknas en del visas ingen summa. Efter Royal College of Physicians, 2017.
word-scale-two = SpO2-skala 2
word-scale-two-means = En annan skala för saturation i NEWS2, för den som har konstaterad hyperkapnisk andningssvikt och målet 88–92 %. Läkaren bestämmer. Enbart KOL räcker inte.
word-protocol = mätschema och gränser
word-protocol-means = Vad som ska mätas hemma och hur ofta, vilka gränser som gäller för patienten, och hur snart någon ska svara.
word-round = distansrond
word-round-means = Dagens samtal om och med patienten som är hemma. Den slutar alltid i ett av fyra: fortsätta, ändra planen, åter till avdelningen eller skriva ut patienten.
word-candidate = kandidat
word-candidate-means = En patient som någon på avdelningen tror kan få vård hemma. Ingen har beslutat något än.
word-criterion = villkor
word-criterion-means = Något som måste vara uppfyllt för att vård hemma ska vara säker. Varje profession svarar på sina.
word-remedy = åtgärd
word-remedy-means = Det som behövs för att ett villkor ska bli uppfyllt, till exempel en rollator. Den blir en uppgift med ägare och tid.
word-agreement = överenskommelse
word-agreement-means = Det patienten och vården har kommit överens om: vad som är viktigt, vem som gör vad, vem man ringer och när vården hemma är slut.
word-homecoming = hemgång
word-homecoming-means = När patienten lämnar avdelningen och åker hem. Vården fortsätter.
word-ready = utskrivningsklar
word-ready-means = Läkaren har bedömt att patienten inte längre behöver vård på sjukhus. Tiden räknas i lag (2017:612), och gäller patienter som ligger på sjukhuset. Det är något annat än hemgång här, där sjukhusets vård fortsätter hemma.
word-discharge = utskrivning
word-discharge-means = När vården hemma är slut. Kriterierna i överenskommelsen är uppfyllda och alla berörda är frågade.
word-reconciled = avstämd
word-reconciled-means = Alla som är med i vården har fått frågan om utskrivningen.
word-days-saved = sparade dygn
word-days-saved-means = Dygn som patienten var hemma och annars hade legat inne. Ett dygn som slutade på avdelningen räknas inte.
word-request = vårdbegäran
word-request-means = Det en enhet ber en annan om. Alla steg syns: skickad, mottagen, ja, andra tider, nej. Har ingen svarat i tid blir det ett glapp.
word-extension = utökad hjälp
word-extension-means = Mer av den hemtjänst som patienten redan har, under några dagar, utan ett nytt biståndsbeslut. Hur många dagar är en lokal regel.
word-needs-form = beslutsform
word-needs-form-means = Hur ett biståndsbeslut fattas. Vissa former går fortare än ett vanligt beslut. Kommunen bestämmer vilka som används.
word-local-rule = lokal regel
word-local-rule-means = Vem som gör vad just här, så som huvudmännen har kommit överens. Till exempel hur snart en begäran ska få svar.
word-notice = ändring att läsa
word-notice-means = Patientens plats, plan eller läkemedel har ändrats. Den ligger kvar hos varje enhet tills någon där har läst den.
word-report = rapport, oro
word-report-means = Det avdelningen måste veta. Den som är orolig säger det, och det räknas vad värdena än visar.
word-thing = sak på väg
word-thing-means = Hjälpmedel, läkemedel eller utrustning som ska hem till patienten, och en del av den tillbaka igen.
word-legal-status = juridisk form
word-legal-status-means = Vad tiden hemma är enligt lagen. Den styr avgift, ansvar och dokumentation. Läkaren väljer den vid beslutet.
word-leave = permission
word-leave-means = Patienten är inskriven på avdelningen men får vara hemma. Sängen och ansvaret är kvar på sjukhuset.
word-outpatient = specialiserad öppenvård i hemmet
word-outpatient-means = Patienten är inte inskriven. Sjukhuset ger specialistvården hemma, som öppenvård, med öppenvårdens avgift.
word-law = lag
word-law-means = HSL är hälso- och sjukvårdslagen: sjukvård, med patientjournal. SoL är socialtjänstlagen: omsorg, med egen dokumentation. De två blandas aldrig, även när samma kommun gör båda.
word-disclosure = menprövning
word-disclosure-means = Prövning av om en uppgift kan lämnas ut utan att patienten eller någon närstående far illa av det. Behövs när patienten inte har sagt ja till att någon annan läser.
word-keeper = journalansvarig
word-keeper-means = Den vars journal något står i, enligt lag. Det hemsjukvården skriver är kommunens, det avdelningen skriver är regionens.
word-social = social dokumentation
word-social-means = Det hemtjänst eller biståndshandläggare skriver enligt socialtjänstlagen. Ingen annan enhet läser det.
word-corrected = rättat
word-corrected-means = Något som blev fel har ersatts. Det gamla står kvar överstruket, med vem, när och varför.
word-programme = vårdprogram
word-programme-means = Hur en sorts vård hemma går till: villkor, mätningar, gränser, besök. Godkänt av läkare, i versioner.
