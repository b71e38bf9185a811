//! Whether the page shows what is tested.

use crate::support::anchor;
use crate::{BEFORE, PAGE, normal};

/// The blocks of code, without what only opens and closes them.
fn blocks(page: &str) -> impl Iterator<Item = &str> {
    page.split("```rust\n")
        .skip(1)
        .map(|rest| rest.split("```").next().expect("a block"))
}

/// What a reader may want, with a link to the recipe and, mostly, a line of code.
fn wishes() -> impl Iterator<Item = &'static str> {
    let (_, list) = PAGE.split_once("I want to …\n\n").expect("a list");
    let (list, _) = list.split_once("\n\n").expect("its end");
    list.lines()
}

fn lines_of_wishes() -> impl Iterator<Item = &'static str> {
    wishes().filter_map(|wish| Some(wish.split_once("): `")?.1.trim_end_matches('`')))
}

#[test]
fn each_line_of_the_list_is_tested() {
    let lines_of_lists = [include_str!("lines.rs")];
    let code: Vec<_> = blocks(PAGE)
        .chain(blocks(BEFORE))
        .chain(lines_of_lists)
        .map(normal)
        .collect();
    let mut lines = 0;
    for line in lines_of_wishes() {
        let line = normal(line.split('…').next().expect("a beginning"));
        assert!(
            code.iter().any(|block| block.contains(&line)),
            "no test runs {line}"
        );
        lines += 1;
    }
    assert!(lines > 30, "only {lines} lines");
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

/// The page without what readers do not see and without code, in which `#` begins no heading.
/// ``` stands for a block.
fn text() -> String {
    let mut in_code = false;
    let mut text = String::new();
    for line in PAGE.lines().filter(|line| !line.starts_with("<!--")) {
        if line.starts_with("```") {
            in_code = !in_code;
        }
        if !in_code {
            text += line;
            text += "\n";
        }
    }
    text
}

/// The heading and the text of each section of that level.
fn sections<'a>(text: &'a str, level: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let sections = text.split(level).skip(1);
    sections.map(|section| section.split_once('\n').expect("a line"))
}

#[test]
fn groups_are_headings_with_recipes_under_them() {
    let text = text();
    let (_, in_groups) = text.split_once("\n# ").expect("a group");
    assert_eq!(
        sections(&text, "\n## ").count(),
        in_groups.matches("\n## ").count()
    );
    for (group, recipes) in sections(&text, "\n# ") {
        assert!(recipes.contains("\n## "), "{group} has no recipes");
    }
}

#[test]
fn the_list_has_each_recipe_once_and_nothing_that_is_missing() {
    let text = text();
    let mut recipes: Vec<_> = sections(&text, "\n## ")
        .map(|(name, _)| anchor(name))
        .collect();
    let mut linked: Vec<_> = wishes()
        .filter_map(|wish| wish.split_once("](#"))
        .map(|(_, link)| link.split(')').next().expect("its end").to_string())
        .collect();
    recipes.sort();
    linked.sort();
    assert_eq!(linked, recipes);
}

#[test]
fn a_recipe_is_a_sentence_its_code_and_at_most_three_bullets() {
    for (name, recipe) in sections(&text(), "\n## ") {
        let recipe = recipe.split("\n# ").next().expect("a recipe");
        let parts: Vec<_> = recipe.trim().split("\n\n").collect();
        let [sentence, code, notes @ ..] = &parts[..] else {
            panic!("{name} has no code");
        };
        let one = sentence.ends_with(':') && !sentence.contains(". ");
        assert!(one, "{name} begins with: {sentence}");
        assert!(code.starts_with("```") || code.starts_with("- "), "{name}");
        // A list that a sentence introduces is part of the recipe.
        let lists = notes.chunks(2).take_while(|pair| pair[0].ends_with(':'));
        match &notes[2 * lists.count()..] {
            [] => {}
            [note] if note.starts_with("- ") => {
                let bullets = format!("\n{note}").matches("\n- ").count();
                assert!((2..=3).contains(&bullets), "{name} has {bullets} bullets");
            }
            [note] => assert!(!note.starts_with("```"), "{name} has a second block"),
            [_, ..] => panic!("{name} goes on after its notes"),
        }
    }
}
