//! A page's line of who wrote it -> their names.

use crate::article::day;
use wirecopy_quotes::agency::are_agencies;
use wirecopy_quotes::names::{is_name, is_particle, is_post};

/// What such a line begins with, in small letters.
const OPENINGS: [&str; 70] = [
    "by",
    "post author",
    "vom",
    "erstellt von",
    "interview",
    "written by",
    "posted by",
    "story by",
    "words by",
    "reported by",
    "quelle",
    "published by",
    "geschrieben von",
    "veröffentlicht von",
    "publiziert von",
    "verfasst von",
    "artikel von",
    "ein artikel von",
    "ein beitrag von",
    "ein gastbeitrag von",
    "gastbeitrag von",
    "text und interview",
    "text & interview",
    "interview und text",
    "écrit par",
    "publié par",
    "escrito por",
    "un texte de",
    "publicado por",
    "scritto da",
    "von",
    "par",
    "por",
    "di",
    "door",
    "autor",
    "autora",
    "author",
    "auteur",
    "auteure",
    "text",
    "текст",
    "tekst",
    "teksti",
    "autorka",
    "автор",
    "автори",
    "авторы",
    "yazar",
    "yazan",
    "napisał",
    "napisała",
    "skrevet av",
    "skrevet af",
    "skriven av",
    "av",
    "af",
    "kirjoittaja",
    "szerző",
    "írta",
    "συντάκτης",
    "γράφει ο",
    "γράφει η",
    "piše",
    "pišu",
    "著者",
    "文",
    "執筆",
    "執筆者",
    "取材・文",
];
/// Words behind which it tells something else.
const ENDS: &str = "published updated posted print share follow comment comments comente email veröffentlicht aktualisiert \
    publié publicado actualizado pubblicato aggiornato last view hace publiziert datum vor il y ago monday tuesday wednesday thursday \
    friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag stand lesezeit minuten";
/// Short names of days, before a date.
const DAYS: &str = "mo di mi do fr sa so mon tue wed thu fri sat sun lun mar mer jeu ven sam dim";
/// What is written, before "by".
const TEXTS: &str = "analyse analysis article artikel beitrag bericht essay interview kolumne kommentar opinion post author reportage review text \
    words story";
/// Letters behind a comma that tell what somebody studied.
const DEGREES: &str = "phd ph d md m bs ba ma ms msc mph rd rdn ld rn jd dds do esq";
/// Names of nobody.
const NOBODY: [&str; 16] = [
    "admin",
    "administrator",
    "webmaster",
    "editor",
    "user",
    "root",
    "guest",
    "no author",
    "unknown",
    "anonymous",
    "none",
    "n/a",
    "news",
    "nachrichten",
    "author",
    "autor",
];
/// Words for those who make a paper, of whom none is named.
const NEWSROOMS: &str = "newsroom newsdesk redaktion onlineredaktion redaktori redakcija redakcja redakce редакция redacción redacao redação \
    redazione rédaction redactie redaksi staff webdesk";
/// What begins a line that tells of something else than who wrote it.
const OTHERS: [&str; 12] = [
    "photograph",
    "photographs",
    "photo",
    "photos",
    "foto",
    "fotos",
    "image",
    "images",
    "edited",
    "illustration",
    "pressemitteilung",
    "video",
];
/// The most words of a line of names.
const LONGEST: usize = 16;

