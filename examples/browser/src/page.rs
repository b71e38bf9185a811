//! Builds the package `page` for the browser.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// The programs of the package. The first two differ in the loop alone.
#[derive(Clone, Copy, Debug)]
pub enum Variant {
    Retry,
    ByHand,
    /// Retries without a delay.
    AtOnce,
}

impl Variant {
    fn program(self) -> &'static str {
        match self {
            Self::Retry => "retry",
            Self::ByHand => "by-hand",
            Self::AtOnce => "at-once",
        }
    }
}

/// The files that the browser downloads.
#[derive(Clone)]
pub struct Page {
    pub html: &'static str,
    pub script: String,
    pub wasm: Vec<u8>,
}

impl Page {
    pub fn build(variant: Variant) -> Result<Self, Box<dyn Error>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let target_folder =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| folder.join("target"), PathBuf::from);
        let mut cargo = Command::new("cargo");
        cargo
            .current_dir(folder)
            .args(["build", "--locked", "--release", "--package", "page"])
            .args(["--target", TARGET, "--target-dir"])
            .arg(std::path::absolute(&target_folder)?);
        if !has_standard_library()? {
            // Builds it from its source, rustup's component rust-src. That is an unstable option,
            // which stable cargo takes only with this variable.
            cargo
                .args(["-Z", "build-std=std,panic_abort"])
                .env("RUSTC_BOOTSTRAP", "1");
        }
        if !cargo.status()?.success() {
            return Err("the page cannot be built".into());
        }
        let program = target_folder
            .join(TARGET)
            .join("release")
            .join(variant.program())
            .with_extension("wasm");
        let mut output = Bindgen::new()
            .input_path(program)
            .out_name("page")
            .web(true)?
            .typescript(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate_output()?;
        Ok(Self {
            html: include_str!("../page/index.html"),
            script: output.js().to_owned(),
            wasm: output.wasm_mut().emit_wasm(),
        })
    }
}

/// Whether the compiler has the standard library for the browser already built.
fn has_standard_library() -> Result<bool, Box<dyn Error>> {
    let rustc = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()?;
    Ok(Path::new(str::from_utf8(&rustc.stdout)?.trim_end()).exists())
}
