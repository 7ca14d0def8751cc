//! Articles on their way into a collection, a few at a time: thousands at once would hold the page up.
//!
//! What comes in is made ready beside the library, which changes in one step when all is there. It is a part of what is done with the reader's
//! articles: the page starts without it, and [`provide`] says that it is there.

use std::cell::Cell;
use std::fmt;

use rustc_hash::FxHashSet;

use crate::state::library::collections::bundle::Bundle;
use crate::state::library::collections::duplicates::{Known, Texts};
use crate::state::library::collections::snapshot::{ArticleRecord, Snapshot, Write};
use crate::state::library::collections::{Library, OWN_NAME, Ready, Saving, unique_name};
use crate::state::library::imports::{ImportedArticle, Imports};
use crate::state::listing::FileNote;
use crate::state::shared::Shared;
use crate::state::wording::words::{counted, sentence};
use wirecopy::article::Article;
use wirecopy::{HouseRule, Options};

/// What is to come in.
#[derive(Debug)]
pub enum Coming {
    /// Articles, into the open collection. The example stays as it is, and so does one whose passages were found elsewhere: a new collection begins.
    Imports(Box<Imports>),
    /// A collection of a file, which becomes a new one.
    Bundle(Shared<Bundle>),
    /// The collection that stands in the page as one file: nothing else comes with it, and there is nothing to take back.
    InFile(Shared<Bundle>),
    /// The articles of the open collection, into one of the reader's own, to be compared by the same options.
    Copy(Options),
}

/// Puts articles into a library.
pub trait Inserting {
    /// Goes on until it is time for something else. Whether all is ready.
    fn go_on(&mut self, is_time: &dyn Fn() -> bool) -> bool;

    /// How they are to be compared, where that comes with them.
    fn options(&self) -> Option<Options>;

    /// The library with them, all at once if it is not ready yet.
    ///
    /// # Errors
    /// Where `library` has been changed in the meantime: the same articles on their way into it as it is now.
    fn finish(self: Box<Self>, library: &Library) -> Result<Library, Box<dyn Inserting>>;
}

impl fmt::Debug for dyn Inserting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Inserting")
    }
}

/// Begins to put something into a library.
pub type Insert = fn(&Library, Coming) -> Box<dyn Inserting>;

thread_local! {
    static INSERT: Cell<Option<Insert>> = const { Cell::new(if cfg!(target_arch = "wasm32") { None } else { Some(insert) }) };
}

/// Says what puts articles in. Natively it is there from the start.
pub fn provide(insert: Insert) {
    INSERT.set(Some(insert));
}

/// What puts articles in, if it is there: all that brings articles comes with it.
#[must_use]
pub fn provided() -> Option<Insert> {
    INSERT.get()
}

/// Begins to put something into a library.
#[must_use]
pub fn insert(library: &Library, coming: Coming) -> Box<dyn Inserting> {
    Box::new(match coming {
        Coming::Imports(imports) => Insertion::of_imports(library, *imports),
        Coming::Bundle(bundle) => Insertion::of_bundle(library, &bundle, Deed::Open),
        Coming::InFile(bundle) => Insertion::of_bundle(library, &bundle, Deed::Begin),
        Coming::Copy(options) => Insertion::of_copy(library, options),
    })
}

/// An article to be put into a collection.
struct Candidate {
    /// Whether it is switched on.
    on: bool,
    article: Article,
    /// The file that it came in, and what a reader should look at, where it was imported.
    imported: Option<(Option<String>, Vec<String>)>,
}

/// One that is in.
struct Taken {
    item: Shared<ArticleRecord>,
    imported: Option<(Option<String>, Vec<String>)>,
    /// What else prints the same text.
    same: Option<String>,
}

/// What is done, for the message about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Import,
    Open,
    /// It is there when the page begins.
    Begin,
    Copy,
}

/// Articles on their way into the open collection, or into one that is begun for them.
struct Insertion {
    /// The library before, to be gone back to.
    before: Library,
    /// The same with the collection that they come into.
    after: Library,
    deed: Deed,
    coming: Box<dyn Iterator<Item = Candidate>>,
    /// Whether the same article comes in though it is here: clusters speak of each.
    whole: bool,
    /// The articles that are here, of which this many are known to `texts`.
    here: Vec<Shared<ArticleRecord>>,
    known: usize,
    texts: Texts,
    /// Ids in small letters: those that differ by case only would be hard to tell apart.
    ids: FxHashSet<String>,
    position: u32,
    taken: Vec<Taken>,
    skipped: Vec<FileNote>,
    notes: Vec<FileNote>,
    /// What the files were read as; empty where no file is known.
    forms: String,
    /// How they are to be compared, where that comes with them.
    options: Option<Options>,
    /// The collection with them, as soon as all are in.
    snapshot: Option<Snapshot>,
    /// Its articles as they are compared, as far as they are copied.
    listed: Vec<Article>,
    compared: Vec<Shared<ArticleRecord>>,
    rules: Vec<HouseRule>,
}

