# Före hemgång: svaren, vägen tillbaka, kontakterna, checklistan, och att gå hem.

preparation-name = Före hemgång
preparation-title-left = { $n ->
    [one] En sak återstår före hemgång
   *[other] { $n } saker återstår före hemgång
}
preparation-title-almost = { $n ->
    [one] Checklistan är klar, men en sak är öppen
   *[other] Checklistan är klar, men { $n } saker är öppna
}
preparation-lead-almost = { $name } kan åka hem, men se först till det som står under Hemgång.
preparation-no-telephone = Patientens telefonnummer saknas: ingen kan ringa hem
preparation-title-ready = Allt är klart för hemgång
preparation-title-home = Planen för tiden hemma
preparation-lead-left = Allt som ska vara klart innan { $name } åker hem finns på den här sidan. Räknat är det som är kvar på checklistan och, var för sig, svaren, vägen tillbaka och uppgifterna.
preparation-lead-again = { $name } är tillbaka på avdelningen. Hemgången förbereds på nytt: det som packades förra gången räknas inte.
preparation-lead-ready = { $name } kan åka hem när ni är redo.
preparation-lead-home = { $name } är hemma. Svar, kontakter och vem som får se kan ändras vilken dag som helst.
preparation-not-yet = Patienten kan inte åka hem än. Det här återstår:
preparation-back = Till plan och checklista
preparation-way-back = Väg tillbaka
preparation-keep-which = Plats att hålla
preparation-keep = Reservera
preparation-way-back-other = Skriv en annan väg tillbaka
preparation-way-back-change = Byt, släpp eller skriv en annan väg
preparation-legal = Vårdform under tiden hemma
preparation-legal-none = Inte bestämd än
preparation-legal-change = Ändra vårdform
preparation-consents = Vem får se?
preparation-consents-lead = Patienten bestämmer, och kan ändra sig när som helst.
preparation-sees = Får se
preparation-sees-not = Får inte se
preparation-not-asked = Patienten är inte tillfrågad än
preparation-let-see = Låt se
preparation-no-more = Sluta visa
preparation-name-kin = Lägg till eller ändra närstående
preparation-not-decided = Läkaren har inte sagt ja till vård hemma än.
preparation-to-decision = Till bedömningen och beslutet
preparation-agreement = Överenskommelsen
preparation-tasks = Uppgifter
preparation-task-late = tiden har gått ut
preparation-task-stops = ska vara klar före hemgång

answer-title = Tre svar
answer-lead = Alla tre ska vilja. Var och en kan ändra sig vilken dag som helst.
answer-of-patient = Patienten
answer-of-next-of-kin = Närstående
answer-of-receiving-staff = Mottagande personal
answer-what = Svar
answer-yes = Ja
answer-no = Nej
answer-not-yet = Vill vänta eller veta mer
answer-nobody-to-ask = Ingen närstående att fråga
answer-not-asked = Inte tillfrågad
answer-by-agreement = Patienten har sagt ja till överenskommelsen.
answer-by-requests = De som tar emot har sagt ja till vårdbegäran.
answer-note-it = Skriv svaret
answer-change = Ändra svaret
answer-button = Spara svaret
notice-answer = Svaret är sparat.

item-checklist = Checklista före hemgång
item-count = { $done } av { $all } punkter på listan klara
item-all-done = Hela listan är klar
item-tick = Klart
item-save-ticked = Spara det ikryssade
item-none-ticked = Kryssa i minst en punkt först.
item-too-early = Bockades av innan det som punkten bygger på var klart. Kontrollera igen.
item-waits-for = Väntar på: { $what }
notice-items-done = Det ikryssade är sparat.
item-with-note = Med anteckning
item-skip = Gå vidare utan, med skäl
item-set-aside = Ni har gått vidare utan
item-done-list = { $n ->
    [one] En punkt är klar
   *[other] { $n } punkter är klara
}
item-change = Ändra
item-by-itself = Blev klar av sig själv
item-closes-agreement = Öppna överenskommelsen
item-closes-way-back = Till vägen tillbaka
item-closes-answers = Till de tre svaren
item-closes-legal-status = Till vårdform
item-closes-contacts = Till kontakterna
item-closes-requests = Till vårdbegäran
item-closes-calls = Skriv in telefonsamtalet
item-closes-things = Till sakerna på väg
item-title = Är det här klart?
item-question = Hur är det?
item-done = Klart
item-not-done = Inte klart
item-button = Spara
item-override-title = Gå vidare utan det här?
item-override-lead = Patienten kan då åka hem utan att punkten är klar. Skälet syns för alla som vårdar.
item-override-which = Vad gäller?
item-override-which-missing = Välj om det ska göras senare eller inte behövs.
item-override-needless = Behövs inte för den här patienten
item-override-later = Görs efter hemgången
item-override-reason = Varför
item-override-hint = Till exempel: ”Provet är taget på mottagningen i går.”
item-override-missing = Skriv varför ni går vidare utan det här.
item-override-button = Gå vidare utan
notice-item-done = Punkten är klar.
notice-item-undone = Punkten är inte längre klar.
notice-item-overridden = Ni går vidare utan punkten. Skälet är sparat.

plan-contacts = Planerade kontakter
plan-no-contacts = Inga kontakter är planerade
plan-planned = { $n ->
    [one] En planerad, { $first }
   *[other] { $n } planerade, från { $first } till { $last }
}
plan-more-hint = Planera fler om behandlingen blir längre.
plan-every-day = Varje dag
plan-once = En gång
plan-every-days = Var { $n }:e dag
plan-all = { $n ->
    [one] Visa den planerade kontakten
   *[other] Visa alla { $n } planerade kontakter
}
plan-over = { $n ->
    [one] En tidigare kontakt
   *[other] { $n } tidigare kontakter
}
plan-other = Planera en annan kontakt
plan-series = Planera kontakter
plan-kind = Vad
plan-channel = Hur
plan-unit = Enhet
plan-unit-not-asked = { $unit } (inte tillfrågad än)
plan-ask-unit = Skriv vårdbegäran till { $unit }
plan-first = Första dagen
plan-last = Sista dagen
plan-last-hint = Samma som första dagen för en enda kontakt.
plan-time = Klockan
plan-time-hint = Till exempel 09.00.
plan-minutes = Hur länge
plan-every = Dagar mellan kontakterna
plan-what = Vad ska göras?
plan-with = Vem
plan-optional = (kan fyllas i sedan)
plan-button = Planera
plan-move = Flytta
plan-cancel = Ställ in
plan-record = Skriv vad som hände
plan-done = Gjort.
plan-not-done = Blev inte av: { $reason }.
plan-cancelled = Inställd.
notice-contacts-planned = Kontakterna är planerade.
move-title = Flytta kontakten
move-to = Ny tid
move-button = Flytta
notice-contact-moved = Kontakten är flyttad.
cancel-title = Ställ in kontakten
cancel-lead = Ring den som skulle komma eller ta emot, och patienten.
cancel-reason = Varför
cancel-missing = Skriv varför kontakten ställs in.
cancel-button = Ställ in
notice-contact-cancelled = Kontakten är inställd.

go-home-title = Hemgång
go-home-ready = Allt är klart
go-home-anyway = Stoppar inte hemgången, men är inte som det ska:
go-home-left = { $n ->
    [one] En sak återstår.
   *[other] { $n } saker återstår.
}
go-home-at = När lämnar patienten avdelningen?
go-home-button = Gå hem
notice-went-home = Patienten har lämnat avdelningen och räknas som hemma. Nästa steg: hör att hemkomsten gått bra.
