//! The list of the seeds says nothing that the texts do not, and the texts are as they came.
#![cfg(not(target_arch = "wasm32"))]

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use wirecopy::article::{Article, AsideKind};
use wirecopy_read::Entry;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

fn seeds() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../seeds")
}

fn list() -> Result<Vec<Entry>> {
    Ok(serde_json::from_slice(&fs::read(seeds().join("articles.json"))?)?)
}

/// The entries of the five articles that the project began with; who adds one may know more than its text states.
fn first_five() -> Result<Vec<Entry>> {
    let mut entries = list()?;
    entries.retain(|entry| AS_THEY_CAME.iter().any(|(file, ..)| *file == entry.file));
    assert_eq!(entries.len(), AS_THEY_CAME.len());
    Ok(entries)
}

/// The article of `file`, from its text alone.
fn alone(file: &str) -> Result<Article> {
    let text = wirecopy_read::decode(fs::read(seeds().join(file))?)?;
    Ok(wirecopy_read::article(file.trim_end_matches(".txt"), text, None))
}

#[test]
fn the_list_names_every_text_once() -> Result {
    let mut listed: Vec<String> = list()?.into_iter().map(|entry| entry.file).collect();
    listed.sort();
    let mut files = Vec::new();
    for file in fs::read_dir(seeds())? {
        files.push(file?.file_name().to_string_lossy().into_owned());
    }
    files.retain(|file| file.ends_with(".txt"));
    files.sort();
    assert_eq!(listed, files);
    Ok(())
}

#[test]
fn the_list_says_what_the_texts_state() -> Result {
    for entry in first_five()? {
        let article = alone(&entry.file)?;
        assert_eq!(entry.outlet, None, "{}: no text states its outlet", entry.file);
        assert_eq!(entry.title.as_ref(), Some(&article.title), "{}", entry.file);
        assert_eq!(entry.date, article.date, "{}", entry.file);
        assert_eq!(entry.byline, article.byline, "{}", entry.file);
        assert_eq!(entry.credit, article.credit, "{}", entry.file);
        let stated = [&entry.date, &entry.byline, &entry.credit].into_iter().flatten();
        for printed in stated.map(String::as_str).chain(entry.title.as_deref().map(|title| title.trim_end_matches('…')))
        {
            assert!(article.text.contains(printed), "{} does not print {printed:?}", entry.file);
        }
        assert_eq!(
            article,
            wirecopy_read::article(article.id.clone(), article.text.clone(), Some(&entry)),
            "{}",
            entry.file
        );
    }
    Ok(())
}

#[test]
fn what_is_not_the_story_is_found() -> Result {
    let mut found = Vec::new();
    for entry in first_five()? {
        let article = alone(&entry.file)?;
        for aside in &article.asides {
            let words = aside.span.of(&article.text);
            let (first, last) = (words.split_whitespace().next(), words.split_whitespace().last());
            found.push((article.id[..3].to_owned(), aside.kind, first.map(str::to_owned), last.map(str::to_owned)));
        }
    }
    let aside = |id: &str, kind, first: &str, last: &str| (id.into(), kind, Some(first.into()), Some(last.into()));
    let expected = [
        aside("000", AsideKind::Date, "date", "2025-02-01"),
        aside("002", AsideKind::Credit, "With", "wires"),
        aside("003", AsideKind::Date, "date", "2025-02-01"),
        aside("003", AsideKind::Caption, "CARACAS,", "Vargas)"),
        aside("003", AsideKind::Byline, "By", "Post"),
        aside("004", AsideKind::Date, "date", "2025-03-23"),
        aside("004", AsideKind::Dateline, "CARACAS:", "CARACAS:"),
    ];
    assert_eq!(found, expected);
    Ok(())
}

/// The texts are evidence: a change of one byte would move every position in a report.
#[test]
fn the_texts_are_as_they_came() -> Result {
    for (file, length, hash) in AS_THEY_CAME {
        let bytes = fs::read(seeds().join(file))?;
        assert_eq!((bytes.len(), fnv1a(&bytes)), (length, hash), "{file} was changed");
    }
    Ok(())
}

const AS_THEY_CAME: [(&str, usize, u64); 5] = [
    ("000_a4c0b0367d167805.txt", 3505, 0x1b01_33a7_cf15_e9ae),
    ("001_ee5eb016200b8405.txt", 3261, 0xa7d2_bed8_5d56_ca41),
    ("002_c75503850e61fea6.txt", 3040, 0xa479_04cf_d1aa_52c9),
    ("003_b513d4d7dd64b91b.txt", 4006, 0xe37e_5906_a7c7_9e35),
    ("004_d4642c25d83ac452.txt", 3677, 0x4ab5_dc31_e2f5_a94f),
];

/// The hash FNV-1a, which is the same everywhere.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}
