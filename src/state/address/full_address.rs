//! A whole address: the view, and what its articles are compared with, which every view's address says.
//!
//! | part of an address | what it says |
//! | --- | --- |
//! | `source=ID` | the article with this id is compared with all others, and these not with one another |
//! | `source-outlet=NAME` | so is every article of this outlet |
//!
//! Both may stand there several times. An address without them has each compared with each.

use std::fmt;

use crate::state::address::route::{Route, decode_any, encode};
use crate::state::basis::Source;

const ARTICLE: &str = "source=";
const OUTLET: &str = "source-outlet=";

/// All that an address says, but for the words of a link that quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FullAddress {
    /// The view.
    pub route: Route,
    /// What is compared with all else; nothing: each with each.
    pub source: Vec<Source>,
}

impl FullAddress {
    /// The overview of what `source` shares with all else.
    #[must_use]
    pub fn asking(source: Vec<Source>) -> Self {
        Self { route: Route::HOME, source }
    }

    /// Reads what follows the `#` of an address, the `#` itself allowed.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let (view, said) = parted(hash);
        let mut source = Vec::new();
        for part in said {
            let named = |name: &str| part.strip_prefix(name).and_then(decode_any).filter(|value| !value.is_empty());
            let one = named(ARTICLE).map(Source::Article).or_else(|| named(OUTLET).map(Source::Outlet));
            source.extend(one.filter(|one| !source.contains(one)));
        }
        Self { route: Route::parse(&view), source }
    }

    /// `href`, a way to a view, with what is compared here; as it is where it says so itself, or leads to no view.
    #[must_use]
    pub fn carry(&self, href: &str) -> String {
        let mut carried = href.to_owned();
        if href.starts_with("#/") && parted(href).1.is_empty() {
            // A string takes all that is written to it.
            let _ = write(&mut carried, &self.source, href.contains('?'));
        }
        carried
    }

    /// Whether going from `before` to this is a step that the button back should walk back.
    #[must_use]
    pub fn is_step_from(&self, before: &Self) -> bool {
        self.source != before.source || self.route.is_step_from(&before.route)
    }
}

/// An address without the parts that name a source, and these.
fn parted(address: &str) -> (String, Vec<&str>) {
    let Some((path, query)) = address.split_once('?') else { return (address.to_owned(), Vec::new()) };
    let is_source = |part: &&str| part.starts_with(ARTICLE) || part.starts_with(OUTLET);
    let (said, others): (Vec<&str>, Vec<&str>) = query.split('&').partition(is_source);
    let mark = if others.is_empty() { "" } else { "?" };
    ([path, mark, &others.join("&")].concat(), said)
}

/// Writes the parts that name `source` behind an address, which `has_parts` of its own or not.
fn write(f: &mut dyn fmt::Write, source: &[Source], has_parts: bool) -> fmt::Result {
    let mut mark = if has_parts { '&' } else { '?' };
    for one in source {
        let (name, value) = match one {
            Source::Article(id) => (ARTICLE, id),
            Source::Outlet(outlet) => (OUTLET, outlet),
        };
        f.write_char(std::mem::replace(&mut mark, '&'))?;
        f.write_str(name)?;
        encode(f, value)?;
    }
    Ok(())
}

impl fmt::Display for FullAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let view = self.route.to_string();
        f.write_str(&view)?;
        write(f, &self.source, view.contains('?'))
    }
}

// Proptest is there natively only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn asked() -> Vec<Source> {
        vec![Source::Article("a b&c".to_owned()), Source::Outlet("Post & Mail".to_owned())]
    }

    #[test]
    fn every_view_says_what_is_compared() {
        for view in [
            "#/",
            "#/?at=p3",
            "#/?find=a&outlet=Post&order=longest",
            "#/pair/a/b",
            "#/pair/a/b?at=p1.2",
            "#/passage/p3?base=a&at=2",
            "#/article/a",
            "#/quotations",
            "#/quotations?person=Ida%20Holm&at=q3",
            "#/wire/a?at=4",
            "#/articles",
        ] {
            let all = FullAddress::parse(view);
            assert_eq!((all.to_string(), all.source.len()), (view.to_owned(), 0), "{view}");
            let one = FullAddress { source: asked(), ..all.clone() };
            assert_eq!(FullAddress::parse(&one.to_string()), one, "{one}");
            assert_eq!(one.carry(view), one.to_string(), "{view}");
            assert!(one.is_step_from(&all) && all.is_step_from(&one));
        }
    }

    #[test]
    fn a_link_that_says_what_is_compared_or_leads_to_no_view_stays_as_it_is() {
        let here = FullAddress::asking(asked());
        for href in
            ["#/?source=x", "#/pair/a/b?at=p1&source-outlet=Mail", "#/?source=", "#main", "https://post.example/"]
        {
            assert_eq!(here.carry(href), href);
        }
        assert_eq!(FullAddress::parse("#/?source="), FullAddress::default());
        assert_eq!(FullAddress::parse("#/?source=a&source=a&source=%ff").source, [Source::Article("a".to_owned())]);
    }

    proptest! {
        #[test]
        fn what_is_compared_is_read_as_it_was_written(
            sources in proptest::collection::btree_set((any::<bool>(), ".{1,6}"), 0..3),
        ) {
            let source = sources.into_iter().map(|(outlet, name)| if outlet { Source::Outlet(name) } else { Source::Article(name) }).collect();
            let one = FullAddress { route: Route::passage(3), source };
            prop_assert_eq!(FullAddress::parse(&one.to_string()), one);
        }
    }
}