impl Insertion {
    /// Imports articles into the open collection. The example stays as it is, and so does one whose passages were found elsewhere: a new collection begins.
    fn of_imports(library: &Library, imports: Imports) -> Self {
        let forms = imports.forms();
        let Imports { articles, missing, notes, .. } = imports;
        let mut after = library.clone();
        if (library.is_example() || library.clusters().is_some()) && !articles.is_empty() {
            after.open = after.begin_collection(OWN_NAME);
        }
        let candidate = |ImportedArticle { article, file, remarks }| Candidate {
            on: true,
            article,
            imported: Some((file, remarks)),
        };
        let coming = Box::new(articles.into_iter().map(candidate));
        Self { skipped: missing, notes, forms, ..Self::new(library, after, Deed::Import, coming, false) }
    }

    /// Makes a new collection of those in a file.
    fn of_bundle(library: &Library, bundle: &Shared<Bundle>, deed: Deed) -> Self {
        let mut after = library.clone();
        after.open = after.begin_collection(&bundle.name);
        after.keep(&bundle.houses, &bundle.judgements, bundle.clusters.as_ref());
        let (skipped, notes, whole) = (bundle.skipped.clone(), bundle.remarks.clone(), bundle.clusters.is_some());
        let options = Some(bundle.options);
        let bundle = bundle.clone();
        let candidate = move |index: usize| {
            let (on, article) = bundle.articles.get(index)?;
            Some(Candidate { on: *on, article: article.clone(), imported: None })
        };
        let coming = Box::new((0..).map_while(candidate));
        Self { skipped, notes, options, ..Self::new(library, after, deed, coming, whole) }
    }

    /// Makes a collection of the reader's own from the open one, to be compared by the same `options`.
    fn of_copy(library: &Library, options: Options) -> Self {
        let mut after = library.clone();
        let name = if library.is_example() { OWN_NAME } else { library.name(library.open) };
        after.open = after.begin_collection(name);
        after.keep(library.houses(), library.judgements(), library.clusters());
        let items: Vec<Shared<ArticleRecord>> = library.items().cloned().collect();
        let candidate =
            |item: Shared<ArticleRecord>| Candidate { on: item.on, article: item.article.clone(), imported: None };
        let coming = Box::new(items.into_iter().map(candidate));
        let whole = library.clusters().is_some();
        Self { options: Some(options), ..Self::new(library, after, Deed::Copy, coming, whole) }
    }

    fn new(
        before: &Library,
        after: Library,
        deed: Deed,
        coming: Box<dyn Iterator<Item = Candidate>>,
        whole: bool,
    ) -> Self {
        let here: Vec<Shared<ArticleRecord>> = after.items().cloned().collect();
        Self {
            before: before.clone(),
            position: here.last().map_or(0, |last| last.position + 1),
            after,
            deed,
            coming,
            whole,
            here,
            known: 0,
            texts: Texts::default(),
            ids: FxHashSet::default(),
            taken: Vec::new(),
            skipped: Vec::new(),
            notes: Vec::new(),
            forms: String::new(),
            options: None,
            snapshot: None,
            listed: Vec::new(),
            compared: Vec::new(),
            rules: Vec::new(),
        }
    }

    /// Puts one behind the others, unless it is here.
    fn take(&mut self, Candidate { on, mut article, imported }: Candidate) {
        let mut same = None;
        match self.texts.check(&article) {
            Known::Duplicate(duplicate) if !self.whole => {
                let file = name(imported.as_ref(), &article).to_owned();
                return self.skipped.push(FileNote { file, reason: ["it is here already, as ", &duplicate].concat() });
            }
            Known::SameText(other) if imported.is_some() => same = Some(other),
            Known::Duplicate(_) | Known::SameText(_) | Known::New => {}
        }
        article.id = unique_name(&article.id, "-", &|id| self.ids.contains(&id.to_lowercase()));
        self.ids.insert(article.id.to_lowercase());
        let (key, position, collection) = (self.after.new_key(), self.position, self.after.open);
        let item = Shared::new(ArticleRecord { key, position, collection, on, article });
        self.position += 1;
        self.texts.keep(item.clone());
        self.taken.push(Taken { item, imported, same });
    }

    /// All are in.
    fn close(&mut self) {
        let write = |taken: &Taken| Write::Article(taken.item.key, Some(taken.item.clone()));
        let writes: Vec<Write> = self.taken.iter().map(write).collect();
        let snapshot = self.after.snapshot.with(&writes);
        let open = self.after.open;
        self.compared = snapshot.of(open).filter(|item| item.on).cloned().collect();
        let houses = snapshot.collection(open).map_or("", |collection| &collection.houses);
        self.rules = houses.lines().filter_map(|rule| rule.parse().ok()).collect();
        self.snapshot = Some(snapshot);
    }

