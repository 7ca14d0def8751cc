//! The page's own articles: the browser asks for them as soon as it has the frame, and not when the program has read their list.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::{folder, project};

/// The line of the frame that asks for their list.
const LIST: &str =
    "<link rel=\"preload\" href=\"./seeds/articles.json\" as=\"fetch\" type=\"application/json\" crossorigin>\n";

/// So many of them at most: as many as the program asks for at a time.
const MOST: usize = 32;

/// The frame of the page with a hint for each article that `seeds/articles.json` names.
pub fn foretold(frame: &str) -> Result<String> {
    hinted(frame, &folder::read(&project::root().join("seeds/articles.json"))?)
}

fn hinted(frame: &str, list: &str) -> Result<String> {
    let list: Vec<Value> = serde_json::from_str(list).context("seeds/articles.json is no list")?;
    let (before, behind) = frame.split_once(LIST).context("index.html has no line for the list of articles")?;
    let mut hints = String::new();
    for file in list.iter().take(MOST).filter_map(|line| line["file"].as_str()) {
        writeln!(
            hints,
            "<link rel=\"preload\" href=\"./seeds/{}\" as=\"fetch\" crossorigin>",
            utf8_percent_encode(file, ENCODED)
        )?;
    }
    Ok([before, LIST, &hints, behind].concat())
}

/// What JavaScript's `encodeURIComponent`, by which the page asks for a name, leaves as it is beside letters and digits.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

#[cfg(test)]
mod tests {
    use super::{LIST, hinted};

    #[test]
    fn each_article_of_the_list_is_asked_for_beside_it() {
        let frame = format!("<template>\n{LIST}<script>");
        let told = hinted(&frame, r#"[{"file": "a b&ä.txt"}, {"title": "no file"}, {"file": "c.txt"}]"#).unwrap();
        let hint = |file| format!("<link rel=\"preload\" href=\"./seeds/{file}\" as=\"fetch\" crossorigin>\n");
        assert_eq!(told, format!("<template>\n{LIST}{}{}<script>", hint("a%20b%26%C3%A4.txt"), hint("c.txt")));
        assert!(hinted("", "[]").is_err() && hinted(&frame, "{}").is_err());
    }
}
