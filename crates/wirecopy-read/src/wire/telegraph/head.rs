//! The lines above the story of a wire message: slug, version, headline, who wrote it, what editors are told.

use wirecopy_quotes::agency;

use crate::wire::notes;

/// What stands above a story, and the lines of the story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head<'t> {
    pub(super) slug: Option<String>,
    pub(super) version: Option<String>,
    pub(super) title: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) notes: Vec<String>,
    /// Lines above a headline that are none of these: "Situation", "France:".
    pub(super) section: Option<String>,
    /// The lines of the story, blank ones too.
    pub(super) story: Vec<&'t str>,
}

/// A headline is closed by its sign among so many lines.
const HIGHEST: usize = 8;
/// A line as long as this may go on in the next.
const FULL: usize = 50;
/// A longer line is no headline.
const LONGEST: usize = 160;

/// Parts the lines of a message. What nobody knows above a story stays a part of it.
pub(super) fn parted<'t>(lines: &[&'t str]) -> Head<'t> {
    match closed(lines) {
        Some(last) => closing(&lines[..=last], &lines[last + 1..]),
        None => opening(lines),
    }
}

/// Whether a line is set in, as the first of a paragraph is.
pub(super) fn is_inset(line: &str) -> bool {
    (line.starts_with("  ") || line.starts_with('\t')) && !line.trim().is_empty()
}

/// A line without the signs that typesetting machines read at its ends.
fn bare(line: &str) -> &str {
    // "^*9006< ^Top-Headlines,0176<": a number of the service before the slug.
    let line = line.rsplit("< ^").next().unwrap_or(line);
    line.trim().trim_start_matches('^').trim_end_matches(['<', '=', '>', '^', '+']).trim()
}

/// The last line of a head of IPTC 7901: `=` ends it, and a blank line follows or one that is set in.
fn closed(lines: &[&str]) -> Option<usize> {
    let written = lines.iter().enumerate().filter(|(_, line)| !line.trim().is_empty()).take(HIGHEST);
    let mut ends = written.filter(|(_, line)| line.trim_end().ends_with('=') && !line.starts_with('^'));
    let (at, _) = ends.next()?;
    lines.get(at + 1).is_none_or(|next| next.trim().is_empty() || is_inset(next)).then_some(at)
}

/// A head that is closed: its last line is the headline, or who wrote the story, below it.
fn closing<'t>(top: &[&str], story: &[&'t str]) -> Head<'t> {
    let mut head = Head { story: story.to_vec(), ..Head::default() };
    let mut above: Vec<&str> = Vec::new();
    let mut versions: Vec<&str> = Vec::new();
    let lines: Vec<&str> = top.iter().map(|line| bare(line)).filter(|line| !line.is_empty()).collect();
    for (number, &line) in lines.iter().enumerate() {
        let is_last = number + 1 == lines.len();
        if !is_last && is_version(line) {
            versions.push(line);
        } else if !above.is_empty() && is_byline(line, is_last) {
            head.byline = Some(line.to_owned());
        } else if !is_last && is_slug(line) && head.slug.is_none() {
            head.slug = Some(line.to_owned());
        } else if is_note(line) {
            head.notes.push(line.to_owned());
        } else {
            above.push(line);
        }
    }
    let mut title = above.pop().map(str::to_owned);
    while let Some(before) = above.pop_if(|line| line.chars().count() >= FULL) {
        title = title.map(|title| [before, " ", &title].concat());
    }
    head.title = title;
    head.version = Some(versions.join(", ")).filter(|version| !version.is_empty());
    head.section = Some(above.join(" ").trim_end_matches(':').to_owned()).filter(|section| !section.is_empty());
    head
}

/// A head that nothing closes, as in ANPA 1312: lines of known kinds, and the story from the first that is none.
fn opening<'t>(lines: &[&'t str]) -> Head<'t> {
    let mut head = Head::default();
    let start = start(lines);
    let is_kept = |line: &&str| !line.trim().is_empty();
    let mut begun = false;
    for &line in lines.get(..start).unwrap_or_default().iter().filter(|line| is_kept(line)) {
        let words = bare(line);
        let lower = words.to_lowercase();
        // "By The Associated Press=" below lines that are none of these.
        let is_signed = begun
            && line.trim_end().ends_with(['<', '='])
            && lower.starts_with("by ")
            && agency::is_agency(&words[3..]);
        if words.is_empty() || (begun && !is_signed) {
            head.story.extend((!words.is_empty()).then_some(line));
        } else if is_byline(words, false) && head.byline.is_none() {
            head.byline = Some(words.to_owned());
        } else if is_note(words) {
            head.notes.push(words.to_owned());
        } else if lower.ends_with("writer") || lower.ends_with("correspondent") || agency::is_agency(words) {
            // The trade of who wrote it, or the agency's name below.
        } else if is_slug(words) && head.slug.is_none() {
            let (_, version) = notes::slug(words);
            head.slug = Some(words.to_owned());
            head.version = head.version.or(version);
        } else if head.title.is_none() && words.chars().count() <= LONGEST {
            let (title, version) = notes::slug(words);
            head.title = Some(title);
            head.version = head.version.or(version);
        } else {
            begun = true;
            head.story.push(line);
        }
    }
    head.story.extend(lines.get(start..).unwrap_or_default());
    // A message without a headline is known by its slug.
    head.title = head.title.or_else(|| head.slug.as_deref().map(|slug| notes::slug(slug).0));
    head
}

