//! How far the overview is drawn: large lists come one after the other.

use crate::view::browser::paced::Turn;

/// What each part is drawn from. The passages come first, since they stand where the reader filters; the others follow. Where
/// nothing is drawn yet it is the other way round.
pub struct Drawn {
    pub passages: Turn,
    pub articles: Turn,
    pub pairs: Turn,
}
