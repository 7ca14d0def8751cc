//! A document -> its text and its headline.

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::head::{self, Sheet};
use super::paragraph::{self, Paragraph};
use super::{beside, bomb, column, glyph, line};
use crate::file::contents::Contents;
use crate::file::error::FileError;

const FORM: &str = "a PDF";
/// A document has at most so many pages.
const PAGES: usize = 2_000;
/// What is larger than the text by this is a headline.
const HEADLINE: f64 = 1.25;
/// A headline has at most so many words.
const LONGEST: usize = 40;

/// What a document came to.
struct Words {
    text: String,
    headline: Option<String>,
    /// How many lines of captions and footnotes are left out.
    beside: usize,
}

/// The words of a document, and the headline that stands above them.
///
/// # Errors
/// [`FileError`] where it is locked, damaged or too large, or has no words.
fn words(bytes: &[u8]) -> Result<Words, FileError> {
    bomb::check(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => FileError::Locked,
        LoadPdfError::Decryption(_) => broken("its encryption is not one that can be read"),
        LoadPdfError::Invalid => broken("it has no pages that can be read"),
    })?;
    let (mut unknown, mut pictures) = (0, 0);
    let mut pages = Vec::new();
    if pdf.pages().len() > PAGES {
        return Err(broken("it has more than 2,000 pages; save the ones that matter and bring these"));
    }
    for page in pdf.pages().iter() {
        let letters = glyph::letters(&pdf, page);
        unknown += letters.unknown;
        pictures += letters.pictures.len();
        pages.push((letters.height, line::pieces(&letters.all), letters.pictures));
    }
    let sizes = pages.iter().flat_map(|(_, pieces, _)| pieces).map(|piece| piece.size);
    let body = column::middle(sizes).unwrap_or_default();
    let mut beside = 0;
    let sheet = |(height, mut pieces, pictures): (f64, Vec<line::Piece>, Vec<glyph::Picture>)| {
        beside += beside::drop_captions(&mut pieces, &pictures, body);
        (height, column::columns(pieces))
    };
    let mut sheets: Vec<Sheet> = pages.into_iter().map(sheet).collect();
    let notes = |column: &mut column::Column| beside::drop_notes(column, body);
    beside += sheets.iter_mut().flat_map(|(_, columns)| columns).map(notes).sum::<usize>();
    head::drop_heads(&mut sheets);
    let mut columns: Vec<column::Column> = sheets.into_iter().flat_map(|(_, columns)| columns).collect();
    // Below some stood the number of the page.
    beside += columns.iter_mut().map(notes).sum::<usize>();
    let mut paragraphs = paragraph::paragraphs(&columns);
    if paragraphs.is_empty() {
        return Err(without_words(bytes, unknown, pictures));
    }
    let headline = headline(&mut paragraphs);
    let texts: Vec<String> = paragraphs.into_iter().map(|paragraph| paragraph.text).collect();
    Ok(Words { text: texts.join("\n\n"), headline, beside })
}

/// Why there is nothing to read.
fn without_words(bytes: &[u8], unknown: usize, pictures: usize) -> FileError {
    let tail = &bytes[bytes.len().saturating_sub(2048)..];
    if unknown > 0 {
        FileError::Elsewhere {
            form: "a PDF whose letters say not what they are",
            instead: "run text recognition (OCR) over it first, for example with OCRmyPDF --force-ocr, and bring what that writes",
        }
    } else if pictures > 0 {
        FileError::Elsewhere {
            form: "a PDF of pictures, without a text layer,",
            instead: "run text recognition (OCR) over it first, for example with OCRmyPDF, and bring what that writes",
        }
    } else if !tail.windows(5).any(|window| window == b"%%EOF") {
        broken("its end is missing")
    } else {
        FileError::NoWords
    }
}

/// Takes out the headline: the first paragraphs, or the second, in type that is larger than the text.
fn headline(paragraphs: &mut Vec<Paragraph>) -> Option<String> {
    let letters = |paragraph: &Paragraph| paragraph.text.chars().count();
    let mut sizes: Vec<(f64, usize)> =
        paragraphs.iter().map(|paragraph| (paragraph.size, letters(paragraph))).collect();
    sizes.sort_by(|one, other| one.0.total_cmp(&other.0));
    let half = sizes.iter().map(|size| size.1).sum::<usize>() / 2;
    let mut passed = 0;
    let body = sizes.iter().find(|size| {
        passed += size.1;
        passed > half
    })?;
    let is_large = |paragraph: &Paragraph| paragraph.size > HEADLINE * body.0;
    let largest = paragraphs.iter().take(4).map(|paragraph| paragraph.size).fold(0.0, f64::max);
    let at = paragraphs.iter().take(4).position(|paragraph| paragraph.size >= largest * 0.97 && is_large(paragraph))?;
    let is_short = paragraphs.get(at)?.text.split_whitespace().count() <= LONGEST;
    (is_short && paragraphs.len() > 1).then(|| paragraphs.remove(at).text)
}

fn broken(says: &str) -> FileError {
    FileError::Broken { form: FORM, says: says.to_owned() }
}

/// The article of a PDF, or those of an export that was printed. The library panics on some damaged files: who calls this keeps that away from the rest.
///
/// # Errors
/// [`FileError`] where it is locked, damaged or too large, or has no words.
pub fn article(bytes: &[u8]) -> Result<Contents, FileError> {
    let Words { text, headline, beside } = words(bytes)?;
    let mut contents = crate::read::words(text, headline.unwrap_or_default())?;
    if beside > 0 {
        contents.notes.push(format!("lines of captions and footnotes, which are left out: {beside}"));
    }
    Ok(contents)
}
