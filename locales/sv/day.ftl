# En enhets dag, och det som patienten låter enheten se.

day-name = Dagens besök
day-age = { $n } år
day-left = { $n ->
    [one] { $day }: ett besök återstår
   *[other] { $day }: { $n } besök återstår
}
day-all-done = { $day }: alla besök är klara
day-none = { $day }: inga besök
day-choose = Välj dag
day-before = Dagen innan
day-to-today = I dag
day-after = Dagen efter
day-empty = Ingen patient som vårdas hemma ska hit den här dagen.
day-empty-next = När avdelningen planerar ett besök hos er syns det här direkt.
day-over = Gjort, inställt eller inte av
day-more = Alla besök får inte plats i listan. Ring avdelningen om du saknar någon.
day-answers = Svarar nu:
day-nobody-answers = Ingen svarar just nu enligt telefontiderna
day-shared-link = Överenskommelse och värden
day-did = Gjort
day-done-then = Gjort, med tiden ovan
day-did-not = Blev inte av
day-otherwise = Blev inte av, annan tid eller anteckning
day-change = Ändra
day-reason = Varför blev det inte av?
day-reason-hint = Bara om besöket inte blev av.
day-reason-missing = Skriv varför besöket inte blev av. Är det gjort: tryck på Gjort i stället.
day-outcome-missing = Välj om besöket är gjort eller inte blev av.
day-note = Anteckning (valfri)
day-when = När hände det?
day-date = Datum
day-time = Klockan
day-was-done = Gjort { $when }
day-was-not-done = Blev inte av: { $reason } ({ $when })
day-was-cancelled = Inställt
day-open-earlier = Öppna den dagen
day-back = Till dagens besök
day-shared-why = { $name } låter er se linjen, överenskommelsen och värdena. Det kan ändras vilken dag som helst.
day-shared-no-agreement = Det finns ingen överenskommelse än.
day-shared-values = Senaste värden
day-shared-no-values = Inga värden än.
day-all-off = { $day }: inga fler besök blir av
day-next = Härnäst kl { $clock }: { $name }
day-notices = { $n ->
    [one] En ändring att läsa före nästa besök
   *[other] { $n } ändringar att läsa före nästa besök
}
day-not-home = Inte hemma än – besöket väntar
day-more-to-know = Det finns något att läsa
day-off-ward = På avdelningen – besöket utgår
day-off-ended = Vården hemma är avslutad – besöket utgår
day-waits-for-home = Inte hemma än: ligger på { $ward }. Besöket väntar.
day-late = Tiden har gått. Skriv hur det gick, eller ring avdelningen.
day-next-now = Nu, från kl { $clock }: { $name }
day-all-wait = { $n ->
    [one] { $day }: ett besök väntar på att patienten kommer hem
   *[other] { $day }: { $n } besök väntar på att patienten kommer hem
}
day-patient-phone = Patientens telefon:
day-open-visit = Öppna besöket
day-show-visit = Visa besöket
day-open-round = Till ronden
day-tell-more = Skriv värden, läkemedel eller rapport
day-patient = Allt om patienten
day-print-ticks = ☐ gjort   ☐ blev inte av:
notice-day-recorded = Sparat. Avdelningen ser det direkt.
day-requests-wait = { $n ->
    [1] En begäran väntar på svar
    [2] Två begäran väntar på svar
    [3] Tre begäran väntar på svar
    [4] Fyra begäran väntar på svar
   *[other] { $n } begäran väntar på svar
}
day-answer-requests = Svara på begäran
day-gaps = Era glapp
day-updated = Uppdaterat { $when }
day-lost = Ingen kontakt med servern. Sidan är från
day-waits = Något har ändrats. Sidan uppdateras när du har stängt formuläret.
day-filters = Visa besök
day-whole-group = Hela gruppen
day-mine = Mina
day-from = Från { $ward }
day-from-one = Från en avdelning
day-hidden = { $n ->
    [1] Ett besök visas inte.
   *[other] { $n } besök visas inte.
}
day-show-all = Visa alla
day-empty-filtered = Inget besök stämmer med urvalet.
