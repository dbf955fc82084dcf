//! The stories: one patient for each relation that a unit can stand in, lived step by step through
//! the door. Every word of health care says `HSL`, every social note `SOL`, and what was sent to
//! units under the social services act says `SENT`.

use crate::region::*;
use care::command::Command;
use care::episode::Command as Do;
use care::episode::agreement::{Content, Duty, Goal};
use care::episode::command::{
    AnswerRequest, Decide, Discharge, Flag, HoldRound, PlanContacts, SendRequest,
};
use care::episode::event::{
    AgreeingParty, Answer as Says, Choice, HomeCheck, MeasurementSource, Onward, Party,
    RoundOutcome, Verdict,
};
use care::episode::medicine::{Giver, Medicine, Route, Supply};
use care::episode::request::{Answer, Help, NeedsForm};
use care::episode::thing::{Source, Thing, ThingKind, Transport};
use care::episode::visit::{Report, SampleTaken, SampleTo, Visit};
use care::ids::{EpisodeId, PersonId, UnitId};
use care::programme::{
    Alternative, Channel, ContactKind, CriterionRule, ItemRule, LegalStatus, Measurer, Programme,
    RequestKind, RoleAt, UnitPart,
};
use care::social;
use care::unit::UnitKind;
use care::vital_sign::{Consciousness, Reading, TenthsCelsius};
use care::ward::SafetyBed;
use care::who::Role;
use jiff::civil::{Date, time};
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::collections::BTreeMap;

pub(crate) const HSL: &str = "KÖRSBÄR-HSL";
pub(crate) const SOL: &str = "KÖRSBÄR-SOL";
pub(crate) const SENT: &str = "PLOMMON-SENT";

/// What care was like for one patient.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) episode: EpisodeId,
    pub(crate) patient: PersonId,
    /// The patient's given name, which no other text has.
    pub(crate) mark: String,
    pub(crate) ward: UnitId,
}

pub(crate) struct Stories {
    pub(crate) region: Region,
    pub(crate) told: BTreeMap<&'static str, Told>,
    /// People who are nobody's patients here.
    pub(crate) kin: PersonId,
    pub(crate) kin_of_closed: PersonId,
    pub(crate) kin_refused: PersonId,
    pub(crate) kin_of_nobody: PersonId,
    pub(crate) nobody: PersonId,
    next: u128,
}

/// Who is asked in a story.
const ASKED: [(UnitId, RequestKind); 4] = [
    (HOME_NURSING, RequestKind::HomeNursing),
    (HOME_HELP, RequestKind::HomeHelp),
    (NEEDS, RequestKind::NeedsAssessment),
    (REHAB, RequestKind::Rehab),
];
const OTHERS: [UnitId; 6] = [PRIMARY, CLINIC, HOME_NURSING, HOME_HELP, NEEDS, REHAB];

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn programme() -> Programme {
    Programme::parse("opat-pump.toml", OPAT).unwrap()
}

/// Tuesday 24 November 2026, 10:30 in Stockholm, after three weeks of care at home.
pub(crate) async fn play() -> Stories {
    let region = Region::open(at("2026-11-02T08:00:00Z")).await;
    let (kin, kin_of_closed) = (region.person(81, "Karin").await, region.person(82, "Klara").await);
    let (kin_refused, kin_of_nobody) =
        (region.person(83, "Kalle").await, region.person(84, "Kerstin").await);
    let nobody = region.person(85, "Kurt").await;
    let told = BTreeMap::new();
    let mut stories =
        Stories { region, told, kin, kin_of_closed, kin_refused, kin_of_nobody, nobody, next: 1 };
    stories.long_ago().await;
    stories.region.app.clock().move_to(at("2026-11-23T08:00:00Z"));
    stories.before_home().await;
    stories.at_home().await;
    stories.guests().await;
    stories.region.app.clock().move_to(at("2026-11-24T09:00:00Z"));
    stories.ended().await;
    stories.kin().await;
    stories.region.app.clock().move_to(at("2026-11-24T09:30:00Z"));
    stories
}

