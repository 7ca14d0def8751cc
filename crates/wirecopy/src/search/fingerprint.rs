//! Where the search starts: a few words in a row that two articles share.
//!
//! Every word starts one fingerprint: the words from it on, until there are enough letters to tell something
//! ([`LETTERS`], in at least [`FEWEST_WORDS`]) or as many words as the shortest match has. So a rare name with
//! three words around it is found, "as well as in the" alone is not, and no run of `min_words` is ever missed.

use crate::outlets::{Bits, Outlets, Piece};
use crate::parallel;
use crate::search::places::Places;
use crate::span::{WordSpan, count};
use crate::text::vocabulary::{Vocabulary, WordId};

/// The letters that a fingerprint shorter than `min_words` has to hold.
const LETTERS: u32 = 18;

/// The words that a fingerprint has at least: pairs and triples of words repeat by accident in every text.
const FEWEST_WORDS: usize = 4;

/// The place of a word in a collection: all articles one behind the other.
type Place = u32;

/// A fingerprint at more places than this is looked for from one of them only, so that a phrase in every one of
/// 100,000 articles makes 100,000 hits and not five billion. Its passage is whole all the same: it stands on one base.
const MOST_PAIRED: usize = 1024;

/// The hash where an article ends too soon for a fingerprint.
const NONE: u32 = 0;

/// So many groups of equal fingerprints are paired up by one core at once.
const AT_ONCE: usize = 4096;

/// Every fingerprint of a collection, sorted.
#[derive(Debug, Default)]
pub struct Index {
    /// Where each article starts.
    starts: Vec<Place>,
    /// The hash of the fingerprint that each word starts, or [`NONE`].
    hashes: Vec<u32>,
    /// Hash and place of every fingerprint, in order of hashes; the places of one stand in any order.
    postings: Vec<u64>,
}

/// Which pairs of places are looked at.
#[derive(Clone, Copy)]
pub struct Sieve<'s> {
    /// Of two articles one has to be among these.
    pub fresh: &'s [bool],
    /// Houses, and what is furniture.
    pub outlets: &'s Outlets,
    /// Whether articles of one house are compared as well.
    pub within: bool,
    /// A rank for each article: a fingerprint of very many places is looked for from the lowest.
    pub seniority: &'s [u32],
}

/// The hits of a collection.
#[derive(Debug, Default)]
pub struct Hits {
    /// Those to compare by.
    pub found: Vec<Hit>,
    /// Those of two articles of one house, by which their versions are told.
    pub inside: Vec<Hit>,
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
    /// Indexes the words of further articles, for matches of at least `min_words`.
    pub fn add(&mut self, articles: &[Vec<WordId>], vocabulary: &Vocabulary, min_words: u32) {
        self.add_hashes(parallel::map(articles, |words| fingerprints(words, vocabulary, min_words as usize)));
    }

    /// Indexes some stretches of further articles alone: every run of `least` words inside one has a fingerprint.
    pub fn add_stretches(
        &mut self,
        articles: &[Vec<WordId>],
        stretches: &[Vec<WordSpan>],
        vocabulary: &Vocabulary,
        least: u32,
    ) {
        let hashed = articles.iter().zip(stretches).map(|(words, stretches)| {
            let mut hashes = vec![NONE; words.len()];
            for stretch in stretches {
                let found = fingerprints(&words[stretch.range()], vocabulary, least as usize);
                hashes[stretch.range()].copy_from_slice(&found);
            }
            hashes
        });
        self.add_hashes(hashed.collect());
    }

    fn add_hashes(&mut self, hashed: Vec<Vec<u32>>) {
        let mut fresh = Vec::new();
        for hashes in hashed {
            let start = self.hashes.len();
            self.starts.push(count(start));
            fresh.extend(
                (start..).zip(&hashes).filter(|(_, hash)| **hash != NONE).map(|(place, &hash)| posting(hash, place)),
            );
            self.hashes.extend(hashes);
        }
        parallel::sort(&mut fresh);
        merge(&mut self.postings, fresh);
    }

