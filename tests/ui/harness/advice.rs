//! Whether a correction is what a note advises.

/// Words of the language and of this crate, and `is_type`. Any other word of a note stands for the
/// caller's own.
const WORDS: &str =
    "async await bool const fn let move mut return static retry retry_blocking policy!";

/// Options and parameters. They are words where a value is given to them.
const NAMES: &str =
    "when after_failure sleep max_retries delay factor step max_delay jitter random";

/// Whether the correction has one of the pieces of code that the note quotes. `None` if it quotes
/// none.
pub fn is_followed(advice: &str, correction: &str) -> Option<bool> {
    let quoted = advice.split('`').skip(1).step_by(2).map(pieces);
    // A name alone would be followed by anything.
    let telling = quoted.filter(|pieces| pieces.iter().any(|piece| !piece.is_empty()));
    let has = telling.map(|pieces| has(correction, &pieces));
    has.reduce(|one, other| one || other)
}

fn has(correction: &str, pieces: &[String]) -> bool {
    let correction: String = correction.split_whitespace().collect();
    let mut rest = &*correction;
    pieces.iter().all(|piece| match rest.find(piece) {
        Some(start) => {
            rest = &rest[start + piece.len()..];
            true
        }
        None => false,
    })
}

/// What is literal in it, without spaces.
fn pieces(code: &str) -> Vec<String> {
    let is_of_word = |character: char| character.is_alphanumeric() || "_:…".contains(character);
    let mut pieces = vec![String::new()];
    let code = code.replace(", …", "…"); // it may be nothing
    let mut rest = &*code;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|next| !is_of_word(next)).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end.max(if end == 0 { first.len_utf8() } else { end }));
        rest = after;
        let is_in = |words: &str| words.split_whitespace().any(|word| word == token);
        let is_name = after.trim_start().starts_with('=') && is_in(NAMES);
        if end == 0 || is_name || is_in(WORDS) || is_type(token) {
            *pieces.last_mut().unwrap() += token.trim();
        } else {
            pieces.push(String::new());
        }
    }
    pieces
}

/// A type or a variant, such as `Duration` and `None`, but not `T`.
fn is_type(token: &str) -> bool {
    token.len() > 1 && token.starts_with(char::is_uppercase)
}
