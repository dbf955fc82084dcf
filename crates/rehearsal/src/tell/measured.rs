//! What was measured, as it is said: "puls 72, blodtryck 124/76, temperatur 37,1".

use care::programme::Lang;
use care::vital_sign::{DecimalMark, Reading, VitalSign};

pub(super) fn values(reading: &Reading, lang: Lang) -> String {
    let mark = match lang {
        Lang::Sv => DecimalMark::Comma,
        Lang::En => DecimalMark::Point,
    };
    let mut said = vec![];
    for sign in VitalSign::ALL {
        let Some(value) = reading.value(sign) else { continue };
        let shown = sign.write(value, mark);
        said.push(match (sign, reading.diastolic) {
            (VitalSign::SystolicPressure, Some(diastolic)) => {
                format!("{} {shown}/{diastolic}", word("blodtryck", "blood pressure", lang))
            }
            (VitalSign::DiastolicPressure, _) if reading.systolic.is_some() => continue,
            (VitalSign::Consciousness | VitalSign::SupplementalOxygen, _) => choice(&shown, lang),
            (VitalSign::OxygenSaturation, _) => format!("{} {shown} %", sign_word(sign, lang)),
            _ => format!("{} {shown}", sign_word(sign, lang)),
        });
    }
    said.join(", ")
}

pub(super) fn sign_word(sign: VitalSign, lang: Lang) -> &'static str {
    let (sv, en) = match sign {
        VitalSign::RespiratoryRate => ("andning", "respiration"),
        VitalSign::OxygenSaturation => ("saturation", "saturation"),
        VitalSign::SupplementalOxygen => ("syrgas", "oxygen"),
        VitalSign::SystolicPressure => ("övertryck", "systolic pressure"),
        VitalSign::Pulse => ("puls", "pulse"),
        VitalSign::Consciousness => ("vakenhet", "alertness"),
        VitalSign::Temperature => ("temperatur", "temperature"),
        VitalSign::DiastolicPressure => ("undertryck", "diastolic pressure"),
        VitalSign::Weight => ("vikt", "weight"),
    };
    word(sv, en, lang)
}

fn choice(shown: &str, lang: Lang) -> String {
    let said = match shown {
        "air" => word("andas luft", "breathes air", lang),
        "oxygen" => word("har syrgas", "has oxygen", lang),
        "alert" => word("vaken", "alert", lang),
        "new_confusion" => word("nytillkommen förvirring", "new confusion", lang),
        "voice" => word("svarar på tilltal", "responds to voice", lang),
        "pain" => word("svarar på smärta", "responds to pain", lang),
        _ => word("svarar inte", "unresponsive", lang),
    };
    said.to_owned()
}

fn word(sv: &'static str, en: &'static str, lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => sv,
        Lang::En => en,
    }
}
