//! The least that any search for reused text does: cut at white space, hash, and keep where each six words stand.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;

use wirecopy::article::Article;

/// Words of a fingerprint.
const GRAM: usize = 6;

/// Where (article and word) each hash of six words stands.
pub fn pass(articles: &[Article]) -> HashMap<u64, Vec<(u32, u32)>> {
    let hasher = RandomState::new();
    let mut places: HashMap<u64, Vec<(u32, u32)>> = HashMap::new();
    for (n, article) in (0..).zip(articles) {
        let words: Vec<u64> = article.text.split_whitespace().map(|word| hasher.hash_one(word)).collect();
        for (at, gram) in (0..).zip(words.windows(GRAM)) {
            places.entry(hasher.hash_one(gram)).or_default().push((n, at));
        }
    }
    places
}
