//! How long a paper takes: the first one cold, the others warm, and a unit's list of 200 patients.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that fails stops, and talks"
)]

mod sample;

use app::paper::Press;
use care::programme::Lang;
use criterion::{Criterion, criterion_group, criterion_main};
use paper::Typst;
use std::hint::black_box;
use std::time::Instant;

fn papers(criterion: &mut Criterion) {
    let begun = Instant::now();
    let press = Typst::new().unwrap();
    let paper = sample::all_blocks(Lang::Sv);
    press.print(&paper).unwrap();
    println!("cold: {} ms", begun.elapsed().as_millis());
    // Another name each time: what is remembered of the last paper is not the answer.
    let mut at = 0;
    criterion.bench_function("paper/warm", |bench| {
        bench.iter(|| {
            at += 1;
            let mut paper = paper.clone();
            paper.identity = Some(format!("Gunvor Lindholm {at}"));
            black_box(press.print(&paper).unwrap())
        });
    });
    let mut group = criterion.benchmark_group("paper/downtime");
    group.sample_size(10);
    for patients in [22, 200] {
        group.bench_function(patients.to_string(), |bench| {
            bench.iter(|| {
                at += 1;
                black_box(press.print(&sample::downtime(patients, at)).unwrap())
            });
        });
    }
}

criterion_group!(benches, papers);
criterion_main!(benches);
