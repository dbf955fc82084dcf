# The help: how each role works, the words, the keys. Names of buttons are taken from the pages.

nav-help = Help
help-how = How to
help-contents = Contents
help-from = You came from this part:
help-go = Go there
help-more = More help
help-others = How other roles work
term-what = What does { $word } mean?

## Keys

keys-title = Keys
keys-lead = You can work with these keys on every page. They do nothing while you write in a field.
keys-on = The keys are on
keys-off = The keys are off
keys-key = Key
keys-does = What it does
keys-turn-off = Turn the keys off
keys-turn-on = Turn the keys on
keys-always = Everything can also be reached with tab, enter and space, even when the keys are off. With a screen reader its own keys come first.
key-help = Show this page
key-start = Go to your first page, such as the board
key-need = Go to the first thing that needs you
key-next = Next patient
key-previous = Previous patient
key-find = Find a patient on the page
key-close = Close the box
find-title = Find a patient on the page
find-what = Part of a name or a place
find-hits = Patients on the page
find-none = No patient on the page has that name.
find-open = Open the first
find-close = Close

## The roles

help-role-ward-nurse = Nurse on the ward
help-lead-ward-nurse = You see what needs you, answer alarms and send home when all is ready.
help-role-ward-physician = Physician on the ward
help-lead-ward-physician = You decide on care at home, hold the round and discharge.
help-role-assistant-nurse = Assistant nurse on the ward
help-lead-assistant-nurse = You suggest patients, assess everyday life and write readings.
help-role-coordinating-nurse = Coordinating nurse
help-lead-coordinating-nurse = You hold the way home together: ask the other units and see that nothing is missing.
help-role-therapist = Physiotherapist or occupational therapist
help-lead-therapist = You assess mobility and the home, and arrange aids.
help-role-clinic-nurse = Clinic nurse
help-lead-clinic-nurse = You follow up patients whom the ward has handed over to you.
help-role-primary-care-nurse = Nurse at the primary care centre
help-lead-primary-care-nurse = You make visits during care at home and receive the patient afterwards.
help-role-primary-care-physician = Physician at the primary care centre
help-lead-primary-care-physician = You see how your patients are while the hospital is responsible.
help-role-care-coordinator = Care coordinator at the primary care centre
help-lead-care-coordinator = You receive what is asked of the primary care centre and see that it is done.
help-role-home-nurse = Nurse of home nursing
help-lead-home-nurse = You answer requests, make the visits and give the medicines.
help-role-home-helper = Home-help staff
help-lead-home-helper = You meet the patient at home and say when something is not as it should be.
help-role-needs-assessor = Needs assessor
help-lead-needs-assessor = You answer requests for assessment and decide on the help.
help-role-patient = How to use your page
help-lead-patient = Here you see who is coming. Here you can say if you feel worse.
help-role-next-of-kin = How to use the page as next of kin
help-lead-next-of-kin = You see how the person close to you is doing.
help-role-administrator = Administrator
help-lead-administrator = You arrange units, wards, staff and rules. You see no patients.

## What is done

deed-board = See what needs you
deed-board-how =
    At the top of { nav-board } stands what needs you now, the most urgent first.
    Each row says who owns the matter, how urgent it is and who is next.
    Press the button in the row to do something about it. Below the rows stand all who are at home.
    The board reads itself in. If it loses contact it says so.
deed-line = Read the unbroken line
deed-line-how =
    Open the patient. { line-title } has five links: responsibility, somebody who answers now, a way back, the next contact, and an owner for everything open.
    A broken link is a gap. It says what is missing and who can mend it.
    When it is mended the line is whole by itself. Nobody needs to tick anything.
deed-flag = Suggest a patient for care at home
deed-flag-how =
    Press { board-flag } on the board. Anyone on the ward may suggest.
    Search by name or personal number, and choose the patient.
    Write what the patient is treated for, and choose the bed. Now the patient is on the board.
deed-assess = Answer your part of the assessment
deed-assess-how =
    Open the patient and go to { offer-assess }.
    Answer the criteria of your profession. Everybody answers their own part, at the same time.
    Can a criterion be met by an action? Choose it. It becomes a task with an owner and a time.
