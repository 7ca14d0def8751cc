//! A virtual environment of the project's own, with what building and testing the Python package needs.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{apt, project, step};

/// The least Python that the package runs on.
const LEAST: (u32, u32) = (3, 10);

/// What the tests need of PyPI, in the versions that they were written with.
const PACKAGES: [&str; 11] = [
    "maturin==1.16.0",
    "pytest==9.2.0",
    "mypy==2.4.1",
    "pyarrow==26.0.1",
    "pandas==3.1.1",
    "polars==2.1.0",
    "duckdb==2.0.1",
    "tqdm==4.70.1",
    "anywidget==0.11.0",
    "nbclient==0.11.0",
    "ipykernel==7.4.0",
];

/// An environment in `target/tools`.
pub struct Venv(PathBuf);

impl Venv {
    /// Makes it, and installs what is missing. It says so, and goes on when all is there.
    pub fn ready() -> Result<Self> {
        let venv = Self(project::target().join("tools/python"));
        let wanted = PACKAGES.join("\n");
        let marker = venv.0.join("packages.txt");
        if fs::read_to_string(&marker).is_ok_and(|there| there == wanted) && venv.answers() {
            return Ok(venv);
        }
        let python = python()?;
        step::heading("installing what the tests of the Python package need into target/tools (half a minute, once)");
        let mut make = step::in_project(&python);
        make.args(["-m", "venv", "--clear"]).arg(&venv.0);
        if step::run_quietly("making a virtual environment", &mut make).is_err() {
            apt::install(&["python3-venv"])
                .context("please install python3-venv, or another Python with its module venv")?;
            step::run_quietly("making a virtual environment", &mut make)?;
        }
        let mut pip = venv.python();
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:"])
            .args(PACKAGES);
        step::run("installing what the tests of the Python package need", &mut pip)?;
        fs::write(&marker, wanted).with_context(|| format!("{} cannot be written", marker.display()))?;
        Ok(venv)
    }

    /// Its Python.
    pub fn python(&self) -> Command {
        let mut python = step::in_project(self.0.join("bin/python"));
        // Nothing is left in the folders of the source.
        python.env("PYTHONDONTWRITEBYTECODE", "1").env_remove("PYTHONPATH").env("VIRTUAL_ENV", &self.0);
        python
    }

    fn answers(&self) -> bool {
        step::answer(self.python().args(["-c", "import maturin, pytest"])).is_some()
    }
}

/// A Python that is new enough.
fn python() -> Result<String> {
    for name in ["python3", "python"] {
        let version = step::answer(Command::new(name).args(["-c", "import sys; print(*sys.version_info[:2])"]));
        if version.as_deref().and_then(read).is_some_and(|version| version >= LEAST) {
            return Ok(name.to_owned());
        }
    }
    apt::install(&["python3", "python3-venv"]).context("please install Python 3.10 or newer")?;
    let version = step::answer(Command::new("python3").args(["-c", "import sys; print(*sys.version_info[:2])"]));
    if version.as_deref().and_then(read).is_none_or(|version| version < LEAST) {
        bail!("please install Python 3.10 or newer: the Python package is tested with it");
    }
    Ok("python3".to_owned())
}

fn read(version: &str) -> Option<(u32, u32)> {
    let (major, minor) = version.split_once(' ')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{LEAST, read};

    #[test]
    fn versions_are_numbers_and_no_text() {
        assert_eq!(read("3 9"), Some((3, 9)));
        assert!(read("3 9") < Some(LEAST) && read("3 14") > Some(LEAST));
        assert_eq!(read("Python 2.7"), None);
    }
}
