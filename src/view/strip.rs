//! An article as a strip: how long it is, and where its passages stand.

use yew::{Html, Properties, component, html};

use crate::page::collection::Collection;
use crate::page::hue::hue;
use crate::page::order::order;
use crate::page::shared::Shared;

/// The width of the longest article's strip, in units of the drawing.
const LONGEST: u64 = 1000;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub article: u32,
    /// Only what it shares with this one.
    #[prop_or_default]
    pub with: Option<u32>,
    /// Only this passage, by its number.
    #[prop_or_default]
    pub passage: Option<u32>,
    /// Whether strips of shorter articles are shorter.
    #[prop_or(true)]
    pub to_scale: bool,
}

/// Draws the strip. Its figures stand beside it in words, so it is no news to a screen reader.
#[component]
pub fn Strip(props: &Props) -> Html {
    let report = &props.collection.report;
    let words = |index: u32| report.articles.get(index as usize).map_or(0, |figures| figures.words);
    let own = words(props.article).max(1);
    let longest = if props.to_scale {
        (0..).zip(&report.articles).map(|(index, _)| words(index)).max().unwrap_or(1)
    } else {
        own
    };
    let wide = |words: u32| u64::from(words) * LONGEST / u64::from(longest.max(1));
    let bars = spans(props);
    html! {
        <svg class="strip" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="paper" width={wide(own).to_string()} height="10" />
            { for bars.into_iter().map(|(number, start, end)| html! {
                <rect key={[number, start].map(|n| n.to_string()).join("-")} class={hue(number)} x={wide(start).to_string()}
                    width={wide(end - start).max(2).to_string()} height="10" />
            }) }
        </svg>
    }
}

/// The passages of the article: number, first word, end. The longest first, so that those inside others show.
fn spans(props: &Props) -> Vec<(u32, u32, u32)> {
    let report = &props.collection.report;
    let wanted = |number: u32| props.passage.is_none_or(|only| only == number);
    let mut spans: Vec<(u32, u32, u32)> = match props.with {
        Some(other) => report
            .matches
            .iter()
            .filter(|found| !found.common)
            .filter_map(|found| {
                let words = match (found.articles.a, found.articles.b) {
                    (a, b) if a == props.article && b == other => found.words.a,
                    (a, b) if b == props.article && a == other => found.words.b,
                    _ => return None,
                };
                Some((found.passage + 1, words.start, words.end))
            })
            .collect(),
        None => (1..)
            .zip(&report.passages)
            .filter(|(number, passage)| wanted(*number) && (!passage.common || props.passage.is_some()))
            .flat_map(|(number, passage)| passage.witnesses.iter().map(move |witness| (number, witness)))
            .filter(|(_, witness)| witness.article == props.article)
            .flat_map(|(number, witness)| {
                witness.fragments.iter().map(move |part| (number, part.words.start, part.words.end))
            })
            .collect(),
    };
    spans.retain(|(number, ..)| wanted(*number));
    let words = |index: usize| spans[index].2 - spans[index].1;
    order(spans.len(), &|one, other| words(other).cmp(&words(one))).iter().map(|&index| spans[index]).collect()
}
