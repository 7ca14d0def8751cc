//! Who is credited with the quotation in a passage, witness by witness.

use crate::compare::Passage;
use crate::page::collection::Collection;
use crate::read::{are_one, attribution};
use crate::span::ByteSpan;

/// What some witnesses say of who spoke, and to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The witnesses, by their index.
    pub witnesses: Vec<usize>,
    /// What their clause says; `None` where there is none in a form that is surely one.
    pub says: Option<Says>,
    /// Whether another is named as the speaker than by most.
    pub other_speaker: bool,
    /// Whether another heard it than with most.
    pub other_told: bool,
}

/// A clause that credits a quotation, as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Says {
    /// Who speaks.
    pub speaker: Option<String>,
    /// The name behind a "he", from the sentence before.
    pub name: Option<String>,
    /// The verb.
    pub verb: String,
    /// Who heard it, or where it was said.
    pub told: Option<String>,
    /// Whether that is told by the sentence before.
    pub told_before: bool,
}

impl Says {
    /// The name of who speaks, if one is printed.
    fn named(&self) -> Option<&str> {
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
        let words = self.told.as_ref()?.to_lowercase();
        let mut words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
        while words.next_if(|word| SMALL.contains(word)).is_some() {}
        Some(words.collect::<Vec<_>>().join(" "))
    }
}

/// What the witnesses of `passage` say of who spoke, those that say the same together, in the order of the witnesses.
/// Nothing where none says it.
#[must_use]
pub fn credits(collection: &Collection, passage: &Passage) -> Vec<Credit> {
    let mut credits: Vec<Credit> = Vec::new();
    for (index, witness) in passage.witnesses.iter().enumerate() {
        let says = says(collection.text(witness.article), witness.bytes);
        match credits.iter_mut().find(|credit| credit.says == says) {
            Some(credit) => credit.witnesses.push(index),
            None => credits.push(Credit { witnesses: vec![index], says, other_speaker: false, other_told: false }),
        }
    }
    if credits.iter().all(|credit| credit.says.is_none()) {
        return Vec::new();
    }
    let speakers = others(&credits, |says| says.named().map(str::to_owned), are_one);
    let tolds = others(&credits, Says::hearer, |one, other| one == other);
    for ((credit, speaker), told) in credits.iter_mut().zip(speakers).zip(tolds) {
        (credit.other_speaker, credit.other_told) = (speaker, told);
    }
    credits
}

fn says(text: &str, passage: ByteSpan) -> Option<Says> {
    let found = attribution(text, passage)?;
    let printed = |span: ByteSpan| span.of(text).to_owned();
    Some(Says {
        speaker: found.speaker.map(printed),
        name: found.name.map(printed),
        verb: printed(found.verb),
        told: found.told.map(printed),
        told_before: found.told_before,
    })
}

/// Which of `credits` say something else than most; all that say it, where no saying has the most. Those that say
/// nothing of it differ from nobody.
fn others(credits: &[Credit], of: impl Fn(&Says) -> Option<String>, same: impl Fn(&str, &str) -> bool) -> Vec<bool> {
    let said: Vec<Option<String>> = credits.iter().map(|credit| credit.says.as_ref().and_then(&of)).collect();
    let weight = |this: &str| -> usize {
        let agree = credits.iter().zip(&said).filter(|(_, said)| said.as_ref().is_some_and(|said| same(said, this)));
        agree.map(|(credit, _)| credit.witnesses.len()).sum()
    };
    let most = said.iter().flatten().map(|said| weight(said)).max().unwrap_or(0);
    let leaders: Vec<&String> = said.iter().flatten().filter(|said| weight(said) == most).collect();
    let clear = leaders.iter().all(|leader| leaders.first().is_some_and(|first| same(first, leader)));
    said.iter().map(|said| said.as_ref().is_some_and(|said| !clear || weight(said) < most)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::compare::{Options, compare};
    use crate::page::findings::Findings;
    use crate::page::listing::Listing;

    const QUOTED: &str = "“The bridge will open in May, and nobody will have to wait for a ferry any more,”";

    /// What the articles say, one line for each group of witnesses; `!` stands before what differs.
    fn told(texts: &[&str]) -> Vec<String> {
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
            let Some(says) = &credit.says else { return format!("{}: -", who.join(",")) };
            let mark = |differs: bool| if differs { "!" } else { "" };
            let (speaker, told) = (says.speaker.as_deref().unwrap_or("-"), says.told.as_deref().unwrap_or("-"));
            format!("{}: {}{speaker} > {}{told}", who.join(","), mark(credit.other_speaker), mark(credit.other_told))
        };
        credits(&collection, collection.passage(1).unwrap()).iter().map(line).collect()
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
            ("a pronoun differs from nobody", vec!["@ she said.", "@ Prado said."], vec!["0: she > -", "1: Prado > -"]),
            (
                "one in no form that is read",
                vec![journal, "@ and so it goes on."],
                vec!["0: Prado > the Lisbon Journal", "1: -"],
            ),
            ("none", vec!["@ and so on.", "@ and so it goes."], vec![]),
        ] {
            assert_eq!(told(&texts), expected, "{why}");
        }
    }
}
