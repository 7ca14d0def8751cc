//! ANPA 1312 and IPTC 7901: messages of a line of heading, a slug, and text in paragraphs that are set in.

use crate::article::metadata::Metadata;
use crate::file::contents::{Contents, Flaw, Place};
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::wire::news_item::NewsItem;
use crate::wire::notes;
use crate::wire::transmission::{messages, printed};
use wirecopy::article::DetailKind;
use wirecopy_quotes::agency;

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
    let lines: Vec<&str> = text.lines().map(str::trim_end).filter(|line| !line.trim().is_empty()).collect();
    let is_inset = |line: &str| line.starts_with("  ") || line.starts_with('\t');
    let start = lines.iter().position(|line| is_inset(line));
    let (top, body) = lines.split_at(start.unwrap_or_else(|| top_lines(&lines)));
    let mut item = NewsItem::default();
    item.metadata.date = date(trailer).or_else(|| date(heading));
    let mut notes = Vec::new();
    for line in top {
        let bare = line.trim().trim_start_matches('^').trim_end_matches(['<', '=', '>', '^']).trim();
        let lower = bare.to_lowercase();
        let known = &item.metadata;
        if lower.starts_with("by ") && known.byline.is_none() {
            item.metadata.byline = Some(bare.to_owned());
        } else if lower.starts_with("eds:") || lower.starts_with("(eds") || lower.starts_with("editors:") {
            notes.push(bare.to_owned());
        } else if lower.ends_with("writer") || lower.ends_with("correspondent") || agency::is_agency(bare) {
            // The trade of who wrote it, or the agency's name below.
        } else if is_slug(bare) && slug_of(&item).is_none() {
            item = item.with(DetailKind::Slug, Some(bare));
        } else if known.title.is_none() {
            let (title, version) = notes::slug(bare);
            item.metadata.title = Some(title);
            item = item.with(DetailKind::Version, version.as_deref());
        }
    }
    item.text = typeset(&paragraphs(body));
    let sender = sender(heading, trailer);
    item.metadata = Metadata { outlet: sender.clone(), ..item.metadata };
    if slug_of(&item).is_none() {
        item = item.with(DetailKind::Slug, heading_slug(heading).as_deref());
    }
    let note = notes.join(" ");
    item.with(DetailKind::Agency, sender.as_deref())
        .with(DetailKind::Urgency, urgency(heading))
        .with(DetailKind::EditorsNote, Some(&note))
}

fn slug_of(item: &NewsItem) -> Option<&str> {
    item.metadata.details.iter().find(|detail| detail.kind == DetailKind::Slug).map(|detail| detail.text.as_str())
}

/// Where no line is set in: the lines before the first that is as long as a line of text.
fn top_lines(lines: &[&str]) -> usize {
    lines
        .iter()
        .position(|line| line.chars().count() > 60 || line.contains(" (") && line.contains(')'))
        .unwrap_or_default()
}

/// "BC-US--Ferry, 1st Ld-Writethru", "ferry-sinks/": words that are joined, without spaces but behind a comma.
fn is_slug(line: &str) -> bool {
    let (slug, _) = notes::slug(line);
    let joined = slug.contains(['-', '/']);
    joined && slug.split_whitespace().count() <= 2 && !slug.ends_with('.')
}

/// The paragraphs of a text: one begins with a line that is set in, or each line is one.
fn paragraphs(lines: &[&str]) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let by_inset = lines.iter().any(|line| line.starts_with("  ") || line.starts_with('\t'));
    for line in lines {
        let words = line
            .trim()
            .trim_start_matches('^')
            .trim_end_matches(['<', '^'])
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if words.is_empty() {
            continue;
        }
        let begins =
            if by_inset { line.starts_with("  ") || line.starts_with('\t') || line.starts_with('^') } else { true };
        match paragraphs.last_mut().filter(|_| !begins) {
            Some(paragraph) => {
                paragraph.push(' ');
                paragraph.push_str(&words);
            }
            None => paragraphs.push(words),
        }
    }
    paragraphs
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

/// The slug in a heading of ANPA: "r i bx-ferry-sinks 03-12 0250".
fn heading_slug(heading: &str) -> Option<String> {
    let words = heading.split_whitespace();
    let is_slug = |word: &&str| {
        word.contains('-')
            && word.bytes().any(|byte| byte.is_ascii_alphabetic())
            && word.len() > 4
            && !word.starts_with('-')
    };
    words.into_iter().find(is_slug).map(|slug| slug.trim_end_matches(['<', ',']).to_owned())
}

/// Who sent it: "AP-WS-03-12-25 1530EST" at the foot, or the letters before the number of a heading, where they name an agency.
fn sender(heading: &str, trailer: &str) -> Option<String> {
    let letters = |word: &str| word.chars().take_while(char::is_ascii_uppercase).collect::<String>();
    let foot = trailer.split_whitespace().find(|word| word.matches('-').count() >= 3).map(letters);
    let head = heading.split_whitespace().next().map(letters);
    foot.into_iter().chain(head).find(|name| name.len() >= 2 && agency::is_agency(name))
}

/// The day in a trailer: "03-12-25 1530EST" of ANPA (month first), "121530 Mar 25" of IPTC 7901.
fn date(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let century = |year: &str| Some(if year.parse::<u32>().ok()? < 70 { "20" } else { "19" });
    for word in &words {
        let parts: Vec<&str> = word.rsplit('-').take(3).collect();
        if let [year, day, month] = parts.as_slice()
            && [year, day, month].iter().all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
        {
            return Some([century(year)?, year, "-", month, "-", day].concat());
        }
    }
    for three in words.windows(3) {
        let [stamp, month, year] = three else { continue };
        let year = year.get(..year.len().min(4)).unwrap_or_default();
        let is_stamp = stamp.len() >= 6 && stamp.bytes().take(6).all(|byte| byte.is_ascii_digit());
        if is_stamp
            && month.len() >= 3
            && (year.len() == 2 || year.len() == 4)
            && year.bytes().all(|byte| byte.is_ascii_digit())
        {
            let year = if year.len() == 2 { [century(year)?, year].concat() } else { year.to_owned() };
            let stated = [&stamp[..2], " ", month, " ", &year].concat();
            return crate::article::day::stated(&stated);
        }
    }
    None
}
