//! Whose words articles and outlets print: agency copy, quotation, press release, their own.

use yew::{Callback, Html, Properties, component, html, use_state_eq};

use crate::state::collection::Collection;
use crate::state::quotations::build::Quotations;
use crate::state::shared::Shared;
use crate::state::wording::words::{count, list, percent, sentence};
use crate::view::quotations::making::use_quotations;
use wirecopy_report::shares::{Share, Shares, by_outlet};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub made: Shared<Quotations>,
}

/// So many rows are shown at first, and added when the reader asks for more.
const STEP: usize = 12;

/// A table by outlet, where outlets are stated, and one by article.
#[component]
pub fn SharesTable(props: &Props) -> Html {
    let Props { collection, made } = props;
    let shown = use_state_eq(|| STEP);
    let outlets = by_outlet(&collection.articles, &made.shares);
    let stated = outlets.iter().any(|(outlet, ..)| outlet.is_some());
    let more = {
        let shown = shown.clone();
        Callback::from(move |_| shown.set(*shown + STEP))
    };
    let longest = made.shares.len().max(if stated { outlets.len() } else { 0 });
    html! {
        <section class="whose" aria-labelledby="whose-title">
            <h2 id="whose-title">{ "Whose words they print" }</h2>
            <p class="note">
                { "Every word of a story counts once. Agency copy and press releases are what is credited so, or shared with what is; a quotation inside of copy is a part of it. Own is what no other house prints here." }
            </p>
            if stated {
                { table("Outlet", outlets.iter().take(*shown).map(|(outlet, articles, shares)| {
                    let name = outlet.map_or_else(|| "none stated".to_owned(), str::to_owned);
                    let name = html! { <><bdi>{ name }</bdi><small>{ " " }{ count(u64::from(*articles), "article") }</small></> };
                    (name, *shares)
                })) }
            }
            { table("Article", (0u32..).zip(&made.shares).take(*shown).map(|(index, shares)| {
                (html! { <bdi>{ collection.label(index) }</bdi> }, *shares)
            })) }
            if longest > *shown {
                <button type="button" class="plain" onclick={more}>{ "Show more: " }{ longest - *shown }{ " are left" }</button>
            }
        </section>
    }
}

fn table(of: &'static str, rows: impl Iterator<Item = (Html, Shares)>) -> Html {
    let cell = |words: u32, all: u32| match words {
        0 => html! { { "–" } },
        _ => html! { { percent(words, all) } },
    };
    html! {
        <div class="scroller" tabindex="0" role="group" aria-label={["Whose words, by ", of].concat()}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ of }</th>
                        <th scope="col">{ "Words" }</th>
                        { for Share::ALL.map(|share| html! { <th key={share.name()} scope="col">{ sentence(share.label()) }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for rows.enumerate().map(|(at, (name, shares))| html! {
                        <tr key={at}>
                            <th scope="row">{ name }</th>
                            <td>{ shares.words() }</td>
                            { for Share::ALL.map(|share| html! { <td key={share.name()}>{ cell(shares.of(share), shares.words()) }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct ArticleProps {
    pub collection: Shared<Collection>,
    pub article: u32,
}

/// Whose words one article prints, in a sentence, as soon as that is known.
#[component]
pub fn WhoseWords(props: &ArticleProps) -> Html {
    let made = use_quotations(&props.collection);
    let shares = made.as_ref().and_then(|made| made.shares.get(props.article as usize)).copied();
    let told = shares.map(|shares| {
        let kinds = Share::ALL.into_iter().filter(|&share| shares.of(share) > 0);
        let kinds: Vec<String> =
            kinds.map(|share| [&percent(shares.of(share), shares.words()), " ", share.label()].concat()).collect();
        ["Whose words: ", &list(&kinds), "."].concat()
    });
    html! { <p class="whose-words" role="status">{ told }</p> }
}
