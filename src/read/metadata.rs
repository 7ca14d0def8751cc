//! What is known of a text beside its words.

use super::{Entry, day};

/// What a file, a list or a page states of an article. A blank field says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline.
    pub title: Option<String>,
    /// The outlet that printed it.
    pub outlet: Option<String>,
    /// The day of printing: `YYYY-MM-DD`, with a time after it or not. Another way of writing it is not used.
    pub date: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Whom it credits.
    pub credit: Option<String>,
}

impl Metadata {
    /// This, and what `other` states where this states nothing.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            title: stated(self.title.as_deref()).or(other.title),
            outlet: stated(self.outlet.as_deref()).or(other.outlet),
            date: stated(self.date.as_deref()).or(other.date),
            byline: stated(self.byline.as_deref()).or(other.byline),
            credit: stated(self.credit.as_deref()).or(other.credit),
        }
    }

    /// Whether the date, if there is one, is a day. Another is not used, and a reader should be told.
    #[must_use]
    pub fn has_valid_date(&self) -> bool {
        stated(self.date.as_deref()).is_none_or(|date| day::of_time(&date).is_some())
    }
}

impl From<&Entry> for Metadata {
    fn from(entry: &Entry) -> Self {
        Self {
            title: entry.title.clone(),
            outlet: entry.outlet.clone(),
            date: entry.date.clone(),
            byline: entry.byline.clone(),
            credit: entry.credit.clone(),
        }
    }
}

/// A field in one line without space around it, unless it is blank.
pub(super) fn stated(field: Option<&str>) -> Option<String> {
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
    fn a_date_is_a_day_with_a_time_or_without() {
        let cases = [
            (None, true),
            (Some(" "), true),
            (Some("2025-02-01"), true),
            (Some("2025-02-01T18:30:00+02:00"), true),
            (Some("2025-02-01 18:30"), true),
            (Some("2025-02-30"), false),
            (Some("2025-02-011"), false),
            (Some("1 February"), false),
            (Some("1895"), false),
        ];
        for (date, valid) in cases {
            let metadata = Metadata { date: date.map(str::to_owned), ..Metadata::default() };
            assert_eq!(metadata.has_valid_date(), valid, "{date:?}");
        }
    }
}
