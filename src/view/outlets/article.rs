//! One article by itself: its text with all that others print of it marked, and by whom.

use yew::{Html, Properties, classes, component, html, use_memo};

use crate::state::address::full_address::FullAddress;
use crate::state::address::route::{MatchId, Route};
use crate::state::basis::{Basis, Source};
use crate::state::collection::Collection;
use crate::state::columns::furniture::{Piece, pieces, stretches};
use crate::state::columns::inline_marks::{InlineMark, MarkedRun, runs};
use crate::state::columns::paragraphs::{Apart, Paragraph, paragraphs};
use crate::state::keys::Command;
use crate::state::outlets::article::{Shared as SharedPassage, marks, passages};
use crate::state::outlets::story_facts::{first_words, story_title};
use crate::state::overview::query::Query;
use crate::state::shared::Shared;
use crate::state::uncounted::Uncounted;
use crate::state::wording::hue::{HUES, hue};
use crate::state::wording::words::{count, counted, figure, list_some, percent};
use crate::view::act::use_act;
use crate::view::frame::switch::Switch;
use crate::view::outlets::furniture::furniture;
use crate::view::overview::article_table::facts_in;
use wirecopy::article::Article;
use wirecopy::span::ByteSpan;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub index: u32,
    pub uncounted: Uncounted,
}

/// So many of those who print a passage are named.
const NAMED: usize = 4;

/// So many articles that share most are offered to be read beside it.
const BESIDE: usize = 6;

/// The text, and who prints what of it.
#[component]
pub fn ArticleView(props: &Props) -> Html {
    let Props { collection, index, uncounted } = props;
    let found = use_memo((collection.clone(), *index, *uncounted), |(collection, index, uncounted)| {
        (passages(collection, *index, *uncounted), marks(collection, *index, *uncounted))
    });
    let act = use_act();
    let (passages, marks) = &*found;
    let (Some(article), Some(figures)) = (collection.article(*index), collection.report.articles.get(*index as usize))
    else {
        return Html::default();
    };
    let pale = pieces(&article.text, Some(figures).filter(|_| !uncounted.furniture));
    // Eight colours tell eight passages apart; of more, the numbers do.
    let coloured = passages.len() <= HUES as usize;
    let draw = Drawing { collection, passages, marks, coloured, text: &article.text, pale: &pale };
    html! {
        <main class="one-article" id="main">
            <header class="headline">
                <p class="kicker">{ collection.label(*index) }</p>
                <h1 tabindex="-1">{ &article.title }</h1>
                { facts_in(collection, *index) }
                <p class="standfirst">{ share(collection, *index, passages) }</p>
                { story(collection, *index) }
                { ask(collection, article) }
            </header>
            <div class="bar">
                <Switch label="Furniture" says="Furniture like the story" shortcut="f" command={Command::Furniture} on={uncounted.furniture} />
            </div>
            <div class="story" lang="">
                { for paragraphs(article, &pale).iter().map(|paragraph| draw.paragraph(paragraph)) }
            </div>
            <aside class="shared-with" aria-labelledby="shared-title">
                <h2 id="shared-title">{ "Who prints it, too" }</h2>
                if passages.is_empty() {
                    <p>{ "Nobody prints any of it." }</p>
                }
                <ol>{ for passages.iter().map(|shared| line(collection, *index, shared, coloured)) }</ol>
                { beside(collection, *index) }
                { furniture(collection, *index, &act) }
            </aside>
        </main>
    }
}

/// "64 % of its 400 words also stand in six other articles, most of all in Mail."
fn share(collection: &Collection, index: u32, passages: &[SharedPassage]) -> String {
    let Some(figures) = collection.report.articles.get(index as usize) else { return String::new() };
    let words = count(figures.story_words().into(), "word");
    if figures.reused_words == 0 {
        return ["None of its ", &words, " stand in another outlet."].concat();
    }
    let mut others: Vec<u32> = passages.iter().flat_map(|shared| shared.others.iter().copied()).collect();
    wirecopy::order::sort_by_key(&mut others, |&other| other);
    others.dedup();
    let most = collection.closest(index).map(|pair| pair.articles.b);
    let most = most.filter(|_| others.len() > 1).map(|other| [", most of all in ", collection.label(other)].concat());
    let of = [&percent(figures.reused_words, figures.story_words()), " of its ", &words, " also stand in "].concat();
    let who = match &others[..] {
        [one] => collection.label(*one).to_owned(),
        many => counted(many.len(), "other article"),
    };
    [of, who, most.unwrap_or_default(), ".".to_owned()].concat()
}

/// A way to compare it with all others alone.
fn ask(collection: &Collection, article: &Article) -> Html {
    if collection.basis != Basis::Each || collection.articles.len() < 3 {
        return Html::default();
    }
    let address = FullAddress::asking(vec![Source::Article(article.id.clone())]);
    html! {
        <p class="note"><a href={address.to_string()}>{ "Compare it with all others, and not these with one another" }</a></p>
    }
}

