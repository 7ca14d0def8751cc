//! The table of all kinds of files that are read: what the page offers, the command line explains, and DESIGN lists.

use crate::file::kind::{EXTENSIONS, Kind};

/// One kind of files.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// The kind.
    pub kind: Kind,
    /// What a reader calls such files.
    pub name: &'static str,
    /// What is read of it, for the command line's help.
    pub help: &'static str,
    /// The forms and generations that are known in it.
    pub forms: &'static str,
    /// What parses it on the command line.
    pub native: &'static str,
    /// What parses it in the page; where nothing does, how to convert it.
    pub page: &'static str,
    /// The files that show it, in `crates/wirecopy-read/tests/`.
    pub test: &'static str,
}

impl Format {
    /// Whether the page reads it too.
    #[must_use]
    pub fn is_for_page(&self) -> bool {
        !self.page.starts_with('—')
    }
}

/// All kinds, in the order in which they are told.
pub const FORMATS: &[Format] = &[
    Format {
        kind: Kind::Text,
        name: "plain text",
        help: "the article, in UTF-8, UTF-16, Windows-1252 or another encoding; an export of\nNexis, Factiva or ProQuest gives its articles",
        forms: "Nexis until 2018 and since (en, fr, de), Factiva with and without codes, ProQuest",
        native: "ours; chardetng, encoding_rs",
        page: "the same; the browser’s TextDecoder",
        test: "formats/nexis_2010_en.txt, nexis_2013_de.txt, proquest.txt",
    },
    Format {
        kind: Kind::Markdown,
        name: "Markdown",
        help: "the article; the lines between --- at its head are its metadata",
        forms: "front matter in YAML",
        native: "ours",
        page: "ours",
        test: "files.rs",
    },
    Format {
        kind: Kind::Html,
        name: "saved web pages",
        help: "the story is kept, and the page around it dropped; exports of Nexis, Factiva,\nEuropresse and ProQuest, and hOCR, are known",
        forms: "pages, SingleFile, Google Docs, Nexis, Factiva (codes, plain), Europresse (2012, 2015), ProQuest, hOCR",
        native: "dom_query",
        page: "dom_query",
        test: "pages/, formats/nexis_2013_fr.html, factiva_*.html, europresse_*.html, proquest.html, hocr.html",
    },
    Format {
        kind: Kind::Mhtml,
        name: "MHTML",
        help: "a page as Chrome and Edge save it",
        forms: "multipart/related, also where the file is called .html",
        native: "mail-parser",
        page: "mail-parser",
        test: "formats/mhtml.html",
    },
    Format {
        kind: Kind::WebArchive,
        name: "Safari’s web archives",
        help: "a page as Safari saves it",
        forms: "binary and XML property lists",
        native: "plist",
        page: "plist",
        test: "formats/safari.webarchive",
    },
    Format {
        kind: Kind::Warc,
        name: "WARC",
        help: "the stories of the pages that a crawler fetched",
        forms: "WARC 1.0 and 1.1, ARC; chunked, gzip, deflate, Brotli",
        native: "ours; flate2, brotli-decompressor",
        page: "ours; flate2 (no Brotli: read it with the command line)",
        test: "formats/pages.*",
    },
    Format {
        kind: Kind::Wacz,
        name: "WACZ",
        help: "the same, packed",
        forms: "WACZ 1",
        native: "zip; as WARC",
        page: "zip; as WARC",
        test: "formats/pages.wacz",
    },
    Format {
        kind: Kind::Word,
        name: "Word",
        help: "the words of a Word document, tracked changes as if accepted; an export of\nNexis gives its articles",
        forms: "Office Open XML; Nexis Uni, Lexis+",
        native: "zip, roxmltree",
        page: "zip, roxmltree",
        test: "formats/nexis_2020_de.docx",
    },
    Format {
        kind: Kind::Rtf,
        name: "RTF",
        help: "the words; an export of Nexis or Factiva gives its articles",
        forms: "RTF 1; Nexis, Factiva",
        native: "ours",
        page: "ours",
        test: "formats/nexis_2020_en.rtf, factiva_*.rtf",
    },
    Format {
        kind: Kind::OpenDocument,
        name: "OpenDocument",
        help: "the words, without comments and what was deleted",
        forms: "ODF 1",
        native: "zip, roxmltree",
        page: "zip, roxmltree",
        test: "formats/document.odt",
    },
    Format {
        kind: Kind::Epub,
        name: "EPUB",
        help: "an article for each part in its reading order",
        forms: "EPUB 2 and 3",
        native: "zip, roxmltree, dom_query",
        page: "zip, roxmltree, dom_query",
        test: "formats/paper.epub",
    },
    Format {
        kind: Kind::Pdf,
        name: "PDF",
        help: "the words of its text layer, column by column, without running heads, page\nnumbers and hyphens at line ends",
        forms: "PDF 1.0–2.0 with a text layer: columns, hyphens, running heads, captions, footnotes; locked only against changes",
        native: "hayro-interpret; the order of reading is ours",
        page: "the same, fetched with the first PDF",
        test: "formats/*.pdf",
    },
    Format {
        kind: Kind::Xml,
        name: "NewsML, NITF, feeds, ALTO, TEI",
        help: "what agencies, feeds and libraries send: NewsML-G2, NewsML 1, NITF, RSS, Atom,\nFactiva, Dow Jones, TEI, ALTO, PAGE",
        forms: "NewsML-G2, NewsML 1.x, NITF 3.x, RSS 0.9x–2.0, RSS 1.0, Atom, Factiva, DJNML, TEI P5, ALTO, PAGE XML; any whose elements are called headline, date, text or the like",
        native: "roxmltree",
        page: "roxmltree",
        test: "formats/newsml_*.xml, nitf_3.xml, rss_*, atom.xml, factiva.xml, dow_jones.xml, tei.xml, alto.xml, page.xml, records_by_name.xml",
    },
    Format {
        kind: Kind::Wire,
        name: "wire messages",
        help: "messages as they came by wire, with control characters",
        forms: "ANPA 1312, IPTC 7901",
        native: "ours",
        page: "ours",
        test: "formats/anpa_1312.anpa, iptc_7901.iptc",
    },
    Format {
        kind: Kind::Json,
        name: "JSON",
        help: "an article a line, as passim takes it: {\"id\": \"…\", \"text\": \"…\"} and, if known,\n\"series\" (the outlet), \"date\", \"title\", \"byline\", \"credit\"; one object, or a\nlist of them; ninjs, JSON Feed, what crawlers and NewsAPI write",
        forms: "passim, ours, ninjs 1–3, JSON Feed, fundus, news-please, trafilatura, NewsAPI, Guardian, Dow Jones snapshots, {\"articles\": […]}",
        native: "serde_json",
        page: "serde_json",
        test: "formats/ninjs_*.json, json_feed.json, newsapi.json, guardian.json, crawlers.jsonl",
    },
    Format {
        kind: Kind::Table,
        name: "tables",
        help: "an article a row; the first row names the columns, one of them `text`",
        forms: "comma, semicolon, tab, bar",
        native: "csv",
        page: "csv",
        test: "formats/articles.csv, articles.tsv",
    },
    Format {
        kind: Kind::Parquet,
        name: "Parquet",
        help: "the same in columns, named as in JSON (command line alone)",
        forms: "pyarrow, polars, DuckDB, Spark; Snappy, Zstandard, gzip, LZ4, Brotli",
        native: "parquet",
        page: "— write it as JSON lines or CSV first",
        test: "formats/articles_*.parquet",
    },
    Format {
        kind: Kind::Gzip,
        name: "gzip",
        help: "a file of another kind, packed (.jsonl.gz)",
        forms: "in one piece or many",
        native: "flate2",
        page: "flate2",
        test: "formats/article.jsonl.gz",
    },
    Format {
        kind: Kind::Bzip2,
        name: "bzip2",
        help: "the same (command line alone)",
        forms: "in one piece or many",
        native: "bzip2",
        page: "— unpack it first",
        test: "formats/article.jsonl.bz2",
    },
    Format {
        kind: Kind::Zip,
        name: "archives of these",
        help: "files of the other kinds, with those of the folders inside it",
        forms: "zip, zip64; Google Docs’ “web page”",
        native: "zip",
        page: "zip",
        test: "src/archive/zip/tests.rs",
    },
];

