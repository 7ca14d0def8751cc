//! Saved web pages of many makes: the story is kept, and the page around it goes.
//!
//! `pages/` has each page beside its story; before the story stands what the page states of it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test ends where something is amiss")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use wirecopy_read::Kind;
use wirecopy_read::native;
use wirecopy_read::{article_with, markdown};

/// A page, and what is expected of it.
struct Page {
    name: String,
    html: String,
    story: String,
    stated: wirecopy_read::Metadata,
}

fn pages() -> Vec<Page> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    paths.sort();
    let page = |path: PathBuf| {
        let expected = fs::read_to_string(path.with_extension("txt")).unwrap();
        let (stated, story) = markdown(&expected);
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        Page { name, html: fs::read_to_string(&path).unwrap(), story: story.trim_end().to_owned(), stated }
    };
    paths.into_iter().map(page).collect()
}

#[test]
fn the_story_of_each_page_is_kept_and_nothing_else() {
    let mut wrong = Vec::new();
    for page in pages() {
        let contents = native::read(Kind::Html, page.html.as_bytes()).expect(&page.name);
        if contents.drafts[0].text != page.story {
            wrong.push(format!("{}:\n{}\n", page.name, contents.drafts[0].text));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n----\n"));
}

#[test]
fn each_page_states_its_title_outlet_date_and_byline() {
    for page in pages() {
        let contents = native::read(Kind::Html, page.html.as_bytes()).expect(&page.name);
        let draft = contents.drafts.into_iter().next().unwrap();
        let article = article_with("id", draft.text, draft.metadata);
        let day = page.stated.date.map(|date| date[..10].to_owned());
        assert_eq!(Some(&article.title), page.stated.title.as_ref(), "{}", page.name);
        assert_eq!((article.outlet, article.date), (page.stated.outlet, day), "{}", page.name);
        assert_eq!(article.byline, page.stated.byline, "{}", page.name);
    }
}

#[test]
fn a_page_that_is_called_text_is_read_as_a_page() {
    for page in pages().into_iter().filter(|page| page.html.starts_with("<!")) {
        let contents = native::read(Kind::Text, page.html.as_bytes()).expect(&page.name);
        assert_eq!(contents.drafts[0].text, page.story, "{}", page.name);
    }
}

/// A reading view that many use, a port of Mozilla's Readability, on the same pages: of its words and ours the share
/// that is in the story, and of the story's words the share that is found, in thousandths.
#[test]
fn no_page_is_read_worse_than_by_a_common_reading_view() {
    for page in pages() {
        let ours = &native::read(Kind::Html, page.html.as_bytes()).expect(&page.name).drafts[0].text;
        let mut reader = dom_smoothie::Readability::new(page.html.as_str(), None, None).expect(&page.name);
        let theirs = reader.parse().map(|article| article.text_content.to_string()).unwrap_or_default();
        let (ours, theirs) = (likeness(ours, &page.story), likeness(&theirs, &page.story));
        assert!(ours >= theirs, "{}: {ours} is less than {theirs}", page.name);
    }
}

/// The harmonic mean of precision and recall, over letters in a row and whatever stands between them.
fn likeness(found: &str, story: &str) -> usize {
    let (found, story) = (pairs(found), pairs(story));
    let common: usize = story.iter().map(|(pair, n)| n.min(found.get(pair).unwrap_or(&0))).sum();
    2000 * common / (found.values().sum::<usize>() + story.values().sum::<usize>()).max(1)
}

/// How often each three letters stand in a row: some scripts have no spaces to cut words at.
fn pairs(text: &str) -> BTreeMap<Vec<char>, usize> {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut pairs = BTreeMap::new();
    letters.windows(3).for_each(|three| *pairs.entry(three.to_vec()).or_default() += 1);
    pairs
}
