//! Asked: what the ward asks of other units, what they answer, and the medicine list that goes
//! along.

use super::course::Drug;
use super::scene::{Deeds, Scene};
use care::episode::Command;
use care::episode::command::{AnswerRequest, SendRequest};
use care::episode::medicine::{Giver, Medicine};
use care::episode::request::{Answer, Help, NeedsForm, Request, Standing, VisitTime};
use care::ids::RequestId;
use care::open_item::{OpenItem, What, Why};
use care::programme::RequestKind;
use care::unit::UnitKind;
use care::who::Role;
use jiff::{Timestamp, ToSpan};

impl Scene<'_> {
    pub(crate) fn requests(&self, deeds: &mut Deeds) {
        let Some(decision) = &self.episode.decision else { return };
        let since = decision.mark.at;
        let left = self.episode.requests_left();
        if left.iter().any(|kind| kind.gives_medicines()) && self.episode.medicine_list.is_none() {
            self.medicine_list(&self.course.medicines, self.when("medicines", "", since), deeds);
        }
        for kind in left {
            let waits = kind == RequestKind::HomeHelp
                && self.episode.requests_needed().contains(&RequestKind::NeedsAssessment)
                && !self.episode.is_accepted(RequestKind::NeedsAssessment);
            let lacks_list = kind.gives_medicines() && self.episode.medicine_list.is_none();
            let is_asked = self.episode.requests.values().any(|r| {
                r.details.kind == kind
                    && !matches!(r.standing(), Standing::Retracted | Standing::Done)
            });
            if !waits && !lacks_list && !is_asked {
                let listed = self.episode.medicine_list.as_ref().map(|list| list.mark.at);
                let since = listed.filter(|_| kind.gives_medicines()).unwrap_or(since).max(since);
                self.ask(kind, None, self.when("ask", kind.as_str(), since), deeds);
            }
        }
        self.calls(deeds);
    }

    fn medicine_list(&self, drugs: &[Drug], at: Timestamp, deeds: &mut Deeds) {
        let until = Some(self.last_day());
        let rows = drugs.iter().map(|drug| Medicine {
            id: drug.id.clone(),
            name: drug.name.clone(),
            dose: drug.dose.clone(),
            route: drug.route,
            times: drug.times.clone(),
            until: until.filter(|_| drug.giver == Giver::HomeNursing),
            reason: drug.reason.clone(),
            giver: drug.giver,
            supply: drug.supply,
        });
        let version = self.episode.medicine_list.as_ref().map_or(0, |list| list.version);
        let command = Command::WriteMedicineList { rows: rows.collect(), note: String::new() };
        let key = format!("medicines {version}");
        deeds.extend(self.deed(&key, at, self.of_ward(Role::WardNurse, at), command));
    }

    fn ask(
        &self,
        kind: RequestKind,
        visits: Option<(Vec<VisitTime>, &str)>,
        at: Timestamp,
        deeds: &mut Deeds,
    ) {
        let template = self.programme.requests.iter().find(|template| template.kind == kind);
        let (Some(template), Some(to)) = (template, self.asked_unit(kind)) else { return };
        let from = self.day(at).tomorrow().unwrap_or(self.day(at));
        let mut until = self.last_day().max(from);
        let help = (kind == RequestKind::HomeHelp).then(|| {
            let new = self.episode.requests_needed().contains(&RequestKind::NeedsAssessment);
            if new { Help::New } else { Help::Extension }
        });
        if help == Some(Help::Extension) {
            let most = self.directory.units.get(&to).map_or(5, |u| u.local_rule.extension_days);
            let most = i64::from(most.max(1)).saturating_sub(1).days();
            until = until.min(from.checked_add(most).unwrap_or(until));
        }
        let usual = template.visits.iter().map(|visit| VisitTime {
            time: visit.time,
            minutes: visit.minutes,
            every_days: visit.every_days,
            what: visit.what.sv.clone(),
        });
        let (visits, what) = match visits {
            Some((visits, what)) => (visits, what.to_owned()),
            None => (usual.collect(), template.what.sv.clone()),
        };
        let send = SendRequest {
            kind,
            to,
            what,
            from,
            until,
            visits,
            help,
            answer_by: None,
            patient_consents: true,
        };
        let nth = self.episode.requests.len();
        let key = format!("ask {} {nth}", kind.as_str());
        let command = Command::SendRequest(Box::new(send));
        deeds.extend(self.deed(&key, at, self.of_ward(Role::CoordinatingNurse, at), command));
    }

    fn asked_unit(&self, kind: RequestKind) -> Option<care::ids::UnitId> {
        match kind {
            RequestKind::HomeNursing => self.unit_of_kind(UnitKind::HomeNursing),
            RequestKind::HomeHelp => self.unit_of_kind(UnitKind::HomeHelp),
            RequestKind::NeedsAssessment => self.unit_of_kind(UnitKind::NeedsAssessment),
            RequestKind::Rehab => self.unit_of_kind(UnitKind::Rehab),
            RequestKind::PrimaryCare => Some(self.opening.primary_care),
        }
    }

    /// Promised for a shorter time than the treatment takes: help that was more than usual ends
    /// when its days are over, and home nursing is asked to go on.
    pub(crate) fn running_out(&self, kind: RequestKind, since: Timestamp, deeds: &mut Deeds) {
        let Some((request, asked)) = self.episode.live_request(kind) else { return };
        let word = request.0.simple().to_string();
        if !kind.gives_medicines() {
            let at = self.when("read", &word, since);
            let actor = self.somebody(asked.details.to, kind.role(), at);
            let command = Command::FinishRequest { at, request, note: String::new() };
            deeds.extend(self.deed(&format!("finish {word}"), at, actor, command));
            return;
        }
        let at = self.when("ask", &word, since);
        let from = self.day(at).tomorrow().unwrap_or(self.day(at));
        let send = SendRequest {
            kind,
            to: asked.details.to,
            what: asked.details.what.clone(),
            from,
            until: self.last_day().max(from),
            visits: asked.plan().2.to_vec(),
            help: asked.details.help,
            answer_by: None,
            patient_consents: true,
        };
        let command = Command::ChangeRequest { request, send: Box::new(send) };
        let actor = self.of_ward(Role::CoordinatingNurse, at);
        let key = format!("more {word} {}", self.last_day());
        deeds.extend(self.deed(&key, at, actor, command));
    }

    /// A request to health care is also a telephone call.
    fn calls(&self, deeds: &mut Deeds) {
        for (request, asked) in self.episode.live_requests() {
            let back = self.episode.spells.last().and_then(|spell| spell.to);
            let called = asked.calls.iter().any(|c| back.is_none_or(|back| c.mark.at >= back));
            if asked.details.kind.is_social() || called {
                continue;
            }
            let since = asked.sent.at.max(back.unwrap_or(asked.sent.at));
            let at = self.when("call", &request.0.simple().to_string(), since);
            let with = self.somebody(asked.details.to, asked.details.kind.role(), at);
            let with = with.map(|actor| self.name(&actor)).unwrap_or_default();
            let note = self.words("call", &self.habits.words.call).to_owned();
            let command = Command::LogCall { at, request, with, note };
            let key = format!("call {} {}", request.0.simple(), self.episode.spells.len());
            let actor = self.of_ward(Role::CoordinatingNurse, at);
            deeds.extend(self.deed(&key, at, actor, command));
        }
    }

    /// Whoever was asked says that it has come, and answers; the ward takes it from there.
    #[expect(clippy::wildcard_enum_match_arm, reason = "everything else is done elsewhere")]
    pub(crate) fn answered(&self, item: &OpenItem, deeds: &mut Deeds) {
        match &item.what {
            What::AnswerRequest { request, .. } => {
                if let Some(asked) = self.episode.requests.get(request) {
                    self.reply(*request, asked, item, deeds);
                }
            }
            What::AgreeToTimes { request, .. } => {
                let at = self.when("agree_times", "", item.opens_at);
                let command = Command::AgreeToTimes { request: *request };
                let key = format!("times {}", request.0.simple());
                let actor = self.of_ward(Role::CoordinatingNurse, at);
                deeds.extend(self.deed(&key, at, actor, command));
            }
            What::Gap { why: Why::RequestDeclined { request, kind }, .. } => {
                self.after_a_no(*request, *kind, item, deeds);
            }
            _ => {}
        }
    }

    fn reply(&self, id: RequestId, asked: &Request, item: &OpenItem, deeds: &mut Deeds) {
        let word = id.0.simple().to_string();
        let (unit, role) = (asked.details.to, asked.details.kind.role());
        if asked.received.is_none() {
            let at = self.when("receive", &word, item.opens_at);
            let command = Command::ReceiveRequest { at, request: id };
            let key = format!("receive {word}");
            deeds.extend(self.deed(&key, at, self.somebody(unit, role, at), command));
        }
        let habit = format!("answer_{}", asked.details.kind.as_str());
        let at = self.when(&habit, &word, item.opens_at);
        let answer = self.answer_to(asked);
        let note = self.words(&word, &self.habits.words.accepted);
        let note = if matches!(answer, Answer::Accepted) { note.to_owned() } else { String::new() };
        let reply = AnswerRequest { request: id, answer, note, by_person: None };
        let command = Command::AnswerRequest(Box::new(reply));
        let key = format!("reply {word}");
        deeds.extend(self.deed(&key, at, self.somebody(unit, role, at), command));
    }

    fn answer_to(&self, asked: &Request) -> Answer {
        let details = &asked.details;
        let is_nursing = details.kind == RequestKind::HomeNursing;
        let of_kind = self.episode.requests.values().filter(|r| r.details.kind == details.kind);
        let is_first = of_kind.count() == 1;
        match &self.course.declined {
            Some(reason) if is_nursing && is_first => {
                return Answer::Declined { reason: reason.clone() };
            }
            Some(_) | None => {}
        }
        if details.kind == RequestKind::NeedsAssessment {
            let unit = self.directory.units.get(&details.to);
            let forms = [NeedsForm::Frame, NeedsForm::Joint];
            let can = |form: &&NeedsForm| unit.is_some_and(|u| u.local_rule.decides_by(**form));
            let form = forms.iter().find(can).copied().unwrap_or(NeedsForm::Ordinary);
            let what = self.habits.words.granted.clone();
            return Answer::Granted { form, what, from: details.from, until: details.until };
        }
        if self.course.another_time && is_nursing && is_first {
            let visits = details.visits.iter().map(|visit| VisitTime {
                time: visit.time.wrapping_add(45.minutes()),
                ..visit.clone()
            });
            let (from, until) = (details.from, details.until);
            return Answer::AnotherTime { from, until, visits: visits.collect() };
        }
        Answer::Accepted
    }

    /// Another drug that takes fewer visits, and then the same unit is asked again.
    fn after_a_no(&self, id: RequestId, kind: RequestKind, item: &OpenItem, deeds: &mut Deeds) {
        let word = id.0.simple().to_string();
        let Some(instead) = self.course.instead.as_ref().filter(|_| kind.gives_medicines()) else {
            let at = self.when("after_a_no", &word, item.opens_at);
            let reason = "Vården ordnas utan".to_owned();
            let command = Command::RetractRequest { request: id, reason };
            let actor = self.of_ward(Role::CoordinatingNurse, at);
            deeds.extend(self.deed(&format!("without {word}"), at, actor, command));
            return;
        };
        let first = instead.medicines.first().map(|drug| &drug.id);
        let rows = self.episode.medicine_list.iter().flat_map(|list| &list.rows);
        let is_changed = rows.into_iter().any(|row| Some(&row.id) == first);
        let at = self.when("after_a_no", &word, item.opens_at);
        if !is_changed {
            self.medicine_list(&instead.medicines, at, deeds);
            return;
        }
        let visits = instead.times.iter().map(|time| VisitTime {
            time: *time,
            minutes: 40,
            every_days: 1,
            what: instead.what.clone(),
        });
        let list = self.episode.medicine_list.as_ref().map_or(at, |list| list.mark.at);
        let at = self.when("ask", "again", list);
        self.ask(kind, Some((visits.collect(), &instead.what)), at, deeds);
    }
}
