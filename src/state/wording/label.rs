//! What the page calls an article where there is little room: by its outlet, as far as that is known.

use std::borrow::{Borrow, Cow};

use rustc_hash::FxHashMap;

use crate::state::wording::calendar::{civil, day};
use crate::state::wording::direction::is_rtl;
use crate::state::wording::words::short_month;
use wirecopy::article::Article;

/// So many letters of an outlet stand before a day.
const LONGEST: usize = 14;

/// A name for each article, no two the same, not even but for capitals: the outlet, with the day or a number where it comes several
/// times. An article that states no outlet has the head of its id, or the whole of it.
#[must_use]
pub fn labels<A: Borrow<Article>>(articles: &[A]) -> Vec<String> {
    let outlet = |article: &Article| article.outlet.clone().filter(|outlet| !outlet.trim().is_empty());
    let mut labels: Vec<String> = articles
        .iter()
        .map(Borrow::borrow)
        .map(|article| outlet(article).unwrap_or_else(|| head(&article.id).to_owned()))
        .collect();
    for alike in clashes(&labels) {
        let days = days(articles, &alike);
        for (turn, &index) in alike.iter().enumerate() {
            let article = articles[index].borrow();
            if outlet(article).is_none() {
                labels[index].clone_from(&article.id);
            } else if let Some(days) = &days {
                let label = &mut labels[index];
                // Where a long name is cut off, what tells it apart must not be.
                if let Some(at) = cut(label) {
                    label.truncate(at);
                    label.push('…');
                }
                add(label, &days[turn]);
            }
        }
    }
    // A label that got its number may be what another was called all along.
    for _ in 0..labels.len() {
        let alike = clashes(&labels);
        if alike.is_empty() {
            break;
        }
        for (turn, index) in alike.iter().flat_map(|alike| (1..).zip(alike)) {
            add(&mut labels[*index], &i32::to_string(&turn));
        }
    }
    for label in labels.iter_mut().filter(|label| is_rtl(label)) {
        // It stands in English sentences, in tooltips and in the name of the window: its order ends where it ends.
        *label = ["\u{2068}", label, "\u{2069}"].concat();
    }
    labels
}

/// Where a long name is cut: between words, unless the first is that long.
fn cut(label: &str) -> Option<usize> {
    let (at, _) = label.char_indices().nth(LONGEST).filter(|_| label.chars().count() > LONGEST + 2)?;
    let within = label.get(..label.char_indices().nth(LONGEST + 1).map_or(label.len(), |(at, _)| at))?;
    Some(within.rfind(' ').map_or(at, |space| within.get(..space).map_or(at, |head| head.trim_end().len())))
}

/// A name for each of a few articles that stand together: the outlet, with the day where not all were printed on one, and with a number only where
/// one outlet prints several of them on a day.
pub fn labels_among<A: Borrow<Article>>(articles: &[A]) -> Vec<String> {
    let mut labels = labels(articles);
    let stated: Vec<Option<u32>> = articles.iter().map(|article| day(article.borrow().date.as_deref()?)).collect();
    if stated.iter().all(|other| other == stated.first().unwrap_or(&None)) {
        return labels;
    }
    let all: Vec<usize> = (0..articles.len()).collect();
    for (index, written) in days(articles, &all).unwrap_or_default().into_iter().enumerate() {
        let (label, article) = (&mut labels[index], articles[index].borrow());
        // Those that are told apart by the day have it already.
        if article.outlet.as_ref() == Some(label) && stated[index].is_some() {
            add(label, written.split(',').next().unwrap_or_default());
        }
    }
    labels
}

/// The id up to its first mark; all of it where it begins with one.
fn head(id: &str) -> &str {
    id.split(['_', '-', '.', ' ']).next().filter(|head| !head.is_empty()).unwrap_or(id)
}

/// "Le Monde" becomes "Le Monde (3 Mar)".
fn add(label: &mut String, what: &str) {
    label.extend([" (", what, ")"]);
}

