//! A text cut into words, each with its place.

use unicode_segmentation::UnicodeSegmentation;

use crate::span::{ByteSpan, WordSpan, count};
use crate::text::fold::{Alphabet, fold_in, is_hebrew, is_radical};
use crate::text::line_break;

/// Where each word of a text stands, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    spans: Vec<ByteSpan>,
    alphabet: Alphabet,
}

impl Words {
    /// Cuts `text` by the word borders of UAX #29 and keeps what has a letter or a digit.
    ///
    /// Unlike there, a full stop or colon between two longer words cuts too: "members.The" is a typing
    /// error, not a word. A word that a line breaks in two is one. Scripts without spaces come out as one word a character.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self::cut(text, usize::MAX, |_| ())
    }

    /// At least the first `most` words of `text`, if it has so many: what stands in its first 4 KB, and no more than is needed.
    #[must_use]
    pub(crate) fn first(text: &str, most: usize) -> Self {
        const PART: usize = 4096;
        Self::cut(&text[..text.floor_char_boundary(PART)], most, |_| ())
    }

    /// Cuts `text` until there are `most` words; `note` is shown each stretch without a space that is more than plain letters.
    fn cut(text: &str, most: usize, mut note: impl FnMut(&str)) -> Self {
        // A word takes six bytes of news text; growing the list would copy it several times.
        let mut words = Self { spans: Vec::with_capacity(text.len() / 6 + 1), alphabet: Alphabet::AsPrinted };
        // No word runs across a space, and without spaces most pieces are ASCII, where cutting is cheap.
        let mut start = 0;
        // Both are bytes of their own in UTF-8.
        for piece in text.as_bytes().split(|byte| matches!(byte, b' ' | b'\n')) {
            let piece = text.get(start..start + piece.len()).unwrap_or_default();
            if !piece.is_empty() && piece.bytes().all(|b| b.is_ascii_alphanumeric()) {
                words.push(start, piece.len());
            } else {
                note(piece);
                match plain_word(piece) {
                    Some((at, len)) => words.push(start + at, len),
                    None => words.push_pieces(start, piece),
                }
            }
            start += piece.len() + 1;
            if words.spans.len() >= most {
                break;
            }
        }
        line_break::join(text.get(..start).unwrap_or(text), &mut words.spans);
        // They are kept as long as the text: thousands of texts with a seventh too much room are megabytes.
        words.spans.shrink_to_fit();
        words
    }

    /// As [`Words::of`] for a whole text, of which the language can be asked: what is folded by these words is alike in all its scripts.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let mut told = false;
        let words = Self::cut(text, usize::MAX, |piece| told = told || Alphabet::may_be_told_by(piece));
        let told = told || Alphabet::is_typed_serbian(text);
        Self { alphabet: if told { Alphabet::of(text) } else { Alphabet::AsPrinted }, ..words }
    }

    /// The folded form of a word of the text, as the comparing has it.
    #[must_use]
    pub fn folded(&self, word: &str) -> String {
        let mut out = String::new();
        self.fold(word, &mut out);
        out
    }

    /// Appends the folded form of a word of the text, as the comparing has it.
    pub fn fold(&self, word: &str, out: &mut String) {
        fold_in(self.alphabet, word, out);
    }

    /// How the Cyrillic words of the text are spelt in Latin letters.
    #[must_use]
    pub fn alphabet(&self) -> Alphabet {
        self.alphabet
    }

    /// Unicode takes the narrow space of French print and the low line for parts of words; news does not. Nor are the parts that
    /// a Persian word is joined of without a space one word: as many print the space.
    fn push_pieces(&mut self, mut start: usize, text: &str) {
        let is_joint = is_joint(text);
        for piece in text.split_inclusive(is_joint) {
            self.push_words(start, piece.trim_end_matches(is_joint));
            start += piece.len();
        }
    }

    /// What Unicode takes for words, but that a typed accent or a curly mark inside a word does not part it, and radicals are signs.
    fn push_words(&mut self, start: usize, piece: &str) {
        let mut words = piece.unicode_word_indices().peekable();
        let mut end = 0;
        while let Some((at, word)) = words.next() {
            self.push_radicals(start + end, piece.get(end..at).unwrap_or_default());
            let mut whole = word.len();
            while let Some(&(next, other)) = words.peek()
                && piece.get(at + whole..next).is_some_and(|mark| joins(&piece[..at + whole], mark, other))
            {
                whole = next + other.len() - at;
                words.next();
            }
            self.push_cut(start + at, &piece[at..at + whole]);
            end = at + whole;
        }
        self.push_radicals(start + end, piece.get(end..).unwrap_or_default());
    }

    fn push_radicals(&mut self, start: usize, marks: &str) {
        for (at, c) in marks.char_indices().filter(|&(_, c)| is_radical(c)) {
            self.push(start + at, c.len_utf8());
        }
    }

    fn push(&mut self, start: usize, len: usize) {
        self.spans.push(ByteSpan::new(count(start), count(start + len)));
    }

    fn push_cut(&mut self, start: usize, word: &str) {
        if !word.contains(['.', ':']) || !has_long_piece(word) {
            return self.push(start, word.len());
        }
        let mut from = 0;
        let ends = word.match_indices(['.', ':']).map(|(at, _)| at).filter(|&at| !is_decimal(word, at));
        for at in ends.chain([word.len()]) {
            if from < at {
                self.push(start + from, at - from);
            }
            from = at + 1;
        }
    }

    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether the text has no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Where each word stands, in bytes.
    #[must_use]
    pub fn spans(&self) -> &[ByteSpan] {
        &self.spans
    }

    /// The bytes from the first word of `span` to its last; nothing for an empty span.
    #[must_use]
    pub fn bytes(&self, span: WordSpan) -> ByteSpan {
        match self.spans.get(span.range()) {
            Some([first, .., last]) => first.hull(last),
            Some([only]) => *only,
            _ => ByteSpan::new(0, 0),
        }
    }

    /// What stands between word `n` and the one before it: at the ends of the text, from its start or to its end.
    #[must_use]
    pub fn marks_before(&self, n: u32, text: &str) -> ByteSpan {
        let n = n as usize;
        let start = n.checked_sub(1).and_then(|n| self.spans.get(n)).map_or(0, |word| word.end);
        let end = self.spans.get(n).map_or(text.len(), |word| word.start as usize);
        ByteSpan::new(start, count(end))
    }

    /// Where word `n` begins with the marks that go with it: an opening mark goes with the word after, a closing mark
    /// and the space with the word before.
    #[must_use]
    pub fn border(&self, n: u32, text: &str) -> u32 {
        let gap = self.marks_before(n, text);
        let marks = gap.of(text);
        // Behind the last space; where there is none, right before the word.
        let space = marks.char_indices().rev().find(|(_, c)| c.is_whitespace());
        space.map_or(gap.end, |(at, c)| gap.start + count(at + c.len_utf8()))
    }

    /// The words that lie wholly inside `bytes`.
    #[must_use]
    pub fn inside(&self, bytes: ByteSpan) -> WordSpan {
        let start = self.spans.partition_point(|w| w.start < bytes.start);
        let end = self.spans.partition_point(|w| w.end <= bytes.end);
        WordSpan::new(count(start), count(end))
    }
}

