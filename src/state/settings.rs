//! How the articles are compared: what the reader has set, and what that changed.

use crate::state::collection::Collection;
use crate::state::uncounted::Uncounted;
use crate::state::wording::words::{count, percent};
use wirecopy::{Options, Style};

/// The settings of every collection, and the panel where they are moved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Those that are not as by default, by the number of their collection.
    kept: Vec<(u64, Options)>,
    /// Whether the panel is open.
    pub open: bool,
    /// What was found when the panel was opened.
    pub before: Option<Tally>,
}

/// The settings that are a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// The fewest words of a passage.
    Words,
    /// The fewest words of a quotation; as many as elsewhere: no minimum of its own.
    Quoted,
    /// The most words changed in a row.
    Gap,
}

/// The settings that are on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// Whether capitals are style.
    Capitals,
    /// Whether house spelling is.
    Spelling,
    /// Whether equal amounts are.
    Amounts,
    /// Whether punctuation is.
    Marks,
    /// Whether common phrases count.
    Common,
    /// Whether captions and bylines are compared.
    Asides,
    /// Whether what one house prints of its own words counts.
    Within,
    /// Whether furniture counts.
    Furniture,
}

/// What can happen to the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsChange {
    /// The panel is opened, or closed.
    Toggle,
    /// A number is moved. Out of its limits it goes to the nearest.
    Set(Number, u32),
    /// A switch is turned.
    Turn(Switch),
    /// All as it was at first.
    Reset,
}

/// What a collection comes to in a few figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Passages, without those of common phrases only.
    pub passages: usize,
    /// Pairs of articles that share something.
    pub pairs: usize,
    /// Words of all articles that stand in another one too.
    pub reused: u32,
    /// All words.
    pub words: u32,
}

/// The largest minimum of the panel. The command line goes further.
const MOST_WORDS: u32 = 40;

impl Settings {
    /// The settings of a collection.
    #[must_use]
    pub fn of(&self, collection: u64) -> Options {
        self.kept.iter().find(|(key, _)| *key == collection).map(|(_, options)| *options).unwrap_or_default()
    }

    /// The settings after a change to those of `collection`; `found` is what is shown of it.
    #[must_use]
    pub fn apply(&self, change: SettingsChange, collection: u64, found: Option<&Collection>) -> Self {
        let mut next = self.clone();
        let options = self.of(collection);
        match change {
            SettingsChange::Toggle => {
                next.open = !self.open;
                next.before = found.filter(|_| next.open).map(Tally::of);
            }
            SettingsChange::Set(number, value) => next.set(collection, number.set(options, value)),
            SettingsChange::Turn(switch) => next.set(collection, switch.turned(options)),
            SettingsChange::Reset => next.set(collection, Options::default()),
        }
        // Where nothing was compared yet when the panel was opened, the first report is what was before.
        next.before = next.before.or_else(|| found.filter(|_| next.open).map(Tally::of));
        next
    }

    /// Gives a collection settings of its own.
    pub fn set(&mut self, collection: u64, options: Options) {
        self.kept.retain(|(key, _)| *key != collection);
        if options != Options::default() {
            self.kept.push((collection, options));
        }
    }

    /// As text, to be kept: a line for each collection.
    #[must_use]
    pub fn written(&self) -> String {
        self.kept.iter().map(|(key, options)| [&key.to_string(), " ", &written(options), "\n"].concat()).collect()
    }

    /// From what was kept. What cannot be read is as by default.
    #[must_use]
    pub fn read(kept: &str) -> Self {
        let mut settings = Self::default();
        for line in kept.lines() {
            let mut words = line.split(' ');
            if let Some(key) = words.next().and_then(|key| key.parse().ok()) {
                settings.set(key, read_words(words));
            }
        }
        settings
    }
}

/// The settings of one collection as text.
#[must_use]
pub fn written(options: &Options) -> String {
    let numbers = NUMBERS.map(|(name, number)| [name, "=", &number.get(options).to_string()].concat());
    let switches = SWITCHES.map(|(name, switch)| [name, "=", if switch.get(options) { "1" } else { "0" }].concat());
    [numbers.join(" "), switches.join(" ")].join(" ")
}

