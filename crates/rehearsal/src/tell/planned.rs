//! A sentence for each part of the plan: safety bed, legal status, contacts and tasks.

use super::calendar::{clock, date};
use super::sentence::Say;
use care::episode::Command as Do;
use care::programme::ContactKind;

impl Say<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "all others are told before")]
    pub(super) fn planned(&self, command: &Do) -> String {
        match command {
            Do::ReserveSafetyBed { .. } => {
                self.fixed("Reserverar trygghetsplats.", "Reserves the safety bed.")
            }
            Do::ReleaseSafetyBed { reason } => self.pick(
                format!("Släpper trygghetsplatsen: {reason}."),
                format!("Releases the safety bed: {reason}."),
            ),
            Do::SetOtherWayBack { route } => self.pick(
                format!("Skriver in en annan väg tillbaka: {route}."),
                format!("Notes another way back: {route}."),
            ),
            Do::SetLegalStatus { .. } => {
                self.fixed("Bestämmer vårdformen hemma.", "Sets the legal status while at home.")
            }
            Do::OverrideItem { reason, .. } => self.pick(
                format!("Går förbi en punkt på checklistan: {reason}."),
                format!("Sets an item of the checklist aside: {reason}."),
            ),
            Do::PlanContacts(plan) => {
                let (unit, (sv, en)) = (self.unit(plan.unit), kind_word(plan.kind));
                let (first, last) = (date(plan.first, self.lang), date(plan.last, self.lang));
                if plan.first == plan.last {
                    return self.pick(
                        format!("Bokar {sv} {first}, {unit}."),
                        format!("Books {en} on {first}, {unit}."),
                    );
                }
                self.pick(
                    format!("Bokar {sv} från {first} till {last}, {unit}."),
                    format!("Books {en} from {first} to {last}, {unit}."),
                )
            }
            Do::MoveContact { at, .. } => {
                let at = self.zone.to_datetime(*at);
                let (day, time) = (date(at.date(), self.lang), clock(at, self.lang));
                self.pick(
                    format!("Flyttar en kontakt till {day} kl {time}."),
                    format!("Moves a contact to {day} at {time}."),
                )
            }
            Do::CancelContact { reason, .. } => self.pick(
                format!("Ställer in en kontakt: {reason}."),
                format!("Cancels a contact: {reason}."),
            ),
            Do::MakeTask { what, .. } => self
                .pick(format!("Lägger upp en uppgift: {what}."), format!("Makes a task: {what}.")),
            Do::SetSaturationScale { reason, .. } => self.pick(
                format!("Väljer saturationsskala för NEWS2: {reason}."),
                format!("Chooses the saturation scale of NEWS2: {reason}."),
            ),
            _ => self.together(command),
        }
    }
}

fn kind_word(kind: ContactKind) -> (&'static str, &'static str) {
    match kind {
        ContactKind::Round => ("distansrond", "the remote round"),
        ContactKind::PumpChange => ("pumpbyte", "a pump change"),
        ContactKind::EveningCall => ("kvällssamtal", "a call in the evening"),
        ContactKind::ArrivalCheck => ("samtal vid hemkomsten", "a call on arrival"),
        ContactKind::Visit => ("besök", "a visit"),
        ContactKind::SampleTaking => ("provtagning", "samples"),
        ContactKind::FollowUpCall => ("trygghetssamtal", "a safety call"),
    }
}
