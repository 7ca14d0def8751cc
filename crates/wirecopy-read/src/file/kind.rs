//! What a file holds, by its name and its first words.

use crate::archive::zip::Archive;
use crate::capture::{mhtml, warc, web_archive};
use crate::document::rtf;
use crate::wire::telegraph;

/// The kinds of files that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The article and nothing else, or an export of a database.
    Text,
    /// The article in Markdown, with front matter or without.
    Markdown,
    /// A web page with the article in it.
    Html,
    /// Articles as passim takes them: one JSON object a line, one object, or a list of objects. A report or a collection
    /// of ours is read too, and what agencies, feeds and crawlers write.
    Json,
    /// A Word document.
    Word,
    /// An archive with files of the other kinds in it.
    Zip,
    /// What agencies, feeds and libraries write in XML.
    Xml,
    /// A document in RTF.
    Rtf,
    /// A text of LibreOffice and its kin.
    OpenDocument,
    /// A book, or a paper in the form of one.
    Epub,
    /// A page saved with all its parts as an e-mail.
    Mhtml,
    /// A page saved by Safari.
    WebArchive,
    /// Pages that a crawler fetched.
    Warc,
    /// The same in an archive, with an index.
    Wacz,
    /// Pages as they are printed.
    Pdf,
    /// Messages as they came by wire.
    Wire,
    /// A table whose rows are articles.
    Table,
    /// The same in columns, as Spark, pandas and their kin write it.
    Parquet,
    /// A packed file.
    Gzip,
    /// A packed file.
    Bzip2,
}

/// How names of files of each kind end, between spaces; the first stands for it. A table of its own: the page starts with it, and without
/// what is said of the kinds.
pub(crate) const EXTENSIONS: [(Kind, &str); 20] = [
    (Kind::Text, "txt text"),
    (Kind::Markdown, "md markdown"),
    (Kind::Html, "html htm xhtml"),
    (Kind::Mhtml, "mhtml mht"),
    (Kind::WebArchive, "webarchive"),
    (Kind::Warc, "warc warc.gz arc arc.gz"),
    (Kind::Wacz, "wacz"),
    (Kind::Word, "docx"),
    (Kind::Rtf, "rtf"),
    (Kind::OpenDocument, "odt"),
    (Kind::Epub, "epub"),
    (Kind::Pdf, "pdf"),
    (Kind::Xml, "xml nitf newsml rss atom rdf alto tei"),
    (Kind::Wire, "anpa iptc wire"),
    (Kind::Json, "json jsonl ndjson"),
    (Kind::Table, "csv tsv"),
    (Kind::Parquet, "parquet"),
    (Kind::Gzip, "gz"),
    (Kind::Bzip2, "bz2"),
    (Kind::Zip, "zip"),
];

impl Kind {
    /// The kind of a file with this name or path; `None` if it is none of these.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let name = file_name(name).to_ascii_lowercase();
        let ends = |ending: &str| {
            name.strip_suffix(ending).and_then(|stem| stem.strip_suffix('.')).is_some_and(|stem| !stem.is_empty())
        };
        // Of two endings that fit the longer one tells more: ".warc.gz".
        let fits = EXTENSIONS.iter().flat_map(|&(kind, endings)| endings.split(' ').map(move |ending| (kind, ending)));
        fits.filter(|(_, ending)| ends(ending)).max_by_key(|(_, ending)| ending.len()).map(|(kind, _)| kind)
    }

    /// How names of such files end, between spaces; the first stands for it.
    #[must_use]
    pub fn extensions(self) -> &'static str {
        EXTENSIONS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, endings)| endings)
    }

    /// Whether such files may be larger, since they hold many others.
    #[must_use]
    pub fn is_packed(self) -> bool {
        matches!(self, Self::Zip | Self::Wacz | Self::Warc | Self::Gzip | Self::Bzip2 | Self::Epub | Self::Parquet)
    }

    /// The kind of a file by what it holds and, where that does not tell, by its name; `None` if it is none of these.
    #[must_use]
    pub fn detect(name: &str, bytes: &[u8]) -> Option<Self> {
        let named = Self::of(name);
        let starts = |mark: &[u8]| bytes.starts_with(mark);
        if starts(b"%PDF-") {
            Some(Self::Pdf)
        } else if starts(b"PAR1") {
            Some(Self::Parquet)
        } else if rtf::is_rtf(bytes) {
            Some(Self::Rtf)
        } else if starts(b"\x1f\x8b") {
            Some(if named == Some(Self::Warc) { Self::Warc } else { Self::Gzip })
        } else if starts(b"BZh") && bytes.len() > 14 {
            Some(Self::Bzip2)
        } else if warc::is_warc(bytes) {
            Some(Self::Warc)
        } else if web_archive::is_web_archive(bytes) {
            Some(Self::WebArchive)
        } else if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
            Some(packed(named, bytes))
        } else if mhtml::is_mhtml(bytes) {
            Some(Self::Mhtml)
        } else if telegraph::is_transmission(bytes) {
            Some(Self::Wire)
        } else {
            written(named, bytes)
        }
    }
}

