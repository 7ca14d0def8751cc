//! Who is credited with the quotations in a passage, speech by speech and witness by witness.

use crate::state::address::opening::opening;
use crate::state::collation::speech::{Speech, WitnessText, speeches};
use crate::state::collection::Collection;
use wirecopy::Passage;
use wirecopy::span::ByteSpan;
use wirecopy_quotes::{are_one, are_respelt};

/// What some witnesses say of who spoke, and who heard it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The witnesses, by their index.
    pub witnesses: Vec<usize>,
    /// What their clause says; `None` where there is none in a form that is surely one.
    pub clause: Option<CreditClause>,
    /// Whether another is named as the speaker than by most.
    pub other_speaker: bool,
    /// Whether the speaker's name is spelt otherwise than by most.
    pub other_spelling: bool,
    /// Whether another heard it than with most.
    pub other_hearer: bool,
}

/// A clause that credits a quotation, as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditClause {
    /// Who speaks.
    pub speaker: Option<String>,
    /// The full name of who is meant, where the clause does not print it so.
    pub name: Option<String>,
    /// The verb, or "according to".
    pub cue: Option<String>,
    /// Who heard it, or where it was said.
    pub hearer: Option<String>,
    /// Whether that stands in the sentence before.
    pub hearer_before: bool,
}

impl CreditClause {
    /// The name of who speaks, if one is printed.
    #[must_use]
    pub fn named(&self) -> Option<&str> {
        let speaker = self.name.as_ref().or(self.speaker.as_ref())?;
        // "He" and "the mayor" are no name that could differ from another.
        let last = speaker.rsplit(' ').next()?;
        let name = self.name.is_some() || speaker.contains(' ') || last.chars().nth(2).is_some();
        (last.starts_with(char::is_uppercase) && name).then_some(speaker)
    }

    /// Who heard it, without the small words before.
    fn hearer(&self) -> Option<String> {
        const SMALL: &[&str] = &[
            "the",
            "a",
            "an",
            "to",
            "on",
            "in",
            "al",
            "la",
            "el",
            "à",
            "au",
            "ao",
            "o",
            "der",
            "dem",
            "den",
            "gegenüber",
        ];
        let words = self.hearer.as_ref()?.to_lowercase();
        let mut words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
        while words.next_if(|word| SMALL.contains(word)).is_some() {}
        Some(words.collect::<Vec<_>>().join(" "))
    }
}

/// A speech, with what the witnesses that print some of it say of who spoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditedSpeech {
    /// How it opens, as the first of them prints it.
    pub opening: String,
    /// What they say, those that say the same together, in the order of the witnesses.
    pub credits: Vec<Credit>,
}

/// So many words tell one speech from another.
const OPENING: usize = 8;

/// The speeches in `passage` that somebody is credited with: those of the base, or without one, of the first witness that has some.
#[must_use]
pub fn credited(collection: &Collection, passage: &Passage) -> Vec<CreditedSpeech> {
    let witnesses: Vec<WitnessText> =
        passage.witnesses.iter().map(|witness| WitnessText::of(collection, witness)).collect();
    let base = passage.base as usize;
    let order = std::iter::once(base).chain((0..witnesses.len()).filter(|&index| index != base));
    let mut tried = order.filter_map(|index| witnesses.get(index)).map(|witness| {
        let speeches = speeches(witness);
        speeches.iter().filter_map(|speech| credits(&witnesses, speech)).collect::<Vec<_>>()
    });
    tried.find(|credited| !credited.is_empty()).unwrap_or_default()
}

