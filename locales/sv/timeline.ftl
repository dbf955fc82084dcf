# Tidslinjen och rättelser. Inget försvinner: det som rättas står kvar, överstruket.

timeline-title = Tidslinje
timeline-lead = Allt som har hänt, nyast först. Det som rättas står kvar överstruket.
timeline-late = inskrivet { $when }
timeline-corrected = Rättat
timeline-instead = I stället gäller:
timeline-struck = Struket: infört av misstag.
timeline-why = Skäl:
timeline-correct = Rätta
timeline-ticked = Klart
timeline-unticked = Inte klart
timeline-moved-to = Flyttad till { $when }
timeline-went-home = Plats { $place }, planerat till { $end }
timeline-bed-used = Platsen togs i bruk.
timeline-bed-closed = Vården hemma avslutades.
timeline-yes-patient = Patientens ja
timeline-yes-staff = Personalens ja
timeline-planned-one = { $what }, { $unit }, { $first }
timeline-planned = { $n } { $what }, { $unit }, från { $first } till { $last }
given-yes = ja
given-no = nej
given-not-yet = vill vänta
given-nobody-to-ask = finns ingen att fråga
outcome-continue = Fortsätter enligt planen
outcome-revise-plan = Planen ändras
outcome-back-to-ward = Åter till avdelningen
outcome-discharge = Utskrivning
timeline-medicine-list = Version { $version }, { $rows ->
    [one] ett läkemedel
   *[other] { $rows } läkemedel
}
request-days = Från { $from } till { $until }
answered-accepted = Ja, som begärt
answered-another-time = Ja, men på andra tider
answered-declined = Nej: { $reason }
answered-granted = Beviljat: { $what }
medicines-agree = Lista och förpackning stämmer
medicines-disagree = Lista och förpackning stämmer inte
dose-given = Given
dose-not-given = Inte given: { $reason }
sample-to-primary-care = Lämnas på vårdcentralen
sample-to-hospital = Lämnas på sjukhuset
report-worry = Oro
transport-with-patient = Följer med patienten
transport-delivery-tour = Leveranstur (LD-turen)
transport-kin-fetches = Närstående hämtar
transport-home-nursing-fetches = Hemsjukvården hämtar
step-sent = Packat eller på väg
step-arrived = Framme
step-not-arrived = Kom inte: { $reason }
step-refilled = Påfyllt
step-returned = Tillbaka
step-lost = Försvunnet: { $reason }

## Rätta

correct-title = Rätta
correct-anothers = { $unit } skrev det här i sin journal, som bara de rättar. Er rättelse står i er journal och gäller vad som räknas här. Ring dem, så att de rättar hos sig: { $number }.
correct-anothers-silent = { $unit } skrev det här i sin journal, som bara de rättar. Er rättelse står i er journal och gäller vad som räknas här. Ingen svarar där nu: tala med dem när de har öppet.
correct-what = { $who } { $what } { $when }
correct-elsewhere = Gäller det en annan patient? Rätta inte här: välj ”{ timeline-elsewhere }”. Då flyttas det dit det hör.
correct-lead = Skriv hur det ska vara. Det gamla står kvar överstruket, med ditt namn och ditt skäl.
correct-how = Vad vill du göra?
correct-replace = Ändra till det som är rätt
correct-strike = Stryk, infört av misstag
correct-strike-hint = Till exempel på fel patient
correct-reason = Varför rättas det?
correct-reason-hint = Till exempel: läste fel på mätaren
correct-reason-missing = Skriv varför det rättas.
correct-button = Spara rättelsen
correct-use-instead = Det här rättas inte i efterhand. Gör så här i stället: { $command }.
correct-answer = Svar
correct-verdict = Bedömning
correct-done = Är det klart?
correct-why-overridden = Varför gick ni vidare utan punkten?
correct-conversation = Utskrivningssamtalet
correct-next = Vad händer sedan
timeline-again = Ny mätning senast { $due }: { $signs }
