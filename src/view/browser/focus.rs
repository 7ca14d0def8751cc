//! Where the focus goes when what has it is removed: to what comes in its place, or stands nearest. A reader who works by keyboard, or hears
//! the page, would have to begin at its head again.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, MutationObserver, MutationObserverInit};
use yew::{hook, use_effect_with};

use crate::view::address::way_back;
use crate::view::browser::window::{self, Later};

/// What takes the focus without taking letters.
const CONTROLS: &str = "a[href], button, summary, [tabindex='0']";

/// Names what gets the focus when the control that bears it is gone, as a selector.
const THEN: &str = "data-then";

/// What has the focus, and where it stands.
struct FocusedElement {
    element: Element,
    /// What had it before.
    before: Option<Element>,
    /// The elements around it, the nearest first, and which of their children leads to it.
    around: Vec<(Element, u32)>,
    /// The list before it, and how long that is: a button may make it longer and go.
    list: Option<(Element, u32)>,
}

thread_local! {
    static HELD: RefCell<Option<FocusedElement>> = const { RefCell::new(None) };
    /// Its place is looked for when the page is drawn anew.
    static RECOVERY: RefCell<Option<Later>> = const { RefCell::new(None) };
}

/// Follows the focus for as long as the page is there.
#[hook]
pub fn use_focus_recovery() {
    use_effect_with((), |()| {
        let document = web_sys::window().and_then(|window| window.document());
        let followed = document.map(|document| {
            let listen = |name, handler| window::heard_first(&document, name, handler);
            // A pointer pressed somewhere else lets the focus go.
            let listeners =
                [listen("pointerdown", |_| HELD.set(None)), listen("focusin", remember), listen("click", remember)];
            (listeners, FocusObserver::new(&document))
        });
        move || drop(followed)
    });
}

/// Observes what is removed.
struct FocusObserver(
    MutationObserver,
    #[expect(dead_code, reason = "it is called for as long as it is held")] Closure<dyn FnMut()>,
);

impl FocusObserver {
    fn new(document: &Document) -> Option<Self> {
        let seen = Closure::<dyn FnMut()>::new(|| {
            if is_lost() {
                let recovery = window::before_drawing(|| {
                    recover();
                });
                RECOVERY.set(Some(recovery));
            }
        });
        let observer = MutationObserver::new(seen.as_ref().unchecked_ref()).ok()?;
        let all = MutationObserverInit::new();
        all.set_child_list(true);
        all.set_subtree(true);
        all.set_attribute_filter(&Array::of1(&"disabled".into()));
        observer.observe_with_options(document, &all).ok()?;
        Some(Self(observer, seen))
    }
}

impl Drop for FocusObserver {
    fn drop(&mut self) {
        self.0.disconnect();
    }
}

/// Notes what has the focus, and where it stands now.
fn remember(event: &Event) {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    way_back::note_link(&element);
    let Some(element) = element.owner_document().and_then(|document| document.active_element()).filter(|active| {
        // A click on something inside a button is one on the button.
        active.contains(Some(&element)) && active.tag_name() != "BODY"
    }) else {
        return;
    };
    let before = HELD.take().and_then(|held| if held.element == element { held.before } else { Some(held.element) });
    let mut around = Vec::new();
    let mut inner = element.clone();
    while let Some(outer) = inner.parent_element() {
        around.push((outer.clone(), siblings_before(&inner).count() as u32));
        inner = outer;
    }
    let list = siblings_before(&element).find(|list| list.matches("ol, ul").unwrap_or(false));
    let list = list.map(|list| (list.clone(), list.child_element_count()));
    HELD.set(Some(FocusedElement { element, before, around, list }));
}

/// The elements before this one, the nearest first.
fn siblings_before(element: &Element) -> impl Iterator<Item = Element> + use<> {
    std::iter::successors(element.previous_element_sibling(), Element::previous_element_sibling)
}

/// Whether nothing has the focus that can do anything with it.
fn is_lost() -> bool {
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY" || is_off(&active))
}

