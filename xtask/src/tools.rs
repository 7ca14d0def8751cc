//! The programs that the browser tests need and cargo can install.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{project, step};

/// A program of crates.io, with the version that it must have.
struct Tool {
    program: &'static str,
    package: &'static str,
    version: String,
    flags: &'static [&'static str],
}

fn tools() -> [Tool; 3] {
    [
        Tool {
            program: "wasm-bindgen-test-runner",
            package: "wasm-bindgen-cli",
            // The runner reads what the page's wasm-bindgen wrote and takes no other version's.
            version: wasm_bindgen_shared::version(),
            flags: &["--no-default-features"],
        },
        Tool { program: "geckodriver", package: "geckodriver", version: "0.37.1".to_owned(), flags: &[] },
        Tool { program: "wasm-pack", package: "wasm-pack", version: "0.15.1".to_owned(), flags: &[] },
    ]
}

/// Installs what is missing or of another version.
///
/// It goes into `target/tools`: another project on this machine may want other versions, and `cargo clean` takes it away.
pub fn install() -> Result<()> {
    let missing: Vec<Tool> = tools().into_iter().filter(|tool| !tool.is_there()).collect();
    for tool in &missing {
        tool.install()?;
    }
    if !missing.is_empty() {
        fs::remove_dir_all(scratch()).with_context(|| format!("{} cannot be removed", scratch().display()))?;
    }
    Ok(())
}

/// Installs TypeScript's compiler if it is missing, and returns where it stands. It is a program for Node.
pub fn typescript() -> Result<PathBuf> {
    // The last version that is JavaScript alone.
    from_npm("typescript@5.9.3", "typescript/lib/tsc.js")
}

/// Installs axe-core if it is missing, and returns where its script stands. It looks for what keeps readers out.
pub fn axe() -> Result<PathBuf> {
    from_npm("axe-core@4.14.1", "axe-core/axe.min.js")
}

/// Installs CETEIcean if it is missing, and returns where its script stands. It shows TEI in a browser.
pub fn cetei() -> Result<PathBuf> {
    from_npm("CETEIcean@1.9.5", "CETEIcean/dist/CETEI.js")
}

/// Installs Lighthouse if it is missing, and returns where its program stands.
pub fn lighthouse() -> Result<PathBuf> {
    // The last version that runs on Node 20.
    from_npm("lighthouse@12.8.2", "lighthouse/cli/index.js")
}

/// Installs a package of npm if it is missing, and returns where a file of it stands.
fn from_npm(package: &str, file: &str) -> Result<PathBuf> {
    let home = folder().join(package);
    let file = home.join("node_modules").join(file);
    if !file.exists() {
        step::heading(&format!("installing {package} into target/tools"));
        let mut npm = step::in_project("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(&home).arg(package);
        step::run_quietly(&format!("installing {package}"), &mut npm)?;
    }
    Ok(file)
}

/// Installs some packages of npm together if they are missing, and returns the folder that they stand in.
pub fn packages(name: &str, version: &str, packages: &[String]) -> Result<PathBuf> {
    let home = folder().join(format!("{name}@{version}"));
    let installed = home.join("node_modules");
    if !packages.iter().all(|package| installed.join(package.split('@').next().unwrap_or(package)).exists()) {
        step::heading(&format!("installing {name} {version} into target/tools"));
        let mut npm = step::in_project("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(&home).args(packages);
        step::run_quietly(&format!("installing {name}"), &mut npm)?;
    }
    Ok(installed)
}

/// The search path for programs, with the project's own tools first.
pub fn path() -> OsString {
    let mut path = folder().join("bin").into_os_string();
    if let Some(theirs) = std::env::var_os("PATH") {
        path.push(":");
        path.push(theirs);
    }
    path
}

/// Where wasm-pack may keep what it likes.
pub fn cache() -> PathBuf {
    folder().join("cache")
}

fn folder() -> PathBuf {
    project::target().join("tools")
}

/// Where the tools are compiled: kept while one is missing, so that a broken installation goes on where it stopped.
fn scratch() -> PathBuf {
    folder().join("build")
}

impl Tool {
    fn is_there(&self) -> bool {
        let answer = step::answer(Command::new(self.program).arg("--version").env("PATH", path()));
        answer.is_some_and(|line| line.split_whitespace().nth(1) == Some(self.version.as_str()))
    }

    fn install(&self) -> Result<()> {
        let Self { package, version, flags, .. } = self;
        step::heading(&format!("installing {package} {version} into target/tools (about a minute, once)"));
        let mut cargo = step::cargo();
        cargo
            .args(["install", "--quiet", "--locked", "--force", "--debug", "--version", version, package])
            .args(*flags);
        cargo.arg("--root").arg(folder()).arg("--target-dir").arg(scratch());
        // Nobody debugs these, and without debug information they build and start faster.
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
        step::run(&format!("installing {package}"), &mut cargo)
            .with_context(|| format!("please install {package} {version}: cargo install {package} --version {version}"))
    }
}
