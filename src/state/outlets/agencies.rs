//! Which agencies articles name as those whose copy they print: of each house, and of all.

use crate::state::collection::Collection;
use wirecopy::order::sort_by_key;
use wirecopy_report::exchange::houses;

/// Agencies with how many articles name them, the most first.
pub type Counts = Vec<(String, u32)>;

/// The agencies of one house.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseAgencies {
    /// How many of its articles name one; versions do not count.
    pub articles: u32,
    /// The agencies.
    pub names: Counts,
}

/// Of each house, in the order of the report.
#[must_use]
pub fn of_houses(collection: &Collection) -> Vec<HouseAgencies> {
    let of = houses(&collection.report);
    let mut all = vec![HouseAgencies::default(); collection.report.houses.len()];
    for ((names, of), figures) in collection.agencies.borrow().iter().zip(of).zip(&collection.report.articles) {
        let house = of.and_then(|house| all.get_mut(house as usize));
        let Some(house) = house.filter(|_| !names.is_empty() && figures.version_of.is_none()) else { continue };
        house.articles += 1;
        names.iter().for_each(|name| count(&mut house.names, name));
    }
    all.iter_mut().for_each(|house| in_order(&mut house.names));
    all
}

/// Of all articles.
#[must_use]
pub fn of_all(collection: &Collection) -> Counts {
    let mut all = Counts::new();
    collection.agencies.borrow().iter().flatten().for_each(|name| count(&mut all, name));
    in_order(&mut all);
    all
}

fn count(counts: &mut Counts, name: &str) {
    match counts.iter_mut().find(|(known, _)| known == name) {
        Some((_, count)) => *count += 1,
        None => counts.push((name.to_owned(), 1)),
    }
}

fn in_order(counts: &mut Counts) {
    sort_by_key(counts, |(name, count)| (u32::MAX - count, name.clone()));
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::overview::filter::Selection;
    use crate::state::overview::query::{Query, name};
    use crate::state::sample::{SAID, compared, filler};
    use crate::state::uncounted::Uncounted;
    use wirecopy::article::Article;
    use wirecopy_quotes::agency::agencies;

    #[test]
    fn agencies_are_counted_by_house_and_asked_for() {
        let article = |(n, (outlet, credit)): (usize, (&str, Option<&str>))| Article {
            id: n.to_string(),
            outlet: Some(outlet.to_owned()),
            credit: credit.map(str::to_owned),
            text: [&filler(&n.to_string()), " ", SAID, "."].concat(),
            ..Article::default()
        };
        let stated = [
            ("Post", Some("AP")),
            ("Post", Some("Associated Press")),
            ("Post", None),
            ("Mail", Some("dpa")),
            ("Echo", None),
        ];
        let collection = compared(stated.into_iter().enumerate().map(article).collect());
        collection.agencies.replace(collection.articles.iter().map(agencies).collect());
        let names =
            |of: &Counts| of.iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ");
        let told: Vec<(u32, String)> =
            of_houses(&collection).iter().map(|of| (of.articles, names(&of.names))).collect();
        assert_eq!(told, [(2, "AP 2".to_owned()), (1, "dpa 1".to_owned()), (0, String::new())]);
        assert_eq!(names(&of_all(&collection)), "AP 2, dpa 1");
        for (value, left) in [("any", vec![0, 1, 3]), ("AP", vec![0, 1]), ("Reuters", vec![])] {
            let mut query = Query::ALL;
            query.set(name::AGENCY, value, true);
            assert_eq!(Selection::of(&collection, &query, Uncounted::HIDDEN).articles, left, "{value}");
        }
    }
}
