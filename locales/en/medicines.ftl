# The medicine list: versions, what has changed, and who has checked.

medicines-title = Medicine list
medicines-title-none = The medicine list has not been written
medicines-title-disagree = List and package do not agree
medicines-title-unchecked = { $n ->
    [one] One unit has not checked the list
   *[other] { $n } units have not checked the list
}
medicines-title-agree = List and package agree
medicines-lead-none = The list goes with every request to whoever gives medicines.
medicines-empty-next = Write the list before home nursing is asked. Every change becomes a new version, and everybody who gives medicines is told.
medicines-no-rows = The list is empty: the patient is to have no medicines.
medicines-none-yet = Write the medicine list
medicines-written-by = Written by { $by }
medicines-changed-by = Changed by { $by }
medicines-change = Change the list

medicines-choose = Choose
medicines-name = Medicine
medicines-name-hint = Name, form and strength
medicines-dose = Dose
medicines-times = When
medicines-route = How
medicines-until = Until and including
medicines-until-further = until further notice
medicines-reason = Why
medicines-giver = Who gives
medicines-supply = From where
route-oral = by mouth
route-intravenous = into a vein
route-intramuscular = into a muscle
route-subcutaneous = under the skin
route-inhaled = inhaled
route-topical = on the skin
route-other = in another way
giver-patient = the patient
giver-next-of-kin = next of kin
giver-home-nursing = home nursing
giver-home-help-delegated = home help, by delegation
giver-primary-care = the primary care centre
supply-packed = packed by the ward
supply-prescription = prescription
supply-dose-bags = dose bags from the pharmacy
supply-at-home = is at home

## What has changed

medicines-new = New
medicines-changed = Changed
medicines-removed = Removed
medicines-removed-title = Removed since the version before
medicines-before = Before, { $what }: { $was }
medicines-nothing = nothing
medicines-history = How the list has changed
medicines-was-written = Version { $version }, { $n ->
    [one] one medicine
   *[other] { $n } medicines
}: { $by }.
medicines-was-agreed = Version { $version } agrees, { $unit }: { $by }.
medicines-was-disagreed = Version { $version } does not agree, { $unit }: { $by }.

## Checking

medicines-checks = Checked by
medicines-checks-none = Whoever gives medicines at home checks that the list agrees with what is packed. Nobody has said yes to that yet.
medicines-not-checked = Has not checked version { $version }
medicines-note-check = Write down a check
medicines-check-title = Check at { $unit }
medicines-check-lead = The list, version { $version }, is held beside what is packed.
medicines-check-question = Do they agree?
medicines-check-missing = Choose whether list and package agree.
medicines-check-note-hint = Who checked, and what differs if they do not agree
medicines-disagree-hint = Is a gap until somebody has closed it
medicines-difference-missing = Write what differs.
medicines-check-button = Save the check
notice-medicines-checked = The check has been saved.
medicines-missed-title = Doses that were not given
medicines-missed = { $medicine }: { $reason } ({ $by })
medicines-missed-next = The gap closes when the next dose of the same medicine has been given.

## Writing

medicines-write-title = Write the medicine list
medicines-write-lead = Copied from the prescriptions in the record; the physician prescribes. The whole list becomes a new version, and everybody who gives medicines is told. Empty rows are left out.
medicines-from-version = Begins with version { $version }.
medicines-from-nothing = The first version.
medicines-row-new = Row { $n }
medicines-remove = Remove from the list
medicines-empty = Write at least one medicine.
medicines-name-missing = Write the name of the medicine.
medicines-dose-missing = Write the dose.
medicines-times-missing = Write when it is given, such as at 08:00, 14:00 and 20:00.
medicines-note = What has changed, and why?
medicines-note-hint = Optional. Read by everybody who gives medicines.
medicines-save = Save a new version
notice-medicines-written = The list has been saved. Everybody who gives medicines is told.

## Times at which nobody comes

dose-times-one = { $medicine } at { $times }
dose-times-last = { $first } and { $last }
dose-times-missing = Medicine times without a visit: { $what }. Change the times of the list, or change the visits.
dose-times-to-list = To the medicine list
dose-times-missing-our = Medicine times without a visit: { $what }. Answer with other times, or call the ward if the times of the list should change.
