//! `/account/notices/devices`: browsers that somebody is told in by push.

use crate::failure::Failure;
use crate::format;
use crate::forms::Fields;
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use app::notice::{Choices, Device, NAME_MAX, NoDevice};
use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;

/// What the page of choices shows of push; absent where the installation sends none.
pub(super) struct Devices {
    /// The installation's public key, for the browser.
    pub(super) key: String,
    /// Addresses of those that are on, so that the browser knows itself again.
    pub(super) known: String,
    pub(super) rows: Vec<Row>,
}

pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) name: String,
    pub(super) since: String,
}

pub(super) fn shown(web: &WebState, signed: &Signed, choices: &Choices) -> Option<Devices> {
    let t = signed.t();
    let row = |device: &Device| Row {
        id: device.id,
        name: match device.name.as_str() {
            "" => t.get("notices-device-nameless").into_owned(),
            name => name.to_owned(),
        },
        since: format::moment(t, device.since, web.app.now(), web.app.zone()),
    };
    let known: Vec<&str> = choices.devices.iter().map(|device| &*device.endpoint).collect();
    Some(Devices {
        key: web.push()?.key.clone(),
        known: serde_json::to_string(&known).unwrap_or_default(),
        rows: choices.devices.iter().map(row).collect(),
    })
}

/// `POST /account/notices/devices`
pub(crate) async fn add(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let device = Device {
        id: Uuid::now_v7(),
        name: fields.one("name").trim().chars().take(NAME_MAX).collect(),
        endpoint: fields.one("endpoint").to_owned(),
        p256dh: fields.one("p256dh").to_owned(),
        auth: fields.one("auth").to_owned(),
        since: web.app.now(),
    };
    let checked = web.push().ok_or(NoDevice::OtherService).and_then(|push| push.check(&device));
    let said = match checked {
        Ok(()) => {
            web.app.add_device(&signed.actor, device).await?;
            "notice-notices-device-on"
        }
        Err(NoDevice::OtherService) => "notice-notices-device-other",
        Err(NoDevice::Broken) => "notice-notices-device-broken",
    };
    Ok(page::go(paths::MY_NOTICES, said))
}

/// `POST /account/notices/devices/removal`
pub(crate) async fn remove(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    if let Ok(device) = fields.one("device").parse() {
        web.app.remove_device(&signed.actor, device).await?;
    }
    Ok(page::go(paths::MY_NOTICES, "notice-notices-device-off"))
}
