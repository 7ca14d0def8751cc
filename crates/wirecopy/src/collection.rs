//! Articles that are compared with one another, and can become more or fewer without comparing all of them again.

use std::borrow::Borrow;
use std::ops::ControlFlow;

use crate::article::Article;
use crate::error;
use crate::error::Error;
use crate::options::Options;
use crate::order::{arrange, sort_by_key};
use crate::parallel;
use crate::passage::common::{LONG, Wording};
use crate::passage::group;
use crate::progress::{Progress, Stopped};
use crate::report::{Report, build};
use crate::search::align::Aligned;
use crate::search::fingerprint::Corpus;
use crate::search::found::{Found, Pairs};
use crate::search::related::{News, Search};
use crate::search::thresholds::Thresholds;
use crate::span::count;
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
    found: Vec<Found>,
}

impl<A: Borrow<Article> + Send + Sync> Collection<A> {
    /// An empty collection.
    ///
    /// # Errors
    /// [`Error::Setting`] if an option is out of its limits.
    pub fn new(options: Options) -> Result<Self, Error> {
        Self::with(options, Thresholds::default())
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
            found: Vec::new(),
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

    /// Adds `articles` and compares them with one another and with all that were there.
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
        error::check_articles(self.articles().chain(articles.iter().map(Borrow::borrow)))?;
        let before = self.texts.len();
        self.cut_up(articles);
        let (seniority, ranks) = (by_seniority(&self.texts), by_wording(&self.texts));
        let pairs = self.pairs(&ranks);
        let news = match self.search.find_new(&pairs, count(before), &seniority, &self.found, watch) {
            ControlFlow::Continue(news) => news,
            ControlFlow::Break(()) => {
                self.texts.truncate(before);
                self.ids.truncate(before);
                self.search.arrange(
                    Corpus { ids: &self.ids, vocabulary: &self.vocabulary },
                    &(0..count(before)).collect::<Vec<_>>(),
                );
                return Ok(Err(Stopped));
            }
        };
        self.take(news);
        Ok(Ok(()))
    }

    fn take(&mut self, news: News) {
        self.found.retain(|found| news.keeps(found));
        self.found.extend(news.found);
        sort_by_key(&mut self.found, Found::place);
        self.search.for_phrases = news.for_phrases;
    }

    fn pairs<'c>(&'c self, ranks: &'c [u32]) -> Pairs<'c, A> {
        Pairs { texts: &self.texts, ids: &self.ids, vocabulary: &self.vocabulary, ranks, options: self.options }
    }

    fn cut_up(&mut self, articles: Vec<A>) {
        let before = self.texts.len();
        self.texts.extend(parallel::map(articles, Text::of));
        for text in &self.texts[before..] {
            self.ids.push(self.vocabulary.ids(text, self.options.asides));
        }
        self.search.add(&self.texts[before..], Corpus { ids: &self.ids, vocabulary: &self.vocabulary });
    }

    /// Puts the articles that stand at `places` into that order; the others are taken out, with their matches, and given
    /// back. What is left is compared again only where something was frequent and is no more. A place that is named twice, or is none, counts once or not at all.
    pub fn arrange(&mut self, places: &[u32]) -> Vec<A> {
        let mut stay: Vec<u32> = (0..count(self.texts.len())).collect();
        arrange(&mut stay, places);
        let mut now = vec![None; self.texts.len()];
        for (place, &before) in (0..).zip(&stay) {
            now[before as usize] = Some(place);
        }
        let gone = arrange(&mut self.texts, &stay);
        arrange(&mut self.ids, &stay);
        self.found = std::mem::take(&mut self.found).into_iter().filter_map(|found| found.at(&now)).collect();
        sort_by_key(&mut self.found, Found::place);
        self.search.move_pairs(&now);
        let thawed = self.search.arrange(Corpus { ids: &self.ids, vocabulary: &self.vocabulary }, &stay);
        if let Some(thawed) = thawed.filter(|_| !gone.is_empty()) {
            let (seniority, ranks) = (by_seniority(&self.texts), by_wording(&self.texts));
            let pairs = self.pairs(&ranks);
            let news = self.search.find_thawed(&pairs, &thawed, &seniority, &self.found);
            self.take(news);
        }
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
        let groups = group::group(&self.found, &common, &self.ids, &by_seniority(&self.texts));
        build(&self.texts, &self.options, &self.found, &common, &groups)
    }

    /// Which matches are common phrases only.
    fn common(&self) -> Vec<bool> {
        if self.options.common || self.found.iter().all(|found| found.aligned.equal_words() >= LONG) {
            return vec![false; self.found.len()];
        }
        let wording = Wording::new(&self.vocabulary, &self.ids);
        let is_common = |found: &Found| {
            let sides = found.articles.map(|article| self.texts[article as usize].side());
            let speech = self.search.quoted.as_ref().is_some_and(|quoted| quoted.is_speech(found));
            let least = self.options.quoted_words.filter(|_| speech).unwrap_or(Options::default().min_words);
            wording.is_common(sides, &self.ids[found.articles.a as usize], &found.aligned.runs, least)
        };
        parallel::map(&self.found, is_common)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
