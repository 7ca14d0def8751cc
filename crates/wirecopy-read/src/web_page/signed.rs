//! Who wrote a page's story, of all that the page says.

use crate::web_page::byline_line::{are_people, is_newsroom, names, opens, people};
use crate::web_page::title_tail::squeezed;
use wirecopy_quotes::agency::are_agencies;
use wirecopy_quotes::names::is_name;

/// What a page says of who wrote it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Signed {
    /// What it says for machines: search engines first, then each `<meta>`, then cards for links.
    pub(crate) stated: Vec<String>,
    /// The line that it shows.
    pub(crate) shown: Option<String>,
    /// The line that the story's own text has. A name alone is one where the page states that somebody wrote it.
    pub(crate) written: Option<String>,
}

impl Signed {
    /// The names: a person goes before an agency, and that before the site and its newsroom, which are named where nobody else is; those whom
    /// the page shows go before one that only JSON-LD has, where the page's own `<meta>` has them too; and a line that has more of them goes
    /// before one with less. `is_site` tells whether a name is the site's.
    pub(crate) fn names(&self, is_site: &dyn Fn(&str) -> bool) -> Option<String> {
        let is_house = |name: &str| is_site(name) || is_newsroom(name) || is_company(name);
        // A list may have the site among the persons.
        let is_house = |line: &str| is_house(line) && !line.split(", ").any(|part| are_people(part) && !is_house(part));
        let is_named = |line: &&String| !is_handle(line) || is_site(line);
        let stated = self.stated.iter().filter(is_named).filter_map(|line| names(&without_site(line, is_site)));
        let stated: Vec<String> = stated.collect();
        // A line that is shown may be anything: it has to have a name where something is stated.
        let lines: Vec<&str> = self.shown.iter().flat_map(|shown| shown.split("\n\n")).collect();
        // People below one another are a list too.
        let is_list = lines.len() > 1 && lines.iter().all(|line| people(line).is_some());
        let shown = names(&lines.join(if is_list { ", " } else { " " }));
        let shown = shown.filter(|line| stated.is_empty() || is_house(line) || are_agencies(line) || has_name(line));
        let all = || stated.iter().chain(shown.as_ref());
        // Where the first that is stated is no person, another has to be people.
        let is_else = |name: &&String| !is_house(name) && !are_agencies(name);
        let by_agency = stated.first().is_some_and(|first| are_agencies(first));
        let later = || stated.iter().skip(1).filter(|name| !by_agency && are_people(name)).chain(shown.as_ref());
        let persons = || stated.iter().take(1).chain(later()).filter(is_else);
        let Some(first) = persons().next() else {
            let written = self.written.as_deref().filter(|line| opens(line) || all().next().is_some()).and_then(names);
            let agency = || all().find(|name| are_agencies(name)).cloned();
            return written.or_else(agency).or_else(|| all().next().map(|name| bare(name, is_site).to_owned()));
        };
        // Those whom the page shows and its `<meta>` has, where JSON-LD alone says otherwise.
        let is_alone = stated.iter().filter(|other| is_same(other, first)).count() <= 1;
        let others = stated.get(1..).unwrap_or_default();
        let agreed = shown
            .as_ref()
            .filter(|shown| is_alone && are_people(shown) && others.iter().any(|name| is_same(name, shown)));
        // "annlee" for machines.
        let spelt = shown.as_ref().filter(|shown| !first.contains(' ') && has_capitals(first) && are_people(shown));
        let first = agreed.or(spelt).unwrap_or(first);
        // What stands behind a comma is another name where it is for machines, and may be a town where it is shown.
        let list = |line: &str| {
            if !is_list && shown.as_deref() == Some(line) { line.to_owned() } else { line.replace(", ", " & ") }
        };
        let has_more = |other: &str| has_more(&list(other), &list(first), &is_house);
        let fuller = persons().find(|other| is_fuller(other, first) || has_more(other));
        Some(without_house(fuller.unwrap_or(first), is_site).to_owned())
    }
}

/// Whether a name ends as that of a company does: "Harbour Post Ltd.", "Tarn Media Sp. z o.o.".
fn is_company(name: &str) -> bool {
    let name = name.to_lowercase();
    let name = name.trim_end_matches(['.', ' ', ',']);
    FORMS.iter().any(|form| name.strip_suffix(form).is_some_and(|rest| rest.ends_with([' ', ','])))
}

