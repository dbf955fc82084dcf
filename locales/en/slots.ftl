# Times for colleagues of other units, physician to physician.

slots-title = Times for colleagues
slots-lead = Here you take a time to talk to a colleague of another unit about something that cannot wait long. Write nothing about the patient here: that is said in the call. If it is urgent, ring at once.
slots-ours = Times that you have taken
slots-free = Free times
slots-none = No unit has free times just now.
slots-ring-instead = See who answers now.
slots-own = { $unit } keeps these times free
slots-own-none = You have no times for colleagues.
slots-offer = Offer times
slot-take = Take the time
slot-return = Give it back
slot-withdraw = Take away
slot-free = free
slot-taken-by = { $who }, { $unit }, will ring
slot-from = The first time begins
slot-minutes = How long is each time?
slot-minutes-unit = minutes
slot-count = How many times in a row?
slot-count-hint = At most 12.
slot-number = Which number do they ring?
slot-number-missing = Write the number that they ring.
slot-about = What can one ask about?
slot-about-hint = For example: antibiotics at home, a physician answers.
slot-about-missing = Write what one can ask about.
slot-button = Offer the times
notice-slots-offered = The times are offered.
notice-slot-taken = The time is your unit’s. Ring when it begins.
notice-slot-returned = The time is free again.
notice-slot-withdrawn = The time has been taken away.
change-slots-offered = { $n ->
    [one] Offered a time to colleagues
   *[other] Offered { $n } times to colleagues
}
change-slot-taken = Took a time for a call
change-slot-returned = Gave a time back
change-slot-withdrawn = Took away a time for colleagues
