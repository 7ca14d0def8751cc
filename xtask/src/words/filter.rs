//! A binary fuse filter of three hashes and four bits (Graf and Lemire 2022, "Binary Fuse Filters", ACM JEA 27).

use std::collections::BTreeSet;

use anyhow::{Result, bail};

/// The same as `crates/wirecopy/src/lexicon/spelling/known.rs` asks with.
pub fn hash(list: &str, word: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in list.bytes().chain([0]).chain(word.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }
    hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}

/// The table that holds `keys`: the power of two of a segment's length and the number of segments, each in four bytes, the low first; then
/// half bytes, the low first.
pub fn filter(keys: &BTreeSet<u64>) -> Result<Vec<u8>> {
    let power = ((keys.len().max(2) as f64).ln() / 3.33_f64.ln() + 2.25).floor() as u32;
    let least = (keys.len() as f64 * 1.11) as u32 / (1 << power);
    // Nearly every size above the least works; the first that does is taken.
    for segments in least.max(1)..least * 2 + 16 {
        if let Some(places) = filled(keys, power, segments) {
            let mut table = [power.to_le_bytes(), segments.to_le_bytes()].concat();
            table.extend(places.chunks(2).map(|pair| pair[0] | pair.get(1).map_or(0, |high| high << 4)));
            return Ok(table);
        }
    }
    bail!("no size of the table holds {} words", keys.len())
}

/// The three places of a key.
fn places(hash: u64, power: u32, segments: u32) -> [usize; 3] {
    let segment = 1_u32 << power;
    let first = (((hash >> 32) * u64::from(segments * segment)) >> 32) as u32;
    let second = (first + segment) ^ (hash >> 18) as u32 & (segment - 1);
    let third = (first + 2 * segment) ^ hash as u32 & (segment - 1);
    [first, second, third].map(|place| place as usize)
}

/// What stands at each place, if keys can be taken off one by one, each the only one left at some place.
fn filled(keys: &BTreeSet<u64>, power: u32, segments: u32) -> Option<Vec<u8>> {
    let size = (segments as usize + 2) << power;
    let (mut counts, mut sums) = (vec![0_u32; size], vec![0_u64; size]);
    for &key in keys {
        for place in places(key, power, segments) {
            counts[place] += 1;
            sums[place] ^= key;
        }
    }
    let mut alone: Vec<usize> = (0..size).filter(|&place| counts[place] == 1).collect();
    let mut order = Vec::with_capacity(keys.len());
    while let Some(place) = alone.pop() {
        if counts[place] != 1 {
            continue;
        }
        let key = sums[place];
        order.push((key, place));
        for other in places(key, power, segments) {
            counts[other] -= 1;
            sums[other] ^= key;
            if counts[other] == 1 {
                alone.push(other);
            }
        }
    }
    if order.len() < keys.len() {
        return None;
    }
    let mut table = vec![0_u8; size];
    for (key, own) in order.into_iter().rev() {
        let others = places(key, power, segments).into_iter().filter(|&place| place != own);
        table[own] = others.fold((key ^ key >> 32) as u8 & 15, |value, place| value ^ table[place]);
    }
    Some(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_holds_every_key() {
        let keys: BTreeSet<u64> = (0..5000).map(|n| hash("w", &n.to_string())).collect();
        let table = filter(&keys).unwrap();
        let head = |at: usize| u32::from_le_bytes(table[at..at + 4].try_into().unwrap());
        let nibble = |place: usize| table[8 + place / 2] >> (place % 2 * 4) & 15;
        let holds = |key: u64| {
            places(key, head(0), head(4)).into_iter().fold(0, |value, place| value ^ nibble(place))
                == (key ^ key >> 32) as u8 & 15
        };
        assert!(keys.iter().all(|&key| holds(key)));
        let others = (5000..10_000).filter(|n| holds(hash("w", &n.to_string()))).count();
        assert!(others < 5000 / 12, "{others}");
    }
}