/// Forms of companies, in small letters and without the last stop.
const FORMS: [&str; 22] = [
    "ltd",
    "limited",
    "inc",
    "llc",
    "plc",
    "corp",
    "gmbh",
    "gmbh & co. kg",
    "ag",
    "s.a",
    "sa",
    "s.p.a",
    "spa",
    "s.r.l",
    "srl",
    "b.v",
    "sp. z o.o",
    "a.s",
    "a.ş",
    "a/s",
    "oy",
    "株式会社",
];

/// A list of names without the site's, where that is not all of it: "Harbour Post, Ann Lee".
fn without_site(line: &str, is_site: &dyn Fn(&str) -> bool) -> String {
    let others: Vec<&str> = line.split(", ").filter(|name| !is_site(name)).collect();
    // "post.example, Tarnside" is the site, and where it is.
    let is_list = !others.is_empty() && !is_site(line);
    if is_list { others.join(", ") } else { line.to_owned() }
}

/// What somebody is called where they have an account: "ann.lee.1232", "ann.leewood".
fn is_handle(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.';
    let is_ending = |last: &str| (2..=5).contains(&last.len()) && last.bytes().all(|byte| byte.is_ascii_lowercase());
    name.chars().all(is_plain) && name.rsplit_once('.').is_some_and(|(_, last)| !is_ending(last))
}

/// People without the site's name behind them: "Ann Lee, Harbour Post", "Ann Lee HARBOUR POST".
fn without_house<'n>(names: &'n str, is_site: &dyn Fn(&str) -> bool) -> &'n str {
    let heads = names.match_indices(' ').map(|(at, _)| names.split_at(at));
    heads
        .map(|(people, house)| (people.trim_end_matches(','), house.trim()))
        // "Ann Lee Harbour Post staff reporter"
        .find(|(people, house)| {
            let small = house.rsplit(' ').take_while(|word| word.starts_with(char::is_lowercase));
            let post: usize = small.map(|word| word.len() + 1).sum();
            let name = house.get(..house.len().saturating_sub(post)).unwrap_or_default();
            are_people(people) && (is_site(house) || (post > 0 && is_newsroom(house) && is_site(name)))
        })
        .map_or(names, |(people, _)| people)
}

/// Whether the line has a name and a family name beside one another, or a name in letters that have no capitals; and tells of nothing else.
fn has_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_bare = |word: &&str| {
        word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase())
    };
    let two = |pair: &[&str]| pair.iter().all(|word| is_name(word)) && !pair[0].ends_with(',');
    !line.contains(':') && (words.windows(2).any(two) || words.iter().any(is_bare))
}

/// Whether a name is written in letters that have capitals.
fn has_capitals(name: &str) -> bool {
    name.chars().any(|c| c.is_lowercase() || c.is_uppercase())
}

fn is_same(one: &str, other: &str) -> bool {
    squeezed(one) == squeezed(other)
}

/// "Ann" for machines, and "Ann Lee" on the page.
fn is_fuller(other: &str, name: &str) -> bool {
    let rest = other.strip_prefix(name).filter(|rest| rest.starts_with(' ') && !name.contains(' '));
    rest.is_some_and(|rest| rest.split_whitespace().count() <= 2 && rest.split_whitespace().all(is_capital))
}

/// Whether the other line has these people, and further ones: "Ann Lee and Bob Ray".
fn has_more(other: &str, name: &str, is_house: &dyn Fn(&str) -> bool) -> bool {
    let (Some(all), Some(some)) = (people(other), people(name)) else { return false };
    let has = |person: &str| all.iter().any(|other| is_same(other, person));
    all.len() > some.len() && some.iter().all(|person| has(person)) && !all.iter().any(|person| is_house(person))
}

/// Whether a word is a name's: it begins with a capital, and is letters.
fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\'' | '.'))
}

