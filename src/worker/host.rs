//! The worker's own side: it holds the articles, does what is asked and answers.

use std::ops::ControlFlow;

use crate::state::findings::Findings;
use crate::state::judgement::verdict::{self, Judgement};
use crate::worker::external::ExternalHere;
use crate::worker::message::{Answer, Mode, Request, Task};
use crate::worker::parts;
use wirecopy::article::Article;
use wirecopy::order::arrange;
use wirecopy::tables::{Table, needed};
use wirecopy::{Collection, Error, Options, Progress, Report, Stopped};

/// Work that is done within so many milliseconds is not worth telling how far it is.
const FIRST_PROGRESS_AFTER: f64 = 300.0;

/// So many milliseconds lie between two reports of progress.
const PROGRESS_EVERY: f64 = 100.0;

/// Does what is asked and gives every answer to the second.
pub type Serve = Box<dyn FnMut(Request, &mut dyn FnMut(Answer))>;

/// What a new host does. The page knows no more of it: the rest is fetched when something is to be compared. `external` gives what
/// makes a report of clusters, once that is there.
#[must_use]
pub fn host(clock: fn() -> f64, external: ExternalHere) -> Serve {
    let mut host = Host::new(clock, external);
    Box::new(move |request, send| host.serve(request, send))
}

/// Which tables the engine lacks for what is asked.
#[must_use]
pub fn lacks(request: &Request) -> Vec<Table> {
    let added = request
        .tasks
        .iter()
        .filter_map(|task| if let Task::Add(of) | Task::Ask(of) | Task::More(of) = task { Some(of) } else { None });
    needed(added.flatten().map(|article| article.text.as_str()))
}

/// Whether what makes a report of clusters has to be there for what is asked.
#[must_use]
pub fn is_external(request: &Request) -> bool {
    request.tasks.iter().any(|task| matches!(task, Task::Begin(Mode::Clusters(_))))
}

/// The articles, and what was found in them so far.
#[derive(Debug)]
enum Held {
    /// They are compared.
    Compared(Box<Collection<Article>>),
    /// Clusters speak of them.
    Clustered(Box<Clustered>),
}

/// Articles that clusters speak of.
#[derive(Debug, Default)]
struct Clustered {
    lines: String,
    articles: Vec<Article>,
    options: Options,
    /// What was made of them, as long as they stay.
    found: Option<(Report, u32)>,
}

/// The worker's side of a comparison.
#[derive(Debug)]
pub struct Host {
    held: Option<Held>,
    /// Articles for what is asked next.
    kept: Vec<Article>,
    clock: fn() -> f64,
    external: ExternalHere,
}

impl Host {
    /// A host without articles. `clock` tells milliseconds from any beginning, `external` gives what makes a report of clusters.
    #[must_use]
    pub fn new(clock: fn() -> f64, external: ExternalHere) -> Self {
        Self { held: None, kept: Vec::new(), clock, external }
    }

    /// Does what is asked and gives every answer to `send`. After a failure it holds no articles.
    pub fn serve(&mut self, request: Request, send: &mut dyn FnMut(Answer)) {
        let number = request.number;
        if request.is_part() {
            self.keep(request.tasks);
            return;
        }
        let mut next = (self.clock)() + FIRST_PROGRESS_AFTER;
        let clock = self.clock;
        let mut watch = |Progress { done, all }: Progress| {
            if clock() >= next {
                next = clock() + PROGRESS_EVERY;
                send(Answer::Progress { number, done, all });
            }
        };
        let judgements = verdict::read(&request.judgements);
        match self.find(request.tasks, &judgements, &mut watch) {
            Ok(findings) => parts::cut(findings, &mut |part| send(Answer::Part(number, part))),
            Err(reason) => send(Answer::Failed(number, reason)),
        }
    }

    fn keep(&mut self, tasks: Vec<Task>) {
        for task in tasks {
            if let Task::More(articles) = task {
                self.kept.extend(articles);
            }
        }
    }

