//! `cargo xtask page`: the folder `dist/`, with all that the page needs and nothing else.

use std::path::PathBuf;

use anyhow::Result;

use crate::{folder, project, wasm};

/// Builds the page into `dist/`.
pub fn build() -> Result<()> {
    wasm::add_target()?;
    let compiled = wasm::compile("the page", "page", "page")?;
    folder::replace(project::DIST, |fresh| {
        wasm::bind(&compiled, &fresh.join("static"))?;
        folder::copy(&project::root().join("index.html"), &fresh.join("index.html"))?;
        ["static", "seeds"]
            .into_iter()
            .try_for_each(|name| folder::copy(&project::root().join(name), &fresh.join(name)))
    })
}

/// Where the built page's wasm stands.
pub fn wasm() -> PathBuf {
    project::dist().join("static/wirecopy_bg.wasm")
}
