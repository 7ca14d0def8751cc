//! The ledger of a collection, made a piece at a time, so that the page stays live meanwhile.

use rustc_hash::FxHashSet;

use crate::state::compared::Compared;
use crate::state::quotations::contradiction::conflicts;
use crate::state::quotations::persons::{Persons, outlets};
use crate::state::quotations::record::{Book, Person, Record, Version};
use crate::state::quotations::said_day::said_day;
use crate::state::quotations::unmarked::{Texts, without_marks};
use crate::state::quotations::versions::{Against, longest};
use crate::state::shared::Shared;
use wirecopy::Edit;
use wirecopy::order::{arrange, order, sort_by_key};
use wirecopy::span::{ByteSpan, Sides};
use wirecopy_quotes::{Entry, Gathering, Ledger, Quotation, QuotationKind, quoted};
use wirecopy_report::quotations::Quoting;
use wirecopy_report::shares::{Shares, Sharing, Source, quoted_in};

/// An article of more bytes than so many takes a turn of its own: a news blog of 300 KB is read in 20 milliseconds.
const LONG: usize = 32 << 10;

/// More articles than these are not looked at in a moment.
const MANY: usize = 500;

/// How far the making of a ledger is.
#[derive(Debug, Default)]
pub enum Making {
    /// Nobody has asked for it.
    #[default]
    Unasked,
    /// Articles are read.
    Reading(Vec<Vec<Quotation>>),
    /// They are brought together.
    Gathering(Box<Gathering>),
    /// It is read whose copy each article says that it is.
    Crediting(Ledger, Vec<Option<Source>>),
    /// Versions are held against one another.
    Comparing(Box<Comparing>),
    /// It is there.
    Done(Shared<Quotations>),
}

/// A ledger of which the versions are held against one another.
#[derive(Debug)]
pub struct Comparing {
    ledger: Ledger,
    passages: Vec<Option<u32>>,
    texts: Texts,
    /// The quotation that is worked on.
    open: Option<Opened>,
    records: Vec<Record>,
    persons: Persons,
    sharing: Sharing,
    quoted: Vec<Vec<ByteSpan>>,
    shares: Vec<Shares>,
    /// Those who are quoted, once all is counted.
    people: Option<Vec<Person>>,
    /// The order in which the records are shown, once that is found.
    order: Option<Vec<u32>>,
}

/// A quotation of which some versions were held against the longest.
#[derive(Debug)]
struct Opened {
    record: Record,
    against: Against,
}

/// The ledger as it is exported, and as it is shown.
#[derive(Debug)]
pub struct Quotations {
    /// As it is exported.
    pub ledger: Ledger,
    /// As it is shown.
    pub book: Book,
    /// Whose words each article prints.
    pub shares: Vec<Shares>,
}

impl Making {
    /// Goes on for as long as `more` says; whether that was the end. What looks at all of many at once takes a turn of its own.
    pub fn go_on(&mut self, collection: &Compared, more: &dyn Fn() -> bool) -> bool {
        let mut has_worked = false;
        loop {
            match self {
                Self::Unasked => *self = Self::Reading(Vec::new()),
                Self::Reading(read) => match collection.articles.get(read.len()) {
                    Some(article) if has_worked && article.text.len() > LONG => return false,
                    Some(article) => read.push(quoted(&article.text)),
                    None if has_worked => return false,
                    None => *self = Self::Gathering(Box::new(Gathering::new(std::mem::take(read)))),
                },
                Self::Gathering(gathering) => match gathering.go_on(&collection.articles, more) {
                    Some(ledger) => *self = Self::Crediting(ledger, Vec::new()),
                    None => return false,
                },
                Self::Crediting(ledger, sources) => match collection.articles.get(sources.len()) {
                    Some(article) => sources.push(Source::of(article)),
                    None if has_worked => return false,
                    None => {
                        let (ledger, sources) = (std::mem::take(ledger), std::mem::take(sources));
                        *self = Self::Comparing(Box::new(Comparing::new(collection, ledger, sources)));
                    }
                },
                Self::Comparing(comparing) => {
                    if !comparing.step(collection) {
                        if has_worked {
                            return false;
                        }
                        match comparing.finish(collection) {
                            Some(quotations) => *self = Self::Done(Shared::new(quotations)),
                            None => return false,
                        }
                    }
                }
                Self::Done(_) => return true,
            }
            if !more() {
                return matches!(self, Self::Done(_));
            }
            has_worked = collection.articles.len() > MANY;
        }
    }