/// What the witnesses say of who spoke; nothing where none says it, or where only one prints the speech. One that prints none of it has
/// no say.
fn credits(witnesses: &[WitnessText], speech: &Speech) -> Option<CreditedSpeech> {
    let (mut credits, mut opens): (Vec<Credit>, Option<String>) = (Vec::new(), None);
    for (index, witness) in witnesses.iter().enumerate() {
        let places = speech.printed_in(witness);
        let Some(first) = places.first() else { continue };
        opens.get_or_insert_with(|| opening(first.of(witness.text()), OPENING));
        let clause = places.iter().find_map(|&place| clause(witness, place));
        match credits.iter_mut().find(|credit| credit.clause == clause) {
            Some(credit) => credit.witnesses.push(index),
            None => credits.push(Credit {
                witnesses: vec![index],
                clause,
                other_speaker: false,
                other_spelling: false,
                other_hearer: false,
            }),
        }
    }
    let printed = credits.iter().map(|credit| credit.witnesses.len()).sum::<usize>();
    if printed < 2 || credits.iter().all(|credit| credit.clause.is_none()) {
        return None;
    }
    let named = |clause: &CreditClause| clause.named().map(str::to_owned);
    let speakers = others(&credits, named, is_same_speaker);
    let spellings = others(&credits, named, are_one);
    let hearers = others(&credits, CreditClause::hearer, |one, other| one == other);
    for (index, credit) in credits.iter_mut().enumerate() {
        (credit.other_speaker, credit.other_hearer) = (speakers[index], hearers[index]);
        credit.other_spelling = spellings[index] && !speakers[index];
    }
    Some(CreditedSpeech { opening: opens.unwrap_or_default(), credits })
}

/// Whether two names are one person's, however they are spelt.
#[must_use]
pub fn is_same_speaker(one: &str, other: &str) -> bool {
    are_one(one, other) || are_respelt(one, other)
}

fn clause(witness: &WitnessText, place: ByteSpan) -> Option<CreditClause> {
    let found = witness.credited(place)?;
    let printed = |span: ByteSpan| span.of(witness.text()).to_owned();
    // A name in its own words needs no second one.
    let same = |name: &ByteSpan| {
        found.speaker.is_some_and(|speaker| speaker.of(witness.text()).ends_with(name.of(witness.text())))
    };
    Some(CreditClause {
        speaker: found.speaker.map(printed),
        name: found.name.filter(|name| !same(name)).map(printed),
        cue: found.cue.map(printed),
        hearer: found.hearer.map(printed),
        hearer_before: found.hearer_before,
    })
}

