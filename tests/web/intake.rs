//! Files of each kind, read by the browser itself.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{DataTransfer, Event, EventTarget, File, MessageEvent, MessageEventInit};
use wirecopy::article::Article;
use wirecopy_page::intake::{Clipboard, Clipping, Held, Source, hire_by, import, run, stop};
use wirecopy_page::state::library::gathered::{Portion, Said};
use wirecopy_page::state::library::imports::{ImportedArticle, Imports};
use wirecopy_page::worker::message::to_bytes;

use super::shown::until;

#[path = "../../crates/wirecopy-read/tests/archive/mod.rs"]
mod archive;

use archive::{archive, plain};

const GERMAN: &str = include_str!("../../crates/wirecopy-read/tests/pages/german.html");
const STORY: &str = include_str!("../../crates/wirecopy-read/tests/pages/german.txt");

fn source(path: &str, bytes: &[u8]) -> Source {
    let parts = Array::of1(&Uint8Array::from(bytes));
    Source { path: path.to_owned(), file: Held::File(File::new_with_u8_array_sequence(&parts, path).unwrap()) }
}

async fn read(files: &[(&str, &[u8])]) -> Imports {
    let sources = files.iter().map(|(path, bytes)| source(path, bytes)).collect();
    import(sources, Vec::new(), Box::new(|_| ())).await
}

async fn one(path: &str, bytes: &[u8]) -> Article {
    let Imports { articles, missing, .. } = read(&[(path, bytes)]).await;
    assert!(missing.is_empty(), "{missing:?}");
    articles.into_iter().next().expect(path).article
}

async fn deflated(bytes: &[u8]) -> Vec<u8> {
    let script = "return new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer()";
    let packed = Function::new_with_args("bytes", script).call1(&JsValue::NULL, &Uint8Array::from(bytes)).unwrap();
    Uint8Array::new(&JsFuture::from(packed.unchecked_into::<js_sys::Promise>()).await.unwrap()).to_vec()
}

async fn document() -> Vec<u8> {
    let words = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>The ferry is back &amp; runs.</w:t></w:r></w:p>\
                 <w:p><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del><w:ins><w:r><w:t>Put in.</w:t></w:r></w:ins></w:p></w:body></w:document>";
    let core = "<c xmlns:dc='dc'><dc:title>Ferry back</dc:title></c>";
    let packed = deflated(words.as_bytes()).await;
    let words = archive::File { deflated: Some(&packed), ..plain("word/document.xml", words.as_bytes()) };
    archive(&[words, plain("docProps/core.xml", core.as_bytes())], b"")
}

#[wasm_bindgen_test]
async fn texts_are_decoded_as_they_were_written() {
    let utf16: Vec<u8> = "\u{feff}Caf\u{e9} 🗞".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes, text) in [
        ("utf8.txt", "\u{feff}Café".as_bytes(), "Café"),
        ("utf16.txt", &utf16, "Café 🗞"),
        ("latin.txt", b"\x93Caf\xE9\x94", "“Café”"),
        ("polish.txt", b"\xAFegluga ksi\xB9\xBF\xEA", "Żegluga książę"),
        ("japanese.txt", b"\x83\x74\x83\x46\x83\x8A\x81\x5B\x82\xCD", "フェリーは"),
        ("page.html", b"<meta charset=windows-1251><p>\xCF\xE0\xF0\xEE\xEC", "Паром"),
        ("page.txt", b"<!doctype html><p>The ferry is back.<nav>Home</nav>", "The ferry is back."),
        ("note.md", b"---\ntitle: x\n---\nThe ferry.", "The ferry."),
    ] {
        assert_eq!(one(name, bytes).await.text, text, "{name}");
    }
}

#[wasm_bindgen_test]
async fn an_encoding_that_was_guessed_is_named() {
    let page: &[u8] = b"<meta charset=windows-1251><p>\xCF\xE0\xF0\xEE\xEC";
    let imports =
        read(&[("old.txt", b"Caf\xE9 noir"), ("new.txt", "Café au lait".as_bytes()), ("page.html", page)]).await;
    let remarks: Vec<usize> = imports.articles.iter().map(|one| one.remarks.len()).collect();
    assert_eq!(remarks, [1, 0, 0], "{:?}", imports.articles);
}

