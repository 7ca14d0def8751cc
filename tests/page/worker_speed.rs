//! How long the worker computes for a folder of texts, against the command line on one core: `cargo xtask worker-speed`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::browser::drive;

/// The least of so many measures is told: what else the machine does only adds to them.
const TIMES: usize = 5;

#[test]
#[ignore = "measures, where cargo xtask worker-speed asks for it"]
#[expect(clippy::print_stdout, reason = "what was measured is what it is run for")]
fn the_worker_against_the_command_line() {
    let (Some(folder), Some(command)) = (env::var_os("WIRECOPY_ARTICLES"), env::var_os("WIRECOPY_COMMAND")) else {
        return;
    };
    let (folder, command) = (PathBuf::from(folder), PathBuf::from(command));
    let served = served(&folder);
    let mut least = [f64::INFINITY; 2];
    for _ in 0..TIMES {
        let measured = [by_command(&command, &folder), by_worker(&served)];
        println!("command line {:.2} s, worker {:.2} s", measured[0], measured[1]);
        least = [least[0].min(measured[0]), least[1].min(measured[1])];
    }
    println!("at least {:.2} s and {:.2} s of processor time: {:.2} times", least[0], least[1], least[1] / least[0]);
}

/// A script that has the page open with the texts of a folder.
fn served(folder: &Path) -> String {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let name = |file: &PathBuf| file.file_name().unwrap().to_str().unwrap().to_owned();
    let list: Vec<Value> = files.iter().map(|file| json!({ "file": name(file), "title": name(file) })).collect();
    let texts: Vec<Value> = files.iter().map(|file| Value::from(fs::read_to_string(file).unwrap())).collect();
    format!(
        "const list = {}, texts = {};
         const plain = window.fetch;
         window.fetch = async (...what) => {{
             const file = String(what[0]?.url ?? what[0]).split('/').pop();
             if (file === 'articles.json') return new Response(JSON.stringify(list));
             const n = list.findIndex(one => one.file === file);
             return n < 0 ? plain(...what) : new Response(texts[n]);
         }};",
        Value::from(list),
        Value::from(texts)
    )
}

/// Seconds that the processor works for the command line on one core, from start to end.
fn by_command(command: &Path, folder: &Path) -> f64 {
    let before = seconds(&fs::read_to_string("/proc/self/stat").unwrap(), [15, 16]);
    let mut command = Command::new(command);
    command.arg("compare").arg(folder).args(["--format", "json"]).env("RAYON_NUM_THREADS", "1");
    assert!(command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap().success());
    seconds(&fs::read_to_string("/proc/self/stat").unwrap(), [15, 16]) - before
}

/// Seconds that the processor works for the page's worker, until the page shows what was found.
fn by_worker(served: &str) -> f64 {
    let mut found = 0.0;
    drive(async |page| {
        let before = workers();
        page.before(served).await;
        page.begin("").await;
        page.until("document.querySelector('main .passages')").await;
        found = workers() - before;
    });
    found
}

/// Seconds of all workers of browsers on this machine.
fn workers() -> f64 {
    let tasks = |process: PathBuf| fs::read_dir(process.join("task")).into_iter().flatten().flatten();
    let processes = fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
    let stats = processes.flat_map(tasks).filter_map(|task| fs::read_to_string(task.path().join("stat")).ok());
    stats.filter(|stat| stat.contains("(DedicatedWorker")).map(|stat| seconds(&stat, [13, 14])).sum()
}

/// The sum of two fields of a line of Linux about a process, which counts hundredths.
fn seconds(stat: &str, fields: [usize; 2]) -> f64 {
    // Its name, the second field, may hold spaces.
    let rest: Vec<&str> = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().collect();
    let ticks = fields.map(|field| rest.get(field - 2).and_then(|ticks| ticks.parse::<f64>().ok()).unwrap_or(0.0));
    (ticks[0] + ticks[1]) / 100.0
}
