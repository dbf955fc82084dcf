# Measurements: writing, reading and answering them. NEWS2 is the Royal College of Physicians'.

sign-short-respiratory-rate = Breathing
sign-short-oxygen-saturation = Saturation
sign-short-supplemental-oxygen = Oxygen
sign-short-systolic-pressure = Blood pressure
sign-short-pulse = Pulse
sign-short-consciousness = Consciousness
sign-short-temperature = Temp

vitals-title = Measurements
vitals-views = Show measurements as
vitals-trend = Trend
vitals-table = Table
vitals-news2-chart = NEWS2 chart
vitals-none = No measurements yet
vitals-none-next = Write the first; NEWS2 is counted when all seven parts are there.
vitals-limits = Limits: { $who }, { $when }
limits-title = Limits and times of measuring
limits-decided = These limits and times come into force when you sign. They are the programme's.
limits-in-force = What alarms the ward, and when it is measured. Set by the physician's decision: { $who }, { $when }.
limits-news2 = NEWS2
limits-answered = { $bounds }: { $level }, answered within { $minutes } min
limits-below = below { $value }
limits-above = above { $value }
limits-outside = below { $below } or above { $above }
limits-other-than = other than { $value }
limits-oxygen = oxygen needed
limits-band-zero = 0 points
limits-band-one-to-four = 1–4 points
limits-band-single-three = 3 points for one value alone
limits-band-five-or-six = 5–6 points
limits-band-seven-or-more = 7 points or more
limits-level-acute = acute
limits-level-soon = soon
limits-level-information = for information
limits-measured = Measured { $clocks }. { $by }.
vitals-no-limits = Limits are set when the physician decides
vitals-part-missing = missing
vitals-points = { $n } p
vitals-scale-two = Saturation on scale 2 (88–92%)
vitals-written-by = written by { $who }
vitals-as-table = The latest measurements as a table
vitals-table-region = Table, measurements
vitals-caption = Measurements, newest first
vitals-time = Time
vitals-by = By
vitals-beyond = beyond
vitals-sent-late = written down { $when }
vitals-more = { $n ->
    [one] One older measurement is in the timeline.
   *[other] { $n } older measurements are in the timeline.
}
measured-by-patient = Measured by the patient
measured-by-next-of-kin = Measured by next of kin
measured-by-staff = Measured by staff
reported-by-patient = read out by the patient
reported-by-next-of-kin = read out by next of kin
reported-by-staff = read out by staff
measurer-patient = The patient
measurer-next-of-kin = Next of kin
measurer-staff = Staff

## The trend

chart-region = Chart, measurements
chart-title = Measurements over time
chart-at-most = at most { $value }
chart-at-least = at least { $value }
chart-missing = no measurement { $when }
chart-way = { $sign }: from { $first } to { $last }.
chart-gaps = { $n ->
    [one] One planned measurement is missing.
   *[other] { $n } planned measurements are missing.
}

## Writing measurements

measure-title = Write measurements
measure-lead = Leave empty what was not measured. NEWS2 is counted when all seven parts are there.
measure-not-measured = Not measured
measure-number = Write a number between { $lowest } and { $highest }, such as { $example }.
measure-no-decimals = Write a whole number without decimals, such as { $example }.
measure-choose = Choose one of the alternatives.
measure-measured-by = Measured by
measure-by-missing = Choose who measured.
measure-reported-by = Reported by
measure-reported-by-hint = Whoever read the values out, by telephone or from paper
measure-reported-by-nobody = Nobody, I read them myself
measure-button = Save measurements

## Answering a value

alarm-title = What was done: { $sign } beyond the limit
alarm-news2-title = What was done: high NEWS2
alarm-above = { $value } { $when }, above the limit { $limit }. Answer by { $due }.
alarm-below = { $value } { $when }, below the limit { $limit }. Answer by { $due }.
alarm-news2 = NEWS2 is { $total }, measured { $when }. Answer by { $due }.
alarm-news2-incomplete = NEWS2 cannot be counted, but one value gives three points, measured { $when }. Answer by { $due }.
alarm-news2-threes = Three points for: { $signs }.
alarm-none = No unanswered value right now. Somebody may have been before you.
alarm-call = Call { $name }:
alarm-action = What was done?
alarm-action-hint = Such as: called, feels well, a little cold
alarm-action-missing = Write what was done.
alarm-again = New measurement by. Clear the time if none is needed.
alarm-again-when = New measurement: choose a time from now and at most two days ahead.
alarm-button = Save what was done

## Saturation scale

scale-title = Saturation scale
scale-question = Which scale applies?
scale-one = Scale 1
scale-one-hint = The usual one. Points below 96%
scale-two = Scale 2
scale-two-hint = Only for confirmed hypercapnic respiratory failure with a prescribed target of 88–92%. COPD is not enough
scale-reason = Reason
scale-reason-missing = Write the reason.
scale-missing = Choose a scale.
scale-button = Change scale

## The official chart

news2-title = NEWS2 chart
news2-lead = The latest measurements in the rows and colours of the official chart. Saturation:
news2-caption = NEWS2: one row per range, one column per measurement
news2-sign = Part
news2-range = Range
news2-points = Points
news2-total = NEWS2 total
news2-on-oxygen = { $range } on oxygen
news2-on-air = { $range } on air
news2-source = National Early Warning Score (NEWS) 2, Royal College of Physicians, London, 2017. A total is shown only when all seven parts are measured.
