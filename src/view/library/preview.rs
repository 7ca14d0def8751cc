//! What is about to be imported, before it is: a dialog that asks.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::{Html, html};

use crate::state::action::Action;
use crate::state::keys::Command;
use crate::state::library::import::ImportEvent;
use crate::state::library::preview::{FilePreview, Preview, Told};
use crate::state::listing::FileNote;
use crate::state::shared::Shared;
use crate::state::wording::words::figure;
use crate::view::act::Act;

thread_local! {
    /// What the reader's answer is given to, while it is waited for.
    static WAITING: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Shows what is about to come in, and waits for the reader's word.
pub async fn ask(act: &Act, preview: Preview) -> bool {
    // Who brings more before that has changed their mind.
    answer(false);
    act.emit(Action::Import(ImportEvent::Preview(Shared::new(preview))));
    let answered = Promise::new(&mut |resolve, _| {
        WAITING.replace(Some(resolve));
    });
    JsFuture::from(answered).await.is_ok_and(|accepted| accepted.is_truthy())
}

/// Gives the reader's word to who waits for it, if anybody does.
pub fn answer(accepted: bool) {
    if let Some(waiting) = WAITING.take() {
        // What it calls is a promise's own.
        drop(waiting.call1(&JsValue::UNDEFINED, &accepted.into()));
    }
}

/// What stands in the dialog.
pub fn preview(preview: &Preview, act: &Act) -> Html {
    let accept = act.reform(|_| Action::Import(ImportEvent::Decide(true)));
    let cancel = act.reform(|_| Action::Do(Command::Back));
    html! {
        <div class="preview">
            <div id="preview-says">{ for preview.says.iter().map(|says| html! { <p>{ says }</p> }) }</div>
            <p class="answers">
                <button type="button" class="plain accept" aria-describedby="preview-says" onclick={accept}>{ "Import" }</button>
                <button type="button" class="plain" onclick={cancel}>{ "Cancel" }</button>
            </p>
            <h3>{ "Files" }</h3>
            <ul class="brought">
                { for preview.files.iter().map(file) }
                if let Some(others) = &preview.others {
                    <li>{ others }</li>
                }
            </ul>
            { told("left out", &preview.left) }
            { told("to look at", &preview.guessed) }
            { told("worth knowing", &preview.notes) }
        </div>
    }
}

fn file(file: &FilePreview) -> Html {
    html! {
        <li key={file.name.clone()}>
            <p><code>{ &file.name }</code>{ " " }{ &file.says }</p>
            if !file.first.is_empty() {
                <ul>{ for file.first.iter().map(|first| html! { <li dir="auto">{ first }</li> }) }</ul>
            }
        </li>
    }
}

/// Notes of one kind; nothing where there are none.
fn told(what: &'static str, Told { all, first }: &Told) -> Html {
    if *all == 0 {
        return Html::default();
    }
    let more = all - first.len();
    html! {
        <details open={*all <= 3}>
            <summary>{ figure(*all as u64) }{ " " }{ what }</summary>
            <ul>
                { for first.iter().map(|FileNote { file, reason }| html! { <li><code>{ file }</code>{ ": " }{ reason }</li> }) }
                if more > 0 {
                    <li>{ "and " }{ figure(more as u64) }{ " more" }</li>
                }
            </ul>
        </details>
    }
}
