//! The speeches in a passage: what each speaker is quoted with, in one quotation or in several that are credited together.

use crate::state::collection::Collection;
use wirecopy::span::{ByteSpan, Sides, WordSpan, count};
use wirecopy::{Fragment, Run, Witness, Words};
use wirecopy_quotes::{Quotation, QuotationKind, quoted};

/// What a quotation may end with; without one it goes on in the next paragraph.
const MARKS: [char; 10] = ['"', '”', '“', '»', '«', '’', '‘', '\'', '›', '‹'];

/// What one speaker is quoted with: its quotations, in words of the base's article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech(Vec<WordSpan>);

impl Speech {
    /// Where `witness` prints the quotations of this speech; nowhere if it prints none of their words.
    #[must_use]
    pub fn printed_in(&self, witness: &WitnessText) -> Vec<ByteSpan> {
        self.0.iter().filter_map(|&words| witness.rendering(words)).collect()
    }
}

/// The speeches that `witness` has in a passage, in order of place.
#[must_use]
pub fn speeches(witness: &WitnessText) -> Vec<Speech> {
    let mut speeches: Vec<Speech> = Vec::new();
    let mut last: Option<(Option<ByteSpan>, bool)> = None;
    for quotation in witness.quotations() {
        let Some(words) = witness.rendered(quotation.span) else { continue };
        let verb = quotation.cue;
        // “…,” said Prado. “…” has one clause for both; and what is quoted over several paragraphs is closed in the last.
        let goes_on = last.is_some_and(|(before, closed)| !closed || verb.is_some() && verb == before);
        match speeches.last_mut().filter(|_| goes_on) {
            Some(speech) => speech.0.push(words),
            None => speeches.push(Speech(vec![words])),
        }
        let closed = quotation.span.of(witness.text).ends_with(MARKS);
        last = Some((verb, closed));
    }
    speeches
}

/// A witness with the words of its fragments, and what its article quotes.
pub struct WitnessText<'c> {
    text: &'c str,
    fragments: Vec<(&'c Fragment, Words)>,
    quoted: Vec<Quotation>,
}

impl<'c> WitnessText<'c> {
    /// Cuts what `witness` prints into words, and reads the quotations of its article.
    #[must_use]
    pub fn of(collection: &'c Collection, witness: &'c Witness) -> Self {
        let text = collection.text(witness.article);
        let words = |fragment: &'c Fragment| (fragment, Words::of(fragment.bytes.of(text)));
        let mut quoted = quoted(text);
        quoted.retain(|quotation| quotation.kind == QuotationKind::Direct);
        Self { text, fragments: witness.fragments.iter().map(words).collect(), quoted }
    }

    /// The article's text.
    #[must_use]
    pub fn text(&self) -> &'c str {
        self.text
    }

    /// The first quotation in `place` that somebody is credited with.
    #[must_use]
    pub fn credited(&self, place: ByteSpan) -> Option<Quotation> {
        let first = self.quoted.partition_point(|quotation| quotation.span.end <= place.start);
        let inside = self.quoted.iter().skip(first).take_while(|quotation| quotation.span.start < place.end);
        inside.copied().find(|quotation| quotation.speaker.is_some() || quotation.cue.is_some())
    }

    /// What is quoted in the fragments, each quotation whole, in order of place.
    fn quotations(&self) -> Vec<Quotation> {
        let inside = |quotation: &&Quotation| {
            self.fragments.iter().any(|(fragment, _)| quotation.span.overlap(&fragment.bytes).is_some())
        };
        self.quoted.iter().filter(inside).copied().collect()
    }

    /// The words of the base that `bytes` renders.
    fn rendered(&self, bytes: ByteSpan) -> Option<WordSpan> {
        self.fragments.iter().find_map(|(fragment, words)| {
            let start = fragment.bytes.start;
            let first = words.spans().partition_point(|word| word.end + start <= bytes.start);
            let end = words.spans().partition_point(|word| word.start + start < bytes.end);
            let own = WordSpan::new(fragment.words.start + count(first), fragment.words.start + count(end));
            aligned(&fragment.runs, own, |run| run.words().swap())
        })
    }

    /// Where this prints the `wanted` words of the base.
    fn rendering(&self, wanted: WordSpan) -> Option<ByteSpan> {
        self.fragments.iter().find_map(|(fragment, words)| {
            let own = aligned(&fragment.runs, wanted, Run::words)?;
            let place = |word: u32| words.spans().get(word.checked_sub(fragment.words.start)? as usize);
            let (first, last) = (place(own.start)?, place(own.end - 1)?);
            Some(ByteSpan::new(first.start + fragment.bytes.start, last.end + fragment.bytes.start))
        })
    }
}

/// From the first to the last of the words that are equal to some of the `wanted` ones; these are side a of what `sides` tells of a run.
fn aligned(runs: &[Run], wanted: WordSpan, sides: impl Fn(&Run) -> Sides<WordSpan>) -> Option<WordSpan> {
    let first = runs.partition_point(|run| sides(run).a.end <= wanted.start);
    let inside = runs.iter().skip(first).map(sides).map_while(|run| {
        let equal = run.a.overlap(&wanted)?;
        Some(WordSpan::new(run.b.start + equal.start - run.a.start, run.b.start + equal.end - run.a.start))
    });
    inside.reduce(|one, other| one.hull(&other))
}
