//! The answer in words: who shares what with which other, how much, and what was changed.

use crate::state::address::opening::opening;
use crate::state::collection::Collection;
use crate::state::overview::changes::Changes;
use crate::state::overview::differences::Difference;
use crate::state::overview::refuted::SAID;
use crate::state::uncounted::Uncounted;
use crate::state::wording::words::{count, counted, list, number, percent, sentence};
use wirecopy::{ArticleFigures, Passage};

/// How many articles that share nothing are named.
const NAMED: usize = 6;

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
    let passages = collection.numbers(Uncounted::HIDDEN).count();
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
    standfirst.extend(left_out(collection));
    standfirst.extend(changes(collection));
    if !alone.is_empty() {
        let verb = if alone.len() == 1 { " shares" } else { " share" };
        // A long list of names is no sentence.
        let who = if alone.len() <= NAMED { list(&alone) } else { sentence(&counted(alone.len(), "article")) };
        standfirst.push([&who, verb, " nothing with the rest."].concat());
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
    Some([a, " and ", b, " share most: passages of ", &words, "."].concat())
}

/// What of the articles does not count for their houses' sake.
#[must_use]
pub fn left_out(collection: &Collection) -> Option<String> {
    let report = &collection.report;
    let (all, houses) = (collection.articles.len(), report.houses.len());
    let versions = report.articles.iter().filter(|figures| figures.version_of.is_some()).count();
    let words: u32 = report.articles.iter().map(|figures| figures.words).sum();
    let story: u32 = report.articles.iter().map(ArticleFigures::story_words).sum();
    let stated = report.articles.iter().filter(|figures| figures.house.is_some()).count();
    if houses == 0 || (houses == stated && stated == all && words == story) {
        return None;
    }
    let printed = [" by ", &counted(houses, "house")].concat();
    let who = match stated {
        _ if stated == all => "The articles are".to_owned(),
        1 => "One article is".to_owned(),
        _ => [&sentence(&counted(stated, "article")), " are"].concat(),
    };
    let mut says = [&who, " printed", &printed].concat();
    let mut parts = Vec::new();
    if versions > 0 {
        let are = if versions == 1 { " is a version" } else { " are versions" };
        parts.push([&number(versions), are, " of another of their house"].concat());
    }
    if story < words {
        parts.push([&percent(words - story, words), " of the words are furniture"].concat());
    }
    if !parts.is_empty() {
        says.extend(["; ", &parts.join(", and "), ", which is no reuse"]);
    }
    says.push('.');
    Some(says)
}

/// How much was changed inside the passages, and the gravest of it.
fn changes(collection: &Collection) -> Option<String> {
    let &Changes { wordings, quoted, style, ref gravest, .. } = &collection.changes;
    let Some((passage, gravest)) = gravest else {
        if wordings > 0 {
            return Some([&sentence(&counted(wordings, "wording")), were(wordings), " changed."].concat());
        }
        let same =
            if style { "The passages differ in style alone." } else { "Every passage is the same to the letter." };
        return Some(same.to_owned());
    };
    let inside = match quoted {
        0 if wordings > 1 => "; the gravest".to_owned(),
        0 => String::new(),
        _ if quoted == wordings => ", in a quotation".to_owned(),
        // What the sentence goes on with may be the change of a figure that nobody is quoted with.
        _ if !gravest.quoted => [", ", &number(quoted), " of them in a quotation; the gravest"].concat(),
        _ => [", ", &number(quoted), " of them in a quotation"].concat(),
    };
    let passage = collection.report.passages.get(*passage);
    let what = passage.and_then(|passage| example(collection, passage, gravest));
    let what = what.map(|what| [": ", &what].concat()).unwrap_or_default();
    Some([&sentence(&counted(wordings, "wording")), were(wordings), " changed", &inside, &what, "."].concat())
}

/// "“Agua” in 000 is “Aragua” in 001".
fn example(collection: &Collection, passage: &Passage, change: &Difference) -> Option<String> {
    let base = passage.base().article;
    let other = passage.witnesses.get(*change.witnesses.first()? as usize)?.article;
    let from = opening(change.base.of(&collection.article(base)?.text), SAID);
    let to = opening(change.reading.of(&collection.article(other)?.text), SAID);
    let (base, other) = (collection.label(base), collection.label(other));
    Some(match (from.is_empty(), to.is_empty()) {
        (true, true) => return None,
        (true, false) => [other, " puts in “", &to, "”"].concat(),
        (false, true) => [other, " leaves out “", &from, "”"].concat(),
        (false, false) => ["“", &from, "” in ", base, " is “", &to, "” in ", other].concat(),
    })
}

fn were(count: usize) -> &'static str {
    if count == 1 { " was" } else { " were" }
}
