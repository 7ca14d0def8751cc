use super::{WordTitle, WordWords};
use crate::document::markup::Markup;

/// Marks in angle brackets, without attributes.
fn walk(xml: &str, listener: &mut dyn Markup) {
    for part in xml.split_inclusive('>') {
        let (text, mark) = part.split_once('<').unwrap_or((part, ""));
        listener.text(text);
        match mark.trim_end_matches('>') {
            "" => {}
            mark if mark.starts_with('/') => listener.close(),
            mark => {
                listener.open(mark.trim_end_matches('/'), &|_| None);
                if mark.ends_with('/') {
                    listener.close();
                }
            }
        }
    }
}

fn words(xml: &str) -> String {
    let mut words = WordWords::default();
    walk(xml, &mut words);
    words.finish()
}

#[test]
fn a_document_is_read_as_it_stands() {
    let run = |text: &str| format!("<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>");
    let line = |text: &str| format!("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{}</w:p>", run(text));
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", line(text));
    for (name, xml, text) in [
        ("nothing", String::new(), ""),
        ("two paragraphs", [line("One."), line("Two.")].concat(), "One.\n\nTwo."),
        ("empty ones between", [line("One."), line(""), "<w:p/>".into(), line("Two.")].concat(), "One.\n\nTwo."),
        ("words in pieces", format!("<w:p>{}{}</w:p>", run("The fer"), run("ry.")), "The ferry."),
        (
            "a tab and a break",
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>".into(),
            "a\tb\nc",
        ),
        (
            "a hyphen that holds",
            "<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r></w:p>".into(),
            "a\u{2011}b",
        ),
        (
            "what a change took out is gone",
            format!(
                "<w:p>{}<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>{}</w:ins></w:p>",
                run("The "),
                run("new")
            ),
            "The new",
        ),
        (
            "what moved stands where it is now",
            format!(
                "<w:p><w:moveFrom>{}</w:moveFrom></w:p><w:p><w:moveTo>{}</w:moveTo></w:p>",
                run("One."),
                run("One.")
            ),
            "One.",
        ),
        (
            "fields and marks are no words",
            "<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>1</w:t></w:r></w:p>".into(),
            "1",
        ),
        (
            "a table has a line for each row",
            format!(
                "{}<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>{}",
                line("Fares."),
                cell("Adult"),
                cell("5"),
                cell(""),
                cell("6"),
                line("End.")
            ),
            "Fares.\n\nAdult\t5\n\n6\n\nEnd.",
        ),
        (
            "a text box stands before the paragraph that holds it, once",
            format!(
                "<w:p>{}<mc:AlternateContent><mc:Choice><w:txbxContent>{}</w:txbxContent></mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>{}</w:p>",
                run("The "),
                line("Boxed."),
                line("Boxed."),
                run("ferry.")
            ),
            "Boxed.\n\nThe ferry.",
        ),
        ("cut off", "<w:p><w:r><w:t>The ferry".into(), "The ferry"),
        ("ends that never began", "</w:p></w:tc></w:tr>".into(), ""),
    ] {
        assert_eq!(words(&xml), text, "{name}");
    }
}

#[test]
fn a_document_states_its_title() {
    for (xml, expected) in [
        (
            "<cp:coreProperties><dc:title> Ferry\n back </dc:title><dc:creator>Ann</dc:creator></cp:coreProperties>",
            Some("Ferry back"),
        ),
        ("<cp:coreProperties><dc:title/><dc:creator>Ann</dc:creator></cp:coreProperties>", None),
        ("", None),
    ] {
        let mut title = WordTitle::default();
        walk(xml, &mut title);
        assert_eq!(title.finish().as_deref(), expected);
    }
}
