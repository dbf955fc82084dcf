//! A paper can be read by ear: tags, language, title, and that typst refuses what cannot.

use crate::aloud;
use crate::sample;
use app::paper::{Block, Fault, Paper, Pdf, Press};
use care::programme::Lang;
use paper::Typst;

fn press() -> Typst {
    Typst::new().expect("the typefaces are built in")
}

fn holds(pdf: &Pdf, wanted: &str) -> bool {
    pdf.0.windows(wanted.len()).any(|part| part == wanted.as_bytes())
}

#[test]
fn a_paper_is_tagged_and_says_its_language_and_title() {
    let press = press();
    for (lang, tag) in [(Lang::Sv, "/Lang(sv)"), (Lang::En, "/Lang(en)")] {
        let pdf = press.print(&sample::all_blocks(lang)).unwrap();
        assert!(pdf.0.starts_with(b"%PDF-1.7"));
        for wanted in ["/StructTreeRoot", "/MarkInfo", "/DisplayDocTitle true", tag] {
            assert!(holds(&pdf, wanted), "{wanted} is missing");
        }
        for wanted in ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>"] {
            assert!(holds(&pdf, wanted), "{wanted} is missing");
        }
    }
}

#[test]
fn every_kind_of_block_has_its_tag() {
    let pdf = press().print(&sample::all_blocks(Lang::Sv)).unwrap();
    for tag in ["/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/L", "/LI", "/P", "/BlockQuote"] {
        assert!(holds(&pdf, tag), "{tag} is missing");
    }
}

#[test]
fn every_block_is_read_aloud_in_the_papers_order() {
    let press = press();
    for paper in
        [Lang::Sv, Lang::En].map(sample::all_blocks).into_iter().chain([sample::downtime(30, 0)])
    {
        let pdf = press.print(&paper).unwrap();
        assert_eq!(aloud::faults(&paper, &pdf), Vec::<String>::new());
    }
}

/// What listens must hear it when something is wrong.
#[test]
fn another_order_language_or_title_is_heard() {
    let paper = sample::all_blocks(Lang::Sv);
    let pdf = press().print(&paper).unwrap();
    let mut other = paper.clone();
    other.blocks.swap(3, 4);
    assert_eq!(aloud::faults(&other, &pdf).len(), 1);
    let other = Paper { lang: Lang::En, ..paper.clone() };
    assert_eq!(aloud::faults(&other, &pdf), ["language"]);
    let other = Paper { title: "Annat".to_owned(), ..paper };
    assert!(aloud::faults(&other, &pdf).contains(&"title".to_owned()));
}

#[test]
fn a_paper_without_a_title_is_refused() {
    let mut paper = sample::all_blocks(Lang::Sv);
    paper.title.clear();
    let refused = press().print(&paper);
    assert!(matches!(refused, Err(Fault::Export(_) | Fault::Setting(_))), "{refused:?}");
}

#[test]
fn a_sign_that_no_typeface_has_does_not_stop_the_paper() {
    let odd = Block::Paragraph { text: "🦠 中文 عربي \u{7}".to_owned() };
    assert!(press().print(&sample::empty(Lang::Sv, vec![odd])).is_ok());
}

#[test]
fn what_was_typed_is_never_markup() {
    let typed = "#panic(\"no\") *stark* $x$ @ref <label> \\ // \"citat\" `kod` [a] {b}";
    let blocks = vec![Block::Paragraph { text: typed.to_owned() }];
    assert!(press().print(&sample::empty(Lang::Sv, blocks)).is_ok());
}

#[test]
fn a_long_list_of_patients_goes_over_many_sheets() {
    let pdf = press().print(&sample::downtime(60, 0)).unwrap();
    let pages = pdf.0.windows(11).filter(|part| part == b"/Type/Page/").count();
    assert!(pages > 4, "{pages} pages");
}