/// The site's name without its address and town: "Harbour Post (www.post.example)", "post.example, Tarnside".
fn bare<'n>(name: &'n str, is_site: &dyn Fn(&str) -> bool) -> &'n str {
    let head = [" (", ", "].iter().find_map(|mark| name.split_once(mark)).map(|(head, _)| head);
    head.filter(|head| is_site(head)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::Signed;

    #[test]
    fn persons_go_before_houses_and_all_of_them_before_some() {
        let is_site = |name: &str| matches!(name, "Harbour Post" | "Harbour Post (www.post.example)");
        for (name, stated, shown, written, expected) in [
            ("a person for machines", &["Ann Lee"][..], None, None, Some("Ann Lee")),
            ("the site, and a person shown", &["Harbour Post"], Some("By Ann Lee"), None, Some("Ann Lee")),
            ("the newsroom, and a person in the story", &["NEWSROOM"], None, Some("By Ann Lee"), Some("Ann Lee")),
            ("a newsroom by its name", &["Harbour Post staff"], None, Some("By Ann Lee"), Some("Ann Lee")),
            ("the site alone", &["Harbour Post (www.post.example)"], None, None, Some("Harbour Post")),
            ("a second one shown", &["Ann Lee"], Some("Ann Lee et Bob Ray"), None, Some("Ann Lee et Bob Ray")),
            (
                "a second one stated",
                &["Ann Lee", "Ann Lee, Bob Ray"],
                Some("By Ann Lee"),
                None,
                Some("Ann Lee, Bob Ray"),
            ),
            ("a post behind the name", &["Ann Lee"], Some("Ann Lee, Chief Reporter"), None, Some("Ann Lee")),
            ("a town behind the name", &["Ann Lee"], Some("Ann Lee, Port Tarn"), None, Some("Ann Lee")),
            ("the site behind the name", &["Ann Lee, Harbour Post"], None, None, Some("Ann Lee")),
            (
                "the site behind names, without a mark",
                &["Ann Lee and Bob Ray Harbour Post"],
                None,
                None,
                Some("Ann Lee and Bob Ray"),
            ),
            ("half a name", &["Ann"], Some("Ann Lee"), None, Some("Ann Lee")),
            (
                "shown and stated, and JSON-LD alone has another",
                &["Foreign Writers", "Ann Lee"],
                Some("Ann Lee"),
                None,
                Some("Ann Lee"),
            ),
            ("a short name, and a whole one shown", &["alee"], Some("Ann Lee"), None, Some("Ann Lee")),
            ("a name without capitals shown", &["Harbour Post"], Some("松岡大地"), None, Some("松岡大地")),
            ("two below one another", &["Ann Lee"], Some("Bob Ray\n\nAnn Lee"), None, Some("Bob Ray, Ann Lee")),
            ("shown alone", &["Ann Lee"], Some("Bob Ray"), None, Some("Ann Lee")),
            (
                "a company, and a person shown",
                &["Tarn Media Sp. z o.o."],
                Some("Autor: Ann Lee"),
                None,
                Some("Ann Lee"),
            ),
            ("an agency, and a person shown", &["dpa"], Some("Von Ann Lee"), None, Some("Ann Lee")),
            ("an agency, and the site", &["Harbour Post", "dpa"], None, None, Some("dpa")),
            ("an agency, and the newsroom", &["dpa, Post-Redaktion"], None, None, Some("dpa, Post-Redaktion")),
            ("the site among persons", &["Harbour Post, Ann Lee"], None, None, Some("Ann Lee")),
            ("an account's name, and a person shown", &["ann.lee.1232"], Some("By Ann Lee"), None, Some("Ann Lee")),
            (
                "the site and a post behind the name",
                &[],
                Some("Ann Lee Harbour Post staff reporter"),
                None,
                Some("Ann Lee"),
            ),
            ("something shown that is no person", &["Newsdesk"], Some("Now in the app"), None, Some("Newsdesk")),
            ("initials alone", &[], Some("se"), None, Some("se")),
            ("nobody", &["admin", "No Author"], None, None, None),
            ("only a word", &[], Some("By"), None, None),
        ] {
            let signed = Signed {
                stated: stated.iter().map(|name| (*name).to_owned()).collect(),
                shown: shown.map(str::to_owned),
                written: written.map(str::to_owned),
            };
            assert_eq!(signed.names(&is_site).as_deref(), expected, "{name}");
        }
    }
}
