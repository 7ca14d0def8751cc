//! `cargo xtask page`: the folder `dist/`, with all that the page needs and nothing else.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{folder, offline, one_file, project, version, wasm};

/// Builds the page into `dist/`.
pub fn build() -> Result<()> {
    wasm::add_target()?;
    let compiled = wasm::compile("the page", "page", "page")?;
    folder::replace(project::DIST, |fresh| {
        let parts = fresh.join(version::PARTS);
        wasm::bind(&compiled, &parts, wasm::Glue::Module)?;
        for name in ["index.html", "manifest.webmanifest", version::PARTS, "seeds"] {
            folder::copy(&project::root().join(name), &fresh.join(name))?;
        }
        let frame = read(&fresh.join("index.html"))?;
        write(&parts.join("one-file.html"), &one_file::build(&frame, &compiled, &parts)?)?;
        let worker = read(&project::root().join("sw.js"))?;
        let version = version::name(fresh, &worker)?;
        version::put_in_place(fresh, &version)?;
        write(&fresh.join("sw.js"), &offline::worker(fresh, &version, &worker)?)
    })
}

/// Where the built page's wasm stands.
pub fn wasm() -> Result<PathBuf> {
    let parts = project::dist().join(version::PARTS);
    let mut versions = parts.read_dir().with_context(|| format!("{} cannot be read", parts.display()))?;
    let version = versions.next().with_context(|| format!("{} is empty", parts.display()))??;
    Ok(version.path().join("wirecopy_bg.wasm"))
}

/// Reads a file of text.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Writes a file of text.
pub fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}
