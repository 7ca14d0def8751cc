//! The page's side of its worker: starts it, asks it, and puts its answers together.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Date, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, MessageEvent, Worker};

use crate::article::Article;
use crate::compare::Options;
use crate::page::findings::Findings;
use crate::page::shared::Shared;
use crate::page::work::Pairs;
use crate::worker::host::Host;
use crate::worker::message::{Answer, Request, Task, from_bytes, to_bytes};
use crate::worker::parts::Parts;
use crate::worker::plan::{Held, plan};

/// What the page hears of the comparing.
#[derive(Debug)]
pub enum News {
    /// So many pairs were compared.
    Progress(Pairs),
    /// It is done.
    Found(Findings),
    /// The articles cannot be compared, for this reason.
    Refused(String),
    /// The worker broke down, for this reason.
    Broke(String),
}

/// Compares articles in a worker; without one, on the page itself. Copies are of the same client.
#[derive(Clone)]
pub struct Client(Rc<RefCell<Desk>>);

/// Who hears the news of a job.
type Hear = Rc<dyn Fn(News)>;

struct Desk {
    /// Makes a worker; none where the page does without.
    hire: Option<Function>,
    staff: Option<Staff>,
    /// How many requests there were.
    number: u32,
    job: Option<Job>,
}

/// A worker, and what it holds.
struct Staff {
    worker: Worker,
    ready: bool,
    held: Option<Shared<Vec<Article>>>,
    options: Options,
    _listeners: [EventListener; 2],
}

/// What is being compared.
struct Job {
    articles: Shared<Vec<Article>>,
    options: Options,
    hear: Hear,
    parts: Parts,
}

impl Drop for Staff {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Client {
    /// A client of the worker that `hire` makes. It is started at once, so that it is there when articles are.
    #[must_use]
    pub fn new(hire: Option<Function>) -> Self {
        let client = Self(Rc::new(RefCell::new(Desk { hire, staff: None, number: 0, job: None })));
        client.ensure_staff();
        client
    }

    /// Compares `articles`; `hear` is told how it goes. What was asked before is forgotten.
    pub fn compare(&self, articles: &Shared<Vec<Article>>, options: Options, hear: impl Fn(News) + 'static) {
        {
            let mut desk = self.0.borrow_mut();
            desk.number += 1;
            let articles = articles.clone();
            desk.job = Some(Job { articles, options, hear: Rc::new(hear), parts: Parts::default() });
        }
        self.ask();
    }

    /// Stops the comparing, if it is under way. WebAssembly hears nothing while it works, so the worker is ended; the next one
    /// is given the articles when there is something to do.
    pub fn stop(&self) {
        let mut desk = self.0.borrow_mut();
        if desk.job.take().is_some() {
            desk.staff = None;
        }
    }

    /// Ends the worker: the page is going away.
    pub fn end(&self) {
        let mut desk = self.0.borrow_mut();
        (desk.job, desk.staff) = (None, None);
    }

    fn ask(&self) {
        let tasks = self.0.borrow_mut().tasks();
        if !self.ensure_staff() || !self.0.borrow_mut().post(tasks) {
            self.compare_here();
        }
    }

    /// Whether there is a worker, if need be a new one.
    fn ensure_staff(&self) -> bool {
        let hire = match &*self.0.borrow() {
            Desk { staff: Some(_), .. } => return true,
            Desk { hire: None, .. } => return false,
            Desk { hire: Some(hire), .. } => hire.clone(),
        };
        // It is given the compiled WebAssembly, so that nothing is fetched or compiled twice.
        let hired = hire.call1(&JsValue::UNDEFINED, &wasm_bindgen::module());
        let Ok(worker) = hired.map(JsValue::unchecked_into::<Worker>) else {
            self.0.borrow_mut().hire = None;
            return false;
        };
        let client = self.clone();
        let heard = EventListener::new(&worker, "message", move |event| client.hear(event));
        let client = self.clone();
        let broke = EventListener::new(&worker, "error", move |event| client.fall(event));
        let staff = Staff { worker, ready: false, held: None, options: Options::default(), _listeners: [heard, broke] };
        self.0.borrow_mut().staff = Some(staff);
        true
    }

