//! Many articles at once: which are meant, and what their files' names say of them.

use rustc_hash::FxHashMap;

use crate::state::library::collections::{ArticleRecord, Field, Key};
use crate::state::shared::Shared;
use crate::state::wording::calendar;
use wirecopy::{Alphabet, fold_in, folded};

/// The words that articles are looked for by, folded as in every search: capitals and accents are no difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted(Vec<String>);

impl Wanted {
    /// The words of what was typed.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        Self(typed.split_whitespace().map(folded).collect())
    }

    /// Whether there are any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether all of them stand in what is known of an article.
    fn stand_in(&self, known: &str) -> bool {
        self.0.iter().all(|word| known.contains(word.as_str()))
    }
}

/// What articles can be found by, folded once each: thousands are asked with each key.
#[derive(Debug, Default)]
pub struct KnownWords(FxHashMap<Key, (Shared<ArticleRecord>, String)>);

impl KnownWords {
    /// Folds what is known of those of `items` that are new or changed, for as long as `may_go_on` says so after each; whether all are folded.
    pub fn go_on<'i>(
        &mut self,
        items: impl Iterator<Item = &'i Shared<ArticleRecord>>,
        may_go_on: impl Fn() -> bool,
    ) -> bool {
        let mut is_over = false;
        for item in items {
            if self.0.get(&item.key).is_some_and(|(known, _)| known == item) {
                continue;
            }
            if is_over {
                return false;
            }
            self.0.insert(item.key, (item.clone(), known(item)));
            is_over = !may_go_on();
        }
        true
    }

    /// Whether `item` is folded, and all that is `wanted` stands in what is known of it.
    #[must_use]
    pub fn have(&self, item: &ArticleRecord, wanted: &Wanted) -> bool {
        self.0.get(&item.key).is_some_and(|(_, known)| wanted.stand_in(known))
    }
}

/// What an article can be found by, folded, word by word; its text is not searched.
fn known(item: &ArticleRecord) -> String {
    let article = &item.article;
    let known = [Some(&article.id), Some(&article.title), article.outlet.as_ref(), article.house.as_ref()];
    let more = [article.date.as_ref(), article.byline.as_ref(), article.credit.as_ref()];
    let mut letters = String::new();
    for word in known.into_iter().chain(more).flatten().flat_map(|text| text.split_whitespace()) {
        fold_in(Alphabet::AsPrinted, word, &mut letters);
        letters.push(' ');
    }
    letters
}

/// How files are called: "{outlet}_{date}_*".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// These letters.
    Letters(String),
    /// What a field is to hold.
    Field(Field),
    /// Anything.
    Any,
}

impl Pattern {
    /// Reads a pattern: `{outlet}`, `{house}`, `{date}`, `{title}`, `{byline}` and `*` for anything. Nothing if it names no field, or two things
    /// stand side by side with no letters to part them.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let mut pieces = Vec::new();
        let mut rest = written.trim();
        while let Some(first) = rest.chars().next() {
            let piece = match first {
                '*' => {
                    rest = &rest[1..];
                    Piece::Any
                }
                '{' => {
                    let (name, after) = rest[1..].split_once('}')?;
                    rest = after;
                    Piece::Field(field(name.trim())?)
                }
                _ => {
                    let (letters, after) = rest.split_at(rest.find(['*', '{']).unwrap_or(rest.len()));
                    rest = after;
                    Piece::Letters(letters.to_owned())
                }
            };
            if !matches!(piece, Piece::Letters(_))
                && pieces.last().is_some_and(|last| !matches!(last, Piece::Letters(_)))
            {
                return None;
            }
            pieces.push(piece);
        }
        pieces.iter().any(|piece| matches!(piece, Piece::Field(_))).then_some(Self(pieces))
    }

    /// What the name of a file says by this pattern; nothing if it is not called so, or names a day that is none.
    #[must_use]
    pub fn read(&self, name: &str) -> Option<Vec<(Field, String)>> {
        let mut found = Vec::new();
        let mut rest = name;
        let mut pieces = self.0.iter().peekable();
        while let Some(piece) = pieces.next() {
            if let Piece::Letters(letters) = piece {
                rest = rest.strip_prefix(letters.as_str())?;
                continue;
            }
            let end = match pieces.peek() {
                Some(Piece::Letters(letters)) => rest.find(letters.as_str())?,
                _ => rest.len(),
            };
            let (value, after) = rest.split_at(end);
            rest = after;
            if let Piece::Field(field) = piece {
                found.push((*field, value_of(*field, value)?));
            }
        }
        rest.is_empty().then_some(found)
    }
}

