# Att föreslå en patient för vård hemma: hitta eller registrera personen, och säg varför.

candidate-title = Ny kandidat
candidate-lead = Vem som helst på avdelningen kan föreslå en patient för vård hemma. Börja med att hitta personen.
candidate-search = Namn eller personnummer
candidate-search-hint = Till exempel ”And Lind” eller 19920314-1234
candidate-search-do = Sök
candidate-search-short = Skriv minst två bokstäver av namnet, eller hela personnumret.
candidate-hits = { $n ->
    [0] Ingen träff
    [one] En träff
   *[other] { $n } träffar
}
candidate-too-many = Det finns fler än de som visas. Skriv fler bokstäver, eller personnumret.
candidate-none = Ingen person hittades
candidate-none-next = Kontrollera det du skrev. Finns personen inte registreras hen nedan. Den som har skyddade uppgifter hittas bara på hela numret.
candidate-choose = Välj
candidate-has-open = har redan vård hemma
candidate-register = Registrera en ny person
candidate-register-lead = Sök alltid först, så att ingen blir registrerad två gånger.
candidate-register-do = Registrera och fortsätt
candidate-flag-title = Föreslå för vård hemma
candidate-open-title = Patienten har redan vård hemma.
candidate-open-says = En person kan bara ha ett öppet vårdtillfälle hemma åt gången. Öppna det, eller avsluta det först.
candidate-open-go = Öppna vårdtillfället
candidate-another = Välj en annan person
candidate-programme = Vårdprogram
candidate-programme-missing = Välj ett vårdprogram.
candidate-centre = Patientens vårdcentral
candidate-centre-choose = Välj vårdcentral
candidate-centre-missing = Välj patientens vårdcentral.
candidate-bed = Säng på avdelningen
candidate-bed-none = Ligger inte i någon av sängarna
candidate-reason = Vad behandlas patienten för?
candidate-reason-hint = Kort, med avdelningens egna ord. Till exempel: rosfeber, intravenös antibiotika i 14 dagar
candidate-reason-missing = Skriv vad patienten behandlas för.
candidate-flag-do = Föreslå
person-given = Förnamn
person-given-missing = Skriv förnamnet.
person-family = Efternamn
person-telephone-wrong = Skriv telefonnumret med siffror, till exempel 070-123 45 67. Finns inget, lämna fältet tomt.
person-family-missing = Skriv efternamnet.
person-identity = Personnummer
person-identity-hint = Tolv siffror. Samordningsnummer och reservnummer går också bra
person-telephone = Telefon
person-municipality = Kommun
person-municipality-choose = Välj kommun
person-municipality-other = Annan kommun, om den inte finns i listan
person-address = Adress
person-address-hint = Dit den som kommer hem ska. Lämna tomt vid skyddad identitet.
person-listed-at = Listad på
identity-empty = Skriv personnumret, till exempel 19920314-1234.
identity-length = Personnumret ska ha tolv siffror, till exempel 19920314-1234.
identity-character = Skriv bara siffror och bindestreck, till exempel 19920314-1234.
identity-date = Datumet i numret finns inte. Kontrollera år, månad och dag.
identity-future = Födelsedatumet ligger i framtiden. Kontrollera året.
identity-checksum = Den sista siffran stämmer inte med de andra. Någon siffra är fel: jämför med legitimationen.
candidate-bed-choose = Välj säng
candidate-bed-missing = Välj säng, eller att patienten inte ligger i någon av dem.
candidate-bed-pool = Säng { $bed }: delad trygghetsplats för { $n ->
    [0] dem som är hemma
    [one] en patient hemma
   *[other] { $n } patienter hemma
}
candidate-way-back = Trygghetsplats
candidate-way-back-yes = Ja, ta sängen fast den är andras väg tillbaka
candidate-way-back-hint = Tavlan visar då en plats mindre åt dem som är hemma. Be avdelningen ordna en annan plats.
