# När vården hemma tar slut: avstämning, utskrivning, dödsfall, uppföljning, och det som är kvar att göra.

offer-reconcile = Stäm av inför utskrivning
offer-follow-up = Lämna över uppföljningen
offer-death = Anteckna dödsfall

## Avstämning

reconciliation-title = Stäm av inför utskrivning
reconciliation-all-asked = Alla som måste frågas är frågade.
reconciliation-left = { $n ->
    [one] En enhet måste frågas innan { $name } skrivs ut.
   *[other] { $n } enheter måste frågas innan { $name } skrivs ut.
}
reconciliation-not-asked = Inte frågad:
reconciliation-must = Måste frågas före utskrivning
reconciliation-done = Alla berörda är frågade
reconciliation-before = Avstämt tidigare
reconciliation-last = Med { $units }. Antecknat av { $by }.
reconciliation-units = Vilka har ni stämt av med?
reconciliation-units-hint = Kryssa i alla som är frågade, även de som frågades tidigare.
reconciliation-units-missing = Kryssa i minst en enhet.
reconciliation-how = Hur?
reconciliation-telephone = Per telefon
reconciliation-video = I videosamtal
reconciliation-at-home = Hemma hos patienten
reconciliation-at-unit = På enheten
reconciliation-note = Vad kom ni överens om?
reconciliation-note-hint = Vem gör vad efteråt, och från vilken dag.
reconciliation-note-missing = Skriv vad ni kom överens om.
reconciliation-button = Spara avstämningen
notice-reconciled = Avstämningen är sparad.

## Utskrivning

discharge-title = Skriv ut { $name }
discharge-lead = Vården hemma avslutas. Alla som deltar får veta det, och trygghetsplatsen lämnas tillbaka.
discharge-in-the-way = Det här hindrar utskrivningen
discharge-no-agreement = Det finns ingen överenskommelse med kriterier för utskrivning.
discharge-alarm = Ett värde väntar på svar: { $sign }.
discharge-news2 = En hög NEWS2 väntar på svar.
discharge-not-asked = Inte frågade än: { $units }.
discharge-ask = Stäm av
discharge-conversation-missing = Skriv vad ni har pratat om.
discharge-next-missing = Skriv vad som händer sedan.
discharge-next-hint = Patienten läser det på sin sida.
discharge-next-agreed = Patienten läser det på sin sida. Skriv vad som gäller nu. Före utskrivningen stod det i överenskommelsen: ”{ $next }”
discharge-button = Skriv ut patienten
notice-discharged = Patienten är utskriven. Det som är kvar att göra står nedan.
onward-refer-to = Vem tar över?
onward-referral = Remiss
onward-referral-needed = Behövs: andra enheter har deltagit. Skriv vad som är gjort, vad som ska följas upp och när.
onward-referral-hint = Vad som är gjort, vad som ska följas upp och när. Lämna tomt om ingen remiss behövs.
onward-call = Vem ringer patienten vid frågor?

## Dödsfall

death-title = Anteckna dödsfall
death-lead = En läkare fastställer dödsfallet. Här antecknar ni det, så att ingen åker hem till patienten eller ringer i onödan. I nästa steg ser du vad som händer.
death-at = När avled patienten?
death-note = Anteckning
death-note-hint = Frivilligt. Till exempel vilka som var där, och vem som har pratat med de närstående.
death-in-future = Tiden ligger i framtiden. Skriv när det hände.
death-next = Fortsätt
death-says = { $name } avled { $when }.
death-happens = Det här händer när du antecknar det
death-visits = { $n ->
    [one] Ett planerat besök eller samtal ställs in.
   *[other] { $n } planerade besök och samtal ställs in.
}
death-told = De här enheterna får veta det här: { $units }.
death-call = De här enheterna ska ni ringa: { $units }.
death-bed = Trygghetsplatsen lämnas tillbaka.
death-kin = Ingen närstående får veta det genom Plats 23. Ni talar med dem själva.
death-final = Kontrollera att det är rätt patient. Anteckningen kan bara rättas i tidslinjen.
death-confirm = Anteckna dödsfallet
death-recorded = { $name } avled { $when }. Antecknat av { $by }.
notice-death-recorded = Dödsfallet är antecknat. Besök och samtal är inställda.

## Uppföljning

follow-up-title = Lämna över uppföljningen
follow-up-now = { $unit } sköter ronder och uppföljande samtal nu.
follow-up-lead = Mottagningen tar över ronder och uppföljande samtal. Avdelningen har kvar trygghetsplatsen.
follow-up-none = Det finns ingen annan mottagning att lämna över till.
follow-up-back = Till patientens sida
follow-up-unit = Vilken mottagning tar över?
follow-up-button = Lämna över
notice-followed-up = Uppföljningen är överlämnad. Mottagningen får veta det.

## Efter avslutet

left-title = Kvar efter avslutet
left-refer-to = Tar över
left-referral = Remiss
left-call = Patienten ringer
left-thing = { $what } ska tillbaka
left-thing-back = { $what }: klart
left-thing-tell = Skriv vad som hänt
left-sample = Provet { $what } är inte inlämnat ({ $unit })
left-sample-tell = Skriv att det är inlämnat
left-told = { $unit } har läst att vården är slut, { $when }
left-not-told = { $unit } har inte läst att vården är slut
left-to-call = { $unit } läser inte här. Ring och berätta att vården är slut.
left-told-tell = Skriv att de vet
left-follow-up = Uppföljande samtal: { $when }, { $unit }
left-called = Uppföljande samtal gjort: { $when }, { $unit }
left-follow-up-tell = Skriv hur det gick
reconciliation-nobody-must = Ingen annan enhet deltar på begäran, så ingen måste frågas. Stäm gärna av med dem som tar vid.
reconciliation-then = Läkaren skriver ut, vid ronden eller på patientens sida.
notice-reconciled-then = Avstämningen är sparad. Nästa steg: läkaren skriver ut.
