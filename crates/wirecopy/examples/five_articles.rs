//! What five articles share, and what each changed: `cargo run --example five_articles [FILE…]`.
//!
//! Without files it reads the five articles that come with the project.

use std::error::Error;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::{env, fs};

use wirecopy::article::Article;
use wirecopy::{EditKind, Options, compare};

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    if paths.is_empty() {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
        paths = fs::read_dir(seeds)?.map(|file| file.map(|file| file.path())).collect::<Result<_, _>>()?;
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
        paths.sort();
    }
    let mut articles = Vec::new();
    for path in &paths {
        let id = path.file_stem().unwrap_or_default().to_string_lossy();
        articles.push(Article::new(id, &fs::read_to_string(path)?));
    }

    let report = compare(&articles, &Options::default().quoted_words(5))?;
    let mut out = io::stdout().lock();
    for passage in &report.passages {
        let base = passage.base();
        let text = &articles[base.article as usize].text;
        writeln!(
            out,
            "{} words in {} articles: {:.60}…",
            base.words.len(),
            passage.article_count(),
            base.bytes.of(text)
        )?;
        for witness in &passage.witnesses {
            let own = &articles[witness.article as usize];
            for edit in witness.fragments.iter().flat_map(|fragment| &fragment.edits) {
                if edit.kind != EditKind::Style {
                    let (was, is) = (edit.bytes.a.of(text), edit.bytes.b.of(&own.text));
                    writeln!(out, "    {}: {} “{was}” | “{is}”", own.id, edit.kind.name())?;
                }
            }
        }
    }
    Ok(())
}
