//! What the witnesses of a passage changed, each change once, the gravest first.

use serde::{Deserialize, Serialize};

use wirecopy::order::sort_by_key;
use wirecopy::span::ByteSpan;
use wirecopy::{EditKind, Passage};

/// One change from the base, with the witnesses that make it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// What kind; dropped and added are seen from the base.
    pub kind: EditKind,
    /// Whether it lies inside quotation marks: somebody's own words were changed.
    pub quoted: bool,
    /// What the base prints, in its article; empty where words were added.
    pub base: ByteSpan,
    /// What the first of the witnesses prints, in its article; empty where words were dropped.
    pub reading: ByteSpan,
    /// The witnesses, as indices into [`Passage::witnesses`].
    pub witnesses: Vec<u32>,
}

/// All changes in `passage`, the gravest first and then in the order of the base. `text` gives the text of an article.
#[must_use]
pub fn differences<'t>(text: &dyn Fn(u32) -> &'t str, passage: &Passage) -> Vec<Difference> {
    let base = text(passage.base().article);
    let mut found: Vec<Difference> = Vec::new();
    // An article that prints the passage twice is not set against itself.
    let others = (0u32..).zip(&passage.witnesses).filter(|(_, witness)| witness.article != passage.base().article);
    for (index, witness) in others {
        let own = text(witness.article);
        for edit in witness.fragments.iter().flat_map(|fragment| &fragment.edits) {
            let (from, to) = (edit.bytes.a.of(base).trim(), edit.bytes.b.of(own).trim());
            let known = found.iter_mut().find(|known| {
                let first = &passage.witnesses[known.witnesses[0] as usize];
                (known.kind, known.quoted) == (edit.kind, edit.quoted)
                    && known.base.of(base).trim() == from
                    && known.reading.of(text(first.article)).trim() == to
            });
            match known {
                Some(known) => {
                    if known.witnesses.last() != Some(&index) {
                        known.witnesses.push(index);
                    }
                }
                None => found.push(Difference {
                    kind: edit.kind,
                    quoted: edit.quoted,
                    base: edit.bytes.a,
                    reading: edit.bytes.b,
                    witnesses: vec![index],
                }),
            }
        }
    }
    sort_by_key(&mut found, |change| (gravity(change.kind, change.quoted), change.base.start));
    found
}

/// The rank of a change, the gravest being 0: figures and negations, then what somebody is quoted with,
/// then the other kinds in their order.
#[must_use]
pub fn gravity(kind: EditKind, quoted: bool) -> u32 {
    kind.severity(quoted).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_come_first_then_quotations_and_style_last() {
        let mut order = [
            (EditKind::Style, true),
            (EditKind::Replaced, false),
            (EditKind::Cut, true),
            (EditKind::Negation, false),
            (EditKind::Spelling, true),
        ];
        order.sort_by_key(|&(kind, quoted)| gravity(kind, quoted));
        let kinds = order.map(|(kind, _)| kind.name());
        assert_eq!(kinds, ["negation", "spelling", "cut", "replaced", "style"]);
    }
}
