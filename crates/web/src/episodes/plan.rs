//! Plan and agreement on the patient's page: what was agreed, in the words of those who agreed it.

use super::on::On;
use crate::paths;
use access::Action;

pub(crate) struct PlanView {
    /// "version 2, båda har sagt ja"
    pub(crate) status: String,
    pub(crate) matters: String,
    /// What, and the lines of it.
    pub(crate) facts: Vec<(String, Vec<String>)>,
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
            let link = if may_write { on.get("plan-write") } else { String::new() };
            let (status, matters, facts) = (on.get("plan-none"), String::new(), vec![]);
            return Some(PlanView { status, matters, facts, href, link });
        };
        let content = &agreement.content;
        let agreed = if agreement.is_agreed() { "plan-agreed" } else { "plan-not-agreed" };
        let mut facts = vec![
            (on.get("plan-treatment"), vec![content.what_happens.clone(), days(on, decision)]),
            (t.with("plan-does", &[("name", &name)]), content.i_do.clone()),
        ];
        for duty in &content.others_do {
            facts.push((t.with("plan-does", &[("name", &duty.who)]), vec![duty.what.clone()]));
        }
        let goals = content.discharge_criteria.iter().map(|goal| goal.text.clone());
        facts.push((on.get("plan-discharge-when"), goals.collect()));
        facts.push((on.get("plan-if-worse"), content.if_worse.clone()));
        facts.push((on.get("plan-next"), vec![content.next.clone()]));
        facts.retain(|(_, lines)| lines.iter().any(|line| !line.is_empty()));
        Some(PlanView {
            status: t.with(agreed, &[("version", &agreement.version)]),
            matters: content.matters_to_me.clone(),
            facts,
            href,
            link: on.get(if may_write { "plan-change" } else { "plan-read" }),
        })
    }
}

/// "14 dagar från 9 november"
fn days(on: &On<'_>, decision: &care::episode::Decision) -> String {
    let from = on.day(decision.treatment_from);
    on.t().with("plan-days", &[("n", &decision.treatment_days), ("from", &from)])
}