    fn find(
        &mut self,
        tasks: Vec<Task>,
        judgements: &[Judgement],
        watch: &mut dyn FnMut(Progress),
    ) -> Result<Findings, String> {
        let mut held = match self.held.take() {
            Some(held) => held,
            None => Held::begin(Mode::Each).map_err(|error| said(&error))?,
        };
        let (mut kept, mut taken) = (std::mem::take(&mut self.kept), Vec::new());
        for task in tasks {
            let task = match task {
                Task::More(more) => {
                    kept.extend(more);
                    continue;
                }
                Task::Take(count) => {
                    let rest = kept.split_off(kept.len().min(count as usize));
                    taken = std::mem::replace(&mut kept, rest);
                    continue;
                }
                Task::Add(articles) => Task::Add(behind(std::mem::take(&mut taken), articles)),
                Task::Ask(articles) => Task::Ask(behind(std::mem::take(&mut taken), articles)),
                other => other,
            };
            held = held.after(task, watch).map_err(|error| said(&error))?;
        }
        let findings = match &mut held {
            Held::Compared(collection) => {
                let articles: Vec<&Article> = collection.articles().collect();
                Findings::judged(&articles, collection.report(), judgements)
            }
            Held::Clustered(held) => {
                let Clustered { lines, articles, options, found } = &mut **held;
                let (report, astray) = match found {
                    Some(found) => found.clone(),
                    None => {
                        let external = (self.external)().ok_or("a part of this page did not arrive")?;
                        found.insert(external(lines, articles, options).map_err(|error| said(&error))?).clone()
                    }
                };
                let articles: Vec<&Article> = articles.iter().collect();
                Findings { astray, ..Findings::judged(&articles, report, judgements) }
            }
        };
        self.held = Some(held);
        Ok(findings)
    }
}

fn behind(mut first: Vec<Article>, more: Vec<Article>) -> Vec<Article> {
    first.extend(more);
    first
}

fn said(error: &Error) -> String {
    error.to_string()
}

impl Held {
    fn begin(mode: Mode) -> Result<Self, Error> {
        let options = Options::default();
        Ok(match mode {
            Mode::Each => Self::Compared(Box::new(Collection::new(options)?)),
            Mode::Query => Self::Compared(Box::new(Collection::query(options)?)),
            Mode::Clusters(lines) => Self::Clustered(Box::new(Clustered { lines, ..Clustered::default() })),
        })
    }

    /// What is held after `task`.
    fn after(self, task: Task, watch: &mut dyn FnMut(Progress)) -> Result<Self, Error> {
        let collection = match (self, task) {
            (_, Task::Begin(mode)) => return Self::begin(mode),
            (Self::Clustered(mut held), task) => {
                held.found = None;
                match task {
                    Task::Options(options) => held.options = options,
                    Task::Add(more) | Task::Ask(more) => held.articles.extend(more),
                    Task::Arrange(places) => drop(arrange(&mut held.articles, &places)),
                    Task::Begin(_) | Task::More(_) | Task::Take(_) => {}
                }
                return Ok(Self::Clustered(held));
            }
            (Self::Compared(mut collection), task) => {
                match task {
                    Task::Options(options) => {
                        let mut anew = collection.emptied(options)?;
                        add(&mut anew, (Vec::new(), collection.into_articles()), watch)?;
                        *collection = anew;
                    }
                    // Nothing of the words that were met stays behind, either.
                    Task::Arrange(places) if places.is_empty() => {
                        *collection = collection.emptied(collection.options())?;
                    }
                    Task::Arrange(places) => drop(collection.arrange(&places)),
                    Task::Add(articles) => add(&mut collection, (Vec::new(), articles), watch)?,
                    Task::Ask(articles) => add(&mut collection, (articles, Vec::new()), watch)?,
                    Task::Begin(_) | Task::More(_) | Task::Take(_) => {}
                }
                collection
            }
        };
        Ok(Self::Compared(collection))
    }
}

