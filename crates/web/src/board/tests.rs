//! The board's own words, from rows made by hand.

use super::filter::Filter;
use super::look::Look;
use super::view::BoardView;
use crate::lang::Lang;
use crate::texts::T;
use app::view::board::{Board, Row};
use care::episode::home::Spell;
use care::episode::outside::{Of, Outside};
use care::episode::summary::Summary;
use care::episode::{Handled, Phase};
use care::ids::{EpisodeId, EventId, PersonId, StaffId, UnitId, WardId};
use care::open_item::{OpenItem, Owner, Weight, What, Why};
use care::programme::{Level, ProgrammeRef};
use care::recorded::Mark;
use care::responsibility::Link;
use care::vital_sign::VitalSign;
use care::ward::{Hands, SafetyBed, Ward};
use care::who::{Role, Who};
use care::world::Directory;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

const ME: StaffId = StaffId(Uuid::from_u128(77));

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Monday 23 November 2026 at 07.10 in Stockholm.
fn now() -> Timestamp {
    at("2026-11-23T06:10:00Z")
}

fn summary(phase: Phase) -> Summary {
    let unit = UnitId(Uuid::nil());
    let programme = ProgrammeRef { name: "p".to_owned(), version: 1, hash: String::new() };
    Summary {
        patient: PersonId(Uuid::nil()),
        ward: WardId(Uuid::nil()),
        ward_unit: unit,
        primary_care: unit,
        phase,
        reason: "urosepsis".to_owned(),
        programme,
        bed: None,
        place: None,
        opened_at: now(),
        spells: vec![],
        closed_at: None,
        treatment_from: None,
        treatment_days: None,
        planned_end: None,
        legal_status: None,
        safety_bed: None,
        other_way_back: false,
        calls: vec![],
        turns: vec![],
        units: vec![],
        shared_with: vec![],
        refused: vec![],
        asked: vec![],
        follow_up: None,
        requests: vec![],
        kin: vec![],
        next_contacts: vec![],
        vitals: None,
        outside: vec![],
        again: None,
        medicines: vec![],
        acts: vec![],
        enrolments: vec![],
        named: vec![],
        other_turns: vec![],
        feedback: [].into(),
        items_left: 0,
        items: 0,
        version: 1,
    }
}

fn row(id: u128, summary: Summary) -> Row {
    Row {
        episode: EpisodeId(Uuid::from_u128(id)),
        person: None,
        summary,
        items: vec![],
        answers_now: None,
        responsible: None,
        broken: vec![],
    }
}

fn home(id: u128, place: u16) -> Row {
    let from = at("2026-11-20T10:00:00Z");
    let spells = vec![Spell { from, to: None }];
    row(id, Summary { place: Some(place), spells, ..summary(Phase::AtHome) })
}

fn gap(due_at: Timestamp) -> OpenItem {
    let owner = Owner { unit: UnitId(Uuid::nil()), role: Role::WardNurse };
    OpenItem {
        what: What::Gap { link: Link::WayBack, why: Why::NoWayBack },
        weight: Weight::Gap,
        opens_at: due_at,
        closes_at: None,
        due_at,
        owner,
        then: None,
    }
}

fn board(rows: Vec<Row>) -> Board {
    let ward = Ward { unit: Some(UnitId(Uuid::nil())), beds: 4, ..Ward::default() };
    Board {
        unit: UnitId(Uuid::nil()),
        now: now(),
        ward: Some((WardId(Uuid::nil()), ward)),
        rows,
        closed: vec![],
        more: 0,
    }
}

fn view(board: &Board, show: &str) -> BoardView {
    let zone = TimeZone::get("Europe/Stockholm").unwrap();
    let directory = Directory::default();
    let t = T { lang: Lang::Sv };
    let look = Look {
        t,
        now: now(),
        zone: &zone,
        directory: &directory,
        unit: UnitId(Uuid::nil()),
        ward: board.ward.as_ref().map(|(_, ward)| ward),
        me: Some(ME),
    };
    BoardView::of(&look, board, show)
}

#[test]
fn the_heading_counts_what_needs_somebody() {
    let mut one = home(1, 23);
    one.items.push(gap(now()));
    let view = view(&board(vec![one, home(2, 24)]), "");
    assert_eq!(view.heading, "God morgon. En sak behöver er nu.");
    assert!(view.lead.ends_with("2 patienter hemma, 1 med något att göra, 1 där allt håller"));
    assert_eq!(view.needs.len(), 1);
    assert_eq!(view.homes[0].class, "p23-home--gap");
    assert_eq!(view.homes[1].small, "dag 4");
}

