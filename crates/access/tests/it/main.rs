//! Access from outside: the policies against the hand-written table, lists against single checks,
//! loading, and passkeys with an authenticator of the tests' own.

mod access_table;
mod authenticator;
mod cast;
mod feedback;
mod lists;
mod loading;
mod passkeys;
