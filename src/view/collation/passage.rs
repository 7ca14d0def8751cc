//! A passage by itself: all its witnesses, aligned.

use web_sys::Event;
use yew::{Callback, Html, Properties, UseStateHandle, component, html, use_effect_with, use_memo, use_state_eq};

use crate::state::action::Action;
use crate::state::address::opening::opening;
use crate::state::address::route::Route;
use crate::state::collation::between::between;
use crate::state::collation::segments::{column, place_of, places};
use crate::state::collation::whole::{MANY, without_pieces};
use crate::state::collection::Collection;
use crate::state::keys::Command;
use crate::state::overview::differences::Difference;
use crate::state::shared::Shared;
use crate::state::uncounted::Uncounted;
use crate::state::wording::hue::hue;
use crate::state::wording::words::{counted, list_some, sentence};
use crate::view::act::{Act, use_act};
use crate::view::browser::paced::use_turns;
use crate::view::collation::credits::who_is_quoted;
use crate::view::collation::judge::judge;
use crate::view::collation::origin::OriginView;
use crate::view::collation::readings::Readings;
use crate::view::collation::segments::CollationTable;
use crate::view::collation::witness_grid::witness_grid;
use crate::view::export::dialog::copy_buttons;
use crate::view::frame::switch::{DoButton, Switch};
use crate::view::overview::differences::{change, legend};
use crate::view::overview::fields::chosen;
use crate::view::overview::passage_item::size;
use wirecopy::{Collation, Column, EditKind, Passage, Reading, collate, rebase};

/// So many articles are named where more than these would be a list and no sentence.
const NAMED: usize = 6;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub number: u32,
    pub at: Option<u32>,
    /// The id of the article that the others are held against, if the reader chose one.
    pub base: Option<String>,
    pub style: bool,
    pub uncounted: Uncounted,
    /// Whether this is the first passage, and whether it is the last.
    pub ends: (bool, bool),
}

/// The collation of the passage, its differences in words, and the ways to its pairs.
#[component]
pub fn PassageView(props: &Props) -> Html {
    let Props { collection, number, at, base: chosen, style, uncounted, ends: (first, last) } = props;
    let passage = use_memo((collection.clone(), *number, chosen.clone()), |(collection, number, chosen)| {
        Shared::new(on_base(collection, *number, chosen.as_deref()))
    });
    let whole = (*passage).clone();
    // Of many witnesses those who print a piece wait until they are asked for, and so do all words in their lines.
    let (with_pieces, lines) = (use_state_eq(|| false), use_state_eq(|| false));
    let folded = use_memo((whole.clone(), *with_pieces), |(passage, all)| {
        without_pieces(passage).filter(|_| !all).map(|(passage, pieces)| (Shared::new(passage), pieces))
    });
    let (passage, pieces) = (*folded).clone().unwrap_or((whole.clone(), 0));
    let many = passage.witnesses.len() > MANY;
    let collation = use_memo((collection.clone(), passage.clone()), |(collection, passage)| {
        Shared::new(collate(&collection.articles, passage))
    });
    // What stands below the collation waits until that is drawn.
    let rest = use_turns(*number, false, 1) > 0;
    let act = use_act();
    {
        let act = act.clone();
        use_effect_with((*number, places(&collation, *style)), move |(number, places)| {
            act.emit(Action::Places(*number, places.clone()));
        });
    }
    let base = passage.base();
    let text = collection.article(base.article).map_or("", |article| base.bytes.of(&article.text));
    html! {
        <main class="passage" id="main">
            <header class="headline">
                <p class="kicker"><span class={["badge ", hue(*number)].concat()} aria-hidden="true">{ number }</span>{ "Passage " }{ number }</p>
                <h1 tabindex="-1">{ opening(text, 14) }</h1>
                <p class="standfirst">
                    { size(collection, &whole) }
                    if !many { { ": " }{ articles(collection, &whole) } }
                    { ". Witnesses that read alike stand in one row; what deviates from most is marked." }
                </p>
                <nav class="steps" aria-label="Passages">
                    <DoButton label="Previous passage" shortcut="p" command={Command::PreviousPage} disabled={*first} />
                    <DoButton label="Next passage" shortcut="n" command={Command::NextPage} disabled={*last} />
                    { copy_buttons() }
                </nav>
            </header>
            <div class="bar">
                <nav class="steps" aria-label="Differences">
                    <DoButton label="↑" says="Previous difference" shortcut="k" command={Command::Previous} />
                    <DoButton label="↓" says="Next difference" shortcut="j" command={Command::Next} />
                </nav>
                { current(collection, &passage, &collation, *at) }
                { bases(collection, *number, &whole, &act) }
                <Switch label="Style" says="Differences of style" shortcut="x" command={Command::Style} on={*style} />
            </div>
            { judge(collection, *number, &whole, &act) }
            if pieces > 0 || *with_pieces {
                { pieces_note(pieces, &with_pieces) }
            }
            if many {
                <Readings collection={collection.clone()} passage={passage.clone()} collation={(*collation).clone()} number={*number}
                    base={chosen.clone()} at={*at} style={*style} />
                { lines_button(&lines) }
            }
            if !many || *lines {
                <CollationTable collection={collection.clone()} passage={passage.clone()} collation={(*collation).clone()} at={*at} style={*style}
                    furniture={uncounted.furniture} />
            }
            if rest {
                { legend(true) }
                { who_is_quoted(collection, &whole) }
                <OriginView collection={collection.clone()} number={*number} />
                { changes(collection, (*number, chosen.as_ref()), &passage, &collation, *style) }
                { witness_grid(collection, *number, &whole) }
            }
        </main>
    }
}

