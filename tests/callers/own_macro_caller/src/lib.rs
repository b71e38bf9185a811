//! Calls the `retry!` of another crate, and does not depend on `aioretry`.

use own_macro::retry;
use std::time::Duration;

pub const LINE: u32 = line!() + 3;

pub async fn fetch() -> Result<(), &'static str> {
    retry!(
        |fails| (fails < 3).then_some(Duration::from_secs(50)),
        async { Err("busy") },
        when = |error| *error == "busy",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::Instant;

    #[tokio::test(start_paused = true)]
    async fn a_unit_test_does_not_wait() {
        let start = Instant::now();
        assert_eq!(fetch().await, Err("busy"));
        assert_eq!(start.elapsed(), Duration::ZERO);
        assert_eq!(own_macro::log::take().len(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn every_form_of_a_call_can_be_passed_on() {
        let mut delays = [1, 2].map(Duration::from_secs).into_iter();
        let result: Result<(), _> = retry!(|_| delays.next(), async { Err("busy") });
        assert_eq!(result, Err("busy"));
        let mut attempts = 0;
        let result = retry!(
            async |fails, error| (fails < *error).then_some(Duration::from_secs(1)),
            async |fails| {
                attempts += 1;
                if fails == 2 { Ok(attempts) } else { Err(9) }
            },
        );
        assert_eq!(result, Ok(3));
        assert_eq!(own_macro::log::take().len(), 2 + 2);
    }
}
