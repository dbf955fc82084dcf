//! Plan and agreement on the patient's page: what was agreed, in the words of those who agreed it.

use super::on::On;
use crate::paths;
use access::Action;

pub(crate) struct PlanView {
    /// "version 2, båda har sagt ja"
    pub(crate) status: String,
    pub(crate) matters: String,
    /// What, and the lines of it: what is asked for most; then who does what.
    pub(crate) facts: Vec<(String, Vec<String>)>,
    pub(crate) more: Vec<(String, Vec<String>)>,
    pub(crate) href: String,
    pub(crate) link: String,
}

impl PlanView {
    /// None before anything has been decided.
    pub(crate) fn of(on: &On<'_>) -> Option<Self> {
        let episode = on.episode();
        let decision = episode.decision.as_ref()?;
        let (name, t) = (on.given_name(), on.t());
        let href = paths::agreement(on.id());
        let may_write = on.may(Action::WriteAgreement) && episode.is_open();
        let Some(agreement) = &episode.agreement else {
            let link = if may_write { on.get("careplan-write") } else { String::new() };
            let (status, matters) = (on.get("careplan-none"), String::new());
            return Some(PlanView { status, matters, facts: vec![], more: vec![], href, link });
        };
        let content = &agreement.content;
        let agreed = if agreement.is_agreed() { "careplan-agreed" } else { "careplan-not-agreed" };
        let goals = content.discharge_criteria.iter().map(|goal| goal.text.clone());
        let mut facts = vec![
            (on.get("careplan-treatment"), vec![content.what_happens.clone(), days(on, decision)]),
            (on.get("careplan-discharge-when"), goals.collect()),
            (on.get("careplan-if-worse"), content.if_worse.clone()),
        ];
        let does = |who: &str| t.with("careplan-does", &[("name", &who)]);
        let mut more = vec![(does(&name), content.i_do.clone())];
        more.extend(content.others_do.iter().map(|d| (does(&d.who), vec![d.what.clone()])));
        more.push((on.get("careplan-next"), vec![content.next.clone()]));
        for rows in [&mut facts, &mut more] {
            rows.retain(|(_, lines)| lines.iter().any(|line| !line.is_empty()));
        }
        Some(PlanView {
            status: t.with(agreed, &[("version", &agreement.version)]),
            matters: content.matters_to_me.clone(),
            facts,
            more,
            href,
            link: on.get(if may_write { "careplan-change" } else { "careplan-read" }),
        })
    }
}

/// "14 dagar från 9 november"
fn days(on: &On<'_>, decision: &care::episode::Decision) -> String {
    let from = on.day(decision.treatment_from);
    on.t().with("careplan-days", &[("n", &decision.treatment_days), ("from", &from)])
}
