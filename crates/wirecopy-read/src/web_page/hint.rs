//! What a page's author calls a part of it, in classes and the like, tells what it is for.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Words for parts that are never the story.
const APART: &str = "advert advertisement advertising adslot adunit adbox anzeige anzeigen authorbox authorinfo breadcrumb \
    breadcrumbs complementary consent contentinfo cookie cookies disclaimer disclosure donate footer gdpr login \
    masthead menu menubar mostread nav navbar navigation newsletter newsletters onetrust outbrain pager pagination \
    postratings publicidad publicite rating ratings readmore recirc recirculation recommendation recommendations \
    recommended related relatedlinks relatedposts relacionadas relacionados search sharebar sharedaddy sidebar \
    signup skip sponsor sponsored taboola tagcloud taglist tags toolbar tooltip trending upsell werbung";

/// Words for parts that are hardly ever the story, but may be what somebody calls the frame around it.
const FRAMES: &str = "ads banner bildunterschrift caption captions eyebrow figcaption gallery imagecaption infobox kicker legend \
    modal modalwindow overlay popup print promo promotion settings share sharing social topics";

/// Words for what stands before a story that is paid for, or for the part of it behind.
const WALLS: &str = "paywall piano regwall subscribe subscriber subscription";

/// Words for a text that leads to another one, or into the story below it.
const LEADS: &str = "teaser teasers";

/// Words for what readers write below.
const COMMENTS: &str = "comment comments commentlist discussion disqus kommentare kommentar respond";

/// Two words together that are.
const PAIRS: &str = "audio-player media-player podcast-player video-player ad-break ad-container ad-slot ad-unit ad-wrapper also-read article-tools author-bio author-box \
    author-info cat-links inline-ad in-case interesting-articles link-box more-from more-on more-stories most-popular \
    most-read next-story on-topic photo-credit image-credit image-source post-meta read-also read-more read-next \
    read-time reading-time right-rail see-also side-bar story-meta up-next";

/// Words for who wrote it.
const BYLINE: &str = "author authors authorline authorname autor byline bylines contributor writer";

/// Words for the story's own element.
const STORY: &str =
    "articlebody storybody articletext storytext entrycontent postcontent postbody postentry posttext entrybody";

/// What a part of a page is for, as far as its hint tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Not the story: a menu, an advert.
    Apart,
    /// Hardly ever the story: a print view, a pop-up.
    Frame,
    /// The offer before a story that is paid for, or the part of it behind.
    Wall,
    /// Leads to another story, or into this one.
    Lead,
    /// What readers wrote below it.
    Comments,
    /// The name of who wrote it.
    Byline,
    /// The story and little else.
    Story,
}

/// What `hint` tells: the words of class, id and role.
pub(crate) fn purpose(hint: &str) -> Option<Purpose> {
    let mut found = None;
    for name in hint.split_whitespace() {
        match of_name(name) {
            Some(Purpose::Story) => return Some(Purpose::Story),
            other => found = graver(found, other),
        }
    }
    found
}

