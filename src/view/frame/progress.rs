//! How far the comparing is, and what stands on the page until it is done.

use yew::{Html, html};

use crate::state::action::Action;
use crate::state::listing::Listing;
use crate::state::model::State;
use crate::state::phase::Phase;
use crate::state::progress::{Pairs, Work};
use crate::state::wording::words::{count, figure};
use crate::view::act::Act;
use crate::view::frame::status_page::{loading, missing};
use crate::view::overview::article_table::facts;
use wirecopy::article::Article;

/// How many articles are named while they are compared.
const SHOWN: usize = 50;

/// One line under the head of the page. It is empty where there is nothing to say, but always there: a screen reader
/// only hears changes of what it knows.
pub fn work(state: &State, act: &Act) -> Html {
    let compare = |label: &'static str| {
        let onclick = act.reform(|_| Action::Compare);
        html! { <button type="button" class="plain" {onclick}>{ label }</button> }
    };
    let (says, more) = match &state.work {
        Work::Comparing(Pairs { all: 0, .. }) => (String::new(), Html::default()),
        Work::Comparing(pairs) => ("Comparing the articles…".to_owned(), progress(*pairs, act)),
        Work::Stopped(pairs) => (["Stopped.", &how_far(*pairs)].concat(), compare("Compare them after all")),
        Work::Broken(reason) => (
            ["The comparing broke off. Your articles are still here. What the browser says: ", reason, "."].concat(),
            compare("Try again"),
        ),
        Work::Done if matches!(state.phase, Phase::Ready(_)) => {
            (String::new(), html! { <span class="sr">{ "The articles are compared." }</span> })
        }
        Work::Done => (String::new(), Html::default()),
    };
    html! {
        <div class="work" aria-live="polite">
            <p>{ says }</p>
            { more }
        </div>
    }
}

/// " 312 of 1 204 pairs were compared."
fn how_far(pairs: Pairs) -> String {
    match pairs.all {
        0 => String::new(),
        all => [" ", &figure(pairs.done as u64), " of ", &count(all as u64, "pair"), " were compared."].concat(),
    }
}

/// The bar, the figures beside it, and a way to stop. The figures change too often to be read out.
fn progress(Pairs { done, all }: Pairs, act: &Act) -> Html {
    let stop = act.reform(|_| Action::Stop);
    html! {
        <>
            <progress value={done.to_string()} max={all.to_string()} aria-label="Pairs of articles compared"></progress>
            <span aria-live="off">{ figure(done as u64) }{ " of " }{ count(all as u64, "pair") }</span>
            <button type="button" class="plain" onclick={stop}>{ "Stop" }</button>
        </>
    }
}

/// The articles, while they are compared. Work that is done at once shows nothing of its own.
pub fn waiting(listing: &Listing, work: &Work) -> Html {
    let all = listing.articles.len();
    if *work == Work::Comparing(Pairs::default()) {
        return loading(all, all);
    }
    let left = all.saturating_sub(SHOWN);
    html! {
        <main class="overview waiting" id="main" aria-busy={matches!(work, Work::Comparing(_)).then_some("true")}>
            <header class="headline"><h1 tabindex="-1">{ count(all as u64, "article") }</h1></header>
            { missing(&listing.missing) }
            <section class="articles" aria-label="The articles">
                <ol>{ for listing.articles.iter().take(SHOWN).map(row) }</ol>
                if left > 0 {
                    <p class="note">{ "and " }{ figure(left as u64) }{ " more" }</p>
                }
            </section>
        </main>
    }
}

fn row(article: &Article) -> Html {
    html! {
        <li key={article.id.clone()}>
            <div class="what"><h3>{ &article.title }</h3>{ facts(article, "") }</div>
        </li>
    }
}
