# Glapp som gäller ansvar, nummer, överenskommelse, det som ingen har sett, och slutet.

mandate-treatment-medical = medicinskt ansvar för behandlingen
mandate-treatment-nursing = omvårdnadsansvar för behandlingen
mandate-other-medical = medicinskt ansvar för allt annat
mandate-other-nursing = omvårdnadsansvar för allt annat

item-answer-offer = Ansvar är erbjudet. Ta över, eller säg nej.
gap-responsibility-not-taken = Ingen har tagit över { $mandate }. { $unit } har det kvar.
gap-holder-left = { $unit } har { $mandate } men har avslutat sin del. Lämna över ansvaret.
gap-offer-unanswered = Inget svar i tid från { $unit } på erbjudandet om ansvar. Ring.
gap-offer-declined = { $unit } säger nej till att ta över ansvaret. Erbjud en annan enhet, eller behåll det.
gap-nobody-answers-everybody = Ingen svarar nu på patientens nummer. Ordna ett nummer som någon svarar på.
gap-nobody-answers-professionals = Ingen svarar nu på personalens nummer till avdelningen.
gap-nobody-answers-physicians = Ingen svarar nu på läkarnas nummer till avdelningen.
gap-pool-used-up = Alla delade trygghetsplatser är upptagna. Ordna en annan väg tillbaka.
gap-agreement-missing = Det finns ingen överenskommelse hemma. Skriv den med patienten.
gap-agreement-not-agreed = Överenskommelsen, version { $version }, saknar ja. Fråga patienten och skriv personalens ja.
gap-agreement-older-than-plan = Planen har ändrats efter överenskommelsen, version { $version }. Skriv en ny.
gap-answer-missing-patient = Patientens svar saknas. Fråga: allt är frivilligt.
gap-answer-missing-kin = Närståendes svar saknas. Fråga.
gap-answer-missing-staff = Mottagande personals svar saknas. Fråga om nivån räcker.
gap-item-left-open = Något på checklistan var inte klart när patienten åkte hem. Gör det nu.
gap-request-unseen = Ingen hos { $whom } har öppnat begäran. Ring.
gap-request-not-done = Dagen är förbi, och { $whom } har inte skrivit att det är gjort.
gap-visitor-has-not-read = Något har ändrats, och { $unit } som kommer härnäst har inte läst det.
gap-follow-up-call-missing = Inget uppföljande samtal är planerat efter utskrivningen.
gap-not-referred-on = Ingen har fått remissen, och patienten vet inte vem som tar över.
gap-not-told-of-discharge = { $unit } har inte läst att patienten är utskriven. Ring.

do-answer-offer = Svara
do-hand-over = Lämna över ansvar
do-offer-unanswered = Ring och skriv svaret
do-nobody-answers = Se numren
do-agreement = Överenskommelsen
do-item-left-open = Se punkten
do-request-unseen = Ring
do-request-not-done = Se begäran
do-visitor-has-not-read = Läs
do-follow-up-call = Planera samtal
do-refer-on = Skriv remiss
do-name-contact = Skriv vem

gap-no-named-contact-care = Patienten har ingen fast vårdkontakt. Skriv vem det är före utskrivningen.
gap-no-named-contact-physician = Patienten har ingen fast läkarkontakt. Skriv vem det är före utskrivningen.
gap-no-named-contact-social-care = Patienten har ingen fast omsorgskontakt. Skriv vem det är.
unit-unnamed = enheten
gap-competence-unsaid = { $unit } har inte angett att de kan { $what }. Det behövs { $when }.
gap-competence-withdrawn = { $unit } har angett att de inte längre kan { $what }. Det behövs { $when }.
gap-competence-ended = { $unit } kan { $what } till och med { $until }. Det behövs också { $when }.
do-competence-missing = Se vad de kan
