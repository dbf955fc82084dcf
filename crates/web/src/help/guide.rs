//! Guide: which things each role does most, and where.
//!
//! Data only. The words are in `locales/*/help.ftl`, as `deed-NAME` and `deed-NAME-how`.

use crate::paths;
use care::who::Role;

/// One thing that somebody does.
#[derive(Debug)]
pub(crate) struct Deed {
    pub(crate) key: &'static str,
    /// A page that needs no patient to be chosen first.
    pub(crate) href: Option<&'static str>,
    /// Parts of addresses where it is done.
    from: &'static [&'static str],
    pub(crate) picture: Option<&'static str>,
}

impl Deed {
    /// Is it done on the page with this path?
    pub(crate) fn is_done_on(&self, path: &str) -> bool {
        self.from.iter().any(|part| match part.strip_suffix('$') {
            Some(whole) => path == whole,
            None => path.contains(part),
        })
    }
}

const fn deed(
    key: &'static str,
    href: Option<&'static str>,
    from: &'static [&'static str],
    picture: Option<&'static str>,
) -> Deed {
    Deed { key, href, from, picture }
}

const BOARD: Deed = deed("board", Some(paths::BOARD), &["/board$"], Some("board"));
const LINE: Deed = deed("line", None, &[], Some("line"));
const FLAG: Deed = deed("flag", Some("/candidates/new"), &["/candidates"], Some("flag"));
const ASSESS: Deed = deed("assess", None, &["/assessment"], Some("assessment"));
const DECIDE: Deed = deed("decide", None, &["/decision"], Some("decision"));
const ASK: Deed = deed("ask", None, &["/requests"], Some("request"));
const AGREE: Deed = deed("agree", None, &["/agreement"], Some("agreement"));
const THINGS: Deed = deed("things", None, &["/things"], Some("things"));
const GO_HOME: Deed = deed("go-home", None, &["/preparation", "/homecoming"], Some("preparation"));
const MEASURE: Deed = deed("measure", None, &["/measurements"], Some("measure"));
const ALARM: Deed = deed("alarm", None, &["/alarms"], None);
const ROUND: Deed = deed("round", Some(paths::ROUNDS), &["/round"], Some("round"));
const SCALE: Deed = deed("scale", None, &["/saturation-scale", "/news2"], None);
const RETURN: Deed = deed("return", None, &["/ward-return", "/safety-bed"], None);
const DISCHARGE: Deed = deed("discharge", None, &["/discharge", "/reconciliation"], None);
const CORRECT: Deed = deed("correct", None, &["/timeline", "/corrections"], Some("timeline"));
const BEDS: Deed = deed("beds", Some(paths::BEDS), &["/board/beds"], None);
const CALLS: Deed = deed("calls", Some(paths::CALLS), &["/calls"], Some("calls"));
const DAY: Deed = deed("day", Some(paths::DAY), &["/day$"], Some("day"));
const ANSWER: Deed =
    deed("answer", Some(paths::REQUESTS), &["/requests", "/answer"], Some("answer"));
const LISTED: Deed = deed("listed", Some(paths::LISTED), &["/listed"], None);
const CALL_OUT: Deed = deed("call-out", Some(paths::AMBULANCE), &["/ambulance"], None);
const CALL_OUT_WARRANT: Deed =
    deed("call-out-warrant", Some(paths::AMBULANCE), &["/ambulance"], None);
const CALL_OUT_ANSWER: Deed = deed("call-out-answer", None, &[], None);
const CALL_OUT_BACK: Deed = deed("call-out-back", None, &[], None);
const GRANT: Deed = deed("grant", Some(paths::REQUESTS), &["/requests", "/answer"], Some("grant"));
const ARRIVAL: Deed = deed("arrival", None, &["/arrival", "/home-checks"], None);
const VISIT: Deed = deed("visit", None, &["/visits/", "/day/"], Some("visit"));
const MEDICINES: Deed = deed("medicines", None, &["/medicine"], None);
const MEDICINE_LIST: Deed = deed("medicine-list", None, &["/medicine"], None);
const NOTICES: Deed = deed("notices", None, &["/notices"], None);
const REPORT: Deed = deed("report", None, &["/report"], Some("report"));
const OWN_RECORD: Deed = deed("own-record", None, &["/notes"], None);
const PATIENT: Deed = deed("patient", None, &["/asked/", "/shared/"], Some("our-patient"));
const FOLLOW: Deed = deed("follow", Some(paths::DAY), &["/day", "/round"], Some("day"));
const ALARM_FOLLOWED: Deed = deed("alarm-followed", None, &["/alarms", "/episodes/"], None);
const UNITS: Deed = deed(
    "units",
    Some(paths::ADMINISTRATION),
    &["/administration$", "/units/new"],
    Some("administration"),
);
const STAFF: Deed = deed("staff", Some(paths::NEW_STAFF), &["/staff"], None);
const NUMBERS: Deed =
    deed("numbers", Some(paths::ADMINISTRATION), &["/telephones"], Some("telephones"));
