//! Retrying HTTP requests: what a client does when the server is overloaded, rebuffs it, hangs up
//! or says nothing.
//!
//! - [`client`] is what to read: it retries what may pass, waits for as long as `Retry-After`
//!   says, and gives up in the end; each attempt has a timeout.
//! - [`deadline`] sets a limit to the whole, and still tells what was wrong.
//! - [`failure`] says what can go wrong, and what of it may pass; [`retry_after`] reads the header.
//! - [`server`] is what makes all of it happen, as it is told to.
//!
//! All requests here are `GET`, which may be repeated. A request that changes something may have
//! been carried out although the answer never came; before it is retried, the server has to be
//! able to tell that it is the same one, by a key that the client sends along.

pub mod client;
pub mod deadline;
pub mod failure;
pub mod retry_after;
pub mod server;
