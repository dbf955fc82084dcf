# Väggskärmen: platser utan namn, och sidan där avdelningen sätter upp och tar ner sina skärmar.

wall-title = Väggskärm
wall-note = Väggskärm utan namn. Logga in på en dator för att se vem.
wall-demo = Demonstration, påhittade patienter.
wall-updated = Bilden är från { $when }
wall-lost = Skärmen har tappat kontakten. Lita inte på den: gå till en dator eller ring.
wall-down = Den här skärmen visar ingen avdelning.
wall-down-next = Den är nedtagen, eller har varit uppe så länge den får. En sjuksköterska sätter upp den på nytt: logga in, öppna tavlan och välj ”Visa på väggskärm”.
wall-answers = svarar nu: { $who }, { $number }
wall-nobody-answers = Ingen svarar på avdelningens telefon nu
wall-place = Plats
wall-place-now = Plats { $n } behöver er nu.
wall-places-now = Plats { $first } och { $last } behöver er nu.
wall-gaps = { $n ->
    [1] Ett glapp.
    [2] Två glapp.
    [3] Tre glapp.
    [4] Fyra glapp.
   *[other] { $n } glapp.
}
wall-late = { $n ->
    [1] En sak är försenad.
    [2] Två saker är försenade.
    [3] Tre saker är försenade.
    [4] Fyra saker är försenade.
   *[other] { $n } saker är försenade.
}
wall-calm = Allt håller.
wall-nobody-home = Ingen är hemma just nu.
wall-nobody-home-next = Den som åker hem får nästa lediga plats och syns här.
wall-next = Nästa: { $when }, { $what }
wall-next-at = Nästa: { $when }
wall-missing = { $n } saknas
wall-others = Övriga platser hemma
wall-no-next = Ingen nästa kontakt
wall-more = { $n } patienter får inte plats här. Se tavlan.
wall-beds-need = På väg hem och behöver något: säng { $beds }.
wall-beds-need-somewhere = { $n ->
    [1] En patient utan säng här behöver något. Se tavlan.
   *[other] { $n } patienter utan säng här behöver något. Se tavlan.
}
wall-task = En uppgift är försenad. Läs på tavlan.
wall-sample = Ett prov är inte inlämnat.
wall-worry = Någon är orolig. Läs på tavlan.
wall-report = En rapport att läsa på tavlan.
wall-return = Något lånat är inte tillbaka.
wall-notice = En ändring att läsa på tavlan.
wall-contact-not-done = En kontakt blev inte av. Läs på tavlan.
wall-request-not-allowed = En begäran kan inte göras. Läs på tavlan.
wall-thing-not-arrived = En sak har inte kommit fram. Läs på tavlan.
wall-dose-not-given = En dos är inte given. Läs på tavlan.
wall-dose-without-visit = En läkemedelstid har inget besök. Läs på tavlan.
who-screen = Väggskärm

## Sätta upp och ta ner

board-wall = Visa på väggskärm
walls-title = Väggskärmar
walls-this = Gör den här skärmen till väggskärm
walls-this-places = Skärmen visar platserna hemma: hur det är, vad som är öppet och vem som äger det. Inga namn, inga nummer.
walls-this-signed-out = Du loggas ut här. Ingen kan öppna en patient från väggskärmen.
walls-this-back = Skärmen visar avdelningen tills någon tar ner den här, högst 90 dagar.
walls-put-up-button = Logga ut och visa på väggskärm
walls-hanging = Skärmar som är uppe
walls-none = Ingen skärm är uppe.
walls-put-up = Uppsatt { $when } av { $who }
walls-seen = Visades senast { $seen }. Slutar av sig själv { $ends }.
walls-down = Ta ner
walls-back = Till tavlan
notice-wall-down = Skärmen är nedtagen. Den slocknar inom en minut.
