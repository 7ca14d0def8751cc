//! One item of a wire service on its way to a draft, whatever format it came in.

use crate::article::metadata::Metadata;
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::wire::notes;
use wirecopy::article::{Detail, DetailKind};

/// What an item states, and its words.
#[derive(Clone, Debug, Default)]
pub(crate) struct NewsItem {
    pub(crate) id: Option<String>,
    pub(crate) metadata: Metadata,
    pub(crate) text: String,
    /// Whether the service says that it takes a story back: "canceled", "withheld".
    pub(crate) withdrawn: bool,
}

impl NewsItem {
    /// The same with a detail, unless it is blank or there already.
    pub(crate) fn with(mut self, kind: DetailKind, text: Option<&str>) -> Self {
        if !self.metadata.details.iter().any(|detail| detail.kind == kind) {
            self.metadata = self.metadata.with(kind, text);
        }
        self
    }

    /// Puts it to what its file came to; notices and notes to editors are no story.
    pub(crate) fn put(mut self, number: usize, contents: &mut Contents) {
        let withdrawn =
            self.withdrawn || notes::is_withdrawal(self.metadata.title.as_deref().unwrap_or_default(), &self.text);
        if let Some(printed) = self.metadata.title.take() {
            let (version, title) = notes::headline(&printed);
            self.text = without_headline(self.text, &printed, &title);
            self.metadata.title = Some(title);
            self = self.with(DetailKind::Version, version);
        }
        self = self.parted_slug();
        let (text, said) = notes::story(&self.text);
        for Detail { kind, text } in said {
            self.metadata = self.metadata.with(kind, Some(&text));
        }
        let place = || self.metadata.title.clone().or(self.id.clone()).map_or(Place::Item(number), Place::Named);
        if withdrawn {
            contents.leave(place(), Flaw::Withdrawn);
        } else if !text.contains(char::is_alphanumeric) {
            contents.leave(place(), Flaw::NoWords);
        } else {
            contents.drafts.push(Draft { id: self.id, text, metadata: self.metadata });
        }
    }

    /// Takes the version out of the slug: "BC-US--Ferry, 2nd Ld-Writethru".
    fn parted_slug(mut self) -> Self {
        let slug = self.metadata.details.iter_mut().find(|detail| detail.kind == DetailKind::Slug);
        let version = slug.and_then(|slug| {
            let (bare, version) = notes::slug(&slug.text);
            slug.text = bare;
            version
        });
        if let Some(version) = version {
            self.metadata.details.retain(|detail| detail.kind != DetailKind::Version);
            self.metadata = self.metadata.with(DetailKind::Version, Some(&version));
        }
        self
    }
}

/// A story without its headline above it; an alert has nothing else.
fn without_headline(text: String, printed: &str, title: &str) -> String {
    let again = text.trim_start().split_once("\n\n").filter(|(first, rest)| {
        let first = first.split_whitespace().collect::<Vec<_>>().join(" ");
        (first == printed || first == title) && !rest.split("\n\n").all(notes::is_end)
    });
    match again {
        Some((_, rest)) => rest.to_owned(),
        None => text,
    }
}

/// Whether a status of publication says that the item is not to be used.
pub(crate) fn is_withdrawn(status: &str) -> bool {
    let status = status.rsplit(':').next().unwrap_or_default().to_lowercase();
    matches!(status.as_str(), "canceled" | "cancelled" | "withheld" | "killed" | "kill" | "withdrawn")
}

#[cfg(test)]
mod tests {
    use super::NewsItem;
    use crate::file::contents::Contents;

    #[test]
    fn an_item_without_a_letter_is_left_out() {
        for (text, drafts, left) in
            [("The ferry is back.", 1, 0), ("...", 0, 1), (" ", 0, 1), ("", 0, 1), ("渡轮", 1, 0)]
        {
            let mut contents = Contents::default();
            NewsItem { text: text.to_owned(), ..NewsItem::default() }.put(1, &mut contents);
            assert_eq!((contents.drafts.len(), contents.left.len()), (drafts, left), "{text}");
        }
    }
}
