//! The view: who is quoted, and every quotation once with all its versions.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_memo, use_state_eq};

use crate::state::action::Action;
use crate::state::collection::Collection;
use crate::state::export::jobs::{ExportChange, ExportJob, Format};
use crate::state::keys::Command;
use crate::state::quotations::build::Quotations;
use crate::state::quotations::conflict::Conflict;
use crate::state::quotations::filter::selection;
use crate::state::quotations::query::LedgerQuery;
use crate::state::shared::Shared;
use crate::state::steps::SHOWN;
use crate::state::wording::words::{count, counted, figure, list, sentence};
use crate::view::act::{Act, use_act};
use crate::view::browser::paced::{use_growth, use_turns};
use crate::view::frame::switch::DoButton;
use crate::view::quotations::filters::{chips, filters, on_change};
use crate::view::quotations::making::{use_percent, use_quotations};
use crate::view::quotations::people::People;
use crate::view::quotations::record::RecordItem;
use crate::view::quotations::shares::SharesTable;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    /// The quotation that is picked, by its number.
    pub at: Option<u32>,
    /// What is wanted, as the address has it.
    pub query: String,
}

/// How many quotations are shown at first, and added when the reader asks for more; and how many of them are drawn at once.
const STEP: usize = 20;
const DRAWN: usize = 2;

/// Who is quoted with what.
#[component]
pub fn QuotationsView(props: &Props) -> Html {
    let Props { collection, at, query } = props;
    let act = use_act();
    let made = use_quotations(collection);
    let percent = use_percent(collection, made.is_some());
    let query = use_memo(query.clone(), |query| LedgerQuery::read(query));
    let left = use_memo((made.clone(), (*query).clone()), |(made, query)| {
        made.as_ref().map_or_else(Vec::new, |made| selection(collection, &made.book, query))
    });
    {
        let act = act.clone();
        use_effect_with((made.clone(), left.clone()), move |(made, left)| {
            if let Some(made) = made {
                let numbers = left.iter().filter_map(|&at| made.book.records.get(at)).map(|record| record.number);
                act.emit(Action::Places(SHOWN, numbers.collect()));
            }
        });
    }
    let steps = use_state_eq(|| (0, 1));
    let range = made.as_ref().map_or((0, 1), |made| range(made, &left, *at, *steps));
    let all = left.len().saturating_sub(range.0 * STEP).min((range.1 - range.0) * STEP);
    let drawn =
        use_growth(&(made.clone(), left.clone(), range.0), all, to_picked(made.as_deref(), &left, *at, range.0), DRAWN);
    // The tables that stand beside the quotations come when these are there.
    let turn = use_turns(u32::from(made.is_some()), false, 1);
    let Some(made) = made else { return waiting(collection, percent) };
    html! {
        <main class="quotations" id="main">
            <header class="headline">
                <h1 tabindex="-1">{ "What people are quoted with" }</h1>
                <p class="standfirst">{ standfirst(collection, &made) }</p>
                { exports(&act) }
            </header>
            <People collection={collection.clone()} made={made.clone()} query={(*query).clone()} />
            <section class="ledger" aria-labelledby="ledger-title">
                <div class="sieve" onchange={on_change(&query, &act)}>
                    <h2 id="ledger-title">{ "The quotations" }</h2>
                    <nav class="steps" aria-label="Quotations">
                        <DoButton label="↑" says="Previous quotation" shortcut="k" command={Command::Previous} />
                        <DoButton label="↓" says="Next quotation" shortcut="j" command={Command::Next} />
                    </nav>
                    { filters(collection, &made.book, &query) }
                    <div class="remains">
                        <p role="status">{ left_of(&left, &made, &query) }</p>
                        { chips(&query, &act) }
                    </div>
                </div>
                <p class="note">
                    { "Where versions contradict one another first. Each is held against the longest; what differs is marked." }
                </p>
                if left.is_empty() {
                    <div class="empty"><p>{ "No quotation fits all of this. Take a filter away." }</p></div>
                } else {
                    { records(props, &made, &left, (range, drawn), &Callback::from(move |to| steps.set(to))) }
                }
            </section>
            if drawn == all && turn > 0 {
                <SharesTable collection={collection.clone()} made={made.clone()} />
            }
        </main>
    }
}

/// While the articles are read. How far that is changes too often to be read out.
fn waiting(collection: &Collection, percent: u32) -> Html {
    html! {
        <main class="quotations" id="main" aria-busy="true">
            <header class="headline">
                <h1 tabindex="-1">{ "What people are quoted with" }</h1>
                <p class="standfirst" role="status">{ "Reading " }{ count(collection.articles.len() as u64, "article") }{ " …" }</p>
                if percent > 0 {
                    <progress value={percent.to_string()} max="100" aria-label="Quotations read and brought together"></progress>
                }
            </header>
            // As many parts as there are later: they are paired from the last on, and the heading, which has the focus, stays.
            <></>
            <></>
            <></>
        </main>
    }
}

