//! What is exported: the dialog with its forms, the buttons that copy, and what is said of it.

use yew::{Html, html};

use crate::state::action::Action;
use crate::state::address::anchor::Anchor;
use crate::state::export::jobs::{Export, ExportChange, ExportJob, Format};
use crate::state::keys::Command;
use crate::view::act::Act;
use crate::view::frame::dialog::Dialog;
use crate::view::frame::switch::DoButton;

/// The forms that the report can be saved in, and paper; or the text that the clipboard refused.
pub fn dialog(export: &Export, ready: bool, act: &Act) -> Html {
    let content = match &export.by_hand {
        Some(text) => html! {
            <>
                <p id="by-hand">{ "The browser does not let this page use the clipboard. Here is the text: press Ctrl+C (on a Mac ⌘C)." }</p>
                <textarea class="by-hand" readonly=true rows="12" aria-labelledby="by-hand" value={text.clone()} />
            </>
        },
        None if !ready => {
            html! { <p>{ "There is nothing to take away yet: the articles have not been compared." }</p> }
        }
        None => html! {
            <ul class="forms">
                { for Format::ALL.map(|format| row(format.name(), format.says(), ExportJob::Save(format), act)) }
                { row("Web page", "The whole page with this collection in one file: it opens by a double click, without a server or a network.", ExportJob::OneFile, act) }
                { row("Print", "The view as it stands, on paper or as a PDF.", ExportJob::Print, act) }
            </ul>
        },
    };
    let title = if export.by_hand.is_some() { "Copy by hand" } else { "Take away" };
    html! { <Dialog open={export.is_open()} {title}>{ content }</Dialog> }
}

fn row(name: &'static str, says: &'static str, job: ExportJob, act: &Act) -> Html {
    html! {
        <li key={name}>
            <button type="button" class="plain" onclick={act.reform(move |_| Action::Export(ExportChange::Do(job.clone())))}>{ name }</button>
            <p>{ says }</p>
        </li>
    }
}

/// What was done last, for those who see and those who hear.
pub fn done(export: &Export) -> Html {
    html! {
        <div class="done" role="status">
            { for export.toast.iter().map(|(count, says)| html! { <p key={*count}>{ says }</p> }) }
        </div>
    }
}

/// What there is to say of the link that was followed.
pub fn anchor_note(anchor: &Anchor) -> Html {
    html! { <div class="aim" role="status">{ for anchor.note.iter().map(|note| html! { <p>{ note }</p> }) }</div> }
}

/// Copies the selected passage, or a link to it.
pub fn copy_buttons() -> Html {
    html! {
        <>
            <DoButton label="Copy" says="Copy the passage with its sources" shortcut="y" command={Command::Copy} />
            <DoButton label="Link" says="Copy a link to the passage" shortcut="Y" command={Command::CopyLink} />
        </>
    }
}

/// Copies passage `number`, which need not be selected.
pub fn copy_button(number: u32, act: &Act) -> Html {
    let onclick = act.reform(move |_| Action::Export(ExportChange::Do(ExportJob::Passage(number))));
    let says = ["Copy passage ", &number.to_string(), " with its sources"].concat();
    html! { <button type="button" class="copy" aria-label={says.clone()} title={says} {onclick}>{ "Copy" }</button> }
}
