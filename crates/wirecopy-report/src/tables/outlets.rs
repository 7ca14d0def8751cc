//! Houses as the edges of a network: a row for each direction between two that share something.

use std::borrow::Cow;
use std::io;

use super::share;
use crate::csv::{harmless, record};
use crate::exchange::{Exchange, exchanges, houses};
use wirecopy::Report;

const HEAD: [&str; 6] = ["house", "other", "articles", "words", "story_words", "share"];

pub(super) fn write(out: &mut dyn io::Write, report: &Report) -> io::Result<()> {
    record(out, &HEAD.map(Cow::Borrowed))?;
    let mut stories = vec![0_u32; report.houses.len()];
    for (figures, house) in report.articles.iter().zip(houses(report)) {
        let story = house.filter(|_| figures.version_of.is_none()).and_then(|house| stories.get_mut(house as usize));
        if let Some(story) = story {
            *story += figures.story_words();
        }
    }
    for Exchange { house, other, words, articles } in exchanges(report) {
        let [Some(name), Some(other)] = [house, other].map(|house| report.houses.get(house as usize)) else { continue };
        let story = stories.get(house as usize).copied().unwrap_or_default();
        record(
            out,
            &[
                harmless(&name.name),
                harmless(&other.name),
                articles.to_string().into(),
                words.to_string().into(),
                story.to_string().into(),
                share(words, story).into(),
            ],
        )?;
    }
    Ok(())
}
