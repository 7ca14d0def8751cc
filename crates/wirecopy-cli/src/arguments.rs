//! What can be asked for on the command line.

use std::path::PathBuf;
use std::str::FromStr as _;

use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};
use clap_complete::Shell;

use wirecopy::{HouseRule, Options, Style};

/// Shows where news outlets print the same words, and what each changed.
#[derive(Parser)]
#[command(name = "wirecopy", version, arg_required_else_help = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    Compare(Compare),
    Quotes(Quotes),
    /// Prints what makes a shell complete wirecopy's commands
    #[command(after_long_help = COMPLETIONS)]
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// Compares every article with every other and writes a report
///
/// Compares every article with every other and writes a report: the passages that they share, who prints them, and
/// each word that was changed.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Compare {
    /// Articles: files of many kinds, and folders of them
    #[arg(required_unless_present = "clusters", value_name = "PATH", long_help = paths_help())]
    pub(super) paths: Vec<PathBuf>,

    /// Compare the PATHs with these articles, and neither with one another
    ///
    /// Compare each article of the PATHs with each of these, and neither with one another: one press release with a year of papers. These may
    /// be many; what it costs to look for matches grows with what the PATHs share.
    #[arg(long, value_name = "PATH", num_args = 1.., requires = "paths", conflicts_with = "clusters")]
    pub(super) against: Vec<PathBuf>,

    /// Take the passages from what passim wrote, instead of searching for them
    ///
    /// FILE is passim's output: out.json, as one file or as the folder that Spark writes. Each cluster is a passage, and
    /// what differs inside it is worked out here. Its rows are looked for in the articles of the same id; an article
    /// that is not among the PATHs is put together from its rows.
    #[arg(long, value_name = "FILE")]
    pub(super) clusters: Vec<PathBuf>,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = Format::Json)]
    pub(super) format: Format,

    /// Put the text of each article into a JSON report, so that it can be opened again
    #[arg(long)]
    pub(super) texts: bool,

    /// The fewest equal words that count as shared
    #[arg(long, value_name = "N", default_value_t = Options::default().min_words, conflicts_with = "clusters",
          value_parser = value_parser!(u32).range(i64::from(Options::LEAST_WORDS)..=i64::from(Options::MOST_WORDS)))]
    pub(super) min_words: u32,

    /// The fewest equal words in a row that count as shared where both sides have them in quotation marks
    ///
    /// The fewest equal words in a row that count as shared where both sides have them in quotation marks: from 3 to what
    /// --min-words is. What somebody said is often shorter than what is copied. Without this, quotations need as many words
    /// as everything else.
    #[arg(long, value_name = "N", conflicts_with = "clusters",
          value_parser = value_parser!(u32).range(i64::from(Options::LEAST_QUOTED)..))]
    pub(super) quoted_words: Option<u32>,

    /// The most words in a row that may be changed, put in or dropped inside a passage
    ///
    /// The most words in a row that may be changed, put in or dropped inside a passage: it runs on behind them if about as many
    /// equal words follow. 0 keeps to what is equal word by word; with more, passages become fewer and longer.
    #[arg(long, value_name = "N", default_value_t = Options::default().gap, conflicts_with = "clusters",
          value_parser = value_parser!(u32).range(0..=i64::from(Options::MOST_GAP)))]
    pub(super) gap: u32,

    /// Count common phrases like any other passage
    ///
    /// Count common phrases ("did not immediately respond to a request for comment") like any other passage. Without
    /// this they are in the report, flagged as common, and count nowhere.
    #[arg(long, conflicts_with = "clusters")]
    pub(super) common: bool,

    /// The house that outlets belong to, as OUTLETS=HOUSE; "*" stands for any letters
    ///
    /// The house that outlets belong to, as OUTLETS=HOUSE: 'FAZ*=FAZ'. What one house prints is no reuse of its own words. "*"
    /// stands for any letters, capitals count like small ones, and of several rules the first that fits counts. Without a rule, outlets
    /// whose articles carry the same furniture are one house, and so are spellings of one name. '*=*' leaves each outlet
    /// by itself.
    #[arg(long, value_name = "OUTLETS=HOUSE", value_parser = HouseRule::from_str)]
    pub(super) house: Vec<HouseRule>,

    /// Compare articles of one house with one another, too
    #[arg(long, conflicts_with = "clusters")]
    pub(super) within: bool,

    /// Count furniture like the stories
    ///
    /// Count furniture like the stories: teasers, notices and other text that a house prints in many of its articles. Without
    /// this it is in the report as an aside and counts nowhere.
    #[arg(long, conflicts_with = "clusters")]
    pub(super) furniture: bool,

    /// Differences to tell as changes that are otherwise style, parted by commas
    #[arg(long, value_enum, value_name = "KIND", value_delimiter = ',')]
    pub(super) strict: Vec<Strict>,

    /// Leave datelines, photo captions, bylines and credits out
    #[arg(long)]
    pub(super) no_asides: bool,

    /// Write tables for R into this folder, too: articles, pairs, outlets, readings, quotations, and what their columns hold
    #[arg(long, value_name = "FOLDER")]
    pub(super) tables: Option<PathBuf>,

    /// Write the report to FILE instead of standard output
    ///
    /// Write the report to FILE instead of standard output (which "-" means too). FILE appears when the report is whole;
    /// until then, what was there stays.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// Lists what people are quoted with, and what each article makes of it
