//! What another program found, as the page shows it: its clusters are the passages, and what differs in them is worked out from the texts.

use crate::state::library::clusters::{KeptClusters, read};
use wirecopy::article::Article;
use wirecopy::{Error, Options, Report, from_clusters};

/// Makes a report of the clusters that the lines hold, and says how many pieces are left out since their articles were changed.
pub type External = fn(&str, &[Article], &Options) -> Result<(Report, u32), Error>;

/// Gives what makes such a report, once it is there.
pub type ExternalHere = fn() -> Option<External>;

/// Makes a report of the clusters in `lines`, which are about `articles`.
///
/// # Errors
/// [`Error`] names the article or option that is out of its limits.
pub fn external(lines: &str, articles: &[Article], options: &Options) -> Result<(Report, u32), Error> {
    let KeptClusters { names, clusters, astray } = read(lines, articles);
    let report = from_clusters(articles, &clusters, options)?;
    Ok((Report { clusters: names, ..report }, astray))
}
