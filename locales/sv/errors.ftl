# När en sida inte går att visa: vad som är fel, och vad man kan göra.

error-to-start = Till startsidan
error-reference = Referens: { $reference }
error-not-found-title = Sidan finns inte
error-not-found-what = Den finns inte, eller så hör den inte till ditt uppdrag.
error-not-found-next = Kontrollera adressen, eller gå till startsidan och leta därifrån.
error-not-from-here-title = Formuläret kom inte från Plats 23
error-not-from-here-what = Inget är sparat. Webbläsaren säger att formuläret skickades från en annan webbplats.
error-not-from-here-next = Gå till startsidan och fyll i formuläret där.
error-too-large-title = Det blev för mycket
error-too-large-what = Inget är sparat. Texten är större än vad som går att ta emot.
error-too-large-next = Gå tillbaka i webbläsaren. Det du skrev finns kvar. Korta texten och spara igen.
error-conflict-title = Någon annan hann före
error-conflict-what = Inget är sparat. Uppgifterna har ändrats sedan du öppnade sidan.
error-conflict-next = Gå tillbaka, läs in sidan på nytt och kontrollera vad som gäller.
error-unreadable-title = Det gick inte att läsa
error-unreadable-what = Inget är sparat. Adressen eller formuläret saknar något som behövs.
error-unreadable-next = Gå tillbaka, läs in sidan på nytt och försök igen.
error-busy-title = Plats 23 hinner inte just nu
error-busy-what = Inget nytt är sparat.
error-busy-next = Vänta en liten stund och försök igen. Är det bråttom: ring.
error-storage-title = Det går inte att spara just nu
error-storage-what = Inget är sparat.
error-storage-next = Gå tillbaka i webbläsaren. Det du skrev finns oftast kvar. Anteckna på papper om det är bråttom, och försök igen om en stund.
error-internal-title = Något gick fel hos oss
error-internal-what = Felet är noterat.
error-internal-next = Försök igen. Händer det en gång till: ring den som sköter Plats 23 hos er och läs upp referensen.

## Utloggad medan man skrev

signed-out-title = Du är utloggad
signed-out-what = Inget är sparat än. Det du skrev finns kvar på den här sidan.
signed-out-log-in = Logga in i en ny flik
signed-out-then = Kom sedan tillbaka hit och skicka igen.
signed-out-send = Skicka igen
