//! Picture: how far from the best known the plans of each size are, from the first second to the last.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Seconds and gap in percent, at each improvement of one instance.
pub(crate) type Way = Vec<(f64, f64)>;

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 420.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 110.0;
const TOP: f64 = 20.0;
const BOTTOM: f64 = 50.0;
const FROM: f64 = 0.1;
const LOWEST: f64 = -12.0;
const HIGHEST: f64 = 30.0;
/// Told apart without colours too: each has its own dashes.
const LINES: [(&str, &str); 8] = [
    ("#005eb8", ""),
    ("#d5281b", "6 3"),
    ("#007f3b", "2 2"),
    ("#7c2855", "8 3 2 3"),
    ("#ed8b00", "4 4"),
    ("#425563", "1 3"),
    ("#330072", "10 4"),
    ("#00a499", "3 1"),
];

/// The mean of each size at every moment from which all its instances have a plan.
pub(crate) fn draw(ways: &BTreeMap<String, Vec<Way>>, seconds: f64) -> String {
    let x = |at: f64| LEFT + (WIDTH - LEFT - RIGHT) * (at / FROM).ln() / (seconds / FROM).ln();
    let y = |gap: f64| {
        let gap = gap.clamp(LOWEST, HIGHEST);
        TOP + (HEIGHT - TOP - BOTTOM) * (HIGHEST - gap) / (HIGHEST - LOWEST)
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n\
         <title>Mean gap to the best known value over time</title>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n"
    );
    for gap in [-10, 0, 10, 20, 30] {
        let at = y(f64::from(gap));
        let (end, wide) = (WIDTH - RIGHT, if gap == 0 { 1.5 } else { 0.5 });
        let _ = writeln!(
            svg,
            "<path d=\"M{LEFT} {at:.1}H{end}\" stroke=\"#768692\" stroke-width=\"{wide}\"/>\
             <text x=\"{:.0}\" y=\"{:.1}\" text-anchor=\"end\">{gap} %</text>",
            LEFT - 6.0,
            at + 4.0
        );
    }
    for at in [0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 60.0].into_iter().filter(|at| *at <= seconds) {
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{at} s</text>",
            x(at),
            HEIGHT - BOTTOM + 18.0
        );
    }
    let mut ends: Vec<(f64, String)> = vec![];
    for ((size, ways), (colour, dashes)) in ways.iter().zip(LINES) {
        let points = means(ways, seconds);
        let path = points.iter().map(|(at, gap)| format!("{:.1} {:.1}", x(*at), y(*gap)));
        let path = path.collect::<Vec<_>>().join("L");
        let _ = writeln!(
            svg,
            "<path d=\"M{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" \
             stroke-dasharray=\"{dashes}\"/>"
        );
        let last = points.last().map_or(0.0, |point| point.1);
        let label = format!("fill=\"{colour}\">{} {last:+.1} %", size.trim());
        ends.push((y(last), label));
    }
    // Names do not lie on each other.
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut above = f64::MIN;
    for (at, label) in ends {
        above = at.max(above + 14.0);
        let _ = writeln!(
            svg,
            "<text x=\"{:.0}\" y=\"{:.1}\" {label}</text>",
            WIDTH - RIGHT + 6.0,
            above + 4.0
        );
    }
    svg.push_str("</svg>\n");
    svg
}

fn means(ways: &[Way], seconds: f64) -> Vec<(f64, f64)> {
    const STEPS: u32 = 120;
    let at = |way: &Way, time: f64| {
        way.iter().take_while(|(at, _)| *at <= time).last().map(|(_, gap)| *gap)
    };
    let times =
        (0..=STEPS).map(|step| FROM * (seconds / FROM).powf(f64::from(step) / f64::from(STEPS)));
    let found = times.filter_map(|time| {
        let gaps: Option<Vec<f64>> = ways.iter().map(|way| at(way, time)).collect();
        let gaps = gaps?;
        let count = f64::from(u32::try_from(gaps.len()).unwrap_or(1)).max(1.0);
        Some((time, gaps.iter().sum::<f64>() / count))
    });
    found.collect()
}
