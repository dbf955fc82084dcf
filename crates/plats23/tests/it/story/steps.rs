//! The steps of one patient's way home, from the suggestion to the door.

use super::*;

impl Stories {
    pub(super) fn today(&self) -> Date {
        care::care_time::day_of(self.now(), self.region.app.zone())
    }

    pub(super) async fn on(&self, id: EpisodeId, command: Do) {
        self.region.must(Command::Episode(id, command)).await;
    }

    pub(super) async fn flagged(
        &mut self,
        name: &'static str,
        ward: UnitId,
        primary: UnitId,
    ) -> EpisodeId {
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
            although_way_back: false,
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

    pub(super) async fn assessed(
        &mut self,
        name: &'static str,
        ward: UnitId,
        primary: UnitId,
    ) -> EpisodeId {
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

    pub(super) async fn decided(
        &mut self,
        name: &'static str,
        ward: UnitId,
        primary: UnitId,
    ) -> EpisodeId {
        let id = self.assessed(name, ward, primary).await;
        self.on(id, Do::Decide(Box::new(self.yes()))).await;
        id
    }

    pub(super) async fn wanted(
        &mut self,
        name: &'static str,
        ward: UnitId,
        primary: UnitId,
    ) -> EpisodeId {
        let id = self.decided(name, ward, primary).await;
        for party in Party::ALL {
            let note = format!("Sagt {HSL}");
            self.on(id, Do::RecordAnswer { at: self.now(), party, answer: Says::Yes, note }).await;
        }
        id
    }

    /// At home with everybody asked and answering; primary care takes part, the clinic has a call.
    pub(super) async fn home(&mut self, name: &'static str, consents: bool) -> EpisodeId {
        let id = self.wanted(name, WARD, PRIMARY).await;
        self.everything(id).await;
        self.consent(id, consents).await;
        self.leave(id).await;
        self.lived(id).await;
        id
    }

    pub(super) async fn everything(&mut self, id: EpisodeId) {
        self.ask_everybody(id).await;
        self.answer_all(id, |kind| self.yes_to(kind)).await;
        for unit in OTHERS {
            self.plan(id, unit).await;
        }
        self.handed_over(id).await;
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

    pub(super) async fn tasks(&self, id: EpisodeId) {
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

    pub(super) async fn list(&self, id: EpisodeId) {
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

    pub(super) async fn plan(&self, id: EpisodeId, unit: UnitId) {
        let word = if [HOME_HELP, NEEDS].contains(&unit) { SENT } else { HSL };
        let kind = if unit == CLINIC { ContactKind::FollowUpCall } else { ContactKind::Visit };
        self.series(id, unit, kind, &format!("Besök {word}")).await;
    }

    /// Three days, from the day of the plan, at nine.
    pub(super) async fn series(&self, id: EpisodeId, unit: UnitId, kind: ContactKind, what: &str) {
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

    pub(super) async fn consent(&self, id: EpisodeId, given: bool) {
        for unit in OTHERS {
            self.on(id, Do::SetUnitConsent { unit, given }).await;
        }
    }

    /// Agreed, booked, ticked, and out of the door.
    pub(super) async fn leave(&self, id: EpisodeId) {
        self.on(id, Do::WriteAgreement { content: Box::new(self.content(id)) }).await;
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
