//! Which page of a large report a passage, and an article's text, stands on.

use std::io::{self, Write};
use std::ops::Range;

use super::passages::Witnesses;
use super::{begin, explained, figures, texts};
use crate::shape::{CodePoints, passage_id};
use wirecopy::article::Article;
use wirecopy::span::ByteSpan;
use wirecopy::{Passage, Report};

/// A page of several takes so many bytes of text; a browser opens it within half a second.
const PAGE: usize = 1 << 19;
/// A report of up to so many bytes of text stays one page.
const WHOLE: usize = 4 * PAGE;
/// What names a witness, or an article in the table of all, costs a browser as much as so many bytes of text.
const NAMING: usize = 500;

/// A report as a front page and, where it is large, further pages in a folder.
///
/// ```
/// use wirecopy::article::Article;
/// use wirecopy::{Collection, Options};
/// use wirecopy_report::html::Pages;
///
/// let quote = "\u{201c}We waited four weeks for it and now the ferry is back,\u{201d} she said.";
/// let articles = [Article::new("a", quote), Article::new("b", quote)];
/// let mut collection = Collection::new(Options::default())?;
/// collection.add(articles.to_vec())?;
/// let report = collection.report();
/// let pages = Pages::of(&articles, &report)?;
/// assert!(pages.further().is_empty());
/// let mut page = Vec::new();
/// pages.front(&mut page, "report-pages")?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Pages<'r> {
    articles: &'r [Article],
    report: &'r Report,
    positions: Vec<CodePoints<'r>>,
    printed: Vec<Vec<(u32, ByteSpan)>>,
    /// The passages of each page that has some, and the articles whose texts a page has.
    passages: Vec<Range<usize>>,
    texts: Vec<Range<usize>>,
    /// The articles of each page of the table of all.
    listed: Vec<Range<usize>>,
    is_one: bool,
}

/// One of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The front page, with the first passages; where it is the only one, with all that there is.
    Front,
    /// Passages, from the second page of them on.
    Passages(usize),
    /// Articles in the table of all.
    Articles(usize),
    /// Articles in full.
    Texts(usize),
}

impl Place {
    /// The name of its file in the folder; none for the front page.
    fn name(self) -> Option<String> {
        match self {
            Self::Front => None,
            Self::Passages(n) => Some(format!("passages-{}.html", n + 1)),
            Self::Articles(n) => Some(format!("articles-{}.html", n + 1)),
            Self::Texts(n) => Some(format!("texts-{}.html", n + 1)),
        }
    }
}

/// The addresses of the pages, as they are written on one of them: where it stands, and what leads to the folder and to the front page.
#[derive(Clone, Copy)]
struct Addresses<'p> {
    here: Place,
    folder: &'p str,
    front: &'p str,
}

impl Addresses<'_> {
    fn of(self, place: Place) -> String {
        if place == self.here {
            return String::new();
        }
        match (place.name(), self.here) {
            (None, _) => ["../", &encoded(self.front)].concat(),
            (Some(name), Place::Front) => [&encoded(self.folder), "/", &name].concat(),
            (Some(name), _) => name,
        }
    }
}

