//! The report as a table: a row for each witness of each passage.
//!
//! | column | what it holds |
//! | --- | --- |
//! | `passage`, `passage_words`, `common` | the passage's id, the words of its base, and whether it is common phrases only |
//! | `base` | whether this witness is the base that the others of the passage are held against |
//! | `article`, `title`, `outlet`, `house`, `date`, `byline` | who prints it |
//! | `version_of` | the article that this one is a later version of |
//! | `start`, `end` | where, in Unicode code points of the article's text, the end exclusive |
//! | `words`, `fragments` | words of the passage here, and in how many pieces, own words between them |
//! | `number` … `style` | how many differences of each kind there are from the base |
//! | `quoted` | how many differences that are not of style stand inside quotation marks |
//! | `text` | what is printed there; of several pieces these alone, with " […] " between them |
//! | `set_aside`, `marks`, `notes` | whether who reads the report set the passage aside; what they said of it, and what they noted |
//! | `cluster` | what passim calls the passage, where it is one of its clusters |
//!
//! A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-` or `@`) has an apostrophe before it.

use std::borrow::Cow;
use std::io;

use crate::marked::GAP;
use crate::shape::CodePoints;
use crate::shape::passage_id;
use wirecopy::article::Article;
use wirecopy::{ArticleFigures, EditKind, Mark, Passage, Report, Witness};

/// The columns before those of the edits, and after.
const BEFORE: &[&str] = &[
    "passage",
    "passage_words",
    "common",
    "base",
    "article",
    "title",
    "outlet",
    "house",
    "date",
    "byline",
    "version_of",
    "start",
    "end",
    "words",
    "fragments",
];
const AFTER: &[&str] = &["quoted", "text", "set_aside", "marks", "notes", "cluster"];

/// The kinds that have a column, the gravest first.
const KINDS: [EditKind; 9] = [
    EditKind::Number,
    EditKind::Negation,
    EditKind::Replaced,
    EditKind::Swapped,
    EditKind::Spelling,
    EditKind::Dropped,
    EditKind::Added,
    EditKind::Cut,
    EditKind::Style,
];

/// Writes `report`, which was made of `articles`, as comma-separated values (RFC 4180) in UTF-8 with a head line.
///
/// # Errors
/// What `out` returns; and [`io::ErrorKind::InvalidInput`] where the report has another number of articles.
pub fn write(out: &mut dyn io::Write, articles: &[Article], report: &Report) -> io::Result<()> {
    crate::belonging::check(articles, report)?;
    let head: Vec<Cow<str>> = BEFORE
        .iter()
        .copied()
        .chain(KINDS.map(EditKind::name))
        .chain(AFTER.iter().copied())
        .map(Cow::Borrowed)
        .collect();
    record(out, &head)?;
    let positions: Vec<CodePoints<'_>> = articles.iter().map(|article| CodePoints::new(&article.text)).collect();
    for (index, passage) in (0..).zip(&report.passages).filter(|(_, passage)| !passage.furniture) {
        for (n, witness) in (0..).zip(&passage.witnesses) {
            let (article, positions) = (&articles[witness.article as usize], &positions[witness.article as usize]);
            let place = (positions.before(witness.bytes.start), positions.before(witness.bytes.end));
            let figures = &report.articles[witness.article as usize];
            let first = figures.version_of.and_then(|first| articles.get(first as usize));
            let mut row = row((article, figures, first), (index, passage), n, witness, place);
            row.extend(said(report, passage));
            record(out, &row)?;
        }
    }
    Ok(())
}

/// Writes one line (RFC 4180): what has a comma, a quotation mark or a line end in it stands in quotation marks.
pub(crate) fn record(out: &mut dyn io::Write, fields: &[Cow<str>]) -> io::Result<()> {
    for (n, field) in fields.iter().enumerate() {
        if n > 0 {
            out.write_all(b",")?;
        }
        if field.contains([',', '"', '\n', '\r']) {
            out.write_all(["\"", &field.replace('"', "\"\""), "\""].concat().as_bytes())?;
        } else {
            out.write_all(field.as_bytes())?;
        }
    }
    out.write_all(b"\n")
}

