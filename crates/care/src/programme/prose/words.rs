//! The words of a programme as people read them, in both languages.

use crate::episode::event::Party;
use crate::news2::Band;
use crate::programme::{
    Alternative, Channel, Competence, ContactKind, Lang, LegalStatus, Level, Measurer, Part,
    UnitPart,
};
use crate::vital_sign::VitalSign;
use crate::who::Role;

fn pick(lang: Lang, (sv, en): (&'static str, &'static str)) -> &'static str {
    match lang {
        Lang::Sv => sv,
        Lang::En => en,
    }
}

pub(super) fn status(lang: Lang, status: LegalStatus) -> &'static str {
    pick(
        lang,
        match status {
            LegalStatus::EnrolledInpatient => {
                ("inskriven i slutenvård", "enrolled as an inpatient")
            }
            LegalStatus::Leave => ("permission från avdelningen", "leave from the ward"),
            LegalStatus::DischargedOnWardList => (
                "utskriven men kvar på avdelningens patientlista",
                "discharged but kept on the ward's patient list",
            ),
            LegalStatus::OutpatientSpecialised => {
                ("specialiserad öppenvård", "specialised outpatient care")
            }
            LegalStatus::AdvancedHomeCare => ("avancerad sjukvård i hemmet", "advanced home care"),
            LegalStatus::PatientHotel => ("patienthotell", "patient hotel"),
            LegalStatus::HomeNursing => ("hemsjukvård", "home nursing"),
        },
    )
}

pub(super) fn competence(lang: Lang, competence: Competence) -> &'static str {
    pick(
        lang,
        match competence {
            Competence::IntravenousMedicine => {
                ("ge läkemedel i blodet", "give intravenous medicine")
            }
            Competence::CentralLine => ("sköta central infart", "look after a central line"),
            Competence::ElastomericPump => ("byta engångspump", "change an elastomeric pump"),
            Competence::BloodSampling => ("ta blodprover", "take blood samples"),
            Competence::WoundCare => ("lägga om sår", "dress wounds"),
            Competence::UrinaryCatheter => ("sköta urinkateter", "look after a urinary catheter"),
            Competence::TubeFeeding => ("ge sondmat", "give tube feeding"),
            Competence::HomeOxygen => ("sköta syrgas i hemmet", "look after oxygen at home"),
            Competence::SubcutaneousPump => {
                ("sköta pump under huden", "look after a subcutaneous pump")
            }
        },
    )
}

pub(super) fn alternative(lang: Lang, alternative: Alternative) -> &'static str {
    pick(
        lang,
        match alternative {
            Alternative::Ward => ("dygn på avdelningen", "days on the ward"),
            Alternative::PatientHotel => ("dygn på patienthotellet", "days in the patient hotel"),
            Alternative::Leave => ("dygn på permission", "days on leave"),
            Alternative::ShortTermUnit => ("dygn på korttidsplats", "days in a short-term unit"),
        },
    )
}

pub(super) fn part(lang: Lang, part: Part) -> &'static str {
    pick(
        lang,
        match part {
            Part::VitalSigns => ("Vitalparametrar", "Vital signs"),
            Part::Adl => ("Dagliga aktiviteter (ADL)", "Activities of daily living (ADL)"),
            Part::Mobility => ("Rörlighet", "Mobility"),
            Part::HomeSituation => ("Hemmet", "The home"),
            Part::Medicines => ("Läkemedel", "Medicines"),
            Part::Disease => ("Sjukdomen", "The disease"),
        },
    )
}

pub(super) fn party(lang: Lang, party: Party) -> &'static str {
    pick(
        lang,
        match party {
            Party::Patient => ("Patienten", "The patient"),
            Party::NextOfKin => ("Närstående", "Next of kin"),
            Party::ReceivingStaff => ("Mottagande personal", "The receiving staff"),
        },
    )
}

/// Staff are named with their place, since only some roles exist at each unit.
pub(super) fn role(lang: Lang, role: Role) -> &'static str {
    pick(
        lang,
        match role {
            Role::WardNurse => ("sjuksköterskan på avdelningen", "the nurse on the ward"),
            Role::WardPhysician => ("läkaren på avdelningen", "the physician on the ward"),
            Role::AssistantNurse => {
                ("undersköterskan på avdelningen", "the assistant nurse on the ward")
            }
            Role::CoordinatingNurse => {
                ("samordningssjuksköterskan", "the coordinating nurse on the ward")
            }
            Role::Therapist => (
                "fysioterapeuten eller arbetsterapeuten på avdelningen",
                "the physiotherapist or occupational therapist on the ward",
            ),
            Role::ClinicNurse => {
                ("sjuksköterskan på mottagningen", "the nurse at the outpatient clinic")
            }
            Role::PrimaryCarePhysician => {
                ("läkaren på vårdcentralen", "the physician at the primary care centre")
            }
            Role::CareCoordinator => ("vårdkoordinatorn på vårdcentralen", "the care coordinator"),
            Role::HomeNurse => ("sjuksköterskan i hemsjukvården", "the home nurse"),
            Role::HomeHelper => ("hemtjänstens personal", "the home-help staff"),
            Role::NeedsAssessor => ("biståndshandläggaren", "the needs assessor"),
            Role::AmbulanceNurse => ("ambulansens sjuksköterska", "the ambulance nurse"),
            Role::PrimaryCareNurse => {
                ("sjuksköterskan på vårdcentralen", "the nurse at the primary care centre")
            }
            Role::Patient => ("patienten", "the patient"),
            Role::NextOfKin => ("närstående", "next of kin"),
            Role::Administrator => ("administratören", "the administrator"),
        },
    )
}

