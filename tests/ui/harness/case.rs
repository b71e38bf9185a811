//! A case: a file, and what it expects of the compiler.

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::{Path, PathBuf};

pub struct Case {
    pub path: PathBuf,
    pub edition: String,
    pub errors: Vec<Report>,
    /// The source, with its corrections.
    pub corrected: String,
}

/// An error, as expected or as reported.
pub struct Report {
    /// Line, and columns.
    pub place: String,
    pub code: String,
    pub message: String,
    pub remarks: Vec<String>,
}

impl Case {
    pub fn read(path: &Path) -> Self {
        let mut case = Self {
            path: path.to_owned(),
            edition: "2024".to_owned(),
            errors: Vec::new(),
            corrected: String::new(),
        };
        let source = fs::read_to_string(path).unwrap();
        let mut lines = Vec::new();
        let mut number = 0; // of the last line of code
        let mut is_corrected = false; // that line
        let mut corrections = 0;
        for (index, line) in source.lines().enumerate() {
            let Some(comment) = line.trim_start().strip_prefix("//") else {
                lines.push(line);
                number = index + 1;
                is_corrected = false;
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
                corrections += 1;
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
        assert!(corrections > 0, "{path} corrects no line: `//=`");
        case.corrected = lines.join("\n");
        case
    }
}

impl Report {
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
        }
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