/// How many who print a piece are left out, and a way to have them in.
fn pieces_note(pieces: usize, all: &UseStateHandle<bool>) -> Html {
    let toggle = {
        let all = all.clone();
        Callback::from(move |_| all.set(!*all))
    };
    html! {
        <p class="note pieces">
            if pieces > 0 {
                { sentence(&counted(pieces, "witness").replace("witnesss", "witnesses")) }
                { if pieces == 1 { " prints only a piece of it and is left out here. " } else { " print only a piece of it and are left out here. " } }
            }
            <button type="button" class="plain" aria-pressed={all.to_string()} onclick={toggle}>{ if **all { "Leave out those who print a piece" } else { "Show them, too" } }</button>
        </p>
    }
}

/// Shows or hides all words in lines.
fn lines_button(lines: &UseStateHandle<bool>) -> Html {
    let toggle = {
        let lines = lines.clone();
        Callback::from(move |_| lines.set(!*lines))
    };
    html! {
        <p class="in-lines"><button type="button" class="plain" aria-expanded={lines.to_string()} onclick={toggle}>{ "All words, in lines" }</button></p>
    }
}

/// The passage of this number, on the base that the reader chose if there is such a witness.
fn on_base(collection: &Collection, number: u32, chosen: Option<&str>) -> Passage {
    let Some(passage) = collection.passage(number) else { return Passage::default() };
    let turned = || {
        let article = collection.find(chosen?)?;
        let base = passage.witnesses.iter().position(|witness| witness.article == article)?;
        if passage.base as usize == base {
            return None;
        }
        rebase(&collection.articles, passage, base as u32, &collection.report.options)
    };
    turned().unwrap_or_else(|| passage.clone())
}

/// What the others are held against, to choose among those who print it.
fn bases(collection: &Collection, number: u32, passage: &Passage, act: &Act) -> Html {
    let base = passage.base().article;
    let own = collection.passage(number).map(|passage| passage.base().article);
    let onchange = act.reform(move |event: Event| {
        // The passage's own base has no name there.
        let id = Some(chosen(&event)).filter(|id| !id.is_empty());
        Action::Visit(Route::Passage { number, at: None, base: id })
    });
    let articles: Vec<u32> = collection
        .passage(number)
        .map_or(&[][..], |passage| &passage.witnesses)
        .chunk_by(|x, y| x.article == y.article)
        .map(|same| same[0].article)
        .collect();
    html! {
        <label class="choose-base">
            { "Base" }
            <select {onchange}>
                { for articles.iter().map(|&article| {
                    // The passage's own base needs no name in the address.
                    let id = collection.article(article).filter(|_| Some(article) != own).map_or("", |article| &article.id);
                    html! { <option key={article} value={id.to_owned()} selected={article == base}>{ collection.label(article) }</option> }
                }) }
            </select>
        </label>
    }
}

