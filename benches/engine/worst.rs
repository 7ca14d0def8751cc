//! Input that is as bad as it gets, by name.

use wirecopy::article::Article;

use crate::corpus::{Language, Random, article};

/// A name, and how its articles are made.
pub type Case = (&'static str, fn() -> Vec<Article>);

pub const CASES: [Case; 9] = [
    ("one article of 4 KB against itself", || copies(2, 4_000)),
    ("one article of 1 MB against itself", || copies(2, 1_000_000)),
    ("1,000 copies of one article of 4 KB", || copies(1_000, 4_000)),
    ("a a a a … for 1 MB, twice", || vec![article(0, "a ".repeat(500_000)), article(1, "a ".repeat(500_000))]),
    ("two words at random for 100 KB, twice", || vec![at_random(0, 50_000), at_random(1, 50_000)]),
    ("two words at random for 2 KB, 30 times", || (0..30).map(|n| at_random(n, 1_000)).collect()),
    ("two articles of 10 MB that share every other page", every_other_page),
    ("an article of 10 MB, and one of 4 KB out of it", long),
    ("100,000 articles of 12 words", tiny),
];

fn copies(count: usize, bytes: usize) -> Vec<Article> {
    let text = Language::new().text(bytes, 1);
    (0..count).map(|n| article(n, text.clone())).collect()
}

/// Words that repeat, in an order that does not.
fn at_random(n: usize, words: usize) -> Article {
    let mut random = Random::new(n as u64);
    article(n, (0..words).map(|_| ["a ", "b "][random.within(0, 2)]).collect())
}

fn every_other_page() -> Vec<Article> {
    let language = Language::new();
    let page = |n: usize, page: usize| {
        let seed = if page.is_multiple_of(2) { page } else { (n + 1) * 10_000 + page };
        language.text(4_000, seed as u64)
    };
    let pages = |n| (0..2_500).map(|number| page(n, number)).collect::<Vec<_>>().join("\n");
    (0..2).map(|n| article(n, pages(n))).collect()
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
