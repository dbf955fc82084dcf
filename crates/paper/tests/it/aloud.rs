//! Aloud: what a reader by ear meets in a PDF. The file is read as any reader would read it, and
//! compared with the paper that it was made of; whatever is wrong is told in words.
//!
//! Shown: tags around every text and every tag's text in the page; one order, the paper's; levels of
//! headings without a leap; tables, lists and their parts; language, title, embedded letters that
//! know which sign they are, and the marks of PDF/UA-1 and PDF/A-2a.
//! Not shown: the rest of the two standards, which a checker of its own would.

#[path = "aloud/page.rs"]
mod page;
#[path = "aloud/words.rs"]
mod words;

use app::paper::{Paper, Pdf};
use care::programme::Lang;
use hayro_syntax::object::{Dict, Name, Number, Object, Stream, String as Bytes};
use page::{of_the_page, unicode};
use std::collections::{BTreeMap, BTreeSet};
use words::{same_order, words};

/// What PDF 1.7 lets an element be, as far as papers have it.
const ROLES: [&str; 24] = [
    "Document",
    "Part",
    "Sect",
    "Div",
    "NonStruct",
    "H1",
    "H2",
    "H3",
    "P",
    "Span",
    "Strong",
    "Em",
    "L",
    "LI",
    "Lbl",
    "LBody",
    "Table",
    "THead",
    "TBody",
    "TR",
    "TH",
    "TD",
    "BlockQuote",
    "Caption",
];

type Marked = BTreeMap<(usize, i64), String>;

struct Element {
    role: String,
    scope: Option<String>,
    span: i64,
    kids: Vec<Kid>,
}

enum Kid {
    Element(Element),
    Text(String),
}

/// Everything that is wrong with the file of this paper; empty when it can be read aloud.
pub(crate) fn faults(paper: &Paper, pdf: &Pdf) -> Vec<String> {
    let mut faults = vec![];
    let Ok(file) = hayro_syntax::Pdf::new(pdf.0.clone()) else {
        return vec!["the file cannot be read".to_owned()];
    };
    let root: Dict<'_> = file.xref().get(file.xref().root_id()).expect("a catalogue");
    of_the_file(paper, &root, &mut faults);
    let mut marked = Marked::new();
    let mut ids = BTreeMap::new();
    for (at, page) in file.pages().iter().enumerate() {
        ids.extend(page.raw().obj_id().map(|id| ((id.obj_number, id.gen_number), at)));
        of_the_page(at, page, &mut marked, &mut faults);
    }
    let Some(tree) = root.get::<Dict<'_>>("StructTreeRoot") else {
        faults.push("there are no tags".to_owned());
        return faults;
    };
    let mut walk = Walk { ids, marked: &marked, used: BTreeSet::new(), faults: vec![] };
    let document =
        Element { role: "Document".to_owned(), scope: None, span: 1, kids: walk.kids(&tree, None) };
    for key in marked.keys().filter(|key| !walk.used.contains(*key)) {
        walk.faults.push(format!("text {key:?} is in no tag"));
    }
    faults.append(&mut walk.faults);
    of_the_tree(&document, &mut faults);
    let mut levels = vec![];
    headings(&document, &mut levels);
    of_the_headings(&levels, &mut faults);
    same_order(&words(paper), &text(&document), &mut faults);
    faults
}

fn of_the_file(paper: &Paper, root: &Dict<'_>, faults: &mut Vec<String>) {
    let mut wanted = |is_so: bool, what: &str| {
        if !is_so {
            faults.push(what.to_owned());
        }
    };
    let text = |bytes: Option<Bytes<'_>>| bytes.map(|bytes| unicode(bytes.as_bytes()));
    let mark: Option<Dict<'_>> = root.get("MarkInfo");
    let is_marked = mark.and_then(|mark| mark.get::<bool>("Marked"));
    wanted(is_marked == Some(true), "it does not say that it has tags");
    let lang = if paper.lang == Lang::Sv { "sv" } else { "en" };
    wanted(text(root.get("Lang")).as_deref() == Some(lang), "language");
    let viewer: Option<Dict<'_>> = root.get("ViewerPreferences");
    let shows_title = viewer.and_then(|viewer| viewer.get::<bool>("DisplayDocTitle"));
    wanted(shows_title == Some(true), "the window does not show the title");
    let metadata: Option<Stream<'_>> = root.get("Metadata");
    let metadata = metadata.and_then(|data| data.decoded().ok().map(|data| data.into_owned()));
    let metadata = metadata.map(|data| String::from_utf8_lossy(&data).into_owned());
    let metadata = metadata.unwrap_or_default();
    let title = paper.title.replace('&', "&amp;").replace('<', "&lt;");
    wanted(metadata.contains("<dc:title>") && metadata.contains(&title), "title");
    for mark in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
    ] {
        wanted(metadata.contains(mark), mark);
    }
}

struct Walk<'a> {
    ids: BTreeMap<(i32, i32), usize>,
    marked: &'a Marked,
    used: BTreeSet<(usize, i64)>,
    faults: Vec<String>,
}

