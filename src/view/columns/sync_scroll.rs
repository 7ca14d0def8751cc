//! Aligns columns, and draws what depends on where the text wraps: the bands between them and the minimaps beside.
//!
//! All columns scroll with the page. To align locations, the columns that have theirs higher are pushed down by a
//! margin, so the page still reads, prints and searches as one document.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver, Window};

use crate::state::columns::aligned_match::AlignedMatch;
use crate::state::columns::alignment::Alignment;
use crate::state::shared::Shared;
use crate::view::browser::window;

/// Where a location that was out of sight comes to stand, as a share of the window's height.
const RESTING_HEIGHT: f64 = 0.28;

/// The length of a minimap, in units of its drawing.
const MINIMAP_UNITS: f64 = 1000.0;

/// Brings the match `picked` level and into sight, with the focus on its number. The column `fixed_column`
/// stays where it is, because the reader's eyes are there.
pub fn sync_columns(columns: &Element, alignment: &Alignment, picked: Option<usize>, fixed_column: Option<usize>) {
    let (Some(window), Some(stories)) = (web_sys::window(), Stories::of(columns)) else { return };
    let aligned = picked.and_then(|aligned| alignment.matches.get(aligned));
    let before = stories.tops();
    stories.align_columns(aligned);
    let fixed = fixed_column.or(aligned.and_then(|aligned| aligned.columns().next())).unwrap_or(0);
    let after = stories.tops();
    let moved = |column: usize| Some(after.get(column)? - before.get(column)?);
    window.scroll_by_with_x_and_y(0.0, moved(fixed).unwrap_or(0.0));
    if let Some(aligned) = aligned {
        show(&window, columns, &stories, aligned, fixed_column);
    }
    draw(columns, &stories, alignment);
    if fixed_column.is_some() {
        let now = stories.tops();
        for (column, story) in stories.0.iter().enumerate().filter(|&(column, _)| column != fixed) {
            slide(story, before.get(column).zip(now.get(column)).map_or(0.0, |(before, now)| before - now));
        }
    }
}

/// Puts the focus on the number of the picked place, and scrolls to it if it is out of sight.
fn show(window: &Window, columns: &Element, stories: &Stories, aligned: &AlignedMatch, fixed_column: Option<usize>) {
    // On a narrow screen the other columns are hidden and take no focus.
    let Some(column) = fixed_column.or(aligned.columns().next()) else { return };
    let (Some(story), Some(location)) = (stories.0.get(column), aligned.location(column)) else { return };
    let badge = story.query_selector(&[&at(location), " button"].concat()).ok().flatten();
    let held = window.document().and_then(|document| document.active_element());
    // A reader who goes through the minimap by key goes on from there.
    let on_minimap = held.is_some_and(|held| columns.contains(Some(&held)) && held.get_attribute("role").is_some());
    if let Some(badge) = badge.filter(|_| !on_minimap) {
        window::focus(&badge);
    }
    let height = height(window);
    if let Some((top, _)) = bounds(story, location)
        && !comfortable(fixed_column.filter(|_| !on_minimap), height).contains(&top)
    {
        window.scroll_by_with_x_and_y(0.0, top - height * RESTING_HEIGHT);
    }
}

fn height(window: &Window) -> f64 {
    window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0)
}

