//! The planner from outside: formats, the checker's judgement, and what holds for every problem.

mod checking;
mod explaining;
mod formats;
mod invented;
mod kept;
mod properties;
