# Suggesting a patient for care at home: find or register the person, and say why.

candidate-title = New candidate
candidate-lead = Anyone on the ward may suggest a patient for care at home. Begin by finding the person.
candidate-search = Name or identity number
candidate-search-hint = Such as “And Lind” or 19920314-1234
candidate-search-do = Search
candidate-search-short = Write at least two letters of the name, or the whole identity number.
candidate-hits = { $n ->
    [0] No hits
    [one] One hit
   *[other] { $n } hits
}
candidate-too-many = There are more than those shown. Write more letters, or the identity number.
candidate-none = Nobody was found
candidate-none-next = Check what you wrote. If the person is not there, register them below. Whoever is protected is found only by the whole number.
candidate-choose = Choose
candidate-has-open = has care at home already
candidate-register = Register a new person
candidate-register-lead = Always search first, so that nobody is registered twice.
candidate-register-do = Register and continue
candidate-flag-title = Suggest for care at home
candidate-open-title = The patient has care at home already.
candidate-open-says = A person can have only one open episode at home at a time. Open it, or end it first.
candidate-open-go = Open the episode
candidate-another = Choose another person
candidate-programme = Programme
candidate-programme-missing = Choose a programme.
candidate-centre = The patient's primary care centre
candidate-centre-choose = Choose a primary care centre
candidate-centre-missing = Choose the patient's primary care centre.
candidate-bed = Bed on the ward
candidate-bed-none = In none of the beds
candidate-reason = What is the patient treated for?
candidate-reason-hint = Briefly, in the ward's own words. Such as: erysipelas, intravenous antibiotics for 14 days
candidate-reason-missing = Write what the patient is treated for.
candidate-flag-do = Suggest
person-given = Given name
person-given-missing = Write the given name.
person-family = Family name
person-telephone-wrong = Write the telephone number in digits, such as 070-123 45 67. If there is none, leave the field empty.
person-family-missing = Write the family name.
person-identity = Identity number
person-identity-hint = Twelve digits. Coordination and reserve numbers are fine too
person-telephone = Telephone
person-municipality = Municipality
person-municipality-choose = Choose a municipality
person-municipality-other = Another municipality, if it is not in the list
person-address = Address
person-address-hint = Where whoever comes is to go. Leave empty for a protected identity.
person-listed-at = Listed at
identity-empty = Write the identity number, such as 19920314-1234.
identity-length = The identity number has twelve digits, such as 19920314-1234.
identity-character = Write digits and a hyphen only, such as 19920314-1234.
identity-date = The date in the number does not exist. Check year, month and day.
identity-future = The date of birth has not come yet. Check the year.
identity-checksum = The last digit does not agree with the others. One of them is wrong: compare with the identity card.
candidate-bed-choose = Choose bed
candidate-bed-missing = Choose a bed, or that the patient is in none of them.
candidate-bed-pool = Bed { $bed }: shared safety bed for { $n ->
    [0] those at home
    [one] one patient at home
   *[other] { $n } patients at home
}
candidate-way-back = Safety bed
candidate-way-back-yes = Yes, take the bed although it is others' way back
candidate-way-back-hint = The board then shows one place fewer for those at home. Ask the ward to arrange another.
