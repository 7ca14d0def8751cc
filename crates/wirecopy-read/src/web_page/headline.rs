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
        agreed
            .cloned()
            .or_else(|| {
                heading.clone().filter(|heading| {
                    (self.is_confirmed(heading) || self.tells_the_same(heading))
                        && !told.iter().any(|title| ends(heading, title) || goes_on(heading, title))
                })
            })
            .or_else(|| told.into_iter().next())
            // What stands first on a page may be anything.
            .or_else(|| heading.filter(|title| !self.is_site(title) && self.is_named(title)))
            .or_else(|| self.own())
    }

    /// Whether another title is the heading and something behind it, or its beginning and dots.
    fn is_confirmed(&self, heading: &str) -> bool {
        let others = self.linked.into_iter().chain(self.own).chain(self.shared.iter().map(String::as_str));
        heading.len() >= SHORTEST
            && !self.is_site(heading)
            && others.into_iter().any(|title| behind(title, heading).is_some() || is_cut(title, heading))
    }

    /// Whether a heading that no other title has tells of the same as what is shared: two of its longer words begin as two there do. Where
    /// search engines are told of a headline, that is one.
    fn tells_the_same(&self, heading: &str) -> bool {
        let stems = |title: &str| -> Vec<String> {
            let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= STEM);
            words.map(|word| word.to_lowercase().chars().take(STEM).collect()).collect()
        };
        let own = stems(heading);
        let is_like = |title: &String| {
            let title = stems(title);
            own.iter().filter(|word| title.contains(word)).count() >= 2
        };
        self.linked.is_none() && heading.split_whitespace().count() >= 4 && self.shared.iter().any(is_like)
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
