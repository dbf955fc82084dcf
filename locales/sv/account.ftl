# Eget konto: lösenord, passkeys och att logga ut överallt.

nav-account = Mitt konto
account-title = Mitt konto
account-demo = Det här är en demonstration. Personen är påhittad och loggas in med ett klick, så kontot har inget lösenord. Passkeys och utloggning fungerar på riktigt.
account-password = Lösenord
account-password-lead = När du byter lösenord loggas du ut på alla andra enheter.
account-current = Nuvarande lösenord
account-current-needed = Skriv ditt nuvarande lösenord.
account-current-wrong = Det är inte ditt nuvarande lösenord. Försök igen.
account-current-wait = För många försök. Vänta en stund och försök igen.
account-new = Nytt lösenord
account-change = Byt lösenord
account-no-password = Kontot har inget lösenord. Du loggar in med en passkey.
account-no-password-demo = I demonstrationen finns inga lösenord. I en riktig installation byter man lösenord här.
password-rule = Minst 12 tecken. Flera ord efter varandra är lätta att minnas och svåra att gissa.
password-too-short = Lösenordet är för kort. Skriv minst 12 tecken.
password-too-long = Lösenordet är för långt. Skriv högst 128 tecken.
password-too-common = Lösenordet är ett av de vanligaste och gissas lätt. Välj ett annat.
password-too-simple = Lösenordet upprepar samma få tecken. Använd minst 5 olika.
notice-password-changed = Lösenordet är bytt. Alla andra enheter är utloggade.

## Passkeys

account-passkeys = Passkeys
account-passkeys-lead = Med en passkey loggar du in med telefonens eller datorns eget lås: fingeravtryck, ansikte eller pinkod. Den går inte att lura av dig.
account-no-passkeys = Du har ingen passkey än.
passkey-added = Passkey, tillagd { $when }
passkey-add = Lägg till en passkey
passkey-remove = Ta bort
passkey-last-way = Din enda väg in. Lägg till en till innan du tar bort den.
passkey-login = Logga in med passkey
passkey-unsupported = Den här webbläsaren kan inte lägga till passkeys. Prova i telefonen, eller i en nyare webbläsare med skript påslagna.
passkey-late = Det tog för lång tid. Försök igen.
passkey-stopped = Det avbröts. Försök igen när du vill.
passkey-known = Den här enheten har redan en passkey för ditt konto.
passkey-many = Du har redan tio passkeys. Ta bort en först.
passkey-not-accepted = Passkeyn hör inte till något konto här. Logga in på ett annat sätt.
passkey-failed = Det gick inte. Försök igen, eller logga in med användarnamn och lösenord.
notice-passkey-added = Passkeyn är tillagd. Nästa gång kan du logga in med den.
notice-passkey-removed = Passkeyn är borttagen här. Ta också bort den i telefonen eller datorn.
notice-passkey-last = Passkeyn är din enda väg in. Lägg till en till innan du tar bort den.

## Enheter

account-sessions = Logga ut överallt
account-sessions-lead = Har du glömt att logga ut någonstans, eller blivit av med en telefon? Då loggas du ut på alla enheter, den här med.
account-sessions-end = Logga ut överallt
