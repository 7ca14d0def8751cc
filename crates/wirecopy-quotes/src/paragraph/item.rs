//! The items of a paragraph: its words, the marks that part them, and its quotations, each as one item.

use std::sync::LazyLock;

use crate::lexicon::letters::{short_word, western_end};
use crate::lexicon::{Class, Lexicon, Table};
use crate::person::sex;
use crate::speech::marks::{End, Quoted};
use wirecopy::span::{ByteSpan, count};

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Comma,
    Colon,
    Dash,
    /// A stop that ends a sentence.
    Stop,
    /// A quotation, by its number in the article.
    Quote(u32),
}

/// A word, a mark or a quotation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item {
    pub(crate) kind: Kind,
    pub(crate) bytes: ByteSpan,
    pub(crate) class: Class,
}

impl Item {
    pub(crate) fn is(&self, class: Class) -> bool {
        self.class.is(class)
    }

    /// How many bytes it has.
    pub(crate) fn len(&self) -> usize {
        (self.bytes.end - self.bytes.start) as usize
    }

    pub(crate) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// A word with a capital that is not there because a sentence begins.
    pub(crate) fn is_name(&self) -> bool {
        self.is_word() && self.is(Class::CAPITAL)
    }
}

/// Words that a stop follows without ending a sentence.
const SHORT: &str = "mr mrs ms dr sen sens rep reps gov govs gen col lt sgt capt cmdr maj rev hon prof st jr sr no vs inc corp co ltd jan feb aug sept oct nov dec atty supt const coun cst insp cpl ald msgr \
    adm pvt det mt ft m mme mlle dra sra srta nr bzw ret lic ing pres assn dept ariz calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala ark n s w e";

/// So many bytes of a text are an item, at least.
const BYTES: usize = 5;

/// What stands in brackets is left out if it is no longer, in bytes.
const BRACKETS: usize = 160;

/// Cuts the text of `paragraph` into items. `quoted` are its quotations, numbered from `first` on.
pub(crate) fn items(text: &str, paragraph: ByteSpan, quoted: &[Quoted], first: usize, lexicon: &Lexicon) -> Vec<Item> {
    let mut items = Vec::with_capacity((paragraph.end - paragraph.start) as usize / BYTES + 2);
    let mut at = paragraph.start as usize;
    let end = paragraph.end as usize;
    for (n, quote) in quoted.iter().enumerate() {
        words(text, at, (quote.bytes.start as usize).max(at), lexicon, &mut items);
        items.push(match is_nickname(text, items.last(), quote) {
            true => Item { kind: Kind::Word, bytes: quote.bytes, class: Class::CAPITAL },
            false => Item { kind: Kind::Quote(count(first + n)), bytes: quote.bytes, class: Class::NONE },
        });
        at = (quote.bytes.end as usize).min(end);
    }
    words(text, at, end, lexicon, &mut items);
    items
}

/// Whether what is quoted is a part of a name: Jan “Otter” Voll.
fn is_nickname(text: &str, before: Option<&Item>, quote: &Quoted) -> bool {
    /// So many bytes a nickname has at most.
    const LONGEST: usize = 24;
    let printed = quote.bytes.of(text);
    if !quote.closed || printed.len() > LONGEST {
        return false;
    }
    let name = printed.trim_matches(|c: char| !c.is_alphanumeric());
    let after = text.get(quote.bytes.end as usize..).and_then(|rest| rest.strip_prefix(' '));
    let given = |item: &Item| item.is_name() && sex::is_printed_given_name(item.bytes.of(text));
    name.starts_with(char::is_uppercase)
        && !printed.contains([',', '.', '!', '?'])
        && after.is_some_and(|rest| rest.starts_with(char::is_uppercase))
        && before.is_some_and(|item| item.bytes.end + 1 == quote.bytes.start && given(item))
}

