//! What is there when the page begins: what the browser kept, the articles that came with it, or a collection in its file; and forgetting it.

use crate::state::library::collections::{ArticleRecord, EXAMPLE, Key, Library, Saving, Snapshot, Write};
use crate::state::listing::Listing;
use crate::state::shared::Shared;
use wirecopy::article::Article;

impl Library {
    pub(super) fn load_stored(&mut self, snapshot: &Snapshot, open: Key) {
        // What the reader did before the browser answered stands beside what is stored.
        let is_untouched = self.snapshot.collections.is_empty();
        self.snapshot = self.snapshot.with(&Snapshot::default().writes_to(snapshot));
        if self.saving == Saving::Asked {
            self.saving = Saving::Saved;
        }
        if is_untouched {
            self.open = open;
            self.fall_back_to_example();
        }
    }

    pub(super) fn load_example(&mut self, listing: &Listing) {
        let item = |(key, article): (u32, &Article)| {
            let (position, key) = (key, Key(key.into()));
            Write::Article(
                key,
                Some(Shared::new(ArticleRecord {
                    key,
                    position,
                    collection: EXAMPLE,
                    on: true,
                    article: article.clone(),
                })),
            )
        };
        let writes: Vec<Write> = (1..).zip(listing.articles.iter()).map(item).collect();
        self.snapshot = self.snapshot.with(&writes);
        self.missing = listing.missing.clone();
        self.has_example = true;
    }

    pub(super) fn forget(&mut self, saving: Saving) {
        let mine = |item: &&Shared<ArticleRecord>| item.collection == EXAMPLE;
        let example = self.snapshot.items.iter().filter(mine).cloned().collect();
        let snapshot = Snapshot { collections: Shared::default(), items: Shared::new(example) };
        *self = Self {
            snapshot,
            has_example: self.has_example,
            missing: self.missing.clone(),
            last_key: self.last_key,
            saving,
            ..Self::default()
        };
    }
}
