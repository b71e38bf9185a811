//! The macro adds nothing to the size of the download.

use browser::page::{Page, Variant};

const MOST_BYTES_ADDED: usize = 64;

#[test]
fn the_macro_costs_what_the_loop_by_hand_costs() {
    let retry = Page::build(Variant::Retry).unwrap().wasm.len();
    let by_hand = Page::build(Variant::ByHand).unwrap().wasm.len();
    println!(".wasm with retry!           {retry} bytes");
    println!(".wasm with the loop by hand {by_hand} bytes");
    assert!(retry <= by_hand + MOST_BYTES_ADDED);
}
