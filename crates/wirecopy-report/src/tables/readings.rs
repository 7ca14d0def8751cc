//! A row for each difference of a witness from its passage's base.

use std::borrow::Cow;
use std::io;

use crate::csv::{harmless, record};
use crate::shape::{CodePoints, passage_id};
use wirecopy::Report;
use wirecopy::article::Article;

const HEAD: [&str; 11] = [
    "passage",
    "base",
    "article",
    "kind",
    "in_quotation",
    "old",
    "new",
    "base_start",
    "base_end",
    "article_start",
    "article_end",
];

pub(super) fn write(out: &mut dyn io::Write, articles: &[Article], report: &Report) -> io::Result<()> {
    record(out, &HEAD.map(Cow::Borrowed))?;
    let positions: Vec<CodePoints<'_>> = articles.iter().map(|article| CodePoints::new(&article.text)).collect();
    let at = |article: u32| articles.get(article as usize).zip(positions.get(article as usize));
    for (number, passage) in (0..).zip(&report.passages).filter(|(_, passage)| passage.counts()) {
        let Some((base, base_at)) = at(passage.base().article) else { continue };
        for witness in &passage.witnesses {
            let Some((article, article_at)) = at(witness.article) else { continue };
            for edit in witness.fragments.iter().flat_map(|fragment| &fragment.edits) {
                let (old, new) = (edit.bytes.a, edit.bytes.b);
                record(
                    out,
                    &[
                        passage_id(number).into(),
                        harmless(&base.id),
                        harmless(&article.id),
                        edit.kind.name().into(),
                        if edit.quoted { "true" } else { "false" }.into(),
                        harmless(old.of(&base.text)),
                        harmless(new.of(&article.text)),
                        base_at.before(old.start).to_string().into(),
                        base_at.before(old.end).to_string().into(),
                        article_at.before(new.start).to_string().into(),
                        article_at.before(new.end).to_string().into(),
                    ],
                )?;
            }
        }
    }
    Ok(())
}
