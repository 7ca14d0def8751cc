//! Where a view begins; and on the way back to the overview, where it was left and by which link.

use std::cell::RefCell;

use wasm_bindgen::JsCast as _;
use web_sys::Element;

use crate::state::address::full_address::FullAddress;
use crate::state::address::route::Route;
use crate::state::overview::query::Query;
use crate::view::browser::window;

thread_local! {
    /// Where the overview was scrolled to when the reader left it, and so each of its stories, by an article of them.
    static PLACES: RefCell<Vec<(Option<String>, f64)>> = const { RefCell::new(Vec::new()) };
    /// The link of the overview that was used last: where it leads, and which it is of those that lead there.
    static LEAVING_LINK: RefCell<(String, u32)> = const { RefCell::new((String::new(), 0)) };
    /// The next look for it.
    static PENDING_LOOK: RefCell<Option<window::Later>> = const { RefCell::new(None) };
    /// The place that is gone to when all that was above it is there again.
    static PENDING_PLACE: RefCell<Option<window::Settling>> = const { RefCell::new(None) };
}

/// The parts of the overview are drawn in turns: so many times, whenever the page is drawn, it is looked for a link in it.
const ATTEMPTS: u32 = 60;

/// Whether the overview, when it opens, is to stand where the reader left it, below its top.
pub fn is_overview_scrolled(query: &Query) -> bool {
    place_of(query) > 0.0
}

fn place_of(query: &Query) -> f64 {
    PLACES.with_borrow(|places| places.iter().find(|(story, _)| *story == query.story).map_or(0.0, |(_, at)| *at))
}

fn forget_place(query: &Query) {
    PLACES.with_borrow_mut(|places| places.retain(|(story, _)| *story != query.story));
}

/// Notes where `left` is scrolled to, as long as it is there: once another view is drawn the browser has to lay that out to tell.
pub fn note_place(left: &Route) {
    if let (Route::Overview { query, .. }, Some(window)) = (left, web_sys::window()) {
        forget_place(query);
        let at = window.scroll_y().unwrap_or(0.0);
        PLACES.with_borrow_mut(|places| places.push((query.story.clone(), at)));
    }
}

/// Begins a view where a reader expects it: at its top, with the focus on its heading; the overview where it was left.
pub fn open_view(before: &Route, now: &Route) {
    // Out of a story the way back is to the link that led into it.
    let is_back = matches!(now, Route::Overview { query, .. } if query.story.is_none());
    // A link says more than its view: which words it was found by.
    let is_other = || LEAVING_LINK.with_borrow(|(href, _)| now.begins_after(&FullAddress::parse(href).route));
    if matches!(before, Route::Overview { .. }) && !is_back && is_other() {
        LEAVING_LINK.take();
    }
    if let (Route::Overview { .. }, Route::Overview { query, .. }) = (before, now)
        && query.story.is_some()
    {
        // Who comes from all of it begins to read.
        forget_place(query);
    }
    let now = now.clone();
    PENDING_PLACE.take();
    PENDING_LOOK.set(Some(window::before_drawing(move || begin(&now))));
}

fn begin(now: &Route) {
    let Some(window) = web_sys::window() else { return };
    match now {
        Route::Overview { at: Some(_), .. }
        | Route::Pair { at: Some(_), .. }
        | Route::Passage { at: Some(_), .. }
        | Route::Quotations { at: Some(_), .. }
        | Route::Wire { at: Some(_), .. } => {}
        Route::Overview { at: None, query } => {
            window::focus_heading();
            place_overview(place_of(query));
        }
        _ => {
            window::focus_heading();
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
}

/// Scrolls the overview to where it was left, as soon as it is as long as it was, and looks for the link that led away.
fn place_overview(at: f64) {
    if at > 0.0 {
        PENDING_PLACE.set(Some(window::once_settled(move || scroll_overview(at))));
    } else {
        scroll_overview(at);
    }
}

fn scroll_overview(at: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, at);
        find_leaving_link(ATTEMPTS);
    }
}

/// Notes the link that `element` is in, if it leads away from the overview.
pub fn note_link(element: &Element) {
    let Some(link) = element.closest("main.overview a[href]").ok().flatten() else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    let turn = (0..).find(|&turn| link_to(&href, turn).is_none_or(|other| other == link));
    LEAVING_LINK.set((href, turn.unwrap_or_default()));
}

/// One of the links of the overview that lead to `href`.
fn link_to(href: &str, turn: u32) -> Option<Element> {
    let all = ["main.overview a[href=\"", href, "\"]"].concat();
    let found = web_sys::window()?.document()?.query_selector_all(&all).ok()?;
    found.item(turn)?.dyn_into().ok()
}

/// Takes the focus from the heading to the link that led away, as soon as that is drawn and if it is in sight.
fn find_leaving_link(times: u32) {
    let (href, turn) = LEAVING_LINK.with_borrow(Clone::clone);
    if href.is_empty() || times == 0 || !window::is_there("main h1:focus") {
        return;
    }
    match link_to(&href, turn) {
        Some(link) if is_in_sight(&link) => window::focus(&link),
        Some(_) => {}
        None => PENDING_LOOK.set(Some(window::before_drawing(move || find_leaving_link(times - 1)))),
    }
}

fn is_in_sight(element: &Element) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let rect = element.get_bounding_client_rect();
    rect.top() >= 0.0 && rect.bottom() <= height.unwrap_or_default()
}
