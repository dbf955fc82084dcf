//! What other units are asked, and what they answer.

use super::*;

impl Stories {
    pub(super) async fn ask_everybody(&self, id: EpisodeId) {
        self.list(id).await;
        for (unit, kind) in ASKED {
            self.ask(id, unit, kind).await;
        }
    }

    pub(super) async fn ask(&self, id: EpisodeId, to: UnitId, kind: RequestKind) {
        self.ask_for(id, to, kind, vec![]).await;
    }

    pub(super) async fn ask_for(
        &self,
        id: EpisodeId,
        to: UnitId,
        kind: RequestKind,
        visits: Vec<VisitTime>,
    ) {
        let word = if kind.is_social() { SENT } else { HSL };
        let send = SendRequest {
            kind,
            to,
            what: format!("Hjälp hemma {word}"),
            from: self.today(),
            until: self.today().checked_add(5.days()).unwrap(),
            visits,
            help: (kind == RequestKind::HomeHelp).then_some(Help::Extension),
            answer_by: None,
            patient_consents: true,
        };
        self.on(id, Do::SendRequest(Box::new(send))).await;
    }

    pub(super) async fn answer_all(&self, id: EpisodeId, answer: impl Fn(RequestKind) -> Answer) {
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

    pub(super) fn yes_to(&self, kind: RequestKind) -> Answer {
        if kind != RequestKind::NeedsAssessment {
            return Answer::Accepted;
        }
        let (from, until) = (self.today(), self.today().checked_add(5.days()).unwrap());
        let what = format!("Tillsyn {SENT}");
        Answer::Granted { form: NeedsForm::Ordinary, what, from, until }
    }

    /// Home nursing can come at another time.
    pub(super) fn later(&self, kind: RequestKind) -> Answer {
        if kind != RequestKind::HomeNursing {
            return self.yes_to(kind);
        }
        let (from, until) = (self.today(), self.today().checked_add(4.days()).unwrap());
        Answer::AnotherTime { from, until, visits: vec![] }
    }

    /// Asked, and then not: with visits that stand, or with a no from each.
    pub(super) async fn take_back(&self, id: EpisodeId, with_visits: bool) {
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
}
