//! The sentence for each fault, in Swedish and English, plain enough for whoever wrote the file.

use super::{Fault, FaultKind, Lang};

impl Fault {
    /// One sentence: place, what stands there, and what was expected.
    pub fn text(&self, lang: Lang) -> String {
        let place = format!("{}:{}: ", self.file, self.line);
        let said = match lang {
            Lang::Sv => self.swedish(),
            Lang::En => self.english(),
        };
        format!("{place}{}: {said}", self.subject())
    }

    pub(super) fn sentence(&self) -> String {
        self.text(Lang::En)
    }

    /// `level = "acut"`, or the key alone when its value says nothing.
    fn subject(&self) -> String {
        use FaultKind::{Count, Empty, FileTooLarge, Missing, Needed, NotToml, UnknownField};
        let alone = matches!(
            self.what,
            Missing | Needed | Empty | NotToml | FileTooLarge | UnknownField | Count
        );
        match alone || self.found.is_empty() {
            true => self.key.clone(),
            false => format!("{} = {}", self.key, self.found),
        }
    }

    fn english(&self) -> String {
        let expected = &self.expected;
        match self.what {
            FaultKind::NotToml => format!("not valid TOML: {}", self.expected),
            FaultKind::FileTooLarge => format!("too large: expected at most {expected}"),
            FaultKind::UnknownField => format!("unknown field: expected one of {expected}"),
            FaultKind::Missing => format!("missing: expected {expected}"),
            FaultKind::WrongType => format!("wrong kind of value: expected {expected}"),
            FaultKind::NotOneOf => format!("expected one of {expected}"),
            FaultKind::OutOfRange => format!("out of range: expected {expected}"),
            FaultKind::TooExact => format!("too many decimals: expected at most {expected}"),
            FaultKind::Empty => format!("empty: expected {expected}"),
            FaultKind::TooLong => format!("too long: expected at most {expected} characters"),
            FaultKind::Unprintable => {
                "line break or control character: expected a text on one line".to_owned()
            }
            FaultKind::NotAnId => format!("not an id: expected {expected}"),
            FaultKind::NotATime => format!("not a time of day: expected {expected}"),
            FaultKind::NotADate => format!("not a date: expected {expected}"),
            FaultKind::Count => format!("{} in the list: expected {expected}", self.found),
            FaultKind::Duplicate => format!("already used: expected another than on {expected}"),
            FaultKind::NotTheFilesName => format!("not the file's name: expected {expected}"),
            FaultKind::RoleNotAtUnit => format!("no such role at the unit: expected {expected}"),
            FaultKind::NothingToRemedy => {
                format!("a measured criterion cannot be promised: expected {expected}")
            }
            FaultKind::Needed => format!("every programme needs it: expected {expected}"),
            FaultKind::WaitsByItself => {
                format!("an item that closes itself cannot wait: expected {expected}")
            }
            FaultKind::NotPlanned => {
                format!("the programme plans no such contact: expected {expected}")
            }
            FaultKind::NotMeasured => format!("nobody measures it: expected one of {expected}"),
            FaultKind::LimitsCross => {
                format!("with the sign's other limits every value deviates: expected {expected}")
            }
            FaultKind::MilderBeyond => {
                format!("a more urgent limit comes before it: expected {expected}")
            }
            FaultKind::HigherIsMilder => {
                format!("milder or slower than a lower score: expected {expected}")
            }
        }
    }

    fn swedish(&self) -> String {
        let expected = &self.expected;
        match self.what {
            FaultKind::NotToml => format!("inte giltig TOML: {}", self.expected),
            FaultKind::FileTooLarge => format!("för stor: väntade högst {expected}"),
            FaultKind::UnknownField => format!("okänt fält: väntade något av {expected}"),
            FaultKind::Missing => format!("saknas: väntade {expected}"),
            FaultKind::WrongType => format!("fel slags värde: väntade {expected}"),
            FaultKind::NotOneOf => format!("väntade något av {expected}"),
            FaultKind::OutOfRange => format!("utanför gränserna: väntade {expected}"),
            FaultKind::TooExact => format!("för många decimaler: väntade högst {expected}"),
            FaultKind::Empty => format!("tomt: väntade {expected}"),
            FaultKind::TooLong => format!("för långt: väntade högst {expected} tecken"),
            FaultKind::Unprintable => "radbyte eller styrtecken: väntade text på en rad".to_owned(),
            FaultKind::NotAnId => format!("inget id: väntade {expected}"),
            FaultKind::NotATime => format!("inget klockslag: väntade {expected}"),
            FaultKind::NotADate => format!("inget datum: väntade {expected}"),
            FaultKind::Count => format!("{} i listan: väntade {expected}", self.found),
            FaultKind::Duplicate => format!("redan använt: väntade något annat än på {expected}"),
            FaultKind::NotTheFilesName => format!("inte filens namn: väntade {expected}"),
            FaultKind::RoleNotAtUnit => format!("rollen finns inte på enheten: väntade {expected}"),
            FaultKind::NothingToRemedy => {
                format!("ett uppmätt kriterium kan inte utlovas: väntade {expected}")
            }
            FaultKind::Needed => format!("varje program behöver det: väntade {expected}"),
            FaultKind::WaitsByItself => {
                format!("en punkt som klaras av sig själv kan inte vänta: väntade {expected}")
            }
            FaultKind::NotPlanned => {
                format!("programmet planerar ingen sådan kontakt: väntade {expected}")
            }
            FaultKind::NotMeasured => format!("ingen mäter det: väntade något av {expected}"),
            FaultKind::LimitsCross => {
                format!("med de andra gränserna avviker varje värde: väntade {expected}")
            }
            FaultKind::MilderBeyond => {
                format!("en mer brådskande gräns kommer före: väntade {expected}")
            }
            FaultKind::HigherIsMilder => {
                format!("mildare eller långsammare än lägre poäng: väntade {expected}")
            }
        }
    }
}
