//! What a task was sent, by what it is.

use pyo3::prelude::*;
use wirecopy::spread::block::Found;
use wirecopy::spread::figures::Reused;
use wirecopy::spread::meet::Candidate;
use wirecopy::spread::member::{Member, Standing};
use wirecopy::spread::parts::Side;
use wirecopy::spread::phrases::Stretch;
use wirecopy::spread::prints::{At, Posting, Print, Tally, Word};

use super::message::{self, Message};

#[derive(Debug, Default)]
pub struct Inbox {
    pub members: Vec<Member>,
    pub standings: Vec<(u32, Standing)>,
    pub prints: Vec<Print>,
    pub words: Vec<Word>,
    pub shared: Vec<(u32, Vec<At>)>,
    pub own: Vec<(u32, Vec<u64>)>,
    pub postings: Vec<Posting>,
    pub candidates: Vec<Candidate>,
    pub stretches: Vec<Stretch>,
    pub needs: Vec<(u32, u64)>,
    pub found: Vec<Found>,
    pub sides: Vec<Side>,
    pub edges: Vec<(u64, u64)>,
    pub roots: Vec<(u64, u64)>,
    pub reused: Vec<Reused>,
    pub tallies: Vec<Tally>,
    pub called: Vec<(u32, String)>,
    pub versions: Vec<(u32, String)>,
}

impl Inbox {
    /// Reads all of it. In which order it came says nothing.
    pub fn read(sent: Vec<Vec<u8>>) -> PyResult<Self> {
        let mut inbox = Self::default();
        for bytes in sent {
            message::read(&bytes, &mut |message| inbox.put(message))?;
        }
        inbox.members.sort_unstable_by_key(|member| member.n);
        inbox.members.dedup_by_key(|member| member.n);
        Ok(inbox)
    }

    fn put(&mut self, message: Message) {
        match message {
            Message::Member(member) => self.members.push(*member),
            Message::Standing(n, standing) => self.standings.push((n, standing)),
            Message::Print(print) => self.prints.push(print),
            Message::Word(word) => self.words.push(word),
            Message::Shared(n, places) => self.shared.push((n, places)),
            Message::Own(n, words) => self.own.push((n, words)),
            Message::Posting(posting) => self.postings.push(posting),
            Message::Candidate(candidate) => self.candidates.push(candidate),
            Message::Stretch(stretch) => self.stretches.push(stretch),
            Message::Need(n, route) => self.needs.push((n, route)),
            Message::Found(found) => self.found.push(found),
            Message::Side(side) => self.sides.push(side),
            Message::Edge(one, other) => self.edges.push((one, other)),
            Message::Root(node, root) => self.roots.push((node, root)),
            Message::Tally(tally) => self.tallies.push(tally),
            Message::Called(n, id) => self.called.push((n, id)),
            Message::Version(n, id) => self.versions.push((n, id)),
            Message::Reused(reused) => self.reused.push(reused),
            // These are for the driver.
            Message::Often(_) | Message::Common(..) | Message::Frequent(_) | Message::Furnished(_) => {}
        }
    }
}
