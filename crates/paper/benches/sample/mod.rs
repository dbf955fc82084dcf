//! Sample: papers of nobody, with every kind of block, and as many patients as asked for.

use app::paper::{
    Block, Check, Column, Fact, GridRow, Kind, Mark, Paper, Reading, Telephone, Turn, Words,
};
use care::programme::Lang;

fn text(words: &str) -> String {
    words.to_owned()
}

pub(crate) fn empty(lang: Lang, blocks: Vec<Block>) -> Paper {
    Paper {
        kind: Kind::Cover,
        lang,
        reading: Reading::Large,
        turn: Turn::Upright,
        title: text("Pärmen hemma"),
        subtitle: Some(text("Hit ringer du, dag och natt")),
        identity: Some(text("Gunvor Lindholm · 82 år · 1944-•••• · plats 23")),
        unit: text("Infektion 5, Norrstads lasarett"),
        printed: text("Utskriven 24 november 2026 kl 14.10. Senaste finns i Plats 23."),
        printed_at: "2026-11-24T13:10:00Z".parse().expect("a time"),
        words: Words { page: text("Sida"), of: text("av"), done: text("klart") },
        blocks,
    }
}

/// Every kind of block once.
pub(crate) fn all_blocks(lang: Lang) -> Paper {
    let telephone = Telephone {
        who: text("Infektion 5, avdelningens sköterska"),
        number: text("0980-319 260"),
        hours: text("dygnet runt"),
    };
    let check = |is_done, has_line| Check {
        text: text("Vårdsängen står hemma"),
        note: Some(text("Maria Ek, 24 november kl 14.10")),
        is_done,
        has_line,
    };
    let column = |title: &str| Column { title: text(title), width: 1 };
    let grid = GridRow { label: text("Andningsfrekvens"), hint: text("per minut") };
    let together = vec![Block::Paragraph { text: text("Hålls\nihop.") }];
    empty(
        lang,
        vec![
            Block::Heading { text: text("Ring hit") },
            Block::Lead { text: text("Du får sjukhusvård hemma.") },
            Block::Telephones { rows: vec![telephone] },
            Block::Subheading { text: text("Om du blir sämre") },
            Block::Bullets { items: vec![text("Feber över 38,5"), text("Svårt att andas")] },
            Block::Steps { items: vec![text("Ring"), text("Vänta på svar")] },
            Block::Quote { text: text("Jag vill sova i min egen säng.") },
            Block::Facts {
                rows: vec![
                    Fact { label: text("Nästa besök"), value: text("tisdag kl 9") },
                    Fact { label: text("Skrivs för hand"), value: String::new() },
                ],
            },
            Block::Checklist { items: vec![check(false, true), check(true, false)] },
            Block::Table {
                caption: text("Besök"),
                columns: vec![column("Tid"), column("Vem"), column("Vad")],
                rows: vec![vec![text("09.30"), text("Hemsjukvården"), text("Pumpbyte")]],
            },
            Block::Grid {
                caption: text("Mätvärden"),
                corner: text("Mätvärde"),
                columns: vec![String::new(); 6],
                rows: vec![grid],
            },
            Block::Lines { label: text("Anteckning"), count: 2 },
            Block::Signatures { lines: vec![text("Patient"), text("Personal")] },
            Block::Note { mark: Mark::Acute, title: text("Ring 112"), text: text("Vid fara.") },
            Block::Note { mark: Mark::Soon, title: text("Snart"), text: String::new() },
            Block::Note { mark: Mark::Information, title: text("Att veta"), text: String::new() },
            Block::Note { mark: Mark::Gap, title: text("Glapp"), text: String::new() },
            Block::Together { blocks: together },
            Block::PageBreak,
            Block::Paragraph { text: text("Sist.") },
        ],
    )
}

/// A unit's sheet for when the platform does not answer; every row is another in another print.
pub(crate) fn downtime(patients: usize, print: usize) -> Paper {
    let column = |title: &str, width| Column { title: text(title), width };
    let columns = vec![
        column("Patient", 3),
        column("Ring", 3),
        column("Nästa kontakt", 3),
        column("Väg tillbaka", 2),
        column("Öppet", 5),
    ];
    let row = |at: usize| {
        vec![
            format!("Plats {at}\nGunvor Lindholm {print}\n1944-••••"),
            text("Patienten 070-174 06 35\nInfektion 5, 0980-319 260"),
            format!("tisdag 24 november kl 9\nPumpbyte, Hemsjukvården Norrdal {print}"),
            text("Säng 7"),
            format!("Larm: syremättnad 89, under 92. Senast kl 9, sjuksköterska {print}"),
        ]
    };
    let rows = (0..patients).map(row).collect();
    let caption = text("Patienter");
    let mut paper = empty(Lang::Sv, vec![Block::Table { caption, columns, rows }]);
    (paper.kind, paper.reading, paper.turn) = (Kind::Downtime, Reading::Small, Turn::Sideways);
    paper
}
