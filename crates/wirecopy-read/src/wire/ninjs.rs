//! ninjs 1 to 3: a story as a JSON object, and its kin in the newsrooms.

use crate::article::metadata::Metadata;
use crate::file::html_text::is_html;
use crate::json::value::Json;
use crate::parsers::Parsers;
use crate::wire::news_item::{NewsItem, is_withdrawn};
use crate::wire::newsml_g2::xhtml;
use crate::wire::nitf;
use crate::wire::notes;
use crate::xml::tree::Tree;
use wirecopy::article::DetailKind;

/// The keys that hold the words in ninjs 1, the best first.
const BODIES: [&str; 6] = ["body_xhtml", "body_html", "body_html5", "article_html", "body_text", "body_nitf"];

/// The keys of ninjs that other objects have not.
const OWN: [&str; 11] = [
    "versioncreated",
    "versionCreated",
    "version_created",
    "pubstatus",
    "pubStatus",
    "bodies",
    "headlines",
    "representationtype",
    "representationType",
    "urgency",
    "ednote",
];

/// Whether an object is such a story, or another item of a wire service.
pub(crate) fn is_like(json: &Json) -> bool {
    let has = |name: &&str| json.get(name).is_some();
    let has_body = BODIES.iter().any(&has) || has(&"bodies");
    let named = json.get("uri").is_some() || json.get("altids").is_some() || json.get("usn").is_some();
    // Feeds and crawlers name an item so, too.
    let may_be_named = json.get("guid").is_some() || json.get("urn").is_some();
    let has_own = || OWN.iter().filter(|name| has(name)).count() >= 2;
    named && has_body || (named || may_be_named) && has_own()
}

/// Whether an item is no story: a picture, whose words are its caption, or a film or an appointment without words of its own.
pub(crate) fn is_other(json: &Json) -> bool {
    let has_body = || BODIES.iter().any(|name| json.get(name).is_some()) || json.get("bodies").is_some();
    match json.text("type").unwrap_or_default() {
        "picture" | "photo" | "image" | "graphic" => true,
        "audio" | "video" | "event" | "planning" => !has_body(),
        _ => false,
    }
}

/// What an object states, and its words.
pub(crate) fn item(parsers: &dyn Parsers, json: &Json) -> NewsItem {
    let text =
        |names: &[&str]| names.iter().find_map(|name| json.get(name)?.words()).filter(|text| !text.trim().is_empty());
    let party = |name: &str| {
        json.each(name).first().and_then(|first| first.text("name").or_else(|| first.as_text())).map(str::to_owned)
    };
    let agency = party("infosource").or_else(|| party("infosources")).or_else(|| party("infoSources"));
    let holder = text(&["source", "copyrightholder", "copyrightHolder", "creditline"]);
    let agency = agency.or(holder).or_else(|| text(&["source-feed", "sourceFeed"]));
    let metadata = Metadata {
        title: text(&["headline", "headline_extended"])
            .or_else(|| role(json, "headlines", &["main", "headline"]))
            .or_else(|| text(&["title", "name"])),
        outlet: agency.clone(),
        date: text(&[
            "firstcreated",
            "firstCreated",
            "firstVersion",
            "contentcreated",
            "contentCreated",
            "content_created",
            "versioncreated",
            "versionCreated",
            "version_created",
        ]),
        byline: text(&["byline", "by"]),
        ..Metadata::default()
    };
    let status = text(&["pubstatus", "pubStatus"]).unwrap_or_default();
    let item = NewsItem {
        id: text(&["uri", "usn", "guid", "urn"]),
        withdrawn: is_withdrawn(&status),
        text: filed(parsers, json),
        metadata,
    };
    item.with(DetailKind::Agency, agency.as_deref())
        .with(DetailKind::Slug, text(&["slugline", "slug"]).as_deref())
        .with(DetailKind::Version, text(&["version"]).as_deref())
        .with(DetailKind::Urgency, text(&["urgency", "priority"]).as_deref())
        .with(DetailKind::Embargo, text(&["embargoed"]).as_deref())
        .with(DetailKind::EditorsNote, text(&["ednote", "edNote"]).or_else(|| editors_note(json)).as_deref())
}

