//! House spelling: British and American print of the same word.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The American print of a British word that follows no rule, both folded.
pub fn american_word(word: &str) -> Option<&'static str> {
    static ALL: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| WORDS.into_iter().collect());
    ALL.get(word).copied()
}

/// The American print of a folded word by rule, where the British one differs. What comes out need not be a word: it is
/// only compared with what comes out of another.
pub fn american(word: &str) -> Option<String> {
    let (stem, owner) = word.strip_suffix("'s").map_or((word, ""), |stem| (stem, "'s"));
    if !word.is_ascii() || stem.len() < 4 {
        return None;
    }
    let mut out = stem.to_owned();
    for (british, american) in PARTS {
        if out.contains(british) {
            out = out.replace(british, american);
        }
    }
    out = with_z(&out).unwrap_or(out);
    out = with_one_l(&out).unwrap_or(out);
    (out != stem).then(|| out + owner)
}

/// Whether two folded words are two prints of one by rule.
pub fn is_alike(one: &str, other: &str) -> bool {
    let print = |word: &str, american: Option<String>| american.unwrap_or_else(|| word.to_owned());
    shares_half(one.as_bytes(), other.as_bytes()) && print(one, american(one)) == print(other, american(other))
}

/// Whether two folded words are the prints of one before the Portuguese orthography of 1990 and after, or in Portugal and in Brazil: acção, ação;
/// facto, fato.
pub fn is_one_portuguese(one: &str, other: &str) -> bool {
    // Names keep their letters.
    let is_name = |word: &str| matches!(word, "victor" | "vitor" | "baptista" | "batista");
    if one.len().abs_diff(other.len()) == 1 && !is_name(one) && without_silent(one) == without_silent(other) {
        return true;
    }
    let among = |line: &str, word: &str| line.split(' ').any(|other| other == word);
    COUNTRIES.iter().any(|line| among(line, one) && among(line, other))
}

/// Names of places that end otherwise in Brazil, folded.
const COUNTRIES: [&str; 6] =
    ["irao ira", "teerao teera", "vietname vietna", "moscovo moscou", "amsterdao amsterda", "bagdade bagda"];

/// Without c and p before c, ç and t.
fn without_silent(word: &str) -> String {
    let next = word.chars().skip(1).map(Some).chain([None]);
    let letters = word.chars().zip(next);
    letters.filter(|(c, next)| !(matches!(c, 'c' | 'p') && matches!(next, Some('c' | 't')))).map(|(c, _)| c).collect()
}

/// Whether two printed words differ in nothing but the seat of an Arabic hamza: شؤون, شئون.
pub fn is_one_arabic(one: &str, other: &str) -> bool {
    let seats = ['ؤ', 'ئ', 'ء'];
    let plain = |word: &str| word.replace(seats, "ء");
    one.contains(seats) && other.contains(seats) && plain(one) == plain(other)
}

/// Whether half of the shorter word stands at the ends of both, which tells most words apart at a glance.
fn shares_half(one: &[u8], other: &[u8]) -> bool {
    let front = one.iter().zip(other).take_while(|(x, y)| x == y).count();
    let back = one.iter().rev().zip(other.iter().rev()).take_while(|(x, y)| x == y).count();
    front > 0 && (front + back) * 2 >= one.len().min(other.len())
}

/// organised, organized. Words that have an s everywhere keep it: promise, rise, wise.
fn with_z(word: &str) -> Option<String> {
    let ending = ["isations", "isation", "ising", "ised", "ises", "ise", "isers", "iser", "isable"];
    let ending = ending.iter().find(|ending| word.ends_with(**ending))?;
    let stem = &word[..word.len() - ending.len()];
    let always_s = ALWAYS_S.split_whitespace().any(|s| s == stem);
    (stem.len() >= 3 && !always_s).then(|| format!("{stem}iz{}", &ending[2..]))
}

