//! Sentences that nobody wrote: a small grammar over the lists of [`super::words`] and invented names.

use super::random::Random;
use super::words;

/// One word of a text as printed, with the marks that touch it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    pub kind: Kind,
    /// Whether it belongs to a clause that may be dropped whole.
    pub in_clause: bool,
}

/// What an editor may do to a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Plain,
    Name,
    Figure,
}

impl Word {
    pub fn new(text: &str, kind: Kind) -> Self {
        Self { text: text.to_owned(), kind, in_clause: false }
    }

    /// The word without its marks, in small letters: two words that are equal so are equal to the engine, too.
    pub fn bare(&self) -> String {
        self.text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
    }
}

/// The people, places and things that the articles of one story are about.
pub struct Cast {
    people: Vec<String>,
    places: Vec<String>,
    things: Vec<String>,
}

impl Cast {
    pub fn new(random: &mut Random) -> Self {
        let mut names = |count: usize| (0..count).map(|_| name(random)).collect::<Vec<String>>();
        let (first, last) = (names(6), names(6));
        let people = first.iter().zip(&last).map(|(first, last)| format!("{first} {last}")).collect();
        Self { people, places: names(4), things: names(12).iter().map(|name| name.to_lowercase()).collect() }
    }

    /// Somebody of the story, for a sentence that is made elsewhere.
    pub fn person(&self, random: &mut Random) -> String {
        random.one_of(&self.people).cloned().unwrap_or_default()
    }
}

