//! Rehearsals, played through the real door on a record of their own.

mod demo;
mod every_command;
mod faults;
mod faults_together;
mod flow;
mod living;
mod minipilot;
mod simulated;
mod stage;
mod stories;
