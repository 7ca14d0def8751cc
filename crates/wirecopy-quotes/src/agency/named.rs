//! Which agency an article names as the one whose copy it is.
//!
//! Only places that say nothing else count: a dateline, a byline, a credit, a tail. That an agency stands in the story tells nothing.

use crate::agency::mention::{ends_with_agency, is_month, mentions};
use crate::agency::{self, note, scan, table};
use wirecopy::article::Article;
use wirecopy::span::{ByteSpan, count};

/// Datelines and bylines stand in the first so many paragraphs, credits and tails in the last.
const HEAD: usize = 8;
const TAIL: usize = 8;
/// A dateline is no longer than this, in bytes, and a credit than this, in words.
const DATELINE: usize = 90;
const LONGEST: usize = 40;
/// A paragraph that is nothing but an agency's name is no longer than this, in bytes.
const WHOLE: usize = 160;

/// The agency that `article` names, as printed: "AP", "The Associated Press", "Post wires"; `None` where it names none.
///
/// ```
/// use wirecopy::article::Article;
/// use wirecopy_quotes::agency::named;
///
/// assert_eq!(named(&Article::new("a", "TARNSIDE (AP) — The ferry is back.")), Some("AP"));
/// assert_eq!(named(&Article::new("b", "The ferry is back, Reuters reported.")), None);
/// ```
#[must_use]
pub fn named(article: &Article) -> Option<&str> {
    let fields = [article.byline.as_deref(), article.credit.as_deref()];
    let text = article.text.as_str();
    in_text(text).map(|span| span.of(text)).or_else(|| {
        fields.into_iter().flatten().find_map(|field| {
            let own = signed(field).or_else(|| whole(field)).or_else(|| byline(field)).or_else(|| credit(field));
            own.or_else(|| note::among_writers(field))
        })
    })
}

/// Where `text` names its agency.
fn in_text(text: &str) -> Option<ByteSpan> {
    let lines: Vec<&str> = paragraphs(text, HEAD);
    let place = |name: &str| {
        let start = name.as_ptr() as usize - text.as_ptr() as usize;
        ByteSpan::new(count(start), count(start + name.len()))
    };
    // Between paragraphs of the story an agency's name is a photo's.
    let before = lines.iter().position(|line| is_story(line)).unwrap_or(lines.len());
    let alone = |at: usize, line| if at < before { whole(line) } else { None };
    let head =
        (0..).zip(&lines).find_map(|(at, line)| dateline(line).or_else(|| alone(at, line)).or_else(|| byline(line)));
    let head = head.or_else(|| lines.first().and_then(|line| scan::dateline(line)));
    if let Some(name) = head {
        return Some(place(name));
    }
    let tail = last_paragraphs(text, TAIL);
    let last = tail.first().copied();
    if let Some(name) = last.and_then(scan::closing) {
        return Some(place(name));
    }
    let behind = tail.iter().position(|line| is_story(line)).unwrap_or(tail.len());
    let found = (0..).zip(&tail).find_map(|(at, &line)| {
        // A line of its own says what it would say behind the last sentence.
        let noted = || if at < behind || Some(line) == last { note::closing(line) } else { None };
        let closes = if Some(line) == last { closing(line) } else { None };
        let ends = closes.or_else(noted);
        let alone = || if at < behind { whole(line) } else { None };
        signed(line).or_else(alone).or_else(|| credit(line)).or(ends)
    });
    found.map(place)
}

/// Whether a paragraph is one of the story, and no headline, note or signature.
fn is_story(line: &str) -> bool {
    /// So many words are no note.
    const WORDS: usize = 24;
    line.split_whitespace().nth(WORDS).is_some()
}

fn paragraphs(text: &str, most: usize) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).take(most).collect()
}

/// The last ones, the very last first.
fn last_paragraphs(text: &str, most: usize) -> Vec<&str> {
    text.lines().rev().map(str::trim).filter(|line| !line.is_empty()).take(most).collect()
}

