//! Reads an article from its beginning to its end.

use crate::clause::Clause;
use crate::lexicon::{Class, lexicon_of};
use crate::paragraph::item::{Item, Kind};
use crate::paragraph::{Paragraph, Range};
use crate::person::{Resolved, are_one};
use crate::speech::marks::{self, End, Quoted};
use crate::speech::{Quotation, QuotationKind, east, korean};
use wirecopy::span::ByteSpan;

/// The quotations of `text`, in order of place.
#[must_use]
pub fn quoted(text: &str) -> Vec<Quotation> {
    Reading::of(text).quotations
}

/// A quotation of more words than this is no term in quotation marks.
const WHOLE: usize = 5;

/// Who is credited, as bytes of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Credit {
    speaker: Option<ByteSpan>,
    /// Whom a "who" stands for.
    meant: Option<ByteSpan>,
    cue: Option<ByteSpan>,
    hearer: Option<ByteSpan>,
    /// The quotation whose clause it is.
    of: Option<u32>,
}

/// A quotation, before it is known who is meant.
struct Found {
    quotation: Quotation,
    /// Whom a "who" stands for.
    meant: Option<ByteSpan>,
    /// What the sentence right before says of a speaker.
    before: Option<Credit>,
}

struct Reading<'t> {
    quoted: Vec<Quoted>,
    paragraphs: Vec<Paragraph<'t>>,
    quotations: Vec<Quotation>,
}

impl<'t> Reading<'t> {
    fn of(text: &'t str) -> Self {
        let lexicon = lexicon_of(text, None);
        let cut = marks::paragraphs(text);
        let quoted: Vec<Quoted> = cut.iter().flat_map(|(_, quoted)| quoted.iter().copied()).collect();
        let mut first = 0;
        let paragraphs = cut.iter().map(|(bytes, own)| {
            let numbers = (first, first + own.len());
            first = numbers.1;
            let likely = Paragraph::new(text, *bytes, lexicon, &quoted, numbers);
            if likely.is_of_its_language() {
                return likely;
            }
            let own = lexicon_of(bytes.of(text), Some(lexicon));
            if std::ptr::eq(own, lexicon) { likely } else { Paragraph::new(text, *bytes, own, &quoted, numbers) }
        });
        let paragraphs: Vec<Paragraph> = paragraphs.collect();
        let mut reading = Self { quoted, paragraphs, quotations: Vec::new() };
        reading.read(text);
        reading
    }

    fn read(&mut self, text: &str) {
        let mut found = Vec::new();
        let mut last: Option<Credit> = None;
        // Chinese, Japanese and Korean signs begin with one of these bytes.
        let signs = text.as_bytes().chunks(64).any(|part| part.iter().fold(0, |most, &byte| byte.max(most)) >= 0xe3);
        for (at, paragraph) in self.paragraphs.iter().enumerate() {
            let lead = at.checked_sub(1).and_then(|before| self.paragraphs.get(before));
            let printed = paragraph.bytes.of(text);
            if signs && (east::is_eastern(printed) || korean::is_korean(printed)) {
                self.eastern(text, paragraph, &mut found);
                last = None;
                continue;
            }
            let near = (lead, self.paragraphs.get(at + 1));
            last = self.paragraph(paragraph, near, last, &mut found);
        }
        self.quotations = self.resolve(text, found);
    }