/// The names in the line, without "By", days, times and what may be clicked there.
pub(crate) fn names(line: &str) -> Option<String> {
    let spaced = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut line = spaced.as_str();
    while let Some(rest) = OPENINGS.iter().find_map(|opening| after(line, opening)) {
        line = rest;
    }
    let line = behind_opening(line);
    let unmarked = without_marks(line);
    let words: Vec<&str> = unmarked.split_whitespace().collect();
    let is_end = |at: usize| {
        let word = words[at].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let next = words.get(at + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        words[at].starts_with(|c: char| c.is_ascii_digit() || matches!(c, '@' | '•' | '|' | '+'))
            || (next && DAYS.split(' ').any(|day| day == word))
            || leads_to_more(&words[at..])
            || (ENDS.split_whitespace().any(|end| end == word) && !(is_day_of_name(&words, at)))
            || (next && day::is_printed(&[words[at], " 1"].concat()))
    };
    let end = (0..words.len()).find(|&at| is_end(at)).unwrap_or(words.len());
    let kept = without_pictures(&words[..end].join(" "));
    let kept = kept.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '|' | '-' | '–' | '—' | '•' | '·' | ':' | '/')
    });
    let is_name = kept.chars().any(char::is_alphabetic)
        && (kept.split_whitespace().count() <= LONGEST || kept.split(", ").all(|person| people(person).is_some()))
        && !kept.contains("://")
        && !kept.contains('@')
        && !kept.contains("[at]")
        // Who made the site.
        && !kept.contains(" www.")
        && !kept.ends_with(" designed")
        && !is_other(kept)
        && !is_nobody(&kept.to_lowercase());
    is_name.then(|| without_posts(without_link_word(kept)))
}

/// What stands behind "by" or "von" farther on in a line, where that is people: "Review by Ann Lee", "extra von Ann Lee". "Maria von Ebner
/// Eschenbach" is one name.
fn behind_opening(line: &str) -> &str {
    let is_small = |word: &str| {
        word.starts_with(char::is_lowercase) || TEXTS.split(' ').any(|text| word.eq_ignore_ascii_case(text))
    };
    let found = [" by ", " By ", " von ", " par ", " por ", " di "].iter().find_map(|opening| {
        let (before, names) = line.split_once(opening)?;
        let mut words = before.split_whitespace();
        let is_apart = before.split_whitespace().count() <= 3 && !is_other(before) && words.all(is_small);
        let is_named = names.starts_with(char::is_uppercase) && are_people(without_post(names));
        (is_apart && is_named).then_some(names)
    });
    found.unwrap_or(line)
}

/// Whether the words are those of a link to all that somebody wrote.
fn leads_to_more(words: &[&str]) -> bool {
    let two: Vec<String> = words.iter().take(2).map(|word| word.to_lowercase()).collect();
    matches!(
        two.join(" ").as_str(),
        "alle artikel" | "alle beiträge" | "all posts" | "all articles" | "more articles" | "tous ses"
    )
}

/// The names without the posts and degrees among them: "Ann Lee, Professor of law, Bob Ray, PhD".
fn without_posts(names: &str) -> String {
    let is_degree = |part: &str| part.split([' ', '.', '/']).filter(|word| !word.is_empty()).all(is_degree);
    let is_told = |part: &str| {
        let small = |word: &&str| word.starts_with(char::is_lowercase) && !is_particle(word);
        let part = part.split(" - ").next().unwrap_or_default();
        let small: Vec<&str> = part.split_whitespace().filter(small).collect();
        small.len() >= 2 && !small.iter().all(|word| AND.contains(word))
    };
    let ends_with_post = |part: &str| part.rsplit_once(' ').is_some_and(|(_, last)| is_post_word(last));
    let mut parts = names.split(", ");
    let first = without_post(parts.next().unwrap_or_default());
    if !are_people(first) {
        return without_post(names).to_owned();
    }
    let others = parts.map(without_post).filter(|part| !is_degree(part) && !is_told(part) && !ends_with_post(part));
    std::iter::once(first).chain(others).collect::<Vec<_>>().join(", ")
}

/// Whether the names are those of a newsroom, and of no person: "NEWSROOM", "Harbour Post staff", "Post-Redaktion".
pub(crate) fn is_newsroom(names: &str) -> bool {
    let first = names.split([',', '/', '|']).next().unwrap_or_default();
    let mut words = first.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    first.split_whitespace().count() <= 4 && words.any(|word| NEWSROOMS.split(' ').any(|known| known == word))
}

/// Whether the line is no more than its beginning, or begins like one of another kind.
fn is_other(line: &str) -> bool {
    let first = line.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    let whole = line.to_lowercase();
    OPENINGS.contains(&whole.as_str()) || OTHERS.contains(&first.as_str())
}

