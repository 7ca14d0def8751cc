//! Two prints of one word: house spelling, accents, short forms; and which words are words.

pub mod accents;
pub mod house;
pub mod kana;
pub mod known;
pub mod short;
