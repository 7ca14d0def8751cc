//! The ledger as JSON: `wirecopy-quotes/1`.
//!
//! ```json
//! { "format": "wirecopy-quotes/1",
//!   "people":     [{"name": "Ida Holm", "quotations": 3, "articles": 2}],
//!   "quotations": [{"id": "q1", "article": "000", "start": 10, "end": 61, "kind": "direct",
//!                   "speaker": {"start": 62, "end": 65}, "name": "Ida Holm", "cue": {"start": 66, "end": 70},
//!                   "hearer": null, "passage": "p2"}],
//!   "shares":     [{"article": "000", "source": "agency", "words": 310, "agency": 290, "perhaps_agency": 0, "release": 0,
//!                   "quotation": 0, "shared": 0, "own": 20}],
//!   "outlets":    [{"outlet": "Harbour Post", "articles": 4, "words": 1240, "agency": 290, …}] }
//! ```
//!
//! `start` and `end` count Unicode code points of the article's text as given, the end exclusive. Versions of one quotation have one
//! `id`, in several articles or in one. `kind` is `direct` for what stands in quotation marks, which belong to it, or `indirect`.
//! `speaker` is who is credited, as printed there ("she"); `name` the person meant, in full, as the article or another one that prints the
//! same quotation has it; `cue` the verb or "according to"; `hearer` to whom or where it was said; `passage` the shared passage of the
//! report on the same articles that holds most of it. Each is null where nothing says it. `shares` tells whose the words of each article's
//! story are, each counted once, and `outlets` adds them up ([`shares`](crate::shares)); `source` is what the article says itself: `agency`,
//! `partly_agency`, `release`, or null.
//! More keys may come; these keep their meaning within version 1.

use std::io;

use super::{QuotesView, Quoting};
use crate::json::lines::Lists;
use crate::shape::CodePoint;

/// Writes the ledger, a line for each person and each quotation.
///
/// # Errors
/// What `out` returns.
pub fn write(out: &mut dyn io::Write, quoting: Quoting) -> io::Result<()> {
    let view = QuotesView::<CodePoint>::new(quoting);
    let mut list = Lists::begin(out, &view.head())?;
    list.write("people", quoting.ledger.people.len(), |n| view.person(n))?;
    list.write("quotations", quoting.ledger.entries.len(), |n| view.quotation(n))?;
    list.write("shares", quoting.articles.len(), |n| view.shares(n))?;
    list.write("outlets", view.outlet_count(), |n| view.outlet(n))?;
    list.end()
}