    /// Adds who is meant, and who heard it where the sentence before tells it of the same speaker.
    fn resolve(&self, text: &str, found: Vec<Found>) -> Vec<Quotation> {
        let mut speakers: Vec<ByteSpan> =
            found.iter().filter_map(|found| found.meant.or(found.quotation.speaker)).collect();
        speakers.extend(found.iter().filter_map(|found| found.before?.speaker));
        speakers.sort_unstable_by_key(|span| (span.start, span.end));
        speakers.dedup();
        let resolved = Resolved::of(&self.paragraphs, &speakers);
        let named = |Found { mut quotation, meant, before }: Found| {
            quotation.name =
                quotation.name.or_else(|| meant.or(quotation.speaker).and_then(|speaker| resolved.name(text, speaker)));
            let before = before.filter(|_| quotation.hearer.is_none() && quotation.cue.is_some());
            let Some((hearer, spoke)) = before.and_then(|before| before.hearer.zip(before.speaker)) else {
                return quotation;
            };
            let name = resolved.name(text, spoke);
            let same = match quotation.speaker {
                None => true,
                Some(speaker) => name.is_some() && name == quotation.name || are_one(speaker.of(text), spoke.of(text)),
            };
            if same {
                (quotation.hearer, quotation.hearer_before) = (Some(hearer), true);
            }
            quotation
        };
        found.into_iter().map(named).collect()
    }

    /// Reads one paragraph; `last` is who speaks at the end of the one before, and what comes back who does at its end.
    fn paragraph(
        &self,
        paragraph: &Paragraph,
        (lead, next): (Option<&Paragraph>, Option<&Paragraph>),
        last: Option<Credit>,
        found: &mut Vec<Found>,
    ) -> Option<Credit> {
        let mut speaking = last;
        let mut fresh = true;
        for (index, &(start, end)) in paragraph.sentences.iter().enumerate() {
            if !paragraph.quotes(index) {
                if !paragraph.tells(index) {
                    (speaking, fresh) = (None, false);
                    continue;
                }
                let said = paragraph.said(start, end);
                let told = paragraph.indirect(start, end, said);
                if let Some((clause, content)) = told {
                    self.tell(paragraph, clause, content, speaking, found);
                }
                let speaks = told.map(|(clause, _)| clause).or(said.map(|(_, clause)| clause));
                speaking = speaks.map(|clause| Credit { of: None, ..self.bytes(paragraph, clause, 0) });
                fresh = false;
                continue;
            }
            let quotes: Vec<usize> = (start..end).filter(|&at| paragraph.is_quote(at)).collect();
            let small = Class::ADVERB.or(Class::JOIN);
            let pure = (start..end).all(|at| !paragraph.is_word(at) || paragraph.is(at, small));
            let mut credit = None;
            let before = speaking;
            for &at in &quotes {
                let Some(&Item { kind: Kind::Quote(number), .. }) = paragraph.item(at) else { continue };
                let Some(quote) = self.quoted.get(number as usize) else { continue };
                let clause = self.credit(paragraph, at, start, end, quote.end);
                let own = clause.map(|clause| self.bytes(paragraph, clause, found.len()));
                let carried = || -> Option<Credit> {
                    if quote.goes_on {
                        return last;
                    }
                    // “…,” said Holm. “A line between two parts of the story” But the ferry sank: no stop, and a new sentence.
                    if quote.end == End::Open && paragraph.is(at + 1, Class::CAPITAL) {
                        return None;
                    }
                    if credit.is_some() && !pure {
                        return None;
                    }
                    // “…,” said Holm. “It is late, and dark,” with a wind that rose: whole words, and nobody else’s.
                    let whole = quote.bytes.of(paragraph.text).split_whitespace().nth(WHOLE).is_some();
                    if !pure && index > 0 && at == start && whole {
                        return speaking.filter(|speaking| speaking.of.is_some());
                    }
                    // Holm said that it was late. Adding, “It is dark, too.”
                    let adds = paragraph.lexicon.english
                        && paragraph.is(start, Class::ING)
                        && at <= start + 2
                        && paragraph.cue(start, Class::SAY.or(Class::TELL)).is_some();
                    if adds && index > 0 {
                        return speaking;
                    }
                    // “It is late.” Holm said.
                    if pure
                        && quote.end == End::Stop
                        && let Some(clause) = self.detached(paragraph, index)
                    {
                        return Some(self.bytes(paragraph, clause, found.len()));
                    }
                    if pure && (!fresh || index > 0) {
                        let ahead = || self.ahead(paragraph, index, found.len());
                        let spoken_of =
                            || self.spoken_of(paragraph, paragraph.sentences.get(index.checked_sub(1)?)?, quote);
                        return speaking.or_else(ahead).or_else(spoken_of);
                    }
                    if pure
                        && paragraph.sentences.len() == 1
                        && let Some(clause) = next.and_then(Paragraph::signed)
                    {
                        return next.map(|next| self.bytes(next, clause, found.len()));
                    }
                    if pure {
                        return self
                            .led(lead, found.len())
                            .or_else(|| self.ahead(paragraph, index, found.len()))
                            .or(last)
                            .or_else(|| self.spoken_of(lead?, lead?.sentences.last()?, quote));
                    }
                    None
                };
                let now = own.or_else(carried);
                let quotation = Quotation {
                    span: quote.bytes,
                    kind: QuotationKind::Direct,
                    speaker: now.and_then(|now| now.speaker),
                    name: None,
                    cue: now.and_then(|now| now.cue),
                    hearer: now.and_then(|now| now.hearer),
                    hearer_before: false,
                    continues: now.and_then(|now| now.of).filter(|&of| of as usize != found.len()),
                };
                found.push(Found { quotation, meant: now.and_then(|now| now.meant), before });
                credit = now.or(credit);
            }
            speaking = credit.or_else(|| self.plain(paragraph, start, end));
            fresh = false;
        }
        speaking
    }