fn words(text: &str, from: usize, to: usize, lexicon: &Lexicon, items: &mut Vec<Item>) {
    let Some(part) = text.get(from..to) else { return };
    let mut at = 0;
    let bytes = part.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        if byte == b' ' {
            at += 1;
            continue;
        }
        if byte == b',' {
            let bytes = ByteSpan::new(count(from + at), count(from + at + 1));
            items.push(Item { kind: Kind::Comma, bytes, class: Class::NONE });
            at += 1;
            continue;
        }
        // Most words are of few Latin letters.
        if let Some((len, number)) = short_word(bytes, at) {
            let end = at + len;
            let class = lexicon.class_of_number(number, byte.is_ascii_uppercase(), || &part[at..end]);
            let bytes = ByteSpan::new(count(from + at), count(from + end));
            items.push(Item { kind: Kind::Word, bytes, class });
            at = end;
            continue;
        }
        // And nearly all of Western ones.
        if let Some(end) = plain_end(bytes, at) {
            let (_, class) = lexicon.class_of_one(&part[at..end]);
            let bytes = ByteSpan::new(count(from + at), count(from + end));
            items.push(Item { kind: Kind::Word, bytes, class });
            at = end;
            continue;
        }
        let c = if byte.is_ascii() { char::from(byte) } else { part[at..].chars().next().unwrap_or_default() };
        let len = c.len_utf8();
        let rest = &part[at + len..];
        let empty = items.is_empty();
        let mut push = |kind, start: usize, end: usize, class| {
            items.push(Item { kind, bytes: ByteSpan::new(count(from + start), count(from + end)), class });
        };
        if c.is_alphanumeric() || matches!(c, '@' | '#' | '$') {
            let stop = word_end(part, at);
            let word = &part[at..stop];
            at = stop;
            let (stem, owner) = owner(word);
            push(Kind::Word, stop - word.len(), stop - word.len() + stem.len(), lexicon.class(stem));
            if !owner.is_empty() {
                push(Kind::Word, stop - owner.len(), stop, lexicon.class(owner));
            }
            continue;
        }
        match c {
            '(' | '[' => {
                let near = &rest[..rest.floor_char_boundary(BRACKETS)];
                let close = if c == '(' { ')' } else { ']' };
                let opens = items.last().is_none_or(|last| last.kind == Kind::Stop);
                if let Some(end) = near.find(close).filter(|_| !opens) {
                    at += len + end + 1;
                    continue;
                }
            }
            '،' | '、' | '，' => push(Kind::Comma, at, at + len, Class::NONE),
            ':' | '：' => push(Kind::Colon, at, at + len, Class::NONE),
            '—' | '–' | '―' => push(Kind::Dash, at, at + len, Class::NONE),
            '-' if rest.starts_with('-') => {
                push(Kind::Dash, at, at + 2, Class::NONE);
                at += 2;
                continue;
            }
            '-' if empty && at == 0 => push(Kind::Dash, at, at + len, Class::NONE),
            '-' if part[..at].ends_with([' ', '\u{a0}']) && rest.starts_with([' ', '\u{a0}']) => {
                push(Kind::Dash, at, at + len, Class::NONE);
            }
            ';' | '!' | '?' | '。' | '！' | '？' | '؟' | '؛' => push(Kind::Stop, at, at + len, Class::NONE),
            '.' => {
                let last = items.last().filter(|item| item.is_word() && item.bytes.end as usize == from + at);
                let short = || last.is_some_and(|item| is_short(item.bytes.of(text)));
                let ends = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || !c.is_alphanumeric());
                let dots = rest.starts_with('.') || part[..at].ends_with('.');
                // "Holm, R-N.H., said".
                let goes_on = || rest.trim_start().starts_with(char::is_lowercase) || rest.starts_with([',', ';', ':']);
                let last_word = || rest.trim_start().is_empty();
                // "am 14. Februar", "im 20. Jahrhundert".
                let ordinal = || {
                    lexicon.nouns_have_capitals
                        && last.is_some_and(|item| is_ordinal(item.bytes.of(text), rest, lexicon))
                };
                if ends && !dots && !goes_on() && !ordinal() && (!short() || last_word() || opens_sentence(rest)) {
                    items.push(Item {
                        kind: Kind::Stop,
                        bytes: ByteSpan::new(count(from + at), count(from + at + 1)),
                        class: Class::NONE,
                    });
                }
            }
            _ => {}
        }
        at += len;
    }
}

/// Where the word of Western letters and digits ends that begins at byte `at`, if what follows surely is no part of it.
#[inline]
fn plain_end(bytes: &[u8], at: usize) -> Option<usize> {
    let end = western_end(bytes, at);
    if end == at {
        return None;
    }
    let ends = match bytes.get(end..).unwrap_or_default() {
        [] | [b' ', ..] => true,
        // A mark of typography, but for the apostrophe and the hyphen that join.
        [0xe2, 0x80, mark, ..] => !matches!(mark, 0x99 | 0x91),
        [next, after @ ..] => {
            next.is_ascii()
                && match after {
                    [0xe2, 0x80, ..] => true,
                    after => after.first().is_none_or(|after| after.is_ascii() && !after.is_ascii_alphanumeric()),
                }
        }
    };
    ends.then_some(end)
}

/// Where the word that begins at `at` ends: marks inside it belong to it, "U.S", "O’Brien", "Claver-Carone".
fn word_end(part: &str, at: usize) -> usize {
    let mut end = at;
    let mut chars = part[at..].char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let inner = matches!(c, '\'' | '’' | '-' | '.' | '/' | '&' | '\u{2011}' | '_' | '@' | '#' | '$' | ',' | '%')
            && chars.peek().is_some_and(|&(_, next)| {
                if c == ',' {
                    next.is_numeric() && part[..at + offset].ends_with(|c: char| c.is_numeric())
                } else {
                    next.is_alphanumeric()
                }
            });
        let first = offset == 0 && matches!(c, '@' | '#' | '$');
        if !(c.is_alphanumeric() || inner || first || is_combining(c)) {
            break;
        }
        end = at + offset + c.len_utf8();
    }
    end.max(at + part[at..].chars().next().map_or(1, char::len_utf8))
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}')
}