/// The place that is picked: what each witness prints there.
fn current(collection: &Collection, passage: &Passage, collation: &Collation, at: Option<u32>) -> Html {
    let column = at.and_then(|place| column(collation, place));
    let says = match column {
        Some(column) => readings(collection, passage, column),
        None => "Go from one difference to the next.".to_owned(),
    };
    let kind = column.and_then(|column| column.kind);
    html! {
        <div class="in-hand" aria-live="polite">
            <p>
                if let Some(kind) = kind { <b>{ sentence(kind.name()) }{ ": " }</b> }
                { says }
            </p>
        </div>
    }
}

/// "Agua in 000 and 003, Aragua in 001, not here: 004".
fn readings(collection: &Collection, passage: &Passage, column: &Column) -> String {
    let most = column.readings.iter().flatten().map(|reading| reading.variant).max().unwrap_or(0);
    let rows = || passage.witnesses.iter().zip(&column.readings).zip(&column.present);
    let named = |present: bool, wanted: Option<u32>| {
        let prints = |reading: &Option<Reading>| reading.map(|reading| reading.variant) == wanted;
        let labels: Vec<&str> = rows()
            .filter(|&((_, reading), &here)| here == present && prints(reading))
            .map(|((witness, _), _)| collection.label(witness.article))
            .collect();
        (!labels.is_empty()).then(|| list_some(&labels, NAMED))
    };
    let who = |wanted: Option<u32>| {
        let words = rows().find_map(|((witness, reading), _)| {
            let reading = reading.filter(|reading| Some(reading.variant) == wanted)?;
            let text = collection.text(witness.article);
            Some(["“", &opening(reading.bytes.of(text), 8), "”"].concat())
        });
        let words = words.unwrap_or_else(|| "nothing".to_owned());
        Some([&words, " in ", &named(true, wanted)?].concat())
    };
    let absent = named(false, None).map(|labels| ["not here: ", &labels].concat());
    let all: Vec<String> = (0..=most).map(Some).chain([None]).filter_map(who).chain(absent).collect();
    all.join(", ")
}

/// The articles that print it, in words.
fn articles(collection: &Collection, passage: &Passage) -> String {
    let articles =
        passage.witnesses.chunk_by(|x, y| x.article == y.article).map(|same| collection.label(same[0].article));
    list_some(&articles.collect::<Vec<_>>(), 2 * NAMED)
}

fn changes(
    collection: &Shared<Collection>,
    (number, chosen): (u32, Option<&String>),
    passage: &Passage,
    collation: &Collation,
    style: bool,
) -> Html {
    let all = collection.differences(passage);
    let styles = all.iter().filter(|change| change.kind == EditKind::Style).count();
    let shown = all.into_iter().filter(|change| style || change.kind != EditKind::Style);
    let line = |(index, one): (usize, Difference)| {
        let labels: Vec<&str> = one
            .witnesses
            .iter()
            .filter_map(|&witness| Some(collection.label(passage.witnesses.get(witness as usize)?.article)))
            .collect();
        let first = one.witnesses[0];
        let place = place_of(collation, first, one.reading).or(place_of(collation, passage.base, one.base));
        html! {
            <li key={index}>
                { change(collection, passage, &one) }
                <span class="who">{ list_some(&labels, NAMED) }</span>
                if let Some(place) = place {
                    <a href={Route::Passage { number, at: Some(place), base: chosen.cloned() }.to_string()}>{ "show" }</a>
                }
            </li>
        }
    };
    let lines: Vec<Html> = shown.enumerate().map(line).collect();
    html! {
        <section class="changes" aria-labelledby="changes-title">
            <h2 id="changes-title">{ "What was changed" }</h2>
            <p class="note">{ "From the base, " }{ collection.label(passage.base().article) }{ "; the gravest first." }</p>
            if lines.is_empty() {
                <p>{ if styles == 0 { "Nothing: all print it to the letter." } else { "No word. Only the style differs." } }</p>
            } else {
                <ol>{ for lines }</ol>
            }
            { for in_fragments(collection, passage) }
            if styles > 0 && !style {
                <p class="note">{ sentence(&counted(styles, "difference")) }{ " of style not shown." }</p>
            }
        </section>
    }
}

/// A line for each witness that prints the passage in pieces.
fn in_fragments(collection: &Collection, passage: &Passage) -> impl Iterator<Item = Html> {
    passage.witnesses.iter().filter_map(|witness| {
        let says = between(witness)?;
        Some(html! { <p class="note">{ collection.label(witness.article) }{ " prints it " }{ says }{ "." }</p> })
    })
}
