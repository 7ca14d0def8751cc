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
    /// So many rows of clusters were read, and are kept until all articles are there.
    Held(u32),
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
    /// A collection that comes, of which not all articles are there yet.
    coming: Option<Bundle>,
    /// How many files were read: the next is read now.
    pub files: usize,
    /// How many rows of clusters who reads has, and has not placed.
    pub held: u32,
}

impl Gathered {
    /// Nothing yet but what could not be opened.
    #[must_use]
    pub fn new(missing: Vec<FileNote>) -> Self {
        Self { imports: Imports { missing, ..Imports::default() }, ..Self::default() }
    }

    /// Takes in what was said. Whether the reading goes on.
    pub fn take(&mut self, said: Said) -> bool {
        match said {
            Said::Ready | Said::Unable(_) | Said::Reading(_) => {}
            Said::Held(rows) => self.held = rows,
            Said::Portion(Portion { articles, missing, notes, found, is_end }) => {
                self.files += usize::from(is_end);
                self.imports.articles.extend(articles.into_owned());
                self.imports.missing.extend(missing);
                self.imports.notes.extend(notes);
                self.imports.found.extend(found);
            }
            Said::Clustered(bundle) => self.coming = Some(*bundle),
            Said::More(articles) => {
                if let Some(bundle) = &mut self.coming {
                    bundle.articles.extend(articles.into_owned());
                }
            }
            Said::Done => {
                self.held = 0;
                return false;
            }
        }
        true
    }

    /// Says of rows of clusters that were read and not all placed that they do not come. Of a part of them it would be untrue what they say.
    pub fn lose_held(&mut self) {
        if self.held > 0 {
            let reason = ["lines that were read and not put together: ", &self.held.to_string(), "; bring them again"];
            self.skip("Clusters".to_owned(), reason.concat());
            (self.held, self.coming) = (0, None);
        }
    }

    /// All of it; nothing is left.
    #[must_use]
    pub fn take_all(&mut self) -> Imports {
        let mut imports = std::mem::take(&mut self.imports);
        if let Some(bundle) = self.coming.take() {
            let Imports { missing: skipped, notes: remarks, found, .. } = imports;
            let skipped = skipped.into_iter().chain(bundle.skipped).collect();
            let remarks = remarks.into_iter().chain(bundle.remarks).collect();
            let bundle = Bundle { skipped, remarks, ..bundle };
            imports = Imports { clustered: Some(bundle), found, ..Imports::default() };
        }
        imports
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

    fn bundle(skipped: &[&str]) -> Bundle {
        Bundle {
            name: "run".to_owned(),
            options: Options::default(),
            houses: String::new(),
            judgements: String::new(),
            clusters: None,
            articles: Vec::new(),
            skipped: skipped.iter().map(|file| note(file)).collect(),
            remarks: Vec::new(),
        }
    }

    #[test]
    fn a_collection_takes_the_place_of_the_articles_and_keeps_what_was_said_of_files() {
        let mut gathered = Gathered::new(vec![note("gone")]);
        gathered.take(portion(&["a"], true));
        gathered.take(Said::Clustered(Box::new(bundle(&["later"]))));
        gathered.take(Said::More(vec![(true, Article::new("a", "x"))].into()));
        gathered.take(Said::More(vec![(false, Article::new("b", "y"))].into()));
        let imports = gathered.take_all();
        assert_eq!(imports.articles, []);
        let bundle = imports.clustered.unwrap();
        assert_eq!((bundle.articles.len(), bundle.skipped), (2, vec![note("gone"), note("later")]));
    }

    #[test]
    fn rows_that_were_not_placed_are_told_as_lost_and_the_articles_stay() {
        for (name, says, lost) in [
            ("stopped before they were placed", vec![Said::Held(3)], true),
            ("stopped while", vec![Said::Held(3), Said::Clustered(Box::new(bundle(&[])))], true),
            ("placed", vec![Said::Held(3), Said::Clustered(Box::new(bundle(&[]))), Said::Done], false),
            ("a collection, stopped", vec![Said::Clustered(Box::new(bundle(&[])))], false),
        ] {
            let mut gathered = Gathered::new(Vec::new());
            gathered.take(portion(&["a"], true));
            for said in says {
                gathered.take(said);
            }
            gathered.lose_held();
            let imports = gathered.take_all();
            assert_eq!((imports.articles.len(), imports.clustered.is_none()), (usize::from(lost), lost), "{name}");
            let reasons: Vec<&str> = imports.missing.iter().map(|file| file.reason.as_str()).collect();
            let told = ["lines that were read and not put together: 3; bring them again"];
            assert_eq!(reasons, &told[..usize::from(lost)], "{name}");
        }
    }
}