/// What one name tells.
fn of_name(name: &str) -> Option<Purpose> {
    // "section--ads" is a section all the same.
    let part = name.split_once("--").map_or(name, |(part, _)| part);
    let mut words = words(if part.is_empty() { name } else { part });
    // "has-sidebar", "no-comments", "section--has-ads": said of something else.
    let said = words.iter().position(|word| OTHERS.contains(&word.as_str()));
    words.truncate(said.unwrap_or(words.len()));
    let joined = words.concat();
    let known = |name: &str| KNOWN.get(name).copied();
    // "sidebar-grid", "fixed-sidebar-layout": what holds a sidebar and the story beside it.
    let is_arranged = |at: usize| words[at + 1..].iter().any(|word| matches!(word.as_str(), "grid" | "layout"));
    let is = |purpose: Purpose| {
        words
            .iter()
            .enumerate()
            .any(|(at, word)| known(word) == Some(purpose) && !(word == "sidebar" && is_arranged(at)))
            || known(&joined) == Some(purpose)
    };
    let two = |pair: &[String]| is_among(PAIRS, &pair.join("-"));
    // A page is built of "builder-widget"s, and a "widget-area" stands beside it.
    let widget = words.first().is_some_and(|word| word == "widget");
    if known(&joined) == Some(Purpose::Story) {
        Some(Purpose::Story)
    } else if is(Purpose::Comments) {
        Some(Purpose::Comments)
    } else if is(Purpose::Apart) || words.windows(2).any(two) || matches!(joined.as_str(), "ad" | "toc") {
        Some(Purpose::Apart)
    } else if widget {
        Some(Purpose::Frame)
    } else {
        [Purpose::Frame, Purpose::Wall, Purpose::Lead, Purpose::Byline].into_iter().find(|&purpose| is(purpose))
    }
}

/// What each word is for.
static KNOWN: LazyLock<HashMap<&'static str, Purpose>> = LazyLock::new(|| {
    let lists = [
        (STORY, Purpose::Story),
        (COMMENTS, Purpose::Comments),
        (APART, Purpose::Apart),
        (FRAMES, Purpose::Frame),
        (WALLS, Purpose::Wall),
        (LEADS, Purpose::Lead),
        (BYLINE, Purpose::Byline),
    ];
    lists.into_iter().flat_map(|(list, purpose)| list.split(' ').map(move |word| (word, purpose))).collect()
});

/// Words after which a name tells of something else than the part itself.
const OTHERS: [&str; 7] = ["has", "with", "no", "js", "is", "without", "hide"];

/// Of two, what says more surely that a part is no story.
fn graver(one: Option<Purpose>, other: Option<Purpose>) -> Option<Purpose> {
    const ORDER: [Purpose; 6] =
        [Purpose::Comments, Purpose::Apart, Purpose::Frame, Purpose::Wall, Purpose::Lead, Purpose::Byline];
    ORDER.into_iter().find(|&purpose| one == Some(purpose) || other == Some(purpose))
}

/// Whether the part is called after who wrote it, whatever the box around it is called: `story-meta__authors`.
pub(crate) fn tells_author(hint: &str) -> bool {
    hint.split_whitespace().any(|name| {
        let words = words(name);
        let is = |word: &String| {
            is_among(BYLINE, word)
                || (word.starts_with("author") && !word.starts_with("authori"))
                || word.starts_with("byline")
        };
        words.iter().any(is) && !words.iter().any(|word| is_among(BESIDE, word))
    })
}

/// Words for what stands beside the name of who wrote it, and for another's.
const BESIDE: &str = "avatar bio biography box comment comments follow has image images img licence license media more no photo photos picture pic \
    related share social teaser twitter with";

/// Whether the part is one that asks readers to agree to something, or lies over the page.
pub(crate) fn is_of_consent(hint: &str) -> bool {
    let is = |name: &str| words(name).iter().any(|word| is_among(CONSENTS, word));
    hint.split_whitespace().any(is)
}

/// Words for what asks for that, and names of the programs that do.
const CONSENTS: &str = "alertdialog borlabs cmpbox consent cookie cookiebanner cookiebot cookieconsent cookies cookieyes dialog didomi gdpr iubenda klaro \
    onetrust quantcast usercentrics";

/// Whether the part of a line of names is called after what stands beside a name: a post, or the paper that somebody writes for.
pub(crate) fn is_beside_name(hint: &str) -> bool {
    let is = |name: &str| words(name).iter().any(|word| is_among(POSTS, word));
    hint.split_whitespace().any(is)
}

/// Words for who somebody is.
const POSTS: &str = "affiliation function jobtitle occupation organisation organization position publication role";

