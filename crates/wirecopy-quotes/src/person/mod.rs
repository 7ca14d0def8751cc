//! Who is meant: the people of an article, and whom its pronouns and descriptions stand for.

mod country;
mod focus;
mod linked;
mod mention;
mod name;
mod nouns;
pub(crate) mod office;
mod people;
mod same;
pub(crate) mod sex;
pub(crate) mod spelling;

pub(crate) use focus::Resolved;
pub(crate) use same::words as name_words;
pub use same::{are_one, are_respelt};