/// A file's name in an address.
fn encoded(name: &str) -> String {
    let keeps = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    let each = |byte: u8| if keeps(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    name.bytes().map(each).collect()
}

impl<'r> Pages<'r> {
    /// Cuts `report`, which was made of `articles`, into pages, where it is large.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidInput`] where the report has another number of articles.
    pub fn of(articles: &'r [Article], report: &'r Report) -> io::Result<Self> {
        Self::cut(articles, report, PAGE, WHOLE)
    }

    /// All of it on the front page.
    pub(super) fn one(articles: &'r [Article], report: &'r Report) -> io::Result<Self> {
        Self::cut(articles, report, usize::MAX, usize::MAX)
    }

    fn cut(articles: &'r [Article], report: &'r Report, page: usize, whole: usize) -> io::Result<Self> {
        crate::belonging::check(articles, report)?;
        let printed = |passage: &Passage| {
            let fragments = passage.witnesses.iter().flat_map(|witness| &witness.fragments);
            let words: usize = fragments.map(|fragment| fragment.bytes.len() as usize).sum();
            words.saturating_add(passage.witnesses.len() * NAMING)
        };
        let shown = report.passages.iter().map(|passage| if passage.furniture { 0 } else { printed(passage) });
        let shown: Vec<usize> = shown.collect();
        let lengths: Vec<usize> = articles.iter().map(|article| article.text.len()).collect();
        let is_one = shown.iter().chain(&lengths).fold(0, |sum: usize, one| sum.saturating_add(*one)) <= whole;
        let page = if is_one { usize::MAX } else { page };
        Ok(Self {
            articles,
            report,
            positions: articles.iter().map(|article| CodePoints::new(&article.text)).collect(),
            printed: texts::printed(articles, report),
            passages: stretches(&shown, page),
            texts: stretches(&lengths, page),
            listed: stretches(&vec![NAMING; articles.len()], page),
            is_one,
        })
    }

    /// The names of the further pages, in the order in which they are read; none where the front page has all.
    #[must_use]
    pub fn further(&self) -> Vec<String> {
        self.places().into_iter().filter_map(Place::name).collect()
    }

    /// Writes the front page; the further ones stand in the folder of that name beside it.
    ///
    /// # Errors
    /// What `out` returns.
    pub fn front(&self, out: &mut impl Write, folder: &str) -> io::Result<()> {
        self.page(out, Addresses { here: Place::Front, folder, front: "" })
    }

    /// Writes the further page of that name; `front` is the name of the front page, in the folder above.
    ///
    /// # Errors
    /// What `out` returns; and [`io::ErrorKind::NotFound`] where there is no such page.
    pub fn write(&self, out: &mut impl Write, name: &str, front: &str) -> io::Result<()> {
        let here = self.places().into_iter().find(|place| place.name().as_deref() == Some(name));
        let here = here.ok_or(io::ErrorKind::NotFound)?;
        self.page(out, Addresses { here, folder: "", front })
    }

    fn places(&self) -> Vec<Place> {
        if self.is_one {
            return vec![Place::Front];
        }
        let passages = (1..self.passages.len()).map(Place::Passages);
        let texts = (0..self.texts.len()).map(Place::Texts);
        let listed = (0..self.listed.len()).map(Place::Articles);
        [Place::Front].into_iter().chain(passages).chain(listed).chain(texts).collect()
    }

    /// Where a passage stands.
    fn of_passage(&self, n: usize) -> Place {
        match page_of(&self.passages, n) {
            0 => Place::Front,
            page => Place::Passages(page),
        }
    }

    /// Where an article's text stands.
    fn of_text(&self, n: usize) -> Place {
        if self.is_one { Place::Front } else { Place::Texts(page_of(&self.texts, n)) }
    }

    fn page(&self, out: &mut impl Write, to: Addresses<'_>) -> io::Result<()> {
        let Self { articles, report, .. } = *self;
        let text_of = |n: usize| format!("{}#a{}", to.of(self.of_text(n)), n + 1);
        let passage_at = |index: u32| format!("{}#{}", to.of(self.of_passage(index as usize)), passage_id(index));
        let all = |ranges: &[Range<usize>], n: usize| ranges.get(n).cloned().unwrap_or_default();
        let title = self.title(to.here);
        begin(out, &title)?;
        writeln!(out, "<header>\n<h1>{title}</h1>")?;
        figures(out, articles, report)?;
        if self.is_one {
            writeln!(
                out,
                "<nav><a href=\"#articles\">Articles</a> <a href=\"#passages\">Passages</a> <a href=\"#texts\">Texts</a></nav>"
            )?;
        } else {
            self.nearby(out, to)?;
        }
        writeln!(out, "</header>")?;
        let listed = match to.here {
            Place::Front => Some(0..articles.len()).filter(|_| self.is_one),
            Place::Articles(n) => Some(all(&self.listed, n)),
            Place::Passages(_) | Place::Texts(_) => None,
        };
        if let Some(listed) = listed {
            texts::table(out, articles, listed, report, text_of)?;
        }
        let passages = match to.here {
            Place::Front => Some(all(&self.passages, 0)),
            Place::Passages(n) => Some(all(&self.passages, n)),
            Place::Articles(_) | Place::Texts(_) => None,
        };
        if let Some(passages) = passages {
            writeln!(out, "<section id=\"passages\">\n<h2>Passages</h2>")?;
            explained(out, report)?;
            let witnesses = Witnesses { articles, positions: &self.positions, text_of };
            let these = (0..).zip(&report.passages).skip(passages.start).take(passages.len());
            for (index, found) in these.filter(|(_, found)| !found.furniture) {
                witnesses.passage(out, index, found)?;
            }
            writeln!(out, "</section>")?;
        }
        let texts = match to.here {
            Place::Front => Some(0..articles.len()).filter(|_| self.is_one),
            Place::Texts(n) => Some(all(&self.texts, n)),
            Place::Articles(_) | Place::Passages(_) => None,
        };
        if let Some(texts) = texts {
            texts::write(out, articles, texts, &self.printed, passage_at)?;
        }
        if !self.is_one {
            self.contents(out, to)?;
        }
        writeln!(out, "</body>\n</html>")
    }

    /// What the page is called.
    fn title(&self, here: Place) -> String {
        match here {
            Place::Front => "Shared passages".to_owned(),
            Place::Passages(n) => format!("Shared passages, page {} of {}", n + 1, self.passages.len()),
            Place::Articles(n) => format!("Articles, page {} of {}", n + 1, self.listed.len()),
            Place::Texts(n) => format!("Texts, page {} of {}", n + 1, self.texts.len()),
        }
    }

    /// The page before, the page after, and where each kind of page begins.
    fn nearby(&self, out: &mut impl Write, to: Addresses<'_>) -> io::Result<()> {
        let places = self.places();
        let at = places.iter().position(|place| *place == to.here).unwrap_or_default();
        writeln!(out, "<nav aria-label=\"Parts\">")?;
        for (place, name) in [(Place::Front, "Passages"), (Place::Articles(0), "Articles"), (Place::Texts(0), "Texts")]
        {
            link(out, to, place, name)?;
        }
        let before = at.checked_sub(1).and_then(|at| places.get(at));
        for (place, name) in [(before, "← Page before"), (places.get(at + 1), "Next page →")] {
            if let Some(place) = place {
                link(out, to, *place, name)?;
            }
        }
        writeln!(out, "</nav>")
    }

    /// Every page, with what stands on it.
    fn contents(&self, out: &mut impl Write, to: Addresses<'_>) -> io::Result<()> {
        writeln!(out, "<section>\n<h2>All pages</h2>\n<nav class=\"pages\" aria-label=\"All pages\">")?;
        for place in self.places() {
            let named = |what: &str, range: &Range<usize>| format!("{what} {} to {}", range.start + 1, range.end);
            let name = match place {
                Place::Front => self.passages.first().map(|range| named("Passages", range)),
                Place::Passages(n) => self.passages.get(n).map(|range| named("Passages", range)),
                Place::Articles(n) => self.listed.get(n).map(|range| named("Articles", range)),
                Place::Texts(n) => self.texts.get(n).map(|range| named("Texts", range)),
            };
            link(out, to, place, name.as_deref().unwrap_or("Articles"))?;
        }
        writeln!(out, "</nav>\n</section>")
    }
}

fn link(out: &mut impl Write, to: Addresses<'_>, place: Place, name: &str) -> io::Result<()> {
    if place == to.here {
        writeln!(out, "<a aria-current=\"page\" href=\"#\">{name}</a>")
    } else {
        writeln!(out, "<a href=\"{}\">{name}</a>", to.of(place))
    }
}

/// Cuts what has these sizes into stretches of up to `page`, or of one that is larger.
fn stretches(sizes: &[usize], page: usize) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    let mut taken = 0_usize;
    for (n, &size) in sizes.iter().enumerate() {
        match stretches.last_mut().filter(|_| taken.saturating_add(size) <= page) {
            Some(stretch) => stretch.end = n + 1,
            None => {
                stretches.push(n..n + 1);
                taken = 0;
            }
        }
        taken = taken.saturating_add(size);
    }
    stretches
}

