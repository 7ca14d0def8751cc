//! Who is quoted and to whom they spoke, with a line for each wording of it.

use yew::{Html, html};

use crate::compare::Passage;
use crate::page::collection::Collection;
use crate::page::credits::{Credit, Says, credits};
use crate::page::wording::list;
use crate::view::score::names;

/// The section; nothing where no witness credits the passage to anybody.
pub fn who_is_quoted(collection: &Collection, passage: &Passage) -> Html {
    let credits = credits(collection, passage);
    if credits.is_empty() {
        return Html::default();
    }
    html! {
        <section class="credits" aria-labelledby="credits-title">
            <h2 id="credits-title">{ "Who is quoted" }</h2>
            <p class="note">{ summary(collection, passage, &credits) }</p>
            <table>
                <thead><tr><th scope="col">{ "Printed by" }</th><th scope="col">{ "Credited to" }</th><th scope="col">{ "Told" }</th></tr></thead>
                <tbody>{ for credits.iter().enumerate().map(|(index, credit)| line(collection, passage, index, credit)) }</tbody>
            </table>
        </section>
    }
}

/// What an editor wants to know first: do they name the same people?
fn summary(collection: &Collection, passage: &Passage, credits: &[Credit]) -> String {
    let labels = |credit: &Credit| {
        let labels = credit.witnesses.iter().filter_map(|&index| passage.witnesses.get(index));
        list(&labels.map(|witness| collection.label(witness.article)).collect::<Vec<_>>())
    };
    let told = |credit: &Credit| {
        let says = credit.says.as_ref()?;
        Some([says.told.as_ref()?, " in ", &labels(credit)].concat())
    };
    let speakers = credits.iter().any(|credit| credit.other_speaker);
    if credits.iter().any(|credit| credit.other_told) {
        let tolds: Vec<String> = credits.iter().filter_map(told).collect();
        let both =
            if speakers { "They name different speakers and hearers: " } else { "They name different hearers: " };
        return [both, &tolds.join(", "), "."].concat();
    }
    if speakers {
        return "They do not all credit the same speaker.".to_owned();
    }
    "As each prints it, next to the quotation.".to_owned()
}

fn line(collection: &Collection, passage: &Passage, index: usize, credit: &Credit) -> Html {
    let class = |differs: bool| differs.then_some("ed-replaced");
    let (speaker, told) = match &credit.says {
        Some(says) => (speaker(says, credit.other_speaker), hearer(says, credit.other_told)),
        None => (html! { <span class="none">{ "nobody, in a form that is read here" }</span> }, Html::default()),
    };
    html! {
        <tr key={index}>
            <th scope="row">{ names(collection, passage, &credit.witnesses) }</th>
            <td class={class(credit.other_speaker)}>{ speaker }</td>
            <td class={class(credit.other_told)}>{ told }</td>
        </tr>
    }
}

fn speaker(says: &Says, differs: bool) -> Html {
    let name = says.name.as_ref().map(|name| [" (", name, ", the sentence before)"].concat());
    html! {
        <>
            <span class={differs.then_some("differs")}>{ says.speaker.as_deref().unwrap_or("—") }</span>
            <small>{ name }{ " " }<i>{ &says.verb }</i>{ differs.then_some(", another than most") }</small>
        </>
    }
}

fn hearer(says: &Says, differs: bool) -> Html {
    let Some(told) = &says.told else { return html! { <span class="none">{ "nobody named" }</span> } };
    html! {
        <>
            <span class={differs.then_some("differs")}>{ told }</span>
            <small>
                { says.told_before.then_some(" (the sentence before)") }{ differs.then_some(" differs") }
            </small>
        </>
    }
}
