//! The foot of every page: what is compared, and where.

use yew::{Html, html};

use crate::state::collection::Collection;

/// Says what counts as a passage, and that nothing leaves the reader's machine.
pub fn footer(collection: Option<&Collection>) -> Html {
    let options = collection.map(|collection| collection.report.options);
    html! {
        <footer class="foot">
            if let Some(options) = options {
                <p>
                    { "A passage is a run of words that two or more articles print alike: at least " }{ options.min_words }
                    if let Some(quoted) = options.quoted_words {
                        { " (" }{ quoted }{ " inside quotation marks)" }
                    }
                    { if options.gap > 0 { " in a row, small changes allowed. " } else { " in a row, without any change. " } }
                    { if options.asides {
                        "Every word of an article counts, captions and credits too."
                    } else {
                        "Captions, bylines and credits are left out."
                    } }
                </p>
            }
            <p>{ "Articles are compared on your own machine. Nothing is sent anywhere." }</p>
        </footer>
    }
}
