//! A temporary folder that is removed in the end.

use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Creates a folder of this process for the server on that port.
    pub fn create(port: u16) -> io::Result<Self> {
        let path = env::temp_dir().join(format!("bank-{}-{port}", process::id()));
        fs::DirBuilder::new().mode(0o700).create(&path)?;
        Ok(Self { path })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the server keeps its data.
    pub fn data(&self) -> PathBuf {
        self.path.join("data")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.path) {
            eprintln!("{} was not removed: {error}", self.path.display());
        }
    }
}
