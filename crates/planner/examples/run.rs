use planner::{checker, format, Search};
use std::time::Instant;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let family = if a[1] == "uhhc" { format::Family::Uhhc } else { format::Family::Hhcrsp };
    let p = format::read_problem(family, &a[2], &std::fs::read_to_string(&a[2]).unwrap()).unwrap();
    let secs: f64 = a[3].parse().unwrap();
    let seed: u64 = a.get(4).map_or(1, |s| s.parse().unwrap());
    let t = Instant::now();
    let last = std::sync::Mutex::new((0.0, 0u64, 0u64));
    let f = planner::plan(&p, &Search { seed, threads: 1, start: None }, &|pr| {
        let e = t.elapsed().as_secs_f64();
        let mut l = last.lock().unwrap();
        if std::env::var("V").is_ok() && e - l.0 > secs / 10.0 { println!("{e:.1} {} it {} retimed {}", p.scale.cost(pr.cost), pr.iterations, pr.retimed); l.0 = e; }
        l.1 = pr.iterations; l.2 = pr.retimed;
        if secs < 0.0 { pr.iterations as f64 / -secs } else { e / secs }
    });
    let v = checker::check(&p, &f.plan);
    assert_eq!(v.cost, f.cost, "{:?}", v);
    let base = std::path::Path::new(&a[2]).file_name().unwrap().to_str().unwrap();
    let dir = std::path::Path::new(&a[2]).parent().unwrap();
    let tsv = std::fs::read_to_string(dir.join("best.tsv")).unwrap_or_default();
    let best: f64 = tsv.lines().find(|l| l.starts_with(base)).map_or(0.0, |l| { let c: Vec<&str> = l.split('\t').collect(); if a[1]=="uhhc" {c[1].parse().unwrap()} else {c[4].parse().unwrap()} });
    let c = p.scale.cost(f.cost);
    println!("{base} {c:.3} best {best} gap {:.2}% it {} ({:.2}M/s) faults {:?} {:?}", 100.0 * (c / best - 1.0), f.iterations, f.iterations as f64 / t.elapsed().as_secs_f64() / 1e6, v.faults, v.terms);
}
