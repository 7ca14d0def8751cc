//! The style of the page as one file: a browser shows nothing before it has all of it, and each file is one more request.

use anyhow::{Context, Result};

/// The name of the one file.
pub const STYLE: &str = "page.css";

/// The frame of the page, led to the one file.
#[derive(Debug, PartialEq)]
pub struct Joined {
    pub frame: String,
    /// What stands in the one file.
    pub style: String,
    /// The files that it takes the place of.
    pub files: Vec<String>,
}

/// Joins the stylesheets that `frame` leads to, in its order; `part` reads one. Those of one medium alone stay as they are.
pub fn join(frame: &str, part: &dyn Fn(&str) -> Result<String>) -> Result<Joined> {
    let mut joined = Joined { frame: String::new(), style: String::new(), files: Vec::new() };
    for line in frame.lines() {
        let Some(file) = stylesheet(line) else {
            joined.frame += line;
            joined.frame.push('\n');
            continue;
        };
        if joined.files.is_empty() {
            joined.frame += &line.replace(file, STYLE);
            joined.frame.push('\n');
        }
        joined.style += &part(file).with_context(|| format!("{file} cannot be joined to the style"))?;
        joined.files.push(file.to_owned());
    }
    Ok(joined)
}

/// The file that a line of the frame takes its style from, whatever the page is shown on.
fn stylesheet(line: &str) -> Option<&str> {
    let file = line.strip_prefix("<link rel=\"stylesheet\" href=\"./static/")?.strip_suffix("\">")?;
    // Another attribute, such as that of a medium, would stand behind it.
    (!file.contains('"')).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stylesheets_are_joined_in_their_order_and_those_for_paper_stay() {
        let frame = r#"<title>x</title>
<link rel="stylesheet" href="./static/a.css">
<link rel="stylesheet" href="./static/b.css">
<link rel="stylesheet" href="./static/print.css" media="print">
<body>
"#;
        let joined = join(frame, &|file| Ok(format!("/* {file} */\n"))).unwrap();
        let expected = r#"<title>x</title>
<link rel="stylesheet" href="./static/page.css">
<link rel="stylesheet" href="./static/print.css" media="print">
<body>
"#;
        assert_eq!((joined.frame.as_str(), joined.style.as_str()), (expected, "/* a.css */\n/* b.css */\n"));
        assert_eq!(joined.files, ["a.css", "b.css"]);
    }
}
