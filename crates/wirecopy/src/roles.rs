//! Which articles of a collection are compared with which: each with each, or those that are asked about with the others.

use crate::order::arrange;

/// Who is asked about.
#[derive(Debug, Default)]
pub struct Roles {
    /// Of each article whether it is asked about; nothing where each is compared with each.
    asked: Option<Vec<bool>>,
}

impl Roles {
    /// Of a collection of which some are asked about.
    pub fn query() -> Self {
        Self { asked: Some(Vec::new()) }
    }

    /// Whether some are asked about.
    pub fn is_query(&self) -> bool {
        self.asked.is_some()
    }

    /// Whether two articles may be compared.
    pub fn meet(&self, a: u32, b: u32) -> bool {
        self.asked.as_ref().is_none_or(|_| self.is_asked(a) != self.is_asked(b))
    }

    /// Whether an article is asked about; all are where each is compared with each.
    pub fn is_asked(&self, article: u32) -> bool {
        let asked = self.asked.as_ref();
        asked.is_none_or(|asked| asked.get(article as usize).copied().unwrap_or_default())
    }

    /// Whether an article is what others are asked about.
    pub fn is_against(&self, article: u32) -> bool {
        !self.is_asked(article)
    }

    /// Further articles.
    pub fn add(&mut self, articles: usize, is_asked: bool) {
        if let Some(asked) = &mut self.asked {
            asked.resize(asked.len() + articles, is_asked);
        }
    }

    /// Puts the articles that stand at `places` into that order, and forgets the others.
    pub fn arrange(&mut self, places: &[u32]) {
        if let Some(asked) = &mut self.asked {
            arrange(asked, places);
        }
    }

    /// Of articles one of which has to be among the `fresh`, and one of which is asked about: the fewer of these.
    pub fn fewer<'r>(&'r self, fresh: &'r [bool]) -> &'r [bool] {
        let many = |articles: &[bool]| articles.iter().filter(|&&is_one| is_one).count();
        self.asked.as_deref().filter(|asked| many(asked) < many(fresh)).unwrap_or(fresh)
    }
}

#[cfg(test)]
mod tests {
    use super::Roles;

    #[test]
    fn only_who_is_asked_about_meets_the_others() {
        let mut roles = Roles::query();
        roles.add(2, true);
        roles.add(2, false);
        let met = |roles: &Roles| -> Vec<(u32, u32)> {
            (0..4).flat_map(|a| (a + 1..4).map(move |b| (a, b))).filter(|&(a, b)| roles.meet(a, b)).collect()
        };
        assert_eq!(met(&roles), [(0, 2), (0, 3), (1, 2), (1, 3)]);
        assert_eq!(roles.fewer(&[true; 4]), [true, true, false, false]);
        assert_eq!(roles.fewer(&[false, false, false, true]), [false, false, false, true]);
        roles.arrange(&[3, 0]);
        assert_eq!((roles.is_asked(0), roles.is_asked(1)), (false, true));
        let mut all = Roles::default();
        all.add(4, false);
        assert_eq!(met(&all).len(), 6);
        assert_eq!(all.fewer(&[true, false]), [true, false]);
    }
}
