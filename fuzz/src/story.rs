//! Articles come and go.

use arbitrary::Arbitrary;
use wirecopy::article::Article;
use wirecopy::{Collection, Options, Style, compare};
use wirecopy_read as read;

use crate::report::check_report;

/// Words that have been trouble somewhere, and plain ones.
const WORDS: [&str; 40] = [
    "the",
    "of",
    "peace",
    "not",
    "no",
    "can’t",
    "U.S.",
    "US",
    "Claver-Carone",
    "Claver",
    "Carone",
    "7,200",
    "10:30",
    "members.The",
    "…",
    "...",
    "“",
    "”",
    "'",
    "\n",
    "\n\n",
    "—",
    "Jose\u{301}",
    "José",
    "ﬁn",
    "ＦＵＬＬ",
    "İ",
    "ß",
    "委内瑞拉",
    "日本",
    "الرئيس",
    "हिन्दी",
    "👩‍👩‍👧",
    "\u{ad}so\u{ad}ft",
    "\u{202b}",
    "date 2025-02-01",
    "By Ann Lee",
    "a",
    "b",
    "c",
];

/// What happens to a collection, step by step.
#[derive(Arbitrary, Debug)]
pub struct Story {
    min_words: u8,
    quoted_words: Option<u8>,
    gap: u8,
    asides: bool,
    common: bool,
    /// Capitals, spelling, amounts, marks.
    style: [bool; 4],
    /// Runs of words that articles share, as indices into `WORDS`.
    passages: Vec<Vec<u8>>,
    steps: Vec<Step>,
}

#[derive(Arbitrary, Debug)]
enum Step {
    Add(Vec<Vec<Piece>>),
    /// The first articles change places with those from here on; then the last leaves, or none.
    Turn(u8, bool),
}

/// A part of a text.
#[derive(Arbitrary, Debug)]
enum Piece {
    Text(String),
    Words(Vec<u8>),
    /// One of the passages, some words cut at its front and one changed.
    Passage {
        which: u8,
        from: u8,
        changed: u8,
        to: u8,
    },
}

impl Story {
    /// Plays it, and looks after each step whether the report is that of a comparison from the start. Tells how many passages were
    /// there to look at.
    pub fn check(&self) -> usize {
        let [capitals, spelling, amounts, marks] = self.style;
        let options = Options::default()
            .min_words(u32::from(self.min_words))
            .quoted_words(self.quoted_words.map(u32::from))
            .gap(u32::from(self.gap))
            .asides(self.asides)
            .common(self.common)
            .style(Style { capitals, spelling, amounts, marks });
        let Ok(mut collection) = Collection::new(options) else {
            assert!(compare(&[], &options).is_err());
            return 0;
        };
        let mut passages = 0;
        for (n, step) in self.steps.iter().enumerate() {
            match step {
                Step::Add(texts) => {
                    let texts = texts.iter().map(|pieces| self.text(pieces)).enumerate();
                    let articles = texts.map(|(m, text)| read::article(format!("{n}-{m}"), text, None)).collect();
                    collection.add(articles).expect("articles of different ids");
                }
                Step::Turn(first, leaves) => {
                    let mut places: Vec<u32> = (0..).take(collection.articles().len()).collect();
                    let first = usize::from(*first).min(places.len());
                    places.rotate_left(first);
                    let leaves = *leaves && places.pop().is_some();
                    assert_eq!(collection.arrange(&places).len(), usize::from(leaves));
                }
            }
            let articles: Vec<Article> = collection.articles().cloned().collect();
            let report = collection.report();
            check_report(&articles, &report);
            assert_eq!(report, compare(&articles, &options).expect("what the collection took"));
            passages += report.passages.len();
        }
        passages
    }

    fn text(&self, pieces: &[Piece]) -> String {
        let mut words = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => words.push(text.as_str()),
                Piece::Words(numbers) => words.extend(numbers.iter().map(|&number| word(number))),
                Piece::Passage { which, from, changed, to } => {
                    let Some(passage) = self.passages.get(usize::from(*which)) else { continue };
                    let mut passage: Vec<&str> = passage.iter().map(|&number| word(number)).collect();
                    if let Some(at) = passage.get_mut(usize::from(*changed)) {
                        *at = word(*to);
                    }
                    words.extend(passage.into_iter().skip(usize::from(*from)));
                }
            }
        }
        words.join(" ")
    }
}

fn word(number: u8) -> &'static str {
    WORDS[usize::from(number) % WORDS.len()]
}
