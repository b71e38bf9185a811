impl Client {
    async fn connect(&mut self) -> Result<Session, ConnectError> {
        let mut fails: u32 = 0;
        loop {
            let delay = {
                let result = self.dial().await;
                let Err(error) = result else {
                    return result;
                };
                fails = fails.saturating_add(1);
                if !error.is_transient() {
                    return Err(error);
                }
                let Some(delay) = self.retry_policy(fails) else {
                    return Err(error);
                };
                self.report(&error, fails, &delay).await?;
                delay
            }; // The error is dropped here, before the sleep.
            if delay.is_zero() {
                yield_now().await;
            } else {
                sleep(delay).await;
            }
        }
    }
}
