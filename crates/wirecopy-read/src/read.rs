//! The bytes of a file -> articles, by what it holds and what it is called.

use crate::archive::gzip;
use crate::archive::zip::Archive;
use crate::archive::zip_error::ZipError;
use crate::article::metadata::Metadata;
use crate::capture::{mhtml, warc, web_archive};
use crate::database::{self, dow_jones, europresse, factiva};
use crate::document::{epub, markdown, opendocument, rtf, word};
use crate::feed::{atom, rss};
use crate::file::contents::Contents;
use crate::file::error::FileError;
use crate::file::kind::{Kind, is_page};
use crate::json::objects;
use crate::parsers::{Decoded, Parsers};
use crate::scan::{alto, hocr, page_xml, tei};
use crate::table;
use crate::web_page::contents::contents_of_page;
use crate::wire::{newsml, newsml_g2, nitf, telegraph};
use crate::xml::records;
use crate::xml::tree::Tree;
use crate::xml::words::html_words;

/// A packed file may hold a packed one, so many times.
const DEEPEST: usize = 3;

/// Reads a file called `name`. An archive holds files and no articles: [`Archive`] gives these.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn read(parsers: &dyn Parsers, name: &str, bytes: &[u8]) -> Result<Contents, FileError> {
    let kind = Kind::detect(name, bytes).ok_or_else(|| other(bytes))?;
    read_as(parsers, kind, name, bytes)
}

/// Reads a file of `kind`; `name` tells what is packed in it.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn read_as(parsers: &dyn Parsers, kind: Kind, name: &str, bytes: &[u8]) -> Result<Contents, FileError> {
    read_within(parsers, kind, name, bytes, 0)
}

fn read_within(
    parsers: &dyn Parsers,
    kind: Kind,
    name: &str,
    bytes: &[u8],
    depth: usize,
) -> Result<Contents, FileError> {
    match kind {
        Kind::Text => text(parsers, bytes),
        Kind::Markdown => {
            let Decoded { text, guessed } = parsers.text(bytes)?;
            let (metadata, story) = markdown::markdown(&text);
            Ok(Contents { guessed, ..Contents::one(story.to_owned(), metadata) })
        }
        Kind::Html => {
            let decoded = parsers.page(bytes)?;
            Ok(Contents { guessed: decoded.guessed, ..page(parsers, &decoded.text)? })
        }
        Kind::Json => {
            let decoded = parsers.text(bytes)?;
            Ok(Contents { guessed: decoded.guessed, ..objects::articles(parsers, &decoded.text)? })
        }
        Kind::Table => {
            let decoded = parsers.text(bytes)?;
            Ok(Contents { guessed: decoded.guessed, ..table::articles(parsers, &decoded.text)? })
        }
        Kind::Parquet => objects::articles(parsers, &table::parquet::lines(bytes)?),
        Kind::Xml => {
            let decoded = parsers.page(bytes)?;
            let contents = xml(parsers, &decoded.text)?;
            Ok(Contents { guessed: contents.guessed || decoded.guessed, ..contents })
        }
        Kind::Wire => telegraph::stories(parsers, bytes),
        Kind::Rtf => {
            let rtf::Rtf { text, title, cut } = rtf::read(parsers, bytes);
            if cut && text.is_empty() {
                return Err(FileError::Broken { form: "RTF", says: "its end is missing".to_owned() });
            }
            let mut contents = words(text, title)?;
            if cut {
                contents.notes.push("the document is cut off; what stands before is read".to_owned());
            }
            Ok(contents)
        }
        Kind::Word => word::document(parsers, bytes)
            .map_err(FileError::of_word)
            .and_then(|(text, title)| words(text, title.unwrap_or_default())),
        Kind::OpenDocument => opendocument::document(parsers, &mut open(bytes)?),
        Kind::Epub => epub::parts(parsers, &mut open(bytes)?),
        Kind::Mhtml => mhtml::page(parsers, bytes),
        Kind::WebArchive => web_archive::page(parsers, bytes),
        Kind::Warc => warc::pages(parsers, bytes),
        Kind::Wacz => wacz(parsers, bytes),
        Kind::Pdf => parsers.pdf(bytes),
        Kind::Zip => Err(FileError::Zip(ZipError::Nested)),
        Kind::Gzip | Kind::Bzip2 if depth >= DEEPEST => Err(FileError::Zip(ZipError::Nested)),
        Kind::Gzip | Kind::Bzip2 => {
            let unpacked = if kind == Kind::Gzip { gzip::gunzip(bytes)? } else { gzip::bunzip2(bytes)? };
            let inner = name.rsplit_once('.').map_or(name, |(inner, _)| inner);
            let kind = Kind::detect(inner, &unpacked.bytes).ok_or_else(|| other(&unpacked.bytes))?;
            let mut contents = read_within(parsers, kind, inner, &unpacked.bytes, depth + 1)?;
            if unpacked.cut {
                contents.notes.push("the packed file is cut off or damaged; what stands before is read".to_owned());
            }
            Ok(contents)
        }
    }
}

/// Why a file of no known kind is refused.
fn other(bytes: &[u8]) -> FileError {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return FileError::Elsewhere {
            form: "a document of old Word (.doc)",
            instead: "save it as .docx, and try again",
        };
    }
    FileError::OtherKind
}

