//! What the patient is told of a value outside the limit: who calls and when, what was agreed, and
//! when to measure again. The rule is `care::episode::outside::told`; here are the words.

use crate::episodes::On;
use crate::items::{capital, signs_words};
use care::episode::outside::{Told, asked_again, told};

pub(crate) struct ValueTold {
    pub(crate) headline: String,
    pub(crate) says: String,
    /// What happens also for whoever does not call, below the number: never before it.
    pub(crate) anyway: String,
    /// What the agreement says to do, in its own words.
    pub(crate) agreed: Vec<String>,
    /// Nobody has called in time, or the agreement says to call: the number stands here too.
    pub(crate) is_to_call: bool,
    pub(crate) again: Option<String>,
}

impl ValueTold {
    pub(crate) fn of(on: &On<'_>) -> Option<Self> {
        let ward = on.ward_unit();
        let with = |key: &str, name: &'static str, at| {
            on.t().with(key, &[("ward", &ward), (name, &on.moment(at))])
        };
        let mut again = again(on);
        let told = told(on.episode(), on.now());
        let none = String::new;
        let (headline, says, anyway, is_to_call) = match told {
            Some(Told::WardCalls { due_at }) => {
                let says = with("me-value-ward-calls", "due", due_at);
                (on.get("me-value-outside"), says, none(), false)
            }
            Some(Told::CallAsAgreed { due_at }) => {
                let anyway = with("me-value-anyway", "due", due_at);
                (on.get("me-value-call-agreed"), on.get("me-value-call-agreed-why"), anyway, true)
            }
            Some(Told::Call { due_at }) => {
                let headline = on.t().with("me-value-call", &[("ward", &ward)]);
                (headline, with("me-value-call-why", "due", due_at), none(), true)
            }
            Some(Told::Answered { at }) => {
                let says = with("me-value-answered", "when", at);
                (on.get("me-value-outside"), says, none(), false)
            }
            // Nothing is outside, and something is to be measured again: that is all there is.
            None => (again.take()?, on.get("me-again-why"), none(), false),
        };
        let agreed = on.episode().agreement.as_ref().filter(|_| is_to_call);
        let agreed = agreed.map(|agreement| agreement.content.if_worse.clone()).unwrap_or_default();
        Some(ValueTold { headline, says, anyway, agreed, is_to_call, again })
    }
}

/// "Mät igen i dag kl 12 eller tidigare: temperatur"
fn again(on: &On<'_>) -> Option<String> {
    let again = asked_again(on.episode())?;
    let signs = signs_words(on.t(), &again.signs);
    let key = if again.by < on.now() { "me-again-late" } else { "me-again" };
    Some(capital(&on.t().with(key, &[("signs", &signs), ("due", &on.moment(again.by))])))
}
