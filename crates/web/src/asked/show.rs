//! `GET /asked/{id}`: one patient as this unit sees it. What it was asked, its own visits, what to
//! read and what went along.

use super::medicines::{self, ListView};
use super::our::{Our, Phone};
use super::part::{self, DocumentView, NoticeView, SampleView, ThingView, VisitView};
use super::request::{Look, RequestView};
use super::responsibility::{self, OwnView};
use super::{answer, arrival, named, sheet};
use crate::agreement::sheet::Sheet;
use crate::episodes::Identity;
use crate::failure::Failure;
use crate::format;
use crate::forms::{FormBack, FormView};
use crate::items;
use crate::page::{self, Page};
use crate::paths;
use crate::responsibility::named::NamedView;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::episode::Phase;
use care::episode::request::{Request, Standing};
use care::ids::{EpisodeId, RequestId};
use care::open_item::{What, Why};

#[derive(Template)]
#[template(path = "asked/show.html")]
struct AskedPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    address: String,
    whereabouts: String,
    is_off: bool,
    updated: String,
    answers: Option<Phone>,
    patient_phone: Option<Phone>,
    notices: Vec<NoticeView>,
    notices_read: Vec<String>,
    requests: Vec<AskView>,
    /// Something waits for an answer; otherwise the visits come first.
    asks_first: bool,
    arrival: Option<String>,
    items: Vec<OwnItem>,
    to_come: Vec<VisitView>,
    more_to_come: usize,
    over: Vec<VisitView>,
    list: Option<ListView>,
    sheet: Option<Sheet>,
    responsibility: Option<OwnView>,
    named: Vec<NamedView>,
    things: Vec<ThingView>,
    more_things: Vec<ThingView>,
    may_move: bool,
    samples: Vec<SampleView>,
    may_give: bool,
    documents: Vec<DocumentView>,
    journal: Option<String>,
    reports: Vec<(String, String)>,
    report: Option<String>,
    social: Option<String>,
    shared: Option<String>,
    /// The unit's conversations about the patient.
    messages: Option<String>,
    feedback: Option<String>,
    back: Option<&'static str>,
}

/// A request, and the ways to answer it.
struct AskView {
    id: String,
    view: RequestView,
    /// Hours of the medicine list that the visits do not meet.
    dose_times: Option<String>,

    receipt: Option<String>,
    accept: Option<String>,
    another_time: Option<String>,
    grant: Option<String>,
    decline: Option<String>,
    call: Option<String>,
    end: Option<String>,
}

/// Visits to come that stand on the page; the rest are on their days.
const TO_COME_MAX: usize = 6;
/// Things at once; those that are late come first.
const THINGS_MAX: usize = 4;

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let our = Our::open(&web, &signed, id).await?;
    page_of(&our, None)
}

/// The same page, with a tap that did not go through.
pub(super) async fn again(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    back: FormBack,
) -> Result<Response, Failure> {
    let our = Our::open(web, signed, id).await?;
    page_of(&our, Some(back))
}

fn page_of(our: &Our<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let mut to_come = part::visits_to_come(our);
    let more_to_come = to_come.len().saturating_sub(TO_COME_MAX);
    to_come.truncate(TO_COME_MAX);
    let mut over = part::visits_over(our);
    over.truncate(TO_COME_MAX);
    let mut things = part::things(our);
    let updated = format::weekday_clock(our.t(), our.now(), our.zone());
    let enters = our.may(Action::EnterInJournal) && !our.is_social();
    let page = AskedPage {
        page: Page::of(our.web, our.signed),
        t: our.t(),
        identity: our.identity(),
        form: FormView::new(our.signed, None, back),
        address: super::our::address(our.view.patient.as_ref()),
        whereabouts: whereabouts(our),
        is_off: part::is_off(our),
        updated: our.t().with("inbox-updated", &[("when", &updated)]),
        answers: our.answers(),
        patient_phone: patient_phone(our),
        notices: part::notices(our),
        notices_read: part::notices_read(our),
        asks_first: our.view.requests.iter().any(|(_, r)| r.standing().is_unanswered()),
        requests: our.view.requests.iter().map(|(id, request)| ask(our, *id, request)).collect(),
        arrival: arrival::offered(our),
        items: own_items(our),
        to_come,
        more_to_come,
        over,
        list: medicines::list(our),
        sheet: sheet::sheet(our),
        responsibility: responsibility::own(our),
        named: named::own(our),
        more_things: things.split_off(things.len().min(THINGS_MAX)),
        things,
        may_move: our.may(Action::MoveThing),
        samples: part::samples(our),
        may_give: our.may(Action::GiveCare),
        documents: part::documents(our),
        journal: enters.then(|| paths::our_journal(our.id())),
        reports: part::reports(our),
        report: our.may(Action::Report).then(|| paths::our_report(our.id())),
        social: our.may(Action::ViewSocialRecord).then(|| paths::social(our.id())),
        shared: shared(our),
        messages: our.may(Action::Correspond).then(|| paths::messages(our.id())),
        feedback: our.may(Action::GiveFeedback).then(|| paths::feedback(our.id())),
        back: page::in_menu(our.web, our.signed, paths::REQUESTS).then_some(paths::REQUESTS),
    };
    page::answer(status, &page)
}

