//! Where a link with a quotation leads in the collection that is open.

use crate::state::address::opening::opening;
use crate::state::address::route::{Route, Spot};
use crate::state::address::text_fragment::{Lead, Quote};
use crate::state::collection::Collection;
use crate::state::columns::alignment::{Link, Pairing};
use crate::state::model::State;
use wirecopy::span::ByteSpan;

/// So many words of a quotation are named in a sentence.
const NAMED: usize = 8;

impl State {
    /// The state with the wanted quotation found, if there is one and the articles are there.
    #[must_use]
    pub fn landed(mut self) -> Self {
        if self.collection().is_none() {
            return self;
        }
        let Some(quote) = self.aim.wanted.take() else { return self };
        let Some((route, note)) = self.collection().and_then(|collection| land(collection, &self, &quote)) else {
            return self;
        };
        self.go(route);
        self.aim.note = note;
        self.aim.landed = self.collection().map(|collection| link(collection, &self.route));
        self
    }

    /// The state with the passage in view that was in view `before` the articles were compared anew, whatever its number
    /// is now.
    #[must_use]
    pub fn kept_in_view(mut self, before: &Self) -> Self {
        let held = before.collection().and_then(|collection| quote(collection, &before.route));
        let landing = held.zip(self.collection()).and_then(|(quote, collection)| land(collection, &self, &quote));
        // What is there no more is said by the view itself.
        if let Some((route, None)) = landing {
            self.go(route);
        }
        self
    }
}

/// The view that the quotation leads to, and what there is to say.
fn land(collection: &Collection, state: &State, quote: &Quote) -> Option<(Route, Option<String>)> {
    let number = match &state.route {
        Route::Passage { number, .. } | Route::Overview { at: Some(number), .. } => *number,
        Route::Pair { at, .. } => at.map_or(0, |spot| spot.passage),
        _ => return None,
    };
    let beside = collection.find_all(&state.route.ids())?;
    let lead = quote.lead(&collection.articles, &collection.report, number, &beside);
    let words = ["“", &opening(&quote.exact, NAMED), "”"].concat();
    Some(match lead {
        Lead::Passage { number: found, place, changed } => {
            let route = to(state, found, place);
            let note = changed.then(|| {
                ["The words of this link were changed since: ", &words, ". This is the nearest that stands there now."]
                    .concat()
            });
            (route, note)
        }
        Lead::Alone(article) => {
            let note = [
                "The words of this link, ",
                &words,
                ", stand in ",
                collection.label(article),
                ", but in no other article.",
            ];
            (without(&state.route), Some(note.concat()))
        }
        Lead::Nowhere => {
            let note = [
                "The words of this link, ",
                &words,
                ", stand in none of these articles. The link may be from another collection.",
            ];
            (without(&state.route), Some(note.concat()))
        }
    })
}

/// The view of `state` turned to the passage that was found at a place of an article.
fn to(state: &State, found: u32, (article, bytes): (u32, ByteSpan)) -> Route {
    let mut route = state.route.clone();
    match &mut route {
        Route::Overview { at, .. } => *at = Some(found),
        Route::Passage { number, at } => {
            *at = at.filter(|_| *number == found);
            *number = found;
        }
        Route::Pair { at, .. } => {
            let spots = state.pairing().map(|pairing| spots(&pairing, found, article, bytes)).unwrap_or_default();
            let spot = at.filter(|at| spots.contains(at)).or(spots.first().copied());
            *at = spot.or(Some(Spot { passage: found, turn: 1 }));
        }
        _ => {}
    }
    route
}

/// The meetings of a passage in which an article prints `bytes`.
fn spots(pairing: &Pairing, passage: u32, article: u32, bytes: ByteSpan) -> Vec<Spot> {
    let Some(column) = pairing.articles.iter().position(|&one| one == article) else { return Vec::new() };
    let here = |link: &&Link| place(pairing, link, column).is_some_and(|place| place.overlap(&bytes).is_some());
    pairing.links.iter().filter(here).map(|link| link.spot).filter(|spot| spot.passage == passage).collect()
}

/// Where a column prints the passage of a meeting.
fn place(pairing: &Pairing, link: &Link, column: usize) -> Option<ByteSpan> {
    Some(pairing.places.get(column)?.get(link.place(column)?)?.bytes)
}

