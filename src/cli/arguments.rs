//! What can be asked for on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};

use crate::compare::Options;

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
}

/// Compares every article with every other and writes a report
///
/// Compares every article with every other and writes a report: the passages that they share, who prints them, and
/// each word that was changed.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Compare {
    /// Text files, and folders of them
    ///
    /// Text files (.txt, UTF-8), and folders: of a folder, its .txt files in the order of their names; folders inside
    /// it and hidden files are passed over. A file that is named twice is read once.
    ///
    /// An article's id in the report is its file's name without .txt; where another article has that id already, the
    /// folder's name and a slash go before it.
    ///
    /// If a folder holds a list, articles.json, titles, dates, bylines and credits are taken from there; otherwise from
    /// what a text itself states.
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = Format::Json)]
    pub(super) format: Format,

    /// The fewest equal words that count as shared
    #[arg(long, value_name = "N", default_value_t = Options::default().min_words,
          value_parser = value_parser!(u32).range(i64::from(Options::LEAST_WORDS)..=i64::from(Options::MOST_WORDS)))]
    pub(super) min_words: u32,

    /// Leave datelines, photo captions, bylines and credits out
    #[arg(long)]
    pub(super) no_asides: bool,

    /// Write the report to FILE instead of standard output
    ///
    /// Write the report to FILE instead of standard output (which "-" means too). FILE appears when the report is whole;
    /// until then, what was there stays.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// The forms of a report.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// wirecopy-report/1: positions are Unicode code points, the end exclusive
    Json,
}

const EXAMPLES: &str = "\
Examples:
  wirecopy compare seeds/ -o report.json
      Compares the texts in a folder with one another.
  wirecopy compare --min-words 12 ours.txt theirs.txt
      Counts only what shares 12 words or more, and prints the report.

Exit status:
  0  done
  1  some input could not be read (it is named, and the rest is compared), or the report could not be written
  2  the command was not understood";