impl Stories {
    async fn long_ago(&mut self) {
        let id = self.home("long_closed", true).await;
        self.on(id, Do::HandOverFollowUp { unit: CLINIC }).await;
        self.discharge("long_closed").await;
    }

    async fn before_home(&mut self) {
        let id = self.decided("asked_before_decision", WARD, PRIMARY).await;
        self.ask_everybody(id).await;
        self.ask(id, PRIMARY, RequestKind::PrimaryCare).await;
        self.consent(id, true).await;
        self.on(id, Do::Decide(Box::new(self.not_now()))).await;

        let id = self.assessed("early", WARD, PRIMARY).await;
        self.plan(id, CLINIC).await;
        self.consent(id, true).await;

        let id = self.decided("offered", WARD, PRIMARY).await;
        self.consent(id, true).await;
        self.on(id, Do::HandOverFollowUp { unit: CLINIC }).await;
        self.plan(id, CLINIC).await;

        let id = self.wanted("planned", WARD, PRIMARY).await;
        self.consent(id, true).await;
        self.everything(id).await;
    }

    async fn at_home(&mut self) {
        for (name, follow_up) in [
            ("with_consent", false),
            ("without_consent", false),
            ("followed_up", true),
            ("back_on_ward", true),
            ("recently_closed", true),
        ] {
            let id = self.home(name, name != "without_consent").await;
            if follow_up {
                self.on(id, Do::HandOverFollowUp { unit: CLINIC }).await;
            }
        }
        let back = self.told["back_on_ward"].episode;
        let (now, reason) = (self.now(), format!("Frossa {HSL}"));
        self.on(back, Do::ReturnToWard { at: now, bed: None, direct: true, reason }).await;

        // Visits that nobody asked for: what was asked is taken back, and they stand.
        let id = self.wanted("visits_only", WARD, PRIMARY_ELSEWHERE).await;
        self.take_back(id, true).await;
        self.leave(id).await;
        let id = self.wanted("declined", WARD, PRIMARY_ELSEWHERE).await;
        self.take_back(id, false).await;
        self.leave(id).await;

        let id = self.wanted("stranger", WARD, PRIMARY_ELSEWHERE).await;
        self.list(id).await;
        self.ask(id, NURSING_ELSEWHERE, RequestKind::HomeNursing).await;
        self.leave(id).await;
    }

    /// In the other provider's ward, with a part of the guest's: asked while it was home nursing,
    /// following up while it was a clinic, and now a ward.
    async fn guests(&mut self) {
        for name in ["guest", "guest_without"] {
            let id = self.wanted(name, ELSEWHERE, PRIMARY_ELSEWHERE).await;
            self.list(id).await;
            self.ask(id, GUEST, RequestKind::HomeNursing).await;
            self.leave(id).await;
            let given = name == "guest";
            self.on(id, Do::SetUnitConsent { unit: GUEST, given }).await;
        }
        self.region.becomes(GUEST, UnitKind::Clinic).await;
        for name in ["guest", "guest_without"] {
            let id = self.told[name].episode;
            self.plan(id, GUEST).await;
            self.on(id, Do::HandOverFollowUp { unit: GUEST }).await;
        }
        self.region.becomes(GUEST, UnitKind::Ward).await;
        self.region.hire(GUEST, UnitKind::Ward).await;
        self.region.open_ward(GUEST).await;
    }

    async fn ended(&mut self) {
        self.discharge("recently_closed").await;
    }

    /// Next of kin, and what the patient says about them. Each is let see by somebody, so that
    /// they sign in as next of kin and not as anybody.
    async fn kin(&mut self) {
        let other = self.told["long_closed"].patient;
        let of = |name: &str| self.told[name].episode;
        let own = self.told["without_consent"].patient;
        for (name, kin, may_see) in [
            ("with_consent", self.kin, true),
            ("with_consent", other, true),
            ("without_consent", self.kin_refused, true),
            ("without_consent", self.kin_refused, false),
            ("followed_up", self.kin_of_closed, true),
            ("followed_up", self.kin_refused, true),
            ("followed_up", self.kin_of_nobody, true),
            ("followed_up", own, true),
        ] {
            self.on(of(name), Do::NameKin { kin, relation: "granne".into(), may_see }).await;
        }
    }

