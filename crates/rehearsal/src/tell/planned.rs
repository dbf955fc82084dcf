//! A sentence for each part of the plan: safety bed, legal status, contacts and tasks.

use super::calendar::{clock, date};
use super::sentence::Say;
use care::episode::Command as Do;

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
                let (unit, what) = (self.unit(plan.unit), &plan.what);
                let (first, last) = (date(plan.first, self.lang), date(plan.last, self.lang));
                self.pick(
                    format!("Bokar från {first} till {last}, {unit}: {what}."),
                    format!("Books from {first} to {last}, {unit}: {what}."),
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
            _ => String::new(),
        }
    }
}