/// A name that no list has.
fn name(random: &mut Random) -> String {
    let mut name = String::new();
    for _ in 0..random.within(1, 4) {
        name.push_str(random.one_of(&words::SYLLABLES).copied().unwrap_or_default());
    }
    name.push_str(random.one_of(&words::ENDINGS).copied().unwrap_or_default());
    let mut letters = name.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// What a sentence tells, before it is put into words: one that is retold has the same in another order.
pub struct Frame {
    subject: Vec<Word>,
    verb: &'static str,
    object: Vec<Word>,
    other: Vec<Word>,
    other_verb: &'static str,
    speaker: Vec<Word>,
    place: String,
    day: &'static str,
}

impl Frame {
    pub fn new(cast: &Cast, random: &mut Random) -> Self {
        let verb = |random: &mut Random| one(&words::VERBS, random);
        Self {
            subject: noun_phrase(cast, random),
            verb: verb(random),
            object: noun_phrase(cast, random),
            other: noun_phrase(cast, random),
            other_verb: verb(random),
            speaker: speaker(cast, random),
            place: random.one_of(&cast.places).cloned().unwrap_or_default(),
            day: one(&words::DAYS, random),
        }
    }

    /// A sentence: the same facts in another order and in other words each time.
    pub fn tell(&self, random: &mut Random) -> Vec<Word> {
        let mut sentence = Sentence::default();
        let form = random.within(0, 8);
        let is_quoted = form > 2 && random.chance(150);
        if form == 0 {
            sentence.has(&self.speaker).says(one(&words::SAYINGS, random)).says("that");
        } else if form < 3 {
            sentence.says(one(&words::OPENINGS, random)).has(&self.other).mark(",");
        }
        if is_quoted {
            sentence.opens('“');
        }
        self.fact(&mut sentence, random);
        match form {
            3 | 4 => {
                sentence
                    .says(one(&words::JOINING, random))
                    .has(&self.other)
                    .says(one(&words::PASSIVE, random))
                    .says(self.other_verb);
            }
            5 => {
                sentence.says(one(&words::WHERE, random)).has(&self.other);
            }
            _ => {}
        }
        if is_quoted || form == 6 {
            sentence.mark(if is_quoted { ",”" } else { "," });
            let says = one(&words::SAYINGS, random);
            if random.chance(500) {
                sentence.has(&self.speaker).says(says);
            } else {
                sentence.says(says).has(&self.speaker);
            }
        }
        sentence.end()
    }

    /// What was done to what by whom, where and when.
    fn fact(&self, sentence: &mut Sentence, random: &mut Random) {
        if random.chance(600) {
            sentence.has(&self.subject).says(one(&words::ACTIVE, random)).says(self.verb).has(&self.object);
        } else {
            sentence.has(&self.object).says(one(&words::PASSIVE, random)).says(self.verb).says("by").has(&self.subject);
        }
        if random.chance(400) {
            sentence.says(one(&words::WHERE, random)).names(&self.place);
        }
        if random.chance(350) {
            let (before, after) = random.one_of(words::WHEN).copied().unwrap_or_default();
            sentence.says(before).says(self.day).says(after);
        }
    }
}

fn one(words: &[&'static str], random: &mut Random) -> &'static str {
    random.one_of(words).copied().unwrap_or_default()
}

/// A sentence in the making.
#[derive(Default)]
struct Sentence {
    words: Vec<Word>,
    opening: Option<char>,
}

impl Sentence {
    fn push(&mut self, mut word: Word) {
        if let Some(mark) = self.opening.take() {
            word.text.insert(0, mark);
        }
        self.words.push(word);
    }

    fn has(&mut self, words: &[Word]) -> &mut Self {
        words.iter().cloned().for_each(|word| self.push(word));
        self
    }

    fn says(&mut self, words: &str) -> &mut Self {
        words.split_whitespace().for_each(|word| self.push(Word::new(word, Kind::Plain)));
        self
    }

    fn names(&mut self, name: &str) -> &mut Self {
        name.split(' ').for_each(|word| self.push(Word::new(word, Kind::Name)));
        self
    }

    /// A mark behind the last word, where it has none.
    fn mark(&mut self, mark: &str) -> &mut Self {
        if let Some(last) = self.words.last_mut() {
            last.text.truncate(last.text.trim_end_matches(',').len());
            last.text.push_str(mark);
        }
        self
    }

    fn opens(&mut self, mark: char) -> &mut Self {
        self.opening = Some(mark);
        self
    }

    /// The words, the first with a capital and the last with a full stop.
    fn end(&mut self) -> Vec<Word> {
        self.mark(".");
        if let Some(first) = self.words.first_mut() {
            let start = first.text.find(char::is_alphanumeric).unwrap_or(0);
            let (mark, word) = first.text.split_at(start);
            let mut letters = word.chars();
            let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            first.text = [mark, &capital, letters.as_str()].concat();
        }
        std::mem::take(&mut self.words)
    }
}

/// Who or what does something, or is done something to.
fn noun_phrase(cast: &Cast, random: &mut Random) -> Vec<Word> {
    let mut phrase = Sentence::default();
    match random.within(0, 10) {
        0 | 1 => {
            phrase.names(&cast.person(random));
        }
        2 => {
            let figure = match random.within(0, 3) {
                0 => random.within(3, 100).to_string(),
                1 => random.within(100, 1000).to_string(),
                _ => format!("{},{:03}", random.within(1, 90), random.within(0, 1000)),
            };
            phrase.has(&[Word::new(&figure, Kind::Figure)]).says(one(&words::ADJECTIVES, random));
            phrase.says(&(noun(cast, random) + "s"));
        }
        _ => {
            phrase.says(one(&words::DETERMINERS, random));
            if random.chance(600) {
                phrase.says(one(&words::ADJECTIVES, random));
            }
            phrase.says(&noun(cast, random));
            if random.chance(250) {
                phrase.says(one(&words::OF, random)).says(&noun(cast, random));
            }
        }
    }
    if random.chance(100) {
        let start = phrase.words.len();
        phrase.mark(",").says(one(&words::CLAUSES, random));
        phrase.says("a").says(one(&words::ADJECTIVES, random)).says(&noun(cast, random)).mark(",");
        phrase.words.iter_mut().skip(start).for_each(|word| word.in_clause = true);
    }
    phrase.words
}

/// A noun, as often as not one that this story alone has.
fn noun(cast: &Cast, random: &mut Random) -> String {
    let own = random.chance(500).then(|| random.one_of(&cast.things)).flatten();
    own.cloned().unwrap_or_else(|| random.word(&words::NOUNS).to_owned())
}

fn speaker(cast: &Cast, random: &mut Random) -> Vec<Word> {
    let mut phrase = Sentence::default();
    if random.chance(500) {
        phrase.says("the").says(one(&words::ROLES, random));
    } else {
        phrase.names(&cast.person(random));
    }
    phrase.words
}
