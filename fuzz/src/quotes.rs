//! What is quoted in any text.

use wirecopy::article::Article;
use wirecopy::span::ByteSpan;
use wirecopy_quotes::{Ledger, quoted};

/// Reads the quotations of the bytes as text, and of its halves as two articles.
///
/// # Panics
/// If a span lies outside the text or inside a character, quotations are out of order, or the ledger loses one.
pub fn check_quotes(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let found = quoted(&text);
    let fits = |span: ByteSpan| text.get(span.range()).is_some_and(|words| !words.is_empty());
    for (n, quotation) in found.iter().enumerate() {
        let spans = [quotation.speaker, quotation.name, quotation.cue, quotation.hearer];
        assert!(fits(quotation.span) && spans.into_iter().flatten().all(fits), "a span outside the text: {quotation:?}");
        assert!(quotation.continues.is_none_or(|of| (of as usize) < n), "it continues what comes later: {quotation:?}");
    }
    assert!(found.is_sorted_by_key(|quotation| quotation.span.start), "quotations out of order");
    let half = text.floor_char_boundary(text.len() / 2);
    let articles = [Article::new("a", &text[..half]), Article::new("b", &text[half..])];
    let ledger = Ledger::of(&articles);
    let versions: usize = ledger.versions.iter().map(Vec::len).sum();
    assert_eq!(versions, ledger.entries.len(), "a quotation is no version or one twice");
}