/// What an archive is by the files in it.
fn packed(named: Option<Kind>, bytes: &[u8]) -> Kind {
    let Ok(mut archive) = Archive::open(bytes) else { return named.unwrap_or(Kind::Zip) };
    let mime = archive.unpack_named("mimetype").unwrap_or_default();
    let has = |name: &str| archive.find(name).is_some();
    if mime.starts_with(b"application/epub") || has("META-INF/container.xml") && !has("META-INF/MANIFEST.MF") {
        Kind::Epub
    } else if mime.starts_with(b"application/vnd.oasis.opendocument.text") {
        Kind::OpenDocument
    } else if has("[Content_Types].xml") && has("word/document.xml") {
        Kind::Word
    } else if has("datapackage.json") && archive.entries().iter().any(|entry| Kind::of(&entry.name) == Some(Kind::Warc))
    {
        Kind::Wacz
    } else {
        // A document that lacks its words is refused as what its name says.
        named
            .filter(|kind| matches!(kind, Kind::Word | Kind::OpenDocument | Kind::Epub | Kind::Wacz))
            .unwrap_or(Kind::Zip)
    }
}

/// So many bytes tell what a text is written in.
const HEAD: usize = 2048;

/// What a text is by its first characters.
fn written(named: Option<Kind>, bytes: &[u8]) -> Option<Kind> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes));
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if is_page(head) {
        // What calls itself Markdown or XML may hold a page; a page may be called anything.
        return Some(if matches!(named, Some(Kind::Markdown | Kind::Json)) { named? } else { Kind::Html });
    }
    let is_xml = head.starts_with("<?xml") || ROOTS.iter().any(|root| head.starts_with(root));
    match named {
        Some(Kind::Json | Kind::Markdown | Kind::Table) => named,
        Some(_) | None if is_xml => Some(Kind::Xml),
        None if head.starts_with(['{', '[']) => Some(Kind::Json),
        // XML that nobody named, and that does not name itself.
        None if is_element(head) && bytes.trim_ascii_end().ends_with(b">") => Some(Kind::Xml),
        named => named,
    }
}

/// Whether a text begins with the mark of an element.
fn is_element(head: &str) -> bool {
    let name = head.strip_prefix('<').and_then(|rest| rest.split_once(['>', ' ', '\n'])).map(|(name, _)| name);
    name.is_some_and(|name| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_' | '.'))
    })
}

/// What XML begins with where it does not say that it is XML.
const ROOTS: &[&str] = &[
    "<!DOCTYPE nitf",
    "<!DOCTYPE NewsML",
    "<!DOCTYPE rss",
    "<!DOCTYPE TEI",
    "<nitf",
    "<NewsML",
    "<newsItem",
    "<newsMessage",
    "<packageItem",
    "<rss",
    "<feed",
    "<rdf:RDF",
    "<TEI",
    "<alto",
    "<PcGts",
    "<PPSResponse",
    "<djnml",
    "<doc md5",
    "<contentSet",
];