    // The steps.

    pub(crate) fn now(&self) -> Timestamp {
        self.region.app.now()
    }

    fn today(&self) -> Date {
        care::care_time::day_of(self.now(), self.region.app.zone())
    }

    async fn on(&self, id: EpisodeId, command: Do) {
        self.region.must(Command::Episode(id, command)).await;
    }

    async fn flagged(&mut self, name: &'static str, ward: UnitId, primary: UnitId) -> EpisodeId {
        let n = self.next;
        self.next += 1;
        let (episode, mark) = (EpisodeId(id(0x60_0000 + n)), format!("Zq{n:02}x"));
        let patient = self.region.person(n, &mark).await;
        let flag = Flag {
            patient,
            ward: ward_of(ward),
            programme: self.region.programme.clone(),
            primary_care: primary,
            bed: None,
            reason: format!("Skelettinfektion {HSL}"),
        };
        self.told.insert(name, Told { episode, patient, mark, ward });
        self.region.must(Command::Flag(episode, flag)).await;
        // Next of kin from the first day on, and for the discharge.
        if name == "long_closed" || name == "recently_closed" {
            let (kin, relation) = (self.kin_of_closed, "syster".to_owned());
            self.on(episode, Do::NameKin { kin, relation, may_see: true }).await;
        }
        episode
    }

    async fn assessed(&mut self, name: &'static str, ward: UnitId, primary: UnitId) -> EpisodeId {
        let id = self.flagged(name, ward, primary).await;
        let source = MeasurementSource { measured_by: Measurer::Staff, reported_by: None };
        self.on(id, Do::Measure { at: self.now(), reading: Box::new(well()), source }).await;
        for criterion in programme().criteria.iter().filter(|c| c.rule == CriterionRule::YesNo) {
            let (criterion, at) = (criterion.id.clone(), self.now());
            let (verdict, note) = (Verdict::Met, format!("Sett {HSL}"));
            self.on(id, Do::AnswerCriterion { at, criterion, verdict, note }).await;
        }
        id
    }

    async fn decided(&mut self, name: &'static str, ward: UnitId, primary: UnitId) -> EpisodeId {
        let id = self.assessed(name, ward, primary).await;
        self.on(id, Do::Decide(Box::new(self.yes()))).await;
        id
    }

    async fn wanted(&mut self, name: &'static str, ward: UnitId, primary: UnitId) -> EpisodeId {
        let id = self.decided(name, ward, primary).await;
        for party in Party::ALL {
            let note = format!("Sagt {HSL}");
            self.on(id, Do::RecordAnswer { at: self.now(), party, answer: Says::Yes, note }).await;
        }
        id
    }

    /// At home with everybody asked and answering; primary care takes part, the clinic has a call.
    async fn home(&mut self, name: &'static str, consents: bool) -> EpisodeId {
        let id = self.wanted(name, WARD, PRIMARY).await;
        self.everything(id).await;
        self.consent(id, consents).await;
        self.leave(id).await;
        self.lived(id).await;
        id
    }

    async fn everything(&mut self, id: EpisodeId) {
        self.ask_everybody(id).await;
        self.answer_all(id, |kind| self.yes_to(kind)).await;
        for unit in OTHERS {
            self.plan(id, unit).await;
        }
        self.tasks(id).await;
        let thing = Thing {
            kind: ThingKind::Aid,
            what: "Rollator".into(),
            count: 1,
            source: Source::AidsCentre,
            transport: Transport::DeliveryTour,
            promised_at: Some(self.now() + SignedDuration::from_hours(48)),
            needed_before: false,
            comes_back: true,
        };
        self.on(id, Do::OrderThing(Box::new(thing))).await;
    }

