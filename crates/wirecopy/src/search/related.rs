//! Which articles of a collection are compared, and what comes of it.
//!
//! What two articles share depends on the two alone; the collection says no more than whether they are compared.
//! So what is known of a pair stays true whatever comes and goes, and adding and taking away makes the same report as comparing all anew.

use std::borrow::Borrow;
use std::ops::ControlFlow;

use crate::article::Article;
use crate::options::Options;
use crate::order::sort_by_key;
use crate::outlets::bits::Bits;
use crate::parallel;
use crate::progress::Progress;
use crate::run::Run;
use crate::search::corpus::Corpus;
use crate::search::extend::run_through;
use crate::search::fingerprint::Index;
use crate::search::frequent;
use crate::search::hits::{Hit, Hits, Sieve};
use crate::search::matches::{PairMatch, Pairs};
use crate::search::quoted::Quoted;
use crate::search::thresholds::Thresholds;
use crate::text::article_text::Text;

/// The fingerprints of a collection.
#[derive(Debug)]
pub struct Search {
    thresholds: Thresholds,
    /// Of all words.
    pub index: Index,
    /// What is quoted, where that has a minimum of its own.
    pub quoted: Option<Quoted>,
    /// The pairs that are compared for the sake of frequent phrases, in order.
    pub for_phrases: Vec<(u32, u32)>,
}

/// What has changed in a collection.
pub struct News {
    /// Matches that were not known.
    pub found: Vec<PairMatch>,
    /// The pairs, in order, whose matches are none any more.
    pub gone: Vec<(u32, u32)>,
    /// What [`Search::for_phrases`] is to be.
    pub for_phrases: Vec<(u32, u32)>,
}

impl News {
    /// Whether a match that was known stays one.
    pub fn keeps(&self, found: &PairMatch) -> bool {
        self.gone.is_empty() || self.gone.binary_search(&found.pair()).is_err()
    }
}

/// Which places had a frequent fingerprint that is frequent no more: of all words, and of what is quoted.
pub struct Thawed {
    words: Vec<bool>,
    quoted: Vec<bool>,
}

impl Search {
    /// In no article yet.
    pub fn new(options: &Options, thresholds: Thresholds) -> Self {
        Self {
            thresholds,
            index: Index::new(options.min_words, thresholds),
            quoted: options.quoted_words.map(|least| Quoted::new(least, thresholds)),
            for_phrases: Vec::new(),
        }
    }

    /// Adds further articles; `corpus` has their words.
    pub fn add<A: Borrow<Article>>(&mut self, texts: &[Text<A>], corpus: Corpus) {
        self.index.add(corpus, texts.iter().map(|text| vec![text.all()]).collect());
        if let Some(quoted) = &mut self.quoted {
            quoted.add(texts, corpus);
        }
    }

    /// Puts the articles that stand at `places` into that order, and forgets the others. What is frequent is not known until
    /// [`Search::settle`].
    pub fn arrange(&mut self, places: &[u32]) {
        self.index.arrange(places);
        if let Some(quoted) = &mut self.quoted {
            quoted.arrange(places);
        }
    }

    /// Lets the fingerprints of all words go: nothing is found by them any more.
    pub fn let_go(&mut self) {
        self.index = Index::new(self.index.most_words, self.thresholds);
    }

    /// Finds out what is frequent in `corpus`, of which the places `inside` are furniture. Nothing comes back where all that was
    /// frequent still is.
    pub fn settle(&mut self, corpus: Corpus, inside: Bits) -> Option<Thawed> {
        let were = self.index.frequent().to_vec();
        let words = self.index.settle(corpus, inside, were);
        let quoted = self.quoted.as_mut().map(|quoted| quoted.settle(corpus)).unwrap_or_default();
        (words.contains(&true) || quoted.contains(&true)).then_some(Thawed { words, quoted })
    }

    /// Has the pairs stand where their articles are `now`.
    pub fn move_pairs(&mut self, now: &[Option<u32>]) {
        let place = |article: u32| now.get(article as usize).copied().flatten();
        self.for_phrases = std::mem::take(&mut self.for_phrases)
            .into_iter()
            .filter_map(|(a, b)| place(a).zip(place(b)))
            .map(|(a, b)| (a.min(b), a.max(b)))
            .collect();
        self.for_phrases.sort_unstable();
    }

    /// How often an article may print a phrase for each printing to be compared.
    pub fn printings(&self) -> usize {
        self.thresholds.printings as usize
    }

    /// The fingerprints of all words, and of what is quoted.
    pub fn indices(&self) -> impl Iterator<Item = &Index> {
        [&self.index].into_iter().chain(self.quoted.as_ref().map(Quoted::index))
    }

    /// The same, to say what is frequent.
    pub fn indices_mut(&mut self) -> impl Iterator<Item = &mut Index> {
        [&mut self.index].into_iter().chain(self.quoted.as_mut().map(Quoted::index_mut))
    }

