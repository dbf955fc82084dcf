# The administration: units, wards, staff, programmes and the access log.

nav-access-log = Access log
administration-lead = Units, staff and programmes. Nothing about patients is kept here.
administration-staff = Staff
administration-programmes = Approved programmes
administration-no-programmes = No programme has been approved yet. Without an approved programme no patient can be flagged.
administration-authority = org. no. { $number }
administration-anothers = Kept by another care provider.
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
telephones-for = Who may call the number?
telephones-for-everybody = Everybody: patients, next of kin and staff
telephones-for-professionals = Only staff of other units
telephones-for-physicians = Only physicians

# A number that is closed for a while.
closure-title = Close a number for a while, { $unit }
closure-lead = Everybody who is to call the number is told at once. If nobody else answers, it is a gap at the ward.
closure-button = Close the number
closure-number = Which number?
closure-number-needed = Choose which number is closed.
closure-until = Closed until
closure-reason = Reason
closure-reason-hint = For example a fault or a training day. Write nothing about patients.
closure-forward = Forward calls to (optional)
closure-forward-hint = A number that somebody answers. Left empty, nobody answers.
closure-open = Open again now
closure-link = Close a number for a while
closure-closed = Closed until { $when }: { $reason }
closure-forwarded = Closed until { $when }: { $reason } Calls go to { $number }.
notice-telephone-closed = The number is closed.
notice-telephone-opened = The number is open again.

telephones-label-needed = Write who answers.
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
access-log-by-itself = { $what } (the page stood open and refreshed itself; one row an hour)
access-log-more = Show earlier on the same day
access-log-patients = { $n ->
    [0] no patient
    [one] one patient
   *[other] { $n } patients
}

action-view-board = saw the board
action-view-wall = showed or managed the wall screen
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
action-take-patients = chose their patients for the shift
action-mark-beds = marked beds
action-view-social-record = read social documentation
action-write-social-record = wrote social documentation
action-manage-ward = changed the beds of the ward
action-keep-abilities = said what a unit can do
action-manage-unit = changed a unit
action-manage-staff = changed staff
action-manage-organisation = changed organisations
action-approve-programme = approved a programme
action-view-access-log = read the access log
action-view-administration = opened the administration

## The picture of the organisation

administration-menu = Staff, programmes and changes
administration-new = Add or import
administration-programmes-short = Programmes
administration-changes = Who changed what
picture-search = Search unit, place or organisation
picture-search-do = Search
picture-search-clear = Show all
picture-principal = principal, { $kind }
picture-principal-unsaid = Principal not stated
picture-staff = { $n ->
    [0] no staff
    [one] one member of staff
   *[other] { $n } members of staff
}
picture-answers = Answers now: { $number }
picture-nobody = Nobody answers now
picture-closed = Closed
picture-whole = Nothing is missing
picture-no-telephone = No telephone number
picture-silent = Not answered round the clock
picture-no-staff = Nobody has a post here
picture-no-beds = The beds are not entered
picture-no-rule = No local rule
picture-no-units = No unit is registered yet. Choose Add and Register a unit.
picture-no-administrator = Has no administrator of its own here yet. You can enter its units and its first administrator.
picture-empty = There is no organisation here yet
picture-empty-next = Choose Add, and begin with a principal or a provider.
picture-not-found = No unit fits
picture-not-found-next = Search for a part of the name, the place or the organisation.

## Organisation

organisation-new = Register a principal or provider
organisation-edit = Change { $name }
organisation-change = Change
organisation-enter = Enter its name
organisation-lead = A principal is the region or municipality that answers for the care. A provider gives it and keeps the record: the same organisation, another, public or private.
organisation-name = Name
organisation-name-hint = Such as Region Norrdal, Älvsjö kommun or Hemvård AB
organisation-name-needed = Write the organisation's name.
organisation-number = Organisation number
organisation-number-hint = Ten digits, such as 232100-0131
organisation-number-unread = That is no organisation number. Write ten digits, such as 232100-0131, and check the last one.
organisation-kind = Kind of organisation
organisation-kind-hint = Regions and municipalities can be principals
organisation-kind-region = region
organisation-kind-municipality = municipality
organisation-kind-private = private provider
organisation-known = The organisation is there already. Change it from the first page of the administration.
notice-organisation-registered = The organisation is registered. Register units for it.
notice-organisation-changed = The organisation is changed.

## A unit

unit-kind-administration = administration office
unit-principal = Principal
unit-principal-hint = The region or municipality that answers for the care here
unit-principal-unsaid = Not stated
unit-provider = Provider of care
unit-provider-hint = Whose record is kept here. Cannot be changed later.
unit-law-short = Record kept under
unit-on-platform-short = On the platform
unit-by-letter = Works with letters and telephone
unit-facts = Whose the unit is
unit-telephones = Telephone
unit-beds = Beds
unit-rule = Local rule
unit-no-rule = Nothing in particular is agreed. What the law says applies.
unit-change = Change name, place or principal
unit-edit = Change { $unit }
unit-edit-lead = Kind, provider and law stay, since the record follows them. If they are wrong: close the unit and register a new one.
unit-save = Save
unit-close = Close the unit
unit-close-lead = A closed unit can get no requests and no new staff. What is already written remains. If the unit has something open you are told what.
unit-close-do = Close the unit
unit-reopen = Open the unit again
unit-reopen-lead = The unit can then be given posts and requests again.
unit-reopen-do = Open again
notice-unit-changed = The unit is saved.
notice-unit-closed = The unit is closed.
notice-unit-reopened = The unit is open again.
ward-change = Change the number of beds
ward-beds-title = Beds, { $unit }
notice-beds-changed = The number of beds is changed.

