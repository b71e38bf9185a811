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
//!   has one, and its message follow. These are all errors, those of a line in the order in which
//!   they come.
//! - `//~` is a label, note or help of that error, and what it suggests to write. An error may have
//!   more of them: `//~ rustc notes: 4` counts its notes and helps, the compiler's own included, so
//!   that no further one comes in.
//! - `//=` corrects the last line of code, as the error advises; further ones are further lines of
//!   the correction. The corrected case compiles without a warning.
//! - `rustc` before a text: its wording is the compiler's own.
//! - `//# 2018` is the case's edition, by default 2024.
//! - `//?` is what else is true of the case, and has to be said with a reason:
//!   - `//? edits this crate: …`: the compiler suggests to change a file that is not the caller's.
//!   - `//? applied: E0308`: the codes of the errors that are left when the suggestions that the
//!     compiler calls machine-applicable are applied. If nothing is left, an expression that is true
//!     when the case then runs.
//!   - `//? corrected otherwise: …`: the correction is not what the first note of this crate advises.
//!   - `//? may compile: …`: a compiler may accept the case.
//!   - `//? errors vary: …`: only this crate's words are compared.
//!   - `//? many errors: …`: a call has more than two.
//!
//! Places, codes, counts and suggestions are the compiler's, and change from one to the next. They are
//! compared on the compilers in [`COMPARED`], the compiler's own wording only on the newest of them.
//! On any other compiler, a case has to be refused, in this crate's words, and a list at the end says
//! in which cases the rest differs. There the code that a message quotes is not compared, because it
//! may be a type as the compiler writes it. `UI_ALL` compares everything on any compiler.
//!
//! A case named `table_…` has one kind of mistake in every argument and every way of writing it.
//!
//! The crate `given` is what the cases share. `RUSTC` names another compiler. `UI` leaves only the
//! cases that have this text in their names:
//!
//! ```text
//! UI=table_hook cargo test --test ui
//! UI_ALL=1 RUSTC="$(rustup which --toolchain nightly rustc)" cargo test --test ui
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once};
use std::thread;

use case::{Case, Report};
use compiler::{Compiler, Diagnostic, Edit};

#[path = "ui/harness/advice.rs"]
mod advice;
#[path = "ui/harness/case.rs"]
mod case;
#[path = "ui/harness/compiler.rs"]
mod compiler;
#[path = "ui/harness/json.rs"]
mod json;
#[path = "ui/harness/page.rs"]
mod page;

/// The compilers whose errors the cases have: the oldest that this crate supports, one between, and
/// the newest stable one, whose wording they have as well.
const COMPARED: [&str; 3] = ["rustc 1.85.", "rustc 1.95.", "rustc 1.99."];

/// How much of the compiler's answer is compared.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Compared {
    OwnWords,
    /// Places, codes, counts and suggestions too.
    Errors,
    Everything,
}

