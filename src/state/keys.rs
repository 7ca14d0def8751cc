//! The keyboard: one table drives what the keys do and the sheet that explains them.

use crate::state::address::route::Route;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The next passage; inside a passage, the next place where its witnesses differ.
    Next,
    /// The one before.
    Previous,
    /// The next pair; inside a passage, the next passage.
    NextPage,
    /// The one before.
    PreviousPage,
    /// Exchange the sides; of more than two columns, the first becomes the last.
    Swap,
    /// All, only what is shared, only what is an article's own.
    Only,
    /// Choose an article to put beside the others.
    Beside,
    /// Take the last column away again.
    Remove,
    /// All witnesses of the selected passage.
    Witnesses,
    /// Show or hide differences of style.
    Style,
    /// Show or hide passages of common phrases only.
    Common,
    /// Show or hide passages of furniture, and draw it as the story is.
    Furniture,
    /// Copy the selected passage with its sources.
    Copy,
    /// Copy a link to the selected passage.
    CopyLink,
    /// Show or hide what can be exported.
    Export,
    /// Show or hide the settings.
    Settings,
    /// Search in all texts.
    Find,
    /// Show the passages as a list or on a time line.
    Time,
    /// Close what is open, or go back to the overview.
    Back,
    /// What people are quoted with.
    Quotations,
    /// The collections and their articles.
    Articles,
    /// Take the last change of the articles back.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// Show or hide passages that were set aside.
    SetAside,
    /// Show or hide the sheet of keys.
    Sheet,
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The key, as the browser names it.
    pub key: &'static str,
    /// What it does. `None`: the browser does it, and the sheet says so.
    pub command: Option<Command>,
    /// Where it works.
    pub views: Views,
    /// What the sheet says.
    pub says: &'static str,
}

/// The views that a key works in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Views {
    overview: bool,
    pair: bool,
    passage: bool,
    /// Quotations, and what became of an article.
    ledger: bool,
}

const NOWHERE: Views = Views { overview: false, pair: false, passage: false, ledger: false };
const EVERYWHERE: Views = Views { overview: true, pair: true, passage: true, ledger: true };
const OVERVIEW: Views = Views { overview: true, ..NOWHERE };
const LISTS: Views = Views { overview: true, pair: true, ..NOWHERE };
const PAIR: Views = Views { pair: true, ..NOWHERE };
const PASSAGE: Views = Views { passage: true, ..NOWHERE };
const LEDGER: Views = Views { ledger: true, ..NOWHERE };

