//! The stories of the built page: told once, and those few that fail a second time, alone.
//!
//! A browser among other work may be too slow for a story now and then. What fails alone, too, is a fault, and so is it where many fail;
//! what passes the second time is named, since it may be a race in the page.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::step;

/// Of more than so many that fail none is told again.
const FEW: usize = 3;

/// Tells the stories that `arguments` choose, or all; `prepare` says where the page is, and where the browser.
pub fn tell(step: &str, arguments: &[&str], prepare: impl Fn(&mut Command)) -> Result<()> {
    let cargo = |arguments: &[&str]| {
        let mut cargo = step::cargo();
        cargo.args(["test", "--locked", "--package", "wirecopy-page", "--test", "page", "--", "--ignored"]);
        cargo.args(arguments);
        prepare(&mut cargo);
        cargo
    };
    let (success, output) = shown(step, &mut cargo(arguments))?;
    if success {
        return Ok(());
    }
    let failed = failed(&output);
    if failed.is_empty() || failed.len() > FEW {
        bail!("{step} failed");
    }
    step::heading(&format!("once more, alone: {}", failed.join(", ")));
    step::run(step, &mut cargo(&[&["--exact", "--test-threads=1"], failed.as_slice()].concat()))?;
    eprintln!("NOTE: these failed among others and passed alone, perhaps for a race: {}", failed.join(", "));
    Ok(())
}

/// Runs a program to its end, its output shown as it comes: whether it succeeded, and what it said.
fn shown(step: &str, command: &mut Command) -> Result<(bool, String)> {
    let mut program = command.stdout(Stdio::piped()).spawn().with_context(|| format!("{step} could not be started"))?;
    let mut output = String::new();
    for line in program.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        let line = line.with_context(|| format!("{step} cannot be heard"))?;
        eprintln!("{line}");
        output.extend([line.as_str(), "\n"]);
    }
    Ok((program.wait()?.success(), output))
}

/// The names under the last `failures:` of the runner of tests.
fn failed(output: &str) -> Vec<&str> {
    let list = output.rsplit_once("\nfailures:\n").map_or("", |(_, list)| list);
    list.lines().map_while(|line| line.strip_prefix("    ")).collect()
}

#[cfg(test)]
mod tests {
    use super::failed;

    #[test]
    fn the_stories_that_failed_are_read_from_what_the_runner_says() {
        let output = "test library::typing ... FAILED\n\nfailures:\n\n---- library::typing stdout ----\nnever true\n\n\n\
                      failures:\n    library::typing\n    upload::many\n\ntest result: FAILED. 76 passed; 2 failed\n";
        assert_eq!(failed(output), ["library::typing", "upload::many"]);
        assert_eq!(failed("test library::typing ... ok\n\ntest result: ok. 1 passed\n"), [""; 0]);
        assert_eq!(failed("error: could not compile\n"), [""; 0]);
    }
}