/// Which of `credits` say something else than most; all that say it, where no saying has the most. Those that say
/// nothing of it differ from nobody.
fn others(
    credits: &[Credit],
    of: impl Fn(&CreditClause) -> Option<String>,
    same: impl Fn(&str, &str) -> bool,
) -> Vec<bool> {
    let stated: Vec<Option<String>> = credits.iter().map(|credit| credit.clause.as_ref().and_then(&of)).collect();
    let weight = |this: &str| -> usize {
        let agree =
            credits.iter().zip(&stated).filter(|(_, stated)| stated.as_ref().is_some_and(|stated| same(stated, this)));
        agree.map(|(credit, _)| credit.witnesses.len()).sum()
    };
    let most = stated.iter().flatten().map(|stated| weight(stated)).max().unwrap_or(0);
    let leaders: Vec<&String> = stated.iter().flatten().filter(|stated| weight(stated) == most).collect();
    let clear = leaders.iter().all(|leader| leaders.first().is_some_and(|first| same(first, leader)));
    stated.iter().map(|stated| stated.as_ref().is_some_and(|stated| !clear || weight(stated) < most)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::findings::Findings;
    use crate::state::listing::Listing;
    use wirecopy::article::Article;
    use wirecopy::{Options, compare};

    const QUOTED: &str = "“The bridge will open in May, and nobody will have to wait for a ferry any more,”";

    /// What the articles say, one line for each group of witnesses; `!` stands before what differs.
    fn hearer(texts: &[&str]) -> Vec<String> {
        let article = |(index, text): (usize, &&str)| {
            let text = text.replace('@', QUOTED);
            Article { id: index.to_string(), text, ..Article::default() }
        };
        let articles: Vec<Article> = texts.iter().enumerate().map(article).collect();
        let report = compare(&articles, &Options::default()).unwrap();
        let findings = Findings::of(&articles.iter().collect::<Vec<_>>(), report);
        let collection = Collection::new(Listing::new(articles, Vec::new()), findings);
        let line = |credit: &Credit| {
            let who: Vec<String> = credit.witnesses.iter().map(ToString::to_string).collect();
            let Some(clause) = &credit.clause else { return format!("{}: -", who.join(",")) };
            let mark = |differs: bool| if differs { "!" } else { "" };
            let spelt = if credit.other_spelling { "~" } else { "" };
            let (speaker, hearer) = (clause.speaker.as_deref().unwrap_or("-"), clause.hearer.as_deref().unwrap_or("-"));
            format!(
                "{}: {}{spelt}{speaker} > {}{hearer}",
                who.join(","),
                mark(credit.other_speaker),
                mark(credit.other_hearer)
            )
        };
        let speeches = credited(&collection, collection.passage(1).unwrap());
        speeches.iter().flat_map(|speech| &speech.credits).map(line).collect()
    }

    #[test]
    fn witnesses_that_name_another_hearer_are_marked() {
        let (journal, post) = ("@ Prado told the Lisbon Journal.", "@ Prado told the Porto Post.");
        for (why, texts, expected) in [
            (
                "two against one",
                vec![journal, post, "@ Ana Prado told Lisbon Journal."],
                vec!["0: Prado > the Lisbon Journal", "1: Prado > !the Porto Post", "2: Ana Prado > Lisbon Journal"],
            ),
            (
                "one against one",
                vec![journal, post],
                vec!["0: Prado > !the Lisbon Journal", "1: Prado > !the Porto Post"],
            ),
            ("all alike", vec![journal, journal, journal], vec!["0,1,2: Prado > the Lisbon Journal"]),
            (
                "one names nobody",
                vec![journal, "@ Prado said.", journal],
                vec!["0,2: Prado > the Lisbon Journal", "1: Prado > -"],
            ),
            (
                "another speaker",
                vec!["@ Rui Costa said.", "@ Prado said.", "@ Prado added."],
                vec!["0: !Rui Costa > -", "1: Prado > -", "2: Prado > -"],
            ),
            (
                "accents are no other speaker, and another spelling is none either",
                vec!["@ Petra Novák said.", "@ Petra Novak said.", "@ Petra Novaak said."],
                vec!["0: Petra Novák > -", "1: Petra Novak > -", "2: ~Petra Novaak > -"],
            ),
            ("a pronoun differs from nobody", vec!["@ she said.", "@ Prado said."], vec!["0: she > -", "1: Prado > -"]),
            (
                "one in no form that is read",
                vec![journal, "@ and so it goes on."],
                vec!["0: Prado > the Lisbon Journal", "1: -"],
            ),
            ("none", vec!["@ and so on.", "@ and so it goes."], vec![]),
            (
                "somebody else speaks between two pieces of the passage",
                vec![
                    "The bridge over the river at Prado was closed on Monday for repairs. @ Petra Lang said.",
                    "The bridge over the river at Prado was closed on Monday for repairs.\n“It is a disaster,” Ivan Moss said.\n@ Petra Lang said.",
                ],
                vec!["0,1: Petra Lang > -"],
            ),
            (
                "one prints nothing of the quotation",
                vec![
                    "The bridge over the river at Prado was closed on Monday for repairs. @ Petra Lang said.",
                    "The bridge over the river at Prado was closed on Monday for repairs. @ Petra Lang said.",
                    "The bridge over the river at Prado was closed on Monday for repairs. Nobody was there.",
                ],
                vec!["0,1: Petra Lang > -"],
            ),
            (
                "two speakers, each with a speech",
                vec![
                    "@ Petra Lang said. “We have waited for it long enough, and so have our children,” said Ivan Moss.",
                    "@ Petra Lang said. “We have waited for it long enough, and so have our children,” said Rui Costa.",
                ],
                vec!["0,1: Petra Lang > -", "0: !Ivan Moss > -", "1: !Rui Costa > -"],
            ),
            (
                "one speech in two quotations, of which one prints the second alone",
                vec![
                    "@ Prado told the Porto Post. “We have waited for it long enough, and so have our children.”",
                    "“We have waited for it long enough, and so have our children,” Prado told the Lisbon Journal.",
                ],
                vec!["0: Prado > !the Porto Post", "1: Prado > !the Lisbon Journal"],
            ),
        ] {
            assert_eq!(hearer(&texts), expected, "{why}");
        }
    }
}
