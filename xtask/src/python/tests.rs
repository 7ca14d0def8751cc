//! Tests of the Python package, in an environment that has its wheel installed as a user would.

use std::process::Command;

use anyhow::Result;

use super::{venv::Venv, wheel};
use crate::build::page;
use crate::{folder, project, step};

/// Builds a wheel without optimization, installs it, and runs pytest.
pub fn run() -> Result<()> {
    let venv = Venv::ready()?;
    step::heading("tests of the Python package");
    install(&venv)?;
    // Where JupyterLab and the page are there, too, it is for `in_jupyterlab` to try them.
    let mut pytest = pytest(&venv);
    // PySpark may be there as well; it has a part of its own.
    pytest.arg("--ignore-glob=tests/test_spark*.py").env_remove("WIRECOPY_PAGE_FILE");
    step::run("tests of the Python package", &mut pytest)
}

/// Opens a notebook in JupyterLab in a browser, with the page that was built.
pub fn in_jupyterlab() -> Result<()> {
    let venv = Venv::with_jupyterlab()?;
    step::heading("a report in JupyterLab");
    install(&venv)?;
    let page = page::parts()?.join("one-file.html");
    let mut pytest = pytest(&venv);
    step::run("a report in JupyterLab", pytest.arg("tests/test_jupyterlab.py").env("WIRECOPY_PAGE_FILE", page))
}

/// Asks a few articles of many on Spark, and compares all with all, in executors of their own.
pub fn on_spark() -> Result<()> {
    let venv = Venv::with_spark()?;
    step::heading("tests on Spark");
    install(&venv)?;
    let tests = ["test_spark.py", "test_spark_compare.py", "test_spark_cli.py", "test_spark_cluster.py"];
    let tests = tests.map(|test| format!("tests/{test}"));
    let Err(failed) = step::run("tests on Spark", pytest(&venv).args(&tests)) else { return Ok(()) };
    // Executors that start, and are ended in the midst, take their time on a busy machine: what failed is run once more. Where it is not known
    // what failed, nothing passes.
    eprintln!("{failed:#}");
    step::heading("once more, what failed on Spark");
    step::run("tests on Spark", pytest(&venv).args(["--last-failed", "--last-failed-no-failures=none"]).args(&tests))
}

fn pytest(venv: &Venv) -> Command {
    let mut pytest = venv.python();
    // What failed last is noted beside the rest of what is built.
    let cache = format!("cache_dir={}", project::target().join("pytest").display());
    pytest.args(["-m", "pytest", "--quiet", "-o", &cache]).current_dir(project::root().join("python"));
    pytest
}

fn install(venv: &Venv) -> Result<()> {
    let place = project::target().join("python-test");
    folder::empty(&place)?;
    let wheel = wheel::compile(venv, "dev", &place)?;
    let mut pip = venv.python();
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"]);
    pip.arg("--force-reinstall").arg(wheel);
    step::run("installing the wheel", &mut pip)
}
