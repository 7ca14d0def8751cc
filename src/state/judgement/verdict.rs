//! One thing that the reader says of a passage, as a line of text: so it is kept with a collection and travels in its file.

use std::fmt;

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is no reuse: it counts nowhere.
    NoReuse,
    /// It is reuse, though it is common phrases or furniture.
    Reuse,
    /// It was checked.
    Checked,
    /// It is of interest.
    Interest,
}

/// What sort of words it is said of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// A passage.
    #[default]
    Passage,
    /// Words in a row, in whichever passage they stand.
    Phrase,
    /// A piece of furniture.
    Furniture,
}

/// Of what it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Of this passage.
    Here,
    /// Of these words wherever the house prints them.
    House(String),
    /// Of these words wherever they stand.
    Everywhere,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// What sort of words it is said of.
    pub subject: Subject,
    /// What is said.
    pub verdict: Verdict,
    /// Of what.
    pub scope: Scope,
    /// The id of the article that prints the base, or the piece of furniture.
    pub article: String,
    /// The words of the base or the piece, folded, as far as they are needed to find it again; those of a phrase.
    pub quote: String,
    /// What the reader noted; empty where nothing was.
    pub note: String,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::NoReuse, Self::Reuse, Self::Checked, Self::Interest];

    /// Its name in files and exports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoReuse => "no-reuse",
            Self::Reuse => "reuse",
            Self::Checked => "checked",
            Self::Interest => "of-interest",
        }
    }

    /// Whether it says what counts, and is no mark only.
    #[must_use]
    pub fn decides(self) -> bool {
        matches!(self, Self::NoReuse | Self::Reuse)
    }
}

impl Subject {
    /// All of them.
    const ALL: [Self; 3] = [Self::Passage, Self::Phrase, Self::Furniture];

    /// Its name in files and exports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Passage => "passage",
            Self::Phrase => "phrase",
            Self::Furniture => "furniture",
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Here => f.write_str("here"),
            Self::Everywhere => f.write_str("everywhere"),
            Self::House(name) => f.write_str(&["in:", &plain(name)].concat()),
        }
    }
}

/// In one line.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl fmt::Display for Judgement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What is said of a passage has no sort before it: so it was written at first.
        let sort = if self.subject == Subject::Passage { "" } else { self.subject.name() };
        let mark = if sort.is_empty() { "" } else { "/" };
        let verdict = [sort, mark, self.verdict.name()].concat();
        let parts =
            [verdict.as_str(), &self.scope.to_string(), &plain(&self.article), &plain(&self.quote), &plain(&self.note)];
        f.write_str(&parts.join("\t"))
    }
}

impl Judgement {
    /// Reads a line; nothing where it is none.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let mut parts = line.split('\t');
        let verdict = parts.next()?;
        let (subject, verdict) = match verdict.split_once('/') {
            Some((sort, verdict)) => (Subject::ALL.into_iter().find(|known| known.name() == sort)?, verdict),
            None => (Subject::Passage, verdict),
        };
        let verdict = Verdict::ALL.into_iter().find(|known| known.name() == verdict)?;
        let scope = match parts.next()? {
            "here" => Scope::Here,
            "everywhere" => Scope::Everywhere,
            other => Scope::House(other.strip_prefix("in:")?.to_owned()),
        };
        let mut next = || parts.next().map(str::to_owned);
        let (article, quote) = (next()?, next().filter(|quote| !quote.is_empty())?);
        Some(Self { subject, verdict, scope, article, quote, note: next().unwrap_or_default() })
    }

    /// Whether both say the same sort of thing of the same words: the later takes the place of the earlier. What decides whether something counts
    /// takes the place of what decided otherwise.
    #[must_use]
    pub fn replaces(&self, other: &Self) -> bool {
        let same = self.verdict == other.verdict || self.verdict.decides() && other.verdict.decides();
        // The same piece of furniture may be reuse in one article and not in another.
        let of_one = self.subject == Subject::Furniture && self.scope == Scope::Here && other.scope == Scope::Here;
        same && self.subject == other.subject
            && self.quote == other.quote
            && (self.verdict.decides() && !of_one || self.article == other.article)
    }
}

/// Reads the lines; what is none is passed over.
#[must_use]
pub fn read(lines: &str) -> Vec<Judgement> {
    lines.lines().filter_map(Judgement::parse).collect()
}

/// The lines with one more behind them, and without those that it takes the place of.
#[must_use]
pub fn with(lines: &str, judgement: &Judgement) -> String {
    let mut all = without(lines, judgement);
    if !all.is_empty() {
        all.push('\n');
    }
    all + &judgement.to_string()
}

/// The lines without those that say the same sort of thing of the same words.
#[must_use]
pub fn without(lines: &str, judgement: &Judgement) -> String {
    let stays = |line: &&str| Judgement::parse(line).is_none_or(|known| !judgement.replaces(&known));
    lines.lines().filter(stays).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn judgement(verdict: Verdict, scope: Scope, quote: &str) -> Judgement {
        Judgement {
            subject: Subject::Passage,
            verdict,
            scope,
            article: "a".to_owned(),
            quote: quote.to_owned(),
            note: String::new(),
        }
    }

    #[test]
    fn the_last_word_counts_and_marks_stand_beside_it() {
        let aside = judgement(Verdict::NoReuse, Scope::Everywhere, "so it was");
        let is_reuse = judgement(Verdict::Reuse, Scope::Here, "so it was");
        let checked = judgement(Verdict::Checked, Scope::Here, "so it was");
        let other = judgement(Verdict::NoReuse, Scope::Here, "other words");
        let lines =
            [&aside, &checked, &other, &is_reuse].into_iter().fold(String::new(), |lines, one| with(&lines, one));
        assert_eq!(read(&lines), [checked.clone(), other.clone(), is_reuse.clone()]);
        assert_eq!(read(&without(&lines, &aside)), [checked, other]);
        assert_eq!(read("nonsense\nno-reuse\tsomewhere\ta\tb"), []);
    }

    proptest! {
        #[test]
        fn a_line_is_read_as_it_was_written(
            subject in 0..3usize, verdict in 0..4usize, scope in 0..3usize, house in "[a-zé]{1,6}( [a-z]{1,4})?", article in "[a-z0-9_-]{1,8}",
            quote in "[a-zé]{1,6}( [a-z]{1,6}){0,4}", note in "([a-z“”]{1,6}( [a-z]{1,6}){0,4})?",
        ) {
            let scope = [Scope::Here, Scope::Everywhere, Scope::House(house)][scope].clone();
            let one = Judgement { subject: Subject::ALL[subject], verdict: Verdict::ALL[verdict], scope, article, quote, note };
            prop_assert_eq!(Judgement::parse(&one.to_string()), Some(one));
        }
    }
}