/// How posts end, in small letters.
const POSTS: [&str; 10] = [
    "redakteur",
    "redakteurin",
    "korrespondent",
    "korrespondentin",
    "reporter",
    "reporterin",
    "journalist",
    "journalistin",
    "editor",
    "artikel",
];
/// What joins two people.
const AND: [&str; 9] = ["and", "&", "und", "et", "y", "e", "en", "with", "og"];

/// The people that a line of names names, where it names people and nothing else: "Ann Lee, Bob Ray and Cy Young". Behind a comma alone
/// there may be a town or a post: it is no person unless another is joined to it by a word.
pub(crate) fn people(line: &str) -> Option<Vec<String>> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut people = Vec::new();
    let mut is_joined = false;
    for part in words.split(|word| AND.contains(&word.to_lowercase().as_str())) {
        let part = part.join(" ");
        for person in part.split([',', ';', '/', '|']).map(str::trim).filter(|person| !person.is_empty()) {
            let words: Vec<&str> = person.split_whitespace().collect();
            let fits = |word: &&str| is_name(word) || is_particle(word);
            let capitals = words.iter().filter(|word| is_name(word)).count();
            let is_other = person
                .to_lowercase()
                .split(' ')
                .any(|word| POSTS.iter().any(|post| word.ends_with(post)) || word == "von");
            if is_other {
                return None;
            }
            if !(2..=4).contains(&capitals) || words.len() > 5 || !words.iter().all(fits) || is_post(person) {
                return None;
            }
            people.push(person.to_owned());
        }
    }
    is_joined |= line.contains(['/', ';', '|']) || words.iter().any(|word| AND.contains(&word.to_lowercase().as_str()));
    is_joined |= people.len() == 1;
    (is_joined && !people.is_empty()).then_some(people)
}

/// Whether the first of the names is a person's: "Ann Lee", "Ann Lee, Port Tarn".
pub(crate) fn are_people(names: &str) -> bool {
    let first = names.split([',', ';', '|']).next().unwrap_or_default();
    people(first).is_some()
}

/// "admin", "wordpressadmin".
fn is_nobody(name: &str) -> bool {
    NOBODY.contains(&name) || (name.ends_with("admin") && !name.contains(' '))
}

/// "The Mail on Sunday": a day that ends a name, with no date behind it.
fn is_day_of_name(words: &[&str], at: usize) -> bool {
    at > 1
        && at + 1 == words.len()
        && words[at - 1].eq_ignore_ascii_case("on")
        && words[at - 2].starts_with(char::is_uppercase)
        && at > 3
}

/// The names without the marks by which a house signs: "Ann Lee (ale), Bob Ray (bra)".
fn without_marks(line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    for word in line.split_inclusive(char::is_whitespace) {
        let bare = word.trim();
        let mark = bare.trim_end_matches(',').strip_prefix('(').and_then(|mark| mark.strip_suffix(')'));
        let is_mark = |mark: &&str| {
            (2..=4).contains(&mark.len())
                && mark.chars().all(|c| c.is_ascii_lowercase() || c == '.')
                && !are_agencies(mark)
        };
        if !kept.is_empty() && mark.filter(is_mark).is_some() {
            kept.truncate(kept.trim_end().len());
            kept.push_str(if bare.ends_with(',') { ", " } else { " " });
        } else {
            kept.push_str(word);
        }
    }
    kept
}

/// The names without what is said of pictures among them: "Ann Lee, (Image: Tarnpix)".
fn without_pictures(names: &str) -> String {
    let is_picture = |part: &&str| {
        let part = part.trim().trim_start_matches('(').to_lowercase();
        ["image:", "photo:", "picture:", "foto:", "pic:"].iter().any(|what| part.starts_with(what))
    };
    let parts: Vec<&str> = names.split(", ").filter(|part| !is_picture(part)).collect();
    parts.join(", ")
}

/// The names without a word that led to the day: "Ann Lee am".
fn without_link_word(names: &str) -> &str {
    let last = names.rsplit_once(' ');
    match last {
        Some((rest, "am" | "on" | "at" | "um" | "le" | "el" | "vom")) => rest.trim_end_matches([',', ' ']),
        _ => names,
    }
}

