//! What to ask of a worker, so that it compares only what is new.

use rustc_hash::FxHashMap;

use crate::worker::message::Task;
use wirecopy::Options;
use wirecopy::article::Article;

/// The articles of a worker, or those that are wanted, with the options for them.
#[derive(Clone, Copy, Debug)]
pub struct HeldArticles<'a> {
    /// The articles, in order.
    pub articles: &'a [Article],
    /// How they are compared.
    pub options: Options,
}

/// What makes `held` into `wanted`: keep what stays, add what is new behind it, and put all into the order wanted.
#[must_use]
pub fn plan(held: HeldArticles, wanted: HeldArticles) -> Vec<Task> {
    let places: FxHashMap<&str, usize> =
        (0..).zip(wanted.articles).map(|(place, article)| (article.id.as_str(), place)).collect();
    // Where each article that stays stands now, and where it will.
    let mut stay = Vec::new();
    let mut order: Vec<usize> = Vec::new();
    for (place, article) in (0..).zip(held.articles) {
        let Some(&there) = places.get(article.id.as_str()) else { continue };
        if wanted.articles.get(there).is_some_and(|wanted| is_same(article, wanted)) {
            stay.push(place);
            order.push(there);
        }
    }
    let mut tasks = Vec::new();
    if stay.len() < held.articles.len() {
        tasks.push(Task::Arrange(stay));
    }
    if held.options != wanted.options {
        tasks.push(Task::Options(wanted.options));
    }
    let mut is_there = vec![false; wanted.articles.len()];
    order.iter().for_each(|&there| is_there[there] = true);
    let new: Vec<usize> = (0..wanted.articles.len()).filter(|&there| !is_there[there]).collect();
    if !new.is_empty() {
        tasks.push(Task::Add(new.iter().map(|&there| wanted.articles[there].clone()).collect()));
        order.extend(new);
    }
    if !order.is_sorted() {
        let mut from = vec![0; order.len()];
        for (place, &there) in (0..).zip(&order) {
            from[there] = place;
        }
        tasks.push(Task::Arrange(from));
    }
    tasks
}

/// Whether two articles with one id give the same findings: what has another text now is another article. The date has
/// an influence on which article is the base of a passage, outlet and house on what counts as reuse.
fn is_same(one: &Article, other: &Article) -> bool {
    one.date == other.date
        && one.outlet == other.outlet
        && one.house == other.house
        && one.asides == other.asides
        && one.text == other.text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Articles with ids of one letter; a capital stands for the same id with another text.
    fn articles(ids: &str) -> Vec<Article> {
        let article =
            |id: char| Article { id: id.to_lowercase().to_string(), text: id.to_string(), ..Article::default() };
        ids.chars().map(article).collect()
    }

    fn told(held: &str, wanted: &str, min_words: u32) -> String {
        let (held, wanted) = (articles(held), articles(wanted));
        let options = Options::default();
        let tasks = plan(
            HeldArticles { articles: &held, options },
            HeldArticles { articles: &wanted, options: options.min_words(min_words) },
        );
        let task = |task: &Task| match task {
            Task::Options(options) => format!("at least {}", options.min_words),
            Task::Arrange(places) => places.iter().fold("=".to_owned(), |all, place| format!("{all}{place}")),
            Task::Add(articles) => {
                format!("+{}", articles.iter().map(|article| article.text.as_str()).collect::<String>())
            }
        };
        tasks.iter().map(task).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn only_what_changed_is_asked_for() {
        for (held, wanted, min_words, tasks) in [
            ("", "abc", 8, "+abc"),
            ("abc", "abc", 8, ""),
            ("abc", "abcd", 8, "+d"),
            ("abc", "ac", 8, "=02"),
            ("abc", "aBc", 8, "=02 +B =021"),
            ("ac", "abc", 8, "+b =021"),
            ("abc", "acd", 12, "=02 at least 12 +d"),
            ("abc", "", 8, "="),
            ("abc", "xyz", 8, "= +xyz"),
            ("abc", "cab", 8, "=201"),
            ("abc", "xabc", 8, "+x =3012"),
        ] {
            assert_eq!(told(held, wanted, min_words), tasks, "{held:?} to {wanted:?}");
        }
    }
}
