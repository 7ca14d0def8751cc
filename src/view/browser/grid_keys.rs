//! A table of links that is one stop of the Tab key: arrows lead from cell to cell.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

use crate::view::browser::window;

/// Hears the arrow keys, Home and End inside a table. Of its links one has a `tabindex` of 0, and the others of -1.
pub fn grid_keys() -> Callback<KeyboardEvent> {
    Callback::from(|event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(next) = target.as_ref().and_then(|from| neighbour(from, &event.key())) {
            event.prevent_default();
            // The page hears arrow keys as well.
            event.stop_propagation();
            move_to(target.as_ref(), &next);
        }
    })
}

/// The link that the key leads to.
fn neighbour(from: &Element, key: &str) -> Option<Element> {
    let cell = from.closest("td, th").ok()??;
    let row = cell.parent_element()?;
    let at = index(&row, &cell)?;
    match key {
        "ArrowRight" => (at + 1..row.children().length()).find_map(|at| link(&row, at)),
        "ArrowLeft" => (0..at).rev().find_map(|at| link(&row, at)),
        "Home" => (0..at).find_map(|at| link(&row, at)),
        "End" => (at + 1..row.children().length()).rev().find_map(|at| link(&row, at)),
        "ArrowDown" => rows(&row, false).find_map(|row| link(&row, at)),
        "ArrowUp" => rows(&row, true).find_map(|row| link(&row, at)),
        _ => None,
    }
}

/// The rows below or above.
fn rows(row: &Element, above: bool) -> impl Iterator<Item = Element> {
    let step = move |row: &Element| if above { row.previous_element_sibling() } else { row.next_element_sibling() };
    std::iter::successors(step(row), step)
}

fn index(row: &Element, cell: &Element) -> Option<u32> {
    let cells = row.children();
    (0..cells.length()).find(|&at| cells.item(at).as_ref() == Some(cell))
}

fn link(row: &Element, at: u32) -> Option<Element> {
    row.children().item(at)?.query_selector("a").ok()?
}

/// Takes the focus, and the stop of the Tab key, to `next`.
fn move_to(from: Option<&Element>, next: &Element) {
    if let Some(from) = from {
        drop(from.set_attribute("tabindex", "-1"));
    }
    drop(next.set_attribute("tabindex", "0"));
    window::focus(next);
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    next.scroll_into_view_with_scroll_into_view_options(&options);
}
