//! What who reads files says to the page, as bytes where a worker reads.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::state::library::collections::bundle::Bundle;
use crate::state::library::import::ReadingProgress;
use crate::state::library::imports::{FileFound, ImportedArticle, Imports};
use crate::state::listing::FileNote;
use wirecopy::article::Article;

/// One thing that is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said<'a> {
    /// The worker has started.
    Ready,
    /// It cannot start, for this reason.
    Unable(String),
    /// How far the reading is.
    Reading(ReadingProgress),
    /// What was read since this was said last.
    Portion(Portion<'a>),
    /// All came in the form of clusters: a collection, of which [`Self::More`] brings the articles. It takes the place of what was read.
    Clustered(Box<Bundle>),
    /// The next articles of that collection.
    More(Cow<'a, [(bool, Article)]>),
    /// Nothing comes after it.
    Done,
}

/// A part of what was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Portion<'a> {
    /// The articles, in order.
    pub articles: Cow<'a, [ImportedArticle]>,
    /// What could not be read, and why.
    pub missing: Vec<FileNote>,
    /// What is worth knowing of files that were.
    pub notes: Vec<FileNote>,
    /// What each file came to.
    pub found: Vec<FileFound>,
    /// Whether the file is read with this.
    pub is_end: bool,
}

/// What was heard so far.
#[derive(Debug, Default)]
pub struct Gathered {
    imports: Imports,
    /// How many files were read: the next is read now.
    pub files: usize,
}

impl Gathered {
    /// Nothing yet but what could not be opened.
    #[must_use]
    pub fn new(missing: Vec<FileNote>) -> Self {
        Self { imports: Imports { missing, ..Imports::default() }, files: 0 }
    }

    /// Takes in what was said. Whether the reading goes on.
    pub fn take(&mut self, said: Said) -> bool {
        match said {
            Said::Ready | Said::Unable(_) | Said::Reading(_) => {}
            Said::Portion(Portion { articles, missing, notes, found, is_end }) => {
                self.files += usize::from(is_end);
                self.imports.articles.extend(articles.into_owned());
                self.imports.missing.extend(missing);
                self.imports.notes.extend(notes);
                self.imports.found.extend(found);
            }
            Said::Clustered(bundle) => {
                let Imports { missing: skipped, notes: remarks, found, .. } = std::mem::take(&mut self.imports);
                let skipped = skipped.into_iter().chain(bundle.skipped).collect();
                let remarks = remarks.into_iter().chain(bundle.remarks).collect();
                let bundle = Bundle { skipped, remarks, ..*bundle };
                self.imports = Imports { clustered: Some(bundle), found, ..Imports::default() };
            }
            Said::More(articles) => {
                if let Some(bundle) = &mut self.imports.clustered {
                    bundle.articles.extend(articles.into_owned());
                }
            }
            Said::Done => return false,
        }
        true
    }

    /// All of it; nothing is left.
    #[must_use]
    pub fn take_all(&mut self) -> Imports {
        std::mem::take(&mut self.imports)
    }

    /// Says why a file cannot be used.
    pub fn skip(&mut self, file: String, reason: String) {
        self.imports.missing.push(FileNote { file, reason });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::Options;

    fn imported(id: &str) -> ImportedArticle {
        ImportedArticle { article: Article::new(id, "The ferry is back."), ..ImportedArticle::default() }
    }

    fn portion(ids: &[&str], is_end: bool) -> Said<'static> {
        let articles = ids.iter().map(|id| imported(id)).collect();
        Said::Portion(Portion { articles, is_end, ..Portion::default() })
    }

    fn note(file: &str) -> FileNote {
        FileNote { file: file.to_owned(), reason: "amiss".to_owned() }
    }

    #[test]
    fn portions_are_put_together_in_their_order_and_whole_files_are_counted() {
        let mut gathered = Gathered::new(vec![note("gone")]);
        assert!(gathered.take(Said::Ready) && gathered.take(portion(&["a", "b"], false)));
        assert_eq!(gathered.files, 0, "the first file is still being read");
        assert!(gathered.take(portion(&["c"], true)));
        gathered.skip("fell.pdf".to_owned(), "amiss".to_owned());
        assert!(gathered.take(portion(&["d"], true)));
        assert!(!gathered.take(Said::Done));
        assert_eq!(gathered.files, 2);
        let imports = gathered.take_all();
        let ids: Vec<&str> = imports.articles.iter().map(|one| one.article.id.as_str()).collect();
        assert_eq!((ids, imports.missing), (vec!["a", "b", "c", "d"], vec![note("gone"), note("fell.pdf")]));
    }

    #[test]
    fn a_collection_takes_the_place_of_the_articles_and_keeps_what_was_said_of_files() {
        let mut gathered = Gathered::new(vec![note("gone")]);
        gathered.take(portion(&["a"], true));
        let bundle = Bundle {
            name: "run".to_owned(),
            options: Options::default(),
            houses: String::new(),
            judgements: String::new(),
            clusters: None,
            articles: Vec::new(),
            skipped: vec![note("later")],
            remarks: Vec::new(),
        };
        gathered.take(Said::Clustered(Box::new(bundle)));
        gathered.take(Said::More(vec![(true, Article::new("a", "x"))].into()));
        gathered.take(Said::More(vec![(false, Article::new("b", "y"))].into()));
        let imports = gathered.take_all();
        assert_eq!(imports.articles, []);
        let bundle = imports.clustered.unwrap();
        assert_eq!((bundle.articles.len(), bundle.skipped), (2, vec![note("gone"), note("later")]));
    }
}
