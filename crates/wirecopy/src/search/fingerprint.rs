//! Where the search starts: a few words in a row that two articles share.
//!
//! Every word starts one fingerprint: the words from it on, until there are enough letters to tell something
//! ([`LETTERS`], in at least [`FEWEST_WORDS`]) or as many words as the shortest match has. So a rare name with
//! three words around it is found, "as well as in the" alone is not, and no run of `min_words` is ever missed.

use crate::outlets::bits::Bits;
use crate::outlets::known::{Outlets, Piece};
use crate::parallel;
use crate::search::around::{Reach, Surroundings};
use crate::search::corpus::{Corpus, START};
use crate::search::extend::LONG_RUN;
use crate::search::places::Places;
use crate::search::postings::{self, NONE, Place, hash, merge, posting};
use crate::search::repeats;
use crate::search::thresholds::Thresholds;
use crate::span::{Sides, WordSpan, count};
use crate::text::vocabulary::{Vocabulary, WordId};

/// The letters that a fingerprint shorter than `min_words` has to hold.
const LETTERS: u32 = 18;

/// The words that a fingerprint has at least: pairs and triples of words repeat by accident in every text.
const FEWEST_WORDS: usize = 4;

/// So many groups of equal fingerprints are paired up by one core at once.
const AT_ONCE: usize = 4096;

/// From so many places on, it pays to know what stands around each before they are paired up.
const MANY: usize = 6;

/// Every fingerprint of a collection, sorted.
#[derive(Debug)]
pub struct Index {
    /// The words that a fingerprint has at most: as many as the shortest match.
    most_words: u32,
    thresholds: Thresholds,
    /// Where each article starts.
    starts: Vec<Place>,
    /// Which words of each article are searched, in order; none of these stretches touches the next.
    stretches: Vec<Vec<WordSpan>>,
    /// Whether each article is one stretch from its first word to its last.
    whole: bool,
    /// The hash of the fingerprint that each word starts, or [`NONE`].
    hashes: Vec<u32>,
    /// Hash and place of every fingerprint, in order of hashes; the places of one stand in any order.
    postings: Vec<u64>,
    /// Whether the fingerprint of each place stands in more articles than are paired up; empty where none does.
    frequent: Vec<bool>,
    /// Whether an article has such a fingerprint; empty where none does.
    has_frequent: Vec<bool>,
    /// The places whose fingerprint lies wholly in furniture: these are not paired up.
    inside: Bits,
}

/// Which pairs of places are looked at.
#[derive(Clone, Copy)]
pub struct Sieve<'s> {
    /// Of two articles one has to be among these.
    pub fresh: &'s [bool],
    /// Which articles are of one house.
    pub outlets: &'s Outlets,
    /// Whether articles of one house are compared as well.
    pub within: bool,
    /// How far a match reaches; where this is known, most hits by chance are told at a glance.
    pub reach: Option<Reach<'s>>,
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

impl Hit {
    /// The place where an article has a fingerprint too often to name each: the two are to be compared by [`Index::in_pair`].
    const REPEATED: u32 = u32::MAX;

    /// The two articles.
    pub fn pair(&self) -> (u32, u32) {
        (self.a, self.b)
    }

