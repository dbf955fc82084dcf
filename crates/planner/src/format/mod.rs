//! Problems and plans as the research families write them. Reading and writing only: no files are opened.

mod field;
mod hhcrsp;
mod instance;
mod solution;
mod uhhc;

pub use field::Malformed;

use crate::{Plan, Problem};
use field::Field;

/// A family of published instances.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Mankowska, Meisel & Bierwirth 2014, in the notation of Ceschia et al. 2024.
    Hhcrsp,
    /// The unified home-healthcare problem of Ceschia et al. 2026.
    Uhhc,
}

/// Reads an instance; `file` is only what errors call it.
///
/// # Errors
/// The first field that is missing or not what was expected.
pub fn read_problem(family: Family, file: &str, text: &str) -> Result<Problem, Malformed> {
    let value = field::parse(file, text)?;
    let root = Field::root(file, &value);
    match family {
        Family::Hhcrsp => hhcrsp::problem(&root),
        Family::Uhhc => uhhc::problem(&root),
    }
}

/// Reads a solution of that problem; both families write them alike.
///
/// # Errors
/// The first field that is missing, not what was expected, or not of this problem.
pub fn read_plan(problem: &Problem, file: &str, text: &str) -> Result<Plan, Malformed> {
    let value = field::parse(file, text)?;
    solution::read(problem, &Field::root(file, &value))
}

/// Writes the plan as the families' solutions are written.
#[must_use]
pub fn write_plan(family: Family, problem: &Problem, plan: &Plan) -> String {
    solution::write(family, problem, plan)
}