/// The last name of a path.
#[must_use]
pub fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The last name of a path without its extension.
#[must_use]
pub fn stem(path: &str) -> &str {
    let name = file_name(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

/// Whether a file among others is one that a system put there for itself: hidden, a Mac's notes in an archive, or what Spark marks a folder with.
#[must_use]
pub fn is_hidden(path: &str) -> bool {
    let marks = ["__MACOSX", "_SUCCESS", "_temporary", "_metadata", "_common_metadata"];
    let is_mark = |name: &str| {
        name.starts_with('.')
            || marks.contains(&name)
            || name.starts_with("_committed_")
            || name.starts_with("_started_")
    };
    path.split(['/', '\\']).any(is_mark)
}

/// Whether a file is one that pages show or run: a picture, a style, a script. None of them is an article.
#[must_use]
pub fn is_asset(path: &str) -> bool {
    const ENDINGS: &str = "png jpg jpeg gif webp avif svg ico bmp tif tiff css js mjs map woff woff2 ttf otf eot mp3 mp4 webm ogg m4a wav swf";
    let ending = file_name(path).rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    ENDINGS.split(' ').any(|known| known == ending)
}

/// What browsers call the folder of a page that was saved with all its parts, in their languages, behind the page's name.
const FOLDERS: &str = "_files .files _fichiers -Dateien _archivos _ficheros _arquivos _bestanden _file -filer _filer _tiedostot _pliki _soubory _elemei _dosyalar _fails";

/// The pages among `paths` whose folders of parts are to be passed over.
#[must_use]
pub fn page_folders<'p>(paths: impl Iterator<Item = &'p str>) -> Vec<String> {
    let stems = paths.filter(|path| Kind::of(path) == Some(Kind::Html)).filter_map(|path| path.rsplit_once('.'));
    stems.flat_map(|(stem, _)| FOLDERS.split(' ').map(move |folder| [stem, folder, "/"].concat())).collect()
}

/// Whether a text is the source of a web page, whatever its file is called.
#[must_use]
pub fn is_page(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    let starts = |rest: &str, word: &str| rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    // Saved pages may begin with a remark on where they are from.
    while let Some((end, mark)) = [("<!--", "-->"), ("<?xml", "?>")].iter().find_map(|(start, end)| {
        let body = rest.strip_prefix(start)?;
        Some((rest.len() - body.len() + body.find(end)?, end.len()))
    }) {
        rest = rest.get(end + mark..).unwrap_or_default().trim_start();
    }
    ["<!doctype html", "<html", "<head>", "<head ", "<body>", "<body "].iter().any(|word| starts(rest, word))
}

#[cfg(test)]
mod tests {
    use super::{Kind, is_asset, is_hidden, is_page, page_folders, stem};

    #[test]
    fn a_name_tells_the_kind() {
        for (name, kind) in [
            ("a.txt", Some(Kind::Text)),
            ("a.b.TXT", Some(Kind::Text)),
            ("dir.html/a.md", Some(Kind::Markdown)),
            ("a.html", Some(Kind::Html)),
            ("a.HTM", Some(Kind::Html)),
            ("a.json", Some(Kind::Json)),
            ("a.jsonl", Some(Kind::Json)),
            ("a.docx", Some(Kind::Word)),
            ("dir\\a.Zip", Some(Kind::Zip)),
            ("a.jsonl.gz", Some(Kind::Gzip)),
            ("a.warc.gz", Some(Kind::Warc)),
            ("a.nitf", Some(Kind::Xml)),
            ("a.doc", None),
            ("a", None),
            ("dir.txt/a", None),
            (".txt", None),
            ("", None),
        ] {
            assert_eq!(Kind::of(name), kind, "{name}");
        }
    }

    #[test]
    fn a_stem_is_the_name_without_its_extension() {
        for (path, expected) in [("a/b.c.txt", "b.c"), ("a.b/c", "c"), (".txt", ".txt"), ("é.md", "é"), ("", "")] {
            assert_eq!(stem(path), expected, "{path}");
        }
    }

    #[test]
    fn what_a_system_put_there_is_passed_over() {
        for (path, hidden) in
            [("a/b.txt", false), (".DS_Store", true), ("a/.git/x.md", true), ("__MACOSX/a/._b.txt", true)]
        {
            assert_eq!(is_hidden(path), hidden, "{path}");
        }
    }

    #[test]
    fn the_parts_of_a_saved_page_are_no_articles() {
        let folders = page_folders(["a/Ferry.html", "b.txt", "c.htm"].into_iter());
        let within = |path: &str| folders.iter().any(|folder| path.starts_with(folder.as_str()));
        assert!(within("a/Ferry_files/ad.html") && within("a/Ferry-Dateien/x/frame.htm") && within("c.files/x.html"));
        assert!(!within("Ferry_files/ad.html") && !within("a/Ferry.html") && !within("b_files/x.html"));
        assert!(is_asset("a/b.PNG") && is_asset("x.css") && !is_asset("a.txt") && !is_asset("png"));
    }

    #[test]
    fn what_a_file_holds_counts_before_its_name() {
        for (name, bytes, kind) in [
            ("a.doc", b"{\\rtf1 x}".as_slice(), Some(Kind::Rtf)),
            (
                "a.html",
                b"From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n",
                Some(Kind::Mhtml),
            ),
            ("a.txt", b"<?xml version='1.0'?><nitf/>", Some(Kind::Xml)),
            ("a.xml", b"<!DOCTYPE html><html>", Some(Kind::Html)),
            ("a.dat", b"{\"text\": \"x\"}", Some(Kind::Json)),
            ("a.dat", b"\x16\x16\x01a0012\x02Ferry\x03", Some(Kind::Wire)),
            ("a picture with control characters", b"\xFF\xD8\xFF\xE1\0\x10\x01\0\x02\0\x01", None),
            ("a poll of a wire", b"<results>\n  <result><id>1</id></result>\n</results>", Some(Kind::Xml)),
            ("a story", b"<3 is a heart.", None),
            ("a.csv", b"id,text", Some(Kind::Table)),
            ("part-00000", b"PAR1\x15\x04", Some(Kind::Parquet)),
            ("a.bin", b"\0\x01", None),
            ("a.txt", b"The ferry.", Some(Kind::Text)),
            ("a", b"The ferry.", None),
        ] {
            assert_eq!(Kind::detect(name, bytes), kind, "{name}");
        }
    }

    #[test]
    fn a_page_is_known_by_its_first_words() {
        for (text, page) in [
            ("<!DOCTYPE html><p>Story", true),
            ("\u{feff}\n  <HTML lang=en>", true),
            ("<!-- saved from url=(0014)about:internet -->\n<html>", true),
            ("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC>", true),
            ("<head><title>x</title>", true),
            ("<header>", false),
            ("<!-- never closed <html>", false),
            ("<p>A story may begin so.</p>", false),
            ("The tag <html> begins a page.", false),
            ("é", false),
            ("", false),
        ] {
            assert_eq!(is_page(text), page, "{text}");
        }
    }
}
