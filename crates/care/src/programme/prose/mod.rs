//! Prose: a programme as sentences, for the physician who signs it. Every rule of the file is
//! here: what cannot be read cannot be signed.
//!
//! Not here: screens. Their texts are in `locales/`.

mod assessment;
mod home;
mod quantity;
mod together;
mod words;

use super::{Lang, Programme};
use crate::programme::{RoleAt, UnitPart};
use crate::who::Role;

impl Programme {
    /// The whole programme in one language, with Markdown's headings and lists.
    pub fn prose(&self, lang: Lang) -> String {
        let mut page = Page { lang, out: String::new() };
        front(&mut page, self);
        assessment::responsibility(&mut page, self);
        assessment::criteria(&mut page, self);
        together::personas(&mut page, self);
        together::requests(&mut page, self);
        assessment::answers(&mut page, self);
        assessment::checklist(&mut page, self);
        home::packed(&mut page, self);
        home::measures(&mut page, &self.protocol);
        home::limits(&mut page, &self.protocol);
        home::contacts(&mut page, self);
        home::agreement(&mut page, self);
        home::end(&mut page, self);
        page.out
    }
}

/// A page in one language.
struct Page {
    lang: Lang,
    out: String,
}

impl Page {
    fn pick<'a>(&self, sv: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::Sv => sv,
            Lang::En => en,
        }
    }

    fn heading(&mut self, sv: &str, en: &str) {
        let line = format!("\n## {}\n\n", self.pick(sv, en));
        self.out.push_str(&line);
    }

    fn subheading(&mut self, text: &str) {
        self.out.push_str(&format!("\n### {text}\n\n"));
    }

    fn line(&mut self, sv: &str, en: &str) {
        let line = format!("{}\n", self.pick(sv, en));
        self.out.push_str(&line);
    }

    fn gap(&mut self) {
        self.out.push('\n');
    }

    fn bullet(&mut self, sv: &str, en: &str) {
        let line = format!("- {}\n", self.pick(sv, en));
        self.out.push_str(&line);
    }

    fn under(&mut self, sv: &str, en: &str) {
        let line = format!("  - {}\n", self.pick(sv, en));
        self.out.push_str(&line);
    }

    /// Therapists work at two of the units; every other role says where by itself.
    fn owner(&self, owner: RoleAt) -> &'static str {
        match (owner.unit, owner.role) {
            (UnitPart::Rehab, Role::Therapist) => self.pick(
                "fysioterapeuten eller arbetsterapeuten i kommunen",
                "the physiotherapist or occupational therapist of the municipality",
            ),
            (_, role) => words::role(self.lang, role),
        }
    }
}

fn front(page: &mut Page, programme: &Programme) {
    let lang = page.lang;
    let (title, owner) = (programme.title.get(lang), programme.owner.get(lang));
    page.out = format!("# {title}\n\n");
    let (name, version, by) = (&programme.name, programme.version, &programme.approved.by);
    let on = quantity::date(lang, programme.approved.on);
    page.line(
        &format!("Vårdprogram {name}, version {version}. Ägare: {owner}."),
        &format!("Programme {name}, version {version}. Owner: {owner}."),
    );
    page.line(&format!("Godkänt {on} av: {by}."), &format!("Approved on {on} by: {by}."));
    page.heading("Vem programmet är till för", "Whom the programme is for");
    page.line(programme.target_group.get(lang), programme.target_group.get(lang));
    page.gap();
    page.line("Vägar in:", "Ways in:");
    for way in &programme.ways_in {
        page.bullet(&way.sv, &way.en);
    }
    page.heading("Vårdform och vad vården ersätter", "Legal status, and what it replaces");
    let statuses = programme.legal_statuses.iter().map(|status| words::status(lang, *status));
    let statuses = first_is_usual(lang, statuses.collect());
    page.line(
        &format!("Vårdform under tiden hemma: {statuses}."),
        &format!("Legal status while at home: {statuses}."),
    );
    let instead = programme.alternatives.iter().map(|other| words::alternative(lang, *other));
    let instead = first_is_usual(lang, instead.collect());
    page.line(
        &format!("Sparade dygn räknas som: {instead}."),
        &format!("Days saved are counted as: {instead}."),
    );
}

/// "a (the usual one), b or c".
fn first_is_usual(lang: Lang, mut words: Vec<&'static str>) -> String {
    let usual = match lang {
        Lang::Sv => "(det vanliga)",
        Lang::En => "(the usual one)",
    };
    if words.len() < 2 {
        return words.concat();
    }
    let first = format!("{} {usual}", words.remove(0));
    let last = words.pop().unwrap_or_default();
    let mut all = vec![first];
    all.extend(words.into_iter().map(str::to_owned));
    let or = match lang {
        Lang::Sv => "eller",
        Lang::En => "or",
    };
    format!("{} {or} {last}", all.join(", "))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.map_or_else(String::new, |first| format!("{first}{}", letters.as_str()))
}
