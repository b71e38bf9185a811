//! Links between the pages. rustdoc checks that a page exists, and not that it has the section.

mod support;

use std::fs;
use std::path::Path;
use support::anchor;

/// The name of each page, and of the two macros that pages link to, with its text.
fn pages() -> Vec<(String, String)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut pages = vec![];
    for file in fs::read_dir(source.join("docs")).expect("the pages") {
        let path = file.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "md") {
            let name = path.file_stem().expect("a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("a page");
            pages.push((format!("crate::guide::{name}"), text));
        }
    }
    for name in ["retry", "policy"] {
        let text = fs::read_to_string(source.join(format!("{name}.rs"))).expect("a macro");
        pages.push((format!("crate::{name}"), text.replace("        /// ", "")));
    }
    pages
}

#[test]
fn links_lead_to_a_section_that_is_there() {
    let pages = pages();
    let mut links = 0;
    for (page, text) in &pages {
        for link in text.split("](").skip(1) {
            let (link, _) = link.split_once(')').expect("its end");
            let Some((to, section)) = link.split_once('#') else {
                continue;
            };
            let to = if to.is_empty() { page } else { to };
            let Some((_, text)) = pages.iter().find(|(name, _)| name == to) else {
                continue;
            };
            let mut headings = text.lines().filter(|line| line.starts_with('#'));
            assert!(
                headings.any(|heading| anchor(heading) == section),
                "{page} links to {to}#{section}"
            );
            links += 1;
        }
    }
    assert!(links > 50, "only {links} links");
}
