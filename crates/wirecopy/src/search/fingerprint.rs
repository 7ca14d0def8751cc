//! Where the search starts: a few words in a row that two articles share.
//!
//! Every word starts one fingerprint: the words from it on, until there are enough letters to tell something
//! ([`LETTERS`], in at least [`FEWEST_WORDS`]) or as many words as the shortest match has. So a rare name with
//! three words around it is found, "as well as in the" alone is not, and no run of `min_words` is ever missed.

use crate::outlets::bits::Bits;
use crate::outlets::known::Piece;
use crate::parallel;
use crate::search::corpus::{Corpus, START};
use crate::search::postings::{self, NONE, Place, groups, hash, merge, posting};
use crate::search::thresholds::Thresholds;
use crate::span::{WordSpan, count};
use crate::text::vocabulary::{Vocabulary, WordId};

/// The letters that a fingerprint shorter than `min_words` has to hold.
const LETTERS: u32 = 18;

/// The words that a fingerprint has at least: pairs and triples of words repeat by accident in every text.
const FEWEST_WORDS: usize = 4;

/// Every fingerprint of a collection, sorted.
#[derive(Debug)]
pub struct Index {
    /// The words that a fingerprint has at most: as many as the shortest match.
    pub(super) most_words: u32,
    pub(super) thresholds: Thresholds,
    /// Where each article starts.
    pub(super) starts: Vec<Place>,
    /// Which words of each article are searched, in order; none of these stretches touches the next.
    pub(super) stretches: Vec<Vec<WordSpan>>,
    /// Whether each article is one stretch from its first word to its last.
    whole: bool,
    /// The hash of the fingerprint that each word starts, or [`NONE`].
    pub(super) hashes: Vec<u32>,
    /// Hash and place of every fingerprint, in order of hashes; the places of one stand in any order.
    pub(super) postings: Vec<u64>,
    /// Whether the fingerprint of each place stands in more articles than are paired up; empty where none does.
    frequent: Vec<bool>,
    /// Whether an article has such a fingerprint; empty where none does.
    has_frequent: Vec<bool>,
    /// The places whose fingerprint lies wholly in furniture: these are not paired up.
    pub(super) inside: Bits,
}

impl Index {
    /// Of no article yet, for matches of at least `min_words`.
    pub fn new(min_words: u32, thresholds: Thresholds) -> Self {
        Self {
            most_words: min_words,
            thresholds,
            starts: Vec::new(),
            stretches: Vec::new(),
            whole: true,
            hashes: Vec::new(),
            postings: Vec::new(),
            frequent: Vec::new(),
            has_frequent: Vec::new(),
            inside: Bits::default(),
        }
    }

    /// Indexes further articles of `corpus`, each in these stretches: every run of `min_words` inside one has a fingerprint.
    pub fn add(&mut self, corpus: Corpus, stretches: Vec<Vec<WordSpan>>) {
        let articles = &corpus.ids[self.starts.len()..];
        let most = self.most_words as usize;
        let before = self.hashes.len();
        let len = before + articles.iter().map(Vec::len).sum::<usize>();
        if before == 0 {
            // Nothing is written here: each core touches what it fills.
            self.hashes = vec![NONE; len];
        } else {
            self.hashes.resize(len, NONE);
        }
        // Each article writes its own where they stay: they are as much as half of the text.
        let (mut own, mut rest, mut start) = (Vec::with_capacity(articles.len()), &mut self.hashes[before..], before);
        for (words, stretches) in articles.iter().zip(&stretches) {
            self.starts.push(count(start));
            start += words.len();
            let (hashes, after) = rest.split_at_mut(words.len());
            own.push((words, stretches, hashes));
            rest = after;
        }
        parallel::map(own, |(words, stretches, hashes)| {
            for stretch in stretches {
                fingerprints(&words[stretch.range()], corpus.vocabulary, most, &mut hashes[stretch.range()]);
            }
        });
        let is_whole =
            |(stretches, words): (&Vec<WordSpan>, &Vec<WordId>)| *stretches == [WordSpan::new(0, count(words.len()))];
        self.whole &= stretches.iter().zip(articles).all(is_whole);
        self.stretches.extend(stretches);
        merge(&mut self.postings, postings::sorted(&self.hashes[before..], before));
    }

