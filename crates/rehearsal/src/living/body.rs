//! Body: what is measured and when, and what is done about values that are beyond their limits.

use super::chance::{minutes_after, rounded_down};
use super::scene::{Deeds, Scene};
use care::episode::Command;
use care::episode::event::MeasurementSource;
use care::open_item::What;
use care::programme::Measurer;
use care::vital_sign::{Consciousness, Reading, TenthsCelsius, VitalSign};
use care::who::Role;
use jiff::civil::Time;
use jiff::{Timestamp, ToSpan};

/// A value from so long before the planned time until so long after it is the planned one.
const EARLY_MINUTES: i64 = 75;
const LATE_MINUTES: i64 = 240;
/// How long the body takes to get over getting worse, as a part of the illness's own half-time.
const SECOND_WIND: f64 = 0.5;

impl Scene<'_> {
    /// What somebody would measure at this moment: fever falls on treatment, higher in the evening,
    /// and pulse and breathing follow it.
    pub(crate) fn reading(&self, at: Timestamp, signs: Option<&[VitalSign]>) -> Reading {
        let (curve, chance) = (&self.course.curve, self.chance(&format!("v{}", at.as_second())));
        let days = |from: Timestamp| at.duration_since(from).as_secs_f64() / 86_400.0;
        let half = curve.half_days.max(0.1);
        let falling = |from: f64, days: f64, half: f64| {
            curve.last + (from - curve.last) * 0.5_f64.powf(days.max(0.0) / half)
        };
        let mut temperature = falling(curve.first, days(self.opening.mark.at), half);
        let (mut pulse, mut systolic) = (curve.pulse, curve.systolic);
        if let Some(worse) = &self.course.worse
            && let Some(began) = self.worse_at()
            && at >= began
        {
            temperature = falling(worse.temperature, days(began), half * SECOND_WIND);
            let part = 0.5_f64.powf(days(began) / (half * SECOND_WIND));
            let towards =
                |usual: i32, then: i32| usual + rounded_down(f64::from(then - usual) * part);
            (pulse, systolic) =
                (towards(pulse, worse.pulse - 20), towards(systolic, worse.systolic));
        }
        if at.to_zoned(self.zone.clone()).hour() >= 17 {
            temperature += 0.2;
        }
        temperature += chance.share(1) * 0.3 - 0.15;
        let fever = (temperature - 37.0).max(0.0);
        let warm = |by: f64| rounded_down(fever * by);
        let systolic = systolic + chance.whole(2, (-6, 6));
        let whole = |number: i32| u16::try_from(number.max(0)).ok();
        let tenths = i16::try_from(rounded_down(temperature * 10.0 + 0.5)).unwrap_or(370);
        let mut reading = Reading {
            respiratory_rate: whole(curve.respiratory + warm(1.5) + chance.whole(3, (-1, 1))),
            oxygen_saturation: whole((curve.saturation + chance.whole(4, (-1, 1))).min(100)),
            supplemental_oxygen: Some(false),
            systolic: whole(systolic),
            diastolic: whole(systolic * 58 / 100 + chance.whole(5, (-3, 4))),
            pulse: whole(pulse + warm(10.0) + chance.whole(6, (-4, 4))),
            consciousness: Some(Consciousness::Alert),
            temperature: Some(TenthsCelsius(tenths)),
            weight: None,
        };
        if let Some(signs) = signs {
            let mut some = Reading::default();
            for sign in signs {
                if let Some(value) = reading.value(*sign) {
                    // Values of a living body are within what the sign allows.
                    let _ = some.set(*sign, value);
                }
            }
            reading = some;
        }
        reading
    }

    /// When the course turns, at home for the first time.
    pub(crate) fn worse_at(&self) -> Option<Timestamp> {
        let worse = self.course.worse.as_ref()?;
        self.on_home_day(worse.home_day, worse.at)
    }

    pub(crate) fn is_measured_near(&self, at: Timestamp, minutes: i64) -> bool {
        let near = |m: &care::episode::Measurement| {
            m.mark.at.duration_since(at).as_mins().abs() <= minutes
        };
        self.episode.measurements.iter().any(near)
    }

    /// The value of this planned time is there, if late.
    fn is_answered(&self, planned: Timestamp) -> bool {
        let after = |m: &care::episode::Measurement| m.mark.at.duration_since(planned).as_mins();
        let own = -EARLY_MINUTES..=LATE_MINUTES;
        self.episode.measurements.iter().any(|measured| own.contains(&after(measured)))
    }

    fn measure(&self, at: Timestamp, signs: Option<&[VitalSign]>, by: Measurer) -> Command {
        let source = MeasurementSource { measured_by: by, reported_by: None };
        Command::Measure { at, reading: Box::new(self.reading(at, signs)), source }
    }

    /// On the ward the assistant nurse measures when the patient is suggested, and then three
    /// times a day.
    pub(crate) fn measured_on_ward(&self, deeds: &mut Deeds) {
        let last = self.episode.measurements.last().map(|m| m.mark.at);
        let at = match last {
            None => self.when("measure_first", "", self.opening.mark.at),
            Some(last) => self.when("measure_ward", "", last),
        };
        let actor = self.of_ward(Role::AssistantNurse, at);
        let key = format!("measure ward {}", last.map_or(0, Timestamp::as_second));
        deeds.extend(self.deed(&key, at, actor, self.measure(at, None, Measurer::Staff)));
    }

    /// At home the patient measures at the protocol's times; now and then it is forgotten, and the
    /// nurse calls and writes down what the patient reads out.
    pub(crate) fn measured_at_home(&self, deeds: &mut Deeds) {
        let (Some(home), Some(decision)) = (self.home_since(), &self.episode.decision) else {
            return;
        };
        let rules = decision.protocol.measures.iter().filter(|rule| rule.by == Measurer::Patient);
        let mut times: Vec<Time> = rules.clone().flat_map(|rule| rule.times.clone()).collect();
        times.sort_unstable();
        times.dedup();
        for day in self.days_around() {
            for time in &times {
                let planned = self.at(day, *time);
                let from = minutes_after(home.max(self.since), 60);
                if planned < from || self.is_answered(planned) {
                    continue;
                }
                let of_time = rules.clone().filter(|rule| rule.times.contains(time));
                let signs: Vec<VitalSign> = of_time.map(|rule| rule.sign).collect();
                let at = self.when("measure_home", &time.to_string(), planned);
                let key = format!("measure home {}", planned.as_second());
                let command = self.measure(at, Some(&signs), Measurer::Patient);
                deeds.extend(self.deed(&key, at, Some(self.patient()), command));
            }
        }
        self.worse(deeds);
    }

    pub(crate) fn days_around(&self) -> Vec<jiff::civil::Date> {
        let today = self.day(self.now);
        let yesterday = today.checked_sub(1.day()).unwrap_or(today);
        yesterday.series(1.day()).take(3).collect()
    }

    /// Shivering in the night: an extra value, which alarms.
    fn worse(&self, deeds: &mut Deeds) {
        let (Some(worse), Some(at)) = (&self.course.worse, self.worse_at()) else { return };
        let is_first = self.episode.spells.len() == 1 && self.home_since().is_some();
        if !is_first || at < self.since || self.is_measured_near(at, 20) {
            return;
        }
        let signs = [
            VitalSign::Temperature,
            VitalSign::Pulse,
            VitalSign::SystolicPressure,
            VitalSign::DiastolicPressure,
        ];
        let mut reading = self.reading(at, Some(&signs));
        reading.pulse = u16::try_from(worse.pulse).ok();
        let by = if self.kin_actor().is_some() { Measurer::NextOfKin } else { Measurer::Patient };
        let source = MeasurementSource { measured_by: by, reported_by: None };
        let command = Command::Measure { at, reading: Box::new(reading), source };
        let actor = self.patient();
        deeds.extend(self.deed("worse", at, Some(actor), command));
    }

    /// What the nurse says that she did about a value, and whether the patient comes in.
    #[expect(clippy::wildcard_enum_match_arm, reason = "only alarms come here")]
    pub(crate) fn alarm(&self, item: &care::open_item::OpenItem, deeds: &mut Deeds) {
        let (measured_at, salt) = match &item.what {
            What::Alarm { measured_at, sign, .. } => (*measured_at, sign.as_str()),
            What::News2 { measured_at, .. } => (*measured_at, "news2"),
            _ => return,
        };
        let turned = self.worse_at().filter(|at| *at <= measured_at);
        let turned = turned.filter(|at| measured_at.duration_since(*at).as_hours() < 8);
        let worse = self.course.worse.as_ref().filter(|_| turned.is_some());
        // One call answers for all that was measured at once.
        let at = self.when("alarm", if worse.is_some() { "worse" } else { "" }, measured_at);
        let at = at.max(minutes_after(item.opens_at, 1));
        let action = worse.map_or_else(
            || self.words(&format!("alarm {}", measured_at.as_second()), &self.habits.words.alarm),
            |worse| worse.action.as_str(),
        );
        let action = action.to_owned();
        let (up_to, by) = (at, None);
        let command = match &item.what {
            What::Alarm { sign, .. } => Command::HandleAlarm { sign: *sign, up_to, action, by },
            _ => Command::HandleNews2 { up_to, action, by },
        };
        let key = format!("alarm {salt} {}", measured_at.as_second());
        deeds.extend(self.deed(&key, at, self.of_ward(Role::WardNurse, at), command));
        self.comes_in(deeds);
    }

    /// Straight to the safety bed, without the emergency department.
    pub(crate) fn comes_in(&self, deeds: &mut Deeds) {
        let worse = self.course.worse.as_ref();
        let (Some(reason), Some(at)) = (worse.and_then(|w| w.comes_in.as_ref()), self.worse_at())
        else {
            return;
        };
        let known = self.is_measured_near(at, 20) && self.episode.spells.len() == 1;
        if !known || self.home_since().is_none() || at < self.since {
            return;
        }
        let at = self.when("comes_in", "", at);
        let bed = self.bed_to_come_to();
        let command = Command::ReturnToWard { at, bed, direct: true, reason: reason.clone() };
        deeds.extend(self.deed("comes in", at, self.of_ward(Role::WardNurse, at), command));
    }

    /// The safety bed itself, unless it is a place above the ward's beds.
    pub(crate) fn bed_to_come_to(&self) -> Option<u16> {
        let ward = self.ward?;
        match self.episode.safety_bed {
            Some(care::ward::SafetyBed::Held { .. } | care::ward::SafetyBed::Pooled) => None,
            Some(care::ward::SafetyBed::Overbooking) | None => ward.free_beds().first().copied(),
        }
    }
}