fn add(
    collection: &mut Collection<Article>,
    (asked, articles): (Vec<Article>, Vec<Article>),
    watch: &mut dyn FnMut(Progress),
) -> Result<(), Error> {
    let watched = collection.ask_watched(asked, articles, |progress| {
        watch(progress);
        ControlFlow::Continue(())
    })?;
    // Nobody stops it here: a worker that is to stop is ended.
    let _: Result<(), Stopped> = watched;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::basis::{Basis, Source};
    use crate::state::library::clusters::written;
    use crate::worker::external::external;
    use crate::worker::message::{from_bytes, to_bytes};
    use crate::worker::parts::ReportParts;
    use crate::worker::plan::{HeldArticles, Step, anew, task};
    use wirecopy::span::ByteSpan;
    use wirecopy::{ExternalSpan, compare};

    const SAID: &str = "the agreement covers all who were encamped in the United States including gang members";

    fn article(id: &str, text: &str) -> Article {
        Article { id: id.to_owned(), text: text.to_owned(), ..Article::default() }
    }

    fn articles(ids: &[&str]) -> Vec<Article> {
        ids.iter().map(|id| article(id, &format!("In {id} he wrote that {SAID}."))).collect()
    }

    fn all_of(steps: Vec<Step>, articles: &[Article]) -> Vec<Task> {
        steps.into_iter().map(|step| task(step, articles)).collect()
    }

    /// A request through bytes, as the page sends it, and every answer, as the page receives it.
    fn ask(host: &mut Host, number: u32, tasks: Vec<Task>) -> Vec<Answer> {
        let request = from_bytes(&to_bytes(&Request { number, tasks, judgements: String::new() }).unwrap()).unwrap();
        let mut answers = Vec::new();
        host.serve(request, &mut |answer| answers.push(from_bytes(&to_bytes(&answer).unwrap()).unwrap()));
        answers
    }

    fn findings(answers: Vec<Answer>, expected: u32) -> Findings {
        let mut parts = ReportParts::default();
        let mut findings = answers.into_iter().filter_map(|answer| match answer {
            Answer::Part(number, part) if number == expected => parts.take(part),
            other => panic!("{other:?}"),
        });
        findings.next().unwrap()
    }

    fn expected(articles: &[Article], options: Options) -> Findings {
        Findings::of(&articles.iter().collect::<Vec<_>>(), compare(articles, &options).unwrap())
    }

    #[test]
    fn what_is_found_after_changes_is_what_a_fresh_comparison_finds() {
        let mut host = Host::new(|| 0.0, || None);
        let options = Options::default().min_words(5);
        let steps = [
            (vec![Task::Add(articles(&["a", "b"]))], vec!["a", "b"], Options::default()),
            (vec![Task::Add(articles(&["c"]))], vec!["a", "b", "c"], Options::default()),
            (vec![Task::Arrange(vec![0, 2])], vec!["a", "c"], Options::default()),
            (vec![Task::Options(options), Task::Add(articles(&["d"]))], vec!["a", "c", "d"], options),
            (vec![], vec!["a", "c", "d"], options),
            (vec![Task::Arrange(vec![2, 0, 1])], vec!["d", "a", "c"], options),
            (vec![Task::Arrange(vec![]), Task::Add(articles(&["e", "f"]))], vec!["e", "f"], options),
        ];
        for (number, (tasks, ids, options)) in (1..).zip(steps) {
            let found = findings(ask(&mut host, number, tasks), number);
            assert_eq!(found, expected(&articles(&ids), options), "{ids:?}");
            assert!(!found.pairs.is_empty());
        }
    }

    #[test]
    fn articles_that_come_in_several_messages_are_compared_when_all_are_there() {
        let mut host = Host::new(|| 0.0, || None);
        assert_eq!(ask(&mut host, 1, vec![Task::More(articles(&["a", "b"]))]), []);
        assert_eq!(ask(&mut host, 1, vec![Task::More(articles(&["c", "d"]))]), []);
        let all = articles(&["a", "b", "c", "d", "e"]);
        let found = findings(ask(&mut host, 1, vec![Task::Take(4), Task::Add(articles(&["e"]))]), 1);
        assert_eq!(found, expected(&all, Options::default()));
        assert_eq!(findings(ask(&mut host, 2, Vec::new()), 2), found, "nothing was kept");
        // Those that are asked about come first.
        let mut host = Host::new(|| 0.0, || None);
        ask(&mut host, 3, vec![Task::More(articles(&["b", "a", "c"]))]);
        let tasks =
            vec![Task::Begin(Mode::Query), Task::Take(1), Task::Ask(Vec::new()), Task::Take(2), Task::Add(Vec::new())];
        let found = findings(ask(&mut host, 3, tasks), 3);
        let pairs: Vec<_> = found.pairs.iter().map(|pair| (pair.articles.a, pair.articles.b)).collect();
        assert_eq!(pairs, [(0, 1), (0, 2)]);
    }

    #[test]
    fn a_query_finds_what_a_full_comparison_has_of_those_that_are_asked_about_and_the_way_back_is_whole() {
        let mut host = Host::new(|| 0.0, || None);
        let all = articles(&["a", "b", "c"]);
        let basis = Basis::Source(vec![Source::Article("b".to_owned())]);
        let wanted = HeldArticles { articles: &all, options: Options::default() };
        let found = findings(ask(&mut host, 1, all_of(anew(wanted, &basis), &all)), 1);
        let pairs: Vec<_> = found.pairs.iter().map(|pair| (pair.articles.a, pair.articles.b)).collect();
        assert_eq!(pairs, [(0, 1), (1, 2)], "a and c are not compared, and all stand where they stood");
        let against: Vec<bool> = found.report.articles.iter().map(|figures| figures.against).collect();
        assert_eq!(against, [true, false, true]);
        // What is said of passages is said of the same query.
        assert_eq!(findings(ask(&mut host, 2, Vec::new()), 2).pairs, found.pairs);
        let back = findings(ask(&mut host, 3, all_of(anew(wanted, &Basis::Each), &all)), 3);
        assert_eq!(back, expected(&all, Options::default()));
    }

    #[test]
    fn clusters_from_elsewhere_are_the_passages() {
        let mut host = Host::new(|| 0.0, || Some(external));
        let all = articles(&["a", "b"]);
        let piece = |article: u32| ExternalSpan { article, bytes: ByteSpan::new(5, 40) };
        let lines = written(&["17".to_owned()], &[vec![piece(0), piece(1)]], &all, 0);
        let wanted = HeldArticles { articles: &all, options: Options::default() };
        let tasks = all_of(anew(wanted, &Basis::Clusters(lines.into())), &all);
        assert!(is_external(&Request { number: 1, tasks: tasks.clone(), judgements: String::new() }));
        let found = findings(ask(&mut host, 1, tasks.clone()), 1);
        assert_eq!(found.report.passages.len(), 1);
        assert_eq!(found.report.cluster_of(&found.report.passages[0]), Some("17"));
        assert_eq!(findings(ask(&mut host, 2, Vec::new()), 2), found);
        let answers = ask(&mut Host::new(|| 0.0, || None), 3, tasks);
        assert_eq!(answers, [Answer::Failed(3, "a part of this page did not arrive".to_owned())]);
    }

    #[test]
    fn what_cannot_be_compared_is_named_and_the_host_goes_on() {
        let mut host = Host::new(|| 0.0, || None);
        let answers = ask(&mut host, 1, vec![Task::Add(articles(&["a", "a"]))]);
        assert_eq!(answers, [Answer::Failed(1, "two articles are called a; names must differ".to_owned())]);
        let found = findings(ask(&mut host, 2, vec![Task::Add(articles(&["a", "b"]))]), 2);
        assert_eq!(found.report.passages.len(), 1);
    }

    #[test]
    fn short_work_is_done_without_a_word_and_long_work_tells_how_far_it_is() {
        let pairs_sent = |clock| {
            let answers = ask(&mut Host::new(clock, || None), 7, vec![Task::Add(articles(&["a", "b", "c"]))]);
            let told = answers.into_iter().filter_map(|answer| match answer {
                Answer::Progress { number, done, all } => Some((number, done, all)),
                _ => None,
            });
            told.collect::<Vec<_>>()
        };
        assert_eq!(pairs_sent(|| 0.0), []);
        // A clock that goes on by a second whenever it is read.
        let slow = || {
            use std::sync::atomic::{AtomicU32, Ordering};
            static SECONDS: AtomicU32 = AtomicU32::new(0);
            f64::from(SECONDS.fetch_add(1000, Ordering::Relaxed))
        };
        assert_eq!(pairs_sent(slow), [(7, 0, 3), (7, 3, 3)]);
    }
}
