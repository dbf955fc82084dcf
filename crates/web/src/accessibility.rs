//! `/accessibility`: *tillgänglighetsredogörelse*, as lag (2018:1937) asks for. For everybody.
//!
//! Its claims are about the product, and each that a test can hold is held by one. What nobody has
//! tried is said to be untried.

use crate::failure::Failure;
use crate::page::{self, Page};
use crate::session::MaybeSigned;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

/// Sections, in order: `accessibility-NAME` and `accessibility-NAME-says`, one line a paragraph.
const SECTIONS: [&str; 7] =
    ["who", "status", "not-met", "not-tested", "how-tested", "report", "authority"];

#[derive(Template)]
#[template(path = "help/accessibility.html")]
struct AccessibilityPage {
    page: Page,
    t: T,
    sections: Vec<Section>,
}

struct Section {
    name: &'static str,
    title: String,
    lines: Vec<String>,
}

/// `GET /accessibility`
pub(crate) async fn show(
    State(web): State<WebState>,
    MaybeSigned(signed): MaybeSigned,
    OriginalUri(here): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let page = Page::for_anybody(&web, signed.as_ref(), &headers, here.path());
    let t = page.t;
    let sections = SECTIONS.map(|name| section(t, name));
    page::answer(StatusCode::OK, &AccessibilityPage { page, t, sections: sections.into() })
}

fn section(t: T, name: &'static str) -> Section {
    let says = t.get(&format!("accessibility-{name}-says"));
    Section {
        name,
        title: t.get(&format!("accessibility-{name}")).into_owned(),
        lines: says.lines().map(str::to_owned).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn every_section_is_there_and_names_law_standard_and_authority() {
        for t in [T { lang: Lang::Sv }, T { lang: Lang::En }] {
            let all = SECTIONS.map(|name| section(t, name));
            for one in &all {
                assert!(!one.title.starts_with("accessibility-"), "{}", one.name);
                assert!(!one.lines.concat().starts_with("accessibility-"), "{}", one.name);
            }
            let text = all.iter().flat_map(|one| one.lines.clone()).collect::<String>();
            for word in ["2018:1937", "EN 301 549", "WCAG 2.2", "Digg"] {
                assert!(text.contains(word), "{word}");
            }
        }
    }
}