/// travelled, traveled. Only in the verbs that really are printed both ways: "filled" is not "filed".
fn with_one_l(word: &str) -> Option<String> {
    let (before, ending) = word.rsplit_once("ll")?;
    let stem = format!("{before}l");
    let doubles = DOUBLE_L.split_whitespace().any(|verb| verb == stem);
    let inflected = matches!(
        ending,
        "ed" | "ing" | "ings" | "er" | "ers" | "or" | "ors" | "ous" | "ously" | "ation" | "ist" | "ists"
    );
    (doubles && inflected).then_some(stem + ending)
}

/// What stands before "ise" in words that are never printed with a z.
const ALWAYS_S: &str = "adv rev exerc prom surpr superv telev improv comprom advert compr conc prec prem disgu enterpr franch \
    merchand expert otherw likew parad pra cru bru dem desp dev exc circumc chast treat torto appr repr sunr \
    moonr upr clockw underexerc reprom entrepr mayonna mala cerv dec enterp no-no unadv reenfranch disfranch enfranch \
    appra turquo porpo sard braz prov mort vals counterpo";

const DOUBLE_L: &str = "travel cancel label model signal fuel counsel channel dial level marvel quarrel total tunnel initial panel \
    parcel pedal pencil rival shovel spiral swivel towel unravel dishevel enamel equal funnel grovel duel bevel chisel \
    tranquil remodel relabel refuel trial bejewel jewel victual carol";

/// Parts that stand in many words: colour, colourful, discoloured.
const PARTS: [(&str, &str); 56] = [
    ("colour", "color"),
    ("honour", "honor"),
    ("favour", "favor"),
    ("labour", "labor"),
    ("neighbour", "neighbor"),
    ("behaviour", "behavior"),
    ("rumour", "rumor"),
    ("harbour", "harbor"),
    ("humour", "humor"),
    ("flavour", "flavor"),
    ("vapour", "vapor"),
    ("odour", "odor"),
    ("savour", "savor"),
    ("endeavour", "endeavor"),
    ("parlour", "parlor"),
    ("rigour", "rigor"),
    ("vigour", "vigor"),
    ("valour", "valor"),
    ("splendour", "splendor"),
    ("ardour", "ardor"),
    ("armour", "armor"),
    ("clamour", "clamor"),
    ("candour", "candor"),
    ("demeanour", "demeanor"),
    ("fervour", "fervor"),
    ("saviour", "savior"),
    ("tumour", "tumor"),
    ("centre", "center"),
    ("theatre", "theater"),
    ("litre", "liter"),
    ("fibre", "fiber"),
    ("calibre", "caliber"),
    ("spectre", "specter"),
    ("sombre", "somber"),
    ("meagre", "meager"),
    ("defence", "defense"),
    ("offence", "offense"),
    ("pretence", "pretense"),
    ("licence", "license"),
    ("practise", "practice"),
    ("practising", "practicing"),
    ("practised", "practiced"),
    ("lyse", "lyze"),
    ("lysing", "lyzing"),
    ("catalogue", "catalog"),
    ("dialogue", "dialog"),
    ("analogue", "analog"),
    ("programme", "program"),
    ("sceptic", "skeptic"),
    ("plough", "plow"),
    ("mould", "mold"),
    ("anaesth", "anesth"),
    ("haemorr", "hemorr"),
    ("paediatr", "pediatr"),
    ("gynaecol", "gynecol"),
    ("manoeuvr", "maneuver"),
];