/// Whether a word is a post that somebody has with a paper.
fn is_post_word(word: &str) -> bool {
    const WORDS: &str =
        "ceo columnist contributor correspondent correspondant staff writer 기자 특파원 논설위원 記者 记者";
    let word = word.to_lowercase();
    POSTS.contains(&word.as_str()) || WORDS.split(' ').any(|known| known == word)
}

fn is_degree(word: &str) -> bool {
    DEGREES.split(' ').any(|known| known.eq_ignore_ascii_case(word))
}

/// The name without the post right behind it: "Ann Lee Korrespondentin", "Ann Lee Senior Staff Writer".
fn without_post(names: &str) -> &str {
    const RANKS: &str = "senior chief managing executive associate deputy assistant general freelance";
    let is_rank = |word: &str| RANKS.split(' ').any(|known| word.to_lowercase() == known);
    let is_post = |word: &str| !word.eq_ignore_ascii_case("artikel") && is_post_word(word);
    let small = |word: &str| matches!(word.to_lowercase().as_str(), "the" | "to" | "for" | "of");
    // "Ma" is a family name.
    let has_degree = |name: &str, last: &str| {
        is_degree(last) && last.chars().all(char::is_uppercase) && name.chars().any(char::is_lowercase)
    };
    let mut name = names;
    while let Some((before, _)) = name.rsplit_once(' ').filter(|(name, last)| {
        is_post(last) || has_degree(name, last) || (last.len() + name.len() + 1 < names.len() && is_rank(last))
    }) {
        name = before;
    }
    // "Letters To The Editor", "Executive Content Editor" are no persons.
    let is_ranked = name.split(' ').any(is_rank);
    let is_person = people(name).is_some_and(|people| people.len() == 1) && !name.split(' ').any(small) && !is_ranked;
    // Names in letters without capitals are one word.
    let is_bare =
        !name.contains(' ') && name.chars().all(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase());
    if is_person || is_bare { name } else { names }
}

/// Whether the line says in more than a word that somebody wrote it: "Written by Ann Lee". "By" may begin anything.
pub(crate) fn opens_at_length(line: &str) -> bool {
    let spelt = OPENINGS.iter().filter(|opening| opening.contains(' ') || opening.starts_with("auteur"));
    spelt.into_iter().any(|opening| after(line.trim(), opening).is_some())
}

/// Whether the line begins like one that says who wrote it.
pub(crate) fn opens(line: &str) -> bool {
    OPENINGS.iter().any(|opening| after(line.trim(), opening).is_some())
}

