//! The command line; [`wirecopy_cli::run`] is all of it.

use std::process::ExitCode;
use std::{panic, thread};

/// With very many small pieces of text glibc's own takes a tenth more time.
#[cfg(target_os = "linux")]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    quiet_parquet();
    wirecopy_cli::run()
}

/// What the library for Parquet panics at is told as an error of its file.
fn quiet_parquet() {
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if thread::current().name() != Some(wirecopy_read::native::PARQUET_THREAD) {
            tell(panic);
        }
    }));
}
