//! Work on one core, so that figures compare with those of the page and of other programs.

use rayon::{ThreadPool, ThreadPoolBuilder};

/// A pool of one thread; what is `install`ed in it uses no other.
pub fn pool() -> ThreadPool {
    ThreadPoolBuilder::new().num_threads(1).build().expect("a thread")
}
