//! A passage with its sources, to paste into a story, a mail or a note.

use crate::state::address::opening::opening;
use crate::state::collation::between::between;
use crate::state::collection::Collection;
use crate::state::wording::words::day;
use wirecopy::article::Article;
use wirecopy::order::sort_by_key;
use wirecopy::span::WordSpan;
use wirecopy::{Edit, EditKind, Fragment, Passage, Witness, Words};

/// So many words of a variant are quoted.
const VARIANT: usize = 12;

/// The same citation twice, for whatever it is pasted into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// As plain text.
    pub plain: String,
    /// As HTML, without any style.
    pub html: String,
}

/// Cites the passage that the page calls `number`: its words as the base prints them, then who prints it, the base first,
/// and what each has in other words. `link` leads back to it.
#[must_use]
pub fn citation(collection: &Collection, number: u32, link: Option<&str>) -> Option<Citation> {
    let passage = collection.passage(number)?;
    let base = passage.base();
    let words = line(base.bytes.of(collection.text(base.article)));
    let mut plain = ["“", &words, "”\n\nPrinted by:\n"].concat();
    let mut html = ["<blockquote><p>", &escaped(&words), "</p></blockquote>\n<p>Printed by:</p>\n<ol>\n"].concat();
    let others = (0..).zip(&passage.witnesses).filter(|(n, _)| *n != passage.base).map(|(_, witness)| witness);
    for (n, witness) in (1..).zip([base].into_iter().chain(others)) {
        let Some(article) = collection.article(witness.article) else { continue };
        let facts = facts(article);
        let says = if n == 1 { "as quoted".to_owned() } else { prints(collection, passage, witness) };
        plain.push_str(&[&n.to_string(), ". ", &facts, ": ", &says, ".\n"].concat());
        html.push_str(&["<li>", &escaped(&facts), ": ", &escaped(&says), ".</li>\n"].concat());
    }
    html.push_str("</ol>\n");
    if let Some(link) = link {
        plain.push_str(&["\n", link, "\n"].concat());
        html.push_str(&["<p><a href=\"", &escaped(link), "\">All who print it, side by side</a></p>\n"].concat());
    }
    Some(Citation { plain, html })
}

/// What an article says of itself: outlet, headline, day, byline.
fn facts(article: &Article) -> String {
    let title = ["“", &line(&article.title), "”"].concat();
    let facts =
        [article.outlet.clone(), Some(title), article.date.as_deref().map(day), article.byline.as_deref().map(line)];
    facts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What a witness has in other words than the base, in the order of the base.
fn prints(collection: &Collection, passage: &Passage, witness: &Witness) -> String {
    let base = passage.base();
    let (theirs, own) = (collection.text(base.article), collection.text(witness.article));
    let words = Words::of(theirs);
    let (mut says, mut styles) = (Vec::new(), 0);
    let lacks = |from: u32, to: u32, says: &mut Vec<String>| {
        if from < to {
            let lost = opening(words.bytes(WordSpan::new(from, to)).of(theirs), VARIANT);
            says.push(["leaves out “", &lost, "”"].concat());
        }
    };
    // A witness may print its pieces in another order.
    let mut fragments: Vec<&Fragment> = witness.fragments.iter().collect();
    sort_by_key(&mut fragments, |fragment| fragment.base.start);
    let mut covered = base.words.start;
    for fragment in fragments {
        lacks(covered, fragment.base.start, &mut says);
        for edit in &fragment.edits {
            match edit.kind {
                EditKind::Style => styles += 1,
                _ => says.push(variant(edit, theirs, own)),
            }
        }
        covered = covered.max(fragment.base.end);
    }
    lacks(covered, base.words.end, &mut says);
    if says.is_empty() {
        let same = if styles == 0 { "the same to the letter" } else { "the same words; only the style differs" };
        says.push(same.to_owned());
    }
    says.extend(between(witness));
    says.join("; ")
}

/// One edit in words.
fn variant(edit: &Edit, base: &str, own: &str) -> String {
    let (from, to) = (opening(edit.bytes.a.of(base), VARIANT), opening(edit.bytes.b.of(own), VARIANT));
    let quoted = if edit.quoted { ", in a quotation" } else { "" };
    let kind = [" (", edit.kind.name(), quoted, ")"].concat();
    match (from.as_str(), to.as_str()) {
        (from, "") => ["leaves out “", from, "”", &kind].concat(),
        ("", to) => ["adds “", to, "”", &kind].concat(),
        (from, to) => ["prints “", to, "” for “", from, "”", &kind].concat(),
    }
}

/// The text in one line.
fn line(text: &str) -> String {
    opening(text, usize::MAX)
}

/// The text as it may stand in HTML, also inside quotation marks.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::sample::compared;

    fn ferry() -> Vec<Article> {
        let article =
            |id: &str, text: &str| Article { id: id.into(), title: id.into(), text: text.into(), ..Article::default() };
        let wire = "The harbour ferry is running again after three weeks in the yard,\nthe port authority said on Monday. \
                    “We have waited long enough,” said Ines Marrow, who sells fish on the north pier.";
        let post =
            wire.replace("three", "four").replace("have waited", "have not waited").replace("on Monday", "Monday");
        let mut articles = vec![
            article("wire", wire),
            article("post", &post),
            article(
                "mail",
                &wire.replace(
                    "Monday.",
                    "Monday. Nobody had expected that, least of all those who sell fish. And yet here it is.",
                ),
            ),
            article("echo", &wire.replace("Ines", "Inés")),
        ];
        articles[0].outlet = Some("Bay Wire".into());
        articles[0].date = Some("2025-03-03".into());
        articles[0].byline = Some("By Ann Lee".into());
        articles[1].title = "Fares & <fish>".into();
        articles
    }

    #[test]
    fn a_citation_reads_as_in_a_note_to_an_editor() {
        let collection = compared(ferry());
        let cited = citation(&collection, 1, Some("https://example.org/#/passage/p1?quote=a&prefix=b")).unwrap();
        insta::assert_snapshot!([cited.plain, cited.html].join("\n---\n"));
        assert_eq!(citation(&collection, 9, None), None);
    }

    #[test]
    fn a_witness_with_its_fragments_in_another_order_leaves_nothing_out() {
        let mut articles = ferry();
        articles.truncate(1);
        let (news, toast) = articles[0].text.split_once("Monday. ").unwrap();
        let between = "Nobody had expected that, least of all those who sell fish. And yet here it is.";
        let text = format!("{toast}\n\n{between}\n\n{news}Monday.\n");
        let wire = articles[0].text.clone();
        for (id, text) in [("copy", wire), ("turned", text)] {
            articles.push(Article { id: id.into(), title: id.into(), text, ..Article::default() });
        }
        let collection = compared(articles);
        let cited = citation(&collection, 1, None).unwrap().plain;
        let expected = "“turned”: the same to the letter; in another order, with 16 other words in between.";
        assert!(cited.contains(expected), "{cited}");
    }
}