#[test]
fn misuse_is_explained_where_it_is() {
    let compiler = Compiler::new();
    build(&compiler);
    let is = |version: &&str| compiler.version.starts_with(*version);
    let compared = if env::var_os("UI_ALL").is_some() || COMPARED.last().is_some_and(is) {
        Compared::Everything
    } else if COMPARED.iter().any(is) {
        Compared::Errors
    } else {
        Compared::OwnWords
    };

    let wanted = env::var("UI").unwrap_or_default();
    let cases = read_cases(&wanted);
    assert!(!cases.is_empty(), "tests/ui has no case `{wanted}`");
    let corrected = corrected(&cases, &compiler.folder);

    let waiting = Mutex::new(corrected.iter().chain(&cases));
    let failed = Mutex::new(Vec::new());
    let different = Mutex::new(BTreeSet::new());
    let work = || {
        loop {
            let next = waiting.lock().unwrap().next();
            let Some(case) = next else {
                break;
            };
            let found = compiler.compile(&case.path, &case.edition);
            let is_refused = found.iter().any(|found| found.is_error);
            if !is_refused && case.exception("may compile").is_some() {
                different.lock().unwrap().insert(case.name());
                continue;
            }
            let mut problems = problems(case, &found, &compiler, compared);
            let vary = case.exception("errors vary").is_some();
            if (compared == Compared::OwnWords || vary) && !problems.is_empty() {
                different.lock().unwrap().insert(case.name());
                problems = foreign_words(case, &found);
            }
            problems.extend(exceptions(case));
            for problem in problems {
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

    // Not by `println!`, which a test that passes keeps to itself.
    let different: Vec<_> = different.into_inner().unwrap().into_iter().collect();
    if !different.is_empty() {
        let version = compiler.version.trim();
        let names = different.join(", ");
        writeln!(
            stderr(),
            "{version} differs, but not in this crate's words: {names}"
        )
        .unwrap();
    }
    write!(stderr(), "{}", counts(&cases)).unwrap();
    let mut failed = failed.into_inner().unwrap();
    failed.sort();
    let (count, all) = (failed.len(), cases.len());
    let report = failed.join("\n");
    assert!(count == 0, "differences: {count}, cases: {all}\n\n{report}");
}

#[test]
fn the_page_about_errors_quotes_the_compiler() {
    let compiler = Compiler::new();
    let newest = COMPARED.last().unwrap();
    if !compiler.version.starts_with(newest) {
        writeln!(
            stderr(),
            "the page quotes {newest}, this is {}",
            compiler.version
        )
        .unwrap();
        return;
    }
    build(&compiler);
    let quoted = page::errors(include_str!("../src/docs/compile_errors.md"));
    assert!(!quoted.is_empty());
    for (index, error) in quoted.iter().enumerate() {
        let message = &error.lines[0];
        let program = error.program.as_ref();
        let program = program.unwrap_or_else(|| panic!("no program follows `{message}`"));
        let path = compiler.folder.join(format!("page_{index}.rs"));
        fs::write(&path, program).unwrap();
        let found = compiler.compile(&path, "2024");
        let mut rendered = found.iter().map(|found| &*found.rendered);
        if !rendered.any(|rendered| page::is_shown(&error.lines, rendered)) {
            let found: String = found.into_iter().map(|found| found.rendered).collect();
            let quoted = error.lines.join("\n");
            panic!("the page has\n{quoted}\n\n{program}\nthe compiler shows\n{found}");
        }
    }
}

#[test]
fn the_page_about_errors_lists_each_message_of_the_cases() {
    let [own, rustc, warnings] = page::index(include_str!("../src/docs/compile_errors.md"));
    for table in [&own, &rustc, &warnings] {
        let alphabetical = |row: &&str| row.replace(['`', '…'], "").trim().to_lowercase();
        assert!(table.is_sorted_by_key(alphabetical), "{table:#?}");
    }
    let all = [&*own, &*rustc, &*warnings].concat();
    let mut missing = BTreeSet::new();
    for case in read_cases("") {
        for error in case.errors {
            let (rows, message) = match error.message.strip_prefix("rustc: ") {
                Some(message) => (&all, message.to_owned()),
                None => (&own, error.message),
            };
            if !rows.iter().any(|row| page::is_beginning(row, &message)) {
                missing.insert(message);
            }
        }
    }
    assert!(missing.is_empty(), "no row of the index: {missing:#?}");
}

fn read_cases(wanted: &str) -> Vec<Case> {
    let entries = fs::read_dir("tests/ui").unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.is_file());
    let cases = paths.map(|path| Case::read(&path));
    cases.filter(|case| case.name().contains(wanted)).collect()
}

fn build(compiler: &Compiler) {
    static BUILT: Once = Once::new();
    BUILT.call_once(|| {
        compiler.build("aioretry", "src/lib.rs");
        compiler.build("given", "tests/ui/given/lib.rs");
        compiler.build("tokio", "tests/ui/given/tokio.rs");
    });
}

/// The cases as corrected: those of an edition are one crate, for speed, but for those that have
/// attributes of a crate.
fn corrected(cases: &[Case], folder: &Path) -> Vec<Case> {
    let mut crates: BTreeMap<PathBuf, (&str, String)> = BTreeMap::new();
    for case in cases {
        let name = case.name();
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
            correction: String::new(),
            corrected: String::new(),
            exceptions: BTreeMap::new(),
        }
    });
    corrected.collect()
}

/// In what the compiler's answer is not the one that is expected.
fn problems(
    case: &Case,
    found: &[Diagnostic],
    compiler: &Compiler,
    compared: Compared,
) -> Vec<String> {
    let is_case = !case.errors.is_empty();
    let mut found: Vec<_> = found
        .iter()
        .filter(|found| found.is_error || !is_case)
        .collect();
    found.sort_by_key(|found| found.report.line());
    let mut problems = Vec::new();
    for index in 0..case.errors.len().max(found.len()) {
        let (expected, found) = (case.errors.get(index), found.get(index).copied());
        let is_same = |(expected, found)| is_same(expected, found, compared);
        if !expected.zip(found).is_some_and(is_same) {
            problems.push(difference(expected, found));
        }
    }
    if is_case {
        problems.extend(suggestions(case, &found, compiler, compared));
    }
    problems
}

