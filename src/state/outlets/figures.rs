//! Each house in figures: how much it prints, how much of that another prints, too, and how often it was first.

use crate::state::compared::Compared;
use wirecopy_report::exchange::houses;

/// One house.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseFigures {
    /// Its articles but for versions.
    pub articles: u32,
    /// Versions of these.
    pub versions: u32,
    /// The words of their stories: all but furniture. Versions do not count.
    pub story_words: u32,
    /// Those of them that another house prints, too.
    pub shared_words: u32,
    /// In how many stories it shares words with another house, each of which states a day.
    pub stories: u32,
    /// In how many of these no other house printed on a day as early.
    pub first: u32,
    /// In how many of these another printed on the same first day.
    pub same_day: u32,
}

/// The houses of `collection`, in the order of its report.
#[must_use]
pub fn house_figures(collection: &Compared) -> Vec<HouseFigures> {
    let report = &collection.report;
    let of = houses(report);
    let house = |article: u32| of.get(article as usize).copied().flatten();
    let mut all = vec![HouseFigures::default(); report.houses.len()];
    for (article, figures) in (0u32..).zip(&report.articles) {
        let Some(of) = house(article).and_then(|house| all.get_mut(house as usize)) else { continue };
        if figures.version_of.is_some() {
            of.versions += 1;
            continue;
        }
        of.articles += 1;
        of.story_words += figures.story_words();
        of.shared_words += figures.reused_words;
    }
    for story in &collection.stories {
        // The first day of each house. One article without a day may have been the first of all.
        let mut firsts: Vec<(u32, u32)> = Vec::new();
        let mut dated = true;
        for &article in &story.articles {
            let (Some(of), Some(day)) = (house(article), collection.day(article)) else {
                dated = false;
                break;
            };
            if firsts.iter().all(|&(known, _)| known != of) {
                firsts.push((of, day));
            }
        }
        // Articles come in the order of their days.
        let Some(&(_, earliest)) = firsts.first().filter(|_| dated && firsts.len() > 1) else { continue };
        // What was printed before that, and tells mostly something else, was not the story.
        let is_told = collection.day(story.named_by) == Some(earliest);
        let leading = firsts.iter().filter(|&&(_, day)| is_told && day == earliest).count();
        for &(of, day) in &firsts {
            let Some(figures) = all.get_mut(of as usize) else { continue };
            figures.stories += 1;
            figures.first += u32::from(day == earliest && leading == 1);
            figures.same_day += u32::from(day == earliest && leading > 1);
        }
    }
    all
}
