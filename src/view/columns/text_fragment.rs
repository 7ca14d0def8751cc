//! Shows the words that an address asks for: they are selected, and scrolled to where nothing else is.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, Node, Window};

use crate::state::address::location::Highlight;
use crate::state::overview::search::find;
use wirecopy::span::count;

/// The article on the left.
const STORY: &str = "main .column .story";

/// Selects the words that the address asks for, if it does.
pub fn highlight_words() {
    let Some(window) = web_sys::window() else { return };
    let highlight = window.location().hash().ok().and_then(|hash| Highlight::read(&hash));
    if let Some(highlight) = highlight {
        select(&window, &highlight);
    }
}

/// Selects the words. Where the view has changed under the reader's hands, and they are gone, the selection stays as it is.
fn select(window: &Window, highlight: &Highlight) -> Option<()> {
    let document = window.document()?;
    let story = document.query_selector(STORY).ok()??;
    let (text, nodes) = text_of(&document, &story)?;
    let found = find(&text, &highlight.words)?;
    let locations = found.locations();
    let bytes = locations.get(highlight.turn.checked_sub(1)?).or(locations.last())?;
    let (first, from) = at(&text, &nodes, bytes.start, false)?;
    let (last, to) = at(&text, &nodes, bytes.end, true)?;
    let selection = window.get_selection().ok()??;
    selection.set_base_and_extent(first, from, last, to).ok()?;
    // A passage comes level by itself.
    let passage = window.location().hash().is_ok_and(|hash| hash.contains("at="));
    let rect = selection.get_range_at(0).ok()?.get_bounding_client_rect();
    if !passage {
        let height = window.inner_height().ok()?.as_f64()?;
        window.scroll_by_with_x_and_y(0.0, rect.top() - height / 3.0);
    }
    Some(())
}

/// The text of an element as it is shown, a line for each paragraph, and where each node of it begins there.
fn text_of(document: &Document, element: &Element) -> Option<(String, Vec<(u32, Node)>)> {
    const TEXT: u32 = 4;
    let walker = document.create_tree_walker_with_what_to_show(element, TEXT).ok()?;
    let (mut text, mut nodes, mut paragraph) = (String::new(), Vec::new(), None::<Element>);
    while let Ok(Some(node)) = walker.next_node() {
        let Some(parent) = node.parent_element().filter(|parent| !parent.matches(".kind").unwrap_or(false)) else {
            continue;
        };
        let within = parent.closest("p").ok().flatten();
        if within != paragraph {
            text.push('\n');
            paragraph = within;
        }
        let start = count(text.len());
        text.push_str(&node.text_content().unwrap_or_default());
        nodes.push((start, node));
    }
    Some((text, nodes))
}

/// The node that has the letter at `byte`, or that ends there, and where in it, as the browser counts.
fn at<'n>(text: &str, nodes: &'n [(u32, Node)], byte: u32, end: bool) -> Option<(&'n Node, u32)> {
    let next = nodes.partition_point(|&(start, _)| if end { start < byte } else { start <= byte });
    let (start, node) = nodes.get(next.checked_sub(1)?)?;
    let within = text.get(*start as usize..byte as usize)?;
    Some((node.unchecked_ref(), count(within.encode_utf16().count())))
}
