//! The compiler, and what it says.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::case::Report;
use crate::json::Json;

pub struct Compiler {
    program: OsString,
    pub version: String,
    /// Where everything is built.
    pub folder: PathBuf,
}

/// An error or a warning.
pub struct Diagnostic {
    pub is_error: bool,
    pub report: Report,
    pub suggestions: Vec<Suggestion>,
    /// As the compiler shows it.
    pub rendered: String,
}

pub struct Suggestion {
    pub is_machine_applicable: bool,
    pub edits: Vec<Edit>,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    pub file: String,
    pub start: usize,
    pub end: usize,
    pub text: String,
}

impl Compiler {
    pub fn new() -> Self {
        let program = env::var_os("RUSTC").unwrap_or("rustc".into());
        let version = Command::new(&program).arg("--version").output().unwrap();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ui");
        fs::create_dir_all(&folder).unwrap();
        Self {
            program,
            version: String::from_utf8(version.stdout).unwrap(),
            folder,
        }
    }

    /// Builds a crate that the cases use.
    pub fn build(&self, name: &str, path: &str) {
        let options = [
            format!("--crate-name={name}"),
            "--emit=metadata,link".into(),
            LIB.into(),
        ];
        for diagnostic in self.run(Path::new(path), "2024", &options) {
            let rendered = diagnostic.rendered;
            assert!(!diagnostic.is_error, "{path} does not compile\n{rendered}");
        }
    }

    /// Compiles a case.
    pub fn compile(&self, path: &Path, edition: &str) -> Vec<Diagnostic> {
        let mut options = self.crates("rmeta");
        options.extend(["--emit=metadata".into(), LIB.into()]);
        self.run(path, edition, &options)
    }

    /// Compiles and runs a program; whether it ended well.
    pub fn run_program(&self, path: &Path, edition: &str) -> bool {
        let mut options = self.crates("rlib");
        options.push("--crate-type=bin".into());
        let diagnostics = self.run(path, edition, &options);
        let program = self.folder.join(path.file_stem().unwrap());
        diagnostics.iter().all(|diagnostic| !diagnostic.is_error)
            && Command::new(program).status().unwrap().success()
    }

    fn crates(&self, kind: &str) -> Vec<String> {
        let option = |name| {
            let path = self.folder.join(format!("lib{name}.{kind}"));
            format!("--extern={name}={}", path.display())
        };
        ["aioretry", "given", "tokio"].map(option).to_vec()
    }

    fn run(&self, path: &Path, edition: &str, options: &[String]) -> Vec<Diagnostic> {
        let output = Command::new(&self.program)
            .arg("--error-format=json")
            .arg(format!("--edition={edition}"))
            .args(options)
            .arg("--out-dir")
            .arg(&self.folder)
            .arg(path)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        let path = path.to_str().unwrap();
        let read = |line| Json::read(line).map(|json| Diagnostic::new(&json, path));
        let diagnostics: Option<Vec<_>> = stderr.lines().map(read).collect();
        let mut diagnostics = diagnostics.unwrap_or_else(|| panic!("{path}\n{stderr}"));
        // At last come how many there were, and where to read more.
        diagnostics.retain(|diagnostic| !diagnostic.report.place.is_empty());
        let has_errors = diagnostics.iter().any(|diagnostic| diagnostic.is_error);
        assert!(output.status.success() != has_errors, "{path}\n{stderr}");
        diagnostics
    }
}

const LIB: &str = "--crate-type=lib";

impl Diagnostic {
    fn new(json: &Json, path: &str) -> Self {
        let spans = json["spans"].list();
        let primary = spans.iter().find(|span| span["is_primary"].is_true());
        let rendered = json["rendered"].text();
        let labels = spans.iter().map(|span| remark("label", span, "label"));
        let children = json["children"].list();
        let advice = children.iter();
        let advice = advice.map(|advice| remark(advice["level"].text(), advice, "message"));
        let count = format!("notes: {}", children.len());
        // Which macro the error is in stands in the rendered text only; what follows its name differs.
        let macros = rendered.lines().filter_map(|line| {
            let (before, line) = line.split_once("note: this error originates in the macro `")?;
            let name = line.split('`').next()?;
            (before.trim() == "=")
                .then(|| format!("note: this error originates in the macro `{name}`"))
        });
        Self {
            is_error: json["level"].text() == "error",
            report: Report {
                place: primary.map(|span| place(span, path)).unwrap_or_default(),
                code: json["code"]["code"].text().to_owned(),
                message: one_line(json["message"].text()),
                remarks: labels.chain(advice).chain([count]).chain(macros).collect(),
                correction: String::new(),
            },
            suggestions: children.iter().filter_map(Suggestion::new).collect(),
            rendered: rendered.to_owned(),
        }
    }
}

impl Suggestion {
    /// `None` if that note or help suggests nothing to write.
    fn new(json: &Json) -> Option<Self> {
        let spans = json["spans"].list();
        let applicability = &spans.first()?["suggestion_applicability"];
        let edit = |span: &Json| Edit {
            file: span["file_name"].text().to_owned(),
            start: span["byte_start"].number() as usize,
            end: span["byte_end"].number() as usize,
            text: span["suggested_replacement"].text().to_owned(),
        };
        (!applicability.is_null()).then(|| Self {
            is_machine_applicable: applicability.text() == "MachineApplicable",
            edits: spans.iter().map(edit).collect(),
        })
    }
}

/// Where the span is in the case, if need be through the macros that it calls.
fn place(mut span: &Json, path: &str) -> String {
    while span["file_name"].text() != path && !span["expansion"]["span"].is_null() {
        span = &span["expansion"]["span"];
    }
    let file = span["file_name"].text();
    let [line, last_line, start, end] =
        ["line_start", "line_end", "column_start", "column_end"].map(|name| span[name].number());
    if file != path {
        format!("{file}:{line}:{start}")
    } else if line != last_line {
        format!("{line}:{start}-{last_line}:{end}")
    } else {
        format!("{line}:{start}-{end}")
    }
}

/// A label, note or help, with what it suggests to write.
fn remark(kind: &str, json: &Json, text: &str) -> String {
    let mut remark = format!("{kind}: {}", one_line(json[text].text()));
    for span in json["spans"].list() {
        let suggestion = one_line(span["suggested_replacement"].text());
        if !suggestion.is_empty() {
            remark += &format!(" `{suggestion}`");
        }
    }
    remark
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