    /// The matches of these pairs, in order, by all that each has in common. `for_phrases` are those, in order, that are compared for the sake
    /// of frequent phrases.
    pub fn find_pairs<A: Borrow<Article> + Sync>(
        &self,
        pairs: &Pairs<A>,
        wanted: &[(u32, u32)],
        for_phrases: &[(u32, u32)],
    ) -> Vec<PairMatch> {
        let found = parallel::map(wanted, |&pair| self.find_whole(pairs, pair));
        let mut found: Vec<PairMatch> = found.into_iter().flatten().collect();
        sort_by_key(&mut found, PairMatch::place);
        let too_common = self.too_common(pairs, &found, for_phrases);
        found.retain(|found| too_common.binary_search(&found.pair()).is_err());
        found
    }

    /// The matches with the fresh articles, what these make of others, and the hits inside houses. `known` are the matches of the other
    /// articles so far, in order.
    pub fn find_new<A: Borrow<Article> + Sync>(
        &self,
        pairs: &Pairs<A>,
        sieve: Sieve<'_>,
        seniority: &[u32],
        known: &[PairMatch],
        watch: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> ControlFlow<(), (News, Vec<Hit>)> {
        let corpus = pairs.corpus();
        let by_words = Sieve { reach: Some(pairs.reach()), ..sieve };
        let Hits { found, inside } =
            self.index.hits(by_words, corpus, &|hit| pairs.may_match(hit), &|hit| pairs.is_long(hit));
        let quoted = self
            .quoted
            .as_ref()
            .map(|quoted| quoted.index().hits(sieve, corpus, &|hit| quoted.may_match(pairs, hit), &|_| false).found);
        let news =
            self.find(pairs, [found, quoted.unwrap_or_default()], Vec::new(), (sieve, seniority), known, watch)?;
        ControlFlow::Continue((news, inside))
    }

    /// The matches that were left out for the sake of phrases which are frequent no more.
    pub fn find_thawed<A: Borrow<Article> + Sync>(
        &self,
        pairs: &Pairs<A>,
        thawed: &Thawed,
        sieve: Sieve<'_>,
        seniority: &[u32],
        known: &[PairMatch],
    ) -> News {
        let corpus = pairs.corpus();
        let hits = self.index.hits_at(&thawed.words, sieve, corpus, &|hit| pairs.may_match(hit));
        let quoted = self.quoted.as_ref();
        let quoted = quoted
            .map(|quoted| quoted.index().hits_at(&thawed.quoted, sieve, corpus, &|hit| quoted.may_match(pairs, hit)));
        // That they share something else may be known already, so these are compared wholly or not at all.
        let whole = hits.iter().chain(quoted.iter().flatten()).map(Hit::pair).collect();
        match self.find(pairs, Default::default(), whole, (sieve, seniority), known, |_| ControlFlow::Continue(())) {
            ControlFlow::Continue(news) => news,
            // Nobody stops it, so it is never stopped.
            ControlFlow::Break(()) => News { found: Vec::new(), gone: Vec::new(), for_phrases: Vec::new() },
        }
    }

    /// Compares the articles of `hits`, and those of `whole` in all that they share.
    fn find<A: Borrow<Article> + Sync>(
        &self,
        pairs: &Pairs<A>,
        [mut hits, mut quoted]: [Vec<Hit>; 2],
        mut whole: Vec<(u32, u32)>,
        (sieve, seniority): (Sieve<'_>, &[u32]),
        known: &[PairMatch],
        watch: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> ControlFlow<(), News> {
        let for_phrases = self.pairs_for_phrases(pairs, seniority);
        let is_known = |pair: &(u32, u32)| known.binary_search_by_key(pair, PairMatch::pair).is_ok();
        let is_new = |pair: &&(u32, u32)| {
            sieve.fresh[pair.0 as usize]
                || sieve.fresh[pair.1 as usize]
                || self.for_phrases.binary_search(pair).is_err()
        };
        whole.extend(for_phrases.iter().filter(is_new));
        // The collection has left out some of what these share; but where no match comes of what it tells, nothing is to be found.
        let is_left_out = |pair| self.indices().any(|index| index.both_have_frequent(pair));
        hits = parallel::map(hits.chunk_by(|x, y| x.pair() == y.pair()).collect::<Vec<_>>(), |hits| {
            let tells = |hit: &Hit| hit.is_repeated() || pairs.leads_on(hit);
            if !is_left_out(hits[0].pair()) || hits.iter().any(tells) { hits } else { &[] }
        })
        .concat();
        let has_more = |hit: &&Hit| hit.is_repeated() || is_left_out(hit.pair());
        whole.extend(hits.iter().chain(&quoted).filter(has_more).map(Hit::pair));
        whole.sort_unstable();
        whole.dedup();
        whole.retain(|pair| !is_known(pair));
        for hits in [&mut hits, &mut quoted] {
            hits.retain(|hit| whole.binary_search(&hit.pair()).is_err());
        }
        let mut jobs: Vec<Job> = hits.chunk_by(|x, y| x.pair() == y.pair()).map(Job::Hits).collect();
        jobs.extend(whole.iter().copied().map(Job::Whole));
        sort_by_key(&mut jobs, Job::pair);
        let mut found = pairs.find(
            &jobs,
            |job| match *job {
                Job::Hits(hits) => pairs.find_stories(hits),
                Job::Whole(pair) => self.find_whole(pairs, pair),
            },
            watch,
        )?;
        if let Some(search) = &self.quoted {
            search.find(pairs, &quoted, &mut found);
        }
        let too_common = self.too_common(pairs, &found, &for_phrases);
        found.retain(|found| too_common.binary_search(&found.pair()).is_err());
        let gone = self.too_common(pairs, known, &for_phrases);
        ControlFlow::Continue(News { found, gone, for_phrases })
    }

    fn pairs_for_phrases<A: Borrow<Article> + Sync>(&self, pairs: &Pairs<A>, seniority: &[u32]) -> Vec<(u32, u32)> {
        let (corpus, most) = (pairs.corpus(), self.thresholds.articles);
        let mut all = frequent::pairs(&self.index, corpus, most, seniority, |hit| pairs.leads_on(hit));
        if let Some(quoted) = &self.quoted {
            all.extend(frequent::pairs(quoted.index(), corpus, most, seniority, |hit| quoted.may_match(pairs, hit)));
            all.sort_unstable();
            all.dedup();
        }
        all
    }

    /// Every match of two articles.
    fn find_whole<A: Borrow<Article> + Sync>(&self, pairs: &Pairs<A>, pair: (u32, u32)) -> Vec<PairMatch> {
        let mut hits = self.index.in_pair(pairs.corpus(), pair);
        hits.retain(|hit| pairs.may_match(hit));
        let mut found = if hits.is_empty() { Vec::new() } else { pairs.find_stories(&hits) };
        if let Some(quoted) = &self.quoted {
            let mut hits = quoted.index().in_pair(pairs.corpus(), pair);
            hits.retain(|hit| quoted.may_match(pairs, hit));
            quoted.find(pairs, &hits, &mut found);
        }
        found
    }

    /// The pairs, in order, that share nothing but frequent phrases and are not compared for their sake.
    fn too_common<A: Borrow<Article> + Sync>(
        &self,
        pairs: &Pairs<A>,
        found: &[PairMatch],
        for_phrases: &[(u32, u32)],
    ) -> Vec<(u32, u32)> {
        if !self.indices().any(Index::any_is_frequent) {
            return Vec::new();
        }
        let by_pair: Vec<&[PairMatch]> = found.chunk_by(|x, y| x.articles == y.articles).collect();
        let too_common = parallel::map(by_pair, |found| {
            let pair = found[0].pair();
            let stays = !self.indices().any(|index| index.both_have_frequent(pair))
                || for_phrases.binary_search(&pair).is_ok()
                || found.iter().any(|found| found.aligned.runs.iter().any(|&run| self.has_rare(pairs, pair, run)))
                || self.holds_rare(pairs, found);
            (!stays).then_some(pair)
        });
        too_common.into_iter().flatten().collect()
    }

    /// Whether a fingerprint that is not frequent lies in `run`, and a match may come of it.
    fn has_rare<A: Borrow<Article> + Sync>(&self, pairs: &Pairs<A>, (a, b): (u32, u32), run: Run) -> bool {
        (0..run.len).any(|n| {
            let hit = Hit { a, b, word_a: run.a + n, word_b: run.b + n };
            let is_rare = |index: &Index| {
                let [here, there] =
                    [(a, hit.word_a), (b, hit.word_b)].map(|(article, word)| index.rare(pairs.corpus(), article, word));
                here == there && here.is_some_and(|len| n + len <= run.len)
            };
            (is_rare(&self.index) && pairs.leads_on(&hit))
                || self.quoted.as_ref().is_some_and(|quoted| is_rare(quoted.index()) && quoted.may_match(pairs, &hit))
        })
    }

    /// As [`Search::has_rare`], of any run that lies inside the matches of a pair: these may be aligned by other words.
    fn holds_rare<A: Borrow<Article> + Sync>(&self, pairs: &Pairs<A>, found: &[PairMatch]) -> bool {
        let pair = found[0].pair();
        let [a, b] = [pair.0, pair.1].map(|article| pairs.ids[article as usize].as_slice());
        self.indices().any(|index| {
            index.in_pair(pairs.corpus(), pair).iter().any(|hit| {
                let run = run_through(a, b, hit.word_a, hit.word_b);
                found.iter().any(|found| found.aligned.contains(run.words())) && self.has_rare(pairs, pair, run)
            })
        })
    }
}

/// Two articles that are to be compared.
enum Job<'h> {
    /// By these hits.
    Hits(&'h [Hit]),
    /// In all that they share.
    Whole((u32, u32)),
}

impl Job<'_> {
    fn pair(&self) -> (u32, u32) {
        match self {
            Self::Hits(hits) => hits[0].pair(),
            Self::Whole(pair) => *pair,
        }
    }
}
