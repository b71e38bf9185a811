//! Retrying in the browser: a page that loads a report from a server in trouble.
//!
//! `cargo run` in this folder prints the address to open. It needs the target
//! `wasm32-unknown-unknown` or the component `rust-src`, both from rustup.
//!
//! - The package in `page/` is what to read: it runs in the browser, and retries there.
//! - [`page`] builds it for the browser.
//! - [`server`] serves it, and answers its requests for the report as it is told to.

pub mod page;
pub mod server;
