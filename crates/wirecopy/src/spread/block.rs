//! Some articles, and those pairs of them that are compared.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::order::sort_by_key;
use crate::outlets::day;
use crate::outlets::version::{Twin, of_pair};
use crate::parallel;
use crate::passage::boilerplate::Wording;
use crate::passage::legible::spoilt_where;
use crate::passage::mark;
use crate::report::Edit;
use crate::roles::Roles;
use crate::search::align::Aligned;
use crate::search::corpus::START;
use crate::search::fingerprint::Index;
use crate::search::hits::{Hit, Start, pair_up, thin};
use crate::search::matches::{PairMatch, Pairs, of_articles};
use crate::search::postings::NONE;
use crate::search::related::Search;
use crate::span::{Sides, WordSpan, count};
use crate::spread::facts::Facts;
use crate::spread::meet::{Candidate, Why};
use crate::spread::member::{Batch, by_age};
use crate::text::article_text::by_wording;
use crate::text::vocabulary::WordId;

/// A match on its way to its passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The numbers of the articles; `a` is the smaller.
    pub articles: Sides<u32>,
    pub(super) aligned: Aligned,
    pub(super) edits: Vec<Edit>,
    pub(super) led_by_furniture: bool,
    /// Common phrases only.
    pub common: bool,
    /// Furniture, half of it or more.
    pub furniture: bool,
    /// How many words of each side are spoilt.
    pub(super) spoilt: Sides<u32>,
}

impl Found {
    /// Where it stands, in words.
    #[must_use]
    pub fn words(&self) -> Sides<WordSpan> {
        self.aligned.words()
    }
}

/// What came of some pairs.
#[derive(Debug, Default)]
pub struct Compared {
    /// The matches, by articles, then place.
    pub found: Vec<Found>,
    /// Articles that are versions of one another, by [`by_age`].
    pub versions: Vec<(u64, u64)>,
}

/// Compares the pairs whose articles are both in `batch`; all that is told of one pair has to be here.
#[must_use]
pub fn compare(batch: &Batch, candidates: &[Candidate], facts: &Facts) -> Compared {
    let (search, ranks, roles) = (batch.search(facts), by_wording(&batch.texts), Roles::default());
    let pairs = Pairs {
        texts: &batch.texts,
        ids: &batch.ids,
        vocabulary: &batch.vocabulary,
        ranks: &ranks,
        roles: &roles,
        outlets: &batch.outlets,
        options: facts.options,
    };
    let local = |candidate: &Candidate| Some((batch.place(candidate.a)?, batch.place(candidate.b)?, candidate.why));
    let mut wanted: Vec<(u32, u32, Why)> = candidates.iter().filter_map(local).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let (mut all, mut for_phrases, mut furniture, mut inside) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for of_pair in wanted.chunk_by(|x, y| (x.0, x.1) == (y.0, y.1)) {
        let (a, b, _) = of_pair[0];
        let mut hits = Vec::new();
        let (mut is_shared, mut is_phrase) = (false, false);
        for &(.., why) in of_pair {
            match why {
                Why::Shared => is_shared = true,
                Why::Furniture(word_a, word_b) => {
                    let hit = Hit { a, b, word_a, word_b };
                    hits.extend(
                        Some(hit).filter(|hit| search.index.is_equal(pairs.corpus(), hit) && pairs.may_match(hit)),
                    );
                }
                Why::Phrase(word_a, word_b, which) => {
                    let hit = Hit { a, b, word_a, word_b };
                    is_phrase |= match (which, &search.quoted) {
                        (1, Some(quoted)) => quoted.may_match(&pairs, &hit),
                        _ => pairs.leads_on(&hit),
                    };
                }
            }
        }
        if is_phrase {
            for_phrases.push((a, b));
        }
        let same = batch.outlets.same(a, b);
        if (is_shared || is_phrase) && (facts.options.within || !same) {
            all.push((a, b));
        }
        if is_shared && same {
            inside.push((a, b));
        }
        if !hits.is_empty() {
            furniture.push(hits);
        }
    }
    // What two articles have in common beside frequent phrases may be too little for a match.
    let led = |pair: (u32, u32)| {
        let tells = |index: &Index, may_match: &dyn Fn(&Hit) -> bool| {
            let hits = hits(batch, index, pair, search.printings());
            hits.iter().any(|hit| hit.is_repeated() || (may_match(hit) && index.is_equal(pairs.corpus(), hit)))
        };
        tells(&search.index, &|hit| pairs.leads_on(hit))
            || search.quoted.as_ref().is_some_and(|quoted| tells(quoted.index(), &|hit| quoted.may_match(&pairs, hit)))
    };
    let both_have_frequent = |pair| search.indices().any(|index| index.both_have_frequent(pair));
    let is_compared =
        |&pair: &(u32, u32)| !both_have_frequent(pair) || for_phrases.binary_search(&pair).is_ok() || led(pair);
    let stays = parallel::map(&all, is_compared);
    let all: Vec<(u32, u32)> = all.into_iter().zip(stays).filter(|(_, stays)| *stays).map(|(pair, _)| pair).collect();
    let mut found = search.find_pairs(&pairs, &all, &for_phrases);
    let more = parallel::map(&furniture, |hits| {
        let known = of_articles(&found, Sides::new(hits[0].a, hits[0].b));
        pairs.find_in_pair(hits, facts.options.min_words, known.map(|known| known.aligned.clone()).collect())
    });
    found.extend(more.into_iter().flatten().map(|found| PairMatch { furniture: true, ..found }));
    sort_by_key(&mut found, PairMatch::place);
    let versions = parallel::map(&inside, |&pair| version(batch, &search, &pairs, pair));
    Compared { found: marked(batch, &search, facts, found), versions: versions.into_iter().flatten().collect() }
}

