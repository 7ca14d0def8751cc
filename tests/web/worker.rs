//! The page with a worker in the test's own hands.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventTarget, MessageEvent, MessageEventInit};
use wirecopy_page::worker::host::Host;
use wirecopy_page::worker::message::{Answer, Request, from_bytes, to_bytes};

use super::shown::{SERVED, Shown, until};

/// The page, and every worker that it has started.
struct PageWithWorkers {
    page: Shown,
    started: Array,
}

impl PageWithWorkers {
    fn open() -> Self {
        let make_worker = "
            const worker = new EventTarget();
            worker.asked = [];
            worker.postMessage = data => worker.asked.push(data);
            worker.terminate = () => { worker.ended = true; };
            this.push(worker);
            return worker;
        ";
        let started = Array::new();
        let make_worker = Function::new_no_args(make_worker).bind0(&started);
        Self { page: Shown::opening("#/", SERVED, Some(make_worker)), started }
    }

    fn worker(&self, index: u32) -> Worker {
        Worker(self.started.get(index).unchecked_into())
    }

    /// The worker `index`, as soon as the page has started it.
    async fn started(&self, index: u32) -> Worker {
        let started = until(|| (self.started.length() > index).then(|| self.worker(index))).await;
        started.unwrap_or_else(|| panic!("no such worker was hired; the page says: {}", self.page.text("main")))
    }

    /// What the page asks of the worker `index`, which is ready now.
    async fn request(&self, index: u32) -> Request {
        self.started(index).await.say(&Answer::Ready);
        let asked = until(|| self.worker(index).asked()).await;
        asked.unwrap_or_else(|| panic!("nothing was asked; the page says: {}", self.page.text("main")))
    }
}

struct Worker(EventTarget);

impl Worker {
    fn asked(&self) -> Option<Request> {
        let asked: Array = Reflect::get(&self.0, &"asked".into()).ok()?.dyn_into().ok()?;
        let bytes = asked.iter().next()?;
        Some(from_bytes(&Uint8Array::new(&bytes).to_vec()).unwrap())
    }

    fn is_ended(&self) -> bool {
        Reflect::get(&self.0, &"ended".into()).unwrap().is_truthy()
    }

    fn say(&self, answer: &Answer) {
        let message = MessageEventInit::new();
        message.set_data(&Uint8Array::from(to_bytes(answer).unwrap().as_slice()).buffer());
        let event = MessageEvent::new_with_event_init_dict("message", &message).unwrap();
        self.0.dispatch_event(&event).unwrap();
    }

    fn serve(&self, request: Request) {
        Host::new(|| 0.0, || None).serve(request, &mut |answer| self.say(&answer));
    }

    fn fall(&self) {
        let event = Event::new("error").unwrap();
        let message = Object::new();
        Reflect::set(&message, &"value".into(), &JsValue::from_str("out of memory")).unwrap();
        Object::define_property(&event, &"message".into(), &message);
        self.0.dispatch_event(&event).unwrap();
    }
}

const FOUND: &str = "Two of three articles share one passage";

#[wasm_bindgen_test]
async fn what_the_worker_finds_is_shown() {
    let office = PageWithWorkers::open();
    let request = office.request(0).await;
    office.worker(0).serve(request);
    office.page.wait_for("main.overview").await;
    assert_eq!(office.page.text("h1"), FOUND);
    assert!(!office.worker(0).is_ended(), "it is there for the next change");
}

#[wasm_bindgen_test]
async fn long_work_says_how_far_it_is_and_can_be_stopped_and_begun_again() {
    let office = PageWithWorkers::open();
    let number = office.request(0).await.number;
    office.worker(0).say(&Answer::Progress { number: number - 1, done: 7, all: 8 });
    office.worker(0).say(&Answer::Progress { number, done: 312, all: 1204 });
    let bar = office.page.wait_for(".work progress").await;
    assert_eq!((bar.get_attribute("value").unwrap(), bar.get_attribute("max").unwrap()), ("312".into(), "1204".into()));
    assert_eq!(office.page.text("main h3"), "Story a");

    office.page.click(".work button").await;
    office.page.says(".work", "Stopped. 312 of 1204 pairs were compared.").await;
    assert!(office.page.text(".work").starts_with("Stopped."), "{}", office.page.text(".work"));
    assert!(office.worker(0).is_ended());

    office.page.click(".work button").await;
    let request = office.request(1).await;
    office.worker(1).serve(request);
    office.page.wait_for("main.overview:not(.waiting)").await;
    assert_eq!(office.page.text("h1"), FOUND);
}

#[wasm_bindgen_test]
async fn where_a_worker_cannot_start_the_page_compares_by_itself() {
    for fails in [Worker::fall, |worker: &Worker| worker.say(&Answer::Unable("a part is missing".to_owned()))] {
        let office = PageWithWorkers::open();
        fails(&office.started(0).await);
        office.page.wait_for("main.overview").await;
        assert_eq!(office.page.text("h1"), FOUND);
        assert_eq!(office.started.length(), 1);
    }

    let refusing = Function::new_no_args("throw new Error('no workers here')");
    let page = Shown::opening("#/", SERVED, Some(refusing));
    page.wait_for("main.overview").await;
    assert_eq!(page.text("h1"), FOUND);
}

#[wasm_bindgen_test]
async fn a_worker_that_breaks_down_is_reported_and_another_can_try_again() {
    let office = PageWithWorkers::open();
    office.request(0).await;
    office.worker(0).fall();
    office.page.wait_for(".work button").await;
    assert!(office.page.text(".work").contains("out of memory"), "{}", office.page.text(".work"));
    office.page.click(".work button").await;
    let request = office.request(1).await;
    office.worker(1).serve(request);
    office.page.wait_for("main.overview:not(.waiting)").await;
    assert_eq!(office.page.text("h1"), FOUND);
}

#[wasm_bindgen_test]
async fn articles_that_cannot_be_compared_are_named() {
    let office = PageWithWorkers::open();
    let number = office.request(0).await.number;
    office.worker(0).say(&Answer::Failed(number, "two articles are called a".to_owned()));
    office.page.wait_for("main [role=alert]").await;
    assert!(office.page.text("main").contains("two articles are called a"));
}
