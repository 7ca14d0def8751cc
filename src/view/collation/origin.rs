//! Where a passage comes from: hints with their reasons, and a stemma where the readings allow one.

use yew::{Html, Properties, component, html, use_memo};

use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::shared::Shared;
use crate::state::wording::words::{count, counted, day, list_some, sentence};
use wirecopy_report::origin::{CommonReading, Hint, NoStemma, Node, Origin, Stemma, origin};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    /// The passage, by its number.
    pub number: u32,
}

/// So many places are told of which nothing tells which reading came first.
const PLACES: usize = 3;

/// So many articles are named in a sentence.
const NAMED: usize = 6;

/// The section; nothing where there is nothing to say.
#[component]
pub fn OriginView(props: &Props) -> Html {
    let Props { collection, number } = props;
    let found = use_memo((collection.clone(), *number), |(collection, number)| {
        collection.passage(*number).map(|passage| origin(&collection.articles, passage))
    });
    let Some(Origin { hints, stemma }) = found.as_ref() else { return Html::default() };
    let readings: Vec<&CommonReading> =
        hints.iter().filter_map(|hint| if let Hint::Reading(reading) = hint { Some(reading) } else { None }).collect();
    let (told, folded) = parted(hints);
    html! {
        <section class="origin" aria-labelledby="origin-title">
            <h2 id="origin-title">{ "Where it comes from" }</h2>
            <p class="note">{ "Hints with their reasons. None of them proves who had it first." }</p>
            if hints.is_empty() {
                <p>{ "Nothing in these articles tells." }</p>
            } else {
                <ul>{ for told.iter().map(|&(at, hint)| html! { <li key={at}>{ says(collection, hint) }</li> }) }</ul>
                if !folded.is_empty() {
                    <details>
                        <summary>{ sentence(&counted(folded.len(), "more place")) }{ " where several print the same against others, and nothing tells which came first" }</summary>
                        <ul>{ for folded.iter().map(|&(at, hint)| html! { <li key={at}>{ says(collection, hint) }</li> }) }</ul>
                    </details>
                }
            }
            <h3>{ "Stemma" }</h3>
            { match stemma {
                Ok(stemma) => tree(collection, stemma, &readings),
                Err(why) => html! { <p>{ none(*why, &readings) }</p> },
            } }
        </section>
    }
}

/// A hint, and its place among all.
type At<'h> = (usize, &'h Hint);

/// The hints that are told, and those that wait until asked for. What some print against others, and these against them, is told once; of many
/// such places, of which nothing tells which came first, the first are told.
fn parted(hints: &[Hint]) -> (Vec<At<'_>>, Vec<At<'_>>) {
    let mut silent: Vec<&CommonReading> = Vec::new();
    let (mut told, mut folded) = (Vec::new(), Vec::new());
    for (at, hint) in hints.iter().enumerate() {
        if let Hint::Reading(reading) = hint
            && reading.slip.is_none()
        {
            if silent.iter().any(|known| is_mirrored(known, reading)) {
                continue;
            }
            silent.push(reading);
            if silent.len() > PLACES {
                folded.push((at, hint));
                continue;
            }
        }
        told.push((at, hint));
    }
    (told, folded)
}

/// Whether two say the same of one place, seen from either side.
fn is_mirrored(one: &CommonReading, other: &CommonReading) -> bool {
    (&one.reading, &one.other, &one.with, &one.against) == (&other.other, &other.reading, &other.against, &other.with)
}

fn who(collection: &Collection, articles: &[u32]) -> String {
    let labels: Vec<&str> = articles.iter().map(|&article| collection.label(article)).collect();
    list_some(&labels, NAMED)
}

fn says(collection: &Collection, hint: &Hint) -> Html {
    match hint {
        Hint::Agency { name, partly: false, articles } => html! {
            <><b>{ "Agency: " }</b>{ who(collection, articles) }{ verb(articles, " names ", " name ") }<bdi>{ name }</bdi>{ " as the agency." }</>
        },
        Hint::Agency { name, partly: true, articles } => html! {
            <><b>{ "Agency: " }</b>{ who(collection, articles) }{ verb(articles, " says", " say") }{ " that there is material of others in it: " }<bdi>{ name }</bdi>{ "." }</>
        },
        Hint::Told { hearer, articles, printed_by } => html! {
            <>
                <b>{ "Told elsewhere: " }</b>{ "in " }{ who(collection, articles) }{ " it was told to, or published at, “" }
                <bdi>{ hearer }</bdi>{ "”" }
                { printed_by.map(|other| [", which prints it too: ", collection.label(other)].concat()) }{ "." }
            </>
        },
        Hint::Earliest { day: first, articles, undated } => html! {
            <>
                <b>{ "Earliest day: " }</b>{ day(first) }{ ", in " }{ who(collection, articles) }{ "." }
                if *undated > 0 {
                    { " " }{ sentence(&counted(*undated as usize, "article")) }{ if *undated == 1 { " states no day." } else { " state no day." } }
                }
            </>
        },
        Hint::Fuller { article, words } => html! {
            <><b>{ "Fullest text: " }</b>{ collection.label(*article) }{ " has all that any other has, and " }{ count(u64::from(*words), "word") }{ " more than the next." }</>
        },
        Hint::Reading(reading) => common(collection, reading),
    }
}

