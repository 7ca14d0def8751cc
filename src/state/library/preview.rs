//! What is about to be imported, before it is: what each file was read as, what was found in it, what stays outside.

use rustc_hash::FxHashSet;

use crate::state::library::imports::{ImportedArticle, Imports};
use crate::state::listing::FileNote;
use crate::state::wording::words::{count, figure};
use wirecopy::article::Article;

/// More articles than these are shown before they come in.
const MANY: usize = 200;

/// And more bytes of text.
const LARGE: usize = 20_000_000;

/// So many files are told one by one, so many notes of each kind, and so many articles of a file.
const FILES: usize = 20;
const NOTES: usize = 12;
const FIRST: usize = 3;

/// What is about to be imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// In a sentence or two: how many articles, of how many outlets, of which days.
    pub says: Vec<String>,
    /// The files, the first ones of many.
    pub files: Vec<FilePreview>,
    /// What the others come to, if there are others.
    pub others: Option<String>,
    /// What stays outside, and why.
    pub left: Told,
    /// What was guessed, and what else a reader should look at.
    pub guessed: Told,
    /// What else is worth knowing.
    pub notes: Told,
}

/// The first of many notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// How many there are.
    pub all: usize,
    /// The first ones.
    pub first: Vec<FileNote>,
}

/// What a file came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilePreview {
    /// Its name.
    pub name: String,
    /// "JSON: 13,518 articles, 2 parts left out".
    pub says: String,
    /// Its first articles: title, outlet, day.
    pub first: Vec<String>,
}

/// Whether so much comes in that it is shown before.
#[must_use]
pub fn is_large(imports: &Imports) -> bool {
    let clustered = imports.clustered.iter().flat_map(|bundle| bundle.articles.iter().map(|(_, article)| article));
    let articles = imports.articles.iter().map(|one| &one.article).chain(clustered);
    let (mut number, mut bytes) = (0, 0);
    for article in articles {
        (number, bytes) = (number + 1, bytes + article.text.len());
        if number > MANY || bytes > LARGE {
            return true;
        }
    }
    false
}

impl Preview {
    /// What is said of `imports`.
    #[must_use]
    pub fn of(imports: &Imports) -> Self {
        let clustered = imports.clustered.as_ref();
        let of_clusters = clustered.iter().flat_map(|bundle| bundle.articles.iter().map(|(_, article)| article));
        let articles: Vec<&Article> = imports.articles.iter().map(|one| &one.article).chain(of_clusters).collect();
        let (files, others) = files(imports);
        let remarks = imports.articles.iter().flat_map(|one| one.remarks.iter().map(move |remark| (one, remark)));
        let note = |(one, reason): (&ImportedArticle, &String)| FileNote {
            file: one.name().to_owned(),
            reason: reason.clone(),
        };
        let (skipped, notes) = match clustered {
            Some(bundle) => (&bundle.skipped, &bundle.remarks),
            None => (&imports.missing, &imports.notes),
        };
        let mut says = vec![facts(&articles)];
        says.extend(clustered.map(|bundle| match bundle.clusters {
            Some(_) => {
                ["They come with clusters, and become a collection of their own, “", &bundle.name, "”."].concat()
            }
            None => ["They become a collection of their own, “", &bundle.name, "”."].concat(),
        }));
        Self {
            says,
            files,
            others,
            left: Told::of(skipped.iter().cloned()),
            guessed: Told::of(remarks.map(note)),
            notes: Told::of(notes.iter().cloned()),
        }
    }
}

impl Told {
    fn of(notes: impl Iterator<Item = FileNote>) -> Self {
        let mut told = Self::default();
        for note in notes {
            told.all += 1;
            if told.first.len() < NOTES {
                told.first.push(note);
            }
        }
        told
    }
}

/// "13 518 articles of 21 outlets, 2004-01-02 to 2009-11-30 (53.0 MB of text). 12 state no outlet, 3 no day."
fn facts(articles: &[&Article]) -> String {
    let outlets: FxHashSet<&str> = articles.iter().filter_map(|article| article.outlet.as_deref()).collect();
    let nowhere = articles.iter().filter(|article| article.outlet.is_none()).count();
    let days = || articles.iter().filter_map(|article| article.date.as_deref());
    let undated = articles.len() - days().count();
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    let mut facts = count(articles.len() as u64, "article");
    if !outlets.is_empty() {
        facts.push_str(" of ");
        facts.push_str(&count(outlets.len() as u64, "outlet"));
    }
    match (days().min(), days().max()) {
        (Some(first), Some(last)) if first == last => facts.extend([", ", first]),
        (Some(first), Some(last)) => facts.extend([", ", first, " to ", last]),
        _ => {}
    }
    facts.extend([" (", &megabytes(bytes), " of text)."]);
    for (number, what) in [(nowhere, "outlet"), (undated, "day")] {
        if number == articles.len() && number > 0 {
            facts.extend([" None states ", if what == "outlet" { "an " } else { "a " }, what, "."]);
        } else if number > 0 {
            facts.extend([
                " ",
                &*figure(number as u64),
                if number == 1 { " states no " } else { " state no " },
                what,
                ".",
            ]);
        }
    }
    facts
}

