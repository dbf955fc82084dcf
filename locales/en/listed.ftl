# The own list of a primary care centre: patients in care at home and a month after it.

nav-listed = Your patients
listed-heading = { $n ->
    [0] Your patients
    [one] Your patients: one shown
   *[other] Your patients: { $n } shown
}
listed-filters = Choose who is shown
listed-only-everybody = All
listed-only-home-nursing = Has home nursing
listed-only-home-help = Has home help
listed-only-discharged = Discharged in the last 30 days
listed-only-readmitted = Back on a ward several times
listed-apart = { $n ->
    [one] One of your patients is not shown: a ward has begun to plan care at home, but you have no part in it yet.
   *[other] { $n } of your patients are not shown: a ward has begun to plan care at home, but you have no part in it yet.
}
listed-unknown = { $n ->
    [one] One patient is left out, who has not said yes to your seeing who comes home to them.
   *[other] { $n } patients are left out, who have not said yes to your seeing who comes home to them.
}
listed-empty = No patient to show.
listed-empty-next = A patient is shown here once the homecoming is planned or you have been sent a request, and for a month after the discharge.
listed-open = Yours to do
listed-where = Where
listed-at-home = At home since { $when }
listed-on-ward = On { $ward }
listed-back = Back on { $ward } since { $when }
listed-discharged = Discharged { $when } from { $ward }
listed-died = Died { $when }
listed-ended = The care at home ended { $when }
listed-treatment = Responsible for the treatment
listed-other = Responsible for everything else
listed-we = you
listed-medical = Medical: { $unit }
listed-nursing = Nursing: { $unit }
listed-home-nursing = Home nursing
listed-home-help = Home help
listed-nobody = Nobody has said yes to a request
listed-enrolment = { $unit }, from { $from } until { $until }
listed-enrolment-over = { $unit }, from { $from }, ended { $until }
listed-next = Next contact
listed-contact = { $what } { $when }, { $unit }
listed-no-next = None planned
listed-no-next-own = None planned with you
listed-often = Back on a ward { $n } times
listed-consent = Consent
listed-shared = Lets you see what others have recorded
listed-share-over = Said yes, but only until a week after the care
listed-not-shared = Has not said yes to your seeing what others have recorded
listed-first-page = To the first page
listed-next-page = Next page
listed-more = There are more patients on the next page.
listed-how = Home nursing and home help are counted from what the units have said yes to in this care. Help that the patient had before is not shown.
listed-print = The page can be printed.
action-view-own-list = saw the list of the primary care centre
