//! `cargo xtask npm`: the folder `dist-npm/`, a package for npm.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build::wasm;
use crate::{folder, project, step};

const DIST: &str = "dist-npm";

/// What stands in `npm/` instead of the version.
const NO_VERSION: &str = "\"version\": \"0.0.0\"";

/// Builds the package.
pub fn build() -> Result<()> {
    wasm::add_target()?;
    let compiled = wasm::compile(&wasm::Library {
        product: "the npm package",
        package: "wirecopy-npm",
        features: &[],
        profile: "release",
        linked: &[],
    })?;
    folder::replace(DIST, |fresh| {
        wasm::bind(&compiled, fresh, wasm::Glue::Module)?;
        for name in ["README.md", "index.d.ts", "index.js", "node.js"] {
            folder::copy(&project::root().join("npm").join(name), &fresh.join(name))?;
        }
        for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
            folder::copy(&project::root().join(name), &fresh.join(name))?;
        }
        write_manifest(&fresh.join("package.json"))
    })
}

/// The built package.
pub fn dist() -> PathBuf {
    project::root().join(DIST)
}

/// Where the built package's wasm stands.
pub fn wasm() -> PathBuf {
    dist().join("wirecopy_bg.wasm")
}

fn write_manifest(place: &Path) -> Result<()> {
    let template = project::root().join("npm/package.json");
    let text = fs::read_to_string(&template).with_context(|| format!("{} cannot be read", template.display()))?;
    let id = step::answer(step::cargo().args(["pkgid", "--package", "wirecopy-npm"]))
        .context("cargo pkgid did not answer")?;
    let text = with_version(&text, &id).with_context(|| format!("{} has no {NO_VERSION}", template.display()))?;
    fs::write(place, text).with_context(|| format!("{} cannot be written", place.display()))
}

/// Puts the version at the end of cargo's id of the package into npm's manifest.
fn with_version(manifest: &str, id: &str) -> Option<String> {
    let version = id.rsplit(['#', '@']).next()?;
    manifest.contains(NO_VERSION).then(|| manifest.replace(NO_VERSION, &format!("\"version\": \"{version}\"")))
}

#[cfg(test)]
mod tests {
    use super::with_version;

    #[test]
    fn the_version_is_that_of_cargo() {
        for id in ["path+file:///home/me/wirecopy#1.2.3", "path+file:///home/m@e/copy#wirecopy@1.2.3"] {
            let manifest = with_version(r#"{"name": "wirecopy", "version": "0.0.0"}"#, id);
            assert_eq!(manifest.as_deref(), Some(r#"{"name": "wirecopy", "version": "1.2.3"}"#));
        }
        assert_eq!(with_version(r#"{"version": "1.0.0"}"#, "x#1.2.3"), None);
    }
}
