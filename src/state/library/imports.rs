//! Articles that the reader imports, on their way into a collection.

use serde::{Deserialize, Serialize};

use crate::state::library::collections::bundle::{Bundle, BundleError};
use crate::state::library::reader;
use crate::state::listing::FileNote;
use crate::state::wording::words::list_some;
use wirecopy::article::Article;
use wirecopy_read::{Draft, Metadata};

/// What was imported, and what of it could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imports {
    /// The articles, in order.
    pub articles: Vec<ImportedArticle>,
    /// What could not be read, and why.
    pub missing: Vec<FileNote>,
    /// What is worth knowing of files that were: what they were read as, and how many articles they hold.
    pub notes: Vec<FileNote>,
    /// What each file came to.
    pub found: Vec<FileFound>,
    /// What came in the form of clusters: a collection of its own, with all articles that came with them.
    pub clustered: Option<Bundle>,
}

/// What a file came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFound {
    /// The file.
    pub file: String,
    /// What it was read as: its form and generation where they are known, else its kind.
    pub form: String,
    /// How many articles were found in it.
    pub articles: u32,
    /// How many parts of it were left out.
    pub left: u32,
    /// Whether its encoding was guessed.
    pub guessed: bool,
}

impl FileFound {
    /// What it was read as, also where its kind has no name.
    #[must_use]
    pub fn form(&self) -> &str {
        if self.form.is_empty() { "text" } else { &self.form }
    }
}

/// An article that was imported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedArticle {
    /// The article.
    pub article: Article,
    /// The file that it came in; none where it was pasted.
    pub file: Option<String>,
    /// What a reader should look at, as clauses: "its encoding was guessed".
    pub remarks: Vec<String>,
}

/// So many forms are named in one sentence.
const FORMS: usize = 3;

/// The name of a pasted text that has no outlet.
const PASTED: &str = "pasted";

impl Imports {
    /// The collection that all came to, with what could not be read.
    ///
    /// # Errors
    /// What was imported, where it is no collection.
    pub fn into_collection(self) -> Result<Bundle, Box<Self>> {
        match self.clustered {
            Some(mut bundle) => {
                bundle.skipped.extend(self.missing);
                Ok(bundle)
            }
            None => Err(Box::new(self)),
        }
    }

    /// What the files that held articles were read as, each form once: "JSON and a Nexis export (new form)"; empty where no file is known.
    #[must_use]
    pub fn forms(&self) -> String {
        let mut forms: Vec<&str> = Vec::new();
        for found in self.found.iter().filter(|found| found.articles > 0) {
            let form = found.form();
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        list_some(&forms, FORMS)
    }

    /// Why they are no collection, as a clause.
    #[must_use]
    pub fn refusal(&self) -> String {
        self.missing.first().map_or_else(|| BundleError::Other.to_string(), |file| file.reason.clone())
    }
}

impl From<Draft> for Imports {
    /// A text that was pasted.
    fn from(draft: Draft) -> Self {
        let id = draft.metadata.outlet.clone().unwrap_or_else(|| PASTED.to_owned());
        let articles = vec![ImportedArticle::new(None, id, draft, Metadata::default())];
        Self { articles, ..Self::default() }
    }
}

impl ImportedArticle {
    /// An article made of `draft`; what is `listed` of it counts first.
    #[must_use]
    pub fn new(file: Option<String>, id: String, draft: Draft, listed: Metadata) -> Self {
        let metadata = listed.or(draft.metadata);
        let remarks = reader::unread_date(&metadata).iter().map(|date| unread(date)).collect();
        Self { article: reader::article_with(id, draft.text, metadata), file, remarks }
    }

    /// What the page calls it when it says something of it.
    #[must_use]
    pub fn name(&self) -> &str {
        self.file.as_deref().unwrap_or(&self.article.title)
    }
}

/// What is said of a date that cannot be read as a day.
pub(crate) fn unread(date: &str) -> String {
    ["its date “", date, "” is not read; please enter it"].concat()
}

#[cfg(test)]
mod tests {
    use super::{FileFound, ImportedArticle, Imports};
    use wirecopy_read::{Draft, Metadata};

    #[test]
    fn a_date_that_is_not_read_is_named() {
        for (date, listed, day, remarks) in [
            ("3 March 2026", None, Some("2026-03-03"), vec![]),
            ("03/04/2026", None, None, vec!["its date “03/04/2026” is not read; please enter it"]),
            ("03/04/2026", Some("2026-03-03"), Some("2026-03-03"), vec![]),
        ] {
            let dated = |date: Option<&str>| Metadata { date: date.map(str::to_owned), ..Metadata::default() };
            let draft = Draft { id: None, text: "The ferry.".into(), metadata: dated(Some(date)) };
            let imported = ImportedArticle::new(None, "a".into(), draft, dated(listed));
            assert_eq!(
                (imported.article.date.as_deref(), imported.remarks),
                (day, remarks.into_iter().map(String::from).collect())
            );
        }
    }

    #[test]
    fn what_files_were_read_as_is_named_once_each() {
        for (files, said) in [
            (&[][..], ""),
            (&[("", 1)], "text"),
            (&[("JSON", 2), ("a PDF", 1), ("JSON", 1)], "JSON and a PDF"),
            (&[("JSON", 0), ("a PDF", 1)], "a PDF"),
            (&[("a", 1), ("b", 1), ("c", 1), ("d", 1), ("e", 1)], "a, b, c and 2 more"),
        ] {
            let found = files.iter().map(|&(form, articles)| FileFound {
                form: form.to_owned(),
                articles,
                ..FileFound::default()
            });
            let imports = Imports { found: found.collect(), ..Imports::default() };
            assert_eq!(imports.forms(), said, "{files:?}");
        }
    }
}