    async fn tasks(&self, id: EpisodeId) {
        for (unit, role) in [
            (UnitPart::Ward, Role::WardNurse),
            (UnitPart::PrimaryCare, Role::PrimaryCareNurse),
            (UnitPart::Clinic, Role::ClinicNurse),
            (UnitPart::HomeNursing, Role::HomeNurse),
            (UnitPart::HomeHelp, Role::HomeHelper),
            (UnitPart::NeedsAssessment, Role::NeedsAssessor),
            (UnitPart::Rehab, Role::Therapist),
        ] {
            let due_at = self.now() + SignedDuration::from_hours(72);
            let owner = RoleAt { unit, role };
            let word = if social_part(unit) { SENT } else { HSL };
            self.on(id, Do::MakeTask { what: format!("Ring {word}"), owner, due_at }).await;
        }
    }

    async fn list(&self, id: EpisodeId) {
        let row = Medicine {
            id: "cefotaxim".into(),
            name: format!("Cefotaxim {HSL}"),
            dose: "1 g".into(),
            route: Route::Intravenous,
            times: "kl 08".into(),
            until: None,
            reason: format!("Infektion {HSL}"),
            giver: Giver::HomeNursing,
            supply: Supply::Packed,
        };
        let note = format!("Ny ordination {HSL}");
        self.on(id, Do::WriteMedicineList { rows: vec![row], note }).await;
    }

    async fn ask_everybody(&self, id: EpisodeId) {
        self.list(id).await;
        for (unit, kind) in ASKED {
            self.ask(id, unit, kind).await;
        }
    }

    async fn ask(&self, id: EpisodeId, to: UnitId, kind: RequestKind) {
        let word = if kind.is_social() { SENT } else { HSL };
        let send = SendRequest {
            kind,
            to,
            what: format!("Hjälp hemma {word}"),
            from: self.today(),
            until: self.today().checked_add(5.days()).unwrap(),
            visits: vec![],
            help: (kind == RequestKind::HomeHelp).then_some(Help::Extension),
            answer_by: None,
            patient_consents: true,
        };
        self.on(id, Do::SendRequest(Box::new(send))).await;
    }

    async fn answer_all(&self, id: EpisodeId, answer: impl Fn(RequestKind) -> Answer) {
        let episode = self.state(id).await;
        for (request, asked) in &episode.requests {
            let reply = AnswerRequest {
                request: *request,
                answer: answer(asked.details.kind),
                note: String::new(),
                by_person: None,
            };
            self.on(id, Do::AnswerRequest(Box::new(reply))).await;
        }
    }

    fn yes_to(&self, kind: RequestKind) -> Answer {
        if kind != RequestKind::NeedsAssessment {
            return Answer::Accepted;
        }
        let (from, until) = (self.today(), self.today().checked_add(5.days()).unwrap());
        let what = format!("Tillsyn {SENT}");
        Answer::Granted { form: NeedsForm::Ordinary, what, from, until }
    }

    /// Asked, and then not: with visits that stand, or with a no from each.
    async fn take_back(&self, id: EpisodeId, with_visits: bool) {
        self.ask_everybody(id).await;
        self.consent(id, true).await;
        if with_visits {
            for (unit, _) in ASKED {
                self.plan(id, unit).await;
            }
            let episode = self.state(id).await;
            for request in episode.requests.keys() {
                let (request, reason) = (*request, "behövs inte".to_owned());
                self.on(id, Do::RetractRequest { request, reason }).await;
            }
        } else {
            self.answer_all(id, |_| Answer::Declined { reason: format!("Fullt {SENT}") }).await;
        }
    }

    async fn plan(&self, id: EpisodeId, unit: UnitId) {
        let word = if [HOME_HELP, NEEDS].contains(&unit) { SENT } else { HSL };
        let kind = if unit == CLINIC { ContactKind::FollowUpCall } else { ContactKind::Visit };
        self.series(id, unit, kind, &format!("Besök {word}")).await;
    }