/// The table. A key may stand in it once for each view.
pub const BINDINGS: &[Binding] = &[
    bind("j", Command::Next, LISTS, "Next passage"),
    bind("k", Command::Previous, LISTS, "Previous passage"),
    bind("j", Command::Next, PASSAGE, "Next place where the witnesses differ"),
    bind("k", Command::Previous, PASSAGE, "Previous place where they differ"),
    bind("j", Command::Next, LEDGER, "Next quotation; of an article, next paragraph"),
    bind("k", Command::Previous, LEDGER, "Previous quotation or paragraph"),
    bind("n", Command::NextPage, LEDGER, "What became of the next article"),
    bind("p", Command::PreviousPage, LEDGER, "What became of the previous article"),
    Binding {
        key: "Enter",
        command: None,
        views: EVERYWHERE,
        says: "Open what is picked; side by side, bring its counterpart level",
    },
    bind("n", Command::NextPage, LISTS, "Next pair of articles"),
    bind("p", Command::PreviousPage, LISTS, "Previous pair of articles"),
    bind("n", Command::NextPage, PASSAGE, "Next passage"),
    bind("p", Command::PreviousPage, PASSAGE, "Previous passage"),
    bind("s", Command::Swap, PAIR, "Exchange left and right; of more columns, the first goes last"),
    bind("o", Command::Only, PAIR, "All, only what is shared, only what is own"),
    bind("b", Command::Beside, PAIR, "Put another article beside them"),
    bind("r", Command::Remove, PAIR, "Take the last column away again"),
    Binding {
        key: "↑ ↓",
        command: None,
        views: PAIR,
        says: "On the strip beside a column: go to its passages one by one",
    },
    bind("w", Command::Witnesses, LISTS, "All witnesses of the picked passage"),
    bind("x", Command::Style, EVERYWHERE, "Show or hide differences of style"),
    bind("c", Command::Common, LISTS, "Show or hide common phrases"),
    bind("d", Command::SetAside, LISTS, "Show or hide what was set aside"),
    bind("f", Command::Furniture, EVERYWHERE, "Show furniture like the story, or pale"),
    bind("q", Command::Quotations, EVERYWHERE, "What people are quoted with"),
    bind("a", Command::Articles, EVERYWHERE, "The articles: bring, change, switch off"),
    bind("u", Command::Undo, EVERYWHERE, "Undo the last change of the articles (also Ctrl+Z)"),
    bind("U", Command::Redo, EVERYWHERE, "Do it again (Shift and u; also Ctrl+Shift+Z)"),
    bind("y", Command::Copy, EVERYWHERE, "Copy the passage with its sources"),
    bind("Y", Command::CopyLink, EVERYWHERE, "Copy a link to the passage (Shift and y)"),
    bind("e", Command::Export, EVERYWHERE, "Take away: save as a file, or print"),
    bind(",", Command::Settings, EVERYWHERE, "Show or hide the settings"),
    bind("t", Command::Time, OVERVIEW, "Passages as a list or on a time line"),
    bind("/", Command::Find, EVERYWHERE, "Search in all texts"),
    bind("Escape", Command::Back, EVERYWHERE, "Close, or back to the overview"),
    bind("?", Command::Sheet, EVERYWHERE, "Show or hide this sheet"),
];

const fn bind(key: &'static str, command: Command, views: Views, says: &'static str) -> Binding {
    Binding { key, command: Some(command), views, says }
}

/// What `key` asks for in the view of `route`.
#[must_use]
pub fn command(key: &str, route: &Route) -> Option<Command> {
    BINDINGS.iter().find(|binding| binding.key == key && binding.views.hold(route))?.command
}

impl Views {
    fn hold(self, route: &Route) -> bool {
        match route {
            Route::Overview { .. } => self.overview,
            Route::Pair { .. } => self.pair,
            Route::Passage { .. } => self.passage,
            Route::Quotations { .. } | Route::Wire { .. } => self.ledger,
            Route::Article { .. } | Route::Articles { .. } | Route::Unknown(_) => self == EVERYWHERE,
        }
    }

    /// What the sheet says of where the key works.
    #[must_use]
    pub fn name(self) -> &'static str {
        if self == PAIR {
            "Side by side"
        } else if self == PASSAGE {
            "One passage"
        } else if self == OVERVIEW {
            "Overview"
        } else if self == LEDGER {
            "Quotations"
        } else if self == LISTS {
            "Overview and side by side"
        } else {
            "Everywhere"
        }
    }
}

impl Binding {
    /// The key as it stands on the sheet.
    #[must_use]
    pub fn cap(&self) -> &'static str {
        if self.key == "Escape" { "Esc" } else { self.key }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_does_one_thing_in_each_view() {
        let pair = Route::beside(&["a", "b"], None).unwrap();
        let quotations = Route::Quotations { at: None, query: String::new() };
        for route in [Route::HOME, pair, Route::passage(1), quotations] {
            let mut keys: Vec<_> = BINDINGS.iter().filter(|b| b.views.hold(&route)).map(|b| b.key).collect();
            let all = keys.len();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), all, "{route}");
        }
    }

    #[test]
    fn keys_work_where_the_sheet_says() {
        let passage = Route::passage(1);
        assert_eq!(command("s", &Route::HOME), None);
        assert_eq!(command("j", &passage), Some(Command::Next));
        assert_eq!(command("?", &Route::Unknown("x".to_owned())), Some(Command::Sheet));
        assert_eq!(command("z", &passage), None);
    }
}
