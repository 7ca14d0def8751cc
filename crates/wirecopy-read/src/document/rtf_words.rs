//! The control words of RTF that say something of the text.

/// Where what a group holds goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Destination {
    /// Into the text.
    Text,
    /// Into the title.
    Title,
    /// Nowhere: it is the table of fonts, which tell in what code page each is.
    Fonts,
    /// Nowhere.
    Skip,
}

/// What a control word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Control {
    Put(&'static str),
    Unicode,
    Fallback,
    CodePage,
    Hidden,
    Plain,
    Font,
    Charset,
    Binary,
    Other,
}

/// Groups that are no part of the text.
const SKIPPED: &str = "colortbl stylesheet listtable listoverridetable rsidtbl revtbl info pict header headerl headerr headerf footer footerl footerr footerf \
    footnote ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor atnref atndate atntime atnicn atrfstart atrfend objdata \
    objclass fldinst xe tc tcn txe rxe bkmkstart bkmkend themedata colorschememapping datastore latentstyles generator nonshppict shppict filetbl \
    private1 private template author operator company manager category keywords subject doccomm comment hlinkbase nextfile docvar pnseclvl pn \
    pntext listtext falt panose blipuid sp sv sn fontemb pgptbl wgrffmtfilter xmlnstbl mmathPr protusertbl userprops buptim creatim revtim printim";

/// Where a group goes that begins with this word; a starred one that nobody knows is passed over.
pub(crate) fn destination(word: &str, starred: bool) -> Option<Destination> {
    match word {
        "rtf" | "fldrslt" | "shptxt" | "shpinst" | "shp" | "result" | "ud" => Some(Destination::Text),
        "title" => Some(Destination::Title),
        "fonttbl" => Some(Destination::Fonts),
        "upr" => Some(Destination::Skip),
        _ if SKIPPED.split(' ').any(|known| known == word) => Some(Destination::Skip),
        _ => starred.then_some(Destination::Skip),
    }
}

impl Control {
    pub(crate) fn of(word: &str) -> Self {
        match word {
            "par" | "sect" | "page" | "row" | "nestrow" => Self::Put("\n\n"),
            "line" | "lbr" => Self::Put("\n"),
            "tab" | "cell" | "nestcell" => Self::Put("\t"),
            "lquote" => Self::Put("‘"),
            "rquote" => Self::Put("’"),
            "ldblquote" => Self::Put("“"),
            "rdblquote" => Self::Put("”"),
            "emdash" => Self::Put("—"),
            "endash" => Self::Put("–"),
            "bullet" => Self::Put("•"),
            "emspace" | "enspace" | "qmspace" => Self::Put(" "),
            "u" => Self::Unicode,
            "uc" => Self::Fallback,
            "ansicpg" => Self::CodePage,
            "v" | "deleted" | "webhidden" => Self::Hidden,
            "plain" => Self::Plain,
            "f" => Self::Font,
            "fcharset" => Self::Charset,
            "bin" => Self::Binary,
            _ => Self::Other,
        }
    }
}

/// The word that begins at `at`, its number, and where the next token begins: a space behind it belongs to it.
pub(crate) fn control(bytes: &[u8], at: usize) -> (&str, Option<i32>, usize) {
    let rest = bytes.get(at..).unwrap_or_default();
    let letters = rest.iter().take(32).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let word = std::str::from_utf8(&rest[..letters]).unwrap_or_default();
    let sign = usize::from(rest.get(letters) == Some(&b'-'));
    let digits = rest[letters + sign..].iter().take(10).take_while(|byte| byte.is_ascii_digit()).count();
    let (number, length) = if digits == 0 {
        (None, letters)
    } else {
        let end = letters + sign + digits;
        (std::str::from_utf8(&rest[letters..end]).ok().and_then(|number| number.parse().ok()), end)
    };
    let space = usize::from(rest.get(length) == Some(&b' '));
    (word, number, at + length + space)
}

/// The code page of a font's character set.
pub(crate) fn code_page(charset: i32) -> Option<u32> {
    Some(match charset {
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    })
}

/// What the encodings of the web call a code page.
pub(crate) fn label(page: u32) -> String {
    match page {
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        10000 => "macintosh".to_owned(),
        65001 => "utf-8".to_owned(),
        874 | 1250..=1258 => ["windows-", &page.to_string()].concat(),
        _ => "windows-1252".to_owned(),
    }
}
