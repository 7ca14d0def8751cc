//! Who is quoted and who they spoke to, with a line for each wording of it.

use yew::{Html, html};

use crate::state::collation::credits::{Credit, CreditClause, CreditedSpeech, credited, is_same_speaker};
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
fn summary(collection: &Collection, passage: &Passage, speeches: &[CreditedSpeech]) -> String {
    let summarize = |differs: fn(&Credit) -> bool, what: &str, names: fn(&CreditClause) -> Option<&str>, same: Same| {
        let speech = speeches.iter().find(|speech| speech.credits.iter().any(differs))?;
        Some(["They ", what, ": ", &names_by_witness(collection, passage, &speech.credits, names, same), "."].concat())
    };
    let says = [
        summarize(|credit| credit.other_speaker, "name different speakers", CreditClause::named, is_same_speaker),
        summarize(|credit| credit.other_spelling, "spell the speaker differently", CreditClause::named, are_one),
        summarize(
            |credit| credit.other_hearer,
            "name different hearers",
            |says| says.hearer.as_deref(),
            |one, other| one == other,
        ),
    ];
    let says: Vec<String> = says.into_iter().flatten().collect();
    if says.is_empty() { "As each prints it, next to the quotation.".to_owned() } else { says.join(" ") }
}

/// Whether two name the same.
type Same = fn(&str, &str) -> bool;

/// "Novák in 000 and 001, Dvořák in 002".
fn names_by_witness(
    collection: &Collection,
    passage: &Passage,
    credits: &[Credit],
    names: fn(&CreditClause) -> Option<&str>,
    same: Same,
) -> String {
    let mut all: Vec<(&str, Vec<&str>)> = Vec::new();
    for credit in credits {
        let Some(name) = credit.clause.as_ref().and_then(names) else { continue };
        let witnesses = credit.witnesses.iter().filter_map(|&index| passage.witnesses.get(index));
        let labels = witnesses.map(|witness| collection.label(witness.article));
        match all.iter_mut().find(|(known, _)| same(known, name)) {
            Some((_, by)) => by.extend(labels),
            None => all.push((name, labels.collect())),
        }
    }
    let hearer = all.iter().map(|(name, by)| [name, " in ", &list(by)].concat());
    hearer.collect::<Vec<_>>().join(", ")
}

fn line(collection: &Collection, passage: &Passage, index: usize, credit: &Credit) -> Html {
    let class = |differs: bool| differs.then_some("ed-replaced");
    let (speaker, hearer) = match &credit.clause {
        Some(says) => (speaker(says, credit), hearer(says, credit.other_hearer)),
        None => (html! { <span class="none">{ "nobody, in a form that is read here" }</span> }, Html::default()),
    };
    html! {
        <tr key={index}>
            <th scope="row">{ names(collection, passage, &credit.witnesses) }</th>
            <td class={class(credit.other_speaker).or(credit.other_spelling.then_some("ed-spelling"))}>{ speaker }</td>
            <td class={class(credit.other_hearer)}>{ hearer }</td>
        </tr>
    }
}

fn speaker(says: &CreditClause, credit: &Credit) -> Html {
    let name = says.name.as_ref().map(|name| [" (", name, ")"].concat());
    let differs = match credit {
        Credit { other_speaker: true, .. } => Some(", differs"),
        Credit { other_spelling: true, .. } => Some(", spelt otherwise"),
        _ => None,
    };
    html! {
        <>
            <span class={differs.map(|_| "differs")}>{ says.speaker.as_deref().unwrap_or("—") }</span>
            <small>{ name }{ " " }<i>{ says.cue.as_deref() }</i>{ differs }</small>
        </>
    }
}

fn hearer(says: &CreditClause, differs: bool) -> Html {
    let Some(hearer) = &says.hearer else { return html! { <span class="none">{ "nobody named" }</span> } };
    html! {
        <>
            <span class={differs.then_some("differs")}>{ hearer }</span>
            <small>
                { says.hearer_before.then_some(" (the sentence before)") }{ differs.then_some(" differs") }
            </small>
        </>
    }
}
