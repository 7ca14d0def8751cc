//! The worker as the browser sees it: messages in, messages out.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Date, Uint8Array, global};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::tables;
use crate::tables::{Engine, Loader};
use crate::worker::lexicon::bring;
use crate::worker::message::{Answer, Request, from_bytes, to_bytes};
use crate::worker::rehearsal;
use wirecopy::tables::Table;

/// Lets the page hear that the worker broke down.
fn refuse(error: &postcard::Error) -> ! {
    wasm_bindgen::throw_str(&error.to_string())
}

/// Listens for requests for as long as the worker lives, as soon as what compares is there.
pub fn listen(engine: Loader<Engine>) {
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    spawn_local(async move {
        match engine().await {
            Ok(engine) => serve(&scope, engine),
            Err(missing) => send(&scope, &Answer::Unable(missing.to_string())),
        }
    });
}

fn serve(scope: &DedicatedWorkerGlobalScope, engine: Engine) {
    let answering = scope.clone();
    let host = Rc::new(RefCell::new((engine.host)(Date::now, tables::external_here)));
    // Tables that the parts of a request lack: they are brought before the whole is answered.
    let lacking = Rc::new(RefCell::new(Vec::<Table>::new()));
    let is_asked = Rc::new(Cell::new(false));
    rehearse(scope, engine, is_asked.clone());
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        is_asked.set(true);
        let request: Request =
            from_bytes(&Uint8Array::new(&event.data()).to_vec()).unwrap_or_else(|error| refuse(&error));
        let mut lacks = lacking.take();
        lacks.extend((engine.lacks)(&request).into_iter().filter(|table| !lacks.contains(table)).collect::<Vec<_>>());
        if request.is_part() {
            lacking.replace(lacks);
            return (host.borrow_mut())(request, &mut |_| ());
        }
        let (scope, host) = (answering.clone(), host.clone());
        let is_external = (engine.is_external)(&request) && tables::external_here().is_none();
        if lacks.is_empty() && !is_external {
            return (host.borrow_mut())(request, &mut |answer| send(&scope, &answer));
        }
        // The page asks for nothing more before it has an answer.
        spawn_local(async move {
            let show = |table: Table, bytes: &[u8]| send_table(&scope, table, bytes);
            let external = if is_external { tables::external().await } else { Ok(()) };
            let brought = match external {
                Ok(()) => bring(lacks, show).await.map_err(|missing| missing.to_string()),
                Err(missing) => Err(missing.to_string()),
            };
            match brought {
                Ok(()) => (host.borrow_mut())(request, &mut |answer| send(&scope, &answer)),
                Err(missing) => {
                    *host.borrow_mut() = (engine.host)(Date::now, tables::external_here);
                    send(&scope, &Answer::Lacks(request.number, missing));
                }
            }
        });
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    // It is heard until the page ends the worker, and goes with it.
    heard.forget();
    send(scope, &Answer::Ready);
}

/// Compares a little, unless something is asked first.
fn rehearse(scope: &DedicatedWorkerGlobalScope, engine: Engine, is_asked: Rc<Cell<bool>>) {
    let (request, scope) = (rehearsal::request(), scope.clone());
    spawn_local(async move {
        // What does not arrive now is asked for when it is needed.
        let brought = bring((engine.lacks)(&request), |table, bytes| send_table(&scope, table, bytes)).await;
        if brought.is_ok() && !is_asked.get() {
            (engine.host)(Date::now, tables::external_here)(request, &mut |_| ());
        }
    });
}

fn send_table(scope: &DedicatedWorkerGlobalScope, table: Table, bytes: &[u8]) {
    send(scope, &Answer::Table(table.name().to_owned(), bytes.to_vec()));
}

fn send(scope: &DedicatedWorkerGlobalScope, answer: &Answer) {
    let bytes = to_bytes(answer).unwrap_or_else(|error| refuse(&error));
    let buffer = Uint8Array::from(bytes.as_slice()).buffer();
    let sent = scope.post_message_with_transfer(&buffer, &Array::of1(&buffer));
    sent.unwrap_or_else(|error| wasm_bindgen::throw_val(error));
}
