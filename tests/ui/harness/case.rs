//! A case: a file, and what it expects of the compiler.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::{Path, PathBuf};

pub struct Case {
    pub path: PathBuf,
    pub edition: String,
    pub errors: Vec<Report>,
    /// The corrections alone, and the source with them.
    pub correction: String,
    pub corrected: String,
    /// What the case says of itself, and why.
    pub exceptions: BTreeMap<String, String>,
}

/// What a case may say of itself with `//?`.
const EXCEPTIONS: [&str; 6] = [
    "edits this crate",
    "applied",
    "corrected otherwise",
    "may compile",
    "errors vary",
    "many errors",
];

/// An error, as expected or as reported.
pub struct Report {
    /// Line, and columns.
    pub place: String,
    pub code: String,
    pub message: String,
    pub remarks: Vec<String>,
    /// The corrections of the line of code that it is in.
    pub correction: String,
}

impl Case {
    pub fn read(path: &Path) -> Self {
        let mut case = Self {
            path: path.to_owned(),
            edition: "2024".to_owned(),
            errors: Vec::new(),
            correction: String::new(),
            corrected: String::new(),
            exceptions: BTreeMap::new(),
        };
        let source = fs::read_to_string(path).unwrap();
        let mut lines = Vec::new();
        let mut number = 0; // of the last line of code
        let mut is_corrected = false; // that line
        let mut first_error = 0; // of that line
        for (index, line) in source.lines().enumerate() {
            let Some(comment) = line.trim_start().strip_prefix("//") else {
                lines.push(line);
                number = index + 1;
                is_corrected = false;
                first_error = case.errors.len();
                continue;
            };
            if let Some(edition) = comment.strip_prefix('#') {
                edition.trim().clone_into(&mut case.edition);
            } else if let Some(correction) = comment.strip_prefix('=') {
                if !is_corrected {
                    lines.pop();
                }
                lines.push(correction);
                is_corrected = true;
                case.correction += correction;
                for error in &mut case.errors[first_error..] {
                    error.correction += correction;
                }
            } else if let Some(exception) = comment.strip_prefix('?') {
                let (name, why) = exception.split_once(':').unwrap_or((exception, ""));
                let (name, why) = (name.trim().to_owned(), why.trim().to_owned());
                let is_known = EXCEPTIONS.contains(&&*name) && !why.is_empty();
                assert!(is_known, "{}:{}: `{name}`", path.display(), index + 1);
                case.exceptions.insert(name, why);
            } else if let Some(remark) = comment.strip_prefix('~') {
                let Some(error) = case.errors.last_mut() else {
                    panic!("{}:{}: no error above", path.display(), index + 1);
                };
                error.remarks.push(remark.trim().to_owned());
            } else if comment.trim_start().starts_with('^') {
                case.errors.push(Report::under(number, line));
            }
        }
        let path = path.display();
        assert!(!case.errors.is_empty(), "{path} expects no error: `// ^^^`");
        assert!(
            !case.correction.is_empty(),
            "{path} corrects no line: `//=`"
        );
        case.corrected = lines.join("\n");
        case
    }

    pub fn name(&self) -> &str {
        self.path.file_stem().unwrap().to_str().unwrap()
    }

    pub fn exception(&self, name: &str) -> Option<&str> {
        assert!(EXCEPTIONS.contains(&name));
        self.exceptions.get(name).map(String::as_str)
    }
}

impl Report {
    pub fn line(&self) -> Option<u32> {
        self.place.split(':').next()?.parse().ok()
    }

    /// What carets say about the line of that number.
    fn under(number: usize, carets: &str) -> Self {
        let (before, text) = carets.split_at(carets.find('^').unwrap());
        let text_after = text.trim_start_matches('^');
        let start = before.chars().count() + 1;
        let end = start + text.len() - text_after.len();
        let message = text_after.trim();
        let (code, message) = match message.split_once(' ') {
            Some((code, message)) if is_code(code) => (code, message),
            _ => ("", message),
        };
        Self {
            place: format!("{number}:{start}-{end}"),
            code: code.to_owned(),
            message: message.to_owned(),
            remarks: Vec::new(),
            correction: String::new(),
        }
    }

    /// The message and remarks that are in this crate's words.
    pub fn own_words(&self) -> impl Iterator<Item = &str> {
        let texts = [&self.message].into_iter().chain(&self.remarks);
        texts
            .map(String::as_str)
            .filter(|text| !text.starts_with("rustc"))
    }

    /// What the first note of this crate advises, or its message without a code. The words of a macro
    /// that cannot be matched stand in a note of the compiler's.
    pub fn advice(&self) -> Option<&str> {
        let mut notes = self.remarks.iter().filter_map(|text| {
            let note = text.trim_start_matches("rustc ").strip_prefix("note: ")?;
            match note.strip_prefix("while trying to match `\"") {
                Some(quoted) => quoted.strip_suffix("\"`"),
                None if note.starts_with("this error originates") => None,
                None => text.starts_with("note").then_some(note),
            }
        });
        let is_own = self.code.is_empty() && self.own_words().any(|own| own == self.message);
        notes.next().or(is_own.then_some(&self.message))
    }
}

impl Display for Report {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        write!(formatter, "{} {} {}", self.place, self.code, self.message)?;
        for remark in &self.remarks {
            write!(formatter, "\n      {remark}")?;
        }
        Ok(())
    }
}

/// `E0277`, or the name of a lint.
fn is_code(word: &str) -> bool {
    let digits = word.strip_prefix('E').unwrap_or("");
    let is_error = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_error
        || word.contains('_')
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}
