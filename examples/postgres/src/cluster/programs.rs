//! The server's programs: where they are, and how to run them.

use std::ffi::OsStr;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use super::folder::Folder;
use super::user::User;

pub struct Programs {
    /// Where they are.
    bin: PathBuf,
    /// Where they run.
    folder: PathBuf,
    /// Where they find their data.
    data: PathBuf,
    /// As whom they run, if not as the user of this process.
    user: Option<User>,
}

impl Programs {
    /// Finds the programs, and hands the folder over to the user that they run as.
    pub fn find(folder: &Folder) -> io::Result<Self> {
        let path = env::var_os("PATH").unwrap_or_default();
        let bin = find(&path, Path::new("/usr/lib/postgresql"))?;
        let root = 0;
        let user = if fs::metadata(folder.path())?.uid() == root {
            Some(User::unprivileged(&fs::read_to_string("/etc/passwd")?)?)
        } else {
            None
        };
        let programs = Self {
            bin,
            folder: folder.path().into(),
            data: folder.data(),
            user,
        };
        programs.hand_over(folder.path())?;
        Ok(programs)
    }

    pub fn hand_over(&self, path: &Path) -> io::Result<()> {
        match self.user {
            Some(User { id, group }) => chown(path, Some(id), Some(group)),
            None => Ok(()),
        }
    }

    /// Runs a program to its end; when it fails, what it wrote is the error.
    pub fn run(&self, line: &str) -> io::Result<()> {
        let mut words = line.split_whitespace();
        let program = self.bin.join(words.next().unwrap_or_default());
        let mut command = Command::new(program);
        command
            .args(words)
            .current_dir(&self.folder)
            .env("PGDATA", &self.data);
        if let Some(User { id, group }) = self.user {
            command.uid(id).gid(group);
        }
        let output = command.output()?;
        if output.status.success() {
            return Ok(());
        }
        let [words, errors] = [output.stdout, output.stderr]
            .map(|written| String::from_utf8_lossy(&written).into_owned());
        Err(io::Error::other(format!(
            "`{line}` failed: {words}{errors}"
        )))
    }
}

/// The folder with `initdb`: on the path, or where Debian keeps it, of its newest version.
fn find(path: &OsStr, debian: &Path) -> io::Result<PathBuf> {
    on_path(path).or_else(|| newest_of(debian)).ok_or_else(|| {
        let message = format!(
            "PostgreSQL's server is missing: `initdb` is neither on PATH nor in {}/*/bin.\n\
             Install it (on Debian: `apt-get install postgresql`), or name a database in \
             DATABASE_URL.",
            debian.display()
        );
        io::Error::new(io::ErrorKind::NotFound, message)
    })
}

fn on_path(path: &OsStr) -> Option<PathBuf> {
    let mut candidates = env::split_paths(path).map(|folder| folder.join("initdb"));
    // It may be a link, and the others are only where that points to.
    let initdb = candidates.find_map(|initdb| initdb.canonicalize().ok())?;
    Some(initdb.parent()?.into())
}

fn newest_of(debian: &Path) -> Option<PathBuf> {
    let versions = fs::read_dir(debian).ok()?.flatten();
    let installed = versions.filter(|version| version.path().join("bin/initdb").exists());
    let number = |version: &fs::DirEntry| version.file_name().to_str()?.parse::<u32>().ok();
    Some(installed.max_by_key(number)?.path().join("bin"))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;
    use std::process;

    use super::*;

    #[test]
    fn initdb_is_found_where_a_link_on_the_path_points_to() {
        let folder = folder("path");
        let installed = install(&folder.join("elsewhere"));
        fs::create_dir(folder.join("bin")).unwrap();
        symlink(installed.join("initdb"), folder.join("bin/initdb")).unwrap();

        let path = env::join_paths([folder.join("empty"), folder.join("bin")]).unwrap();
        assert_eq!(find(&path, &folder).unwrap(), installed);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_newest_of_debian_is_found() {
        let folder = folder("debian");
        install(&folder.join("9"));
        let newest = install(&folder.join("17"));
        let without_server = folder.join("18/bin");
        fs::create_dir_all(without_server).unwrap();

        assert_eq!(find(OsStr::new(""), &folder).unwrap(), newest);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_server_that_is_missing_is_named_and_how_to_install_it() {
        let error = find(OsStr::new(""), Path::new("/nowhere")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "PostgreSQL's server is missing: `initdb` is neither on PATH nor in /nowhere/*/bin.\n\
             Install it (on Debian: `apt-get install postgresql`), or name a database in \
             DATABASE_URL.",
        );
    }

    fn folder(name: &str) -> PathBuf {
        let folder = env::temp_dir().join(format!("bank-{name}-{}", process::id()));
        fs::create_dir(&folder).unwrap();
        folder.canonicalize().unwrap()
    }

    fn install(version: &Path) -> PathBuf {
        let bin = version.join("bin");
        fs::create_dir_all(&bin).unwrap();
        fs::write(bin.join("initdb"), "").unwrap();
        bin
    }
}
