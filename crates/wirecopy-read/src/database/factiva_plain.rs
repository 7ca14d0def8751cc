//! Factiva without field codes: headline, byline, words, day, outlet, code, language and rights one below the other, then the words, then
//! "Document" with an accession number.

use crate::article::metadata::Metadata;
use crate::database::factiva_codes::FORM;
use crate::database::head;
use crate::database::labels::{is_copyright, is_word_count};
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::error::FileError;
use wirecopy::article::DetailKind;

/// The articles of a text that is such an export; nothing where it is none.
pub(crate) fn export(lines: &[&str]) -> Option<Result<Contents, FileError>> {
    let ends: Vec<usize> = (0..lines.len()).filter(|&at| accession(lines[at]).is_some()).collect();
    if ends.is_empty() {
        return None;
    }
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let mut from = 0;
    for (end, number) in ends.into_iter().zip(1..) {
        article(&lines[from..=end], None, number, &mut contents);
        from = end + 1;
    }
    Some(Ok(contents))
}

/// "Document NYTF000020120112e81c0005f": letters of the source, zeros, a day, and more.
fn accession(line: &str) -> Option<&str> {
    let (word, number) = line.split_once(' ')?;
    let is_word = ["Document", "Dokument", "Documento"].contains(&word);
    let digits = || number.bytes().filter(u8::is_ascii_digit).count();
    let is_number = || number.len() >= 18 && digits() >= 10 && number.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_word && is_number()).then_some(number)
}

/// The languages as Factiva names them, each in its interface.
const LANGUAGES: &str = "english anglais englisch inglés inglese engels french français französisch francés francese frans german allemand deutsch \
    alemán tedesco duits spanish espagnol spanisch español spagnolo spaans italian italien italienisch italiano italiaans dutch néerlandais \
    niederländisch neerlandés olandese nederlands portuguese portugais portugiesisch português russian russe russisch japanese chinese arabic \
    swedish danish norwegian finnish polish turkish";

/// Reads the lines of one article. `title` is what a web page marks as the headline.
pub(crate) fn article(lines: &[&str], title: Option<String>, number: usize, contents: &mut Contents) {
    let id = lines.last().and_then(|line| accession(line)).map(str::to_owned);
    let lines = if id.is_some() { &lines[..lines.len() - 1] } else { lines };
    let Some(counted) = lines.iter().position(|line| is_word_count(line)) else {
        let place = title.or(id).map_or(Place::Item(number), Place::Named);
        return contents.leave(place, Flaw::NoWords);
    };
    let mut metadata = named(&lines[..counted], title);
    let mut rest = &lines[counted + 1..];
    if let [line, more @ ..] = rest
        && let Some(day) = head::day(line)
    {
        metadata.date = Some(day);
        rest = more;
    }
    if let [line, more @ ..] = rest
        && head::is_time(line)
    {
        metadata = metadata.with(DetailKind::Time, Some(line));
        rest = more;
    }
    metadata.outlet = rest.first().map(|line| (*line).to_owned());
    // Behind the outlet stand its code, edition, page and language, in this order, then the notice of rights.
    let head = rest.iter().take(9);
    let rights = head.clone().position(|line| is_copyright(line));
    let language = head.clone().position(|line| LANGUAGES.split(' ').any(|known| line.to_lowercase() == known));
    let start = rights.or(language).map_or(1, |at| at + 1);
    if let Some(page) = rest
        .get(2..language.unwrap_or(2))
        .unwrap_or_default()
        .iter()
        .find(|line| line.starts_with(|c: char| c.is_ascii_digit()))
    {
        metadata = metadata.with(DetailKind::Page, Some(page));
    }
    let text = rest.get(start..).unwrap_or_default().join("\n\n");
    if text.is_empty() {
        contents.leave(metadata.title.or(id).map_or(Place::Item(number), Place::Named), Flaw::NoWords);
    } else {
        contents.drafts.push(Draft { id, text, metadata });
    }
}

/// The lines above the number of words: a section, the headline, a byline.
fn named(lines: &[&str], title: Option<String>) -> Metadata {
    let owned = |line: Option<&&str>| line.map(|line| (*line).to_owned());
    if let Some(title) = title {
        let at = lines.iter().position(|line| title.starts_with(line.trim()));
        let byline =
            at.and_then(|at| lines.get(at + 1)).or_else(|| lines.last().filter(|line| at.is_none() && is_byline(line)));
        let section = at.and_then(|at| at.checked_sub(1)).and_then(|at| lines.get(at));
        let byline = owned(byline).filter(|line| !title.ends_with(line.as_str()));
        return Metadata { title: Some(title), byline, ..Metadata::default() }
            .with(DetailKind::Section, section.copied());
    }
    // A cover page may stand before the first article.
    let lines = &lines[lines.len().saturating_sub(3)..];
    match lines {
        [] => Metadata::default(),
        [title] => Metadata { title: owned(Some(title)), ..Metadata::default() },
        [.., title, byline] if is_byline(byline) => {
            let section = lines.len().checked_sub(3).and_then(|at| lines.get(at));
            let made = Metadata { title: owned(Some(title)), byline: owned(Some(byline)), ..Metadata::default() };
            made.with(DetailKind::Section, section.copied())
        }
        [.., section, title] => {
            Metadata { title: owned(Some(title)), ..Metadata::default() }.with(DetailKind::Section, Some(section))
        }
    }
}

/// "By Ann Lee", or two to six words of which each begins with a capital.
fn is_byline(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let opens =
        ["By", "Von", "Par", "Por", "Di", "Door", "BY", "VON", "PAR"].iter().any(|word| words.first() == Some(word));
    let small = ["and", "und", "et", "y", "de", "von", "van", "the", "in", "for", "of"];
    let is_name = |word: &&str| word.starts_with(char::is_uppercase) || small.contains(word);
    opens
        || (2..=6).contains(&words.len())
            && words.iter().all(is_name)
            && !line.ends_with(['.', '!', '?', ':'])
            && words[0].starts_with(char::is_uppercase)
}
