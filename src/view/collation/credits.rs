//! Who is quoted and to whom they spoke, with a line for each wording of it.

use yew::{Html, html};

use crate::state::collation::credits::{Credit, Credited, Says, credited, is_same_speaker};
use crate::state::collection::Collection;
use crate::state::wording::words::list;
use crate::view::collation::segments::names;
use wirecopy::Passage;
use wirecopy_quotes::are_one;

/// The section; nothing where no witness credits the passage to anybody.
pub fn who_is_quoted(collection: &Collection, passage: &Passage) -> Html {
    let speeches = credited(collection, passage);
    if speeches.is_empty() {
        return Html::default();
    }
    let several = speeches.len() > 1;
    html! {
        <section class="credits" aria-labelledby="credits-title">
            <h2 id="credits-title">{ "Who is quoted" }</h2>
            <p class="note">{ summary(collection, passage, &speeches) }</p>
            <table>
                <thead><tr><th scope="col">{ "Printed by" }</th><th scope="col">{ "Credited to" }</th><th scope="col">{ "Told" }</th></tr></thead>
                { for speeches.iter().enumerate().map(|(index, speech)| html! {
                    <tbody key={index}>
                        if several {
                            <tr class="speech"><th scope="rowgroup" colspan="3">{ "“" }{ &speech.opening }{ "”" }</th></tr>
                        }
                        { for speech.credits.iter().enumerate().map(|(index, credit)| line(collection, passage, index, credit)) }
                    </tbody>
                }) }
            </table>
        </section>
    }
}

/// What an editor wants to know first: do they name the same people?
fn summary(collection: &Collection, passage: &Passage, speeches: &[Credited]) -> String {
    let told = |differs: fn(&Credit) -> bool, what: &str, names: fn(&Says) -> Option<&str>, same: Same| {
        let speech = speeches.iter().find(|speech| speech.credits.iter().any(differs))?;
        Some(["They ", what, ": ", &who_names_whom(collection, passage, &speech.credits, names, same), "."].concat())
    };
    let says = [
        told(|credit| credit.other_speaker, "name different speakers", Says::named, is_same_speaker),
        told(|credit| credit.other_spelling, "spell the speaker differently", Says::named, are_one),
        told(
            |credit| credit.other_told,
            "name different hearers",
            |says| says.told.as_deref(),
            |one, other| one == other,
        ),
    ];
    let says: Vec<String> = says.into_iter().flatten().collect();
    if says.is_empty() { "As each prints it, next to the quotation.".to_owned() } else { says.join(" ") }
}

/// Whether two name the same.
type Same = fn(&str, &str) -> bool;

/// "Novák in 000 and 001, Dvořák in 002".
fn who_names_whom(
    collection: &Collection,
    passage: &Passage,
    credits: &[Credit],
    names: fn(&Says) -> Option<&str>,
    same: Same,
) -> String {
    let mut all: Vec<(&str, Vec<&str>)> = Vec::new();
    for credit in credits {
        let Some(name) = credit.says.as_ref().and_then(names) else { continue };
        let witnesses = credit.witnesses.iter().filter_map(|&index| passage.witnesses.get(index));
        let labels = witnesses.map(|witness| collection.label(witness.article));
        match all.iter_mut().find(|(known, _)| same(known, name)) {
            Some((_, by)) => by.extend(labels),
            None => all.push((name, labels.collect())),
        }
    }
    let told = all.iter().map(|(name, by)| [name, " in ", &list(by)].concat());
    told.collect::<Vec<_>>().join(", ")
}

fn line(collection: &Collection, passage: &Passage, index: usize, credit: &Credit) -> Html {
    let class = |differs: bool| differs.then_some("ed-replaced");
    let (speaker, told) = match &credit.says {
        Some(says) => (speaker(says, credit), hearer(says, credit.other_told)),
        None => (html! { <span class="none">{ "nobody, in a form that is read here" }</span> }, Html::default()),
    };
    html! {
        <tr key={index}>
            <th scope="row">{ names(collection, passage, &credit.witnesses) }</th>
            <td class={class(credit.other_speaker).or(credit.other_spelling.then_some("ed-spelling"))}>{ speaker }</td>
            <td class={class(credit.other_told)}>{ told }</td>
        </tr>
    }
}

fn speaker(says: &Says, credit: &Credit) -> Html {
    let name = says.name.as_ref().map(|name| [" (", name, ", the sentence before)"].concat());
    let differs = match credit {
        Credit { other_speaker: true, .. } => Some(", differs"),
        Credit { other_spelling: true, .. } => Some(", spelt otherwise"),
        _ => None,
    };
    html! {
        <>
            <span class={differs.map(|_| "differs")}>{ says.speaker.as_deref().unwrap_or("—") }</span>
            <small>{ name }{ " " }<i>{ &says.verb }</i>{ differs }</small>
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