#[test]
fn a_value_that_somebody_has_answered_for_keeps_its_colour_until_it_is_inside() {
    let mut fever = home(1, 23);
    let mark = Mark { id: EventId(Uuid::nil()), at: now(), by: Who::System };
    let action = "Ringde.".to_owned();
    fever.summary.outside.push(Outside {
        of: Of::Sign { sign: VitalSign::Temperature, value: 394, above: true, limit: 380 },
        level: Level::Soon,
        measured_at: now(),
        answered: Some(Handled { up_to: now(), action, mark, again: None }),
    });
    let mut worse = fever.clone();
    worse.summary.outside[0].level = Level::Acute;
    assert_eq!(view(&board(vec![worse]), "").homes[0].class, "p23-home--akut");
    let view = view(&board(vec![fever, home(2, 24)]), "");
    assert!(view.needs.is_empty(), "nobody has to do anything now");
    assert!(view.lead.ends_with("2 patienter hemma, 1 med något att göra, 1 där allt håller"));
    assert_eq!((view.homes[0].class, view.homes[0].small.as_str()), ("p23-home--snart", "utanför"));
    assert_eq!(view.homes[1].class, "");
}

#[test]
fn a_calm_board_says_that_it_is_calm() {
    let view = view(&board(vec![home(1, 23)]), "");
    assert_eq!(view.heading, "God morgon. Inget behöver er just nu.");
    assert!(view.needs.is_empty() && !view.is_empty);
}

#[test]
fn work_needs_somebody_when_its_time_is_out() {
    let work = |due_at| OpenItem { what: What::Decide, weight: Weight::Work, ..gap(due_at) };
    let due = |minutes: i64| {
        let mut one = row(1, summary(Phase::Assessment));
        let due_at = now().checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap();
        one.items.push(OpenItem { opens_at: at("2026-11-22T06:10:00Z"), ..work(due_at) });
        view(&board(vec![one]), "").needs.len()
    };
    assert_eq!(due(30), 0);
    assert_eq!(due(-30), 1);
}

#[test]
fn beds_show_who_is_where_and_what_is_kept() {
    let candidate = row(1, Summary { bed: Some(2), ..summary(Phase::Candidate) });
    let mut board = board(vec![candidate]);
    let (_, ward) = board.ward.as_mut().unwrap();
    ward.occupied.insert(1);
    ward.safety_beds.insert(EpisodeId(Uuid::from_u128(9)), SafetyBed::Held { bed: 4 });
    let words: Vec<_> = view(&board, "").beds.into_iter().map(|bed| bed.word).collect();
    assert_eq!(words, ["inneliggande", "kandidat", "ledig", "reserverad trygghetsplats"]);
}

#[test]
fn the_sums_of_the_beds_are_the_number_of_beds() {
    let candidate = row(1, Summary { bed: Some(2), ..summary(Phase::Candidate) });
    let mut board = board(vec![candidate]);
    let (_, ward) = board.ward.as_mut().unwrap();
    let episode = |n| EpisodeId(Uuid::from_u128(n));
    ward.beds = 6;
    ward.occupied.extend([1, 5]);
    ward.taken.insert(episode(1), 2);
    ward.pool.beds.extend([5, 6]);
    ward.safety_beds.insert(episode(9), SafetyBed::Held { bed: 4 });
    ward.safety_beds.insert(episode(8), SafetyBed::Pooled);
    ward.safety_beds.insert(episode(7), SafetyBed::Overbooking);
    let view = view(&board, "");
    assert_eq!(
        view.places_line,
        "6 sängar: 2 upptagna, 1 hålls för en patient, 2 delas av flera, 1 ledig"
    );
    assert_eq!(
        view.ways_back_line,
        "0 hem · 3 trygghetsplatser: 1 egen säng, 1 i delad säng, 1 som överbeläggning"
    );
}

#[test]
fn a_filter_narrows_and_says_how_many() {
    let mut one = home(1, 23);
    one.items.push(gap(now()));
    let board = board(vec![one, home(2, 24)]);
    let gaps = view(&board, "gaps");
    assert_eq!(gaps.rows.len(), 1);
    let link = gaps.filters.iter().find(|link| link.is_current).unwrap();
    assert_eq!((link.label.as_str(), link.count), ("Med glapp", 1));
    assert_eq!(view(&board, "").rows.len(), 2);
}