#[wasm_bindgen_test]
async fn a_saved_page_is_read_as_on_the_command_line() {
    let article = one("german.html", GERMAN.as_bytes()).await;
    let story = STORY.split("---\n").nth(2).unwrap().trim_end();
    assert_eq!(article.text, story);
    assert_eq!(article.title, "Fähre fährt wieder");
    assert_eq!(article.outlet.as_deref(), Some("Hafenbote"));
    assert_eq!((article.date.as_deref(), article.byline.as_deref()), (Some("2025-03-03"), Some("Anna Lehm")));
}

#[wasm_bindgen_test]
async fn a_page_that_is_read_neither_runs_nor_fetches_anything() {
    let page = b"<p>The ferry is back.<script>window.ran = true</script><img src=x onerror='window.ran = true'>";
    one("page.html", page).await;
    let ran = js_sys::Reflect::get(&web_sys::window().unwrap(), &"ran".into()).unwrap();
    assert!(ran.is_undefined());
}

#[wasm_bindgen_test]
async fn word_documents_and_archives_are_unpacked() {
    let story = document().await;
    let article = one("story.docx", &story).await;
    assert_eq!((article.title.as_str(), article.text.as_str()), ("Ferry back", "The ferry is back & runs.\n\nPut in."));

    let list = br#"[{"file": "a.txt", "title": "Listed", "date": "2025-03-01"}]"#;
    let long = b"The ferry is back. ".repeat(9000);
    let packed = deflated(&long).await;
    let mut torn = packed.clone();
    torn[20] ^= 0x55;
    let lying = archive::File { deflated: Some(&packed), ..plain("lie.txt", b"short") };
    let files = [
        plain("press/a.txt", b"The ferry."),
        plain("press/articles.json", list),
        plain("press/story.docx", &story),
        archive::File { deflated: Some(&packed), ..plain("long.txt", &long) },
        archive::File { deflated: Some(&torn), ..plain("torn.txt", &long) },
        lying,
        plain("__MACOSX/._a.txt", b"\0"),
    ];
    let listing = read(&[("press.zip", &archive(&files, b"a remark"))]).await;
    let titles: Vec<&str> = listing.articles.iter().map(|one| one.article.title.as_str()).collect();
    assert_eq!(titles[..2], ["Listed", "Ferry back"]);
    assert_eq!((titles.len(), listing.articles[2].article.text.len()), (3, long.len()));
    let files: Vec<&str> = listing.articles.iter().map(ImportedArticle::name).collect();
    assert_eq!(files, ["press.zip/press/a.txt", "press.zip/press/story.docx", "press.zip/long.txt"]);
    let left: Vec<&str> = listing.missing.iter().map(|missing| missing.file.as_str()).collect();
    assert_eq!(left, ["press.zip/torn.txt", "press.zip/lie.txt"]);
    assert!(listing.missing.iter().all(|missing| missing.reason.starts_with("damaged in the .zip")));
}

#[wasm_bindgen_test]
async fn json_of_each_form_gives_its_articles_and_the_rest_is_named() {
    let lines = b"{\"id\": 7, \"text\": \"One.\", \"series\": \"Post\"}\nno\n{\"id\": \"b\"}";
    let report =
        br#"{"format": "wirecopy-report/1", "articles": [{"id": "r", "title": "R", "words": 1, "text": "Two."}]}"#;
    let bare = br#"{"format": "wirecopy-report/1", "articles": [{"id": "r", "words": 1}]}"#;
    let listing =
        read(&[("a.jsonl", lines), ("report.json", report), ("bare.json", bare), ("x.odt", b"x"), ("n.txt", b"a\0b")])
            .await;
    let ids: Vec<&str> = listing.articles.iter().map(|one| one.article.id.as_str()).collect();
    assert_eq!(ids, ["7", "r"]);
    assert_eq!(listing.articles[0].article.outlet.as_deref(), Some("Post"));
    let left: Vec<String> = listing.missing.iter().map(|one| format!("{}: {}", one.file, one.reason)).collect();
    assert_eq!(left.len(), 5, "{left:#?}");
    assert_eq!(left[0], "a.jsonl: line 2 is left out: it is no JSON");
    assert_eq!(left[1], "a.jsonl: line 3 is left out: it has no `text` or `body`; its keys are id");
    assert!(left[2].starts_with("bare.json: a report without the texts"), "{}", left[2]);
    assert!(left[3].starts_with("x.odt: not a .zip file"), "{}", left[3]);
    assert_eq!(left[4], "n.txt: not a text file (byte 1 is no character)");
}