/// The fields of a witness, in the order of the columns.
fn row<'r>(
    (article, figures, first): (&'r Article, &'r ArticleFigures, Option<&'r Article>),
    (index, passage): (u32, &Passage),
    n: u32,
    witness: &Witness,
    (start, end): (u32, u32),
) -> Vec<Cow<'r, str>> {
    let number = |n: usize| Cow::Owned(n.to_string());
    let edits = || witness.fragments.iter().flat_map(|fragment| &fragment.edits);
    let words: u32 = witness.fragments.iter().map(|fragment| fragment.words.len()).sum();
    let mut row = vec![
        Cow::Owned(passage_id(index)),
        Cow::Owned(passage.words.to_string()),
        Cow::Owned(passage.common.to_string()),
        Cow::Owned((n == passage.base).to_string()),
        harmless(&article.id),
        harmless(&article.title),
        stated(article.outlet.as_deref()),
        stated(figures.house.as_deref()),
        stated(article.date.as_deref()),
        stated(article.byline.as_deref()),
        stated(first.map(|first| first.id.as_str())),
        Cow::Owned(start.to_string()),
        Cow::Owned(end.to_string()),
        Cow::Owned(words.to_string()),
        number(witness.fragments.len()),
    ];
    row.extend(KINDS.map(|kind| number(edits().filter(|edit| edit.kind == kind).count())));
    row.push(number(edits().filter(|edit| edit.quoted && edit.kind != EditKind::Style).count()));
    let pieces = witness.fragments.iter().map(|fragment| fragment.bytes.of(&article.text));
    row.push(Cow::Owned(harmless(&pieces.collect::<Vec<_>>().join(GAP)).into_owned()));
    row
}

/// What was said of a passage, and what it is called elsewhere.
fn said<'r>(report: &'r Report, passage: &'r Passage) -> [Cow<'r, str>; 4] {
    let mark = |mark: &Mark| {
        let phrase = if mark.subject == "phrase" { [" of “", &mark.words, "”"].concat() } else { String::new() };
        [&mark.verdict, phrase.as_str(), " (", &mark.scope, ")"].concat()
    };
    let marks: Vec<String> = passage.marks.iter().map(mark).collect();
    let notes: Vec<&str> =
        passage.marks.iter().map(|mark| mark.note.as_str()).filter(|note| !note.is_empty()).collect();
    [
        Cow::Owned(passage.set_aside.to_string()),
        Cow::Owned(marks.join("; ")),
        Cow::Owned(harmless(&notes.join("; ")).into_owned()),
        stated(report.cluster_of(passage)),
    ]
}

/// What an article states, as a cell: empty where it does not.
pub(crate) fn stated(field: Option<&str>) -> Cow<'_, str> {
    field.map_or(Cow::Borrowed(""), harmless)
}

/// A text that no spreadsheet takes for a formula.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        Cow::Owned(["'", text].concat())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::sample;

    fn table(articles: &[Article], report: &Report) -> String {
        let mut out = Vec::new();
        write(&mut out, articles, report).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_witness_has_a_row() {
        let (articles, report) = sample::ferry();
        insta::assert_snapshot!(table(&articles, &report));
    }

    #[test]
    fn own_words_between_the_pieces_of_a_passage_are_not_its_text() {
        let (articles, report) = sample::ferry();
        let rows = table(&articles, &report);
        let mut reader = csv::ReaderBuilder::new().from_reader(rows.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let witnesses = report.passages.iter().flat_map(|passage| &passage.witnesses);
        let mut several = 0;
        for (row, witness) in rows.iter().zip(witnesses) {
            let text = &articles[witness.article as usize].text;
            let pieces: Vec<&str> = witness.fragments.iter().map(|fragment| fragment.bytes.of(text)).collect();
            several += usize::from(pieces.len() > 1);
            assert_eq!(&row[row.len() - 5], pieces.join(" […] "));
        }
        assert!(several > 0);
    }

    #[test]
    fn no_field_is_a_formula() {
        let (mut articles, report) = sample::ferry();
        articles[0].title = "=HYPERLINK(\"http://example.org\")".into();
        articles[1].outlet = Some("@post".into());
        articles[2].id = "-2+3".into();
        let table = table(&articles, &report);
        for field in ["'=HYPERLINK(", "'@post", "'-2+3"] {
            assert!(table.contains(field), "{field}: {table}");
        }
        assert_eq!(harmless("a=b"), "a=b");
    }

    #[test]
    fn a_reader_of_tables_gets_every_field_back() {
        let odd = ["plain", "", "a, b", "she said \"no\"", "\"", "two\nlines", "one\r\ntwo", "'=1", " spaced ", "ñ 🗞"];
        let mut own = Vec::new();
        record(&mut own, &odd.map(Cow::Borrowed)).unwrap();
        let mut judge = csv::Writer::from_writer(Vec::new());
        judge.write_record(odd).unwrap();
        assert_eq!(own, judge.into_inner().unwrap());
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(own.as_slice());
        assert_eq!(reader.records().next().unwrap().unwrap(), csv::StringRecord::from(odd.to_vec()));
    }

    #[test]
    fn a_report_of_nothing_is_a_head_line() {
        assert_eq!(table(&[], &Report::default()).lines().count(), 1);
    }
}
