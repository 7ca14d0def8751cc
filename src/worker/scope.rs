//! The worker as the browser sees it: messages in, messages out.

use js_sys::{Array, Date, Uint8Array, global};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::tables::{Engine, Loader};
use crate::worker::host::Serve;
use crate::worker::message::{Answer, from_bytes, to_bytes};

/// Lets the page hear that the worker broke down.
fn refuse(error: &postcard::Error) -> ! {
    wasm_bindgen::throw_str(&error.to_string())
}

/// Listens for requests for as long as the worker lives, as soon as what compares is there.
pub fn listen(engine: Loader<Engine>) {
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    spawn_local(async move {
        match engine().await {
            Ok(engine) => serve(&scope, (engine.host)(Date::now)),
            Err(missing) => send(&scope, &Answer::Unable(missing.to_string())),
        }
    });
}

fn serve(scope: &DedicatedWorkerGlobalScope, mut host: Serve) {
    let answering = scope.clone();
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let request = from_bytes(&Uint8Array::new(&event.data()).to_vec());
        host(request.unwrap_or_else(|error| refuse(&error)), &mut |answer| send(&answering, &answer));
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    // It is heard until the page ends the worker, and goes with it.
    heard.forget();
    send(scope, &Answer::Ready);
}

fn send(scope: &DedicatedWorkerGlobalScope, answer: &Answer) {
    let bytes = to_bytes(answer).unwrap_or_else(|error| refuse(&error));
    let buffer = Uint8Array::from(bytes.as_slice()).buffer();
    let sent = scope.post_message_with_transfer(&buffer, &Array::of1(&buffer));
    sent.unwrap_or_else(|error| wasm_bindgen::throw_val(error));
}