/// From what [`written`] wrote. What cannot be read is as by default.
#[must_use]
pub fn read(written: &str) -> Options {
    read_words(written.split(' '))
}

fn read_words<'w>(words: impl Iterator<Item = &'w str>) -> Options {
    let mut options = Options::default();
    for (name, value) in words.filter_map(|word| word.split_once('=')) {
        let Ok(value) = value.parse::<u32>() else { continue };
        if let Some((_, number)) = NUMBERS.iter().find(|(known, _)| *known == name) {
            options = number.set(options, value);
        }
        if let Some((_, switch)) = SWITCHES.iter().find(|(known, _)| *known == name)
            && switch.get(&options) != (value != 0)
        {
            options = switch.turned(options);
        }
    }
    options
}

/// In the order in which they are read: the limit of the quoted words depends on that of all.
const NUMBERS: [(&str, Number); 3] = [("words", Number::Words), ("quoted", Number::Quoted), ("gap", Number::Gap)];

const SWITCHES: [(&str, Switch); 8] = [
    ("capitals", Switch::Capitals),
    ("spelling", Switch::Spelling),
    ("amounts", Switch::Amounts),
    ("marks", Switch::Marks),
    ("common", Switch::Common),
    ("asides", Switch::Asides),
    ("within", Switch::Within),
    ("furniture", Switch::Furniture),
];

impl Number {
    /// The value in `options`.
    #[must_use]
    pub fn get(self, options: &Options) -> u32 {
        match self {
            Self::Words => options.min_words,
            Self::Quoted => options.quoted_words.unwrap_or(options.min_words),
            Self::Gap => options.gap,
        }
    }

    /// The least and the most that it may be.
    #[must_use]
    pub fn limits(self, options: &Options) -> (u32, u32) {
        match self {
            Self::Words => (Options::LEAST_WORDS, MOST_WORDS),
            Self::Quoted => (Options::LEAST_QUOTED, options.min_words),
            Self::Gap => (0, Options::MOST_GAP),
        }
    }

    fn set(self, options: Options, value: u32) -> Options {
        let (least, most) = self.limits(&options);
        let value = value.clamp(least, most);
        match self {
            Self::Words => {
                // A quotation never needs more words than anything else.
                let quoted_words = options.quoted_words.filter(|&quoted| quoted < value);
                options.min_words(value).quoted_words(quoted_words)
            }
            Self::Quoted => options.quoted_words(Some(value).filter(|_| value < most)),
            Self::Gap => options.gap(value),
        }
    }
}

impl Switch {
    /// Whether it is on in `options`.
    #[must_use]
    pub fn get(self, options: &Options) -> bool {
        let Style { capitals, spelling, amounts, marks } = options.style;
        match self {
            Self::Capitals => capitals,
            Self::Spelling => spelling,
            Self::Amounts => amounts,
            Self::Marks => marks,
            Self::Common => options.common,
            Self::Asides => options.asides,
            Self::Within => options.within,
            Self::Furniture => options.furniture,
        }
    }

    fn turned(self, mut options: Options) -> Options {
        let setting = match self {
            Self::Capitals => &mut options.style.capitals,
            Self::Spelling => &mut options.style.spelling,
            Self::Amounts => &mut options.style.amounts,
            Self::Marks => &mut options.style.marks,
            Self::Common => &mut options.common,
            Self::Asides => &mut options.asides,
            Self::Within => &mut options.within,
            Self::Furniture => &mut options.furniture,
        };
        *setting = !*setting;
        options
    }
}

impl Tally {
    /// Of what was found.
    #[must_use]
    pub fn of(collection: &Collection) -> Self {
        let figures = &collection.report.articles;
        Self {
            passages: collection.numbers(Uncounted::HIDDEN).count(),
            pairs: collection.pairs.len(),
            reused: figures.iter().map(|figures| figures.reused_words).sum(),
            words: figures.iter().map(|figures| figures.words).sum(),
        }
    }

