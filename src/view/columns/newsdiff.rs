//! Articles side by side; those of one house, which the report does not compare, are compared here.

use yew::{Html, component, html, use_effect_with, use_memo};

use crate::state::action::Action;
use crate::state::columns::newsdiff::newsdiff;
use crate::state::shared::Shared;
use crate::view::act::use_act;
use crate::view::columns::pair::{Pair, Props};

/// The columns, on what the report says of the articles or on a comparison of their own.
#[component]
pub fn PairView(props: &Props) -> Html {
    let act = use_act();
    let versions = use_memo((props.collection.clone(), props.articles.clone()), |(collection, articles)| {
        newsdiff(collection, articles).map(Shared::new)
    });
    use_effect_with((*versions).clone(), move |versions| {
        if let Some(versions) = versions {
            act.emit(Action::Newsdiff(versions.clone()));
        }
    });
    let mut props = props.clone();
    if let Some(collection) = &*versions {
        let here = |&article: &u32| collection.find(&props.collection.article(article)?.id);
        props.articles = props.articles.iter().filter_map(here).collect();
        (props.collection, props.newsdiff) = (collection.clone(), true);
    }
    html! { <Pair ..props /> }
}
