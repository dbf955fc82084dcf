//! Hours of the medicine list at which nobody comes, in words. The rule is in
//! `care::episode::dose_times`.

use crate::episodes::On;
use crate::format;
use crate::paths;
use crate::texts::T;
use care::episode::dose_times::DoseWithoutVisit;
use care::ids::RequestId;
use jiff::civil::Time;

/// One line of the ward's pages, and where the hours are changed.
pub(crate) struct TimesView {
    pub(crate) says: String,
    pub(crate) label: String,
    pub(crate) href: String,
}

impl TimesView {
    /// Of a request that has been sent.
    pub(crate) fn of(on: &On<'_>, id: RequestId) -> Option<TimesView> {
        Self::with(on, &on.episode().doses_without_visit(id, on.zone()))
    }

    pub(crate) fn with(on: &On<'_>, missing: &[DoseWithoutVisit]) -> Option<TimesView> {
        Some(TimesView {
            says: line(on.t(), "dose-times-missing", missing)?,
            label: on.get("dose-times-to-list"),
            href: paths::medicines(on.id()),
        })
    }
}

/// "Läkemedelstider utan besök: cefotaxim kl 6 och 22. …"
pub(crate) fn line(t: T, key: &'static str, missing: &[DoseWithoutVisit]) -> Option<String> {
    if missing.is_empty() {
        return None;
    }
    let each: Vec<_> =
        missing.iter().map(|one_of| one(t, &one_of.medicine, &one_of.times)).collect();
    Some(t.with(key, &[("what", &each.join("; "))]))
}

/// "cefotaxim kl 6 och 22"; form and strength stand on the list.
pub(crate) fn one(t: T, medicine: &str, times: &[Time]) -> String {
    let name = medicine.split(',').next().unwrap_or(medicine).trim();
    let mut clocks: Vec<String> = times.iter().map(|time| format::clock(t, *time)).collect();
    let last = clocks.pop().unwrap_or_default();
    let times = match clocks.is_empty() {
        true => last,
        false => {
            let first = clocks.join(", ");
            t.with("dose-times-last", &[("first", &first), ("last", &last)])
        }
    };
    t.with("dose-times-one", &[("medicine", &name), ("times", &times)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use jiff::civil::{date, time};

    fn missing(medicine: &str, hours: &[i8]) -> DoseWithoutVisit {
        let times = hours.iter().map(|hour| time(*hour, 0, 0, 0)).collect();
        DoseWithoutVisit { medicine: medicine.to_owned(), times, until: date(2026, 11, 30) }
    }

    #[test]
    fn the_line_names_each_medicine_and_its_hours_and_what_to_do() {
        let all = [missing("Cefotaxim, pulver, 2 g", &[6, 14, 22]), missing("Metoprolol", &[9])];
        let sv = line(T { lang: Lang::Sv }, "dose-times-missing", &all).unwrap();
        let said = "Läkemedelstider utan besök: Cefotaxim kl 6, 14 och 22; Metoprolol kl 9. ";
        assert!(sv.starts_with(said) && sv.contains("Ändra tiderna"), "{sv}");
        let en = line(T { lang: Lang::En }, "dose-times-missing-our", &all).unwrap();
        assert!(en.contains("at 06:00, 14:00 and 22:00; Metoprolol at 09:00"), "{en}");
        assert!(line(T { lang: Lang::Sv }, "dose-times-missing", &[]).is_none());
    }
}
