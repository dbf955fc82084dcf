# Papers: what is printed, for the patient, for other units and for when the platform is down.

## On every paper

paper-printed = A copy, printed { $when }. The latest is in Plats 23.
paper-page = Page
paper-of = of
paper-done = done
paper-place = Place { $place }
paper-112 = Danger to life
paper-112-when = call at once, day and night
paper-no-way-back = The way back is not decided
paper-no-way-back-text = When this was printed no bed was reserved. Ask the ward where to come if you get worse.
paper-you-decide = You decide
paper-you-decide-text = You can say no whenever you want, any day. You do not have to say why. Then you get care at the hospital instead.
paper-said-yes = Said yes: { $by }
paper-more = The list is not whole

## The page with the papers

offer-papers = Print papers
papers-title = Papers to print
papers-lead = Look at the paper first. Print it or take it as a PDF. What it says is what holds now.
papers-patient = For the patient and the folder at home
papers-own = For you
papers-letters = Letters to other units
papers-look = Look and print
papers-pdf = PDF
papers-back = To all papers
papers-print = Print
papers-download = Get the PDF
paper-handle-with-care = The paper is a copy. Put it in the folder or in the confidential waste, not on a table.
papers-title-agreement = The agreement
papers-title-cover = First sheet of the folder
papers-title-brochure = Brochure about care at home
papers-title-vital-signs = Vital signs by hand
papers-title-packing = Packing list
papers-title-leaving = Checklist before going home
papers-title-round = Round note
papers-what-agreement = What you have agreed, with lines to sign on.
papers-what-cover = Whom to call and when, the way back, who comes.
papers-what-brochure = Easy words, about what care at home is and that one may say no. A proposal to start from.
papers-what-vital-signs = A table to fill in at home, with the limits for when to call.
papers-what-packing = What goes home with the patient and what comes another way.
papers-what-leaving = Every item, whose it is, and what is left.
papers-what-round = The latest round, to scan or enter into the journal.
papers-not-yet-agreement = Is here when the agreement has been written.
papers-not-yet-cover = Is not here yet.
papers-not-yet-brochure = Is not here yet.
papers-not-yet-vital-signs = Is not here yet.
papers-not-yet-packing = Is here when something is to go home.
papers-not-yet-leaving = Is here when the physician has said yes.
papers-not-yet-round = Is here after the first round.

## The agreement

paper-agreement = Agreement on care at home
paper-agreement-version = Version { $version }. Written by { $by }.

## First sheet of the folder

paper-cover-title = You get care at home
paper-cover-lead = You get hospital care at home. { $ward } is responsible for your care, day and night.
paper-cover-ring = Call us
paper-cover-ring-text = Better to call once too often. Call from the top down, until somebody answers.
paper-cover-worse = Call at once if this happens
paper-cover-back = If you need to come back
paper-cover-back-bed = { $ward } keeps bed { $bed } for you. Call us. You come straight to the ward. You do not have to wait in the emergency department.
paper-cover-back-ward = { $ward } has a place for you. Call us. You come straight to the ward. You do not have to wait in the emergency department.
paper-cover-back-ring = Call { $ward }. We decide together where you should go.
paper-cover-next = Next visits and calls
paper-cover-nothing-booked = No time is booked yet. Call us and ask.
paper-cover-nobody-came = Nobody came in time? Call us.

## The brochure

brochure-title = Hospital care at home
brochure-lead = You can get care from { $ward } in your home, instead of staying in hospital.
brochure-what = What is it?
brochure-what-text = You are at home. You get the same treatment as in hospital. A doctor and a nurse at { $ward } are responsible for your care and talk with you every day, by telephone or video. You are our patient all the time.
brochure-who-comes = Who comes to your home?
brochure-who-comes-list =
    A nurse comes to your home, for example from the home nursing of the municipality.
    Home help comes if you need help in everyday life.
    You get a paper that says who comes and when.
brochure-need = What do you need to do?
brochure-need-list =
    We show you how to measure, for example, your temperature and pulse.
    Keep the telephone near you.
    Tell us when something feels wrong. You never disturb us.
brochure-worse = If you feel worse
brochure-worse-text = Call us at once, day or night. We at { $ward } have a place for you if you need to come back. If there is danger to life, call 112.
brochure-you-decide = You decide
brochure-you-decide-list =
    You choose yourself whether you want care at home.
    You can say no today, tomorrow or any day.
    You do not have to say why.
    If you say no you get care at the hospital. The care will not be worse.
brochure-kin = Those close to you
brochure-kin-text = Those who live with you should also want you to be at home. They are not to do the work of the care. You decide what they may know.
brochure-cost = What does it cost?
brochure-cost-text = It depends on where you live. Ask us at { $ward }, and we tell you before you decide.
brochure-record = Your data
brochure-record-text = What we do is written in your record. We ask you before others may read. You can see your data and who has read it.

