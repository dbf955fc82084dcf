//! x
#[test]
fn print_prose() {
    print!("<<<SV{}SV>>>", super::good().prose(care::programme::Lang::Sv));
    print!("<<<EN{}EN>>>", super::good().prose(care::programme::Lang::En));
}
