//! Whose words an article prints: an agency's, somebody's that it quotes, a press release's, its own.
//!
//! Every word of a story (all but furniture) counts once. What other houses print counts as [reuse](wirecopy::ArticleFigures)
//! does; whose it is, the articles themselves have to say:
//!
//! | kind | words that |
//! | --- | --- |
//! | `agency` | are credited to an agency: the article is an agency's, or shares them with one that is |
//! | `perhaps_agency` | nobody credits so, but the article, or one that shares them, says that agency material is in it |
//! | `release` | are a press release's, or shared with one |
//! | `quotation` | stand in the marks of a quotation |
//! | `shared` | another house prints, too, and none says whose they are |
//! | `own` | no other house prints here |
//!
//! A quotation within copy is a part of that copy. One that is shared without the words around it is a quotation and no
//! more: two reporters may have heard it.

mod source;
mod table;

pub use source::Source;
pub use table::write as write_csv;

use std::borrow::Borrow;

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::outside;
use wirecopy::article::Article;
use wirecopy::span::{ByteSpan, WordSpan};
use wirecopy::{ArticleFigures, Report, Words};
use wirecopy_quotes::{Ledger, QuotationKind};

/// A stretch with fewer words outside of quotations is a quotation that is shared, and no copy.
const AROUND: usize = 4;

/// Words by whose they are, each counted once. See the [table](self).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Shares {
    /// An agency's.
    pub agency: u32,
    /// Perhaps an agency's.
    pub perhaps_agency: u32,
    /// A press release's.
    pub release: u32,
    /// Somebody's who is quoted.
    pub quotation: u32,
    /// Printed by another house too; whose they are is not said.
    pub shared: u32,
    /// Printed by no other house.
    pub own: u32,
}

/// Whose a word is. The later go before the earlier where a word could be of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Share {
    /// Printed by no other house.
    Own,
    /// Printed by another house too; whose they are is not said.
    Shared,
    /// Perhaps an agency's.
    PerhapsAgency,
    /// An agency's.
    Agency,
    /// A press release's.
    Release,
    /// Somebody's who is quoted.
    Quotation,
}

impl Share {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Agency, Self::PerhapsAgency, Self::Release, Self::Quotation, Self::Shared, Self::Own];

    /// The name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Agency => "agency",
            Self::PerhapsAgency => "perhaps_agency",
            Self::Release => "release",
            Self::Quotation => "quotation",
            Self::Shared => "shared",
            Self::Own => "own",
        }
    }

    /// What the page calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Agency => "agency copy",
            Self::PerhapsAgency => "perhaps agency copy",
            Self::Release => "press release",
            Self::Quotation => "quotation",
            Self::Shared => "shared, nobody says whose",
            Self::Own => "own words",
        }
    }
}

impl Shares {
    /// All words.
    #[must_use]
    pub fn words(&self) -> u32 {
        Share::ALL.iter().map(|&share| self.of(share)).sum()
    }

    /// The words of one kind.
    #[must_use]
    pub fn of(&self, share: Share) -> u32 {
        match share {
            Share::Agency => self.agency,
            Share::PerhapsAgency => self.perhaps_agency,
            Share::Release => self.release,
            Share::Quotation => self.quotation,
            Share::Shared => self.shared,
            Share::Own => self.own,
        }
    }

    fn add(&mut self, share: Share, words: u32) {
        *match share {
            Share::Agency => &mut self.agency,
            Share::PerhapsAgency => &mut self.perhaps_agency,
            Share::Release => &mut self.release,
            Share::Quotation => &mut self.quotation,
            Share::Shared => &mut self.shared,
            Share::Own => &mut self.own,
        } += words;
    }
}

/// The shares of each article; `report` and `quoted` are of `articles`: in each, the quotations in marks, as bytes.
///
/// ```
/// use wirecopy::article::Article;
/// use wirecopy::{Options, compare};
/// use wirecopy_quotes::Ledger;
/// use wirecopy_report::shares::{quoted_in, shares};
///
/// let articles = [
///     Article::new("wire", "TARNSIDE (AP) — The harbour ferry is running again after three weeks in the yard.").printed_by("AP"),
///     Article::new("post", "The harbour ferry is running again after three weeks in the yard. Fares rise.").printed_by("Post"),
/// ];
/// let report = compare(&articles, &Options::default())?;
/// let shares = shares(&articles, &report, &quoted_in(&Ledger::of(&articles), articles.len()));
/// assert_eq!((shares[1].agency, shares[1].own), (12, 2));
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[must_use]
pub fn shares<A: Borrow<Article>>(articles: &[A], report: &Report, quoted: &[Vec<ByteSpan>]) -> Vec<Shares> {
    let sharing = Sharing::new(articles, report);
    let of = |(n, article): (usize, &A)| {
        let quoted = quoted.get(n).map_or(&[][..], Vec::as_slice);
        sharing.of(n, article.borrow(), report.articles.get(n), quoted)
    };
    articles.iter().enumerate().map(of).collect()
}

