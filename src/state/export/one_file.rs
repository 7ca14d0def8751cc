//! The page as one file: the frame that the build made, with a collection in it.

/// The element that holds the collection.
const OPENING: &str = "<script type=\"application/json\" id=\"articles\">";

/// How it ends.
const CLOSING: &str = "</script>";

/// `frame` with the collection `json` in it, in place of any that stands there. Nothing if it has no place for one.
#[must_use]
pub fn filled(frame: &str, json: &str) -> Option<String> {
    let (before, rest) = frame.split_once(OPENING)?;
    let (_, after) = rest.split_once(CLOSING)?;
    // JSON has a `<` inside strings only, and reads this form of it alike. So no text can end the element.
    Some([before, OPENING, &json.replace('<', "\\u003c"), CLOSING, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: &str =
        "<body>\n<script type=\"application/json\" id=\"articles\"></script>\n<p>Words</p>\n<script>run()</script>\n";

    #[test]
    fn no_text_ends_the_element_that_it_stands_in() {
        let json = r#"{"text":"a </script><script>alert(1)</script> <!-- b & c"}"#;
        let file = filled(FRAME, json).unwrap();
        assert_eq!(file.matches("</script>").count(), 2);
        let (_, rest) = file.split_once(OPENING).unwrap();
        let held = rest.split_once(CLOSING).unwrap().0;
        let read = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap();
        assert_eq!(read(held), read(json), "and it is read as it was");
    }

    #[test]
    fn another_collection_takes_the_place_of_the_one_before() {
        let once = filled(FRAME, r#"{"name":"One </script>"}"#).unwrap();
        assert_eq!(filled(&once, r#"{"name":"Two"}"#), filled(FRAME, r#"{"name":"Two"}"#));
        assert_eq!(filled("<p>Something else</p>", "{}"), None);
    }
}