/// A word and the ’s, ’d or n’t behind it.
fn owner(word: &str) -> (&str, &str) {
    if !word.contains(['’', '\'']) {
        return (word, "");
    }
    for ending in ["’s", "'s", "n’t", "n't", "’ve", "'ve", "’re", "'re", "’d", "'d", "’ll", "'ll"] {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| !stem.is_empty()) {
            return (stem, &word[stem.len()..]);
        }
    }
    (word, "")
}

/// Whether the figure that a stop follows is one of a day or of a rank in German, by the word behind it.
fn is_ordinal(word: &str, rest: &str, lexicon: &Lexicon) -> bool {
    const RANKED: &[&str] = &[
        "Jahrhundert",
        "Jahrhunderts",
        "Liga",
        "Bundesliga",
        "Lebensjahr",
        "Platz",
        "FC",
        "Stock",
        "Spieltag",
        "Geburtstag",
    ];
    let figure = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    let next = || rest.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    figure && rest.starts_with([' ', '\u{a0}']) && (lexicon.class(next()).is(Class::TIME) || RANKED.contains(&next()))
}

fn is_short(word: &str) -> bool {
    /// The longest abbreviation, in bytes.
    const LONGEST: usize = 6;
    if word.len() > LONGEST && word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return false;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (letters == 1 && word.chars().all(char::is_uppercase))
        || word.contains('.')
        || (word.len() <= LONGEST && word.starts_with(char::is_uppercase) && is_abbreviation(word))
}

fn is_abbreviation(word: &str) -> bool {
    static ABBREVIATIONS: LazyLock<Table<bool>> =
        LazyLock::new(|| SHORT.split_whitespace().map(|word| (word, true)).collect());
    ABBREVIATIONS.get(word).is_some()
}

/// Whether `rest` goes on with a word that is no name: "in the U.S. He said".
fn opens_sentence(rest: &str) -> bool {
    const OPENERS: &[&str] = &[
        "After", "And", "As", "At", "Before", "But", "For", "He", "Her", "His", "If", "In", "It", "Its", "On", "She",
        "That", "The", "Their", "There", "These", "They", "This", "We", "When", "While", "With", "You",
    ];
    let word = rest.trim_start().split(|c: char| !c.is_alphabetic()).next();
    rest.starts_with(char::is_whitespace) && word.is_some_and(|word| OPENERS.contains(&word))
}

/// Whether the quotation at `at` is led to by a verb or a colon, so that a capital behind it begins a sentence: he asked, “Why?” The mayor left.
fn is_led(items: &[Item], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|before| items.get(before));
    let verb = |item: Option<&Item>| item.is_some_and(|item| item.is(Class::CUE) && !item.is(Class::CAPITAL));
    match before(1).map(|item| item.kind) {
        Some(Kind::Colon) => true,
        Some(Kind::Comma) => verb(before(2)),
        _ => verb(before(1)),
    }
}

/// What stands in a sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Contents {
    /// What its words can be, any of them.
    pub(crate) class: Class,
    /// Whether something is quoted in it.
    pub(crate) quotes: bool,
}

/// The sentences of `items`, as ranges of them, and what stands in each.
pub(crate) fn sentences(items: &[Item], quoted: &[Quoted]) -> (Vec<(usize, usize)>, Vec<Contents>) {
    let (mut found, mut contents) = (Vec::with_capacity(8), Vec::with_capacity(8));
    let mut start = 0;
    let mut own = Contents::default();
    for (at, item) in items.iter().enumerate() {
        own.class = own.class.or(item.class);
        own.quotes |= matches!(item.kind, Kind::Quote(_));
        let ends = match item.kind {
            Kind::Stop => true,
            Kind::Quote(number) => {
                let end = quoted.get(number as usize).map_or(End::Open, |quote| quote.end);
                let next = items.get(at + 1);
                let capital = next.is_some_and(|next| next.is(Class::CAPITAL) || matches!(next.kind, Kind::Quote(_)));
                match end {
                    End::Stop => capital,
                    End::Ask => {
                        next.is_some_and(|next| matches!(next.kind, Kind::Quote(_))) || capital && is_led(items, at)
                    }
                    End::Comma | End::Open => false,
                }
            }
            _ => false,
        };
        if ends {
            found.push((start, at + 1));
            contents.push(std::mem::take(&mut own));
            start = at + 1;
        }
    }
    if start < items.len() {
        found.push((start, items.len()));
        contents.push(own);
    }
    (found, contents)
}