/// `bytes` of `text`, which begin and end with a word, with the marks that belong to these: what opens right before the
/// first, and what closes right after the last. A dash between spaces belongs to neither.
#[must_use]
pub fn with_marks(text: &str, bytes: ByteSpan) -> ByteSpan {
    let (Some(before), Some(after)) = (text.get(..bytes.start as usize), text.get(bytes.end as usize..)) else {
        return bytes;
    };
    let is_mark = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let opening = before.len() - before.trim_end_matches(is_mark).len();
    let closing = after.len() - after.trim_start_matches(is_mark).len();
    let (opening, closing) = (&before[before.len() - opening..], &after[..closing]);
    // Without a space in between, a mark goes with the word that its shape turns to.
    let bound = before.len() > opening.len() && !before.trim_end_matches(is_mark).ends_with(char::is_whitespace);
    let opening = if bound { opening.len() - opening.trim_end_matches(is_opening).len() } else { opening.len() };
    let bound = after.len() > closing.len() && !after[closing.len()..].starts_with(char::is_whitespace);
    let closing = if bound { closing.len() - closing.trim_start_matches(is_closing).len() } else { closing.len() };
    let (before, after) = (&before[..before.len() - opening], &after[closing..]);
    let start = before.len() - angle(before.chars().rev(), &['«', '‹']);
    let end = bytes.end as usize + closing + angle(after.chars(), &['»', '›']);
    ByteSpan::new(count(start), count(end))
}

/// The bytes of a space and one of `marks` behind it, as French sets them: « Oui. ».
fn angle(mut ahead: impl Iterator<Item = char>, marks: &[char]) -> usize {
    let space = ahead.next().filter(|c| c.is_whitespace() && *c != '\n');
    let mark = ahead.next().filter(|c| marks.contains(c));
    let free = ahead.next().is_none_or(|c| !c.is_alphanumeric());
    space.zip(mark).filter(|_| free).map_or(0, |(space, mark)| space.len_utf8() + mark.len_utf8())
}

