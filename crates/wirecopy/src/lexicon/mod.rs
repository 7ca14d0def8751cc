//! What the engine knows of words: amounts and dates, negations, house spelling, and what every article is full of.
//!
//! The words of amounts and dates stand in `names`, by the language of the text. All other words here are folded. The languages are English, Spanish, French, German, Portuguese, Russian, Arabic, Hindi,
//! Chinese and Japanese, English with the most words. What weighs words (`number`) asks for no language, so a word that is
//! an amount in one language and something else in another ("dos", "once") is known as a weak one there.

pub mod amount;
pub mod language;
pub mod negation;
pub mod spelling;
pub mod stock_phrases;
pub mod stopwords;
