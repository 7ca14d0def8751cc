//! What the engine knows of words: amounts and dates, negations, house spelling, and what every article is full of.
//!
//! The words of amounts and dates stand in `names`, by the language of the text. All other words here are folded. The languages are English, Spanish, French, German, Portuguese, Russian, Arabic, Hindi,
//! Chinese and Japanese, English with the most words. What weighs words (`number`) asks for no language, so a word that is
//! an amount in one language and something else in another ("dos", "once") is known as a weak one there.

pub mod accents;
pub mod figure;
pub mod house;
pub mod kana;
pub mod known;
pub mod language;
pub mod names;
pub mod negation;
pub mod number;
pub mod roman;
pub mod short;
pub mod stock_phrases;
pub mod stopwords;
pub mod text_language;
pub mod unit;
