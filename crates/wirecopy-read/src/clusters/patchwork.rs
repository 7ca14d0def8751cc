//! A text put together from pieces of it.

/// What stands where words are missing.
const MISSING: &str = "\n\n[…]\n\n";

/// The pieces so far, in the order of the text.
#[derive(Default)]
pub(crate) struct Patchwork {
    text: String,
    last: Option<Patch>,
}

/// A stretch without a gap.
struct Patch {
    /// Its first code point in the whole text.
    begin: u32,
    /// The first after it.
    end: u32,
    /// The byte where it stands in the patchwork.
    at: usize,
}

impl Patchwork {
    /// Adds `words`, which stand at code points `begin..end`; no piece that was added before begins later. Gives the byte
    /// where they stand. Words that are there already are not put in twice.
    pub(crate) fn add(&mut self, begin: u32, end: u32, words: &str) -> usize {
        if let Some(at) = self.join(begin, end, words) {
            return at;
        }
        if !self.text.is_empty() {
            self.text.push_str(MISSING);
        }
        let at = self.text.len();
        self.text.push_str(words);
        self.last = Some(Patch { begin, end, at });
        at
    }

    /// Joins `words` to the last stretch, if they overlap it and agree with it.
    fn join(&mut self, begin: u32, end: u32, words: &str) -> Option<usize> {
        let last = self.last.as_mut().filter(|last| (last.begin..=last.end).contains(&begin))?;
        if words.chars().count() != end.checked_sub(begin)? as usize {
            return None;
        }
        let patch = &self.text[last.at..];
        let skipped = patch.char_indices().map(|(at, _)| at).chain([patch.len()]).nth((begin - last.begin) as usize)?;
        let there = &patch[skipped..];
        if !there.starts_with(words) {
            let more = words.strip_prefix(there)?;
            self.text.push_str(more);
            last.end = end;
        }
        Some(last.at + skipped)
    }

    /// The whole text.
    pub(crate) fn finish(self) -> String {
        self.text
    }
}
