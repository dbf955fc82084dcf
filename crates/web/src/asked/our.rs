//! Our: one patient as the own unit sees it, opened for a page. Holds what `app::view::asked`
//! gives and nothing else, so that no page of a unit can show more.

use crate::episodes::Identity;
use crate::failure::Failure;
use crate::format;
use crate::items::capital;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::view::asked::Asked;
use care::care_time;
use care::episode::notice::NoticeKind;
use care::episode::request::Request;
use care::ids::{EpisodeId, RequestId, UnitId};
use care::keeper::Law;
use care::person::Details;
use care::recorded::Mark;
use care::unit::Unit;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub(crate) struct Our<'a> {
    pub(crate) web: &'a WebState,
    pub(crate) signed: &'a Signed,
    pub(crate) view: Asked,
}

/// A telephone that somebody answers now.
pub(crate) struct Phone {
    pub(crate) number: String,
    pub(crate) href: String,
    pub(crate) who: String,
}

impl<'a> Our<'a> {
    pub(crate) async fn open(
        web: &'a WebState,
        signed: &'a Signed,
        id: EpisodeId,
    ) -> Result<Self, Failure> {
        let view = web.app.asked(&signed.actor, id).await?;
        Ok(Our { web, signed, view })
    }

    pub(crate) fn t(&self) -> T {
        self.signed.t()
    }

    pub(crate) fn id(&self) -> EpisodeId {
        self.view.id
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.view.now
    }

    pub(crate) fn zone(&self) -> &TimeZone {
        self.web.app.zone()
    }

    pub(crate) fn today(&self) -> Date {
        care_time::day_of(self.now(), self.zone())
    }

    pub(crate) fn get(&self, key: &str) -> String {
        self.t().get(key).into_owned()
    }

    /// "i dag kl 14.10"
    pub(crate) fn moment(&self, at: Timestamp) -> String {
        format::moment(self.t(), at, self.now(), self.zone())
    }

    /// "Maria Ek, i dag kl 07.30"
    pub(crate) fn by(&self, mark: &Mark) -> String {
        let who = crate::forms::who(self.t(), &self.view.directory, mark.by);
        format!("{who}, {}", self.moment(mark.at))
    }

    pub(crate) fn unit_name(&self, unit: UnitId) -> String {
        self.view.directory.unit_name(unit).to_owned()
    }

    pub(crate) fn ward(&self) -> String {
        self.unit_name(self.view.ward_unit)
    }

    pub(crate) fn own_unit(&self) -> Option<&Unit> {
        self.view.directory.units.get(&self.view.unit)
    }

    /// Not known is not health care: the narrow view.
    pub(crate) fn is_social(&self) -> bool {
        let details = self.own_unit().and_then(|unit| unit.details.as_ref());
        details.is_none_or(|details| details.law == Law::Sol)
    }

    pub(crate) fn may(&self, action: Action) -> bool {
        self.view.may(action)
    }

    pub(crate) fn name(&self) -> String {
        name(self.view.patient.as_ref())
    }

    pub(crate) fn identity(&self) -> Identity {
        let patient = self.view.patient.as_ref();
        let phase = self.view.phase;
        Identity {
            place: None,
            bed: None,
            name: self.name(),
            protected: patient.is_some_and(|patient| patient.protected),
            facts: facts(self.t(), patient, self.today()),
            phase: capital(&self.get(&format!("phase-{}", phase.as_str().replace('_', "-")))),
            phase_icon: "disc4",
            href: paths::asked(self.id()),
        }
    }

    pub(crate) fn request(&self, id: RequestId) -> Result<&Request, Failure> {
        self.view.request(id).ok_or(Failure::NOT_FOUND)
    }

    /// Who answers for the treatment now.
    pub(crate) fn answers(&self) -> Option<Phone> {
        self.view.answers_now.as_ref().map(|answering| Phone {
            number: answering.number.clone(),
            href: format::telephone_link(&answering.number),
            who: format!("{}, {}", self.unit_name(answering.unit), answering.label),
        })
    }
}

/// The patient's name; a dash when the record of the person has been destroyed.
pub(crate) fn name(patient: Option<&Details>) -> String {
    patient.map_or_else(|| "–".to_owned(), |patient| patient.name.full())
}

/// "82 år · 1944-•••• · Norrstad"; no place for protected persons.
pub(crate) fn facts(t: T, patient: Option<&Details>, today: Date) -> String {
    let identity = patient.and_then(|patient| patient.identity.as_ref());
    let age = identity.and_then(|number| number.age(today));
    let age = age.map(|years| t.with("day-age", &[("n", &years)]));
    let number = identity.map(care::identity::IdentityNumber::masked);
    let open = patient.filter(|patient| !patient.protected);
    let municipality = open.and_then(|patient| patient.municipality.clone());
    let facts = [age, number, municipality].into_iter().flatten();
    facts.filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Where to go: the address, never a protected person's.
pub(crate) fn address(patient: Option<&Details>) -> String {
    let open = patient.filter(|patient| !patient.protected);
    open.and_then(|patient| patient.address.clone()).unwrap_or_default()
}

/// What has changed, in a sentence.
pub(crate) fn notice_words(t: T, kind: NoticeKind) -> String {
    t.get(&format!("notice-kind-{}", kind.as_str().replace('_', "-"))).into_owned()
}