/// "DALLAS, Texas (AP) —", "(Reuters) -", "Berlin (dpa/lno) -", "LONDON--(BUSINESS WIRE)--", "TARNSIDE / PRNewswire / --".
fn dateline(line: &str) -> Option<&str> {
    let head = &line[..line.floor_char_boundary(DATELINE)];
    for (open, close) in [('(', ')'), ('[', ']'), ('/', '/')] {
        let Some(start) = head.find(open) else { continue };
        let inner = &head[start + 1..];
        let Some(end) = inner.find(close) else { continue };
        let (name, after) = (inner[..end].trim(), inner[end + 1..].trim_start());
        let mark =
            after.starts_with(['—', '–', '-', '―', ':', '_', '|', '.', '=']) || open == '/' && after.starts_with("--");
        // In a scan the place stands behind: "(Havas) Paris, 3 mars. —".
        // "The Associated Press (AP) - founded long ago" is none.
        let filed = is_place(&head[..start]) && !ends_with_agency(head[..start].trim_end());
        // State and agency are written alike: HARRISBURG (PA).
        let doubtful =
            matches!(name, "PA" | "CP" | "SPA" | "MAP" | "STA" | "UNI" | "INS" | "TT" | "CNA" | "NAN" | "MENA" | "NPR");
        if mark
            && filed
            && !doubtful
            && let Some(found) = list(name)
        {
            return Some(found);
        }
    }
    // "BERLIN dpa | ", "Berlin/dpa - ".
    let (before, _) =
        head.split_once([' ', '\u{a0}']).map(|_| head.split_at(head.find(['|', '–', '—']).unwrap_or(0)))?;
    let before = before.trim_end();
    let last = before.rsplit([' ', '/', ',']).next().unwrap_or_default();
    let place = before.get(..before.len() - last.len()).unwrap_or_default();
    let short = !last.is_empty()
        && agency::exact(last)
        && last.chars().any(char::is_lowercase)
        && last.chars().all(|c| c.is_lowercase() || c == '-');
    (short && is_place(place.trim_end_matches(['/', ' ', ','])) && place.len() > 2).then_some(last)
}

/// Whether `text` is where and when, or nothing: "DALLAS, Texas, Dec. 3", "Caracas, 1 feb".
fn is_place(text: &str) -> bool {
    let months = [
        "de", "del", "la", "le", "am", "do", "da", "du", "jan", "feb", "mar", "apr", "abr", "ene", "may", "jun", "jul",
        "ago", "sept", "oct", "okt", "nov", "dic", "dez",
    ];
    text.len() <= 70
        && text
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '-' | '–' | '—' | '.'))
            .filter(|word| !word.is_empty())
            .all(|word| {
                let first = word.chars().next();
                first.is_some_and(|first| first.is_uppercase() || first.is_numeric() || !first.is_lowercase())
                    || months.contains(&word)
                    || is_month(word)
            })
}

/// A list of agencies, such as "AP/Reuters" or "dpa/lno": the whole.
fn list(names: &str) -> Option<&str> {
    let parts = names
        .split(['/', ',', ';', '&', '+'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" und "));
    let mut parts = parts.map(|part| part.trim().trim_end_matches('.')).peekable();
    let first = parts.next()?;
    // A mark of the desk may follow: dpa/lno.
    let desk = |part: &str| part.chars().count() <= 4 && part.chars().all(|c| c.is_lowercase() || c.is_numeric());
    let names = names.trim().trim_end_matches('.');
    (agency::exact(first) && parts.all(|part| agency::exact(part) || desk(part))).then_some(names)
}

/// The whole paragraph: "— AFP", "(Reuters)", "ASSOCIATED PRESS.", "By The Associated Press", "dpa/xyz".
fn whole(line: &str) -> Option<&str> {
    if line.len() > WHOLE {
        return None;
    }
    let bare = line.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '—' | '–' | '-' | '(' | ')' | '[' | ']' | '*' | '/' | '|' | '.' | ':' | '©' | '«' | '»')
    });
    let bare = bare
        .strip_prefix("By ")
        .or_else(|| bare.strip_prefix("BY "))
        .or_else(|| bare.strip_prefix("Von "))
        .unwrap_or(bare)
        .trim();
    if bare.split_whitespace().count() > 8 {
        return None;
    }
    let the = bare.strip_prefix("The ").or_else(|| bare.strip_prefix("THE ")).unwrap_or(bare);
    // "dpa/jk/ab" and "AFP/ab/jk": the agency, and who wrote.
    let mut parts = bare.split('/');
    let first = parts.next()?;
    let desk = |part: &str| {
        (1..=12).contains(&part.chars().count()) && part.chars().all(char::is_alphanumeric) && !agency::exact(part)
    };
    let slashed = bare.contains('/') && !bare.contains(' ') && agency::exact(first) && parts.all(desk);
    if slashed {
        return Some(first);
    }
    (list(the).is_some() || agency::exact_ignoring_case(the)).then_some(bare)
}

