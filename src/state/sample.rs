//! Small collections of our own, for the tests.

use crate::state::collection::Collection;
use crate::state::findings::Findings;
use crate::state::listing::Listing;
use crate::state::shared::Shared;
use wirecopy::article::Article;
use wirecopy::{Options, compare};

/// A sentence to share.
pub(crate) const SAID: &str = "the agreement covers all who were encamped in the United States including gang members";

/// Words that stand in no other text, so many that no passage runs on over them.
pub(crate) fn filler(name: &str) -> String {
    (0..16).map(|n| [name, &n.to_string(), " "].concat()).collect::<String>().trim_end().to_owned() + "."
}

/// These texts, compared; the first article is called "0".
pub(crate) fn collection(texts: &[String]) -> Shared<Collection> {
    let article = |(n, text): (usize, &String)| Article { id: n.to_string(), text: text.clone(), ..Article::default() };
    compared(texts.iter().enumerate().map(article).collect())
}

/// These articles, compared.
pub(crate) fn compared(articles: Vec<Article>) -> Shared<Collection> {
    let report = compare(&articles, &Options::default()).unwrap();
    let findings = Findings::of(&articles.iter().collect::<Vec<_>>(), report);
    Shared::new(Collection::new(Listing::new(articles, Vec::new()), findings))
}

/// The comparison of articles that are written as "outlet|day|what of the copy is replaced|by what".
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn outlets(articles: &[&str]) -> Shared<Collection> {
    let article = |(index, written): (usize, &&str)| {
        let mut parts = written.split('|').map(str::to_owned);
        let (outlet, date) = (parts.next(), parts.next().filter(|date| !date.is_empty()));
        let copy = match (parts.next(), parts.next()) {
            (Some(from), Some(to)) => SAID.replace(&from, &to),
            (Some(from), None) => from,
            _ => SAID.to_owned(),
        };
        let (before, behind) = (filler(&format!("a{index}")), filler(&format!("b{index}")));
        let text = format!("{before} Now {copy}, it was said. {behind}");
        Article { id: index.to_string(), title: format!("Title {index}"), outlet, date, text, ..Article::default() }
    };
    compared(articles.iter().enumerate().map(article).collect())
}
