pub mod aioretry;
pub mod async_fn_mut;
pub mod backon;
pub mod by_hand;
pub mod tokio_retry;
