//! Passkeys from registration to login, and what must not be accepted.

use crate::authenticator::Phone;
use access::Passkeys;
use access::passkey::{PasskeyFault, Stored};
use serde_json::Value;
use uuid::Uuid;

const ORIGIN: &str = "https://plats23.example.se";
const RP_ID: &str = "plats23.example.se";
const ADA: Uuid = Uuid::from_u128(1);

fn platform() -> Passkeys {
    Passkeys::new(ORIGIN, RP_ID).expect("a sound origin")
}

fn registered(phone: &mut Phone) -> Stored {
    let started = platform().start_registration(ADA, "ada", "Ada", &[]).expect("started");
    let answer = phone.create(&started.options);
    platform().finish_registration(&answer, &started.state).expect("registered")
}

/// Logs in with `phone` against the stored passkey.
fn login(phone: &mut Phone, passkey: &Stored) -> Result<Option<Stored>, PasskeyFault> {
    let started = platform().start_login().expect("started");
    platform().finish_login(&phone.get(&started.options), &started.state, &passkey.json)
}

#[test]
fn a_phone_registers_and_logs_in_without_a_name() {
    let mut phone = Phone::new(ORIGIN, RP_ID, 7);
    let passkey = registered(&mut phone);

    let started = platform().start_login().unwrap();
    let answer = phone.get(&started.options);
    let claim = platform().claim(&answer).unwrap();
    assert_eq!((claim.account, claim.credential_id), (ADA, passkey.credential_id.clone()));
    let moved = platform().finish_login(&answer, &started.state, &passkey.json).unwrap();
    assert_eq!(moved.unwrap().credential_id, passkey.credential_id);
}

#[test]
fn the_options_are_what_a_browser_takes() {
    let known = ["BwcHBwcHBwcHBwcHBwcHBw".to_owned()];
    let started = platform().start_registration(ADA, "ada", "Ada", &known).unwrap();
    let options: Value = serde_json::from_str(&started.options).unwrap();
    let key = &options["publicKey"];
    assert_eq!(key["rp"]["id"], RP_ID);
    assert_eq!(key["user"]["name"], "ada");
    assert_eq!(key["authenticatorSelection"]["userVerification"], "required");
    assert_eq!(key["authenticatorSelection"]["residentKey"], "preferred");
    assert_eq!(key["excludeCredentials"][0]["id"], known[0].as_str());

    let started = platform().start_login().unwrap();
    let options: Value = serde_json::from_str(&started.options).unwrap();
    assert_eq!(options["mediation"], "conditional");
    assert_eq!(options["publicKey"]["allowCredentials"], serde_json::json!([]));
}

#[test]
fn another_site_gets_nothing() {
    let mut phone = Phone::new(ORIGIN, RP_ID, 7);
    let passkey = registered(&mut phone);
    let mut lured = phone.copied().at_origin("https://plats23.example.se.evil.example");
    assert!(matches!(login(&mut lured, &passkey), Err(PasskeyFault::NotAccepted(_))));
}

#[test]
fn another_key_under_the_same_id_is_not_accepted() {
    let passkey = registered(&mut Phone::new(ORIGIN, RP_ID, 7));
    let mut other = Phone::new(ORIGIN, RP_ID, 8);
    registered(&mut other);
    assert!(login(&mut other, &passkey).is_err());
}

#[test]
fn an_answer_to_an_earlier_question_is_not_accepted() {
    let mut phone = Phone::new(ORIGIN, RP_ID, 7);
    let passkey = registered(&mut phone);
    let earlier = phone.get(&platform().start_login().unwrap().options);
    let now = platform().start_login().unwrap();
    assert!(platform().finish_login(&earlier, &now.state, &passkey.json).is_err());
}

#[test]
fn a_copied_key_is_found_out_by_its_counter() {
    let mut phone = Phone::new(ORIGIN, RP_ID, 7);
    let passkey = registered(&mut phone);
    let passkey = login(&mut phone, &passkey).unwrap().unwrap();
    assert!(login(&mut phone.copied(), &passkey).is_err());
    assert!(login(&mut phone, &passkey).is_ok());
}

#[test]
fn what_cannot_be_read_is_a_fault_and_no_panic() {
    let passkey = registered(&mut Phone::new(ORIGIN, RP_ID, 7));
    let started = platform().start_login().unwrap();
    for answer in ["", "{}", "null", r#"{"id":"x","rawId":"x","type":"public-key"}"#] {
        assert!(platform().claim(answer).is_err());
        let fault = platform().finish_login(answer, &started.state, &passkey.json);
        assert!(matches!(fault, Err(PasskeyFault::Unreadable(_))));
    }
}

#[test]
fn an_origin_outside_the_domain_is_refused() {
    for (origin, rp_id) in [
        ("https://plats23.example.se", "example.com"),
        ("https://evilexample.se", "example.se"),
        ("plats23", "plats23"),
    ] {
        assert!(matches!(Passkeys::new(origin, rp_id), Err(PasskeyFault::Origin(_))), "{origin}");
    }
    assert!(Passkeys::new("http://localhost:8023", "localhost").is_ok());
}
