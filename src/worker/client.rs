//! The page's side of its worker: starts it, asks it, and puts its answers together.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Date, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, MessageEvent, Worker};

use crate::pause::pause;
use crate::state::basis::Basis;
use crate::state::findings::Findings;
use crate::state::listing::Listing;
use crate::state::progress::Pairs;
use crate::state::shared::Shared;
use crate::tables;
use crate::tables::{Engine, Loader};
use crate::worker::lexicon::bring;
use crate::worker::message::{Answer, ReportPart, Request, Task, from_bytes, to_bytes};
use crate::worker::parts::ReportParts;
use crate::worker::plan::{HeldArticles, Part, Step, anew, plan, portions, task};
use wirecopy::Options;
use wirecopy::article::Article;
use wirecopy::tables::{NoTable, provide};

/// What the page receives while articles are compared.
#[derive(Debug)]
pub enum ComparisonEvent {
    /// So many pairs were compared.
    Progress(Pairs),
    /// It is done.
    Found(Box<Findings>),
    /// The articles cannot be compared, for this reason.
    Refused(String),
    /// The worker broke down, for this reason.
    Broke(String),
}

/// Compares articles in a worker; without one, on the page itself. Copies are of the same client.
#[derive(Clone)]
pub struct Client(Rc<RefCell<Inner>>);

/// What is called with the events of a comparison.
type Listener = Rc<dyn Fn(ComparisonEvent)>;

/// What follows from an answer of the worker.
enum Next {
    /// Nothing yet.
    Wait,
    /// The page hears it.
    Notify(Listener, ComparisonEvent),
    /// The worker has time for what is wanted: it is asked for now.
    Ask,
    /// There will be no worker: what is wanted is done here.
    CompareHere,
}

struct Inner {
    /// Makes a worker; none where the page does without.
    make_worker: Option<Function>,
    /// Fetches what compares, where the page does without a worker.
    engine: Loader<Engine>,
    handle: Option<WorkerHandle>,
    /// How many times something was wanted.
    number: u32,
    job: Option<Comparison>,
}

/// A worker, and what it holds.
struct WorkerHandle {
    worker: Worker,
    ready: bool,
    /// The request that it works on.
    busy_with: Option<u32>,
    held: Option<Shared<Vec<Article>>>,
    options: Options,
    basis: Basis,
    _listeners: [EventListener; 2],
}

/// So many bytes of text are sent to the worker at once: a few milliseconds.
const PORTION: usize = 400_000;

/// What is being sent to the worker.
struct Sending {
    number: u32,
    articles: Shared<Vec<Article>>,
    /// Articles, by their places, that are sent before the rest.
    portions: VecDeque<Vec<usize>>,
    parts: Vec<Part>,
    judgements: String,
}

impl Sending {
    fn portion(&self, places: &[usize]) -> Request {
        let articles = places.iter().filter_map(|&place| self.articles.get(place)).cloned().collect();
        Request { number: self.number, tasks: vec![Task::More(articles)], judgements: String::new() }
    }

    /// What has an answer.
    fn last(&self) -> Request {
        let told = |part: &Part| match part {
            Part::Step(step) => task(step.clone(), &self.articles),
            Part::Take(count) => Task::Take(*count),
        };
        let judgements = self.judgements.clone();
        Request { number: self.number, tasks: self.parts.iter().map(told).collect(), judgements }
    }
}

/// What is being compared.
struct Comparison {
    listing: Listing,
    options: Options,
    listener: Listener,
    parts: ReportParts,
}

impl WorkerHandle {
    fn has_time(&self) -> bool {
        self.ready && self.busy_with.is_none()
    }
}

impl Drop for WorkerHandle {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Client {
    /// A client of the worker that `make_worker` makes. It is started at once, so that it is there when articles are.
    #[must_use]
    pub fn new(make_worker: Option<Function>, engine: Loader<Engine>) -> Self {
        let client = Self(Rc::new(RefCell::new(Inner { make_worker, engine, handle: None, number: 0, job: None })));
        client.ensure_worker();
        client
    }

    /// Compares the articles of `listing`; `listener` is called with how it goes. What was wanted before is forgotten, but a worker that is busy with
    /// it comes to its end first: most of what it finds is wanted still.
    pub fn compare(&self, listing: Listing, options: Options, listener: impl Fn(ComparisonEvent) + 'static) {
        {
            let mut inner = self.0.borrow_mut();
            inner.number += 1;
            let (listener, parts) = (Rc::new(listener), ReportParts::default());
            inner.job = Some(Comparison { listing, options, listener, parts });
        }
        self.ask();
    }

    /// Stops the comparing, if it is under way. WebAssembly hears nothing while it works, so the worker is ended; the next one
    /// is given the articles when there is something to do.
    pub fn stop(&self) {
        let mut inner = self.0.borrow_mut();
        if inner.job.take().is_some() {
            inner.handle = None;
        }
    }

    /// Ends the worker: the page is going away.
    pub fn end(&self) {
        let mut inner = self.0.borrow_mut();
        (inner.job, inner.handle) = (None, None);
    }

