//! Furniture of articles that state no outlet: less is claimed, for copy of an agency recurs in them as well.
//!
//! What stands in very many of them, at the same end of each, in a few lines, while what stands around it has nothing to do with one
//! another, is no copy of a story.

use rustc_hash::FxHashSet;

use crate::search::fingerprint::Index;
use crate::search::places::Places;

/// Two fingerprints so many words apart are seven words in a row or more.
pub const STEP: u32 = 3;

/// In fewer articles nothing is claimed.
const LEAST: usize = 16;
/// What stands in fewer is no furniture, and in less than one of so many.
const ARTICLES: usize = 8;
const SHARE: usize = 4;
/// Nor what stands so many words from both ends.
const EDGE: u32 = 60;
/// In shorter articles the ends are all there is, and nothing around a line tells that they are not one story.
const SHORTEST: u32 = 2 * EDGE;
/// Of so many places one at most may be elsewhere.
const ELSEWHERE: usize = 10;
/// Articles of which more than one word in so many recurs are copies of one another.
const COPIES: u32 = 3;
/// So many articles are held against one another.
const SAMPLE: usize = 24;
/// Days on which it is printed, where they are known.
const DAYS: usize = 3;

/// The places of what recurs in the articles without a label, each with how many articles have it: fingerprints that begin a row of two.
pub fn recurring(
    index: &Index,
    places: &Places,
    labels: &[Option<u32>],
    days: &[Option<i32>],
    len: impl Fn(u32) -> u32,
) -> Vec<(u32, u32)> {
    let unlabelled = labels.iter().filter(|label| label.is_none()).count();
    if unlabelled < LEAST {
        return Vec::new();
    }
    let least = ARTICLES.max(unlabelled.div_ceil(SHARE));
    let mut marked: FxHashSet<u32> = FxHashSet::default();
    let mut own: Vec<u32> = vec![0; labels.len()];
    for group in index.groups_of(least) {
        let entries: Vec<u32> = group
            .iter()
            .map(|&posting| posting as u32)
            .filter(|&place| {
                let article = places.article(place);
                labels[article as usize].is_none() && len(article) >= SHORTEST
            })
            .collect();
        if entries.len() >= least {
            entries.iter().for_each(|&place| own[places.article(place) as usize] += 1);
            marked.extend(entries);
        }
    }
    let is_copy = |article: u32| own[article as usize] * COPIES > len(article);
    let mut rows: Vec<(u64, u32)> = marked
        .iter()
        .filter(|&&place| marked.contains(&(place + STEP)) && places.article(place) == places.article(place + STEP))
        .map(|&place| (u64::from(index.hash_at(place)) << 32 | u64::from(index.hash_at(place + STEP)), place))
        .collect();
    rows.sort_unstable();
    let mut found = Vec::new();
    let mut known: Option<(Vec<u32>, bool)> = None;
    for row in rows.chunk_by(|x, y| x.0 == y.0).filter(|row| row.len() >= least) {
        let mut articles: Vec<u32> = row.iter().map(|&(_, place)| places.article(place)).collect();
        articles.dedup();
        let (mut front, mut back) = (0, 0);
        for &(_, place) in row {
            let (article, word) = (places.article(place), place - places.start(places.article(place)));
            front += usize::from(word < EDGE);
            back += usize::from(word + EDGE >= len(article));
        }
        let at_an_end = front.max(back) * ELSEWHERE >= row.len() * (ELSEWHERE - 1);
        let copies = articles.iter().filter(|&&article| is_copy(article)).count();
        if articles.len() < least || !at_an_end || copies * 2 >= articles.len() || !is_on_days(&articles, days) {
            continue;
        }
        // Rows of one block stand in the same articles.
        let apart = match &known {
            Some((before, apart)) if *before == articles => *apart,
            _ => are_apart(index, places, &articles, &marked, &len),
        };
        known = Some((articles.clone(), apart));
        if apart {
            found.extend(row.iter().map(|&(_, place)| (place, articles.len() as u32)));
        }
    }
    found
}

/// Whether the articles are of several days, as far as they say so.
fn is_on_days(articles: &[u32], days: &[Option<i32>]) -> bool {
    let dated: Vec<i32> = articles.iter().filter_map(|&article| days[article as usize]).collect();
    let several: FxHashSet<i32> = dated.iter().copied().collect();
    dated.len() * 2 < articles.len() || several.len() >= DAYS
}

/// Whether hardly any two of the articles share anything else.
fn are_apart(
    index: &Index,
    places: &Places,
    articles: &[u32],
    marked: &FxHashSet<u32>,
    len: &impl Fn(u32) -> u32,
) -> bool {
    let step = articles.len().div_ceil(SAMPLE).max(1);
    let hashes = |article: u32| -> FxHashSet<u32> {
        let start = places.start(article);
        (start..start + len(article))
            .filter(|place| !marked.contains(place))
            .map(|place| index.hash_at(place))
            .collect()
    };
    let sampled: Vec<FxHashSet<u32>> = articles.iter().step_by(step).map(|&article| hashes(article)).collect();
    let related = sampled.windows(2).filter(|pair| pair[0].intersection(&pair[1]).take(2).count() > 1).count();
    related * 4 <= sampled.len()
}