    /// What a reader should look at.
    fn remarks(&mut self) -> Vec<FileNote> {
        let mut remarks = std::mem::take(&mut self.notes);
        for Taken { item, imported, same } in &self.taken {
            let same = same.iter().map(|other| ["it prints the same text as ", other].concat());
            let said = imported.iter().flat_map(|(_, remarks)| remarks).cloned();
            let file = || name(imported.as_ref(), &item.article).to_owned();
            remarks.extend(same.chain(said).map(|reason| FileNote { file: file(), reason }));
        }
        remarks
    }

    /// The same articles, from the beginning.
    fn anew(self, library: &Library) -> Self {
        let mut after = library.clone();
        let Self { deed, coming, whole, taken, skipped, notes, options, texts, snapshot, compared, .. } = self;
        // Nobody else holds the articles now, so they need not be copied.
        drop((texts, snapshot, compared));
        let meant = self.after.snapshot.collection(self.after.open);
        let is_new = self.before.snapshot.collection(self.after.open).is_none();
        if is_new && let Some(meant) = meant {
            after.open = after.begin_collection(&meant.name);
            after.keep(&meant.houses, &meant.judgements, meant.clusters.as_ref());
        } else if after.snapshot.collection(self.after.open).is_some() {
            after.open = self.after.open;
        } else {
            // It was deleted.
            after.open = after.begin_collection(OWN_NAME);
        }
        let back = |Taken { item, imported, .. }: Taken| {
            let ArticleRecord { on, article, .. } = item.into_inner();
            Candidate { on, article, imported }
        };
        let coming = Box::new(taken.into_iter().map(back).chain(coming));
        Self { skipped, notes, options, ..Self::new(library, after, deed, coming, whole) }
    }
}

impl Inserting for Insertion {
    fn go_on(&mut self, is_time: &dyn Fn() -> bool) -> bool {
        while let Some(item) = self.here.get(self.known) {
            self.ids.insert(item.article.id.to_lowercase());
            self.texts.keep(item.clone());
            self.known += 1;
            if is_time() {
                return false;
            }
        }
        while self.snapshot.is_none() {
            match self.coming.next() {
                Some(candidate) => self.take(candidate),
                None => self.close(),
            }
            if is_time() {
                return false;
            }
        }
        while let Some(item) = self.compared.get(self.listed.len()) {
            let mut article = item.article.clone();
            HouseRule::apply(&self.rules, &mut article);
            self.listed.push(article);
            if is_time() {
                return false;
            }
        }
        true
    }

    fn options(&self) -> Option<Options> {
        self.options
    }

    fn finish(mut self: Box<Self>, library: &Library) -> Result<Library, Box<dyn Inserting>> {
        if library.snapshot != self.before.snapshot || library.open != self.before.open {
            return Err(Box::new(self.anew(library)));
        }
        while !self.go_on(&|| false) {}
        let mut next = library.clone();
        let (came, remarks) = (self.taken.len(), self.remarks());
        let (deed, forms) = (self.deed, std::mem::take(&mut self.forms));
        next.skipped = Shared::new(self.skipped);
        // Where nothing came in they say why: a file may hold pictures alone.
        next.remarks = Shared::new(remarks);
        if came == 0 && deed == Deed::Import {
            next.show_toast("Nothing new came in.".to_owned());
            return Ok(next);
        }
        let Library { open, source, last_key, .. } = self.after;
        (next.open, next.last_key) = (open, last_key);
        next.snapshot = self.snapshot.unwrap_or_default();
        let (snapshot, articles) = (next.snapshot.clone(), Shared::new(self.listed));
        next.ready = Some(Shared::new(Ready { snapshot, open, articles }));
        if deed == Deed::Begin {
            // What is compared with all else, the address has said already; that is nothing to take back.
            (next.saving, next.has_example) = (Saving::InFile, true);
            (next.steps, next.toast) = (Shared::default(), None);
            return Ok(next);
        }
        next.source = source;
        let (quoted, count) = (next.quoted(open), counted(came, "article"));
        let words = match deed {
            Deed::Import if forms.is_empty() => [&sentence(&count), " came into ", &quoted, "."].concat(),
            Deed::Import => [&sentence(&count), " came into ", &quoted, ", read as ", &forms, "."].concat(),
            Deed::Open | Deed::Begin => [&quoted, " was opened, with ", &count, "."].concat(),
            Deed::Copy => [&quoted, " is a copy of your own, to change as you like."].concat(),
        };
        next.record_step(library, words);
        Ok(next)
    }
}

/// What the page calls an article when it says something of it.
fn name<'a>(imported: Option<&'a (Option<String>, Vec<String>)>, article: &'a Article) -> &'a str {
    imported.and_then(|(file, _)| file.as_deref()).unwrap_or(&article.title)
}