    /// Has the job done. A worker that is still starting, or busy, is asked when it has time.
    fn ask(&self) {
        if !self.ensure_worker() {
            return self.compare_here();
        }
        let sending = {
            let mut inner = self.0.borrow_mut();
            let has_time = inner.handle.as_ref().is_some_and(WorkerHandle::has_time);
            if has_time { inner.begin() } else { None }
        };
        let Some(sending) = sending else { return };
        if sending.portions.is_empty() {
            self.send(&sending.last());
        } else {
            let client = self.clone();
            spawn_local(async move { client.send_portions(sending).await });
        }
    }

    /// Sends the worker a message; where that cannot be, the articles are compared here.
    fn send(&self, request: &Request) -> bool {
        let is_sent = self.0.borrow().post(request);
        if !is_sent {
            self.compare_here();
        }
        is_sent
    }

    /// Sends many articles, a portion at a time: the page has its turn in between.
    async fn send_portions(&self, mut sending: Sending) {
        while let Some(places) = sending.portions.pop_front() {
            let is_asked = |handle: &WorkerHandle| handle.busy_with == Some(sending.number);
            // The worker may have been ended meanwhile.
            if !self.0.borrow().handle.as_ref().is_some_and(is_asked) || !self.send(&sending.portion(&places)) {
                return;
            }
            pause(0).await;
        }
        if self.0.borrow().handle.as_ref().is_some_and(|handle| handle.busy_with == Some(sending.number)) {
            self.send(&sending.last());
        }
    }

    /// Whether there is a worker, if need be a new one.
    fn ensure_worker(&self) -> bool {
        let make_worker = match &*self.0.borrow() {
            Inner { handle: Some(_), .. } => return true,
            Inner { make_worker: None, .. } => return false,
            Inner { make_worker: Some(make_worker), .. } => make_worker.clone(),
        };
        // It is given the compiled WebAssembly, so that nothing is fetched or compiled twice.
        let made = make_worker.call1(&JsValue::UNDEFINED, &wasm_bindgen::module());
        let Ok(worker) = made.map(JsValue::unchecked_into::<Worker>) else {
            self.0.borrow_mut().make_worker = None;
            return false;
        };
        let client = self.clone();
        let on_answer = EventListener::new(&worker, "message", move |event| client.on_message(event));
        let client = self.clone();
        let on_error = EventListener::new(&worker, "error", move |event| client.worker_failed(event));
        let handle = WorkerHandle {
            worker,
            ready: false,
            busy_with: None,
            held: None,
            options: Options::default(),
            basis: Basis::Each,
            _listeners: [on_answer, on_error],
        };
        self.0.borrow_mut().handle = Some(handle);
        true
    }

    fn on_message(&self, event: &Event) {
        let answer = event.dyn_ref::<MessageEvent>().map(|event| Uint8Array::new(&event.data()).to_vec());
        if let Some(Ok(answer)) = answer.map(|bytes| from_bytes(&bytes)) {
            self.take(answer);
        }
    }

    fn take(&self, answer: Answer) {
        let next = self.0.borrow_mut().take(answer);
        // Called while nothing is borrowed: the listener may ask for more.
        match next {
            Next::Notify(listener, event) => listener(event),
            Next::Ask => self.ask(),
            Next::CompareHere => self.compare_here(),
            Next::Wait => {}
        }
    }

    /// The worker sent word of an error: it could not start, or it broke down.
    fn worker_failed(&self, event: &Event) {
        event.prevent_default();
        let mut inner = self.0.borrow_mut();
        let Some(handle) = inner.handle.take() else { return };
        if handle.ready {
            drop(inner);
            return self.break_off(error_text(event));
        }
        // A browser that starts no worker will not start the next one either.
        inner.make_worker = None;
        drop(inner);
        self.compare_here();
    }

    /// What is wanted will not be done, for this reason.
    fn break_off(&self, reason: String) {
        let job = self.0.borrow_mut().job.take();
        if let Some(job) = job {
            (job.listener)(ComparisonEvent::Broke(reason));
        }
    }

    /// Compares on the page itself, once it has had time to show what it has.
    fn compare_here(&self) {
        let client = self.clone();
        spawn_local(async move {
            pause(0).await;
            let fetch = client.0.borrow().engine;
            let engine = fetch().await;
            let request = match &*client.0.borrow() {
                Inner { number, job: Some(job), .. } => {
                    Request { number: *number, tasks: job.all(), judgements: job.listing.judgements.clone() }
                }
                _ => return,
            };
            let engine = match engine {
                Ok(engine) => engine,
                Err(missing) => return client.break_off(missing.to_string()),
            };
            if (engine.is_external)(&request)
                && let Err(missing) = tables::external().await
            {
                return client.break_off(missing.to_string());
            }
            let brought = bring((engine.lacks)(&request), |_, _| ()).await;
            // Something else may be wanted meanwhile, or nothing.
            if !matches!(&*client.0.borrow(), Inner { number, job: Some(_), .. } if *number == request.number) {
                return;
            }
            match brought {
                Ok(()) => (engine.host)(Date::now, tables::external_here)(request, &mut |answer| client.take(answer)),
                Err(missing) => client.break_off(missing.to_string()),
            }
        });
    }
}

impl Inner {
    /// What makes the articles that the worker holds into those of the job.
    fn steps(&self) -> Vec<Step> {
        let Some(job) = &self.job else { return Vec::new() };
        let held = self.handle.as_ref().filter(|handle| handle.basis == job.listing.basis);
        let held = held.and_then(|handle| Some((handle.held.as_ref()?, handle.options)));
        let Some((articles, options)) = held else { return job.steps() };
        let steps = plan(HeldArticles { articles, options }, job.wanted());
        // Who asks of others, and what was found elsewhere, is cheap to do anew.
        if steps.is_empty() || job.listing.basis == Basis::Each { steps } else { job.steps() }
    }

