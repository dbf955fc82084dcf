# Patientens egen kopia av journalen, och vem som har läst.

copy-title = Kopia av din journal
copy-lead = Du har rätt att få veta vad som står om dig. Var och en som har skrivit om dig lämnar ut sitt. Be om en kopia här.
copy-ask = Be om en kopia
copy-ask-again = Be om en ny kopia
copy-asked = Du bad om kopian { $when }.
copy-waits = Vi läser igenom och svarar så snart vi kan, senast { $when }.
copy-decided = { $what } { $when }
copy-released = Klar att läsa.
copy-released-in-part = Klar att läsa. Något är inte med.
copy-refused = Lämnas inte ut.
copy-why = Därför:
copy-appeal = Du kan överklaga till kammarrätten. Ring oss, så skickar vi beslutet skriftligt och berättar hur man gör.
copy-read = Läs och skriv ut
copy-json = Hämta som fil för en annan dator
copy-others = Har någon annan skrivit om dig, till exempel ett privat företag? Be dem om deras kopia.
copy-back = Till dina kopior
copy-read-hint = Det här är din kopia. Visa den bara för dem du själv vill.
copy-law-hsl = hälso- och sjukvård
copy-law-sol = socialtjänst
copy-note = Anteckning
copy-paper-title = Kopia av journalen
copy-paper-lead = Det här har skrivits om dig i vården hemma, dag för dag.
copy-paper-words = Undrar du över något?
copy-paper-words-text = Ring den som har skrivit. Tycker du att något är fel har du rätt att få det antecknat i journalen.
copy-asked-by-patient = Patienten bad om kopian { $when }.
copy-asked-at = Begärd
copy-decided-by = Utlämnad av
copy-decided-at = Utlämnad
copy-withheld-title = Något är inte med
copy-withheld = { $n ->
    [one] En anteckning är inte med: { $ground }. { $reason }
   *[other] { $n } anteckningar är inte med: { $ground }. { $reason }
}
copy-written-by = Skrevs av { $who }
copy-struck = Struket av { $who }, { $when }. Varför: { $reason }
copy-corrected = Rättat av { $who }, { $when }. Varför: { $reason }. Så här ska det vara:
copy-ground = Varför lämnas det inte ut?
copy-ground-hint = Bara om något inte lämnas ut.
copy-ground-missing = Välj varför det inte lämnas ut
copy-ground-the-care-itself = vården skulle skadas svårt
copy-ground-law-the-care-itself = OSL 25 kap. 6 §: synnerligen viktigt för vården att patienten inte får veta. Mycket ovanligt.
copy-ground-informant = den som berättade skulle komma i fara
copy-ground-law-informant = OSL 25 kap. 7 §, 26 kap. 5 §: anmälan eller utsaga, risk för våld eller annat allvarligt men.
copy-ground-another-person = det handlar om en annan människa
copy-ground-law-another-person = OSL 25 kap. 1 §, 26 kap. 1 §: någon annans personliga förhållanden, utan den människans ja.
copy-decide-title = Besluta om kopia av journalen
copy-decide-lead = Patienten har rätt till allt som står här, om inte sekretess hindrar det. Läs igenom och kryssa för det som inte kan lämnas ut.
copy-decide-law = Svara skyndsamt (tryckfrihetsförordningen 2 kap. 16 §), oftast samma dag. Det som inte lämnas ut ska ha ett skäl, och patienten ska få veta hur man överklagar.
copy-entries = Det här har vi skrivit
copy-entries-hint = Kryssa för det som inte ska lämnas ut.
copy-entries-none = Vi har inte skrivit något.
copy-outcome = Beslut
copy-outcome-released = Lämna ut allt
copy-outcome-in-part = Lämna ut allt utom det förkryssade
copy-outcome-refused = Lämna inte ut något
copy-outcome-missing = Välj ett beslut
copy-withheld-missing = Kryssa för vad som inte ska lämnas ut
copy-withheld-but-released = Något är förkryssat. Ta bort kryssen, eller välj att lämna ut allt utom det.
copy-reason = Skäl, som patienten får läsa
copy-reason-hint = Bara om något inte lämnas ut. Avslöja inte det som är hemligt.
copy-reason-missing = Skriv skälet
copy-decide-again = Besluta på nytt
copy-decide-do = Spara beslutet
notice-copy-asked = Vi har tagit emot din begäran.
notice-copy-decided = Beslutet är sparat.
item-disclose-copy = Patienten har bett om en kopia av journalen.
do-disclose-copy = Läs och besluta
happened-copy-asked = bad om en kopia av journalen
happened-copy-decided = beslutade om kopian av journalen
me-record = Din journal
me-record-copies = Be om en kopia av journalen
me-record-readers = Se vem som har läst

readers-title = Vem har läst din journal?
readers-lead = Här ser du vilka enheter som har öppnat något om dig, när, och vad de gjorde.
readers-you = du
readers-none = Ingen har läst något än.
readers-more = { $n ->
    [one] En rad till visas inte. Fråga oss om du vill se den.
   *[other] { $n } rader till visas inte. Fråga oss om du vill se dem.
}
readers-wrong = Ser något konstigt ut? Ring din avdelning. Då kontrollerar vi vem det var och varför.
action-change-patient = ändrade patientens uppgifter
action-merge-persons = jämförde eller förde ihop två poster
action-ask-for-copy = bad om eller läste en kopia av journalen
action-disclose-copy = prövade vad som kan lämnas ut
action-view-readers = såg vem som har läst
