//! Every way of writing an argument, in generated calls, beside the loop by hand with the same text.

use std::collections::BTreeSet;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use crate::ways::*;

/// An argument, and what the loop by hand writes around it.
struct Argument {
    name: &'static str,
    module: &'static str,
    arguments: &'static str,
    names: &'static str,
    typed: &'static str,
    ways: Vec<Way>,
}

fn arguments(blocking: bool) -> [Argument; 5] {
    let ways = |both: &[&[Way]], alone: &[&[Way]]| {
        let alone = if blocking { &[] } else { alone };
        both.iter()
            .chain(alone)
            .copied()
            .flatten()
            .copied()
            .collect()
    };
    let operation = if blocking {
        OPERATION_BLOCKING
    } else {
        OPERATION
    };
    let argument = |name, module, arguments, names, typed, ways| Argument {
        name,
        module,
        arguments,
        names,
        typed,
        ways,
    };
    [
        argument("operation", "operation", "", "", "", operation.to_vec()),
        argument("policy", "policy", "fails", "fails", "fails: u32", {
            ways(&[CALLED, POLICY], &[CALLED_ASYNC, POLICY_ASYNC])
        }),
        argument("when", "when", "&error", "error", "error: &ConnectError", {
            ways(&[CALLED, WHEN], &[CALLED_ASYNC])
        }),
        argument(
            "after_failure",
            "hook",
            "&error, fails",
            "error, fails",
            "error: &ConnectError, fails: u32",
            ways(&[CALLED, HOOK], &[CALLED_ASYNC, HOOK_ASYNC]),
        ),
        argument(
            "sleep",
            if blocking { "nap" } else { "sleep" },
            "delay",
            "delay",
            "delay: Duration",
            ways(&[CALLED, SLEEP], &[CALLED_ASYNC, SLEEP_ASYNC]),
        ),
    ]
}

impl Argument {
    /// A text of one of the ways, as it stands in a call.
    fn fill(&self, text: &str) -> String {
        text.replace('~', self.module)
            .replace("NAMES", self.names)
            .replace("TYPED", self.typed)
            .replace("ARGUMENTS", self.arguments)
    }
}

/// Numbers that look random, and are the same in each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }
}

/// A call and its loop by hand, as functions of that number; and the entry of both for `main`.
fn functions(
    number: usize,
    blocking: bool,
    ways: &[(&Argument, Way)],
    chance: &mut Chance,
) -> [String; 2] {
    // The `sleep` in scope.
    let scope = if blocking {
        "    use given::nap::f as sleep;\n"
    } else {
        ""
    };
    let mut before = scope.to_owned();
    let mut matcher = String::new();
    let mut captured = String::new();
    let mut texts = Vec::new();
    let mut by_hand = Vec::new();
    for (argument, way) in ways {
        let mut text = argument.fill(way.text);
        writeln!(before, "    {}", argument.fill(way.before)).unwrap();
        if !way.captured.is_empty() {
            write!(matcher, "[${}:{}] ", argument.module, way.captured).unwrap();
            write!(captured, "[{text}] ").unwrap();
            text = format!("${}", argument.module);
        }
        by_hand.push(argument.fill(way.by_hand).replace("{}", &text));
        texts.push(text);
    }
    let [operation, policy, when, hook, sleep] = &by_hand[..] else {
        unreachable!("five arguments");
    };

    let mut options: Vec<_> = ways.iter().zip(&texts).skip(2).collect();
    options.retain(|(_, text)| !text.is_empty());
    chance.shuffle(&mut options);
    let options = options
        .iter()
        .map(|((argument, _), text)| format!(", {} = {text}", argument.name));
    let options: String = options.collect();
    let comma = ["", ","][chance.below(2)];
    let call = format!("{}, {}{options}{comma}", texts[1], texts[0]);
    let retry = if blocking { "retry_blocking" } else { "retry" };
    let call = match chance.below(3) {
        0 => format!("forward!({retry} {call})"),
        _ => format!("aioretry::{retry}!({call})"),
    };

    let (is_async, dot_await) = if blocking {
        ("", "")
    } else {
        ("async ", ".await")
    };
    let no_delay = if blocking { "" } else { "yield_now().await;" };
    let when = if when.is_empty() { "true" } else { when };
    let hook = if hook.is_empty() {
        "Ok::<(), ConnectError>(())"
    } else {
        hook
    };
    let by_hand = format!(
        "{{
        let mut fails = 0_u32;
        loop {{
            let delay = {{
                let result: Outcome = {operation}{dot_await};
                let error = match result {{
                    Err(error) => error,
                    success => break success,
                }};
                fails += 1;
                if !{when} {{
                    break Err(error);
                }}
                let decision = {policy};
                let Some(delay) = decision else {{
                    break Err(error);
                }};
                let hook = {hook};
                if let Err(error) = hook {{
                    break Err(error);
                }}
                delay
            }};
            if delay.is_zero() {{
                {no_delay}
            }} else {{
                {sleep}{dot_await};
            }}
        }}
    }}"
    );
    let function = |kind: &str, body: &str| {
        let body = if matcher.is_empty() {
            body.to_owned()
        } else {
            format!("macro_rules! call {{ ({matcher}) => {{ {body} }}; }}\n    call!({captured})")
        };
        format!("{is_async}fn {kind}_{number}() -> Outcome {{\n{before}    {body}\n}}\n")
    };
    let functions = function("call", &call) + &function("by_hand", &by_hand);

    let written: Vec<_> = ways
        .iter()
        .map(|(argument, way)| {
            let kind = if way.captured.is_empty() {
                ""
            } else {
                "captured "
            };
            format!("{} = {kind}{}", argument.name, argument.fill(way.text))
        })
        .collect();
    let written = written.join("; ");
    let (when, has_hook) = (!texts[2].is_empty(), !texts[3].is_empty());
    let (awaits_policy, awaits_hook) = (policy.ends_with("}).await"), hook.ends_with(".await"));
    let awaits_policy = awaits_policy || policy.ends_with(").await");
    let [call, by_hand] = ["call", "by_hand"].map(|kind| {
        if blocking {
            format!("|_| end(Some({kind}_{number}()))")
        } else {
            format!("|polls| poll(Box::pin({kind}_{number}()), polls)")
        }
    });
    let entry = format!(
        "    runs.push(check({written:?}, form({blocking}, {awaits_policy}, {when}, {has_hook}, {awaits_hook}), \
         {by_hand}, {call}));\n"
    );
    [functions, entry]
}