/// Whether the part is read to those who cannot see the page, and not shown.
pub(crate) fn is_for_aids(hint: &str) -> bool {
    let is = |name: &str| {
        let joined = words(name).concat();
        AIDS.contains(&joined.as_str()) || joined.strip_prefix('u').is_some_and(|joined| AIDS.contains(&joined))
    };
    hint.split_whitespace().any(is)
}

/// What sites call such a part.
const AIDS: [&str; 8] = [
    "visuallyhidden",
    "visualhidden",
    "sronly",
    "screenreadertext",
    "screenreaderonly",
    "screenreader",
    "elementinvisible",
    "showforsr",
];

/// Whether the part is called after a picture.
pub(crate) fn is_picture(hint: &str) -> bool {
    let is = |name: &str| words(name).iter().any(|word| is_among(PICTURES, word));
    hint.split_whitespace().any(is)
}

/// Whether the part is one of the story's own frame: `post-footer`, `entry-meta`.
pub(crate) fn is_of_post(hint: &str) -> bool {
    let is = |name: &str| matches!(words(name).as_slice(), [of, what] if is_among("article author entry post story", of) && is_among("footer info meta", what));
    hint.split_whitespace().any(is)
}

/// Words for pictures and what is said of them.
const PICTURES: &str = "caption captions credit figcaption foto image img imagen media photo photos picture pie";

/// Whether a list of words, with spaces between, has this one. As one text a list is half as large.
fn is_among(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// The words of a name such as `article-body`, `articleBody` or `article__body`, in small letters.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut small = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (small && c.is_uppercase()) {
            words.push(String::new());
        }
        small = c.is_lowercase();
        if c.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.push(c.to_ascii_lowercase());
        }
    }
    // "sidebar1" is one of several.
    words.iter_mut().for_each(|word| word.truncate(word.trim_end_matches(|c: char| c.is_ascii_digit()).len()));
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::{Purpose, is_for_aids, purpose};

    #[test]
    fn names_tell_what_is_read_to_those_who_cannot_see() {
        for (hint, expected) in [
            ("u-visually-hidden", true),
            ("sr-only", true),
            ("screen-reader-text", true),
            ("VisuallyHidden", true),
            ("hidden", false),
            ("sronline", false),
            ("", false),
        ] {
            assert_eq!(is_for_aids(hint), expected, "{hint}");
        }
    }

    #[test]
    fn names_tell_what_a_part_is_for() {
        use Purpose::{Apart, Byline, Comments, Frame, Lead, Story};
        for (hint, expected) in [
            ("site-nav", Some(Apart)),
            ("c-article__related", Some(Apart)),
            ("relatedStories", Some(Apart)),
            ("ad", Some(Apart)),
            ("ad-slot leaderboard", Some(Apart)),
            ("amp-social-share", Some(Frame)),
            ("read-more-link", Some(Apart)),
            ("CookieBanner", Some(Apart)),
            ("has-sidebar story", None),
            ("no-comments", None),
            ("section--ads", None),
            ("section-has-ads", None),
            ("sidebar1", Some(Apart)),
            ("sidebar-wrapper", Some(Apart)),
            ("sidebar-grid__content", None),
            ("c-fixed-sidebar-layout--140", None),
            ("layout-sidebar", Some(Apart)),
            ("post-comments sidebar", Some(Comments)),
            ("article-teaser", Some(Lead)),
            ("print-step", Some(Frame)),
            ("video-player", Some(Apart)),
            ("player", None),
            ("modalwindow__text", Some(Frame)),
            ("widget-area", Some(Frame)),
            ("builder-widget-container", None),
            ("article-body", Some(Story)),
            ("articleBody", Some(Story)),
            ("story__text", Some(Story)),
            ("article__byline", Some(Byline)),
            ("author vcard", Some(Byline)),
            ("authority", None),
            ("adjacent", None),
            ("shadow", None),
            ("", None),
        ] {
            assert_eq!(purpose(hint), expected, "{hint}");
        }
    }
}