    /// Takes the places that are furniture, and finds out which of the others are frequent. Gives back which places of a
    /// fingerprint `were` frequent and are so no more; empty where none is.
    pub fn settle(&mut self, corpus: Corpus, inside: Bits, mut were: Vec<bool>) -> Vec<bool> {
        self.inside = inside;
        self.find_frequent(corpus);
        for (place, was) in (0..).zip(&mut were) {
            *was &= !self.is_frequent(place) && !self.inside.has(place);
        }
        were
    }

    /// Takes the places that are furniture. Nothing is frequent until somebody says so.
    pub fn furnish(&mut self, inside: Bits) {
        self.inside = inside;
    }

    /// Whether the fingerprint at a place lies wholly in furniture.
    pub fn is_inside(&self, place: Place) -> bool {
        self.inside.has(place)
    }

    /// Which places are of a frequent fingerprint; empty where none is.
    pub fn frequent(&self) -> &[bool] {
        &self.frequent
    }

    /// Puts the articles that stand at `places` into that order, and forgets the others. Each place is one, and named once.
    /// Which of the places, as they are now, are of a frequent fingerprint stays as it was until [`Index::settle`].
    pub fn arrange(&mut self, places: &[u32]) {
        let empty = Self::new(self.most_words, self.thresholds);
        let mut before = std::mem::replace(self, empty);
        let mut now = vec![Place::MAX; before.hashes.len()];
        let mut thawed = Vec::new();
        for &article in places {
            let start = before.starts[article as usize] as usize;
            let end = before.starts.get(article as usize + 1).map_or(before.hashes.len(), |&end| end as usize);
            self.starts.push(count(self.hashes.len()));
            for (now, place) in now[start..end].iter_mut().zip(self.hashes.len()..) {
                *now = count(place);
            }
            self.hashes.extend_from_slice(&before.hashes[start..end]);
            thawed.extend_from_slice(before.frequent.get(start..end).unwrap_or_default());
            self.stretches.push(std::mem::take(&mut before.stretches[article as usize]));
        }
        before.postings.retain_mut(|posting| {
            let place = now[*posting as Place as usize];
            *posting = self::posting(hash(*posting), place as usize);
            place != Place::MAX
        });
        self.postings = before.postings;
        self.frequent = thawed;
    }

    /// Finds out which fingerprints stand in very many articles: by their words, for a hash may stand for several.
    fn find_frequent(&mut self, corpus: Corpus) {
        let most = self.thresholds.articles as usize;
        (self.frequent, self.has_frequent) = (Vec::new(), Vec::new());
        let mut found: Vec<Place> = Vec::new();
        for group in self.groups_of(most + 1) {
            let story = group.iter().map(|&posting| posting as Place).filter(|&place| !self.inside.has(place));
            let mut places: Vec<Place> = story.collect();
            places.sort_by(|&x, &y| self.words(corpus, x).cmp(self.words(corpus, y)).then(x.cmp(&y)));
            for places in places.chunk_by(|&x, &y| self.words(corpus, x) == self.words(corpus, y)) {
                let articles = places.chunk_by(|&x, &y| self.article(x) == self.article(y)).count();
                if articles > most {
                    found.extend(places);
                }
            }
        }
        self.set_frequent(&found);
    }

    /// Says of which places the fingerprint is frequent.
    pub fn set_frequent(&mut self, places: &[Place]) {
        if !places.is_empty() {
            self.frequent = vec![false; self.hashes.len()];
            self.has_frequent = vec![false; self.starts.len()];
        }
        for &place in places {
            self.frequent[place as usize] = true;
            let article = self.article(place);
            self.has_frequent[article] = true;
        }
    }

    /// Whether both articles have frequent fingerprints: what they share may go on before or behind one.
    pub fn both_have_frequent(&self, (a, b): (u32, u32)) -> bool {
        [a, b].into_iter().all(|article| self.has_frequent.get(article as usize).copied().unwrap_or_default())
    }