    /// Puts the articles that stand at `places` into that order, and forgets the others. Each place is one, and named once.
    pub fn arrange(&mut self, places: &[u32]) {
        let mut before = std::mem::take(self);
        let mut now = vec![Place::MAX; before.hashes.len()];
        for &article in places {
            let start = before.starts[article as usize] as usize;
            let end = before.starts.get(article as usize + 1).map_or(before.hashes.len(), |&end| end as usize);
            self.starts.push(count(self.hashes.len()));
            for (now, place) in now[start..end].iter_mut().zip(self.hashes.len()..) {
                *now = count(place);
            }
            self.hashes.extend_from_slice(&before.hashes[start..end]);
        }
        before.postings.retain_mut(|posting| {
            let place = now[*posting as Place as usize];
            *posting = self::posting(hash(*posting), place as usize);
            place != Place::MAX
        });
        self.postings = before.postings;
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

    /// The postings of each fingerprint that stands at `least` places or more.
    pub fn groups_of(&self, least: usize) -> Vec<&[u64]> {
        self.postings.chunk_by(|x, y| hash(*x) == hash(*y)).filter(|group| group.len() >= least).collect()
    }

    /// The places whose fingerprint lies wholly in `furniture`.
    pub fn inside(
        &self,
        furniture: &[Vec<Piece>],
        ids: &[Vec<WordId>],
        vocabulary: &Vocabulary,
        min_words: u32,
    ) -> Bits {
        let mut inside = Bits::new(self.hashes.len());
        for ((pieces, ids), &start) in furniture.iter().zip(ids).zip(&self.starts) {
            for words in pieces.iter().map(|piece| piece.words) {
                let is_inside =
                    |&word: &u32| word + length(&ids[word as usize..], vocabulary, min_words as usize) <= words.end;
                (words.start..words.end).take_while(is_inside).for_each(|word| inside.insert(start + word));
            }
        }
        inside
    }

    /// Every place where two articles of different houses begin to share words, in order of articles, then places. A hit that
    /// is not `wanted` is left out at once, and one inside a house that is not `telling`: there may be very many.
    ///
    /// A hit whose words before are shared too is left out: the run before it has been reported already.
    /// That keeps a thousand copies of one article at one hit a pair. What a house prints as furniture is not paired up:
    /// [`Index::furniture_hits`] tells of it.
    pub fn hits(
        &self,
        sieve: Sieve<'_>,
        wanted: &(dyn Fn(&Hit) -> bool + Sync),
        telling: &(dyn Fn(&Hit) -> bool + Sync),
    ) -> Hits {
        let groups = self.groups(sieve.fresh);
        let places = Places::new(&self.starts, self.hashes.len());
        let found = parallel::map(groups.chunks(AT_ONCE).collect::<Vec<_>>(), |groups| {
            let (mut hits, mut story) = (Hits::default(), Vec::new());
            let mut keep = |one: Start, other| {
                let Some(hit) = one.hit(other, sieve.fresh) else { return };
                let same = one.house == other.house;
                if (!same || sieve.within) && wanted(&hit) {
                    hits.found.push(hit);
                }
                if same && telling(&hit) {
                    hits.inside.push(hit);
                }
            };
            for postings in groups {
                story.clear();
                let outside = postings.iter().filter(|&&posting| !sieve.outlets.inside.has(posting as Place));
                story.extend(outside.map(|&posting| self.start(posting as Place, &places, sieve.outlets)));
                if story.len() > MOST_PAIRED {
                    pair_with_first(&story, sieve.seniority, &mut keep);
                } else {
                    story.sort_unstable();
                    pair_up(&story, &mut keep);
                }
            }
            hits
        });
        let mut hits = found.into_iter().reduce(append).unwrap_or_default();
        parallel::sort(&mut hits.found);
        parallel::sort(&mut hits.inside);
        hits
    }

    /// Where one house prints what another has as furniture, in order of articles, then places. Of each house only the
    /// first that prints it stands for the others; one has to print it in `recurring` places.
    pub fn furniture_hits(
        &self,
        outlets: &Outlets,
        recurring: usize,
        seniority: &[u32],
        wanted: &(dyn Fn(&Hit) -> bool + Sync),
    ) -> Vec<Hit> {
        let places = Places::new(&self.starts, self.hashes.len());
        let fresh = vec![true; self.starts.len()];
        let groups = self.groups_of(2);
        let found = parallel::map(groups.chunks(AT_ONCE).collect::<Vec<_>>(), |groups| {
            let mut hits = Hits::default();
            for postings in groups {
                let is_inside = |posting: &&u64| outlets.inside.has(**posting as Place);
                if !postings.iter().any(|posting| is_inside(&posting)) {
                    continue;
                }
                let start = |&posting: &u64| self.start(posting as Place, &places, outlets);
                // What recurs nowhere stands in a slot.
                let recurs =
                    |of_house: &[(bool, Start)]| of_house.iter().filter(|(inside, _)| *inside).count() >= recurring;
                let mut firsts: Vec<(bool, Start)> =
                    postings.iter().map(|posting| (is_inside(&posting), start(posting))).collect();
                firsts.sort_unstable_by_key(|(inside, first)| {
                    (first.house, !inside, seniority[first.article as usize], first.word)
                });
                if !firsts.chunk_by(|(_, one), (_, other)| one.house == other.house).any(recurs) {
                    continue;
                }
                firsts.dedup_by_key(|(_, first)| first.house);
                for (n, &(inside, first)) in firsts.iter().enumerate() {
                    let others = firsts[n + 1..].iter().filter(|(also, _)| inside || *also);
                    hits.found.extend(others.filter_map(|&(_, other)| first.hit(other, &fresh)).filter(wanted));
                }
            }
            hits
        });
        let mut hits = found.into_iter().reduce(append).unwrap_or_default().found;
        parallel::sort(&mut hits);
        hits.dedup();
        hits
    }

    /// The postings of each fingerprint that stands at two places or more, one of them in a `fresh` article.
    fn groups(&self, fresh: &[bool]) -> Vec<&[u64]> {
        if fresh.iter().all(|&fresh| fresh) {
            return self.groups_of(2);
        }
        // A few new articles among many: only their own fingerprints are looked up.
        let mut wanted: Vec<u32> = Vec::new();
        for (n, _) in fresh.iter().enumerate().filter(|(_, fresh)| **fresh) {
            let start = self.starts[n] as usize;
            let end = self.starts.get(n + 1).map_or(self.hashes.len(), |&end| end as usize);
            wanted.extend(self.hashes[start..end].iter().filter(|&&hash| hash != NONE));
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

    fn start(&self, place: Place, places: &Places, outlets: &Outlets) -> Start {
        let article = places.article(place);
        // The last words of every article start no fingerprint, so that the first word of the next finds none before it.
        // Before the first word behind furniture none counts, either: furniture makes no hit.
        let before = place.checked_sub(1).filter(|&before| !outlets.inside.has(before));
        Start {
            before: before.map_or(NONE, |before| self.hash_at(before)),
            house: outlets.houses[article as usize],
            article,
            word: place - places.start(article),
        }
    }
}

/// One place of a fingerprint, sorted by the fingerprint one word earlier.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Start {
    before: u32,
    article: u32,
    word: u32,
    house: u32,
}

impl Start {
    /// The hit of two places, unless they are of one article or of two that have been compared before.
    fn hit(self, other: Self, fresh: &[bool]) -> Option<Hit> {
        let (a, b) = if self.article < other.article { (self, other) } else { (other, self) };
        let hit = Hit { a: a.article, b: b.article, word_a: a.word, word_b: b.word };
        let is_new = fresh[a.article as usize] || fresh[b.article as usize];
        (a.article != b.article && is_new).then_some(hit)
    }
}

/// One place of a fingerprint with all others.
fn pair_with_first(group: &[Start], seniority: &[u32], mut pair: impl FnMut(Start, Start)) {
    let first = group.iter().min_by_key(|start| (seniority[start.article as usize], start.word));
    if let Some(&first) = first {
        group.iter().for_each(|&other| pair(first, other));
    }
}

/// All pairs of one fingerprint's places in two articles, except those whose words before are alike.
fn pair_up(group: &[Start], mut pair: impl FnMut(Start, Start)) {
    for (n, &one) in group.iter().enumerate() {
        let rest = &group[n + 1..];
        // Nothing before means that nothing before was reported.
        let alike = if one.before == NONE { 0 } else { rest.partition_point(|other| other.before == one.before) };
        rest[alike..].iter().for_each(|&other| pair(one, other));
    }
}

fn append(mut hits: Hits, more: Hits) -> Hits {
    hits.found.extend(more.found);
    hits.inside.extend(more.inside);
    hits
}

fn posting(hash: u32, place: usize) -> u64 {
    u64::from(hash) << 32 | u64::from(count(place))
}

fn hash(posting: u64) -> u32 {
    (posting >> 32) as u32
}

/// Puts what is `fresh` into a list, both in order of hashes: from the back, so that nothing is moved twice.
fn merge(list: &mut Vec<u64>, fresh: Vec<u64>) {
    if list.is_empty() {
        *list = fresh;
        return;
    }
    let mut end = list.len();
    list.resize(end + fresh.len(), 0);
    for (n, posting) in fresh.into_iter().enumerate().rev() {
        let at = list[..end].partition_point(|&other| hash(other) < hash(posting));
        list.copy_within(at..end, at + n + 1);
        list[at + n] = posting;
        end = at;
    }
}

/// The hash of the fingerprint that each word of an article starts.
fn fingerprints(words: &[WordId], vocabulary: &Vocabulary, most_words: usize) -> Vec<u32> {
    (0..words.len()).map(|at| fingerprint(&words[at..], vocabulary, most_words)).collect()
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

/// The hash of the fingerprint at the start of `ahead`.
fn fingerprint(ahead: &[WordId], vocabulary: &Vocabulary, most_words: usize) -> u32 {
    // It must not start at 0, where word 0 would leave no trace.
    let (mut hash, mut letters) = (u64::MAX, 0);
    for (n, &id) in ahead.iter().take(most_words).enumerate() {
        // The multiplier is 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
        hash = (hash.rotate_left(23) ^ u64::from(id)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        letters += u32::from(vocabulary.letters(id));
        if n + 1 == most_words || (n + 1 >= FEWEST_WORDS && letters >= LETTERS) {
            return ((hash >> 32) as u32).max(NONE + 1);
        }
    }
    NONE
}
