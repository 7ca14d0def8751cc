//! What the engine knows of words: amounts and dates, negations, house spelling, and what every article is full of.
//!
//! All words here are folded. The languages are English, Spanish, French, German, Portuguese, Russian, Arabic, Hindi,
//! Chinese and Japanese, English with the most words. No text says which language it is in, so a word that is an
//! amount in one language and something else in another ("dos", "once") is known as a weak one.

pub mod calendar;
pub mod figure;
pub mod house;
pub mod negation;
pub mod number;
pub mod ordinary;
pub mod short;
pub mod stock;
pub mod unit;