    /// Each figure with its name.
    #[must_use]
    pub fn lines(&self) -> [(&'static str, String); 3] {
        [
            ("Passages", count_alone(self.passages)),
            ("Pairs that share", count_alone(self.pairs)),
            ("Words reused", percent(self.reused, self.words)),
        ]
    }

    /// In a sentence, for a screen reader.
    #[must_use]
    pub fn says(&self) -> String {
        let [passages, pairs] =
            [(self.passages, "passage"), (self.pairs, "pair")].map(|(n, noun)| count(n as u64, noun));
        [&passages, ", ", &pairs, ", ", &percent(self.reused, self.words), " of all words reused."].concat()
    }
}

fn count_alone(number: usize) -> String {
    crate::state::wording::words::figure(number as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(changes: &[SettingsChange]) -> Options {
        let start = Settings::default();
        changes.iter().fold(start, |settings, &change| settings.apply(change, 0, None)).of(0)
    }

    #[test]
    fn numbers_stay_inside_their_limits_and_fit_one_another() {
        use Number::{Gap, Quoted, Words};
        use SettingsChange::{Reset, Set};
        let told = |options: Options| (options.min_words, options.quoted_words, options.gap);
        type Expected = (u32, Option<u32>, u32);
        let cases: &[(&[SettingsChange], Expected)] = &[
            (&[], (8, None, 8)),
            (&[Set(Words, 12)], (12, None, 8)),
            (&[Set(Words, 0)], (4, None, 8)),
            (&[Set(Words, 999)], (40, None, 8)),
            (&[Set(Quoted, 5)], (8, Some(5), 8)),
            (&[Set(Quoted, 0)], (8, Some(3), 8)),
            (&[Set(Quoted, 5), Set(Quoted, 8)], (8, None, 8)),
            (&[Set(Quoted, 5), Set(Words, 6)], (6, Some(5), 8)),
            (&[Set(Quoted, 5), Set(Words, 5)], (5, None, 8)),
            (&[Set(Gap, 99)], (8, None, 40)),
            (&[Set(Gap, 0), Set(Words, 5), Reset], (8, None, 8)),
        ];
        for (changes, expected) in cases {
            let options = after(changes);
            assert_eq!(told(options), *expected, "{changes:?}");
            assert_eq!(options.check(), Ok(()), "{changes:?}");
        }
    }

    #[test]
    fn every_switch_turns_its_own_setting_and_back() {
        for (name, switch) in SWITCHES {
            let once = after(&[SettingsChange::Turn(switch)]);
            assert_ne!(switch.get(&once), switch.get(&Options::default()), "{name}");
            let others = SWITCHES.iter().filter(|(_, other)| *other != switch);
            assert!(others.clone().all(|(_, other)| other.get(&once) == other.get(&Options::default())), "{name}");
            assert_eq!(
                after(&[SettingsChange::Turn(switch), SettingsChange::Turn(switch)]),
                Options::default(),
                "{name}"
            );
        }
    }

    #[test]
    fn each_collection_has_settings_of_its_own_that_are_kept() {
        let settings = Settings::default()
            .apply(SettingsChange::Set(Number::Words, 6), 0, None)
            .apply(SettingsChange::Set(Number::Quoted, 4), 7, None)
            .apply(SettingsChange::Turn(Switch::Marks), 7, None);
        assert_eq!((settings.of(0).min_words, settings.of(7).min_words, settings.of(1)), (6, 8, Options::default()));
        assert_eq!(Settings::read(&settings.written()), settings);
        assert_eq!(
            settings.apply(SettingsChange::Reset, 0, None).apply(SettingsChange::Reset, 7, None),
            Settings::default()
        );
    }

    #[test]
    fn what_was_kept_and_cannot_be_read_is_as_by_default() {
        for kept in ["", "\n\n", "nonsense", "0 words=", "0 words=eight gap=-1 =", "x words=5", "0 colour=1"] {
            assert_eq!(Settings::read(kept), Settings::default(), "{kept:?}");
        }
        let odd = Settings::read("0 words=2 gap=77 quoted=1 marks=0 marks=9 common=3");
        assert_eq!((odd.of(0).check(), odd.of(0).min_words, odd.of(0).gap), (Ok(()), 4, 40));
        assert!(odd.of(0).common && odd.of(0).style.marks);
    }
}
