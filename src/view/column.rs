//! One of the two columns: an article, paragraph by paragraph.

use yew::{Html, Properties, component, html, use_memo};

use crate::page::collection::Collection;
use crate::page::paragraphs::paragraphs;
use crate::page::pieces::{Mark, Side};
use crate::page::shared::Shared;
use crate::span::Sides;
use crate::view::column_head::ColumnHead;
use crate::view::paragraph::ParagraphView;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub pair: Sides<u32>,
    pub side: Side,
    pub marks: Shared<Vec<Mark>>,
    /// The picked place, by its index in this column.
    pub picked: Option<usize>,
    /// The passage that the pointer or the focus is on, by its number.
    pub lit: Option<u32>,
    pub style: bool,
}

/// The article with its head.
#[component]
pub fn Column(props: &Props) -> Html {
    let Props { collection, pair, side, marks, picked, lit, style } = props;
    let article = *side.of(pair);
    let cut = use_memo((collection.clone(), article), |(collection, article)| {
        collection.article(*article).map(paragraphs).unwrap_or_default()
    });
    let name = match side {
        Side::Left => "left",
        Side::Right => "right",
    };
    html! {
        <section class={["column ", name].concat()} aria-label={collection.label(article).to_owned()}>
            <ColumnHead collection={collection.clone()} pair={*pair} side={*side} />
            <div class="story">
                { for cut.iter().map(|paragraph| {
                    // A paragraph is drawn anew only if what changed is in it.
                    let here = |mark: &&Mark| mark.bytes.overlap(&paragraph.bytes).is_some();
                    let inside = || marks.iter().filter(here);
                    let picked = picked.filter(|&place| inside().any(|mark| mark.place == place));
                    let lit = lit.filter(|&passage| inside().any(|mark| mark.passage == passage));
                    html! {
                        <ParagraphView key={paragraph.bytes.start} collection={collection.clone()} pair={*pair} side={*side}
                            paragraph={*paragraph} marks={marks.clone()} {picked} {lit} style={*style} />
                    }
                }) }
            </div>
        </section>
    }
}