/// A file of the readers' own tests, and the titles of the articles in it.
macro_rules! example {
    ($name:literal: $($title:literal),*) => {
        ($name, include_bytes!(concat!("../../crates/wirecopy-read/tests/formats/", $name)).as_slice(), &[$($title),*])
    };
}

#[wasm_bindgen_test]
async fn each_kind_is_read_as_on_the_command_line() {
    let examples: &[(&str, &[u8], &[&str])] = &[
        example!("nexis_2010_en.txt": "Ferry is back after three weeks in the yard; First boat left at dawn", "Ferry cup goes north"),
        example!("nexis_2013_fr.html": "Le ferry est de retour", "La coupe part au nord"),
        example!("nexis_2020_en.rtf": "Ferry is back", "Ferry cup goes north"),
        example!("nexis_2020_de.docx": "Die Fähre fährt wieder"),
        example!("factiva_codes.html": "Le ferry est de retour"),
        example!("factiva.xml": "Ferry is back", "FERRY CUP"),
        example!("europresse_2012.html": "Le ferry est de retour", "La coupe"),
        example!("newsml_g2_package.xml": "Ferry is back", "Cup goes north"),
        example!("newsml_1.xml": "Ferry is back"),
        example!("nitf_3.xml": "Ferry is back"),
        example!("ninjs_3.json": "Fähre fährt"),
        example!("anpa_1312.anpa": "Ferry is back after weeks"),
        example!("iptc_7901.iptc": "Fähre fährt wieder"),
        example!("rss_2.xml": "Ferry & crew are back", "Cup"),
        example!("atom.xml": "Ferry & crew", "Cup"),
        example!("mhtml.html": "Ferry is back — at last"),
        example!("pages.warc.gz": "Ferry is back", "Cup goes north"),
        example!("pages.wacz": "Ferry is back", "Cup goes north"),
        example!("safari.webarchive": "Ferry is back"),
        example!("shadow.html": "Ferry is back"),
        example!("document.odt": "Ferry"),
        example!("paper.epub": "Cup", "Ferry is back"),
        example!("articles.csv": "Ferry is back", "Cup"),
        example!("article.jsonl.gz": "The ferry is back.", "The north won."),
        example!("tei.xml": "Ferry is back", "Cup"),
        example!("alto.xml": "The harbour ferry is back."),
    ];
    for (name, bytes, expected) in examples {
        let imports = read(&[(*name, *bytes)]).await;
        let titles: Vec<&str> = imports.articles.iter().map(|one| one.article.title.as_str()).collect();
        assert_eq!(titles, *expected, "{name}: {:?}", imports.missing);
    }
    let imports =
        read(&[("packed.jsonl.bz2", include_bytes!("../../crates/wirecopy-read/tests/formats/article.jsonl.bz2"))])
            .await;
    assert!(imports.missing[0].reason.contains("unpack it first"), "{:?}", imports.missing);
}

/// What makes workers in the test's own hands, in the order of `started`: each keeps the files that it is given, and knows when they are all.
fn workers(started: &Array) -> Function {
    let make_worker = "
        const worker = new EventTarget();
        worker.given = [];
        worker.postMessage = data => { if (data === null) worker.all = true; else if (data === false) worker.stop = true; else worker.given.push(...data); };
        worker.terminate = () => { worker.ended = true; };
        this.push(worker);
        return worker;
    ";
    Function::new_no_args(make_worker).bind0(started)
}

fn say(worker: &EventTarget, said: &Said) {
    let message = MessageEventInit::new();
    message.set_data(&Uint8Array::from(to_bytes(said).unwrap().as_slice()).buffer());
    worker.dispatch_event(&MessageEvent::new_with_event_init_dict("message", &message).unwrap()).unwrap();
}