/// The source of a program that compares all calls, and how many ways they are written in.
fn program(loops: &[bool]) -> (String, usize) {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut source = String::from("#![allow(warnings)]\nuse given::*;\n\n");
    let mut entries = String::new();
    let mut number = 0;
    let mut written = BTreeSet::new();
    let mut wanted = 0;
    for &blocking in loops {
        let mut arguments = arguments(blocking);
        for argument in &mut arguments {
            wanted += argument.ways.len();
            chance.shuffle(&mut argument.ways);
        }
        let most = arguments.iter().map(|argument| argument.ways.len()).max();
        for round in 0..most.unwrap() {
            let ways = arguments
                .each_ref()
                .map(|argument| (argument, argument.ways[round % argument.ways.len()]));
            written.extend(ways.map(|(argument, way)| (blocking, argument.name, way)));
            let [functions, entry] = functions(number, blocking, &ways, &mut chance);
            source += &functions;
            entries += &entry;
            number += 1;
        }
    }
    assert_eq!(
        written.len(),
        wanted,
        "each way, in each argument of both loops"
    );
    let main = format!(
        "fn main() {{
    let mut runs = Vec::new();
{entries}
    let same: Vec<_> = runs.iter().flatten().collect();
    assert_eq!(same.len(), runs.len(), \"calls that are like their loop by hand\");
    println!(\"{{}} calls, {{}} runs\", runs.len(), same.into_iter().sum::<usize>());
}}
"
    );
    (source + &main, wanted)
}

fn rustc(arguments: &[&str], path: &Path) {
    let rustc = env::var_os("RUSTC").unwrap_or("rustc".into());
    let output = Command::new(rustc)
        .args(arguments)
        .arg(path)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}\n{errors}", path.display());
}

/// What the programs use, built once.
static LIBRARIES: LazyLock<String> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("written");
    fs::create_dir_all(&folder).unwrap();
    let folder = folder.to_str().unwrap().to_owned();
    for (name, path) in [
        ("aioretry", "src/lib.rs"),
        ("given", "tests/model/given.rs"),
    ] {
        let library = ["--edition=2024", "--crate-type=lib", "--crate-name", name];
        rustc(
            &[&library[..], &["--out-dir", &folder]].concat(),
            Path::new(path),
        );
    }
    folder
});

/// Builds and runs the program in that edition.
fn compare_all(edition: &str, loops: &[bool]) {
    let folder = &**LIBRARIES;
    let path = Path::new(folder).join(format!("written_{edition}.rs"));
    let (source, ways) = program(loops);
    fs::write(&path, source).unwrap();
    let edition = format!("--edition={edition}");
    let crates = ["-L", folder, "--extern=aioretry", "--extern=given"];
    rustc(
        &[&crates[..], &["--out-dir", folder, &edition]].concat(),
        &path,
    );
    let output = Command::new(path.with_extension("")).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let runs = String::from_utf8_lossy(&output.stdout);
    println!("{ways} ways of writing an argument, {}", runs.trim());
}

#[test]
fn every_way_of_writing_an_argument() {
    compare_all("2024", &[false, true]);
}

/// Temporaries live longer in the editions before 2024.
#[test]
fn every_way_of_writing_an_argument_in_an_older_edition() {
    compare_all("2018", &[false]);
}
