//! Retrying on embassy, without a heap: the driver of a sensor that does not answer at first.
//!
//! - [`driver`] is what to read: it retries in place, with embassy's own `Timer` and `Duration`,
//!   an awaited hook that resets the bus, and a `policy!` with jitter.
//! - [`by_hand`] is the same retry without the macro, to compare with.
//! - [`simulation`] stands in for the hardware, [`random`] for its random numbers.
//!
//! The same code runs on the host (`host/`), on a Cortex-M3 (`firmware/`), and in tests that
//! advance the clock by hand (`tests/`).
//!
//! ```text
//! cargo run -p host                           on this machine
//! rustup target add thumbv7m-none-eabi
//! cd firmware && cargo run --release          on a Cortex-M3 that QEMU emulates
//! ```

#![no_std]
#![forbid(unsafe_code)]

pub mod by_hand;
pub mod driver;
pub mod random;
pub mod simulation;
