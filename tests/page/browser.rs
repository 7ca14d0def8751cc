//! A browser with the built page in it, and what a reader can do there.

use std::env;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime;
use url::Url;

use crate::network;

/// How long anything on the page may take, on a machine that is busy with other tests.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a browser may take to start.
const START: Duration = Duration::from_secs(120);

/// How long until something that is waited for is looked at again.
const GLANCE: Duration = Duration::from_millis(30);

/// The browsers that the stories are told in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Browser {
    /// It also tells what its console and its network saw.
    Chromium,
    Firefox,
    /// As Safari is made of, in the window of Debian's `MiniBrowser`.
    WebKit,
}

/// The built page in a browser of its own.
pub struct Page {
    client: Client,
    browser: Browser,
    address: Url,
    folder: TempDir,
}

/// Opens a browser, tells a story in it, and closes it; then the console must have been quiet and no request may have
/// left the page's origin.
pub fn drive(story: impl AsyncFnOnce(&Page)) {
    drive_at(&address("WIRECOPY_PAGE"), story);
}

/// The same with the page at another address.
pub fn drive_at(address: &str, story: impl AsyncFnOnce(&Page)) {
    let complaints = drive_noisily(address, story);
    assert!(complaints.is_empty(), "the console is not quiet: {complaints:#?}");
}

/// The same where something goes wrong, and the console says so: returns what it complained of.
pub fn drive_noisily(address: &str, story: impl AsyncFnOnce(&Page)) -> Vec<String> {
    let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let page = runtime.block_on(Page::new(address));
    // The browser is closed also when the story fails.
    let told = catch_unwind(AssertUnwindSafe(|| runtime.block_on(story(&page))));
    if told.is_err() {
        eprintln!("what stood there: {}", runtime.block_on(page.picture()).display());
    }
    let origin = page.address.origin().ascii_serialization();
    let browser = page.browser;
    let (complaints, requests) = runtime.block_on(page.close());
    if let Err(failure) = told {
        eprintln!("the console said: {complaints:#?}");
        resume_unwind(failure);
    }
    if browser != Browser::Chromium {
        return complaints;
    }
    assert!(!requests.is_empty(), "the record shows no request at all");
    let foreign: Vec<_> = requests.iter().filter(|url| !url.starts_with(&format!("{origin}/"))).collect();
    assert!(foreign.is_empty(), "requests left the page's origin: {foreign:#?}");
    complaints
}

impl Page {
    async fn new(page: &str) -> Self {
        let browser = match env::var("WIRECOPY_BROWSER").as_deref() {
            Ok("firefox") => Browser::Firefox,
            Ok("webkit") => Browser::WebKit,
            _ => Browser::Chromium,
        };
        let folder = tempfile::tempdir().unwrap();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(match browser {
            Browser::Chromium => chromium(&folder),
            Browser::Firefox => firefox(&folder),
            Browser::WebKit => Capabilities::new(),
        });
        let driver = address("WIRECOPY_DRIVER");
        let start = || tokio::time::timeout(START, builder.connect(&driver));
        let client = match start().await {
            // Now and then WebKit's driver (2.50.6) waits for a window that does not come; the next one does.
            Err(_) if browser == Browser::WebKit => start().await,
            client => client,
        };
        let client = client.expect("a browser that starts").expect("a browser");
        if browser == Browser::WebKit {
            client.set_window_rect(0, 0, 1280, 1000).await.expect("a window of that size");
        }
        let address = Url::parse(page).expect("the page's address");
        Self { client, browser, address, folder }
    }

    /// Goes to a place of the page, such as `#/articles`; the empty place is the page as it opens.
    pub async fn open(&self, place: &str) {
        self.begin(place).await;
        // What stands there while the articles are on their way is no view yet.
        self.wait_for("#main:not([aria-busy])").await;
    }

    /// Opens a file of this machine, as by a double click.
    pub async fn open_file(&self, file: &Path) {
        self.client.goto(Url::from_file_path(file).unwrap().as_str()).await.unwrap();
        self.wait_for("#main:not([aria-busy])").await;
    }

