//! Brings columns level, and draws what hangs on where the text wraps: the bands between them and the strips beside.
//!
//! All columns scroll with the page. To bring places level, the columns that have theirs higher are pushed down by a
//! margin, so the page still reads, prints and searches as one document.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver, Window};

use crate::state::columns::alignment::{Link, Pairing};
use crate::state::shared::Shared;
use crate::view::browser::window;

/// Where a place that was out of sight comes to stand, as a share of the window's height.
const REST: f64 = 0.28;

/// The length of a strip, in units of its drawing.
const RAIL: f64 = 1000.0;

/// Brings the meeting `picked` level and into sight, with the focus on its number. The column `anchor`
/// stays where it is, because the reader's eyes are there.
pub fn bring(columns: &Element, pairing: &Pairing, picked: Option<usize>, anchor: Option<usize>) {
    let (Some(window), Some(stories)) = (web_sys::window(), Stories::of(columns)) else { return };
    let link = picked.and_then(|link| pairing.links.get(link));
    let before = stories.tops();
    stories.level(link);
    let kept = anchor.or(link.and_then(|link| link.columns().next())).unwrap_or(0);
    let after = stories.tops();
    let moved = |column: usize| Some(after.get(column)? - before.get(column)?);
    window.scroll_by_with_x_and_y(0.0, moved(kept).unwrap_or(0.0));
    if let Some(link) = link {
        show(&window, columns, &stories, link, anchor);
    }
    draw(columns, &stories, pairing);
    if anchor.is_some() {
        let now = stories.tops();
        for (column, story) in stories.0.iter().enumerate().filter(|&(column, _)| column != kept) {
            slide(story, before.get(column).zip(now.get(column)).map_or(0.0, |(before, now)| before - now));
        }
    }
}

/// Puts the focus on the number of the picked place, and scrolls to it if it is out of sight.
fn show(window: &Window, columns: &Element, stories: &Stories, link: &Link, anchor: Option<usize>) {
    // On a narrow screen the other columns are hidden and take no focus.
    let Some(column) = anchor.or(link.columns().next()) else { return };
    let (Some(story), Some(place)) = (stories.0.get(column), link.place(column)) else { return };
    let badge = story.query_selector(&[&at(place), " button"].concat()).ok().flatten();
    let held = window.document().and_then(|document| document.active_element());
    // Who goes through the strip by key goes on from there.
    let on_rail = held.is_some_and(|held| columns.contains(Some(&held)) && held.get_attribute("role").is_some());
    if let Some(badge) = badge.filter(|_| !on_rail) {
        window::focus(&badge);
    }
    let height = height(window);
    if let Some((top, _)) = bounds(story, place)
        && !comfortable(anchor.filter(|_| !on_rail), height).contains(&top)
    {
        window.scroll_by_with_x_and_y(0.0, top - height * REST);
    }
}

fn height(window: &Window) -> f64 {
    window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0)
}

/// Where the top of a place may stand. What the reader touched stays put while it can be seen at all.
fn comfortable(anchor: Option<usize>, height: f64) -> Range<f64> {
    if anchor.is_some() { height * 0.08..height * 0.9 } else { height * 0.15..height * 0.6 }
}

/// The texts of the columns, without their heads.
#[derive(Clone)]
struct Stories(Vec<HtmlElement>);

impl Stories {
    fn of(columns: &Element) -> Option<Self> {
        Some(Self(all(columns, ".column > .story")?))
    }

    fn tops(&self) -> Vec<f64> {
        self.0.iter().map(|story| story.get_bounding_client_rect().top()).collect()
    }

    /// Pushes each column down to where the lowest has its place; without a place, none.
    fn level(&self, link: Option<&Link>) {
        let below = |column: usize, story: &HtmlElement| {
            Some(bounds(story, link?.place(column)?)?.0 - story.get_bounding_client_rect().top())
        };
        let depths: Vec<Option<f64>> = self.0.iter().enumerate().map(|(column, story)| below(column, story)).collect();
        let deepest = depths.iter().flatten().copied().fold(0.0, f64::max);
        for (story, depth) in self.0.iter().zip(depths) {
            push_down(story, depth.map_or(0.0, |depth| deepest - depth));
        }
    }
}

