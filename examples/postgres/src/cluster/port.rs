//! A port of loopback that nobody else is given, not even while the server is down.

use std::io;
use std::net::Ipv4Addr;

use tokio::net::TcpSocket;

/// Keeps the port from the server's own clients, too: one that tries again and again to connect to
/// a port where nobody listens may be given that port for its own end, and then it talks to itself.
pub struct Port {
    number: u16,
    /// Bound, but not listening: this leaves room for a server.
    _reserved: TcpSocket,
}

impl Port {
    pub fn reserve() -> io::Result<Self> {
        let socket = TcpSocket::new_v4()?;
        socket.set_reuseaddr(true)?;
        socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
        Ok(Self {
            number: socket.local_addr()?.port(),
            _reserved: socket,
        })
    }

    pub fn number(&self) -> u16 {
        self.number
    }
}
