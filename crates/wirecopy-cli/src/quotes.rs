//! `wirecopy quotes`: what people are quoted with.

use std::process::ExitCode;

use crate::arguments::{Quotes, QuotesFormat};
use crate::progress::Progress;
use crate::{compare, status, tell};
use wirecopy::{Options, Report};
use wirecopy_quotes::Ledger;
use wirecopy_report::quotations::{Quoting, write_csv, write_json, write_markdown, write_tei};
use wirecopy_report::shares;

pub(crate) fn run(arguments: &Quotes) -> ExitCode {
    let progress = Progress::new();
    let gathered = wirecopy_files::gather(&arguments.paths, &|done, all| progress.reading(done, all));
    progress.clear();
    for problem in &gathered.problems {
        tell(problem);
    }
    let articles = &gathered.articles;
    if articles.is_empty() {
        tell("nothing to read");
        return status(false);
    }
    progress.preparing(articles.len());
    // The list says in which shared passage a quotation stands.
    let report = compare(articles, Options::default(), &progress);
    let ledger = Ledger::of(articles);
    progress.clear();
    let written = match &report {
        Ok(report) => write(arguments, articles, report, &ledger),
        Err(error) => {
            tell(error);
            false
        }
    };
    status(written && gathered.problems.is_empty())
}

/// Writes the list where it was asked for. If that fails, says so.
fn write(arguments: &Quotes, articles: &[wirecopy::article::Article], report: &Report, ledger: &Ledger) -> bool {
    // There is always one, as both are of these articles.
    let Some(quoting) = Quoting::new(articles, report, ledger) else { return false };
    let written = wirecopy_files::write(arguments.output.as_deref(), |out| match arguments.format {
        QuotesFormat::Json => write_json(out, quoting),
        QuotesFormat::Csv => write_csv(out, quoting),
        QuotesFormat::Markdown => write_markdown(out, quoting),
        QuotesFormat::Tei => write_tei(out, quoting),
        QuotesFormat::Shares => {
            let shares = shares::shares(articles, report, &shares::quoted_in(ledger, articles.len()));
            shares::write_csv(out, articles, report, &shares)
        }
    });
    if let Err(error) = &written {
        let place = arguments.output.as_ref().map_or("the list".into(), |path| path.display().to_string());
        tell(format_args!("{place}: cannot be written: {error}"));
    }
    written.is_ok()
}
