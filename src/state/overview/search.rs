//! Search in all texts, folded as the comparing folds: case, accents, quotation marks and the script are no difference.
//!
//! Each text is folded once, a piece at a time; and a [`TextSearch`] goes on for as long as it is let, so that the page stays live.

use wirecopy::article::Article;
use wirecopy::span::{ByteSpan, count};
use wirecopy::{Alphabet, Words, fold_in};

/// So many bytes are folded at a time.
const PIECE: usize = 8192;

/// The folded words of all texts, as far as they are folded.
#[derive(Debug, Default)]
pub struct Index {
    texts: Vec<Folded>,
}

/// The folded words of a text, as far as it is folded.
#[derive(Debug, Default)]
struct Folded {
    /// Up to here, in bytes.
    done: usize,
    /// How its Cyrillic words are spelt in Latin letters.
    alphabet: Alphabet,
    /// The words, one after the other.
    letters: String,
    /// Where each ends in there.
    ends: Vec<u32>,
    /// Where each stands in the text.
    spans: Vec<ByteSpan>,
}

/// What was found in one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchResult {
    /// The article, by its index.
    pub article: u32,
    /// Where, in order of place.
    pub found: FoundWords,
}

/// Where words were found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundWords {
    /// One after the other, as they were typed.
    Phrase(Vec<ByteSpan>),
    /// All of them, but apart: the shortest stretch that has them all.
    Apart(ByteSpan),
}

/// The words that are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchWords {
    words: Vec<Typed>,
    /// Whether the last word may go on: it is still being typed.
    open: bool,
}

/// A word that is looked for, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Typed {
    plain: String,
    /// As texts of these alphabets have it, where that is something else.
    others: Vec<(Alphabet, String)>,
    /// Whether it is Cyrillic: of which language a word is, nothing tells.
    cyrillic: bool,
}

impl Typed {
    fn new(word: &str) -> Self {
        let folded = |alphabet| {
            let mut out = String::new();
            fold_in(alphabet, word, &mut out);
            out
        };
        let plain = folded(Alphabet::AsPrinted);
        let others = Alphabet::ALL.map(|alphabet| (alphabet, folded(alphabet))).into_iter();
        let others = others.filter(|(_, form)| *form != plain).collect();
        Self { cyrillic: word.contains(|c| matches!(c, '\u{400}'..='\u{52F}')), others, plain }
    }

    /// Whether a text of `alphabet` has it, as `is` says of its folded form.
    fn any(&self, alphabet: Alphabet, is: impl Fn(&str) -> bool) -> bool {
        let own = self.others.iter().find(|(other, _)| *other == alphabet).map_or(&self.plain, |(_, form)| form);
        let unsure = self.cyrillic && alphabet == Alphabet::AsPrinted;
        is(own) || unsure && self.others.iter().any(|(_, form)| is(form))
    }
}

/// A search that is under way.
#[derive(Clone, Debug)]
pub struct TextSearch {
    wanted: SearchWords,
    next: usize,
    /// What was found so far, in the order of the articles.
    pub results: Vec<SearchResult>,
}

impl Folded {
    /// Folds one more piece; whether that was the last.
    fn fold(&mut self, text: &str) -> bool {
        if self.done == 0 {
            self.alphabet = Alphabet::of(text);
        }
        let rest = text.get(self.done..).unwrap_or_default();
        // No word runs across a space or a line's end.
        let from = (0..=PIECE.min(rest.len())).rev().find(|&at| rest.is_char_boundary(at)).unwrap_or(0);
        let piece = rest.get(from..).and_then(|after| after.find([' ', '\n'])).map_or(rest, |at| &rest[..=from + at]);
        for span in Words::of(piece).spans() {
            fold_in(self.alphabet, span.of(piece), &mut self.letters);
            self.ends.push(count(self.letters.len()));
            let start = count(self.done);
            self.spans.push(ByteSpan::new(start + span.start, start + span.end));
        }
        self.done += piece.len();
        self.done == text.len()
    }

    fn word(&self, at: usize) -> &str {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.letters.get(start as usize..end as usize).unwrap_or_default()
    }