/// The story that it belongs to.
fn story(collection: &Collection, index: u32) -> Html {
    let story = collection.story_of(index).and_then(|story| collection.stories.get(story as usize));
    let Some(story) = story else { return Html::default() };
    let id = story.articles.first().and_then(|&first| collection.article(first)).map(|article| article.id.clone());
    let route = Route::Overview { at: None, query: Query { story: id, ..Query::ALL } };
    html! {
        <p class="note">
            { "It is one of " }<a href={route.to_string()}>{ counted(story.articles.len(), "article") }{ " of “" }{ story_title(collection, story) }{ "”" }</a>{ ". " }
            { first_words(collection, story) }
        </p>
    }
}

/// A passage: how much of it stands here, and who prints it, too.
fn line(collection: &Collection, index: u32, shared: &SharedPassage, coloured: bool) -> Html {
    let id = |index: u32| collection.article(index).map(|article| article.id.clone()).unwrap_or_default();
    let at = Some(MatchId { passage: shared.number, turn: 1 });
    let other = |&other: &u32| {
        let route = Route::Pair { left: id(index), right: id(other), more: Vec::new(), at };
        let says = [collection.label(index), " and ", collection.label(other), " side by side"].concat();
        html! { <a key={other} href={route.to_string()} aria-label={says}>{ collection.label(other) }</a> }
    };
    let more = if shared.others.len() > NAMED + 1 { shared.others.len() - NAMED } else { 0 };
    let passage = Route::passage(shared.number).to_string();
    html! {
        <li key={shared.number} class={tone(shared.number, coloured)}>
            <a class="badge" href={passage.clone()} aria-label={["Passage ", &shared.number.to_string()].concat()}>{ shared.number }</a>
            <div>
                <span class="size">{ count(shared.words.into(), "word") }</span>
                <span class="who">
                    { for shared.others.iter().take(shared.others.len() - more).map(other) }
                    if more > 0 { <a href={passage}>{ "and " }{ figure(more as u64) }{ " more" }</a> }
                </span>
            </div>
        </li>
    }
}

fn tone(number: u32, coloured: bool) -> &'static str {
    if coloured { hue(number) } else { "hue-any" }
}

/// Ways to read it beside those that share most with it.
fn beside(collection: &Collection, index: u32) -> Html {
    let id = |index: u32| collection.article(index).map(|article| article.id.clone()).unwrap_or_default();
    let others: Vec<u32> = collection
        .pairs
        .iter()
        .filter_map(|pair| match pair.articles {
            articles if articles.a == index => Some(articles.b),
            articles if articles.b == index => Some(articles.a),
            _ => None,
        })
        .take(BESIDE)
        .collect();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <p class="beside">
            { "Read it beside " }
            { for others.iter().map(|&other| {
                let route = Route::Pair { left: id(index), right: id(other), more: Vec::new(), at: None };
                html! { <a key={other} href={route.to_string()}>{ collection.label(other) }</a> }
            }) }
        </p>
    }
}

/// What the text is drawn from.
struct Drawing<'c> {
    collection: &'c Collection,
    passages: &'c [SharedPassage],
    marks: &'c [InlineMark],
    coloured: bool,
    text: &'c str,
    pale: &'c [Piece],
}

impl Drawing<'_> {
    fn paragraph(&self, paragraph: &Paragraph) -> Html {
        let bytes = paragraph.bytes;
        let (class, kind) = match paragraph.apart {
            Some(Apart::Aside(kind)) => (Some("aside"), Some(kind.label().to_owned())),
            Some(Apart::Furniture(articles)) => (
                Some("aside furniture"),
                Some(["furniture, in ", &count(articles.into(), "article"), " of the house"].concat()),
            ),
            None => (None, None),
        };
        html! {
            <p key={bytes.start} {class}>
                if let Some(kind) = kind { <span class="kind">{ kind }</span> }
                { for stretches(bytes, self.pale).into_iter().map(|(bytes, articles)| {
                    let inside = self.stretch(bytes);
                    if articles.is_some() && paragraph.apart.is_none() {
                        html! { <span class="furniture">{ inside }</span> }
                    } else {
                        inside
                    }
                }) }
            </p>
        }
    }

    fn stretch(&self, bytes: ByteSpan) -> Html {
        runs(bytes, self.marks).iter().map(|run| self.run(run)).collect()
    }

    fn run(&self, run: &MarkedRun) -> Html {
        let text = run.bytes.of(self.text);
        let Some(mark) = run.mark.and_then(|mark| self.marks.get(mark)) else { return html! { { text } } };
        let others =
            self.passages.iter().find(|shared| shared.number == mark.passage).map_or(&[][..], |shared| &shared.others);
        let labels: Vec<&str> = others.iter().map(|&other| self.collection.label(other)).collect();
        let says = ["Passage ", &mark.passage.to_string(), ", also in ", &list_some(&labels, NAMED)].concat();
        html! {
            <mark class={classes!(tone(mark.passage, self.coloured))} title={says.clone()}>
                if run.opens {
                    <a class="badge" href={Route::passage(mark.passage).to_string()} data-number={mark.passage.to_string()} aria-label={says}></a>
                }
                { text }
            </mark>
        }
    }
}
