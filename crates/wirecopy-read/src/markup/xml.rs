//! XML, as roxmltree parses it. No entity from outside is fetched, and those inside are bounded.

use roxmltree::{Document, Node, ParsingOptions};

use crate::document::markup::Markup;
use crate::xml::namespace::element_name;

/// More elements and texts than this are no document that anybody wrote.
const MOST: u32 = 20_000_000;

/// Tells `listener` of all elements and texts.
///
/// # Errors
/// What the parser says of the fault.
pub fn walk(xml: &str, listener: &mut dyn Markup) -> Result<(), String> {
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST, ..ParsingOptions::default() };
    let document = Document::parse_with_options(xml, options).map_err(|error| error.to_string())?;
    let mut open = vec![Step::Into(document.root_element())];
    while let Some(step) = open.pop() {
        match step {
            Step::Out => listener.close(),
            Step::Into(node) if node.is_text() => listener.text(node.text().unwrap_or_default()),
            Step::Into(node) if node.is_element() => {
                let namespace = node.tag_name().namespace();
                let prefix = namespace.and_then(|namespace| node.lookup_prefix(namespace));
                let name = element_name(namespace, prefix, node.tag_name().name());
                listener.open(&name, &|name| attribute(node, name));
                open.push(Step::Out);
                open.extend(node.children().rev().map(Step::Into));
            }
            Step::Into(_) => {}
        }
    }
    Ok(())
}

/// The attribute of this name; "xml:id" and the like by their prefix.
fn attribute(node: Node<'_, '_>, name: &str) -> Option<String> {
    let bare = node.attribute(name).map(str::to_owned);
    bare.or_else(|| {
        let (prefix, name) = name.split_once(':')?;
        let found = node.attributes().find(|found| {
            let namespace = found.namespace();
            found.name() == name
                && namespace.is_some_and(|namespace| {
                    prefix == "xml" && namespace.ends_with("/XML/1998/namespace")
                        || node.lookup_prefix(namespace) == Some(prefix)
                })
        });
        found.map(|found| found.value().to_owned())
    })
}

/// Where the walk goes next.
enum Step<'d> {
    Into(Node<'d, 'd>),
    Out,
}