    fn find(&self, wanted: &SearchWords) -> Option<FoundWords> {
        let length = wanted.words.len();
        let mut phrases: Vec<ByteSpan> = Vec::new();
        // Where each of the words was met last, and the shortest stretch with all of them.
        let mut last: Vec<Option<usize>> = vec![None; length];
        let mut tightest: Option<(usize, usize)> = None;
        for at in 0..self.spans.len() {
            let mut met = false;
            for (location, last) in last.iter_mut().enumerate() {
                if wanted.is(location, self.word(at), self.alphabet) {
                    *last = Some(at);
                    met = true;
                }
            }
            if !met {
                continue;
            }
            let Some(first) = last.iter().copied().min().flatten() else { continue };
            if tightest.is_none_or(|(from, to)| at - first < to - from) {
                tightest = Some((first, at));
            }
            let begins = (at + 1).checked_sub(length);
            let Some(begins) =
                begins.filter(|&from| (0..length).all(|n| wanted.is(n, self.word(from + n), self.alphabet)))
            else {
                continue;
            };
            let location = self.span(begins, at);
            // "ha ha ha" holds "ha ha" once.
            if phrases.last().is_none_or(|before| before.end <= location.start) {
                phrases.push(location);
            }
        }
        if phrases.is_empty() {
            tightest.map(|(from, to)| FoundWords::Apart(self.span(from, to)))
        } else {
            Some(FoundWords::Phrase(phrases))
        }
    }

    fn span(&self, from: usize, to: usize) -> ByteSpan {
        let span = |at: usize| self.spans.get(at).copied().unwrap_or(ByteSpan::new(0, 0));
        span(from).hull(&span(to))
    }
}

impl SearchWords {
    /// What `typed` asks for; none if there is no word in it. The last word may go on, unless a space or a mark follows it.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let words = Words::of(typed);
        let words = words.spans().iter().map(|span| Typed::new(span.of(typed))).filter(|word| !word.plain.is_empty());
        let words: Vec<Typed> = words.collect();
        let open = typed.ends_with(char::is_alphanumeric);
        (!words.is_empty()).then_some(Self { words, open })
    }

    fn is(&self, location: usize, word: &str, alphabet: Alphabet) -> bool {
        let open = self.open && location + 1 == self.words.len();
        let is = |wanted: &str| word == wanted || open && word.starts_with(wanted);
        self.words.get(location).is_some_and(|typed| typed.any(alphabet, is))
    }
}

impl TextSearch {
    /// A search that has yet to begin.
    #[must_use]
    pub fn new(wanted: SearchWords) -> Self {
        Self { wanted, next: 0, results: Vec::new() }
    }

    /// Goes on while `is_time` says that there is time; whether all articles were searched.
    pub fn go_on(&mut self, index: &mut Index, articles: &[Article], is_time: &dyn Fn() -> bool) -> bool {
        if index.texts.len() < articles.len() {
            index.texts.resize_with(articles.len(), Folded::default);
        }
        while let (Some(article), Some(folded)) = (articles.get(self.next), index.texts.get_mut(self.next)) {
            if !is_time() {
                return false;
            }
            if folded.done < article.text.len() {
                folded.fold(&article.text);
                continue;
            }
            if let Some(found) = folded.find(&self.wanted) {
                self.results.push(SearchResult { article: count(self.next), found });
            }
            self.next += 1;
        }
        true
    }

    /// What was found, phrases first.
    #[must_use]
    pub fn results(mut self) -> Vec<SearchResult> {
        wirecopy::order::sort_by_key(&mut self.results, |result| matches!(result.found, FoundWords::Apart(_)));
        self.results
    }
}

/// Where `typed` stands in one text.
#[must_use]
pub fn find(text: &str, typed: &str) -> Option<FoundWords> {
    let mut folded = Folded::default();
    while !folded.fold(text) {}
    folded.find(&SearchWords::new(typed)?)
}

impl FoundWords {
    /// The places.
    #[must_use]
    pub fn locations(&self) -> &[ByteSpan] {
        match self {
            Self::Phrase(locations) => locations,
            Self::Apart(location) => std::slice::from_ref(location),
        }
    }
}

