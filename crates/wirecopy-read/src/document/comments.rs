//! Google Docs as a web page: comments stand at its foot, their marks in the text.

use crate::document::markup::Markup;

/// Lets a listener hear of a page without such comments.
pub(crate) struct WithoutComments<'l> {
    listener: &'l mut dyn Markup,
    /// For each open element, whether it was told, and whether it is one that holds a comment when one begins in it.
    open: Vec<Open>,
    /// How many elements must be left open until telling goes on.
    until: Option<usize>,
}

struct Open {
    told: bool,
    is_block: bool,
}

impl<'l> WithoutComments<'l> {
    pub(crate) fn new(listener: &'l mut dyn Markup) -> Self {
        Self { listener, open: Vec::new(), until: None }
    }
}

impl Markup for WithoutComments<'_> {
    fn open(&mut self, name: &str, attribute: &dyn Fn(&str) -> Option<String>) {
        if self.until.is_none() && name == "a" {
            let id = attribute("id").unwrap_or_default();
            if id.starts_with("cmnt_ref") {
                self.until = Some(self.open.len());
            } else if id
                .strip_prefix("cmnt")
                .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
            {
                // The comment ends with the block that holds it.
                let block = self.open.iter().rposition(|open| open.is_block);
                self.until = Some(block.unwrap_or(self.open.len()));
            }
        }
        let told = self.until.is_none();
        if told {
            self.listener.open(name, attribute);
        }
        self.open.push(Open { told, is_block: name == "div" });
    }

    fn text(&mut self, text: &str) {
        if self.until.is_none() {
            self.listener.text(text);
        }
    }

    fn close(&mut self) {
        if self.open.pop().is_some_and(|open| open.told) {
            self.listener.close();
        }
        self.until = self.until.filter(|&until| self.open.len() > until);
    }
}