///
/// Lists what people are quoted with: who said it, to whom, and in which articles, the versions of one quotation together.
#[derive(Args)]
#[command(after_long_help = QUOTES_EXAMPLES)]
pub(super) struct Quotes {
    /// Articles, as `wirecopy compare` takes them
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    /// The form of the list
    #[arg(long, value_enum, default_value_t = QuotesFormat::Json)]
    pub(super) format: QuotesFormat,

    /// Write the list to FILE instead of standard output
    ///
    /// Write the list to FILE instead of standard output (which "-" means too). FILE appears when the list is whole; until
    /// then, what was there stays.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// The forms of a list of quotations. Positions are Unicode code points of an article's text, the end exclusive.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum QuotesFormat {
    /// wirecopy-quotes/1
    Json,
    /// A table for a spreadsheet: a row for each version of each quotation
    Csv,
    /// Each person with what they are quoted with, as text with marks
    Markdown,
    /// TEI P5: who said what in which article, and to whom
    Tei,
    /// A table: whose words each article prints (an agency's, somebody's who is quoted, its own), each counted once
    Shares,
}

/// Differences that are style unless they are asked for.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Strict {
    /// President, president: told as spelling
    Capitals,
    /// U.S., US; colour, color; Nicolás, Nicolas; do not, don't: told as spelling, dropped or added
    Spelling,
    /// seven, 7; 7 percent, 7%: told as number
    Amounts,
    /// Commas, full stops, quotation marks: told as dropped, added or replaced
    Marks,
}

impl Compare {
    /// How to compare.
    pub(super) fn options(&self) -> Options {
        let counts = |kind: Strict| !self.strict.contains(&kind);
        let style = Style {
            capitals: counts(Strict::Capitals),
            spelling: counts(Strict::Spelling),
            amounts: counts(Strict::Amounts),
            marks: counts(Strict::Marks),
        };
        Options::default()
            .min_words(self.min_words)
            .quoted_words(self.quoted_words)
            .gap(self.gap)
            .asides(!self.no_asides)
            .common(self.common)
            .within(self.within)
            .furniture(self.furniture)
            .style(style)
    }
}

/// The forms of a report. Positions are Unicode code points of an article's text, the end exclusive.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// wirecopy-report/1, with every match, passage and edit
    Json,
    /// A table for a spreadsheet: a row for each article that prints a passage
    Csv,
    /// A page to read and print, with each passage and what was changed in it; a large report has a folder of further pages beside it
    Html,
    /// The passages and what was changed in them, as text with marks
    Markdown,
    /// The W3C's Web Annotations (JSON-LD): a note on each passage and each edit, with position and quotation
    Annotations,
    /// passim's output: a JSON line for each article that prints a passage
    Passim,
    /// TEI P5: each passage with its readings, as a critical apparatus in parallel segmentation
    Tei,
    /// CollateX's tables: a JSON line for each passage
    Collatex,
}

/// What the paths may be, with a line for each kind of files.
fn paths_help() -> String {
    [PATHS_BEFORE, &wirecopy_read::help(), PATHS_AFTER].concat()
}

const PATHS_BEFORE: &str = "\
Articles: files of these kinds, and folders of them

Of a folder, its files of these kinds in the order of their names. Folders
inside it and hidden files are passed over: name them too (papers/*/). A file
that is named twice is read once. \"-\" reads JSON lines from standard input.
What a file holds counts before its name.

";

const PATHS_AFTER: &str = "
An article's id in the report is the one that its file gives it, or its file's
name without the extension; where another article has that id already, the name
of the file or folder and a slash go before it.

If a folder holds a list, articles.json, titles, outlets, dates, bylines and
credits are taken from there, then from what a file says of itself, then from
what its text states.";

const EXAMPLES: &str = "\
Examples:
  wirecopy compare seeds/ -o report.json
      Compares the texts in a folder with one another.
  wirecopy compare --format html -o report.html ours.txt theirs.html
      Shows in a page what a text and a web page share, and what was changed.
  wirecopy compare --min-words 12 --format csv agency/ papers/*/ > shared.csv
      Counts only what shares 12 words or more, for a spreadsheet. (In Excel, choose Data, From Text, UTF-8.)
  wirecopy compare --quoted-words 4 --gap 12 *.txt -o report.json
      Counts quotations of four words too, and passages in which up to a dozen words in a row were changed.
  wirecopy compare --strict capitals,marks ours.txt theirs.txt --format markdown
      Tells changed capitals and punctuation as changes, not as style.
  wirecopy compare release.txt --against papers/*/ -o report.json
      Shows what papers took from a press release, whatever they took from one another.
  wirecopy compare --clusters out.json input.jsonl --format html -o report.html
      Opens what passim found on a cluster.

Exit status:
  0  done
  1  some input could not be read (it is named, and the rest is compared), or the report could not be written
  2  the command was not understood";

const QUOTES_EXAMPLES: &str = "\
Examples:
  wirecopy quotes seeds/ --format markdown
      Lists who is quoted in the texts of a folder, and with what.
  wirecopy quotes papers/*/ --format csv -o quotes.csv
      A table for a spreadsheet. (In Excel, choose Data, From Text, UTF-8.)
  wirecopy quotes papers/*/ --format shares -o shares.csv
      How much of each article is agency copy, quotation, press release, or its own.

Exit status:
  0  done
  1  some input could not be read (it is named, and the rest is listed), or the list could not be written
  2  the command was not understood";

const COMPLETIONS: &str = "\
Examples:
  wirecopy completions bash > ~/.local/share/bash-completion/completions/wirecopy
  wirecopy completions fish > ~/.config/fish/completions/wirecopy.fish
  wirecopy completions zsh > ~/.zfunc/_wirecopy
      (with fpath+=~/.zfunc before compinit in ~/.zshrc)";
