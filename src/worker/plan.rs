//! What to ask of a worker, so that it compares only what is new.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::Article;
use crate::compare::Options;
use crate::worker::message::Task;

/// The articles of a worker, or those that are wanted, with the options for them.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// The articles, in order.
    pub articles: &'a [Article],
    /// How they are compared.
    pub options: Options,
}

/// What makes `held` into `wanted`; `None` where articles that stay would change places, so that it is better
/// to begin with a new worker.
#[must_use]
pub fn plan(held: Held, wanted: Held) -> Option<Vec<Task>> {
    let texts: FxHashMap<&str, &str> =
        wanted.articles.iter().map(|article| (article.id.as_str(), article.text.as_str())).collect();
    // What has another text now is another article.
    let stays = |article: &&Article| texts.get(article.id.as_str()) == Some(&article.text.as_str());
    let kept: FxHashSet<&str> = held.articles.iter().filter(stays).map(|article| article.id.as_str()).collect();
    let kept_in_order = held.articles.iter().filter(stays);
    if !kept_in_order.map(|article| &article.id).eq(wanted.articles.iter().take(kept.len()).map(|article| &article.id))
    {
        return None;
    }
    let gone = held.articles.iter().filter(|article| !stays(article)).map(|article| article.id.clone());
    let mut tasks = Vec::new();
    push_some(&mut tasks, gone.collect(), Task::Remove);
    if held.options != wanted.options {
        tasks.push(Task::Options(wanted.options));
    }
    push_some(&mut tasks, wanted.articles[kept.len()..].to_vec(), Task::Add);
    Some(tasks)
}

fn push_some<T>(tasks: &mut Vec<Task>, things: Vec<T>, task: fn(Vec<T>) -> Task) {
    if !things.is_empty() {
        tasks.push(task(things));
    }
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

    fn told(held: &str, wanted: &str, min_words: u32) -> Option<String> {
        let (held, wanted) = (articles(held), articles(wanted));
        let options = Options::default();
        let tasks = plan(
            Held { articles: &held, options },
            Held { articles: &wanted, options: Options { min_words, ..options } },
        )?;
        let task = |task: &Task| match task {
            Task::Options(options) => format!("at least {}", options.min_words),
            Task::Remove(ids) => format!("-{}", ids.concat()),
            Task::Add(articles) => {
                format!("+{}", articles.iter().map(|article| article.text.as_str()).collect::<String>())
            }
        };
        Some(tasks.iter().map(task).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn only_what_changed_is_asked_for() {
        for (held, wanted, min_words, tasks) in [
            ("", "abc", 8, Some("+abc")),
            ("abc", "abc", 8, Some("")),
            ("abc", "abcd", 8, Some("+d")),
            ("abc", "ac", 8, Some("-b")),
            ("abc", "acB", 8, Some("-b +B")),
            ("abc", "acd", 12, Some("-b at least 12 +d")),
            ("abc", "", 8, Some("-abc")),
            ("abc", "cab", 8, None),
            ("abc", "xabc", 8, None),
        ] {
            assert_eq!(told(held, wanted, min_words).as_deref(), tasks, "{held:?} to {wanted:?}");
        }
    }
}
