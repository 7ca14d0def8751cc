//! `cargo xtask page`: the folder `dist/`, with all that the page needs and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build::{gather, inline, lexicon, offline, one_file, seeds, split, version, wasm};
use crate::{folder, project};

/// Builds the page into `dist/`, and returns the files of each part that is fetched later.
pub fn build() -> Result<BTreeMap<String, Vec<String>>> {
    wasm::add_target()?;
    let scripts = one_file::scripts()?;
    let compiled = wasm::compile(&split::PAGE)?;
    let mut later = BTreeMap::new();
    folder::replace(project::DIST, |fresh| {
        let parts = fresh.join(version::PARTS);
        folder::empty(&parts)?;
        let cut = split::cut(&compiled, &parts)?;
        wasm::bind(&cut.first, &parts, wasm::Glue::Module)?;
        later = cut.later;
        gather::gather(&parts, &split::SOON, &parts.join(split::SCRIPT), &mut later)?;
        lexicon::write(&parts)?;
        for name in ["index.html", "manifest.webmanifest", version::PARTS, "seeds"] {
            folder::copy(&project::root().join(name), &fresh.join(name))?;
        }
        let frame = folder::read(&fresh.join("index.html"))?;
        folder::write(&parts.join("one-file.html"), &one_file::build(&frame, &scripts, &parts)?)?;
        let soon: BTreeSet<&String> = split::SOON.iter().filter_map(|&part| later.get(part)).flatten().collect();
        let foretold =
            split::foretold(&seeds::foretold(&frame)?, soon.into_iter().map(String::as_str).chain(lexicon::SOON))?;
        fill(&foretold, fresh, &parts)?;
        let worker = folder::read(&project::root().join("sw.js"))?;
        let version = version::name(fresh, &worker)?;
        version::put_in_place(fresh, &version)?;
        folder::write(&fresh.join("sw.js"), &offline::worker(fresh, &version, &worker, &split::seldom(&later))?)
    })?;
    Ok(later)
}

/// Puts what the first look needs into the frame.
fn fill(frame: &str, fresh: &Path, parts: &Path) -> Result<()> {
    let inlined = inline::inline(frame, &|file| folder::read(&parts.join(file)))?;
    for file in &inlined.files {
        fs::remove_file(parts.join(file)).with_context(|| format!("{file} cannot be removed"))?;
    }
    folder::write(&fresh.join("index.html"), &inlined.frame)
}

/// Where the parts of the built page stand.
pub fn parts() -> Result<PathBuf> {
    let parts = project::dist().join(version::PARTS);
    let mut versions = parts.read_dir().with_context(|| format!("{} cannot be read", parts.display()))?;
    let version = versions.next().with_context(|| format!("{} is empty", parts.display()))??;
    Ok(version.path())
}