#[test]
fn an_unknown_filter_hides_nobody() {
    assert_eq!(Filter::parse("nonsense"), Filter::All);
    assert_eq!(Filter::parse("in-"), Filter::All);
    let tallbo = Filter::Municipality("Tallbo".to_owned());
    for filter in [Filter::Mine, Filter::Gaps, Filter::HomeToday, Filter::Ending, tallbo] {
        assert_eq!(Filter::parse(&filter.word()), filter);
    }
}

#[test]
fn my_patients_are_those_that_i_have_this_shift() {
    let mut board = board(vec![home(1, 23), home(2, 24), home(3, 25)]);
    let mine = view(&board, "mine");
    assert!(mine.rows.is_empty() && mine.is_mine);
    assert_eq!(mine.hidden.as_deref(), Some("3 patienter visas inte här."));
    let (_, ward) = board.ward.as_mut().unwrap();
    let taken = |id: u128| [EpisodeId(Uuid::from_u128(id))].into();
    let an_hour_ago = at("2026-11-23T05:10:00Z");
    ward.hands.insert(ME, Hands { at: an_hour_ago, episodes: taken(2) });
    ward.hands.insert(StaffId(Uuid::nil()), Hands { at: an_hour_ago, episodes: taken(3) });
    let mine = view(&board, "mine");
    assert_eq!(mine.rows.iter().map(|row| row.place.as_str()).collect::<Vec<_>>(), ["24"]);
    assert_eq!(mine.hidden.as_deref(), Some("2 patienter visas inte här."));
    assert_eq!(mine.homes.len(), 3, "the places are everybody's");
    let (_, ward) = board.ward.as_mut().unwrap();
    ward.hands.insert(ME, Hands { at: at("2026-11-22T18:10:00Z"), episodes: taken(2) });
    assert!(view(&board, "mine").rows.is_empty(), "that shift is over");
    assert_eq!(view(&board, "").hidden, None);
}

#[test]
fn somebody_who_goes_home_today_and_whose_care_ends_today_are_found() {
    let mut today = home(1, 23);
    today.summary.spells = vec![Spell { from: at("2026-11-23T05:00:00Z"), to: None }];
    let mut ending = home(2, 24);
    ending.summary.planned_end = Some(jiff::civil::date(2026, 11, 23));
    let mut later = home(3, 25);
    later.summary.planned_end = Some(jiff::civil::date(2026, 11, 24));
    let mut ready = row(4, summary(Phase::Planned));
    ready.items.push(OpenItem { what: What::Leave, weight: Weight::Work, ..gap(now()) });
    let board = board(vec![today, ending, later, ready]);
    let places = |show: &str| {
        let rows = view(&board, show).rows;
        rows.into_iter().map(|row| row.place).collect::<Vec<_>>()
    };
    assert_eq!(places("home-today"), ["23"]);
    assert_eq!(view(&board, "home-today").lanes[2].cards.len(), 1);
    assert_eq!(places("ending"), ["24"]);
}

#[test]
fn patients_beyond_the_bound_are_named() {
    let full = Board { more: 12, ..board(vec![home(1, 23)]) };
    assert!(view(&full, "").more.unwrap().starts_with("1 av 13 patienter visas."));
    assert_eq!(view(&board(vec![]), "").more, None);
}

#[test]
fn an_empty_board_says_what_happens_next() {
    assert!(view(&board(vec![]), "").is_empty);
}

fn alarm(due_at: Timestamp) -> OpenItem {
    let what = What::Alarm {
        sign: care::vital_sign::VitalSign::Temperature,
        value: 384,
        above: true,
        limit: 380,
        measured_at: due_at,
    };
    OpenItem { what, weight: Weight::Soon, ..gap(due_at) }
}

#[test]
fn an_alarm_that_nobody_answered_in_time_looks_late_and_stands_first() {
    let mut in_time = home(1, 21);
    in_time.items = vec![alarm(at("2026-11-23T07:00:00Z"))];
    let mut late = home(2, 22);
    late.items = vec![alarm(at("2026-11-23T06:00:00Z"))];
    let seen = view(&board(vec![in_time, late]), "");
    let drawn: Vec<_> = seen
        .needs
        .iter()
        .map(|need| (need.class, need.mark.icon, need.mark.label.as_str()))
        .collect();
    assert_eq!(
        drawn,
        [("is-snart is-late", "clock", "Snart, försenad"), ("is-snart", "snart", "Snart")]
    );
}
