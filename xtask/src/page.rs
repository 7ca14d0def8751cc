//! `cargo xtask page`: the folder `dist/`, with all that the page needs and nothing else.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{project, wasm};

/// Builds the page into `dist/`.
pub fn build() -> Result<()> {
    wasm::add_target()?;
    let compiled = wasm::compile()?;

    // Built beside and then put in place, so that a build that fails leaves the last good page.
    let fresh = project::root().join(".dist-fresh");
    empty(&fresh)?;
    wasm::bind(&compiled, &fresh.join("static"))?;
    copy(&project::root().join("index.html"), &fresh.join("index.html"))?;
    for folder in ["static", "seeds"] {
        copy(&project::root().join(folder), &fresh.join(folder))?;
    }
    put_in_place(&fresh, &project::dist())
}

/// Where the built page's wasm stands.
pub fn wasm() -> PathBuf {
    project::dist().join("static/wirecopy_bg.wasm")
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Copies a file, or a folder with what it holds; hidden files and test snapshots stay behind.
fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
        for entry in from.read_dir().with_context(|| format!("{} cannot be read", from.display()))? {
            let name = entry?.file_name();
            if is_published(&name.to_string_lossy()) {
                copy(&from.join(&name), &to.join(&name))?;
            }
        }
        return Ok(());
    }
    fs::copy(from, to).with_context(|| format!("{} cannot be copied to {}", from.display(), to.display()))?;
    Ok(())
}

fn is_published(name: &str) -> bool {
    let is_snapshot = name.ends_with(".snap") || name.ends_with(".snap.new");
    !name.starts_with('.') && !is_snapshot
}

fn put_in_place(fresh: &Path, dist: &Path) -> Result<()> {
    let old = project::root().join(".dist-old");
    empty(&old)?;
    if dist.exists() {
        fs::rename(dist, old.join("dist")).with_context(|| format!("{} cannot be replaced", dist.display()))?;
    }
    fs::rename(fresh, dist).with_context(|| format!("{} cannot be put in place", dist.display()))?;
    fs::remove_dir_all(&old).with_context(|| format!("{} cannot be removed", old.display()))
}

#[cfg(test)]
mod tests {
    use super::is_published;

    #[test]
    fn hidden_files_and_snapshots_stay_behind() {
        for (name, goes_along) in
            [("boot.js", true), ("000.txt", true), (".DS_Store", false), ("page.snap", false), ("page.snap.new", false)]
        {
            assert_eq!(is_published(name), goes_along, "{name}");
        }
    }
}
