//! A story that stands in a page's scripts alone, as data that they would set: pages of Next.js, Nuxt, Arc and their like.
//!
//! Nothing is run. The texts of the scripts are read as JSON writes them; marked-up prose among them, and lists of blocks
//! that are called text, may be the story.

use crate::json::value::Json;
use crate::web_page::near_json::repaired;
use crate::web_page::page_tree::PageTree;
use crate::web_page::story::{FEW, HARDLY_ANY, story};

/// A text of fewer bytes is no story.
const SHORTEST: usize = 400;

/// So deep does one text hold others: data in a text of a script.
const DEPTH: u32 = 3;

/// Of so many texts the story is chosen, those that stand first.
const MOST: usize = 64;

/// The story as the page's scripts have it: at least twice what is shown, which it begins with or holds. Where nothing to speak
/// of is shown, it is the only one, or the one that most words of the page's title stand in.
pub(crate) fn in_scripts(
    scripts: &[String],
    shown: &str,
    titles: &[String],
    parse: crate::Parse<'_>,
    html: &dyn Fn(&str) -> PageTree,
) -> Option<String> {
    if shown.len() >= FEW || scripts.is_empty() {
        return None;
    }
    let told = |piece: &String| {
        let text = story(&html(piece), titles, &[]).text;
        let paragraphs = text.split("\n\n").filter(|line| !is_place_of_advert(line));
        paragraphs.collect::<Vec<_>>().join("\n\n")
    };
    let stories: Vec<String> = candidates(scripts, parse).iter().map(told).collect();
    let longest = stories.iter().map(String::len).max().filter(|&length| length / 2 > shown.len())?;
    if shown.len() >= HARDLY_ANY {
        let holds =
            |story: &String| shown.split("\n\n").any(|line| line.len() >= HARDLY_ANY / 2 && story.contains(line));
        return stories.into_iter().filter(holds).max_by_key(String::len);
    }
    let mut rivals: Vec<(usize, String)> = Vec::new();
    for story in stories.into_iter().filter(|story| story.len() > longest / 2) {
        // Pages hold their data twice.
        if rivals.iter().any(|(_, other)| *other == story) {
            continue;
        }
        let words = |title: &String| {
            title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3 && story.contains(word)).count()
        };
        rivals.push((titles.iter().map(words).max().unwrap_or_default(), story));
    }
    rivals.sort_by_key(|(words, _)| std::cmp::Reverse(*words));
    let is_one = rivals.get(1).is_none_or(|(words, _)| rivals.first().is_some_and(|(most, _)| most > words));
    rivals.into_iter().next().filter(|_| is_one).map(|(_, story)| story)
}

/// What may be the story, as HTML.
fn candidates(scripts: &[String], parse: crate::Parse<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let mut flight = String::new();
    for script in scripts {
        match pushed(script) {
            Some(literal) => {
                if let Ok(Json::Text(text)) = parse(literal) {
                    flight.push_str(&text);
                }
            }
            None => look_through(script, DEPTH, parse, &mut found),
        }
    }
    rows(&flight, parse, &mut found);
    for data in scripts.iter().filter_map(|script| data(script)) {
        if let Ok(json) = parse(data).or_else(|_| parse(&repaired(data))) {
            blocks(&json, &mut found);
        }
    }
    found
}

/// The text that a script of Next.js hands on, in its quotation marks: `self.__next_f.push([1,"…"])`.
fn pushed(script: &str) -> Option<&str> {
    let rest = script.trim().strip_prefix("self.__next_f.push([1,")?;
    rest.trim_end_matches(';').strip_suffix("])")
}

/// What those texts come to: rows, some of which are long texts with their length in bytes before them: `1a:T4f2,<p>…`.
fn rows(mut flight: &str, parse: crate::Parse<'_>, found: &mut Vec<String>) {
    while let Some(at) = flight.find(":T") {
        let (before, rest) = (&flight[..at], &flight[at + 2..]);
        look_through(before, DEPTH, parse, found);
        let length =
            rest.split_once(',').and_then(|(length, text)| Some((usize::from_str_radix(length, 16).ok()?, text)));
        let row = length.and_then(|(length, text)| Some((text.get(..length)?, text.get(length..)?)));
        flight = match row {
            Some((text, behind)) => {
                take(text, found);
                behind
            }
            None => rest,
        };
    }
    look_through(flight, DEPTH, parse, found);
}

