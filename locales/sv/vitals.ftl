# Mätvärden: att skriva, läsa och svara på dem. NEWS2 är Royal College of Physicians.

sign-short-respiratory-rate = Andning
sign-short-oxygen-saturation = Saturation
sign-short-supplemental-oxygen = Syrgas
sign-short-systolic-pressure = Blodtryck
sign-short-pulse = Puls
sign-short-consciousness = Medvetande
sign-short-temperature = Temp

vitals-title = Mätvärden
vitals-views = Visa mätvärden som
vitals-trend = Trend
vitals-table = Tabell
vitals-news2-chart = NEWS2-diagram
vitals-none = Inga mätvärden än
vitals-none-next = Skriv de första, så räknas NEWS2 ut när alla sju delar finns.
vitals-limits = Gränser: { $who }, { $when }
limits-title = Gränser och mättider
limits-decided = De här gränserna och tiderna börjar gälla när du signerar. De är programmets.
limits-in-force = Det som larmar avdelningen, och när det mäts. Bestämdes vid läkarens beslut: { $who }, { $when }.
limits-news2 = NEWS2
limits-answered = { $bounds }: { $level }, svar inom { $minutes } min
limits-below = under { $value }
limits-above = över { $value }
limits-outside = under { $below } eller över { $above }
limits-other-than = annat än { $value }
limits-oxygen = behov av syrgas
limits-band-zero = 0 poäng
limits-band-one-to-four = 1–4 poäng
limits-band-single-three = 3 poäng för ett enda värde
limits-band-five-or-six = 5–6 poäng
limits-band-seven-or-more = 7 poäng eller mer
limits-level-acute = akut
limits-level-soon = snart
limits-level-information = för kännedom
limits-measured = Mäts { $clocks }. { $by }.
vitals-no-limits = Gränser bestäms vid läkarens beslut
vitals-part-missing = saknas
vitals-points = { $n } p
vitals-scale-two = Saturation på skala 2 (88–92 %)
vitals-written-by = skrivet av { $who }
vitals-as-table = De senaste mätningarna som tabell
vitals-table-region = Tabell, mätvärden
vitals-caption = Mätvärden, nyast först
vitals-time = Tid
vitals-by = Av
vitals-beyond = utanför
vitals-sent-late = inskrivet { $when }
vitals-more = { $n ->
    [one] En äldre mätning finns i tidslinjen.
   *[other] { $n } äldre mätningar finns i tidslinjen.
}
measured-by-patient = Mätt av patienten
measured-by-next-of-kin = Mätt av närstående
measured-by-staff = Mätt av personal
reported-by-patient = uppläst av patienten
reported-by-next-of-kin = uppläst av närstående
reported-by-staff = uppläst av personal
measurer-patient = Patienten
measurer-next-of-kin = Närstående
measurer-staff = Personal

## Trenden

chart-region = Diagram, mätvärden
chart-title = Mätvärden över tid
chart-at-most = högst { $value }
chart-at-least = lägst { $value }
chart-missing = ingen mätning { $when }
chart-way = { $sign }: från { $first } till { $last }.
chart-gaps = { $n ->
    [one] En planerad mätning saknas.
   *[other] { $n } planerade mätningar saknas.
}

## Att skriva mätvärden

measure-title = Skriv mätvärden
measure-lead = Lämna tomt det som inte är mätt. NEWS2 räknas ut när alla sju delar finns.
measure-not-measured = Inte mätt
measure-number = Skriv ett tal mellan { $lowest } och { $highest }, till exempel { $example }.
measure-no-decimals = Skriv ett helt tal utan decimaler, till exempel { $example }.
measure-choose = Välj ett av alternativen.
measure-measured-by = Mätt av
measure-by-missing = Välj vem som mätte.
measure-reported-by = Rapporterat av
measure-reported-by-hint = Den som läste upp värdena, i telefon eller från papper
measure-reported-by-nobody = Ingen, jag läste av själv
measure-button = Spara mätvärden

## Att svara på ett värde

alarm-title = Åtgärd: { $sign } utanför gränsen
alarm-news2-title = Åtgärd: hög NEWS2
alarm-above = { $value } { $when }, över gränsen { $limit }. Svar senast { $due }.
alarm-below = { $value } { $when }, under gränsen { $limit }. Svar senast { $due }.
alarm-news2 = NEWS2 är { $total }, mätt { $when }. Svar senast { $due }.
alarm-news2-incomplete = NEWS2 kan inte räknas ut, men ett värde ger tre poäng, mätt { $when }. Svar senast { $due }.
alarm-news2-threes = Tre poäng för: { $signs }.
alarm-none = Inget obesvarat värde just nu. Någon kan ha hunnit före.
alarm-call = Ring { $name }:
alarm-action = Vad gjordes?
alarm-action-hint = Till exempel: ringde, mår bra, lite frusen
alarm-action-missing = Skriv vad som gjordes.
alarm-again = Ny mätning senast. Töm tiden om ingen behövs.
alarm-again-when = Ny mätning: välj en tid från nu och högst två dygn framåt.
alarm-button = Spara åtgärden

## Skala för saturation

scale-title = Skala för saturation
scale-question = Vilken skala gäller?
scale-one = Skala 1
scale-one-hint = Den vanliga. Poäng under 96 %
scale-two = Skala 2
scale-two-hint = Bara vid bekräftad hyperkapnisk andningssvikt med ordinerat mål 88–92 %. KOL räcker inte
scale-reason = Skäl
scale-reason-missing = Skriv skälet.
scale-missing = Välj skala.
scale-button = Ändra skala

## Det officiella diagrammet

news2-title = NEWS2-diagram
news2-lead = De senaste mätningarna i det officiella diagrammets rader och färger. Saturation:
news2-caption = NEWS2: en rad per intervall, en kolumn per mätning
news2-sign = Del
news2-range = Intervall
news2-points = Poäng
news2-total = NEWS2 totalt
news2-on-oxygen = { $range } med syrgas
news2-on-air = { $range } på luft
news2-source = National Early Warning Score (NEWS) 2, Royal College of Physicians, London, 2017. En summa visas bara när alla sju delar är mätta.
