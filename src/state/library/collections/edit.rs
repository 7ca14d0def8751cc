//! Changing what is known of an article, and its text.

use crate::state::library::collections::Library;
use crate::state::library::collections::change::Field;
use crate::state::library::collections::snapshot::{ArticleRecord, Key, Write};
use crate::state::library::reader;
use crate::state::shared::Shared;
use wirecopy::article::Article;
use wirecopy_read::Metadata;

impl Library {
    /// Writes `value` into a field of an article. A value that is no day changes nothing, and a message says so.
    pub(crate) fn set(&mut self, key: Key, field: Field, value: &str) {
        let Some(item) = self.own(key) else { return };
        let Some(article) = changed(&item.article, field, value) else {
            return self.show_toast("That is no day of the calendar. The date stays as it was.".to_owned());
        };
        if article == item.article {
            return;
        }
        let before = self.clone();
        let words = ["The ", &field.label().to_lowercase(), " of “", &article.title, "” was changed."].concat();
        let item = Shared::new(ArticleRecord { article, ..(*item).clone() });
        self.snapshot = self.snapshot.with(&[Write::Article(key, Some(item))]);
        self.record_step(&before, words);
    }
}

/// `article` with another value in a field; nothing if the value is not one that the field can hold.
///
/// What the text stated of itself (a byline, a date) follows the text; what was given stays.
fn changed(article: &Article, field: Field, value: &str) -> Option<Article> {
    let stated = reader::article_with(article.id.as_str(), article.text.clone(), Metadata::default());
    let given = |known: &Option<String>, stated: &Option<String>| known.clone().filter(|_| known != stated);
    let mut metadata = Metadata {
        title: Some(article.title.clone()).filter(|title| *title != stated.title),
        outlet: article.outlet.clone(),
        house: article.house.clone(),
        date: given(&article.date, &stated.date),
        byline: given(&article.byline, &stated.byline),
        credit: given(&article.credit, &stated.credit),
        details: article.details.iter().filter(|detail| !stated.details.contains(detail)).cloned().collect(),
    };
    let mut text = article.text.clone();
    let value_given = Some(value.to_owned());
    match field {
        Field::Title => metadata.title = value_given,
        Field::Outlet => metadata.outlet = value_given,
        Field::House => metadata.house = value_given,
        Field::Date => metadata.date = value_given,
        Field::Byline => metadata.byline = value_given,
        // A field of the browser knows one kind of line end only: what it changed by itself is no change.
        Field::Text if text.replace("\r\n", "\n").replace('\r', "\n") == value => {}
        Field::Text => value.clone_into(&mut text),
    }
    reader::unread_date(&metadata).is_none().then(|| reader::article_with(article.id.as_str(), text, metadata))
}