deed-decide = Decide on care at home
deed-decide-how =
    Open the patient's assessment. On the right stands what is met, what can be solved and what is not met.
    Choose a decision, a safety bed and the legal status of the time at home.
    Press { decision-sign }. The safety bed is kept at once.
deed-ask = Ask another unit
deed-ask-how =
    Open the patient and go to { offer-requests }. It says who needs to be asked.
    Write what you ask for, from which day and how often. Agreement and medicine list go with it.
    The answer comes on the same page. If nobody answers in time it becomes a gap: call.
deed-agree = Write the agreement
deed-agree-how =
    Ask what matters to the patient and write it in the patient's own words.
    Write who does what, whom to call, and when the care at home is over.
    Both patient and staff say yes. A change becomes a new version.
deed-things = See that the things arrive
deed-things-how =
    Open the patient and go to { offer-things }. The packing list is already written.
    Tick what is packed. Write when the rest is promised, and how it gets there.
    What has not come in time is seen on the board.
deed-go-home = Send the patient home
deed-go-home-how =
    Open the patient and go to { offer-checklist }. All that must be ready is on one page.
    Tick what you have done. Most of it is done by itself when somebody does it.
    Press { go-home-button }. If something is missing it says exactly what, and who can mend it.
deed-measure = Write readings
deed-measure-how =
    Open the patient and press { offer-measure }.
    Write what was measured and leave the rest empty. An empty field is never zero.
    NEWS2 is computed when all seven parts are there. If one is missing it says which.
deed-alarm = Handle an alarm
deed-alarm-how =
    A value beyond its limit, or a worry, stands at the top of the board with the time to answer.
    Call the patient. The number is in the row.
    Press the button in the row and write what you did. The alarm is then handled, and it says by whom.
    An alarm stays until somebody has written. It never goes away by itself.
deed-round = Hold the distance round
deed-round-how =
    Go to { nav-rounds }. All who are cared for at home stand in order of time.
    Read what has happened since the last round, and talk to the patient.
    Choose what you decide: continue, change the plan, back to the ward, or discharge. Everyone involved sees it at once.
deed-scale = Choose the saturation scale
deed-scale-how =
    Scale 1 holds for everybody until a physician decides otherwise.
    Scale 2 is only for confirmed hypercapnic respiratory failure with the target 88–92%. COPD alone is not enough.
    Open the patient, go to { offer-scale } and write the reason. The scale is kept with every score.
deed-return = Take the patient back to the ward
deed-return-how =
    Open the patient and press { offer-return }. It never waits for a decision.
    Choose a bed. The safety bed is already chosen.
    Everyone with visits planned is told, and the visits rest.
deed-discharge = Discharge the patient
deed-discharge-how =
    Open the patient and go to { offer-reconcile }. Everyone involved is to be asked.
    Go to { offer-discharge }. The criteria of the agreement must be met and no alarm open.
    Write what happens next. The patient reads it on their page.
deed-correct = Correct a mistake
deed-correct-how =
    Open the patient's timeline and press { timeline-correct } at what is wrong.
    Write how it should be, or strike it if it belongs to another patient. Write the reason.
    The old text stays, struck through. Nothing is erased.
deed-beds = Mark beds that are taken
deed-beds-how =
    Go to the board and press { beds-title }.
    Tick the beds where other patients are, so that a safety bed is never promised in a taken bed.
deed-calls = Find somebody who answers
deed-calls-how =
    Go to { nav-calls }. Your own unit comes first.
    Each unit has the number that answers now, and the hours of the others.
deed-day = See the day's visits
deed-day-how =
    Go to { nav-day }. Your unit's visits and calls stand there in order of time.
    At the top stands what has changed since you last read.
    Open the visit to see what is to be done and to write what was done.
deed-listed = See your patients
deed-listed-how =
    Your patients shows those in care at home and a month after it: where they are, who answers for what, who comes home to them and what is yours to do.
    What others have recorded is shown only if the patient lets you see it.
deed-answer = Answer a request
deed-answer-how =
    Go to { nav-requests }. What waits for an answer comes first, with its time.
    Read what is asked for, and what goes with it.
    Answer yes, yes but at other times, or no with a reason. Whoever asked sees it at once.
deed-grant = Answer a request for home help
deed-grant-how =
    Go to { nav-requests } and open the one that waits.
    Choose what is granted, in which form it was decided and from which day.
    The ward sees at once that the help is there. You never see the hospital's record.
