//! What is picked by key has the focus, and is in view.

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::{NodeRef, hook, use_effect_with, use_node_ref};

use crate::view::browser::window;

/// The link of an item of a list. While the item is `picked` the link has the focus, and all of the item is brought into view.
#[hook]
pub fn use_picked(picked: bool) -> NodeRef {
    let link = use_node_ref();
    let target = link.clone();
    use_effect_with(picked, move |picked| {
        let link = target.cast::<Element>().filter(|_| *picked);
        let shown = link.map(|link| {
            window::once_settled(move || {
                window::focus(&link);
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                let item = link.closest("li").ok().flatten().unwrap_or(link);
                item.scroll_into_view_with_scroll_into_view_options(&options);
            })
        });
        move || drop(shown)
    });
    link
}