    /// Reads a paragraph in Chinese, Japanese or Korean.
    fn eastern(&self, text: &str, paragraph: &Paragraph, found: &mut Vec<Found>) {
        let numbers = paragraph.items.iter().filter_map(|item| match item.kind {
            Kind::Quote(number) => Some(number),
            _ => None,
        });
        let own: Vec<&Quoted> = numbers.filter_map(|number| self.quoted.get(number as usize)).collect();
        for (n, quote) in own.iter().enumerate() {
            let from = n
                .checked_sub(1)
                .and_then(|before| own.get(before))
                .map_or(paragraph.bytes.start, |before| before.bytes.end);
            let to = own.get(n + 1).map_or(paragraph.bytes.end, |next| next.bytes.start);
            let credited = match korean::is_korean(paragraph.bytes.of(text)) {
                true => korean::credited(text, quote.bytes, (from, to, paragraph.bytes.end)),
                false => east::credited(text, quote, from, to),
            };
            let speaker = credited.and_then(|credited| credited.speaker);
            let named = speaker.filter(|speaker| !east::is_pronoun(speaker.of(text)));
            // A pronoun, or a verb alone, is of who spoke last.
            let before = found.iter().rev().find_map(|found| found.quotation.name);
            let name = named.map(|named| east::bare(text, named)).or_else(|| credited.and(before));
            let quotation = Quotation {
                span: quote.bytes,
                kind: QuotationKind::Direct,
                speaker,
                name,
                cue: credited.map(|credited| credited.cue),
                hearer: None,
                hearer_before: false,
                continues: None,
            };
            found.push(Found { quotation, meant: None, before: None });
        }
    }

    /// Takes up what is told without quotation marks.
    fn tell(
        &self,
        paragraph: &Paragraph,
        clause: Clause,
        content: Range,
        before: Option<Credit>,
        found: &mut Vec<Found>,
    ) {
        let credit = self.bytes(paragraph, clause, found.len());
        let quotation = Quotation {
            span: paragraph.span(content),
            kind: QuotationKind::Indirect,
            speaker: credit.speaker,
            name: None,
            cue: credit.cue,
            hearer: credit.hearer,
            hearer_before: false,
            continues: None,
        };
        found.push(Found { quotation, meant: credit.meant, before });
    }

