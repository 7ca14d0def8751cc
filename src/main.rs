//! The command line; [`wirecopy::cli`] is all of it.

use std::process::ExitCode;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> ExitCode {
    wirecopy::cli::run()
}

/// The browser's tests build every target, and this one has nothing to do there.
#[cfg(target_arch = "wasm32")]
fn main() -> ExitCode {
    ExitCode::SUCCESS
}
