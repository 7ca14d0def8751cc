//! The command line: arguments in, a report out, an exit status.

mod arguments;
mod progress;
mod quotes;

use std::fmt::Display;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

use arguments::{Arguments, Command, Compare, Format};
use progress::Progress;
use wirecopy::article::Article;
use wirecopy::{Collection, Error, HouseRule, Options, Report, Stopped, from_clusters};
use wirecopy_quotes::Ledger;
use wirecopy_report::tables::Fill;

/// Some input could not be read, or the report could not be written. (A usage error is 2, which clap sees to.)
const INCOMPLETE: u8 = 1;

/// Runs the command that the process was called with.
#[must_use]
pub fn run() -> ExitCode {
    match Arguments::parse().command {
        Command::Compare(arguments) => run_compare(&arguments),
        Command::Quotes(arguments) => quotes::run(&arguments),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "wirecopy", &mut script);
            status(wirecopy_files::write(None, |out| out.write_all(&script)).is_ok())
        }
    }
}

fn run_compare(arguments: &Compare) -> ExitCode {
    let options = arguments.options();
    if let Err(error) = options.check() {
        Arguments::command().error(ErrorKind::ValueValidation, error).exit();
    }
    if arguments.texts && arguments.format != Format::Json {
        let says = "--texts goes with --format json; the other forms quote what is shared";
        Arguments::command().error(ErrorKind::ArgumentConflict, says).exit();
    }
    let progress = Progress::new();
    let mut gathered = wirecopy_files::gather(&arguments.paths, &|done, all| progress.reading(done, all));
    let asked = gathered.articles.len();
    gathered.read(&arguments.against, &|done, all| progress.reading(done, all));
    gathered.articles.iter_mut().for_each(|article| HouseRule::apply(&arguments.house, article));
    let (names, clusters) = wirecopy_files::clusters(&arguments.clusters, &mut gathered);
    progress.clear();
    for note in &gathered.notes {
        tell(note);
    }
    for problem in &gathered.problems {
        tell(problem);
    }
    let articles = &gathered.articles;
    // With clusters, the articles may come from these.
    if articles.is_empty() || (asked == 0 && arguments.clusters.is_empty()) {
        tell("nothing to compare");
        return status(false);
    }
    progress.preparing(articles.len());
    let report = if !arguments.against.is_empty() {
        let (asked, against) = articles.split_at(asked);
        search(Collection::query(options), asked, against, &progress)
    } else if arguments.clusters.is_empty() {
        compare(articles, options, &progress)
    } else {
        from_clusters(articles, &clusters, &options).map(|report| Report { clusters: names, ..report })
    };
    progress.clear();
    let written = match &report {
        Ok(report) => write(arguments, articles, report),
        Err(error) => {
            tell(error);
            false
        }
    };
    let done = written && gathered.problems.is_empty();
    // The process is about to end, which frees all at once and not piece by piece.
    std::mem::forget((gathered, report));
    status(done)
}

/// Compares the articles, and shows how far that is.
fn compare(articles: &[Article], options: Options, progress: &Progress) -> Result<Report, Error> {
    search(Collection::new(options), articles, &[], progress)
}

/// What of the articles a collection finds that are asked about, and of those that these are compared with.
fn search<'a>(
    collection: Result<Collection<&'a Article>, Error>,
    asked: &'a [Article],
    against: &'a [Article],
    progress: &Progress,
) -> Result<Report, Error> {
    let mut collection = collection?;
    let watched = collection.ask_watched(asked.iter().collect(), against.iter().collect(), |so_far| {
        progress.comparing(so_far);
        ControlFlow::Continue(())
    })?;
    // Nobody stops it: what would be there then is an empty report.
    let _: Result<(), Stopped> = watched;
    Ok(collection.into_report())
}

/// Writes the report where it was asked for. If that fails, says so.
fn write(arguments: &Compare, articles: &[Article], report: &Report) -> bool {
    let place = arguments.output.as_deref();
    let written = match arguments.format {
        Format::Html => wirecopy_files::write_pages(place, articles, report),
        format => wirecopy_files::write(place, |out| write_form(out, format, articles, report, arguments.texts)),
    };
    if let Some(folder) = &arguments.tables
        && let Err(error) = write_tables(folder, articles, report)
    {
        tell(format_args!("{}: the tables cannot be written: {error}", folder.display()));
        return false;
    }
    if let Err(error) = &written {
        let place = arguments.output.as_ref().map_or("the report".into(), |path| path.display().to_string());
        tell(format_args!("{place}: cannot be written: {error}"));
    }
    written.is_ok()
}

/// Writes the report in one file of that form.
fn write_form(
    out: &mut dyn Write,
    format: Format,
    articles: &[Article],
    report: &Report,
    texts: bool,
) -> io::Result<()> {
    match format {
        Format::Json => wirecopy_report::json::write(out, articles, report, texts),
        Format::Csv => wirecopy_report::csv::write(out, articles, report),
        Format::Html => wirecopy_report::html::write(out, articles, report),
        Format::Markdown => wirecopy_report::markdown::write(out, articles, report),
        Format::Annotations => wirecopy_report::annotations::write(out, articles, report),
        Format::Passim => wirecopy_report::passim::write(out, articles, report),
        Format::Tei => wirecopy_report::apparatus::write_tei(out, articles, report),
        Format::Collatex => wirecopy_report::apparatus::write_collatex(out, articles, report),
    }
}

/// Writes the tables into `folder`, which is made where it is not there.
fn write_tables(folder: &Path, articles: &[Article], report: &Report) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let ledger = Ledger::of(articles);
    let mut file = |name: &str, fill: Fill<'_>| wirecopy_files::write(Some(&folder.join(name)), |out| fill(out));
    wirecopy_report::tables::write(&mut file, articles, report, &ledger)
}

fn status(done: bool) -> ExitCode {
    if done { ExitCode::SUCCESS } else { ExitCode::from(INCOMPLETE) }
}

/// Says something on standard error. If that is closed, nobody listens.
fn tell(message: impl Display) {
    let _ = writeln!(io::stderr(), "wirecopy: {message}");
}
