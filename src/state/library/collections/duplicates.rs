//! Which articles print the very same text, and which of them say the same of themselves, too: those are one article.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashMap, FxHasher};

use crate::state::library::collections::snapshot::ArticleRecord;
use crate::state::library::reader::article_with;
use crate::state::shared::Shared;
use wirecopy::article::Article;
use wirecopy_read::Metadata;

/// What an article states beyond its text: outlet, title, day.
type Stated = [Option<String>; 3];

/// The articles of a collection by their texts.
#[derive(Default)]
pub(crate) struct Texts {
    by_words: FxHashMap<u64, Vec<TextEntry>>,
}

struct TextEntry {
    item: Shared<ArticleRecord>,
    /// Asked only where another article prints the same.
    stated: Option<Stated>,
}

/// What a collection has of the text of an article.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// Nothing.
    New,
    /// The same text; that article, as the page calls it, says something else of itself.
    SameText(String),
    /// The article itself; what it is called here.
    Duplicate(String),
}

impl Texts {
    /// What is here of the text of `article`.
    pub(crate) fn check(&mut self, article: &Article) -> Known {
        let mut known = Known::New;
        let Some(alike) = self.by_words.get_mut(&hash(&article.text)) else { return known };
        if alike.first().is_some_and(|one| is_same(&one.item.article.text, &article.text)) {
            let own = stated(article);
            for TextEntry { item, stated: theirs } in alike.iter_mut() {
                let theirs = theirs.get_or_insert_with(|| stated(&item.article));
                if own.iter().zip(theirs).all(|(own, theirs)| own.is_none() || own == theirs) {
                    return Known::Duplicate(called(&item.article));
                }
                if known == Known::New {
                    known = Known::SameText(called(&item.article));
                }
            }
        }
        known
    }

    /// An article is here from now on.
    pub(crate) fn keep(&mut self, item: Shared<ArticleRecord>) {
        self.by_words.entry(hash(&item.article.text)).or_default().push(TextEntry { item, stated: None });
    }
}

/// An article by its title, and by its outlet where that is known.
fn called(article: &Article) -> String {
    let outlet = article.outlet.as_deref().map_or(String::new(), |outlet| [" (", outlet, ")"].concat());
    ["“", &article.title, "”", &outlet].concat()
}

/// The opening words in place of a title, and a day that stands in the text, say nothing that the text does not.
fn stated(article: &Article) -> Stated {
    let text = article_with(article.id.as_str(), article.text.clone(), Metadata::default());
    let title = Some(article.title.clone()).filter(|title| *title != text.title);
    [article.outlet.clone(), title, article.date.clone().filter(|_| article.date != text.date)]
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.split_whitespace().for_each(|word| word.hash(&mut hasher));
    hasher.finish()
}

/// Whether two texts are the same but for white space.
fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::{Known, Shared, Texts};
    use crate::state::library::collections::snapshot::{ArticleRecord, EXAMPLE, Key};
    use wirecopy::article::Article;
    use wirecopy_read::{Metadata, article_with};

    fn article(text: &str, outlet: &str, title: &str, date: &str) -> Article {
        let given = |value: &str| Some(value.to_owned());
        let metadata =
            Metadata { outlet: given(outlet), title: given(title), date: given(date), ..Metadata::default() };
        article_with("a", text.to_owned(), metadata)
    }

    /// What is here of the text of an article, which is here from then on.
    fn check(texts: &mut Texts, article: &Article) -> Known {
        let known = texts.check(article);
        let article = article.clone();
        texts.keep(Shared::new(ArticleRecord { key: Key(1), position: 0, collection: EXAMPLE, on: true, article }));
        known
    }

    #[test]
    fn an_equal_text_is_another_article_if_it_says_something_else_of_itself() {
        const WIRE: &str = "The ferry is back.";
        let here = article(WIRE, "Harbour Post", "Ferry", "2026-03-01");
        let plain = article(WIRE, "", "", "");
        let copy = || Known::SameText("“Ferry” (Harbour Post)".into());
        let duplicate = || Known::Duplicate("“Ferry” (Harbour Post)".into());
        for (name, first, next, known) in [
            ("another text", &here, article("The bridge is open.", "Harbour Post", "Ferry", "2026-03-01"), Known::New),
            ("another outlet", &here, article(WIRE, "Evening Star", "Back at last", "2026-03-02"), copy()),
            ("another outlet alone", &here, article(WIRE, "Evening Star", "Ferry", "2026-03-01"), copy()),
            ("another day", &here, article(WIRE, "Harbour Post", "Ferry", "2026-03-02"), copy()),
            ("the same", &here, article("The ferry  is\nback.", "Harbour Post", "Ferry", "2026-03-01"), duplicate()),
            ("nothing", &here, plain.clone(), duplicate()),
            ("the outlet, and nothing else", &here, article(WIRE, "Harbour Post", "", ""), duplicate()),
            ("the opening words as its title", &here, article(WIRE, "", WIRE, ""), duplicate()),
            (
                "a title where there was none",
                &plain,
                article(WIRE, "", "Ferry", ""),
                Known::SameText(format!("“{WIRE}”")),
            ),
            (
                "an outlet where there was none",
                &plain,
                article(WIRE, "Post", "", ""),
                Known::SameText(format!("“{WIRE}”")),
            ),
        ] {
            let mut texts = Texts::default();
            assert_eq!(check(&mut texts, first), Known::New, "{name}");
            assert_eq!(check(&mut texts, &next), known, "{name}");
        }
    }

    #[test]
    fn a_third_copy_is_held_against_all_before_it() {
        let [post, star, again] = ["Post", "Star", "Star"].map(|outlet| article("The ferry is back.", outlet, "", ""));
        let mut texts = Texts::default();
        assert_eq!(check(&mut texts, &post), Known::New);
        assert!(matches!(check(&mut texts, &star), Known::SameText(_)));
        assert_eq!(check(&mut texts, &again), Known::Duplicate("“The ferry is back.” (Star)".into()));
    }
}
