# Gaps about responsibility, numbers, agreement, what nobody has seen, and the end.

mandate-treatment-medical = medical responsibility for the treatment
mandate-treatment-nursing = nursing responsibility for the treatment
mandate-other-medical = medical responsibility for everything else
mandate-other-nursing = nursing responsibility for everything else

item-answer-offer = Responsibility is offered. Take it over, or say no.
gap-responsibility-not-taken = Nobody has taken over { $mandate }. { $unit } has it still.
gap-holder-left = { $unit } has { $mandate } but has finished its part. Hand the responsibility over.
gap-offer-unanswered = No answer in time from { $unit } to the offer of responsibility. Call.
gap-offer-declined = { $unit } says no to taking over the responsibility. Offer it to another unit, or keep it.
gap-nobody-answers-everybody = Nobody answers the patient's numbers now. Arrange a number that somebody answers.
gap-nobody-answers-professionals = Nobody answers the ward's number for staff now.
gap-nobody-answers-physicians = Nobody answers the ward's number for physicians now.
gap-pool-used-up = All shared safety beds are taken. Arrange another way back.
gap-agreement-missing = There is no agreement at home. Write it with the patient.
gap-agreement-not-agreed = The agreement, version { $version }, lacks a yes. Ask the patient and write the staff's yes.
gap-agreement-older-than-plan = The plan has changed since the agreement, version { $version }. Write a new one.
gap-answer-missing-patient = The patient's answer is missing. Ask: everything is voluntary.
gap-answer-missing-kin = The next of kin's answer is missing. Ask.
gap-answer-missing-staff = The receiving staff's answer is missing. Ask if the level of care is enough.
gap-item-left-open = Something on the checklist was not done when the patient went home. Do it now.
gap-request-unseen = Nobody at { $whom } has opened the request. Call.
gap-request-not-done = The day is over, and { $whom } has not written that it was done.
gap-visitor-has-not-read = Something has changed, and { $unit }, who comes next, has not read it.
gap-follow-up-call-missing = No follow-up call is planned after the discharge.
gap-not-referred-on = Nobody has the referral, and the patient does not know who takes over.
gap-not-told-of-discharge = { $unit } has not read that the patient is discharged. Call.

do-answer-offer = Answer
do-hand-over = Hand over responsibility
do-offer-unanswered = Call and write the answer
do-nobody-answers = See the numbers
do-agreement = The agreement
do-item-left-open = See the item
do-request-unseen = Call
do-request-not-done = See the request
do-visitor-has-not-read = Read
do-follow-up-call = Plan a call
do-refer-on = Write a referral
do-name-contact = Write who

gap-no-named-contact-care = The patient has no named care contact. Write who it is before the discharge.
gap-no-named-contact-physician = The patient has no named physician. Write who it is before the discharge.
gap-no-named-contact-social-care = The patient has no named contact in social care. Write who it is.
unit-unnamed = the unit
gap-competence-unsaid = { $unit } has not said that they can { $what }. It is needed on { $when }.
gap-competence-withdrawn = { $unit } has said that they no longer can { $what }. It is needed on { $when }.
gap-competence-ended = { $unit } can { $what } until { $until }. It is also needed on { $when }.
do-competence-missing = See what they can do
