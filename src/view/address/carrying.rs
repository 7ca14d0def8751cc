//! Ways to other views keep what is compared: a link says it from the moment that it is used, be it in this window, in another, or copied.

use std::cell::RefCell;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, MouseEvent};
use yew::{hook, use_effect_with};

use crate::view::address::address_bar;
use crate::view::browser::window;

/// A link that was given an address, with the address that the page gave it.
struct Carrier {
    link: Element,
    own: String,
    carried: String,
}

thread_local! {
    static CARRIER: RefCell<Option<Carrier>> = const { RefCell::new(None) };
    /// Its link gets its own address back.
    static GIVING_BACK: RefCell<Option<window::Later>> = const { RefCell::new(None) };
}

/// Has links carry what is compared, for as long as the page is there.
#[hook]
pub fn use_carried_source() {
    use_effect_with((), |()| {
        let document = web_sys::window().and_then(|window| window.document());
        let listeners = document.map(|document| {
            let listen = |name, handler| window::heard_first(&document, name, handler);
            // The middle button opens a new window, and the menu can do so, or copy.
            [listen("pointerdown", press), listen("contextmenu", carry), listen("click", follow)]
        });
        move || drop(listeners)
    });
}

fn press(event: &Event) {
    if event.dyn_ref::<MouseEvent>().is_some_and(|event| event.button() == 1) {
        carry(event);
    }
}

fn carry(event: &Event) {
    give_back();
    let here = address_bar::read();
    if here.source.is_empty() {
        return;
    }
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Some(link) = target.closest("a[href^='#/']").ok().flatten() else { return };
    let own = link.get_attribute("href").unwrap_or_default();
    let carried = here.carry(&own);
    if carried != own && link.set_attribute("href", &carried).is_ok() {
        CARRIER.set(Some(Carrier { link, own, carried }));
    }
}

fn follow(event: &Event) {
    carry(event);
    // The browser follows the link as soon as all have heard of the click.
    GIVING_BACK.set(Some(window::later(0, give_back)));
}

/// Gives the link its own address back, unless the page has given it another one.
fn give_back() {
    GIVING_BACK.take();
    let Some(Carrier { link, own, carried }) = CARRIER.take() else { return };
    if link.get_attribute("href").as_ref() == Some(&carried) {
        drop(link.set_attribute("href", &own));
    }
}
