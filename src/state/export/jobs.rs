//! What a reader exports: a passage or a link on the clipboard, the report as a file, a view on paper.
//!
//! The state says what is to be done ([`ExportJob`]); the browser does it, and says how it went ([`ExportChange`]).

use std::io;

use crate::state::address::route::Route;
use crate::state::collection::Collection;
use wirecopy::Report;
use wirecopy::article::Article;
use wirecopy_quotes::Ledger;
use wirecopy_report::quotations::{Quoting, write_csv, write_json, write_markdown, write_tei};
use wirecopy_report::shares;
use wirecopy_report::tables::Fill;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The export, as far as the page has to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Export {
    /// Whether the dialog is open.
    pub open: bool,
    /// What the browser is to do, counted, since the same may be asked for twice.
    pub job: Option<(u32, ExportJob)>,
    /// What happened last, counted likewise.
    pub toast: Option<(u32, String)>,
    /// A text that the clipboard refused: the reader copies it.
    pub by_hand: Option<String>,
}

/// Something to do for the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportJob {
    /// Copy the passage of this number with its sources.
    Passage(u32),
    /// Copy the address of this view, with a quotation of what is picked in it.
    Link(Box<Route>),
    /// Save the report as a file.
    Save(Format),
    /// Save the page with the open collection in it as one file.
    OneFile,
    /// Print the view.
    Print,
}

/// What happens to an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportChange {
    /// The dialog opens or closes.
    Dialog,
    /// Something is to be done.
    Do(ExportJob),
    /// It was done; says so.
    Done(String),
    /// The clipboard refused this text.
    Refused(String),
    /// It cannot be done, for this reason.
    Failed(String),
    /// The text is copied by hand, or is not wanted any more.
    Close,
}

/// A form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// wirecopy-report/1 with the texts.
    Json,
    /// A table.
    Csv,
    /// A text with marks.
    Markdown,
    /// The W3C's Web Annotations.
    Annotations,
    /// A critical apparatus.
    Tei,
    /// The tables of CollateX.
    Collatex,
    /// Tables for R, in an archive.
    Tables,
    /// wirecopy-quotes/1: what people are quoted with.
    QuotesJson,
    /// The quotations as a table.
    QuotesCsv,
    /// The quotations as a text with marks.
    QuotesMarkdown,
    /// The quotations as TEI.
    QuotesTei,
    /// Whose words each article prints, as a table.
    Shares,
}

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// What it is called.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

impl Format {
    /// Every form of the report, in the order of the dialog. Those of the quotations stand in their own view.
    pub const ALL: [Self; 6] = [Self::Markdown, Self::Csv, Self::Json, Self::Annotations, Self::Tei, Self::Collatex];

    /// What the dialog calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Json | Self::QuotesJson => "JSON",
            Self::Csv | Self::QuotesCsv | Self::Shares => "Table (CSV)",
            Self::Markdown | Self::QuotesMarkdown => "Markdown",
            Self::Tei | Self::QuotesTei => "TEI",
            Self::Collatex => "CollateX",
            Self::Tables => "Tables for R (zip)",
            Self::Annotations => "Web Annotations",
        }
    }

    /// What it is good for.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::Json => {
                "The articles that are compared, texts included, and all that was found in them, for other programs."
            }
            Self::Csv => "A row for each article that prints a passage, for a spreadsheet.",
            Self::Markdown => "Each passage with what was changed in it, for a note, a mail or a chat.",
            Self::Annotations => "Each passage and each change as a note on the text, in the W3C’s form (JSON-LD).",
            Self::Tei => "Each passage with its readings as a critical apparatus, in parallel segmentation.",
            Self::Collatex => "Each passage as a table of readings, a line of JSON.",
            Self::Tables => "Articles, pairs, outlets, readings and quotations, and what their columns hold.",
            Self::QuotesJson | Self::QuotesCsv | Self::QuotesMarkdown | Self::QuotesTei | Self::Shares => "",
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Json => ".json",
            Self::Csv => ".csv",
            Self::Markdown => ".md",
            Self::QuotesJson => "-quotations.json",
            Self::QuotesCsv => "-quotations.csv",
            Self::QuotesMarkdown => "-quotations.md",
            Self::Tei => ".xml",
            Self::Collatex => ".jsonl",
            Self::Tables => "-tables.zip",
            Self::QuotesTei => "-quotations.xml",
            Self::Shares => "-shares.csv",
            Self::Annotations => ".jsonld",
        }
    }

    fn kind(self) -> &'static str {
        match self {
            Self::Json | Self::QuotesJson => "application/json",
            Self::Csv | Self::QuotesCsv | Self::Shares => "text/csv",
            Self::Markdown | Self::QuotesMarkdown => "text/markdown",
            Self::Tei | Self::QuotesTei => "application/tei+xml",
            Self::Collatex => "application/jsonl",
            Self::Tables => "application/zip",
            Self::Annotations => "application/ld+json",
        }
    }
}

