//! The sensor on a Cortex-M3: checks what happens, and when, and ends QEMU with the verdict.

#![no_std]
#![no_main]

mod clock;
mod debugger;

use cortex_m_semihosting::hprintln;
use embassy_executor::Spawner;
use embassy_time::Instant;
use sensor::driver::{Sensor, patient};
use sensor::random::Random;
use sensor::simulation::{Event, SimulatedBus, TMP117, WAKE, WARM};

#[embassy_executor::main]
async fn main(_spawner: Spawner) {
    let peripherals = cortex_m::Peripherals::take().unwrap();
    clock::start(peripherals.SYST);

    // How the script sees that a failure is not passed over.
    let mut missing = 3;
    match debugger::command(&mut [0; 1024]) {
        b"wrong-result" => missing = 9,
        b"panic" => panic!("as asked"),
        b"hard-fault" => cortex_m::asm::udf(),
        _ => {}
    }

    let mut expected = WAKE.iter();
    let mut as_expected = true;
    let bus = SimulatedBus {
        missing,
        collisions: 2,
        report: |instant: Instant, event: Event| {
            let instant = instant.as_millis();
            hprintln!("{instant} ms: {event:?}");
            // After these come the collisions, whose delays are left to chance.
            if let Some(next) = expected.next() {
                as_expected &= *next == (instant, event);
            }
        },
    };
    let mut sensor = Sensor::new(bus, patient, Random::new(1));

    #[cfg(not(feature = "by-hand"))]
    let identity = sensor.wake().await;
    #[cfg(feature = "by-hand")]
    let identity = sensor.wake_by_hand().await;
    hprintln!("identity: {identity:x?}");
    let temperature = sensor.temperature().await;
    hprintln!("temperature: {temperature:?} / 128 °C");

    debugger::end(as_expected && identity == Ok(TMP117) && temperature == Ok(WARM));
}
