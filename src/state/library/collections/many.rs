//! Changing many articles in one step.

use rustc_hash::FxHashMap;

use crate::state::library::collections::Library;
use crate::state::library::collections::change::Field;
use crate::state::library::collections::snapshot::{ArticleRecord, Key, Write};
use crate::state::shared::Shared;
use crate::state::wording::calendar;
use crate::state::wording::words::{counted, sentence};
use wirecopy::article::Article;

impl Library {
    /// Writes values into fields of articles. A day that is none changes nothing, and the message counts those.
    pub(crate) fn set_many(&mut self, values: &[(Key, Field, String)]) {
        let mut of: FxHashMap<Key, Vec<(Field, &str)>> = FxHashMap::default();
        for (key, field, value) in values {
            of.entry(*key).or_default().push((*field, value.trim()));
        }
        let mut refused = 0;
        let mut writes = Vec::new();
        for item in self.items() {
            let Some(values) = of.get(&item.key) else { continue };
            let mut article = item.article.clone();
            for &(field, value) in values {
                refused += usize::from(!write(&mut article, field, value));
            }
            if article != item.article {
                writes.push(Write::Article(item.key, Some(Shared::new(ArticleRecord { article, ..(**item).clone() }))));
            }
        }
        let days = if refused == 0 {
            String::new()
        } else {
            [" ", &sentence(&counted(refused, "value")), " could not be a day or a title and changed nothing."].concat()
        };
        if writes.is_empty() {
            return self.show_toast(["Nothing was changed.", &days].concat());
        }
        let says = [&sentence(&counted(writes.len(), "article")), were(writes.len()), " changed.", &days].concat();
        self.do_many(&writes, says);
    }

    /// Switches articles on or off.
    pub(crate) fn switch_many(&mut self, keys: &[Key], on: bool) {
        let chosen = |item: &&Shared<ArticleRecord>| item.on != on && keys.contains(&item.key);
        let turned = |item: &Shared<ArticleRecord>| {
            Write::Article(item.key, Some(Shared::new(ArticleRecord { on, ..(**item).clone() })))
        };
        let writes: Vec<Write> = self.items().filter(chosen).map(turned).collect();
        let says = if on { " compared again." } else { " left out of the comparison." };
        let are = if writes.len() == 1 { " is" } else { " are" };
        let says = [&sentence(&counted(writes.len(), "article")), are, says].concat();
        self.do_many(&writes, says);
    }

    /// Takes articles out of the open collection.
    pub(crate) fn remove_many(&mut self, keys: &[Key]) {
        let chosen = |item: &&Shared<ArticleRecord>| keys.contains(&item.key) && self.own(item.key).is_some();
        let writes: Vec<Write> = self.items().filter(chosen).map(|item| Write::Article(item.key, None)).collect();
        let says = [&sentence(&counted(writes.len(), "article")), were(writes.len()), " removed."].concat();
        self.do_many(&writes, says);
    }

    fn do_many(&mut self, writes: &[Write], says: String) {
        if writes.is_empty() {
            return;
        }
        let before = self.clone();
        self.snapshot = self.snapshot.with(writes);
        self.record_step(&before, says);
    }
}

fn were(count: usize) -> &'static str {
    if count == 1 { " was" } else { " were" }
}

/// Writes a value into a field; false where it cannot be one. An empty one takes away what was known.
fn write(article: &mut Article, field: Field, value: &str) -> bool {
    let known = Some(value.to_owned()).filter(|value| !value.is_empty());
    match field {
        Field::Outlet => article.outlet = known,
        Field::House => article.house = known,
        Field::Byline => article.byline = known,
        Field::Date if value.is_empty() || calendar::day(value).is_some() => article.date = known,
        Field::Title if !value.is_empty() => value.clone_into(&mut article.title),
        Field::Date | Field::Title | Field::Text => return false,
    }
    true
}
