//! A report points into its articles, counts no more than there is, and can be written.

use wirecopy::article::Article;
use wirecopy::span::{ByteSpan, Sides};
use wirecopy::{Edit, Report, collate};
use wirecopy_report as export;

/// Looks at all that a report says.
pub fn check_report(articles: &[Article], report: &Report) {
    assert_eq!(articles.len(), report.articles.len());
    for figures in &report.articles {
        assert!(figures.reused_words.max(figures.quoted_words) <= figures.words, "{figures:?}");
    }
    for found in &report.matches {
        let texts = found.articles.map(|article| articles[article as usize].text.as_str());
        assert!(found.articles.a < found.articles.b, "{found:?}");
        assert!((found.passage as usize) < report.passages.len(), "{found:?}");
        check_edits(texts, found.bytes, &found.edits);
    }
    for passage in &report.passages {
        assert!(passage.witnesses.len() >= 2, "{passage:?}");
        let base = &articles[passage.base().article as usize].text;
        for witness in &passage.witnesses {
            let text = &articles[witness.article as usize].text;
            for fragment in &witness.fragments {
                assert!(witness.bytes.contains(&fragment.bytes), "{witness:?}");
                for edit in &fragment.edits {
                    cut(base, edit.bytes.a);
                    cut(text, edit.bytes.b);
                }
            }
        }
        for column in collate(articles, passage).columns {
            for (witness, reading) in passage.witnesses.iter().zip(column.readings) {
                reading.inspect(|reading| cut(&articles[witness.article as usize].text, reading.bytes));
            }
        }
    }
    let out = &mut std::io::sink();
    export::json::write(out, articles, report, true).expect("a report of these articles");
    export::annotations::write(out, articles, report).expect("a report of these articles");
    export::csv::write(out, articles, report).expect("a report of these articles");
    export::markdown::write(out, articles, report).expect("a report of these articles");
}

fn check_edits(texts: Sides<&str>, places: Sides<ByteSpan>, edits: &[Edit]) {
    cut(texts.a, places.a);
    cut(texts.b, places.b);
    for edit in edits {
        cut(texts.a, edit.bytes.a);
        cut(texts.b, edit.bytes.b);
    }
}

fn cut(text: &str, span: ByteSpan) {
    assert!(text.get(span.range()).is_some(), "{span:?} is no part of {text:?}");
}
