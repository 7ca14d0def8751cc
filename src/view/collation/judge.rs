//! What the reader says of a passage: set aside, counted all the same, checked, of interest, with a note.

use web_sys::Event;
use yew::{Callback, Html, html};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::judgement::apply::quote;
use crate::state::judgement::verdict::{Judgement, Scope, Subject, Verdict};
use crate::state::library::collections::LibraryChange;
use crate::state::shared::Shared;
use crate::view::act::Act;
use crate::view::collation::phrase::{PhraseForm, phrase_said};
use crate::view::overview::fields::chosen;
use wirecopy::Passage;

/// The buttons, folded, with what was said in the line that opens them.
pub fn judge(shared: &Shared<Collection>, number: u32, passage: &Passage, act: &Act) -> Html {
    let collection: &Collection = shared;
    let base = passage.base();
    let article = collection.article(base.article).map(|article| article.id.clone()).unwrap_or_default();
    let new = Judgement {
        subject: Subject::Passage,
        verdict: Verdict::NoReuse,
        scope: Scope::Here,
        article,
        quote: quote(passage, collection.text(base.article)),
        note: String::new(),
    };
    let (said, phrases): (Vec<&Judgement>, Vec<&Judgement>) =
        collection.said(number).partition(|one| one.subject == Subject::Passage);
    let known = |verdict: Verdict, scope: Option<&Scope>| {
        said.iter().find(|one| one.verdict == verdict && scope.is_none_or(|scope| one.scope == *scope)).copied()
    };
    let button = |label: String, verdict: Verdict, scope: Scope| {
        let of_scope = Some(&scope).filter(|_| verdict == Verdict::NoReuse);
        let on = known(verdict, of_scope);
        let change = match on {
            Some(known) => LibraryChange::Unjudge(known.clone()),
            None => LibraryChange::Judge(Judgement { verdict, scope: scope.clone(), ..new.clone() }),
        };
        let onclick = act.reform(move |_| Action::Library(change.clone()));
        html! { <button type="button" class="plain" aria-pressed={on.is_some().to_string()} {onclick}>{ label }</button> }
    };
    let mut houses: Vec<&str> = passage.witnesses.iter().filter_map(|of| collection.house(of.article)).collect();
    wirecopy::order::sort_by_key(&mut houses, |house| *house);
    houses.dedup();
    let mut told: Vec<&str> = said.iter().map(|one| in_words(one.verdict)).collect();
    told.extend((!phrases.is_empty()).then_some("a phrase of it is no reuse"));
    let counts = passage.counts();
    html! {
        <details class="judge">
            <summary>{ "Set aside or mark" }if !told.is_empty() { <b>{ ": " }{ told.join(", ") }</b> }</summary>
            <div class="ways">
                if known(Verdict::Reuse, None).is_none() {
                    { button("No reuse here".to_owned(), Verdict::NoReuse, Scope::Here) }
                    { in_house(&houses, &new, act) }
                    { for said.iter().filter(|one| matches!(one.scope, Scope::House(_))).map(|one| {
                        let Scope::House(house) = &one.scope else { return Html::default() };
                        button(["No reuse in ", house].concat(), Verdict::NoReuse, one.scope.clone())
                    }) }
                    { button("No reuse anywhere".to_owned(), Verdict::NoReuse, Scope::Everywhere) }
                }
                if !counts && !passage.set_aside || known(Verdict::Reuse, None).is_some() {
                    { button("It is reuse".to_owned(), Verdict::Reuse, Scope::Here) }
                }
                { button("Checked".to_owned(), Verdict::Checked, Scope::Here) }
                { button("Of interest".to_owned(), Verdict::Interest, Scope::Here) }
                { note(&said, &new, act) }
            </div>
            { for phrases.iter().map(|one| phrase_said(one, act)) }
            <PhraseForm collection={shared.clone()} {number} article={new.article.clone()} houses={houses.iter().map(|&house| house.to_owned()).collect::<Vec<_>>()} />
        </details>
    }
}

fn in_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NoReuse => "no reuse",
        Verdict::Reuse => "reuse",
        Verdict::Checked => "checked",
        Verdict::Interest => "of interest",
    }
}

/// "No reuse in …": one of the houses that print it.
fn in_house(houses: &[&str], new: &Judgement, act: &Act) -> Html {
    if houses.len() < 2 {
        return Html::default();
    }
    let (act, new) = (act.clone(), new.clone());
    let onchange = Callback::from(move |event: Event| {
        let house = chosen(&event);
        if !house.is_empty() {
            act.emit(Action::Library(LibraryChange::Judge(Judgement { scope: Scope::House(house), ..new.clone() })));
        }
    });
    html! {
        <label class="pick">{ "No reuse in" }
            <select {onchange}>
                <option value="" selected=true>{ "…" }</option>
                { for houses.iter().map(|&house| html! { <option key={house.to_owned()} value={house.to_owned()}>{ house }</option> }) }
            </select>
        </label>
    }
}

/// A field for a note, which stands with the mark; a note without a mark makes it one of interest.
fn note(said: &[&Judgement], new: &Judgement, act: &Act) -> Html {
    let marked = said.iter().find(|one| !one.verdict.decides()).copied();
    let known = marked.cloned().unwrap_or_else(|| Judgement { verdict: Verdict::Interest, ..new.clone() });
    let value = known.note.clone();
    let act = act.clone();
    let onchange = Callback::from(move |event: Event| {
        let note = chosen(&event).trim().to_owned();
        if note != known.note {
            act.emit(Action::Library(LibraryChange::Judge(Judgement { note, ..known.clone() })));
        }
    });
    html! { <label class="pick">{ "Note" }<input type="text" maxlength="300" {value} {onchange} /></label> }
}