/// "By Ida Holm, Associated Press", "IDA HOLM Associated Press", "Ida Holm / Reuters" behind "By".
fn byline(line: &str) -> Option<&str> {
    let opening = ["By ", "BY ", "Von ", "Par ", "Por ", "Di "].iter().find_map(|by| line.strip_prefix(by))?;
    if opening.split_whitespace().count() > 14 {
        return None;
    }
    let found = mentions(opening).pop()?;
    let after = opening[found.as_ptr() as usize - opening.as_ptr() as usize + found.len()..].trim();
    // What follows is at most a trade: "Associated Press Writer", "Reuters staff".
    let trade =
        after.split_whitespace().all(|word| crate::names::is_trade(word) || word.chars().all(|c| !c.is_alphanumeric()));
    let before = opening[..found.as_ptr() as usize - opening.as_ptr() as usize].trim_end();
    let alone = before.is_empty()
        || before.ends_with([',', '|', '/', '—', '–', '-', '\u{a0}', '('])
        || before.ends_with(" of")
        || before.ends_with("for")
        || before.ends_with("The")
        || before.split_whitespace().count() >= 2;
    (trade && alone).then_some(found)
}

/// Openings of a notice of copyright.
const COPYRIGHT: &[&str] = &["copyright", "©", "(c)"];

/// What says that a part is an agency's, in lower case.
const SHARES: &[&str] = &[
    "this report includes",
    "this article includes",
    "information from",
    "was produced by",
    "material from",
    "this story includes",
    "report by",
    "also includes",
];

/// Openings of a credit, in lower case.
const OPENINGS: &[&str] = &[
    "with ",
    "mit ",
    "avec ",
    "con ",
    "com ",
    "source:",
    "sources:",
    "source :",
    "quelle:",
    "quellen:",
    "fonte:",
    "fuente:",
    "bron:",
    "via ",
    "additional reporting by",
    "copyright",
    "©",
    "(c)",
    "(©",
    "reporting by the",
    "compiled from",
    "text:",
    "agentur:",
    "agence:",
    "agencia:",
    "met ",
];

/// "The Associated Press contributed to this report", "Mit Material der dpa", "© 2025 AFP".
fn credit(line: &str) -> Option<&str> {
    let text =
        line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '*' | '—' | '–' | '-' | '[' | ']'));
    let opens = |with: &str| text.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    let copyright = COPYRIGHT.iter().any(|mark| opens(mark));
    let told = copyright
        || text.contains("ontributed")
        || ["from ", "this"].iter().chain(SHARES).chain(OPENINGS).any(|opening| opens(opening));
    if !told {
        return None;
    }
    // A paragraph of the story is told by its length.
    let words = text.split_whitespace().take(2 * LONGEST + 1).count();
    if words > 2 * LONGEST || words > LONGEST && !copyright {
        return None;
    }
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    if copyright && text.chars().any(|c| c.is_ascii_digit()) {
        return mentions(&text[..text.floor_char_boundary(120)]).into_iter().next();
    }
    if words > LONGEST {
        return None;
    }
    if let Some(rest) = lower.strip_prefix("from ") {
        let wires = table::WIRES.contains(&rest.trim_end_matches(['.', ' ']));
        return wires.then(|| text[5..].trim_end_matches(['.', ' ']));
    }
    if let Some(at) = lower.find("contributed") {
        let rest = lower[at + "contributed".len()..].trim_start();
        let this =
            ["to this", "reporting", "from ", "to the report", "to this"].iter().any(|text| rest.starts_with(text))
                || rest.trim_matches(['.', ' ']).is_empty();
        return if this { mentions(&text[..at]).into_iter().next() } else { None };
    }
    for share in SHARES {
        if let Some(at) = lower.find(share)
            && (lower.starts_with("this") || at == 0)
        {
            return mentions(&text[at..]).into_iter().next();
        }
    }
    OPENINGS.iter().find(|opening| lower.starts_with(**opening))?;
    // Nothing but names and small words: "With Love From Reuters’ archive" is none.
    let small = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.is_empty()
            || word.starts_with(char::is_uppercase)
            || word.chars().all(char::is_numeric)
            || SMALL.contains(&word)
            || agency::exact(word)
    };
    if words > 14 || !text.split_whitespace().skip(1).all(small) || text.ends_with(['!', '?']) {
        return None;
    }
    if let Some(found) = mentions(text).into_iter().next() {
        return Some(found);
    }
    let at = OPENINGS.iter().find(|opening| lower.starts_with(**opening))?.len();
    let rest = text.get(at..)?.trim().trim_end_matches('.');
    table::WIRES.iter().any(|wires| rest.to_lowercase().ends_with(wires)).then_some(rest)
}