deed-arrival = Meet the patient at home
deed-arrival-how =
    When you meet: open the patient and go to { offer-arrival }.
    Write how it is at home and whether the things have come.
    If something is wrong the ward knows at once.
deed-visit = Write what was done at the visit
deed-visit-how =
    Open the visit from { nav-day }.
    Write what was done and measured. A dose that was not given is written with the reason.
    Are you worried? Answer yes to that question. Worry counts whatever the values say.
deed-medicines = Check the medicine list
deed-medicines-how =
    Open the patient and go to { offer-medicines }.
    Hold the list beside what is packed, and write whether they agree.
    If they do not, it is a gap until somebody has mended it. A new version is checked anew.
deed-medicine-list = Write the medicine list
deed-medicine-list-how =
    Open the patient and go to { offer-medicines }.
    Write what is given at home, how much, when, and who gives it. The list goes with the request.
    Whoever gives the medicines holds the list beside what is packed. A change is a new version, and everybody is told.
deed-notices = Read what has changed
deed-notices-how =
    When place, plan or medicines change, your unit gets a change to read.
    Open it and press that it is read. The ward sees that you know.
deed-report = Say when something is not as it should be
deed-report-how =
    Open the patient and go to { our-report-title }.
    Write what you see. If you are worried, answer yes to the question about worry.
    The ward answers a worry within 30 minutes. Call if it is more urgent, and 112 if life is in danger.
deed-own-record = Write in your own record
deed-own-record-how =
    Open the patient and go to { social-title }.
    Only your unit reads what you write here. It is never mixed with the hospital's record.
deed-patient = Read what the patient lets you see
deed-patient-how =
    Open the patient from { nav-day }.
    The patient has said yes to your reading, and may change that at any time.
    The agreement and the plan for afterwards are there.
deed-follow = See whom you follow up
deed-follow-how =
    Go to { nav-day }. Patients whom the ward has handed over stand there, with rounds and calls.
    Open the round, talk to the patient and choose what you decide.
deed-alarm-followed = Handle alarms of those you follow up
deed-alarm-followed-how =
    Open the patient from { nav-day }. At the top stands what needs you.
    Call the patient, and write what you did.
deed-units = Set up units and wards
deed-units-how =
    Go to { nav-administration }. All units that are yours stand there, and what they lack.
    Press { unit-new } or { ward-new }.
    Choose kind, principal and whether the unit works under the health-care act or the social services act.
deed-staff = Set up staff and assignments
deed-staff-how =
    Press { staff-new }. An assignment is a role at a unit, with a start and an end.
    End the assignment when somebody leaves. They see nothing more from that moment.
deed-numbers = Write telephone numbers and hours
deed-numbers-how =
    Open the unit and write each number with its hours.
    Without a number that somebody answers there is a gap for every patient at home.
deed-rules = Write local rules
deed-rules-how =
    Open the unit and go to its local rules: time to answer, threshold, and who does what with you.
    The rules hold for requests that are sent after you have saved.
deed-programme = Approve a care programme
deed-programme-how =
    Go to { programme-new } and paste the text of the programme.
    Read it as plain language, together with the physician who is responsible for it.
    It can be chosen only once it is approved. An approved version never changes.
deed-access = Check the access log
deed-access-how =
    Go to { nav-access-log }. Each view of a patient is a row: who, when, in which capacity.
    Take samples regularly and write down what you found. The log cannot be changed.
deed-me = See who is coming
deed-me-how =
    At the top stands who comes next, and when.
    Below stands the rest of the day.
    You can always call the number at the bottom.
deed-me-measure = Measure
deed-me-measure-how =
    Press { me-measure-start }.
    Measure one thing at a time. Write the number you see.
    Was it wrong? Write again. We on the ward see the value at once.
deed-me-worry = Say that you are worried
deed-me-worry-how =
    Press { worry-title }.
    Write a few words and send them. Somebody will get in touch.
    Is it urgent? Call. If life is in danger: call 112.
deed-me-call = Call
deed-me-call-how =
    The number at the bottom of the page is the one that answers now.
    You may call at any time, at night too.
deed-me-agree = Read what we have agreed
deed-me-agree-how =
    The agreement says what you do and what we do.
    Tell us if something is not right. It can be changed.
