//! The page as one file that opens from a disk: the frame of `index.html` with everything inside it.
//!
//! The page puts articles into it and hands it to the reader. Browsers load no module, worker or WebAssembly from a disk
//! beside a page, so scripts stand in it as scripts and the WebAssembly as text.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::build::inline::contained;
use crate::build::wasm::{self, Glue};
use crate::build::{digest, sizes, version};
use crate::folder::read;
use crate::{folder, project};

/// Where the page puts the articles. What stands in it is data, and no policy has to allow it.
const ARTICLES: &str = r#"<script type="application/json" id="articles"></script>"#;

/// How lines begin that are of the folder alone: other links and scripts, and what keeps them until the first words are seen.
const OF_THE_FOLDER: [&str; 3] = ["<link ", "<script ", "<template id=\"program\">"];

/// The page, all in one piece.
const PAGE: wasm::Library = wasm::Library {
    product: "the page as one file",
    package: "wirecopy-one-file",
    features: &[],
    profile: "page",
    linked: &[],
};

/// Makes what runs in the file. Nothing can be fetched there, so all of the program is one piece.
pub fn scripts() -> Result<Scripts> {
    let compiled = wasm::compile(&PAGE)?;
    let scratch = project::target().join("one-file");
    folder::empty(&scratch)?;
    wasm::bind(&compiled, &scratch, Glue::Script)?;
    let glue = read(&scratch.join("wirecopy.js"))?;
    let start = read(&project::root().join(version::PARTS).join("one-file.js"))?;
    // The WebAssembly as text.
    let packed = digest::base64(sizes::gzipped(&version::bytes(&scratch.join("wirecopy_bg.wasm"))?)?);
    Ok(Scripts { glue, start, packed })
}

/// Makes the file of `frame`, which is `index.html`, of what runs in it and of the style in the folder `parts`.
pub fn build(frame: &str, scripts: &Scripts, parts: &Path) -> Result<String> {
    assemble(frame, &|name| version::bytes(&parts.join(name)), scripts)
}

/// What runs in the file.
pub struct Scripts {
    glue: String,
    start: String,
    packed: String,
}

/// Puts everything into the frame, line by line; `part` reads a file of the folder of parts.
fn assemble(frame: &str, part: &dyn Fn(&str) -> Result<Vec<u8>>, scripts: &Scripts) -> Result<String> {
    let Scripts { glue, start, packed } = scripts;
    let mut styles = Vec::new();
    let mut lines = Vec::new();
    let mut policy_at = None;
    for line in frame.lines() {
        if line.contains("http-equiv=\"Content-Security-Policy\"") {
            policy_at = Some(lines.len());
            lines.push(String::new());
        } else if line.starts_with("<link rel=\"stylesheet\"") {
            let style = String::from_utf8(part(address(line)?)?).context("a stylesheet is no text")?;
            let media = attribute(line, "media").map(|media| format!(" media=\"{media}\"")).unwrap_or_default();
            lines.push(format!("<style{media}>{}</style>", contained(&style, "</style")?));
            styles.push(digest::of(style.as_bytes()));
        } else if line.starts_with("<link rel=\"icon\"") {
            let icon = digest::base64(part(address(line)?)?);
            lines.push(format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">"));
        } else if line == "<body>" {
            lines.extend([line.to_owned(), ARTICLES.to_owned()]);
        } else if line == "</body>" {
            lines.push(format!("<script type=\"text/plain\" id=\"wasm\">{packed}</script>"));
            lines.push(format!("<script id=\"glue\">{}</script>", contained(glue, "</script")?));
            lines.push(format!("<script>{}</script>", contained(start, "</script")?));
            lines.push(line.to_owned());
        } else if !OF_THE_FOLDER.iter().any(|start| line.starts_with(start)) {
            lines.push(line.to_owned());
        }
    }
    let policy_at = policy_at.context("index.html has no policy")?;
    lines[policy_at] = policy(&[digest::of(glue.as_bytes()), digest::of(start.as_bytes())], &styles);
    let file = lines.join("\n") + "\n";
    for (needed, what) in [(ARTICLES, "<body>"), ("id=\"glue\"", "</body>")] {
        if file.matches(needed).count() != 1 {
            bail!("index.html needs one line that is {what} alone");
        }
    }
    Ok(file)
}

/// Nothing may run or be fetched but what the build put into the file.
fn policy(scripts: &[String], styles: &[String]) -> String {
    let listed = |digests: &[String]| digests.iter().map(|digest| format!("'{digest}' ")).collect::<String>();
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {}'wasm-unsafe-eval'; \
         style-src {}; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'\">",
        listed(scripts),
        listed(styles).trim_end()
    )
}

/// The name of the part that a line of the frame leads to.
fn address(line: &str) -> Result<&str> {
    let address = attribute(line, "href").and_then(|href| href.strip_prefix("./static/"));
    address.with_context(|| format!("no part of the page: {line}"))
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = line.split_once(&format!(" {name}=\""))?;
    Some(value.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: &str = r#"<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<link rel="icon" href="./static/icon.svg" type="image/svg+xml">
<link rel="manifest" href="./manifest.webmanifest">
<link rel="stylesheet" href="./static/a.css">
<link rel="stylesheet" href="./static/print.css" media="print">
<body>
<p>Words</p>
<template id="program">
<link rel="modulepreload" href="./static/wirecopy.js">
<script type="module" src="./static/boot.js"></script></template>
<script src="./static/first.js"></script>
</body>
"#;

    fn assembled(frame: &str, style: &str) -> Result<String> {
        let part = |name: &str| Ok(if name == "icon.svg" { b"<svg/>".to_vec() } else { style.as_bytes().to_vec() });
        let scripts =
            Scripts { glue: "let wirecopy;".to_owned(), start: "start()".to_owned(), packed: "H4s=".to_owned() };
        assemble(frame, &part, &scripts)
    }

    #[test]
    fn everything_stands_in_the_file_and_nothing_else_may_run() {
        let file = assembled(FRAME, "p {}").unwrap();
        let (glue, start, style) = (digest::of(b"let wirecopy;"), digest::of(b"start()"), digest::of(b"p {}"));
        let expected = format!(
            r#"<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{glue}' '{start}' 'wasm-unsafe-eval'; style-src '{style}' '{style}'; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'">
<link rel="icon" href="data:image/svg+xml;base64,PHN2Zy8+">
<style>p {{}}</style>
<style media="print">p {{}}</style>
<body>
<script type="application/json" id="articles"></script>
<p>Words</p>
<script type="text/plain" id="wasm">H4s=</script>
<script id="glue">let wirecopy;</script>
<script>start()</script>
</body>
"#
        );
        assert_eq!(file, expected);
    }

    #[test]
    fn what_would_break_the_file_is_refused() {
        assert!(assembled(FRAME, "p::after { content: '</STYLE>' }").is_err());
        assert!(assembled(&FRAME.replace("<body>", "<body class=x>"), "p {}").is_err());
        assert!(assembled(&FRAME.replace("http-equiv", "name"), "p {}").is_err());
    }
}
