//! The command line: arguments in, a report out, an exit status.

mod arguments;
mod gather;
mod list;
mod output;
mod problem;
mod progress;

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::compare::{Options, compare};
use crate::export;
use arguments::{Arguments, Command, Compare, Format};
use progress::Progress;

/// Some input could not be read, or the report could not be written. (A usage error is 2, which clap sees to.)
const INCOMPLETE: u8 = 1;

/// Runs the command that the process was called with.
#[must_use]
pub fn run() -> ExitCode {
    match Arguments::parse().command {
        Command::Compare(arguments) => run_compare(&arguments),
    }
}

fn run_compare(arguments: &Compare) -> ExitCode {
    let progress = Progress::new();
    let gathered = gather::gather(&arguments.paths, &progress);
    progress.clear();
    for problem in &gathered.problems {
        tell(problem);
    }
    if gathered.articles.is_empty() {
        tell("nothing to compare");
        return ExitCode::from(INCOMPLETE);
    }
    let options = Options { min_words: arguments.min_words, asides: !arguments.no_asides };
    let report = match compare(&gathered.articles, &options) {
        Ok(report) => report,
        Err(error) => {
            tell(error);
            return ExitCode::from(INCOMPLETE);
        }
    };
    let written = output::write(arguments.output.as_deref(), |out| match arguments.format {
        Format::Json => export::json::write(out, &gathered.articles, &report),
    });
    if let Err(error) = &written {
        let place = arguments.output.as_ref().map_or("the report".into(), |path| path.display().to_string());
        tell(format_args!("{place}: cannot be written: {error}"));
    }
    if written.is_ok() && gathered.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(INCOMPLETE) }
}

/// Says something on standard error. If that is closed, nobody listens.
fn tell(message: impl Display) {
    let _ = writeln!(io::stderr(), "wirecopy: {message}");
}
