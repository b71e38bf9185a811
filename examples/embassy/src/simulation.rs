//! A bus for machines that have none: its sensor is missing at first, and later it is not alone.

use embassy_time::{Instant, Timer};
use embedded_hal_async::i2c::{ErrorKind, ErrorType, I2c, NoAcknowledgeSource, Operation};

use crate::driver::{Bus, TEMPERATURE};

pub struct SimulatedBus<R> {
    /// So many attempts find no sensor;
    pub missing: u32,
    /// so many readings of the temperature collide with another controller's.
    pub collisions: u32,
    /// Is told what happens, when it happens.
    pub report: R,
}

/// What happens on the bus: how an attempt ends, and the end of a reset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    NoAnswer,
    Collision,
    Answer,
    Reset,
}

/// What `Sensor::wake` makes of the policy `patient` and three missing answers, and at which
/// millisecond: after a failure the reset, which takes 3 ms, and then the delay.
pub const WAKE: [(u64, Event); 7] = [
    (0, Event::NoAnswer),
    (3, Event::Reset),
    (3 + 10, Event::NoAnswer),
    (16, Event::Reset),
    (16 + 20, Event::NoAnswer),
    (39, Event::Reset),
    (39 + 30, Event::Answer),
];

/// The sensor's answers: what it is, and 25 °C.
pub const TMP117: u16 = 0x0117;
pub const WARM: i16 = 25 * 128;

impl<R: FnMut(Instant, Event)> I2c for SimulatedBus<R> {
    async fn transaction(
        &mut self,
        _address: u8,
        operations: &mut [Operation<'_>],
    ) -> Result<(), ErrorKind> {
        let [Operation::Write([register]), Operation::Read(bytes)] = operations else {
            return Err(ErrorKind::Other);
        };
        let (event, answer) = if count_down(&mut self.missing) {
            let no_answer = ErrorKind::NoAcknowledge(NoAcknowledgeSource::Address);
            (Event::NoAnswer, Err(no_answer))
        } else if *register == TEMPERATURE && count_down(&mut self.collisions) {
            (Event::Collision, Err(ErrorKind::ArbitrationLoss))
        } else if *register == TEMPERATURE {
            (Event::Answer, Ok(WARM.cast_unsigned()))
        } else {
            (Event::Answer, Ok(TMP117))
        };
        (self.report)(Instant::now(), event);
        bytes.copy_from_slice(&answer?.to_be_bytes());
        Ok(())
    }
}

impl<R: FnMut(Instant, Event)> Bus for SimulatedBus<R> {
    async fn reset(&mut self) {
        Timer::after_millis(3).await;
        (self.report)(Instant::now(), Event::Reset);
    }
}

impl<R> ErrorType for SimulatedBus<R> {
    type Error = ErrorKind;
}

/// Whether there was something left to count.
fn count_down(left: &mut u32) -> bool {
    let some_left = *left > 0;
    *left = left.saturating_sub(1);
    some_left
}