fn is_opening(c: char) -> bool {
    matches!(
        c,
        '“' | '‘'
            | '„'
            | '‚'
            | '«'
            | '‹'
            | '「'
            | '『'
            | '('
            | '['
            | '{'
            | '¿'
            | '¡'
            | '$'
            | '€'
            | '£'
            | '¥'
            | '#'
            | '@'
    )
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        '”' | '’' | '»' | '›' | '」' | '』' | ')' | ']' | '}' | '"' | '.' | ',' | '!' | '?' | ';' | ':' | '…' | '%'
    ) || matches!(c, '。' | '、' | '，' | '！' | '？' | '；' | '：')
}

/// Where the one word of a piece stands and how long it is, if it is of plain Latin letters and only marks stand around it. Unicode says the
/// same of these, but takes longer.
fn plain_word(piece: &str) -> Option<(usize, usize)> {
    let bytes = piece.as_bytes();
    // Behind E2 80: dashes and curly quotation marks.
    let is_curly = |last: u8| matches!(last, 0x93 | 0x94 | 0x98..=0x9F);
    let mut word = bytes;
    loop {
        word = match *word {
            [mark, ref rest @ ..] if mark.is_ascii_punctuation() => rest,
            [0xE2, 0x80, last, ref rest @ ..] if is_curly(last) => rest,
            _ => break,
        }
    }
    let start = bytes.len() - word.len();
    loop {
        word = match *word {
            [ref rest @ .., mark] if mark.is_ascii_punctuation() => rest,
            [ref rest @ .., 0xE2, 0x80, last] if is_curly(last) => rest,
            _ => break,
        }
    }
    let mut letters = word.iter();
    while let Some(&byte) = letters.next() {
        // From À to ÿ, without × and ÷.
        let mut is_latin = || byte == 0xC3 && letters.next().is_some_and(|last| !matches!(last, 0x97 | 0xB7));
        if !byte.is_ascii_alphanumeric() && !is_latin() {
            return None;
        }
    }
    (!word.is_empty()).then_some((start, word.len()))
}

/// What ends a word though Unicode goes on. The joint of Persian words is a part of letters elsewhere.
fn is_joint(text: &str) -> impl Fn(char) -> bool + Copy {
    let persian = text.contains(ZWNJ) && text.contains(|c| matches!(c, '\u{600}'..='\u{6FF}'));
    move |c| matches!(c, '\u{202F}' | '_') || persian && c == ZWNJ
}

/// Zero width non-joiner: two letters stand side by side, as at the end of a word.
const ZWNJ: char = '\u{200C}';

/// Whether `mark` stands inside one word, `before` and `after` it: ko`prik, צה”ל.
fn joins(before: &str, mark: &str, after: &str) -> bool {
    let (last, first) = (before.chars().next_back().unwrap_or(' '), after.chars().next().unwrap_or(' '));
    match mark {
        "`" | "´" => last.is_alphabetic() && first.is_alphabetic(),
        "“" | "”" | "„" => is_hebrew(last) && is_hebrew(first),
        _ => false,
    }
}

/// Whether the dot at `at` parts two figures: 2.5m.
fn is_decimal(word: &str, at: usize) -> bool {
    let bytes = word.as_bytes();
    let figure = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    bytes[at] == b'.' && figure(at.checked_sub(1)) && figure(Some(at + 1))
}

