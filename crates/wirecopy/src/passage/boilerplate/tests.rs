//! Short matches that are reuse, and those that are not.

use crate::article::Article;
use crate::compare;
use crate::options::Options;
use crate::report::Report;

fn articles(texts: &[String]) -> Vec<Article> {
    let article = |(n, text): (usize, &String)| Article { id: n.to_string(), text: text.clone(), ..Article::default() };
    texts.iter().enumerate().map(article).collect()
}

/// Two articles that share `words` and nothing else.
fn two(words: &str, min_words: u32) -> Report {
    let texts = [
        format!("Rain fell over Porto Claro. {words}; ferries stood idle"),
        format!("Snow, cold hands. {words} Bakers slept"),
    ];
    compare(&articles(&texts), &Options { min_words, ..Options::default() }).unwrap()
}

fn is_common(words: &str) -> bool {
    let report = two(words, 6);
    assert_eq!(report.matches.len(), 1, "{words}");
    assert_eq!(report.matches[0].common, report.passages[0].common);
    let reused = report.articles.iter().all(|article| article.reused_words == 0);
    assert_eq!(report.matches[0].common, reused, "{words}");
    report.matches[0].common
}

#[test]
fn turns_of_phrase_are_common() {
    for words in [
        "did not immediately respond to a request for comment",
        "The department did not immediately respond to requests for comment on Friday",
        "spoke on condition of anonymity because they were not authorized to speak publicly",
        "said the official, who spoke on the condition of anonymity because he was not authorized to discuss the matter publicly",
        "for the first time since the end of",
        "according to people familiar with the matter, who",
        "told reporters on Friday that the government would not",
        "The White House did not immediately respond to a request for comment",
        "he said in a statement on Monday that it was",
        "at the same time that it was not in the",
        "The Associated Press contributed to this report on Tuesday",
        "one of the most of all in the country",
        "dijo en una rueda de prensa que el gobierno no",
        "a déclaré le ministre lors d'une conférence de presse",
        "sagte ein Sprecher der Deutschen Presse-Agentur am Freitag",
        "afirmou o porta-voz do governo em nota nesta sexta-feira",
        "сообщил журналистам источник на условиях анонимности",
        "وقال المتحدث باسم الحكومة في مؤتمر صحفي",
        "नाम न छापने की शर्त पर एक अधिकारी ने",
        "在接受采访时表示",
        "ことを明らかにした。また",
    ] {
        assert!(is_common(words), "{words}");
    }
}

#[test]
fn what_has_a_name_a_figure_or_several_words_of_its_own_is_not() {
    for words in [
        "told reporters on Friday that the Zelaya family would not",
        "told reporters on Friday that 17 of them would not",
        "the fishermen mended torn nets on the pier until",
        "a drunken walrus was in the way of it all",
        "did not immediately respond to a request for comment about leaking pipes beneath the school",
        "It is their responsibility and it is not negotiable",
        "dijo que los pescadores remendaron sus redes rotas",
        "sagte, die Fischer hätten ihre Netze geflickt",
        "渔民们在码头上修补破旧的渔网",
        "漁師たちは破れた網を繕っていた",
    ] {
        assert!(!is_common(words), "{words}");
    }
}

#[test]
fn a_long_match_is_never_common() {
    let words = "the official said on Friday that the government would not comment on it because the ministry had told reporters that \
        the president said on Monday that he would not speak to the media";
    assert!(!is_common(words));
}

#[test]
fn a_phrase_inside_a_passage_does_not_make_a_third_article_a_witness() {
    let phrase = "The ministry did not immediately respond to a request for comment on Friday";
    let story = format!(
        "Fishermen mended torn nets on the pier until the ferry to Porto Claro came in. {phrase}. Nobody was hurt when the old crane fell"
    );
    let report =
        compare(&articles(&[story.clone(), story, format!("Elsewhere. {phrase}! Snow lay deep")]), &Options::default())
            .unwrap();
    assert_eq!(
        report.passages.iter().map(|passage| (passage.witnesses.len(), passage.common)).collect::<Vec<_>>(),
        [(2, false), (3, true)]
    );
    assert_eq!(report.articles[2].reused_words, 0);
}

#[test]
fn a_large_collection_tells_which_words_are_common_in_it() {
    // In two hundred articles about one ferry, "ferry" tells nothing.
    let own = |n: usize| format!("ferry harbour fishermen q{n}a q{n}b");
    let shared = "that the ferry was in the harbour with the fishermen";
    let mut texts: Vec<String> = (0..200).map(own).collect();
    texts.extend([format!("one said {shared} xx"), format!("two wrote {shared} yy")]);
    let common = |texts: &[String]| compare(&articles(texts), &Options::default()).unwrap().matches[0].common;
    assert!(common(&texts));
    assert!(!common(&texts[200..]));
}
