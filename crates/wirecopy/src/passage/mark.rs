//! Which matches do not count like the others: furniture of a house, and common phrases.

use std::borrow::Borrow;

use crate::article::Article;
use crate::options::Options;
use crate::outlets::known::Outlets;
use crate::parallel;
use crate::passage::boilerplate::Wording;
use crate::run::Run;
use crate::search::matches::PairMatch;
use crate::search::quoted::Quoted;
use crate::span::WordSpan;
use crate::text::article_text::Text;
use crate::text::vocabulary::WordId;

/// Which matches are furniture: half of it or more, on one side at least.
pub fn furniture(found: &[PairMatch], outlets: &Outlets) -> Vec<bool> {
    let is_furniture = |found: &PairMatch| {
        let of = |article: u32, side: fn(&Run) -> WordSpan| {
            let runs = found.aligned.runs.iter();
            runs.map(|run| outlets.furniture_in(article, side(run))).sum::<u32>()
        };
        let (on_a, on_b) = (of(found.articles.a, |run| run.words().a), of(found.articles.b, |run| run.words().b));
        on_a.max(on_b) * 2 >= found.aligned.equal_words()
    };
    found.iter().map(is_furniture).collect()
}

/// Which matches are common phrases only, by how much each word tells.
pub fn common<A: Borrow<Article> + Sync>(
    found: &[PairMatch],
    (texts, ids): (&[Text<A>], &[Vec<WordId>]),
    quoted: Option<&Quoted>,
    wording: &Wording,
    options: &Options,
) -> Vec<bool> {
    let is_common = |found: &PairMatch| {
        let sides = found.articles.map(|article| texts[article as usize].side());
        let speech = quoted.is_some_and(|quoted| quoted.is_speech(found));
        let least = options.quoted_words.filter(|_| speech).unwrap_or(Options::default().min_words);
        wording.is_common(sides, &ids[found.articles.a as usize], &found.aligned.runs, least)
    };
    parallel::map(found, is_common)
}
