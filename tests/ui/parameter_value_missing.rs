//! A parameter without its value.

use aioretry::policy;
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

pub fn alone() -> Option<Duration> {
    policy!(max_retries, delay = SECOND)(1)
    //      ^^^^^^^^^^^ rustc: no rules expected `max_retries`
    //~ rustc note: while trying to match `"a value for this name: `name = value`"`
    //= policy!(max_retries = 5, delay = SECOND)(1)
}

pub fn first() -> Option<Duration> {
    policy!(max_retries = , delay = SECOND)(1)
    //      ^^^^^^^^^^^ rustc: no rules expected `max_retries`
    //~ rustc note: while trying to match `"a value for this name: `name = value`"`
    //= policy!(max_retries = 5, delay = SECOND)(1)
}

pub fn last() -> Option<Duration> {
    policy!(delay = SECOND, max_retries = )(1)
    //                      ^^^^^^^^^^^ rustc: no rules expected `max_retries`
    //~ rustc note: while trying to match `"a value for this name: `name = value`"`
    //= policy!(delay = SECOND, max_retries = 5)(1)
}

pub fn last_with_comma() -> Option<Duration> {
    policy!(delay = SECOND, max_retries = ,)(1)
    //                      ^^^^^^^^^^^ rustc: no rules expected `max_retries`
    //~ rustc note: while trying to match `"a value for this name: `name = value`"`
    //= policy!(delay = SECOND, max_retries = 5,)(1)
}
