//! A page that retries without a delay. The first load ends once a timer has fired, the second one
//! never: it shows that timers and buttons work all the same.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use aioretry::retry;
use gloo_timers::callback::Timeout;
use gloo_timers::future::sleep;
use page::loader::Loader;
use page::request::Failure;

fn main() {
    let loads = Cell::new(0);
    page::run(async move |_: &mut Loader| {
        loads.set(loads.get() + 1);
        let fired = Rc::new(Cell::new(false));
        let timer = Timeout::new(20, {
            let fired = Rc::clone(&fired);
            move || fired.set(true)
        });
        let only_then = loads.get() == 1;
        let result: Result<String, ()> = retry!(|_| Some(Duration::ZERO), async {
            (only_then && fired.get())
                .then(|| "The timer has fired.".to_owned())
                .ok_or(())
        });
        drop(timer);
        Ok::<_, Failure>(result.unwrap_or_default())
    });
}
