//! Lines of an export, and paragraphs that were broken at a width.

/// A stretch of lines without a blank one, with the space before the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block<'t> {
    pub(crate) lines: Vec<&'t str>,
    /// How far its first line is set in, in characters.
    pub(crate) indent: usize,
}

/// The blocks of a text, parted by blank lines.
pub(crate) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let words = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{c}');
        if words.is_empty() {
            open = false;
            continue;
        }
        if !open {
            let indent = line.chars().take_while(|c| c.is_whitespace()).count();
            blocks.push(Block { lines: Vec::new(), indent });
        }
        open = true;
        if let Some(block) = blocks.last_mut() {
            block.lines.push(words);
        }
    }
    blocks
}

impl Block<'_> {
    /// Its first line.
    pub(crate) fn first(&self) -> &str {
        self.lines.first().copied().unwrap_or_default()
    }

    /// All of it in one line.
    pub(crate) fn line(&self) -> String {
        self.lines.join(" ")
    }

    /// Its lines as paragraphs: a line goes on in the next one where the next word would not have fitted into `width`.
    pub(crate) fn unwrapped(&self, width: usize) -> String {
        let mut text = String::new();
        let mut last = 0;
        for line in &self.lines {
            if !text.is_empty() {
                let first = line.split_whitespace().next().unwrap_or_default().chars().count();
                text.push(if last + 1 + first > width { ' ' } else { '\n' });
            }
            text.push_str(line);
            last = line.chars().count();
        }
        text
    }
}

/// The width at which the lines of a text were broken: one in fifty is about as long. A text with long lines was not broken.
pub(crate) fn width(text: &str) -> usize {
    let mut lengths: Vec<usize> =
        text.lines().map(|line| line.trim().chars().count()).filter(|length| *length > 0).collect();
    lengths.sort_unstable();
    let long =
        lengths.len().checked_sub(1 + lengths.len() / 50).and_then(|at| lengths.get(at)).copied().unwrap_or_default();
    if long > 100 { usize::MAX } else { long.max(60) }
}

/// The words of a text that are no blank lines, without the space around them.
pub(crate) fn lines(text: &str) -> Vec<&str> {
    text.lines()
        .map(|line| line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{c}'))
        .filter(|line| !line.is_empty())
        .collect()
}