    /// The same without waiting for the view: what stands there while it is made.
    pub async fn begin(&self, place: &str) {
        self.client.goto(self.address.join(place).unwrap().as_str()).await.unwrap();
    }

    /// Loads the page again, as its own script does: a driver would pass over what the browser keeps.
    pub async fn reload(&self) {
        self.run("window.wasHereBefore = true; location.reload()").await;
        self.until("window.wasHereBefore === undefined && document.readyState === 'complete'").await;
    }

    /// Has a script run in every page from now on, before the page's own.
    pub async fn before(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Asks Chromium for something that only its developer tools can do.
    pub async fn devtools(&self, command: &'static str, parameters: Value) {
        self.client.issue_cmd(Devtools(command, parameters)).await.unwrap();
    }

    /// The title of the document.
    pub async fn title(&self) -> String {
        self.client.title().await.unwrap()
    }

    /// The first element that matches, as soon as there is one.
    pub async fn wait_for(&self, css: &str) -> Element {
        let start = Instant::now();
        loop {
            match self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await {
                // WebKit's driver may lose it between finding and naming it.
                Err(error) if is_drawn_anew(&error) && start.elapsed() < PATIENCE => tokio::time::sleep(GLANCE).await,
                element => return element.unwrap_or_else(|error| panic!("there is no {css}: {error}")),
            }
        }
    }

    /// What `ask` learns of the first element that matches. One that is drawn anew between finding and asking is found again;
    /// every other error is one.
    async fn ask<T>(&self, css: &str, ask: impl AsyncFn(Element) -> Result<T, CmdError>) -> T {
        let start = Instant::now();
        loop {
            match ask(self.wait_for(css).await).await {
                Err(error) if is_drawn_anew(&error) => assert!(start.elapsed() < PATIENCE, "{css} is never at rest"),
                answer => return answer.unwrap_or_else(|error| panic!("{css}: {error}")),
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// What a reader sees of the first element that matches; a line break counts as a space.
    pub async fn text_of(&self, css: &str) -> String {
        self.ask(css, async |element| element.text().await).await.replace('\n', " ")
    }

    /// Waits until the first element that matches shows these words among others.
    pub async fn shows(&self, css: &str, words: &str) {
        comes_true(css, words, async || self.text_of(css).await, |text| text.contains(words)).await;
    }

    /// Waits until the first element that matches shows these words and no others.
    pub async fn reads(&self, css: &str, words: &str) {
        comes_true(css, words, async || self.text_of(css).await, |text| text == words).await;
    }

    /// Waits until an attribute of the first element that matches has this value.
    pub async fn has(&self, css: &str, name: &str, value: &str) {
        comes_true(css, value, async || self.attribute_of(css, name).await, |now| now == value).await;
    }

    /// Waits until so many elements match.
    pub async fn counts(&self, css: &str, number: usize) {
        let wanted = number.to_string();
        comes_true(css, &wanted, async || self.count(css).await.to_string(), |now| *now == wanted).await;
    }

    /// Waits until this, such as `#/articles`, stands after the page's own address.
    pub async fn comes_to(&self, place: &str) {
        comes_true("the address", place, async || self.place().await, |now| now == place).await;
    }

    /// Waits until this is a part of what stands after the page's own address.
    pub async fn comes_near(&self, part: &str) {
        comes_true("the address", part, async || self.place().await, |now| now.contains(part)).await;
    }

    /// An attribute of the first element that matches.
    pub async fn attribute_of(&self, css: &str, name: &str) -> String {
        let value = self.ask(css, async |element| element.attr(name).await).await;
        value.unwrap_or_else(|| panic!("{css} has no {name}"))
    }

    /// How many elements match now.
    async fn count(&self, css: &str) -> usize {
        self.client.find_all(Locator::Css(css)).await.unwrap().len()
    }

    /// Clicks on the first element that matches.
    pub async fn click(&self, css: &str) {
        if self.browser == Browser::WebKit {
            // Its driver (2.50.6) clicks nothing that has to be scrolled to.
            self.wait_for(css).await;
            self.run(&format!(
                "const element = document.querySelector({css:?}), {{ top, bottom }} = element.getBoundingClientRect(); \
                 if (top < 0 || bottom > innerHeight) element.scrollIntoView({{ block: 'center' }})"
            ))
            .await;
        }
        self.ask(css, async |element| element.click().await).await;
    }

    /// Presses keys where the focus is; [`fantoccini::key::Key`] names those that are no letters.
    pub async fn press(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// The button that goes back.
    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// What stands after the page's own address, such as `#/articles`.
    async fn place(&self) -> String {
        let url = self.client.current_url().await.unwrap();
        url.as_str().strip_prefix(self.address.as_str()).expect("the page's own address").to_owned()
    }

    /// What each element that matches shows, in order.
    pub async fn texts_of(&self, css: &str) -> Vec<String> {
        let start = Instant::now();
        loop {
            match self.try_texts_of(css).await {
                Err(error) if is_drawn_anew(&error) => assert!(start.elapsed() < PATIENCE, "{css} is never at rest"),
                texts => return texts.unwrap_or_else(|error| panic!("{css}: {error}")),
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    async fn try_texts_of(&self, css: &str) -> Result<Vec<String>, CmdError> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    /// The upper edge of the first element that matches, in pixels of the window.
    pub async fn top_of(&self, css: &str) -> f64 {
        let (_, top, ..) = self.ask(css, async |element| element.rectangle().await).await;
        top
    }

    /// Waits until the first element that matches has come to rest.
    pub async fn settled(&self, css: &str) {
        let mut before = f64::NAN;
        for _ in 0..100 {
            let now = self.top_of(css).await;
            if (now - before).abs() < 0.5 {
                return;
            }
            before = now;
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        panic!("{css} never comes to rest");
    }

    /// Runs JavaScript in the page.
    pub async fn run(&self, script: &str) {
        self.client.execute(script, vec![]).await.unwrap();
    }

    /// What an expression of JavaScript comes to in the page.
    pub async fn value_of(&self, expression: &str) -> Value {
        self.client.execute(&["return ", expression].concat(), vec![]).await.unwrap()
    }

    /// What JavaScript comes to in the page, once it calls `done` with it.
    pub async fn answer_of(&self, script: &str) -> Value {
        let script = ["const done = arguments[0]; ", script].concat();
        self.client.execute_async(&script, vec![]).await.unwrap()
    }

    /// Waits until an expression of JavaScript is true in the page.
    pub async fn until(&self, expression: &str) {
        let start = Instant::now();
        // While a page goes and another comes there is none to ask.
        while self.client.execute(&["return ", expression].concat(), vec![]).await.ok() != Some(Value::Bool(true)) {
            assert!(start.elapsed() < PATIENCE, "never true: {expression}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Has [`Self::download`] find what the page saves from now on. Only WebKit has to be told: under a driver it saves nothing.
    pub async fn expect_download(&self) {
        if self.browser == Browser::WebKit {
            self.run(
                "const make = URL.createObjectURL.bind(URL); window.madeFiles = [];
                URL.createObjectURL = file => { madeFiles.push(file); return make(file) }",
            )
            .await;
        }
    }

    /// The file with this ending that was downloaded, as soon as all of it is there.
    pub async fn download(&self, ending: &str) -> PathBuf {
        if self.browser == Browser::WebKit {
            self.until(&format!("window.madeFiles.some(file => file.type.includes('{ending}'))")).await;
            let text = format!("madeFiles.findLast(file => file.type.includes('{ending}')).text().then(done)");
            let file = self.folder.path().join("download").with_extension(ending);
            fs::write(&file, self.answer_of(&text).await.as_str().unwrap()).unwrap();
            return file;
        }
        let mut before = 0;
        for _ in 0..150 {
            let files = self.folder.path().read_dir().unwrap().map(|entry| entry.unwrap().path());
            let file = files.into_iter().find(|file| file.extension().is_some_and(|extension| extension == ending));
            let size = file.as_ref().and_then(|file| fs::metadata(file).ok()).map_or(0, |file| file.len());
            // It may be there, and still be written to.
            match file {
                Some(file) if size > 0 && size == before => return file,
                _ => before = size,
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        panic!("no {ending} is ever there")
    }

    /// Takes a picture that bears the test's name.
    pub async fn picture(&self) -> PathBuf {
        let test = thread::current().name().unwrap_or("page").to_owned();
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).with_extension("png");
        fs::write(&path, self.client.screenshot().await.unwrap()).unwrap();
        path
    }

    /// Closes the browser and returns what the console complained of and what the page asked for.
    async fn close(self) -> (Vec<String>, Vec<String>) {
        if self.browser != Browser::Chromium {
            self.client.close().await.expect("a browser that closes");
            return Default::default();
        }
        let entries = self.client.issue_cmd(Console).await;
        self.client.close().await.expect("a browser that closes");
        let entries = entries.expect("the console");
        let requests = network::requests_from(&self.address.origin().ascii_serialization(), &record(&self.folder));
        (complaints(&entries), requests)
    }
}

/// What a reader waits for may need a moment, and a busy machine a longer one.
async fn comes_true(what: &str, wanted: &str, look: impl AsyncFn() -> String, is_it: impl Fn(&String) -> bool) {
    let start = Instant::now();
    loop {
        let now = look().await;
        if is_it(&now) {
            return;
        }
        assert!(start.elapsed() < PATIENCE, "{what}: {now:?}, and never {wanted:?}");
        tokio::time::sleep(GLANCE).await;
    }
}

/// Whether an element is no longer that of the document: waiting brings the one that took its place.
fn is_drawn_anew(error: &CmdError) -> bool {
    // Chromium's and WebKit's drivers have words of their own for an element that goes while it is looked at.
    let says = |words| error.to_string().contains(words);
    error.is_stale_element_reference() || says("does not belong to the document") || says("Stale element found")
}

pub fn address(variable: &str) -> String {
    env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set: these tests are run by `cargo xtask test`"))
}

/// Where the browser puts what it saw of the network.
fn record(folder: &TempDir) -> PathBuf {
    folder.path().join("network.json")
}

/// A browser without a window and with as little of a life of its own as may be; the driver gives it a fresh profile.
fn chromium(folder: &TempDir) -> Capabilities {
    let mut flags: Vec<String> = [
        "--headless=new",
        "--window-size=1280,1000",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Chromium's sandbox does not start for root, and all that is opened here is our own page.
        "--no-sandbox",
    ]
    .map(str::to_owned)
    .to_vec();
    flags.push(format!("--log-net-log={}", record(folder).display()));
    let wanted = json!({
        "goog:chromeOptions": { "args": flags, "prefs": { "download.default_directory": folder.path() } },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    wanted.as_object().unwrap().clone()
}

/// The same for Firefox.
fn firefox(folder: &TempDir) -> Capabilities {
    let preferences = json!({
        "browser.download.dir": folder.path(),
        "browser.download.folderList": 2,
        // As readers have it: the driver lets a page read what stands beside it on the disk.
        "security.fileuri.strict_origin_policy": true,
    });
    let options = json!({ "args": ["-headless", "-width", "1280", "-height", "1000"], "prefs": preferences });
    json!({ "moz:firefoxOptions": options }).as_object().unwrap().clone()
}

/// Errors, refusals and uncaught exceptions, also of workers.
fn complaints(entries: &Value) -> Vec<String> {
    let entries = entries.as_array().expect("a list of entries").iter();
    let severe = entries.filter(|entry| entry["level"] == "SEVERE");
    severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
}

/// A command of the developer tools, with its parameters: Chromium's own addition to WebDriver.
#[derive(Debug)]
struct Devtools(&'static str, Value);

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}

/// Asks for what the console shows: Chromium's own addition to WebDriver.
#[derive(Debug)]
struct Console;

impl WebDriverCompatibleCommand for Console {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