/// The view of `route` where the passage is not to be found: a passage by itself has none.
fn without(route: &Route) -> Route {
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
    let address = route.to_string();
    match quote(collection, route) {
        Some(quote) => quote.after(address),
        None => address,
    }
}

/// The opening words of the passage in `route`: as the base prints them, or the first of the columns.
fn quote(collection: &Collection, route: &Route) -> Option<Quote> {
    let (article, bytes) = match route {
        Route::Passage { number, .. } | Route::Overview { at: Some(number), .. } => {
            let base = collection.passage(*number)?.base();
            (base.article, base.bytes)
        }
        Route::Pair { at: Some(spot), .. } => {
            let pairing = Pairing::new(&collection.report, &collection.find_all(&route.ids())?, true);
            let link = pairing.links.get(pairing.find(*spot)?)?;
            let column = link.columns().next()?;
            (*pairing.articles.get(column)?, place(&pairing, link, column)?)
        }
        _ => return None,
    };
    Quote::of(collection.text(article), bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::action::Action;
    use crate::state::address::anchor::Aim;
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
        let state = State { route: Route::parse(address), aim: Aim::at(address), ..State::default() };
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
        assert_eq!((same.route.to_string().as_str(), &same.aim.note), ("#/passage/p1", &None));
        let more = with_more();
        let moved = come(&link, &more);
        assert_eq!((moved.route.to_string().as_str(), &moved.aim.note), ("#/passage/p2", &None));
        assert_eq!(moved.aim.landed.as_deref(), Some(link.replace("p1", "p2").as_str()));
        let old = come("#/passage/p1", &more);
        assert_eq!(
            (old.route.to_string().as_str(), old.aim.landed),
            ("#/passage/p1", None),
            "an address without words"
        );
    }

    #[test]
    fn a_link_to_two_articles_leads_to_the_place_that_it_was_made_at() {
        for (spot, words) in [("p1", "He+wrote+that"), ("p1.2", "said+again+that")] {
            let address = ["#/pair/0/1?at=", spot].concat();
            let before = come(&address, &texts());
            let link = link(before.collection().unwrap(), &before.route);
            assert!(link.starts_with(&[&address, "&quote="].concat()) && link.contains(words), "{link}");
            assert_eq!(come(&link, &texts()).route.to_string(), address);
            // Whatever meeting the address names, the words decide.
            let renamed = link.replace("p1.2", "p1");
            assert_eq!(come(&renamed, &texts()).route.to_string(), address);
        }
    }

    #[test]
    fn a_link_leads_to_a_meeting_that_the_first_column_has_no_part_in() {
        let address = "#/pair/2/0/1?at=p1";
        let before = come(address, &texts());
        let link = link(before.collection().unwrap(), &before.route);
        assert!(link.contains("quote=the+agreement"), "{link}");
        let landed = come(&link, &texts());
        assert_eq!((landed.route.to_string().as_str(), &landed.aim.note), (address, &None));
    }

    #[test]
    fn a_reader_is_told_of_a_guess_and_of_words_that_are_gone() {
        let link = "#/passage/p1?quote=the+agreement+covers+nobody+who+was+camping+in+the";
        let guessed = come(link, &texts());
        assert_eq!(guessed.route.to_string(), "#/passage/p1");
        assert!(guessed.aim.note.clone().unwrap().contains("were changed since"), "{:?}", guessed.aim.note);
        let alone = come("#/passage/p1?quote=it+tells+a+story+of+its+own", &texts());
        assert_eq!(alone.route, Route::HOME);
        assert!(alone.aim.note.unwrap().contains("stand in 2, but in no other article"));
        let gone = come("#/pair/0/1?at=p1&quote=words+of+some+quite+other+collection", &texts());
        assert_eq!(gone.route.to_string(), "#/pair/0/1");
        assert!(gone.aim.note.clone().unwrap().contains("another collection"), "{:?}", gone.aim.note);
        // What was said goes with the view that it was said of.
        assert_eq!(gone.apply(Action::Visit(Route::HOME)).aim.note, None);
    }

    #[test]
    fn a_passage_stays_in_view_when_articles_come_and_its_number_changes() {
        let state = come("#/passage/p1", &texts());
        let more = with_more();
        assert_eq!(state.apply(Action::Opened(collection(&more))).route.to_string(), "#/passage/p2");
    }
}
