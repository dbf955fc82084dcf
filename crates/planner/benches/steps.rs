//! Changes tried a second, from 100 to 2 000 visits: how the inner loop grows with the day.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use planner::{County, Rounds, Search, county};

const STEPS: u32 = 20_480;

fn steps(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("steps");
    group.sample_size(10).throughput(Throughput::Elements(u64::from(STEPS)));
    for visits in [100, 500, 1_000, 2_000] {
        let problem = county(County { visits, carers: visits * 3 / 40, seed: 1 });
        // The first plan and the layout are there before the clock starts to count steps.
        let search = Search { seed: 1, threads: 1, start: None, rounds: Rounds::Doubling };
        group.bench_function(BenchmarkId::from_parameter(visits), |bencher| {
            bencher.iter_custom(|times| {
                let mut spent = std::time::Duration::ZERO;
                for _ in 0..times {
                    let began = std::sync::OnceLock::new();
                    planner::plan(&problem, &search, &|progress| {
                        let _ = began.get_or_init(std::time::Instant::now);
                        f64::from(u8::from(progress.iterations >= u64::from(STEPS)))
                    });
                    spent += began.get().map_or(spent, std::time::Instant::elapsed);
                }
                spent
            });
        });
    }
    group.finish();
}

criterion_group!(benches, steps);
criterion_main!(benches);
