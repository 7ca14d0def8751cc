//! Tests of the Python package, in an environment that has its wheel installed as a user would.

use anyhow::Result;

use super::{venv::Venv, wheel};
use crate::{folder, project, step};

/// Builds a wheel without optimization, installs it, and runs pytest.
pub fn run() -> Result<()> {
    let venv = Venv::ready()?;
    step::heading("tests of the Python package");
    let place = project::target().join("python-test");
    folder::empty(&place)?;
    let wheel = wheel::compile(&venv, "dev", &place)?;
    let mut pip = venv.python();
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"]);
    pip.arg("--force-reinstall").arg(wheel);
    step::run("installing the wheel", &mut pip)?;
    let mut pytest = venv.python();
    pytest.args(["-m", "pytest", "--quiet", "-p", "no:cacheprovider"]).current_dir(project::root().join("python"));
    step::run("tests of the Python package", &mut pytest)
}
