//! Where the search starts: a few words in a row that two articles share.
//!
//! Every word starts one fingerprint: the words from it on, until there are enough letters to tell something
//! ([`LETTERS`], in at least [`FEWEST_WORDS`]) or as many words as the shortest match has. So a rare name with
//! three words around it is found, "as well as in the" alone is not, and no run of `min_words` is ever missed.

use crate::outlets::bits::Bits;
use crate::outlets::known::{Outlets, Piece};
use crate::parallel;
use crate::search::corpus::{Corpus, START};
use crate::search::places::Places;
use crate::search::repeats;
use crate::search::thresholds::Thresholds;
use crate::span::{Sides, WordSpan, count};
use crate::text::vocabulary::{Vocabulary, WordId};

/// The letters that a fingerprint shorter than `min_words` has to hold.
const LETTERS: u32 = 18;

/// The words that a fingerprint has at least: pairs and triples of words repeat by accident in every text.
const FEWEST_WORDS: usize = 4;

/// The place of a word in a collection: all articles one behind the other.
type Place = u32;

/// The hash where a stretch ends too soon for a fingerprint.
const NONE: u32 = 0;

/// So many groups of equal fingerprints are paired up by one core at once.
const AT_ONCE: usize = 4096;

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
                let words = &words[stretch.range()];
                for (at, place) in hashes[stretch.range()].iter_mut().enumerate() {
                    *place = fingerprint(&words[at..], corpus.vocabulary, most).map_or(NONE, |(hash, _)| hash);
                }
            }
            hashes
        });
        let mut fresh = Vec::new();
        for hashes in hashed {
            let start = self.hashes.len();
            self.starts.push(count(start));
            fresh.extend(
                (start..).zip(&hashes).filter(|(_, hash)| **hash != NONE).map(|(place, &hash)| posting(hash, place)),
            );
            self.hashes.extend(hashes);
        }
        self.stretches.extend(stretches);
        parallel::sort(&mut fresh);
        merge(&mut self.postings, fresh);
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
            let (mut hits, mut group) = (Hits::default(), Vec::new());
            for postings in groups {
                group.clear();
                let story = postings.iter().map(|&posting| posting as Place);
                let story = story.filter(|&place| !self.is_frequent(place) && !self.inside.has(place));
                group.extend(story.map(|place| self.start(corpus, place, &places)));
                thin(&mut group, self.thresholds.printings);
                group.sort_unstable();
                pair_up(&group, |one, other| {
                    let Some(hit) = one.hit(other, sieve.fresh) else { return };
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
        let starts = pair.map(|article| self.starts_in(corpus, article as usize));
        let ids = pair.map(|article| corpus.ids[article as usize].as_slice());
        let hits = repeats::hits(ids, Sides::new(&starts.a, &starts.b), self.thresholds.printings);
        hits.into_iter().map(|(word_a, word_b)| Hit { a, b, word_a, word_b }).collect()
    }

    /// Every fingerprint of an article.
    fn starts_in(&self, corpus: Corpus, article: usize) -> Vec<repeats::Start> {
        let (words, mut starts) = (&corpus.ids[article], Vec::new());
        for &stretch in &self.stretches[article] {
            let mut before = START;
            for word in stretch.start..stretch.end {
                let ahead = &words[word as usize..stretch.end as usize];
                let Some((hash, len)) = fingerprint(ahead, corpus.vocabulary, self.most_words as usize) else { break };
                // Furniture makes no hits, so that nothing was met before what goes on behind it.
                if self.inside.has(self.starts[article] + word) {
                    before = START;
                    continue;
                }
                starts.push(repeats::Start { word, hash, words: count(len), before, stretch });
                before = ahead[0];
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

    /// The words of the fingerprint at `place`.
    pub fn words<'c>(&self, corpus: Corpus<'c>, place: Place) -> &'c [WordId] {
        let article = self.article(place);
        let words = &corpus.ids[article];
        let word = place - self.starts[article];
        let ahead = &words[word as usize..self.end(article, word) as usize];
        let len = fingerprint(ahead, corpus.vocabulary, self.most_words as usize).map_or(0, |(_, len)| len);
        &ahead[..len]
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
        // The last words of every stretch start no fingerprint, so that the first word of the next finds none before it.
        let before = place.checked_sub(1).filter(|&before| self.hashes[before as usize] != NONE);
        before.map_or(START, |before| corpus.ids[article][(before - self.starts[article]) as usize])
    }

    fn start(&self, corpus: Corpus, place: Place, places: &Places) -> Start {
        let article = places.article(place);
        let silent = |before: Place| self.is_frequent(before) || self.inside.has(before);
        // What is frequent or furniture makes no hits, so that nothing was met before.
        let silent = place.checked_sub(1).is_some_and(silent);
        let before = if silent { START } else { self.before(corpus, article as usize, place) };
        Start { before, article, word: place - places.start(article) }
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

/// All pairs of one fingerprint's places in two articles, except those whose words before are alike.
fn pair_up(group: &[Start], mut pair: impl FnMut(Start, Start)) {
    for (n, &one) in group.iter().enumerate() {
        let rest = &group[n + 1..];
        let alike = if one.before == START { 0 } else { rest.partition_point(|other| other.before == one.before) };
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

/// The hash of the fingerprint at the start of `ahead`, and how many words it has.
fn fingerprint(ahead: &[WordId], vocabulary: &Vocabulary, most_words: usize) -> Option<(u32, usize)> {
    // It must not start at 0, where word 0 would leave no trace.
    let (mut hash, mut letters) = (u64::MAX, 0);
    for (n, &id) in ahead.iter().take(most_words).enumerate() {
        // The multiplier is 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
        hash = (hash.rotate_left(23) ^ u64::from(id)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        letters += u32::from(vocabulary.letters(id));
        if n + 1 == most_words || (n + 1 >= FEWEST_WORDS && letters >= LETTERS) {
            return Some((((hash >> 32) as u32).max(NONE + 1), n + 1));
        }
    }
    None
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
