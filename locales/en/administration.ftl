# The administration: units, wards, staff, programmes and the access log.

nav-access-log = Access log
administration-heading = { $n ->
    [0] Somebody answers at every unit, day and night
    [one] One unit has hours when nobody answers
   *[other] { $n } units have hours when nobody answers
}
administration-lead = Units, staff and programmes. Nothing about patients is kept here.
administration-units = Units
administration-wards = Wards
administration-staff = Staff
administration-programmes = Approved programmes
administration-no-wards = No ward has been opened yet. Register the unit first, then open the ward with its beds.
administration-no-programmes = No programme has been approved yet. Without an approved programme no patient can be flagged.
administration-authority = org. no. { $number }
administration-anothers = Kept by another care provider.
administration-no-number = No telephone number, and nobody expects an answer here.
administration-silent = Nobody answers
administration-no-assignment = No assignment just now, cannot sign in.
administration-choose = Choose
administration-date = Date
administration-time = Time
administration-back = Back to the administration

## Unit

unit-kind-ward = ward
unit-kind-clinic = clinic
unit-kind-primary-care = primary care centre
unit-kind-home-nursing = home nursing
unit-kind-home-help = home help
unit-kind-needs-assessment = needs assessment
unit-kind-rehab = municipal rehabilitation
law-hsl = health care
law-sol = social services
law-org = own organisation
law-long-hsl = The health care act
law-long-sol = The social services act
unit-new = Register a unit
unit-register = Register
unit-authority = The unit is registered for your care provider, org. no. { $number }. The record is kept there.
unit-name = Name of the unit
unit-name-hint = As patients and colleagues say it, for example Infection 5
unit-name-needed = Write the name of the unit.
unit-place = Place
unit-place-hint = Where it is, for example Norrstad hospital
unit-place-needed = Write where the unit is.
unit-kind = Kind of unit
unit-law = The law that the record is kept under
unit-law-hint = Health care and social services are never one record.
notice-unit-registered = The unit has been registered. Enter telephone numbers, so that somebody answers.

## Ward

ward-new = Open a ward
ward-open = Open the ward
ward-lead = Places at home are numbered after the beds of the ward: with 22 beds the first place at home is place 23.
ward-unit = At which unit?
ward-unit-hint = Wards that have not been opened already
ward-beds = Number of beds
ward-beds-hint = Cannot be changed later
ward-beds-needed = Write the number of beds.
ward-overbooking = Overbooking places
ward-overbooking-hint = At most so many patients at home can have a safety bed beyond the beds
ward-beds-count = { $n ->
    [one] one bed
   *[other] { $n } beds
}
ward-overbooked = { $n } of { $most } overbooking places promised
notice-ward-opened = The ward has been opened.

## Telephone

telephones-title = Telephone and hours, { $unit }
telephones-change = Change telephone and hours
telephones-lead = When several numbers answer at the same time the uppermost is shown. Empty a row to remove the number.
telephones-row = Number { $n }
telephones-number = Telephone number
telephones-number-needed = Write the telephone number, for example 0980-319 223.
telephones-label = Who answers?
telephones-label-hint = For example: the nurse of the ward
telephones-label-needed = Write who answers.
telephones-hours = When does somebody answer?
telephones-hours-hint = One line for each span. For example: all day and night, Monday–Friday 7–16, Sat, Sun 8:30–12
telephones-hours-needed = Write when somebody answers, for example all day and night.
telephones-hours-unread = “{ $line }” cannot be read. Write for example Monday–Friday 7–16, or all day and night.
telephones-save = Save telephone and hours
notice-telephones-saved = Telephone and hours have been saved and count from now.

## Staff

staff-new = Register staff
staff-register = Register
staff-lead = They get an assignment and an account. Access follows the assignment: only what the work needs.
staff-name = Name
staff-name-needed = Write the name.
staff-login = User name
staff-login-hint = Upper and lower case count as the same
staff-login-needed = Write a user name.
staff-login-taken = Somebody else has that user name. Choose another.
staff-password = First password
notice-staff-registered = They have been registered. Ask them to change the password the first time, under My account.

## Assignment

