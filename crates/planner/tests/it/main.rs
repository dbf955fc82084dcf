//! The planner from outside: formats, the checker's judgement, and what holds for every problem.

mod checking;
mod formats;
mod invented;
mod properties;
