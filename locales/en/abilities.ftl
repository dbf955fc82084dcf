competence-intravenous-medicine = give intravenous medicine
competence-central-line = look after a central line
competence-elastomeric-pump = change an elastomeric pump
competence-blood-sampling = take blood samples
competence-wound-care = dress wounds
competence-urinary-catheter = look after a urinary catheter
competence-tube-feeding = give tube feeding
competence-home-oxygen = look after oxygen at home
competence-subcutaneous-pump = look after a subcutaneous pump
abilities-title = What { $unit } can do
abilities-link = What the unit can do
abilities-lead = The unit has said this itself. Call and ask if something is missing.
abilities-lead-own = Other units see this before they send a request. If something is missing when a visit is planned, it is a gap of yours.
abilities-not-delegation = This says what the unit can do, not who has a delegation. Delegations are not in Plats 23 yet.
ability-unsaid = Not said
ability-withdrawn = No, not any longer
ability-ended = No, it held until { $on }
ability-people = { $n ->
    [one] Yes, one person
   *[other] Yes, { $n } people
  }
ability-until = until { $on }
ability-yes = Yes
ability-until-further = until further notice
ability-can = We can do this
ability-more = Number of people, last day, or that you no longer can
ability-what = What is it about?
ability-people-label = How many can? (optional)
ability-people-hint = For example 3.
ability-until-label = Last day (optional)
ability-until-hint = Leave it empty until further notice.
ability-reason-label = Reason, if you no longer can
ability-reason-hint = For example that the one who could has left. Write no names.
ability-reason-needed = Write a reason.
ability-save = Save that we can
ability-cannot = We no longer can
notice-ability-registered = Saved. Other units see it from now.
notice-ability-withdrawn = Saved. If something is planned with you, it is now a gap until somebody else takes it or you can again.
