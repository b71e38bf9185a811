//! The recipe "Resuming a download" on real connections.

use std::time::Duration;

use aioretry::{policy, retry};
use reqwest::header::{CONTENT_RANGE, ETAG, IF_RANGE, RANGE};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const FILE: &str = "a long file";
const CHANGED: &str = "A NEW FILE!";

/// The delays are not what is tested here.
const BACKOFF: fn(u32) -> Option<Duration> = policy!(max_retries = 5, delay = Duration::ZERO);

async fn sleep(_: Duration) {}

#[derive(Debug)]
enum Error {
    Gap,
    Http,
}

impl From<reqwest::Error> for Error {
    fn from(_: reqwest::Error) -> Self {
        Self::Http
    }
}

include!("support/download.rs");

#[test]
fn the_page_shows_the_download() {
    let page = include_str!("../../../src/docs/recipes.md");
    assert!(page.contains(include_str!("support/download.rs")));
}

struct Server {
    address: String,
    http: reqwest::Client,
}

impl Server {
    async fn open(&self, from: usize, etag: Option<&str>) -> Result<Response, Error> {
        let mut request = self.http.get(&self.address);
        if let Some(etag) = etag {
            request = request
                .header(RANGE, format!("bytes={from}-"))
                .header(IF_RANGE, etag);
        }
        Ok(Response(request.send().await?.error_for_status()?))
    }
}

struct Response(reqwest::Response);

impl Response {
    fn header(&self, name: reqwest::header::HeaderName) -> Option<String> {
        Some(self.0.headers().get(name)?.to_str().ok()?.to_owned())
    }

    fn etag(&self) -> Option<String> {
        self.header(ETAG)
    }

    fn start(&self) -> usize {
        let range = self.header(CONTENT_RANGE);
        let range = range
            .as_deref()
            .and_then(|range| range.strip_prefix("bytes "));
        let start = range.and_then(|range| range.split('-').next()?.parse().ok());
        start.unwrap_or_default()
    }

    async fn chunk(&mut self) -> Result<Option<Vec<u8>>, Error> {
        Ok(self.0.chunk().await?.map(|chunk| chunk.to_vec()))
    }
}

/// What a server does with the second request. It breaks off the first after four bytes.
#[derive(Clone, Copy)]
enum Kind {
    Resumes,
    IgnoresTheRange,
    HasANewFile,
}

async fn requested(stream: &mut TcpStream) -> String {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        request.push(stream.read_u8().await.unwrap());
    }
    String::from_utf8(request).unwrap().to_lowercase()
}

async fn download_from(kind: Kind) -> (String, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let serve = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        requested(&mut stream).await;
        let head = "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 11\r\n\r\n";
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(&FILE.as_bytes()[..4]).await.unwrap();
        drop(stream);

        let (mut stream, _) = listener.accept().await.unwrap();
        let request = requested(&mut stream).await;
        let (status, etag, body) = match kind {
            Kind::Resumes => {
                assert!(request.contains("if-range: \"1\""), "{request}");
                let status = "206 Partial Content\r\nContent-Range: bytes 4-10/11";
                (status, 1, &FILE[4..])
            }
            Kind::IgnoresTheRange => ("200 OK", 1, FILE),
            Kind::HasANewFile => ("200 OK", 2, CHANGED),
        };
        let length = body.len();
        let head = format!("HTTP/1.1 {status}\r\nETag: \"{etag}\"\r\nContent-Length: {length}");
        let response = format!("{head}\r\nConnection: close\r\n\r\n{body}");
        stream.write_all(response.as_bytes()).await.unwrap();
        request
    });
    let http = reqwest::Client::builder().no_proxy();
    let http = http.retry(reqwest::retry::never()).build().unwrap();
    let body = download(&Server { address, http }).await.unwrap();
    (String::from_utf8(body).unwrap(), serve.await.unwrap())
}

#[tokio::test]
async fn a_server_that_breaks_off() {
    let (file, request) = download_from(Kind::Resumes).await;
    assert_eq!(file, FILE);
    assert!(request.contains("range: bytes=4-"), "{request}");
}

#[tokio::test]
async fn a_server_that_ignores_the_range() {
    assert_eq!(download_from(Kind::IgnoresTheRange).await.0, FILE);
}

#[tokio::test]
async fn a_file_that_has_changed() {
    assert_eq!(download_from(Kind::HasANewFile).await.0, CHANGED);
}
