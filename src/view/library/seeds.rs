//! Fetches the articles that the list beside the page names.

use std::collections::VecDeque;

use js_sys::{Array, Reflect, Uint8Array, encode_uri_component};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use crate::intake::error_text;
use crate::state::action::Action;
use crate::state::library::collections::LibraryChange;
use crate::state::library::reader::article_with;
use crate::state::listing::{FileNote, Listing};
use crate::state::phase::Failure;
use crate::tables;
use crate::view::act::Act;
use wirecopy::article::Article;
use wirecopy_read::{Entry, Metadata};

/// Beside the document, wherever that is, so that the page works at any address.
const FOLDER: &str = "./seeds/";

/// So many requests are under way at a time: enough to be quick, and few enough not to hold the page up.
const AT_ONCE: usize = 32;

/// In about so many steps the bar fills: drawing it for each of a thousand files would take longer than reading them.
const STEPS: usize = 50;

/// Starts fetching; `act` hears how it goes.
pub fn start(act: Act) {
    spawn_local(async move {
        let outcome = match load(&act).await {
            Ok(listing) => Action::Library(LibraryChange::Example(listing)),
            Err(failure) => Action::Failed(failure),
        };
        act.emit(outcome);
    });
}

async fn load(act: &Act) -> Result<Listing, Failure> {
    // What reads the articles is fetched beside them.
    spawn_local(async {
        // Whether it came is asked below.
        let _ = tables::articles().await;
    });
    let list = list().await.map_err(Failure::List)?;
    let all = list.length() as usize;
    act.emit(Action::Progress { done: 0, all });
    // Requests leave ahead of their turn, and are awaited in the order of the list.
    let mut lines = list.iter().enumerate().map(Pending::new);
    let mut under_way: VecDeque<Pending> = lines.by_ref().take(AT_ONCE).collect();
    tables::articles().await.map_err(|error| Failure::Comparison(error.to_string()))?;
    let (mut articles, mut missing) = (Vec::<Article>::new(), Vec::new());
    let mut done = 0;
    while let Some(wanted) = under_way.pop_front() {
        under_way.extend(lines.next());
        let file = wanted.file.clone();
        match wanted.read().await {
            Ok(article) if articles.iter().any(|earlier| earlier.id == article.id) => {
                missing.push(FileNote { file, reason: "it is in the list twice".to_owned() });
            }
            Ok(article) => articles.push(article),
            Err(reason) => missing.push(FileNote { file, reason }),
        }
        done += 1;
        if done % (all / STEPS + 1) == 0 || done == all {
            act.emit(Action::Progress { done, all });
        }
    }
    Ok(Listing::new(articles, missing))
}

/// The list of articles, as the browser parsed it.
async fn list() -> Result<Array, String> {
    let response = response(fetch("articles.json")).await?;
    let parsed = JsFuture::from(response.json().map_err(|error| error_text(&error))?)
        .await
        .map_err(|error| error_text(&error))?;
    parsed.dyn_into::<Array>().map_err(|_| "it is not a list".to_owned())
}

/// An article that the list names, its request under way.
struct Pending {
    file: String,
    entry: Result<(Entry, JsFuture), String>,
}

impl Pending {
    fn new((index, line): (usize, JsValue)) -> Self {
        match entry(&line) {
            Ok(entry) => {
                let request = fetch(&String::from(encode_uri_component(&entry.file)));
                Self { file: entry.file.clone(), entry: Ok((entry, request)) }
            }
            Err(reason) => {
                Self { file: ["Line ", &(index + 1).to_string(), " of the list"].concat(), entry: Err(reason) }
            }
        }
    }

    async fn read(self) -> Result<Article, String> {
        let (entry, request) = self.entry?;
        let response = response(request).await?;
        let buffer = JsFuture::from(response.array_buffer().map_err(|error| error_text(&error))?)
            .await
            .map_err(|error| error_text(&error))?;
        let text = wirecopy_read::decode(Uint8Array::new(&buffer).to_vec())
            .map_err(|error| ["it is ", &error.to_string()].concat())?;
        let stem = entry.file.rsplit_once('.').map_or(entry.file.as_str(), |(stem, _)| stem);
        Ok(article_with(stem, text, Metadata::from(&entry)))
    }
}

/// What a line of the list says. By hand: a deserialiser that names every wrong value would be 20 KB of the page.
fn entry(line: &JsValue) -> Result<Entry, String> {
    let text = |name: &'static str| {
        let value = Reflect::get(line, &name.into()).unwrap_or_default();
        let is_there = !value.is_undefined() && !value.is_null();
        match value.as_string() {
            None if is_there => Err(["its ", name, " has to be a text"].concat()),
            text => Ok(text),
        }
    };
    Ok(Entry {
        file: text("file")?.ok_or("it names no file")?,
        title: text("title")?,
        outlet: text("outlet")?,
        house: text("house")?,
        date: text("date")?,
        byline: text("byline")?,
        credit: text("credit")?,
    })
}

/// Asks for a file of the folder.
fn fetch(file: &str) -> JsFuture {
    let address = [FOLDER, file].concat();
    let promise = web_sys::window().map(|window| window.fetch_with_str(&address));
    JsFuture::from(promise.unwrap_or_else(|| js_sys::Promise::reject(&JsValue::from_str("there is no window"))))
}

/// The answer to a request, if it is a good one.
async fn response(request: JsFuture) -> Result<Response, String> {
    let response: Response =
        request.await.map_err(|error| error_text(&error))?.dyn_into().map_err(|error| error_text(&error))?;
    match response.status() {
        _ if response.ok() => Ok(response),
        404 => Err("it is not there (404)".to_owned()),
        status => Err(["the server answered ", &status.to_string()].concat()),
    }
}