impl Export {
    /// Whether the dialog is in front of the page.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open || self.by_hand.is_some()
    }

    /// After `change`.
    pub fn apply(&mut self, change: ExportChange) {
        match change {
            ExportChange::Dialog => self.open = !self.open,
            ExportChange::Do(job) => {
                // What is printed is the view, and what is saved is on its way: the dialog has done its work.
                self.open = false;
                self.job = Some((next(&self.job), job));
            }
            ExportChange::Done(says) => self.show_toast(says),
            ExportChange::Refused(text) => self.by_hand = Some(text),
            ExportChange::Failed(reason) => self.show_toast(["That did not work: ", &reason, "."].concat()),
            ExportChange::Close => (self.open, self.by_hand) = (false, None),
        }
    }

    fn show_toast(&mut self, says: String) {
        self.toast = Some((next(&self.toast), says));
    }
}

fn next<T>(last: &Option<(u32, T)>) -> u32 {
    last.as_ref().map_or(0, |(count, _)| count.wrapping_add(1))
}

/// The report in `format`: byte for byte what the command line writes. A table has a byte order mark before it, without which
/// Excel takes every accent for two letters.
///
/// # Errors
/// Where the report is of other articles, which a [`Collection`] never holds.
pub fn file(collection: &Collection, format: Format, name: &str) -> io::Result<ExportFile> {
    let (articles, report) = (&collection.articles[..], &collection.report);
    let mut bytes = Vec::new();
    if matches!(format, Format::Csv | Format::QuotesCsv | Format::Shares) {
        bytes.extend_from_slice("\u{FEFF}".as_bytes());
    }
    match format {
        Format::Json => wirecopy_report::json::write(&mut bytes, articles, report, true)?,
        Format::Csv => wirecopy_report::csv::write(&mut bytes, articles, report)?,
        Format::Markdown => wirecopy_report::markdown::write(&mut bytes, articles, report)?,
        Format::Annotations => wirecopy_report::annotations::write(&mut bytes, articles, report)?,
        Format::Tei => wirecopy_report::apparatus::write_tei(&mut bytes, articles, report)?,
        Format::Collatex => wirecopy_report::apparatus::write_collatex(&mut bytes, articles, report)?,
        Format::Tables
        | Format::QuotesJson
        | Format::QuotesCsv
        | Format::QuotesMarkdown
        | Format::QuotesTei
        | Format::Shares => with_quotations(&mut bytes, collection, format)?,
    }
    Ok(ExportFile { name: [&stem(name), format.extension()].concat(), kind: format.kind(), bytes })
}

/// What the quotations are needed for, in `format`, as the command line writes it too.
fn with_quotations(out: &mut Vec<u8>, collection: &Collection, format: Format) -> io::Result<()> {
    // Whoever has the view before them has the ledger, too.
    let made = collection.quotations.borrow().done();
    let (articles, report) = (&collection.articles[..], &collection.report);
    let anew;
    let ledger = match &made {
        Some(made) => &made.ledger,
        None => {
            anew = Ledger::of(articles);
            &anew
        }
    };
    if format == Format::Tables {
        return tables(out, articles, report, ledger);
    }
    if format == Format::Shares {
        let count = || shares::shares(articles, report, &shares::quoted_in(ledger, articles.len()));
        let counted = made.as_ref().map_or_else(count, |made| made.shares.clone());
        return shares::write_csv(out, articles, report, &counted);
    }
    let Some(quoting) = Quoting::new(articles, report, ledger) else { return Ok(()) };
    match format {
        Format::QuotesCsv => write_csv(out, quoting),
        Format::QuotesMarkdown => write_markdown(out, quoting),
        Format::QuotesTei => write_tei(out, quoting),
        _ => write_json(out, quoting),
    }
}

/// The tables that the command line writes into a folder, in an archive.
fn tables(out: &mut Vec<u8>, articles: &[Article], report: &Report, ledger: &Ledger) -> io::Result<()> {
    let mut archive = ZipWriter::new(io::Cursor::new(out));
    let mut file = |name: &str, fill: Fill<'_>| {
        archive.start_file(name, SimpleFileOptions::default())?;
        fill(&mut archive)
    };
    wirecopy_report::tables::write(&mut file, articles, report, ledger)?;
    archive.finish().map(drop).map_err(io::Error::from)
}

/// So many letters of a collection's name go into the name of a file.
const STEM: usize = 60;

