//! One article, to change what is known of it, and its text.

use yew::{Html, html};

use crate::state::address::route::Route;
use crate::state::library::collections::{ArticleRecord, Field, Library, LibraryChange};
use crate::view::act::Act;
use crate::view::browser::autosave::{leaving, typing};
use wirecopy::article::Detail;

/// What else its file states of an article; that cannot be changed.
fn stated(details: &[Detail]) -> Html {
    if details.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="stated">
            { for details.iter().enumerate().map(|(index, detail)| html! {
                <div key={index}><dt>{ detail.kind.label() }</dt><dd dir="auto">{ &detail.text }</dd></div>
            }) }
        </dl>
    }
}

/// The fields of an article. They keep what is written as it is written.
pub fn edit(library: &Library, item: &ArticleRecord, act: &Act) -> Html {
    let field = |field: Field| {
        let value = field.of(&item.article).to_owned();
        let change = LibraryChange::Set(item.key, field, String::new());
        let (oninput, onchange, onfocusout) = (typing(act, &change), leaving(act, &change), leaving(act, &change));
        let control = match field {
            Field::Text => {
                html! { <textarea rows="24" dir="auto" defaultvalue={value} {oninput} {onchange} {onfocusout} /> }
            }
            // A reader about to type another month changes the day, and has not left the field.
            Field::Date => {
                html! { <input type="date" max="9999-12-31" ~defaultValue={value} {oninput} {onfocusout} /> }
            }
            _ => html! { <input dir="auto" ~defaultValue={value} {oninput} {onchange} {onfocusout} /> },
        };
        html! { <label><span>{ field.label() }</span>{ control }</label> }
    };
    html! {
        // What is undone has to be seen in the fields: they are made anew then.
        <main class="shelf" id="main" key={library.redraws_of(item.key)}>
            <header class="headline">
                <h1 tabindex="-1">{ &item.article.title }</h1>
                <p class="standfirst">
                    { "What you change is kept as you write. " }
                    <a href={Route::Articles { edit: None }.to_string()}>{ "Back to the articles" }</a>
                </p>
            </header>
            <div class="fields">
                { field(Field::Title) }
                { field(Field::Outlet) }
                { field(Field::House) }
                { field(Field::Date) }
                { field(Field::Byline) }
                { stated(&item.article.details) }
                { field(Field::Text) }
            </div>
        </main>
    }
}