/// The long texts of a script, and of what they hold.
fn look_through(script: &str, depth: u32, parse: crate::Parse<'_>, found: &mut Vec<String>) {
    // Without marks of paragraphs there is nothing to find.
    let is_marked = |text: &str| {
        ["<p", "\\u003cp", "\\u003Cp", "<br", "\\u003cbr", "\\u003Cbr"].iter().any(|mark| text.contains(mark))
    };
    if script.len() < SHORTEST || !is_marked(script) {
        return;
    }
    for literal in literals(script).filter(|literal| literal.len() >= SHORTEST && is_marked(literal)) {
        let Ok(Json::Text(text)) = parse(literal) else { continue };
        // Data in a text has texts of its own.
        let is_data = text.trim_start().starts_with(['{', '['])
            || text.split_once(':').is_some_and(|(row, rest)| row.len() < 5 && rest.starts_with(['{', '[']));
        if is_data {
            if depth > 0 {
                look_through(&text, depth - 1, parse, found);
            }
        } else {
            take(&text, found);
        }
    }
}

/// The texts of a script in their quotation marks.
fn literals(script: &str) -> impl Iterator<Item = &str> {
    let mut rest = script;
    std::iter::from_fn(move || {
        let start = rest.find('"')?;
        let from = &rest[start..];
        let mut escaped = false;
        let end = from.bytes().skip(1).position(|byte| {
            let is_end = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            is_end
        })?;
        // The mark at its beginning, and that at its end.
        let (literal, behind) = from.split_at(end + 2);
        rest = behind;
        Some(literal)
    })
}

/// Keeps a text if it is marked up as prose is.
fn take(text: &str, found: &mut Vec<String>) {
    let is_prose = text.contains("</p>") || text.matches("<br").count() > 2;
    if text.len() >= SHORTEST && is_prose && found.len() < MOST && !found.iter().any(|other| other == text) {
        found.push(text.to_owned());
    }
}

/// The object that a script is, or sets something to: `Fusion.globalContent={…};Fusion.globalContentConfig=…`.
fn data(script: &str) -> Option<&str> {
    let script = script.trim();
    if script.starts_with(['{', '[']) {
        return Some(script);
    }
    let at = script.find("content_elements")?;
    let before = &script[..at];
    // The assignment nearest before it.
    let set = before.rfind("={").or_else(|| before.rfind("= {").map(|at| at + 1))?;
    object(&script[set + 1..])
}

/// An object with all that is in it.
fn object(text: &str) -> Option<&str> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' if !escaped => in_text = !in_text,
            b'{' | b'[' if !in_text => depth += 1,
            b'}' | b']' if !in_text => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return text.get(..=at);
                }
            }
            _ => {}
        }
        escaped = in_text && byte == b'\\' && !escaped;
    }
    None
}

/// The lists of blocks, each of which says what it is, as paragraphs: Arc's `content_elements`, and those of others.
fn blocks(json: &Json, found: &mut Vec<String>) {
    let mut open = vec![json];
    while let Some(json) = open.pop() {
        match json {
            Json::List(items) => {
                let paragraphs: Vec<&str> = items.iter().filter_map(block).collect();
                if paragraphs.len() > 2 {
                    let text: Vec<String> = paragraphs.iter().map(|words| ["<p>", words, "</p>"].concat()).collect();
                    take(&text.concat(), found);
                }
                open.extend(items.iter().rev());
            }
            Json::Object(fields) => open.extend(fields.iter().rev().map(|(_, value)| value)),
            _ => {}
        }
    }
}

