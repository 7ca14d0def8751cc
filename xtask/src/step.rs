//! One step of a task: a heading, a program that is run, and an error that names both.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project;

/// Says on standard error which step begins.
pub fn heading(text: &str) {
    eprintln!("==> {text}");
}

/// The cargo that runs this task, in the project's folder.
pub fn cargo() -> Command {
    in_project(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program that is run in the project's folder and reads nothing from the terminal.
pub fn in_project(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).env("CARGO_TARGET_DIR", project::target()).stdin(Stdio::null());
    command
}

/// Runs a program to its end, its output shown as it comes.
pub fn run(step: &str, command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(step, command))?;
    if !status.success() {
        bail!("{step} failed: {} ended with {status}", name(command));
    }
    Ok(())
}

/// Runs a program to its end and shows what it wrote only if it fails.
pub fn run_quietly(step: &str, command: &mut Command) -> Result<()> {
    let output = command.output().with_context(|| cannot_start(step, command))?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stdout));
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
        bail!("{step} failed: {} ended with {}", name(command), output.status);
    }
    Ok(())
}

/// What a program writes to standard output, or nothing if it is missing or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn cannot_start(step: &str, command: &Command) -> String {
    format!("{step} failed: {} could not be started", name(command))
}

/// The program without its folder, and its first argument.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args().take(1));
    format!("`{}`", words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" "))
}
