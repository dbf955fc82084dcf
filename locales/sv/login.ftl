# Entrén: välja en person i demonstrationen, eller logga in på riktigt.

login-title = Logga in
login-title-demo = Välj roll
login-line = Avdelningens tjugotredje säng står hemma
login-promise = Inget faller mellan stolarna.
login-who = Vem vill du vara i dag?
login-demo = Det här är en demonstration. Alla personer och uppgifter är påhittade.
login-clock = Klockan är { $clock }.
login-group-hospital = På avdelningen
login-group-primary-care = På vårdcentralen
login-group-municipality = I Älvsjö kommun
login-group-home = Patienter och närstående
login-group-administration = Administration
login-sees-first = Ser först: { $what }
login-real = Riktig inloggning
login-real-hint = Med användarnamn och lösenord, eller med en passkey i telefonen eller datorn.
login-code = Har du fått en engångskod?
login-empty = Här finns ingen administratör än. Börja med de första stegen.
login-setup = Kom igång
login-name = Användarnamn
login-password = Lösenord
login-do = Logga in
login-both-needed = Skriv både användarnamn och lösenord.
login-no-post = Du har inget uppdrag just nu, och därför finns inget att visa. Tala med den som sköter Plats 23 hos er.
login-wrong = Användarnamnet och lösenordet hör inte ihop. Kontrollera båda och försök igen.
login-wait-seconds = För många försök. Vänta { $n ->
    [one] en sekund
   *[other] { $n } sekunder
} och försök igen.
login-wait-minutes = För många försök. Vänta { $n ->
    [one] en minut
   *[other] { $n } minuter
} och försök igen. Är det bråttom: be en kollega logga in.

login-clock-title = Låt tiden gå
login-clock-hint = Se vad som händer på tavlan när ingen gör något. Klockan går bara framåt, och efter ett dygn får du välja person igen.
login-clock-hour = En timme
login-clock-hours = Sex timmar
login-clock-day = Ett dygn