assignment-new = New assignment for { $name }
assignment-more = New assignment
assignment-give = Give the assignment
assignment-unit = Unit
assignment-role = Role
assignment-begins = From
assignment-ends = Until
assignment-from = from { $from }
assignment-span = from { $from } until { $until }
assignment-ended = { $n ->
    [one] One ended assignment
   *[other] { $n } ended assignments
}
assignment-end = End an assignment of { $name }
assignment-end-short = End
assignment-end-lead = When the assignment ends they are signed out on all devices, at once. What has been written stays.
assignment-end-own = This is your own assignment. If you end it you can no longer administrate. See to it that somebody else can.
assignment-end-do = End the assignment
notice-assignment-given = The assignment has been given.
notice-assignment-ended = The assignment has been ended.

## Programme

programme-version = version { $n }
programme-approved = Approved by { $by }, { $on }
programme-hash = Approved text, checksum { $hash }
programme-new = Approve a programme
programme-new-lead = Paste the whole text. It is checked first. What has been approved cannot be changed: a change is a new version, and patients follow the version that they began with.
programme-text = Text of the programme
programme-text-hint = What is in the file, in the format TOML
programme-approve = Check and approve
programme-faults = { $n ->
    [one] The text has one fault. It stands below, with its line and what was expected.
   *[other] The text has { $n } faults. They stand below, with their line and what was expected.
}
programme-faults-title = This needs to be changed in the text
programme-line = Line { $line }
programme-version-used = Another text has already been approved as version { $version }. Give this one a new version number.
notice-programme-approved = The programme has been approved and can be used for new patients.

## Access log

access-log-heading = Who has seen what, { $day }
access-log-lead = Every time somebody opens something about patients, is denied or searches. Patients are numbers; no names are shown here.
access-log-check = The log is to be checked regularly and systematically (patientdatalagen 4:3, HSLF-FS 2016:40 4:9). Choose some of the staff at random, ask their manager whether what they have seen belongs to their work, and note what you checked.
access-log-day = Day
access-log-by = Staff
access-log-everybody = Everybody
access-log-show = Show
access-log-day-before = The day before
access-log-day-after = The day after
access-log-empty = Nobody has seen anything on this day
access-log-empty-next = Choose another day, or everybody.
access-log-at = Time
access-log-who = Who
access-log-unit = Unit
access-log-what = What
access-log-whom = Patients
access-log-outcome = Outcome
access-log-allowed = allowed
access-log-denied = denied
access-log-more = Show earlier on the same day
access-log-patients = { $n ->
    [0] no patient
    [one] one patient
   *[other] { $n } patients
}

action-view-board = saw the board
action-view-unit-day = saw the visits of the day
action-view-episode = opened a patient
action-view-episode-shared = opened what the patient shares
action-view-own-page = saw their own page
action-view-kin-page = saw the page of next of kin
action-view-timeline = read all that has happened
action-search-person = searched for a person
action-flag-candidate = flagged a patient
action-assess = assessed
action-decide = decided about care at home
action-record-answer = noted an answer
action-write-agreement = wrote an agreement
action-agree-for-patient = noted the patient's yes to the agreement
action-agree-for-staff = said yes to the agreement
action-reserve-safety-bed = arranged a way back
action-set-legal-status = changed the legal status
action-tick-item = ticked an item of the checklist
action-override-item = went on without an item of the checklist
action-plan-contact = planned contacts
action-record-contact = noted a contact
action-send-home = noted the homecoming
action-check-home = checked how it is at home
action-measure = wrote vital signs
action-handle-alarm = handled an alarm
action-hold-round = held a round
action-return-to-ward = took back to the ward
action-discharge = discharged
action-cancel = ended before home
action-correct = corrected
action-enter-in-journal = entered in the journal
action-register-person = registered a person
action-manage-kin = changed next of kin
action-send-request = wrote a request
action-answer-request = answered a request
action-view-request = read a request
action-log-call = noted a call about a request
action-write-medicine-list = wrote the medicine list
action-check-medicine-list = checked the medicine list
action-give-care = noted doses and samples
action-report = reported to the ward
action-manage-things = ordered to the home
action-move-thing = noted what became of something on its way
action-read-notice = read a change
action-reconcile = settled the discharge
action-record-death = noted that the patient has died
action-mark-beds = marked beds
action-view-social-record = read social documentation
action-write-social-record = wrote social documentation
action-manage-ward = changed the beds of the ward
action-manage-unit = changed a unit
action-manage-staff = changed staff
action-approve-programme = approved a programme
action-view-access-log = read the access log
action-view-administration = opened the administration
