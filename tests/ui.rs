//! What the compiler tells a caller who errs: where, in what words, and how many times.
//!
//! Each file in `tests/ui` is a case. It calls a macro in a way that must not compile, and says in
//! comments what the compiler answers:
//!
//! ```text
//!     retry!(backoff, dial(), wen = |error| error.is_transient())
//!     //                      ^^^ E0609 rustc: no field `wen` on type `Options`
//!     //~ rustc help: a field with a similar name exists `when`
//!     //= retry!(backoff, dial(), when = |error| error.is_transient())
//! ```
//!
//! - Carets stand under what the error underlines in the last line of code; the error's code, if it
//!   has one, and its message follow. These are all errors, in the order in which they come.
//! - `//~` is a label, note or help of that error, and what it suggests to write. An error may have
//!   more of them: `//~ rustc notes: 4` counts its notes and helps, the compiler's own included, so
//!   that no further one comes in.
//! - `//=` corrects the last line of code, as the error advises; further ones are further lines of
//!   the correction. The corrected case compiles without a warning.
//! - `rustc` before a text: its wording is the compiler's own, and only compared when the compiler is
//!   [`WORDING`]. Places, codes, the number of errors and this crate's words hold for every compiler.
//! - `//# 2018` is the case's edition, by default 2024.
//!
//! The crate `given` is what the cases share. `RUSTC` names another compiler. `UI` leaves only the
//! cases that have this text in their names:
//!
//! ```text
//! UI=hook_async_fn cargo test --test ui
//! ```

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use case::{Case, Report};
use compiler::{Compiler, Diagnostic};

#[path = "ui/harness/case.rs"]
mod case;
#[path = "ui/harness/compiler.rs"]
mod compiler;
#[path = "ui/harness/json.rs"]
mod json;

/// The compiler whose own wording the cases have.
const WORDING: &str = "rustc 1.95.";

#[test]
fn misuse_is_explained_where_it_is() {
    let compiler = Compiler::new();
    compiler.build("aioretry", "src/lib.rs");
    compiler.build("given", "tests/ui/given/lib.rs");

    let entries = fs::read_dir("tests/ui").unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.is_file());
    let wanted = env::var("UI").unwrap_or_default();
    let paths = paths.filter(|path| name(path).contains(&wanted));
    let cases: Vec<_> = paths.map(|path| Case::read(&path)).collect();
    assert!(!cases.is_empty(), "tests/ui has no case `{wanted}`");
    let corrected = corrected(&cases, &compiler.folder);

    let waiting = Mutex::new(corrected.iter().chain(&cases));
    let failed = Mutex::new(Vec::new());
    let work = || {
        loop {
            let next = waiting.lock().unwrap().next();
            let Some(case) = next else {
                break;
            };
            for problem in problems(case, &compiler) {
                let problem = format!("{}\n{problem}", case.path.display());
                failed.lock().unwrap().push(problem);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });

    let mut failed = failed.into_inner().unwrap();
    failed.sort();
    let (count, all) = (failed.len(), cases.len());
    let report = failed.join("\n");
    assert!(count == 0, "differences: {count}, cases: {all}\n\n{report}");
}

/// The name of the case in that file.
fn name(path: &Path) -> &str {
    path.file_stem().unwrap().to_str().unwrap()
}

/// The cases as corrected: those of an edition are one crate, for speed, but for those that have
/// attributes of a crate.
fn corrected(cases: &[Case], folder: &Path) -> Vec<Case> {
    let mut crates: BTreeMap<PathBuf, (&str, String)> = BTreeMap::new();
    for case in cases {
        let name = name(&case.path);
        let path = folder.join(name).with_extension("rs");
        if case.corrected.contains("#![") {
            crates.insert(path, (&case.edition, case.corrected.clone()));
            continue;
        }
        fs::write(path, &case.corrected).unwrap();
        let path = folder.join(format!("corrected_{}.rs", case.edition));
        let modules = &mut crates
            .entry(path)
            .or_insert((&case.edition, String::new()))
            .1;
        *modules += &format!("pub mod {name};\n");
    }
    let corrected = crates.into_iter().map(|(path, (edition, source))| {
        fs::write(&path, source).unwrap();
        Case {
            path,
            edition: edition.to_owned(),
            errors: Vec::new(),
            corrected: String::new(),
        }
    });
    corrected.collect()
}

/// In what the compiler's answer is not the one that is expected.
fn problems(case: &Case, compiler: &Compiler) -> Vec<String> {
    let mut found = compiler.compile(&case.path, &case.edition);
    if !case.errors.is_empty() {
        found.retain(|found| found.is_error);
    }
    let mut problems = Vec::new();
    for index in 0..case.errors.len().max(found.len()) {
        let (expected, found) = (case.errors.get(index), found.get(index));
        let is_same = |(expected, found)| is_same(expected, found, compiler);
        if !expected.zip(found).is_some_and(is_same) {
            problems.push(difference(expected, found));
        }
    }
    problems
}

fn is_same(expected: &Report, found: &Diagnostic, compiler: &Compiler) -> bool {
    let is_same = |expected: &str, found: &str| match expected.strip_prefix("rustc") {
        Some(words) => {
            let words = words.trim_start_matches([':', ' ']);
            words == found || !compiler.version.starts_with(WORDING)
        }
        None => expected == found,
    };
    let found = &found.report;
    let has = |remark: &String| found.remarks.iter().any(|found| is_same(remark, found));
    expected.place == found.place
        && expected.code == found.code
        && is_same(&expected.message, &found.message)
        && expected.remarks.iter().all(has)
}

fn difference(expected: Option<&Report>, found: Option<&Diagnostic>) -> String {
    let expected = expected.map_or("nothing".to_owned(), Report::to_string);
    let rendered = found.map_or("", |found| &found.rendered);
    let found = found.map_or("nothing".to_owned(), |found| found.report.to_string());
    format!("  expected {expected}\n  found    {found}\n{rendered}")
}
