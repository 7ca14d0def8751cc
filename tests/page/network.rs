//! The browser's own record of the network: every request, also those of workers, with who asked for it.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// The addresses that pages of `origin` asked for; requests of the browser itself are not among them.
pub fn requests_from(origin: &str, record: &Path) -> Vec<String> {
    let text = fs::read_to_string(record).expect("the browser's record of the network");
    let record: Value = serde_json::from_str(&text).expect("a record that the browser brought to its end");
    let start = &record["constants"]["logEventTypes"]["URL_REQUEST_START_JOB"];
    assert!(start.is_number(), "the record names no requests");
    let events = record["events"].as_array().expect("a list of events").iter();
    events
        .filter(|event| event["type"] == *start && event["params"]["initiator"] == origin)
        .filter_map(|event| event["params"]["url"].as_str().map(str::to_owned))
        .collect()
}