/// How much there is, and where versions contradict one another.
fn standfirst(collection: &Collection, made: &Quotations) -> String {
    let book = &made.book;
    let direct = book.records.iter().filter(|record| record.direct).count();
    let told = book.records.len() - direct;
    let several = book.records.iter().filter(|record| record.versions.len() > 1).count();
    let conflicts = book.records.iter().filter(|record| !record.conflicts.is_empty()).count();
    let mut says = [
        &sentence(&counted(direct, "quotation")),
        " in marks and ",
        &figure(told as u64),
        " told in other words, in ",
        &counted(collection.articles.len(), "article"),
        "; ",
        &counted(book.people.len(), "person"),
        " named.",
    ]
    .concat()
    .replace("persons named", "people named");
    if several > 0 {
        let kinds = Conflict::ALL.into_iter().filter_map(|conflict| {
            let times = book.records.iter().filter(|record| record.conflicts.has(conflict)).count();
            (times > 0).then(|| [conflict.label(), " in ", &figure(times as u64)].concat())
        });
        let kinds: Vec<String> = kinds.collect();
        let verb = if several == 1 { " is" } else { " are" };
        says.push_str(&[" ", &sentence(&counted(several, "quotation")), verb, " printed more than once"].concat());
        if conflicts == 0 {
            says.push_str("; the versions contradict one another nowhere.");
        } else {
            let in_so_many = counted(conflicts, "quotation");
            says.push_str(
                &["; in ", &in_so_many, " the versions contradict one another: ", &list(&kinds), "."].concat(),
            );
        }
    }
    says
}

/// The forms that the whole ledger can be saved in.
fn exports(act: &Act) -> Html {
    let button = |(format, name): (Format, &'static str)| {
        let onclick = act.reform(move |_| Action::Export(ExportChange::Do(ExportJob::Save(format))));
        html! { <button key={name} type="button" class="plain" aria-label={["Save all quotations as ", name].concat()} {onclick}>{ name }</button> }
    };
    let shares = act.reform(|_| Action::Export(ExportChange::Do(ExportJob::Save(Format::Shares))));
    html! {
        <div class="steps" role="group" aria-label="Save all quotations">
            <span class="note">{ "Save as" }</span>
            { for [(Format::QuotesJson, "JSON"), (Format::QuotesCsv, "CSV"), (Format::QuotesMarkdown, "Markdown"), (Format::QuotesTei, "TEI")].map(button) }
            <button type="button" class="plain" title="How much of each article is agency copy, quotation, press release, or its own" onclick={shares}>
                { "Shares (CSV)" }
            </button>
        </div>
    }
}

fn left_of(left: &[usize], made: &Quotations, query: &LedgerQuery) -> String {
    if *query == LedgerQuery::default() {
        return String::new();
    }
    [&figure(left.len() as u64), " of ", &count(made.book.records.len() as u64, "quotation")].concat()
}

/// The steps to show. A quotation picked by key or address is shown however far down it stands; but not all before it.
fn range(made: &Quotations, left: &[usize], at: Option<u32>, (from, to): (usize, usize)) -> (usize, usize) {
    let is = |&index: &usize| made.book.records.get(index).is_some_and(|record| Some(record.number) == at);
    match left.iter().position(is).map(|picked| picked / STEP) {
        Some(picked) if picked + 1 < from || picked > to => (picked, picked + 1),
        Some(picked) => (from.min(picked), to.max(picked + 1)),
        None if from * STEP >= left.len() => (0, 1),
        None => (from, to),
    }
}

/// How many are drawn at first: up to the one that is picked.
fn to_picked(made: Option<&Quotations>, left: &[usize], at: Option<u32>, from: usize) -> usize {
    let is = |&index: &usize| {
        made.and_then(|made| made.book.records.get(index)).is_some_and(|record| Some(record.number) == at)
    };
    at.and_then(|_| left.iter().skip(from * STEP).position(is)).map_or(0, |picked| picked + 1)
}

fn records(
    props: &Props,
    made: &Shared<Quotations>,
    left: &Rc<Vec<usize>>,
    ((from, to), drawn): ((usize, usize), usize),
    show: &Callback<(usize, usize)>,
) -> Html {
    let shown = left.iter().skip(from * STEP).take(drawn);
    let (before, after) = (from * STEP, left.len().saturating_sub(to * STEP));
    let more = |label: &'static str, count: usize, range: (usize, usize)| {
        let onclick = show.reform(move |_| range);
        html! { <button type="button" class="plain" {onclick}>{ label }{ count }</button> }
    };
    html! {
        <>
            if before > 0 {
                { more("Show those before: ", before, (from - 1, to)) }
            }
            <ol>
                { for shown.filter_map(|&index| {
                    let record = made.book.records.get(index)?;
                    let picked = props.at == Some(record.number);
                    Some(html! { <RecordItem key={record.number} collection={props.collection.clone()} made={made.clone()} {index} {picked} /> })
                }) }
            </ol>
            if after > 0 {
                { more("Show more: ", after, (from, to + 1)) }
            }
        </>
    }
}
