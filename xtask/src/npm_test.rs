//! Tests of the npm package, in a folder that has it installed as a user would.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result};

use crate::browser::{Browser, Driver};
use crate::build::npm;
use crate::serve::Server;
use crate::{folder, project, step, tools};

/// What the example is called once it is a page.
const EXAMPLE: &str = "example.html";

/// Says early on that Node is missing.
pub fn check_node() -> Result<()> {
    let version = step::answer(Command::new("node").arg("--version"));
    let major = version.as_deref().and_then(|version| version.strip_prefix('v')?.split('.').next()?.parse().ok());
    let is_new = major.is_some_and(|major: u32| major >= 20);
    anyhow::ensure!(is_new, "please install Node 20 or newer with npm: the npm package is tested with it");
    Ok(())
}

/// Builds the package and tests it under Node, with TypeScript's compiler, and in a browser.
pub fn run() -> Result<()> {
    npm::build()?;
    let place = install()?;
    write_native_report(&place)?;
    under_node(&place)?;
    example(place)
}

/// A folder with the package in its `node_modules`, the tests, the seeds and the example.
fn install() -> Result<PathBuf> {
    let place = project::target().join("npm-test");
    folder::empty(&place)?;
    folder::copy(&npm::dist(), &place.join("node_modules/wirecopy"))?;
    folder::copy(&project::root().join("npm/tests"), &place)?;
    folder::copy(&project::root().join("seeds"), &place.join("seeds"))?;
    // As a module of today: Node and TypeScript ask for it by this file.
    fs::write(place.join("package.json"), r#"{ "type": "module" }"#)?;
    let readme = npm::dist().join("README.md");
    let text = fs::read_to_string(&readme).with_context(|| format!("{} cannot be read", readme.display()))?;
    let page = html_of(&text).with_context(|| format!("{} has no example page", readme.display()))?;
    // Or the browser would ask for a picture of the site and complain that there is none.
    fs::write(place.join(EXAMPLE), page.replacen("<meta", "<link rel=\"icon\" href=\"data:,\"><meta", 1))?;
    Ok(place)
}

/// The first block of HTML in a text of Markdown.
fn html_of(markdown: &str) -> Option<&str> {
    Some(markdown.split_once("```html\n")?.1.split_once("```")?.0)
}

/// What the command line says of the seeds, by their texts alone.
fn write_native_report(place: &Path) -> Result<()> {
    let mut cargo = step::cargo();
    cargo.args(["run", "--quiet", "--locked", "--package", "wirecopy-cli", "--", "compare", "--output"]);
    cargo.arg(place.join("native.json"));
    for file in place.join("seeds").read_dir()? {
        let file = file?.path();
        if file.extension().is_some_and(|extension| extension == "txt") {
            cargo.arg(file);
        }
    }
    step::run("comparing the seeds natively", &mut cargo)
}

fn under_node(place: &Path) -> Result<()> {
    step::heading("tests of the npm package");
    let mut node = step::in_project("node");
    node.args(["--test", "--test-reporter=dot"]).current_dir(place).env("WIRECOPY_TSC", tools::typescript()?);
    step::run("tests of the npm package", &mut node)
}

/// Opens the example in a browser, from a server that knows nothing but files.
fn example(place: PathBuf) -> Result<()> {
    let server = Server::new(Some(0), "/some/where/", place)?;
    let address = format!("{}{EXAMPLE}", server.address()?);
    // It serves until this process ends.
    thread::spawn(|| server.run());
    let driver = Driver::start(Browser::Chromium)?;
    let mut cargo = step::cargo();
    cargo.args(["test", "--locked", "--package", "wirecopy-page", "--test", "npm_example", "--", "--ignored"]);
    cargo.env("WIRECOPY_PAGE", address).env("WIRECOPY_DRIVER", driver.address());
    step::run("the example of the npm package", &mut cargo)
}

#[cfg(test)]
mod tests {
    use super::html_of;

    #[test]
    fn the_example_is_the_first_page_in_the_text() {
        let text = "Use it:\n```js\ncompare()\n```\n```html\n<p>\n</p>\n```\n```html\nno\n```\n";
        assert_eq!(html_of(text), Some("<p>\n</p>\n"));
        assert_eq!(html_of("```js\n```"), None);
    }
}
