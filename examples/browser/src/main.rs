//! Serves the page until it is interrupted. `cargo run` prints the address to open.

use std::error::Error;
use std::future;

use browser::page::{Page, Variant};
use browser::server::{Server, TROUBLE};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let page = Page::build(Variant::Retry)?;
    let server = Server::start(page, &TROUBLE, |answer| println!("The server {answer}")).await?;
    println!("Open {}", server.address());
    future::pending().await
}