/// "53 MB", "0.4 MB".
fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    if tenths >= 100 {
        [&figure((tenths / 10) as u64), " MB"].concat()
    } else {
        [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), " MB"].concat()
    }
}

/// The first files one by one, and what the others come to.
fn files(imports: &Imports) -> (Vec<FilePreview>, Option<String>) {
    let mut articles = imports.articles.iter();
    let mut files = Vec::new();
    let (mut more, mut in_more) = (0_u64, 0_u64);
    for found in &imports.found {
        let of_it: Vec<&ImportedArticle> = articles.by_ref().take(found.articles as usize).collect();
        if files.len() == FILES {
            (more, in_more) = (more + 1, in_more + u64::from(found.articles));
            continue;
        }
        let mut says = [found.form(), ": ", &count(found.articles.into(), "article")].concat();
        if found.left > 0 {
            says.extend([", ", &*count(found.left.into(), "part"), " left out"]);
        }
        if found.guessed {
            says.push_str("; its encoding was guessed");
        }
        let first = of_it.iter().take(FIRST).map(|one| line(&one.article)).collect();
        files.push(FilePreview { name: found.file.clone(), says, first });
    }
    let others =
        (more > 0).then(|| ["and ", &*count(more, "more file"), " with ", &*count(in_more, "article")].concat());
    (files, others)
}

/// Title, outlet, day.
fn line(article: &Article) -> String {
    let mut line = ["“", &*article.title, "”"].concat();
    for known in [&article.outlet, &article.date].into_iter().flatten() {
        line.extend([", ", known]);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::library::imports::FileFound;
    use wirecopy_read::{Draft, Metadata};

    fn imported(text: &str, outlet: Option<&str>, day: Option<&str>) -> ImportedArticle {
        let [outlet, date] = [outlet, day].map(|known| known.map(str::to_owned));
        let metadata = Metadata { title: Some("Ferry".into()), outlet, date, ..Metadata::default() };
        ImportedArticle::new(
            Some("a.jsonl".into()),
            "a".into(),
            Draft { text: text.into(), ..Draft::default() },
            metadata,
        )
    }

    fn found(file: &str, articles: u32) -> FileFound {
        FileFound { file: file.into(), form: "JSON".into(), articles, ..FileFound::default() }
    }

    #[test]
    fn what_comes_in_is_told_file_by_file() {
        let one = imported("The ferry is back.", Some("Post"), Some("2026-03-01"));
        let other = imported("The ferry is gone.", None, Some("2026-03-04"));
        let guessed = ImportedArticle {
            remarks: vec!["its encoding was guessed".into()],
            ..imported("Fähre", Some("Star"), None)
        };
        let note = FileNote { file: "x.png".into(), reason: "not a text file but a picture".into() };
        let imports = Imports {
            articles: vec![one, other, guessed],
            missing: vec![note.clone()],
            found: vec![
                found("a.jsonl", 2),
                FileFound { left: 1, guessed: true, form: "a Nexis export (new form)".into(), ..found("b.rtf", 1) },
            ],
            ..Imports::default()
        };
        let preview = Preview::of(&imports);
        assert_eq!(
            preview.says,
            [
                "3 articles of 2 outlets, 2026-03-01 to 2026-03-04 (0.1 MB of text). 1 states no outlet. 1 states no day."
            ]
        );
        let told: Vec<(&str, &str, usize)> =
            preview.files.iter().map(|file| (file.name.as_str(), file.says.as_str(), file.first.len())).collect();
        assert_eq!(
            told,
            [
                ("a.jsonl", "JSON: 2 articles", 2),
                ("b.rtf", "a Nexis export (new form): 1 article, 1 part left out; its encoding was guessed", 1)
            ]
        );
        assert_eq!(preview.files[0].first, ["“Ferry”, Post, 2026-03-01", "“Ferry”, 2026-03-04"]);
        assert_eq!((preview.left.first, preview.guessed.all, preview.others), (vec![note], 1, None));
    }

    #[test]
    fn of_many_files_the_first_are_told_and_the_others_counted() {
        let imports = Imports {
            articles: (0..30).map(|_| imported("The ferry is back.", None, None)).collect(),
            found: (0..30).map(|number| found(&format!("{number}.jsonl"), 1)).collect(),
            ..Imports::default()
        };
        let preview = Preview::of(&imports);
        assert_eq!((preview.files.len(), preview.others.as_deref()), (20, Some("and 10 more files with 10 articles")));
        assert_eq!(preview.says, ["30 articles (0.1 MB of text). None states an outlet. None states a day."]);
    }

    #[test]
    fn only_what_is_large_is_shown_before_it_comes_in() {
        let of = |number: usize, text: &str| Imports {
            articles: (0..number).map(|_| imported(text, None, None)).collect(),
            ..Imports::default()
        };
        assert!(!is_large(&of(200, "The ferry.")) && is_large(&of(201, "The ferry.")));
        assert!(is_large(&of(3, &"The ferry is back. ".repeat(400_000))));
        assert!(!is_large(&Imports::default()));
    }
}
