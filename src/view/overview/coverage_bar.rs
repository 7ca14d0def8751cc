//! An article as a bar: how long it is, and where its passages stand.

use std::cmp::Reverse;

use yew::{Html, html};

use crate::state::collection::Collection;
use crate::state::wording::hue::hue;
use wirecopy::order::sort_by_key;
use wirecopy::span::WordSpan;
use wirecopy_report::outside;

/// The width of the longest article's coverage bar, in units of the drawing.
const LONGEST: usize = 1000;

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

/// Draws the coverage bar of `article`; those of shorter articles are shorter. Its figures stand beside it in words, so it
/// says nothing new to a screen reader.
pub fn coverage_bar(collection: &Collection, article: u32, shown: Shown) -> Html {
    let report = &collection.report;
    let words = report.articles.get(article as usize).map_or(0, |figures| figures.words);
    let longest = report.articles.iter().map(|figures| figures.words).max().unwrap_or(1).max(1) as usize;
    let wide = |words: u32| words as usize * LONGEST / longest;
    // Painted over one another, so that one shape is drawn for each colour however many passages there are.
    let mut paint = vec![""; LONGEST];
    for (number, start, end) in spans(collection, article, shown) {
        let start = wide(start).min(LONGEST - 2);
        if let Some(bare) = paint.get_mut(start..wide(end).clamp(start + 2, LONGEST)) {
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
