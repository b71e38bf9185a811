//! The page about errors: the errors that it quotes, and its index.
//!
//! An error is a block of text, followed by a block of Rust: the corrected program. The lines of that
//! program that readers see are what was wrong, so the program of the error has the lines that the
//! error quotes in their place. A quoted line that ends in `…` is the beginning of one.
//!
//! The index is the tables at the top: a row for each message, which leads to its entry.

pub struct Quoted {
    pub lines: Vec<String>,
    /// `None` if no program follows.
    pub program: Option<String>,
}

pub fn errors(page: &str) -> Vec<Quoted> {
    let blocks = page.split("```").map(str::trim_start).collect::<Vec<_>>();
    let quotes = blocks.iter().enumerate().skip(1).step_by(2);
    let quotes = quotes.filter(|(_, block)| !block.starts_with("rust\n"));
    let quoted = quotes.map(|(index, block)| {
        let lines: Vec<_> = block.lines().skip(1).map(str::to_owned).collect();
        let next = blocks
            .get(index + 2)
            .and_then(|next| next.strip_prefix("rust\n"));
        let program = next.map(|corrected| program(corrected, &lines));
        Quoted { lines, program }
    });
    quoted.collect()
}

fn program(corrected: &str, quoted: &[String]) -> String {
    let is_hidden = |line: &&str| line.starts_with("# ");
    let visible = |line: &str| line.strip_prefix("# ").unwrap_or(line).to_owned() + "\n";
    let lines: Vec<_> = corrected.lines().collect();
    let before = lines.iter().take_while(|line| is_hidden(line));
    let after = lines.iter().rev().take_while(|line| is_hidden(line));
    let after: Vec<_> = after.collect();
    let wrong: String = quoted.iter().filter_map(|line| source(line)).collect();
    let open = wrong.matches('{').count() - wrong.matches('}').count();
    let body: String = before.map(|line| visible(line)).collect();
    let end: String = after.into_iter().rev().map(|line| visible(line)).collect();
    format!("fn main() {{\n{body}{wrong}{}{end}}}\n", "}\n".repeat(open))
}

/// The source that a line quotes, unless it is a label.
fn source(line: &str) -> Option<String> {
    let code = line.strip_prefix("  | ")?;
    let is_label = code.trim_start().starts_with(['^', '-', '|']);
    (!is_label).then(|| format!("{code}\n"))
}

/// Whether the lines are among those of an error, in this order.
pub fn is_shown(quoted: &[String], rendered: &str) -> bool {
    let mut rest = rendered.lines().map(unnumbered);
    quoted.iter().all(|line| match line.strip_suffix(" …") {
        Some(beginning) => {
            !beginning.trim_matches([' ', '|']).is_empty()
                && rest.any(|shown| shown.starts_with(beginning))
        }
        None => rest.any(|shown| shown == *line),
    })
}

/// A line of an error as the page quotes it.
fn unnumbered(line: &str) -> String {
    let text = line.trim_start_matches(|first: char| first == ' ' || first.is_ascii_digit());
    match text.chars().next() {
        Some('|' | '=') => format!("  {text}"),
        _ => line.to_owned(),
    }
    .trim_end()
    .to_owned()
}

/// The messages in the tables of the index: this crate's, those of rustc, and warnings.
pub fn index(page: &str) -> [Vec<&str>; 3] {
    let (index, _) = page.split_once("\n# ").unwrap();
    let tables = index.split("| --- |").skip(1).map(|table| {
        let rows = table
            .lines()
            .filter_map(|line| line.strip_prefix("| [")?.split_once("]("));
        rows.map(|(message, _)| message).collect()
    });
    tables.collect::<Vec<_>>().try_into().unwrap()
}

/// Whether a row of the index is the message or its beginning. A `…` of the row is any text.
pub fn is_beginning(row: &str, message: &str) -> bool {
    let mut rest = Some(message);
    for (index, text) in row.split('…').enumerate() {
        rest = rest.and_then(|rest| match index {
            0 => rest.strip_prefix(text),
            _ => rest.split_once(text).map(|(_, rest)| rest),
        });
    }
    rest.is_some()
}
