//! The sensor on this machine, in real time: `cargo run -p host`.

use embassy_executor::Spawner;
use embassy_time::Instant;
use sensor::driver::{Sensor, patient};
use sensor::random::Random;
use sensor::simulation::{Event, SimulatedBus};

#[embassy_executor::main]
async fn main(_spawner: Spawner) {
    let bus = SimulatedBus {
        missing: 3,
        collisions: 2,
        report: |instant: Instant, event: Event| println!("{} ms: {event:?}", instant.as_millis()),
    };
    let mut sensor = Sensor::new(bus, patient, Random::new(1));

    let identity = sensor.wake().await;
    println!("identity: {identity:x?}");
    let temperature = sensor.temperature().await;
    println!("temperature: {temperature:?} / 128 °C");

    // The executor would go on for ever.
    std::process::exit(i32::from(identity.is_err() || temperature.is_err()));
}
