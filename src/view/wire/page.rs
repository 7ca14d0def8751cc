//! The view: one article taken as the source, and what the others kept, cut, moved, changed and added.

use web_sys::Event;
use yew::{Html, Properties, component, html, use_effect_with, use_memo};

use crate::state::action::Action;
use crate::state::address::opening::opening;
use crate::state::address::route::Route;
use crate::state::collection::Collection;
use crate::state::keys::Command;
use crate::state::shared::Shared;
use crate::state::steps::SHOWN;
use crate::state::wire::fate::Fate;
use crate::state::wire::source::Wire;
use crate::state::wording::words::{count, counted, list_some, sentence};
use crate::view::act::use_act;
use crate::view::frame::switch::DoButton;
use crate::view::overview::article_table::facts;
use crate::view::overview::fields::chosen;
use crate::view::quotations::shares::WhoseWords;
use crate::view::wire::paragraph::ParagraphItem;
use crate::view::wire::places::places;
use crate::view::wire::table::FateTable;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    /// The article that is taken as the source, by its index.
    pub article: u32,
    /// The paragraph that is picked, the first being 1.
    pub at: Option<u32>,
}

/// So many articles can be chosen among; with more, the overview leads to each.
const CHOICES: usize = 300;

/// What became of it.
#[component]
pub fn WireView(props: &Props) -> Html {
    let Props { collection, article, at } = props;
    let act = use_act();
    let wire = use_memo((collection.clone(), *article), |(collection, article)| {
        Wire::new(collection, *article).map(Shared::new)
    });
    {
        let act = act.clone();
        let paragraphs = wire.as_ref().as_ref().map_or(0, |wire| wire.paragraphs.len()) as u32;
        use_effect_with((*article, paragraphs), move |(_, paragraphs)| {
            act.emit(Action::Places(SHOWN, (1..=*paragraphs).collect()));
        });
    }
    let (Some(wire), Some(found)) = (wire.as_ref(), collection.article(*article)) else { return Html::default() };
    let label = collection.label(*article);
    let last = collection.articles.len().saturating_sub(1) as u32;
    let choose = act.reform(|event: Event| Action::Visit(Route::Wire { id: chosen(&event), at: None }));
    html! {
        <main class="wire" id="main">
            <header class="headline">
                <p class="kicker">{ "Taken as the source: " }{ label }</p>
                <h1 tabindex="-1">{ &found.title }</h1>
                { facts(found, label) }
                <p class="standfirst">{ standfirst(collection, wire) }</p>
                <WhoseWords collection={collection.clone()} article={*article} />
                <nav class="steps" aria-label="Articles">
                    <DoButton label="Previous article" shortcut="p" command={Command::PreviousPage} disabled={*article == 0} />
                    <DoButton label="Next article" shortcut="n" command={Command::NextPage} disabled={*article == last} />
                    if collection.articles.len() <= CHOICES {
                        <label class="choose-base">
                            { "Source" }
                            <select onchange={choose}>
                                { for (0u32..).zip(collection.articles.iter()).map(|(index, one)| html! {
                                    <option key={index} value={one.id.clone()} selected={index == *article}>{ collection.label(index) }</option>
                                }) }
                            </select>
                        </label>
                    }
                </nav>
            </header>
            <section class="sourced" aria-labelledby="sourced-title">
                <div class="sieve">
                    <h2 id="sourced-title">{ "Paragraph by paragraph" }</h2>
                    <nav class="steps" aria-label="Paragraphs">
                        <DoButton label="↑" says="Previous paragraph" shortcut="k" command={Command::Previous} />
                        <DoButton label="↓" says="Next paragraph" shortcut="j" command={Command::Next} />
                    </nav>
                </div>
                <p class="note">
                    { "Each cell is an article, the one that has most of the source first; the darker, the more of the paragraph it has. “Omitted” is said only where the article prints what stands around it." }
                </p>
                <ol>
                    { for (0..wire.paragraphs.len()).map(|index| html! {
                        <ParagraphItem key={index} collection={collection.clone()} wire={wire.clone()} {index} picked={*at == Some(index as u32 + 1)} />
                    }) }
                </ol>
            </section>
            { nobody(wire, collection) }
            { places(collection, wire) }
            <FateTable collection={collection.clone()} wire={wire.clone()} />
        </main>
    }
}

/// How much of it stands elsewhere, in words.
fn standfirst(collection: &Collection, wire: &Wire) -> String {
    let words = collection.report.articles.get(wire.article as usize).map_or(0, |figures| figures.words);
    let size = [&count(words.into(), "word"), " in ", &counted(wire.paragraphs.len(), "paragraph")].concat();
    let Some(most) = wire.printed.first() else {
        return [&size, ". No other article prints any of it that counts."].concat();
    };
    let printed = wire.printed.len();
    let verb = if printed == 1 { " prints" } else { " print" };
    let nobody = wire.kept_by_nobody().len();
    [
        &size,
        ". ",
        &sentence(&counted(printed, "article")),
        verb,
        " some of it, most of it ",
        collection.label(most.article),
        ": ",
        &count(most.kept.into(), "word"),
        ". ",
        &match nobody {
            0 => "Every paragraph stands in another article, at least in part.".to_owned(),
            1 => "One paragraph stands in no other.".to_owned(),
            more => [&sentence(&counted(more, "paragraph")), " stand in no other."].concat(),
        },
        " Who had it first is not said by this.",
    ]
    .concat()
}

/// The paragraphs that nobody kept.
fn nobody(wire: &Wire, collection: &Collection) -> Html {
    let gone = wire.kept_by_nobody();
    if gone.is_empty() || wire.printed.is_empty() {
        return Html::default();
    }
    let text = collection.text(wire.article);
    html! {
        <section class="nobody" aria-labelledby="nobody-title">
            <h2 id="nobody-title">{ "What nobody kept" }</h2>
            <ul>
                { for gone.into_iter().filter_map(|at| {
                    let paragraph = wire.paragraphs.get(at)?;
                    let omitted = wire.with_fate(at, Fate::Omitted);
                    let labels: Vec<&str> = omitted.iter().map(|&article| collection.label(article)).collect();
                    let id = collection.article(wire.article)?.id.clone();
                    let route = Route::Wire { id, at: Some(at as u32 + 1) };
                    Some(html! {
                        <li key={at}>
                            <a href={route.to_string()}><span class="sr">{ "Paragraph " }</span>{ at + 1 }</a>{ " " }
                            <q>{ opening(paragraph.bytes.of(text), 18) }</q>
                            if !labels.is_empty() {
                                <small>{ " omitted by " }{ list_some(&labels, 6) }</small>
                            }
                        </li>
                    })
                }) }
            </ul>
        </section>
    }
}
