//! Killed at random.
