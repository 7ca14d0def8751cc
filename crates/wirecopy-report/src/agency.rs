//! Whose copy an article says that it is.

use wirecopy::article::{Article, DetailKind};

/// The agency that an article names, as printed, or that its file or its dateline states; `None` where none does.
///
/// ```
/// use wirecopy::article::{Article, Detail, DetailKind};
/// use wirecopy_report::agency;
///
/// let signed = Detail { kind: DetailKind::Agency, text: "Tarnpix".into() };
/// let article = Article { details: vec![signed], ..Article::new("a", "TARNSIDE (Tarnpix) — The ferry is back.") };
/// assert_eq!(agency(&article), Some("Tarnpix"));
/// assert_eq!(agency(&Article::new("b", "TARNSIDE (AP) — The ferry is back.")), Some("AP"));
/// ```
#[must_use]
pub fn agency(article: &Article) -> Option<&str> {
    let stated = || article.details.iter().find(|detail| detail.kind == DetailKind::Agency);
    wirecopy_quotes::agency::named(article).or_else(|| Some(stated()?.text.as_str()))
}