    /// Who is credited with the quotation at item `at` by its own sentence.
    fn credit(&self, paragraph: &Paragraph, at: usize, start: usize, end: usize, ends: End) -> Option<Clause> {
        let leading = paragraph.leading(start, at);
        if let Some(clause) = leading {
            // "But the city denies — “why wait?” asked Holm.": a dash may part what it seems to lead to.
            let dash = at > start && paragraph.is_kind(at - 1, Kind::Dash) && matches!(ends, End::Comma | End::Ask);
            let own = || paragraph.behind(at, end).filter(|clause| paragraph.closes(*clause, end));
            return if dash { own().or(Some(clause)) } else { Some(clause) };
        }
        let comma = paragraph.is_kind(at + 1, Kind::Comma) || paragraph.is_kind(at + 1, Kind::Dash);
        let behind = || paragraph.behind(at, end);
        let says = |clause: &Clause| {
            clause.cue.is_some_and(|cue| {
                paragraph.is(cue.start, Class::SAY.or(Class::TELL)) || paragraph.according(cue.start).is_some()
            })
        };
        let before = || {
            let before = paragraph.before(start, at)?;
            let named = !says(&before) && !paragraph.is(before.cue.map_or(at, |cue| cue.start), Class::NOUN_CUE);
            // "labelled “…” by Holm".
            let passive = before.cue.is_none_or(|cue| !paragraph.is(cue.start, Class::ING.or(Class::PHRASE)));
            let by = (at + 1..at + 2).find(|&by| named && passive && paragraph.follows(by, &["by"]));
            if let Some(speaker) =
                by.and_then(|by| paragraph.phrase(by + 1, end)).filter(|who| paragraph.may_speak(*who))
            {
                return Some(Clause { speaker: Some(paragraph.named(speaker)), meant: None, ..before });
            }
            // "It should be called “…”, Holm said": who says it all.
            let all = if says(&before) { None } else { paragraph.far_behind(at, end).filter(says) };
            Some(all.unwrap_or(before))
        };
        let near =
            |clause: &Clause| clause.cue.is_some_and(|cue| cue.end + 2 >= at || paragraph.opens_side_clause(start));
        // A comma inside the marks leads on to the clause; without one, what stands before has the first say.
        let near = match ends {
            End::Comma if at == start => behind().or_else(|| paragraph.any_verb_behind(at, end)).or_else(before),
            // "Although Holm called it “a mess,” Prado said that he": a clause of its own behind a comma.
            End::Comma | End::Ask if at > start => {
                let behind = behind();
                match behind.filter(|clause| !paragraph.closes(*clause, end)) {
                    Some(_) => before().filter(near).or(behind),
                    None => behind.or_else(before),
                }
            }
            End::Comma | End::Ask => behind().or_else(before),
            // „…“, sagte Holm: where the comma stands outside, the clause behind it is the nearest, too.
            End::Open | End::Stop if comma && !paragraph.lexicon.english => {
                behind().filter(|clause| says(clause) && paragraph.closes(*clause, end)).or_else(before).or_else(behind)
            }
            End::Open | End::Stop => before().or_else(|| behind().filter(|clause| comma || says(clause))),
        };
        near.or_else(|| paragraph.far_behind(at, end)).or_else(|| paragraph.signature(at))
    }

    /// The next sentence, where it is nothing but a clause: “It is late.” Holm said.
    fn detached(&self, paragraph: &Paragraph, index: usize) -> Option<Clause> {
        let &(start, end) = paragraph.sentences.get(index + 1)?;
        let stop = end.checked_sub(1).filter(|&stop| paragraph.is_kind(stop, Kind::Stop))?;
        let clause = paragraph.clause(start, stop)?;
        let last = [clause.cue, clause.speaker].into_iter().flatten().map(|range| range.end).max()?;
        let says = clause.cue.is_some_and(|cue| paragraph.is(cue.start, Class::SAY) && cue.end > start + 1);
        (last == stop && says && paragraph.lexicon.english).then_some(clause)
    }

