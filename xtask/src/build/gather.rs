//! The parts of the page come in a few files. The linker makes one for each set of parts that share something: a hundred and
//! sixty, each a request, and a module that the browser compiles and starts by itself, most of them for a few hundred bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::build::merge;
use crate::folder;

/// What has more bytes stays by itself, where a first visit does not need it.
const LARGE: u64 = 20_000;

/// What fetches a file, in the script that fetches the parts; `#` stands for the file.
const LOADS: &str = "makeLoad(() => {
    const src = fetch(new URL(\"./#\", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [";

/// After which line of the script its own constants begin.
const IMPORTS: &str = "\n\n";

/// Merges the files in `parts`; `script` is rewritten to fetch what came of it, and `later` names that for each part.
///
/// Of the parts `soon`, which a first visit needs in this order, the first comes whole; of the others, what they need alone comes apart from what
/// they need together, since page and worker need one each. Of all other parts, the small files that several need are one.
pub fn gather(parts: &Path, soon: &[&str], script: &Path, later: &mut BTreeMap<String, Vec<String>>) -> Result<()> {
    let mut needed_by: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (part, files) in later.iter() {
        for file in files {
            needed_by.entry(file.clone()).or_default().insert(part);
        }
    }
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, needed_by) in &needed_by {
        let size = fs::metadata(parts.join(file)).with_context(|| format!("there is no {file}"))?.len();
        if let Some(name) = group(soon, needed_by, size) {
            groups.entry(name).or_default().push(file.clone());
        }
    }
    let (mut rewritten, mut loaders) = (folder::read(script)?, String::new());
    let mut merged: BTreeMap<String, String> = BTreeMap::new();
    for (number, (name, files)) in groups.into_iter().filter(|(_, files)| files.len() > 1).enumerate() {
        let whole = format!("{name}.wasm");
        let read = |file: &String| {
            let path = parts.join(file);
            let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            fs::remove_file(&path).with_context(|| format!("{} cannot be removed", path.display()))?;
            Ok(bytes)
        };
        let modules = files.iter().map(read).collect::<Result<Vec<_>>>()?;
        let bytes = merge::merged(&modules).with_context(|| format!("{whole} cannot be made"))?;
        fs::write(parts.join(&whole), bytes).with_context(|| format!("{whole} cannot be written"))?;
        loaders.push_str(&format!("const __merged_{number} = {}]);\n", LOADS.replace('#', &whole)));
        for file in files {
            let loads = LOADS.replace('#', &file);
            ensure!(
                rewritten.matches(&loads).count() == 1,
                "the script that fetches the parts does not fetch {file} once"
            );
            // It waits for the whole, and has nothing to do itself.
            rewritten = rewritten.replace(&loads, &format!("makeLoad(() => () => {{}}, [__merged_{number}, "));
            merged.insert(file, whole.clone());
        }
    }
    for files in later.values_mut() {
        let whole = files.iter().map(|file| merged.get(file).unwrap_or(file).clone());
        *files = whole.collect::<BTreeSet<_>>().into_iter().collect();
    }
    let (imports, rest) = rewritten.split_once(IMPORTS).context("the script that fetches the parts imports nothing")?;
    folder::write(script, &[imports, IMPORTS, &loaders, rest].concat())
}

/// The file that what these parts need goes into; none where it stays by itself.
fn group(soon: &[&str], needed_by: &BTreeSet<&str>, size: u64) -> Option<String> {
    let among: Vec<&str> = soon.iter().copied().filter(|part| needed_by.contains(part)).collect();
    let first = soon.first().filter(|first| among.contains(first));
    match (first, among.is_empty()) {
        (Some(first), _) => Some((*first).to_owned()),
        (None, false) => Some(among.join("_")),
        (None, true) => (needed_by.len() > 1 && size < LARGE).then(|| "several".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;

    use super::{LOADS, gather};

    #[test]
    fn what_is_needed_together_is_one_file_and_the_script_knows_it() {
        let folder = std::env::temp_dir().join(format!("wirecopy-gather-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let files = ["a.wasm", "all.wasm", "both.wasm", "c.wasm", "cd.wasm", "de.wasm", "ce.wasm"];
        let mut script = "import { initSync } from \"./wirecopy.js\";\n\n".to_owned();
        for file in files {
            fs::write(folder.join(file), wasm_encoder::Module::new().finish()).unwrap();
            let name = file.trim_end_matches(".wasm");
            script.push_str(&format!("const {name} = {}]);\n", LOADS.replace('#', file)));
        }
        fs::write(folder.join("chunks.js"), script).unwrap();
        let names = |names: &[&str]| names.iter().map(|name| format!("{name}.wasm")).collect::<Vec<_>>();
        let mut later = BTreeMap::from([
            ("first".to_owned(), names(&["a", "all"])),
            ("second".to_owned(), names(&["all", "both"])),
            ("third".to_owned(), names(&["all", "both"])),
            ("c".to_owned(), names(&["c", "cd", "ce"])),
            ("d".to_owned(), names(&["cd", "de"])),
            ("e".to_owned(), names(&["ce", "de"])),
        ]);
        gather(&folder, &["first", "second", "third"], &folder.join("chunks.js"), &mut later).unwrap();
        assert_eq!(later["first"], ["first.wasm"]);
        assert_eq!(later["second"], ["both.wasm", "first.wasm"], "one file alone keeps its name");
        assert_eq!(later["c"], ["c.wasm", "several.wasm"]);
        assert_eq!(later["d"], ["several.wasm"]);
        let left: Vec<bool> = files.iter().map(|file| folder.join(file).exists()).collect();
        assert_eq!(left, [false, false, true, true, false, false, false]);
        let script = fs::read_to_string(folder.join("chunks.js")).unwrap();
        assert!(script.contains("const a = makeLoad(() => () => {}, [__merged_0, ]);\n"), "{script}");
        assert_eq!(script.matches("fetch(new URL(\"./first.wasm\", import.meta.url))").count(), 1);
        assert!(script.contains("fetch(new URL(\"./both.wasm\", import.meta.url))"));
        fs::remove_dir_all(&folder).unwrap();
    }
}
