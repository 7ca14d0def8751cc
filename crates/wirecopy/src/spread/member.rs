//! One article on its way from machine to machine, and some that have come together.

use std::borrow::Borrow;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::options::Options;
use crate::outlets::known::{House, Outlets, Piece};
use crate::search::corpus::Corpus;
use crate::search::fingerprint::Index;
use crate::search::postings::Place;
use crate::search::related::Search;
use crate::search::thresholds::Thresholds;
use crate::spread::facts::Facts;
use crate::spread::hash::Hashes;
use crate::text::article_text::Text;
use crate::text::vocabulary::{Vocabulary, WordId};
use crate::{error, parallel};

/// An article with what the collection knows of it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Member {
    /// Its number in the order of the ids.
    pub n: u32,
    /// Its number in the order of dates, then ids; those without a date come last.
    pub rank: u32,
    /// Where it is printed.
    pub standing: Standing,
    /// Its words that stand in no other article, by their hashes.
    pub own: Vec<u64>,
    /// The article.
    pub article: Article,
}

/// The house of an article, and what is furniture in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The number of the house: equal where two are of one house.
    pub house: u64,
    /// What the house is called, if it has a name.
    pub name: Option<String>,
    /// The furniture, in order of place; none touches the next.
    pub furniture: Vec<Piece>,
}

impl Standing {
    /// A number that all articles of a house have, and all that have none.
    #[must_use]
    pub fn of_house(&self) -> u64 {
        if self.name.is_some() { self.house } else { 1 }
    }

    /// Of an article whose house is told: no other is asked. Nothing where its outlet is not said to be of a house, which only the whole
    /// collection can tell then.
    #[must_use]
    pub fn told(n: u32, article: &Article) -> Option<Self> {
        match (&article.house, &article.outlet) {
            (Some(house), _) => {
                let number = crate::spread::hash::of_word(house) & !1;
                Some(Self { house: number, name: Some(house.clone()), furniture: Vec::new() })
            }
            (None, None) => Some(Self { house: u64::from(n) << 1 | 1, name: None, furniture: Vec::new() }),
            (None, Some(_)) => None,
        }
    }
}

/// Where each of all articles is printed. They are looked through together, in the order of their ids.
///
/// # Errors
/// [`crate::Error`] names the article or option that is out of its limits.
pub fn standings<A: Borrow<Article> + Send + Sync>(
    articles: Vec<A>,
    options: &Options,
) -> Result<Vec<Standing>, crate::Error> {
    options.check()?;
    error::check_articles(articles.iter().map(Borrow::borrow))?;
    let texts: Vec<Text<A>> = parallel::map(articles, Text::of);
    let mut vocabulary = Vocabulary::default();
    let ids = vocabulary.all_ids(&texts, options.asides);
    let mut index = Index::new(options.min_words, Thresholds::default());
    index.add(Corpus { ids: &ids, vocabulary: &vocabulary }, texts.iter().map(|text| vec![text.all()]).collect());
    let outlets = Outlets::of(&texts, &ids, &vocabulary, &index, *options);
    let Outlets { houses, known, furniture } = outlets;
    let standing = |(house, furniture): (u32, Vec<Piece>)| Standing {
        house: u64::from(house),
        name: known[house as usize].name.clone(),
        furniture,
    };
    Ok(houses.into_iter().zip(furniture).map(standing).collect())
}

/// The same where the house of every article is told: what a house prints around its stories its own articles tell, and what those print that state no outlet
/// these tell alone. All of a house have to be here, and all without one, in the order of their ids.
///
/// # Errors
/// As [`standings`].
pub fn standings_of_houses(members: &[Member], options: &Options) -> Result<Vec<Standing>, crate::Error> {
    let found = standings(members.iter().map(|member| &member.article).collect(), options)?;
    let with =
        |(member, found): (&Member, Standing)| Standing { furniture: found.furniture, ..member.standing.clone() };
    Ok(members.iter().zip(found).map(with).collect())
}