/// The matches with what the collection says of them.
fn marked(batch: &Batch, search: &Search, facts: &Facts, found: Vec<PairMatch>) -> Vec<Found> {
    let furniture = mark::furniture(&found, &batch.outlets);
    let df = |word: WordId| batch.hashes.word(word).and_then(|hash| facts.words.get(&hash)).copied().unwrap_or(1);
    let wording = Wording::counted(&batch.vocabulary, facts.articles, df);
    let common = if facts.options.common {
        vec![false; found.len()]
    } else {
        mark::common(&found, (&batch.texts, &batch.ids), search.quoted.as_ref(), &wording, &facts.options)
    };
    let spoilt = spoilt_where(&found, |article, word| {
        let id = batch.ids[article as usize].get(word as usize);
        let hash = id.and_then(|&id| batch.hashes.word(id));
        hash.is_some_and(|hash| !batch.own[article as usize].contains(&hash))
    });
    let marks = furniture.into_iter().zip(common).zip(spoilt);
    let marked = |(found, ((furniture, common), spoilt)): (PairMatch, ((bool, bool), Sides<u32>))| Found {
        articles: found.articles.map(|article| batch.numbers[article as usize]),
        aligned: found.aligned,
        edits: found.edits,
        led_by_furniture: found.furniture,
        common,
        furniture,
        spoilt,
    };
    found.into_iter().zip(marks).map(marked).collect()
}

/// Two articles of one house, if one is a version of the other.
fn version(
    batch: &Batch,
    search: &Search,
    pairs: &Pairs<crate::article::Article>,
    pair: (u32, u32),
) -> Option<(u64, u64)> {
    let mut hits = hits(batch, &search.index, pair, search.printings());
    hits.retain(|hit| !hit.is_repeated() && pairs.is_long(hit));
    let twin: Twin = of_pair(&hits, &batch.ids, &batch.outlets)?;
    let both = [twin.a, twin.b];
    let story = both.map(|article| {
        let all = batch.texts[article as usize].all();
        all.len() - batch.outlets.furniture_in(article, all)
    });
    let days = both.map(|article| batch.texts[article as usize].article().date.as_deref().and_then(day::number));
    let [one, other] = both.map(|article| by_age(batch.ranks[article as usize], batch.numbers[article as usize]));
    twin.is_version(story, days).then_some((one, other))
}

/// The places where two articles begin to share words as the search through all articles tells them: neither in furniture nor frequent.
fn hits(batch: &Batch, index: &Index, (a, b): (u32, u32), printings: usize) -> Vec<Hit> {
    let starts = |article: u32| {
        let mut starts: FxHashMap<u32, Vec<Start>> = FxHashMap::default();
        for word in 0..count(batch.ids[article as usize].len()) {
            let place = index.place(article as usize, word);
            let hash = index.hash_at(place);
            if hash != NONE && !index.is_inside(place) && !index.is_frequent(place) {
                let start = Start { before: START, article, word };
                starts
                    .entry(hash)
                    .or_default()
                    .push(Start { before: index.before_start(batch.corpus(), start), ..start });
            }
        }
        starts
    };
    let (on_a, mut on_b) = (starts(a), starts(b));
    let mut hits = Vec::new();
    for (hash, mut group) in on_a {
        let Some(others) = on_b.remove(&hash) else { continue };
        group.extend(others);
        thin(&mut group, count(printings));
        group.sort_unstable();
        pair_up(&group, &|_| true, |n, m| {
            let (one, other) = (group[n], group[m]);
            let (on_a, on_b) = if one.article == a { (one, other) } else { (other, one) };
            if on_a.article != on_b.article {
                hits.push(Hit { a, b, word_a: on_a.word, word_b: on_b.word });
            }
        });
    }
    hits.sort_unstable();
    hits
}
