//! Files that are wrong about what is done with other units: the right words are named there too.

use crate::stage::read;

/// A small scenario of early home-going that is right.
const RIGHT: &str = r#"
name = "small"
title = { sv = "Liten", en = "Small" }
starts = 2026-11-23
zone = "Europe/Stockholm"
programmes = ["../programmes/tidig-hemgang-infektion.toml"]

unit = [
  { id = "ward-5", name = "Avdelning 5", place = "Norrstad", kind = "ward", authority = "2329000018" },
  { id = "alvsjo", name = "Älvsjö vårdcentral", place = "Älvsjö", kind = "primary_care", authority = "2329000018" },
  { id = "nursing", name = "Hemsjukvården", place = "Älvsjö", kind = "home_nursing", authority = "2129000010", local_rule = { extension_days = 5 } },
]
ward = [{ id = "beds", unit = "ward-5", beds = 22, pool = { beds = [21, 22], patients_per_bed = 2 } }]
staff = [
  { id = "maria", name = "Maria Ek", role = "ward_nurse", unit = "ward-5" },
  { id = "kerstin", name = "Kerstin Brandt", role = "home_nurse", unit = "nursing" },
]
person = [{ id = "erik", identity = "200101012391", given = "Erik", family = "Wallgren", listed_at = "alvsjo" }]

step = [
  { day = 1, at = "09:10", by = "maria", episode = "erik", do = "flag", patient = "erik", ward = "beds", reason = "Rosfeber" },
  { id = "visits", day = 1, at = "10:00", by = "maria", episode = "erik", do = "send-request", kind = "home_nursing", from_day = 2, until_day = 9 },
  { day = 1, at = "11:00", by = "kerstin", episode = "erik", do = "answer-request", request = "visits", answer = "accepted" },
  { id = "walker", day = 1, at = "12:00", by = "maria", episode = "erik", do = "order-thing", kind = "aid", what = "Rullator", source = "ward_store", transport = "with_patient" },
  { day = 1, at = "13:00", by = "maria", episode = "erik", do = "move-thing", things = ["walker", "tablet"], step = "sent" },
  { day = 2, at = "14:00", by = "kerstin", episode = "erik", do = "record-visit", request = "visits", visit = "14:00", samples = [{ what = "CRP", goes_to = "hospital" }] },
  { day = 2, at = "15:00", by = "kerstin", episode = "erik", do = "read-notice", notice = "went_home" },
]
expect = [
  { day = 2, at = "16:00", episode = "erik", requests = { home_nursing = "sent" }, unread = { alvsjo = ["went_home"] }, things = { walker = "sent" }, gap_owners = { request_unanswered = "ward_nurse" }, persona = "kim", because = "Section 3.7." },
]
"#;

#[track_caller]
fn check(before: &str, after: &str, fault: &str) {
    assert!(RIGHT.contains(before), "{before}");
    let found = read(&RIGHT.replacen(before, after, 1)).err().unwrap_or_default();
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    let [only] = found.as_slice() else { panic!("one fault: {found:#?}") };
    assert!(only.contains(fault), "{only}");
}

#[test]
fn the_right_file_has_no_fault() {
    assert_eq!(read(RIGHT).err(), None);
}

#[test]
fn a_request_is_one_that_a_step_has_sent() {
    check(
        "request = \"visits\", answer",
        "request = \"visit\", answer",
        "a step of this episode: ",
    );
    check(
        "request = \"visits\", answer",
        "request = \"walker\", answer",
        "expected the id of a step that sends a request",
    );
    check(
        ", visit = \"14:00\"",
        "",
        "visit: found nothing, expected the planned time of the visit",
    );
}

#[test]
fn words_of_requests_and_answers_are_named() {
    check(
        "kind = \"home_nursing\", from_day",
        "kind = \"nursing\", from_day",
        "found \"nursing\", expected one of home_nursing, home_help, needs_assessment, ",
    );
    check("\"accepted\"", "\"yes\"", "expected one of accepted, another_time, declined, granted");
    check("goes_to = \"hospital\"", "goes_to = \"lab\"", "expected one of primary_care, hospital");
    check("notice = \"went_home\"", "notice = \"home\"", "expected one of went_home, back_on_ward");
    check("extension_days = 5", "days = 5", "unknown field days, expected one of also_under, ext");
}

#[test]
fn things_are_those_of_the_kit_or_ordered() {
    check("\"tablet\"]", "\"ipad\"]", "a thing of the kit, or a step that orders one: walker, ");
    check("things = { walker", "things = { cane", "cane to be a thing of the kit, or ordered by");
    check("step = \"sent\"", "step = \"gone\"", "expected one of sent, arrived, not_arrived, refi");
}

#[test]
fn expectations_name_kinds_units_and_roles_that_there_are() {
    check("requests = { home_nursing", "requests = { nursing", "nursing to be one of home_nursing");
    check(
        "{ home_nursing = \"sent\" }",
        "{ home_nursing = \"gone\" }",
        "expected one of none, sent",
    );
    check("unread = { alvsjo", "unread = { tallbo", "tallbo to be a known unit: alvsjo, nursing");
    check("{ request_unanswered", "{ unanswered", "unanswered to be one of no_way_back, ");
    check("= \"ward_nurse\" }, persona", "= \"nurse\" }, persona", "a role, or role@unit; one of ");
    check("persona = \"kim\"", "persona = \"kajsa\"", "expected a known persona: kim, lisa, omar");
}
