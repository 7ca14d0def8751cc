//! Articles that are compared with one another, and can become more or fewer without comparing all of them again.

use std::borrow::Borrow;
use std::ops::ControlFlow;

use crate::article::Article;
use crate::error;
use crate::error::Error;
use crate::options::Options;
use crate::order::{arrange, sort_by_key};
use crate::outlets::RECURRING;
use crate::outlets::known::Outlets;
use crate::outlets::version::{Twin, of_pair, versions};
use crate::parallel;
use crate::passage::boilerplate::{LONG, Wording};
use crate::passage::group::{self, Marks};
use crate::passage::mark;
use crate::progress::{Progress, Stopped};
use crate::report::{Report, build};
use crate::roles::Roles;
use crate::search::align::Aligned;
use crate::search::corpus::Corpus;
use crate::search::hits::{Hit, Sieve};
use crate::search::matches::{PairMatch, Pairs, of_articles};
use crate::search::related::{News, Search, Thawed};
use crate::search::thresholds::Thresholds;
use crate::span::{Sides, count};
use crate::text::article_text::{Text, by_seniority, by_wording};
use crate::text::vocabulary::{Vocabulary, WordId};

/// Articles, and the matches between them. `A` is the article or a reference to it.
#[derive(Debug)]
pub struct Collection<A> {
    options: Options,
    texts: Vec<Text<A>>,
    ids: Vec<Vec<WordId>>,
    vocabulary: Vocabulary,
    search: Search,
    /// Which articles are compared with which.
    roles: Roles,
    found: Vec<PairMatch>,
    /// Which articles are of one house, and what is furniture.
    outlets: Outlets,
    /// Articles of one house that may be versions.
    twins: Vec<Twin>,
}

impl<A: Borrow<Article> + Send + Sync> Collection<A> {
    /// An empty collection.
    ///
    /// # Errors
    /// [`Error::Setting`] if an option is out of its limits.
    pub fn new(options: Options) -> Result<Self, Error> {
        Self::with(options, Thresholds::default())
    }

    /// An empty collection in which articles are compared with those that they are asked about alone; see
    /// [`compare_against`](crate::compare_against). [`Collection::ask`] fills it.
    ///
    /// # Errors
    /// [`Error::Setting`] if an option is out of its limits.
    pub fn query(options: Options) -> Result<Self, Error> {
        Ok(Self { roles: Roles::query(), ..Self::new(options)? })
    }

    /// An empty collection in which the same is compared with the same as in this one.
    ///
    /// # Errors
    /// [`Error::Setting`] if an option is out of its limits.
    pub fn emptied(&self, options: Options) -> Result<Self, Error> {
        if self.roles.is_query() { Self::query(options) } else { Self::new(options) }
    }

    /// As [`Collection::new`], with other thresholds.
    pub(super) fn with(options: Options, thresholds: Thresholds) -> Result<Self, Error> {
        options.check()?;
        Ok(Self {
            options,
            texts: Vec::new(),
            ids: Vec::new(),
            vocabulary: Vocabulary::default(),
            search: Search::new(&options, thresholds),
            roles: Roles::default(),
            found: Vec::new(),
            outlets: Outlets::default(),
            twins: Vec::new(),
        })
    }

    /// How they are compared.
    #[must_use]
    pub fn options(&self) -> Options {
        self.options
    }

