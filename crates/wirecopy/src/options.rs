//! What can be set, and the limits of each setting.

use serde::{Deserialize, Serialize};

use crate::error::Error;

/// How articles are compared. [`Options::default`] is what the page and the command line start from.
///
/// ```
/// use wirecopy::Options;
///
/// let options = Options::default().min_words(6).quoted_words(4);
/// assert_eq!((options.min_words, options.quoted_words, options.gap), (6, Some(4), 8));
/// assert!(options.check().is_ok());
/// assert_eq!(options.min_words(2).check().unwrap_err().to_string(), "min_words is 2; it may be 4 to 1000");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Options {
    /// The fewest equal words that make a match. At least [`Options::LEAST_WORDS`].
    ///
    /// 8 is where news stops sharing words by accident: names of offices and turns of phrase run to seven.
    pub min_words: u32,
    /// The fewest equal words in a row that make a match where they stand inside quotation marks on both sides; `None`: as
    /// elsewhere. At least [`Options::LEAST_QUOTED`], at most `min_words`.
    ///
    /// What somebody said is short, and two articles that quote the same few words have heard the same person.
    pub quoted_words: Option<u32>,
    /// How many words may be changed, put in or dropped in a row for a match to run on behind them. At most
    /// [`Options::MOST_GAP`].
    ///
    /// 8 is a clause. As many equal words, about, have to stand behind a gap as lie in it.
    pub gap: u32,
    /// Whether datelines, captions, bylines and credits are compared like the story.
    pub asides: bool,
    /// Whether matches of common phrases only count like any other.
    pub common: bool,
    /// Whether articles of one house are compared with one another, too.
    pub within: bool,
    /// Whether what a house prints around its stories counts like these.
    pub furniture: bool,
    /// Which differences are no more than style.
    pub style: Style,
}

/// Which differences are no more than style. What is not is told by a graver kind.
///
/// The shape of a mark, spaces and characters that do not show are style always: they say nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Style {
    /// Small and capital letters: President, president. Else such words are spelt otherwise.
    pub capitals: bool,
    /// The spelling of the house: U.S., US; colour, color; Nicolás, Nicolas; don't, do not; Mr. Else words are spelt
    /// otherwise, dropped or added.
    pub spelling: bool,
    /// Equal amounts in another form: seven, 7; 7 percent, 7%. Else they are a number that changed.
    pub amounts: bool,
    /// Marks put in, dropped or exchanged: commas, full stops, quotation marks. Else these are dropped, added or replaced.
    pub marks: bool,
}

impl Options {
    /// The smallest `min_words`: below it every text shares turns of phrase with every other.
    pub const LEAST_WORDS: u32 = 4;
    /// The largest `min_words`.
    pub const MOST_WORDS: u32 = 1000;
    /// The smallest `quoted_words`: two words, "the president", stand in quotations by accident.
    pub const LEAST_QUOTED: u32 = 3;
    /// The largest `gap`: behind more words than a long sentence has, another passage begins.
    pub const MOST_GAP: u32 = 40;

    /// The same with another [`min_words`](Self#structfield.min_words).
    #[must_use]
    pub fn min_words(self, min_words: u32) -> Self {
        Self { min_words, ..self }
    }

    /// The same with a lower minimum for quoted speech, or none; see [`quoted_words`](Self#structfield.quoted_words).
    #[must_use]
    pub fn quoted_words(self, quoted_words: impl Into<Option<u32>>) -> Self {
        Self { quoted_words: quoted_words.into(), ..self }
    }

    /// The same with another [`gap`](Self#structfield.gap).
    #[must_use]
    pub fn gap(self, gap: u32) -> Self {
        Self { gap, ..self }
    }

    /// The same with datelines, captions, bylines and credits compared like the story, or left out.
    #[must_use]
    pub fn asides(self, asides: bool) -> Self {
        Self { asides, ..self }
    }

    /// The same with matches of common phrases counting like any other, or not.
    #[must_use]
    pub fn common(self, common: bool) -> Self {
        Self { common, ..self }
    }

    /// The same with what one house prints of its own words compared too, or not.
    #[must_use]
    pub fn within(self, within: bool) -> Self {
        Self { within, ..self }
    }

    /// The same with furniture counting like any other text, or not.
    #[must_use]
    pub fn furniture(self, furniture: bool) -> Self {
        Self { furniture, ..self }
    }

    /// The same with other differences taken for style.
    #[must_use]
    pub fn style(self, style: Style) -> Self {
        Self { style, ..self }
    }

    /// Holds the options against their limits.
    ///
    /// # Errors
    /// [`Error::Setting`] names the first that is out of its limits, and these.
    pub fn check(&self) -> Result<(), Error> {
        let quoted = self.quoted_words.unwrap_or(Self::LEAST_QUOTED);
        [
            ("min_words", self.min_words, (Self::LEAST_WORDS, Self::MOST_WORDS)),
            ("quoted_words", quoted, (Self::LEAST_QUOTED, self.min_words)),
            ("gap", self.gap, (0, Self::MOST_GAP)),
        ]
        .into_iter()
        .find(|&(_, value, (least, most))| !(least..=most).contains(&value))
        .map_or(Ok(()), |(name, value, limits)| Err(Error::Setting { name, value, limits }))
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            min_words: 8,
            quoted_words: None,
            gap: 8,
            asides: true,
            common: false,
            within: false,
            furniture: false,
            style: Style::ALL,
        }
    }
}

impl Style {
    /// All of it.
    pub const ALL: Self = Self { capitals: true, spelling: true, amounts: true, marks: true };
}

impl Default for Style {
    fn default() -> Self {
        Self::ALL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_out_of_its_limits_is_named_with_them() {
        let with = Options::default();
        for (options, says) in [
            (Options { min_words: 3, ..with }, "min_words is 3; it may be 4 to 1000"),
            (Options { min_words: 1001, ..with }, "min_words is 1001; it may be 4 to 1000"),
            (Options { quoted_words: Some(2), ..with }, "quoted_words is 2; it may be 3 to 8"),
            (Options { quoted_words: Some(9), ..with }, "quoted_words is 9; it may be 3 to 8"),
            (Options { min_words: 5, quoted_words: Some(6), ..with }, "quoted_words is 6; it may be 3 to 5"),
            (Options { gap: 41, ..with }, "gap is 41; it may be 0 to 40"),
            (Options { min_words: 0, gap: 99, ..with }, "min_words is 0; it may be 4 to 1000"),
        ] {
            assert_eq!(options.check().map_err(|error| error.to_string()), Err(says.to_owned()));
        }
        for options in [
            with,
            Options { quoted_words: Some(8), gap: 0, ..with },
            Options { min_words: 4, quoted_words: Some(3), gap: 40, ..with },
        ] {
            assert_eq!(options.check(), Ok(()));
        }
    }
}
