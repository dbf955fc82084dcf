//! Together (*Tillsammans*): a few lines about every unit that takes part or should, and the
//! medicine list, for the patient's page and the page before leaving.

use super::view::{self, RequestView};
use crate::episodes::On;
use crate::paths;
use access::Action;
use care::ids::RequestId;
use care::programme::RequestKind;

pub(crate) struct Together {
    pub(crate) rows: Vec<RequestView>,
    /// Needed by the decision, and nobody has been asked: (whom, where to ask).
    pub(crate) to_ask: Vec<(String, Option<String>)>,
    pub(crate) requests: String,
    pub(crate) medicines: Option<MedicinesLine>,
}

pub(crate) struct MedicinesLine {
    /// "Läkemedelslista, version 2"
    pub(crate) title: String,
    /// "Ändrad i går kl 14, Maria Ek"; empty when there is none.
    pub(crate) says: String,
    pub(crate) href: String,
}

impl Together {
    /// For the ward's staff, once there is something to hold together.
    pub(crate) fn of(on: &On<'_>) -> Option<Self> {
        if !on.may(Action::ViewEpisode) {
            return None;
        }
        let mut asked: Vec<(RequestId, _)> = on.episode().live_requests().collect();
        asked.sort_by_key(|(id, request)| (request.details.kind, request.sent.at, *id));
        let rows: Vec<RequestView> =
            asked.iter().map(|(id, request)| RequestView::of(on, *id, request)).collect();
        let to_ask = to_ask(on);
        let medicines = medicines(on);
        if rows.is_empty() && to_ask.is_empty() && medicines.is_none() {
            return None;
        }
        Some(Together { rows, to_ask, requests: paths::requests(on.id()), medicines })
    }
}

fn to_ask(on: &On<'_>) -> Vec<(String, Option<String>)> {
    let open = on.episode().is_open();
    let left = on.episode().requests_left().into_iter();
    let left = left.filter(|kind| open && on.episode().live_request(*kind).is_none());
    let may = on.may(Action::SendRequest);
    let ask = |kind: RequestKind| may.then(|| paths::new_request(on.id(), kind));
    left.map(|kind| (view::kind_title(on, kind), ask(kind))).collect()
}

fn medicines(on: &On<'_>) -> Option<MedicinesLine> {
    let may_write = on.may(Action::WriteMedicineList) && on.episode().is_open();
    let Some(list) = &on.episode().medicine_list else {
        let needed = on.episode().requests_left().into_iter().any(RequestKind::gives_medicines);
        return (needed && may_write).then(|| MedicinesLine {
            title: on.get("medicines-none-yet"),
            says: String::new(),
            href: paths::medicines_new(on.id()),
        });
    };
    let key = if list.version > 1 { "medicines-changed-by" } else { "medicines-written-by" };
    Some(MedicinesLine {
        title: on.t().with("journal-medicine-list", &[("version", &list.version)]),
        says: on.t().with(key, &[("by", &on.by(&list.mark))]),
        href: paths::medicines(on.id()),
    })
}
