# Demonstrationen: klockan, den påhittade personalen, egna flikar och att börja om.

demo-label = Demonstrationen
demo-more = Ändra
demo-pace = Klockan går
demo-pace-still = Paus
demo-pace-real = Vanligt
demo-pace-ten = 10 gånger
demo-pace-sixty = 60 gånger
demo-jump-hour = En timme fram
demo-jump-night = En natt fram
demo-staff = Den påhittade personalen
demo-staff-works = Sköter resten
demo-staff-alone = Jag sköter allt själv
demo-restart = Börja om från början
demo-restart-hint = Allt som har hänt i demonstrationen försvinner, för alla som har den öppen. Regionen spelas upp på nytt och klockan går tillbaka till tisdag morgon. Det tar några sekunder.
demo-restart-do = Ja, börja om
demo-restart-not = Nej, gå tillbaka
demo-progress = Regionen spelas upp
demo-progress-hint = Påhittade patienter får sin historia. Sidan visas av sig själv när det är klart.
demo-entrance = Den påhittade personalen arbetar vidare medan du tittar. Den roll du väljer lämnar de i fred.
demo-own-tab = { $who } i en egen flik
demo-in-use = Används nu
login-group-clinic = På mottagningen
login-group-neighbour = I Tallbo kommun
