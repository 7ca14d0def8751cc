//! What two articles share that is no passage: why, in words, and which setting would let it in.

use crate::state::collection::Collection;
use crate::state::settings::{Number, SettingsChange, Switch};
use crate::state::wording::words::count;
use wirecopy::span::{ByteSpan, Sides, count as position};
use wirecopy::{NearMiss, Options, Why, near};

/// What was left out of two articles, `left` being side a; the most telling first.
#[must_use]
pub fn near_misses(collection: &Collection, left: u32, right: u32) -> Vec<NearMiss> {
    let ordered = Sides::new(left.min(right), left.max(right));
    let articles = (collection.article(ordered.a), collection.article(ordered.b));
    let (Some(a), Some(b)) = articles else { return Vec::new() };
    let matches = &collection.report.matches;
    // A report has its matches by article.
    let from = matches.partition_point(|found| found.articles < ordered);
    let to = matches.partition_point(|found| found.articles <= ordered);
    let found = near(Sides::new(a, b), &collection.report.options, &matches[from..to]).unwrap_or_default();
    if left < right { found } else { found.into_iter().map(NearMiss::swap).collect() }
}

/// Why it is left out, in a sentence.
#[must_use]
pub fn reason(near_miss: &NearMiss, options: &Options) -> String {
    let words = count(near_miss.equal_words.into(), "word");
    let minimum = ["the minimum is ", &options.min_words.to_string(), "."].concat();
    match near_miss.why {
        Why::Short { .. } => [&words, "; ", &minimum].concat(),
        Why::Changed { changed, least } => {
            let (changed, least) = (count(changed.into(), "word"), count(least.into(), "word"));
            [&words, ", but ", &changed, " between them changed, so they count as ", &least, "; ", &minimum].concat()
        }
        Why::Far { between } => {
            let (between, gap) = (count(between.into(), "word"), count(options.gap.into(), "word"));
            [&words, ", too far apart: ", &between, " stand between; a passage runs on over ", &gap, "."].concat()
        }
        Why::Aside(kind) => [&words, " in a ", kind.label(), "; captions and bylines are switched off."].concat(),
        Why::Common => [&words, ", common phrases only, which do not count."].concat(),
    }
}

/// The settings that would let it in, as what a button says and does.
#[must_use]
pub fn offers(near_miss: &NearMiss, options: &Options) -> Vec<(String, SettingsChange)> {
    let mut offers = Vec::new();
    match near_miss.why {
        Why::Short { least } | Why::Changed { least, .. } => {
            let quoted = near_miss.quoted_words.min(options.min_words);
            if quoted > 0 && Number::Quoted.get(options) > quoted {
                offers.push((
                    ["Set the minimum for quotations to ", &quoted.to_string()].concat(),
                    SettingsChange::Set(Number::Quoted, quoted),
                ));
            }
            if (Options::LEAST_WORDS..options.min_words).contains(&least) {
                offers.push((
                    ["Set the minimum to ", &least.to_string()].concat(),
                    SettingsChange::Set(Number::Words, least),
                ));
            }
        }
        Why::Far { between } if between > options.gap => {
            offers.push((
                ["Let passages run on over ", &count(between.into(), "word")].concat(),
                SettingsChange::Set(Number::Gap, between),
            ));
        }
        Why::Far { .. } => {}
        Why::Aside(_) => offers.push(("Compare captions and bylines".to_owned(), SettingsChange::Turn(Switch::Asides))),
        Why::Common => offers.push(("Count common phrases".to_owned(), SettingsChange::Turn(Switch::Common))),
    }
    offers
}

/// How many characters stand around a place, to know it by.
const AROUND: usize = 60;

/// What stands before a place, there, and behind it, in its paragraph and at most some ten words.
#[must_use]
pub fn around(text: &str, span: ByteSpan) -> [ByteSpan; 3] {
    let before = text.get(..span.start as usize).unwrap_or_default();
    let line = before.len() - before.rfind('\n').map_or(before.len(), |at| before.len() - at - 1);
    let far = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    // Not from the middle of a word.
    let start = if far > line { far + before[far..].find(' ').map_or(0, |at| at + 1) } else { line };
    let behind = text.get(span.end as usize..).unwrap_or_default();
    let line = behind.find('\n').unwrap_or(behind.len());
    let far = behind.char_indices().nth(AROUND).map_or(behind.len(), |(at, _)| at);
    let end = if far < line { behind[..far].rfind(' ').unwrap_or(far) } else { line };
    [ByteSpan::new(position(start), span.start), span, ByteSpan::new(span.end, span.end + position(end))]
}