    /// The next sentence’s clause, where quotations follow one another directly: “…” “…,” said X.
    fn ahead(&self, paragraph: &Paragraph, index: usize, number: usize) -> Option<Credit> {
        let &(start, end) = paragraph.sentences.get(index + 1)?;
        if !paragraph.is_quote(start) {
            return None;
        }
        let clause = paragraph.behind(start, end)?;
        Some(self.bytes(paragraph, clause, number))
    }

    /// Whom the sentence before is about, where nobody is credited: Holm was relieved. “I did not think that we would make it.”
    fn spoken_of(&self, paragraph: &Paragraph, &(start, end): &(usize, usize), quote: &Quoted) -> Option<Credit> {
        let printed = quote.bytes.of(paragraph.text);
        let words = || {
            printed.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).filter(|word| !word.is_empty())
        };
        if !paragraph.lexicon.english
            || words().nth(WHOLE + 2).is_none()
            || (start..end).any(|at| paragraph.is_quote(at))
        {
            return None;
        }
        let own = words().any(|word| {
            matches!(
                word,
                "I" | "I’m" | "I'm" | "I’ve" | "I've" | "we" | "We" | "my" | "My" | "our" | "Our" | "me" | "us"
            )
        });
        let subject = paragraph
            .agreeing(start, end)
            .or_else(|| paragraph.thinker(start, end))
            .or_else(|| paragraph.doer(start, end).filter(|_| own))?;
        // “He wanted to play” is not what he said.
        let name = paragraph.word(subject.end - 1);
        let of_him = |word: &str| match name {
            "he" | "He" => matches!(word, "he" | "He" | "him" | "his" | "His" | "He’s" | "He's"),
            "she" | "She" => matches!(word, "she" | "She" | "her" | "Her" | "She’s" | "She's"),
            _ => word == name,
        };
        if words().any(of_him) {
            return None;
        }
        let clause = Clause { speaker: Some(paragraph.named(subject)), meant: None, cue: None, hearer: None };
        Some(Credit { of: None, ..self.bytes(paragraph, clause, 0) })
    }

    /// Whom the paragraph before leads to with its colon.
    fn led(&self, lead: Option<&Paragraph>, number: usize) -> Option<Credit> {
        let lead = lead?;
        let &(start, end) = lead.sentences.last()?;
        let colon = end.checked_sub(1).filter(|&at| lead.is_kind(at, Kind::Colon))?;
        let clause = lead.leading(start, end).or_else(|| lead.before(start, end)).or_else(|| {
            let speaker = lead.opening(start, colon).filter(|speaker| lead.is_somebody(*speaker))?;
            Some(Clause { speaker: Some(lead.named(speaker)), meant: None, cue: None, hearer: None })
        })?;
        Some(self.bytes(lead, clause, number))
    }

    /// Who speaks in a sentence without quotation marks: "X said that …".
    fn plain(&self, paragraph: &Paragraph, start: usize, end: usize) -> Option<Credit> {
        let (_, clause) = paragraph.said(start, end)?;
        Some(Credit { of: None, ..self.bytes(paragraph, clause, 0) })
    }

    fn bytes(&self, paragraph: &Paragraph, clause: Clause, number: usize) -> Credit {
        let span = |range: Option<Range>| range.map(|range| paragraph.span(range));
        let speaker = match clause.speaker {
            Some(speaker) if Some(speaker.start) == clause.cue.map(|cue| cue.start) => {
                // "dit-il": the pronoun in the verb.
                let word = paragraph.word(speaker.start);
                let bytes = paragraph.span(speaker);
                let pronoun = word.rsplit_once('-').map_or(word, |(_, pronoun)| pronoun);
                Some(ByteSpan::new(bytes.end - wirecopy::span::count(pronoun.len()), bytes.end))
            }
            speaker => span(speaker),
        };
        Credit {
            speaker,
            meant: span(clause.meant),
            cue: span(clause.cue),
            hearer: span(clause.hearer),
            of: Some(wirecopy::span::count(number)),
        }
    }
}