pub(super) fn unit(lang: Lang, unit: UnitPart) -> &'static str {
    pick(
        lang,
        match unit {
            UnitPart::Ward => ("avdelningen", "the ward"),
            UnitPart::Clinic => ("mottagningen", "the outpatient clinic"),
            UnitPart::PrimaryCare => ("vårdcentralen", "the primary care centre"),
            UnitPart::HomeNursing => ("hemsjukvården", "home nursing"),
            UnitPart::HomeHelp => ("hemtjänsten", "home help"),
            UnitPart::NeedsAssessment => ("biståndet", "the needs assessment"),
            UnitPart::Rehab => ("kommunens rehab", "municipal rehabilitation"),
        },
    )
}

pub(super) fn measurer(lang: Lang, by: Measurer) -> &'static str {
    pick(
        lang,
        match by {
            Measurer::Patient => ("patienten", "the patient"),
            Measurer::NextOfKin => ("närstående", "next of kin"),
            Measurer::Staff => ("personalen", "the staff"),
        },
    )
}

pub(super) fn sign(lang: Lang, sign: VitalSign) -> &'static str {
    pick(
        lang,
        match sign {
            VitalSign::RespiratoryRate => ("Andningsfrekvens", "Respiratory rate"),
            VitalSign::OxygenSaturation => ("Syremättnad", "Oxygen saturation"),
            VitalSign::SupplementalOxygen => ("Luft eller syrgas", "Air or oxygen"),
            VitalSign::SystolicPressure => ("Övre blodtryck", "Systolic blood pressure"),
            VitalSign::Pulse => ("Puls", "Pulse"),
            VitalSign::Consciousness => ("Medvetandegrad", "Consciousness"),
            VitalSign::Temperature => ("Temperatur", "Temperature"),
            VitalSign::DiastolicPressure => ("Undre blodtryck", "Diastolic blood pressure"),
            VitalSign::Weight => ("Vikt", "Weight"),
        },
    )
}

pub(super) fn level(lang: Lang, level: Level) -> &'static str {
    pick(
        lang,
        match level {
            Level::Acute => ("akut", "acute"),
            Level::Soon => ("snart", "soon"),
            Level::Information => ("för kännedom", "for information"),
        },
    )
}

pub(super) fn band(lang: Lang, band: Band) -> &'static str {
    pick(
        lang,
        match band {
            Band::Zero => ("0 poäng", "0 points"),
            Band::OneToFour => ("1–4 poäng", "1–4 points"),
            Band::SingleThree => ("3 poäng för ett enda värde", "3 points for a single value"),
            Band::FiveOrSix => ("5–6 poäng", "5–6 points"),
            Band::SevenOrMore => ("7 poäng eller mer", "7 points or more"),
        },
    )
}

pub(super) fn kind(lang: Lang, kind: ContactKind) -> &'static str {
    pick(
        lang,
        match kind {
            ContactKind::Round => ("Distansrond", "Remote round"),
            ContactKind::PumpChange => ("Pumpbyte", "Pump change"),
            ContactKind::EveningCall => ("Kvällssamtal", "Evening call"),
            ContactKind::ArrivalCheck => ("Kontroll vid hemkomst", "Check on arrival"),
            ContactKind::Visit => ("Besök", "Visit"),
            ContactKind::SampleTaking => ("Provtagning", "Sampling"),
            ContactKind::FollowUpCall => ("Uppföljande samtal", "Follow-up call"),
        },
    )
}

/// How and where: "per telefon från avdelningen", "på vårdcentralen".
pub(super) fn place(lang: Lang, channel: Channel, at: UnitPart) -> String {
    let how = match channel {
        Channel::Telephone => ("per telefon från", "by telephone from"),
        Channel::Video => ("på video från", "by video from"),
        Channel::AtUnit => ("på", "at"),
        Channel::AtHome => ("hemma hos patienten, av", "in the patient's home, by"),
    };
    format!("{} {}", pick(lang, how), unit(lang, at))
}
