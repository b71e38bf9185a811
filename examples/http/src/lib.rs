//! Retrying HTTP requests to a server that is overloaded, limits the rate, breaks connections or
//! does not respond.
//!
//! - [`client`] is the file to read. It retries transient failures with backoff, honours
//!   `Retry-After` up to a cap, gives each attempt a timeout, and logs with `tracing`: a span for
//!   each attempt, an event for each retry, an event when it gives up.
//! - [`deadline`] limits the total time, and still returns the error of the server.
//! - [`failure`] tells transient failures from others. [`retry_after`] reads the header.
//! - [`server`] fails in all these ways, as its caller chooses.
//!
//! All requests here are `GET`, which is safe to repeat. A request that changes something may have
//! been carried out although its response was lost. Before such a request is retried, the server
//! has to recognize it, for example by an idempotency key that the client sends along.

pub mod client;
pub mod deadline;
pub mod failure;
pub mod retry_after;
pub mod server;
