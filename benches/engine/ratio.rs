//! How many times as long as a plain pass over the same text the whole takes, on one core.

use std::hint::black_box;
use std::time::{Duration, Instant};

use wirecopy::article::Article;

use crate::corpus::Language;
use crate::{compared, one_core, plain};

/// Lets the two race and tells how it went.
pub fn tell() {
    let language = Language::new();
    for (count, rounds) in [(1_000, 9), (10_000, 3)] {
        let articles = language.articles(count, 2);
        let (plain, whole) = race(&articles, rounds);
        let ratio = whole.as_secs_f64() / plain.as_secs_f64();
        println!("{count} articles: plain pass {plain:.0?}, whole {whole:.0?}: {ratio:.2} times");
    }
}

/// The best time of each; they take turns, so that a busy machine slows both.
fn race(articles: &[Article], rounds: usize) -> (Duration, Duration) {
    let pool = one_core::pool();
    let (mut plain, mut whole) = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        plain = plain.min(time(|| plain::pass(articles)));
        whole = whole.min(time(|| pool.install(|| compared(articles))));
    }
    (plain, whole)
}

/// How long `work` takes; letting go of what it made is no part of it.
fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let made = black_box(work());
    let took = start.elapsed();
    drop(made);
    took
}
