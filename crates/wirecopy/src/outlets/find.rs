//! The houses of a collection and their furniture, found from its articles alone.

use std::borrow::Borrow;

use crate::article::Article;
use crate::options::Options;
use crate::outlets::known::Outlets;
use crate::outlets::{day, furniture, house};
use crate::search::corpus::Corpus;
use crate::search::fingerprint::Index;
use crate::text::article_text::Text;
use crate::text::vocabulary::{Vocabulary, WordId};

impl Outlets {
    /// Reads the houses off `texts`, whose words are `ids` and whose fingerprints stand in `index`. Where furniture
    /// counts as story, it tells of houses and is nothing else.
    pub fn of<A: Borrow<Article> + Sync>(
        texts: &[Text<A>],
        ids: &[Vec<WordId>],
        vocabulary: &Vocabulary,
        index: &Index,
        options: Options,
    ) -> Self {
        let labels = house::Labels::of(texts);
        let days: Vec<Option<i32>> =
            texts.iter().map(|text| text.article().date.as_deref().and_then(day::number)).collect();
        let recurring = furniture::Recurring::of(index, ids, &labels.of, &days);
        let (houses, known) = house::houses(texts, &labels, &recurring);
        let none = || vec![Vec::new(); texts.len()];
        let furniture = if options.furniture {
            none()
        } else {
            recurring.pieces(texts, (Corpus { ids, vocabulary }, index), (&houses, &known), &days, options.min_words)
        };
        Self { houses, known, furniture }
    }

    /// Outlets of which nothing is known: each article is a house of its own, but for equal labels.
    pub fn by_label<A: Borrow<Article> + Sync>(texts: &[Text<A>]) -> Self {
        let labels = house::Labels::of(texts);
        let (houses, known) = house::houses(texts, &labels, &furniture::Recurring::default());
        Self { houses, known, furniture: vec![Vec::new(); texts.len()] }
    }
}
