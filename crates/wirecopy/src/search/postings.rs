//! Hash and place of every fingerprint, in order of hashes: what is equal stands side by side.

use crate::parallel;
use crate::span::count;

/// The place of a word in a collection: all articles one behind the other.
pub type Place = u32;

/// The hash where a stretch ends too soon for a fingerprint.
pub const NONE: u32 = 0;

/// So many postings are sorted at once: few enough for the cache next to the core.
const AT_ONCE: usize = 2048;

/// So many postings are a part, or a few more: a list of all fingerprints would be as large as half of the postings.
const PART: usize = 16 << 10;

/// Fewer postings than these are sorted sooner by comparing them.
const FEW: usize = 64;

/// The posting of a hash and its place.
pub fn posting(hash: u32, place: usize) -> u64 {
    u64::from(hash) << 32 | u64::from(count(place))
}

/// The hash of a posting; its place is the lower half.
pub fn hash(posting: u64) -> u32 {
    (posting >> 32) as u32
}

/// The postings of `hashes`, which stand from place `first` on, in order.
///
/// They are dealt out by the first bits of their hashes, which are spread evenly, and then sorted hand by hand. So the time grows
/// with their number alone, where one sort of all would go through the memory again and again.
pub fn sorted(hashes: &[u32], first: usize) -> Vec<u64> {
    let bits = (hashes.len() / AT_ONCE).checked_ilog2().map_or(1, |bits| (bits + 1).min(16));
    let hand = |hash: u32| (hash >> (u32::BITS - bits)) as usize;
    let mut sizes = vec![0; 1 << bits];
    hashes.iter().filter(|&&hash| hash != NONE).for_each(|&hash| sizes[hand(hash)] += 1);
    let mut postings = vec![0; sizes.iter().sum()];
    let mut hands: Vec<&mut [u64]> = Vec::with_capacity(sizes.len());
    let mut rest = &mut postings[..];
    for size in sizes {
        let (hand, after) = rest.split_at_mut(size);
        hands.push(hand);
        rest = after;
    }
    // Each core reads all hashes and deals out those of its own hands.
    let share = hands.len().div_ceil(parallel::cores());
    parallel::map(hands.chunks_mut(share).enumerate().collect::<Vec<_>>(), |(n, hands)| {
        let mut dealt = vec![0; hands.len()];
        for (place, &hash) in (first..).zip(hashes).filter(|(_, hash)| **hash != NONE) {
            let n = hand(hash).wrapping_sub(n * share);
            if let (Some(hand), Some(dealt)) = (hands.get_mut(n), dealt.get_mut(n)) {
                hand[*dealt] = posting(hash, place);
                *dealt += 1;
            }
        }
        let mut spare = Vec::new();
        hands.iter_mut().for_each(|hand| sort(hand, u32::BITS - bits, &mut spare));
    });
    postings
}

/// Sorts a hand by the lower `bits` of its hashes, in which alone they differ; of one hash places stand in order already, and stay so. Byte by
/// byte, the lowest first, into the `spare` room and back: that is a third of the work of comparing.
fn sort(hand: &mut [u64], bits: u32, spare: &mut Vec<u64>) {
    let len = hand.len();
    if len < FEW {
        return hand.sort_unstable();
    }
    spare.resize(spare.len().max(len), 0);
    let (mut from, mut to) = (hand, &mut spare[..len]);
    let lows = (0..bits).step_by(8);
    let is_odd = lows.len() % 2 == 1;
    for low in lows {
        let byte = |posting: u64| usize::from((hash(posting) >> low) as u8);
        let mut places = [0; 256];
        from.iter().for_each(|&posting| places[byte(posting)] += 1);
        let mut end = 0;
        for place in &mut places {
            end += std::mem::replace(place, end);
        }
        for &posting in from.iter() {
            let place = &mut places[byte(posting)];
            to[*place] = posting;
            *place += 1;
        }
        std::mem::swap(&mut from, &mut to);
    }
    if is_odd {
        to.copy_from_slice(from);
    }
}