/// The words of a block of text.
fn block(item: &Json) -> Option<&str> {
    let kind = ["type", "kind", "__typename"].iter().find_map(|name| item.text(name))?.to_lowercase();
    if !["text", "paragraph", "p", "header", "heading"].contains(&kind.as_str()) {
        return None;
    }
    ["content", "text", "html", "value"].iter().find_map(|name| item.text(name))
}

/// Whether a paragraph is where a script would set an advert: `$$AD$$`, `[[teaser_1]]`, `{{advert}}`.
fn is_place_of_advert(line: &str) -> bool {
    const MARKS: [char; 8] = ['$', '[', ']', '{', '}', '%', '#', '|'];
    let name = line.trim_matches(MARKS);
    line.len() >= name.len() + 4
        && line.starts_with(MARKS)
        && line.ends_with(MARKS)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | ':'))
        && name.len() < 40
}

#[cfg(test)]
mod tests {
    use super::candidates;
    use crate::json::value::Json;

    const STORY: &str = "<p>The ferry is back after three weeks in the yard, the port authority said on Monday.</p><p>It sails at \"dawn\".</p>";

    fn long(count: usize) -> String {
        STORY.repeat(count)
    }

    fn found(scripts: &[&str]) -> Vec<String> {
        let scripts: Vec<String> = scripts.iter().map(|script| (*script).to_owned()).collect();
        candidates(&scripts, &|text| serde_json::from_str::<Json>(text).map_err(|error| error.to_string()))
    }

    fn quoted(text: &str) -> String {
        serde_json::to_string(text).unwrap().replace('<', "\\u003c")
    }

    #[test]
    fn a_story_is_found_in_the_data_of_a_script() {
        let story = long(5);
        let deep = quoted(&format!("{{\"article\": {{\"body\": {}}}}}", quoted(&story)));
        let (head, tail) = story.split_at(200);
        let row = format!("1a:T{:x},{head}", story.len());
        for (name, scripts) in [
            ("a text of JSON", vec![format!("{{\"props\": {{\"body\": {}}}}}", quoted(&story))]),
            ("a variable", vec![format!("window.__STATE__ = {{a: \"x\", \"body\": {}}};", quoted(&story))]),
            ("data in a text", vec![format!("window.__NUXT__ = {deep}")]),
            (
                "rows, one cut in two",
                vec![
                    format!("self.__next_f.push([1,{}])", quoted(&row)),
                    format!("self.__next_f.push([1,{}])", quoted(&format!("{tail}2:[\"$\"]\n"))),
                ],
            ),
        ] {
            let scripts: Vec<&str> = scripts.iter().map(String::as_str).collect();
            assert_eq!(found(&scripts), [story.as_str()], "{name}");
        }
    }

    #[test]
    fn blocks_that_are_called_text_are_paragraphs() {
        let words = "The ferry is back after three weeks in the yard, the port authority said on Monday, and it sails at dawn again from now on.";
        let block = |kind: &str| format!("{{\"type\": \"{kind}\", \"content\": \"{words}\"}}");
        let list = ["text", "image", "text", "header", "interstitial_link", "text"].map(block).join(", ");
        let arc = format!(
            "Fusion.contextPath='';Fusion.globalContent={{\"content_elements\": [{list}], \"x\": \"}}\"}};Fusion.y={{}};"
        );
        assert_eq!(found(&[&arc]), [format!("<p>{words}</p>").repeat(4)]);
        assert_eq!(
            found(&[&format!("{{\"teasers\": [{}, {}]}}", block("text"), block("text"))]),
            [""; 0],
            "two are no story"
        );
    }

    #[test]
    fn what_is_no_story_is_none() {
        for script in
            ["", "\"", "\"\\", "var a = \"<p>short</p>\";", "self.__next_f.push([1,\"", ":T", "1:Tffffffffffffffffff,"]
        {
            assert_eq!(found(&[script]), [""; 0], "{script}");
        }
        let code = format!("var a = \"{}\";", "x".repeat(900));
        assert_eq!(found(&[&code]), [""; 0]);
    }
}
