//! Which of a page's titles is its headline.

use crate::article::metadata::stated;
use crate::web_page::title_tail::{behind, is_cut, is_same, of_archive, shares_word, squeezed, without, without_site};

/// The titles that a page states, and where.
#[derive(Clone, Debug, Default)]
pub(crate) struct Titles<'t> {
    /// The words of its heading.
    pub(crate) heading: Option<&'t str>,
    /// For search engines.
    pub(crate) linked: Option<&'t str>,
    /// For shared links, the most usual first.
    pub(crate) shared: Vec<String>,
    /// In its `<title>`.
    pub(crate) own: Option<&'t str>,
    /// The outlet, whose name may stand behind any of them.
    pub(crate) outlet: Option<&'t str>,
}

/// A shorter heading may be that of a section.
const SHORTEST: usize = 12;
/// Words that begin with so many equal letters are forms of one.
const STEM: usize = 6;
/// A word with a capital may be a name where it has so many letters.
const NAME: usize = 4;

impl Titles<'_> {
    /// The headline: as the page shows it where another title has it too, or begins with it; else as most of those name it who do. The
    /// outlet's name behind it goes, and the line above it where shared links are without.
    pub(crate) fn headline(&self) -> Option<String> {
        if let Some(post) = self.own.and_then(of_archive) {
            let shown = self.heading.filter(|heading| is_same(heading, post));
            return stated(shown.or(Some(post)));
        }
        let heading = stated(self.heading).and_then(|title| self.bare(&title));
        let told = [self.linked.map(str::to_owned), self.shared.first().map(|title| self.short(title).to_owned())];
        let told: Vec<String> = told
            .into_iter()
            .flatten()
            .filter_map(|title| self.bare(&title))
            .filter(|title| !self.is_site(title))
            .collect();
        // A line above the headline stands in one heading with it, and is no part of what is shared.
        let shared = self.shared.first().and_then(|title| self.bare(title)).filter(|title| !self.is_site(title));
        let below = shared.filter(|title| heading.as_ref().is_some_and(|heading| ends(heading, title)));
        if below.is_some() {
            return below;
        }
        // Of those that are the same, the one with most marks and spaces: a line above the headline is set beside it, and glued to it elsewhere.
        let agreed = heading.as_ref().and_then(|heading| {
            let same = told.iter().filter(|title| is_same(title, heading));
            same.reduce(|one, other| if marks(other) > marks(one) { other } else { one })
                .map(|title| if marks(title) > marks(heading) { title } else { heading })
        });
        let shown = || heading.clone().filter(|heading| self.is_shown(heading, &told));
        agreed
            .cloned()
            .or_else(|| heading.as_deref().and_then(|heading| below_lines(heading, &told)))
            .or_else(shown)
            .or_else(|| told.first().cloned())
            // What stands first on a page may be anything.
            .or_else(|| heading.clone().filter(|title| !self.is_site(title) && self.is_named(title)))
            .or_else(|| self.own())
    }

    /// Whether what the page shows is its headline, though none of `told` is the same: another title begins with it or ends with it, or
    /// tells of the same. A line above it may stand in the heading, and a short heading may be that of a section.
    fn is_shown(&self, heading: &str, told: &[String]) -> bool {
        let is_more = |title: &String| ends(title, heading) && is_line_above(title, heading);
        let is_less = told.iter().any(|title| ends(heading, title) || goes_on(heading, title));
        let is_other = || told.iter().any(|title| has_line_below(heading, title));
        !is_less
            && (self.is_confirmed(heading) || told.iter().any(is_more) || (self.tells_the_same(heading) && !is_other()))
    }

    /// Whether another title is the heading and something behind it, or its beginning and dots.
    fn is_confirmed(&self, heading: &str) -> bool {
        let others = self.linked.into_iter().chain(self.own).chain(self.shared.iter().map(String::as_str));
        heading.len() >= SHORTEST
            && !self.is_site(heading)
            && others.into_iter().any(|title| behind(title, heading).is_some() || is_cut(title, heading))
    }

    /// Whether a heading that no other title has tells of the same as one of them: a longer word begins as one there does, or it has a name. Editors write one
    /// headline for readers and others for search engines and shared links.
    fn tells_the_same(&self, heading: &str) -> bool {
        let stems = |title: &str| -> Vec<String> {
            let words = title.split(|c: char| !c.is_alphanumeric());
            let is_name = |word: &str| word.chars().count() >= NAME && word.starts_with(char::is_uppercase);
            let words = words.filter(|word| word.chars().count() >= STEM || is_name(word));
            words.map(|word| word.to_lowercase().chars().take(STEM).collect()).collect()
        };
        let own = stems(heading);
        let others = self.linked.into_iter().chain(self.own).chain(self.shared.iter().map(String::as_str));
        heading.split_whitespace().count() >= 3
            && !self.is_site(heading)
            && others.into_iter().any(|title| stems(title).iter().any(|word| own.contains(word)))
    }

    /// A title as another has it that is without what stands behind: "Ferry back-News|Post" where another is "Ferry back".
    fn short<'s>(&'s self, title: &'s str) -> &'s str {
        let others = self.linked.into_iter().chain(self.shared.iter().map(String::as_str));
        others
            .filter(|other| other.len() >= SHORTEST)
            .find(|other| behind(title, other).is_some_and(|rest| !rest.is_empty()))
            .unwrap_or(title)
    }

    /// The title without the outlet's name at its end.
    fn bare(&self, title: &str) -> Option<String> {
        stated(Some(self.outlet.map_or(title, |outlet| without(title, outlet))))
    }

    fn is_site(&self, title: &str) -> bool {
        self.outlet.is_some_and(|outlet| is_same(title, outlet))
    }

    fn is_named(&self, heading: &str) -> bool {
        self.own.is_none_or(|title| title.trim().is_empty() || shares_word(title, heading))
    }

    /// The page's `<title>`, bare.
    fn own(&self) -> Option<String> {
        let title = stated(self.own)?;
        match self.outlet {
            Some(_) => self.bare(&title),
            None => stated(Some(without_site(&title))),
        }
    }
}

