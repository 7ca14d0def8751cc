//! The ledger of quotations for other programs and people: `wirecopy-quotes/1`, and its other forms.

mod csv;
mod json;
mod markdown;
mod tei;
mod view;

pub use csv::write as write_csv;
pub use json::write as write_json;
pub use markdown::write as write_markdown;
pub use tei::write as write_tei;
pub use view::{QUOTES_FORMAT, QuotesView, quotation_id};

use wirecopy::Report;
use wirecopy::article::Article;
use wirecopy::span::ByteSpan;
use wirecopy_quotes::Ledger;

/// The articles, what they share, and what they quote.
#[derive(Clone, Copy)]
pub struct Quoting<'r> {
    articles: &'r [Article],
    report: &'r Report,
    ledger: &'r Ledger,
}

impl<'r> Quoting<'r> {
    /// `report` and `ledger` are of `articles`; of others there is nothing to tell.
    #[must_use]
    pub fn new(articles: &'r [Article], report: &'r Report, ledger: &'r Ledger) -> Option<Self> {
        let known = ledger.entries.iter().all(|entry| (entry.article as usize) < articles.len());
        (report.articles.len() == articles.len() && known).then_some(Self { articles, report, ledger })
    }

    /// For each entry of the ledger the passage that holds most of it, by its index in the report.
    #[must_use]
    pub fn passages(&self) -> Vec<Option<u32>> {
        let mut pieces: Vec<Vec<(ByteSpan, u32)>> = vec![Vec::new(); self.articles.len()];
        for (number, passage) in (0..).zip(&self.report.passages) {
            if passage.furniture || passage.common {
                continue;
            }
            for witness in &passage.witnesses {
                if let Some(pieces) = pieces.get_mut(witness.article as usize) {
                    pieces.extend(witness.fragments.iter().map(|fragment| (fragment.bytes, number)));
                }
            }
        }
        for pieces in &mut pieces {
            pieces.sort_unstable_by_key(|(bytes, number)| (bytes.start, bytes.end, *number));
        }
        // Pieces of one article may overlap: the furthest end so far tells where a look back may stop.
        let reach: Vec<Vec<u32>> = pieces
            .iter()
            .map(|pieces| {
                let ends = pieces.iter().scan(0, |far, (bytes, _)| {
                    *far = bytes.end.max(*far);
                    Some(*far)
                });
                ends.collect()
            })
            .collect();
        let of = |entry: &wirecopy_quotes::Entry| {
            let (pieces, reach) = (pieces.get(entry.article as usize)?, reach.get(entry.article as usize)?);
            let span = entry.quotation.span;
            let first = reach.partition_point(|&far| far <= span.start);
            let near = pieces.iter().skip(first).take_while(|(bytes, _)| bytes.start < span.end);
            let overlaps = near.filter_map(|(bytes, number)| Some((bytes.overlap(&span)?.len(), *number)));
            overlaps.min_by_key(|&(len, number)| (std::cmp::Reverse(len), number)).map(|(_, number)| number)
        };
        self.ledger.entries.iter().map(of).collect()
    }

    fn article(&self, number: u32) -> Option<&'r Article> {
        self.articles.get(number as usize)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
