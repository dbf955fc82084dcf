//! The part at home: what goes along, what is measured, who comes and calls, and the end.

use super::{Page, quantity, words};
use crate::news2;
use crate::programme::{Limit, Programme, Protocol};
use crate::vital_sign::VitalSign;

pub(super) fn packed(page: &mut Page, programme: &Programme) {
    let lang = page.lang;
    page.heading("Det som följer med hem", "What goes along");
    for item in &programme.kit {
        let (count, text) = (item.count, item.text.get(lang));
        let back = match item.returned {
            true => page.pick(" Lämnas tillbaka.", " Returned."),
            false => "",
        };
        let before = match item.needed_before {
            true => page.pick(" Ska vara packat före hemgång.", " Packed before leaving."),
            false => "",
        };
        page.bullet(
            &format!("{count} st: {text}.{before}{back}"),
            &format!("{count} × {text}.{before}{back}"),
        );
    }
    if !programme.documents.is_empty() {
        page.gap();
        page.line("Dokument:", "Documents:");
    }
    for document in &programme.documents {
        page.bullet(&document.text.sv, &document.text.en);
    }
}

pub(super) fn measures(page: &mut Page, protocol: &Protocol) {
    let lang = page.lang;
    page.heading("Mätningar hemma", "Measuring at home");
    for rule in &protocol.measures {
        let (sign, by) = (words::sign(lang, rule.sign), words::measurer(lang, rule.by));
        let times: Vec<String> =
            rule.times.iter().map(|time| quantity::clock(lang, *time)).collect();
        let times = times.join(page.pick(" och ", " and "));
        let line = format!("{sign}: {times}, {}", page.pick("mäts av", "by"));
        page.bullet(&format!("{line} {by}."), &format!("{line} {by}."));
    }
    page.gap();
    let length = |minutes| quantity::minutes(lang, minutes);
    let stale = length(protocol.stale_after_minutes);
    let missing = length(protocol.missing_after_minutes);
    let late = length(protocol.late_alarm_minutes);
    let window = length(protocol.news2_window_minutes.into());
    page.line(
        &format!(
            "Ett värde visas som gammalt efter {stale} och saknas {missing} efter planerad tid."
        ),
        &format!(
            "A value is shown as old after {stale}; it is missing {missing} after its planned time."
        ),
    );
    page.line(
        &format!("Ett värde som kommer in senare än {late} efter mätningen ger inget nytt larm."),
        &format!(
            "A value that arrives later than {late} after it was measured raises no new alarm."
        ),
    );
    page.line(
        &format!("NEWS2 räknas på värden som är mätta inom {window} från varandra."),
        &format!("NEWS2 is counted on values measured within {window} of each other."),
    );
}

pub(super) fn limits(page: &mut Page, protocol: &Protocol) {
    let lang = page.lang;
    page.heading("Gränser och svar", "Limits and answers");
    page.line(
        "Gränserna larmar avdelningen. De ändrar aldrig NEWS2-poängen.",
        "The limits alert the ward. They never change the NEWS2 score.",
    );
    page.gap();
    for limit in &protocol.limits {
        let bounds = bounds(page, limit);
        let sign = words::sign(lang, limit.sign);
        let level = words::level(lang, limit.level);
        let within = quantity::minutes(lang, limit.answer_within_minutes);
        let ask = limit.ask.get(lang);
        page.bullet(
            &format!("{sign} {bounds}: {level}, svar inom {within}. {ask}"),
            &format!("{sign} {bounds}: {level}, answered within {within}. {ask}"),
        );
    }
    for rule in &protocol.news2_levels {
        let (band, level) = (words::band(lang, rule.band), words::level(lang, rule.level));
        let within = quantity::minutes(lang, rule.answer_within_minutes);
        page.bullet(
            &format!("NEWS2, {band}: {level}, svar inom {within}."),
            &format!("NEWS2, {band}: {level}, answered within {within}."),
        );
    }
    without_score(page, protocol);
}

/// What the score needs and nobody is planned to measure. Said here, since a physician who reads
/// the bands may think that they always guard the patient.
fn without_score(page: &mut Page, protocol: &Protocol) {
    let planned = |sign| protocol.measures.iter().any(|rule| rule.sign == sign);
    let lacking = news2::SCORED.into_iter().filter(|sign| !planned(*sign));
    let lacking: Vec<String> =
        lacking.map(|sign| words::sign(page.lang, sign).to_lowercase()).collect();
    if lacking.is_empty() {
        return;
    }
    let lacking = lacking.join(", ");
    page.gap();
    page.line(
        &format!(
            "Planen hemma omfattar inte {lacking}. Utan dem visas ingen NEWS2-poäng, och då \
             gäller bara gränserna och 3 poäng för ett enda värde."
        ),
        &format!(
            "The plan at home does not include {lacking}. Without them no NEWS2 score is shown, \
             and only the limits and 3 points for a single value apply."
        ),
    );
}