/// What a reader calls files such as the one called `name`, if they are of a kind that is read.
#[must_use]
pub fn kind_name(name: &str, bytes: &[u8]) -> Option<&'static str> {
    let kind = Kind::detect(name, bytes)?;
    FORMATS.iter().find(|format| format.kind == kind).map(|format| format.name)
}

/// What a file dialog offers: all endings, each with its dot, between commas.
#[must_use]
pub fn accepted() -> String {
    let endings = EXTENSIONS.iter().flat_map(|(_, endings)| endings.split(' '));
    endings.map(|ending| [".", ending].concat()).collect::<Vec<_>>().join(",")
}

/// The lines of help on all kinds: the ending, and what is read.
#[must_use]
pub fn help() -> String {
    let mut help = String::new();
    for format in FORMATS {
        let ending = [".", format.kind.extensions().split(' ').next().unwrap_or_default()].concat();
        for (number, line) in format.help.lines().enumerate() {
            let label = if number == 0 { ending.as_str() } else { "" };
            help.push_str(&format!("  {label:<12}{line}\n"));
        }
    }
    help
}

/// The table of DESIGN.md.
#[must_use]
pub fn design_table() -> String {
    let mut table = String::from(
        "| file | forms and generations | natively | in the page | examples |\n| --- | --- | --- | --- | --- |\n",
    );
    for format in FORMATS {
        let endings: Vec<String> =
            format.kind.extensions().split(' ').map(|ending| ["`.", ending, "`"].concat()).collect();
        let Format { forms, native, page, test, .. } = format;
        table.push_str(&format!(
            "| {} | {} | {native} | {page} | {test} |\n",
            endings.join(" "),
            forms.replace('|', "\\|")
        ));
    }
    table
}
