//! The overview of many articles: the outlets with what they share, and the articles by story.

use std::rc::Rc;

use yew::{Html, Properties, component, html, use_memo};

use crate::state::collection::Collection;
use crate::state::outlets::agencies::of_houses;
use crate::state::overview::filter::Selection;
use crate::state::overview::query::Query;
use crate::state::shared::Shared;
use crate::view::outlets::house_table::HouseTable;
use crate::view::outlets::story_list::StoryList;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub query: Query,
    /// What the list of stories is drawn from, once it is its turn.
    pub selection: Option<Rc<Selection>>,
    /// How often it was looked up which agencies articles name.
    pub agencies: u32,
}

/// The table of outlets over the list of stories.
#[component]
pub fn ByOutlet(props: &Props) -> Html {
    let Props { collection, query, selection, agencies } = props;
    let agencies = use_memo((collection.clone(), *agencies), |(collection, _)| of_houses(collection));
    html! {
        <>
            <HouseTable collection={collection.clone()} {agencies} houses={query.houses.clone()} />
            if let Some(selection) = selection {
                <StoryList collection={collection.clone()} selection={selection.clone()} />
            }
        </>
    }
}
