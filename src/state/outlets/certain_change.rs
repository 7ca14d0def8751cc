//! One change that both texts bear out, with both wordings.

use crate::state::address::opening::around;
use crate::state::collection::Collection;
use crate::state::overview::changes::Certain;
use crate::state::wording::calendar::written;
use crate::state::wording::words::day;
use wirecopy::span::ByteSpan;
use wirecopy::{EditKind, Quantity};

/// So many letters stand around a change on either side.
const AROUND: usize = 90;

/// One change with both wordings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The passage, by its number.
    pub passage: u32,
    /// What kind it is.
    pub kind: EditKind,
    /// What it is called.
    pub name: &'static str,
    /// Whether somebody's own words were changed.
    pub quoted: bool,
    /// What the one and the other print.
    pub wordings: [Wording; 2],
}

/// What one article prints at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The article.
    pub article: u32,
    /// Its outlet and day; what else it is called where it states no outlet.
    pub who: String,
    /// The words before.
    pub before: String,
    /// The words that differ; none where the other has more.
    pub words: String,
    /// The words behind.
    pub after: String,
}

/// The gravest change that both texts bear out.
#[must_use]
pub fn certain_change(collection: &Collection) -> Option<Change> {
    let Certain { passage: index, change, quantity } = collection.changes.certain.as_ref()?;
    let passage = collection.report.passages.get(*index)?;
    let other = passage.witnesses.get(*change.witnesses.first()? as usize)?;
    let wording = |article: u32, bytes: ByteSpan| {
        let text = collection.text(article);
        let (before, after) = around(text, bytes, AROUND);
        Wording {
            article,
            who: outlet_and_day(collection, article),
            before,
            words: bytes.of(text).trim().to_owned(),
            after,
        }
    };
    Some(Change {
        passage: *index as u32 + 1,
        kind: change.kind,
        name: if *quantity == Some(Quantity::Date) { "date" } else { change.kind.name() },
        quoted: change.quoted,
        wordings: [wording(passage.base().article, change.base), wording(other.article, change.reading)],
    })
}

/// "Post, 3 March 2025".
fn outlet_and_day(collection: &Collection, article: u32) -> String {
    let stated = collection.article(article).and_then(|article| article.outlet.as_deref());
    let Some(outlet) = stated.map(str::trim).filter(|outlet| !outlet.is_empty()) else {
        return collection.label(article).to_owned();
    };
    let printed = collection.day(article).map(|printed| [", ", &day(&written(printed))].concat());
    [outlet, &printed.unwrap_or_default()].concat()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::sample::outlets;

    #[test]
    fn the_figures_of_another_day_are_no_change() {
        for (date, told) in [("2026-03-04", true), ("", true), ("2026-03-05", false), ("2026-04-01", false)] {
            let mail = format!("Mail|{date}|all|nine");
            let collection = outlets(&["Post|2026-03-02|all|seven", &mail, "Echo|2026-03-03|nothing of the kind"]);
            assert_eq!(certain_change(&collection).is_some(), told, "{date}");
        }
    }

    #[test]
    fn a_change_is_called_a_number_or_a_date_only_where_both_wordings_are_one() {
        for (one, other, name) in [
            ("seven", "nine", Some("number")),
            ("12", "nine", Some("number")),
            ("Monday", "Friday", Some("date")),
            ("many", "seven", None),
            ("twelve", "women", None),
            ("12", "some", None),
            ("today", "Friday", None),
        ] {
            let post = ["Post|2026-03-02|all|", one].concat();
            let mail = ["Mail|2026-03-03|all|", other].concat();
            let collection = outlets(&[&post, &mail, "Echo|2026-03-03|nothing of the kind"]);
            let found = certain_change(&collection);
            // What is no number may be told as other words.
            let found = found.filter(|change| change.name != "replaced");
            let told = found.as_ref().map(|change| change.name);
            assert_eq!(told, name, "{one} and {other}");
            for Wording { article, before, words, after, .. } in found.into_iter().flat_map(|change| change.wordings) {
                let printed = [before.trim_start_matches('…'), &words, after.trim_end_matches('…')].concat();
                assert!(collection.text(article).contains(&printed), "{printed}");
            }
        }
    }
}
