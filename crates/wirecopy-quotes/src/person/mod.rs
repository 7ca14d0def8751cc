//! Who is meant: the people of an article, and whom its pronouns and descriptions stand for.

mod focus;
mod mention;
pub(crate) mod office;
mod people;
mod sex;

pub(crate) use focus::Resolved;
