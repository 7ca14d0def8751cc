//! RTF -> its words and its title.
//!
//! What stands beside the text (heads and feet of pages, notes, comments, pictures, hidden and deleted words) is left out.

use crate::document::rtf_words::{Control, Destination, control, destination};
use crate::parsers::Parsers;

/// The words of an RTF document, paragraphs between blank lines and cells of a row between tabs, and its title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rtf {
    pub(crate) text: String,
    pub(crate) title: String,
    /// Whether groups are open at its end: it is cut off.
    pub(crate) cut: bool,
}

/// What holds for a group and, unless they say otherwise, for the groups in it.
#[derive(Clone, Copy)]
struct State {
    destination: Destination,
    hidden: bool,
    /// How many characters stand behind `\u` for programs that do not know it.
    fallback: usize,
    font: i32,
    /// Whether the group has begun and a `\*` may make it one to be passed over.
    starred: bool,
}

/// Whether bytes are RTF.
pub(crate) fn is_rtf(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"{\\rtf")
}

/// Reads a document.
pub(crate) fn read(parsers: &dyn Parsers, bytes: &[u8]) -> Rtf {
    let mut reader = Reader {
        parsers,
        made: Rtf::default(),
        state: State { destination: Destination::Text, hidden: false, fallback: 1, font: -1, starred: false },
        outer: Vec::new(),
        pending: Vec::new(),
        surrogate: None,
        page: 1252,
        fonts: Vec::new(),
        to_skip: 0,
    };
    reader.all(bytes);
    reader.flush();
    let text = tidied(&reader.made.text);
    Rtf {
        text,
        cut: !reader.outer.is_empty(),
        title: reader.made.title.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

struct Reader<'p> {
    parsers: &'p dyn Parsers,
    made: Rtf,
    state: State,
    outer: Vec<State>,
    /// Bytes in the code page of the font, not yet decoded: a character may have two.
    pending: Vec<u8>,
    /// The first half of a character beyond the first plane.
    surrogate: Option<u32>,
    page: u32,
    /// The code page of each font, where it has one of its own.
    fonts: Vec<(i32, u32)>,
    /// How many characters are left that stand in place of the last `\u`.
    to_skip: usize,
}

impl Reader<'_> {
    fn all(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            at += 1;
            match byte {
                b'{' => {
                    self.flush();
                    self.to_skip = 0;
                    self.outer.push(self.state);
                    self.state.starred = false;
                }
                b'}' => {
                    self.flush();
                    self.to_skip = 0;
                    self.state = self.outer.pop().unwrap_or(self.state);
                }
                b'\\' => at = self.escape(bytes, at),
                b'\r' | b'\n' => {}
                byte => self.byte(byte),
            }
        }
    }

    /// What follows a backslash; says where the next token begins.
    fn escape(&mut self, bytes: &[u8], at: usize) -> usize {
        let Some(&first) = bytes.get(at) else { return at };
        match first {
            b'\'' => {
                let digits = bytes.get(at + 1..at + 3).and_then(|digits| std::str::from_utf8(digits).ok());
                let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                byte.into_iter().for_each(|byte| self.byte(byte));
                at + 3
            }
            b'*' => {
                self.state.starred = true;
                at + 1
            }
            b'\\' | b'{' | b'}' => {
                self.byte(first);
                at + 1
            }
            b'~' => self.sign("\u{a0}", at),
            b'_' => self.sign("\u{2011}", at),
            b'-' => at + 1,
            b'\r' | b'\n' => self.sign("\n\n", at),
            b'\t' => self.sign("\t", at),
            letter if letter.is_ascii_alphabetic() => {
                let (word, number, next) = control(bytes, at);
                self.word(word, number, next)
            }
            _ => at + 1,
        }
    }

    fn sign(&mut self, sign: &str, at: usize) -> usize {
        self.put(sign);
        at + 1
    }

    fn word(&mut self, word: &str, number: Option<i32>, next: usize) -> usize {
        if let Some(destination) = destination(word, self.state.starred) {
            self.flush();
            self.state.starred = false;
            // What is passed over holds nothing that is text but the newer form of what it says, and the title.
            let leads_out = word == "ud" || destination == Destination::Title;
            let stays = self.state.destination == Destination::Skip && !leads_out;
            if !stays {
                self.state.destination = destination;
            }
            return next;
        }
        self.state.starred = false;
        match Control::of(word) {
            Control::Put(sign) => self.put(sign),
            Control::Unicode => self.unicode(number.unwrap_or_default()),
            Control::Fallback => self.state.fallback = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(16),
            Control::CodePage => self.page = number.and_then(|page| u32::try_from(page).ok()).unwrap_or(1252),
            Control::Hidden => {
                self.flush();
                self.state.hidden = number != Some(0);
            }
            Control::Plain => {
                self.flush();
                self.state.hidden = false;
            }
            Control::Font => {
                self.flush();
                self.state.font = number.unwrap_or(-1);
            }
            Control::Charset => self.charset(number.unwrap_or_default()),
            Control::Binary => {
                return next.saturating_add(usize::try_from(number.unwrap_or_default()).unwrap_or_default());
            }
            Control::Other => {}
        }
        next
    }

    fn charset(&mut self, charset: i32) {
        if self.state.destination == Destination::Fonts
            && let Some(page) = super::rtf_words::code_page(charset)
        {
            self.fonts.push((self.state.font, page));
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
        } else if self.is_shown() {
            self.pending.push(byte);
        }
    }

    fn is_shown(&self) -> bool {
        matches!(self.state.destination, Destination::Text | Destination::Title) && !self.state.hidden
    }

    fn unicode(&mut self, number: i32) {
        self.flush();
        self.to_skip = self.state.fallback;
        // Numbers above 32767 are written as negative ones.
        let Ok(code) = u32::try_from(if number < 0 { number + 0x1_0000 } else { number }) else { return };
        match (self.surrogate.take(), code) {
            (_, 0xD800..=0xDBFF) => self.surrogate = Some(code),
            (Some(first), 0xDC00..=0xDFFF) => {
                self.put_char(char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (code - 0xDC00)));
            }
            _ => self.put_char(char::from_u32(code)),
        }
    }

    fn put_char(&mut self, c: Option<char>) {
        if let Some(c) = c.filter(|c| *c != '\0') {
            self.write(c.encode_utf8(&mut [0; 4]));
        }
    }

    /// Puts what a control word stands for. One that stands in place of a character is passed over with it.
    fn put(&mut self, sign: &str) {
        self.flush();
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        self.write(sign);
    }

    fn write(&mut self, words: &str) {
        if !self.is_shown() {
            return;
        }
        match self.state.destination {
            Destination::Title => self.made.title.push_str(words),
            _ => self.made.text.push_str(words),
        }
    }

    fn flush(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.pending);
        if bytes.is_ascii() {
            return self.write(&String::from_utf8_lossy(&bytes));
        }
        let page = self.fonts.iter().find(|(font, _)| *font == self.state.font).map_or(self.page, |(_, page)| *page);
        let decoded = self.parsers.labelled(&super::rtf_words::label(page), &bytes);
        let text = decoded.or_else(|| self.parsers.labelled("windows-1252", &bytes)).unwrap_or_default();
        self.write(&text);
    }
}

/// Paragraphs between blank lines, without space around them.
fn tidied(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let lines = paragraph.split('\n').map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    });
    paragraphs.filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests;