    /// Three days, from the day of the plan, at nine.
    async fn series(&self, id: EpisodeId, unit: UnitId, kind: ContactKind, what: &str) {
        let contacts = PlanContacts {
            kind,
            channel: Channel::AtHome,
            unit,
            first: self.today(),
            last: self.today().checked_add(2.days()).unwrap(),
            time: time(9, 0, 0, 0),
            minutes: 30,
            every_days: 1,
            what: what.to_owned(),
            with: None,
        };
        self.on(id, Do::PlanContacts(Box::new(contacts))).await;
    }

    async fn consent(&self, id: EpisodeId, given: bool) {
        for unit in OTHERS {
            self.on(id, Do::SetUnitConsent { unit, given }).await;
        }
    }

    /// Agreed, booked, ticked, and out of the door.
    async fn leave(&self, id: EpisodeId) {
        self.on(id, Do::WriteAgreement { content: Box::new(self.content()) }).await;
        for party in [AgreeingParty::Patient, AgreeingParty::Staff] {
            self.on(id, Do::Agree { version: 1, party }).await;
        }
        for kind in [ContactKind::Round, ContactKind::PumpChange, ContactKind::SampleTaking] {
            self.series(id, WARD, kind, &format!("Som bestämt {HSL}")).await;
        }
        for item in programme().checklist.iter().filter(|item| item.rule == ItemRule::Tick) {
            let (at, item, note) = (self.now(), item.id.clone(), format!("Klart {HSL}"));
            self.on(id, Do::TickItem { at, item, done: true, note }).await;
        }
        self.on(id, Do::SendHome { at: self.now() }).await;
    }

    /// What was told in the first hours at home, by each who told it.
    async fn lived(&self, id: EpisodeId) {
        let (at, note) = (self.now(), format!("Mår bra {HSL}"));
        self.on(id, Do::CheckHome { at, check: HomeCheck::Arrival, well: true, note }).await;
        let low = Reading { pulse: Some(115), ..Reading::default() };
        let source = MeasurementSource { measured_by: Measurer::Patient, reported_by: None };
        self.on(id, Do::Measure { at: self.now(), reading: Box::new(low), source }).await;
        for (role, unit) in [
            (Role::WardNurse, WARD),
            (Role::PrimaryCareNurse, PRIMARY),
            (Role::ClinicNurse, CLINIC),
            (Role::HomeNurse, HOME_NURSING),
        ] {
            self.visited(id, role, unit).await;
        }
        let action = format!("Ringde {HSL}");
        let reports: Vec<_> = self.state(id).await.reports.keys().copied().collect();
        for report in reports.into_iter().take(1) {
            self.on(id, Do::HandleReport { report, action: action.clone() }).await;
        }
        let report = Report { text: format!("Trött {SENT}"), worry: false };
        let helper = actor(Role::HomeHelper, HOME_HELP);
        let tell = Do::Report { at: self.now(), report };
        self.region.must_by(&helper, Command::Episode(id, tell)).await;
        let episode = self.state(id).await;
        for (report, told) in &episode.reports {
            if told.unit == HOME_HELP {
                let (report, action) = (*report, format!("Talade med dottern {HSL}"));
                self.on(id, Do::HandleReport { report, action }).await;
            }
        }
        let report = Report { text: format!("Orolig {HSL}"), worry: true };
        self.on(id, Do::Report { at: self.now(), report }).await;
        let round = HoldRound {
            contact: None,
            channel: Channel::Telephone,
            participants: vec!["Maria".into()],
            outcome: RoundOutcome::Continue,
            note: format!("Rond {HSL}"),
            bed: None,
            discharge: None,
        };
        self.on(id, Do::HoldRound(Box::new(round))).await;
        for (unit, role) in [(HOME_HELP, Role::HomeHelper), (NEEDS, Role::NeedsAssessor)] {
            let text = format!("Egen anteckning {SOL}");
            let note = social::Command::Note { episode: id, unit, at: self.now(), text };
            let by = actor(role, unit);
            self.region.must_by(&by, Command::Social(social::id(id, unit), note)).await;
        }
    }