    /// How far it is, in percent, of so many articles; to be shown, for what a stage takes differs with the texts.
    #[must_use]
    pub fn percent(&self, articles: usize) -> u32 {
        let of = |done: usize, all: usize, (from, to): (usize, usize)| {
            (from + (to - from) * done.min(all) / all.max(1)) as u32
        };
        match self {
            Self::Unasked => 0,
            Self::Reading(read) => of(read.len(), articles, (0, 60)),
            Self::Gathering(_) => 60,
            Self::Crediting(_, sources) => of(sources.len(), articles, (70, 75)),
            Self::Comparing(comparing) if comparing.shares.is_empty() => {
                of(comparing.records.len(), comparing.ledger.versions.len(), (75, 95))
            }
            Self::Comparing(comparing) => of(comparing.shares.len(), articles, (95, 100)),
            Self::Done(_) => 100,
        }
    }

    /// What was made, if it is done.
    #[must_use]
    pub fn done(&self) -> Option<Shared<Quotations>> {
        match self {
            Self::Done(quotations) => Some(quotations.clone()),
            _ => None,
        }
    }
}

impl Comparing {
    fn new(collection: &Compared, ledger: Ledger, sources: Vec<Option<Source>>) -> Self {
        let quoting = Quoting::new(&collection.articles, &collection.report, &ledger);
        let passages = quoting.map_or_else(Vec::new, |quoting| quoting.passages());
        Self {
            passages,
            texts: Texts::default(),
            open: None,
            records: Vec::new(),
            persons: Persons::default(),
            sharing: Sharing::of_sources(sources, &collection.report),
            quoted: quoted_in(&ledger, collection.articles.len()),
            shares: Vec::new(),
            people: None,
            order: None,
            ledger,
        }
    }

    /// Begins the next record, or holds one more version of it against the longest; or counts the words of the next article. False where
    /// all is done.
    fn step(&mut self, collection: &Compared) -> bool {
        let Some(mut open) = self.open.take().or_else(|| self.begin(collection)) else { return self.count(collection) };
        if open.step(collection) {
            self.open = Some(open);
            return true;
        }
        let mut record = open.record;
        record.conflicts = conflicts(collection, &self.ledger.people, &record);
        self.persons.take(&record);
        self.records.push(record);
        true
    }

    /// The next quotation with its versions.
    fn begin(&mut self, collection: &Compared) -> Option<Opened> {
        let number = self.records.len();
        let entries = self.ledger.versions.get(number)?;
        let entries: Vec<(u32, Entry)> =
            entries.iter().filter_map(|&at| Some((at, self.ledger.entries.get(at as usize)?.clone()))).collect();
        let passage = |at: u32| self.passages.get(at as usize).copied().flatten();
        let mut versions: Vec<Version> = entries.iter().map(|(_, entry)| version(collection, entry)).collect();
        // Those who print the words without marks, found along the passages that hold the quotation.
        let direct = entries.iter().any(|(_, entry)| entry.quotation.kind == QuotationKind::Direct);
        if direct {
            let mut known: FxHashSet<u32> = versions.iter().map(|version| version.article).collect();
            let mut seen: FxHashSet<u32> = FxHashSet::default();
            for (at, entry) in &entries {
                let Some(index) = passage(*at).filter(|&passage| seen.insert(passage)) else { continue };
                let Some(passage) = collection.report.passages.get(index as usize) else { continue };
                let place = (entry.article, entry.quotation.span);
                for (article, bytes) in without_marks(collection, &mut self.texts, passage, place) {
                    if known.insert(article) {
                        versions.push(self.unmarked(collection, article, bytes));
                    }
                }
            }
        }
        sort_by_key(&mut versions, |version| {
            (collection.day(version.article).unwrap_or(u32::MAX), version.article, version.bytes.start)
        });
        let base = longest(versions.iter().map(|version| version.bytes.len() as usize));
        let record = Record {
            number: number as u32 + 1,
            direct,
            base,
            outlets: outlets(collection, versions.iter().map(|version| version.article)),
            passage: entries.iter().find_map(|(at, _)| passage(*at)).map(|index| index + 1),
            versions,
            conflicts: Default::default(),
        };
        Some(Opened { record, against: Against::default() })
    }