/// Where the top of a location may stand. What the reader touched stays put while it can be seen at all.
fn comfortable(fixed_column: Option<usize>, height: f64) -> Range<f64> {
    if fixed_column.is_some() { height * 0.08..height * 0.9 } else { height * 0.15..height * 0.6 }
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

    /// Pushes each column down to where the lowest has its location; without a location, none.
    fn align_columns(&self, aligned: Option<&AlignedMatch>) {
        let below = |column: usize, story: &HtmlElement| {
            Some(bounds(story, aligned?.location(column)?)?.0 - story.get_bounding_client_rect().top())
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

fn at(location: usize) -> String {
    ["[data-place='", &location.to_string(), "']"].concat()
}

/// Top and bottom of a location in the window.
fn bounds(story: &HtmlElement, location: usize) -> Option<(f64, f64)> {
    let marks = story.query_selector_all(&at(location)).ok()?;
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
    // Asking for the location makes the browser take note of it before the next line changes it.
    story.get_bounding_client_rect();
    set(story, "transition", "translate 240ms ease-out");
    set(story, "translate", "0 0");
}

/// Gives the bands between the columns and the minimaps beside them their shape.
fn draw(columns: &Element, stories: &Stories, alignment: &Alignment) {
    let start = columns.get_bounding_client_rect().top();
    let extents: Vec<Vec<Option<(f64, f64)>>> =
        stories.0.iter().zip(&alignment.locations).map(|(story, locations)| extents(story, locations.len())).collect();
    let extent = |column: usize, location: usize| *extents.get(column)?.get(location)?;
    for column in 0..alignment.articles.len() {
        let canvas = [".ribbons[data-after='", &column.to_string(), "']"].concat();
        let Ok(Some(canvas)) = columns.query_selector(&canvas) else { continue };
        let area = canvas.get_bounding_client_rect();
        let (above, width) = (area.top() - start, area.width());
        let down = |(top, bottom): (f64, f64)| (top - above, bottom - above);
        for (path, index) in numbered(&canvas, "data-link") {
            let ends = |column: usize| extent(column, alignment.matches.get(index)?.location(column)?).map(down);
            // What is folded away now has no band: the one that was drawn before would lie over the text.
            let shape = ends(column).zip(ends(column + 1)).map(|(left, right)| band(left, right, width));
            put(&path, "d", &shape.unwrap_or_default());
        }
    }
    for (column, story) in stories.0.iter().enumerate() {
        let (above, long) = (f64::from(story.offset_top()), f64::from(story.offset_height()).max(1.0));
        let Some(minimap) = minimap_of(story) else { continue };
        for (part, location) in numbered(&minimap, "data-at") {
            let (top, bottom) = extent(column, location).unwrap_or((above, above));
            place_bar(&part, (top - above) / long, (bottom - above) / long);
        }
    }
    show_window(stories);
}

/// Where each location of a story comes to rest: top and bottom as offsets in the columns, free of a column's glide. All are looked up at
/// once: one by one, each would be a search through a long text.
fn extents(story: &HtmlElement, locations: usize) -> Vec<Option<(f64, f64)>> {
    let shift = f64::from(story.offset_top()) - story.get_bounding_client_rect().top();
    let mut extents = vec![None; locations];
    for (mark, location) in numbered(story, "data-place") {
        let Some(extent) = extents.get_mut(location) else { continue };
        let area = mark.get_bounding_client_rect();
        // Marks come in the order of the text.
        let top = extent.map_or(area.top() + shift, |(top, _)| top);
        *extent = Some((top, area.bottom() + shift));
    }
    extents
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

/// The minimap beside a story.
fn minimap_of(story: &HtmlElement) -> Option<Element> {
    story.parent_element()?.query_selector(".rail > svg").ok()?
}

/// Shows in each minimap what of its column is in the window.
fn show_window(stories: &Stories) {
    let Some(window) = web_sys::window() else { return };
    for story in &stories.0 {
        let area = story.get_bounding_client_rect();
        let Some(frame) = minimap_of(story).and_then(|minimap| minimap.query_selector(".window").ok().flatten()) else {
            continue;
        };
        place_bar(
            &frame,
            -area.top() / area.height().max(1.0),
            (height(&window) - area.top()) / area.height().max(1.0),
        );
    }
}

/// Draws a part of a minimap from one share of its length to another.
fn place_bar(part: &Element, from: f64, to: f64) {
    let from = (from.clamp(0.0, 1.0) * MINIMAP_UNITS).round() as i32;
    let to = (to.clamp(0.0, 1.0) * MINIMAP_UNITS).round() as i32;
    put(part, "y", &from.to_string());
    put(part, "height", &(to - from).max(0).to_string());
}

fn put(shape: &Element, name: &str, value: &str) {
    // What cannot be drawn takes nothing from the text.
    drop(shape.set_attribute(name, value));
}

/// Scrolls to what the minimap `minimap` shows at the height `y` of the window.
pub fn go(minimap: &Element, y: f64) {
    let story =
        minimap.closest(".column").ok().flatten().and_then(|column| column.query_selector(".story").ok().flatten());
    let (Some(window), Some(story)) = (web_sys::window(), story) else { return };
    let (minimap, area) = (minimap.get_bounding_client_rect(), story.get_bounding_client_rect());
    let share = ((y - minimap.top()) / minimap.height().max(1.0)).clamp(0.0, 1.0);
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

/// Keeps the columns level, and the bands and minimaps in place, while the text wraps anew and the page scrolls.
pub struct ColumnObserver {
    observer: ResizeObserver,
    window: Window,
    scrolled: Closure<dyn FnMut()>,
    // The observer calls it for as long as it lives.
    _called: Closure<dyn FnMut()>,
}

impl ColumnObserver {
    /// Watches the stories in `columns` until it is dropped.
    pub fn new(columns: Element, alignment: Shared<Alignment>, picked: Option<usize>) -> Option<Self> {
        let (stories, window) = (Stories::of(&columns)?, web_sys::window()?);
        let watched = stories.clone();
        let held = Rc::new(HeldPosition::default());
        held.note(&columns, &stories, picked.and_then(|aligned| alignment.matches.get(aligned)));
        let scrolled = {
            let (columns, stories, alignment, held) =
                (columns.clone(), stories.clone(), alignment.clone(), held.clone());
            Closure::<dyn FnMut()>::new(move || {
                show_window(&stories);
                held.note(&columns, &stories, picked.and_then(|aligned| alignment.matches.get(aligned)));
            })
        };
        let called = {
            let window = window.clone();
            Closure::<dyn FnMut()>::new(move || {
                let aligned = picked.and_then(|aligned| alignment.matches.get(aligned));
                stories.align_columns(aligned);
                held.keep(&window, &columns, &stories, aligned);
                draw(&columns, &stories, &alignment);
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

impl Drop for ColumnObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
        drop(self.window.remove_event_listener_with_callback("scroll", self.scrolled.as_ref().unchecked_ref()));
    }
}

/// Where the picked place stood in the window, and how wide the columns were then.
#[derive(Default)]
struct HeldPosition(Cell<(f64, f64)>);

impl HeldPosition {
    fn note(&self, columns: &Element, stories: &Stories, aligned: Option<&AlignedMatch>) {
        self.0.set((top_of(stories, aligned).unwrap_or(-1.0), columns.get_bounding_client_rect().width()));
    }

    /// Keeps what the reader sees where it was, when the window became wider or narrower.
    fn keep(&self, window: &Window, columns: &Element, stories: &Stories, aligned: Option<&AlignedMatch>) {
        let (before, width) = self.0.get();
        let turned = (columns.get_bounding_client_rect().width() - width).abs() > 1.0;
        if let Some(now) = top_of(stories, aligned).filter(|_| turned && (0.0..height(window) * 2.0).contains(&before))
        {
            window.scroll_by_with_x_and_y(0.0, now - before.min(height(window) * 0.6));
        }
        self.note(columns, stories, aligned);
    }
}

/// The top of the picked place in the first column that prints it.
fn top_of(stories: &Stories, aligned: Option<&AlignedMatch>) -> Option<f64> {
    let column = aligned?.columns().next()?;
    Some(bounds(stories.0.get(column)?, aligned?.location(column)?)?.0)
}
