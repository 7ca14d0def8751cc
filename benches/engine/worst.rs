//! Input that is as bad as it gets, by name.

use wirecopy::article::Article;

use crate::corpus::{Language, article};

/// A name, and how its articles are made.
pub type Case = (&'static str, fn() -> Vec<Article>);

pub const CASES: [Case; 6] = [
    ("one article of 4 KB against itself", || copies(2, 4_000)),
    ("one article of 1 MB against itself", || copies(2, 1_000_000)),
    ("1,000 copies of one article of 4 KB", || copies(1_000, 4_000)),
    ("a a a a … for 1 MB, twice", || vec![article(0, "a ".repeat(500_000)), article(1, "a ".repeat(500_000))]),
    ("an article of 10 MB, and one of 4 KB out of it", long),
    ("100,000 articles of 12 words", tiny),
];

fn copies(count: usize, bytes: usize) -> Vec<Article> {
    let text = Language::new().text(bytes, 1);
    (0..count).map(|n| article(n, text.clone())).collect()
}

fn long() -> Vec<Article> {
    let text = Language::new().text(10_000_000, 2);
    let part = text.get(5_000_000..5_004_000).unwrap_or(&text[..4_000]).to_owned();
    vec![article(0, text), article(1, part)]
}

fn tiny() -> Vec<Article> {
    let language = Language::new();
    (0..100_000).map(|n| article(n, language.text(84, n as u64 + 1))).collect()
}
