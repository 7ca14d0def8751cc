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

/// A step on the way to the articles that are wanted, which it names by their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// See [`Task::Begin`].
    Begin(Mode),
    /// See [`Task::Options`].
    Options(Options),
    /// See [`Task::Arrange`].
    Arrange(Vec<u32>),
    /// Add the articles at these places.
    Add(Vec<usize>),
    /// The same; in a query these are asked about.
    Ask(Vec<usize>),
}

/// What is asked by a step: the articles are copied.
#[must_use]
pub fn task(step: Step, articles: &[Article]) -> Task {
    let at = |places: Vec<usize>| places.into_iter().filter_map(|place| articles.get(place)).cloned().collect();
    match step {
        Step::Begin(mode) => Task::Begin(mode),
        Step::Options(options) => Task::Options(options),
        Step::Arrange(places) => Task::Arrange(places),
        Step::Add(places) => Task::Add(at(places)),
        Step::Ask(places) => Task::Ask(at(places)),
    }
}

/// Cuts articles out of the steps, in portions of so many bytes of text, which are to be sent before them. Where they were stands how many to take of them.
#[must_use]
pub fn portions(steps: Vec<Step>, articles: &[Article], bytes: usize) -> (Vec<Vec<usize>>, Vec<Part>) {
    let (mut portions, mut parts) = (Vec::new(), Vec::new());
    for step in steps {
        let (Step::Add(places) | Step::Ask(places)) = &step else {
            parts.push(Part::Step(step));
            continue;
        };
        let (mut from, mut filled) = (0, 0);
        for (at, place) in places.iter().enumerate() {
            filled += articles.get(*place).map_or(0, |article| article.text.len());
            if filled > bytes {
                portions.push(places.get(from..=at).unwrap_or_default().to_vec());
                (from, filled) = (at + 1, 0);
            }
        }
        if from > 0 {
            parts.push(Part::Take(from as u32));
        }
        let rest = places.get(from..).unwrap_or_default().to_vec();
        parts.push(Part::Step(if matches!(step, Step::Add(_)) { Step::Add(rest) } else { Step::Ask(rest) }));
    }
    (portions, parts)
}

/// A step, or how many of the articles that were sent before belong to the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A step.
    Step(Step),
    /// So many articles.
    Take(u32),
}

/// What makes `held` into `wanted`: keep what stays, add what is new behind it, and put all into the order wanted.
#[must_use]
pub fn plan(held: HeldArticles, wanted: HeldArticles) -> Vec<Step> {
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
        tasks.push(Step::Arrange(stay));
    }
    if held.options != wanted.options {
        tasks.push(Step::Options(wanted.options));
    }
    let mut is_there = vec![false; wanted.articles.len()];
    order.iter().for_each(|&there| is_there[there] = true);
    let new: Vec<usize> = (0..wanted.articles.len()).filter(|&there| !is_there[there]).collect();
    if !new.is_empty() {
        order.extend(&new);
        tasks.push(Step::Add(new));
    }
    if !order.is_sorted() {
        let mut from = vec![0; order.len()];
        for (place, &there) in (0..).zip(&order) {
            from[there] = place;
        }
        tasks.push(Step::Arrange(from));
    }
    tasks
}

/// All of it, for who holds nothing of use yet.
#[must_use]
pub fn anew(wanted: HeldArticles, basis: &Basis) -> Vec<Step> {
    let articles = wanted.articles;
    let options = Step::Options(wanted.options);
    let all = || (0..articles.len()).collect();
    match (basis, basis.asked(articles)) {
        (Basis::Clusters(lines), _) => {
            let lines = String::from(&**lines);
            vec![Step::Begin(Mode::Clusters(lines)), options, Step::Add(all())]
        }
        (_, None) => vec![Step::Begin(Mode::Each), options, Step::Add(all())],
        (_, Some(asked)) => {
            // Those that are asked about come first, and all are put into their order again.
            let of = |which: bool| -> Vec<usize> {
                let places = asked.iter().enumerate().filter(move |&(_, &asked)| asked == which);
                places.map(|(place, _)| place).collect()
            };
            let (some, others) = (of(true), of(false));
            let mut order = vec![0_u32; articles.len()];
            for (stands, place) in (0_u32..).zip(some.iter().chain(&others)) {
                if let Some(from) = order.get_mut(*place) {
                    *from = stands;
                }
            }
            vec![Step::Begin(Mode::Query), options, Step::Ask(some), Step::Add(others), Step::Arrange(order)]
        }
    }
}

/// Whether two articles with one id give the same findings: what has another text now is another article. The date has
/// an influence on which article is the base of a passage, outlet and house on what counts as reuse.
fn is_same(one: &Article, other: &Article) -> bool {
    // Of thousands nearly all are the very same.
    std::ptr::eq(one, other)
        || one.date == other.date
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
        in_words(
            plan(
                HeldArticles { articles: &held, options },
                HeldArticles { articles: &wanted, options: options.min_words(min_words) },
            ),
            &wanted,
        )
    }

    fn in_words(steps: Vec<Step>, articles: &[Article]) -> String {
        let told = |task: &Task| match task {
            Task::Options(options) => format!("at least {}", options.min_words),
            Task::Arrange(places) => places.iter().fold("=".to_owned(), |all, place| format!("{all}{place}")),
            Task::Begin(mode) => format!("begin {mode:?}"),
            Task::More(_) | Task::Take(_) => unreachable!(),
            Task::Ask(articles) => {
                format!("?{}", articles.iter().map(|article| article.text.as_str()).collect::<String>())
            }
            Task::Add(articles) => {
                format!("+{}", articles.iter().map(|article| article.text.as_str()).collect::<String>())
            }
        };
        steps.into_iter().map(|step| told(&task(step, articles))).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn those_that_are_asked_about_are_handed_over_apart_and_all_stand_in_their_order_again() {
        let articles = articles("abcd");
        let options = Options::default();
        let told = |basis: Basis| in_words(anew(HeldArticles { articles: &articles, options }, &basis), &articles);
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

    #[test]
    fn many_articles_are_sent_before_the_steps_in_portions_that_lose_none() {
        let articles = articles("abcdefg");
        let steps = vec![Step::Begin(Mode::Query), Step::Ask(vec![5]), Step::Add(vec![0, 1, 2, 3, 4])];
        let (sent, parts) = portions(steps.clone(), &articles, 1);
        assert_eq!(sent, [vec![0, 1], vec![2, 3]]);
        let [begin, ask, _] = <[Step; 3]>::try_from(steps.clone()).unwrap();
        let expected = vec![Part::Step(begin), Part::Step(ask), Part::Take(4), Part::Step(Step::Add(vec![4]))];
        assert_eq!(parts, expected);
        let (sent, parts) = portions(steps.clone(), &articles, 1000);
        assert_eq!((sent, parts), (Vec::<Vec<usize>>::new(), steps.into_iter().map(Part::Step).collect()));
    }
}