    /// Counts whose the words of the next article are.
    fn count(&mut self, collection: &Compared) -> bool {
        let at = self.shares.len();
        let Some(article) = collection.articles.get(at) else { return false };
        let quoted = self.quoted.get(at).map_or(&[][..], Vec::as_slice);
        self.shares.push(self.sharing.of(at, article, collection.report.articles.get(at), quoted));
        true
    }

    /// The version of an article that prints the words without marks: credited, if it tells them as somebody's.
    fn unmarked(&self, collection: &Compared, article: u32, bytes: ByteSpan) -> Version {
        let first = self.ledger.entries.partition_point(|entry| entry.article < article);
        let own = self.ledger.entries.iter().skip(first).take_while(|entry| entry.article == article);
        let told = own
            .filter(|entry| entry.quotation.kind == QuotationKind::Indirect)
            .find(|entry| entry.quotation.span.overlap(&bytes).is_some());
        match told {
            Some(entry) => Version { bytes, marked: false, ..version(collection, entry) },
            None => Version {
                article,
                bytes,
                marked: false,
                speaker: None,
                person: None,
                cue: None,
                hearer: None,
                hearer_before: false,
                said: None,
                edits: Vec::new(),
            },
        }
    }

    /// Counts the people, finds the order, and puts all into it: one of these each time that it is called. What was made, after the last.
    fn finish(&mut self, collection: &Compared) -> Option<Quotations> {
        let Some(people) = &mut self.people else {
            self.people = Some(self.persons.people(collection, &self.ledger.people));
            return None;
        };
        let Some(order) = &self.order else {
            self.order = Some(by_gravity(&self.records));
            return None;
        };
        let (people, mut records) = (std::mem::take(people), std::mem::take(&mut self.records));
        drop(arrange(&mut records, order));
        let (ledger, shares) = (std::mem::take(&mut self.ledger), std::mem::take(&mut self.shares));
        Some(Quotations { ledger, book: Book { people, records }, shares })
    }
}

/// The places of `records` with the gravest conflicts first, and of those in which nothing conflicts the ones that most outlets print.
fn by_gravity(records: &[Record]) -> Vec<u32> {
    use std::cmp::Reverse;
    // Asked once of each, and not each time that two are held against one another.
    let key = |record: &Record| {
        let (gravity, outlets) = (Reverse(record.conflicts.gravity()), Reverse(record.outlets));
        (gravity, outlets, Reverse(record.versions.len()), !record.direct, record.number)
    };
    let keys: Vec<_> = records.iter().map(key).collect();
    let order = order(records.len(), &|one, other| keys[one].cmp(&keys[other]));
    order.into_iter().map(|place| place as u32).collect()
}

impl Opened {
    /// Holds the next version against the longest; false where none is left.
    fn step(&mut self, collection: &Compared) -> bool {
        let Record { versions, base, .. } = &mut self.record;
        let text = |version: &Version| version.bytes.of(collection.text(version.article));
        let Some((longest, start)) = versions.get(*base).map(|base| (text(base), base.bytes.start)) else {
            return false;
        };
        let Some(version) = versions.get_mut(self.against.held) else { return false };
        let shift = |edit: &Edit| Edit {
            bytes: Sides::new(shifted(edit.bytes.a, start), shifted(edit.bytes.b, version.bytes.start)),
            ..*edit
        };
        version.edits =
            self.against.next(longest, text(version), &collection.report.options).iter().map(shift).collect();
        true
    }
}

fn version(collection: &Compared, entry: &Entry) -> Version {
    let quotation = entry.quotation;
    let pieces = [quotation.cue, quotation.speaker, quotation.hearer];
    Version {
        article: entry.article,
        bytes: quotation.span,
        marked: quotation.kind == QuotationKind::Direct,
        speaker: quotation.speaker,
        person: entry.person,
        cue: quotation.cue,
        hearer: quotation.hearer,
        hearer_before: quotation.hearer_before,
        said: said_day(collection.text(entry.article), quotation.span, &pieces, collection.day(entry.article)),
        edits: Vec::new(),
    }
}

fn shifted(bytes: ByteSpan, by: u32) -> ByteSpan {
    ByteSpan::new(bytes.start + by, bytes.end + by)
}
