//! How many times as long as a plain pass over the same text the whole takes, and what one more article costs: on one core.

use std::hint::black_box;
use std::time::{Duration, Instant};

use wirecopy::article::Article;

use crate::corpus::Language;
use crate::{collected, compared, one_core, plain};

/// Lets the two race and tells how it went.
pub fn tell() {
    let language = Language::new();
    for (count, rounds) in [(1_000, 9), (10_000, 3)] {
        let articles = language.articles(count, 2);
        let (plain, whole) = race(&articles, rounds);
        let ratio = whole.as_secs_f64() / plain.as_secs_f64();
        println!("{count} articles: plain pass {plain:.0?}, whole {whole:.0?}: {ratio:.2} times");
        let more = one_more(&articles, rounds);
        let part = whole.as_secs_f64() / more.as_secs_f64();
        println!("one more article, and the report anew: {more:.0?}, a {part:.0}th of the whole");
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

/// The best time in which the last article comes to all others, up to the report.
fn one_more(articles: &[Article], rounds: usize) -> Duration {
    let pool = one_core::pool();
    let Some((last, others)) = articles.split_last() else { return Duration::MAX };
    pool.install(|| {
        let mut collection = collected(others);
        let places: Vec<u32> = (0..).take(others.len()).collect();
        let mut best = Duration::MAX;
        for _ in 0..rounds {
            let add = || {
                collection.add(vec![last]).expect("an article of another id");
                collection.report()
            };
            best = best.min(time(add));
            collection.arrange(&places);
        }
        best
    })
}

/// How long `work` takes; letting go of what it made is no part of it.
fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let made = black_box(work());
    let took = start.elapsed();
    drop(made);
    took
}
