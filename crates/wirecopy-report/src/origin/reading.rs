//! Readings that two or more articles have in common against others.

use wirecopy::article::Article;
use wirecopy::span::ByteSpan;
use wirecopy::{Collation, Column, EditKind, Passage, Words};

/// One place where two or more print the same, and one or more something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommonReading {
    /// What kind of difference it is.
    pub kind: EditKind,
    /// What they print; empty where they leave the words of the others out.
    pub reading: String,
    /// Who prints it, two articles at least.
    pub with: Vec<u32>,
    /// What the others print; empty where they print nothing.
    pub other: String,
    /// Who prints that.
    pub against: Vec<u32>,
    /// Why it is known to be a slip, if it is.
    pub slip: Option<Slip>,
}

/// Why a reading is a slip: its words stand nowhere else, those of the others do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// In how many articles the other reading stands outside of this place.
    pub other_in: u32,
}

/// So many places are looked at, so many are told, and in so many of them it is asked what is a slip: that reads all texts.
const PLACES: usize = 400;
const TOLD: usize = 12;
const ASKED: usize = 8;

/// The other reading stands in so many articles at least outside of this place.
const ELSEWHERE: u32 = 1;

/// The common readings of a passage, slips first, then the gravest.
pub(super) fn common_readings(articles: &[Article], passage: &Passage, collation: &Collation) -> Vec<CommonReading> {
    let mut found: Vec<CommonReading> = Vec::new();
    let mut asked = 0;
    for column in collation.columns.iter().filter(|column| matters(column)).take(PLACES) {
        let groups = groups(articles, passage, column);
        for (reading, with) in groups.iter().filter(|(_, with)| with.len() > 1) {
            let mut others: Vec<&(String, Vec<u32>)> = groups.iter().filter(|(other, _)| other != reading).collect();
            others.sort_by_key(|(_, articles)| std::cmp::Reverse(articles.len()));
            let Some((other, _)) = others.first() else { continue };
            let mut against: Vec<u32> = others.iter().flat_map(|(_, articles)| articles).copied().collect();
            against.sort_unstable();
            against.dedup();
            // Who prints it in two ways is no witness.
            against.retain(|article| !with.contains(article));
            if against.is_empty() {
                continue;
            }
            let kind = column.kind.unwrap_or(EditKind::Style);
            let mut known = None;
            if kind == EditKind::Spelling && others.len() == 1 && asked < ASKED {
                asked += 1;
                known = slip(articles, passage, reading, other);
                // That two print the right words where a third slipped proves nothing.
                if known.is_none() && slip(articles, passage, other, reading).is_some() {
                    continue;
                }
            }
            found.push(CommonReading {
                kind,
                reading: reading.clone(),
                with: with.clone(),
                other: other.clone(),
                against,
                slip: known,
            });
        }
    }
    found.sort_by_key(|one| (one.slip.is_none(), one.kind.severity(false)));
    found.truncate(TOLD);
    found
}

/// Whether a place can tell anything: style, and whose text ends there, is anybody's.
fn matters(column: &Column) -> bool {
    column.kind.is_some_and(|kind| !matches!(kind, EditKind::Style | EditKind::Cut))
}

/// Who prints what at a place; those whose text does not run over it have no say.
fn groups(articles: &[Article], passage: &Passage, column: &Column) -> Vec<(String, Vec<u32>)> {
    let mut groups: Vec<(String, Vec<u32>)> = Vec::new();
    for ((witness, reading), _) in
        passage.witnesses.iter().zip(&column.readings).zip(&column.present).filter(|(_, present)| **present)
    {
        let text = articles.get(witness.article as usize).map_or("", |article| article.text.as_str());
        let words = reading.map_or_else(String::new, |reading| plain(reading.bytes.of(text)));
        match groups.iter_mut().find(|(known, _)| wirecopy::folded(known) == wirecopy::folded(&words)) {
            Some((_, articles)) if articles.last() == Some(&witness.article) => {}
            Some((_, articles)) => articles.push(witness.article),
            None => groups.push((words, vec![witness.article])),
        }
    }
    groups
}

/// The words without the marks around them, in one line.
fn plain(words: &str) -> String {
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `reading` stands nowhere outside of the passage, and `other` does.
fn slip(articles: &[Article], passage: &Passage, reading: &str, other: &str) -> Option<Slip> {
    let places = |article: u32| -> Vec<ByteSpan> {
        let own = passage.witnesses.iter().filter(move |witness| witness.article == article);
        own.flat_map(|witness| &witness.fragments).map(|fragment| fragment.bytes).collect()
    };
    let in_articles = |words: &str| {
        let sought = wirecopy::folded(words);
        if sought.chars().count() < 3 {
            return None;
        }
        let stands = |(index, article): (u32, &Article)| {
            let text = &article.text;
            // Most texts do not have it at all, and that is told at once.
            if !text.to_lowercase().contains(&words.to_lowercase()) {
                return false;
            }
            let inside = places(index);
            let cut = Words::of(text);
            let wanted: Vec<&str> = words.split_whitespace().collect();
            let spans: Vec<ByteSpan> = cut.spans().to_vec();
            spans.windows(wanted.len().max(1)).any(|run| {
                let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
                let bytes = ByteSpan::new(first.start, last.end);
                wirecopy::folded(bytes.of(text)) == sought
                    && !inside.iter().any(|piece| piece.overlap(&bytes).is_some())
            })
        };
        Some((0u32..).zip(articles).filter(|&one| stands(one)).count() as u32)
    };
    let (own, others) = (in_articles(reading)?, in_articles(other)?);
    (own == 0 && others >= ELSEWHERE).then_some(Slip { other_in: others })
}