/// A portion that ends a file with one article.
fn read_one(id: &str) -> Said<'static> {
    let article = ImportedArticle { article: Article::new(id, "The ferry is back."), ..ImportedArticle::default() };
    Said::Portion(Portion { articles: vec![article].into(), is_end: true, ..Portion::default() })
}

/// Begins to read files of these names by workers that come into `started`; what comes of it is there once all was read.
fn begin(names: &[&str], started: &Array) -> Rc<RefCell<Option<Imports>>> {
    hire_by(Some(workers(started)));
    let files = names.iter().map(|name| source(name, b"The ferry.")).collect();
    let gathered = Rc::new(RefCell::new(None));
    let end = gathered.clone();
    spawn_local(async move {
        let imports = import(files, Vec::new(), Box::new(|_| ())).await;
        end.replace(Some(imports));
    });
    gathered
}

/// A worker, once it was started.
async fn nth_worker(started: &Array, n: u32) -> EventTarget {
    until(|| (started.length() > n).then(|| started.get(n).unchecked_into())).await.expect("a worker")
}

#[wasm_bindgen_test]
async fn a_file_that_brings_the_worker_down_is_named_and_the_next_worker_reads_the_others() {
    let started = Array::new();
    let gathered = begin(&["a.txt", "fell.pdf", "c.txt"], &started);
    let given = async |worker: &EventTarget| {
        let held = |name: &str| Reflect::get(worker, &name.into()).unwrap();
        until(|| held("all").is_truthy().then(|| Array::from(&held("given")).length())).await.expect("all files")
    };
    let first = nth_worker(&started, 0).await;
    say(&first, &Said::Ready);
    assert_eq!(given(&first).await, 3);
    say(&first, &read_one("a"));
    first.dispatch_event(&Event::new("error").unwrap()).unwrap();
    let second = nth_worker(&started, 1).await;
    say(&second, &Said::Ready);
    assert_eq!(given(&second).await, 1, "only what is left");
    say(&second, &read_one("c"));
    say(&second, &Said::Done);
    let imports = until(|| gathered.borrow_mut().take()).await.expect("all was read");
    hire_by(None);
    let ids: Vec<&str> = imports.articles.iter().map(|one| one.article.id.as_str()).collect();
    assert_eq!(ids, ["a", "c"]);
    let left: Vec<String> = imports.missing.iter().map(|one| [&*one.file, ": ", &one.reason].concat()).collect();
    assert_eq!(left, ["fell.pdf: damaged, or cut off (a PDF): its parts do not fit one another"]);
    assert!([first, second].iter().all(|worker| Reflect::get(worker, &"ended".into()).unwrap().is_truthy()));
}

#[wasm_bindgen_test]
async fn what_was_read_before_the_reader_stopped_it_stays() {
    let started = Array::new();
    let gathered = begin(&["a.txt", "b.txt", "c.txt"], &started);
    let worker = nth_worker(&started, 0).await;
    say(&worker, &Said::Ready);
    say(&worker, &read_one("a"));
    stop();
    let imports = until(|| gathered.borrow_mut().take()).await.expect("it was stopped");
    hire_by(None);
    assert_eq!((imports.articles.len(), imports.missing.len()), (1, 1));
    assert_eq!(imports.missing[0].reason, "2 more were not read; bring them again to go on");
}

/// So many rows of clusters, as passim writes them.
fn rows(count: usize) -> String {
    let row = |at: usize| {
        let (cluster, id, begin, end) = (at / 2, at % 7, at * 100, at * 100 + 40);
        format!(
            "{{\"cluster\":{cluster},\"size\":2,\"id\":\"paper/{id}\",\"begin\":{begin},\"end\":{end},\"text\":\"the ferry sails again on Monday, row {at}\"}}\n"
        )
    };
    (0..count).map(row).collect()
}

