//! What a comparison found, with what the page shows of it worked out: all that grows with the matches is done
//! where the comparing is done, so that the page itself never stands still.

use crate::state::judgement::apply::{Said, apply};
use crate::state::judgement::verdict::Judgement;
use crate::state::outlets::stories::{Story, stories};
use crate::state::overview::changes::Changes;
use crate::state::overview::pairs::{PairShare, pairs};
use crate::state::wording::calendar::day;
use wirecopy::Report;
use wirecopy::article::Article;
use wirecopy_report::exchange::{Exchange, exchanges};

/// A report, and what follows from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What was found.
    pub report: Report,
    /// Every pair that shares something, the pair that shares most first.
    pub pairs: Vec<PairShare>,
    /// What was changed inside the passages.
    pub changes: Changes,
    /// What houses print of one another's words.
    pub exchanges: Vec<Exchange>,
    /// Articles that belong together, the story with most to compare first.
    pub stories: Vec<Story>,
    /// What the reader said of passages.
    pub said: Said,
    /// How many pieces of clusters that were found elsewhere are left out since their articles were changed.
    pub astray: u32,
}

impl Findings {
    /// Works out what follows from `report`, which is about `articles`.
    #[must_use]
    pub fn of(articles: &[&Article], report: Report) -> Self {
        Self::judged(articles, report, &[])
    }

    /// The same where the reader said something of passages.
    #[must_use]
    pub fn judged(articles: &[&Article], mut report: Report, judgements: &[Judgement]) -> Self {
        let said = apply(&mut report, articles, judgements);
        let text = |index: u32| articles.get(index as usize).map_or("", |article| article.text.as_str());
        let days: Vec<Option<u32>> = articles.iter().map(|article| day(article.date.as_deref()?)).collect();
        let pairs = pairs(&report);
        let stories = stories(&report, &pairs, &days);
        Self {
            pairs,
            changes: Changes::of(&text, &days, &report),
            exchanges: exchanges(&report),
            stories,
            said,
            astray: 0,
            report,
        }
    }
}
