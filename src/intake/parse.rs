//! Documents and JSON, as the browser parses them.

use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DomParser, Element, HtmlTemplateElement, Node, SupportedType};

use super::browser::error_text;
use super::decode;
use wirecopy_read::{Decoded, Draft, FileError, Json, Markup, Parsers};

/// Values that nest deeper than this say nothing.
const DEEPEST: u32 = 64;

/// Parses one text, or says why it is no JSON.
pub fn json(text: &str) -> Result<Json, String> {
    JSON::parse(text).map(|value| of(&value, 0)).map_err(|error| error_text(&error))
}

fn of(value: &JsValue, depth: u32) -> Json {
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        // Beyond this a number is not what the file says.
        let is_whole = number % 1.0 == 0.0 && number.abs() < 9e15;
        if is_whole { Json::Whole((number as i64).to_string()) } else { Json::Other }
    } else if value.is_truthy() && value.as_bool().is_some() {
        Json::True
    } else if depth == DEEPEST {
        Json::Other
    } else if let Some(list) = value.dyn_ref::<Array>() {
        Json::List(list.iter().map(|item| of(&item, depth + 1)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let field = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default(), of(&entry.get(1), depth + 1))
        };
        Json::Object(Object::entries(object).iter().map(field).collect())
    } else {
        Json::Other
    }
}

/// The parsers and decoders of the browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct Browser;

impl Parsers for Browser {
    fn json(&self, text: &str) -> Result<Json, String> {
        json(text)
    }

    fn html(&self, text: &str, listener: &mut dyn Markup) {
        // A browser makes a page of any text.
        drop(parsed(text, SupportedType::TextHtml, listener));
    }

    fn xml(&self, text: &str, listener: &mut dyn Markup) -> Result<(), String> {
        parsed(text, SupportedType::TextXml, listener)
    }

    fn text(&self, bytes: &[u8]) -> Result<Decoded, FileError> {
        decode::text(bytes)
    }

    fn page(&self, bytes: &[u8]) -> Result<Decoded, FileError> {
        decode::page(bytes)
    }

    fn labelled(&self, label: &str, bytes: &[u8]) -> Option<String> {
        decode::labelled(label, bytes)
    }
}

/// The story of a web page, and what the page states of it.
pub fn page(text: &str) -> Result<Draft, FileError> {
    wirecopy_read::story_of_page(&Browser, text)
}

fn parsed(text: &str, kind: SupportedType, listener: &mut dyn Markup) -> Result<(), String> {
    let parser = DomParser::new().map_err(|error| error_text(&error))?;
    let document = parser.parse_from_string(text, kind).map_err(|error| error_text(&error))?;
    let is_xml = kind == SupportedType::TextXml;
    // So a browser says that it could not parse.
    if is_xml && let Some(error) = document.get_elements_by_tag_name("parsererror").item(0) {
        let says = error.text_content().unwrap_or_default();
        return Err(says.split_whitespace().take(24).collect::<Vec<_>>().join(" "));
    }
    let root = document.document_element().ok_or_else(|| "it has no element".to_owned())?;
    walk(&root.unchecked_into(), is_xml, listener);
    Ok(())
}

/// Tells `listener` of all elements and texts. Documents nest as deep as they like; templates, whose words are beside the
/// document, hardly ever nest.
fn walk(root: &Node, is_xml: bool, listener: &mut dyn Markup) {
    // The templates that the walk is in, and for each where its own words begin.
    let mut hosts: Vec<(Node, Node)> = Vec::new();
    let mut node = root.clone();
    loop {
        if let Some(element) = node.dyn_ref::<Element>() {
            let name = element.local_name();
            let name = if is_xml {
                wirecopy_read::element_name(element.namespace_uri().as_deref(), element.prefix().as_deref(), &name)
            } else {
                name
            };
            listener.open(&name, &|name| element.get_attribute(name));
            if let Some(content) = template(&node).filter(|content| content.first_child().is_some()) {
                hosts.push((node, content.clone()));
                node = content;
            }
            if let Some(child) = node.first_child() {
                node = child;
                continue;
            }
            listener.close();
        } else if matches!(node.node_type(), Node::TEXT_NODE | Node::CDATA_SECTION_NODE) {
            listener.text(&node.node_value().unwrap_or_default());
        }
        loop {
            if node == *root {
                return;
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            let Some(parent) = node.parent_node() else { return };
            listener.close();
            node = match hosts.pop_if(|(_, content)| *content == parent) {
                Some((host, _)) => host,
                None => parent,
            };
        }
    }
}

/// The words of a template.
fn template(node: &Node) -> Option<Node> {
    node.dyn_ref::<HtmlTemplateElement>().map(|template| template.content().unchecked_into())
}
