#![no_std]

use aioretry::retry;
use embedded_hal::i2c::I2c;
use rtic_monotonics::fugit::ExtU32;
use rtic_monotonics::{Monotonic, systick_monotonic};

systick_monotonic!(Mono, 1_000);

/// Reads a register, up to five times.
pub async fn read<B: I2c>(bus: &mut B) -> Result<u8, B::Error> {
    let mut byte = [0];
    retry!(
        |fails| (fails < 5).then_some(10 * fails), // milliseconds
        async { bus.write_read(0x48, &[0x0f], &mut byte) },
        sleep = |ms: u32| Mono::delay(ms.millis()),
    )?;
    Ok(byte[0])
}
