//! Made-up news: words of Zipf's frequencies, and passages that several articles print with edits. The same for a seed
//! on every machine.

use wirecopy::article::Article;

/// Words of an article, on average, as in news.
const WORDS: usize = 600;
const VOCABULARY: usize = 30_000;

/// Random numbers of no quality but speed (splitmix64).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `least` on and below `end`.
    pub fn within(&mut self, least: usize, end: usize) -> usize {
        least + (self.next() % (end - least) as u64) as usize
    }
}

/// A vocabulary, and how often each word is used.
pub struct Language {
    words: Vec<String>,
    /// How often the words up to and with each are used, of `uses.last()`.
    uses: Vec<u64>,
}

impl Language {
    pub fn new() -> Self {
        let mut random = Random::new(7);
        let words = (0..VOCABULARY).map(|rank| word(rank, &mut random)).collect();
        let mut all = 0;
        let uses = (0..VOCABULARY).map(|rank| {
            all += 10_000_000 / (rank as u64 + 2);
            all
        });
        Self { uses: uses.collect(), words }
    }

    fn word(&self, random: &mut Random) -> &str {
        let use_of = random.next() % self.uses[VOCABULARY - 1];
        &self.words[self.uses.partition_point(|&uses| uses <= use_of)]
    }

    fn words<'l>(&'l self, count: usize, random: &mut Random) -> Vec<&'l str> {
        (0..count).map(|_| self.word(random)).collect()
    }

    /// `count` articles; half as many passages stand in two to seven of them each.
    pub fn articles(&self, count: usize, seed: u64) -> Vec<Article> {
        let mut random = Random::new(seed);
        let mut stories: Vec<Vec<&str>> = (0..count).map(|_| Vec::new()).collect();
        for _ in 0..count / 2 {
            let passage_words = random.within(20, 120);
            let passage = self.words(passage_words, &mut random);
            for _ in 0..random.within(2, 8) {
                let rate = [0, 2, 5, 10][random.within(0, 4)];
                let print = self.edited(&passage, rate, &mut random);
                let story = &mut stories[random.within(0, count)];
                story.extend(self.words(30, &mut random));
                story.extend(print);
            }
        }
        let stories = stories.into_iter().enumerate().map(|(n, mut story)| {
            let own_words = (WORDS + random.within(0, 200)).saturating_sub(100 + story.len());
            story.extend(self.words(own_words, &mut random));
            article(n, prose(&story, &mut random))
        });
        stories.collect()
    }

    /// A text of about so many bytes that shares nothing.
    pub fn text(&self, bytes: usize, seed: u64) -> String {
        let mut random = Random::new(seed);
        let words = self.words(bytes / 7, &mut random);
        prose(&words, &mut random)
    }

    /// The words with so many of a hundred replaced, dropped or put in.
    fn edited<'l>(&'l self, words: &[&'l str], rate: usize, random: &mut Random) -> Vec<&'l str> {
        let mut edited = Vec::new();
        for &word in words {
            if random.within(0, 100) >= rate {
                edited.push(word);
                continue;
            }
            match random.within(0, 3) {
                0 => edited.push(self.word(random)),
                1 => edited.extend([word, self.word(random)]),
                _ => {}
            }
        }
        edited
    }
}

pub fn article(n: usize, text: String) -> Article {
    Article { id: n.to_string(), text, ..Article::default() }
}

/// The more a word is used, the shorter it is.
fn word(rank: usize, random: &mut Random) -> String {
    let syllables = match rank {
        0..60 => 1,
        60..2_000 => 2,
        2_000..12_000 => 3,
        _ => 4,
    };
    let letter = |letters: &str, random: &mut Random| char::from(letters.as_bytes()[random.within(0, letters.len())]);
    let mut word = String::new();
    for _ in 0..syllables {
        word.push(letter("bcdfghklmnprstvw", random));
        word.push(letter("aeiou", random));
        if random.within(0, 3) == 0 {
            word.push(letter("nrslt", random));
        }
    }
    word
}

/// Words as sentences, some of them quoted, in paragraphs.
fn prose(words: &[&str], random: &mut Random) -> String {
    let mut text = String::new();
    let mut rest = words;
    while !rest.is_empty() {
        let (sentence, after) = rest.split_at(random.within(6, 28).min(rest.len()));
        let (open, close) = if random.within(0, 5) == 0 { ("“", "”") } else { ("", "") };
        let comma = random.within(0, sentence.len());
        text.push_str(open);
        for (n, word) in sentence.iter().enumerate() {
            let (first, others) = word.split_at(1);
            text.push_str(&if n == 0 { first.to_uppercase() } else { first.to_owned() });
            text.push_str(others);
            text.push_str(match n {
                _ if n + 1 == sentence.len() => ".",
                _ if n == comma => ", ",
                _ => " ",
            });
        }
        text.push_str(close);
        text.push(if random.within(0, 3) == 0 { '\n' } else { ' ' });
        rest = after;
    }
    text
}