const RULES: Deed = deed("rules", Some(paths::ADMINISTRATION), &["/rules", "/pool"], None);
const PROGRAMME: Deed = deed("programme", Some(paths::NEW_PROGRAMME), &["/programmes"], None);
const ACCESS: Deed = deed("access", Some(paths::ACCESS_LOG), &["/access-log"], Some("access-log"));
const ME: Deed = deed("me", Some(paths::ME), &["/me$"], Some("me"));
const ME_MEASURE: Deed =
    deed("me-measure", Some("/me/measurements"), &["/me/measurements"], Some("me-measure"));
const ME_WORRY: Deed = deed("me-worry", Some(paths::MY_WORRY), &["/me/worry"], Some("me-worry"));
const ME_CALL: Deed = deed("me-call", Some(paths::CALLS), &["/calls"], None);
const ME_AGREE: Deed =
    deed("me-agree", Some(paths::MY_AGREEMENT), &["/me/agreement", "/me/answer"], None);
const ME_SEE: Deed = deed("me-see", Some("/me#seers"), &[], None);
const KIN: Deed = deed("kin", Some(paths::KIN), &["/kin$"], Some("kin"));
const KIN_WORRY: Deed = deed("kin-worry", Some(paths::KIN_WORRY), &["/kin/worry"], None);
const KIN_CANNOT: Deed = deed("kin-cannot", Some("/kin/answer"), &["/kin/answer"], None);
const KIN_SEES: Deed = deed("kin-sees", Some("/kin#sees"), &[], None);

/// What a role does, in the order of its day.
pub(crate) fn of(role: Role) -> &'static [Deed] {
    match role {
        Role::WardNurse => &[
            BOARD,
            LINE,
            ALARM,
            MEASURE,
            FLAG,
            ASSESS,
            AGREE,
            MEDICINE_LIST,
            ASK,
            GO_HOME,
            RETURN,
            CORRECT,
            CALLS,
        ],
        Role::WardPhysician => &[BOARD, DECIDE, ROUND, ALARM, SCALE, RETURN, DISCHARGE],
        Role::AssistantNurse => &[BOARD, FLAG, ASSESS, MEASURE, BEDS, CALLS],
        Role::CoordinatingNurse => &[BOARD, ASSESS, ASK, AGREE, THINGS, GO_HOME, ROUND, DISCHARGE],
        Role::Therapist => &[BOARD, ASSESS, THINGS, DAY, REPORT, CALLS],
        Role::ClinicNurse => &[FOLLOW, ALARM_FOLLOWED, MEASURE, VISIT, RETURN, CALLS],
        Role::HomeNurse => &[DAY, ANSWER, MEDICINES, ARRIVAL, VISIT, REPORT, NOTICES, CALLS],
        Role::HomeHelper => &[DAY, ANSWER, ARRIVAL, VISIT, REPORT, OWN_RECORD, NOTICES, CALLS],
        Role::NeedsAssessor => &[GRANT, DAY, REPORT, OWN_RECORD, NOTICES, CALLS],
        Role::PrimaryCareNurse => &[DAY, LISTED, ANSWER, VISIT, MEDICINES, REPORT, NOTICES, CALLS],
        Role::PrimaryCarePhysician => &[DAY, LISTED, PATIENT, REPORT, NOTICES, CALLS],
        Role::CareCoordinator => &[LISTED, ANSWER, DAY, PATIENT, REPORT, NOTICES, CALLS],
        Role::AmbulanceNurse => {
            &[CALL_OUT, CALL_OUT_WARRANT, CALL_OUT_ANSWER, CALL_OUT_BACK, CALLS]
        }
        Role::Patient => &[ME, ME_MEASURE, ME_WORRY, ME_CALL, ME_AGREE, ME_SEE],
        Role::NextOfKin => &[KIN, KIN_WORRY, KIN_CANNOT, KIN_SEES, ME_CALL],
        Role::Administrator => &[UNITS, STAFF, NUMBERS, RULES, PROGRAMME, ACCESS],
    }
}

/// `help-role-ward-nurse`
pub(crate) fn key(of: &str, role: Role) -> String {
    format!("{of}-{}", role.as_str().replace('_', "-"))
}
