//! The command line; [`wirecopy_cli::run`] is all of it.

use std::process::ExitCode;

fn main() -> ExitCode {
    wirecopy_cli::run()
}
