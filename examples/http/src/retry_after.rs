//! The header `Retry-After`: a number of seconds, or a date.

use std::time::{Duration, SystemTime};

/// Reads the value of the header. Returns `None` if it is neither.
pub fn delay(value: &str, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    // A date in the past asks for no delay.
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: &str = "Sun, 06 Nov 1994 12:00:00 GMT";

    fn at_noon(value: &str) -> Option<Duration> {
        delay(value, httpdate::parse_http_date(NOON).unwrap())
    }

    #[test]
    fn seconds() {
        assert_eq!(at_noon("0"), Some(Duration::ZERO));
        assert_eq!(at_noon(" 120 "), Some(Duration::from_secs(120)));
    }

    #[test]
    fn a_date() {
        let in_two_minutes = "Sun, 06 Nov 1994 12:02:00 GMT";
        assert_eq!(at_noon(in_two_minutes), Some(Duration::from_secs(120)));
        let a_year_ago = "Sat, 06 Nov 1993 12:00:00 GMT";
        assert_eq!(at_noon(a_year_ago), Some(Duration::ZERO));
    }

    #[test]
    fn nonsense() {
        for value in ["", "soon", "-1", "1.5", "99999999999999999999999"] {
            assert_eq!(at_noon(value), None, "{value}");
        }
    }
}
