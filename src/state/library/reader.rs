//! What makes an article of a text. It is a part of its own, so that the page starts without what knows datelines, credits and days.

use std::cell::Cell;

use wirecopy::article::Article;
use wirecopy_read::Metadata;

/// What makes an article of a text.
#[derive(Clone, Copy, Debug)]
pub struct ArticleReader {
    article: fn(String, String, Metadata) -> Article,
    unread_date: fn(&Metadata) -> Option<String>,
}

impl ArticleReader {
    /// What the part holds.
    pub const PART: Self = Self {
        article: |id, text, metadata| wirecopy_read::article_with(id, text, metadata),
        unread_date: Metadata::unread_date,
    };

    /// Where the page is one piece it is there from the start.
    const AT_START: Option<Self> = if cfg!(feature = "split") { None } else { Some(Self::PART) };

    /// From now on it is there.
    pub fn install(self) {
        READER.set(Some(self));
    }
}

thread_local! {
    static READER: Cell<Option<ArticleReader>> = const { Cell::new(ArticleReader::AT_START) };
}

/// See [`wirecopy_read::article_with`]. Who asks has had the part fetched (`crate::tables::articles`); without it the article is what the
/// metadata say.
#[must_use]
pub fn article_with(id: impl Into<String>, text: String, metadata: Metadata) -> Article {
    let id = id.into();
    if let Some(reader) = READER.get() {
        return (reader.article)(id, text, metadata);
    }
    let Metadata { title, outlet, house, byline, credit, details, .. } = metadata;
    let title = title.unwrap_or_else(|| id.clone());
    Article { id, title, outlet, house, byline, credit, details, text, ..Article::default() }
}

/// See [`Metadata::unread_date`]; without the part no date can be read.
#[must_use]
pub fn unread_date(metadata: &Metadata) -> Option<String> {
    READER.get().map_or_else(|| metadata.date.clone(), |reader| (reader.unread_date)(metadata))
}