/// Which stretch holds `n`.
fn page_of(stretches: &[Range<usize>], n: usize) -> usize {
    stretches.partition_point(|stretch| stretch.end <= n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_page_holds_what_fits_and_at_least_one() {
        for (sizes, page, ends) in [
            (&[][..], 10, &[][..]),
            (&[3, 3, 3], 10, &[3]),
            (&[3, 3, 5, 1], 6, &[2, 4]),
            (&[99, 1, 99], 10, &[1, 2, 3]),
        ] {
            let found = stretches(sizes, page);
            assert_eq!(found.iter().map(|stretch| stretch.end).collect::<Vec<_>>(), ends, "{sizes:?}");
            assert!((0..sizes.len()).all(|n| found[page_of(&found, n)].contains(&n)));
        }
    }

    /// Every link of every page leads to a page that is there, and to what is on it.
    #[test]
    fn what_stands_on_several_pages_is_linked() {
        let (articles, report) = sample::ferry();
        let pages = Pages::cut(&articles, &report, 1, 1).unwrap();
        let name = |place: Option<String>| place.unwrap_or_else(|| "a #1.html".to_owned());
        let mut written: Vec<(String, String)> = Vec::new();
        for place in pages.places() {
            let mut page = Vec::new();
            match place.name() {
                None => pages.front(&mut page, "a #1-pages").unwrap(),
                Some(name) => pages.write(&mut page, &name, "a #1.html").unwrap(),
            }
            written.push((name(place.name()), String::from_utf8(page).unwrap()));
        }
        let names: Vec<&str> = written.iter().map(|(name, _)| name.as_str()).collect();
        let numbered = |kind: &str| (1..=3).map(|n| format!("{kind}-{n}.html")).collect::<Vec<_>>();
        assert_eq!(names, [vec!["a #1.html".to_owned()], numbered("articles"), numbered("texts")].concat());
        let mut links = 0;
        for (here, page) in &written {
            for href in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let (file, part) = href.split_once('#').unwrap_or((href, ""));
                let file =
                    file.trim_start_matches("../").trim_start_matches("a%20%231-pages/").replace("a%20%231", "a #1");
                let there = written.iter().find(|(name, _)| *name == file || file.is_empty() && name == here);
                let (_, there) = there.unwrap_or_else(|| panic!("{href} on {here}"));
                assert!(part.is_empty() || there.contains(&format!("id=\"{part}\"")), "{href} on {here}");
                links += 1;
            }
            assert_eq!(
                page.matches("aria-current=").count(),
                1 + usize::from(here == "a #1.html" || here.ends_with("-1.html")),
                "{here}"
            );
        }
        assert!(links > 30, "{links}");
        assert!(written[0].1.contains("id=\"p1\"") && !written[0].1.contains("id=\"a1\""));
        assert_eq!(pages.write(&mut Vec::new(), "texts-9.html", "a.html").unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn a_small_report_is_one_page() {
        let (articles, report) = sample::ferry();
        let pages = Pages::of(&articles, &report).unwrap();
        assert!(pages.further().is_empty());
        let (mut one, mut page) = (Vec::new(), Vec::new());
        pages.front(&mut one, "somewhere").unwrap();
        crate::html::write(&mut page, &articles, &report).unwrap();
        assert_eq!(one, page);
    }
}
