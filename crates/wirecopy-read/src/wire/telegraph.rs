//! ANPA 1312 and IPTC 7901: messages of a line of heading, a slug, and text in paragraphs that are set in.

use crate::article::dateline;
use crate::article::metadata::Metadata;
use crate::file::contents::{Contents, Flaw, Place};
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::wire::news_item::NewsItem;
use crate::wire::notes;
use crate::wire::transmission::{messages, printed};
use wirecopy::article::DetailKind;

mod head;
pub(in crate::wire) mod paragraphs;
mod stamp;

use head::{Head, parted};
use paragraphs::paragraphs;
use stamp::{date, sender};

/// What they are called.
const FORM: &str = "wire messages (ANPA 1312, IPTC 7901)";

pub(crate) use crate::wire::transmission::is_transmission;

/// The stories in the bytes of a file. Takes of one story are put together.
pub(crate) fn stories(parsers: &dyn Parsers, bytes: &[u8]) -> Result<Contents, FileError> {
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let mut items: Vec<(usize, NewsItem)> = Vec::new();
    for (message, number) in messages(bytes).iter().zip(1..) {
        let decode = |part: &[u8]| parsers.text(&printed(part)).map(|decoded| decoded.text);
        let (Ok(heading), Ok(text), Ok(trailer)) =
            (decode(message.heading), decode(message.text), decode(message.trailer))
        else {
            contents.leave(Place::Item(number), Flaw::NoWords);
            continue;
        };
        if !message.whole {
            contents.notes.push(format!("message {number} is cut off: no end of text"));
        }
        let item = item(&heading, &text, &trailer);
        match items.last_mut().filter(|(_, last)| is_take(last, &item)) {
            Some((_, last)) => {
                last.text = [&notes::take(&last.text), "\n\n", &item.text].concat();
            }
            None => items.push((number, item)),
        }
    }
    for (number, item) in items {
        item.put(number, &mut contents);
    }
    contents.if_any(FORM)
}

/// Whether `next` goes on with `last`: the same slug, called a take or an add.
fn is_take(last: &NewsItem, next: &NewsItem) -> bool {
    let slug = |item: &NewsItem| {
        item.metadata
            .details
            .iter()
            .find(|detail| detail.kind == DetailKind::Slug)
            .map(|detail| notes::slug(&detail.text))
    };
    let (Some((last, _)), Some((next, Some(version)))) = (slug(last), slug(next)) else { return false };
    let version = version.to_lowercase();
    last.eq_ignore_ascii_case(&next)
        && (version.contains("take") || version.split_whitespace().any(|word| word == "add"))
}

fn item(heading: &str, text: &str, trailer: &str) -> NewsItem {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let Head { slug, version, title, byline, notes, section, story } = parted(&lines);
    let text = typeset(&paragraphs(&story));
    let printed = dateline::dateline(&text).map(dateline::filed).and_then(|filed| filed.day);
    let date = date(trailer, printed.as_deref()).or_else(|| date(heading, printed.as_deref()));
    let sender = sender(heading, trailer);
    let metadata = Metadata { title, byline, date, outlet: sender.clone(), ..Metadata::default() };
    let slug = slug.or_else(|| heading_slug(heading));
    let note = notes.join(" ");
    NewsItem { text, metadata, ..NewsItem::default() }
        .with(DetailKind::Version, version.as_deref())
        .with(DetailKind::Slug, slug.as_deref())
        .with(DetailKind::Section, section.as_deref())
        .with(DetailKind::Agency, sender.as_deref())
        .with(DetailKind::Urgency, urgency(heading))
        .with(DetailKind::EditorsNote, Some(&note))
}

/// Quotation marks and dashes, for which the wire has no characters.
fn typeset(paragraphs: &[String]) -> String {
    let set = |paragraph: &String| paragraph.replace("``", "“").replace("''", "”").replace(" _ ", " — ");
    paragraphs.iter().map(set).collect::<Vec<_>>().join("\n\n")
}

/// The priority in a heading: of ANPA a letter, of IPTC a digit.
fn urgency(heading: &str) -> Option<&str> {
    let words: Vec<&str> = heading.split_whitespace().collect();
    words.iter().skip(1).take(3).copied().find(|word| {
        word.len() == 1
            && (word.bytes().all(|byte| (b'1'..=b'9').contains(&byte))
                || matches!(*word, "f" | "b" | "u" | "r" | "d" | "a" | "h" | "s" | "w"))
    })
}

/// The slug in a heading: below its first line "ferry/harbour/" of IPTC 7901, or among the words of ANPA: "r i bx-ferry-sinks 03-12 0250".
fn heading_slug(heading: &str) -> Option<String> {
    let mut lines = heading.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    if let Some(slug) = lines.find(|line| line.contains('/')) {
        return Some(slug.to_owned());
    }
    let is_slug = |word: &&str| {
        word.contains('-')
            && word.bytes().any(|byte| byte.is_ascii_alphabetic())
            && word.len() > 4
            && !word.starts_with('-')
            && !word.ends_with("--")
    };
    // The name of the service stands in the first line of IPTC 7901.
    let words = heading.split_whitespace().skip(if first.split_whitespace().count() > 4 { 6 } else { 0 });
    words.into_iter().find(is_slug).map(|slug| slug.trim_end_matches(['<', ',']).to_owned())
}
