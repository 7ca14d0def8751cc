//! The answer in words: who shares what with whom, how much, and what was changed.

use crate::compare::EditKind;
use crate::page::collection::Collection;
use crate::page::differences::differences;
use crate::page::wording::{count, counted, list, number, sentence};

/// What stands at the top of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// One clause, without a full stop.
    pub title: String,
    /// The sentences under it.
    pub standfirst: Vec<String>,
}

/// Sums the collection up.
#[must_use]
pub fn headline(collection: &Collection) -> Headline {
    let all = collection.articles.len();
    let passages = collection.numbers(false).count();
    if passages == 0 {
        let least = collection.report.options.min_words;
        return Headline {
            title: ["These ", &counted(all, "article"), " share nothing"].concat(),
            standfirst: vec![
                ["No run of ", &least.to_string(), " words or more stands in two of them."].concat(),
                "They may still tell the same story, each in its own words.".to_owned(),
            ],
        };
    }
    let alone: Vec<&str> = collection.alone().map(|index| collection.label(index)).collect();
    let sharing = all - alone.len();
    let who = if alone.is_empty() && all > 2 {
        ["All ", &counted(all, "article")].concat()
    } else if alone.is_empty() {
        sentence(&counted(all, "article"))
    } else {
        [&sentence(&number(sharing)), " of ", &counted(all, "article")].concat()
    };
    let mut standfirst = Vec::new();
    standfirst.extend(most(collection));
    standfirst.extend(changes(collection));
    if !alone.is_empty() {
        let verb = if alone.len() == 1 { " shares" } else { " share" };
        standfirst.push([&list(&alone), verb, " nothing with the rest."].concat());
    }
    Headline { title: [&who, " share ", &counted(passages, "passage")].concat(), standfirst }
}

/// The pair that shares most.
fn most(collection: &Collection) -> Option<String> {
    let pair = collection.pairs.first()?;
    if collection.articles.len() == 2 {
        return None;
    }
    let (a, b) = (collection.label(pair.articles.a), collection.label(pair.articles.b));
    let words = count(u64::from(pair.shared.a.max(pair.shared.b)), "word");
    Some([a, " and ", b, " have most in common: ", &words, "."].concat())
}

/// How much was changed inside the passages.
fn changes(collection: &Collection) -> Option<String> {
    let passages = collection.report.passages.iter().filter(|passage| !passage.common);
    let changes: Vec<_> = passages.flat_map(|passage| differences(&collection.articles, passage)).collect();
    let real = || changes.iter().filter(|change| change.kind != EditKind::Style);
    let (all, quoted) = (real().count(), real().filter(|change| change.quoted).count());
    Some(match (all, quoted) {
        (0, _) if changes.is_empty() => "Every passage is the same to the letter.".to_owned(),
        (0, _) => "The passages differ in style alone.".to_owned(),
        (_, 0) => {
            ["Inside the passages ", &counted(all, "wording"), were(all), " changed, none of them in a quotation."]
                .concat()
        }
        (_, _) if all == quoted => {
            ["Inside the passages ", &counted(all, "wording"), were(all), " changed, every one in a quotation."]
                .concat()
        }
        _ => {
            let inside = [&number(quoted), " of them in quotations."].concat();
            ["Inside the passages ", &counted(all, "wording"), were(all), " changed, ", &inside].concat()
        }
    })
}

fn were(count: usize) -> &'static str {
    if count == 1 { " was" } else { " were" }
}