/// Some articles that have come together, cut up, in the order of their numbers.
pub struct Batch {
    pub(super) numbers: Vec<u32>,
    /// Their ranks, as they came.
    pub(super) ranks: Vec<u32>,
    /// Their houses, by numbers that are the same everywhere.
    pub(super) houses: Vec<u64>,
    pub(super) own: Vec<FxHashSet<u64>>,
    pub(super) texts: Vec<Text<Article>>,
    pub(super) ids: Vec<Vec<WordId>>,
    pub(super) vocabulary: Vocabulary,
    pub(super) hashes: Hashes,
    pub(super) outlets: Outlets,
}

impl Batch {
    /// Cuts them up. One that came twice is one.
    #[must_use]
    pub fn of(mut members: Vec<Member>, options: &Options) -> Self {
        members.sort_unstable_by_key(|member| member.n);
        members.dedup_by_key(|member| member.n);
        let numbers = members.iter().map(|member| member.n).collect();
        let ranks = members.iter().map(|member| member.rank).collect();
        let houses = members.iter().map(|member| member.standing.house).collect();
        let mut local: FxHashMap<u64, u32> = FxHashMap::default();
        let mut outlets = Outlets::default();
        let (mut own, mut articles) = (Vec::new(), Vec::new());
        for Member { standing, own: words, article, .. } in members {
            let next = crate::span::count(outlets.known.len());
            let house = *local.entry(standing.house).or_insert(next);
            if house == next {
                outlets.known.push(House { name: standing.name, outlets: Vec::new() });
            }
            outlets.houses.push(house);
            outlets.furniture.push(standing.furniture);
            own.push(words.into_iter().collect());
            articles.push(article);
        }
        let texts: Vec<Text<Article>> = parallel::map(articles, Text::of);
        let mut vocabulary = Vocabulary::default();
        let ids = vocabulary.all_ids(&texts, options.asides);
        let hashes = Hashes::of(&vocabulary);
        Self { numbers, ranks, houses, own, texts, ids, vocabulary, hashes, outlets }
    }

    /// The articles, in the order of their numbers.
    #[must_use]
    pub fn into_articles(self) -> Vec<Article> {
        self.texts.into_iter().map(Text::into_article).collect()
    }

    /// The article of this number, if it is here.
    #[must_use]
    pub fn article(&self, n: u32) -> Option<&Article> {
        self.place(n).map(|place| self.texts[place as usize].article())
    }

    /// The number of each, in order.
    #[must_use]
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// Where the article of this number stands here.
    pub(super) fn place(&self, n: u32) -> Option<u32> {
        self.numbers.binary_search(&n).ok().map(crate::span::count)
    }

    pub(super) fn corpus(&self) -> Corpus<'_> {
        Corpus { ids: &self.ids, vocabulary: &self.vocabulary }
    }

    /// The fingerprints of the articles; which of them are frequent the whole collection knows.
    pub(super) fn search(&self, facts: &Facts) -> Search {
        let mut search = Search::new(&facts.options, facts.thresholds);
        search.add(&self.texts, self.corpus());
        let inside = search.index.inside(&self.outlets.furniture, self.corpus());
        search.index.furnish(inside);
        if !facts.frequent.is_empty() {
            for (which, index) in (0..).zip(search.indices_mut()) {
                let frequent: Vec<Place> = (0..crate::span::count(index.len()))
                    .filter(|&place| !index.is_inside(place))
                    .filter(|&place| {
                        self.print(index, place, which).is_some_and(|print| facts.frequent.contains(&print))
                    })
                    .collect();
                index.set_frequent(&frequent);
            }
        }
        search
    }

    /// The hash of the fingerprint at a place that is the same everywhere, if one starts there.
    pub(super) fn print(&self, index: &Index, place: Place, search: u8) -> Option<u64> {
        let words = index.words(self.corpus(), place);
        let article = index.article(place);
        let word = index.word(article, place);
        (!words.is_empty())
            .then(|| self.hashes.row(&self.ids[article], self.numbers[article], word, words.len(), search))
    }
}

/// A number for an article by which the earlier comes first.
#[must_use]
pub fn by_age(rank: u32, n: u32) -> u64 {
    u64::from(rank) << 32 | u64::from(n)
}

/// The number of the article that [`by_age`] stands for.
#[must_use]
pub fn number_of(by_age: u64) -> u32 {
    (by_age & u64::from(u32::MAX)) as u32
}
