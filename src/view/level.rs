//! Brings two columns level, and draws the bands between them.
//!
//! Both columns scroll with the page. To bring two places level, the higher column is pushed down by a margin,
//! so the page still reads, prints and searches as one document.

use std::ops::Range;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver, Window};

use crate::page::pairing::Pairing;
use crate::page::pieces::Side;
use crate::page::shared::Shared;
use crate::span::Sides;
use crate::view::frame;

/// Where a place that was out of sight comes to stand, as a share of the window's height.
const REST: f64 = 0.28;

/// Brings the meeting `picked` level and into sight, with the focus on its number. The column `anchor`
/// stays where it is, because the reader's eyes are there.
pub fn bring(columns: &Element, pairing: &Pairing, picked: Option<usize>, anchor: Option<Side>) {
    let (Some(window), Some(stories)) = (web_sys::window(), Stories::of(columns)) else { return };
    let places = picked.map(|link| pairing.links[link].places);
    let before = stories.tops();
    stories.level(places);
    let kept = anchor.unwrap_or_default();
    let moved = side_of(&stories.tops(), kept) - side_of(&before, kept);
    window.scroll_by_with_x_and_y(0.0, moved);
    if let Some(places) = places {
        show(&window, &stories, places, anchor);
    }
    draw(columns, &stories, pairing);
    let other = kept.other();
    if anchor.is_some() {
        slide(stories.side(other), side_of(&before, other) - side_of(&stories.tops(), other));
    }
}

fn side_of(tops: &Sides<f64>, side: Side) -> f64 {
    *side.of(tops)
}

/// Puts the focus on the number of the picked place, and scrolls to it if it is out of sight.
fn show(window: &Window, stories: &Stories, places: Sides<usize>, anchor: Option<Side>) {
    // On a narrow screen one column is hidden and takes no focus.
    let side = anchor.unwrap_or(Side::Left);
    let story = stories.side(side);
    let place = *side.of(&places);
    let selector = ["mark[data-place='", &place.to_string(), "'] button"].concat();
    if let Ok(Some(badge)) = story.query_selector(&selector) {
        frame::focus(&badge);
    }
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
    if let Some((top, _)) = bounds(story, place)
        && !comfortable(anchor, height).contains(&top)
    {
        window.scroll_by_with_x_and_y(0.0, top - height * REST);
    }
}

/// Where the top of a place may stand. What the reader touched stays put while it can be seen at all.
fn comfortable(anchor: Option<Side>, height: f64) -> Range<f64> {
    if anchor.is_some() { height * 0.08..height * 0.9 } else { height * 0.15..height * 0.6 }
}

/// The texts of both columns, without their heads.
struct Stories(Sides<HtmlElement>);

impl Stories {
    fn of(columns: &Element) -> Option<Self> {
        let story = |selector| columns.query_selector(selector).ok()??.dyn_into::<HtmlElement>().ok();
        Some(Self(Sides::new(story(".left .story")?, story(".right .story")?)))
    }

    fn side(&self, side: Side) -> &HtmlElement {
        side.of(&self.0)
    }

    fn tops(&self) -> Sides<f64> {
        let top = |story: &HtmlElement| story.get_bounding_client_rect().top();
        Sides::new(top(&self.0.a), top(&self.0.b))
    }

    /// Pushes down whichever column has its place higher; without places, neither.
    fn level(&self, places: Option<Sides<usize>>) {
        let below =
            |story: &HtmlElement, place: usize| Some(bounds(story, place)?.0 - story.get_bounding_client_rect().top());
        let gap = places.and_then(|places| Some(below(&self.0.a, places.a)? - below(&self.0.b, places.b)?));
        let gap = gap.unwrap_or(0.0);
        push_down(&self.0.a, (-gap).max(0.0));
        push_down(&self.0.b, gap.max(0.0));
    }
}

/// Sets a margin from code: the page's policy allows no style attributes.
fn push_down(story: &HtmlElement, pixels: f64) {
    set(story, "margin-top", &[&(pixels.round() as i32).to_string(), "px"].concat());
}

fn set(story: &HtmlElement, property: &str, value: &str) {
    // Only a read-only style can refuse, and an element's own is not.
    drop(story.style().set_property(property, value));
}

/// Top and bottom of a place in the window.
fn bounds(story: &HtmlElement, place: usize) -> Option<(f64, f64)> {
    let selector = ["mark[data-place='", &place.to_string(), "']"].concat();
    let marks = story.query_selector_all(&selector).ok()?;
    let rect = |index: u32| Some(marks.get(index)?.dyn_into::<Element>().ok()?.get_bounding_client_rect());
    let last = marks.length().checked_sub(1)?;
    Some((rect(0)?.top(), rect(last)?.bottom()))
}

/// Lets a column glide to its new place from `from` pixels away, so that the eye can follow it.
fn slide(story: &HtmlElement, from: f64) {
    if from.abs() < 1.0 || frame::is_still() {
        return;
    }
    set(story, "transition", "none");
    set(story, "translate", &["0 ", &(from.round() as i32).to_string(), "px"].concat());
    // Asking for the place makes the browser take note of it before the next line changes it.
    story.get_bounding_client_rect();
    set(story, "transition", "translate 240ms ease-out");
    set(story, "translate", "0 0");
}

/// Gives the bands between the columns their shape.
fn draw(columns: &Element, stories: &Stories, pairing: &Pairing) {
    let Ok(Some(canvas)) = columns.query_selector(".ribbons") else { return };
    let area = canvas.get_bounding_client_rect();
    let (start, width) = (area.top() - columns.get_bounding_client_rect().top(), area.width());
    // Where a place comes to rest: its offset in the column, free of the column's glide.
    let rest = |story: &HtmlElement, place: usize| {
        let (top, bottom) = bounds(story, place)?;
        let shift = f64::from(story.offset_top()) - start - story.get_bounding_client_rect().top();
        Some((top + shift, bottom + shift))
    };
    for (index, link) in pairing.links.iter().enumerate() {
        let selector = ["path[data-link='", &index.to_string(), "']"].concat();
        let (Ok(Some(path)), Some(left), Some(right)) =
            (canvas.query_selector(&selector), rest(&stories.0.a, link.places.a), rest(&stories.0.b, link.places.b))
        else {
            continue;
        };
        let shape = band(left, right, width);
        // A band that cannot be drawn takes nothing from the text.
        drop(path.set_attribute("d", &shape));
    }
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

/// Keeps the columns level and the bands in place while the text wraps anew.
pub struct Watch {
    observer: ResizeObserver,
    // The observer calls it for as long as it lives.
    _called: Closure<dyn FnMut()>,
}

impl Watch {
    /// Watches the stories in `columns` until it is dropped.
    pub fn new(columns: Element, pairing: Shared<Pairing>, picked: Option<usize>) -> Option<Self> {
        let stories = Stories::of(&columns)?;
        let watched = stories.0.clone();
        let called = Closure::<dyn FnMut()>::new(move || {
            stories.level(picked.map(|link| pairing.links[link].places));
            draw(&columns, &stories, &pairing);
        });
        let observer = ResizeObserver::new(called.as_ref().unchecked_ref()).ok()?;
        observer.observe(&watched.a);
        observer.observe(&watched.b);
        Some(Self { observer, _called: called })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
