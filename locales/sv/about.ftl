# Om Plats 23, och tillgänglighetsredogörelsen.

about-title = Om Plats 23
about-lead = Sjukhusvård hemma, över organisationsgränserna. Inget faller mellan stolarna.
about-version = Version
about-build = Bygge
about-licence = Licens
about-use = Vad det är till för
about-not-yet = Inte för patienter än.
about-not-yet-why = Plats 23 räknar ut NEWS2 och larm och kommer att vara en medicinteknisk produkt. Det har inget fastställt avsett ändamål och är inte CE-märkt. Använd det med påhittade patienter.
about-meant = Det byggs för att alla som vårdar en patient hemma ska veta vem som har ansvaret, vem som svarar nu, vad vägen tillbaka är och vad som händer härnäst. Det ersätter varken journalen eller den kliniska bedömningen.
about-news2 = NEWS2 återges efter Royal College of Physicians: National Early Warning Score (NEWS) 2, London 2017. Poängen räknas som där och kan inte ändras av någon som använder produkten.
about-source = Källkoden
about-source-says = Plats 23 är öppen källkod under EUPL-1.2. Den som använder Plats 23 har rätt att få källkoden av den som tillhandahåller den. Koden för just den här versionen följer med installationen eller lämnas ut av den som ansvarar för den.
about-parts = Delar av andra
about-parts-says = { $n } delar av andra ingår, alla med fria licenser.
about-texts = Alla licenstexter
about-parts-list = Visa delarna
about-part = Del

accessibility-title = Tillgänglighetsredogörelse
accessibility-made = Gjord i november 2026 för Plats 23, version 0.1.
accessibility-who = Vem redogörelsen gäller
accessibility-who-says =
    Redogörelsen gäller produkten Plats 23: alla sidor för patienter, närstående och personal.
    När en region, en kommun eller en annan vårdgivare använder Plats 23 är det de som ansvarar enligt lagen (2018:1937) om tillgänglighet till digital offentlig service. De ska då lämna sin egen redogörelse, med sina egna kontaktuppgifter, och kan bygga på den här.
    Vi vill att alla ska kunna använda sidorna, oavsett hur man ser, hör, rör sig eller läser.
accessibility-status = Hur tillgängligt är det?
accessibility-status-says =
    Målet är WCAG 2.2 nivå AA. Det rymmer kraven för webben i EN 301 549 version 3.2.1, som lagen bygger på.
    Plats 23 är delvis förenligt med kraven. Vi känner till bristerna nedan, och en del är inte prövat.
accessibility-not-met = Det här är inte uppfyllt
accessibility-not-met-says =
    • Sidorna finns på svenska och engelska. Det finns ingen text på teckenspråk eller på andra språk.
    • Fritext som personal skriver visas på det språk den skrevs på, utan språkmärkning (WCAG 3.1.2).
    • Diagrammet över mätvärden är en bild. Samma värden finns som tabell på samma sida.
    • Den som inte gör något på länge loggas ut, för patientens skull, utan varning i förväg (WCAG 2.2.1). Det som var skrivet i ett formulär finns kvar efter inloggningen.
accessibility-not-tested = Det här är inte prövat
accessibility-not-tested-says =
    • Ingen person som använder skärmläsare, förstoring, punktskrift eller röststyrning har prövat Plats 23 än. NVDA, JAWS, VoiceOver och TalkBack är inte prövade.
    • Ingen utomstående har granskat produkten mot EN 301 549. Kraven utanför webben, till exempel på dokument som laddas ner, är inte genomgångna punkt för punkt.
    • Texterna för patienter är skrivna för att vara lätta att läsa, men är inte prövade av läsare.
accessibility-how-tested = Så har vi prövat
accessibility-how-tested-says =
    • Sidorna i vårdflödet öppnas i en webbläsare vid varje ändring av produkten och kontrolleras med axe mot WCAG 2.2 A och AA, på svenska och engelska, även med fel i formulären.
    • Samma sidor kontrolleras i 390 och 1280 punkters bredd, så att inget kräver rullning i sidled.
    • Kontrasten mellan text och bakgrund räknas ut för alla färger, i ljust och mörkt läge: minst 4,5:1, och 7:1 för det som patienter och närstående läser.
    • Sidorna fungerar utan skript, utom inloggning med passkey. Då finns lösenord.
    • Automatiska prov hittar bara en del av bristerna. De ersätter inte prov med människor.
accessibility-report = Hittar du ett fel?
accessibility-report-says =
    Säg det till den vårdgivare som gav dig adressen hit. Behöver du hjälp nu, ring numret på din sida eller under ”{ nav-calls }”.
    Du kan få det som står på en sida på ett annat sätt, till exempel uppläst i telefon eller utskrivet med stor text.
    Den som använder Plats 23 ska svara inom rimlig tid.
accessibility-authority = Tillsyn
accessibility-authority-says =
    Myndigheten för digital förvaltning, Digg, har tillsyn över lagen (2018:1937). Är du inte nöjd med svaret du får kan du anmäla det till dem.
accessibility-complain = Anmäl till Digg
