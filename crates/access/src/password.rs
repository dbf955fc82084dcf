//! Passwords: argon2id with OWASP's parameters, and the rule that a new one must meet.
//!
//! Slow by design (tens of milliseconds): call from a thread that may block. Not here: how often
//! somebody may try, which is [`crate::throttle`].

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use rand::RngCore;
use std::collections::BTreeSet;

/// OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

const CHARACTERS_MIN: usize = 12;
const CHARACTERS_MAX: usize = 128;
const DISTINCT_MIN: usize = 5;

const COMMON: &str = include_str!("common_passwords.txt");

/// The hash of a password that nobody knows, so that an unknown user takes as long as a known one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5LWtub3dzLWl0$\
                      CKnvOBIDGHJHBnbX6hHn3wY4FHZpnYHqUcfR1PAV7h0";

/// Why a new password is refused; each is one sentence on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    #[error("the password is shorter than {CHARACTERS_MIN} characters")]
    TooShort,
    #[error("the password is longer than {CHARACTERS_MAX} characters")]
    TooLong,
    #[error("the password is one of the most common ones")]
    TooCommon,
    #[error("the password repeats a few characters")]
    TooSimple,
    #[error("the password could not be hashed")]
    NotHashed,
}

/// May this be somebody's new password?
pub fn check(password: &str) -> Result<(), PasswordFault> {
    let characters = password.chars().count();
    if characters < CHARACTERS_MIN {
        return Err(PasswordFault::TooShort);
    }
    if characters > CHARACTERS_MAX {
        return Err(PasswordFault::TooLong);
    }
    let lower = password.to_lowercase();
    if COMMON.lines().any(|common| common == lower) {
        return Err(PasswordFault::TooCommon);
    }
    if lower.chars().collect::<BTreeSet<_>>().len() < DISTINCT_MIN {
        return Err(PasswordFault::TooSimple);
    }
    Ok(())
}

/// Checks and hashes a new password; the answer is a PHC string that carries its own parameters.
pub fn hash(password: &str) -> Result<String, PasswordFault> {
    check(password)?;
    let mut bytes = [0_u8; 16];
    rand::rng().fill_bytes(&mut bytes);
    let salt = SaltString::encode_b64(&bytes).map_err(|_| PasswordFault::NotHashed)?;
    let phc = hasher()?.hash_password(password.as_bytes(), &salt);
    Ok(phc.map_err(|_| PasswordFault::NotHashed)?.to_string())
}

/// Is this the password? `None` stands for an account that does not exist or has no password:
/// it takes equally long and is never right.
pub fn verify(password: &str, phc: Option<&str>) -> bool {
    let known = phc.filter(|_| password.chars().count() <= CHARACTERS_MAX);
    let parsed = known.and_then(|phc| PasswordHash::new(phc).ok());
    let exists = parsed.is_some();
    let Some(hash) = parsed.or_else(|| PasswordHash::new(NOBODY).ok()) else { return false };
    let short: String = password.chars().take(CHARACTERS_MAX).collect();
    let right = Argon2::default().verify_password(short.as_bytes(), &hash).is_ok();
    exists && right
}

/// Hashed with other parameters than today's: hash it again at the next login.
pub fn is_outdated(phc: &str) -> bool {
    let today = Params::new(MEMORY_KIB, PASSES, LANES, None);
    let Ok((hash, today)) =
        PasswordHash::new(phc).and_then(|hash| Ok((Params::try_from(&hash)?, today?)))
    else {
        return true;
    };
    (hash.m_cost(), hash.t_cost(), hash.p_cost())
        != (today.m_cost(), today.t_cost(), today.p_cost())
}

fn hasher() -> Result<Argon2<'static>, PasswordFault> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None);
    let params = params.map_err(|_| PasswordFault::NotHashed)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    #[test]
    fn the_right_password_is_right_and_another_is_not() {
        let phc = hash("korrekt häst batteri").unwrap();
        assert!(verify("korrekt häst batteri", Some(&phc)));
        assert!(!verify("korrekt hast batteri", Some(&phc)));
        assert!(!is_outdated(&phc));
    }

    #[test]
    fn the_same_password_twice_gives_two_hashes() {
        assert_ne!(hash("korrekt häst batteri"), hash("korrekt häst batteri"));
    }

    #[test]
    fn the_hash_says_argon2id_with_owasps_parameters() {
        let phc = hash("korrekt häst batteri").unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
    }

    #[test]
    fn the_rule_speaks_plainly() {
        let long: String = "åäö-lång mening ".repeat(8);
        for (password, expected) in [
            ("elva tecken", Err(PasswordFault::TooShort)),
            ("tolv  tecken", Ok(())),
            (&long, Ok(())),
            (&format!("{long}x"), Err(PasswordFault::TooLong)),
            ("Password1234", Err(PasswordFault::TooCommon)),
            ("abababababab", Err(PasswordFault::TooSimple)),
        ] {
            assert_eq!(check(password), expected, "{password}");
        }
    }

    #[test]
    fn the_list_holds_what_the_length_would_let_through() {
        let short: Vec<_> = COMMON.lines().filter(|one| one.chars().count() < 12).collect();
        assert_eq!(short, Vec::<&str>::new(), "the length already refuses these");
        assert!(COMMON.lines().count() >= 100);
        assert!(COMMON.lines().all(|one| one == one.to_lowercase()));
    }

    #[test]
    fn nobody_has_a_whole_hash_with_todays_parameters() {
        assert!(PasswordHash::new(NOBODY).is_ok_and(|hash| hash.hash.is_some()));
        assert!(!is_outdated(NOBODY));
        assert!(!verify("nobody knows it", Some("")));
        assert!(!verify("nobody knows it", None));
    }

    #[test]
    fn a_weaker_hash_is_outdated() {
        assert!(is_outdated("$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$2oGcG+kQOKo"));
        assert!(is_outdated("not a hash"));
    }

    /// The best of several runs, alternating, so that a busy machine disturbs both alike; more runs
    /// while they differ, since a real difference stays.
    #[test]
    fn an_unknown_user_takes_as_long_as_a_wrong_password() {
        let phc = hash("korrekt häst batteri").unwrap();
        let took = |phc: Option<&str>| {
            let start = Instant::now();
            assert!(!verify("fel häst batteri", phc));
            start.elapsed()
        };
        let mut best = [Duration::MAX; 2];
        let apart = |[known, unknown]: [Duration; 2]| {
            (known.as_secs_f64() / unknown.as_secs_f64() - 1.0).abs() >= 0.2
        };
        for run in 0..150 {
            if run >= 15 && !apart(best) {
                break;
            }
            best[0] = best[0].min(took(Some(&phc)));
            best[1] = best[1].min(took(None));
        }
        assert!(!apart(best), "known {:?}, unknown {:?}", best[0], best[1]);
    }
}