/// Whether the text is cut at byte `at`, in the middle of a paragraph.
#[must_use]
pub fn is_cut(text: &str, at: u32) -> bool {
    let (before, behind) = text.split_at_checked(at as usize).unwrap_or_default();
    !(before.is_empty() || before.ends_with('\n') || behind.is_empty() || behind.starts_with('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::findings::Findings;
    use crate::state::listing::Listing;
    use wirecopy::article::{Article, AsideKind};
    use wirecopy::compare;

    fn found(why: Why, equal_words: u32, quoted_words: u32) -> NearMiss {
        let bytes = Sides::new(ByteSpan::new(0, 9), ByteSpan::new(0, 9));
        NearMiss { bytes, equal_words, common: false, why, quoted_words }
    }

    #[test]
    fn each_reason_is_named_with_the_setting_that_lets_it_in() {
        let options = Options::default().asides(false);
        for (near_miss, says, offered) in [
            (found(Why::Short { least: 6 }, 6, 0), "6 words; the minimum is 8.", vec!["Set the minimum to 6"]),
            (
                found(Why::Short { least: 5 }, 5, 4),
                "5 words; the minimum is 8.",
                vec!["Set the minimum for quotations to 4", "Set the minimum to 5"],
            ),
            (
                found(Why::Short { least: 3 }, 3, 3),
                "3 words; the minimum is 8.",
                vec!["Set the minimum for quotations to 3"],
            ),
            (
                found(Why::Changed { changed: 3, least: 6 }, 9, 0),
                "9 words, but 3 words between them changed, so they count as 6 words; the minimum is 8.",
                vec!["Set the minimum to 6"],
            ),
            (
                found(Why::Far { between: 31 }, 7, 0),
                "7 words, too far apart: 31 words stand between; a passage runs on over 8 words.",
                vec!["Let passages run on over 31 words"],
            ),
            (
                found(Why::Aside(AsideKind::Caption), 12, 0),
                "12 words in a photo caption; captions and bylines are switched off.",
                vec!["Compare captions and bylines"],
            ),
            (
                found(Why::Common, 9, 0),
                "9 words, common phrases only, which do not count.",
                vec!["Count common phrases"],
            ),
        ] {
            assert_eq!(reason(&near_miss, &options), says);
            let told: Vec<String> = offers(&near_miss, &options).into_iter().map(|(says, _)| says).collect();
            assert_eq!(told, offered, "{says}");
        }
    }

    #[test]
    fn what_is_offered_lets_it_in() {
        let article = |id: &str, text: &str| Article { id: id.into(), text: text.into(), ..Article::default() };
        let articles = vec![
            article(
                "a",
                "He called the talks in Caracas “a total witch hunt” then. They did not respond to a request for comment.",
            ),
            article(
                "b",
                "“A total witch hunt,” she heard at the talks in Caracas. He did not respond to a request for comment.",
            ),
        ];
        let options = Options::default();
        let collection = |options: &Options| {
            let report = compare(&articles, options).unwrap();
            let findings = Findings::of(&articles.iter().collect::<Vec<_>>(), report);
            Collection::new(Listing::new(articles.clone(), Vec::new()), findings)
        };
        let all = near_misses(&collection(&options), 0, 1);
        assert_eq!(all.len(), 3, "{all:?}");
        for near_miss in all {
            for (says, change) in offers(&near_miss, &options) {
                let settings = crate::state::settings::Settings::default().apply(change, 0, None);
                let after = near_misses(&collection(&settings.of(0)), 0, 1);
                assert!(after.iter().all(|other| other.bytes != near_miss.bytes), "{says}: {after:?}");
            }
        }
        let swapped = near_misses(&collection(&options), 1, 0);
        assert_eq!(
            swapped[0].bytes.b.of(&articles[0].text),
            near_misses(&collection(&options), 0, 1)[0].bytes.a.of(&articles[0].text)
        );
    }

    #[test]
    fn a_place_stands_among_its_words() {
        let long = "word ".repeat(40);
        let text = format!("First line.\n{long}here it is {long}\nLast line.");
        let at = position(text.find("here").unwrap());
        let [before, span, behind] = around(&text, ByteSpan::new(at, at + 10)).map(|span| span.of(&text));
        assert_eq!(span, "here it is");
        assert!(before.starts_with("word ") && before.len() <= AROUND + 1, "{before:?}");
        assert!(behind.ends_with(" word") && behind.len() <= AROUND, "{behind:?}");
        let short = "One.\nTwo three four.\nFive.";
        let at = position(short.find("three").unwrap());
        assert_eq!(around(short, ByteSpan::new(at, at + 5)).map(|span| span.of(short)), ["Two ", "three", " four."]);
        assert_eq!([0, 4, 5, 9, 21, 27].map(|at| is_cut(short, at)), [false, false, false, true, false, false]);
        assert_eq!(around("é", ByteSpan::new(0, 2)).map(|span| span.of("é")), ["", "é", ""]);
    }
}