/// Whole words.
const WORDS: [(&str, &str); 85] = [
    ("metre", "meter"),
    ("metres", "meters"),
    ("kilometre", "kilometer"),
    ("kilometres", "kilometers"),
    ("centred", "centered"),
    ("centring", "centering"),
    ("grey", "gray"),
    ("greys", "grays"),
    ("tyre", "tire"),
    ("tyres", "tires"),
    ("kerb", "curb"),
    ("kerbs", "curbs"),
    ("cheque", "check"),
    ("cheques", "checks"),
    ("storey", "story"),
    ("storeys", "stories"),
    ("draught", "draft"),
    ("draughts", "drafts"),
    ("moustache", "mustache"),
    ("pyjamas", "pajamas"),
    ("sulphur", "sulfur"),
    ("cosy", "cozy"),
    ("ageing", "aging"),
    ("acknowledgement", "acknowledgment"),
    ("judgement", "judgment"),
    ("judgements", "judgments"),
    ("advisor", "adviser"),
    ("advisors", "advisers"),
    ("protestor", "protester"),
    ("protestors", "protesters"),
    ("towards", "toward"),
    ("afterwards", "afterward"),
    ("forwards", "forward"),
    ("backwards", "backward"),
    ("amongst", "among"),
    ("whilst", "while"),
    ("amidst", "amid"),
    ("learnt", "learned"),
    ("burnt", "burned"),
    ("spelt", "spelled"),
    ("dreamt", "dreamed"),
    ("spilt", "spilled"),
    ("leant", "leaned"),
    ("leapt", "leaped"),
    ("jewellery", "jewelry"),
    ("maths", "math"),
    ("likeable", "likable"),
    ("sizeable", "sizable"),
    ("gaol", "jail"),
    ("okay", "ok"),
    ("baulk", "balk"),
    ("baulked", "balked"),
    ("artefact", "artifact"),
    ("artefacts", "artifacts"),
    ("yoghurt", "yogurt"),
    ("enquiry", "inquiry"),
    ("enquiries", "inquiries"),
    ("focussed", "focused"),
    ("focussing", "focusing"),
    ("benefitted", "benefited"),
    ("targetted", "targeted"),
    ("enrol", "enroll"),
    ("enrols", "enrolls"),
    ("enrolment", "enrollment"),
    ("fulfil", "fulfill"),
    ("fulfils", "fulfills"),
    ("fulfilment", "fulfillment"),
    ("instalment", "installment"),
    ("instalments", "installments"),
    ("skilful", "skillful"),
    ("wilful", "willful"),
    ("distil", "distill"),
    ("instil", "instill"),
    ("appal", "appall"),
    ("woollen", "woolen"),
    ("aluminium", "aluminum"),
    ("aeroplane", "airplane"),
    ("aeroplanes", "airplanes"),
    ("anaemia", "anemia"),
    ("leukaemia", "leukemia"),
    ("diarrhoea", "diarrhea"),
    ("foetus", "fetus"),
    ("oestrogen", "estrogen"),
    ("smoulder", "smolder"),
    ("manoeuvre", "maneuver"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn key(word: &str) -> String {
        american_word(word).map_or_else(|| american(word).unwrap_or_else(|| word.to_owned()), str::to_owned)
    }

    #[test]
    fn british_and_american_print_meet() {
        for (british, american) in [
            ("colour", "color"),
            ("favourite", "favorite"),
            ("neighbourhoods", "neighborhoods"),
            ("organised", "organized"),
            ("organisation's", "organization's"),
            ("authorise", "authorize"),
            ("prioritising", "prioritizing"),
            ("colourised", "colorized"),
            ("analysed", "analyzed"),
            ("centre", "center"),
            ("theatres", "theaters"),
            ("kilometres", "kilometers"),
            ("travelled", "traveled"),
            ("counsellor", "counselor"),
            ("marvellous", "marvelous"),
            ("defence", "defense"),
            ("licence", "license"),
            ("practised", "practiced"),
            ("programmes", "programs"),
            ("catalogue", "catalog"),
            ("manoeuvre", "maneuver"),
            ("grey", "gray"),
            ("towards", "toward"),
            ("enrolment", "enrollment"),
        ] {
            assert_eq!(key(british), key(american), "{british} {american}");
            assert!(is_alike(british, american) || american_word(british).is_some(), "{british} {american}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in [
            ("four", "for"),
            ("hour", "hor"),
            ("tour", "tor"),
            ("wise", "wize"),
            ("rise", "rize"),
            ("promise", "promize"),
            ("exercised", "exercized"),
            ("prise", "prize"),
            ("filled", "filed"),
            ("rolled", "roled"),
            ("polling", "poling"),
            ("tiller", "tiler"),
            ("there", "theer"),
            ("acre", "acer"),
            ("fence", "fense"),
            ("ton", "tonne"),
            ("dose", "doze"),
            ("size", "sise"),
        ] {
            assert_ne!(key(one), key(other), "{one} {other}");
        }
    }
}
