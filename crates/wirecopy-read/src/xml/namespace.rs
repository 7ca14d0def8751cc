//! One name for an element, whatever prefix its document gives to a namespace.

/// The beginnings of namespaces, and the prefix that stands for each. Those with none are formats of their own, in which an element is
/// called by its bare name.
const PREFIXES: &[(&str, &str)] = &[
    ("http://purl.org/rss/1.0/modules/content/", "content"),
    ("http://purl.org/dc/", "dc"),
    ("http://search.yahoo.com/mrss", "media"),
    ("http://www.itunes.com/dtds/", "itunes"),
    ("http://purl.org/rss/1.0/modules/slash/", "slash"),
    ("http://www.w3.org/2000/svg", "svg"),
    ("http://www.w3.org/1998/Math/MathML", "math"),
    ("urn:oasis:names:tc:opendocument:xmlns:office:", "office"),
    ("urn:oasis:names:tc:opendocument:xmlns:text:", "text"),
    ("urn:oasis:names:tc:opendocument:xmlns:table:", "table"),
    ("urn:oasis:names:tc:opendocument:xmlns:drawing:", "draw"),
    ("urn:oasis:names:tc:opendocument:xmlns:meta:", "meta"),
    ("http://purl.org/rss/1.0/", ""),
    ("http://my.netscape.com/rdf/simple/0.9/", ""),
    ("http://www.w3.org/1999/xhtml", ""),
    ("http://www.w3.org/2005/Atom", ""),
    ("http://purl.org/atom/", ""),
    ("http://iptc.org/std/", ""),
    ("http://global.factiva.com/", ""),
    ("http://www.tei-c.org/ns/", ""),
    ("http://www.loc.gov/standards/alto/", ""),
    ("http://schema.primaresearch.org/PAGE/", ""),
    ("http://www.idpf.org/2007/opf", ""),
    ("urn:oasis:names:tc:opendocument:xmlns:container", ""),
];

/// What an element is called: its bare name, with a prefix where it belongs to a namespace that others mix into their documents.
/// `prefix` is what its document calls a namespace that is not known here.
#[must_use]
pub fn element_name(namespace: Option<&str>, prefix: Option<&str>, name: &str) -> String {
    let namespace = namespace.unwrap_or_default();
    let known = PREFIXES.iter().find(|(start, _)| namespace.starts_with(start));
    match known.map(|(_, prefix)| *prefix).or(prefix).unwrap_or_default() {
        "" => name.to_owned(),
        prefix => [prefix, ":", name].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::element_name;

    #[test]
    fn an_element_has_one_name_whatever_its_document_calls_the_namespace() {
        for (namespace, prefix, name, expected) in [
            (Some("http://purl.org/rss/1.0/modules/content/"), Some("c"), "encoded", "content:encoded"),
            (Some("http://purl.org/rss/1.0/"), None, "item", "item"),
            (Some("http://iptc.org/std/nar/2006-10-01/"), Some("nar"), "newsItem", "newsItem"),
            (Some("http://purl.org/dc/elements/1.1/"), Some("dc"), "date", "dc:date"),
            (Some("urn:somebody"), Some("own"), "title", "own:title"),
            (None, None, "nitf", "nitf"),
        ] {
            assert_eq!(element_name(namespace, prefix, name), expected, "{expected}");
        }
    }
}
