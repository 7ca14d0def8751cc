//! What a first visit needs comes in a few files: the linker's cuts are eighty, and each would be a request.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::folder;

/// In the script that fetches the parts: where each file stands in its pack.
const UNPACKS: &str = r#"
// Files that are needed together come in one, end to end: the pack of each, and where it begins and ends there.
const arrived = {};
function packed(file) {
    const [pack, start, end] = PACKED[file];
    arrived[pack] ??= fetch(new URL(pack, import.meta.url)).then((answer) => {
        if (!answer.ok) throw new Error(`${pack}: ${answer.status}`);
        return answer.arrayBuffer();
    }).catch((error) => {
        // The next who asks tries again.
        delete arrived[pack];
        throw error;
    });
    const headers = { "Content-Type": "application/wasm" };
    return arrived[pack].then((bytes) => new Response(bytes.slice(start, end), { headers }));
}
"#;

/// The pack of a part. Hosts compress what is called wasm.
pub fn name(part: &str) -> String {
    format!("pack_{part}.wasm")
}

/// Whether this is a pack.
pub fn is_pack(file: &str) -> bool {
    file.starts_with("pack_")
}

/// Packs the files in `parts` that the parts `soon` need, for each without what one before it holds; `script` is rewritten to look into
/// the packs, and `later` names the packs in place of their files.
pub fn pack(parts: &Path, soon: &[&str], script: &Path, later: &mut BTreeMap<String, Vec<String>>) -> Result<()> {
    let mut places: BTreeMap<String, (String, usize, usize)> = BTreeMap::new();
    for part in soon {
        let files = later.get(*part).with_context(|| format!("there is no part {part}"))?;
        let (pack, mut bytes) = (name(part), Vec::new());
        for file in files {
            if !places.contains_key(file) {
                let (start, path) = (bytes.len(), parts.join(file));
                bytes.extend(fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?);
                fs::remove_file(&path).with_context(|| format!("{} cannot be removed", path.display()))?;
                places.insert(file.clone(), (pack.clone(), start, bytes.len()));
            }
        }
        let path = parts.join(&pack);
        fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    for files in later.values_mut() {
        let packs = files.iter().map(|file| places.get(file).map_or(file, |(pack, ..)| pack).clone());
        *files = packs.collect::<BTreeSet<_>>().into_iter().collect();
    }
    folder::write(script, &unpacking(&folder::read(script)?, &places)?)
}

/// The script with each packed file taken out of its pack.
fn unpacking(script: &str, places: &BTreeMap<String, (String, usize, usize)>) -> Result<String> {
    let mut unpacking = script.to_owned();
    let mut table = "\nconst PACKED = {\n".to_owned();
    for (file, (pack, start, end)) in places {
        let fetched = format!("fetch(new URL(\"./{file}\", import.meta.url))");
        ensure!(
            unpacking.matches(&fetched).count() == 1,
            "the script that fetches the parts does not fetch {file} once"
        );
        unpacking = unpacking.replace(&fetched, &format!("packed(\"{file}\")"));
        writeln!(table, "    \"{file}\": [\"./{pack}\", {start}, {end}],")?;
    }
    Ok(unpacking + &table + "};\n" + UNPACKS)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;

    use super::pack;

    const SCRIPT: &str = r#"const a = () => fetch(new URL("./a.wasm", import.meta.url));
const both = () => fetch(new URL("./both.wasm", import.meta.url));
const c = () => fetch(new URL("./c.wasm", import.meta.url));
"#;

    #[test]
    fn what_is_needed_together_is_one_file_and_holds_nothing_twice() {
        let folder = std::env::temp_dir().join(format!("wirecopy-pack-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, bytes) in [("a.wasm", "AA"), ("both.wasm", "BBB"), ("c.wasm", "C"), ("chunks.js", SCRIPT)] {
            fs::write(folder.join(file), bytes).unwrap();
        }
        let files = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut later = BTreeMap::from([
            ("first".to_owned(), files(&["a.wasm", "both.wasm"])),
            ("second".to_owned(), files(&["both.wasm"])),
            ("other".to_owned(), files(&["both.wasm", "c.wasm"])),
        ]);
        pack(&folder, &["first", "second"], &folder.join("chunks.js"), &mut later).unwrap();
        assert_eq!(fs::read_to_string(folder.join("pack_first.wasm")).unwrap(), "AABBB");
        assert_eq!(fs::read_to_string(folder.join("pack_second.wasm")).unwrap(), "");
        assert!(!folder.join("a.wasm").exists() && folder.join("c.wasm").exists());
        assert_eq!(later["second"], ["pack_first.wasm"]);
        assert_eq!(later["other"], ["c.wasm", "pack_first.wasm"]);
        let script = fs::read_to_string(folder.join("chunks.js")).unwrap();
        assert!(script.contains(r#"const both = () => packed("both.wasm");"#), "{script}");
        assert!(script.contains(r#""both.wasm": ["./pack_first.wasm", 2, 5],"#), "{script}");
        assert!(script.contains(r#"fetch(new URL("./c.wasm", import.meta.url))"#), "{script}");
        fs::remove_dir_all(&folder).unwrap();
    }
}
