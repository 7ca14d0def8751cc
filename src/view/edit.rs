//! One article, to change what is known of it, and its text.

use yew::{Html, html};

use crate::page::route::Route;
use crate::page::shelf::{Change, Field, Item, Shelf};
use crate::view::act::Act;
use crate::view::shelf::written;

/// The fields of an article. They keep what is written as soon as the reader leaves them.
pub fn edit(shelf: &Shelf, item: &Item, act: &Act) -> Html {
    let field = |field: Field| {
        let value = field.of(&item.article).to_owned();
        let onchange = written(act, Change::Set(item.key, field, String::new()));
        let control = match field {
            Field::Text => html! { <textarea rows="24" defaultvalue={value} {onchange} /> },
            Field::Date => html! { <input type="date" ~defaultValue={value} {onchange} /> },
            _ => html! { <input ~defaultValue={value} {onchange} /> },
        };
        html! { <label><span>{ field.label() }</span>{ control }</label> }
    };
    html! {
        // What is undone has to be seen in the fields: they are made anew then.
        <main class="shelf" id="main" key={shelf.turn()}>
            <header class="headline">
                <h1 tabindex="-1">{ &item.article.title }</h1>
                <p class="standfirst">
                    { "What you change is kept when you leave the field. " }
                    <a href={Route::Articles { edit: None }.to_string()}>{ "Back to the articles" }</a>
                </p>
            </header>
            <div class="fields">
                { field(Field::Title) }
                { field(Field::Outlet) }
                { field(Field::Date) }
                { field(Field::Byline) }
                { field(Field::Text) }
            </div>
        </main>
    }
}
