//! Where two articles begin to share words: every pair of places of one fingerprint, but for those that tell nothing new.

use crate::outlets::bits::Bits;
use crate::outlets::known::Outlets;
use crate::parallel;
use crate::roles::Roles;
use crate::search::around::{Reach, Surroundings};
use crate::search::corpus::{Corpus, START};
use crate::search::extend::LONG_RUN;
use crate::search::fingerprint::{Index, length};
use crate::search::places::Places;
use crate::search::postings::{NONE, Place, groups, hash};
use crate::search::repeats;
use crate::span::{Sides, count};
use crate::text::vocabulary::WordId;

/// So many groups of equal fingerprints are paired up by one core at once.
const AT_ONCE: usize = 4096;

/// From so many places on, it pays to know what stands around each before they are paired up.
const MANY: usize = 6;

/// Which pairs of places are looked at.
#[derive(Clone, Copy)]
pub struct Sieve<'s> {
    /// Of two articles one has to be among these.
    pub fresh: &'s [bool],
    /// Which articles are compared with which.
    pub roles: &'s Roles,
    /// Which articles are of one house.
    pub outlets: &'s Outlets,
    /// Whether articles of one house are compared as well.
    pub within: bool,
    /// How far a match reaches; where this is known, most hits by chance are told at a glance.
    pub reach: Option<Reach>,
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
    pub const REPEATED: u32 = u32::MAX;

    /// The two articles.
    pub fn pair(&self) -> (u32, u32) {
        (self.a, self.b)
    }

    /// Whether it stands for more places than it names.
    pub fn is_repeated(&self) -> bool {
        self.word_a == Self::REPEATED || self.word_b == Self::REPEATED
    }
}

/// Postings that one core looks at, at once.
enum Part<'p> {
    /// All that stand there.
    All(&'p [u64]),
    /// Those of each fingerprint that is asked for.
    Asked(&'p [&'p [u64]]),
}

impl<'p> Part<'p> {
    /// The postings of each fingerprint that stands at two places or more.
    fn groups(&self) -> Vec<&'p [u64]> {
        match self {
            Self::All(postings) => groups(postings, 2).collect(),
            Self::Asked(groups) => groups.to_vec(),
        }
    }
}

/// Whether a hit is asked for.
type Asks<'a> = &'a (dyn Fn(&Hit) -> bool + Sync);

impl Index {
    /// Every place where two articles begin to share words, in order of articles, then places. A hit that is not `wanted` is
    /// left out at once, and one inside a house that is not `telling`: there may be very many.
    ///
    /// A hit whose words before are equal too is left out: the run before it has been reported already.
    /// That keeps a thousand copies of one article at one hit a pair. Frequent fingerprints make no hits, and those in furniture
    /// neither ([`Index::furniture_hits`] tells of them); what goes on behind one is a run of its own here.
    pub fn hits(&self, sieve: Sieve<'_>, corpus: Corpus, wanted: Asks<'_>, telling: Asks<'_>) -> Hits {
        let fewer = sieve.roles.fewer(sieve.fresh);
        if fewer.iter().all(|&asked| asked) {
            let parts = self.parts().into_iter().map(Part::All).collect();
            return self.hits_of(parts, sieve, corpus, (wanted, telling));
        }
        let groups = self.groups_with(fewer);
        self.hits_of(groups.chunks(AT_ONCE).map(Part::Asked).collect(), sieve, corpus, (wanted, telling))
    }

    /// As [`Index::hits`], but of those fingerprints alone that stand at one of `places`.
    pub fn hits_at(&self, places: &[bool], sieve: Sieve<'_>, corpus: Corpus, wanted: Asks<'_>) -> Vec<Hit> {
        let is_one = |posting: &u64| places.get(*posting as Place as usize).copied().unwrap_or_default();
        let groups = self.postings.chunk_by(|x, y| hash(*x) == hash(*y)).filter(|group| group.iter().any(is_one));
        let groups: Vec<&[u64]> = groups.collect();
        self.hits_of(groups.chunks(AT_ONCE).map(Part::Asked).collect(), sieve, corpus, (wanted, &|_| false)).found
    }