// Proptest is there natively only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What was found, as it stands in the text; a stretch in brackets has the words apart.
    fn found(text: &str, typed: &str) -> Vec<String> {
        match find(text, typed) {
            Some(FoundWords::Phrase(locations)) => {
                locations.iter().map(|location| location.of(text).to_owned()).collect()
            }
            Some(FoundWords::Apart(location)) => vec![["[", location.of(text), "]"].concat()],
            None => Vec::new(),
        }
    }

    #[test]
    fn words_are_found_however_they_are_printed() {
        for (why, text, typed, expected) in [
            ("case", "The Gang left. A gang came.", "GANG", vec!["Gang", "gang"]),
            ("accents", "Nicolás Maduro", "nicolas maduro", vec!["Nicolás Maduro"]),
            ("quotation marks", "He said “we won’t”.", "\"we won't\"", vec!["we won’t"]),
            ("dots", "the U.S. envoy", "us envoy", vec!["U.S. envoy"]),
            ("hyphens", "Claver-Carone", "claver carone", vec!["Claver-Carone"]),
            ("a word still being typed", "deported, deport, port", "deport", vec!["deported", "deport"]),
            ("a word that is typed", "deported, deport, port", "deport ", vec!["deport"]),
            ("only the last word may go on", "agreed to. agree to", "agree t", vec!["agree to"]),
            ("over a line's end", "Tren de\nAragua", "tren de aragua", vec!["Tren de\nAragua"]),
            ("words apart", "x Aragua and de and Tren y", "tren aragua", vec!["[Aragua and de and Tren]"]),
            ("the shortest stretch", "a x x b x a", "b a ", vec!["[b x a]"]),
            ("the phrase comes first", "b a a b", "a b", vec!["a b"]),
            ("no place twice", "ha ha ha", "ha ha", vec!["ha ha"]),
            ("one word missing", "Tren de Agua", "tren aragua", vec![]),
            ("no words at all", "Tren", " … ", vec![]),
            ("Chinese", "委内瑞拉政府", "瑞拉", vec!["瑞拉"]),
            ("Chinese in the other print", "臺灣總統府", "台湾总统", vec!["臺灣總統"]),
            ("Serbian in the other alphabet", "Нишки ђаци уче у новој школи", "nišk", vec!["Нишки"]),
            ("Serbian in the other alphabet, typed", "Niški đaci uče u novoj školi", "ђаци уче", vec!["đaci uče"]),
            ("Serbian as printed", "Нишки ђаци уче у новој школи", "ђаци", vec!["ђаци"]),
            ("Russian as printed", "Мэр сказал: нет.", "мэр", vec!["Мэр"]),
            ("no other word", "a ship, a sip", "ship", vec!["ship"]),
            ("nothing to search", "", "a", vec![]),
        ] {
            assert_eq!(found(text, typed), expected, "{why}");
        }
    }

    #[test]
    fn a_search_that_is_cut_into_slices_finds_the_same_and_phrases_stand_first() {
        let article = |text: &str| Article { text: text.to_owned(), ..Article::default() };
        let long = ["lorem ipsum ".repeat(2000).as_str(), "Tren de Aragua ", &"dolor\n".repeat(3000)].concat();
        let articles = [article("Aragua, Tren"), article(&long), article("none"), article("the Tren de Aragua")];
        let wanted = || SearchWords::new("tren aragua").unwrap();
        let whole = |search: TextSearch| search.results().iter().map(|result| result.article).collect::<Vec<_>>();
        let mut at_once = TextSearch::new(wanted());
        assert!(at_once.go_on(&mut Index::default(), &articles, &|| true));
        assert_eq!(whole(at_once.clone()), [0, 1, 3]);
        let (mut sliced, mut index, mut slices) = (TextSearch::new(wanted()), Index::default(), 1);
        let time = std::cell::Cell::new(1u8);
        while !sliced.go_on(&mut index, &articles, &|| time.replace(0) > 0) {
            (slices, _) = (slices + 1, time.set(1));
        }
        assert!(slices > 6, "{slices}");
        assert_eq!(sliced.results, at_once.results);
        let mut phrase = TextSearch::new(SearchWords::new("de aragua").unwrap());
        assert!(phrase.go_on(&mut index, &articles, &|| true));
        assert_eq!(whole(phrase), [1, 3]);
        let mut mixed = TextSearch::new(SearchWords::new("aragua tren").unwrap());
        assert!(mixed.go_on(&mut index, &articles, &|| true));
        assert_eq!(whole(mixed), [0, 1, 3]);
    }

    proptest! {
        #[test]
        fn every_run_of_words_of_a_text_is_found_in_it(text in "[a-cA-CéÉ“”.,' \n-]{0,60}", from in 0usize..20, length in 1usize..4) {
            let words = Words::of(&text);
            if let (Some(first), Some(last)) = (words.spans().get(from), words.spans().get(from + length - 1)) {
                let location = first.hull(last);
                // Out of its text, "A.É" is an abbreviation.
                prop_assume!(Words::of(location.of(&text)).len() == length);
                let found = find(&text, location.of(&text));
                let phrase = matches!(&found, Some(FoundWords::Phrase(locations)) if locations.iter().any(|at| at.overlap(&location).is_some()));
                prop_assert!(phrase, "{found:?}");
            }
        }

        #[test]
        fn nothing_typed_is_too_much(text in ".{0,40}", typed in ".{0,10}") {
            for location in find(&text, &typed).iter().flat_map(|found| found.locations().to_vec()) {
                prop_assert!(!location.of(&text).is_empty());
            }
        }
    }
}
