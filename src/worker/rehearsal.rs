//! Two small texts that a new worker compares while the articles are on their way.
//!
//! A browser compiles each function when it is called for the first time, which takes longer than comparing a few articles; and
//! the tables of words that most collections need are there when they are asked for.

use crate::worker::message::{Request, Task};
use wirecopy::article::Article;

/// What two outlets print of one story: a quotation, and a changed word, amount, day and spelling.
const TEXTS: [&str; 2] = [
    "“The ferry will sail again on Monday, and every one of its forty seats is taken,” said Ines Marrow, who sells fish on the \
     north pier.\n\nThe repair cost $40,000, the port authority said, and took three weeks in the yard at Tarnside.",
    "“The ferry will sail again on Tuesday, and not one of its 45 seats is taken”, said Inés Marrow, who sells fish at the \
     north pier.\n\nThe repair has cost $42,000, the port authority said, and took three weeks in the yard at Tarnside.",
];

/// The request to compare them.
#[must_use]
pub fn request() -> Request {
    let article = |(id, text): (&str, &str)| Article {
        id: id.to_owned(),
        text: text.to_owned(),
        outlet: Some(id.to_owned()),
        date: Some("2025-03-03".to_owned()),
        ..Article::default()
    };
    let articles = ["a", "b"].into_iter().zip(TEXTS).map(article).collect();
    Request { number: 0, tasks: vec![Task::Add(articles)], judgements: String::new() }
}

#[cfg(test)]
mod tests {
    use super::request;
    use crate::worker::host::Host;
    use crate::worker::message::{Answer, ReportPart};

    #[test]
    fn the_texts_have_a_match_with_edits_of_several_kinds() {
        let mut matches = Vec::new();
        Host::new(|| 0.0, || None).serve(request(), &mut |answer| {
            if let Answer::Part(_, ReportPart::Matches(found)) = answer {
                matches.extend(found);
            }
        });
        let mut kinds: Vec<_> = matches.iter().flat_map(|found| &found.edits).map(|edit| edit.kind.name()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        assert!(kinds.len() > 2, "{kinds:?}");
    }
}
