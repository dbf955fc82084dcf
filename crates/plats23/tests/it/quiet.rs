//! What the machine tells of itself identifies nobody: log lines at the finest level, metrics and
//! the pages of errors, while whole care flows are played and everybody looks at everything.

use crate::browser::{Browser, Fields};
use app::{App, Clock};
use care::programme::Text;
use jiff::tz::TimeZone;
use record::accounts::NewAccount;
use rehearsal::Scenario;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::Write;
use std::sync::{Arc, Mutex};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use uuid::Uuid;
use web::{Demo, DemoGroup, DemoPerson, Metrics, WebState};

/// Pages that one person opens at most; a crawl of every role sees every template.
const PAGES_MAX: usize = 90;
/// A person acts as patient or as next of kin; these stand where staff's post does.
const AS_PATIENT: Uuid = Uuid::from_u128(1);

/// Everything logged in this process.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<u8>>>);

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Heard {
    fn listen() -> Self {
        let heard = Heard::default();
        let into = heard.clone();
        let lines = tracing_subscriber::fmt::layer().with_ansi(false);
        let lines = lines.with_writer(move || into.clone());
        let finest = tracing_subscriber::filter::LevelFilter::TRACE;
        // As the binary does, whatever its filter says.
        let may = tracing_subscriber::filter::filter_fn(web::may_be_logged);
        tracing_subscriber::registry().with(finest).with(may).with(lines).init();
        heard
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

/// What identifies somebody in a scenario, and what was written freely about them.
fn secrets(file: &str) -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/");
    let text = std::fs::read_to_string(format!("{folder}{file}.toml")).unwrap();
    let table: toml::Table = toml::from_str(&text).unwrap();
    let rows = |key: &str| table[key].as_array().unwrap().clone();
    let mut words = BTreeSet::new();
    for person in rows("person") {
        for key in ["given", "family", "identity", "telephone", "address"] {
            words.extend(person.get(key).and_then(|value| value.as_str()).map(str::to_owned));
        }
    }
    words.extend(rows("staff").iter().map(|staff| staff["name"].as_str().unwrap().to_owned()));
    for step in rows("step") {
        free_text(&step, &mut words);
    }
    let ways: Vec<String> = words.iter().flat_map(|word| written(word)).collect();
    words.extend(ways);
    words
}

/// Three words or more are nobody's code. The story is told to nobody but the reader of the file.
#[expect(clippy::wildcard_enum_match_arm, reason = "only these hold words")]
fn free_text(value: &toml::Value, words: &mut BTreeSet<String>) {
    match value {
        toml::Value::String(text) if text.split(' ').count() > 2 => {
            words.insert(text.clone());
        }
        toml::Value::Array(values) => values.iter().for_each(|value| free_text(value, words)),
        toml::Value::Table(table) => {
            let told =
                table.iter().filter(|(key, _)| !["story", "because"].contains(&key.as_str()));
            told.for_each(|(_, value)| free_text(value, words));
        }
        _ => {}
    }
}

/// The other ways to write a number.
fn written(word: &str) -> Vec<String> {
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        12 => vec![format!("{}-{}", &digits[2..8], &digits[8..]), digits[2..].to_owned()],
        9.. => vec![digits],
        _ => vec![],
    }
}

fn found<'a>(text: &str, secrets: &'a BTreeSet<String>) -> Option<(&'a str, String)> {
    text.lines().find_map(|line| {
        let secret = secrets.iter().find(|secret| says(line, secret))?;
        Some((secret.as_str(), line.to_owned()))
    })
}

