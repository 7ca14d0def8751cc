//! The foot of every page: what is compared, and where.

use yew::{Html, html};

use crate::page::collection::Collection;

/// Says what counts as a passage, and that nothing leaves the reader's machine.
pub fn footer(collection: Option<&Collection>) -> Html {
    let least = collection.map(|collection| collection.report.options.min_words.to_string());
    html! {
        <footer class="foot">
            if let Some(least) = least {
                <p>
                    { "A passage is a run of words that two or more articles print alike: at least " }{ least }
                    { " in a row, small changes allowed. Every word of an article counts, captions and credits too." }
                </p>
            }
            <p>{ "Articles are compared on your own machine. Nothing is sent anywhere." }</p>
        </footer>
    }
}
