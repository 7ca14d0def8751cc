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

/// What a notebook in a browser needs besides.
const JUPYTERLAB: [&str; 2] = ["jupyterlab==4.6.6", "selenium==4.51.0"];

/// What a run on Spark needs besides; it needs Java, too.
const SPARK: [&str; 1] = ["pyspark==4.0.1"];

/// An environment in `target/tools`.
pub struct Venv(PathBuf);

impl Venv {
    /// Makes it, and installs what is missing. It says so, and goes on when all is there.
    pub fn ready() -> Result<Self> {
        let venv = Self(project::target().join("tools/python"));
        if !venv.has(&PACKAGES) || !venv.answers() {
            step::heading(
                "installing what the tests of the Python package need into target/tools (half a minute, once)",
            );
            venv.make()?;
            venv.install(&PACKAGES)?;
        }
        Ok(venv)
    }

    /// The same with JupyterLab.
    pub fn with_jupyterlab() -> Result<Self> {
        let venv = Self::ready()?;
        if !venv.has(&JUPYTERLAB) {
            step::heading("installing JupyterLab into target/tools (half a minute, once)");
            venv.install(&JUPYTERLAB)?;
        }
        Ok(venv)
    }

    /// The same with PySpark, and Java beside it.
    pub fn with_spark() -> Result<Self> {
        let venv = Self::ready()?;
        if !venv.has(&SPARK) {
            step::heading("installing PySpark into target/tools (a minute, once)");
            venv.install(&SPARK)?;
        }
        if step::answer(Command::new("java").arg("-version")).is_none() {
            apt::install(&["default-jre-headless"])
                .context("please install Java 17 or newer, so that `java` can be called")?;
        }
        Ok(venv)
    }

    fn make(&self) -> Result<()> {
        let python = python()?;
        let mut make = step::in_project(&python);
        make.args(["-m", "venv", "--clear"]).arg(&self.0);
        if step::run_quietly("making a virtual environment", &mut make).is_err() {
            apt::install(&["python3-venv"])
                .context("please install python3-venv, or another Python with its module venv")?;
            step::run_quietly("making a virtual environment", &mut make)?;
        }
        Ok(())
    }

    /// Where it is noted that a list of packages is installed: under the name of the first.
    fn note(&self, packages: &[&str]) -> PathBuf {
        self.0.join(packages.first().copied().unwrap_or_default()).with_added_extension("txt")
    }

    fn has(&self, packages: &[&str]) -> bool {
        fs::read_to_string(self.note(packages)).is_ok_and(|there| there == packages.join("\n"))
    }

    fn install(&self, packages: &[&str]) -> Result<()> {
        let mut pip = self.python();
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--prefer-binary"]).args(packages);
        step::run("installing packages of Python", &mut pip)?;
        let note = self.note(packages);
        fs::write(&note, packages.join("\n")).with_context(|| format!("{} cannot be written", note.display()))
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