    fn hear(&self, event: &Event) {
        let answer = event.dyn_ref::<MessageEvent>().map(|event| Uint8Array::new(&event.data()).to_vec());
        if let Some(Ok(answer)) = answer.map(|bytes| from_bytes(&bytes)) {
            self.take(answer);
        }
    }

    fn take(&self, answer: Answer) {
        let news = self.0.borrow_mut().news(answer);
        // Told while nothing is borrowed: who hears it may ask for more.
        if let Some((hear, news)) = news {
            hear(news);
        }
    }

    /// The worker sent word of an error: it could not start, or it broke down.
    fn fall(&self, event: &Event) {
        event.prevent_default();
        let mut desk = self.0.borrow_mut();
        let Some(staff) = desk.staff.take() else { return };
        if staff.ready {
            let job = desk.job.take();
            drop(desk);
            if let Some(job) = job {
                (job.hear)(News::Broke(said(event)));
            }
            return;
        }
        // A browser that starts no worker will not start the next one either.
        desk.hire = None;
        drop(desk);
        self.compare_here();
    }

    /// Compares on the page itself, once it has had time to show what it has.
    fn compare_here(&self) {
        let client = self.clone();
        spawn_local(async move {
            drop(JsFuture::from(next_task()).await);
            let request = match &*client.0.borrow() {
                Desk { number, job: Some(job), .. } => Request { number: *number, tasks: job.all() },
                _ => return,
            };
            Host::new(Date::now).serve(request, &mut |answer| client.take(answer));
        });
    }
}

impl Desk {
    /// What makes the articles that the worker holds into those of the job. A worker from which there is no way goes.
    fn tasks(&mut self) -> Vec<Task> {
        let Some(job) = &self.job else { return Vec::new() };
        let held = self.staff.as_ref().and_then(|staff| Some((staff.held.as_ref()?, staff.options)));
        let tasks = match held {
            Some((articles, options)) => plan(Held { articles, options }, job.wanted()),
            None => Some(job.all()),
        };
        tasks.unwrap_or_else(|| {
            self.staff = None;
            job.all()
        })
    }

    /// Sends the worker what it is to do for the job. False if it cannot be sent.
    fn post(&mut self, tasks: Vec<Task>) -> bool {
        let (Some(staff), Some(job)) = (&mut self.staff, &self.job) else { return false };
        (staff.held, staff.options) = (Some(job.articles.clone()), job.options);
        let Ok(bytes) = to_bytes(&Request { number: self.number, tasks }) else { return false };
        let buffer = Uint8Array::from(bytes.as_slice()).buffer();
        staff.worker.post_message_with_transfer(&buffer, &Array::of1(&buffer)).is_ok()
    }

    fn news(&mut self, answer: Answer) -> Option<(Hear, News)> {
        let number = match &answer {
            Answer::Ready => {
                if let Some(staff) = &mut self.staff {
                    staff.ready = true;
                }
                return None;
            }
            Answer::Progress { number, .. } | Answer::Part(number, _) | Answer::Failed(number, _) => *number,
        };
        let job = self.job.as_mut().filter(|_| number == self.number)?;
        let news = match answer {
            Answer::Ready => return None,
            Answer::Progress { done, all, .. } => return Some((job.hear.clone(), News::Progress(Pairs { done, all }))),
            Answer::Part(_, part) => News::Found(job.parts.take(part)?),
            Answer::Failed(_, reason) => {
                if let Some(staff) = &mut self.staff {
                    staff.held = None;
                }
                News::Refused(reason)
            }
        };
        self.job.take().map(|job| (job.hear, news))
    }
}

impl Job {
    fn wanted(&self) -> Held<'_> {
        Held { articles: &self.articles, options: self.options }
    }

    /// All of it, for who holds nothing yet.
    fn all(&self) -> Vec<Task> {
        vec![Task::Options(self.options), Task::Add(self.articles.to_vec())]
    }
}

fn said(event: &Event) -> String {
    // An event without a message is undefined there, which is no string.
    let message = Reflect::get(event, &"message".into()).ok().and_then(|message| message.as_string());
    message.filter(|message| !message.is_empty()).unwrap_or_else(|| "nothing".to_owned())
}

/// When the browser has drawn.
fn next_task() -> Promise {
    Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            drop(window.set_timeout_with_callback(&resolve));
        }
    })
}