/// What follows a word or words at the start, and a space or a colon.
fn after<'l>(line: &'l str, opening: &str) -> Option<&'l str> {
    let (start, rest) = line.split_at_checked(opening.len())?;
    let rest = (start.to_lowercase() == opening).then_some(rest)?;
    let bare = rest.trim_start_matches([':', '：', '●']);
    (bare.len() < rest.len() || bare.starts_with(char::is_whitespace)).then(|| bare.trim_start())
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn only_the_names_are_kept() {
        for (line, expected) in [
            ("Ann Lee", Some("Ann Lee")),
            ("By Ann Lee and Bob Ray", Some("Ann Lee and Bob Ray")),
            ("by: Ann Lee,", Some("Ann Lee")),
            ("Written by Ann Lee | 3 March 2026", Some("Ann Lee")),
            ("Von Anna Lehm, 2. März 2026", Some("Anna Lehm")),
            ("Ann Lee 2 hours ago", Some("Ann Lee")),
            ("Ann Lee November 3, 2026 10:43", Some("Ann Lee")),
            ("By Ann Lee @annlee Nov 3, 2026 • 2 min read", Some("Ann Lee")),
            ("Ann Lee, Harbour Post Published 11:34 PM", Some("Ann Lee, Harbour Post")),
            ("Byron Lee", Some("Byron Lee")),
            ("April Lee", Some("April Lee")),
            ("Ann Lee am 3. März 2026", Some("Ann Lee")),
            ("Verfasst von: Ann Lee", Some("Ann Lee")),
            ("Ann Lee And Bob Ray For The Mail On Sunday", Some("Ann Lee And Bob Ray For The Mail On Sunday")),
            ("Ann Lee, (Image: Tarnpix), (Image: Getty)", Some("Ann Lee")),
            ("Ann Lee (ale), Bob Ray (b.r.)", Some("Ann Lee, Bob Ray")),
            ("Ann Lee (dpa)", Some("Ann Lee (dpa)")),
            ("Ann Lee Korrespondentin", Some("Ann Lee")),
            ("Ann Lee Staff Writer", Some("Ann Lee")),
            ("Ann Lee CEO", Some("Ann Lee")),
            ("Ann Staff", Some("Ann Staff")),
            ("Ann Lee Senior Writer", Some("Ann Lee")),
            ("Executive Content Editor", Some("Executive Content Editor")),
            ("Review by Ann Lee Contributor", Some("Ann Lee")),
            ("Post author By Ann Lee", Some("Ann Lee")),
            ("extra von Ann Lee", Some("Ann Lee")),
            ("Maria von Ebner Eschenbach", Some("Maria von Ebner Eschenbach")),
            ("Foto von Ann Lee", None),
            ("vom Hafenteam", Some("Hafenteam")),
            ("Ann Lee, Bob Ray, +55 more", Some("Ann Lee, Bob Ray")),
            ("Ann Lee Fr, 13.3.2026", Some("Ann Lee")),
            ("Ann Lee Alle Artikel", Some("Ann Lee")),
            ("Ann Lee, PhD, Bob Ray, M.D.", Some("Ann Lee, Bob Ray")),
            ("Ann Lee MS, RDN", Some("Ann Lee")),
            ("Ann Lee, Post Opinion Writer", Some("Ann Lee")),
            ("ANN MA", Some("ANN MA")),
            ("Ann Lee, Bob Ray and Cy Young - Harbour team", Some("Ann Lee, Bob Ray and Cy Young - Harbour team")),
            ("Ann Lee, Tarno universiteto teisės fakulteto profesorė", Some("Ann Lee")),
            ("Ann Lee, Chief Harbour Officer and Head of Ferries", Some("Ann Lee")),
            ("Ann Lee, Bob van der Ray and Cy Young", Some("Ann Lee, Bob van der Ray and Cy Young")),
            ("신하준 기자", Some("신하준")),
            ("Ann Lee and Bob Ray", Some("Ann Lee and Bob Ray")),
            ("Ann Lee 22", Some("Ann Lee")),
            ("Text und Interview: Ann Lee", Some("Ann Lee")),
            ("Auteur : Ann Lee", Some("Ann Lee")),
            ("Autorka: Anna Lipowska", Some("Anna Lipowska")),
            ("Skrevet av Anna Lie", Some("Anna Lie")),
            ("Автор: Анна Липова", Some("Анна Липова")),
            ("Avery Lee", Some("Avery Lee")),
            ("Piše: Marko Lipa", Some("Marko Lipa")),
            ("著者：港野一郎", Some("港野一郎")),
            ("Tarn Web GmbH www.tarnweb.example", None),
            ("Ann Lee and Bob designed", None),
            ("Letters To The Editor", Some("Letters To The Editor")),
            (
                "Ann Lee, Bob Ray, Cy Young, Di Marsh, Ed Pole, Flo Hart, Gus Kent, Hal Dove, Ida Finch",
                Some("Ann Lee, Bob Ray, Cy Young, Di Marsh, Ed Pole, Flo Hart, Gus Kent, Hal Dove, Ida Finch"),
            ),
            ("When the ferry came back, the town came down to the quay, and the band played on all day", None),
            ("a.lee@post.example", None),
            ("siteadmin", None),
            ("admin", None),
            ("cipha[at]post.example", None),
            ("Photograph by Ann Lee", None),
            ("3 March 2026", None),
            ("By", None),
            ("", None),
        ] {
            assert_eq!(names(line).as_deref(), expected, "{line}");
        }
    }
}
