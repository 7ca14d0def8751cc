//! Files and text -> articles: what a text itself states, and what of it is not the story.
