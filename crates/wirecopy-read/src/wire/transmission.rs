//! Messages as they came by wire, parted by control characters: heading, text and trailer.

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

/// Whether bytes are such messages: a heading, and then a text, near the start.
pub(crate) fn is_transmission(bytes: &[u8]) -> bool {
    let start = bytes.iter().take(64).position(|&byte| byte == SOH);
    start.is_some_and(|start| bytes[start..].iter().take(400).any(|&byte| byte == STX))
}

/// The messages, in their order.
pub(crate) fn messages(bytes: &[u8]) -> Vec<Message<'_>> {
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