fn is_same(expected: &Report, found: &Diagnostic, compared: Compared) -> bool {
    let is_same = |expected: &str, found: &str| match expected.strip_prefix("rustc") {
        Some(words) => {
            let words = words.trim_start_matches([':', ' ']);
            words == found || compared < Compared::Everything
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

/// What is wrong with an answer of which only this crate's words are compared.
fn foreign_words(case: &Case, found: &[Diagnostic]) -> Vec<String> {
    let errors: Vec<_> = found.iter().filter(|found| found.is_error).collect();
    if case.errors.is_empty() {
        return errors
            .iter()
            .map(|found| difference(None, Some(found)))
            .collect();
    }
    // Every second piece is code that the text quotes.
    let words = |text: &str| -> Vec<_> { text.split('`').step_by(2).map(str::to_owned).collect() };
    let has = |text: &str| {
        let mut texts = errors.iter().flat_map(|found| {
            let report = &found.report;
            report.remarks.iter().chain([&report.message])
        });
        texts.any(|found| words(found) == words(text))
    };
    let is_said = |error: &&Report| !errors.is_empty() && error.own_words().all(has);
    let missing = case.errors.iter().filter(|error| !is_said(error));
    missing
        .map(|error| difference(Some(error), errors.first().copied()))
        .collect()
}

/// What is wrong with what the compiler suggests to write.
fn suggestions(
    case: &Case,
    found: &[&Diagnostic],
    compiler: &Compiler,
    compared: Compared,
) -> Option<String> {
    let file = case.path.to_str().unwrap();
    let suggestions = found.iter().flat_map(|found| &found.suggestions);
    let (foreign, own): (Vec<_>, Vec<_>) =
        suggestions.partition(|suggestion| suggestion.edits.iter().any(|edit| edit.file != file));
    let is_said = case.exception("edits this crate").is_some();
    if let Some(suggestion) = foreign.first().filter(|_| !is_said) {
        let edits = suggestion
            .edits
            .iter()
            .map(|edit| format!("{}: {}", edit.file, edit.text));
        return Some(format!(
            "  suggests to edit {}",
            edits.collect::<Vec<_>>().join(", ")
        ));
    }
    if compared < Compared::Everything {
        return None;
    }
    if is_said && foreign.is_empty() {
        return Some("  suggests no edit of this crate".to_owned());
    }
    let applicable = own
        .iter()
        .filter(|suggestion| suggestion.is_machine_applicable);
    let edits: BTreeSet<_> = applicable
        .flat_map(|suggestion| &suggestion.edits)
        .collect();
    let expected = case.exception("applied").unwrap_or("nothing to apply");
    let applied = applied(case, &edits, expected, compiler);
    (applied != expected).then(|| format!("  applied: expected {expected}, found {applied}"))
}

/// What happens when these edits are applied to the case.
fn applied(case: &Case, edits: &BTreeSet<&Edit>, expected: &str, compiler: &Compiler) -> String {
    if edits.is_empty() {
        return "nothing to apply".to_owned();
    }
    let mut source = fs::read_to_string(&case.path).unwrap();
    for edit in edits.iter().rev() {
        source.replace_range(edit.start..edit.end, &edit.text);
    }
    let path = compiler.folder.join(format!("applied_{}.rs", case.name()));
    fs::write(&path, &source).unwrap();
    let found = compiler.compile(&path, &case.edition);
    let errors = found.iter().filter(|found| found.is_error);
    let codes: Vec<_> = errors.map(|found| &*found.report.code).collect();
    if !codes.is_empty() {
        return codes.join(" ");
    }
    let program = format!("{source}\nfn main() {{ assert!({expected}); }}\n");
    fs::write(&path, program).unwrap();
    let holds = compiler.run_program(&path, &case.edition);
    if holds {
        expected.to_owned()
    } else {
        "it compiles".to_owned()
    }
}

/// In which way the case is not what it says of itself.
fn exceptions(case: &Case) -> Vec<String> {
    let mut problems = Vec::new();
    let mut check = |name: &str, is_so: bool| {
        if is_so != case.exception(name).is_some() {
            let fault = if is_so { "is missing" } else { "is not so" };
            problems.push(format!("  `//? {name}: …` {fault}"));
        }
    };
    check("corrected otherwise", follows_advice(case) == Some(false));
    let lines: Vec<_> = case.errors.iter().map(Report::line).collect();
    let is_many = |line| lines.iter().filter(|other| *other == line).count() > 2;
    check("many errors", lines.iter().any(is_many));
    problems
}

/// Whether the correction of every error is what this crate's first note advises. `None` if that
/// cannot be told.
fn follows_advice(case: &Case) -> Option<bool> {
    let follows = case.errors.iter().filter_map(|error| {
        let correction = if error.correction.is_empty() {
            &case.correction
        } else {
            &error.correction
        };
        advice::is_followed(error.advice()?, correction)
    });
    follows.reduce(|one, other| one && other)
}

/// How many cases there are of each kind.
fn counts(cases: &[Case]) -> String {
    let names = |name: &str, is: &dyn Fn(&Case) -> bool| {
        let names: Vec<_> = cases
            .iter()
            .filter(|case| is(case))
            .map(Case::name)
            .collect();
        format!("{name}: {}\n", names.len())
    };
    let with = |name: &str| names(name, &|case| case.exception(name).is_some());
    let advises = |case: &Case| case.errors.iter().any(|error| error.advice().is_some());
    [
        names("cases", &|_| true),
        names("without a note of this crate's own", &|case| !advises(case)),
        names("whose note quotes no code", &|case| {
            advises(case) && follows_advice(case).is_none()
        }),
        names("corrected as the note advises", &|case| {
            follows_advice(case) == Some(true)
        }),
        with("corrected otherwise"),
        with("edits this crate"),
        with("applied"),
        with("many errors"),
    ]
    .concat()
}

fn difference(expected: Option<&Report>, found: Option<&Diagnostic>) -> String {
    let expected = expected.map_or("nothing".to_owned(), Report::to_string);
    let rendered = found.map_or("", |found| &found.rendered);
    let found = found.map_or("nothing".to_owned(), |found| found.report.to_string());
    format!("  expected {expected}\n  found    {found}\n{rendered}")
}