    /// Whether some fingerprint is frequent.
    pub fn any_is_frequent(&self) -> bool {
        !self.frequent.is_empty()
    }

    /// How many words the fingerprint at `word` of `article` has, if one starts there and is not frequent.
    pub fn rare(&self, corpus: Corpus, article: u32, word: u32) -> Option<u32> {
        let place = self.starts[article as usize] + word;
        let rare = !self.is_frequent(place) && self.hashes[place as usize] != NONE;
        rare.then(|| count(self.words_of(corpus, article as usize, word).len()))
    }

    /// The stretches of places, one behind the other, whose fingerprints are frequent.
    pub fn frequent_stretches(&self) -> impl Iterator<Item = std::ops::Range<Place>> {
        let mut from = 0;
        self.frequent.chunk_by(|x, y| x == y).filter_map(move |places| {
            let start = from;
            from += count(places.len());
            places[0].then_some(start..from)
        })
    }

    /// Up to where the words behind a frequent stretch, which ends before `place`, hold no rare fingerprint.
    pub fn rare_from(&self, corpus: Corpus, place: Place) -> (usize, u32) {
        let article = self.article(place);
        let word = self.word(article, place);
        let words = count(self.words(corpus, place).len());
        (article, if words == 0 { self.end(article, word) } else { word + words - 1 })
    }

    /// Which word of its article stands at `place`.
    pub fn word(&self, article: usize, place: Place) -> u32 {
        place - self.starts[article]
    }

    /// The place of a word of an article.
    pub fn place(&self, article: usize, word: u32) -> Place {
        self.starts[article] + word
    }

    /// Whether the fingerprint at a place is frequent.
    pub fn is_frequent(&self, place: Place) -> bool {
        self.frequent.get(place as usize).copied().unwrap_or_default()
    }

    /// Where each article starts.
    pub fn starts(&self) -> &[Place] {
        &self.starts
    }

    /// How many places there are.
    pub fn len(&self) -> usize {
        self.hashes.len()
    }

    /// The hash of the fingerprint that starts at a place.
    pub fn hash_at(&self, place: Place) -> u32 {
        self.hashes.get(place as usize).copied().unwrap_or(NONE)
    }

    /// All postings, in parts that can be looked at side by side.
    pub fn parts(&self) -> Vec<&[u64]> {
        postings::parts(&self.postings)
    }

    /// The postings of each fingerprint that stands at `least` places or more.
    pub fn groups_of(&self, least: usize) -> impl Iterator<Item = &[u64]> {
        groups(&self.postings, least)
    }

    /// The places whose fingerprint lies wholly in `furniture`.
    pub fn inside(&self, furniture: &[Vec<Piece>], corpus: Corpus) -> Bits {
        let mut inside = Bits::new(self.hashes.len());
        for ((pieces, ids), &start) in furniture.iter().zip(corpus.ids).zip(&self.starts) {
            for words in pieces.iter().map(|piece| piece.words) {
                let is_inside = |&word: &u32| {
                    word + length(&ids[word as usize..], corpus.vocabulary, self.most_words as usize) <= words.end
                };
                (words.start..words.end).take_while(is_inside).for_each(|word| inside.insert(start + word));
            }
        }
        inside
    }

    /// The hashes of an article, word by word.
    pub(super) fn hashes_of(&self, article: usize) -> &[u32] {
        let end = self.starts.get(article + 1).map_or(self.hashes.len(), |&end| end as usize);
        &self.hashes[self.starts[article] as usize..end]
    }

    /// The postings of each fingerprint that stands at two places or more, one of them in a `fresh` article: of a few among many only their
    /// own fingerprints are looked up.
    pub(super) fn groups_with(&self, fresh: &[bool]) -> Vec<&[u64]> {
        let mut wanted: Vec<u32> = Vec::new();
        for (n, _) in fresh.iter().enumerate().filter(|(_, fresh)| **fresh) {
            wanted.extend(self.hashes_of(n).iter().filter(|&&hash| hash != NONE));
        }
        parallel::sort(&mut wanted);
        wanted.dedup();
        let mut rest = &self.postings[..];
        let group = |wanted| {
            rest = &rest[rest.partition_point(|&posting| hash(posting) < wanted)..];
            let (group, after) = rest.split_at(rest.partition_point(|&posting| hash(posting) == wanted));
            rest = after;
            group
        };
        wanted.into_iter().map(group).filter(|group| group.len() > 1).collect()
    }

