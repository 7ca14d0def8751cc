//! Builds, serves and tests wirecopy.

mod page;
mod project;
mod sizes;
mod step;
mod wasm;

use std::process::ExitCode;

use anyhow::Result;

const HELP: &str = "\
Builds, serves and tests wirecopy.

cargo xtask page
    builds the page into dist/, a folder that can be uploaded anywhere as it is";

fn main() -> ExitCode {
    let task = std::env::args().nth(1);
    let done = match task.as_deref() {
        Some("page") => page(),
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn page() -> Result<()> {
    page::build()?;
    step::heading(&sizes::line(&project::dist().join("static/wirecopy_bg.wasm"))?);
    Ok(())
}
