//! Who is quoted, how much, and by how many outlets.

use yew::{Callback, Html, Properties, component, html, use_state_eq};

use crate::state::collection::Collection;
use crate::state::quotations::build::Quotations;
use crate::state::quotations::query::{LedgerQuery, name};
use crate::state::quotations::record::Person;
use crate::state::shared::Shared;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub made: Shared<Quotations>,
    pub query: LedgerQuery,
}

/// So many are shown at first, and added when the reader asks for more.
const STEP: usize = 15;

/// A table of the people, each with a way to what they are quoted with.
#[component]
pub fn People(props: &Props) -> Html {
    let Props { made, query, .. } = props;
    let shown = use_state_eq(|| STEP);
    let people = &made.book.people;
    let wanted = query.person.as_deref();
    // The one that is asked for is there, however little they are quoted.
    let chosen = people.iter().position(|person| Some(person.speaker.name.as_str()) == wanted);
    let more = {
        let shown = shown.clone();
        Callback::from(move |_| shown.set(*shown + STEP))
    };
    if people.is_empty() {
        return html! {
            <section class="people" aria-labelledby="people-title">
                <h2 id="people-title">{ "The people" }</h2>
                <p class="note">{ "Nobody is named as a speaker in a form that is read here." }</p>
            </section>
        };
    }
    let stated = props.collection.articles.iter().any(|article| article.outlet.is_some());
    html! {
        <section class="people" aria-labelledby="people-title">
            <h2 id="people-title">{ "The people" }</h2>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ "Who" }</th>
                        <th scope="col">{ "Quoted" }</th>
                        <th scope="col">{ if stated { "Outlets" } else { "Articles" } }</th>
                        <th scope="col">{ "Differ" }</th>
                    </tr>
                </thead>
                <tbody>
                    { for people.iter().take(*shown).map(|person| row(person, query)) }
                    { for chosen.filter(|&at| at >= *shown).and_then(|at| people.get(at)).map(|person| row(person, query)) }
                </tbody>
            </table>
            if people.len() > *shown {
                <button type="button" class="plain" onclick={more}>{ "Show more: " }{ people.len() - *shown }{ " are left" }</button>
            }
        </section>
    }
}

fn row(person: &Person, query: &LedgerQuery) -> Html {
    let name = &person.speaker.name;
    let is_chosen = query.person.as_ref() == Some(name);
    // A second click takes the filter away.
    let route = query.with(name::PERSON, name, !is_chosen).route(None);
    html! {
        <tr key={name.clone()}>
            <th scope="row"><a href={route.to_string()} aria-current={is_chosen.then_some("true")}><bdi>{ name }</bdi></a></th>
            <td>{ person.speaker.quotations }</td>
            <td>{ person.outlets }</td>
            <td>{ if person.conflicts > 0 { person.conflicts.to_string() } else { "–".to_owned() } }</td>
        </tr>
    }
}
