//! [`Sensor::wake`] without the macro: the loop of the same meaning.
//!
//! The tests compare what the two do, and `.ci/firmware` compares their sizes.

use embassy_futures::yield_now;
use embassy_time::{Duration, Timer};

use crate::driver::{Bus, IDENTITY, Sensor};

impl<B: Bus> Sensor<B> {
    /// [`Sensor::wake`], written by hand.
    pub async fn wake_by_hand(&mut self) -> Result<u16, B::Error> {
        let mut fails: u32 = 0;
        loop {
            let delay = {
                // The error is gone before the sleep, which would otherwise carry it.
                let error = match self.read(IDENTITY).await {
                    Ok(identity) => return Ok(identity),
                    Err(error) => error,
                };
                fails = fails.saturating_add(1);
                let Some(delay) = (self.policy)(fails) else {
                    return Err(error);
                };
                self.bus.reset().await;
                delay
            };
            // Not even an endless policy of no delay starves the other tasks.
            if delay == Duration::default() {
                yield_now().await;
            } else {
                Timer::after(delay).await;
            }
        }
    }
}
