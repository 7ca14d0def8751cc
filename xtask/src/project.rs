//! Where things stand: the project's folder, what is built, and what is put on the web.

use std::path::{Path, PathBuf};

/// The folder of the project's root `Cargo.toml`.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The name of the folder [`dist`].
pub const DIST: &str = "dist";

/// The built page: a folder that can be uploaded anywhere as it is.
pub fn dist() -> PathBuf {
    root().join(DIST)
}

/// Cargo's target folder, where the reader of this may have moved it.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}
