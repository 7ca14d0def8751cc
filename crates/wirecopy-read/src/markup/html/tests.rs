use crate::article::metadata::Metadata;
use crate::file::contents::Draft;
use crate::file::error::FileError;
use crate::native::Native;
use crate::web_page::contents::story_of_page;

/// Sentences of our own, long enough for a story.
const STORY: [&str; 4] = [
    "The harbour ferry is running again after three weeks in the yard, the port authority said on Monday, and the first boat left at dawn.",
    "“We have waited long enough,” said Ines Marrow, who sells fish on the north pier, and who had to drive around the bay every morning.",
    "A cracked shaft had stopped the old boat in the middle of the crossing in February, and forty passengers were taken off by the pilots.",
    "Tickets cost what they did before, the authority said, and the last boat now leaves an hour later, at eleven in the evening.",
];

fn story(page: &str) -> Result<(String, Metadata), FileError> {
    story_of_page(&Native, page).map(|Draft { text, metadata, .. }| (text, metadata))
}

fn page(head: &str, article: &str) -> String {
    format!(
        "<!doctype html><html><head><title>Ferry back | Harbour Post</title>{head}</head><body>\
         <header><nav><a href='/'>Home</a> <a href='/news'>News</a> <a href='/sport'>Sport</a></nav></header>\
         <main><article>{article}</article></main>\
         <aside class='related'><h3>Most read</h3><ul><li><a href='/1'>Ten piers to see</a></li><li><a href='/2'>Fish prices</a></li></ul></aside>\
         <div class='comments'><p>Great news!</p></div><footer><p>All rights reserved. Contact us.</p></footer>\
         <script>track('everything')</script></body></html>"
    )
}

fn paragraphs() -> String {
    STORY.map(|paragraph| format!("<p>{paragraph}</p>\n")).concat()
}

#[test]
fn the_story_is_kept_and_the_page_around_it_dropped() {
    let article = format!("<h1>Ferry back</h1>{}", paragraphs());
    let (text, metadata) = story(&page("", &article)).unwrap();
    assert_eq!(text, STORY.join("\n\n"));
    assert_eq!(metadata.title.as_deref(), Some("Ferry back"));
}

#[test]
fn marks_and_entities_and_breaks_are_read_as_shown() {
    let article = format!(
        "<p>The <b>har</b>bour&nbsp;ferry &amp; its <a href=x>crew</a>,<br>they say, are back again.</p>{}",
        paragraphs()
    );
    let (text, _) = story(&page("", &article)).unwrap();
    assert!(
        text.starts_with("The harbour\u{a0}ferry & its crew,\nthey say, are back again.\n\nThe harbour ferry is"),
        "{text}"
    );
}

#[test]
fn a_page_states_its_metadata() {
    let head = r#"<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Someone Else">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry back &amp; running",
          "datePublished": "2025-03-03T06:00:00Z", "author": {"@type": "Person", "name": "Ann Lee"}}</script>
        <script type="application/ld+json">not JSON</script>"#;
    let (_, metadata) =
        story(&page(head, &format!("<time datetime='2025-03-04'>today</time>{}", paragraphs()))).unwrap();
    let expected = Metadata {
        title: Some("Ferry back & running".into()),
        outlet: Some("Harbour Post".into()),
        house: None,
        date: Some("2025-03-03T06:00:00Z".into()),
        byline: Some("Ann Lee".into()),
        ..Metadata::default()
    };
    assert_eq!(metadata, expected);
}

#[test]
fn a_short_page_is_read_whole() {
    let (text, _) = story("<p>The ferry is back.</p><p>It sails.</p>").unwrap();
    assert_eq!(text, "The ferry is back.\n\nIt sails.");
    let (text, _) = story("The ferry is back.").unwrap();
    assert_eq!(text, "The ferry is back.");
}

#[test]
fn a_page_without_words_has_no_story() {
    for page in ["", "<html></html>", "<script>x</script>", "<nav>Home</nav>", "<p> </p>"] {
        assert!(matches!(story(page), Err(FileError::NoStory)), "{page}");
    }
}

#[test]
fn a_page_may_nest_deep() {
    for depth in [500, 5_000] {
        let (text, _) = story(&format!("{}{}", "<div>".repeat(depth), paragraphs())).unwrap();
        assert_eq!(text, STORY.join("\n\n"), "{depth}");
    }
    let bold = format!("<p>{}", "<b>x ".repeat(5_000));
    assert!(story(&bold).is_ok());
}