    fn hits_of(
        &self,
        parts: Vec<Part<'_>>,
        sieve: Sieve<'_>,
        corpus: Corpus,
        (wanted, telling): (Asks<'_>, Asks<'_>),
    ) -> Hits {
        let places = Places::new(&self.starts, self.hashes.len());
        let hits = parallel::map(parts, |part| {
            let (starts, ends) = self.starts_of(corpus, &part.groups(), &places);
            let (mut hits, mut group, mut from) = (Hits::default(), Vec::new(), 0);
            for end in ends {
                group.clear();
                group.extend_from_slice(&starts[from..end]);
                from = end;
                thin(&mut group, self.thresholds.printings);
                group.sort_unstable();
                let around = sieve.reach.and_then(|reach| self.surroundings(corpus, &group, reach));
                let is_asked = |start: &Start| sieve.roles.is_asked(start.article);
                pair_up(&group, &is_asked, |n, m| {
                    if around.as_ref().is_some_and(|around| !around.may_match(n, m)) {
                        return;
                    }
                    let Some(hit) = group[n].hit(group[m], sieve.fresh) else { return };
                    if !sieve.roles.meet(hit.a, hit.b) {
                        return;
                    }
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
    fn surroundings(&self, corpus: Corpus, group: &[Start], reach: Reach) -> Option<Surroundings> {
        if group.len() < MANY {
            return None;
        }
        // Hashes may be equal by chance, and what an article repeats stands for several places.
        if group.iter().any(|start| start.word == Hit::REPEATED) {
            return None;
        }
        let words = self.words_of(corpus, group[0].article as usize, group[0].word);
        let len = count(words.len());
        let is_same = |start: &Start| corpus.ids[start.article as usize][start.word as usize..].starts_with(words);
        if len >= reach.min_words.min(LONG_RUN) || !group.iter().all(is_same) {
            return None;
        }
        let mut around = Surroundings::new(reach, len);
        for start in group {
            around.push(&corpus.ids[start.article as usize], start.word);
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
        wanted: Asks<'_>,
    ) -> Vec<Hit> {
        if self.inside.is_empty() {
            return Vec::new();
        }
        let places = Places::new(&self.starts, self.hashes.len());
        let fresh = vec![true; self.starts.len()];
        let found = parallel::map(self.parts(), |part| {
            let mut hits = Hits::default();
            for postings in groups(part, 2) {
                let is_inside = |posting: &u64| self.inside.has(*posting as Place);
                if !postings.iter().any(is_inside) {
                    continue;
                }
                let printed = postings.iter().map(|posting| {
                    let start = self.start(corpus, *posting as Place, &places);
                    Printed {
                        house: u64::from(outlets.houses[start.article as usize]),
                        inside: is_inside(posting),
                        seniority: seniority[start.article as usize],
                        article: start.article,
                        word: start.word,
                    }
                });
                for_houses(printed.collect(), recurring, |first, other| {
                    let [first, other] = [first, other].map(Printed::start);
                    let hit = first.hit(other, &fresh).filter(|hit| wanted(hit) && self.is_equal(corpus, hit));
                    hits.found.extend(hit);
                });
            }
            hits
        });
        let mut hits = found.into_iter().reduce(append).unwrap_or_default().found;
        parallel::sort(&mut hits);
        hits.dedup();
        hits
    }

    /// Whether the words of both fingerprints are the same: their hashes may be by chance.
    pub fn is_equal(&self, corpus: Corpus, hit: &Hit) -> bool {
        let words = |article: u32, word| self.words_of(corpus, article as usize, word);
        words(hit.a, hit.word_a) == words(hit.b, hit.word_b)
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

    fn start(&self, corpus: Corpus, place: Place, places: &Places) -> Start {
        let article = places.article(place);
        let start = Start { before: START, article, word: place - places.start(article) };
        Start { before: self.before_start(corpus, start), ..start }
    }

    /// The word before a start, where that makes hits.
    pub fn before_start(&self, corpus: Corpus, Start { article, word, .. }: Start) -> WordId {
        let place = self.starts[article as usize] + word;
        let silent = |before: Place| self.is_frequent(before) || self.inside.has(before);
        // What is frequent or furniture makes no hits, so that nothing was met before.
        if place.checked_sub(1).is_some_and(silent) { START } else { self.before(corpus, article as usize, place) }
    }
}

/// A place where a house prints a fingerprint.
#[derive(Clone, Copy, Debug)]
pub struct Printed {
    /// The house.
    pub house: u64,
    /// Whether it is furniture there.
    pub inside: bool,
    /// Who was earlier.
    pub seniority: u32,
    /// The article.
    pub article: u32,
    /// Which word of it.
    pub word: u32,
}

impl Printed {
    fn start(&self) -> Start {
        Start { before: START, article: self.article, word: self.word }
    }
}

/// Tells which places of a fingerprint are compared for the sake of furniture: of each house the first that prints it stands for
/// the others. One has to print it in `recurring` places.
pub fn for_houses(mut firsts: Vec<Printed>, recurring: usize, mut tell: impl FnMut(&Printed, &Printed)) {
    firsts.sort_unstable_by_key(|first| (first.house, !first.inside, first.seniority, first.word));
    // What recurs nowhere stands in a slot.
    let recurs = |of_house: &[Printed]| of_house.iter().filter(|first| first.inside).count() >= recurring;
    if !firsts.chunk_by(|one, other| one.house == other.house).any(recurs) {
        return;
    }
    firsts.dedup_by_key(|first| first.house);
    for (n, first) in firsts.iter().enumerate() {
        let others = firsts[n + 1..].iter().filter(|other| first.inside || other.inside);
        others.for_each(|other| tell(first, other));
    }
}

/// One place of a fingerprint, sorted by the word before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Start {
    /// The word before, or [`START`].
    pub before: WordId,
    /// The article.
    pub article: u32,
    /// Which word of it; [`Hit::REPEATED`] stands for several.
    pub word: u32,
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
pub fn thin(group: &mut Vec<Start>, printings: u32) {
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

/// All pairs of one fingerprint's places of which one `is_asked`, except those whose words before are alike.
pub fn pair_up(group: &[Start], is_asked: &dyn Fn(&Start) -> bool, mut pair: impl FnMut(usize, usize)) {
    let asked: Vec<bool> = group.iter().map(is_asked).collect();
    let all = asked.iter().all(|&asked| asked);
    // Where few are asked about, the others need not be held against one another.
    let places: Vec<usize> = if all { Vec::new() } else { (0..group.len()).filter(|&n| asked[n]).collect() };
    for (n, one) in group.iter().enumerate() {
        let rest = &group[n + 1..];
        let alike = if one.before == START { 0 } else { rest.partition_point(|other| other.before == one.before) };
        let from = n + 1 + alike;
        if asked[n] {
            (from..group.len()).for_each(|m| pair(n, m));
        } else {
            places[places.partition_point(|&m| m < from)..].iter().for_each(|&m| pair(n, m));
        }
    }
}

fn append(mut hits: Hits, more: Hits) -> Hits {
    hits.found.extend(more.found);
    hits.inside.extend(more.inside);
    hits
}
