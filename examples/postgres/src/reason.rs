//! Which errors are worth a retry, and why.

use std::error::Error as _;
use std::io;

use tokio_postgres::Error;
use tokio_postgres::error::{Severity, SqlState};

/// A reason to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// 40001: the transactions that there were cannot have run one after the other.
    Serialization,
    /// 40P01: the transaction waited for one that waited for it.
    Deadlock,
    /// The connection broke before the answer came.
    Connection,
}

impl Reason {
    /// `None` if another attempt would fail as this one did.
    pub fn of(error: &Error) -> Option<Self> {
        let Some(answer) = error.as_db_error() else {
            let broken = error.source().is_some_and(|cause| cause.is::<io::Error>());
            return (broken || error.is_closed()).then_some(Self::Connection);
        };
        match *answer.code() {
            SqlState::T_R_SERIALIZATION_FAILURE => Some(Self::Serialization),
            SqlState::T_R_DEADLOCK_DETECTED => Some(Self::Deadlock),
            // These are `FATAL` as well, but the server would refuse every new connection.
            SqlState::INVALID_PASSWORD
            | SqlState::INVALID_AUTHORIZATION_SPECIFICATION
            | SqlState::INVALID_CATALOG_NAME => None,
            // An `ERROR` ends the transaction, `FATAL` the session: so a server that shuts down
            // says goodbye. That is about the connection, and no answer to the transaction.
            _ => match answer.parsed_severity()? {
                Severity::Fatal | Severity::Panic => Some(Self::Connection),
                _ => None,
            },
        }
    }
}
