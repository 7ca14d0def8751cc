//! The wheel of the Python package.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::venv::Venv;
use crate::build::page;
use crate::{folder, project, step};

/// The folder that the wheel is put into.
const DIST: &str = "dist-python";

/// Builds the page and the wheel, which has the page in it, and says where that is.
pub fn build() -> Result<PathBuf> {
    page::build()?;
    let page = page_in_package();
    fs::copy(page::parts()?.join("one-file.html"), &page)
        .with_context(|| format!("{} cannot be written", page.display()))?;
    folder::replace(DIST, |fresh| compile(&Venv::ready()?, "wheel", fresh).map(|_| ()))?;
    wheel_in(&project::root().join(DIST))
}

/// Where the package has the page, if it was built.
fn page_in_package() -> PathBuf {
    project::root().join("python/src/wirecopy/page.html")
}

/// Compiles the wheel in a profile of cargo's into a folder.
pub fn compile(venv: &Venv, profile: &str, folder: &Path) -> Result<PathBuf> {
    let mut maturin = venv.python();
    maturin.args(["-m", "maturin", "build", "--quiet", "--locked", "--profile", profile, "--out"]).arg(folder);
    // It goes by the pyproject.toml there.
    maturin.current_dir(project::root().join("python"));
    step::run("building the wheel", &mut maturin)?;
    wheel_in(folder)
}

fn wheel_in(folder: &Path) -> Result<PathBuf> {
    let files = folder.read_dir().with_context(|| format!("{} cannot be read", folder.display()))?;
    let wheel = files.flatten().map(|file| file.path()).find(|file| file.extension().is_some_and(|end| end == "whl"));
    wheel.with_context(|| format!("{} holds no wheel", folder.display()))
}
