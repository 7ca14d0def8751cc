//! The ledger of a collection, made a piece at a time, so that the page stays live meanwhile.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::state::compared::Compared;
use crate::state::quotations::contradiction::conflicts;
use crate::state::quotations::record::{Book, Person, Record, Version};
use crate::state::quotations::said_day::said_day;
use crate::state::quotations::unmarked::{Texts, without_marks};
use crate::state::quotations::versions::compared;
use crate::state::shared::Shared;
use wirecopy::Edit;
use wirecopy::order::sort_by_key;
use wirecopy::span::{ByteSpan, Sides};
use wirecopy_quotes::{Entry, Ledger, Quotation, QuotationKind, Speaker, quoted};
use wirecopy_report::quotations::Quoting;
use wirecopy_report::shares::{Shares, Sharing, quoted_in};

/// How far the making of a ledger is.
#[derive(Debug, Default)]
pub enum Making {
    /// Nobody has asked for it.
    #[default]
    Unasked,
    /// Articles are read.
    Reading(Vec<Vec<Quotation>>),
    /// They are brought together.
    Gathered(Ledger),
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
    records: Vec<Record>,
    sharing: Sharing,
    quoted: Vec<Vec<ByteSpan>>,
    shares: Vec<Shares>,
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
    /// Goes on for as long as `more` says; whether that was the end.
    pub fn go_on(&mut self, collection: &Compared, more: &dyn Fn() -> bool) -> bool {
        loop {
            match self {
                Self::Unasked => *self = Self::Reading(Vec::new()),
                Self::Reading(read) => match collection.articles.get(read.len()) {
                    Some(article) => read.push(quoted(&article.text)),
                    None => *self = Self::Gathered(Ledger::from_quotations(&collection.articles, std::mem::take(read))),
                },
                Self::Gathered(ledger) => {
                    *self = Self::Comparing(Box::new(Comparing::new(collection, std::mem::take(ledger))));
                }
                Self::Comparing(comparing) => {
                    if !comparing.step(collection) {
                        *self = Self::Done(Shared::new(comparing.done(collection)));
                    }
                }
                Self::Done(_) => return true,
            }
            if !more() {
                return matches!(self, Self::Done(_));
            }
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
    fn new(collection: &Compared, ledger: Ledger) -> Self {
        let quoting = Quoting::new(&collection.articles, &collection.report, &ledger);
        let passages = quoting.map_or_else(Vec::new, |quoting| quoting.passages());
        Self {
            passages,
            texts: Texts::default(),
            records: Vec::new(),
            sharing: Sharing::new(&collection.articles, &collection.report),
            quoted: quoted_in(&ledger, collection.articles.len()),
            shares: Vec::new(),
            ledger,
        }
    }

    /// Makes the next record, or counts the words of the next article; false where all is done.
    fn step(&mut self, collection: &Compared) -> bool {
        let number = self.records.len();
        let Some(entries) = self.ledger.versions.get(number) else { return self.count(collection) };
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
        let texts: Vec<&str> =
            versions.iter().map(|version| version.bytes.of(collection.text(version.article))).collect();
        let (base, edits) = compared(&texts, &collection.report.options);
        let start = versions.get(base).map_or(0, |version| version.bytes.start);
        for (version, edits) in versions.iter_mut().zip(edits) {
            let shift = |edit: Edit| Edit {
                bytes: Sides::new(shifted(edit.bytes.a, start), shifted(edit.bytes.b, version.bytes.start)),
                ..edit
            };
            version.edits = edits.into_iter().map(shift).collect();
        }
        let mut record = Record {
            number: number as u32 + 1,
            direct,
            base,
            outlets: outlets(collection, versions.iter().map(|version| version.article)),
            passage: entries.iter().find_map(|(at, _)| passage(*at)).map(|index| index + 1),
            versions,
            conflicts: Default::default(),
        };
        record.conflicts = conflicts(collection, &self.ledger.people, &record);
        self.records.push(record);
        true
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

    fn done(&mut self, collection: &Compared) -> Quotations {
        let (ledger, mut records) = (std::mem::take(&mut self.ledger), std::mem::take(&mut self.records));
        let people = people(collection, &ledger.people, &records);
        sort_by_key(&mut records, |record| {
            use std::cmp::Reverse;
            (
                Reverse(record.conflicts.gravity()),
                Reverse(record.outlets),
                Reverse(record.versions.len()),
                !record.direct,
                record.number,
            )
        });
        Quotations { ledger, book: Book { people, records }, shares: std::mem::take(&mut self.shares) }
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

/// How many outlets these articles are of; one that states none is one by itself.
fn outlets(collection: &Compared, articles: impl Iterator<Item = u32>) -> u32 {
    let mut outlets: FxHashSet<Result<&str, u32>> = FxHashSet::default();
    for article in articles {
        outlets.insert(collection.article(article).and_then(|article| article.outlet.as_deref()).ok_or(article));
    }
    outlets.len() as u32
}

fn people(collection: &Compared, speakers: &[Speaker], records: &[Record]) -> Vec<Person> {
    let mut articles: FxHashMap<u32, FxHashSet<u32>> = FxHashMap::default();
    let mut conflicts: FxHashMap<u32, u32> = FxHashMap::default();
    for record in records {
        for version in &record.versions {
            if let Some(person) = version.person {
                articles.entry(person).or_default().insert(version.article);
            }
        }
        if !record.conflicts.is_empty() {
            record.persons().into_iter().for_each(|person| *conflicts.entry(person).or_default() += 1);
        }
    }
    let person = |(at, speaker): (u32, &Speaker)| Person {
        speaker: speaker.clone(),
        outlets: outlets(collection, articles.get(&at).into_iter().flatten().copied()),
        conflicts: conflicts.get(&at).copied().unwrap_or(0),
    };
    (0..).zip(speakers).map(person).collect()
}