/// `name` as the name of a file: letters and digits, with a dash for everything between.
#[must_use]
pub fn stem(name: &str) -> String {
    let mut stem = String::new();
    for letter in name.chars().take(STEM) {
        if letter.is_alphanumeric() {
            stem.push(letter);
        } else if matches!(letter, '\'' | '’') {
        } else if !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem = stem.trim_matches('-');
    if stem.is_empty() { "wirecopy".to_owned() } else { stem.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::action::Action;
    use crate::state::keys::Command;
    use crate::state::model::State;
    use crate::state::sample::{SAID, collection};

    fn ready(address: &str) -> State {
        let texts = [format!("He wrote that {SAID}."), format!("In short, {SAID}, officials said.")];
        State { route: Route::parse(address), ..State::default() }.apply(Action::Opened(collection(&texts)))
    }

    fn job(address: &str, command: Command) -> Option<ExportJob> {
        ready(address).apply(Action::Do(command)).export.job.map(|(_, job)| job)
    }

    #[test]
    fn the_key_copies_what_is_selected() {
        let link = |address: &str| Some(ExportJob::Link(Box::new(Route::parse(address))));
        for (address, passage, way) in [
            ("#/?at=p1", Some(ExportJob::Passage(1)), link("#/?at=p1")),
            ("#/passage/p1?at=2", Some(ExportJob::Passage(1)), link("#/passage/p1?at=2")),
            ("#/pair/0/1?at=p1", Some(ExportJob::Passage(1)), link("#/pair/0/1?at=p1")),
            ("#/pair/0/1", None, None),
            ("#/passage/p7", None, None),
            ("#/", None, None),
        ] {
            assert_eq!(job(address, Command::Copy), passage, "{address}");
            assert_eq!(job(address, Command::CopyLink), way, "{address}");
        }
        let toast = ready("#/").apply(Action::Do(Command::Copy)).export.toast;
        assert!(toast.unwrap().1.contains("press j"));
    }

    #[test]
    fn the_same_thing_can_be_copied_twice() {
        let once = ready("#/passage/p1").apply(Action::Do(Command::Copy));
        assert_ne!(once.apply(Action::Do(Command::Copy)), once);
        let toast = once.apply(Action::Export(ExportChange::Done("Copied.".to_owned())));
        assert_ne!(toast.apply(Action::Export(ExportChange::Done("Copied.".to_owned()))), toast);
    }

    #[test]
    fn the_dialog_is_in_front_until_it_is_closed() {
        let open = ready("#/").apply(Action::Do(Command::Export));
        assert!(open.export.is_open());
        assert_eq!(open.apply(Action::Do(Command::Next)), open);
        let again = open.apply(Action::Do(Command::Export));
        assert!(!again.export.is_open() && !open.apply(Action::Do(Command::Back)).export.is_open());
        let refused = ready("#/passage/p1").apply(Action::Export(ExportChange::Refused("words".to_owned())));
        let closed = refused.apply(Action::Do(Command::Back));
        assert!(refused.export.is_open() && !closed.export.is_open());
        assert_eq!(closed.route, refused.route);
    }

    #[test]
    fn every_file_is_what_the_command_line_writes() {
        let state = ready("#/");
        let collection = state.collection().unwrap();
        let mut bytes = Vec::new();
        wirecopy_report::json::write(&mut bytes, &collection.articles, &collection.report, true).unwrap();
        assert_eq!(file(collection, Format::Json, "x").unwrap().bytes, bytes);
        let archive = file(collection, Format::Tables, "Talks, March").unwrap();
        let unpacked = wirecopy_read::Archive::open(&archive.bytes).unwrap();
        let names: Vec<&str> = unpacked.entries().iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(
            names,
            ["articles.csv", "pairs.csv", "outlets.csv", "readings.csv", "quotations.csv", "README.md"],
            "{}",
            archive.name
        );
        for format in Format::ALL.into_iter().filter(|format| *format != Format::Tables) {
            let file = file(collection, format, "Talks, March").unwrap();
            assert!(file.name.starts_with("Talks-March."), "{}", file.name);
            assert!(String::from_utf8(file.bytes).unwrap().contains("encamped"), "{format:?}");
        }
        for format in [Format::QuotesJson, Format::QuotesCsv, Format::QuotesMarkdown, Format::QuotesTei, Format::Shares]
        {
            let file = file(collection, format, "Talks, March").unwrap();
            assert!(file.name.starts_with("Talks-March-") && !file.bytes.is_empty(), "{}", file.name);
        }
        let ledger = Ledger::of(&collection.articles);
        let mut bytes = Vec::new();
        write_json(&mut bytes, Quoting::new(&collection.articles, &collection.report, &ledger).unwrap()).unwrap();
        assert_eq!(file(collection, Format::QuotesJson, "x").unwrap().bytes, bytes);
        let table = file(collection, Format::Csv, "").unwrap();
        assert_eq!((table.name.as_str(), &table.bytes[..3]), ("wirecopy.csv", &b"\xEF\xBB\xBF"[..]));
    }

    #[test]
    fn any_name_makes_the_name_of_a_file() {
        for (name, file) in [
            ("Venezuela talks", "Venezuela-talks"),
            ("../../etc/passwd", "etc-passwd"),
            ("Überfahrt & Fähre: 1/2", "Überfahrt-Fähre-1-2"),
            ("The page’s own articles", "The-pages-own-articles"),
            ("渡轮", "渡轮"),
            ("…", "wirecopy"),
            ("", "wirecopy"),
        ] {
            assert_eq!(stem(name), file);
        }
        assert_eq!(stem(&"a".repeat(300)).len(), STEM);
    }
}
