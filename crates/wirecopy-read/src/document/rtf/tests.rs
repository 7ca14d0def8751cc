use super::read;
use crate::native::Native;

fn words(rtf: &str) -> String {
    read(&Native, rtf.as_bytes()).text
}

#[test]
fn the_words_of_a_document_are_all_there_and_nothing_else() {
    for (name, body, text) in [
        ("paragraphs", r"One.\par Two.\par", "One.\n\nTwo."),
        ("words behind an escape", r"was \u8220?not\u8221? guilty", "was “not” guilty"),
        ("an escape without a stand-in", r"{\uc0 was \u8220 not\u8221  guilty}", "was “not” guilty"),
        ("a stand-in of two bytes", r"{\uc2 \u8220\'81\'67not}", "“not"),
        ("a character of two halves", r"\u-10179?\u-8694? news", "\u{1f60a} news"),
        ("hex in the code page", r"Gonz\'e1lez \'93not\'94", "González “not”"),
        ("a font's own code page", r"{\f1 \'cf\'e0\'f0\'ee\'ec} {\f0 \'e1}", "Паром á"),
        ("marks and spaces", r"a\~b\_c\-d \ldblquote x\rdblquote\emdash y", "a\u{a0}b\u{2011}cd “x”—y"),
        ("hidden and deleted words", r"The {\v secret }ferry{\deleted  boat} sails\v0 .", "The ferry sails."),
        (
            "heads, feet and notes",
            r"{\header Page 1}The ferry{\footnote A note.} sails.{\footer Feet}",
            "The ferry sails.",
        ),
        ("a link", r#"See {\field{\*\fldinst HYPERLINK "http://example.org"}{\fldrslt the pier}}."#, "See the pier."),
        ("a starred group", r"{\*\unheardof nobody knows}The ferry", "The ferry"),
        ("a picture", r"The {\pict\pngblip 89504e47}ferry", "The ferry"),
        ("a table", r"{\trowd HD\cell Ferry back\cell\row BY\cell Ann Lee\cell\row}", "HD\tFerry back\n\nBY\tAnn Lee"),
        ("lines of a source", "The fer\r\nry sails", "The ferry sails"),
        ("braces", r"a \{b\} \\c", r"a {b} \c"),
        (
            "a dash that breaks",
            r"One\
Two",
            "One\n\nTwo",
        ),
        ("cut off", r"The ferry {\b sails", "The ferry sails"),
        ("binary data", r"The \bin4 {}{}ferry", "The ferry"),
    ] {
        let rtf = format!(
            "{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0\\fcharset0 Roman;}}{{\\f1\\fcharset204 Cyr;}}}}{{\\info{{\\title Ferry}}{{\\author Ann}}}}\\uc1 {body}}}"
        );
        assert_eq!(words(&rtf), text, "{name}");
        assert_eq!(read(&Native, rtf.as_bytes()).title, "Ferry", "{name}");
    }
}

#[test]
fn what_is_broken_is_read_as_far_as_it_goes() {
    for rtf in [
        "",
        "{\\rtf1",
        "{\\rtf1\\",
        "{\\rtf1\\'",
        "{\\rtf1\\'zz}",
        "}}}}",
        "{\\rtf1\\u-99999999999?x}",
        "{\\rtf1\\bin99999999 x",
        "{\\rtf1\\uc-4 x",
    ] {
        let _ = words(rtf);
    }
    let deep = format!("{{\\rtf1 {}The ferry", "{".repeat(100_000));
    assert_eq!(words(&deep), "The ferry");
}
