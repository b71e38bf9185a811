//! A PostgreSQL server that is thrown away: in a temporary folder, on a free port of loopback.

mod folder;
mod port;
mod programs;
mod user;

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::{fs, io, process};

use tokio_postgres::Config;

use self::folder::Folder;
use self::port::Port;
use self::programs::Programs;

/// Lasts as long as this value: dropping it stops the server and removes the folder.
///
/// Its functions block the thread.
pub struct Cluster {
    programs: Programs,
    folder: Folder,
    port: Port,
    password: String,
}

/// How the server ends the sessions that there are.
#[derive(Clone, Copy, Debug)]
pub enum Stop {
    /// It undoes their transactions, and tells them.
    Fast,
    /// It cuts them off, and recovers when it starts again.
    Immediate,
}

impl Cluster {
    /// Creates a cluster, and starts its server.
    pub fn start() -> io::Result<Self> {
        let port = Port::reserve()?;
        let folder = Folder::create(port.number())?;
        let cluster = Self {
            programs: Programs::find(&folder)?,
            folder,
            port,
            password: password(),
        };
        cluster.create()?;
        cluster.restart()?;
        Ok(cluster)
    }

    fn create(&self) -> io::Result<()> {
        // Loopback is open to everyone on this machine, and whoever may connect as the superuser
        // may run programs as the server's user.
        let password = self.folder.path().join("password");
        fs::write(&password, &self.password)?;
        self.programs.hand_over(&password)?;
        self.programs.run(
            "initdb --username=bank --pwfile=password --auth=scram-sha-256 \
             --encoding=UTF8 --locale=C --no-sync",
        )?;
        let settings = format!(
            "port = {}
             listen_addresses = '127.0.0.1'
             unix_socket_directories = ''
             # What is committed outlasts the server, and need not outlast the machine.
             fsync = off
             # There will be deadlocks, and a second to find each would be long.
             deadlock_timeout = 20ms",
            self.port.number()
        );
        fs::write(self.folder.data().join("postgresql.auto.conf"), settings)
    }

    /// Starts the server again, on the port that it had.
    pub fn restart(&self) -> io::Result<()> {
        let started = self.programs.run("pg_ctl start --wait --silent --log=log");
        started.map_err(|error| {
            let log = fs::read_to_string(self.folder.path().join("log"));
            io::Error::other(format!("{error}\n{}", log.unwrap_or_default()))
        })
    }

    pub fn stop(&self, stop: Stop) -> io::Result<()> {
        self.programs.run(match stop {
            Stop::Fast => "pg_ctl stop --wait --silent --mode=fast",
            Stop::Immediate => "pg_ctl stop --wait --silent --mode=immediate",
        })
    }

    /// How to connect to it.
    pub fn config(&self) -> Config {
        let mut config = Config::new();
        config
            .host("127.0.0.1")
            .port(self.port.number())
            .user("bank")
            .password(&self.password)
            .dbname("postgres");
        config
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // It may be down already, or never have been up.
        let runs = self.folder.data().join("postmaster.pid").exists();
        if runs && let Err(error) = self.stop(Stop::Immediate) {
            eprintln!("the server was not stopped: {error}");
        }
    }
}

/// 128 bits from the standard library's random keys.
fn password() -> String {
    let bits = || RandomState::new().hash_one(process::id());
    format!("{:016x}{:016x}", bits(), bits())
}
