//! The names that news agencies sign with.

/// In lower case, without "the".
const AGENCIES: &[&str] = &[
    "aap",
    "afp",
    "agence france-presse",
    "agence france presse",
    "agencies",
    "agencias",
    "agenturen",
    "agenzie",
    "ani",
    "ansa",
    "ap",
    "associated press",
    "australian associated press",
    "bernama",
    "bloomberg",
    "bloomberg news",
    "canadian press",
    "cnn",
    "cns",
    "cp",
    "deutsche presse-agentur",
    "dpa",
    "dpa international",
    "efe",
    "epa",
    "epa-efe",
    "europa press",
    "ians",
    "interfax",
    "itar-tass",
    "kna",
    "kyodo",
    "kyodo news",
    "lusa",
    "news agencies",
    "pa",
    "pa media",
    "pa news agency",
    "press association",
    "press trust of india",
    "pti",
    "reuters",
    "ria novosti",
    "sid",
    "tass",
    "thomson reuters",
    "tribune news service",
    "united press international",
    "upi",
    "wire services",
    "wires",
    "xinhua",
    "xinhua news agency",
    "yonhap",
];

/// Further names that stand under photos only.
const PHOTO_AGENCIES: &[&str] = &[
    "alamy",
    "alamy stock photo",
    "anadolu",
    "getty",
    "getty images",
    "imago",
    "istock",
    "nurphoto",
    "pool",
    "shutterstock",
    "sipa",
    "sipa usa",
    "unsplash",
    "wikimedia commons",
    "zuma press",
];

/// Whether `name` is an agency's, with or without "The".
pub fn is_agency(name: &str) -> bool {
    AGENCIES.contains(&plain(name).as_str())
}

/// Whether `name` is that of an agency which provides photos.
pub fn is_photo_agency(name: &str) -> bool {
    is_agency(name) || PHOTO_AGENCIES.contains(&plain(name).as_str())
}

/// Whether `list` is agencies and nothing else: "AFP", "AP/Reuters", "EFE, AFP and AP".
pub fn are_agencies(list: &str) -> bool {
    list.trim_end_matches('.').split(['/', ',', ';', '&']).flat_map(|part| part.split(" and ")).all(is_agency)
}

fn plain(name: &str) -> String {
    let name = name.trim().to_lowercase();
    name.strip_prefix("the ").map(str::to_owned).unwrap_or(name)
}
