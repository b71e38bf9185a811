//! Whether the page shows what is tested.

use crate::{BEFORE, PAGE, normal};

/// The blocks of code, without what only opens and closes them.
fn blocks(page: &str) -> impl Iterator<Item = &str> {
    page.split("```rust\n")
        .skip(1)
        .map(|rest| rest.split("```").next().expect("a block"))
}

/// The code of the middle column of the table on top, without its marks.
fn lines_of_the_first_table() -> impl Iterator<Item = String> {
    let (_, table) = PAGE.split_once("| I want to … |").expect("a table");
    let (table, _) = table.split_once("\n\n").expect("its end");
    table.lines().skip(2).filter_map(|row| {
        let row = row.replace("\\|", "\u{1}");
        let code = row.split('|').nth(2).expect("a column").trim();
        (!code.is_empty()).then(|| code.trim_matches('`').replace('\u{1}', "|"))
    })
}

#[test]
fn each_line_of_the_table_stands_in_a_tested_block() {
    let code: Vec<_> = blocks(PAGE).chain(blocks(BEFORE)).map(normal).collect();
    let mut lines = 0;
    for line in lines_of_the_first_table() {
        let line = normal(line.split('…').next().expect("a beginning"));
        assert!(
            code.iter().any(|block| block.contains(&line)),
            "no block shows {line}"
        );
        lines += 1;
    }
    assert!(lines > 15, "only {lines} lines");
}

/// A block that hides the policy of the page hides that very policy.
#[test]
fn hidden_policies_are_the_one_that_the_page_shows() {
    let (_, shown) = PAGE.split_once("\nconst BACKOFF").expect("the policy");
    let (shown, _) = shown.split_once(";\n").expect("its end");
    let shown = normal(shown);
    let mut hidden = 0;
    for block in blocks(PAGE).chain(blocks(BEFORE)) {
        for line in block
            .lines()
            .filter(|line| line.starts_with("# const BACKOFF"))
        {
            let (_, policy) = line.split_once("BACKOFF").expect("its name");
            assert_eq!(normal(policy.trim_end_matches(';')), shown);
            hidden += 1;
        }
    }
    assert!(hidden > 10, "only {hidden} policies");
}

/// A block shows what its result depends on: a constant that is visible is not defined again.
#[test]
fn no_hidden_line_defines_a_visible_constant_again() {
    for block in blocks(PAGE).chain(blocks(BEFORE)) {
        let (hidden, visible): (Vec<_>, Vec<_>) =
            block.lines().partition(|line| line.starts_with("# "));
        let visible: Vec<_> = visible.into_iter().filter_map(name_of_constant).collect();
        let again =
            |line: &&str| name_of_constant(&line[2..]).is_some_and(|name| visible.contains(&name));
        assert_eq!(hidden.iter().find(|line| again(line)), None);
    }
}

fn name_of_constant(line: &str) -> Option<&str> {
    let (name, _) = line.trim_start().strip_prefix("const ")?.split_once(':')?;
    Some(name)
}
