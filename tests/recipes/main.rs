//! What the page "Recipes" says in its lists. Its blocks of code are doctests, whose
//! hidden lines hold the faults that a recipe survives.

mod deadline;
mod lines;
mod own_retry;
mod page;
mod stays;
#[path = "../support/mod.rs"]
mod support;
mod tasks;
mod waiting;

use std::sync::LazyLock;

const PAGE: &str = include_str!("../../src/docs/recipes.md");
const BEFORE: &str = include_str!("../../src/docs/before_you_retry.md");

/// `stringify!` and rustfmt break lines as they like.
fn normal(text: &str) -> String {
    let text: String = text.split_whitespace().collect();
    text.replace(",)", ")").replace(",}", "}")
}

fn assert_shown(code: &str) {
    static SHOWN: LazyLock<String> = LazyLock::new(|| normal(PAGE));
    let code = normal(code);
    assert!(SHOWN.contains(&code), "no recipe shows {code}");
}