const SMALL: &[&str] = &[
    "a",
    "and",
    "by",
    "de",
    "del",
    "der",
    "die",
    "des",
    "el",
    "en",
    "et",
    "files",
    "from",
    "by",
    "im",
    "in",
    "información",
    "informations",
    "informações",
    "informazioni",
    "input",
    "inputs",
    "la",
    "las",
    "le",
    "les",
    "los",
    "material",
    "materiaal",
    "materials",
    "of",
    "reporting",
    "reports",
    "report",
    "services",
    "staff",
    "the",
    "und",
    "van",
    "von",
    "wire",
    "wires",
    "with",
    "y",
    "agencies",
    "agency",
    "news",
    "agence",
    "agencia",
    "agência",
    "e",
    "da",
    "do",
    "di",
    "agenzia",
];

/// "Reuters/Ida Holm" and "Ida Holm/dpa" alone are photo credits; "— Ida Holm, Reuters" signs.
fn signed(line: &str) -> Option<&str> {
    let opens = line.starts_with(['—', '–']) || line.starts_with("--") || line.starts_with("- ");
    if !opens || line.split_whitespace().count() > 8 {
        return None;
    }
    mentions(line).pop().filter(|name| line.trim_end_matches(['.', ')', ' ']).ends_with(*name))
}

/// What closes the story: "… for good. (Reuters)", "… for good. — AFP", "… pour lui. (Havas.)".
fn closing(line: &str) -> Option<&str> {
    let line = line.trim_end();
    if let Some(inner) = line.strip_suffix(')').or_else(|| line.strip_suffix(").")) {
        let at = inner.rfind('(')?;
        let ended = inner[..at].trim_end().ends_with(['.', '!', '?', '”', '"', '»', '“', '’']);
        return if ended { list(inner[at + 1..].trim()) } else { None };
    }
    let from = line.floor_char_boundary(line.len().saturating_sub(WHOLE));
    let at = from + line[from..].rfind(['—', '–'])?;
    let dash = line[at..].chars().next().map_or(1, char::len_utf8);
    let ended = line[..at].trim_end().ends_with(['.', '!', '?', '”', '"', '»']);
    if ended { list(line[at + dash..].trim()) } else { None }
}

#[cfg(test)]
mod tests {
    use super::named;
    use wirecopy::article::Article;

