use super::{write_collatex, write_tei};
use crate::sample;
use wirecopy::article::Article;
use wirecopy::{Options, compare};

fn written(
    write: fn(&mut dyn std::io::Write, &[Article], &wirecopy::Report) -> std::io::Result<()>,
    articles: &[Article],
) -> String {
    let report = compare(articles, &Options::default()).unwrap();
    let mut out = Vec::new();
    write(&mut out, articles, &report).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_passage_has_an_apparatus() {
    insta::assert_snapshot!(written(write_tei, &sample::ferry().0));
}

#[test]
fn a_passage_is_a_table_of_collatex() {
    insta::assert_snapshot!(written(write_collatex, &sample::ferry().0));
}

/// What each witness prints, put together again from the apparatus, is what it prints.
#[test]
fn each_witness_can_be_read_out_of_the_apparatus() {
    let articles = sample::ferry().0;
    let tei = written(write_tei, &articles);
    let tree = roxmltree::Document::parse(&tei).unwrap();
    let is = |node: &roxmltree::Node, name: &str| node.tag_name().name() == name;
    // The third prints its pieces in another order.
    for (name, article) in ["w1", "w2"].iter().zip(&articles) {
        let paragraph = tree.descendants().rfind(|node| is(node, "p")).unwrap();
        let mut read = String::new();
        for node in paragraph.children() {
            let prints = |reading: &roxmltree::Node| {
                reading.attribute("wit").unwrap_or_default().split(' ').any(|wit| wit == format!("#{name}"))
            };
            let reading = node.children().find(|reading| reading.is_element() && prints(reading));
            let words = if node.is_text() { node.text() } else { reading.and_then(|reading| reading.text()) };
            read.push_str(words.unwrap_or_default());
        }
        // An omission leaves a space on both sides.
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain(&article.text).contains(&plain(&read)), "{name}: {read}");
    }
}

#[test]
fn where_nothing_is_shared_the_document_is_empty_and_whole() {
    let articles = [Article::new("a", "One text."), Article::new("b", "And another <one>.")];
    assert!(roxmltree::Document::parse(&written(write_tei, &articles)).is_ok());
    assert_eq!(written(write_collatex, &articles), "");
}

#[test]
fn no_letter_of_an_id_or_a_text_breaks_the_document() {
    let story = "the ferry is back in the harbour of Tarnside after three weeks \u{1}\u{fffe} & <more>";
    let articles = [
        Article::new("a \"1\" <&", story),
        Article::new("0", story),
        Article::new("", &story.replace("three", "four")),
    ];
    let tei = written(write_tei, &articles);
    assert!(roxmltree::Document::parse(&tei).is_ok(), "{tei}");
}
