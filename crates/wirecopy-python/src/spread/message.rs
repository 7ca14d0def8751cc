//! What tasks send one another: Spark carries it as bytes, and brings together what has the same route.

use std::collections::BTreeMap;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use serde::{Deserialize, Serialize};
use wirecopy::spread::block::Found;
use wirecopy::spread::figures::Reused;
use wirecopy::spread::meet::Candidate;
use wirecopy::spread::member::{Member, Standing};
use wirecopy::spread::parts::Side;
use wirecopy::spread::phrases::Stretch;
use wirecopy::spread::prints::{At, Posting, Print, Tally, Word};

/// One thing that a task tells.
#[derive(Debug, Serialize, Deserialize)]
pub enum Message {
    Member(Box<Member>),
    Standing(u32, Standing),
    Print(Print),
    Word(Word),
    Shared(u32, Vec<At>),
    Own(u32, Vec<u64>),
    Often(u64),
    Common(u64, u32),
    Posting(Posting),
    Candidate(Candidate),
    Tally(Tally),
    Frequent(u64),
    Furnished(u64),
    Stretch(Stretch),
    /// The article of this number is needed where this route leads.
    Need(u32, u64),
    Found(Found),
    Side(Side),
    Edge(u64, u64),
    Root(u64, u64),
    /// What the article of this number is called.
    Called(u32, String),
    /// The article of this number is a version of the one that is called so.
    Version(u32, String),
    Reused(Reused),
}

/// Whom a message is for: one of these is asked for at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Kind {
    /// The next step.
    Next,
    /// Articles, kept for several steps.
    Members,
    /// What is true of the whole collection.
    Facts,
    /// Which articles are versions.
    Versions,
    /// Which articles are needed.
    Needs,
    /// Where matches stand in articles, and what hangs together.
    Sides,
}

/// So many bytes are sent at once at most, but for what is larger by itself: of ten thousand of these, which Spark may put into one batch, a
/// worker's memory has room for.
const MOST: usize = 1 << 16;

/// What a task sends.
#[derive(Default)]
pub struct Outbox {
    open: BTreeMap<(Kind, u64), Vec<u8>>,
    full: Vec<(Kind, u64, Vec<u8>)>,
}

impl Outbox {
    /// Sends a message.
    pub fn send(&mut self, kind: Kind, route: u64, message: &Message) {
        let bytes = self.open.entry((kind, route)).or_default();
        // Writing into memory does not fail.
        if let Ok(more) = postcard::to_extend(message, std::mem::take(bytes)) {
            *bytes = more;
        }
        if bytes.len() > MOST {
            self.full.push((kind, route, std::mem::take(bytes)));
        }
    }

    /// All of it: for whom, which route, and the bytes.
    pub fn into_rows<'py>(self, py: Python<'py>) -> Vec<(u8, i64, Bound<'py, PyBytes>)> {
        let open = self.open.into_iter().filter(|(_, bytes)| !bytes.is_empty());
        let open = open.map(|((kind, route), bytes)| (kind, route, bytes));
        let all = self.full.into_iter().chain(open);
        all.map(|(kind, route, bytes)| (kind as u8, route.cast_signed(), PyBytes::new(py, &bytes))).collect()
    }
}

/// Everything that some bytes tell.
pub fn read(mut bytes: &[u8], tell: &mut impl FnMut(Message)) -> PyResult<()> {
    while !bytes.is_empty() {
        let (message, rest) = postcard::take_from_bytes(bytes).map_err(|error| {
            PyValueError::new_err(format!(
                "what another task wrote cannot be read: {error}. Is the same wirecopy on all workers?"
            ))
        })?;
        tell(message);
        bytes = rest;
    }
    Ok(())
}