/// Whether a heading is a title and a line above it: "On the river" and "The ferry is back".
fn ends(heading: &str, title: &str) -> bool {
    let (heading, title) = (squeezed(heading), squeezed(title));
    title.len() >= SHORTEST && title.len() < heading.len() && heading.ends_with(&title)
}

/// Whether a mark parts the heading from the line above it in `title`: "On the river: The ferry is back".
fn is_line_above(title: &str, heading: &str) -> bool {
    let (title, count) = (title.trim_end(), heading.chars().filter(|c| c.is_alphanumeric()).count());
    let start = title.char_indices().rev().filter(|(_, c)| c.is_alphanumeric()).nth(count.saturating_sub(1));
    let above = start.and_then(|(at, _)| title.get(..at)).unwrap_or_default();
    let above =
        above.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '„' | '«' | '»' | '‘' | '\''));
    above.ends_with([':', '|', '-', '–', '—', '.', '!', '?', '»', '•', '·'])
}

/// The words that a heading and another title end with, where each has a line of its own above them and a mark parts the two.
fn below_lines(heading: &str, told: &[String]) -> Option<String> {
    told.iter().find_map(|title| {
        let both = heading.chars().rev().zip(title.chars().rev()).take_while(|(one, other)| one == other);
        let shared: usize = both.map(|(c, _)| c.len_utf8()).sum();
        let end = heading.get(heading.len() - shared..)?;
        let words = end.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '|' | '-' | '–' | '—'));
        let is_below = |title: &str| is_line_above(title, words);
        let is_most = words.len() * 2 > heading.len().max(title.len());
        (is_most && is_below(heading) && is_below(title)).then(|| words.to_owned())
    })
}

/// Whether a heading is a title and a line below it, or behind a bar: "The ferry is back" and "Tarnside rejoices".
fn has_line_below(heading: &str, title: &str) -> bool {
    let (short, long) = (squeezed(title), squeezed(heading));
    let is_begun = short.len() >= SHORTEST && long.len() > short.len() && long.starts_with(&short);
    let letters = title.chars().filter(|c| c.is_alphanumeric()).count();
    let mut below = heading.split_inclusive(char::is_alphanumeric).skip(letters).flat_map(str::chars);
    is_begun && below.find(|c| !c.is_whitespace()).is_some_and(|c| c.is_alphanumeric() || c == '|' || c == '｜')
}

