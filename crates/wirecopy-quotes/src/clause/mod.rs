//! A clause that credits what is quoted: who speaks, the verb, who hears it.

mod before;
mod behind;
mod hearer;
mod name;
mod noun_phrase;
mod subject;

use crate::paragraph::Range;

/// What a clause says, in items of its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    /// Who speaks: the name, or the whole description; `None` where the language leaves it out.
    pub(crate) speaker: Option<Range>,
    /// Whom a "who" in its place stands for.
    pub(crate) meant: Option<Range>,
    /// The verb, or "according to"; `None` where a name alone leads to what is quoted.
    pub(crate) cue: Option<Range>,
    pub(crate) hearer: Option<Range>,
}
