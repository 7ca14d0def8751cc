//! A report as a page to read: one file, or a front page with a folder of further ones beside it.

use std::fs;
use std::io;
use std::path::Path;

use wirecopy::Report;
use wirecopy::article::Article;
use wirecopy_report::html::{self, Pages};

use crate::output::write;

/// Writes `report`, which was made of `articles`, as the page at `path`; what a browser would take long to open stands in the folder
/// `NAME-pages` beside `NAME.html`. On standard output (`None` or "-") all is one page.
///
/// Of an earlier report's pages in that folder those go that this one has not. Other files stay.
///
/// # Errors
/// What the system says of the place; and [`io::ErrorKind::InvalidInput`] where the report has another number of articles.
pub fn write_pages(path: Option<&Path>, articles: &[Article], report: &Report) -> io::Result<()> {
    let file = path.and_then(|path| Some((path, path.file_stem()?.to_str()?, path.file_name()?.to_str()?)));
    let Some((place, stem, front)) = file.filter(|(path, ..)| *path != Path::new("-")) else {
        return write(path, |out| html::write(out, articles, report));
    };
    let pages = Pages::of(articles, report)?;
    let (further, name) = (pages.further(), [stem, "-pages"].concat());
    let folder = place.with_file_name(&name);
    if !further.is_empty() {
        fs::create_dir_all(&folder)?;
    }
    for name in &further {
        write(Some(&folder.join(name)), |mut out| pages.write(&mut out, name, front))?;
    }
    // The front page comes last: what it leads to is there.
    write(path, |mut out| pages.front(&mut out, &name))?;
    let Ok(entries) = fs::read_dir(&folder) else { return Ok(()) };
    for old in entries.flatten().filter(|entry| is_page(&entry.file_name().to_string_lossy())) {
        if !further.iter().any(|name| **name == *old.file_name()) {
            fs::remove_file(old.path())?;
        }
    }
    // An empty folder is of no use; one with other files stays.
    let _ = fs::remove_dir(&folder);
    Ok(())
}

/// Whether a further page has such a name.
fn is_page(name: &str) -> bool {
    let number = |kind| name.strip_prefix(kind).and_then(|rest| rest.strip_suffix(".html"));
    let is_number = |kind| number(kind).is_some_and(|n| !n.is_empty() && n.bytes().all(|byte| byte.is_ascii_digit()));
    is_number("articles-") || is_number("passages-") || is_number("texts-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::{Collection, Options};

    /// So many articles with a text of their own, of so many words.
    fn articles(many: usize, words: usize) -> Vec<Article> {
        let text = |n: usize| (0..words).map(|word| format!("word{word}x{n}")).collect::<Vec<_>>().join(" ");
        (0..many).map(|n| Article::new(format!("a{n}"), &text(n))).collect()
    }

    fn written(path: &Path, articles: &[Article]) -> Vec<String> {
        let mut collection = Collection::new(Options::default()).unwrap();
        collection.add(articles.to_vec()).unwrap();
        write_pages(Some(path), articles, &collection.report()).unwrap();
        let mut names: Vec<String> = fs::read_dir(path.parent().unwrap().join("my report-pages"))
            .map(|entries| entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect())
            .unwrap_or_default();
        names.sort();
        names
    }

    #[test]
    fn a_large_report_is_several_pages_and_a_small_one_takes_them_away() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my report.html");
        let large = written(&path, &articles(30, 10_000));
        assert!(large.len() > 4 && large.contains(&"articles-1.html".to_owned()), "{large:?}");
        assert!(fs::read_to_string(&path).unwrap().contains("href=\"my%20report-pages/articles-1.html\""));
        // Somebody's notes are not ours to take away.
        fs::write(folder.path().join("my report-pages/notes.html"), "mine").unwrap();
        assert_eq!(written(&path, &articles(2, 100)), ["notes.html"]);
        assert!(fs::read_to_string(&path).unwrap().contains("id=\"a2\""));
        fs::remove_file(folder.path().join("my report-pages/notes.html")).unwrap();
        written(&path, &articles(30, 10_000));
        assert_eq!(written(&path, &articles(2, 100)), [""; 0]);
        assert!(!folder.path().join("my report-pages").exists());
    }
}
