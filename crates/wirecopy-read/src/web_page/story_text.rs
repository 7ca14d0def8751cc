//! The text of a web page, put together from its elements.

/// Collects the words of a document in their order: paragraphs between blank lines, and spaces as a browser shows them.
///
/// Whoever walks the document tells of each element and text.
#[derive(Clone, Debug, Default)]
pub struct StoryText {
    text: String,
    gap: Gap,
    /// How many elements are open whose spaces and lines stand as written.
    preformatted: u32,
    /// How many elements are open that are no story.
    hidden: u32,
    /// How many quotations are open whose marks a browser puts in.
    quoted: u32,
    /// Whether a part of the page was left out since the last word, and whether that word stands in a heading.
    parted: bool,
    headed: bool,
}

/// What stands between the text so far and the next word, the widest last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    Nothing,
    /// A space, unless a mark follows.
    Soft,
    Space,
    Line,
    Paragraph,
}

impl StoryText {
    /// An element begins: its name, in small letters.
    pub fn open(&mut self, name: &str) {
        if name == "br" {
            self.widen(Gap::Line);
        }
        self.edge(name);
        self.preformatted += u32::from(name == "pre");
        self.hidden += u32::from(is_hidden(name));
        if name == "q" {
            self.text(if self.quoted.is_multiple_of(2) { "“" } else { "‘" });
            self.quoted += 1;
        }
    }

    /// The element ends.
    pub fn close(&mut self, name: &str) {
        if name == "q" && self.quoted > 0 {
            self.quoted -= 1;
            // The words may end with a space that stands behind the mark.
            let gap = std::mem::take(&mut self.gap);
            self.text(if self.quoted.is_multiple_of(2) { "”" } else { "’" });
            self.widen(gap);
        }
        self.preformatted = self.preformatted.saturating_sub(u32::from(name == "pre"));
        self.hidden = self.hidden.saturating_sub(u32::from(is_hidden(name)));
        self.headed |= is_heading(name);
        self.edge(name);
    }

    /// A text between elements.
    pub fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        for c in text.chars() {
            match c {
                '\n' if self.preformatted > 0 => self.widen(Gap::Line),
                // A space that keeps words together is a character; the others are one.
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.widen(Gap::Space),
                _ => self.push(c),
            }
        }
    }

    /// Something that stood here is left out: words on both sides of it are not one word.
    pub(crate) fn left_out(&mut self) {
        if self.hidden == 0 {
            self.widen(Gap::Soft);
            self.parted = true;
        }
    }

    /// Whether a sentence was broken in two to put something between that is left out: “over the” | “river and”.
    fn is_broken_sentence(&self, next: char) -> bool {
        let open = |c: char| c.is_alphabetic() || c == ',';
        self.gap == Gap::Paragraph && self.parted && !self.headed && next.is_lowercase() && self.text.ends_with(open)
    }

    /// The whole text.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }

    fn edge(&mut self, name: &str) {
        if is_cell(name) {
            self.widen(Gap::Space);
        } else if is_block(name) {
            self.widen(Gap::Paragraph);
        }
    }

    fn widen(&mut self, gap: Gap) {
        // Two line breaks are a paragraph, as pages of old have them.
        self.gap = if gap == Gap::Line && self.gap == Gap::Line { Gap::Paragraph } else { self.gap.max(gap) };
    }

    fn push(&mut self, c: char) {
        if self.is_broken_sentence(c) {
            self.gap = Gap::Space;
        }
        if !self.text.is_empty() {
            self.text.push_str(match self.gap {
                Gap::Soft if matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '”' | '’') => "",
                Gap::Nothing => "",
                Gap::Soft | Gap::Space => " ",
                Gap::Line => "\n",
                Gap::Paragraph => "\n\n",
            });
        }
        (self.gap, self.parted, self.headed) = (Gap::Nothing, false, false);
        self.text.push(c);
    }
}

/// Elements whose words are not shown, or are the page's and not the story's.
pub(crate) fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "audio"
            | "button"
            | "canvas"
            | "datalist"
            | "dialog"
            | "footer"
            | "head"
            | "iframe"
            | "input"
            | "math"
            | "menu"
            | "nav"
            | "noscript"
            | "object"
            | "option"
            | "rp"
            | "rt"
            | "rtc"
            | "script"
            | "select"
            | "style"
            | "svg"
            | "template"
            | "textarea"
            | "title"
            | "video"
    )
}

fn is_cell(name: &str) -> bool {
    matches!(name, "td" | "th")
}

pub(crate) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Whether an element holds words and not other parts of a page.
pub(crate) fn is_paragraph(name: &str) -> bool {
    matches!(name, "p" | "pre" | "blockquote" | "ul" | "ol" | "dl")
}

pub(crate) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "li"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "tfoot"
            | "thead"
            | "tr"
            | "ul"
    )
}

#[cfg(test)]
mod tests {
    use super::StoryText;

    /// Marks in angle brackets, without attributes.
    fn told(page: &str) -> String {
        let mut story = StoryText::default();
        for part in page.split_inclusive('>') {
            let (text, mark) = part.split_once('<').unwrap_or((part, ""));
            story.text(text);
            match mark.trim_end_matches('>') {
                "" => {}
                "br" => {
                    story.open("br");
                    story.close("br");
                }
                name => match name.strip_prefix('/') {
                    Some(name) => story.close(name),
                    None => story.open(name),
                },
            }
        }
        story.finish()
    }

    #[test]
    fn paragraphs_stand_between_blank_lines() {
        for (name, page, text) in [
            ("nothing", "", ""),
            ("two paragraphs", "<p>One.</p>\n  <p>Two.</p>", "One.\n\nTwo."),
            ("spaces are one", "<p>  One \n\t two.  </p>", "One two."),
            ("a space that stays", "<p>10\u{a0}km</p>", "10\u{a0}km"),
            ("words inside marks", "<p>The <b>ferr</b>y <i>sails</i>.</p>", "The ferry sails."),
            ("blocks in blocks", "<div><section><p>One.</p></section></div><div>Two.</div>", "One.\n\nTwo."),
            ("a break", "<p>One<br>two</p>", "One\ntwo"),
            ("two breaks", "One.<br> <br>Two.", "One.\n\nTwo."),
            ("a list", "<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
            ("a table", "<table><tr><td>One</td><td>two</td></tr><tr><td>Three</td></tr></table>", "One two\n\nThree"),
            ("lines that stand", "<pre>One\ntwo\n\nthree</pre>", "One\ntwo\n\nthree"),
            ("what is no story", "<p>One.</p><script>let x</script><nav><p>Home</p></nav><p>Two.</p>", "One.\n\nTwo."),
            ("ends that never began", "</nav></pre></p>One", "One"),
        ] {
            assert_eq!(told(page), text, "{name}");
        }
    }
}
