//! Messages as they came by wire, parted by control characters: heading, text and trailer.

use wirecopy_quotes::agency;

const SOH: u8 = 1;
const STX: u8 = 2;
const ETX: u8 = 3;
const EOT: u8 = 4;

/// The bytes of one message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Message<'b> {
    /// Between the start of the heading and that of the text.
    pub(crate) heading: &'b [u8],
    /// The text.
    pub(crate) text: &'b [u8],
    /// What follows it: the time of sending.
    pub(crate) trailer: &'b [u8],
    /// Whether the message ends as it should.
    pub(crate) whole: bool,
}

/// A picture or a program has a zero byte among so many; no wire sends one.
const HEAD: usize = 4096;

/// Whether bytes are such messages: a heading, and then a text, near the start; or the line of IPTC 7901 that opens one.
pub(crate) fn is_transmission(bytes: &[u8]) -> bool {
    if bytes.iter().take(HEAD).any(|&byte| byte == 0) {
        return false;
    }
    let start = bytes.iter().take(64).position(|&byte| byte == SOH);
    start.is_some_and(|start| bytes[start..].iter().take(400).any(|&byte| byte == STX)) || unmarked(bytes).is_some()
}

/// A message whose control characters are lost: the line that opens it, "eca0062 3 i 510 dpa 1003", its slug, its text, and the time of sending.
fn unmarked(bytes: &[u8]) -> Option<Message<'_>> {
    let line = |at: usize| {
        let end = bytes[at..].iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |length| at + length);
        (std::str::from_utf8(bytes[at..end].trim_ascii()).unwrap_or_default(), (end + 1).min(bytes.len()))
    };
    let (first, mut at) = line(bytes.len() - bytes.trim_ascii_start().len());
    if !opens(first) {
        return None;
    }
    // The slug stands below, behind a blank line.
    let mut next = at;
    while next < bytes.len() {
        let (words, end) = line(next);
        next = end;
        if words.contains('/') && !words.contains(' ') {
            at = next;
        }
        if !words.is_empty() {
            break;
        }
    }
    let (heading, rest) = bytes.split_at(at);
    let foot = rest.trim_ascii_end().iter().rposition(|&byte| byte == b'\n').unwrap_or_default();
    let is_time = rest[foot..].trim_ascii().iter().take(6).filter(|byte| byte.is_ascii_digit()).count() == 6;
    let (text, trailer) = if is_time { rest.split_at(foot) } else { (rest, &[][..]) };
    Some(Message { heading, text, trailer, whole: is_time })
}

/// Whether a line is the one that opens a message of IPTC 7901: its number, priority, category, words, and the service behind.
fn opens(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [number, priority, category, length, .., service, _] = words.as_slice() else { return false };
    let letters = number.bytes().take_while(u8::is_ascii_lowercase).count();
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (2..=4).contains(&letters)
        && is_digits(&number[letters..])
        && priority.len() == 1
        && is_digits(priority)
        && category.len() <= 3
        && category.bytes().all(|byte| byte.is_ascii_lowercase())
        && is_digits(length)
        && agency::is_agency(service.split('-').next().unwrap_or_default())
}

/// The messages, in their order.
pub(crate) fn messages(bytes: &[u8]) -> Vec<Message<'_>> {
    if !bytes.contains(&SOH) {
        return unmarked(bytes).into_iter().collect();
    }
    let starts: Vec<usize> = (0..bytes.len()).filter(|&at| bytes[at] == SOH).collect();
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    let message = |(&start, end): (&usize, usize)| {
        let all = &bytes[start + 1..end];
        let (heading, rest) = cut(all, STX)?;
        let (text, trailer) = cut(rest, ETX).or_else(|| cut(rest, EOT)).unwrap_or((rest, &[]));
        let whole = text.len() < rest.len();
        let trailer = cut(trailer, EOT).map_or(trailer, |(trailer, _)| trailer);
        Some(Message { heading, text, trailer, whole })
    };
    starts.iter().zip(ends).filter_map(message).collect()
}

/// What stands before and behind the first of a byte.
fn cut(bytes: &[u8], mark: u8) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().position(|&byte| byte == mark)?;
    Some((&bytes[..at], &bytes[at + 1..]))
}

/// The bytes of a part without control characters; lines stay.
pub(crate) fn printed(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().copied().filter(|&byte| byte >= 0x20 || matches!(byte, b'\n' | b'\r' | b'\t')).collect()
}
