# Hur en enhet arbetar: i plattformen eller inte, och vad huvudmännen har kommit överens om lokalt.

unit-on-platform = Använder enheten plattformen?
unit-on-platform-yes = Ja, enheten läser och svarar här
unit-on-platform-no = Nej
unit-on-platform-no-hint = Vårdbegäran går som brev. Avdelningen ringer, och antecknar vem som svarade vad.
rule-change = Ändra lokala regler
rule-title = Lokala regler, { $unit }
rule-lead = Det som huvudmännen har kommit överens om. Utan en regel gäller lagen och vårdprogrammet.
rule-also-under = Tar enheten emot vårdbegäran också vid
rule-also-under-hint = Utan kryss tas den bara emot för den som är utskriven från sjukhuset.
rule-extension = Mer av hjälp som redan finns, utan nytt biståndsbeslut
rule-extension-hint = Antal dagar. 0 om det alltid krävs ett beslut.
rule-days = dagar
rule-needs-forms = Snabbare former av biståndsbeslut som används här
rule-needs-forms-hint = Det vanliga beslutet finns alltid.
rule-form-ordinary = vanligt beslut
rule-form-frame = rambeslut, där teamet bestämmer inom en ram
rule-form-on-call-nurse = beslut av jourhavande sjuksköterska
rule-form-joint = arbetsterapeut och handläggare bedömer tillsammans
rule-form-without-test = insats utan behovsprövning
rule-answer = Svarar på en vårdbegäran inom
rule-answer-hint = 15 minuter till 10 dygn (14 400 minuter). Tomt: tiden i vårdprogrammet.
rule-seen = Någon här öppnar en vårdbegäran inom
rule-seen-hint = Öppettid räknas. Tomt: en timme.
rule-ladder = Från nästa person till telefonlistan
rule-ladder-hint = När ingen har gjort något åt det som är öppet sägs det till nästa person, och så här länge efter det till alla på enheten. Tomt: en timme.
rule-says-seen = { $n ->
    [one] En vårdbegäran öppnas inom 1 minut.
   *[other] En vårdbegäran öppnas inom { $n } minuter.
}
rule-says-ladder = { $n ->
    [one] Det som blir liggande går till telefonlistan efter 1 minut.
   *[other] Det som blir liggande går till telefonlistan efter { $n } minuter.
}
rule-threshold = Vem som får besök hemma
rule-threshold-hint = Med överenskommelsens egna ord, till exempel: Den som kan ta sig till vårdcentralen gör det.
rule-save = Spara reglerna
notice-rule-saved = Reglerna är sparade och gäller från nu.
rule-says-letter = Använder inte plattformen: vårdbegäran går som brev, och svaret tas per telefon.
rule-says-discharged-only = Tar emot vårdbegäran bara för den som är utskriven från sjukhuset.
rule-says-also-under = Tar emot vårdbegäran också vid { $statuses }.
rule-says-extension = { $n ->
    [one] Ger mer av samma hjälp i en dag utan nytt biståndsbeslut.
   *[other] Ger mer av samma hjälp i upp till { $n } dagar utan nytt biståndsbeslut.
}
rule-says-needs-forms = Snabbare beslut: { $forms }.
rule-says-answer-hours = { $n ->
    [one] Svarar inom en timme av sin öppettid.
   *[other] Svarar inom { $n } timmar av sin öppettid.
}
rule-says-answer-minutes = Svarar inom { $n } minuter av sin öppettid.