    fn check(texts: &[(&str, Option<&str>)]) {
        let wrong = texts.iter().filter_map(|(text, expected)| {
            let article = Article::new("id", text);
            let found = named(&article);
            (found != *expected).then(|| format!("{text:?}: found {found:?}, expected {expected:?}"))
        });
        let wrong: Vec<String> = wrong.collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn an_agency_is_read_where_an_article_names_it() {
        check(&[
            ("TARNSIDE (AP) — The ferry is back.", Some("AP")),
            ("Ferry returns.\n\nTARNSIDE, N.H. (AP) — The ferry is back.", Some("AP")),
            ("NEW TARN, Dec. 11 (UPI) — The ferry is back.", Some("UPI")),
            ("Aug 27 (Reuters) - The ferry is back.", Some("Reuters")),
            ("(Reuters) - The ferry is back.", Some("Reuters")),
            ("Tarnside (AFP) – The ferry is back.", Some("AFP")),
            ("Tarnstadt (dpa/lno) - Die Fähre fährt wieder.", Some("dpa/lno")),
            ("TARNSTADT dpa | Die Fähre fährt wieder.", Some("dpa")),
            ("Tarnville, 3 feb (EFE).- El ferry vuelve.", Some("EFE")),
            ("TARNSIDE--(BUSINESS WIRE)--The ferry is back.", Some("BUSINESS WIRE")),
            ("TARNSIDE, March 3, 2026 /PRNewswire/ -- The ferry is back.", Some("PRNewswire")),
            ("Ferry returns\nBy The Associated Press\nThe ferry is back.", Some("The Associated Press")),
            ("Ferry returns\nBy Ida Holm, Associated Press\nThe ferry is back.", Some("Associated Press")),
            ("Ferry returns\nBy IDA HOLM Associated Press\nThe ferry is back.", Some("Associated Press")),
            ("The ferry is back.\nIt was late.\n— Reuters.", Some("Reuters")),
            ("The ferry is back.\nASSOCIATED PRESS.", Some("ASSOCIATED PRESS")),
            ("The ferry is back. It was late. (AFP)", Some("AFP")),
            ("Le bac est revenu. Il était tard. (Havas.)", Some("Havas")),
            // Scans: headline and story are one paragraph, marks are worn.
            ("Le bac de Tarn est revenu TARNVILLE, 9 (Reuter). — Le bac est revenu.", Some("Reuter")),
            ("Le bac est revenu Tarnville, 27 mars. (Havas.) — Le bac est revenu.", Some("Havas")),
            ("Die Fähre fährt Tarnstadt , 5 . Jan . ( AFP ) Die Fähre fährt wieder .", Some("AFP")),
            ("Le bac est revenu Tarnville, 16 juin. (U. P.) — On annonce que le bac est revenu.", Some("U. P.")),
            ("Le bac est revenu TARNVILLE (ATS-AFP).-Le bac est revenu.", Some("ATS-AFP")),
            ("Le bac est revenu, a dit la maire, (ats)", Some("ats")),
            ("Le bac est revenu dans la ville. / ats", Some("ats")),
            // Worn brackets, no place before them, misread letters, columns of telegrams.
            ("Die Fähre fährt Tarnstadt , 29 . Jan . ( AFP Die Fähre fährt wieder .", Some("AFP")),
            ("Le bac est revenu. La mairie s’en félicite. ( AFP", Some("AFP")),
            ("Le bac est revenu. La mairie s’en félicite. {Havas.)", Some("Havas")),
            ("Recours du bac de Tarn en cassation (ATS),-Le bac est revenu.", Some("ATS")),
            ("Le bac est revenu Tarnville . ( UPI ) Le bac est revenu .", Some("UPI")),
            ("Tarnville, i janvier. '(United Press.) — Le bac est revenu.", Some("United Press")),
            ("Die Fähre fährt Tarnstadt, 7. Juli. (Europapreh.) Die Fähre fährt wieder.", Some("Europapreh")),
            ("Un bac à Tarn UPI. — Le bac est revenu.", Some("UPI")),
            ("Le bac est revenu dans la ville . ATS", Some("ATS")),
            ("Dépêches de l’Agence Havas Tarnville, 17 août. — Le bac est revenu.", Some("Agence Havas")),
            (
                "Agence télégraphique suisse Tarnville, 22 juin. — Le bac est revenu.",
                Some("Agence télégraphique suisse"),
            ),
            ("Die Fähre fährt wieder.\ndpa/jk/ab", Some("dpa")),
            ("Die Fähre fährt wieder.\nMit Material der dpa", Some("dpa")),
            ("Die Fähre fährt wieder.\n© dpa-infocom, dpa:210301-99-123456/2", Some("dpa-infocom")),
            ("The ferry is back.\nThe Associated Press contributed to this report.", Some("Associated Press")),
            (
                "The ferry is back.\nAssociated Press writer Ida Holm contributed from Tarnside.",
                Some("Associated Press"),
            ),
            ("The ferry is back.\nCopyright 2026 The Associated Press. All rights reserved.", Some("Associated Press")),
            ("Le bac est revenu.\nAvec AFP", Some("AFP")),
            ("El ferry vuelve.\nCon información de EFE y AFP", Some("EFE")),
            ("The ferry is back.\nWith files from The Canadian Press", Some("Canadian Press")),
            ("The ferry is back.\nWith Post wires", Some("Post wires")),
            ("The ferry is back.\nSource: Reuters", Some("Reuters")),
            // Behind the last sentence, with the house and who wrote.
            ("Die Fähre fährt wieder. RND/dpa", Some("dpa")),
            ("Die Fähre fährt wieder. RND/ab/AP/dpa/cd", Some("AP/dpa")),
            ("Die Fähre fährt wieder.\nRND/dpa", Some("dpa")),
            ("Die Fähre fährt wieder. Quelle: tarn.de, abc/dpa", Some("dpa")),
            ("Die Fähre fährt wieder. Quelle: tarn.de, Ida Holm, dpa", Some("dpa")),
            ("„Die Fähre fährt wieder.“ Quellen: \"Tarn Post\" / AFP", Some("AFP")),
            ("Die Fähre fährt wieder. (mit dpa)", Some("dpa")),
            ("Die Fähre fährt wieder. (Tpo, dpa, AFP)", Some("dpa, AFP")),
            ("Die Fähre fährt wieder (AFP,dpa)", Some("AFP,dpa")),
            ("Die Fähre fährt wieder. (reuters)", Some("reuters")),
            ("Die Fähre fährt wieder. KNA, dpa", Some("KNA, dpa")),
            ("Die Fähre fährt wieder. (Ida Holm, dpa)", Some("dpa")),
            ("Die Fähre fährt wieder. TPO mit dpa", Some("dpa")),
            ("Die Fähre fährt wieder. Nachrichtenagenturen dpa und AFP", Some("dpa und AFP")),
            ("Die Fähre fährt wieder. Nachrichtenagentur DPA Eigene Recherche", Some("DPA")),
        ]);
    }

    #[test]
    fn an_agency_among_those_who_wrote_it_is_named() {
        for (byline, expected) in [
            ("Ida Holm und Jan Voll, dpa", Some("dpa")),
            ("Reuters, Ida Holm", Some("Reuters")),
            ("Tarn Post et AFP", Some("AFP")),
            ("sid/dpa", Some("sid")),
            ("Ida Holm, AP", Some("AP")),
            ("Petra, Ida Holm", None),
            ("Ida Holm, PAPER", None),
        ] {
            let article = Article { byline: Some(byline.to_owned()), ..Article::new("id", "The ferry is back.") };
            assert_eq!(named(&article), expected, "{byline}");
        }
    }

    #[test]
    fn an_agency_in_the_story_is_none() {
        check(&[
            ("The ferry is back, Reuters reported.", None),
            ("Holm told The Associated Press on Monday that the ferry is back.", None),
            ("A Reuters/Ipsos poll (Reuters) was late.", None),
            ("When reached by the Associated Press, Holm had little to say.", None),
            ("The ferry is back.\nPhoto: Ida Holm", None),
            ("HARRISBURG (PA) — The ferry is back.", None),
            ("Warren (D) — a critic — said so.", None),
            ("AP: The ferry is back.\nThe ferry is back.", None),
            ("Bloomberg turned 74 on Monday.", None),
            ("The Associated Press (AP) - founded long ago - has left Tarnside.", None),
            ("The ferry is back, says the Cable News Network (CNN) - and so it is.", None),
            ("Tarnside asked Reuters (Reuters) and the mayor.", None),
            ("The ferry is back (and late), the mayor told AP.", None),
            ("From Bloomberg:\nThe ferry is back.", None),
            ("Le bac est revenu, annonce l’Agence Havas. Tarnville, 17 août, s’en félicite.", None),
            ("L’Agence France-Presse (AFP) — fondée à Tarnville — a quitté la ville.", None),
            ("Le bac est revenu (AFP) et la mairie s’en félicite.", None),
            ("Die Fähre der Alternative (AP) — eine alte — fährt wieder.", None),
            ("Le bac est revenu, d’après une dépêche de l’agence Havas.", None),
            ("La mairie achète un bac à l’ATS", None),
            // A photo’s, between two paragraphs of the story.
            (
                "The ferry is back in the harbour of Tarnside, where it was last seen in May of last year by those who waited for it on the quay in the rain.\n\
                ASSOCIATED PRESS.\n\
                It left again the next day, and nobody in the whole town could say who had told it to leave, or where it was that it had gone.",
                None,
            ),
            ("The ferry is back.\nWith Reuters closing its office, the staff left.", None),
            ("The ferry is back.\nRising prices contributed to losses at Reuters.", None),
            ("The ferry is back.\nBy then Reuters had left.", None),
            ("Die Fähre fährt wieder, sagte Holm der Nachrichtenagentur dpa", None),
            ("Die Fähre fährt wieder. Das sagte Holm der Nachrichtenagentur dpa.", None),
            ("Die Fähre fährt wieder. Die Fähre auf dem Fluss. Foto: Ida Holm / AP", None),
            ("Die Fähre fährt wieder. Die Quelle: Das sagte die Hafenmeisterin Holm der dpa.", None),
            ("Die Fähre fährt und/oder steht. Und/oder", None),
            ("Die Fähre fährt wieder. Quellen: Hafen von Tarn, CNN, \"Tarn Post\"", None),
            ("Die Fähre fährt wieder. (Foto: Ida Holm, dpa)", None),
            ("Die Fähre fährt wieder, meldet die Stadt. (So berichtete es Ida Holm, gestern)", None),
            ("", None),
        ]);
    }
}
