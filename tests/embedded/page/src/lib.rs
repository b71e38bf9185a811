//! The page about firmware, whose blocks need packages that the crate itself does without.

#![doc = include_str!("../../../../src/docs/embedded.md")]

use core::pin::pin;
use core::task::{Context, Poll, Waker};

use embassy_time::{Duration, MockDriver};
use embedded_hal::i2c::{ErrorKind, ErrorType, NoAcknowledgeSource, Operation};

/// Runs a future, and advances the clock by a millisecond whenever it waits.
pub fn run<F: Future>(future: F) -> F::Output {
    let mut context = Context::from_waker(Waker::noop());
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        MockDriver::get().advance(Duration::from_millis(1));
    }
}

/// A bus whose device fails a number of times, and then answers 7.
pub struct Bus {
    failures: u32,
    error: ErrorKind,
}

impl Bus {
    pub fn that_fails(failures: u32) -> Self {
        let error = ErrorKind::NoAcknowledge(NoAcknowledgeSource::Address);
        Self { failures, error }
    }

    pub fn that_breaks() -> Self {
        let error = ErrorKind::Bus;
        Self { failures: 1, error }
    }
}

impl ErrorType for Bus {
    type Error = ErrorKind;
}

impl embedded_hal::i2c::I2c for Bus {
    fn transaction(
        &mut self,
        _address: u8,
        operations: &mut [Operation<'_>],
    ) -> Result<(), ErrorKind> {
        if self.failures > 0 {
            self.failures -= 1;
            return Err(self.error);
        }
        for operation in operations {
            if let Operation::Read(bytes) = operation {
                bytes.fill(7);
            }
        }
        Ok(())
    }
}

impl embedded_hal_async::i2c::I2c for Bus {
    async fn transaction(
        &mut self,
        address: u8,
        operations: &mut [Operation<'_>],
    ) -> Result<(), ErrorKind> {
        embedded_hal::i2c::I2c::transaction(self, address, operations)
    }
}

/// A delay that only adds up.
#[derive(Default)]
pub struct Delays(u64);

impl Delays {
    pub fn nanoseconds(&self) -> u64 {
        self.0
    }

    pub fn milliseconds(&self) -> u64 {
        self.0 / 1_000_000
    }
}

impl embedded_hal::delay::DelayNs for Delays {
    fn delay_ns(&mut self, ns: u32) {
        self.0 += u64::from(ns);
    }
}
