//! `/administration/programmes/new`: approves a programme from its text. Faults are listed by
//! line, and the text stays.

use crate::failure::Failure;
use crate::forms::{self, FieldError, Fields, FormBack, FormView};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::ProgrammeId;
use care::programme::{Fault, Programme};
use care::programme_log;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "administration/approval.html")]
struct ApprovalPage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    faults: Vec<FaultView>,
}

struct FaultView {
    line: usize,
    text: String,
}

pub(crate) async fn new(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    show(&web, &signed, None, vec![]).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
    faults: Vec<Fault>,
) -> Result<Response, Failure> {
    web.app.administration(&signed.actor).await?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let fault = |fault: &Fault| {
        let place = format!("{}:{}: ", fault.file, fault.line);
        let text = fault.text(t.lang);
        let text = text.strip_prefix(&place).unwrap_or(&text).to_owned();
        FaultView { line: fault.line, text }
    };
    let approval = ApprovalPage {
        page: Page::of(web, signed),
        t,
        title: t.get("programme-new").into_owned(),
        button: t.get("programme-approve").into_owned(),
        form: FormView::new(signed, None, back),
        faults: faults.iter().map(fault).collect(),
    };
    page::answer(status, &approval)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    // As it is in the file: browsers send other line ends, and the hash is of the text.
    let text = fields.all("text").first().map(|text| text.replace("\r\n", "\n"));
    let text = text.unwrap_or_default();
    let name = name_of(&text);
    let programme = match Programme::parse(&name, &text) {
        Ok(programme) => programme,
        Err(faults) => {
            let message = signed.t().with("programme-faults", &[("n", &faults.len())]);
            let error = FieldError { field: "text".to_owned(), message };
            let back = FormBack::unread(&fields, vec![error]);
            return show(&web, &signed, Some(back), faults).await;
        }
    };
    let (id, hash) = (programme_id(&name), content_hash(&text));
    let version = programme.version;
    let approve = programme_log::Command::Approve { name, version, hash: hash.clone(), text };
    match forms::submit(&web, &signed, &fields, Command::Programme(id, approve)).await {
        Ok(_) => Ok(page::go(&paths::programme(&hash), "notice-programme-approved")),
        Err(error) => {
            let mut back = error.back()?;
            if back.status == StatusCode::UNPROCESSABLE_ENTITY && back.errors.is_empty() {
                // The rules have one reason to say no: another text has this version's number.
                let used = signed.t().with("programme-version-used", &[("version", &version)]);
                back.summary = Some(used);
            }
            show(&web, &signed, Some(back), vec![]).await
        }
    }
}

/// The name that the text gives itself: pasted text has no file to be called after.
fn name_of(text: &str) -> String {
    let named = text.lines().find_map(|line| {
        let value = line.trim().strip_prefix("name")?.trim_start().strip_prefix('=')?;
        value.trim_start().strip_prefix('"')?.split('"').next()
    });
    named.unwrap_or_default().to_owned()
}

/// One programme over all its versions, in every deployment: a hash of its name.
pub(crate) fn programme_id(name: &str) -> ProgrammeId {
    let mut hash = Sha256::new();
    for part in ["programme", name] {
        hash.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
        hash.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    ProgrammeId(Uuid::from_bytes(bytes))
}

pub(crate) fn content_hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut word, byte| {
        let _ = write!(word, "{byte:02x}");
        word
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_programme_is_called_what_it_calls_itself() {
        assert_eq!(name_of("# x\nname    = \"opat-pump\"\nversion = 1"), "opat-pump");
        assert_eq!(name_of("version = 1"), "");
        assert_eq!(name_of("names = \"x\""), "");
    }

    #[test]
    fn the_content_hash_is_sha_256_in_hex() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(content_hash(""), empty);
    }
}
