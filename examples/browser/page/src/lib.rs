//! A page that loads a report from a server in trouble, and shows each attempt.
//!
//! - [`loader`] is what to read: it retries in place, with the browser's timers and its random
//!   numbers.
//! - [`by_hand`] is the same retry without the macro, to compare with.
//! - [`request`] is one request, [`screen`] is what the user sees.

pub mod by_hand;
pub mod loader;
pub mod request;
pub mod screen;

use std::panic;

use futures_lite::future;
use wasm_bindgen_futures::spawn_local;

use crate::loader::Loader;
use crate::request::Failure;
use crate::screen::{Screen, clicked};

/// Loads the report as often as the user asks for it.
pub fn run(load: impl AsyncFn(&mut Loader) -> Result<String, Failure> + 'static) {
    panic::set_hook(Box::new(|panic| {
        Screen::open().show_result(&panic.to_string());
    }));
    spawn_local(async move {
        let screen = Screen::open();
        loop {
            clicked(&screen.load).await;
            screen.clear();
            let mut loader = Loader::new(&screen);
            // A click on "Cancel" drops the retry, wherever it is.
            let outcome = future::or(async { Some(load(&mut loader).await) }, async {
                clicked(&screen.cancel).await;
                None
            })
            .await;
            screen.show_result(&match outcome {
                Some(Ok(report)) => format!("“{report}” {}", loader.effort()),
                Some(Err(failure)) => format!("Given up: {failure}. {}", loader.effort()),
                None => "Cancelled.".to_owned(),
            });
        }
    });
}
