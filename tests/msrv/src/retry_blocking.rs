//! `retry_blocking!`: the same forms without `async`.

use std::time::Duration;

use aioretry::{policy, retry_blocking};

use crate::{Caller, Failure, SECOND, abandon_after_two, is_transient, log, twice};

/// The `sleep` in scope.
fn sleep(_delay: Duration) {}

impl Caller {
    pub fn retry_blocking(&mut self) -> Result<(), Failure> {
        retry_blocking!(self.policy, self.attempt_now())?;
        retry_blocking!(self.boxed, self.attempt_now())?;
        retry_blocking!(abandon_after_two, self.attempt_now())?;
        retry_blocking!(policy!(max_retries = 2, delay = SECOND), self.attempt_now())?;
        retry_blocking!(|fails| twice(fails), self.attempt_now())?;
        retry_blocking!(|fails, _error| twice(fails), self.attempt_now())?;

        retry_blocking!(twice, {
            self.attempt_now()?;
            Ok(())
        })?;
        retry_blocking!(twice, || -> Result<(), Failure> { Ok(self.attempt_now()?) })?;
        retry_blocking!(twice, |_fails| self.attempt_now())?;

        retry_blocking!(twice, self.attempt_now(), when = |error| *error == Failure)?;
        retry_blocking!(twice, self.attempt_now(), when = is_transient)?;
        retry_blocking!(
            twice,
            self.attempt_now(),
            after_failure = |error, fails| log(error, fails)
        )?;
        retry_blocking!(twice, self.attempt_now(), after_failure = log)?;
        retry_blocking!(
            twice,
            self.attempt_now(),
            after_failure = |_error, _fails, _delay| Ok(())
        )?;
        retry_blocking!(twice, self.attempt_now(), sleep = sleep)?;
        retry_blocking!(twice, self.attempt_now(), sleep = |delay| sleep(delay))?;
        retry_blocking!(
            twice,
            self.attempt_now(),
            sleep = sleep,
            after_failure = log,
            when = is_transient,
        )
    }
}
