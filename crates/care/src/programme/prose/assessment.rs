//! The part before home: responsibility, assessment, the three answers and the checklist.

use super::{Page, capital, quantity, words};
use crate::programme::{Criterion, CriterionRule, ItemRule, Lang, Part, Programme};

pub(super) fn responsibility(page: &mut Page, programme: &Programme) {
    page.heading("Ansvar under tiden hemma", "Responsibility while at home");
    let split = programme.responsibility;
    let unit = |unit| words::unit(page.lang, unit);
    let treatment = (unit(split.treatment_medical), unit(split.treatment_nursing));
    let other = (unit(split.other_medical), unit(split.other_nursing));
    page.bullet(
        &format!(
            "Behandlingen: {} har det medicinska ansvaret, {} har ansvaret för omvårdnaden.",
            treatment.0, treatment.1
        ),
        &format!(
            "The treatment: {} has medical responsibility, {} has nursing responsibility.",
            treatment.0, treatment.1
        ),
    );
    page.bullet(
        &format!(
            "Allt annat: {} har det medicinska ansvaret, {} har ansvaret för omvårdnaden.",
            other.0, other.1
        ),
        &format!(
            "Everything else: {} has medical responsibility, {} has nursing responsibility.",
            other.0, other.1
        ),
    );
    page.gap();
    page.line("Det här gör var och en:", "What each of them does:");
    for role in &programme.roles {
        let (owner, duty) = (capital(page.owner(role.owner)), role.duty.get(page.lang));
        let line = format!("{owner}: {duty}");
        page.bullet(&line, &line);
    }
}

pub(super) fn criteria(page: &mut Page, programme: &Programme) {
    let lang = page.lang;
    page.heading("Bedömning", "Assessment");
    let assess = quantity::hours(lang, programme.deadlines.assessment_hours);
    let decide = quantity::hours(lang, programme.deadlines.decision_hours);
    page.line(
        "Alla kriterier ska vara uppfyllda, eller kunna uppfyllas genom en namngiven åtgärd som \
         är klar före hemgång. Läkaren beslutar. Ett beslut som går emot regeln kräver ett skäl.",
        "All criteria must be met, or be possible to meet by a named action that is done before \
         leaving. The physician decides. A decision against the rule needs a reason.",
    );
    page.line(
        &format!("Bedömningen ska vara klar inom {assess} från förslaget, beslutet inom {decide}."),
        &format!("Assessment within {assess} from the suggestion, decision within {decide}."),
    );
    for part in Part::ALL {
        page.subheading(words::part(lang, part));
        for criterion in programme.criteria.iter().filter(|criterion| criterion.part == part) {
            one_criterion(page, criterion);
        }
    }
}

fn one_criterion(page: &mut Page, criterion: &Criterion) {
    let lang = page.lang;
    let text = criterion.text.get(lang);
    let hint = criterion.hint.as_ref().map_or(String::new(), |hint| format!(" {}", hint.get(lang)));
    page.bullet(&format!("{text}{hint}"), &format!("{text}{hint}"));
    let who: Vec<_> = criterion.answered_by.iter().map(|role| words::role(lang, *role)).collect();
    let who = who.join(page.pick(" eller ", " or "));
    match criterion.rule {
        CriterionRule::YesNo => {
            page.under(&format!("Besvaras av {who}."), &format!("Answered by {who}."));
        }
        CriterionRule::News2Below(limit) => page.under(
            &format!("Räknas ut: NEWS2 under {limit}. Värdena mäts av {who}."),
            &format!("Computed: NEWS2 below {limit}. Measured by {who}."),
        ),
        CriterionRule::NoSupplementalOxygen => page.under(
            &format!("Läses av: luft, inte syrgas. Mäts av {who}."),
            &format!("Read from the values: air, not oxygen. Measured by {who}."),
        ),
    }
    for remedy in &criterion.can_be_met_by {
        let (text, owner) = (remedy.text.get(lang), page.owner(remedy.owner));
        let within = quantity::hours(lang, remedy.within_hours);
        let asked = remedy.asks.map(|kind| words::unit(lang, kind.part()));
        let (yes_sv, yes_en) = asked.map_or_else(Default::default, |unit| {
            (format!(" Klart när {unit} har sagt ja."), format!(" Done when {unit} has said yes."))
        });
        page.under(
            &format!("Kan uppfyllas: {text} Ansvarig: {owner}, inom {within}.{yes_sv}"),
            &format!("Can be met: {text} By {owner}, within {within}.{yes_en}"),
        );
    }
}