    /// A visit by somebody of the unit, with a sample on its way and a word to the ward.
    async fn visited(&self, id: EpisodeId, role: Role, unit: UnitId) {
        let episode = self.state(id).await;
        let contact = episode.contacts.iter().find(|contact| contact.unit == unit).unwrap().id;
        let sample = SampleTaken { what: format!("CRP {HSL}"), goes_to: SampleTo::Hospital };
        let visit = Visit {
            at: self.now(),
            contact,
            outcome: care::episode::event::ContactOutcome::Done,
            note: format!("Besökt {HSL}"),
            reading: None,
            doses: vec![],
            samples: vec![sample],
            report: Some(Report { text: format!("Svullen {HSL}"), worry: false }),
        };
        let visit = Command::Episode(id, Do::RecordVisit(Box::new(visit)));
        self.region.must_by(&actor(role, unit), visit).await;
    }

    async fn discharge(&self, name: &'static str) {
        let id = self.told[name].episode;
        let episode = self.state(id).await;
        for (report, told) in &episode.reports {
            if told.handled.is_none() {
                let (report, action) = (*report, format!("Svarade {HSL}"));
                self.on(id, Do::HandleReport { report, action }).await;
            }
        }
        let (sign, action) = (care::vital_sign::VitalSign::Pulse, format!("Svarade {HSL}"));
        self.on(id, Do::HandleAlarm { sign, up_to: self.now(), action }).await;
        let (units, note) = (episode.not_reconciled(), format!("Alla vet {HSL}"));
        self.on(id, Do::Reconcile { units, channel: Channel::Telephone, note }).await;
        let referral = format!("Remiss {HSL}");
        let discharge = Discharge {
            met: vec!["no_fever".into()],
            conversation: format!("Samtal {HSL}"),
            next: format!("Återbesök {HSL}"),
            onward: Some(Onward { refer_to: PRIMARY, referral, call: PRIMARY }),
        };
        self.on(id, Do::Discharge(Box::new(discharge))).await;
    }

    fn yes(&self) -> Decide {
        Decide {
            choice: Choice::Yes,
            reason: format!("Stabil {HSL}"),
            legal_status: LegalStatus::DischargedOnWardList,
            alternative: Alternative::PatientHotel,
            treatment_from: self.today(),
            treatment_days: 14,
            safety_bed: Some(SafetyBed::Overbooking),
        }
    }

    fn not_now(&self) -> Decide {
        let reassess_at = self.now() + SignedDuration::from_hours(48);
        Decide { choice: Choice::NotNow { reassess_at }, safety_bed: None, ..self.yes() }
    }

    fn content(&self) -> Content {
        Content {
            matters_to_me: format!("Hunden {HSL}"),
            what_happens: format!("Antibiotika {HSL}"),
            i_do: vec![format!("Mäter {HSL}")],
            others_do: vec![Duty { who: "Vårdcentralen".into(), what: format!("Byter {HSL}") }],
            call: vec![WARD, PRIMARY],
            if_worse: vec![format!("Ring {HSL}")],
            discharge_criteria: vec![Goal { id: "no_fever".into(), text: format!("Ingen {HSL}") }],
            planned_end: self.today().checked_add(13.days()).unwrap(),
            next: format!("Vårdcentralen tar vid {HSL}"),
        }
    }

    /// The episode as it stands, whoever asks.
    pub(crate) async fn state(&self, id: EpisodeId) -> care::episode::Episode {
        let ward = self.told.values().find(|told| told.episode == id).unwrap().ward;
        let nurse = actor(Role::WardNurse, ward);
        self.region.app.episode(&nurse, id).await.unwrap().episode
    }
}

fn social_part(part: UnitPart) -> bool {
    matches!(part, UnitPart::HomeHelp | UnitPart::NeedsAssessment)
}

fn well() -> Reading {
    Reading {
        respiratory_rate: Some(16),
        oxygen_saturation: Some(98),
        supplemental_oxygen: Some(false),
        systolic: Some(120),
        diastolic: Some(75),
        pulse: Some(70),
        consciousness: Some(Consciousness::Alert),
        temperature: Some(TenthsCelsius(368)),
        weight: None,
    }
}
