//! An article as a bar: how long it is, and where its passages stand.

use std::cmp::Reverse;

use yew::{Html, html};

use crate::state::collection::Collection;
use crate::state::wording::hue::hue;
use wirecopy::order::sort_by_key;
use wirecopy::span::WordSpan;
use wirecopy_report::outside;

/// The width of a full coverage bar, in units of the drawing; see [`Collection::full_strip`].
const FULL: usize = 1000;

/// Which of its passages a coverage bar shows.
#[derive(Clone, Copy, PartialEq)]
pub enum Shown {
    /// All but common phrases.
    All,
    /// What it shares with this article.
    With(u32),
    /// This passage, by its number.
    Passage(u32),
}

/// Draws the coverage bar of `article`; those of shorter articles are shorter, and one that is longer than a full one is drawn closer, with a break at its end. Its figures stand beside it in words, so it
/// says nothing new to a screen reader.
pub fn coverage_bar(collection: &Collection, article: u32, shown: Shown) -> Html {
    let report = &collection.report;
    let words = report.articles.get(article as usize).map_or(0, |figures| figures.words);
    let full = collection.full_strip.max(words) as usize;
    let wide = |words: u32| words as usize * FULL / full;
    // Painted over one another, so that one shape is drawn for each colour however many passages there are.
    let mut paint = vec![""; FULL];
    for (number, start, end) in spans(collection, article, shown) {
        let start = wide(start).min(FULL - 2);
        if let Some(bare) = paint.get_mut(start..wide(end).clamp(start + 2, FULL)) {
            bare.fill(hue(number));
        }
    }
    let mut shapes: Vec<(&str, String)> = Vec::new();
    let mut at = 0;
    for stretch in paint.chunk_by(|one, other| one == other) {
        let class = stretch[0];
        let bar = ["M", &at.to_string(), " 0h", &stretch.len().to_string(), "v10H", &at.to_string(), "z"].concat();
        at += stretch.len();
        match shapes.iter_mut().find(|(known, _)| *known == class) {
            _ if class.is_empty() => {}
            Some((_, shape)) => shape.push_str(&bar),
            None => shapes.push((class, bar)),
        }
    }
    html! {
        <svg class="strip" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="paper" width={wide(words).to_string()} height="10" />
            { for shapes.into_iter().map(|(class, shape)| html! { <path key={class} {class} d={shape} /> }) }
            if words > collection.full_strip {
                <path key="longer" class="longer" d="M964 0h10l-8 10h-10zM982 0h10l-8 10h-10z" />
            }
        </svg>
    }
}

/// The passages of the article: number, first word, end. The longest first, so that those inside others show. Phrases that were set aside are left out.
fn spans(collection: &Collection, article: u32, shown: Shown) -> Vec<(u32, u32, u32)> {
    let report = &collection.report;
    let aside = report.articles.get(article as usize).map_or(&[][..], |figures| &figures.set_aside);
    let whole: Vec<(u32, WordSpan)> = match shown {
        Shown::With(other) => report
            .matches
            .iter()
            .filter(|found| found.counts())
            .filter_map(|found| {
                let words = match (found.articles.a, found.articles.b) {
                    (a, b) if a == article && b == other => found.words.a,
                    (a, b) if b == article && a == other => found.words.b,
                    _ => return None,
                };
                Some((found.passage + 1, words))
            })
            .collect(),
        Shown::All | Shown::Passage(_) => collection
            .printed_in(article)
            .filter(
                |(number, passage, _)| {
                    if shown == Shown::All { passage.counts() } else { shown == Shown::Passage(*number) }
                },
            )
            .flat_map(|(number, _, witness)| witness.fragments.iter().map(move |part| (number, part.words)))
            .collect(),
    };
    let parts = whole
        .into_iter()
        .flat_map(|(number, words)| outside(words, aside).into_iter().map(move |part| (number, part.start, part.end)));
    let mut spans: Vec<(u32, u32, u32)> = parts.collect();
    sort_by_key(&mut spans, |&(_, start, end)| Reverse(end - start));
    spans
}