/// Where the story begins at the latest: its first line is set in, or as long as a line of text.
fn start(lines: &[&str]) -> usize {
    let inset = lines.iter().position(|line| is_inset(line));
    let few = |start: &usize| lines[..*start].iter().filter(|line| !line.trim().is_empty()).count() <= 2 * HIGHEST;
    let long = || {
        let is_long = |line: &&str| line.chars().count() > 60 || line.contains(" (") && line.contains(')');
        // What is long may be the headline; a slug is none.
        lines.iter().position(|line| is_long(line) && !is_slug(bare(line)) && !line.trim_end().ends_with(['<', '=']))
    };
    inset.filter(few).or_else(long).unwrap_or(lines.len())
}

/// "By ANN LEE"; below a headline also "Von Ann Lee, dpa".
fn is_byline(line: &str, below: bool) -> bool {
    let opens = |word: &str| line.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let is_short = line.split_whitespace().count() <= 14;
    let signed = line.rsplit_once(", ").is_some_and(|(_, name)| agency::is_agency(name));
    is_short && (opens("by ") || (below && signed && ["von ", "par ", "por ", "di "].into_iter().any(opens)))
}

fn is_note(line: &str) -> bool {
    let lower = line.to_lowercase();
    ["eds:", "(eds", "editors:"].iter().any(|opening| lower.starts_with(opening))
}

/// "1ST LEAD", "EXTRA", "(Zusammenfassung)": what a message is to those before it.
fn is_version(line: &str) -> bool {
    let few = line.split_whitespace().count() <= 3;
    let in_brackets = line.starts_with('(') && line.ends_with(')');
    few && line.chars().any(char::is_alphabetic) && (in_brackets || !line.chars().any(char::is_lowercase))
}

/// "BC-US--Ferry Back, 1st Ld-Writethru,127", "ferry-sinks/": words that are joined, without spaces but behind a comma or a cycle.
fn is_slug(line: &str) -> bool {
    let (slug, _) = notes::slug(line);
    let is_cycle = ["BC-", "AM-", "PM-", "AP-"].iter().any(|cycle| slug.starts_with(cycle));
    let few = slug.split_whitespace().count();
    slug.contains(['-', '/']) && !slug.ends_with('.') && !slug.contains(';') && (few <= 2 || (is_cycle && few <= 6))
}

#[cfg(test)]
mod tests {
    use super::{Head, parted};

    #[test]
    fn a_head_is_parted_into_what_it_states() {
        let some = |text: &str| Some(text.to_owned());
        for (name, lines, expected) in [
            (
                "of IPTC 7901",
                &[
                    "EXTRA",
                    "1ST LEAD",
                    "Ferry back in Tarnside, harbour says",
                    "By Ann Lee, dpa =",
                    "",
                    "Tarnside (dpa) - It is.",
                ][..],
                Head {
                    version: some("EXTRA, 1ST LEAD"),
                    title: some("Ferry back in Tarnside, harbour says"),
                    byline: some("By Ann Lee, dpa"),
                    ..Head::default()
                },
            ),
            (
                "in German",
                &["(Zusammenfassung)", "Fähre fährt wieder", "Von Ann Lee, dpa =", "", "Tarnhausen (dpa) - Sie fährt."],
                Head {
                    version: some("(Zusammenfassung)"),
                    title: some("Fähre fährt wieder"),
                    byline: some("Von Ann Lee, dpa"),
                    ..Head::default()
                },
            ),
            (
                "with a section, and a headline in two lines",
                &[
                    "France:",
                    "The old ferry of Tarnside sails again after its long",
                    "repair =",
                    "   Tarnside (ats) It sails.",
                ],
                Head {
                    section: some("France"),
                    title: some("The old ferry of Tarnside sails again after its long repair"),
                    ..Head::default()
                },
            ),
            (
                "of ANPA 1312",
                &[
                    "^BC-US--Ferry Back, 1st Ld-Writethru,127<",
                    "^Ferry sails again<",
                    "^Eds: Adds quotes.<",
                    "^By ANN LEE=",
                    "^Associated Press Writer=",
                    "\tTARNSIDE (AP) _ It sails.",
                ],
                Head {
                    slug: some("BC-US--Ferry Back, 1st Ld-Writethru,127"),
                    version: some("1st Ld-Writethru"),
                    title: some("Ferry sails again"),
                    byline: some("By ANN LEE"),
                    notes: vec!["Eds: Adds quotes.".to_owned()],
                    ..Head::default()
                },
            ),
        ] {
            let head = parted(lines);
            assert_eq!(head.story.iter().filter(|line| !line.is_empty()).count(), 1, "{name}");
            assert_eq!(Head { story: Vec::new(), ..head }, expected, "{name}");
        }
    }

    #[test]
    fn what_nobody_knows_above_a_story_is_a_part_of_it() {
        let head = parted(&[
            "^AP-Top-Headlines,0176<",
            "^Top News<",
            "^Ferry sails again",
            "^Harbour opens",
            "^Mayor rejoices",
        ]);
        assert_eq!(head.title.as_deref(), Some("Top News"));
        assert_eq!(head.story, ["^Ferry sails again", "^Harbour opens", "^Mayor rejoices"]);
        // A line far down that is set in is no beginning.
        let mut lines = vec!["^BC-Ferry,100<", "^Ferry sails again<"];
        lines.extend(["The ferry sailed again on Tuesday, and all of the harbour was there."; 20]);
        lines.push("   and so on");
        assert_eq!(parted(&lines).story.len(), 21);
    }
}