deed-me-see = Decide who may see
deed-me-see-how =
    Your page says who may see.
    Press { me-see-no-more } if somebody should not see any longer. It takes effect at once.
deed-kin = See how it is
deed-kin-how =
    At the top stands how it is right now.
    Below stands who comes next.
deed-kin-worry = Say that you are worried
deed-kin-worry-how =
    Press { worry-title }, write a few words and send them.
    The ward will get in touch. Is it urgent? Call. If life is in danger: call 112.
deed-kin-cannot = Say that you cannot help
deed-kin-cannot-how =
    Press { kin-cannot }. You do not need to say why.
    The ward arranges it in another way.
deed-kin-sees = What you may see
deed-kin-sees-how =
    The person close to you has said that you may see, and can change that.
    You do not see the medical record.

## Pictures: what they show, for whoever does not see them

picture-board = The board: rows with what needs the ward now, the most urgent first, each with an owner, a time and a button.
picture-line = The unbroken line on a patient's page: five links in a row, each with who or what holds it.
picture-flag = The page New candidate with a search field for name or personal number.
picture-assessment = The assessment: criteria with an answer at each and the physician's decision beside them.
picture-decision = The physician's decision: how many criteria are met or can be met, and what stands in the way.
picture-request = The patient's requests: a card for each unit with how it has answered.
picture-agreement = The agreement: what matters to the patient and who does what.
picture-things = The things on their way home: what is packed, promised and there.
picture-preparation = The page before homecoming: the checklist with what remains.
picture-measure = The form for readings with a field for each value.
picture-round = The day's round: the patients in order of time with how they are today.
picture-timeline = The timeline: what has happened, newest first, with who and when.
picture-calls = Whom do I call now: who answers, until when and who then.
picture-day = The day's visits in order of time, with what has changed at the top.
picture-answer = The unit's requests: what waits for an answer, with the time for it.
picture-grant = The needs assessor's requests, with what is asked for and when the answer is due.
picture-visit = The form of a visit: what was done, measured and given.
picture-report = The report to the ward with the question about worry.
picture-our-patient = The patient as another unit sees them: the visits and what goes with them.
picture-administration = The overview of the administration with units, wards and staff.
picture-telephones = Telephone numbers of a unit with weekdays and hours.
picture-access-log = The access log: who has seen what, and when.
picture-me = The patient's page on the phone: who comes next, and the number that answers.
picture-me-measure = The patient's page for measuring, one value at a time in large digits.
picture-me-worry = The patient's page for worry: a field to write in and the number to call.
picture-kin = The page of the next of kin on the phone: how it is right now and who is coming.

## The words

words-title = Words
words-lead = The words on the pages, and what they mean here.
words-line = The unbroken line
words-body = The patient's body
words-way = The way home and out
words-together = Together with others
words-law = The law and the record

