//! The settings, with their effect in view while they are moved.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::keys::Command;
use crate::state::model::State;
use crate::state::settings::{Number, SettingsChange, Switch, Tally};
use crate::state::wording::words::count;
use crate::view::act::Act;
use crate::view::browser::window;
use wirecopy::Options;

/// The panel.
pub fn settings(state: &State, act: &Act) -> Html {
    let options = state.options();
    let close = act.reform(|_| Action::Do(Command::Settings));
    let reset = act.reform(|_| Action::Settings(SettingsChange::Reset));
    let number = |number| slider(number, &options, act);
    let switch = |switch| tick(switch, &options, act);
    html! {
        <section id="settings" class="settings" aria-labelledby="settings-title" onkeydown={on_escape(act)}>
            <header>
                <h2 id="settings-title" tabindex="-1">{ "Settings" }</h2>
                <button type="button" class="plain" aria-disabled={(options == Options::default()).then_some("true")} onclick={reset}>{ "Back to defaults" }</button>
                <button type="button" class="plain" onclick={close}>{ "Close" }</button>
            </header>
            { effect(state.settings.before.as_ref(), state.collection(), state.is_comparing()) }
            <div class="groups">
                <fieldset>
                    <legend>{ "What makes a passage" }</legend>
                    { for [Number::Words, Number::Quoted, Number::Gap].map(number) }
                    { for [Switch::Asides, Switch::Common].map(switch) }
                </fieldset>
                <fieldset>
                    <legend>{ "What counts as reuse" }</legend>
                    <p class="note">{ "What one house prints of another’s words counts. This counts, too, if ticked." }</p>
                    { for [Switch::Within, Switch::Furniture].map(switch) }
                </fieldset>
                <fieldset>
                    <legend>{ "What is only style" }</legend>
                    <p class="note">{ "What is not ticked counts as a change." }</p>
                    { for [Switch::Capitals, Switch::Spelling, Switch::Amounts, Switch::Marks].map(switch) }
                </fieldset>
            </div>
        </section>
    }
}

/// Escape closes the panel wherever the focus is in it. In a field the page's own keys do not work.
fn on_escape(act: &Act) -> Callback<KeyboardEvent> {
    let act = act.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && window::is_typing(&event) {
            act.emit(Action::Do(Command::Back));
        }
    })
}

/// What was found when the panel was opened, and what is found now.
fn effect(before: Option<&Tally>, found: Option<&Collection>, comparing: bool) -> Html {
    let (Some(before), Some(now)) = (before, found.map(Tally::of)) else { return Html::default() };
    let lines = before.lines().into_iter().zip(now.lines());
    html! {
        <div class="effect" aria-busy={comparing.to_string()}>
            <p class="sr" aria-live="polite">{ if *before == now { String::new() } else { now.says() } }</p>
            <table aria-label="What the settings change">
                <tbody>
                    { for lines.map(|((name, was), (_, is))| {
                        let (class, was, arrow) = if was == is { (None, None, "") } else { (Some("other"), Some(was), "→") };
                        html! {
                            <tr key={name} {class}>
                                <th scope="row">{ name }</th><td>{ was }</td><td>{ arrow }</td><td><strong>{ is }</strong></td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// A number that is moved, with what it is for.
fn slider(number: Number, options: &Options, act: &Act) -> Html {
    let (id, label, says) = match number {
        Number::Words => (
            "set-words",
            "Minimum length",
            "So many equal words make a passage. Fewer find more, and more of it by chance.",
        ),
        Number::Quoted => (
            "set-quoted",
            "Inside quotation marks",
            "What somebody said is short: quotations in both articles may need fewer words.",
        ),
        Number::Gap => (
            "set-gap",
            "Changes inside",
            "A passage runs on over so many changed words in a row. More makes fewer, longer passages.",
        ),
    };
    let value = number.get(options);
    let shown = match number {
        Number::Quoted if options.quoted_words.is_none() => "as elsewhere".to_owned(),
        _ => count(value.into(), "word"),
    };
    let (least, most) = number.limits(options);
    let oninput = {
        let act = act.clone();
        Callback::from(move |event: InputEvent| {
            let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(value) = field.and_then(|field| field.value().parse().ok()) {
                act.emit(Action::Settings(SettingsChange::Set(number, value)));
            }
        })
    };
    let explained = [id, "-says"].concat();
    html! {
        <div class="setting">
            <label for={id}>{ label }</label>
            <output for={id}>{ &shown }</output>
            <input type="range" {id} min={least.to_string()} max={most.to_string()} value={value.to_string()} {oninput}
                aria-valuetext={shown.clone()} aria-describedby={explained.clone()} />
            <p class="note" id={explained}>{ says }</p>
        </div>
    }
}

/// A switch, with what it is for.
fn tick(switch: Switch, options: &Options, act: &Act) -> Html {
    let (id, label, says) = match switch {
        Switch::Capitals => ("set-capitals", "Capitals", "President, president"),
        Switch::Spelling => ("set-spelling", "House spelling", "U.S., US · colour, color · don’t, do not"),
        Switch::Amounts => ("set-amounts", "Equal amounts", "seven, 7 · 7 percent, 7%"),
        Switch::Marks => ("set-marks", "Punctuation", "Commas, full stops, quotation marks"),
        Switch::Common => (
            "set-common",
            "Count common phrases",
            "“Did not immediately respond to a request for comment”: nobody’s words in particular.",
        ),
        Switch::Asides => (
            "set-asides",
            "Compare captions and bylines",
            "Datelines and credits too. Without them the story alone is compared.",
        ),
        Switch::Within => (
            "set-within",
            "Within a house",
            "What outlets of one house print of one another, and articles that come again there.",
        ),
        Switch::Furniture => (
            "set-furniture",
            "Furniture",
            "Teasers, notices and other text that a house prints in many of its articles.",
        ),
    };
    let onchange = act.reform(move |_| Action::Settings(SettingsChange::Turn(switch)));
    let explained = [id, "-says"].concat();
    html! {
        <div class="setting tick">
            <input type="checkbox" {id} checked={switch.get(options)} {onchange} aria-describedby={explained.clone()} />
            <label for={id}>{ label }</label>
            <p class="note" id={explained}>{ says }</p>
        </div>
    }
}
