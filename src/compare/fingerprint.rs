//! Where the search starts: a few words in a row that two articles share.
//!
//! Every word starts one fingerprint: the words from it on, until there are enough letters to tell something
//! ([`LETTERS`], in at least [`FEWEST_WORDS`]) or as many words as the shortest match has. So a rare name with
//! three words around it is found, "as well as in the" alone is not, and no run of `min_words` is ever missed.

use crate::compare::vocabulary::{Vocabulary, WordId};
use crate::span::count;

/// The letters that a fingerprint shorter than `min_words` has to hold.
const LETTERS: u32 = 24;

/// The words that a fingerprint has at least: pairs and triples of words repeat by accident in every text.
const FEWEST_WORDS: usize = 4;

/// The place of a word in a collection: all articles one behind the other.
type Place = u32;

/// The words of a whole collection, with every fingerprint sorted.
#[derive(Debug, Default)]
pub struct Index {
    ids: Vec<WordId>,
    /// Where each article starts in `ids`, and behind the last one the end.
    starts: Vec<Place>,
    /// The hash of the fingerprint that each word starts; 0 where the article ends too soon for one.
    hashes: Vec<u32>,
    /// Hash and place of every fingerprint, hash first, in order.
    postings: Vec<u64>,
}

/// Two articles that share a fingerprint, and where it starts in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// The article that stands first in the collection.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// The word of `a` where the fingerprint starts.
    pub word_a: u32,
    /// The word of `b`.
    pub word_b: u32,
}

impl Index {
    /// Indexes the words of every article, for matches of at least `min_words`.
    pub fn new(articles: &[Vec<WordId>], vocabulary: &Vocabulary, min_words: u32) -> Self {
        let mut index = Self { starts: vec![0], ..Self::default() };
        index.ids.reserve(articles.iter().map(Vec::len).sum());
        for words in articles {
            index.ids.extend_from_slice(words);
            index.starts.push(count(index.ids.len()));
        }
        index.hashes = vec![0; index.ids.len()];
        index.postings.reserve(index.ids.len());
        for article in 0..articles.len() {
            index.add_fingerprints(article, vocabulary, min_words as usize);
        }
        index.postings.sort_unstable();
        index
    }

    fn add_fingerprints(&mut self, article: usize, vocabulary: &Vocabulary, most_words: usize) {
        let (start, end) = (self.starts[article], self.starts[article + 1]);
        for at in start..end {
            let ahead = &self.ids[at as usize..end as usize];
            let Some(hash) = fingerprint(ahead, vocabulary, most_words) else { continue };
            self.hashes[at as usize] = hash;
            self.postings.push(u64::from(hash) << 32 | u64::from(at));
        }
    }

    /// Every place where two articles begin to share words, in order of articles, then places.
    ///
    /// A hit whose words before are shared too is left out: the run before it has been reported already.
    /// That keeps a thousand copies of one article at one hit a pair.
    pub fn hits(&self) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut group: Vec<Start> = Vec::new();
        for postings in self.postings.chunk_by(|x, y| x >> 32 == y >> 32).filter(|group| group.len() > 1) {
            group.clear();
            group.extend(postings.iter().map(|&posting| self.start(posting as Place)));
            group.sort_unstable();
            pair_up(&group, &mut hits);
        }
        hits.sort_unstable();
        hits
    }

    fn start(&self, place: Place) -> Start {
        let article = self.starts.partition_point(|&start| start <= place) - 1;
        // The last words of every article start no fingerprint, so that the first word of the next finds 0 before it.
        let before = (place as usize).checked_sub(1).map_or(0, |before| self.hashes[before]);
        Start { before, article: count(article), word: place - self.starts[article] }
    }
}

/// One place of a fingerprint, sorted by the fingerprint one word earlier, 0 where there is none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Start {
    before: u32,
    article: u32,
    word: u32,
}

/// All pairs of one fingerprint's places in two articles, except those whose words before are alike.
fn pair_up(group: &[Start], hits: &mut Vec<Hit>) {
    for (n, &one) in group.iter().enumerate() {
        let rest = &group[n + 1..];
        // Nothing before means that nothing before was reported.
        let alike = if one.before == 0 { 0 } else { rest.partition_point(|other| other.before == one.before) };
        hits.extend(rest[alike..].iter().filter(|other| other.article != one.article).map(|&other| {
            let (a, b) = if one.article < other.article { (one, other) } else { (other, one) };
            Hit { a: a.article, b: b.article, word_a: a.word, word_b: b.word }
        }));
    }
}

/// The hash of the fingerprint at the start of `ahead`; `None` where the text ends before there is enough of it.
fn fingerprint(ahead: &[WordId], vocabulary: &Vocabulary, most_words: usize) -> Option<u32> {
    // It must not start at 0, where word 0 would leave no trace.
    let (mut hash, mut letters) = (u64::MAX, 0);
    for (n, &id) in ahead.iter().take(most_words).enumerate() {
        // The multiplier is 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
        hash = (hash.rotate_left(23) ^ u64::from(id)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        letters += u32::from(vocabulary.letters(id));
        if n + 1 == most_words || (n + 1 >= FEWEST_WORDS && letters >= LETTERS) {
            return Some(((hash >> 32) as u32).max(1));
        }
    }
    None
}
