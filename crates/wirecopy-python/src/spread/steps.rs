//! What a task makes of what it was sent, step by step.

use std::collections::{BTreeSet, HashMap};

use rustc_hash::FxHashMap;
use wirecopy::Error;
use wirecopy::article::Article;
use wirecopy::spread::block::Compared;
use wirecopy::spread::meet::Candidate;
use wirecopy::spread::member::{Batch, Member, number_of, standings, standings_of_houses};
use wirecopy::spread::parts::{Forest, sides, touching};
use wirecopy::spread::prints::{At, Counted, Told};
use wirecopy::spread::{Facts, block, meet, phrases, prints};

use super::inbox::Inbox;
use super::message::{Kind, Message, Outbox};

/// Where messages go.
#[derive(Clone, Copy)]
pub struct Routes {
    /// So many routes there are for what is spread by a hash.
    pub routes: u64,
    /// Into so many blocks the articles are dealt; two of these make a task.
    pub blocks: u32,
}

impl Routes {
    /// To what is known of an article.
    pub fn article(self, n: u32) -> u64 {
        u64::from(n) % self.routes
    }

    /// To what has the same hash.
    fn hash(self, hash: u64) -> u64 {
        hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) % self.routes
    }

    /// To where two articles are compared.
    fn pair(self, a: u32, b: u32) -> u64 {
        let [a, b] = [a % self.blocks, b % self.blocks];
        let (less, more) = (u64::from(a.min(b)), u64::from(a.max(b)));
        // The pairs of blocks are counted, so that partitions get equally many.
        more * (more + 1) / 2 + less
    }
}

/// Does one step. Nothing where there is none of this name.
pub fn step(name: &str, inbox: Inbox, facts: &Facts, routes: Routes) -> Option<Result<Outbox, Error>> {
    let mut outbox = Outbox::default();
    match name {
        "standings" => {
            let articles: Vec<&Article> = inbox.members.iter().map(|member| &member.article).collect();
            let standings = match standings(articles, &facts.options) {
                Ok(standings) => standings,
                Err(error) => return Some(Err(error)),
            };
            for (Member { n, .. }, standing) in inbox.members.iter().zip(standings) {
                outbox.send(Kind::Next, routes.article(*n), &Message::Standing(*n, standing));
            }
        }
        // Where all houses are told, each is looked at by itself.
        "homes" => {
            for member in inbox.members {
                send(&mut outbox, routes.hash(member.standing.of_house()), member);
            }
        }
        "furniture" => {
            let standings = match standings_of_houses(&inbox.members, &facts.options) {
                Ok(standings) => standings,
                Err(error) => return Some(Err(error)),
            };
            for (Member { n, .. }, standing) in inbox.members.iter().zip(standings) {
                outbox.send(Kind::Next, routes.article(*n), &Message::Standing(*n, standing));
            }
        }
        "settle" => {
            let mut standings: HashMap<u32, _> = inbox.standings.into_iter().collect();
            for mut member in inbox.members {
                member.standing = standings.remove(&member.n).unwrap_or(member.standing);
                send(&mut outbox, routes.article(member.n), member);
            }
        }
        "prints" => {
            let Told { prints, words, shared } = prints::prints(&Batch::of(inbox.members, &facts.options), facts);
            for (n, places) in shared {
                outbox.send(Kind::Next, routes.article(n), &Message::Shared(n, places));
            }
            for print in prints {
                outbox.send(Kind::Next, routes.hash(print.print), &Message::Print(print));
            }
            for word in words {
                outbox.send(Kind::Next, routes.hash(word.word), &Message::Word(word));
            }
        }
        "count" => {
            let Counted { shared, own, often, words } = prints::count(inbox.prints, inbox.words, facts);
            // What is known already comes by on its way to the article.
            for (n, places) in shared.into_iter().chain(inbox.shared) {
                outbox.send(Kind::Next, routes.article(n), &Message::Shared(n, places));
            }
            for (n, words) in own {
                outbox.send(Kind::Next, routes.article(n), &Message::Own(n, words));
            }
            for print in often {
                outbox.send(Kind::Facts, 0, &Message::Often(print));
            }
            for (word, articles) in words {
                outbox.send(Kind::Facts, 0, &Message::Common(word, articles));
            }
        }
        "look" => look(inbox, facts, routes, &mut outbox),
        "tally" => {
            for tally in prints::tallies(&Batch::of(inbox.members, &facts.options), facts) {
                outbox.send(Kind::Next, routes.hash(tally.print), &Message::Tally(tally));
            }
        }
        "frequent" => {
            let (frequent, furnished) = prints::frequent(inbox.tallies, facts);
            for print in frequent {
                outbox.send(Kind::Facts, 0, &Message::Frequent(print));
            }
            for print in furnished {
                outbox.send(Kind::Facts, 0, &Message::Furnished(print));
            }
        }
        "meet" => send_pairs(meet::meet(inbox.postings, facts), routes, &mut outbox),
        "stretches" => {
            for stretch in phrases::stretches(&Batch::of(inbox.members, &facts.options), facts) {
                outbox.send(Kind::Next, 0, &Message::Stretch(stretch));
            }
        }
        "phrases" => send_pairs(phrases::candidates(inbox.stretches, facts), routes, &mut outbox),
        "send" => {
            let mut needs: HashMap<u32, BTreeSet<u64>> = HashMap::new();
            for (n, route) in inbox.needs {
                needs.entry(n).or_default().insert(route);
            }
            for member in inbox.members {
                let message = |member: Member| Message::Member(Box::new(member));
                let Some(wanted) = needs.remove(&member.n) else { continue };
                let message = message(member);
                wanted.into_iter().for_each(|route| outbox.send(Kind::Next, route, &message));
            }
        }
        "block" => {
            let batch = Batch::of(inbox.members, &facts.options);
            let Compared { found, versions } = block::compare(&batch, &inbox.candidates, facts);
            for found in found {
                let both = sides(&found);
                let edge = Message::Edge(both[0].node(), both[1].node());
                outbox.send(Kind::Sides, routes.article(both[0].n), &edge);
                for side in both {
                    outbox.send(Kind::Sides, routes.article(side.n), &Message::Side(side));
                }
                outbox.send(Kind::Next, routes.hash(both[0].node()), &Message::Found(found));
            }
            for (one, other) in versions {
                outbox.send(Kind::Versions, 0, &Message::Edge(one, other));
                for n in [one, other].map(number_of) {
                    let id = batch.article(n).map(|article| article.id.clone()).unwrap_or_default();
                    outbox.send(Kind::Versions, 0, &Message::Called(n, id));
                }
            }
        }
        // Of what hangs together in one task, each is told with the least alone.
        "touch" => {
            let mut inbox = inbox;
            inbox.edges.extend(touching(std::mem::take(&mut inbox.sides)));
            for (node, root) in forest(inbox.edges) {
                outbox.send(Kind::Next, 0, &Message::Edge(node, root));
            }
        }
        "roots" => {
            for (node, root) in forest(inbox.edges) {
                outbox.send(Kind::Next, routes.hash(node), &Message::Root(node, root));
            }
        }
        "versions" => {
            let called: HashMap<u32, String> = inbox.called.into_iter().collect();
            for (node, root) in forest(inbox.edges) {
                let (n, first) = (number_of(node), number_of(root));
                if let Some(id) = called.get(&first).filter(|_| n != first) {
                    outbox.send(Kind::Next, routes.article(n), &Message::Version(n, id.clone()));
                }
            }
        }
        "root" => {
            let roots: FxHashMap<u64, u64> = inbox.roots.into_iter().collect();
            let mut needs = BTreeSet::new();
            for found in inbox.found {
                let node = sides(&found)[0].node();
                let route = routes.hash(roots.get(&node).copied().unwrap_or(node));
                needs.extend([(found.articles.a, route), (found.articles.b, route)]);
                outbox.send(Kind::Next, route, &Message::Found(found));
            }
            send_needs(needs, routes, &mut outbox);
        }
        _ => return None,
    }
    Some(Ok(outbox))
}

