//! A way to any two witnesses side by side.

use yew::{Html, html};

use crate::state::address::route::{MatchId, Route};
use crate::state::collection::Collection;
use crate::state::wording::hue::hue;
use crate::view::overview::article_table::facts_in;
use crate::view::overview::coverage_bar::{Shown, coverage_bar};
use wirecopy::Passage;

/// So many articles are listed with what they state; further ones by name only.
const LISTED: usize = 24;

/// With more than so many, an article has links to the base and to some of the others, or the page would be made of links.
const FEW: usize = 8;

/// Every article that prints the passage, with links to the others.
pub fn witness_grid(collection: &Collection, number: u32, passage: &Passage) -> Html {
    let articles: Vec<u32> =
        passage.witnesses.chunk_by(|x, y| x.article == y.article).map(|same| same[0].article).collect();
    let many = articles.len() > FEW + 1;
    let shown = if articles.len() > LISTED + 1 { LISTED } else { articles.len() };
    let base = passage.base().article;
    html! {
        <section class="printed-by" aria-labelledby="printed-by-title">
            <h2 id="printed-by-title">{ "Who prints it" }</h2>
            if many {
                <p class="note">{ "The base leads to some of the others, the others to the base and some more. Any further article can be put beside two." }</p>
            }
            <ul>
                { for articles.iter().take(shown).map(|&article| html! {
                    <li key={article} class={hue(number)}>
                        <span class="label">{ collection.label(article) }</span>
                        <div>
                            <h3>{ collection.article(article).map(|article| article.title.clone()) }</h3>
                            { facts_in(collection, article) }
                            { coverage_bar(collection, article, Shown::Passage(number)) }
                            <p class="beside">{ "side by side with " }{ others(collection, number, &articles, (article, base)) }</p>
                        </div>
                    </li>
                }) }
            </ul>
            if shown < articles.len() {
                <details class="all-of-them">
                    <summary>{ "and " }{ articles.len() - shown }{ " more" }</summary>
                    <p>{ for articles.iter().skip(shown).map(|&article| {
                        let id = collection.article(article).map(|article| article.id.clone()).unwrap_or_default();
                        html! { <a key={article} href={Route::Article { id }.to_string()}>{ collection.label(article) }</a> }
                    }) }</p>
                </details>
            }
        </section>
    }
}

fn others(collection: &Collection, number: u32, articles: &[u32], (article, base): (u32, u32)) -> Html {
    let id = |index| collection.article(index).map(|article| article.id.clone()).unwrap_or_default();
    let link = |&other: &u32| {
        // Two witnesses may each share it with the base and not enough with one another: then there is no spot.
        let at = Some(MatchId { passage: number, turn: 1 });
        let route = Route::Pair { left: id(article), right: id(other), more: Vec::new(), at };
        let says = [collection.label(article), " and ", collection.label(other), " side by side"].concat();
        html! { <a key={other} href={route.to_string()} aria-label={says}>{ collection.label(other) }</a> }
    };
    let first = articles.iter().filter(|&&other| other == base && other != article);
    let others = first.chain(articles.iter().filter(|&&other| other != article && other != base));
    others.take(if article == base { LISTED } else { FEW }).map(link).collect()
}
