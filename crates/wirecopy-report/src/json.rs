//! The report as JSON: `wirecopy-report/1`.
//!
//! ```json
//! { "format": "wirecopy-report/1",
//!   "options":  {"min_words": 8, "quoted_words": null, "gap": 8, "asides": true, "common": false,
//!                "style": {"capitals": true, "spelling": true, "amounts": true, "marks": true}},
//!   "articles": [{"id": "000", "title": "…", "outlet": null, "house": null, "date": "2025-02-01", "byline": null, "credit": null, "agency": null, "version_of": null,
//!                 "words": 606, "characters": 3483, "reused_words": 210, "quoted_words": 150,
//!                 "asides": [{"kind": "date", "start": 1, "end": 16}]}],
//!   "matches":  [{"passage": "p1", "a": {"article": "000", "start": 0, "end": 9},
//!                 "b": {"article": "001", "start": 0, "end": 9}, "words": 45, "common": false,
//!                 "edits": [{"kind": "spelling", "a": {"start": 3, "end": 7}, "b": {"start": 3, "end": 9},
//!                            "quoted": true}]}],
//!   "passages": [{"id": "p1", "words": 45, "common": false, "base": 0,
//!                 "witnesses": [{"article": "000", "start": 0, "end": 9,
//!                                "fragments": [{"start": 0, "end": 9, "edits": []}]}]}] }
//! ```
//!
//! `start` and `end` count Unicode code points of the text as given, a byte order mark left out, the end exclusive: as
//! the `TextPositionSelector` of the W3C's Web Annotations does. `words` of a match are the equal words; of a passage,
//! the words of its base, which is the witness at index `base`. `common` marks common phrases only, and `furniture` what a
//! house prints around its stories: kept, but counted nowhere. The furniture of an article stands among its asides, with `in`, the number
//! of articles of the house that print it; `agency` is the news agency that the article names as the one whose copy it is, or that its file or dateline states, as printed;
//! `version_of` is the id of the article of the same house that it is a version of, and `houses` of a passage how many print it. `left_out`
//! counts what does not count for the sake of houses, where there is any. `within` and `furniture` are told among the options where they
//! are on. `against` marks articles that others were asked about: they were compared with these alone. The edits of a match lead from `a` to `b`; those of a fragment from the base (`a`) to the fragment (`b`),
//! and the base's own are empty. One side of an edit is empty where words stand on the other side only. `quoted` says
//! that it lies inside quotation marks.
//!
//! What else its file states of an article stands in `details`, where it does: `agency`, `section`, `page`, `time`, `url`, `slug`, `version`,
//! `urgency`, `embargo`, `editors_note`, each a text; and of its dateline `place` and `filed`, the day, as printed.
//!
//! Asked for with its texts (`--texts`; on the page, always), each article has its text as the key `text`.
//!
//! Each article, match and passage has a line of its own, so that a report can be searched and compared by line.
//! More keys may come; these keep their meaning within version 1.

pub(super) mod lines;

use std::io;

use crate::belonging::other_articles;
use crate::shape::{CodePoint, ReportView};
use wirecopy::Report;
use wirecopy::article::Article;

/// Writes `report`, which [`compare`](wirecopy::compare) made of `articles`, as JSON with a line end; if `texts`,
/// with the text of each article as its key `text`, so that it can be opened and compared again.
///
/// The report is never copied as a whole: positions are turned as they are written, and each text is read once.
///
/// # Errors
/// What `out` returns; and [`io::ErrorKind::InvalidInput`] where the report has another number of articles.
pub fn write(out: &mut dyn io::Write, articles: &[Article], report: &Report, texts: bool) -> io::Result<()> {
    // As ReportView would be written whole; but items are made on all cores.
    let view = ReportView::<CodePoint>::new(articles, report).ok_or_else(other_articles)?;
    let view = if texts { view.with_texts() } else { view };
    let mut list = lines::Lists::begin(out, &view.head())?;
    list.write("articles", articles.len(), |n| view.article(n))?;
    list.write("matches", report.matches.len(), |n| view.found(n))?;
    list.write("passages", report.passages.len(), |n| view.passage(n))?;
    list.end()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
