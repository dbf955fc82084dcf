# Responsibility: who has it, and how it is handed over.

responsibility-title = Responsibility
responsibility-lead = One unit has each responsibility. Whoever has it keeps it until somebody else has taken over.
responsibility-treatment = The treatment
responsibility-other = Everything else
responsibility-offers = Offered
responsibility-before = Before
responsibility-nobody-answers = Nobody answers there now
responsibility-since-opening = From the beginning, { $when }
responsibility-since-request = Since { $when }: the unit said yes to the request
responsibility-since-transfer = Since { $when }: the unit took over
responsibility-since-back = Since { $when }: the patient is back on the ward
responsibility-then = { $unit } takes over { $when }
responsibility-and = { $rest } and { $last }
responsibility-offered = Offered by { $by }, { $when }
responsibility-starts = Goes over at the earliest { $when }
responsibility-offer-due = Answer by { $when }
responsibility-offer-late = Should have been answered { $when }. Call.
responsibility-waits = Waits for an answer
responsibility-declined = No
responsibility-taken = Taken over
responsibility-taken-later = Taken over, from the homecoming or the agreed time
responsibility-withdrawn = Taken back
responsibility-told-by = { $name }, by telephone to { $by }

hand-over-title = Hand over responsibility
hand-over-lead = You keep the responsibility until the other unit has taken over. Everybody who takes part is told when it happens.
hand-over-what = What is handed over?
hand-over-what-missing = Choose which responsibility is handed over.
hand-over-to = To which unit?
hand-over-to-missing = Choose a unit.
hand-over-choose = Choose a unit
hand-over-by-telephone = { $unit } (answers by telephone)
hand-over-consent = If the unit does not take part in the care already
hand-over-consent-hint = The patient decides whether a new unit may know.
hand-over-consent-yes = The patient has said yes
hand-over-sbar = Hand-over (SBAR)
hand-over-situation = Situation
hand-over-situation-hint = How is it now, and why is the responsibility handed over?
hand-over-background = Background
hand-over-background-hint = What do they need to know of illness and treatment?
hand-over-assessment = Assessment
hand-over-assessment-hint = How do you judge the situation? Latest values.
hand-over-recommendation = Recommendation
hand-over-recommendation-hint = What are they to do, and when are they to call?
hand-over-starts = Goes over at the earliest (optional)
hand-over-answer-by = Answer by (otherwise within four hours)
hand-over-button = Offer
hand-over-begin-home = At home since { $when }.
hand-over-begin-end = Planned discharge { $day }.

offer-responsibility = Responsibility
offer-answer-title = Answer from { $unit }
offer-answer-lead = { $what } is offered by { $from }.
offer-answer-what = What was the answer?
offer-answer-missing = Choose yes or no.
offer-answer-button = Write the answer
offer-call = Call { $unit }
offer-accept = Yes, the unit takes over
offer-decline = No
offer-reason = Why not?
offer-reason-hint = Needed only for a no. Whoever offered reads it.
offer-reason-missing = Write why, so that they know what they can do instead.
offer-withdraw-title = Take back the offer
offer-withdraw-lead = { $what } was offered to { $to }. You have it still.
offer-withdraw-button = Take back
offer-withdraw-reason = Why?
offer-keep-title = Keep the responsibility
offer-keep-lead = { $what }: { $to } said no. The unit that offered has it still.
offer-keep-button = Keep the responsibility

our-offer-yes = Take over responsibility
our-offer-yes-button = Take over
our-offer-no = Say no to taking over
our-offer-no-button = Say no

notice-responsibility-offered = The offer is sent. The responsibility stays until they have taken over. Call too if it is urgent.
notice-responsibility-answered = The answer is saved.
notice-offer-withdrawn = The responsibility stays with whoever offered it.
notice-our-offer-taken = You have taken over. The others are told.
notice-our-offer-declined = Your no is sent. Whoever offered has the responsibility still.

timeline-responsibility-moved = { $mandate }: { $unit } from { $when }
timeline-offered-to = To { $unit }
timeline-offer-accepted = Yes, takes over
timeline-offer-declined = No: { $reason }

happened-responsibility-moved = responsibility went over
happened-responsibility-offered = offered responsibility
happened-responsibility-replied = answered an offer of responsibility
happened-offer-withdrawn = took back an offer of responsibility

refusal-not-the-holder = Only whoever has the responsibility can hand it over. It is now with: { $units }.
refusal-transfer-open = It is offered already. Wait for the answer, or take the offer back first.
refusal-transfer-over = The offer has been answered or taken back already. Load the page again.
refusal-cannot-hold = The unit cannot have { $mandate }. Choose another unit.
refusal-answers-itself = The unit works here and answers itself. Call and ask it to answer.
refused-mandates = which responsibility is handed over
refused-situation = the situation
refused-background = the background
refused-assessment = the assessment
refused-recommendation = the recommendation
refused-takes-effect = when the responsibility goes over
notice-kind-responsibility-moved = A responsibility has gone over to another unit.

refer-on-title = Who takes over?
refer-on-lead = The patient is discharged, but nobody has got the referral. Write who takes over and whom the patient calls.
refer-on-button = Write
notice-referred-on = The referral is saved.
happened-referred-on = wrote who takes over

action-offer-responsibility = offered a responsibility or took it back
action-take-responsibility = answered an offer of responsibility
