//! The passages, the most telling first.

use yew::{Callback, Html, Properties, component, html, use_state_eq};

use crate::page::collection::Collection;
use crate::page::keys::Command;
use crate::page::shared::Shared;
use crate::page::wording::{counted, sentence};
use crate::view::passage_item::PassageItem;
use crate::view::switch::Switch;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub at: Option<u32>,
    pub style: bool,
    pub common: bool,
}

/// How many passages are shown at first, and added when the reader asks for more.
const STEP: usize = 20;

/// The list with its two switches.
#[component]
pub fn PassageList(props: &Props) -> Html {
    let Props { collection, at, style, common } = props;
    let phrases = collection.report.passages.iter().filter(|passage| passage.common).count();
    let numbers: Vec<u32> = collection.numbers(*common).collect();
    let steps = use_state_eq(|| 1);
    if collection.report.passages.is_empty() {
        return Html::default();
    }
    // A passage picked by key is shown however far down it stands.
    let picked = at.and_then(|at| numbers.iter().position(|&number| number == at)).unwrap_or(0);
    let shown = (*steps * STEP).max((picked / STEP + 1) * STEP);
    let more = {
        let steps = steps.clone();
        Callback::from(move |_| steps.set(shown / STEP + 1))
    };
    let left = numbers.len().saturating_sub(shown);
    html! {
        <section class="passages" aria-labelledby="passages-title">
            <header>
                <h2 id="passages-title">{ "The passages" }</h2>
                <p class="note">{ "Longest and most printed first." }</p>
                <div class="switches">
                    <Switch label="Differences of style" shortcut="x" command={Command::Style} on={*style} />
                    if phrases > 0 {
                        <Switch label="Common phrases" shortcut="c" command={Command::Common} on={*common} />
                    }
                </div>
            </header>
            if phrases > 0 && !common {
                <p class="note">
                    { sentence(&counted(phrases, "passage")) }
                    { if phrases == 1 { " consists" } else { " consist" } }
                    { " of common phrases only. They are not listed and count nowhere." }
                </p>
            }
            <ol>
                { for numbers.into_iter().take(shown).map(|number| html! {
                    <PassageItem key={number} collection={collection.clone()} {number} picked={*at == Some(number)} style={*style} />
                }) }
            </ol>
            if left > 0 {
                <button type="button" class="plain" onclick={more}>{ "Show more: " }{ left }{ " are left" }</button>
            }
        </section>
    }
}
