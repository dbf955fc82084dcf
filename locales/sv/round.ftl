# Dagens rond och den enskilda distansronden.

nav-rounds = Dagens rond
round-today = Dagens rond
round-nobody = Ingen är hemma i dag
round-empty = Det är inget att ronda. Här står alla som vårdas hemma, med tid för ronden.
round-all-done = Alla ronder är klara
round-left = { $n ->
    [one] En rond återstår i dag
   *[other] { $n } ronder återstår i dag
}
round-count-done = { $n ->
    [one] en klar
   *[other] { $n } klara
}
round-left-list = Ronder som återstår
round-done-list = Klara
round-list = Rondlista
round-more = { $n ->
    [one] En patient till får inte plats i listan. Öppna tavlan.
   *[other] { $n } patienter till får inte plats i listan. Öppna tavlan.
}
round-place = plats
round-done = klar
round-not-booked = ej bokad
round-calm = Inget avviker
round-title = Distansrond
round-lead = Distansrond { $today } · { $done } av { $all } klara · hemma dag { $day }
round-outcome = Utfall
round-outcome-hint = Per telefon. Alla berörda ser det direkt.
round-outcome-question = Vad bestämmer ni?
round-outcome-missing = Välj vad ni bestämmer.
round-continue = Fortsätt
round-continue-hint = Planen ligger fast.
round-revise-plan = Ändra planen
round-revise-plan-hint = Skriv vad som ändras i anteckningen, och ändra sedan i planen.
round-back-to-ward = Tillbaka till avdelningen
round-to-bed = Direkt till säng { $bed }, som hålls.
round-to-ward-hint = Direkt till trygghetsplatsen, inte via akuten.
round-discharge = Skriv ut patienten
round-discharge-hint = När alla kriterier är uppfyllda.
round-bed = Säng
round-bed-kept = Säng { $bed }, som hålls
round-bed-later = Bestäms vid ankomsten
round-bed-free = Säng { $bed }, ledig
round-goals = Vården hemma avslutas när
round-goals-hint = Bocka i det som är uppfyllt.
round-no-goals = Överenskommelsen har inga kriterier. Skriv den först.
round-conversation = Utskrivningssamtal
round-conversation-hint = Vad ni har pratat om, och vad patienten säger.
round-next = Vad händer sedan?
round-note = Anteckning
round-note-hint = Hur patienten mår, vad ni bestämmer och varför.
round-note-missing = Skriv en anteckning om ronden.
round-participants = Vilka är med?
round-others = Fler som är med
round-others-hint = Namn och roll.
notice-round-signed = Ronden är signerad.

since-title = Nytt sedan förra ronden
since-when = { $when } till nu
since-pressure = Blodtryck
since-to = till
since-no-values = Inga nya värden.
since-patient-says = Patientens svar om vård hemma
since-last-round = Förra ronden
happened-round-continue = Fortsätt
happened-round-revise-plan = Ändra planen
happened-round-back-to-ward = Tillbaka till avdelningen
happened-round-discharge = Utskrivning

## Efter signeringen

round-sign-who = Signera ronden med { $name }
round-signed-continue = Ronden med { $name } är signerad. Vården hemma fortsätter.
round-signed-revise-plan = Ronden med { $name } är signerad. Planen ska ändras.
round-signed-back-to-ward = Ronden med { $name } är signerad. Patienten kommer tillbaka till avdelningen.
round-signed-discharge = { $name } är utskriven. Ronden är signerad.
round-next-is = Nästa: { $name }, { $when }
round-back-to = Öppna { $name }