/// The postings in parts that can be looked at side by side: no fingerprint stands in two of them.
pub fn parts(mut postings: &[u64]) -> Vec<&[u64]> {
    let mut parts = Vec::with_capacity(postings.len() / PART + 1);
    while !postings.is_empty() {
        let end = PART.min(postings.len());
        let last = hash(postings[end - 1]);
        let more = postings[end..].iter().take_while(|&&posting| hash(posting) == last).count();
        let (part, after) = postings.split_at(end + more);
        parts.push(part);
        postings = after;
    }
    parts
}

/// The postings of each fingerprint that stands at `least` places or more.
pub fn groups(postings: &[u64], least: usize) -> Groups<'_> {
    Groups { postings, least }
}

/// Groups of postings with one hash.
#[derive(Debug)]
pub struct Groups<'p> {
    postings: &'p [u64],
    least: usize,
}

impl<'p> Iterator for Groups<'p> {
    type Item = &'p [u64];

    // Six callers: on the page each would have a copy.
    #[inline(never)]
    fn next(&mut self) -> Option<&'p [u64]> {
        // Most fingerprints stand at one place: they are passed by with one look.
        while let Some((&first, last)) = self.postings.first().zip(self.postings.get(self.least.saturating_sub(1))) {
            if hash(first) != hash(*last) {
                self.postings = &self.postings[1..];
                continue;
            }
            let len = self.postings.iter().take_while(|&&posting| hash(posting) == hash(first)).count();
            let (group, after) = self.postings.split_at(len);
            self.postings = after;
            return Some(group);
        }
        None
    }
}

/// Puts what is `fresh` into a list, both in order of hashes: from the back, so that nothing is moved twice.
pub fn merge(list: &mut Vec<u64>, fresh: Vec<u64>) {
    if list.is_empty() {
        *list = fresh;
        return;
    }
    let mut end = list.len();
    list.resize(end + fresh.len(), 0);
    for (n, posting) in fresh.into_iter().enumerate().rev() {
        let at = list[..end].partition_point(|&other| hash(other) < hash(posting));
        list.copy_within(at..end, at + n + 1);
        list[at + n] = posting;
        end = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_fingerprint_stands_in_two_parts_and_none_is_lost() {
        for (len, same) in
            [(0, 1), (1, 1), (PART, 1), (PART + 1, 1), (3 * PART, 1), (3 * PART, 7), (2 * PART, 3 * PART)]
        {
            let postings: Vec<u64> = (0..len).map(|n| posting(count(n / same) + 1, n)).collect();
            let parts = parts(&postings);
            assert_eq!(parts.concat(), postings, "{len} by {same}");
            assert!(parts.windows(2).all(|two| hash(*two[0].last().unwrap()) != hash(two[1][0])), "{len} by {same}");
            for least in [1, 2, 7, 8] {
                let expected: Vec<&[u64]> =
                    postings.chunk_by(|x, y| hash(*x) == hash(*y)).filter(|group| group.len() >= least).collect();
                let found: Vec<&[u64]> = parts.iter().flat_map(|part| groups(part, least)).collect();
                assert_eq!(found, expected, "{len} by {same}, {least}");
            }
        }
    }

    #[test]
    fn postings_are_sorted_however_many_there_are() {
        for len in [0, 1, 2, 100, 5_000, 40_000] {
            let spread = |n: u32| n.wrapping_mul(0x9E37_79B9) & if n.is_multiple_of(3) { 0xFFFF } else { u32::MAX };
            let hashes: Vec<u32> = (0..len).map(|n| if n % 7 == 0 { NONE } else { spread(n % 1000).max(1) }).collect();
            let mut all: Vec<u64> =
                (9..).zip(&hashes).filter(|(_, hash)| **hash != NONE).map(|(n, &hash)| posting(hash, n)).collect();
            all.sort_unstable();
            assert_eq!(sorted(&hashes, 9), all, "{len}");
        }
    }
}