    /// Whether it stands for more places than it names.
    pub fn is_repeated(&self) -> bool {
        self.word_a == Self::REPEATED || self.word_b == Self::REPEATED
    }
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
        let hashed = parallel::map(articles.iter().zip(&stretches).collect::<Vec<_>>(), |(words, stretches)| {
            let mut hashes = vec![NONE; words.len()];
            for stretch in stretches {
                fingerprints(&words[stretch.range()], corpus.vocabulary, most, &mut hashes[stretch.range()]);
            }
            hashes
        });
        let before = self.hashes.len();
        self.hashes.reserve(hashed.iter().map(Vec::len).sum());
        for hashes in hashed {
            self.starts.push(count(self.hashes.len()));
            self.hashes.extend(hashes);
        }
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
        let mut from = 0;
        while let Some(posting) = self.postings.get(from + most).copied() {
            if hash(self.postings[from]) != hash(posting) {
                from += 1;
                continue;
            }
            let group = &self.postings[from..];
            let group = &group[..group.partition_point(|&other| hash(other) == hash(posting))];
            from += group.len();
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
        if !found.is_empty() {
            self.frequent = vec![false; self.hashes.len()];
            self.has_frequent = vec![false; self.starts.len()];
        }
        for place in found {
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
        rare.then(|| count(self.words(corpus, place).len()))
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

    fn is_frequent(&self, place: Place) -> bool {
        self.frequent.get(place as usize).copied().unwrap_or_default()
    }

    /// Every place where two articles begin to share words, in order of articles, then places. A hit that is not `wanted` is
    /// left out at once, and one inside a house that is not `telling`: there may be very many.
    ///
    /// A hit whose words before are equal too is left out: the run before it has been reported already.
    /// That keeps a thousand copies of one article at one hit a pair. Frequent fingerprints make no hits, and those in furniture
    /// neither ([`Index::furniture_hits`] tells of them); what goes on behind one is a run of its own here.
    pub fn hits(
        &self,
        sieve: Sieve<'_>,
        corpus: Corpus,
        wanted: &(dyn Fn(&Hit) -> bool + Sync),
        telling: &(dyn Fn(&Hit) -> bool + Sync),
    ) -> Hits {
        self.hits_of(&self.groups(sieve.fresh), sieve, corpus, wanted, telling)
    }

    /// As [`Index::hits`], but of those fingerprints alone that stand at one of `places`.
    pub fn hits_at(
        &self,
        places: &[bool],
        sieve: Sieve<'_>,
        corpus: Corpus,
        wanted: &(dyn Fn(&Hit) -> bool + Sync),
    ) -> Vec<Hit> {
        let is_one = |posting: &u64| places.get(*posting as Place as usize).copied().unwrap_or_default();
        let groups = self.postings.chunk_by(|x, y| hash(*x) == hash(*y)).filter(|group| group.iter().any(is_one));
        self.hits_of(&groups.collect::<Vec<_>>(), sieve, corpus, wanted, &|_| false).found
    }

    fn hits_of(
        &self,
        groups: &[&[u64]],
        sieve: Sieve<'_>,
        corpus: Corpus,
        wanted: &(dyn Fn(&Hit) -> bool + Sync),
        telling: &(dyn Fn(&Hit) -> bool + Sync),
    ) -> Hits {
        let places = Places::new(&self.starts, self.hashes.len());
        let hits = parallel::map(groups.chunks(AT_ONCE).collect::<Vec<_>>(), |groups| {
            let (starts, ends) = self.starts_of(corpus, groups, &places);
            let (mut hits, mut group, mut from) = (Hits::default(), Vec::new(), 0);
            for end in ends {
                group.clear();
                group.extend_from_slice(&starts[from..end]);
                from = end;
                thin(&mut group, self.thresholds.printings);
                group.sort_unstable();
                let around = sieve.reach.and_then(|reach| self.surroundings(corpus, &group, reach));
                pair_up(&group, |n, m| {
                    if around.as_ref().is_some_and(|around| !around.may_go_on(n, m) && !around.may_match(n, m)) {
                        return;
                    }
                    let Some(hit) = group[n].hit(group[m], sieve.fresh) else { return };
                    let same = sieve.outlets.same(hit.a, hit.b);
                    if (!same || sieve.within) && (hit.is_repeated() || (wanted(&hit) && self.is_equal(corpus, &hit))) {
                        hits.found.push(hit);
                    }
                    if same && !hit.is_repeated() && telling(&hit) {
                        hits.inside.push(hit);
                    }
                });
            }
            hits
        });
        let mut hits = hits.into_iter().reduce(append).unwrap_or_default();
        parallel::sort(&mut hits.found);
        parallel::sort(&mut hits.inside);
        hits
    }

    /// The places of each fingerprint that make hits, one fingerprint behind the other, and where each ends.
    fn starts_of(&self, corpus: Corpus, groups: &[&[u64]], places: &Places) -> (Vec<Start>, Vec<usize>) {
        let (mut starts, mut ends) = (Vec::new(), Vec::with_capacity(groups.len()));
        for postings in groups {
            let first = starts.len();
            let story = postings.iter().map(|&posting| posting as Place);
            let story = story.filter(|&place| !self.is_frequent(place) && !self.inside.has(place));
            starts.extend(story.map(|place| {
                let article = places.article(place);
                Start { before: START, article, word: place - places.start(article) }
            }));
            if starts.len() < first + 2 {
                starts.truncate(first);
            }
            ends.push(starts.len());
        }
        // The words before lie all over the memory; nothing else is done here, so that many are fetched at once.
        for start in &mut starts {
            start.before = self.before_start(corpus, *start);
        }
        (starts, ends)
    }

    /// What stands around the places of a fingerprint that has many, if that can tell two of them apart.
    fn surroundings<'c>(&self, corpus: Corpus<'c>, group: &[Start], reach: Reach<'c>) -> Option<Surroundings<'c>> {
        if group.len() < MANY {
            return None;
        }
        let words_at = |start: &Start| self.words(corpus, self.starts[start.article as usize] + start.word);
        // Hashes may be equal by chance, and what an article repeats stands for several places.
        if group.iter().any(|start| start.word == Hit::REPEATED) {
            return None;
        }
        let words = words_at(&group[0]);
        let len = count(words.len());
        let is_same = |start: &Start| corpus.ids[start.article as usize][start.word as usize..].starts_with(words);
        if len >= reach.min_words.min(LONG_RUN) || !group.iter().all(is_same) {
            return None;
        }
        let mut around = Surroundings::new(reach, len);
        for start in group {
            around.push(start.article, &corpus.ids[start.article as usize], start.word);
        }
        Some(around)
    }

    /// Where one house prints what another has as furniture, in order of articles, then places. Of each house only the
    /// first that prints it stands for the others; one has to print it in `recurring` places.
    pub fn furniture_hits(
        &self,
        outlets: &Outlets,
        recurring: usize,
        corpus: Corpus,
        seniority: &[u32],
        wanted: &(dyn Fn(&Hit) -> bool + Sync),
    ) -> Vec<Hit> {
        if self.inside.is_empty() {
            return Vec::new();
        }
        let places = Places::new(&self.starts, self.hashes.len());
        let fresh = vec![true; self.starts.len()];
        let groups = self.groups_of(2);
        let found = parallel::map(groups.chunks(AT_ONCE).collect::<Vec<_>>(), |groups| {
            let mut hits = Hits::default();
            for postings in groups {
                let is_inside = |posting: &u64| self.inside.has(*posting as Place);
                if !postings.iter().any(is_inside) {
                    continue;
                }
                let house = |start: &Start| outlets.houses[start.article as usize];
                let mut firsts: Vec<(bool, Start)> = postings
                    .iter()
                    .map(|posting| (is_inside(posting), self.start(corpus, *posting as Place, &places)))
                    .collect();
                firsts.sort_unstable_by_key(|(inside, first)| {
                    (house(first), !inside, seniority[first.article as usize], first.word)
                });
                // What recurs nowhere stands in a slot.
                let recurs =
                    |of_house: &[(bool, Start)]| of_house.iter().filter(|(inside, _)| *inside).count() >= recurring;
                if !firsts.chunk_by(|(_, one), (_, other)| house(one) == house(other)).any(recurs) {
                    continue;
                }
                firsts.dedup_by_key(|(_, first)| house(first));
                for (n, &(inside, first)) in firsts.iter().enumerate() {
                    let others = firsts[n + 1..].iter().filter(|(also, _)| inside || *also);
                    let others = others.filter_map(|&(_, other)| first.hit(other, &fresh));
                    hits.found.extend(others.filter(|hit| wanted(hit) && self.is_equal(corpus, hit)));
                }
            }
            hits
        });
        let mut hits = found.into_iter().reduce(append).unwrap_or_default().found;
        parallel::sort(&mut hits);
        hits.dedup();
        hits
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

    /// Whether the words of both fingerprints are the same: their hashes may be by chance.
    fn is_equal(&self, corpus: Corpus, hit: &Hit) -> bool {
        let place = |article: u32, word| self.starts[article as usize] + word;
        self.words(corpus, place(hit.a, hit.word_a)) == self.words(corpus, place(hit.b, hit.word_b))
    }

    /// Every place where two articles begin to share words, frequent or not, as words of these; the rest of the collection
    /// has no say in it.
    pub fn in_pair(&self, corpus: Corpus, (a, b): (u32, u32)) -> Vec<Hit> {
        let pair = Sides::new(a, b);
        // What only one of the two has need not be looked at: the last bits of a hash tell, but for a few.
        let last_bits = |hash: u32| hash % (1 << 16);
        let has = pair.map(|article| {
            let mut has = Bits::new(1 << 16);
            self.hashes_of(article as usize).iter().for_each(|&hash| has.insert(last_bits(hash)));
            has
        });
        let starts = pair.map(|article| {
            let is_shared = |hash| has.a.has(last_bits(hash)) && has.b.has(last_bits(hash));
            self.starts_in(corpus, article as usize, is_shared)
        });
        let ids = pair.map(|article| corpus.ids[article as usize].as_slice());
        let hits = repeats::hits(ids, Sides::new(&starts.a, &starts.b), self.most_words, self.thresholds.printings);
        hits.into_iter().map(|(word_a, word_b)| Hit { a, b, word_a, word_b }).collect()
    }

    /// The hashes of an article, word by word.
    fn hashes_of(&self, article: usize) -> &[u32] {
        let end = self.starts.get(article + 1).map_or(self.hashes.len(), |&end| end as usize);
        &self.hashes[self.starts[article] as usize..end]
    }

    /// The fingerprints of an article that are `wanted`.
    fn starts_in(&self, corpus: Corpus, article: usize, wanted: impl Fn(u32) -> bool) -> Vec<repeats::Start> {
        let (words, hashes, mut starts) = (&corpus.ids[article], self.hashes_of(article), Vec::new());
        for &stretch in &self.stretches[article] {
            let mut before = START;
            for word in stretch.start..stretch.end {
                let hash = hashes[word as usize];
                if hash == NONE {
                    break;
                }
                let silent = self.inside.has(self.starts[article] + word);
                if wanted(hash) {
                    let ahead = &words[word as usize..stretch.end as usize];
                    let len = length(ahead, corpus.vocabulary, self.most_words as usize);
                    starts.push(repeats::Start { word, hash, words: len, before, stretch, silent });
                }
                // Furniture makes no hits, so that nothing was met before what goes on behind it.
                before = if silent { START } else { words[word as usize] };
            }
        }
        starts
    }

    /// The postings of each fingerprint that stands at two places or more, one of them in a `fresh` article.
    fn groups(&self, fresh: &[bool]) -> Vec<&[u64]> {
        if fresh.iter().all(|&fresh| fresh) {
            return self.groups_of(2);
        }
        // A few new articles among many: only their own fingerprints are looked up.
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
        let words = &corpus.ids[article];
        let word = place - self.starts[article];
        let ahead = &words[word as usize..self.end(article, word) as usize];
        if self.hashes[place as usize] == NONE {
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

    fn article(&self, place: Place) -> usize {
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

    fn start(&self, corpus: Corpus, place: Place, places: &Places) -> Start {
        let article = places.article(place);
        let start = Start { before: START, article, word: place - places.start(article) };
        Start { before: self.before_start(corpus, start), ..start }
    }

    /// The word before a start, where that makes hits.
    fn before_start(&self, corpus: Corpus, Start { article, word, .. }: Start) -> WordId {
        let place = self.starts[article as usize] + word;
        let silent = |before: Place| self.is_frequent(before) || self.inside.has(before);
        // What is frequent or furniture makes no hits, so that nothing was met before.
        if place.checked_sub(1).is_some_and(silent) { START } else { self.before(corpus, article as usize, place) }
    }
}

/// One place of a fingerprint, sorted by the word before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Start {
    before: WordId,
    article: u32,
    word: u32,
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

/// One place in place of all where an article has more than `printings`.
fn thin(group: &mut Vec<Start>, printings: u32) {
    let printings = printings as usize;
    if group.len() <= printings {
        return;
    }
    group.sort_unstable_by_key(|start| (start.article, start.word));
    let mut thinned = Vec::new();
    for places in group.chunk_by(|x, y| x.article == y.article) {
        if places.len() <= printings {
            thinned.extend_from_slice(places);
            continue;
        }
        let alike = places.iter().all(|place| place.before == places[0].before);
        let before = if alike { places[0].before } else { START };
        thinned.push(Start { before, word: Hit::REPEATED, ..places[0] });
    }
    *group = thinned;
}

/// All pairs of one fingerprint's places, except those whose words before are alike.
fn pair_up(group: &[Start], mut pair: impl FnMut(usize, usize)) {
    for (n, one) in group.iter().enumerate() {
        let rest = &group[n + 1..];
        let alike = if one.before == START { 0 } else { rest.partition_point(|other| other.before == one.before) };
        (n + 1 + alike..group.len()).for_each(|m| pair(n, m));
    }
}

fn append(mut hits: Hits, more: Hits) -> Hits {
    hits.found.extend(more.found);
    hits.inside.extend(more.inside);
    hits
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
