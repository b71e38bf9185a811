//! A driver of the TMP117 temperature sensor: how to retry on embassy.

use core::future::Future;

use aioretry::{policy, retry};
use embassy_time::{Duration, Timer};
use embedded_hal_async::i2c::{Error, ErrorKind, I2c};

use crate::random::Random;

const ADDRESS: u8 = 0x48;
pub(crate) const IDENTITY: u8 = 0x0f;
pub(crate) const TEMPERATURE: u8 = 0x00;

/// An I²C bus that can be freed when a device holds it.
pub trait Bus: I2c {
    fn reset(&mut self) -> impl Future<Output = ()>;
}

pub struct Sensor<B> {
    pub(crate) bus: B,
    pub(crate) policy: fn(fails: u32) -> Option<Duration>,
    random: Random,
}

impl<B: Bus> Sensor<B> {
    /// `policy` returns how long to wait for the sensor to wake up, or `None` to give up.
    pub const fn new(bus: B, policy: fn(fails: u32) -> Option<Duration>, random: Random) -> Self {
        Self {
            bus,
            policy,
            random,
        }
    }

    /// Waits until the sensor answers, and returns its identity.
    ///
    /// An attempt without an answer may leave the bus stuck, so the bus is reset before each retry.
    /// After the last attempt it is not: a hook runs only if a retry follows.
    pub async fn wake(&mut self) -> Result<u16, B::Error> {
        retry!(
            self.policy,
            self.read(IDENTITY),
            after_failure = async |_error, _fails| self.bus.reset().await,
            sleep = Timer::after,
        )
    }

    /// Reads the temperature, in 1/128 °C; again if another controller took the bus.
    ///
    /// The other one retries as well: jitter keeps the two from meeting again and again.
    pub async fn temperature(&mut self) -> Result<i16, B::Error> {
        retry!(
            |fails| jittered(fails, &mut self.random),
            async { Ok(self.read(TEMPERATURE).await?.cast_signed()) },
            when = |error| error.kind() == ErrorKind::ArbitrationLoss,
            sleep = Timer::after,
        )
    }

    /// One attempt.
    pub(crate) async fn read(&mut self, register: u8) -> Result<u16, B::Error> {
        let mut bytes = [0; 2];
        self.bus
            .write_read(ADDRESS, &[register], &mut bytes)
            .await?;
        Ok(u16::from_be_bytes(bytes))
    }
}

/// A hand-written policy: five retries, after 10 ms, 20 ms, and so on.
pub fn patient(fails: u32) -> Option<Duration> {
    (fails <= 5).then(|| Duration::from_millis(10) * fails)
}

/// A ready-made policy: a random part of 4 ms at first, and of twice that for each further retry.
///
/// `policy!` returns a `core::time::Duration`, and `Timer` takes embassy's own.
fn jittered(fails: u32, random: &mut Random) -> Option<Duration> {
    let delay = policy!(
        max_retries = 8,
        delay = core::time::Duration::from_millis(4),
        factor = 2,
        max_delay = core::time::Duration::from_millis(100),
        jitter = 1,
        random = random.next_u64(),
    )(fails)?;
    Duration::try_from(delay).ok()
}
