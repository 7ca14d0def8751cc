//! The answer in words where not each article is compared with each: some are asked of the others, or the passages were found elsewhere.

use crate::state::basis::Basis;
use crate::state::collection::Collection;
use crate::state::library::clusters::made;
use crate::state::overview::headline::Headline;
use crate::state::uncounted::Uncounted;
use crate::state::wording::words::{count, counted, list_some, sentence};

/// So many houses are named as the source.
const NAMED: usize = 3;

/// "“Ferry back” against 1,999 others"; nothing where each is compared with each.
#[must_use]
pub fn headline(collection: &Collection) -> Option<Headline> {
    match collection.basis {
        Basis::Each => None,
        Basis::Source(_) => source(collection),
        Basis::Clusters(_) => {
            let left = collection.numbers(Uncounted::HIDDEN).next().is_some();
            let title = ["No cluster is left in these ", &counted(collection.articles.len(), "article")].concat();
            (!left).then(|| Headline { title, standfirst: Vec::new() })
        }
    }
}

fn source(collection: &Collection) -> Option<Headline> {
    let asked = collection.basis.asked(&collection.articles)?;
    let of = |which: bool| (0u32..).zip(&asked).filter(move |&(_, &one)| one == which).map(|(index, _)| index);
    let sources: Vec<u32> = of(true).collect();
    let title = |index: &u32| collection.article(*index).map_or("", |article| article.title.trim());
    let mut houses: Vec<&str> = sources.iter().filter_map(|&index| collection.house(index)).collect();
    let all_of_houses = houses.len() == sources.len();
    houses.sort_unstable();
    houses.dedup();
    let who = match &sources[..] {
        [one] => ["“", title(one), "”"].concat(),
        _ if all_of_houses => list_some(&houses, NAMED),
        many => sentence(&counted(many.len(), "article")),
    };
    let others = of(false).count();
    let others = count(others as u64, "other");
    let printing = of(false).filter(|&index| {
        collection.report.articles.get(index as usize).is_some_and(|figures| figures.reused_words > 0)
    });
    let printing: Vec<u32> = printing.collect();
    let its = if sources.len() == 1 { "its" } else { "their" };
    let mut outlets: Vec<&str> = printing.iter().filter_map(|&index| collection.house(index)).collect();
    outlets.sort_unstable();
    outlets.dedup();
    let of_outlets =
        if outlets.len() > 1 { [" of ", &counted(outlets.len(), "outlet")].concat() } else { String::new() };
    let found = match printing.len() {
        0 => ["None of these prints any of ", its, " words."].concat(),
        1 => ["One of these prints some of ", its, " words."].concat(),
        many => [&sentence(&counted(many, "article")), of_outlets.as_str(), " print some of ", its, " words."].concat(),
    };
    Some(Headline { title: [&who, " against ", &others].concat(), standfirst: vec![found] })
}

/// What a reader has to know of the basis, in sentences; nothing where each is compared with each.
#[must_use]
pub fn note(collection: &Collection) -> Vec<String> {
    match &collection.basis {
        Basis::Each => Vec::new(),
        Basis::Source(_) if collection.basis.asked(&collection.articles).is_none() => {
            vec![
                "What the address asks about is not here, or is all that is here. Each article is compared with each."
                    .to_owned(),
            ]
        }
        Basis::Source(_) => {
            vec!["What the others share with one another was not asked, and counts nowhere here.".to_owned()]
        }
        Basis::Clusters(lines) => {
            let mut says = vec![
                "The passages are clusters that another program found, by its own names. What differs in them is worked out from the texts."
                    .to_owned(),
            ];
            match made(lines) {
                Some(0) | None => {}
                Some(made) if made >= collection.articles.len() => says.push(
                    "The articles are made of the clusters’ words alone: what else they printed is not here, and no share tells how much of an article was reused.".to_owned(),
                ),
                Some(made) => says.push(
                    [&sentence(&counted(made, "article")), " came with the clusters’ words alone: what else they printed is not here, and their shares tell nothing."].concat(),
                ),
            }
            match collection.astray {
                0 => {}
                1 => says.push("One piece is left out: its article’s text was changed since.".to_owned()),
                many => says.push(
                    [
                        &sentence(&counted(many as usize, "piece")),
                        " are left out: their articles’ texts were changed since.",
                    ]
                    .concat(),
                ),
            }
            says
        }
    }
}

/// Why two articles were not compared with one another, if they were not.
#[must_use]
pub fn not_compared(collection: &Collection, one: u32, other: u32) -> Option<&'static str> {
    match &collection.basis {
        Basis::Each => None,
        Basis::Clusters(_) => {
            Some("Which passages there are was decided elsewhere, so nothing was weighed and left out here.")
        }
        Basis::Source(_) => {
            let asked = collection.basis.asked(&collection.articles)?;
            let is_asked = |index: u32| asked.get(index as usize).copied().unwrap_or_default();
            (is_asked(one) == is_asked(other))
                .then_some("These two were not compared: the source is compared with the others, and not the others with one another.")
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::basis::Source;
    use crate::state::findings::Findings;
    use crate::state::listing::Listing;
    use crate::state::sample::{SAID, filler};
    use wirecopy::article::Article;
    use wirecopy::{Options, compare_against};

    fn asked(sources: &[Source], articles: &[(&str, &str, bool)]) -> Collection {
        let article = |&(id, outlet, shares): &(&str, &str, bool)| Article {
            id: id.to_owned(),
            title: ["Title of ", id].concat(),
            outlet: Some(outlet.to_owned()),
            text: [filler(id).as_str(), " ", if shares { SAID } else { "" }, "."].concat(),
            ..Article::default()
        };
        let articles: Vec<Article> = articles.iter().map(article).collect();
        let basis = Basis::Source(sources.to_vec());
        let (source, others): (Vec<Article>, Vec<Article>) =
            articles.iter().cloned().partition(|article| sources.iter().any(|source| source.is(article)));
        let report = compare_against(&source, &others, &Options::default()).unwrap();
        let articles: Vec<Article> = source.into_iter().chain(others).collect();
        let findings = Findings::of(&articles.iter().collect::<Vec<_>>(), report);
        Collection::new(Listing { basis, ..Listing::new(articles, Vec::new()) }, findings)
    }

    #[test]
    fn the_headline_says_who_is_asked_of_how_many() {
        let articles =
            [("a", "Post", true), ("b", "Post", false), ("c", "Mail", true), ("d", "Echo", true), ("e", "Sun", false)];
        for (name, source, title, says) in [
            (
                "an article",
                Source::Article("a".to_owned()),
                "“Title of a” against 4 others",
                "Two articles of two outlets print some of its words.",
            ),
            (
                "an outlet",
                Source::Outlet("Post".to_owned()),
                "Post against 3 others",
                "Two articles of two outlets print some of their words.",
            ),
            (
                "who shares nothing",
                Source::Article("e".to_owned()),
                "“Title of e” against 4 others",
                "None of these prints any of its words.",
            ),
        ] {
            let collection = asked(&[source], &articles);
            let told = headline(&collection).unwrap();
            assert_eq!((told.title.as_str(), told.standfirst[0].as_str()), (title, says), "{name}");
            assert_eq!(note(&collection).len(), 1);
            let others = (collection.articles.len() - 2, collection.articles.len() - 1);
            assert!(not_compared(&collection, others.0 as u32, others.1 as u32).is_some());
            assert!(not_compared(&collection, 0, others.1 as u32).is_none());
        }
    }
}
