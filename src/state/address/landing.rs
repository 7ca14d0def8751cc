//! Where a link with a quotation leads in the collection that is open.

use crate::state::address::full_address::FullAddress;
use crate::state::address::opening::opening;
use crate::state::address::route::{MatchId, Route};
use crate::state::address::text_fragment::{Target, TextFragment};
use crate::state::basis::Basis;
use crate::state::collection::Collection;
use crate::state::columns::aligned_match::AlignedMatch;
use crate::state::columns::alignment::Alignment;
use crate::state::model::State;
use crate::state::uncounted::Uncounted;
use wirecopy::span::ByteSpan;

/// So many words of a quotation are named in a sentence.
const NAMED: usize = 8;

impl State {
    /// The state with the wanted quotation found, if there is one and the articles are there.
    #[must_use]
    pub fn resolved(mut self) -> Self {
        if self.collection().is_none() {
            return self;
        }
        let Some(fragment) = self.anchor.pending.take() else { return self };
        let Some((route, note)) =
            self.collection().and_then(|collection| resolve_fragment(collection, &self, &fragment))
        else {
            return self;
        };
        self.go(route);
        self.anchor.note = note;
        self.anchor.resolved = self.collection().map(|collection| link(collection, &self.route));
        self
    }

    /// The state with the passage in view that was in view `before` the articles were compared anew, whatever its number
    /// is now.
    #[must_use]
    pub fn keep_passage_in_view(mut self, before: &Self) -> Self {
        let held = before.collection().and_then(|collection| fragment(collection, &before.route));
        let landing = held
            .zip(self.collection())
            .and_then(|(fragment, collection)| resolve_fragment(collection, &self, &fragment));
        // What is there no more is said by the view itself.
        if let Some((route, None)) = landing {
            self.go(route);
        }
        self
    }
}

/// The view that the quotation leads to, and what there is to say.
fn resolve_fragment(
    collection: &Collection,
    state: &State,
    fragment: &TextFragment,
) -> Option<(Route, Option<String>)> {
    let number = match &state.route {
        Route::Passage { number, .. } | Route::Overview { at: Some(number), .. } => *number,
        Route::Pair { at, .. } => at.map_or(0, |match_id| match_id.passage),
        _ => return None,
    };
    let beside = collection.find_all(&state.route.ids())?;
    let target = fragment.resolve(&collection.articles, &collection.report, number, &beside);
    let words = ["“", &opening(&fragment.exact, NAMED), "”"].concat();
    Some(match target {
        Target::Passage { number: found, location, changed } => {
            let route = route_to(state, found, location);
            let note = changed.then(|| {
                ["The words of this link were changed since: ", &words, ". This is the nearest that stands there now."]
                    .concat()
            });
            (route, note)
        }
        Target::Unshared(article) => {
            let note = [
                "The words of this link, ",
                &words,
                ", stand in ",
                collection.label(article),
                ", but in no other article.",
            ];
            (route_without_match(&state.route), Some(note.concat()))
        }
        Target::NotFound => {
            let note = [
                "The words of this link, ",
                &words,
                ", stand in none of these articles. The link may be from another collection.",
            ];
            (route_without_match(&state.route), Some(note.concat()))
        }
    })
}

/// The view of `state` turned to the passage that was found at a place of an article.
fn route_to(state: &State, found: u32, (article, bytes): (u32, ByteSpan)) -> Route {
    let mut route = state.route.clone();
    match &mut route {
        Route::Overview { at, .. } => *at = Some(found),
        Route::Passage { number, at, base } => {
            *at = at.filter(|_| *number == found);
            *base = base.take().filter(|_| *number == found);
            *number = found;
        }
        Route::Pair { at, .. } => {
            let match_ids =
                state.alignment().map(|alignment| match_ids(&alignment, found, article, bytes)).unwrap_or_default();
            let match_id = at.filter(|at| match_ids.contains(at)).or(match_ids.first().copied());
            *at = match_id.or(Some(MatchId { passage: found, turn: 1 }));
        }
        _ => {}
    }
    route
}

/// The matches of a passage in which an article prints `bytes`.
fn match_ids(alignment: &Alignment, passage: u32, article: u32, bytes: ByteSpan) -> Vec<MatchId> {
    let Some(column) = alignment.articles.iter().position(|&one| one == article) else { return Vec::new() };
    let here = |aligned: &&AlignedMatch| {
        location(alignment, aligned, column).is_some_and(|location| location.overlap(&bytes).is_some())
    };
    alignment
        .matches
        .iter()
        .filter(here)
        .map(|aligned| aligned.match_id)
        .filter(|match_id| match_id.passage == passage)
        .collect()
}

/// Where a column prints the passage of a match.
fn location(alignment: &Alignment, aligned: &AlignedMatch, column: usize) -> Option<ByteSpan> {
    Some(alignment.locations.get(column)?.get(aligned.location(column)?)?.bytes)
}

/// The view of `route` where the passage is not to be found: a passage by itself has none.
fn route_without_match(route: &Route) -> Route {
    let mut route = route.clone();
    match &mut route {
        Route::Pair { at, .. } => *at = None,
        _ => route = Route::HOME,
    }
    route
}

/// The address of `route` with a quotation of the passage in it.
#[must_use]
pub fn link(collection: &Collection, route: &Route) -> String {
    let source = if let Basis::Source(source) = &collection.basis { source.clone() } else { Vec::new() };
    let address = FullAddress { route: route.clone(), source }.to_string();
    match fragment(collection, route) {
        Some(fragment) => fragment.after(address),
        None => address,
    }
}

