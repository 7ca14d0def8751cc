//! What to ask of a worker, so that it compares only what is new.

use rustc_hash::FxHashMap;

use crate::state::basis::Basis;
use crate::worker::message::{Mode, Task};
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

/// All of it, for who holds nothing of use yet.
#[must_use]
pub fn anew(wanted: HeldArticles, basis: &Basis) -> Vec<Task> {
    let articles = wanted.articles;
    let options = Task::Options(wanted.options);
    match (basis, basis.asked(articles)) {
        (Basis::Clusters(lines), _) => {
            let lines = String::from(&**lines);
            vec![Task::Begin(Mode::Clusters(lines)), options, Task::Add(articles.to_vec())]
        }
        (_, None) => vec![Task::Begin(Mode::Each), options, Task::Add(articles.to_vec())],
        (_, Some(asked)) => {
            // Those that are asked about come first, and all are put into their order again.
            let of = |which: bool| {
                let places = (0u32..).zip(&asked).filter(move |&(_, &asked)| asked == which);
                places.map(|(place, _)| place)
            };
            let some = |which: bool| of(which).filter_map(|place| articles.get(place as usize)).cloned().collect();
            let mut order = vec![0; articles.len()];
            for (stands, place) in (0u32..).zip(of(true).chain(of(false))) {
                if let Some(from) = order.get_mut(place as usize) {
                    *from = stands;
                }
            }
            vec![Task::Begin(Mode::Query), options, Task::Ask(some(true)), Task::Add(some(false)), Task::Arrange(order)]
        }
    }
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
    use crate::state::basis::Source;

    /// Articles with ids of one letter; a capital stands for the same id with another text.
    fn articles(ids: &str) -> Vec<Article> {
        let article =
            |id: char| Article { id: id.to_lowercase().to_string(), text: id.to_string(), ..Article::default() };
        ids.chars().map(article).collect()
    }

    fn told(held: &str, wanted: &str, min_words: u32) -> String {
        let (held, wanted) = (articles(held), articles(wanted));
        let options = Options::default();
        in_words(&plan(
            HeldArticles { articles: &held, options },
            HeldArticles { articles: &wanted, options: options.min_words(min_words) },
        ))
    }

    fn in_words(tasks: &[Task]) -> String {
        let task = |task: &Task| match task {
            Task::Options(options) => format!("at least {}", options.min_words),
            Task::Arrange(places) => places.iter().fold("=".to_owned(), |all, place| format!("{all}{place}")),
            Task::Begin(mode) => format!("begin {mode:?}"),
            Task::Ask(articles) => {
                format!("?{}", articles.iter().map(|article| article.text.as_str()).collect::<String>())
            }
            Task::Add(articles) => {
                format!("+{}", articles.iter().map(|article| article.text.as_str()).collect::<String>())
            }
        };
        tasks.iter().map(task).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn those_that_are_asked_about_are_handed_over_apart_and_all_stand_in_their_order_again() {
        let articles = articles("abcd");
        let options = Options::default();
        let told = |basis: Basis| in_words(&anew(HeldArticles { articles: &articles, options }, &basis));
        let source = |ids: &[&str]| Basis::Source(ids.iter().map(|&id| Source::Article(id.to_owned())).collect());
        assert_eq!(told(source(&["d", "b"])), "begin Query at least 8 ?bd +ac =2031");
        assert_eq!(told(source(&["x"])), "begin Each at least 8 +abcd");
        assert_eq!(told(Basis::Clusters("l".into())), "begin Clusters(\"l\") at least 8 +abcd");
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
