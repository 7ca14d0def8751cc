//! What a report does not count, and why: what houses print around their stories, and what lies inside a house.

use serde::Serialize;

use wirecopy::Report;

/// What is left out of reuse for the sake of houses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct LeftOut {
    /// Articles in which furniture stands.
    #[serde(skip_serializing_if = "is_none")]
    furniture_articles: usize,
    /// Words of furniture in all of them.
    #[serde(skip_serializing_if = "is_none")]
    furniture_words: usize,
    /// Articles that are versions of another.
    #[serde(skip_serializing_if = "is_none")]
    versions: usize,
    /// Houses of several articles, which were not compared with one another.
    #[serde(skip_serializing_if = "is_none")]
    houses_within: usize,
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

impl LeftOut {
    /// What `report` leaves out.
    pub(crate) fn of(report: &Report) -> Self {
        let furnished = || report.articles.iter().filter(|figures| !figures.furniture.is_empty());
        let words = |figures: &wirecopy::ArticleFigures| (figures.words - figures.story_words()) as usize;
        let mut houses: Vec<&str> = report.articles.iter().filter_map(|figures| figures.house.as_deref()).collect();
        houses.sort_unstable();
        let several = houses.chunk_by(|one, other| one == other).filter(|same| same.len() > 1).count();
        Self {
            furniture_articles: furnished().count(),
            furniture_words: furnished().map(words).sum(),
            versions: report.articles.iter().filter(|figures| figures.version_of.is_some()).count(),
            houses_within: if report.options.within { 0 } else { several },
        }
    }

    /// Whether that is nothing.
    pub(crate) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// In sentences, each with its reason.
    pub(crate) fn sentences(self) -> Vec<String> {
        let mut says = Vec::new();
        let s = |count: usize, one: &'static str, many: &'static str| if count == 1 { one } else { many };
        if self.furniture_words > 0 {
            let (words, articles) = (self.furniture_words, self.furniture_articles);
            says.push(format!(
                "Furniture, {words} {} in {articles} {}, is left out: what a house prints in many of its articles is no reuse.",
                s(words, "word", "words"),
                s(articles, "article", "articles"),
            ));
        }
        if self.versions > 0 {
            says.push(format!(
                "{} {} of another of the same house, and no reuse of it.",
                self.versions,
                s(self.versions, "article is a version", "articles are versions")
            ));
        }
        if self.houses_within > 0 {
            says.push(format!(
                "Articles of one house were not compared with one another ({} {} several).",
                self.houses_within,
                s(self.houses_within, "house has", "houses have")
            ));
        }
        says
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::span::{ByteSpan, WordSpan};
    use wirecopy::{ArticleFigures, Furniture, House, Options};

    #[test]
    fn what_is_left_out_is_told_with_its_reason() {
        let piece = Furniture { bytes: ByteSpan::new(0, 50), words: WordSpan::new(0, 10), articles: 4 };
        let article = |furniture: Vec<Furniture>, version_of| ArticleFigures {
            words: 40,
            house: Some("Post".to_owned()),
            furniture,
            version_of,
            ..ArticleFigures::default()
        };
        let house = House { name: "Post".to_owned(), outlets: vec!["Post".to_owned()] };
        let report = Report {
            articles: vec![article(vec![piece], None), article(vec![], Some(0))],
            houses: vec![house],
            ..Report::default()
        };
        let says = LeftOut::of(&report).sentences();
        assert_eq!(says.len(), 3, "{says:?}");
        assert!(says[0].starts_with("Furniture, 10 words in 1 article, is left out"), "{says:?}");
        assert!(says[1].starts_with("1 article is a version"), "{says:?}");
        let within = Report { options: Options::default().within(true), ..report };
        assert_eq!(LeftOut::of(&within).sentences().len(), 2);
        assert!(LeftOut::of(&Report::default()).is_nothing());
    }
}