pub(super) fn answers(page: &mut Page, programme: &Programme) {
    page.heading("Tre svar", "Three answers");
    page.line(
        "Vården hemma är frivillig. Alla tre ska vilja, och var och en kan ändra sig när som helst.",
        "Care at home is voluntary. All three must want it, and each may change their mind at any \
         time.",
    );
    page.gap();
    for answer in &programme.answers {
        let who = words::party(page.lang, answer.party);
        let line = format!("{who}: {}", answer.question.get(page.lang));
        page.bullet(&line, &line);
    }
}

pub(super) fn checklist(page: &mut Page, programme: &Programme) {
    page.heading("Före hemgång", "Before leaving");
    page.line(
        "Patienten lämnar inte avdelningen förrän varje punkt är klar. Några punkter får hoppas \
         över om skälet skrivs in, och det står då vid punkten.",
        "The patient does not leave before every item is done. Some items may be set aside with a \
         reason, and then it says so.",
    );
    page.gap();
    for (index, item) in programme.checklist.iter().enumerate() {
        let (text, owner) = (item.text.get(page.lang), page.owner(item.owner));
        let number = index + 1;
        let line = format!("{number}. {text}");
        page.line(&line, &line);
        let how = done_by(page, item.rule);
        let aside = match item.override_allowed {
            true => page
                .pick(" Får hoppas över om skälet skrivs in.", " May be set aside with a reason."),
            false => "",
        };
        let owner_word = page.pick("Ansvarig", "Owner");
        let waits = waits(page, programme, &item.waits_for);
        let under = format!("   {owner_word}: {owner}. {how}{waits}{aside}");
        page.line(&under, &under);
    }
}

/// " Först på punkt 9."
fn waits(page: &Page, programme: &Programme, ids: &[String]) -> String {
    let number = |id: &String| programme.checklist.iter().position(|item| item.id == *id);
    let numbers = ids.iter().filter_map(number).map(|at| (at + 1).to_string());
    let numbers = numbers.collect::<Vec<_>>().join(", ");
    match (numbers.is_empty(), page.lang) {
        (true, _) => String::new(),
        (false, Lang::Sv) => format!(" Först när punkt {numbers} är klar."),
        (false, Lang::En) => format!(" Not before item {numbers} is done."),
    }
}

fn done_by(page: &Page, rule: ItemRule) -> String {
    let (sv, en) = match rule {
        ItemRule::Tick => ("Kryssas i.", "Ticked by hand."),
        ItemRule::AgreementAgreed => (
            "Klar när båda har sagt ja till den senaste versionen.",
            "Done when both have said yes to the latest version.",
        ),
        ItemRule::SafetyBedReserved => (
            "Klar när platsen eller en annan väg tillbaka är inskriven.",
            "Done when the bed, or another way back, is recorded.",
        ),
        ItemRule::AnswersGiven => {
            ("Klar när alla tre svaren är ja.", "Done when all three answers are yes.")
        }
        ItemRule::LegalStatusSet => {
            ("Klar när vårdformen är vald.", "Done when the legal status is chosen.")
        }
        ItemRule::RequestsAccepted => (
            "Klar när alla enheter som behövs har sagt ja.",
            "Done when every unit that is needed has said yes.",
        ),
        ItemRule::RequestsCalled => (
            "Klar när varje enhet som ska ge vård också är uppringd.",
            "Done when every unit that is to give care has also been called.",
        ),
        ItemRule::ThingsSettled => (
            "Klar när allt som måste finnas är packat, framme eller utlovat.",
            "Done when everything that must be there is packed, in place or promised.",
        ),
        ItemRule::FirstContactPlanned => {
            ("Klar när en kontakt är inbokad.", "Done when a contact is booked.")
        }
        ItemRule::ContactPlanned(kind) => {
            let kind = words::kind(page.lang, kind).to_lowercase();
            let sv = format!("Klar när det finns i planen: {kind}.");
            let en = format!("Done when it is in the plan: {kind}.");
            return page.pick(&sv, &en).to_owned();
        }
    };
    page.pick(sv, en).to_owned()
}