## The week

week-now = How the unit answers now
week-answers = Answers: { $week }
week-nobody = nobody
week-day-1 = Mon
week-day-2 = Tue
week-day-3 = Wed
week-day-4 = Thu
week-day-5 = Fri
week-day-6 = Sat
week-day-7 = Sun

## Staff and accounts

staff-list-lead = Everybody who has or has had a post, and when they last logged in.
staff-search = Search by name or user name
staff-back = To all staff
staff-not-found = Nobody fits
staff-not-found-next = Search for a part of the name, or register a member of staff.
staff-more = { $n ->
    [one] One more is not shown. Search by name.
   *[other] { $n } more are not shown. Search by name.
}
staff-posts = Posts
staff-account = Account
staff-account-name = User name: { $name }
staff-rename = Correct the name
staff-anothers = Name and account are changed by the care provider where the person has a post. With posts at several, all must be yours.
staff-administrator-first = That provider has no administrator of its own here yet. Register its administrator first, who then enters its staff.
staff-password-hint = Leave it empty to get a one-time code to hand over
assignment-until = Valid until (empty if not decided)
notice-staff-renamed = The name is corrected.
account-none = No account
account-closed = The account is closed
account-last-login = Logged in { $when }
account-never-used = Has not logged in yet
account-without-password = Has not chosen a password yet
account-code-lead = Forgotten the password, or never chosen one? A one-time code replaces it, and the person is logged out everywhere.
account-code-do = Make a one-time code
account-close-lead = A closed account is logged out everywhere at once, and nobody comes in with it.
account-close-do = Close the account
account-close-own = This is your own account. Ask another administrator to close it.
account-reopen-do = Open the account again
account-open-lead = This person has no account. Choose a user name, and you get a one-time code to hand over.
account-open-do = Open an account
notice-account-closed = The account is closed, and the person is logged out everywhere.
notice-account-reopened = The account is open again.
handed-title = { $n ->
    [one] One-time code to hand over
   *[other] { $n } one-time codes to hand over
}
handed-lead = Hand the code over in person. The person opens the address, writes the code and chooses their own password. The code is valid for { $hours } hours and once.
handed-once = The code is shown only now. Print the page or write it down before you go on.
handed-address = Address

## Who changed what

change-lead = Organisations, units, beds, posts, accounts and programmes. Read from the record's own events, which cannot be changed afterwards.
change-empty = Nothing has been changed yet
change-when = When
change-who = Who
change-about = About
change-what = Change
change-more = Show earlier
change-registered = registered: { $what }
change-details = changed to: { $what }
change-telephones = { $n ->
    [0] telephone numbers removed
   *[other] telephone and hours changed: { $numbers }
}
change-telephone-closed = Closed the number { $number } for a while. Reason: { $reason }
change-telephone-opened = Opened the number { $number } again
change-local-rule = local rule changed
change-unit-closed = unit closed
change-unit-reopened = unit opened again
change-beds = { $beds } beds, { $overbooking } overbooking places
change-pool = { $n ->
    [0] no shared safety beds
    [one] one shared safety bed
   *[other] { $n } shared safety beds
}
change-renamed = name corrected to { $what }
change-assigned = new post: { $what }
change-assignment-ended = post ends { $when }: { $what }
change-account-opened = account opened, user name { $name }
change-password-reset = one-time code made
change-account-closed = account closed
change-account-reopened = account opened again
change-programme-approved = version { $n } approved

## Versions of the programmes

programmes-lead = Every version stays word for word. A patient follows the version that held when the care began.
programmes-back = To the programmes
programme-versions = Versions
programme-this = (this one)
programme-entered = Entered here by { $by }, { $when }
programme-changes = What has changed since the version before?
programme-changes-title = { $name }: from version { $before } to { $after }
programme-changes-count = { $n ->
    [0] Nothing differs in the text.
    [one] One sentence is changed.
   *[other] { $n } sentences are changed.
}
programme-changes-first = Introduction
programme-gone = removed
programme-new-words = added

administration-heading = { $n ->
    [0] Nothing is missing at any unit
    [one] One unit lacks something
   *[other] { $n } units lack something
}
telephones-hours = When does somebody answer?
telephones-hours-hint = A line for each day. Such as 7–16, or 7–12, 13–16, or all day and night. Empty if nobody answers.
telephones-hours-needed = Write when somebody answers on at least one day, such as 7–16 or all day and night.
telephones-hours-unread = { $day }: “{ $line }” cannot be read. Write for example 7–16, or all day and night.
staff-password = First password
notice-staff-registered = The member of staff is registered. Ask them to change the password the first time, under My account.
ward-beds-hint = Ordinary beds
change-ability-registered = Said that the unit can { $what }
change-ability-withdrawn = Said that the unit no longer can { $what }: { $reason }
