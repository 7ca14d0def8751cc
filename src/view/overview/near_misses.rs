//! What two articles share that is no passage, with the reason and the places.

use yew::{Callback, Html, hook, html, use_memo, use_state_eq};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::overview::against::not_compared;
use crate::state::overview::near_misses::{around, is_cut, near_misses, offers, reason};
use crate::state::shared::Shared;
use crate::state::wording::words::figure;
use crate::view::act::{Act, use_act};
use wirecopy::{NearMiss, Options};

/// How many are shown.
const SHOWN: usize = 12;

/// The question about the first two of the articles side by side, and its answer once it is asked. Where they share nothing
/// it is asked already.
#[hook]
pub fn use_near_misses(collection: &Shared<Collection>, articles: &[u32]) -> Html {
    let (left, right) = (articles.first().copied().unwrap_or_default(), articles.get(1).copied().unwrap_or_default());
    let act = use_act();
    let open = use_state_eq(|| collection.pair(left, right).is_none());
    let found = use_memo((collection.clone(), left, right, *open), |(collection, left, right, open)| {
        open.then(|| {
            let compared = not_compared(collection, *left, *right).is_none();
            if compared { near_misses(collection, *left, *right) } else { Vec::new() }
        })
    });
    let onclick = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    html! {
        <section class="near" aria-labelledby="near-title">
            <h2 id="near-title">
                <button type="button" class="quiet" aria-expanded={open.to_string()} {onclick}>
                    { "What was left out, and why" }
                </button>
            </h2>
            if let Some(found) = &*found {
                if let Some(says) = not_compared(collection, left, right) {
                    <p class="note">{ says }</p>
                } else {
                    { answer(collection, left, right, found, &act) }
                }
            }
        </section>
    }
}

fn answer(collection: &Collection, left: u32, right: u32, found: &[NearMiss], act: &Act) -> Html {
    let options = &collection.report.options;
    if found.is_empty() {
        return html! { <p class="note">{ "Nothing: beside what is shown, these two share short turns of phrase at most." }</p> };
    }
    let more = found.len().saturating_sub(SHOWN);
    html! {
        <>
            <ol>
                { for found.iter().take(SHOWN).enumerate().map(|(n, near_miss)| html! {
                    <li key={n}>
                        { why(near_miss, options, act) }
                        { place(collection, left, near_miss.bytes.a) }
                        { place(collection, right, near_miss.bytes.b) }
                    </li>
                }) }
            </ol>
            if more > 0 {
                <p class="note">{ "And " }{ figure(more as u64) }{ " more, none of them longer." }</p>
            }
        </>
    }
}

/// The reason, and what would let it in.
fn why(near_miss: &NearMiss, options: &Options, act: &Act) -> Html {
    html! {
        <div class="why">
            <p>{ reason(near_miss, options) }</p>
            { for offers(near_miss, options).into_iter().map(|(says, change)| {
                let onclick = act.reform(move |_| Action::Settings(change));
                html! { <button key={says.clone()} type="button" class="plain" {onclick}>{ says }</button> }
            }) }
        </div>
    }
}

fn place(collection: &Collection, article: u32, bytes: wirecopy::span::ByteSpan) -> Html {
    let text = collection.text(article);
    let spans = around(text, bytes);
    let cut = |at: u32| is_cut(text, at).then_some("…");
    let (start, end) = (cut(spans[0].start), cut(spans[2].end));
    let [before, here, behind] = spans.map(|span| span.of(text));
    html! {
        <p><span class="label">{ collection.label(article) }</span><q>{ start }{ before }<mark>{ here }</mark>{ behind }{ end }</q></p>
    }
}