    /// The articles, in the order in which they came.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = &Article> {
        self.texts.iter().map(Text::article)
    }

    /// Gives the articles back, in the order in which they came.
    #[must_use]
    pub fn into_articles(self) -> Vec<A> {
        self.texts.into_iter().map(Text::into_article).collect()
    }

    /// Adds `articles` and compares them with one another and with all that were there. In a [`Collection::query`] they are
    /// compared with what is asked about alone.
    ///
    /// # Errors
    /// [`Error`] names the article that cannot be added; none of them is, then.
    pub fn add(&mut self, articles: Vec<A>) -> Result<(), Error> {
        // Nobody stops it, so it is never stopped.
        self.add_watched(articles, |_| ControlFlow::Continue(())).map(|_| ())
    }

    /// As [`Collection::add`], but `watch` is told how far it is, a few times a second, and can stop it.
    ///
    /// # Errors
    /// [`Error`] names the article that cannot be added; none of them is, then.
    pub fn add_watched(
        &mut self,
        articles: Vec<A>,
        watch: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Result<(), Stopped>, Error> {
        self.ask_watched(Vec::new(), articles, watch)
    }

    /// Adds `asked`, which are compared with all that are asked `against`, and further ones of these. Where the collection is no
    /// [`Collection::query`], it adds both.
    ///
    /// # Errors
    /// [`Error`] names the article that cannot be added; none of them is, then.
    pub fn ask(&mut self, asked: Vec<A>, against: Vec<A>) -> Result<(), Error> {
        // Nobody stops it, so it is never stopped.
        self.ask_watched(asked, against, |_| ControlFlow::Continue(())).map(|_| ())
    }

    /// As [`Collection::ask`], but `watch` is told how far it is, a few times a second, and can stop it.
    ///
    /// # Errors
    /// [`Error`] names the article that cannot be added; none of them is, then.
    pub fn ask_watched(
        &mut self,
        asked: Vec<A>,
        against: Vec<A>,
        watch: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Result<(), Stopped>, Error> {
        let new = asked.iter().chain(&against).map(Borrow::borrow);
        error::check_articles(self.articles().chain(new))?;
        let before = self.texts.len();
        self.roles.add(asked.len(), true);
        self.roles.add(against.len(), false);
        self.cut_up(asked.into_iter().chain(against).collect());
        let was = std::mem::take(&mut self.outlets);
        let (fresh, thawed) = self.look_around(&was, before);
        match self.find(&fresh, thawed.as_ref(), watch) {
            ControlFlow::Continue(()) => Ok(Ok(())),
            ControlFlow::Break(()) => {
                self.outlets = was;
                self.take_out(&(0..count(before)).collect::<Vec<_>>());
                let was = std::mem::take(&mut self.outlets);
                self.look_around(&was, before);
                Ok(Err(Stopped))
            }
        }
    }

    /// Reads off the articles which houses there are, and says which articles are to be compared: those from `before` on, and those
    /// that now stand otherwise than `was` known; and what was frequent and is so no more.
    fn look_around(&mut self, was: &Outlets, before: usize) -> (Vec<bool>, Option<Thawed>) {
        let corpus = Corpus { ids: &self.ids, vocabulary: &self.vocabulary };
        self.outlets = Outlets::of(&self.texts, &self.ids, &self.vocabulary, &self.search.index, self.options);
        let inside = self.search.index.inside(&self.outlets.furniture, corpus);
        let thawed = self.search.settle(corpus, inside);
        let is_fresh = |n: usize| n >= before || was.standing(n) != self.outlets.standing(n);
        ((0..self.texts.len()).map(is_fresh).collect(), thawed)
    }

    /// Compares the `fresh` articles with one another and with all others, and those that share what is `thawed`. If it is broken off,
    /// no match has changed.
    fn find(
        &mut self,
        fresh: &[bool],
        thawed: Option<&Thawed>,
        watch: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let (seniority, ranks) = (by_seniority(&self.texts), by_wording(&self.texts));
        let stays = |a: u32, b: u32| !fresh[a as usize] && !fresh[b as usize];
        // Which article of a house stands for the others, where it is furniture, may be another now.
        let is_known = |found: &PairMatch| !found.furniture && stays(found.articles.a, found.articles.b);
        let (known, gone): (Vec<PairMatch>, Vec<PairMatch>) =
            std::mem::take(&mut self.found).into_iter().partition(is_known);
        let pairs = self.pairs(&ranks);
        let sieve = self.sieve(fresh);
        let ControlFlow::Continue((news, inside)) = self.search.find_new(&pairs, sieve, &seniority, &known, watch)
        else {
            self.found = known;
            self.found.extend(gone);
            sort_by_key(&mut self.found, PairMatch::place);
            return ControlFlow::Break(());
        };
        let by_pair: Vec<&[Hit]> = inside.chunk_by(|x, y| x.pair() == y.pair()).collect();
        let twins = parallel::map(by_pair, |hits| of_pair(hits, &self.ids, &self.outlets));
        self.found = known;
        self.take(news);
        self.twins.retain(|twin| stays(twin.a, twin.b));
        self.twins.extend(twins.into_iter().flatten());
        sort_by_key(&mut self.twins, |twin| *twin);
        if let Some(thawed) = thawed {
            let all = vec![true; fresh.len()];
            let news = self.search.find_thawed(&self.pairs(&ranks), thawed, self.sieve(&all), &seniority, &self.found);
            self.take(news);
        }
        let furniture = self.furnished(&self.pairs(&ranks), &seniority);
        self.found.extend(furniture);
        sort_by_key(&mut self.found, PairMatch::place);
        ControlFlow::Continue(())
    }

    /// What one house prints as furniture and another prints, too, where it lies in no match yet.
    fn furnished(&self, pairs: &Pairs<A>, seniority: &[u32]) -> Vec<PairMatch> {
        let wanted = |hit: &Hit| pairs.may_match(hit);
        let index = &self.search.index;
        let hits = index.furniture_hits(&self.outlets, RECURRING, pairs.corpus(), seniority, &wanted);
        let by_pair: Vec<&[Hit]> = hits.chunk_by(|x, y| x.pair() == y.pair()).collect();
        let found = parallel::map(by_pair, |hits| {
            let pair = Sides::new(hits[0].a, hits[0].b);
            let known = of_articles(&self.found, pair);
            pairs.find_in_pair(hits, self.options.min_words, known.map(|known| known.aligned.clone()).collect())
        });
        found.into_iter().flatten().map(|found| PairMatch { furniture: true, ..found }).collect()
    }

    fn take(&mut self, news: News) {
        self.found.retain(|found| news.keeps(found));
        self.found.extend(news.found);
        sort_by_key(&mut self.found, PairMatch::place);
        self.search.for_phrases = news.for_phrases;
    }

    fn sieve<'s>(&'s self, fresh: &'s [bool]) -> Sieve<'s> {
        Sieve { fresh, roles: &self.roles, outlets: &self.outlets, within: self.options.within, reach: None }
    }

    fn pairs<'c>(&'c self, ranks: &'c [u32]) -> Pairs<'c, A> {
        Pairs {
            texts: &self.texts,
            ids: &self.ids,
            vocabulary: &self.vocabulary,
            ranks,
            roles: &self.roles,
            outlets: &self.outlets,
            options: self.options,
        }
    }

    fn cut_up(&mut self, articles: Vec<A>) {
        let before = self.texts.len();
        self.texts.extend(parallel::map(articles, Text::of));
        self.ids.extend(self.vocabulary.all_ids(&self.texts[before..], self.options.asides));
        self.search.add(&self.texts[before..], Corpus { ids: &self.ids, vocabulary: &self.vocabulary });
    }

    /// Puts the articles that stand at `places` into that order; the others are taken out, with their matches, and given
    /// back. What is left is compared again only where it has another house or other furniture without them, or where something was
    /// frequent and is no more. A place that is named twice, or is none, counts once or not at all.
    pub fn arrange(&mut self, places: &[u32]) -> Vec<A> {
        let gone = self.take_out(places);
        let was = std::mem::take(&mut self.outlets);
        let (fresh, thawed) = self.look_around(&was, self.texts.len());
        // Nobody stops it.
        let _: ControlFlow<()> = self.find(&fresh, thawed.as_ref(), |_| ControlFlow::Continue(()));
        gone
    }

    fn take_out(&mut self, places: &[u32]) -> Vec<A> {
        let mut stay: Vec<u32> = (0..count(self.texts.len())).collect();
        arrange(&mut stay, places);
        let mut now = vec![None; self.texts.len()];
        for (place, &before) in (0..).zip(&stay) {
            now[before as usize] = Some(place);
        }
        let gone = arrange(&mut self.texts, &stay);
        arrange(&mut self.ids, &stay);
        self.search.arrange(&stay);
        self.outlets.arrange(&stay);
        self.roles.arrange(&stay);
        self.found = std::mem::take(&mut self.found).into_iter().filter_map(|found| found.at(&now)).collect();
        sort_by_key(&mut self.found, PairMatch::place);
        self.search.move_pairs(&now);
        self.twins = std::mem::take(&mut self.twins).into_iter().filter_map(|twin| twin.at(&now)).collect();
        sort_by_key(&mut self.twins, |twin| *twin);
        gone.into_iter().map(Text::into_article).collect()
    }

    /// The equal words of every match, in the order of the report.
    pub(super) fn alignments(&self) -> impl Iterator<Item = &Aligned> {
        self.found.iter().map(|found| &found.aligned)
    }

    /// What the articles share.
    #[must_use]
    pub fn report(&self) -> Report {
        let common = self.common();
        let seniority = by_seniority(&self.texts);
        let marks = Marks { furniture: mark::furniture(&self.found, &self.outlets), common };
        let groups = group::group(&self.found, &marks, &self.ids, &seniority);
        let versions = versions(&self.texts, &self.outlets, &self.twins, &seniority);
        build(&self.texts, &self.options, &self.found, &marks, &groups, (&self.outlets, &self.roles, &versions))
    }

    /// What the articles share, where that is asked for once: what the matches were found by is let go first, a quarter of the memory.
    ///
    /// ```
    /// use wirecopy::article::Article;
    /// use wirecopy::{Collection, Options, compare};
    ///
    /// let said = "We will open the bridge to everyone in the first week of May.";
    /// let articles = ["Post", "Mail"].map(|id| Article::new(id, said));
    /// let mut collection = Collection::new(Options::default())?;
    /// collection.add(articles.iter().collect())?;
    /// assert_eq!(collection.into_report(), compare(&articles, &Options::default())?);
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    #[must_use]
    pub fn into_report(mut self) -> Report {
        self.search.let_go();
        self.report()
    }

    /// Which matches are common phrases only.
    fn common(&self) -> Vec<bool> {
        if self.options.common || self.found.iter().all(|found| found.aligned.equal_words() >= LONG) {
            return vec![false; self.found.len()];
        }
        let wording = Wording::new(&self.vocabulary, &self.ids);
        mark::common(&self.found, (&self.texts, &self.ids), self.search.quoted.as_ref(), &wording, &self.options)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
