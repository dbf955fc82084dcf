use planner::{checker, format};
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let family = if a[1] == "uhhc" { format::Family::Uhhc } else { format::Family::Hhcrsp };
    let p = format::read_problem(family, &a[2], &std::fs::read_to_string(&a[2]).unwrap());
    let p = match p { Ok(p) => p, Err(e) => { println!("{e}"); return } };
    let s = match format::read_plan(&p, &a[3], &std::fs::read_to_string(&a[3]).unwrap()) { Ok(p) => p, Err(e) => { println!("{e}"); return } };
    let v = checker::check(&p, &s);
    println!("{} cost {} faults {:?} {:?}", a[2], p.scale.cost(v.cost), v.faults, v.terms);
}
