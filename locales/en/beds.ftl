# The ward's beds: which have other patients, and shared safety beds.

beds-title = Mark beds
beds-lead = { $n } beds, { $free ->
    [0] none free
    [one] one free
   *[other] { $free } free
} right now.
beds-question = In which beds are there other patients?
beds-bed = Bed
beds-kept = Beds with a name belong to care at home. They are changed on the patient's page.
beds-save = Save
notice-beds-marked = The beds are marked.
bed-pool = shared safety bed
board-pool = { $n ->
    [one] One patient shares
   *[other] { $n } patients share
} { $beds ->
    [one] one bed
   *[other] { $beds } beds
}, { $free ->
    [0] none free
    [one] one free
   *[other] { $free } free
}
board-pool-full = {", no more can be promised"}
board-pool-nobody = { $beds ->
    [one] One shared safety bed
   *[other] { $beds } shared safety beds
}, { $free ->
    [0] none free
    [one] one free
   *[other] { $free } free
}. { $n ->
   *[other] Nobody shares now.
}
board-pool-used-up = { $n ->
    [one] One patient shares
   *[other] { $n } patients share
} { $beds ->
    [one] one bed
   *[other] { $beds } beds
}, { $free ->
    [0] none free
   *[other] { $free } free
}. The way back is broken: free a bed.

pool-title = Shared safety beds, { $unit }
pool-change = Change shared safety beds
pool-lead = Several patients at home may share safety beds, if the ward has decided so. The beds are kept empty. Without ticks each patient has a bed of their own.
pool-none = No shared safety beds
pool-words = Shared safety beds: { $beds ->
    [one] one bed
   *[other] { $beds } beds
}, at most { $share ->
    [one] one patient
   *[other] { $share } patients
} on each. { $n ->
    [0] Nobody shares now.
    [one] One patient shares now.
   *[other] { $n } patients share now.
}
pool-beds = Which beds are shared?
pool-share = Patients on each bed
pool-share-hint = At most five. Two patients on each bed means that two may go home for each bed that is kept empty.
pool-share-needed = Write how many share a bed: 1 to 5.
pool-save = Save
notice-pool-saved = The shared safety beds are saved.
