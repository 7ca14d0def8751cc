//! How much of what each house prints stands in each other house, too.

use serde::{Deserialize, Serialize};

use crate::outside;
use wirecopy::order::sort_by_key;
use wirecopy::span::WordSpan;
use wirecopy::{ArticleFigures, Match, Report};

/// What one house prints of another's words, or the other of its: nobody says here who took it from whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// The house whose words are counted, as an index into [`Report::houses`].
    pub house: u32,
    /// The house that prints them, too.
    pub other: u32,
    /// How many words of the first house's stories; each counts once, however many articles of the other print it. Versions do not count.
    pub words: u32,
    /// In how many of its articles these stand.
    pub articles: u32,
}

/// One stretch of an article that another house prints.
#[derive(Clone, Copy)]
struct Shared {
    house: u32,
    other: u32,
    article: u32,
    words: WordSpan,
}

/// The house of each article, as an index into [`Report::houses`]; none where it states no outlet.
#[must_use]
pub fn houses(report: &Report) -> Vec<Option<u32>> {
    let index = |name: &String| report.houses.iter().position(|house| house.name == *name).map(|at| at as u32);
    report.articles.iter().map(|figures| index(figures.house.as_ref()?)).collect()
}

/// Every two houses that share something, by the first and then the other. Both directions are listed, for each house prints words of its
/// own between those that it shares.
#[must_use]
pub fn exchanges(report: &Report) -> Vec<Exchange> {
    let houses = houses(report);
    let house = |article: u32| houses.get(article as usize).copied().flatten();
    let is_version =
        |article: u32| report.articles.get(article as usize).is_some_and(|figures| figures.version_of.is_some());
    let mut shared: Vec<Shared> = Vec::new();
    let mut add = |found: &Match| {
        let sides = found.articles;
        let (Some(a), Some(b)) = (house(sides.a), house(sides.b)) else { return };
        if a == b {
            return;
        }
        for (house, other, article, words) in [(a, b, sides.a, found.words.a), (b, a, sides.b, found.words.b)] {
            if !is_version(article) {
                shared.push(Shared { house, other, article, words });
            }
        }
    };
    report.matches.iter().filter(|found| found.counts()).for_each(&mut add);
    sort_by_key(&mut shared, |one| (one.house, one.other, one.article, one.words.start));
    let mut all: Vec<Exchange> = Vec::new();
    let mut before = None;
    let mut done = 0;
    let mut uncounted = Vec::new();
    for Shared { house, other, article, words } in shared {
        if all.last().is_none_or(|last| (last.house, last.other) != (house, other)) {
            all.push(Exchange { house, other, words: 0, articles: 0 });
            before = None;
        }
        let Some(last) = all.last_mut() else { continue };
        if before != Some(article) {
            (before, done) = (Some(article), 0);
            last.articles += 1;
            uncounted = report.articles.get(article as usize).map(ArticleFigures::uncounted).unwrap_or_default();
        }
        let new = WordSpan::new(words.start.max(done).min(words.end), words.end);
        last.words += outside(new, &uncounted).iter().map(WordSpan::len).sum::<u32>();
        done = done.max(words.end);
    }
    all
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use wirecopy::article::Article;
    use wirecopy::{Options, compare};

    const SAID: &str = "the harbour ferry is running again after three weeks in the yard of the port";

    /// Words that stand nowhere else.
    fn filler(name: &str) -> String {
        (0..20).map(|n| format!("{name}{n}")).collect::<Vec<_>>().join(" ")
    }

    fn article(id: &str, outlet: &str, date: &str, text: &str) -> Article {
        Article {
            id: id.to_owned(),
            outlet: Some(outlet.to_owned()),
            date: Some(date.to_owned()),
            text: text.to_owned(),
            ..Article::default()
        }
    }

    #[test]
    fn a_word_counts_once_however_many_articles_of_the_other_house_print_it() {
        let story = |name: &str| format!("{} {SAID}. {}", filler(name), filler(&name.to_uppercase()));
        let articles = vec![
            article("a", "Post", "2025-03-01", &story("a")),
            article("b", "Mail", "2025-03-01", &story("b")),
            article("c", "Mail", "2025-03-09", &story("c")),
            article("d", "Echo", "2025-03-02", &filler("d")),
        ];
        let report = compare(&articles, &Options::default()).unwrap();
        let said = SAID.split(' ').count() as u32;
        let all = exchanges(&report);
        let name = |index: u32| report.houses[index as usize].name.as_str();
        let told: Vec<_> = all.iter().map(|one| (name(one.house), name(one.other), one.words, one.articles)).collect();
        assert_eq!(told, [("Post", "Mail", said, 1), ("Mail", "Post", 2 * said, 2)]);
    }
}