/// The opening words of the passage in `route`: as the base prints them, or the first of the columns.
fn fragment(collection: &Collection, route: &Route) -> Option<TextFragment> {
    let (article, bytes) = match route {
        Route::Passage { number, .. } | Route::Overview { at: Some(number), .. } => {
            let base = collection.passage(*number)?.base();
            (base.article, base.bytes)
        }
        Route::Pair { at: Some(match_id), .. } => {
            let alignment = Alignment::new(
                &collection.report,
                &collection.find_all(&route.ids())?,
                Uncounted { common: true, furniture: true, set_aside: true },
            );
            let aligned = alignment.matches.get(alignment.find(*match_id)?)?;
            let column = aligned.columns().next()?;
            (*alignment.articles.get(column)?, location(&alignment, aligned, column)?)
        }
        _ => return None,
    };
    TextFragment::of(collection.text(article), bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::action::Action;
    use crate::state::address::anchor::Anchor;
    use crate::state::sample::{SAID, collection, filler};

    fn texts() -> [String; 3] {
        [
            format!("He wrote that {SAID}.\nLater he said again that {SAID}."),
            format!("In short, {SAID}, officials said."),
            "Nothing of this stands here, for it tells a story of its own.".to_owned(),
        ]
    }

    /// The same with a longer passage that they share.
    fn with_more() -> [String; 3] {
        let long = "a longer statement that the ferry company gave to every paper on the coast when it was asked about the new fares";
        let mut names = ["one", "two", "three"].into_iter();
        texts().map(|text| [&text, " ", &filler(names.next().unwrap()), " And ", long].concat())
    }

    /// The page, come to by `address`, once these texts are compared.
    fn come(address: &str, texts: &[String]) -> State {
        let state = State { route: Route::parse(address), anchor: Anchor::at(address), ..State::default() };
        state.apply(Action::Opened(collection(texts)))
    }

    #[test]
    fn a_link_to_a_passage_leads_there_whatever_it_is_called_now() {
        let before = come("#/passage/p1", &texts());
        let link = link(before.collection().unwrap(), &before.route);
        assert_eq!(
            link,
            "#/passage/p1?quote=the+agreement+covers+all+who+were+encamped+in+the&prefix=He+wrote+that&suffix=United+States+including"
        );
        let same = come(&link, &texts());
        assert_eq!((same.route.to_string().as_str(), &same.anchor.note), ("#/passage/p1", &None));
        let more = with_more();
        let moved = come(&link, &more);
        assert_eq!((moved.route.to_string().as_str(), &moved.anchor.note), ("#/passage/p2", &None));
        assert_eq!(moved.anchor.resolved.as_deref(), Some(link.replace("p1", "p2").as_str()));
        let old = come("#/passage/p1", &more);
        assert_eq!(
            (old.route.to_string().as_str(), old.anchor.resolved),
            ("#/passage/p1", None),
            "an address without words"
        );
    }

    #[test]
    fn a_link_to_two_articles_leads_to_the_place_that_it_was_made_at() {
        for (match_id, words) in [("p1", "He+wrote+that"), ("p1.2", "said+again+that")] {
            let address = ["#/pair/0/1?at=", match_id].concat();
            let before = come(&address, &texts());
            let link = link(before.collection().unwrap(), &before.route);
            assert!(link.starts_with(&[&address, "&quote="].concat()) && link.contains(words), "{link}");
            assert_eq!(come(&link, &texts()).route.to_string(), address);
            // Whatever match the address names, the words decide.
            let renamed = link.replace("p1.2", "p1");
            assert_eq!(come(&renamed, &texts()).route.to_string(), address);
        }
    }

    #[test]
    fn a_link_leads_to_a_match_that_the_first_column_has_no_part_in() {
        let address = "#/pair/2/0/1?at=p1";
        let before = come(address, &texts());
        let link = link(before.collection().unwrap(), &before.route);
        assert!(link.contains("quote=the+agreement"), "{link}");
        let resolved = come(&link, &texts());
        assert_eq!((resolved.route.to_string().as_str(), &resolved.anchor.note), (address, &None));
    }

    #[test]
    fn a_note_says_that_words_were_guessed_or_are_gone() {
        let link = "#/passage/p1?quote=the+agreement+covers+nobody+who+was+camping+in+the";
        let guessed = come(link, &texts());
        assert_eq!(guessed.route.to_string(), "#/passage/p1");
        assert!(guessed.anchor.note.clone().unwrap().contains("were changed since"), "{:?}", guessed.anchor.note);
        let alone = come("#/passage/p1?quote=it+tells+a+story+of+its+own", &texts());
        assert_eq!(alone.route, Route::HOME);
        assert!(alone.anchor.note.unwrap().contains("stand in 2, but in no other article"));
        let gone = come("#/pair/0/1?at=p1&quote=words+of+some+quite+other+collection", &texts());
        assert_eq!(gone.route.to_string(), "#/pair/0/1");
        assert!(gone.anchor.note.clone().unwrap().contains("another collection"), "{:?}", gone.anchor.note);
        // What was said goes with the view that it was said of.
        assert_eq!(gone.apply(Action::Visit(Route::HOME)).anchor.note, None);
    }

    #[test]
    fn a_passage_stays_in_view_when_articles_come_and_its_number_changes() {
        let state = come("#/passage/p1", &texts());
        let more = with_more();
        assert_eq!(state.apply(Action::Opened(collection(&more))).route.to_string(), "#/passage/p2");
    }
}
