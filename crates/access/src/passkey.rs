//! Passkeys: logging in with the phone's or the key's own lock, which nobody can phish (WebAuthn).
//!
//! A thin wrapper: JSON in and out as `navigator.credentials` speaks it. The state between the two
//! halves is a text for `record::accounts`, kept on the server for [`STATE_MINUTES`], used once.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder, WebauthnError,
};

/// How long the state between start and finish may wait.
pub const STATE_MINUTES: i64 = 5;

#[derive(Debug, thiserror::Error)]
pub enum PasskeyFault {
    #[error("the origin is no address that passkeys can be bound to: {0}")]
    Origin(String),
    #[error("the browser's answer cannot be read")]
    Unreadable(#[from] serde_json::Error),
    #[error("the passkey was not accepted")]
    NotAccepted(#[from] WebauthnError),
    #[error("the passkey is another one than the one that was looked up")]
    AnotherKey,
}

type Answer<T> = Result<T, PasskeyFault>;

/// The first half: what the browser gets, and what the server keeps until it answers.
#[derive(Debug, Clone)]
pub struct Started {
    /// For `navigator.credentials.create` or `.get`, as JSON with base64url fields.
    pub options: String,
    pub state: String,
}

/// A passkey as it is stored: by its id (base64url), as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    pub credential_id: String,
    pub json: String,
}

/// Which account and which passkey an answer claims to be; proven only by `finish_login`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub account: Uuid,
    pub credential_id: String,
}

pub struct Passkeys {
    webauthn: Webauthn,
}

impl Passkeys {
    /// `origin` as in the address bar ("https://plats23.example.se"), `rp_id` its domain or a
    /// parent of it; passkeys are bound to it for ever.
    pub fn new(origin: &str, rp_id: &str) -> Answer<Self> {
        let url = Url::parse(origin).map_err(|_| PasskeyFault::Origin(origin.to_owned()))?;
        let builder = WebauthnBuilder::new(rp_id, &url)
            .map_err(|_| PasskeyFault::Origin(origin.to_owned()))?;
        Ok(Self { webauthn: builder.rp_name("Plats 23").build()? })
    }

    /// Somebody logged in wants a passkey. `known` are the ids of those they have already.
    pub fn start_registration(
        &self,
        account: Uuid,
        login_name: &str,
        shown_name: &str,
        known: &[String],
    ) -> Answer<Started> {
        let known = known.iter().filter_map(|id| URL_SAFE_NO_PAD.decode(id).ok()).collect();
        let (challenge, state) = self.webauthn.start_passkey_registration(
            account,
            login_name,
            shown_name,
            Some(known),
        )?;
        let mut options = serde_json::to_value(&challenge)?;
        ask_for_discoverable(&mut options);
        Ok(Started { options: options.to_string(), state: serde_json::to_string(&state)? })
    }

    pub fn finish_registration(&self, answer: &str, state: &str) -> Answer<Stored> {
        let answer: RegisterPublicKeyCredential = serde_json::from_str(answer)?;
        let state: PasskeyRegistration = serde_json::from_str(state)?;
        stored(&self.webauthn.finish_passkey_registration(&answer, &state)?)
    }

    /// Nobody has said who they are: the browser offers the passkeys that it has for this site,
    /// in the login field itself where it can (conditional UI).
    pub fn start_login(&self) -> Answer<Started> {
        let (challenge, state) = self.webauthn.start_discoverable_authentication()?;
        Ok(Started {
            options: serde_json::to_string(&challenge)?,
            state: serde_json::to_string(&state)?,
        })
    }

    /// Whom to look up before [`Passkeys::finish_login`].
    pub fn claim(&self, answer: &str) -> Answer<Claim> {
        let answer: PublicKeyCredential = serde_json::from_str(answer)?;
        let (account, id) = self.webauthn.identify_discoverable_authentication(&answer)?;
        Ok(Claim { account, credential_id: URL_SAFE_NO_PAD.encode(id) })
    }

    /// Proves the claim with the passkey that was looked up by it. `Some` is the passkey to store
    /// again: its counter moved, by which a copied key is found out.
    pub fn finish_login(&self, answer: &str, state: &str, passkey: &str) -> Answer<Option<Stored>> {
        let answer: PublicKeyCredential = serde_json::from_str(answer)?;
        let state: DiscoverableAuthentication = serde_json::from_str(state)?;
        let mut passkey: Passkey = serde_json::from_str(passkey)?;
        let result =
            self.webauthn.finish_discoverable_authentication_v2(&answer, state, &passkey)?;
        match passkey.update_credential(&result) {
            None => Err(PasskeyFault::AnotherKey),
            Some(false) => Ok(None),
            Some(true) => stored(&passkey).map(Some),
        }
    }
}

/// Login without a name needs a passkey that the device can find by itself. The library leaves
/// that to chance; "preferred" still lets a key without room for it be registered.
fn ask_for_discoverable(options: &mut Value) {
    if let Some(selection) = options.pointer_mut("/publicKey/authenticatorSelection") {
        selection["residentKey"] = json!("preferred");
    }
}

fn stored(passkey: &Passkey) -> Answer<Stored> {
    Ok(Stored {
        credential_id: URL_SAFE_NO_PAD.encode(passkey.cred_id()),
        json: serde_json::to_string(passkey)?,
    })
}
