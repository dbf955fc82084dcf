# Notiser: vad någon har fått veta, och hur de vill få veta det.

nav-notices = Notiser
nav-notices-unread = Notiser ({ $n })
notices-title = Notiser
notices-heading = { $n ->
    [0] Inget nytt för dig
    [one] 1 ny notis
   *[other] { $n } nya notiser
}
notices-lead = Här står att något väntar på dig. Vad det gäller ser du i din lista.
notices-to-work = Till min lista
notices-choose = Välj hur jag får veta
notices-none = Du har inte fått någon notis.
notices-none-next = När något öppet är ditt, eller har blivit liggande, står det här.
notices-read = Jag har läst alla
notices-sent = Skickat till dig
notices-lead-reader = Här ser du när något är nytt på din sida. Vad det är läser du där.
notices-to-own = Till min sida
notices-none-next-reader = Får du ett meddelande, en ny tid eller ett nytt nummer att ringa står det här.
notices-about-message = Du har fått ett meddelande
notices-about-plan = En tid i din plan är ny eller ändrad
notices-about-number = Någon annan svarar när du ringer
notices-about-body = En patients mående väntar på dig
notices-about-gap = Ett glapp väntar på dig
notices-about-unseen = Något är skickat och ingen har öppnat eller svarat
notices-step-owner = till dig som har uppgiften
notices-step-second = till dig som nästa, tiden har gått ut
notices-step-list = till alla på enheten: ring enligt listan
notices-way-page = här i Plats 23
notices-way-email = e-post
notices-way-sms = sms
notices-state-unread = ny
notices-state-read = läst
notices-state-waiting = väntar, skickas { $when }
notices-state-sent = skickat
notices-state-dead = kunde inte skickas
notices-fault-no-answer = tjänsten svarade inte
notices-fault-refused = adressen togs inte emot
notices-fault-no-such-way = ingen adress eller ingen sådan tjänst här
notices-choices-title = Så får jag veta
notices-choices-lead = Här i Plats 23 får du alltid veta. E-post och sms säger bara att något väntar, aldrig vem det gäller.
notices-email = E-postadress
notices-email-wrong = Adressen ser inte ut som en e-postadress, till exempel maria@region.example.
notices-email-needed = Skriv din e-postadress, eller ta bort krysset för e-post.
notices-mobile = Mobilnummer för sms
notices-mobile-needed = Skriv ditt mobilnummer, eller ta bort krysset för sms.
notices-quiet = Tysta timmar
notices-quiet-hint = Då skickas inget förrän timmarna är över, utom det som är akut eller har blivit liggande. Tomt: inga tysta timmar.
notices-quiet-from = Från
notices-quiet-to = Till
notices-save = Spara mina val
notices-back = Tillbaka till notiserna
notices-failed-title = Notiser som inte har kommit fram
notices-failed-short = Notiser som inte kom fram
notices-failed-lead = E-post och sms som inte kunde skickas. Alla har ändå fått veta här i Plats 23.
notices-failed-reader = En patient eller närstående
notices-failed-none = Allt har kommit fram.
notices-attempts = { $n ->
    [one] 1 försök
   *[other] { $n } försök
}
notices-again = Försök igen
notices-mail-subject = Plats 23
notices-mail-text = Något väntar på dig i Plats 23. Logga in för att se vad: { $address }
notice-notices-read = Alla notiser är lästa.
notice-notices-chosen = Dina val är sparade och gäller från nu.
notice-notices-again = Notisen skickas igen.
happened-escalated = sade till om något som är öppet
timeline-escalated-list = Alla på enheten: ring enligt listan
notices-way-push = notis på enheten
notices-fault-gone = enheten finns inte längre
notices-devices = Notiser på den här enheten
notices-devices-lead = Slå på notiser på en telefon eller dator som bara du använder. De säger bara att något väntar, aldrig vem det gäller.
notices-devices-none = Du har ingen enhet med notiser.
notices-device-nameless = En enhet utan namn
notices-device-since = sedan { $when }
notices-device-remove = Ta bort
notices-push-turn-on = Slå på notiser här
notices-push-on = Notiser är på i den här webbläsaren.
notices-push-denied = Webbläsaren är inställd på att inte visa notiser från Plats 23. Ändra det i webbläsarens inställningar och ladda om sidan.
notices-push-failed = Det gick inte att slå på notiser. Försök igen, eller välj e-post eller sms.
notices-push-unsupported = Den här webbläsaren kan inte ta emot notiser. På iPhone och iPad behöver du först lägga till Plats 23 på hemskärmen.
notice-notices-device-on = Notiser är på här.
notice-notices-device-off = Enheten får inga fler notiser.
notice-notices-device-other = Den här webbläsaren får sina notiser genom en tjänst som inte används här. Välj e-post eller sms, eller en annan webbläsare.
notice-notices-device-broken = Webbläsarens svar gick inte att läsa. Försök igen.