/// "under 41/min eller över 130/min", "sämre än alert".
fn bounds(page: &Page, limit: &Limit) -> String {
    let (low, high) = match limit.sign {
        VitalSign::Consciousness => (("bättre än", "better than"), ("sämre än", "worse than")),
        VitalSign::SupplementalOxygen => (("annat än", "other than"), ("annat än", "other than")),
        VitalSign::RespiratoryRate
        | VitalSign::OxygenSaturation
        | VitalSign::SystolicPressure
        | VitalSign::Pulse
        | VitalSign::Temperature
        | VitalSign::DiastolicPressure
        | VitalSign::Weight => (("under", "below"), ("över", "above")),
    };
    let bound = |(sv, en): (&'static str, &'static str), stored| {
        format!("{} {}", page.pick(sv, en), quantity::value(page.lang, limit.sign, stored))
    };
    let below = limit.below.map(|stored| bound(low, stored));
    let above = limit.above.map(|stored| bound(high, stored));
    let both: Vec<String> = below.into_iter().chain(above).collect();
    both.join(page.pick(" eller ", " or "))
}

pub(super) fn contacts(page: &mut Page, programme: &Programme) {
    let lang = page.lang;
    page.heading("Kontakter hemma", "Contacts while at home");
    let deadlines = &programme.deadlines;
    let arrival = quantity::minutes(lang, deadlines.arrival_check_minutes);
    let evening = quantity::clock(lang, deadlines.evening_call);
    page.bullet(
        &format!("Vid hemkomst: någon möter eller ringer inom {arrival}."),
        &format!("On arrival: somebody meets the patient or calls within {arrival}."),
    );
    page.bullet(
        &format!("Första kvällen: samtal {evening}."),
        &format!("First evening: a call at {evening}."),
    );
    for contact in &programme.contacts {
        let kind = words::kind(lang, contact.kind);
        let place = words::place(lang, contact.channel, contact.at);
        let every = quantity::every(lang, contact.every_days);
        let time = quantity::clock(lang, contact.time);
        let length = quantity::minutes(lang, contact.minutes);
        let what = contact.what.get(lang);
        let from = match contact.days_after_end {
            Some(1) => {
                page.pick(", dagen efter sista dagen", ", the day after the last").to_owned()
            }
            Some(n) => {
                let after = page.pick("dagar efter sista dagen", "days after the last");
                format!(", {n} {after}")
            }
            None => format!(" {} {}", page.pick("från dag", "from day"), contact.from_day),
        };
        page.bullet(
            &format!("{kind}: {every} {time}{from}, {length}, {place}. {what}"),
            &format!("{kind}: {every} at {time}{from}, {length}, {place}. {what}"),
        );
        super::together::needs(page, &contact.needs);
    }
    page.gap();
    let close = quantity::minutes(lang, deadlines.gap_close_minutes);
    page.line(
        &format!(
            "Dag 1 är dagen för hemgång. Det som saknas är ett glapp och stängs inom {close}."
        ),
        &format!("Day 1 is the day of leaving. What is missing is a gap, closed within {close}."),
    );
}

pub(super) fn agreement(page: &mut Page, programme: &Programme) {
    let (lang, template) = (page.lang, &programme.agreement);
    page.heading("Överenskommelsen", "The agreement");
    page.line(
        "Samtalet med patienten börjar här. Varje ord får ändras tillsammans med patienten.",
        "The conversation with the patient begins here. Every word may be changed together.",
    );
    page.subheading(page.pick("Det här händer", "What will happen"));
    page.line(&template.what_happens.sv, &template.what_happens.en);
    page.subheading(page.pick("Det här gör jag", "What I do"));
    for row in &template.i_do {
        page.bullet(&row.sv, &row.en);
    }
    page.subheading(page.pick("Det här gör andra", "What others do"));
    for duty in &template.others_do {
        let only = duty.unit.map(|unit| {
            let unit = words::unit(lang, unit);
            page.pick(
                &format!(" (bara när {unit} är med)"),
                &format!(" (only when {unit} takes part)"),
            )
            .to_owned()
        });
        let only = only.unwrap_or_default();
        let line = format!("{}{only}: {}", duty.who.get(lang), duty.what.get(lang));
        page.bullet(&line, &line);
    }
    page.subheading(page.pick("Hit ringer jag", "Whom I call"));
    for row in &template.call {
        let (unit, label) = (words::unit(lang, row.unit), row.label.get(lang));
        let line = format!("{label}: {unit}");
        page.bullet(&line, &line);
    }
    page.subheading(page.pick("Om jag blir sämre", "If I get worse"));
    for row in &template.if_worse {
        page.bullet(&row.sv, &row.en);
    }
    page.subheading(page.pick("Sedan", "What happens next"));
    page.line(&template.next.sv, &template.next.en);
}

pub(super) fn end(page: &mut Page, programme: &Programme) {
    page.heading("När behandlingen avslutas", "When the treatment ends");
    page.line(
        "Kriterierna är ett förslag. Varje patients överenskommelse har sina egna.",
        "The criteria are a proposal. Each patient's agreement has its own.",
    );
    page.gap();
    for criterion in &programme.discharge_criteria {
        page.bullet(&criterion.text.sv, &criterion.text.en);
    }
}