/// The first of the notes to editors that is one.
fn editors_note(json: &Json) -> Option<String> {
    let role = |note: &&Json| note.text("role").unwrap_or_default().to_owned();
    let note = json.each("ednotes").iter().find(|note| !notes::is_of_the_desk(&role(note)))?;
    note.text("ednote").map(str::to_owned)
}

/// The words, behind the dateline where that is a field of its own: "Tarnside (dpa) - ".
fn filed(parsers: &dyn Parsers, json: &Json) -> String {
    let words = body(parsers, json);
    let line = json.text("dateline").map(str::trim).filter(|line| line.ends_with(['-', '–', '—', ':']));
    match line.filter(|line| !words.is_empty() && !words.starts_with(line)) {
        Some(line) => [line, " ", &words].concat(),
        None => words,
    }
}

/// The value of the entry that has one of these roles, or of the first.
fn role(json: &Json, list: &str, roles: &[&str]) -> Option<String> {
    let entries = json.each(list);
    let fits = |entry: &&Json| entry.text("role").is_some_and(|role| roles.contains(&role.to_lowercase().as_str()));
    let entry = entries.iter().find(fits).or_else(|| entries.first())?;
    entry.text("value").map(str::to_owned)
}

/// The words: HTML first, since plain text has often lost its paragraphs, and has the headline once more.
fn body(parsers: &dyn Parsers, json: &Json) -> String {
    let ones = BODIES.iter().filter_map(|name| Some((name.contains("html"), json.text(name)?)));
    let many = json.each("bodies").iter().filter_map(|body| {
        let kind = body.text("contentType").or_else(|| body.text("contenttype")).unwrap_or_default();
        // What is neither text nor HTML is another program's: an editor's own JSON.
        let value = body.text("value")?;
        let is_other = kind.contains("json") || kind.contains("xml") && !kind.contains("html") && !is_nitf(value);
        Some((kind.contains("html"), value)).filter(|_| !is_other)
    });
    let title = json.text("headline").map(str::to_owned).or_else(|| role(json, "headlines", &["main", "headline"]));
    let (mut best, mut plain) = (String::new(), String::new());
    for (marked, value) in ones.chain(many) {
        let is_marked = marked || is_nitf(value) || is_html(value);
        let words = if is_nitf(value) {
            let tree = Tree::xml(parsers, value, nitf::ATTRIBUTES).unwrap_or_default();
            tree.root().map(|root| nitf::item(root).text).unwrap_or_default()
        } else if is_marked {
            Tree::html(parsers, value, &["class"]).root().map(|root| xhtml(root, title.as_deref())).unwrap_or_default()
        } else {
            lines(value)
        };
        let longest = if is_marked { &mut best } else { &mut plain };
        if words.len() > longest.len() {
            *longest = words;
        }
    }
    // What is marked up may be a summary of what is not.
    if best.len() * 3 > plain.len() { best } else { plain }
}

/// Whether a value is a document of NITF.
fn is_nitf(value: &str) -> bool {
    let value = value.trim_start();
    value.starts_with("<nitf") || value.starts_with("<?xml") && value.contains("<nitf")
}

/// Plain text: a line is a paragraph.
fn lines(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::{Json, is_other};

    #[test]
    fn a_picture_is_no_story_and_a_film_one_if_it_has_words() {
        for (kind, body, expected) in [
            ("text", true, false),
            ("picture", true, true),
            ("picture", false, true),
            ("graphic", true, true),
            ("video", true, false),
            ("video", false, true),
        ] {
            let body = if body { r#", "body_text": "The ferry is back at the old pier.""# } else { "" };
            let item = format!(r#"{{"type": "{kind}"{body}}}"#);
            let item: Json = serde_json::from_str(&item).unwrap();
            assert_eq!(is_other(&item), expected, "{item:?}");
        }
    }
}
