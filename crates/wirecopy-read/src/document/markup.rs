//! Who listens while a document is walked.

/// Hears of a document's elements and texts in their order, whoever parsed it.
pub trait Markup {
    /// An element begins: its name as the document has it, and what its attributes hold.
    fn open(&mut self, name: &str, attribute: &dyn Fn(&str) -> Option<String>);
    /// A text between elements.
    fn text(&mut self, text: &str);
    /// The element that began last, and has not ended, ends.
    fn close(&mut self);
}