    /// The words of the fingerprint at `place`.
    pub fn words<'c>(&self, corpus: Corpus<'c>, place: Place) -> &'c [WordId] {
        let article = self.article(place);
        self.words_of(corpus, article, place - self.starts[article])
    }

    /// The words of the fingerprint at `word` of `article`: the same for who knows both, and need not look for them.
    pub fn words_of<'c>(&self, corpus: Corpus<'c>, article: usize, word: u32) -> &'c [WordId] {
        let ahead = &corpus.ids[article][word as usize..self.end(article, word) as usize];
        if self.hashes[self.place(article, word) as usize] == NONE {
            return &[];
        }
        &ahead[..length(ahead, corpus.vocabulary, self.most_words as usize) as usize]
    }

    /// Where the stretch of `word` ends.
    fn end(&self, article: usize, word: u32) -> u32 {
        let stretches = &self.stretches[article];
        let at = stretches.partition_point(|stretch| stretch.end <= word);
        stretches.get(at).map_or(word, |stretch| stretch.end.max(word))
    }

    /// Which article a place lies in.
    pub fn article(&self, place: Place) -> usize {
        self.starts.partition_point(|&start| start <= place) - 1
    }

    /// The word before `place`, where that is in the same stretch.
    pub fn before(&self, corpus: Corpus, article: usize, place: Place) -> WordId {
        // The last words of every stretch start no fingerprint, so that the first word of the next finds none before it. Most often a
        // stretch is the whole article: then nothing need be fetched to know that.
        let starts_here = |before: &u32| self.whole || self.hashes[(self.starts[article] + before) as usize] != NONE;
        let before = (place - self.starts[article]).checked_sub(1).filter(starts_here);
        before.map_or(START, |before| corpus.ids[article][before as usize])
    }
}

/// How many words the fingerprint at the start of `ahead` has, or would have.
pub fn length(ahead: &[WordId], vocabulary: &Vocabulary, most_words: usize) -> u32 {
    let mut letters = 0;
    let enough = |&(n, &id): &(usize, &WordId)| {
        letters += u32::from(vocabulary.letters(id));
        n + 1 >= FEWEST_WORDS && letters >= LETTERS
    };
    let last =
        ahead.iter().enumerate().take(most_words).find(enough).map_or(ahead.len().min(most_words), |(n, _)| n + 1);
    count(last)
}

/// The hash of the fingerprint that each of `words` starts, into `hashes`, where [`NONE`] stands before.
fn fingerprints(words: &[WordId], vocabulary: &Vocabulary, most_words: usize, hashes: &mut [u32]) {
    let letters: Vec<u32> = words.iter().map(|&id| u32::from(vocabulary.letters(id))).collect();
    // Where a fingerprint ends, none that starts later ends before.
    let (mut end, mut inside) = (0, 0);
    for (start, place) in hashes.iter_mut().enumerate() {
        let is_whole =
            |end: usize, inside: u32| end == start + most_words || (end >= start + FEWEST_WORDS && inside >= LETTERS);
        while !is_whole(end, inside) {
            let Some(letters) = letters.get(end) else { return };
            inside += letters;
            end += 1;
        }
        *place = fingerprint(&words[start..end]);
        inside -= letters[start];
    }
}

/// The hash of these words.
fn fingerprint(words: &[WordId]) -> u32 {
    // It must not start at 0, where word 0 would leave no trace. The multiplier is 2^64 divided by the golden ratio (Knuth, The
    // Art of Computer Programming 3, 6.4).
    let add = |hash: u64, &id: &WordId| (hash.rotate_left(23) ^ u64::from(id)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let hash = words.iter().fold(u64::MAX, add);
    ((hash >> 32) as u32).max(NONE + 1)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