    /// What is to be sent to the worker for the job; it is busy with it from now on.
    fn begin(&mut self) -> Option<Sending> {
        let steps = self.steps();
        let (handle, job) = (self.handle.as_mut()?, self.job.as_ref()?);
        (handle.held, handle.options, handle.busy_with) =
            (Some(job.listing.articles.clone()), job.options, Some(self.number));
        handle.basis = job.listing.basis.clone();
        let (portions, parts) = portions(steps, &job.listing.articles, PORTION);
        let (number, judgements) = (self.number, job.listing.judgements.clone());
        Some(Sending { number, articles: job.listing.articles.clone(), portions: portions.into(), parts, judgements })
    }

    /// Sends the worker a message. False if it cannot be sent.
    fn post(&self, request: &Request) -> bool {
        let (Some(handle), Ok(bytes)) = (&self.handle, to_bytes(request)) else { return false };
        let buffer = Uint8Array::from(bytes.as_slice()).buffer();
        handle.worker.post_message_with_transfer(&buffer, &Array::of1(&buffer)).is_ok()
    }

    fn take(&mut self, answer: Answer) -> Next {
        let (number, is_end) = match &answer {
            Answer::Ready => {
                if let Some(handle) = &mut self.handle {
                    handle.ready = true;
                }
                return if self.job.is_some() { Next::Ask } else { Next::Wait };
            }
            Answer::Unable(_) => {
                // What it could not fetch may be had by the page; the next worker would fare no better.
                (self.make_worker, self.handle) = (None, None);
                return Next::CompareHere;
            }
            Answer::Table(..) => {
                if let Answer::Table(name, bytes) = answer {
                    // Of another version it would be refused, and page and worker are of one.
                    let _: Result<(), NoTable> = provide(&name, bytes);
                }
                return Next::Wait;
            }
            Answer::Progress { number, .. } => (*number, false),
            Answer::Part(number, part) => (*number, matches!(part, ReportPart::Last(..))),
            Answer::Failed(number, _) | Answer::Lacks(number, _) => (*number, true),
        };
        let is_wanted = number == self.number;
        let mut is_asked = false;
        if let Some(handle) = self.handle.as_mut().filter(|handle| handle.busy_with == Some(number)) {
            is_asked = true;
            if is_end {
                handle.busy_with = None;
            }
            if let Answer::Failed(..) | Answer::Lacks(..) = answer {
                handle.held = None;
            }
        }
        let Some(job) = &mut self.job else { return Next::Wait };
        let event = match answer {
            // What the worker does for an earlier wish is on the way to this one.
            Answer::Progress { done, all, .. } if is_asked || is_wanted => {
                return Next::Notify(job.listener.clone(), ComparisonEvent::Progress(Pairs { done, all }));
            }
            _ if !is_wanted => return if is_asked && is_end { Next::Ask } else { Next::Wait },
            Answer::Part(_, part) => job.parts.take(part).map(|found| ComparisonEvent::Found(Box::new(found))),
            Answer::Failed(_, reason) => Some(ComparisonEvent::Refused(reason)),
            Answer::Lacks(_, reason) => Some(ComparisonEvent::Broke(reason)),
            Answer::Ready | Answer::Unable(_) | Answer::Table(..) | Answer::Progress { .. } => None,
        };
        let Some(event) = event else { return Next::Wait };
        self.job.take().map_or(Next::Wait, |job| Next::Notify(job.listener, event))
    }
}

impl Comparison {
    fn wanted(&self) -> HeldArticles<'_> {
        HeldArticles { articles: &self.listing.articles, options: self.options }
    }

    /// All of it, for who holds nothing yet.
    fn steps(&self) -> Vec<Step> {
        anew(self.wanted(), &self.listing.basis)
    }

    /// The same as tasks.
    fn all(&self) -> Vec<Task> {
        self.steps().into_iter().map(|step| task(step, &self.listing.articles)).collect()
    }
}

fn error_text(event: &Event) -> String {
    // An event without a message is undefined there, which is no string.
    let message = Reflect::get(event, &"message".into()).ok().and_then(|message| message.as_string());
    message.filter(|message| !message.is_empty()).unwrap_or_else(|| "nothing".to_owned())
}
