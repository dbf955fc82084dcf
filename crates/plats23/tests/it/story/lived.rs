//! At home: what was told by each who told it, and how it ended.

use super::*;

impl Stories {
    /// What was told in the first hours at home, by each who told it.
    pub(super) async fn lived(&self, id: EpisodeId) {
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
    pub(super) async fn visited(&self, id: EpisodeId, role: Role, unit: UnitId) {
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

    pub(super) async fn discharge(&self, name: &'static str) {
        let id = self.told[name].episode;
        let episode = self.state(id).await;
        for (report, told) in &episode.reports {
            if told.handled.is_none() {
                let (report, action) = (*report, format!("Svarade {HSL}"));
                self.on(id, Do::HandleReport { report, action }).await;
            }
        }
        let (sign, action) = (care::vital_sign::VitalSign::Pulse, format!("Svarade {HSL}"));
        self.on(id, Do::HandleAlarm { sign, up_to: self.now(), action, by: None }).await;
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
}
