//! HTML, as dom_query parses it.

use dom_query::{Document, NodeRef};

use crate::document::markup::Markup;

/// Tells `listener` of all elements and texts of a page. The walk keeps its own stack: pages nest as deep as they like.
pub fn walk(page: &str, listener: &mut dyn Markup) {
    let document = Document::from(page);
    let mut open = vec![Step::Into(document.root())];
    while let Some(step) = open.pop() {
        match step {
            Step::Out => listener.close(),
            Step::Into(node) if node.is_text() => listener.text(&node.text()),
            Step::Into(node) => {
                if let Some(name) = node.node_name().filter(|_| node.is_element()) {
                    listener.open(&name, &|attribute| node.attr(attribute).map(|value| value.to_string()));
                    open.push(Step::Out);
                }
                open.extend(node.children_it(true).map(Step::Into));
                // The words of a template are beside the document; the listener knows which are shown.
                let template = node.element_ref().and_then(|element| element.template_contents);
                open.extend(template.and_then(|id| document.tree.get(&id)).map(Step::Into));
            }
        }
    }
}

/// Where the walk goes next.
enum Step<'d> {
    Into(NodeRef<'d>),
    Out,
}

#[cfg(test)]
mod tests;
