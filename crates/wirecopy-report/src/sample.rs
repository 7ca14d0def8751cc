//! A small collection of our own, for the tests of every form of report.

use wirecopy::article::Article;
use wirecopy::{Options, Report, compare};
use wirecopy_read::{Metadata, article_with};

const WIRE: &str = "The harbour ferry is running again after three weeks in the yard, the port authority said on Monday. \
                    “We have waited long enough,” said Ines Marrow, who sells fish on the north pier. The repair cost $40,000.";

/// Three articles on a ferry, and what they share.
pub(super) fn ferry() -> (Vec<Article>, Report) {
    let stated = |title: &str, outlet: &str, date: &str| Metadata {
        title: Some(title.into()),
        outlet: Some(outlet.into()),
        date: Some(date.into()),
        ..Metadata::default()
    };
    let post =
        WIRE.replace("three weeks", "four weeks").replace("Ines", "Inés").replace("waited long", "not waited long");
    let mail = "🗞 <b>Fares & fish</b> stay as they were.\n\n“We have waited long enough”, said Ines Marrow, who sells *fish* on \
                the north pier. She laughed. Nobody believes in timetables here, and that is that for now, or so they say in \
                the market hall. The harbour ferry is running again after three weeks in the yard, the port authority said Monday.";
    let articles = vec![
        article_with("wire", WIRE.to_owned(), stated("Ferry back", "Bay Wire", "2025-03-03")),
        article_with("post", post, stated("Ferry | sails", "Harbour Post", "2025-03-04")),
        article_with("mail", mail.to_owned(), Metadata::default()),
    ];
    let report = compare(&articles, &Options::default()).unwrap();
    (articles, report)
}