/// Articles with what is known of them now, and the places that they share.
fn look(inbox: Inbox, facts: &Facts, routes: Routes, outbox: &mut Outbox) {
    let mut own: HashMap<u32, Vec<u64>> = HashMap::new();
    for (n, words) in inbox.own {
        own.entry(n).or_default().extend(words);
    }
    let mut shared: FxHashMap<u32, Vec<At>> = FxHashMap::default();
    for (n, places) in inbox.shared {
        shared.entry(n).or_default().extend(places);
    }
    let mut members = inbox.members;
    for member in &mut members {
        member.own = own.remove(&member.n).unwrap_or_default();
        outbox.send(Kind::Members, routes.article(member.n), &Message::Member(Box::new(member.clone())));
    }
    for posting in prints::postings(&Batch::of(members, &facts.options), &shared, facts) {
        outbox.send(Kind::Next, routes.hash(posting.print), &Message::Posting(posting));
    }
}

fn send(outbox: &mut Outbox, route: u64, member: Member) {
    outbox.send(Kind::Next, route, &Message::Member(Box::new(member)));
}

fn send_pairs(candidates: Vec<Candidate>, routes: Routes, outbox: &mut Outbox) {
    let mut needs = BTreeSet::new();
    for candidate in candidates {
        let route = routes.pair(candidate.a, candidate.b);
        needs.extend([(candidate.a, route), (candidate.b, route)]);
        outbox.send(Kind::Next, route, &Message::Candidate(candidate));
    }
    send_needs(needs, routes, outbox);
}

fn send_needs(needs: BTreeSet<(u32, u64)>, routes: Routes, outbox: &mut Outbox) {
    for (n, route) in needs {
        outbox.send(Kind::Needs, routes.article(n), &Message::Need(n, route));
    }
}

fn forest(edges: Vec<(u64, u64)>) -> Vec<(u64, u64)> {
    let mut forest = Forest::default();
    edges.into_iter().for_each(|(one, other)| forest.join(one, other));
    forest.roots()
}
