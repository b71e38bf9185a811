//! What the programs of the page about errors use of tokio, with its bounds.

pub use self::task::spawn;

pub mod time {
    use std::future::{Future, Ready, ready};
    use std::pin::Pin;
    use std::task::{Context, Poll};
    use std::time::Duration;

    #[must_use = "futures do nothing unless you `.await` or poll them"]
    pub struct Sleep(Ready<()>);

    pub fn sleep(_duration: Duration) -> Sleep {
        Sleep(ready(()))
    }

    impl Future for Sleep {
        type Output = ();

        fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
            Pin::new(&mut self.0).poll(context)
        }
    }
}

pub mod task {
    pub fn spawn<F: Future<Output: Send + 'static> + Send + 'static>(_future: F) {}
}