/// As a word of its own: a name may be a part of other words.
fn says(line: &str, secret: &str) -> bool {
    line.match_indices(secret).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + secret.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Everybody of the scenario can sign in.
async fn people(app: &App, scenario: &Scenario) -> Vec<DemoPerson> {
    let staff = app.directory().staff.keys().map(|id| ("staff", id.0)).collect::<Vec<_>>();
    let persons = scenario.episodes.iter().map(|episode| ("person", episode.patient.0));
    let mut people = vec![];
    for (kind, subject) in staff.into_iter().chain(persons) {
        let account = Uuid::from_u128(subject.as_u128() ^ 1);
        let new = NewAccount {
            account,
            subject_kind: kind.to_owned(),
            subject,
            login_name: subject.to_string(),
            password_phc: String::new(),
            created_at: app.now().as_microsecond(),
        };
        app.record().create_account(new).await.unwrap();
        people.push(DemoPerson {
            key: subject.to_string(),
            name: String::new(),
            role: Text { sv: String::new(), en: String::new() },
            group: DemoGroup::Hospital,
            sees_first: Text { sv: String::new(), en: String::new() },
            icon: "list".to_owned(),
            account,
        });
    }
    people
}

/// What the walk of everybody came to.
#[derive(Default)]
struct Walk {
    statuses: BTreeMap<u16, usize>,
    errors: String,
}

impl Walk {
    fn note(&mut self, status: u16, body: &str) {
        *self.statuses.entry(status).or_default() += 1;
        // A form that comes back keeps what was typed: that is for whoever typed it.
        if status >= 400 && ![409, 422, 429].contains(&status) {
            self.errors.push_str(body);
            self.errors.push('\n');
        }
    }

    /// Opens what the pages lead to, and sends every form with what does not belong in it.
    async fn everything(&mut self, browser: &Browser, typed: &str) {
        let (mut seen, mut left) = (BTreeSet::new(), VecDeque::from(["/".to_owned()]));
        while let Some(path) = left.pop_front().filter(|_| seen.len() < PAGES_MAX) {
            if !seen.insert(path.clone()) || path.contains("/live") || path.contains("/logout") {
                continue;
            }
            let reply = browser.get(&path).await;
            self.note(reply.status, &reply.body);
            left.extend(Some(reply.location).filter(|to| to.starts_with('/')));
            left.extend(addresses(&reply.body, "href=\""));
            for form in addresses(&reply.body, "action=\"") {
                if form.contains("logout")
                    || form.contains("sign-out")
                    || !seen.insert(form.clone())
                {
                    continue;
                }
                let fields: Fields =
                    ["note", "reason", "text", "name", "given", "identity", "place"]
                        .map(|name| (name.to_owned(), typed.to_owned()))
                        .to_vec();
                let reply = browser.post(&form, &fields).await;
                self.note(reply.status, &reply.body);
            }
        }
    }
}

fn addresses(body: &str, before: &str) -> Vec<String> {
    let found = body.split(before).skip(1).filter_map(|rest| rest.split(['"', '#']).next());
    let pages = found.filter(|path| path.starts_with('/') && !path.starts_with("/assets"));
    pages.map(|path| path.replace("&amp;", "&")).collect()
}

/// Addresses and names that somebody types by mistake.
async fn mistakes(walk: &mut Walk, browser: &Browser, secrets: &BTreeSet<String>) {
    let words = secrets.iter().filter(|word| !word.contains(' ')).cloned();
    for word in words.chain(["G%C3%B6ran".to_owned()]).filter(|word| word.is_ascii()) {
        for path in [format!("/episodes/{word}"), format!("/{word}"), format!("/board?q={word}")] {
            let reply = browser.get(&path).await;
            walk.note(reply.status, &reply.body);
        }
        let login = vec![("name".to_owned(), word.clone()), ("password".to_owned(), word)];
        let reply = browser.post("/login", &login).await;
        walk.note(reply.status, &reply.body);
    }
}

/// Values of labels are templates and words: no id and no number of anybody.
fn labels_are_words(metrics: &str) {
    let lines = metrics.lines().filter(|line| !line.starts_with('#'));
    let values =
        lines.flat_map(|line| line.split("=\"").skip(1)).filter_map(|rest| rest.split('"').next());
    let mut count = 0;
    for value in values {
        count += 1;
        let is_bound = value == "+Inf" || value.parse::<f64>().is_ok_and(|bound| bound <= 10.0);
        let digits = value.chars().filter(char::is_ascii_digit).count();
        assert!(is_bound || digits <= 1, "a label says {value}");
        assert!(value.len() < 80, "a label says {value}");
    }
    assert!(count > 100, "only {count} labels");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn logs_metrics_and_errors_identify_nobody() {
    let heard = Heard::listen();
    for file in ["minipilot", "lisa"] {
        let mut secrets = secrets(file);
        assert!(secrets.len() > 20, "{secrets:?}");
        let scenario = rehearsal::built_in(file).unwrap().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        let clock = Clock::set_to(scenario.starts_at());
        let app =
            rehearsal::fresh_app(clock, &scenario.authority, zone, folder.path()).await.unwrap();
        let report = rehearsal::play(&scenario, &app, |_| {}).await;
        assert!(report.expectations.failures.is_empty(), "{:?}", report.expectations.failures);
        let typed = "Fritext om Lisa som ingen logg får ha";
        secrets.insert(typed.to_owned());

        let metrics = Metrics::new(&app);
        let people = people(&app, &scenario).await;
        let keys: Vec<String> = people.iter().map(|person| person.key.clone()).collect();
        let state = WebState::new(app.clone(), None, Some(Demo { people }), false);
        let router = metrics.around(web::router(state));
        let mut walk = Walk::default();
        for key in keys {
            let browser = Browser::sign_in(router.clone(), &key, AS_PATIENT).await;
            walk.everything(&browser, typed).await;
            mistakes(&mut walk, &browser, &secrets).await;
        }
        for status in [200, 404, 422] {
            assert!(walk.statuses.contains_key(&status), "{file}: {:?}", walk.statuses);
        }
        assert!(!walk.statuses.contains_key(&500), "{file}: {:?}", walk.statuses);

        let metrics = metrics.text().unwrap();
        labels_are_words(&metrics);
        for word in
            ["plats23_commands_total{command=\"episode.", "outcome=\"done\"", "/episodes/{id}"]
        {
            assert!(metrics.contains(word), "{file}: no {word} in\n{metrics}");
        }
        let logs = heard.text();
        for target in [" web::", " sqlx::query"] {
            assert!(logs.contains(target), "{target} was not heard");
        }
        for (what, text) in [("log", &logs), ("metrics", &metrics), ("errors", &walk.errors)] {
            if let Some((secret, line)) = found(text, &secrets) {
                panic!("{file}: the {what} says {secret:?}: {line}");
            }
        }
    }
}

#[test]
fn a_name_is_found_as_a_word_and_not_within_another() {
    let secrets = BTreeSet::from(["Lisa".to_owned()]);
    assert!(found("cause=Lisa is home", &secrets).is_some());
    assert!(found("realLisability", &secrets).is_none());
}