#[wasm_bindgen_test]
async fn rows_of_clusters_that_were_read_before_the_reader_stopped_it_are_placed() {
    let all = 9_000;
    let sources = vec![source("part-0.json", rows(all).as_bytes()), source("part-1.json", rows(2).as_bytes())];
    let heard = Rc::new(RefCell::new(Vec::new()));
    let said = heard.clone();
    // The reader stops it as soon as the first piece is read.
    let tell = Box::new(move |now: Said| {
        let goes_on = !matches!(now, Said::Held(_));
        said.borrow_mut().push(match now {
            Said::Held(rows) => ["held ", &rows.to_string()].concat(),
            Said::Portion(portion) => portion.missing.iter().map(|file| file.reason.clone()).collect(),
            Said::Clustered(bundle) => ["clusters: ", &bundle.clusters.is_some().to_string()].concat(),
            Said::More(articles) => ["articles: ", &articles.len().to_string()].concat(),
            Said::Done => "done".to_owned(),
            _ => String::new(),
        });
        goes_on
    });
    run(sources, tell).await;
    let heard: Vec<String> = heard.take().into_iter().filter(|said| !said.is_empty()).collect();
    let held: usize = heard[0].strip_prefix("held ").unwrap().parse().unwrap();
    assert!(held > 1_000 && held < all, "{held}");
    let stopped = format!("stopped after {held} of its {all} lines; bring it again for the rest");
    assert_eq!(heard[1..], [&*stopped, "clusters: true", "articles: 7", "done"]);
}

#[wasm_bindgen_test]
async fn who_has_read_rows_of_clusters_places_them_before_it_is_ended() {
    let started = Array::new();
    let gathered = begin(&["a.json", "b.json"], &started);
    let worker = nth_worker(&started, 0).await;
    say(&worker, &Said::Ready);
    let held = |name: &str| Reflect::get(&worker, &name.into()).unwrap();
    until(|| held("all").is_truthy().then_some(())).await.expect("all files");
    say(&worker, &Said::Held(400));
    stop();
    until(|| held("stop").is_truthy().then_some(())).await.expect("it is told to stop");
    assert!(held("ended").is_falsy(), "it is not ended before it has placed its rows");
    let article = ImportedArticle { article: Article::new("a", "The ferry."), ..ImportedArticle::default() };
    say(&worker, &Said::Portion(Portion { articles: vec![article].into(), is_end: true, ..Portion::default() }));
    say(&worker, &Said::Done);
    let imports = until(|| gathered.borrow_mut().take()).await.expect("it was stopped");
    hire_by(None);
    assert!(held("ended").is_truthy());
    assert_eq!(imports.articles.len(), 1);
    assert_eq!(imports.missing[0].reason, "1 more were not read; bring them again to go on");
}

#[wasm_bindgen_test]
async fn the_parts_of_a_saved_page_are_passed_over() {
    let page = GERMAN.as_bytes();
    let imports = read(&[
        ("a/Ferry.html", page),
        ("a/Ferry_files/ad.html", page),
        ("a/Ferry_files/x.css", b"p{}"),
        ("a/y.png", b"x"),
    ])
    .await;
    assert_eq!((imports.articles.len(), imports.missing.len()), (1, 0), "{:?}", imports.missing);
}

#[wasm_bindgen_test]
async fn what_is_pasted_keeps_the_paragraphs_of_its_page() {
    let clipboard = |html: &str, plain: &str| {
        let transfer = DataTransfer::new().unwrap();
        transfer.set_data("text/html", html).unwrap();
        transfer.set_data("text/plain", plain).unwrap();
        match Clipboard::of(&transfer).and_then(Clipboard::read) {
            Some(Clipping::Text(draft)) => draft.text,
            _ => String::new(),
        }
    };
    let html = "<html><body><!--StartFragment--><p>The ferry is back.</p><p>It sails at <b>dawn</b>.</p><!--EndFragment--></body></html>";
    assert_eq!(clipboard(html, "The ferry is back. It sails at dawn."), "The ferry is back.\n\nIt sails at dawn.");
    assert_eq!(clipboard("", " The ferry.\n"), " The ferry.\n");
    assert_eq!(clipboard("", "<!doctype html><p>The ferry is back.</p>"), "The ferry is back.");
    // Where hardly anything of what was copied passes for a story, it is taken as it is.
    assert_eq!(
        clipboard("<nav>One two three four five six</nav><p>x</p>", "One two three four five six x"),
        "One two three four five six x"
    );
    assert_eq!(clipboard("", ""), "");
}
