//! One of the columns: an article, paragraph by paragraph, with the minimap that shows where its passages stand.

use yew::{Html, Properties, component, html, use_memo};

use crate::state::collection::Collection;
use crate::state::columns::alignment::Alignment;
use crate::state::columns::fold::{Block, BlockPart, blocks};
use crate::state::columns::furniture::pieces;
use crate::state::columns::inline_marks::InlineMark;
use crate::state::columns::paragraphs::paragraphs;
use crate::state::columns::reading::ReadingMode;
use crate::state::shared::Shared;
use crate::view::act::use_act;
use crate::view::columns::column_head::column_head;
use crate::view::columns::minimap::minimap;
use crate::view::columns::paragraph::ParagraphView;
use wirecopy::span::ByteSpan;

/// What the style sheet calls the columns.
pub const SIDES: [&str; 4] = ["left", "right", "third", "fourth"];

#[derive(PartialEq, Properties)]
pub struct Props {
    pub collection: Shared<Collection>,
    pub alignment: Shared<Alignment>,
    pub column: usize,
    pub marks: Shared<Vec<InlineMark>>,
    /// The picked place, by its index in this column.
    pub picked: Option<usize>,
    /// The passage that the pointer or the focus is on, by its number.
    pub lit: Option<u32>,
    pub style: bool,
    /// Whether furniture is drawn as the story is.
    pub furniture: bool,
    pub reading: ReadingMode,
}

/// The article with its head.
#[component]
pub fn Column(props: &Props) -> Html {
    let Props { collection, alignment, column, marks, picked, lit, style, furniture, reading } = props;
    let act = use_act();
    let article = alignment.articles.get(*column).copied().unwrap_or_default();
    let opened: Vec<u32> = reading.opened.iter().filter(|(of, _)| *of == article).map(|&(_, start)| start).collect();
    let pale = use_memo((collection.clone(), article, *furniture), |(collection, article, furniture)| {
        let figures = collection.report.articles.get(*article as usize).filter(|_| !furniture);
        Shared::new(pieces(collection.text(*article), figures))
    });
    let key = (collection.clone(), article, marks.clone(), reading.only, opened, (*pale).clone());
    let cut = use_memo(key, |(collection, article, marks, only, opened, pale)| {
        let Some(article) = collection.article(*article) else { return Vec::new() };
        blocks(&article.text, &paragraphs(article, pale), marks, *only, opened)
    });
    let name = SIDES.get(*column).copied().unwrap_or_default();
    html! {
        <section class={["column ", name].concat()} data-column={column.to_string()} aria-label={collection.label(article).to_owned()}>
            { column_head(collection, alignment, *column, &act) }
            { minimap(collection, alignment, *column, *picked, &act) }
            <div class="story">
                { for cut.iter().map(|block| {
                    // A paragraph is drawn anew only if what changed is in it.
                    let bytes = extent(block);
                    let inside = || marks.iter().filter(|mark| mark.bytes.overlap(&bytes).is_some());
                    let picked = picked.filter(|&location| inside().any(|mark| mark.location == location));
                    let lit = lit.filter(|&passage| inside().any(|mark| mark.passage == passage));
                    html! {
                        <ParagraphView key={bytes.start} collection={collection.clone()} alignment={alignment.clone()} column={*column}
                            block={block.clone()} marks={marks.clone()} pale={(*pale).clone()} {picked} {lit} style={*style} />
                    }
                }) }
            </div>
        </section>
    }
}

fn extent(block: &Block) -> ByteSpan {
    let bytes = |part: &BlockPart| match part {
        BlockPart::Text(bytes) => *bytes,
        BlockPart::Fold(fold) => fold.bytes,
    };
    let (first, last) = (block.parts.first().map(bytes), block.parts.last().map(bytes));
    first.zip(last).map_or(ByteSpan::new(0, 0), |(first, last)| first.hull(&last))
}
