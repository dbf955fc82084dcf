//! What people type, and where: markup in every text field of every form that some roles come to,
//! and the number to ring wherever somebody writes that they are worried.

use crate::browser::{Browser, Fields, Reply};
use crate::region::*;
use crate::story;
use care::who::Role;
use std::collections::{BTreeMap, BTreeSet};

/// Signs that begin markup in a text, an attribute, an address, a script and a spreadsheet.
const CORPUS: &str = "<script>alert(1)</script> \"><img src=x onerror=alert(1)> \
    '-alert(1)-' </textarea><svg/onload=alert(1)> {{7*7}} ${7*7} javascript:alert(1) =1+1";
/// None of our pages has any of these.
const MARKUP: [&str; 4] = ["<script>alert", "<img src=x", "<svg/onload", "onerror=alert(1)>"];
const WRITTEN: &str = "&#60;script&#62;alert(1)";

const OF_A_KIND: usize = 1;

#[test]
fn what_is_typed_in_any_form_is_never_markup() {
    story::block_on(async {
        let stories = story::shared().await;
        let router = stories.region.router();
        let told = &stories.told["with_consent"];
        let mut browsers = vec![person_browser(&router, Role::Patient, told.patient).await];
        for (role, unit) in [
            (Role::WardNurse, WARD),
            (Role::HomeNurse, HOME_NURSING),
            (Role::HomeHelper, HOME_HELP),
        ] {
            browsers.push(staff_browser(&router, role, unit).await);
        }
        let mut sent = 0;
        let mut kept = 0;
        for browser in &browsers {
            // Forms of one kind are written by one template: one of each is sent.
            let mut kinds = BTreeSet::new();
            for (_, reply) in read(browser, &told.episode.0.to_string()).await {
                for (action, fields) in forms(&reply.body) {
                    if !kinds.insert(kind(&action)) {
                        continue;
                    }
                    no_markup(&action, &browser.post(&action, &fields).await);
                    sent += 1;
                }
            }
        }
        for browser in &browsers {
            for (path, reply) in read(browser, &told.episode.0.to_string()).await {
                no_markup(&path, &reply);
                kept += usize::from(reply.body.contains(WRITTEN));
            }
        }
        assert!(sent > 30, "{sent} forms");
        assert!(kept > 3, "{kept} pages show what was written");
    });
}

#[test]
fn wherever_worry_is_told_112_stands() {
    story::block_on(async {
        let stories = story::shared().await;
        let router = stories.region.router();
        let told = &stories.told["with_consent"];
        let patient = person_browser(&router, Role::Patient, told.patient).await;
        let kin = person_browser(&router, Role::NextOfKin, stories.kin).await;
        let nurse = staff_browser(&router, Role::HomeNurse, HOME_NURSING).await;
        let helper = staff_browser(&router, Role::HomeHelper, HOME_HELP).await;
        let report = format!("/asked/{}/report", told.episode.0);
        for (browser, path) in [
            (&patient, "/me"),
            (&patient, "/me/worry"),
            (&kin, "/kin/worry"),
            (&nurse, "/calls"),
            (&nurse, report.as_str()),
            (&helper, report.as_str()),
        ] {
            let page = browser.get(path).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(page.body.contains("112"), "{path}");
        }
    });
}

fn no_markup(path: &str, reply: &Reply) {
    assert!(reply.status < 500, "{path} -> {}", reply.status);
    for markup in MARKUP {
        assert!(!reply.body.contains(markup), "{markup} on {path}");
    }
}

/// Pages that one comes to by links: a few of each kind, and of one patient only.
async fn read(browser: &Browser, episode: &str) -> Vec<(String, Reply)> {
    let mut left = vec!["/".to_owned()];
    left.extend(["episodes", "asked", "shared"].map(|of| format!("/{of}/{episode}")));
    let (mut seen, mut of_kind) = (BTreeSet::new(), BTreeMap::<String, usize>::new());
    let mut replies = vec![];
    while let Some(path) = left.pop() {
        let of_kind = of_kind.entry(kind(&path)).or_default();
        if *of_kind >= OF_A_KIND || !seen.insert(path.clone()) {
            continue;
        }
        *of_kind += 1;
        let reply = browser.get(&path).await;
        let to = links(&reply.body).chain([reply.location.clone()]);
        left.extend(to.filter(|to| is_page(to) && is_about(to, episode)));
        replies.push((path, reply));
    }
    replies
}

fn kind(path: &str) -> String {
    let parts = path.split('?').next().unwrap_or_default().split('/');
    parts.map(|part| if part.len() == 36 { "{id}" } else { part }).collect::<Vec<_>>().join("/")
}

fn is_about(to: &str, episode: &str) -> bool {
    let first = to.split(['/', '?']).find(|part| part.len() == 36);
    first.is_none_or(|first| first == episode)
}

fn links(body: &str) -> impl Iterator<Item = String> + '_ {
    let links = body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.map(|link| plain(link).split('#').next().unwrap_or_default().to_owned())
}

fn is_page(to: &str) -> bool {
    let aside = ["/assets/", "/language", "/login"];
    to.starts_with('/')
        && !aside.iter().any(|start| to.starts_with(start))
        && !to.ends_with("/live")
}

/// The forms of a page, filled in; not those that are about the session itself.
fn forms(body: &str) -> Vec<(String, Fields)> {
    let forms = body.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next());
    let aside = ["/logout", "/language", "/acting", "/account", "/demo", "/login"];
    let filled = forms.map(|form| {
        let tag = form.split('>').next().unwrap_or_default();
        (plain(attribute(tag, "action")), fields(form))
    });
    filled
        .filter(|(action, _)| {
            action.starts_with('/') && !aside.iter().any(|start| action.starts_with(start))
        })
        .collect()
}

fn fields(form: &str) -> Fields {
    let mut fields: Fields = vec![];
    for element in form.split('<') {
        let (tag, inside) = element.split_once('>').unwrap_or((element, ""));
        let name = attribute(tag, "name").to_owned();
        let value = plain(attribute(tag, "value"));
        let is_first = !fields.iter().any(|(known, _)| *known == name);
        let kind = tag.split([' ', '\n']).next().unwrap_or_default();
        match (kind, attribute(tag, "type")) {
            ("option", _) if inside.is_empty() || value.is_empty() => {}
            ("option", _) => {
                if let Some(last) = fields.last_mut().filter(|(_, value)| value.is_empty()) {
                    last.1 = value;
                }
            }
            _ if name.is_empty() => {}
            ("select", _) => fields.push((name, String::new())),
            ("input", "radio" | "checkbox") if is_first => fields.push((name, value)),
            ("input", "radio" | "checkbox") => {}
            ("input", "hidden" | "date" | "time" | "number") => fields.push((name, value)),
            ("input" | "textarea", _) => fields.push((name, CORPUS.to_owned())),
            _ => {}
        }
    }
    fields
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let after = tag.split_once(&format!(" {name}=\"")).map(|(_, rest)| rest).unwrap_or_default();
    after.split('"').next().unwrap_or_default()
}

fn plain(text: &str) -> String {
    text.replace("&#38;", "&").replace("&amp;", "&").replace("&#34;", "\"").replace("&#39;", "'")
}