/// Whether a word with dots is two words run together: some piece next to a dot is longer than one letter, and it is no figure.
fn has_long_piece(word: &str) -> bool {
    let figure = word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b':'));
    !figure && word.split(['.', ':']).any(|piece| piece.chars().nth(1).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        Words::of(text).spans().iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn a_text_is_cut_into_words() {
        for (why, text, words) in [
            ("plain", "Venezuela has agreed", vec!["Venezuela", "has", "agreed"]),
            ("marks go", "“It is—so…good,” he said.", vec!["It", "is", "so", "good", "he", "said"]),
            ("hyphens cut", "Claver-Carone", vec!["Claver", "Carone"]),
            ("abbreviations stay", "the U.S., Washington, D.C.", vec!["the", "U.S", "Washington", "D.C"]),
            ("figures stay", "US$4.2 of 7,200 at 10:30", vec!["US", "4.2", "of", "7,200", "at", "10", "30"]),
            ("figures with a size", "2.5m or 1.5bn", vec!["2.5m", "or", "1.5bn"]),
            ("narrow spaces", "1\u{202f}500 oui\u{202f}!", vec!["1", "500", "oui"]),
            ("low lines", "he _never_ said", vec!["he", "never", "said"]),
            ("a missing space", "members.The gang", vec!["members", "The", "gang"]),
            ("curly apostrophe", "Trump’s gun-, drug-", vec!["Trump’s", "gun", "drug"]),
            ("Chinese", "委内瑞拉", vec!["委", "内", "瑞", "拉"]),
            ("radicals out of a PDF", "⼀亿⼈。⼤⻓", vec!["⼀", "亿", "⼈", "⼤", "⻓"]),
            ("Persian joints", "می\u{200C}شود", vec!["می", "شود"]),
            ("joints that are a part of letters", "র\u{200C}্যাব", vec!["র\u{200C}্যাব"]),
            ("typed accents", "ko`prik, l´an ``no''", vec!["ko`prik", "l´an", "no"]),
            ("Hebrew marks", "צה”ל צה\"ל צה״ל “של” כי", vec!["צה”ל", "צה\"ל", "צה״ל", "של", "כי"]),
            ("Russian", "Он сказал: «нет».", vec!["Он", "сказал", "нет"]),
            ("emoji are no words", "😀 yes 😀", vec!["yes"]),
            ("nothing", " \n ", vec![]),
        ] {
            assert_eq!(cut(text), words, "{why}");
        }
    }

    #[test]
    fn a_plain_word_among_marks_is_cut_as_unicode_says() {
        let marks = [
            "", ",", "“", "”.", "’", "'", "(", ")", "_", "…", "–", "´", "`", "«", "\"?", "$", "%", "€", "\u{301}",
            "\u{AD}",
        ];
        for word in
            ["word", "Straße", "Élan", "7", "a×b", "B2", "x", "naïve", "łódź", "ªº", "o'clock", "don’t", "3.5", ""]
        {
            for before in marks {
                for after in marks {
                    let piece = format!("{before}{word}{after}");
                    let mut slow = Words { spans: Vec::new(), alphabet: Alphabet::AsPrinted };
                    slow.push_pieces(0, &piece);
                    assert_eq!(Words::of(&piece).spans, slow.spans, "{piece}");
                }
            }
        }
    }

    #[test]
    fn spans_of_words_and_bytes_answer_each_other() {
        let words = Words::of("“It is” good.");
        assert_eq!(words.bytes(WordSpan::new(1, 3)), ByteSpan::new(6, 16));
        assert_eq!(words.inside(ByteSpan::new(6, 16)), WordSpan::new(1, 3));
        assert!(words.bytes(WordSpan::new(3, 3)).is_empty());
        assert!(Words::of("").bytes(WordSpan::new(0, 4)).is_empty());
    }

    #[test]
    fn marks_go_with_the_word_that_they_belong_to() {
        let text = "in years,” he said. “It-was” big";
        let words = Words::of(text);
        let begins: Vec<&str> = (0..8).map(|n| &text[words.border(n, text) as usize..]).collect();
        assert_eq!(begins[2], "he said. “It-was” big");
        assert_eq!(begins[4], "“It-was” big");
        assert_eq!(begins[5], "was” big");
        assert_eq!(begins[7], "");
    }

    #[test]
    fn a_stretch_takes_the_marks_that_belong_to_its_words() {
        for (why, text, words, whole) in [
            ("a quotation", "He said: “It is good.” Then", "It is good", "“It is good.”"),
            ("a comma inside", "“It is good,” he said", "It is good", "“It is good,”"),
            ("a typed mark", "\"It is good,\" he said", "It is good", "\"It is good,\""),
            ("both marks opening", "we will resume,“ Maduro", "we will resume", "we will resume,“"),
            ("inside a quotation", "“It is so good to say", "so good", "so good"),
            ("a dash between spaces", "good — so they say — to be", "so they say", "so they say"),
            ("a dash without", "good—so they say—to be", "so they say", "so they say"),
            ("a hyphen", "the ex-president-elect said", "president", "president"),
            ("a sum", "cost US$4.2 (or €4) then", "4.2", "$4.2"),
            ("a bracket", "cost US$4.2 (or €4) then", "or €4", "(or €4)"),
            ("French", "Il dit : « Oui, oui. » Puis", "Oui, oui", "« Oui, oui. »"),
            ("French, before another", "Il dit « Oui »", "Il dit", "Il dit"),
            ("German", "Er sagte »Ja« und ging", "Ja", "»Ja«"),
            ("German, before another", "Er sagte »Ja« und", "Er sagte", "Er sagte"),
            ("Chinese", "他说“不会”后离开。", "不会", "“不会”"),
            ("Japanese", "彼は「はい」と言った", "はい", "「はい」"),
            ("Spanish", "dijo: ¿por qué? Y", "por qué", "¿por qué?"),
            ("all of it", "“Yes.”", "Yes", "“Yes.”"),
        ] {
            let start = text.find(words).map_or(0, count);
            let found = with_marks(text, ByteSpan::new(start, start + count(words.len())));
            assert_eq!(found.of(text), whole, "{why}");
        }
    }
}