impl Walk<'_> {
    fn kids(&mut self, of: &Dict<'_>, page: Option<usize>) -> Vec<Kid> {
        let page = self.page(of).or(page);
        let kids: Vec<Object<'_>> = match of.get::<Object<'_>>("K") {
            Some(Object::Array(kids)) => kids.iter::<Object<'_>>().collect(),
            Some(one) => vec![one],
            None => vec![],
        };
        kids.iter().filter_map(|kid| self.kid(kid, page)).collect()
    }

    fn page(&self, of: &Dict<'_>) -> Option<usize> {
        let page = of.get_ref("Pg")?;
        self.ids.get(&(page.obj_number, page.gen_number)).copied()
    }

    fn kid(&mut self, kid: &Object<'_>, page: Option<usize>) -> Option<Kid> {
        match kid {
            Object::Number(tag) => self.text(page, tag.as_i64()),
            Object::Dict(kid) => match kid.get::<Number>("MCID") {
                Some(tag) => self.text(self.page(kid).or(page), tag.as_i64()),
                None => Some(Kid::Element(self.element(kid, page))),
            },
            Object::Null(_)
            | Object::Boolean(_)
            | Object::String(_)
            | Object::Name(_)
            | Object::Array(_)
            | Object::Stream(_) => None,
        }
    }

    fn text(&mut self, page: Option<usize>, tag: i64) -> Option<Kid> {
        let key = (page?, tag);
        if !self.used.insert(key) {
            self.faults.push(format!("text {key:?} is read twice"));
        }
        match self.marked.get(&key) {
            Some(text) => Some(Kid::Text(text.clone())),
            None => {
                self.faults.push(format!("the text {key:?} of a tag is not in the page"));
                None
            }
        }
    }

    fn element(&mut self, of: &Dict<'_>, page: Option<usize>) -> Element {
        let role = of.get::<Name<'_>>("S").map(|role| role.as_str().to_owned());
        let mut kids = self.kids(of, page);
        if let Some(instead) = of.get::<Bytes<'_>>("ActualText") {
            kids = vec![Kid::Text(unicode(instead.as_bytes()))];
        }
        let attributes: Vec<Dict<'_>> = match of.get::<Object<'_>>("A") {
            Some(Object::Dict(one)) => vec![one],
            Some(Object::Array(many)) => many.iter::<Dict<'_>>().collect(),
            Some(_) | None => vec![],
        };
        let scope = attributes.iter().find_map(|about| about.get::<Name<'_>>("Scope"));
        let span = attributes.iter().find_map(|about| about.get::<Number>("ColSpan"));
        Element {
            role: role.unwrap_or_default(),
            scope: scope.map(|scope| scope.as_str().to_owned()),
            span: span.map_or(1, |span| span.as_i64()),
            kids,
        }
    }
}

fn elements(of: &Element) -> impl Iterator<Item = &Element> {
    of.kids.iter().filter_map(|kid| match kid {
        Kid::Element(element) => Some(element),
        Kid::Text(_) => None,
    })
}

fn of_the_tree(of: &Element, faults: &mut Vec<String>) {
    if !ROLES.contains(&of.role.as_str()) {
        faults.push(format!("a tag is called {}", of.role));
    }
    let is_of = |kids: &[&str]| elements(of).all(|kid| kids.contains(&kid.role.as_str()));
    let is_right = match of.role.as_str() {
        "L" => is_of(&["LI", "Caption"]),
        "LI" => is_of(&["Lbl", "LBody"]),
        "Table" => is_of(&["THead", "TBody", "TR", "Caption"]) && is_even(of),
        "THead" | "TBody" => is_of(&["TR"]),
        "TR" => is_of(&["TH", "TD"]),
        "TH" => of.scope.is_some(),
        _ => true,
    };
    if !is_right {
        faults.push(format!("the parts of a {} are not as they should be", of.role));
    }
    elements(of).for_each(|kid| of_the_tree(kid, faults));
}

/// Every row of a table has as many cells, and the first row names the columns.
fn is_even(table: &Element) -> bool {
    let mut rows: Vec<&Element> = vec![];
    for part in elements(table) {
        match part.role.as_str() {
            "TR" => rows.push(part),
            _ => rows.extend(elements(part)),
        }
    }
    let widths: BTreeSet<i64> =
        rows.iter().map(|row| elements(row).map(|cell| cell.span).sum()).collect();
    let is_head = |row: &&Element| elements(row).all(|cell| cell.role == "TH");
    widths.len() == 1 && rows.first().is_some_and(is_head)
}

fn headings(of: &Element, levels: &mut Vec<u32>) {
    let level: Option<u32> = of.role.strip_prefix('H').and_then(|level| level.parse().ok());
    levels.extend(level);
    elements(of).for_each(|kid| headings(kid, levels));
}

fn of_the_headings(levels: &[u32], faults: &mut Vec<String>) {
    let is_one_title = levels.first() == Some(&1) && !levels[1..].contains(&1);
    let leaps = levels.windows(2).any(|two| two[1] > two[0] + 1);
    if !is_one_title || leaps {
        faults.push(format!("the levels of the headings are {levels:?}"));
    }
}

fn text(of: &Element) -> String {
    let parts = of.kids.iter().map(|kid| match kid {
        Kid::Element(element) => text(element),
        Kid::Text(text) => text.clone(),
    });
    parts.collect()
}
