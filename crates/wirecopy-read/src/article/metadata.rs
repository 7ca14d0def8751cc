//! What is known of a text beside its words.

use crate::article::day;
use crate::article::entry::Entry;
use wirecopy::article::{Detail, DetailKind};

/// What a file, a list or a page states of an article. A blank field says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline.
    pub title: Option<String>,
    /// The outlet that printed it.
    pub outlet: Option<String>,
    /// The house that the outlet belongs to.
    pub house: Option<String>,
    /// The day of printing, as it is stated; see [`Metadata::day`].
    pub date: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Whom it credits.
    pub credit: Option<String>,
    /// What else is stated: section, agency, version, embargo.
    pub details: Vec<Detail>,
}

impl Metadata {
    /// The same with a detail, unless it is blank.
    #[must_use]
    pub fn with(mut self, kind: DetailKind, text: Option<&str>) -> Self {
        self.details.extend(stated(text).map(|text| Detail { kind, text }));
        self
    }

    /// This, and what `other` states where this states nothing.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            title: stated(self.title.as_deref()).or(other.title),
            outlet: stated(self.outlet.as_deref()).or(other.outlet),
            house: stated(self.house.as_deref()).or(other.house),
            date: stated(self.date.as_deref()).or(other.date),
            byline: stated(self.byline.as_deref()).or(other.byline),
            credit: stated(self.credit.as_deref()).or(other.credit),
            details: if self.details.is_empty() { other.details } else { self.details },
        }
    }

    /// The day of printing, `YYYY-MM-DD`, where the date can be read as one.
    #[must_use]
    pub fn day(&self) -> Option<String> {
        day::stated(self.date.as_deref()?)
    }

    /// The date, where it cannot be read as a day. It is not used, and a reader should be told.
    #[must_use]
    pub fn unread_date(&self) -> Option<String> {
        stated(self.date.as_deref()).filter(|_| self.day().is_none())
    }
}

impl From<&Entry> for Metadata {
    fn from(entry: &Entry) -> Self {
        Self {
            title: entry.title.clone(),
            outlet: entry.outlet.clone(),
            house: entry.house.clone(),
            date: entry.date.clone(),
            byline: entry.byline.clone(),
            credit: entry.credit.clone(),
            details: Vec::new(),
        }
    }
}

/// A field in one line without space around it, unless it is blank.
pub(crate) fn stated(field: Option<&str>) -> Option<String> {
    let words: Vec<&str> = field?.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::Metadata;

    fn titled(title: &str) -> Metadata {
        Metadata { title: Some(title.into()), ..Metadata::default() }
    }

    #[test]
    fn the_first_that_states_something_counts() {
        assert_eq!(titled("One").or(titled("Two")).title.as_deref(), Some("One"));
        assert_eq!(titled("  ").or(titled("Two")).title.as_deref(), Some("Two"));
        assert_eq!(titled(" One\n  two ").or(Metadata::default()).title.as_deref(), Some("One two"));
    }

    #[test]
    fn a_date_that_is_no_day_is_told() {
        for (date, day, unread) in [
            (None, None, None),
            (Some(" "), None, None),
            (Some("2025-02-01T18:30:00+02:00"), Some("2025-02-01"), None),
            (Some("1 February 2025"), Some("2025-02-01"), None),
            (Some("2025-02-30"), None, Some("2025-02-30")),
            (Some(" 03/04/2025\n"), None, Some("03/04/2025")),
        ] {
            let metadata = Metadata { date: date.map(str::to_owned), ..Metadata::default() };
            assert_eq!((metadata.day().as_deref(), metadata.unread_date().as_deref()), (day, unread), "{date:?}");
        }
    }
}
