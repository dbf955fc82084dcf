# Ansvar: vem som har det, och hur det lämnas över.

responsibility-title = Ansvar
responsibility-lead = En enhet har varje ansvar. Den som har det har det kvar tills någon annan har tagit över.
responsibility-treatment = Behandlingen
responsibility-other = Allt annat
responsibility-offers = Erbjudet
responsibility-before = Tidigare
responsibility-nobody-answers = Ingen svarar där nu
responsibility-since-opening = Från början, { $when }
responsibility-since-request = Sedan { $when }: enheten sa ja till vårdbegäran
responsibility-since-transfer = Sedan { $when }: enheten tog över
responsibility-since-back = Sedan { $when }: patienten är tillbaka på avdelningen
responsibility-then = { $unit } tar över { $when }
responsibility-and = { $rest } och { $last }
responsibility-offered = Erbjudet av { $by }, { $when }
responsibility-starts = Går över tidigast { $when }
responsibility-offer-due = Svar senast { $when }
responsibility-offer-late = Skulle ha besvarats { $when }. Ring.
responsibility-waits = Väntar på svar
responsibility-declined = Nej
responsibility-taken = Övertaget
responsibility-taken-later = Övertaget, går över vid hemgången eller den avtalade tiden
responsibility-withdrawn = Tillbakataget
responsibility-told-by = { $name }, per telefon till { $by }

hand-over-title = Lämna över ansvar
hand-over-lead = Du har ansvaret kvar tills den andra enheten har tagit över. Alla som är med får veta när det sker.
hand-over-what = Vad lämnas över?
hand-over-what-missing = Välj vilket ansvar som lämnas över.
hand-over-to = Till vilken enhet?
hand-over-to-missing = Välj en enhet.
hand-over-choose = Välj enhet
hand-over-by-telephone = { $unit } (svarar per telefon)
hand-over-consent = Om enheten inte redan är med i vården
hand-over-consent-hint = Patienten bestämmer om en ny enhet får veta.
hand-over-consent-yes = Patienten har sagt ja
hand-over-sbar = Överrapportering (SBAR)
hand-over-situation = Situation
hand-over-situation-hint = Hur är det nu, och varför lämnas ansvaret över?
hand-over-background = Bakgrund
hand-over-background-hint = Vad behöver de veta om sjukdom och behandling?
hand-over-assessment = Aktuellt
hand-over-assessment-hint = Hur bedömer du läget? Senaste värden.
hand-over-recommendation = Rekommendation
hand-over-recommendation-hint = Vad ska de göra, och när ska de ringa?
hand-over-starts = Går över tidigast (frivilligt)
hand-over-answer-by = Svar senast (annars inom fyra timmar)
hand-over-button = Erbjud
hand-over-begin-home = Hemma sedan { $when }.
hand-over-begin-end = Planerad utskrivning { $day }.

offer-responsibility = Ansvar
offer-answer-title = Svar från { $unit }
offer-answer-lead = { $what } erbjuds av { $from }.
offer-answer-what = Vad blev svaret?
offer-answer-missing = Välj ja eller nej.
offer-answer-button = Skriv svaret
offer-call = Ring { $unit }
offer-accept = Ja, enheten tar över
offer-decline = Nej
offer-reason = Varför inte?
offer-reason-hint = Behövs bara vid nej. Den som erbjöd läser det.
offer-reason-missing = Skriv varför, så att de vet vad de kan göra i stället.
offer-withdraw-title = Ta tillbaka erbjudandet
offer-withdraw-lead = { $what } erbjöds { $to }. Du har det kvar.
offer-withdraw-button = Ta tillbaka
offer-withdraw-reason = Varför?
offer-keep-title = Behåll ansvaret
offer-keep-lead = { $what }: { $to } sa nej. Enheten som erbjöd har det kvar.
offer-keep-button = Behåll ansvaret

our-offer-yes = Ta över ansvar
our-offer-yes-button = Ta över
our-offer-no = Säg nej till att ta över
our-offer-no-button = Säg nej

notice-responsibility-offered = Erbjudandet är skickat. Ansvaret är kvar tills de har tagit över. Ring också om det är bråttom.
notice-responsibility-answered = Svaret är sparat.
notice-offer-withdrawn = Ansvaret är kvar hos den som erbjöd.
notice-our-offer-taken = Ni har tagit över. De andra får veta.
notice-our-offer-declined = Ert nej är skickat. Den som erbjöd har ansvaret kvar.

timeline-responsibility-moved = { $mandate }: { $unit } från { $when }
timeline-offered-to = Till { $unit }
timeline-offer-accepted = Ja, tar över
timeline-offer-declined = Nej: { $reason }

happened-responsibility-moved = ansvar gick över
happened-responsibility-offered = erbjöd ansvar
happened-responsibility-replied = svarade på ett erbjudande om ansvar
happened-offer-withdrawn = tog tillbaka ett erbjudande om ansvar

refusal-not-the-holder = Bara den som har ansvaret kan lämna över det. Det finns nu hos: { $units }.
refusal-transfer-open = Det är redan erbjudet. Vänta på svar, eller ta tillbaka erbjudandet först.
refusal-transfer-over = Erbjudandet är redan besvarat eller tillbakataget. Ladda sidan igen.
refusal-cannot-hold = Enheten kan inte ha { $mandate }. Välj en annan enhet.
refusal-answers-itself = Enheten arbetar här och svarar själv. Ring och be den svara.
refused-mandates = vilket ansvar som lämnas över
refused-situation = situationen
refused-background = bakgrunden
refused-assessment = aktuellt
refused-recommendation = rekommendationen
refused-takes-effect = när ansvaret går över
notice-kind-responsibility-moved = Ett ansvar har gått över till en annan enhet.

refer-on-title = Vem tar över?
refer-on-lead = Patienten är utskriven, men ingen har fått remissen. Skriv vem som tar över och vem patienten ringer.
refer-on-button = Skriv
notice-referred-on = Remissen är sparad.
happened-referred-on = skrev vem som tar över

action-offer-responsibility = erbjöd ett ansvar eller tog tillbaka det
action-take-responsibility = svarade på ett erbjudande om ansvar