fn open(bytes: &[u8]) -> Result<Archive<'_>, FileError> {
    Archive::open(bytes).map_err(FileError::Zip)
}

/// A text: an article, an export of a database, or a page that is called a text.
fn text(parsers: &dyn Parsers, bytes: &[u8]) -> Result<Contents, FileError> {
    let Decoded { text, guessed } = parsers.text(bytes)?;
    if is_page(&text) {
        let decoded = parsers.page(bytes)?;
        return page(parsers, &decoded.text);
    }
    let contents = database::export(&text).unwrap_or_else(|| Ok(Contents::one(text, Metadata::default())))?;
    Ok(Contents { guessed, ..contents })
}

/// The words of a document: an article, or an export of a database.
pub(crate) fn words(text: String, title: String) -> Result<Contents, FileError> {
    if let Some(export) = database::export(&text) {
        return export;
    }
    if text.is_empty() {
        return Err(FileError::NoWords);
    }
    Ok(Contents::one(text, Metadata { title: Some(title).filter(|title| !title.is_empty()), ..Metadata::default() }))
}

/// A web page: a story, an export of a database, or what was read off scanned pages.
fn page(parsers: &dyn Parsers, text: &str) -> Result<Contents, FileError> {
    let export =
        europresse::page(parsers, text).or_else(|| factiva::page(parsers, text)).or_else(|| hocr::text(parsers, text));
    if let Some(contents) = export.or_else(|| by_words(parsers, text)) {
        return contents;
    }
    contents_of_page(parsers, text)
}

/// Nexis and ProQuest as web pages have marks of their own, and are else read as their words.
fn by_words(parsers: &dyn Parsers, text: &str) -> Option<Result<Contents, FileError>> {
    let marks = [
        "LXNComment",
        "<DOCFULL>",
        "nexis.com",
        "lexisnexis",
        "Download Request:",
        "End of Document",
        "Load-Date:",
        "LOAD-DATE:",
        "ProQuest document ID",
    ];
    if !marks.iter().any(|mark| text.contains(mark)) {
        return None;
    }
    let words = Tree::html(parsers, text, &[]).root().map(html_words)?;
    database::export(&words)
}

/// XML, by its first element.
fn xml(parsers: &dyn Parsers, text: &str) -> Result<Contents, FileError> {
    let root = root(text)?;
    let tree = |attributes| Tree::xml(parsers, text, attributes);
    match root.rsplit(':').next().unwrap_or_default() {
        "newsItem" | "newsMessage" | "packageItem" | "itemSet" | "conceptItem" | "knowledgeItem" | "planningItem"
        | "catalogItem" => newsml_g2::stories(parsers, &tree(newsml_g2::ATTRIBUTES)?),
        "NewsML" => newsml::stories(parsers, &tree(newsml::ATTRIBUTES)?),
        "nitf" | "contentSet" => nitf::stories(&tree(nitf::ATTRIBUTES)?),
        "rss" | "RDF" => rss::entries(parsers, &tree(rss::ATTRIBUTES)?),
        "feed" | "entry" => atom::entries(parsers, &tree(atom::ATTRIBUTES)?),
        "PPSResponse" | "ppsArticleResponse" => factiva::xml(&tree(factiva::XML_ATTRIBUTES)?),
        "djnml" | "doc" | "DistDoc" => dow_jones::stories(&tree(dow_jones::ATTRIBUTES)?),
        "TEI" | "TEI.2" | "teiCorpus" => tei::articles(&tree(tei::ATTRIBUTES)?),
        "alto" => alto::text(&tree(alto::ATTRIBUTES)?),
        "PcGts" => page_xml::text(&tree(page_xml::ATTRIBUTES)?),
        "html" => page(parsers, text),
        _ => records::read(parsers, &tree(&[])?, root),
    }
}

/// The name of the first element.
fn root(text: &str) -> Result<String, FileError> {
    let mut rest = text;
    // Declarations, comments and the document type stand before it.
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = if rest.starts_with("!--") { "-->" } else { ">" };
        if rest.starts_with(['!', '?']) {
            let inner =
                rest.find('[').filter(|at| rest.starts_with("!DOCTYPE") && rest.find('>').is_some_and(|end| *at < end));
            let from = inner.and_then(|at| rest[at..].find(']').map(|end| at + end)).unwrap_or_default();
            rest = rest[from..].find(end).map_or("", |at| &rest[from + at + end.len()..]);
            continue;
        }
        let name = rest.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next().unwrap_or_default();
        // A file may end within its first mark.
        if !name.is_empty() {
            return Ok(name.to_owned());
        }
    }
    Err(FileError::Xml { says: "it has no element".to_owned() })
}

/// The pages in the archives of a WACZ.
fn wacz(parsers: &dyn Parsers, bytes: &[u8]) -> Result<Contents, FileError> {
    let mut archive = open(bytes)?;
    let mut contents = Contents { form: Some("a web archive (WACZ)"), ..Contents::default() };
    let entries: Vec<_> =
        archive.entries().iter().filter(|entry| Kind::of(&entry.name) == Some(Kind::Warc)).cloned().collect();
    for entry in entries {
        let part = archive.unpack(&entry).and_then(|bytes| warc::pages(parsers, &bytes));
        contents.take(&entry.name, part);
    }
    contents.if_any("a web archive (WACZ)")
}
