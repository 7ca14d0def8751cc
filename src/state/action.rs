//! What can happen on the page.

use crate::state::address::full_address::FullAddress;
use crate::state::address::route::Route;
use crate::state::address::text_fragment::TextFragment;
use crate::state::collection::Collection;
use crate::state::columns::reading;
use crate::state::export::jobs;
use crate::state::keys::Command;
use crate::state::library::collections::LibraryChange;
use crate::state::library::import::ImportEvent;
use crate::state::parts::Part;
use crate::state::phase::Failure;
use crate::state::progress::Pairs;
use crate::state::settings;
use crate::state::shared::Shared;
use crate::state::theme::Theme;
use wirecopy_read::Draft;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// So many of the listed articles have arrived.
    Progress {
        /// How many.
        done: usize,
        /// Of how many.
        all: usize,
    },
    /// Something happened to the reader's collections.
    Library(LibraryChange),
    /// All articles that are put into the library are ready.
    Inserted,
    /// What is to be compared has been copied.
    Prepared,
    /// The reader adds what stands in the box for pasting.
    Add(Draft),
    /// Articles are on their way in.
    Import(ImportEvent),
    /// So many pairs of them were compared.
    Compared(Pairs),
    /// The comparing broke off, for this reason.
    Broke(String),
    /// The reader wants the comparing to stop.
    Stop,
    /// The reader wants it to begin again after it stopped or broke off.
    Compare,
    /// The articles are here and compared.
    Opened(Shared<Collection>),
    /// They cannot be shown.
    Failed(Failure),
    /// The reader asked again for what failed.
    Retry,
    /// The view should change; what is compared stays.
    Visit(Route),
    /// The address changed, with what is compared.
    Follow(FullAddress),
    /// A key was pressed, or the button that does the same.
    Do(Command),
    /// These words are looked for in all texts.
    Find(String),
    /// A location was picked with the pointer or by its number: its column, and its index there.
    Pick(usize, usize),
    /// The articles side by side are of one house, and were compared with one another.
    Newsdiff(Shared<Collection>),
    /// On a narrow screen: show this column.
    Show(usize),
    /// The witnesses of the passage of this number are shown; these are the places where they differ.
    Places(u32, Vec<u32>),
    /// Something of how articles are shown side by side.
    Reading(reading::ReadingChange),
    /// It was looked up which agencies the articles name.
    Agencies,
    /// A newer version of the page is ready.
    Newer,
    /// The settings are shown, hidden or moved.
    Settings(settings::SettingsChange),
    /// Day or night edition.
    SetTheme(Theme),
    /// Something is exported, or was.
    Export(jobs::ExportChange),
    /// A part of the program was asked for: it has arrived or not.
    Part(Part, bool),
    /// The reader asks again for the part that did not arrive.
    Again,
    /// A link with a quotation was followed.
    FollowAnchor(TextFragment),
}
