//! The body of an answer whose connection breaks.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Bytes, HttpBody};
use http_body::Frame;

/// When a body fails, hyper can only close the connection.
pub enum Broken {
    /// Before anything is sent.
    AtOnce,
    /// After these bytes.
    After(&'static str),
    /// While they are sent.
    Sending,
}

impl HttpBody for Broken {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        match *self {
            Self::AtOnce => Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into()))),
            Self::After(bytes) => {
                *self = Self::Sending;
                Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(bytes.as_bytes())))))
            }
            // hyper sends the bytes that it has when no more are ready.
            Self::Sending => {
                *self = Self::AtOnce;
                context.waker().wake_by_ref();
                Poll::Pending
            }
        }
    }
}
