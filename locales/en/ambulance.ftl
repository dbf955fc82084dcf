# The ambulance's page: look up a patient who is cared for at home.

nav-ambulance = Look up a patient
role-ambulance-nurse = ambulance nurse
unit-kind-ambulance = ambulance
login-group-ambulance = In the ambulance
ambulance-title = Look up a patient
ambulance-lead = Look up only somebody whom you are on your way to, or are with. Every time stands in the access log, and the patient sees that you have read.
ambulance-warrant = By what right do you read?
ambulance-warrant-hint = Ask the patient if that is possible.
ambulance-warrant-consent = The patient has said yes
ambulance-warrant-unable = The patient is permanently unable to say what they want, and nothing speaks for a no
ambulance-warrant-danger = Danger to life or serious risk for health, and nobody can ask the patient
ambulance-warrant-missing = Choose by what right you read.
ambulance-button = Look up
ambulance-nothing = No care at home to show
ambulance-nothing-next = The person is not cared for at home by the hospital, or is not here, or has a protected identity or a record that is not open to you. Check the number. Otherwise ask for the folder in the home, and go on as usual.
ambulance-blocked = There is something that the patient does not let you see
ambulance-blocked-ring = If it is needed to save life: ring { $unit }, who can lift the block.
ambulance-blocked-nobody = There is no number to those who can lift the block.
ambulance-enrolled = Cared for at home by { $ward }, day { $day }
ambulance-leaving = On the way home from { $ward }
ambulance-nobody-answers = Nobody answers now according to the hours. Try anyway:
ambulance-no-number = There is no number to ring.
ambulance-drive = Where you drive
ambulance-direct = Straight to the ward, not by the emergency department. Ring before you drive.
ambulance-life = If there is danger to life, or if it is about something else than the care at home: go on as usual.
ambulance-pool-free = { $free ->
    [one] One shared bed is free now
   *[other] { $free } shared beds are free now
}
ambulance-pool-none = None of the shared beds is free now. Ring before you drive.
ambulance-no-way = No bed is reserved. Ring before you drive.
ambulance-responsible = Answers for the treatment
ambulance-worse = If it gets worse
ambulance-agreed = Agreed with the patient { $when }
ambulance-not-agreed = Written { $when }, not yet agreed by both
ambulance-no-agreement = Nothing is written about what to do if it gets worse.
ambulance-stale = too old
ambulance-medicines = Medicines now
ambulance-no-medicines = There is no medicine list here.
ambulance-listed = The list is from { $when }
ambulance-given = Given { $when }
ambulance-not-given = Not given { $when }
ambulance-no-dose = No dose is noted here
ambulance-things = In the home
ambulance-no-things = Nothing is noted.
ambulance-coming = Who comes or calls next
ambulance-nobody-comes = Nobody is planned within a day.
ambulance-not-here = Not in Plats 23
ambulance-not-here-which = Allergies, infection risk, limits of treatment, door code and keys.
ambulance-not-here-next = Ask whoever answers, or look in the folder in the home.
ambulance-again = Look up somebody else
ambulance-stated = { $what } ({ $why })
ambulance-stated-consent = the patient's yes
ambulance-stated-unable = the patient cannot say what they want
ambulance-stated-danger = danger to life
action-view-call-out = looked the patient up in the ambulance
help-role-ambulance-nurse = Ambulance nurse
help-lead-ambulance-nurse = You look up a patient who is cared for at home, and see whom you can ring, where to drive and what has been decided.
deed-call-out = Look up a patient
deed-call-out-how =
    Go to { nav-ambulance }. Type the whole identity number.
    If the person is cared for at home you see one page. Otherwise it says that there is no care at home to show.
deed-call-out-warrant = Say by what right you read
deed-call-out-warrant-how =
    Ask the patient if that is possible, and choose that the patient has said yes.
    If it is not, and life is in danger: choose that. What you choose stands in the access log, and the patient sees that you have read.
deed-call-out-answer = Ring whoever is responsible
deed-call-out-answer-how =
    At the top of the page is the number that answers now. Press it.
deed-call-out-back = Drive straight to the safety bed
deed-call-out-back-how =
    Under the number stands where you drive: which bed is kept, and that the patient is admitted directly.
    Ring the ward before you drive. If there is danger to life, go on as usual.