word-thread = the unbroken line
word-thread-means = The five links that hold a patient at home: responsibility, somebody who answers now, a way back, the next contact, and owner and time for everything open. It is computed from what has happened. Nobody draws it.
word-gap = gap
word-gap-means = Something missing in the line, such as that nobody answers the telephone now. A gap is about us, not about the patient's body. It is shown to whoever can mend it, and goes when it is mended.
word-responsibility = responsibility
word-responsibility-means = One unit has the medical responsibility and one unit the nursing responsibility. Neither more nor fewer.
word-answers-now = answers now
word-answers-now-means = A number that somebody answers at this very moment. It changes by itself as the hours do.
word-way-back = way back
word-way-back-means = Where the patient comes if it gets worse: usually a safety bed on the ward, otherwise a way that is decided and written down.
word-safety-bed = safety bed
word-safety-bed-means = A bed that is kept for a patient who is at home. The patient can come back at once, without the emergency department.
word-pool = pool of safety beds
word-pool-means = Some beds that several patients at home share. How many may share is decided on the ward.
word-next-contact = next contact
word-next-contact-means = Who comes or calls next, and when.
word-owner-and-time = owner and time
word-owner-and-time-means = Everything open has somebody to do it, a time when it is to be done, and somebody who is next.
word-alarm = alarm
word-alarm-means = A reading beyond the patient's limit, or a high NEWS2, that nobody has handled. It stays until somebody has written what was done.
word-acute = acute
word-acute-means = It is about the patient's body, and it is now.
word-soon = soon
word-soon-means = It is about the patient's body, and somebody is to handle it today.
word-news2 = NEWS2
word-news2-means = National Early Warning Score 2, points for seven values that show how ill somebody is: respiration, saturation, oxygen, blood pressure, pulse, consciousness and temperature. 0 is calm, 5 or more urgent, 7 or more an emergency. With a part missing no total is shown. From the Royal College of Physicians, 2017.
word-scale-two = SpO2 scale 2
word-scale-two-means = Another scale for saturation in NEWS2, for confirmed hypercapnic respiratory failure with the target 88–92%. The physician decides. COPD alone is not enough.
word-protocol = measuring plan and limits
word-protocol-means = What is measured at home and how often, which limits hold for the patient, and how soon somebody must answer.
word-round = distance round
word-round-means = The daily talk about and with the patient at home. It always ends in one of four: continue, change the plan, back to the ward, or discharge.
word-candidate = candidate
word-candidate-means = A patient whom somebody on the ward thinks might have care at home. Nobody has decided anything yet.
word-criterion = criterion
word-criterion-means = Something that must hold for care at home to be safe. Each profession answers its own.
word-remedy = action
word-remedy-means = What is needed for a criterion to be met, such as a walker. It becomes a task with an owner and a time.
word-agreement = agreement
word-agreement-means = What patient and care have agreed: what matters, who does what, whom to call and when the care at home is over.
word-homecoming = homecoming
word-homecoming-means = When the patient leaves the ward and goes home. The care goes on.
word-ready = ready for discharge
word-ready-means = The physician has judged that the patient no longer needs care in a hospital. Days are counted under the act 2017:612, and for patients who are in the hospital. It is something else than homecoming here, where the hospital's care goes on at home.
word-discharge = discharge
word-discharge-means = When the care at home is over. The criteria of the agreement are met and everyone involved has been asked.
word-reconciled = reconciled
word-reconciled-means = Everyone who takes part in the care has been asked about the discharge.
word-days-saved = days saved
word-days-saved-means = Days when the patient was at home and would otherwise have been in hospital. A day that ended on the ward is not counted.
word-request = request
word-request-means = What one unit asks of another. Every step is seen: sent, received, yes, other times, no. If nobody answers in time it becomes a gap.
word-extension = more help
word-extension-means = More of the home help that the patient already has, for some days, without a new decision. How many days is a local rule.
word-needs-form = form of decision
word-needs-form-means = How a decision on home help is made. Some forms are faster than an ordinary decision. The municipality decides which are used.
word-local-rule = local rule
word-local-rule-means = Who does what here, as the principals have agreed. For example how soon a request is answered.
word-notice = change to read
word-notice-means = The patient's place, plan or medicines have changed. It stays with each unit until somebody there has read it.
word-report = report, worry
word-report-means = What the ward must know. Whoever is worried says so, and it counts whatever the values say.
word-thing = thing on its way
word-thing-means = Aids, medicines or equipment that are going home to the patient, and some of them back again.
word-legal-status = legal status
word-legal-status-means = What the time at home is in law. It decides fee, responsibility and documentation. The physician chooses it with the decision.
word-leave = leave
word-leave-means = The patient is enrolled on the ward but may be at home. The bed and the responsibility stay with the hospital.
word-outpatient = specialised open care at home
word-outpatient-means = The patient is not enrolled. The hospital gives specialised care at home as open care, with the fee of open care.
word-law = law
word-law-means = HSL is the health and medical services act: health care, with a patient record. SoL is the social services act: social care, with its own documentation. The two are never mixed, even when one municipality does both.
word-disclosure = test of harm
word-disclosure-means = A test of whether something can be told without harm to the patient or somebody close. It is needed when the patient has not said yes to somebody else reading.
word-keeper = keeper of the record
word-keeper-means = The one whose record something is in, by law. What home nursing writes is the municipality's, what the ward writes is the region's.
word-social = social documentation
word-social-means = What home help or a needs assessor writes under the social services act. No other unit reads it.
word-corrected = corrected
word-corrected-means = Something wrong has been replaced. The old text stays, struck through, with who, when and why.
word-programme = care programme
word-programme-means = How one kind of care at home is done: criteria, measuring, limits, visits. Approved by physicians, in versions.