fn field(name: &str) -> Option<Field> {
    let all = [Field::Outlet, Field::House, Field::Date, Field::Title, Field::Byline];
    all.into_iter().find(|field| field.label().eq_ignore_ascii_case(name))
}

/// What a part of a name says: low lines stand for spaces, and a day may be written in eight digits.
fn value_of(field: Field, written: &str) -> Option<String> {
    let value = written.replace('_', " ");
    let value = value.trim();
    if value.is_empty() {
        return None;
    }
    if field != Field::Date {
        return Some(value.to_owned());
    }
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let date = match digits.len() {
        8 => [digits.get(..4)?, "-", digits.get(4..6)?, "-", digits.get(6..)?].concat(),
        _ => value.to_owned(),
    };
    calendar::day(&date).map(|_| date)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use wirecopy::article::Article;

    #[test]
    fn an_article_is_found_by_what_is_known_of_it() {
        let article = Article {
            id: "post-7".to_owned(),
            title: "Bridge opens".to_owned(),
            outlet: Some("Harbour Post".to_owned()),
            date: Some("2026-03-01".to_owned()),
            byline: Some("Over Verwey".to_owned()),
            credit: Some("Straße".to_owned()),
            text: "Anything.".to_owned(),
            ..Article::default()
        };
        let item = ArticleRecord { key: Key(1), position: 0, collection: Key(2), on: true, article };
        for (words, found) in [
            ("", true),
            ("bridge", true),
            ("POST bridge", true),
            ("2026-03", true),
            ("anything", false),
            ("post ferry", false),
            ("Straße", true),
            ("STRAẞE", true),
            ("OVER", true),
            ("verwey", true),
            ("oververweyx", false),
            ("strasse", true),
            ("bridges", false),
            ("ost-7", true),
            ("dem rats", false),
        ] {
            assert_eq!(Wanted::of(words).stand_in(&known(&item)), found, "{words}");
        }
    }

    #[test]
    fn articles_are_folded_a_part_at_a_time_and_again_only_where_they_changed() {
        let article = |key: u64, outlet: &str| {
            let article = Article { id: key.to_string(), outlet: Some(outlet.to_owned()), ..Article::default() };
            Shared::new(ArticleRecord { key: Key(key), position: 0, collection: Key(0), on: true, article })
        };
        let mut items: Vec<_> = (1..=4).map(|key| article(key, "Harbour Post")).collect();
        let (mut known, wanted) = (KnownWords::default(), Wanted::of("post"));
        let found = |known: &KnownWords, items: &[Shared<ArticleRecord>]| {
            items.iter().filter(|item| known.have(item, &wanted)).map(|item| item.key.0).collect::<Vec<_>>()
        };
        let folded = Cell::new(0);
        let two = || {
            folded.set(folded.get() + 1);
            folded.get() % 2 != 0
        };
        assert!(!known.go_on(items.iter(), two));
        assert_eq!(found(&known, &items), [1, 2]);
        assert!(known.go_on(items.iter(), two));
        assert_eq!(found(&known, &items), [1, 2, 3, 4]);
        items[1] = article(2, "Valley News");
        assert!(known.go_on(items.iter(), two));
        assert_eq!((found(&known, &items), folded.get()), (vec![1, 3, 4], 5));
    }

    #[test]
    fn the_name_of_a_file_says_who_printed_it_and_when() {
        use Field::{Date, House, Outlet, Title};
        type Case<'c> = (&'c str, &'c str, Option<&'c [(Field, &'c str)]>);
        let cases: &[Case] = &[
            ("{outlet}-{date}-*", "Post-2026", None),
            ("{outlet}.{date}.*", "Harbour_Post.20260301.17", Some(&[(Outlet, "Harbour Post"), (Date, "2026-03-01")])),
            ("{date} {outlet}", "2026-03-01 Le Monde", Some(&[(Date, "2026-03-01"), (Outlet, "Le Monde")])),
            ("{house}/{title}", "FAZ/Bridge opens", Some(&[(House, "FAZ"), (Title, "Bridge opens")])),
            ("x{outlet}", "yPost", None),
            ("{outlet} {date}", "Post 2026-02-30", None),
            ("*_{outlet}", "17_Post", Some(&[(Outlet, "Post")])),
            ("{outlet}_", "Post_17", None),
        ];
        for (pattern, name, expected) in cases {
            let found = Pattern::parse(pattern).unwrap().read(name);
            let expected =
                expected.map(|all| all.iter().map(|&(field, value)| (field, value.to_owned())).collect::<Vec<_>>());
            assert_eq!(found, expected, "{pattern} of {name}");
        }
        for none in ["", "*", "abc", "{outlet}{date}", "{mood}", "{outlet", "{text}"] {
            assert_eq!(Pattern::parse(none), None, "{none}");
        }
    }
}