/// The indices of labels that are the same but for capitals, those of one label together.
fn clashes(labels: &[String]) -> Vec<Vec<usize>> {
    let mut alike: FxHashMap<Cow<str>, Vec<usize>> = FxHashMap::default();
    for (index, label) in labels.iter().enumerate() {
        let has_capitals = label.chars().any(|letter| letter.is_uppercase() || !letter.is_ascii());
        let plain = if has_capitals { Cow::Owned(label.to_lowercase()) } else { Cow::Borrowed(label.as_str()) };
        alike.entry(plain).or_default().push(index);
    }
    alike.into_values().filter(|alike| alike.len() > 1).collect()
}

/// What tells the articles at `alike` apart, if some state a day: "3 Mar", with the year where there are several; "3 Mar, 2" for the second of a
/// day, and "undated".
fn days<A: Borrow<Article>>(articles: &[A], alike: &[usize]) -> Option<Vec<String>> {
    let days: Vec<Option<u32>> = alike.iter().map(|&index| day(articles[index].borrow().date.as_deref()?)).collect();
    let known = days.iter().flatten().next()?;
    let year = |day: u32| civil(day).0;
    let years = days.iter().flatten().any(|&other| year(other) != year(*known));
    let mut all: FxHashMap<Option<u32>, u32> = FxHashMap::default();
    for day in &days {
        *all.entry(*day).or_default() += 1;
    }
    let mut turns: FxHashMap<Option<u32>, u32> = FxHashMap::default();
    let written = |day: &Option<u32>| {
        let mut written = day.map_or_else(
            || "undated".to_owned(),
            |day| {
                let (year, month, of_month) = civil(day);
                let written = [&of_month.to_string(), "\u{a0}", short_month(month)].concat();
                if years { [&written, "\u{a0}", &year.to_string()].concat() } else { written }
            },
        );
        if all.get(day).is_some_and(|&all| all > 1) {
            let turn = turns.entry(*day).or_default();
            *turn += 1;
            written.extend([",\u{a0}", &turn.to_string()]);
        }
        written
    };
    Some(days.iter().map(written).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The labels of articles that are written as "id|outlet|date".
    fn called(articles: &[&str]) -> Vec<String> {
        let article = |written: &&str| {
            let mut parts = written.split('|').map(str::to_owned);
            Article {
                id: parts.next().unwrap_or_default(),
                outlet: parts.next(),
                date: parts.next(),
                ..Article::default()
            }
        };
        labels(&articles.iter().map(article).collect::<Vec<_>>())
    }

    #[test]
    fn an_article_is_called_by_its_outlet_and_by_its_id_where_that_is_unknown() {
        let cases: &[(&[&str], &[&str])] = &[
            (&["000_a4c0", "001_ee5e"], &["000", "001"]),
            (&["guardian-1", "guardian-2", "post-1"], &["guardian-1", "guardian-2", "post"]),
            (&["_x", "y"], &["_x", "y"]),
            (
                &["ferry-gazette|Harbour Gazette", "ferry-mail|North Mail", "ferry-x"],
                &["Harbour Gazette", "North Mail", "ferry"],
            ),
            (&["a| ", "b"], &["a", "b"]),
            (&["a|الأهرام", "b"], &["\u{2068}الأهرام\u{2069}", "b"]),
            (&[], &[]),
        ];
        for (articles, labels) in cases {
            assert_eq!(called(articles), *labels, "{articles:?}");
        }
    }

    #[test]
    fn an_outlet_that_comes_twice_is_distinguished_by_the_day_or_by_a_number() {
        let cases: &[(&[&str], &[&str])] = &[
            (
                &["a|Post|2026-03-02", "b|Post|2026-03-04", "c|Mail"],
                &["Post (2\u{a0}Mar)", "Post (4\u{a0}Mar)", "Mail"],
            ),
            (
                &["a|Post|2025-12-30", "b|Post|2026-03-04"],
                &["Post (30\u{a0}Dec\u{a0}2025)", "Post (4\u{a0}Mar\u{a0}2026)"],
            ),
            (
                &["a|Philadelphia Inquirer|2026-03-02", "b|Philadelphia Inquirer|2026-03-04"],
                &["Philadelphia… (2\u{a0}Mar)", "Philadelphia… (4\u{a0}Mar)"],
            ),
            (
                &["a|Post|2026-03-02", "b|Post|2026-03-02", "c|Post|2026-03-04"],
                &["Post (2\u{a0}Mar,\u{a0}1)", "Post (2\u{a0}Mar,\u{a0}2)", "Post (4\u{a0}Mar)"],
            ),
            (
                &["a|The Harbour Gazette|2026-03-02", "b|The Harbour Gazette|2026-03-04"],
                &["The Harbour… (2\u{a0}Mar)", "The Harbour… (4\u{a0}Mar)"],
            ),
            (
                &["a|Nordseeanzeigerblatt|2026-03-02", "b|Nordseeanzeigerblatt|2026-03-04"],
                &["Nordseeanzeige… (2\u{a0}Mar)", "Nordseeanzeige… (4\u{a0}Mar)"],
            ),
            (&["a|Post|2026-03-02", "b|Post"], &["Post (2\u{a0}Mar)", "Post (undated)"]),
            (&["a|Post", "b|Post"], &["Post (1)", "Post (2)"]),
        ];
        for (articles, labels) in cases {
            assert_eq!(called(articles), *labels, "{articles:?}");
        }
    }

    #[test]
    fn among_a_few_the_day_is_said_where_it_is_not_the_same() {
        let cases: &[(&[&str], &[&str])] = &[
            (&["a|Post|2026-03-02", "b|Mail|2026-03-02"], &["Post", "Mail"]),
            (&["a|Post|2026-03-02", "b|Mail|2026-03-03"], &["Post (2\u{a0}Mar)", "Mail (3\u{a0}Mar)"]),
            (&["a|Post|2026-03-02", "b|Mail"], &["Post (2\u{a0}Mar)", "Mail"]),
            (
                &["a|Post|2026-03-02", "b|Post|2026-03-02", "c|Mail|2026-03-02"],
                &["Post (2\u{a0}Mar,\u{a0}1)", "Post (2\u{a0}Mar,\u{a0}2)", "Mail"],
            ),
            (
                &["a|Post|2025-03-02", "b|Mail|2026-03-02"],
                &["Post (2\u{a0}Mar\u{a0}2025)", "Mail (2\u{a0}Mar\u{a0}2026)"],
            ),
            (&["a_1|", "b_2||2026-03-02"], &["a", "b"]),
            (&[], &[]),
        ];
        for (articles, expected) in cases {
            let article = |written: &&str| {
                let mut parts = written.split('|').map(|part| Some(part.to_owned()).filter(|part| !part.is_empty()));
                let id = parts.next().flatten().unwrap_or_default();
                Article { id, outlet: parts.next().flatten(), date: parts.next().flatten(), ..Article::default() }
            };
            assert_eq!(labels_among(&articles.iter().map(article).collect::<Vec<_>>()), *expected, "{articles:?}");
        }
    }

    #[test]
    fn no_two_labels_are_the_same_not_even_but_for_capitals() {
        let cases: &[(&[&str], &[&str])] = &[
            (&["a|Post", "b|POST"], &["Post (1)", "POST (2)"]),
            (&["A-1", "a-1"], &["A-1 (1)", "a-1 (2)"]),
            (&["post", "b|Post"], &["post (1)", "Post (2)"]),
            (&["post-1", "b|Post"], &["post-1", "Post"]),
            (&["a|Post", "b|Post", "c|Post (1)"], &["Post (1) (1)", "Post (2)", "Post (1) (2)"]),
        ];
        for (articles, labels) in cases {
            assert_eq!(called(articles), *labels, "{articles:?}");
        }
    }
}
