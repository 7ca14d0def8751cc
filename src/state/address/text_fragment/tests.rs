use super::*;
use crate::state::sample::{SAID, filler};
use wirecopy::{Options, compare};

const PRICE: &str = "fares on the harbour ferry will rise by forty cents from the first of May onwards";

fn articles(texts: &[String]) -> Vec<Article> {
    let article = |(n, text): (usize, &String)| Article { id: n.to_string(), text: text.clone(), ..Article::default() };
    texts.iter().enumerate().map(article).collect()
}

/// The link to the passage that opens with `words` in the first article.
fn link(articles: &[Article], words: &str) -> TextFragment {
    let start = articles[0].text.find(words).unwrap() as u32;
    TextFragment::of(&articles[0].text, ByteSpan::new(start, start + words.len() as u32)).unwrap()
}

/// Where `fragment` leads, in words: the passage's opening, and whether it was guessed.
fn leads(fragment: &TextFragment, texts: &[String], number: u32) -> String {
    let articles = articles(texts);
    let report = compare(&articles, &Options::default()).unwrap();
    match fragment.resolve(&articles, &report, number, &[]) {
        Target::Passage { number, location: (article, bytes), changed } => {
            let text = &articles[article as usize].text;
            let opens = bytes.of(text).split_whitespace().take(3).collect::<Vec<_>>().join(" ");
            let base = report.passages[number as usize - 1].base();
            assert!(base.bytes.of(&articles[base.article as usize].text).len() > 20);
            [opens.as_str(), if changed { ", changed" } else { "" }].concat()
        }
        Target::Unshared(article) => format!("only in {article}"),
        Target::NotFound => "nowhere".to_owned(),
    }
}

fn texts() -> Vec<String> {
    vec![
        format!("He wrote on Monday that {SAID}. {} The port says {PRICE}.", filler("one")),
        format!("In short, {SAID}, officials said. {} And {PRICE}, they add.", filler("two")),
    ]
}

#[test]
fn a_link_survives_small_edits_of_the_text() {
    let before = texts();
    let fragment = link(&articles(&before), SAID);
    type Edit = fn(&str) -> String;
    let cases: [(&str, Edit, &str); 9] = [
        ("nothing", str::to_owned, "the agreement covers"),
        ("before", |text| format!("A new first paragraph, put in later.\n\n{text}"), "the agreement covers"),
        ("right before", |text| text.replace("on Monday that", "on Tuesday how"), "the agreement covers"),
        ("after", |text| text.replace("gang members", "members of gangs"), "the agreement covers"),
        ("its print", |text| text.replace("the agreement covers", "“The Agreement\ncovers"), "The Agreement covers"),
        ("a word inside", |text| text.replace("encamped", "held"), "the agreement covers, changed"),
        ("words put in", |text| text.replace("covers all", "now covers almost all"), "the agreement now, changed"),
        ("its first words", |text| text.replace("the agreement covers", "a pact binds"), "all who were, changed"),
        ("all of it", |text| text.replace(SAID, "nothing was said"), "nowhere"),
    ];
    for (name, edit, expected) in cases {
        let after: Vec<String> = before.iter().map(|text| edit(text)).collect();
        assert_eq!(leads(&fragment, &after, 1), expected, "{name}");
    }
}

#[test]
fn the_number_of_the_passage_may_change() {
    let mut after = texts();
    after.insert(0, format!("Another paper: {PRICE}, and that is not all that the port authority wants."));
    after.insert(0, format!("And yet another: {PRICE}, and that is not all that the port authority wants."));
    let fragment = link(&articles(&texts()), SAID);
    let articles = articles(&after);
    let report = compare(&articles, &Options::default()).unwrap();
    let Target::Passage { number, changed, .. } = fragment.resolve(&articles, &report, 1, &[]) else { panic!() };
    assert!(number > 1 && !changed, "{number}");
}

#[test]
fn the_words_around_tell_which_of_two_places_is_meant() {
    // One clause stands in two passages.
    let clause = "nobody on the island believes in the timetable of the ferry any more";
    let first =
        format!("Asked about the storm, the baker on the north pier said {clause} since the winter gales of last year");
    let second = format!(
        "In a letter to the editor of this paper a reader complains that {clause} and asks who will pay for that"
    );
    let texts = [
        format!("{first}. Much later in the story. {second}."),
        format!("{first}. So much."),
        format!("{second}. Well."),
    ];
    let articles = articles(&texts);
    let report = compare(&articles, &Options::default()).unwrap();
    let places: Vec<usize> = texts[0].match_indices(clause).map(|(at, _)| at).collect();
    assert_eq!(places.len(), 2);
    for start in places {
        let fragment = TextFragment::of(&texts[0], ByteSpan::new(start as u32, (start + clause.len()) as u32)).unwrap();
        let Target::Passage { number, location, changed } = fragment.resolve(&articles, &report, 0, &[]) else {
            panic!()
        };
        assert_eq!((location.0, location.1.start, changed), (0, start as u32, false));
        let mut witnesses = report.passages[number as usize - 1].witnesses.iter();
        assert!(witnesses.any(|witness| witness.article == 0 && witness.bytes.contains(&location.1)), "{start}");
    }
}

#[test]
fn words_that_no_other_article_prints_are_reported_as_unshared() {
    let before = texts();
    let fragment = link(&articles(&before), SAID);
    assert_eq!(leads(&fragment, &[before[0].clone(), "Nothing of it.".to_owned()], 1), "only in 0");
    assert_eq!(leads(&fragment, &[], 1), "nowhere");
}

#[test]
fn an_address_carries_the_quotation_and_gives_it_back() {
    let fragment = TextFragment {
        exact: "“50 % & more”, said Gonzáles?".to_owned(),
        prefix: "a+b =".to_owned(),
        suffix: "#/end".to_owned(),
    };
    for address in ["#/passage/p3", "#/pair/a/b?at=p3.2"] {
        let link = fragment.after(address.to_owned());
        assert_eq!(TextFragment::parse(&link), Some(fragment.clone()), "{link}");
        assert_eq!(crate::state::address::route::Route::parse(&link).to_string(), address);
    }
    let short = link(&articles(&texts()), SAID).after("#/passage/p1".to_owned());
    assert_eq!(
        short,
        "#/passage/p1?quote=the+agreement+covers+all+who+were+encamped+in+the&prefix=on+Monday+that&suffix=United+States+including"
    );
    for none in ["#/passage/p3", "#/passage/p3?at=2", "#/passage/p3?quote=", "#/passage/p3?quote=%zz", ""] {
        assert_eq!(TextFragment::parse(none), None, "{none:?}");
    }
}

#[test]
fn the_words_at_the_ends_of_a_text_have_fewer_around_them() {
    let text = "One two three.";
    let fragment = TextFragment::of(text, ByteSpan::new(0, text.len() as u32)).unwrap();
    assert_eq!(
        (fragment.exact.as_str(), fragment.prefix.as_str(), fragment.suffix.as_str()),
        ("One two three", "", "")
    );
    assert_eq!(TextFragment::of("…", ByteSpan::new(0, 3)), None);
}
