//! The user to run the server as: it refuses to run as root.

use std::io;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct User {
    pub id: u32,
    pub group: u32,
}

impl User {
    /// The server's own user if there is one, else nobody; out of the text of `/etc/passwd`.
    pub fn unprivileged(passwd: &str) -> io::Result<Self> {
        let named = |name| passwd.lines().find_map(|line| Self::parse(line, name));
        named("postgres")
            .or_else(|| named("nobody"))
            .ok_or_else(|| {
                io::Error::other(
                    "PostgreSQL's server does not run as root, and there is no user `postgres` or \
                 `nobody` to run it as",
                )
            })
    }

    /// `name:password:id:group:…`
    fn parse(line: &str, name: &str) -> Option<Self> {
        let mut fields = line.strip_prefix(name)?.strip_prefix(':')?.split(':');
        Some(Self {
            id: fields.nth(1)?.parse().ok()?,
            group: fields.next()?.parse().ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "root:x:0:0:root:/root:/bin/sh\n";
    const NOBODY: &str = "nobody:x:65534:65533::/:/bin/false\n";
    const POSTGRES: &str = "postgres:x:26:27::/var/lib/postgresql:/bin/sh\n";

    #[test]
    fn the_servers_own_user_is_preferred_to_nobody() {
        let passwd = format!("{ROOT}{NOBODY}{POSTGRES}");
        let user = User::unprivileged(&passwd).unwrap();
        assert_eq!(user, User { id: 26, group: 27 });
    }

    #[test]
    fn nobody_is_better_than_none() {
        let user = User::unprivileged(&format!("{ROOT}{NOBODY}")).unwrap();
        let expected = User {
            id: 65534,
            group: 65533,
        };
        assert_eq!(user, expected);
    }

    #[test]
    fn without_either_the_error_names_both() {
        let error = User::unprivileged(ROOT).unwrap_err().to_string();
        assert!(error.contains("`postgres` or `nobody`"), "{error}");
    }
}
