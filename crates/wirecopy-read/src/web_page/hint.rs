//! What a page's author calls a part of it, in classes and the like, tells what it is for.

/// Words for parts that are never the story.
const APART: &str = "advert advertisement advertising ads adslot adunit adbox anzeige banner bildunterschrift breadcrumb \
    breadcrumbs caption captions complementary consent contentinfo cookie cookies donate eyebrow figcaption \
    footer gallery gdpr imagecaption kicker legende login masthead menu menubar modal mostread nav navbar \
    navigation newsletter onetrust outbrain overlay pager pagination paywall piano popup print promo promotion \
    publicidad publicite readmore recirc recirculation recommendations recommended regwall related relatedlinks \
    relacionadas relacionados search share sharebar sharedaddy sharing sidebar signup skip social sponsor \
    sponsored subscribe subscription taboola tagcloud taglist tags teaser teasers toolbar tooltip topics trending \
    upsell werbung widget";

/// Words for what readers write below.
const COMMENTS: &str = "comment comments commentlist discussion disqus kommentare respond";

/// Two words together that are.
const PAIRS: &str = "ad-break ad-container ad-slot ad-unit ad-wrapper also-read article-tools author-bio cat-links inline-ad \
    in-case link-box more-from more-on more-stories most-popular most-read next-story on-topic photo-credit \
    image-credit post-meta read-also read-more read-next right-rail see-also side-bar story-meta up-next";

/// Words for who wrote it.
const BYLINE: &str = "author authors autor byline bylines contributor writer";

/// Words for the story's own element.
const STORY: &str = "articlebody storybody articletext storytext entrycontent postcontent";

/// What a part of a page is for, as far as its hint tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Not the story: a menu, an advert, comments.
    Apart,
    /// What readers wrote below it.
    Comments,
    /// The name of who wrote it.
    Byline,
    /// The story and little else.
    Story,
}

/// What `hint` tells: the words of class, id and role.
pub(crate) fn purpose(hint: &str) -> Option<Purpose> {
    let mut byline = false;
    for name in hint.split_whitespace() {
        let words = words(name);
        // "has-sidebar", "no-comments": said of something else.
        if matches!(words.first().map(String::as_str), Some("has" | "with" | "no" | "js" | "is" | "without")) {
            continue;
        }
        let joined = words.concat();
        if is_among(STORY, &joined) {
            return Some(Purpose::Story);
        }
        if words.iter().any(|word| is_among(COMMENTS, word)) {
            return Some(Purpose::Comments);
        }
        let one = |word: &String| is_among(APART, word) || (words.len() == 1 && word == "ad");
        let two = |pair: &[String]| is_among(PAIRS, &pair.join("-"));
        if words.iter().any(one) || words.windows(2).any(two) || is_among(APART, &joined) {
            return Some(Purpose::Apart);
        }
        byline |= words.iter().any(|word| is_among(BYLINE, word));
    }
    byline.then_some(Purpose::Byline)
}

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
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::{Purpose, purpose};

    #[test]
    fn names_tell_what_a_part_is_for() {
        use Purpose::{Apart, Byline, Story};
        for (hint, expected) in [
            ("site-nav", Some(Apart)),
            ("c-article__related", Some(Apart)),
            ("relatedStories", Some(Apart)),
            ("ad", Some(Apart)),
            ("ad-slot leaderboard", Some(Apart)),
            ("amp-social-share", Some(Apart)),
            ("read-more-link", Some(Apart)),
            ("CookieBanner", Some(Apart)),
            ("has-sidebar story", None),
            ("no-comments", None),
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
