//! Parts that a page drew by itself are saved as templates with a mode: SingleFile writes them so. A parser sets templates aside, so
//! that these are turned into elements before.

use std::borrow::Cow;

/// The source of a page whose templates with a mode are elements.
pub(crate) fn opened(page: &str) -> Cow<'_, str> {
    if !page.contains("shadowroot") {
        return Cow::Borrowed(page);
    }
    let mut made = String::with_capacity(page.len());
    // For each template that is open, whether it was turned into an element.
    let mut open: Vec<bool> = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let (before, here) = rest.split_at(at);
        made.push_str(before);
        let starts = |mark: &str| here.get(..mark.len()).is_some_and(|head| head.eq_ignore_ascii_case(mark));
        let (kept, taken) = if starts("<template") {
            let end = here.find('>').unwrap_or(here.len());
            let is_part = here[..end].contains("shadowrootmode") || here[..end].contains("shadowroot=");
            open.push(is_part);
            if is_part { ("<div", "<template".len()) } else { ("<template", "<template".len()) }
        } else if starts("</template") {
            let is_part = open.pop().unwrap_or_default();
            if is_part { ("</div", "</template".len()) } else { ("</template", "</template".len()) }
        } else {
            ("<", 1)
        };
        made.push_str(kept);
        rest = &here[taken..];
    }
    made.push_str(rest);
    Cow::Owned(made)
}

#[cfg(test)]
mod tests {
    use super::opened;

    #[test]
    fn templates_with_a_mode_are_elements() {
        for (page, expected) in [
            (
                "<x-a><template shadowrootmode=\"open\"><p>One</p></template></x-a>",
                "<x-a><div shadowrootmode=\"open\"><p>One</p></div></x-a>",
            ),
            ("<template><b shadowroot=x></b></template>", "<template><b shadowroot=x></b></template>"),
            (
                "<TEMPLATE shadowrootmode=open><template>1</template>2</TEMPLATE>",
                "<div shadowrootmode=open><template>1</template>2</div>",
            ),
            ("a < b", "a < b"),
        ] {
            assert_eq!(opened(page), expected);
        }
    }
}
