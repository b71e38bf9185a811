//! JSON, as much as the compiler writes of it: its numbers are small and whole.

use std::collections::HashMap;
use std::iter::Peekable;
use std::ops::Index;
use std::str::Chars;

pub enum Json {
    Null,
    Bool(bool),
    Number(u32),
    Text(String),
    List(Vec<Json>),
    Object(HashMap<String, Json>),
}

impl Json {
    /// `None` if it is no JSON.
    pub fn read(text: &str) -> Option<Self> {
        let mut characters = text.chars().peekable();
        let json = value(&mut characters)?;
        next(&mut characters).is_none().then_some(json)
    }

    pub fn is_null(&self) -> bool {
        matches!(self, Json::Null)
    }

    pub fn is_true(&self) -> bool {
        matches!(self, Json::Bool(true))
    }

    /// Zero if it is no number.
    pub fn number(&self) -> u32 {
        match self {
            Json::Number(number) => *number,
            _ => 0,
        }
    }

    /// Empty if it is no text.
    pub fn text(&self) -> &str {
        match self {
            Json::Text(text) => text,
            _ => "",
        }
    }

    /// Empty if it is no list.
    pub fn list(&self) -> &[Json] {
        match self {
            Json::List(list) => list,
            _ => &[],
        }
    }
}

impl Index<&str> for Json {
    type Output = Json;

    /// `Null` if there is none.
    fn index(&self, name: &str) -> &Json {
        match self {
            Json::Object(object) => object.get(name).unwrap_or(&Json::Null),
            _ => &Json::Null,
        }
    }
}

/// The next character that is no space.
fn next(characters: &mut Peekable<Chars>) -> Option<char> {
    characters.find(|character| !character.is_ascii_whitespace())
}

fn value(characters: &mut Peekable<Chars>) -> Option<Json> {
    Some(match next(characters)? {
        '"' => Json::Text(text(characters)?),
        '[' => {
            let mut list = Vec::new();
            if !ends(characters, ']') {
                loop {
                    list.push(value(characters)?);
                    match next(characters)? {
                        ',' => {}
                        ']' => break,
                        _ => return None,
                    }
                }
            }
            Json::List(list)
        }
        '{' => {
            let mut object = HashMap::new();
            if !ends(characters, '}') {
                loop {
                    let (Some('"'), Some(name)) = (next(characters), text(characters)) else {
                        return None;
                    };
                    let Some(':') = next(characters) else {
                        return None;
                    };
                    object.insert(name, value(characters)?);
                    match next(characters)? {
                        ',' => {}
                        '}' => break,
                        _ => return None,
                    }
                }
            }
            Json::Object(object)
        }
        first => {
            let mut word = String::from(first);
            while let Some(more) = characters.next_if(char::is_ascii_alphanumeric) {
                word.push(more);
            }
            match &*word {
                "null" => Json::Null,
                "true" => Json::Bool(true),
                "false" => Json::Bool(false),
                number => Json::Number(number.parse().ok()?),
            }
        }
    })
}

/// Whether the list or object ends here, before its first item.
fn ends(characters: &mut Peekable<Chars>, end: char) -> bool {
    while characters.next_if(char::is_ascii_whitespace).is_some() {}
    characters.next_if_eq(&end).is_some()
}

/// The rest of a text, after its first quote.
fn text(characters: &mut Peekable<Chars>) -> Option<String> {
    let mut text = Vec::new();
    loop {
        let character = match characters.next()? {
            '"' => return String::from_utf16(&text).ok(),
            '\\' => match characters.next()? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\u{8}',
                'f' => '\u{c}',
                'u' => {
                    let digits = (0..4)
                        .map(|_| characters.next())
                        .collect::<Option<String>>()?;
                    // Half a character, if it is one beyond the first 65,536.
                    text.push(u16::from_str_radix(&digits, 16).ok()?);
                    continue;
                }
                same @ ('"' | '\\' | '/') => same,
                _ => return None,
            },
            character => character,
        };
        text.extend_from_slice(character.encode_utf16(&mut [0; 2]));
    }
}
