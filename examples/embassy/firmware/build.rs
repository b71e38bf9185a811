//! Tells the linker about the board, and to lay the program out as `cortex-m-rt` has it.

fn main() {
    println!("cargo:rerun-if-changed=memory.x");
    println!("cargo:rustc-link-search={}", env!("CARGO_MANIFEST_DIR"));
    println!("cargo:rustc-link-arg-bins=-Tlink.x");
    // Sections need not start at a page: there is no operating system to load them.
    println!("cargo:rustc-link-arg-bins=--nmagic");
}
