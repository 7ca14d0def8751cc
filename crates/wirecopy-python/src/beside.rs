//! Work beside the interpreter: it lets go of the GIL, uses the cores, tells how far it is, and stops at Ctrl-C.

use std::ops::ControlFlow;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

/// How often Python is asked whether somebody pressed Ctrl-C, and told how far the work is.
const BEAT: Duration = Duration::from_millis(100);

/// What the work tells of itself, and is told.
#[derive(Default)]
pub struct Watch {
    stop: AtomicBool,
    done: AtomicUsize,
    all: AtomicUsize,
}

impl Watch {
    /// So much of the work is done. Breaks where the work is to stop.
    pub fn tell(&self, done: usize, all: usize) -> ControlFlow<()> {
        self.all.store(all, Ordering::Relaxed);
        self.done.store(done, Ordering::Relaxed);
        if self.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// As the engine tells it.
    pub fn comparing(&self, so_far: wirecopy::Progress) -> ControlFlow<()> {
        self.tell(so_far.done, so_far.all)
    }
}

/// Threads for one piece of work, so many or one for each core. They end with it: a process that forks later has none that hang.
fn pool(threads: Option<usize>) -> PyResult<ThreadPool> {
    let built = ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0)).build();
    built.map_err(|error| PyRuntimeError::new_err(format!("threads cannot be started: {error}")))
}

/// Does some short work on threads of its own, without asking whether to stop.
pub fn short<T: Send>(py: Python<'_>, work: impl FnOnce() -> T + Send) -> PyResult<T> {
    let pool = pool(None)?;
    Ok(py.detach(|| pool.install(work)))
}

/// Does `work` on threads of its own. `progress` is called with how much is done and how much there is.
///
/// # Errors
/// What `progress` raised, or the handler of a signal: `KeyboardInterrupt`. The work was stopped then.
pub fn work<T: Send>(
    py: Python<'_>,
    threads: Option<usize>,
    progress: Option<&Py<PyAny>>,
    work: impl FnOnce(&Watch) -> T + Send,
) -> PyResult<T> {
    let pool = pool(threads)?;
    let watch = Watch::default();
    py.detach(|| {
        thread::scope(|scope| {
            let (over, is_over) = sync_channel::<()>(1);
            let (watch, pool) = (&watch, &pool);
            let working = scope.spawn(move || {
                // It falls when the work is over, or has panicked.
                let _over = over;
                pool.install(|| work(watch))
            });
            let mut heard = Ok(());
            while is_over.recv_timeout(BEAT) == Err(RecvTimeoutError::Timeout) {
                if heard.is_ok() {
                    heard = Python::attach(|py| beat(py, watch, progress));
                }
                if heard.is_err() {
                    watch.stop.store(true, Ordering::Relaxed);
                }
            }
            let done = working.join().unwrap_or_else(|panic| resume_unwind(panic));
            heard.and_then(|()| Python::attach(|py| beat(py, watch, progress))).map(|()| done)
        })
    })
}

fn beat(py: Python<'_>, watch: &Watch, progress: Option<&Py<PyAny>>) -> PyResult<()> {
    py.check_signals()?;
    let (done, all) = (watch.done.load(Ordering::Relaxed), watch.all.load(Ordering::Relaxed));
    if let Some(progress) = progress.filter(|_| all > 0) {
        progress.call1(py, (done, all))?;
    }
    Ok(())
}