/// Both what the patient lets see and what the law lets this role see.
fn shared(our: &Our<'_>) -> Option<String> {
    let both = our.view.shared && our.may(Action::ViewEpisodeShared);
    both.then(|| paths::shared(our.id()))
}

fn whereabouts(our: &Our<'_>) -> String {
    let ward = our.ward();
    match (our.view.phase, our.view.home_since) {
        (Phase::AtHome, Some(since)) => {
            our.t().with("our-at-home", &[("when", &our.moment(since))])
        }
        (Phase::BackOnWard, _) => our.t().with("our-back-on-ward", &[("ward", &ward)]),
        (Phase::Discharged, _) => our.get("our-discharged"),
        (Phase::Died, _) => our.get("our-died"),
        (Phase::NotSuitable | Phase::Declined | Phase::Cancelled, _) => our.get("our-ended"),
        (
            Phase::Candidate | Phase::Assessment | Phase::Offered | Phase::Planned | Phase::AtHome,
            _,
        ) => our.t().with("our-on-ward", &[("ward", &ward)]),
    }
}

fn patient_phone(our: &Our<'_>) -> Option<Phone> {
    let patient = our.view.patient.as_ref()?;
    let number = patient.telephone.clone()?;
    let who = our.t().with("our-call-patient", &[("name", &patient.name.given)]);
    Some(Phone { href: format::telephone_link(&number), number, who })
}

fn ask(our: &Our<'_>, id: RequestId, request: &Request) -> AskView {
    let look =
        Look { t: our.t(), now: our.now(), zone: our.zone(), directory: &our.view.directory };
    let standing = request.standing();
    let may = our.may(Action::AnswerRequest) && standing.is_live() && our.view.phase.is_open();
    let accepts = answer::accepts(request);
    let answer = || paths::our_answer(our.id(), id);
    let page = |word: &str| paths::our_answer_as(our.id(), id, word);
    let is_yes = standing == Standing::Accepted;
    AskView {
        id: id.0.to_string(),
        view: RequestView::of(&look, request, &our.ward()),
        dose_times: medicines::dose_times(our, request),

        receipt: (may && standing == Standing::Sent).then(|| paths::our_receipt(our.id(), id)),
        accept: (may && accepts && !is_yes).then(answer),
        another_time: (may && accepts).then(|| page("another_time")),
        grant: (may && !accepts).then(|| page("granted")),
        decline: may.then(|| page("declined")),
        call: (our.may(Action::LogCall) && standing.is_live())
            .then(|| paths::our_call(our.id(), id)),
        end: (our.may(Action::AnswerRequest) && is_yes).then(|| paths::our_end(our.id(), id)),
    }
}

/// Its mark, sentence and owner, and where something is done about it.
type OwnItem = (items::Mark, String, items::OwnerWords, Option<(String, String)>);

/// What this unit has open, but for what stands on the page already with its own button.
#[expect(clippy::wildcard_enum_match_arm, reason = "the others have buttons of their own")]
fn own_items(our: &Our<'_>) -> Vec<OwnItem> {
    let shown = |what: &What| {
        matches!(
            what,
            What::Notice { .. }
                | What::AnswerRequest { .. }
                | What::AnswerOffer { .. }
                | What::CheckMedicineList { .. }
                | What::HandInSample { .. }
                | What::Journal { .. }
        )
    };
    let left = our.view.items.iter().filter(|item| !shown(&item.what));
    let words = left.map(|item| {
        let (t, now, zone) = (our.t(), our.now(), our.zone());
        let owner = items::owner(t, item, &our.view.directory, now, zone);
        let href = match &item.what {
            What::AnswerMessage { conversation, .. }
            | What::Gap {
                why:
                    Why::MessageUnseen { conversation, .. }
                    | Why::MessageUnanswered { conversation, .. },
                ..
            } if our.may(Action::Correspond) => {
                let href = paths::conversation(our.id(), *conversation);
                Some((our.get("do-answer-message"), href))
            }
            What::AnswerFeedback { feedback, .. }
            | What::ReadFeedback { feedback, .. }
            | What::Gap { why: Why::FeedbackUnanswered { feedback, .. }, .. }
                if our.may(Action::GiveFeedback) =>
            {
                let href = paths::one_feedback(our.id(), *feedback);
                Some((our.get("do-read-feedback"), href))
            }
            What::DiscloseCopy { copy } if our.may(Action::DiscloseCopy) => {
                Some((our.get("do-disclose-copy"), paths::disclosure(our.id(), *copy)))
            }
            What::Gap { why: Why::NoNamedContact { contact }, .. } if named::may(our, *contact) => {
                Some((our.get("do-name-contact"), paths::our_named(our.id(), *contact)))
            }
            _ => None,
        };
        (
            items::mark(t, item.weight),
            items::sentence(t, item, &our.view.directory, now, zone),
            owner,
            href,
        )
    });
    words.collect()
}