/// Takes the focus to the nearest control, if it was lost.
fn recover() -> Option<()> {
    // Meanwhile the view may have taken it.
    if !is_lost() {
        return None;
    }
    let document = web_sys::window()?.document()?;
    let held = HELD.take()?;
    if held.element.is_connected() && !is_off(&held.element) {
        // The reader let go of it, and may come back.
        HELD.set(Some(held));
    } else if !held.is_recovered(&document) {
        focus_any(&document.query_selector("main h1").ok()??);
    }
    Some(())
}

impl FocusedElement {
    /// Whether something near what was lost has the focus now.
    fn is_recovered(&self, document: &Document) -> bool {
        let takes = |element: &Element| focus_inside(document, element, &self.element);
        let named = self.element.get_attribute(THEN).and_then(|then| document.query_selector(&then).ok().flatten());
        if named.is_some_and(|named| focus_any(&named)) {
            return true;
        }
        if self.is_view_gone() {
            return false;
        }
        if let Some((list, length)) = self.list.as_ref().filter(|(list, _)| list.is_connected()) {
            // The first that came, or the last that was there.
            let children = list.children();
            let mut items = (*length..children.length()).chain((0..*length).rev());
            if items.any(|index| children.item(index).is_some_and(|item| takes(&item))) {
                return true;
            }
        }
        for (outer, index) in self.around.iter().filter(|(outer, _)| outer.is_connected()) {
            // What was folded away is read from its beginning.
            if outer.tag_name() == "P" && focus_any(outer) {
                return true;
            }
            let inner = outer.children().item(*index).or(outer.last_element_child());
            if inner.is_some_and(|inner| takes(&inner)) {
                return true;
            }
            if is_view(outer) {
                break;
            }
        }
        self.before.as_ref().is_some_and(|before| before.is_connected() && takes(before))
    }

    /// Whether all around it is gone, or it was itself no more than a place to stand on: then another view begins.
    fn is_view_gone(&self) -> bool {
        let gone = self.around.iter().any(|(outer, _)| outer.tag_name() == "MAIN" && !outer.is_connected());
        gone || self.element.get_attribute("tabindex").as_deref() == Some("-1")
    }
}

/// Whether an element is a part of the page by itself: a view, or a line over it.
fn is_view(element: &Element) -> bool {
    element.parent_element().is_some_and(|outer| outer.id() == "page")
}

fn is_off(element: &Element) -> bool {
    element.matches(":disabled").unwrap_or(false)
}

/// Gives the focus to a control that looks like `lost` in `element`, or to any in it, or to the element where it is a paragraph.
fn focus_inside(document: &Document, element: &Element, lost: &Element) -> bool {
    let looks = lost.get_attribute("class").unwrap_or_default();
    let like: String = looks.split_whitespace().map(|look| [".", look].concat()).collect();
    if element.matches(CONTROLS).unwrap_or(false) && takes_focus(document, element) {
        return true;
    }
    for selector in [&*like, CONTROLS] {
        // What has no looks of its own is like nothing: an empty selector finds nothing.
        let Ok(found) = element.query_selector_all(selector) else { continue };
        let mut found = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<Element>().ok());
        if found.any(|control| takes_focus(document, &control)) {
            return true;
        }
    }
    element.tag_name() == "P" && focus_any(element)
}

/// Whether `element` takes the focus: one that is hidden does not.
fn takes_focus(document: &Document, element: &Element) -> bool {
    window::focus(element);
    document.active_element().as_ref() == Some(element)
}

/// Gives the focus to the first element that `selector` finds, which by itself takes none.
pub fn focus_selector(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(element) = document.and_then(|document| document.query_selector(selector).ok().flatten()) {
        focus_any(&element);
    }
}

/// Gives the focus to what by itself takes none. An empty paragraph says nothing.
fn focus_any(element: &Element) -> bool {
    if element.tag_name() == "P" && element.text_content().is_none_or(|text| text.trim().is_empty()) {
        return false;
    }
    if !element.has_attribute("tabindex") {
        drop(element.set_attribute("tabindex", "-1"));
    }
    element.owner_document().is_some_and(|document| takes_focus(&document, element))
}