/// What is shared, and what the articles say of whose it is: for who counts one article at a time.
#[derive(Clone, Debug, Default)]
pub struct Sharing {
    /// Whose each article as a whole is.
    sources: Vec<Option<Source>>,
    /// What other houses print of each, and whose it is by any of those who print it.
    printed: Vec<Vec<(WordSpan, Share)>>,
}

impl Sharing {
    /// Reads whose copy the articles say that they are; `report` is of them.
    #[must_use]
    pub fn new<A: Borrow<Article>>(articles: &[A], report: &Report) -> Self {
        Self::of_sources(articles.iter().map(|article| Source::of(article.borrow())).collect(), report)
    }

    /// The same, where it was read before whose copy each article is: [`Source::of`] takes a while for thousands.
    #[must_use]
    pub fn of_sources(sources: Vec<Option<Source>>, report: &Report) -> Self {
        let source = |article: u32| sources.get(article as usize).copied().flatten();
        let mut printed: Vec<Vec<(WordSpan, Share)>> = vec![Vec::new(); sources.len()];
        for passage in report.passages.iter().filter(|passage| passage.counts() && passage.houses > 1) {
            let credited =
                passage.witnesses.iter().filter_map(|witness| source(witness.article)).map(Source::share).max();
            for witness in &passage.witnesses {
                if let Some(printed) = printed.get_mut(witness.article as usize) {
                    let share = credited.unwrap_or(Share::Shared);
                    let aside =
                        report.articles.get(witness.article as usize).map_or(&[][..], |figures| &figures.set_aside);
                    let counting = witness.fragments.iter().flat_map(|fragment| outside(fragment.words, aside));
                    printed.extend(counting.map(|words| (words, share)));
                }
            }
        }
        Self { sources, printed }
    }

    /// The shares of the article at `n`, of which these are the figures and the quotations in marks.
    #[must_use]
    pub fn of(&self, n: usize, article: &Article, figures: Option<&ArticleFigures>, quoted: &[ByteSpan]) -> Shares {
        let words = Words::of(&article.text);
        let mut spoken = vec![false; words.len()];
        for &bytes in quoted {
            if let Some(spoken) = spoken.get_mut(words.inside(bytes).range()) {
                spoken.fill(true);
            }
        }
        let whole = self.sources.get(n).copied().flatten().map_or(Share::Own, Source::share);
        // Only who says that all of it is an agency's says so of what it quotes.
        let copied = matches!(whole, Share::Agency | Share::Release);
        let start = |&spoken: &bool| if spoken && !copied { Share::Quotation } else { whole };
        let mut all: Vec<Share> = spoken.iter().map(start).collect();
        for &(span, share) in self.printed.get(n).map_or(&[][..], Vec::as_slice) {
            let (Some(all), Some(spoken)) = (all.get_mut(span.range()), spoken.get(span.range())) else { continue };
            let around = spoken.iter().filter(|spoken| !**spoken).count() >= AROUND;
            // The few words beside a quotation ("Holm said") prove no more than it does.
            let share = if around { share } else { Share::Shared };
            let copy = matches!(share, Share::Agency | Share::Release);
            for (word, spoken) in all.iter_mut().zip(spoken) {
                if copy && (*word == Share::Quotation || *word < share) {
                    *word = share;
                } else if !spoken {
                    *word = share.max(*word);
                }
            }
        }
        let mut left = vec![true; all.len()];
        for piece in figures.map_or(&[][..], |figures| &figures.furniture) {
            if let Some(left) = left.get_mut(piece.words.range()) {
                left.fill(false);
            }
        }
        let mut shares = Shares::default();
        for (share, _) in all.into_iter().zip(left).filter(|(_, left)| *left) {
            shares.add(share, 1);
        }
        shares
    }
}

/// The quotations in marks of each of so many articles, for [`shares`].
#[must_use]
pub fn quoted_in(ledger: &Ledger, articles: usize) -> Vec<Vec<ByteSpan>> {
    let mut quoted = vec![Vec::new(); articles];
    let direct = |entry: &&wirecopy_quotes::Entry| entry.quotation.kind == QuotationKind::Direct;
    for entry in ledger.entries.iter().filter(direct) {
        if let Some(quoted) = quoted.get_mut(entry.article as usize) {
            quoted.push(entry.quotation.span);
        }
    }
    quoted
}

/// What the articles of each outlet come to, with how many these are: outlets in the order of their first articles, `None` for those
/// that state none. Articles that are a version of another count as any other.
#[must_use]
pub fn by_outlet<'a, A: Borrow<Article>>(articles: &'a [A], shares: &[Shares]) -> Vec<(Option<&'a str>, u32, Shares)> {
    let mut places: FxHashMap<Option<&str>, usize> = FxHashMap::default();
    let mut outlets: Vec<(Option<&str>, u32, Shares)> = Vec::new();
    for (article, shares) in articles.iter().zip(shares) {
        let outlet = article.borrow().outlet.as_deref();
        let place = *places.entry(outlet).or_insert_with(|| {
            outlets.push((outlet, 0, Shares::default()));
            outlets.len() - 1
        });
        if let Some((_, count, all)) = outlets.get_mut(place) {
            *count += 1;
            Share::ALL.iter().for_each(|&share| all.add(share, shares.of(share)));
        }
    }
    outlets
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
