//! An article as a strip: how long it is, and where its passages stand.

use std::cmp::Reverse;

use yew::{Html, html};

use crate::order::sort_by_key;
use crate::page::collection::Collection;
use crate::page::hue::hue;

/// The width of the longest article's strip, in units of the drawing.
const LONGEST: u64 = 1000;

/// Which of its passages a strip shows.
#[derive(Clone, Copy, PartialEq)]
pub enum Shown {
    /// All but common phrases.
    All,
    /// What it shares with this article.
    With(u32),
    /// This passage, by its number.
    Passage(u32),
}

/// Draws the strip of `article`; those of shorter articles are shorter. Its figures stand beside it in words, so it
/// is no news to a screen reader.
pub fn strip(collection: &Collection, article: u32, shown: Shown) -> Html {
    let report = &collection.report;
    let words = |index: u32| report.articles.get(index as usize).map_or(0, |figures| figures.words);
    let longest = (0..).zip(&report.articles).map(|(index, _)| words(index)).max().unwrap_or(1);
    let wide = |words: u32| u64::from(words) * LONGEST / u64::from(longest.max(1));
    let bars = spans(collection, article, shown);
    html! {
        <svg class="strip" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="paper" width={wide(words(article)).to_string()} height="10" />
            { for bars.into_iter().map(|(number, start, end)| html! {
                <rect key={[number, start].map(|n| n.to_string()).join("-")} class={hue(number)} x={wide(start).to_string()}
                    width={wide(end - start).max(2).to_string()} height="10" />
            }) }
        </svg>
    }
}

/// The passages of the article: number, first word, end. The longest first, so that those inside others show.
fn spans(collection: &Collection, article: u32, shown: Shown) -> Vec<(u32, u32, u32)> {
    let report = &collection.report;
    let mut spans: Vec<(u32, u32, u32)> = match shown {
        Shown::With(other) => report
            .matches
            .iter()
            .filter(|found| !found.common)
            .filter_map(|found| {
                let words = match (found.articles.a, found.articles.b) {
                    (a, b) if a == article && b == other => found.words.a,
                    (a, b) if b == article && a == other => found.words.b,
                    _ => return None,
                };
                Some((found.passage + 1, words.start, words.end))
            })
            .collect(),
        Shown::All | Shown::Passage(_) => (1..)
            .zip(&report.passages)
            .filter(
                |(number, passage)| {
                    if shown == Shown::All { !passage.common } else { shown == Shown::Passage(*number) }
                },
            )
            .flat_map(|(number, passage)| passage.witnesses.iter().map(move |witness| (number, witness)))
            .filter(|(_, witness)| witness.article == article)
            .flat_map(|(number, witness)| {
                witness.fragments.iter().map(move |part| (number, part.words.start, part.words.end))
            })
            .collect(),
    };
    sort_by_key(&mut spans, |&(_, start, end)| Reverse(end - start));
    spans
}
