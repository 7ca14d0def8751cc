//! The furniture of one article, piece by piece, with what the reader says of it.

use web_sys::Event;
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::address::opening::opening;
use crate::state::collection::Collection;
use crate::state::judgement::apply::piece_quote;
use crate::state::judgement::verdict::{Judgement, Scope, Subject, Verdict};
use crate::state::library::collections::LibraryChange;
use crate::state::wording::words::{count, counted, sentence};
use crate::view::act::{Act, on};
use crate::view::overview::fields::chosen;

/// So many words of a piece are shown.
const SHOWN: usize = 10;

/// The pieces, folded; each can be said to be reuse, and what was said can be taken back.
pub fn furniture(collection: &Collection, index: u32, act: &Act) -> Html {
    let (Some(article), Some(figures)) = (collection.article(index), collection.report.articles.get(index as usize))
    else {
        return Html::default();
    };
    let house = collection.house(index);
    let of_article = |one: &&Judgement| {
        one.subject == Subject::Furniture
            && match &one.scope {
                Scope::Here => one.article == article.id,
                Scope::House(name) => house == Some(name),
                Scope::Everywhere => true,
            }
    };
    let said: Vec<&Judgement> = collection.judgements().iter().filter(of_article).collect();
    if figures.furniture.is_empty() && said.is_empty() {
        return Html::default();
    }
    let piece = |piece: &wirecopy::Furniture| {
        let text = piece.bytes.of(&article.text);
        let new = Judgement {
            subject: Subject::Furniture,
            verdict: Verdict::Reuse,
            scope: Scope::Here,
            article: article.id.clone(),
            quote: piece_quote(text),
            note: String::new(),
        };
        let onchange = {
            let act = act.clone();
            let house = house.map(str::to_owned);
            Callback::from(move |event: Event| {
                let scope = match (chosen(&event).as_str(), &house) {
                    ("here", _) => Scope::Here,
                    ("house", Some(house)) => Scope::House(house.clone()),
                    ("everywhere", _) => Scope::Everywhere,
                    _ => return,
                };
                act.emit(Action::Library(LibraryChange::Judge(Judgement { scope, ..new.clone() })));
            })
        };
        html! {
            <li key={piece.bytes.start}>
                <q>{ opening(text, SHOWN) }</q>
                <small>{ "in " }{ count(piece.articles.into(), "article") }{ " of the house" }</small>
                <label class="pick">{ "It is reuse" }
                    <select {onchange}>
                        <option value="" selected=true>{ "…" }</option>
                        <option value="here">{ "here" }</option>
                        if let Some(house) = house { <option value="house">{ "in " }{ house }</option> }
                        <option value="everywhere">{ "everywhere" }</option>
                    </select>
                </label>
            </li>
        }
    };
    let taken = |one: &&Judgement| {
        let of = match &one.scope {
            Scope::Here => "reuse here".to_owned(),
            Scope::House(house) => ["reuse in ", house].concat(),
            Scope::Everywhere => "reuse everywhere".to_owned(),
        };
        let change = LibraryChange::Unjudge((*one).clone());
        html! {
            <li key={one.quote.clone()}>
                <q>{ opening(&one.quote, SHOWN) }</q>
                <small>{ of }</small>
                <button type="button" class="quiet" onclick={on(act, Action::Library(change))}>{ "It is furniture" }</button>
            </li>
        }
    };
    let pieces = figures.furniture.len();
    html! {
        <details class="pieces-of-furniture">
            <summary>
                { if pieces == 0 { "No piece".to_owned() } else { sentence(&counted(pieces, "piece")) } }{ " of furniture" }
                if !said.is_empty() { <b>{ ", " }{ counted(said.len(), "piece") }{ " said to be reuse" }</b> }
            </summary>
            <ul>
                { for figures.furniture.iter().map(piece) }
                { for said.iter().map(taken) }
            </ul>
        </details>
    }
}