/// Whether a title is a heading and more of the same: "Ferry back – at last".
fn goes_on(heading: &str, title: &str) -> bool {
    let (short, long) = (squeezed(heading), squeezed(title));
    long.len() > short.len() && long.starts_with(&short) && behind(title, heading).is_none()
}

/// How many marks and spaces there are in a title, but for those at its ends.
fn marks(title: &str) -> usize {
    title.trim_matches(|c: char| !c.is_alphanumeric()).chars().filter(|c| !c.is_alphanumeric()).count()
}

#[cfg(test)]
mod tests {
    use super::Titles;

    #[test]
    fn what_the_page_shows_is_the_headline_where_another_title_begins_with_it() {
        let outlet = "Harbour Post - News of Tarnside";
        for (name, heading, shared, own, expected) in [
            (
                "a short name and a day",
                "The ferry is back",
                "The ferry is back | HP | 04.03.2026",
                "",
                "The ferry is back",
            ),
            ("another's name", "渡轮今天重新开航了", "渡轮今天重新开航了--时政--新港网", "", "渡轮今天重新开航了"),
            (
                "a day in brackets",
                "渡し船がきょう戻った港の町",
                "渡し船がきょう戻った港の町（2026年3月4日）｜港ニュース",
                "",
                "渡し船がきょう戻った港の町",
            ),
            (
                "the site's title alone has it",
                "The ferry is back today",
                "Tarnside rejoices",
                "The ferry is back today - HP",
                "The ferry is back today",
            ),
            (
                "an outlet's name with a mark in it",
                "",
                "The ferry is back - Harbour Post - News of Tarnside",
                "",
                "The ferry is back",
            ),
            (
                "a title that is cut",
                "The ferry is back for good",
                "The ferry is back for...",
                "",
                "The ferry is back for good",
            ),
            (
                "a heading that nobody names",
                "Most read today",
                "The ferry is back",
                "The ferry is back",
                "The ferry is back",
            ),
            (
                "a line above the headline",
                "On the riverThe ferry is back",
                "The ferry is back",
                "On the river: The ferry is back",
                "The ferry is back",
            ),
            ("the name of a section", "Tarnside", "Tarnside - the ferry is back", "", "Tarnside - the ferry is back"),
            ("more words, and no mark", "The ferry is back", "The ferry is back today", "", "The ferry is back today"),
            (
                "another title for machines",
                "How the old ferries of Tarnside came back",
                "Ferries for Tarnside: all you need to know",
                "",
                "How the old ferries of Tarnside came back",
            ),
            ("a line above it is shared", "The ferry is back", "River: The ferry is back", "", "The ferry is back"),
            (
                "a name in both",
                "Lyxa goes for gold at last",
                "Who Lyxa is, and why it won",
                "",
                "Lyxa goes for gold at last",
            ),
            (
                "lines above it that differ",
                "On the river – “The old ferry is back today”",
                "After a year: “The old ferry is back today”",
                "",
                "“The old ferry is back today”",
            ),
            (
                "a second headline behind a bar in both",
                "How the ferry came back to Tarnside in May (3 views) | Day by day",
                "How ferries came back to Tarnside in May (3 views) | Day by day",
                "",
                "How the ferry came back to Tarnside in May (3 views) | Day by day",
            ),
            (
                "a line below it in the heading",
                "Tarnside ferry is back A feast for the whole town",
                "Tarnside ferry is back",
                "",
                "Tarnside ferry is back",
            ),
            (
                "more behind a colon in the heading",
                "Tarnside ferry is back: “A feast”",
                "Tarnside ferry is back",
                "",
                "Tarnside ferry is back: “A feast”",
            ),
            ("quotation marks of another kind", "“Soon” the ferry", "\"Soon\" the ferry | HP", "", "“Soon” the ferry"),
        ] {
            let some = |text: &'static str| Some(text).filter(|text| !text.is_empty());
            let titles = Titles {
                heading: some(heading),
                linked: None,
                shared: vec![shared.to_owned()],
                own: some(own),
                outlet: Some(outlet),
            };
            assert_eq!(titles.headline().as_deref(), Some(expected), "{name}");
        }
    }
}
