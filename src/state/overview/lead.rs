//! What the page is for, for readers who wait for it.

/// It stands in `index.html`, and so on the screen before any program is there, and stays until there are articles to show.
pub const LEAD: &str = "An agency story, a press release or one quotation runs in a dozen papers. Each drops a clause, mends a name, credits somebody else. Here they stand side by side: what they share, who printed it how, and what is an outlet’s own. The articles stay on your machine.";

#[cfg(test)]
mod tests {
    use super::LEAD;

    #[test]
    fn the_page_says_the_same_before_and_after_its_program_is_there() {
        assert!(include_str!("../../../index.html").contains(&format!("<p class=\"lead\">{LEAD}</p>")));
    }
}
