//! Paper: document data to PDF, tagged, PDF/UA-1, in Swedish and English, with our own letters.
//!
//! Not here: what stands on a paper (`app::paper` and whoever fills it). Only the binary links
//! this crate, so that pages compile without typst.

mod letters;
mod world;

use app::paper::{Fault, Paper, Pdf, Press, Turn};
use jiff::tz::TimeZone;
use letters::Letters;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::World;

/// How many prints a part that has been set stays remembered: templates do, people do not.
const REMEMBERED_PRINTS: usize = 2;

/// Longer papers are not tried again: a sheet more or less is nothing there.
const TIGHTENED_MAX: usize = 3;

/// The press with its letters read; make one and keep it.
pub struct Typst {
    letters: Letters,
    world: World,
    standards: PdfStandards,
}

impl Typst {
    pub fn new() -> Result<Self, Fault> {
        Self::of(TEMPLATE)
    }

    fn of(template: &str) -> Result<Self, Fault> {
        let standards = PdfStandards::new(&STANDARDS);
        let standards = standards.map_err(|error| Fault::Export(error.message().to_string()))?;
        let letters = Letters::read();
        let world = World::new(template, &letters);
        Ok(Typst { letters, world, standards })
    }
}

/// PDF/UA-1 refuses what a reader by ear could not follow; PDF/A-2a is for archives.
const STANDARDS: [PdfStandard; 2] = [PdfStandard::Ua_1, PdfStandard::A_2a];

const TEMPLATE: &str = include_str!("paper.typ");

impl Press for Typst {
    fn print(&self, paper: &Paper) -> Result<Pdf, Fault> {
        let data = serde_json::to_value(paper);
        let mut data = data.map_err(|_| Fault::Setting("no data".to_owned()))?;
        self.letters.known_in(&mut data);
        let pdf = self.set(paper, data).and_then(|document| {
            let options = PdfOptions {
                standards: self.standards.clone(),
                timestamp: date(paper.printed_at),
                creator: Smart::Custom(Some("Plats 23".to_owned())),
                ..PdfOptions::default()
            };
            typst_pdf::pdf(&document, &options).map_err(|faults| Fault::Export(said(&faults)))
        });
        // What is remembered holds what stood on the paper: it is forgotten soon.
        typst::comemo::evict(REMEMBERED_PRINTS);
        pdf.map(Pdf)
    }
}

impl Typst {
    /// Sheets with the air that they should have; with less, when that saves one. A note alone on a
    /// second sheet is lost when the sheets come apart.
    fn set(&self, paper: &Paper, mut data: serde_json::Value) -> Result<PagedDocument, Fault> {
        let mut compile = |is_tight: bool| {
            data["tight"] = is_tight.into();
            let world = self.world.with(data.to_string());
            let set = typst::compile::<PagedDocument>(&world).output;
            set.map_err(|faults| Fault::Setting(said(&faults)))
        };
        let airy = compile(false)?;
        let sheets = airy.pages().len();
        if sheets == 1 || sheets > TIGHTENED_MAX || paper.turn == Turn::Sideways {
            return Ok(airy);
        }
        let tight = compile(true)?;
        Ok(if tight.pages().len() < sheets { tight } else { airy })
    }
}

/// The file's own date, which archives ask for.
fn date(at: jiff::Timestamp) -> Option<typst_pdf::Timestamp> {
    let at = TimeZone::UTC.to_datetime(at);
    let part = |part: i8| u8::try_from(part).ok();
    let (month, day) = (part(at.month())?, part(at.day())?);
    let (hour, minute, second) = (part(at.hour())?, part(at.minute())?, part(at.second())?);
    let date = Datetime::from_ymd_hms(at.year().into(), month, day, hour, minute, second)?;
    Some(typst_pdf::Timestamp::new_utc(date))
}

/// The template's own faults; they name elements and never what stands in them.
fn said(faults: &[SourceDiagnostic]) -> String {
    let faults: Vec<_> = faults.iter().map(|fault| fault.message.as_str()).collect();
    faults.join("; ")
}
