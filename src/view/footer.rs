//! The foot of every page: what is compared, and where.

use yew::{Html, Properties, component, html};

use crate::page::collection::Collection;
use crate::page::shared::Shared;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Option<Shared<Collection>>,
}

/// Says what counts as a passage, and that nothing leaves the reader's machine.
#[component]
pub fn Footer(props: &Props) -> Html {
    let least = props.collection.as_ref().map(|collection| collection.report.options.min_words.to_string());
    html! {
        <footer class="foot">
            if let Some(least) = least {
                <p>
                    { "A passage is a run of words that two or more articles print alike: at least " }{ least }
                    { " in a row, small changes allowed. Every word of an article counts, captions and credits too." }
                </p>
            }
            <p>{ "The articles were compared on your own machine. Nothing was sent anywhere." }</p>
        </footer>
    }
}
