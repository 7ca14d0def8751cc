//! The worker that reads: it is given files, some at a time, and says what it reads.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Uint8Array, global};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::dropped::Source;
use super::held::Held;
use crate::state::library::gathered::Said;
use crate::tables;
use crate::worker::message::to_bytes;

/// Files as the page gives them to the worker; nothing says that these were all.
pub fn packed(sources: &[Source]) -> Array {
    sources.iter().map(|source| Array::of2(&source.path.as_str().into(), source.file.to_js())).collect()
}

/// What the page says behind the last files.
pub const ALL: JsValue = JsValue::NULL;

/// What it says where the reader has said to stop: what was read is to be put together.
pub const STOP: JsValue = JsValue::FALSE;

fn unpacked(files: &JsValue) -> Vec<Source> {
    let source = |pair: JsValue| {
        let pair: Array = pair.unchecked_into();
        Source { path: pair.get(0).as_string().unwrap_or_default(), file: Held::from_js(pair.get(1)) }
    };
    Array::from(files).iter().map(source).collect()
}

/// Listens for files, as soon as what reads them is there. It is asked once, and the page ends it.
pub fn listen() {
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    spawn_local(async move {
        let readers = match tables::readers().await {
            Ok(readers) => readers,
            Err(missing) => {
                send(&scope, &Said::Unable(missing.to_string()));
                return;
            }
        };
        let answering = scope.clone();
        let files = RefCell::new(Vec::new());
        let stopped = Rc::new(Cell::new(false));
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if event.data() == STOP {
                stopped.set(true);
                return;
            }
            if event.data() != ALL {
                files.borrow_mut().extend(unpacked(&event.data()));
                return;
            }
            let (scope, stopped) = (answering.clone(), stopped.clone());
            let tell = Box::new(move |said: Said| send(&scope, &said) && !stopped.get());
            spawn_local((readers.run)(files.take(), tell));
        });
        scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        // It is heard until the page ends the worker, and goes with it.
        heard.forget();
        send(&scope, &Said::Ready);
    });
}

/// Whether it can be sent.
fn send(scope: &DedicatedWorkerGlobalScope, said: &Said) -> bool {
    let Ok(bytes) = to_bytes(said) else { return false };
    let buffer = Uint8Array::from(bytes.as_slice()).buffer();
    scope.post_message_with_transfer(&buffer, &Array::of1(&buffer)).is_ok()
}
