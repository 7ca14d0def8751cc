//! What a browser needs for its first look stands in the page itself: the style, and the script that asks for the rest. As a
//! file, each would be a wait of its own.

use anyhow::{Context, Result, bail};

use crate::build::digest;

/// The page's policy as `index.html` has it: what it lets in from files, and so has to let in from the page.
const SCRIPTS: &str = "script-src 'self'";
const STYLES: &str = "style-src 'self'";

/// The frame of the page with the style and the script inside it.
#[derive(Debug, PartialEq)]
pub struct Inlined {
    pub frame: String,
    /// The files that it now holds.
    pub files: Vec<String>,
}

/// Puts the stylesheets into `frame`, joined in its order, and its script; `part` reads one. Stylesheets of one medium alone and modules
/// stay files.
pub fn inline(frame: &str, part: &dyn Fn(&str) -> Result<String>) -> Result<Inlined> {
    let read = |file: &str| part(file).with_context(|| format!("{file} cannot be put into the page"));
    let (mut style, mut style_at, mut script) = (String::new(), None, String::new());
    let (mut lines, mut files) = (Vec::new(), Vec::new());
    for line in frame.lines() {
        if let Some(file) = between(line, "<link rel=\"stylesheet\" href=\"./static/", "\">") {
            style_at = style_at.or(Some(lines.len()));
            style += &read(file)?;
            files.push(file.to_owned());
        } else if let Some(file) = between(line, "<script src=\"./static/", "\"></script>") {
            script = read(file)?;
            lines.push(format!("<script>{}</script>", contained(&script, "</script")?));
            files.push(file.to_owned());
        } else {
            lines.push(line.to_owned());
        }
    }
    let style_at = style_at.context("index.html has no style")?;
    lines.insert(style_at, format!("<style>{}</style>", contained(&style, "</style")?));
    let allowed = |rule: &str, text: &str| format!("{rule} '{}'", digest::of(text.as_bytes()));
    let frame = lines.join("\n") + "\n";
    if frame.matches(SCRIPTS).count() != 1 || frame.matches(STYLES).count() != 1 {
        bail!("the policy of index.html needs {SCRIPTS:?} and {STYLES:?}, each once");
    }
    let frame = frame.replace(SCRIPTS, &allowed(SCRIPTS, &script)).replace(STYLES, &allowed(STYLES, &style));
    Ok(Inlined { frame, files })
}

/// The name of a file in a line that has nothing else in it: another attribute, such as that of a medium, would stand behind it.
fn between<'a>(line: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let file = line.strip_prefix(before)?.strip_suffix(after)?;
    (!file.contains('"')).then_some(file)
}

/// A text that does not end the element that it stands in before its time.
pub fn contained<'a>(text: &'a str, end: &str) -> Result<&'a str> {
    let text_in_small = text.to_ascii_lowercase();
    for ending in [end, "<!--"] {
        if text_in_small.contains(ending) {
            bail!("a part of the page has {ending} in it and cannot stand in a page");
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: &str = r#"<meta content="script-src 'self' 'wasm-unsafe-eval'; style-src 'self'">
<link rel="stylesheet" href="./static/a.css">
<link rel="stylesheet" href="./static/b.css">
<link rel="stylesheet" href="./static/print.css" media="print">
<script type="module" src="./static/boot.js"></script>
<body>
<script src="./static/first.js"></script>
</body>
"#;

    #[test]
    fn the_style_and_the_script_stand_in_the_page_and_its_policy_names_them() {
        let inlined = inline(FRAME, &|file| Ok(format!("/* {file} */\n"))).unwrap();
        let (script, style) = (digest::of(b"/* first.js */\n"), digest::of(b"/* a.css */\n/* b.css */\n"));
        let expected = format!(
            r#"<meta content="script-src 'self' '{script}' 'wasm-unsafe-eval'; style-src 'self' '{style}'">
<style>/* a.css */
/* b.css */
</style>
<link rel="stylesheet" href="./static/print.css" media="print">
<script type="module" src="./static/boot.js"></script>
<body>
<script>/* first.js */
</script>
</body>
"#
        );
        assert_eq!(
            inlined,
            Inlined { frame: expected, files: ["a.css", "b.css", "first.js"].map(str::to_owned).to_vec() }
        );
    }

    #[test]
    fn what_would_break_the_page_is_refused() {
        let inlined = |frame: &str, part: &str| inline(frame, &|_| Ok(part.to_owned()));
        assert!(inlined(FRAME, "p {}").is_ok());
        assert!(inlined(FRAME, "p::after { content: '</STYLE>' }").is_err());
        assert!(inlined(&FRAME.replace("style-src", "font-src"), "p {}").is_err());
        assert!(inlined(&FRAME.replace("stylesheet", "icon"), "p {}").is_err());
    }
}
