//! `retry!`: the forms of policies, of operations, and of options.

use std::future::{IntoFuture, Ready, ready};
use std::time::Duration;

use aioretry::{policy, retry};

use crate::{Caller, Failure, SECOND, abandon_after_two, is_transient, log, twice};

/// The `sleep` in scope.
fn sleep(_delay: Duration) -> Ready<()> {
    ready(())
}

impl Caller {
    async fn attempt(&mut self) -> Result<(), Failure> {
        self.attempt_now()
    }

    async fn report(&mut self, _error: &Failure, _fails: u32) {}

    async fn record(&mut self, _: &Failure, _: u32, _: &Duration) -> Result<(), Failure> {
        Ok(())
    }

    pub async fn retry(&mut self) -> Result<(), Failure> {
        self.policies().await?;
        self.operations().await?;
        self.options().await
    }

    async fn policies(&mut self) -> Result<(), Failure> {
        retry!(self.policy, self.attempt())?;
        retry!(self.boxed, self.attempt())?;
        retry!(twice, self.attempt())?;
        retry!(abandon_after_two, self.attempt())?;
        retry!([twice, twice][1], self.attempt())?;
        retry!(policy!(max_retries = 2, delay = SECOND), self.attempt())?;
        retry!(|fails| twice(fails), self.attempt())?;
        retry!(
            |fails: u32| -> Option<Duration> { twice(fails) },
            self.attempt()
        )?;
        retry!(move |_| Some(SECOND), self.attempt())?;
        retry!(|fails, _error| twice(fails), self.attempt())?;
        retry!(
            |mut fails, Failure| {
                fails += 1;
                twice(fails - 1)
            },
            self.attempt()
        )?;
        retry!(async |fails| twice(fails), self.attempt())?;
        retry!(async |fails, _error: &Failure| twice(fails), self.attempt())?;
        retry!(async move |fails, _| twice(fails), self.attempt())
    }

    async fn operations(&mut self) -> Result<(), Failure> {
        let answer = Ok(());
        retry!(twice, async { self.attempt().await })?;
        retry!(twice, async move { answer })?;
        retry!(twice, async || self.attempt().await)?;
        retry!(twice, async move || answer)?;
        retry!(twice, async || -> Result<(), Failure> {
            Ok(self.attempt().await?)
        })?;
        retry!(twice, async move || -> Result<(), Failure> { answer })?;
        retry!(twice, async |_fails| self.attempt().await)?;
        retry!(twice, Request(self))?;
        retry!(twice, self.attempt())
    }

    async fn options(&mut self) -> Result<(), Failure> {
        retry!(twice, self.attempt(), when = |error| *error == Failure)?;
        retry!(
            twice,
            self.attempt(),
            when = |_error: &Failure| -> bool { true }
        )?;
        retry!(twice, self.attempt(), when = is_transient)?;
        retry!(
            twice,
            self.attempt(),
            after_failure = |error, fails| log(error, fails)
        )?;
        retry!(twice, self.attempt(), after_failure = log)?;
        retry!(
            twice,
            self.attempt(),
            after_failure = async |error, fails| self.report(error, fails).await
        )?;
        retry!(twice, self.attempt(), after_failure = async |_, _| {})?;
        retry!(
            twice,
            self.attempt(),
            after_failure = |error, fails, _delay| {
                log(error, fails);
                Ok(())
            }
        )?;
        retry!(
            twice,
            self.attempt(),
            after_failure = async |error, fails, delay| self.record(error, fails, delay).await
        )?;
        retry!(twice, self.attempt(), sleep = sleep)?;
        retry!(twice, self.attempt(), sleep = |delay| sleep(delay))?;
        retry!(twice, self.attempt(), sleep = async |_delay| ())?;
        retry!(|_| (false, 0), self.attempt(), sleep = |_: u64| ready(()))?;
        retry!(
            twice,
            self.attempt(),
            sleep = sleep,
            after_failure = log,
            when = is_transient,
        )
    }
}

/// A future that is still to be made.
struct Request<'a>(&'a mut Caller);

impl<'a> IntoFuture for Request<'a> {
    type Output = Result<(), Failure>;
    type IntoFuture = Ready<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        ready(self.0.attempt_now())
    }
}