/// All elements of HTML that `selector` finds.
fn all(within: &Element, selector: &str) -> Option<Vec<HtmlElement>> {
    let found = within.query_selector_all(selector).ok()?;
    Some((0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect())
}

/// Sets a margin from code: the page's policy allows no style attributes.
fn push_down(story: &HtmlElement, pixels: f64) {
    set(story, "margin-top", &[&(pixels.round() as i32).to_string(), "px"].concat());
}

fn set(story: &HtmlElement, property: &str, value: &str) {
    // Only a read-only style can refuse, and an element's own is not.
    drop(story.style().set_property(property, value));
}

fn at(place: usize) -> String {
    ["[data-place='", &place.to_string(), "']"].concat()
}

/// Top and bottom of a place in the window.
fn bounds(story: &HtmlElement, place: usize) -> Option<(f64, f64)> {
    let marks = story.query_selector_all(&at(place)).ok()?;
    let rect = |index: u32| Some(marks.get(index)?.dyn_into::<Element>().ok()?.get_bounding_client_rect());
    let last = marks.length().checked_sub(1)?;
    Some((rect(0)?.top(), rect(last)?.bottom()))
}

/// Lets a column glide to its new place from `from` pixels away, so that the eye can follow it.
fn slide(story: &HtmlElement, from: f64) {
    if from.abs() < 1.0 || window::is_still() {
        return;
    }
    set(story, "transition", "none");
    set(story, "translate", &["0 ", &(from.round() as i32).to_string(), "px"].concat());
    // Asking for the place makes the browser take note of it before the next line changes it.
    story.get_bounding_client_rect();
    set(story, "transition", "translate 240ms ease-out");
    set(story, "translate", "0 0");
}

/// Gives the bands between the columns and the strips beside them their shape.
fn draw(columns: &Element, stories: &Stories, pairing: &Pairing) {
    let start = columns.get_bounding_client_rect().top();
    let rests: Vec<Vec<Option<(f64, f64)>>> =
        stories.0.iter().zip(&pairing.places).map(|(story, places)| rests(story, places.len())).collect();
    let rest = |column: usize, place: usize| *rests.get(column)?.get(place)?;
    for column in 0..pairing.articles.len() {
        let canvas = [".ribbons[data-after='", &column.to_string(), "']"].concat();
        let Ok(Some(canvas)) = columns.query_selector(&canvas) else { continue };
        let area = canvas.get_bounding_client_rect();
        let (above, width) = (area.top() - start, area.width());
        let down = |(top, bottom): (f64, f64)| (top - above, bottom - above);
        for (path, index) in numbered(&canvas, "data-link") {
            let ends = |column: usize| rest(column, pairing.links.get(index)?.place(column)?).map(down);
            // What is folded away now has no band: the one that was drawn before would lie over the text.
            let shape = ends(column).zip(ends(column + 1)).map(|(left, right)| band(left, right, width));
            put(&path, "d", &shape.unwrap_or_default());
        }
    }
    for (column, story) in stories.0.iter().enumerate() {
        let (above, long) = (f64::from(story.offset_top()), f64::from(story.offset_height()).max(1.0));
        let Some(rail) = rail_of(story) else { continue };
        for (part, place) in numbered(&rail, "data-at") {
            let (top, bottom) = rest(column, place).unwrap_or((above, above));
            lay(&part, (top - above) / long, (bottom - above) / long);
        }
    }
    look(stories);
}

/// Where each place of a story comes to rest: top and bottom as offsets in the columns, free of a column's glide. All are looked up at
/// once: one by one, each would be a search through a long text.
fn rests(story: &HtmlElement, places: usize) -> Vec<Option<(f64, f64)>> {
    let shift = f64::from(story.offset_top()) - story.get_bounding_client_rect().top();
    let mut rests = vec![None; places];
    for (mark, place) in numbered(story, "data-place") {
        let Some(rest) = rests.get_mut(place) else { continue };
        let area = mark.get_bounding_client_rect();
        // Marks come in the order of the text.
        let top = rest.map_or(area.top() + shift, |(top, _)| top);
        *rest = Some((top, area.bottom() + shift));
    }
    rests
}

/// All elements that bear a number as this attribute, each with its number.
fn numbered(within: &Element, attribute: &str) -> Vec<(Element, usize)> {
    let Ok(found) = within.query_selector_all(&["[", attribute, "]"].concat()) else { return Vec::new() };
    let element = |index| found.get(index)?.dyn_into::<Element>().ok();
    (0..found.length())
        .filter_map(|index| {
            let element = element(index)?;
            let number = element.get_attribute(attribute)?.parse().ok()?;
            Some((element, number))
        })
        .collect()
}

/// The strip beside a story.
fn rail_of(story: &HtmlElement) -> Option<Element> {
    story.parent_element()?.query_selector(".rail > svg").ok()?
}

/// Shows in each strip what of its column is in the window.
fn look(stories: &Stories) {
    let Some(window) = web_sys::window() else { return };
    for story in &stories.0 {
        let area = story.get_bounding_client_rect();
        let Some(frame) = rail_of(story).and_then(|rail| rail.query_selector(".window").ok().flatten()) else {
            continue;
        };
        lay(&frame, -area.top() / area.height().max(1.0), (height(&window) - area.top()) / area.height().max(1.0));
    }
}

/// Lays a part of a strip from one share of its length to another.
fn lay(part: &Element, from: f64, to: f64) {
    let from = (from.clamp(0.0, 1.0) * RAIL).round() as i32;
    let to = (to.clamp(0.0, 1.0) * RAIL).round() as i32;
    put(part, "y", &from.to_string());
    put(part, "height", &(to - from).max(0).to_string());
}

fn put(shape: &Element, name: &str, value: &str) {
    // What cannot be drawn takes nothing from the text.
    drop(shape.set_attribute(name, value));
}

/// Scrolls to what the strip `rail` shows at the height `y` of the window.
pub fn go(rail: &Element, y: f64) {
    let story =
        rail.closest(".column").ok().flatten().and_then(|column| column.query_selector(".story").ok().flatten());
    let (Some(window), Some(story)) = (web_sys::window(), story) else { return };
    let (rail, area) = (rail.get_bounding_client_rect(), story.get_bounding_client_rect());
    let share = ((y - rail.top()) / rail.height().max(1.0)).clamp(0.0, 1.0);
    window.scroll_by_with_x_and_y(0.0, area.top() + share * area.height() - height(&window) * 0.5);
}

/// A band from `left` to `right`, each a top and a bottom, across `width`.
fn band(left: (f64, f64), right: (f64, f64), width: f64) -> String {
    let round = |number: f64| (number.round() as i32).to_string();
    let (half, width) = (round(width / 2.0), round(width));
    let [a, b, c, d] = [left.0, right.0, right.1, left.1].map(round);
    [
        "M0 ", &a, "C", &half, " ", &a, " ", &half, " ", &b, " ", &width, " ", &b, //
        "V", &c, "C", &half, " ", &c, " ", &half, " ", &d, " 0 ", &d, "Z",
    ]
    .concat()
}

/// Keeps the columns level, and the bands and strips in place, while the text wraps anew and the page scrolls.
pub struct Watch {
    observer: ResizeObserver,
    window: Window,
    scrolled: Closure<dyn FnMut()>,
    // The observer calls it for as long as it lives.
    _called: Closure<dyn FnMut()>,
}

impl Watch {
    /// Watches the stories in `columns` until it is dropped.
    pub fn new(columns: Element, pairing: Shared<Pairing>, picked: Option<usize>) -> Option<Self> {
        let (stories, window) = (Stories::of(&columns)?, web_sys::window()?);
        let watched = stories.clone();
        let held = Rc::new(Held::default());
        held.note(&columns, &stories, picked.and_then(|link| pairing.links.get(link)));
        let scrolled = {
            let (columns, stories, pairing, held) = (columns.clone(), stories.clone(), pairing.clone(), held.clone());
            Closure::<dyn FnMut()>::new(move || {
                look(&stories);
                held.note(&columns, &stories, picked.and_then(|link| pairing.links.get(link)));
            })
        };
        let called = {
            let window = window.clone();
            Closure::<dyn FnMut()>::new(move || {
                let link = picked.and_then(|link| pairing.links.get(link));
                stories.level(link);
                held.keep(&window, &columns, &stories, link);
                draw(&columns, &stories, &pairing);
            })
        };
        let observer = ResizeObserver::new(called.as_ref().unchecked_ref()).ok()?;
        for story in &watched.0 {
            observer.observe(story);
        }
        window.add_event_listener_with_callback("scroll", scrolled.as_ref().unchecked_ref()).ok()?;
        Some(Self { observer, window, scrolled, _called: called })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
        drop(self.window.remove_event_listener_with_callback("scroll", self.scrolled.as_ref().unchecked_ref()));
    }
}

/// Where the picked place stood in the window, and how wide the columns were then.
#[derive(Default)]
struct Held(Cell<(f64, f64)>);

impl Held {
    fn note(&self, columns: &Element, stories: &Stories, link: Option<&Link>) {
        self.0.set((top_of(stories, link).unwrap_or(-1.0), columns.get_bounding_client_rect().width()));
    }

    /// Keeps what the reader sees where it was, when the window became wider or narrower.
    fn keep(&self, window: &Window, columns: &Element, stories: &Stories, link: Option<&Link>) {
        let (before, width) = self.0.get();
        let turned = (columns.get_bounding_client_rect().width() - width).abs() > 1.0;
        if let Some(now) = top_of(stories, link).filter(|_| turned && (0.0..height(window) * 2.0).contains(&before)) {
            window.scroll_by_with_x_and_y(0.0, now - before.min(height(window) * 0.6));
        }
        self.note(columns, stories, link);
    }
}

/// The top of the picked place in the first column that prints it.
fn top_of(stories: &Stories, link: Option<&Link>) -> Option<f64> {
    let column = link?.columns().next()?;
    Some(bounds(stories.0.get(column)?, link?.place(column)?)?.0)
}
