//! A phrase of a passage that is no reuse: picked by selecting it, or written.

use web_sys::{Event, HtmlInputElement, PointerEvent, SubmitEvent};
use yew::{Callback, Html, Properties, component, html, use_node_ref, use_state_eq};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::judgement::phrase::picked;
use crate::state::judgement::verdict::{Judgement, Scope, Subject, Verdict};
use crate::state::library::collections::LibraryChange;
use crate::state::shared::Shared;
use crate::view::act::{Act, on, use_act};
use crate::view::overview::fields::chosen;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub number: u32,
    /// The id of the article that prints the base.
    pub article: String,
    /// The houses that print the passage.
    pub houses: Vec<String>,
}

/// What was said of a phrase, and a way to take it back.
pub fn phrase_said(one: &Judgement, act: &Act) -> Html {
    let of = match &one.scope {
        Scope::Here => " is no reuse here".to_owned(),
        Scope::House(house) => [" is no reuse in ", house].concat(),
        Scope::Everywhere => " is no reuse anywhere".to_owned(),
    };
    let change = LibraryChange::Unjudge(one.clone());
    html! {
        <p class="phrase-said" key={one.quote.clone()}>
            { "“" }{ &one.quote }{ "”" }{ of }
            <button type="button" class="quiet" onclick={on(act, Action::Library(change))}>{ "Take back" }</button>
        </p>
    }
}

/// A field for the phrase, which takes what is selected on the page, and where it is no reuse.
#[component]
pub fn PhraseForm(props: &Props) -> Html {
    let Props { collection, number, article, houses } = props;
    let (act, field) = (use_act(), use_node_ref());
    let (scope, problem) = (use_state_eq(String::new), use_state_eq(|| None::<&'static str>));
    let take = {
        let field = field.clone();
        move || {
            let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
            let words = selection.map(|selection| String::from(selection.to_string())).unwrap_or_default();
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            if let Some(field) = field.cast::<HtmlInputElement>().filter(|_| !words.is_empty()) {
                field.set_value(&words);
            }
        }
    };
    // Before the press takes the selection away.
    let onpointerdown = {
        let take = take.clone();
        Callback::from(move |event: PointerEvent| {
            event.prevent_default();
            take();
        })
    };
    let onclick = Callback::from(move |_| take());
    let onchange = {
        let scope = scope.clone();
        Callback::from(move |event: Event| scope.set(chosen(&event)))
    };
    let onsubmit = {
        let (collection, number, article) = (collection.clone(), *number, article.clone());
        let (scope, problem, field) = (scope.clone(), problem.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = field.cast::<HtmlInputElement>() else { return };
            let Some(passage) = collection.passage(number) else { return };
            match picked(&field.value(), passage, &collection.articles) {
                Err(says) => problem.set(Some(says)),
                Ok(quote) => {
                    problem.set(None);
                    field.set_value("");
                    let scope = match scope.as_str() {
                        "" => Scope::Here,
                        "everywhere" => Scope::Everywhere,
                        house => Scope::House(house.trim_start_matches("in:").to_owned()),
                    };
                    let (subject, verdict, note) = (Subject::Phrase, Verdict::NoReuse, String::new());
                    let article = article.clone();
                    let judgement = Judgement { subject, verdict, scope, article, quote, note };
                    act.emit(Action::Library(LibraryChange::Judge(judgement)));
                }
            }
        })
    };
    let value = (*scope).clone();
    html! {
        <form class="phrase" {onsubmit}>
            <label class="pick">{ "A phrase of it is no reuse" }<input ref={field} type="text" maxlength="600" autocomplete="off" /></label>
            <button type="button" class="quiet" {onpointerdown} {onclick}>{ "Take the selected words" }</button>
            <label class="pick"><span class="sr">{ "Where it is no reuse" }</span>
                <select {onchange}>
                    <option value="" selected={value.is_empty()}>{ "here" }</option>
                    { for houses.iter().filter(|_| houses.len() > 1).map(|house| {
                        let name = ["in:", house].concat();
                        html! { <option key={house.clone()} value={name.clone()} selected={value == name}>{ "in " }{ house }</option> }
                    }) }
                    <option value="everywhere" selected={value == "everywhere"}>{ "everywhere" }</option>
                </select>
            </label>
            <button type="submit" class="plain">{ "Set aside" }</button>
            <p class="note" role="status">
                if let Some(problem) = *problem {
                    { problem }
                } else {
                    { "Its words count nowhere: in no share, pair or table. A passage that is hardly more is set aside." }
                }
            </p>
        </form>
    }
}