## Vital signs by hand

paper-vital-title = Vital signs by hand
paper-vital-how = Write one value in each box. Write a dash if you have not measured. Call when a value passes the limit or when something worries you.
paper-vital-when = Date and time
paper-vital-oxygen = air or oxygen, litres/min
paper-vital-total = NEWS2, total
paper-vital-total-hint = by someone who can count; a dash if a part is missing
paper-vital-who = Who measured
paper-vital-who-hint = name
paper-per-minute = per minute
paper-under = under { $value }
paper-over = over { $value }
paper-ring-oxygen = call if oxygen is needed
paper-ring-not-alert = call if not as alert as usual
paper-ring-at = call: { $when }

## Packing list

paper-packing-title = Packing list
paper-packing-how = Tick what is packed. Write it in Plats 23 afterwards, so that everybody sees it.
paper-packing-along = Goes with the patient
paper-packing-other = Comes another way
paper-needed-before = needed before going home
paper-comes-back = is to come back
paper-packed-by = Packed by, date
paper-received-by = Received at home by, date

## Checklist before going home

paper-leaving-title = Checklist before going home
paper-leaving-left = Left to do
paper-leaving-ready = Done
paper-leaving-tasks = Tasks that must be done before going home
paper-leaving-sign = Gone through by, date and time
paper-set-aside = set aside: { $why }
paper-left-for-later = done after the homecoming: { $why }

## Round note

paper-round-title = Distance round
paper-round-when = When
paper-round-how = How
paper-round-by = Written by
paper-round-measured = Vital sign
paper-round-values = Values at the round
paper-round-sign = Signature and date

## The day's visits

paper-day-title = Visits and calls of the day
paper-day-back = To the day
paper-day-print = Print the day
paper-day-list = Visits and calls in order of time
paper-day-time = Time
paper-day-who = Who and where
paper-day-what = What
paper-day-know = To know
paper-day-done = Done, time, name
paper-day-none = No visits or calls are planned.
paper-day-more = There is no room for all visits. The rest are in Plats 23.

## Downtime sheet: when the platform does not answer

downtime-title = Downtime sheet
downtime-as-of = { $n ->
    [one] One patient
   *[other] { $n } patients
} as it was { $when }. “Today” on this paper is { $today }.
downtime-page-title = The unit's downtime sheet
downtime-lead = All your patients on paper, for when Plats 23 does not answer. A new one is made every hour and before planned stops.
downtime-latest = The latest kept one is from { $when }, { $ago }.
downtime-no-latest = None is kept yet. One is made every hour while the platform runs.
downtime-get-latest = Get the kept one
downtime-get-fresh = Make a new one now
downtime-now = How it is now
downtime-nobody = You have no patients right now.
downtime-list = Patients. The most urgent first, then those at home, by place
downtime-patient = Patient
downtime-medicines = Medicines that staff give
downtime-medicines-more = and { $n } more, see the medicine list
downtime-medicines-none = Nothing that staff give stands here. See the record’s medicine list
downtime-next = Next contacts
downtime-responsible = Responsible, and the way back
downtime-open = Open, the most important first
downtime-by-hand = Filled in by hand
downtime-ring-patient = tel { $number }
downtime-kin = Next of kin { $name }, tel { $number }
downtime-news = NEWS2 { $total }, { $when }: { $says }
downtime-none-booked = No contact booked
downtime-pool = a place in the ward's pool
downtime-way-back = Way back: { $way }
downtime-nothing-open = Nothing open
downtime-items-more = and { $n } more
downtime-more = { $n ->
    [one] There is no room for one more patient.
   *[other] There is no room for { $n } more patients.
} Call those who are responsible and ask.
downtime-numbers = Numbers
downtime-how = When Plats 23 does not answer
downtime-how-1 = Work from this paper. Call the patients who have something acute first.
downtime-how-2 = Write by hand what you do, with the time and your name.
downtime-how-3 = Write it into Plats 23 when the platform answers again. Say when it happened.

## The patient's and the next of kin's own papers

me-papers = Papers
me-papers-lead = Read them here or print them.
me-papers-see = See the papers
me-papers-read = Read
me-papers-print = Print (PDF)
me-papers-none = There are no papers now.
me-papers-back = To the papers
me-papers-to-kin = Back
me-papers-hint = What it says here holds today. Do you have an older paper at home? Replace it.
me-paper-cover = Whom to call
me-paper-what-cover = Numbers to call, what happens if you get worse, and who is coming.
me-paper-agreement = What you have agreed
me-paper-what-agreement = What you do, what others do, and when the care at home is finished.
me-paper-brochure = About hospital care at home
me-paper-what-brochure = How it works. You decide for yourself.
me-paper-vital-signs = Write vital signs by hand
me-paper-what-vital-signs = A table to fill in. It also says when to call.
