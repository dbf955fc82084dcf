# Things on their way home and back: aids, medicines, material, sampling and monitoring; and samples.

things-name = Things home and back
things-to = Show all things
offer-things = Things for the home
things-order = Order a thing
things-none = Nothing has been ordered
things-none-next = The packing list is written when the physician has decided on care at home. Other things are ordered here.
things-door = { $n ->
    [one] One thing is left before going home
   *[other] { $n } things are left before going home
}
things-door-next = { $name } leaves when everything is packed, in place or promised.
things-ready = Everything is packed or promised
things-ready-next = No thing keeps { $name } from going home.
things-late = { $n ->
    [one] One thing has not come
   *[other] { $n } things have not come
}
things-late-next = Call the supplier, and write a new time.
things-coming = { $n ->
    [one] One thing is on its way home
   *[other] { $n } things are on their way home
}
things-coming-next = Whoever is there writes when the things have come.
things-home = Everything is in the home
things-home-next = What is lent comes back when the care at home ends.
things-back = { $n ->
    [one] One thing is to come back
   *[other] { $n } things are to come back
}
things-back-next = Write when the things are back, or if something is lost.
things-all-back = Nothing more is to come back
things-all-back-next = Everything that was lent is back or written off.
things-heap-to-pack = To be packed
things-heap-packed = Packed
things-heap-door = Left before going home
things-heap-late = Has not come
things-heap-back = To come back
things-heap-coming = On its way
things-heap-home = In the home
things-heap-over = Finished
things-pack = Tick what is packed
things-pack-none = Tick at least one thing that is packed.
things-packed = Packed and sent along
things-other = Change
things-tell = Write what happened
thing-counted = { $n } × { $what }
thing-promised = Promised { $when }
thing-ordered-by = Ordered by { $by }
thing-comes-back = comes back

standing-thing-cancelled = Cancelled
standing-thing-returned = Returned
standing-thing-lost = Lost
standing-thing-out = To come back
standing-thing-not-arrived = Did not come
standing-thing-late = The promised time has passed
standing-thing-refilled = Refilled
standing-thing-arrived = In place
standing-thing-along = Went home with the patient
standing-thing-packed = Packed, goes along
standing-thing-sent = On its way
standing-thing-left-behind = Did not go along
standing-thing-to-pack = To be packed
standing-thing-pack-again = To be packed again
standing-thing-new-promise = New time promised
standing-thing-promised = Promised
standing-thing-no-time = No time promised

thing-kind = Kind
thing-kind-aid = aid
thing-kind-medicine = medicine
thing-kind-material = consumables
thing-kind-sampling-order = sampling order
thing-kind-monitoring-kit = monitoring kit
thing-kind-tablet = tablet
thing-what = What is it?
thing-what-hint = For example: Walker
thing-what-missing = Write what it is.
thing-count = How many
thing-source = From where?
thing-source-ward-store = from the ward's store
thing-source-aids-centre = from the aids centre
thing-source-pharmacy = from the pharmacy
thing-source-clinic = from the clinic
thing-source-primary-care = from the vårdcentral
thing-source-municipality = from the municipality
thing-source-long-ward-store = the ward's store
thing-source-long-aids-centre = the aids centre
thing-source-long-pharmacy = the pharmacy
thing-source-long-clinic = the clinic
thing-source-long-primary-care = the vårdcentral
thing-source-long-municipality = the municipality
thing-transport = How does it get home?
thing-transport-hint = Patient transport takes one aid. The rest comes another way.
thing-transport-with-patient = goes with the patient
thing-transport-delivery-tour = comes with the delivery tour
thing-transport-kin-fetches = next of kin fetch it
thing-transport-home-nursing-fetches = home nursing fetches it
thing-transport-long-with-patient = with the patient
thing-transport-long-delivery-tour = delivery tour (may take several days)
thing-transport-long-kin-fetches = next of kin fetch it
thing-transport-long-home-nursing-fetches = home nursing fetches it
thing-promised-at = When is it to be in the home? Leave empty if no time is promised.
thing-promised-past = That time has been. Write when it is promised.
thing-needed = Before going home
thing-needed-before = Needed before the patient goes home
thing-return = Afterwards
thing-comes-back-label = Is lent and comes back
things-order-button = Order

thing-step = What has happened?
thing-step-missing = Choose what has happened.
thing-step-sent = Sent, on its way
thing-step-packed = Packed, goes with the patient
thing-step-arrived = Has arrived
thing-step-not-arrived = Did not come
thing-step-not-arrived-hint = Shown on the board until a new time is promised
thing-step-promise = New time or another way
thing-step-refilled = Refilled
thing-step-returned = Back with us
thing-step-lost = Lost or broken
thing-step-cancel = Not needed, cancel
thing-why = Why?
thing-not-arrived-reason-missing = Write why it did not come.
thing-lost-reason-missing = Write what happened to it.
thing-cancel-reason-missing = Write why it is not needed.
thing-save = Save
notice-things-packed = Noted as packed.
notice-thing-ordered = It is ordered. Write when a time has been promised.
notice-thing-saved = It is noted.

sample-title = Hand in a sample
sample-taken = { $what }. Taken by { $by } ({ $unit }).
sample-goes-to-primary-care = The sample is handed in at the vårdcentral.
sample-goes-to-hospital = The sample is handed in at the hospital.
sample-handed-in = The sample has been handed in: { $by }.
sample-button = The sample is handed in
sample-back = To the patient's page
notice-sample-handed-in = The sample is handed in.

## For patient and next of kin

reader-things = Things for you
reader-things-kin = Things to fetch
reader-thing-delivery = { $what } comes to your home { $when }.
reader-thing-kin = { $what }: one of your family fetches it. It is to be home { $when }.
reader-thing-you-fetch = { $what }: to be home { $when }.
reader-thing-nursing = { $what }: home nursing brings it. It comes { $when }.
reader-thing-later = { $what }: we tell you when we know the time.
reader-thing-along = { $what }: you take it home with you.
reader-thing-not-come = { $what } has not come yet. We are seeing to it.
reader-thing-back = { $what } is to be given back. Call us if you wonder how.