fn verb(articles: &[u32], one: &'static str, several: &'static str) -> &'static str {
    if articles.len() == 1 { one } else { several }
}

/// "A slip in common: 000 and 003 print “Agua”, 001 “Aragua”."
fn common(collection: &Collection, reading: &CommonReading) -> Html {
    let printed = |words: &str| if words.is_empty() { "nothing".to_owned() } else { ["“", words, "”"].concat() };
    let title = if reading.slip.is_some() { "A slip in common: " } else { "A reading in common: " };
    html! {
        <>
            <b>{ title }</b>{ who(collection, &reading.with) }{ " print " }<bdi>{ printed(&reading.reading) }</bdi>{ ", " }
            { who(collection, &reading.against) }{ " " }<bdi>{ printed(&reading.other) }</bdi>
            { match reading.slip {
                Some(slip) => [
                    ". The first stands nowhere else in the collection, the second in ",
                    &counted(slip.other_in as usize, "article"),
                    " beside this place.",
                ].concat(),
                None => ". Nothing here tells which came first.".to_owned(),
            } }
        </>
    }
}

/// Why there is none.
fn none(why: NoStemma, readings: &[&CommonReading]) -> String {
    let named = |at: usize| readings.get(at).map_or_else(String::new, |reading| ["“", &reading.reading, "”"].concat());
    match why {
        NoStemma::TooFew => {
            "None: of two articles nothing can be said, for two have nothing in common against a third.".to_owned()
        }
        NoStemma::NothingInCommon => {
            "None: no two print the same slip against others. That two print the same right words proves nothing."
                .to_owned()
        }
        NoStemma::NoSlip => {
            "None: some print the same against others, but nothing tells which reading is the slip.".to_owned()
        }
        NoStemma::Contradiction(one, other) => [
            "None: the slips ",
            &named(one),
            " and ",
            &named(other),
            " contradict one another. Somebody used two sources, or two made the same slip by chance.",
        ]
        .concat(),
    }
}

/// The sources as a tree, and what it means in a sentence.
fn tree(collection: &Collection, stemma: &Stemma, readings: &[&CommonReading]) -> Html {
    let groups = stemma.groups();
    let sentences = groups.iter().map(|group| {
        let others: Vec<u32> = readings
            .iter()
            .find(|reading| {
                let mut with = reading.with.clone();
                with.sort_unstable();
                reading.slip.is_some() && with == *group
            })
            .map_or_else(Vec::new, |reading| reading.against.clone());
        let not = verb(&others, " did not use", " did not use");
        [&who(collection, group), " have a common source that ", &who(collection, &others), not, "."].concat()
    });
    let sentences: Vec<String> = sentences.collect();
    html! {
        <>
            <p>{ sentences.join(" ") }{ " Unless two made the same slip by chance." }</p>
            <ul class="stemma" aria-label="Stemma">
                <li><span>{ "the source of all" }</span>{ nodes(collection, &stemma.nodes, readings) }</li>
            </ul>
        </>
    }
}

fn nodes(collection: &Collection, below: &[Node], readings: &[&CommonReading]) -> Html {
    html! {
        <ul>
            { for below.iter().enumerate().map(|(at, node)| match node {
                Node::Article(article) => {
                    let route = collection.article(*article).map(|article| Route::Wire { id: article.id.clone(), at: None }.to_string());
                    html! { <li key={at}><a href={route}>{ collection.label(*article) }</a></li> }
                }
                Node::Source { readings: slips, nodes: within } => {
                    let words: Vec<String> = slips
                        .iter()
                        .filter_map(|&slip| Some(["“", &readings.get(slip)?.reading, "”"].concat()))
                        .collect();
                    html! { <li key={at}><span>{ "a source with " }{ words.join(", ") }</span>{ nodes(collection, within, readings) }</li> }
                }
            }) }
        </ul>
    }
}
