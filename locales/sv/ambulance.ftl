# Ambulansens sida: slå upp en patient som vårdas hemma.

nav-ambulance = Slå upp patient
role-ambulance-nurse = sjuksköterska i ambulansen
unit-kind-ambulance = ambulans
login-group-ambulance = I ambulansen
ambulance-title = Slå upp en patient
ambulance-lead = Slå bara upp den som ni är på väg till eller är hos. Varje gång står i åtkomstloggen, och patienten ser att ni har läst.
ambulance-warrant = Med vilken rätt läser du?
ambulance-warrant-hint = Fråga patienten om det går.
ambulance-warrant-consent = Patienten har sagt ja
ambulance-warrant-unable = Patienten kan varaktigt inte säga vad hen vill, och inget tyder på ett nej
ambulance-warrant-danger = Fara för livet eller allvarlig risk för hälsan, och ingen kan fråga patienten
ambulance-warrant-missing = Välj med vilken rätt du läser.
ambulance-button = Slå upp
ambulance-nothing = Ingen vård hemma att visa
ambulance-nothing-next = Personen vårdas inte hemma av sjukhuset, eller finns inte här, eller har skyddade uppgifter eller uppgifter som inte är öppna för er. Kontrollera numret. Fråga annars efter pärmen hemma, och gör som vanligt.
ambulance-blocked = Det finns uppgifter som patienten inte låter er se
ambulance-blocked-ring = Behövs de för att rädda liv: ring { $unit }, som kan häva spärren.
ambulance-blocked-nobody = Det finns inget nummer till dem som kan häva spärren.
ambulance-enrolled = Vårdas hemma av { $ward }, dag { $day }
ambulance-leaving = På väg hem från { $ward }
ambulance-nobody-answers = Ingen svarar nu enligt telefontiderna. Försök ändå:
ambulance-no-number = Det finns inget nummer att ringa.
ambulance-drive = Dit kör ni
ambulance-direct = Direkt till avdelningen, inte via akuten. Ring innan ni kör.
ambulance-life = Är det fara för livet, eller gäller det något annat än vården hemma: gör som vanligt.
ambulance-pool-free = { $free ->
    [one] En delad säng är ledig nu
   *[other] { $free } delade sängar är lediga nu
}
ambulance-pool-none = Ingen av de delade sängarna är ledig nu. Ring innan ni kör.
ambulance-no-way = Ingen plats är reserverad. Ring innan ni kör.
ambulance-responsible = Ansvarar för behandlingen
ambulance-worse = Om det blir sämre
ambulance-agreed = Överenskommet med patienten { $when }
ambulance-not-agreed = Skrivet { $when }, inte godkänt av båda än
ambulance-no-agreement = Det står inte vad som gäller om det blir sämre.
ambulance-stale = för gammalt
ambulance-medicines = Läkemedel nu
ambulance-no-medicines = Ingen läkemedelslista finns här.
ambulance-listed = Listan är från { $when }
ambulance-given = Gavs { $when }
ambulance-not-given = Gavs inte { $when }
ambulance-no-dose = Ingen dos är noterad här
ambulance-things = Finns hemma
ambulance-no-things = Inget är noterat.
ambulance-coming = Kommer eller ringer härnäst
ambulance-nobody-comes = Ingen är planerad det närmaste dygnet.
ambulance-not-here = Finns inte i Plats 23
ambulance-not-here-which = Överkänslighet, smitta, behandlingsbegränsningar, portkod och nycklar.
ambulance-not-here-next = Fråga den som svarar, eller titta i pärmen hemma.
ambulance-again = Slå upp någon annan
ambulance-stated = { $what } ({ $why })
ambulance-stated-consent = patientens ja
ambulance-stated-unable = patienten kan inte säga vad hen vill
ambulance-stated-danger = fara för livet
action-view-call-out = slog upp patienten i ambulansen
help-role-ambulance-nurse = Sjuksköterska i ambulansen
help-lead-ambulance-nurse = Du slår upp en patient som vårdas hemma och ser vem du kan ringa, vart ni kör och vad som är bestämt.
deed-call-out = Slå upp en patient
deed-call-out-how =
    Gå till { nav-ambulance }. Skriv hela personnumret.
    Vårdas personen hemma ser du en sida. Annars står det att det inte finns någon vård hemma att visa.
deed-call-out-warrant = Säga med vilken rätt du läser
deed-call-out-warrant-how =
    Fråga patienten om det går, och välj att patienten har sagt ja.
    Går det inte och livet är i fara: välj det. Det du väljer står i åtkomstloggen, och patienten ser att ni har läst.
deed-call-out-answer = Ringa den som ansvarar
deed-call-out-answer-how =
    Överst på sidan står numret som svarar nu. Tryck på det.
deed-call-out-back = Köra direkt till trygghetsplatsen
deed-call-out-back-how =
    Under numret står vart ni kör: vilken säng som hålls, och att patienten läggs in direkt.
    Ring avdelningen innan ni kör. Är det fara för livet gör ni som vanligt.
