//! Pairs of wording, and what a reader is told of each.

use crate::article::Article;
use crate::compare;
use crate::options::{Options, Style};
use crate::report::EditKind;

/// The kinds of edits between two wordings, each with what stands there, as "kind a|b". Told from both sides.
fn told(a: &str, b: &str) -> Vec<String> {
    told_with(a, b, Style::ALL)
}

/// The same with less that counts as style.
fn told_with(a: &str, b: &str, style: Style) -> Vec<String> {
    let edits = told_once(a, b, style);
    let swapped: Vec<String> = told_once(b, a, style).iter().map(|edit| swap(edit)).collect();
    assert_eq!(edits, swapped, "{a} | {b}");
    edits
}

fn swap(edit: &str) -> String {
    let (kind, words) = edit.split_once(' ').unwrap();
    let (quoted, words) = words.strip_prefix("quoted ").map_or(("", words), |words| ("quoted ", words));
    let (a, b) = words.split_once('|').unwrap();
    let kind = match kind {
        "dropped" => "added",
        "added" => "dropped",
        other => other,
    };
    format!("{kind} {quoted}{b}|{a}")
}

fn told_once(a: &str, b: &str, style: Style) -> Vec<String> {
    // Equal words before and after make a match of what differs.
    let frame = |text: &str| {
        format!("Nobody at the harbour knew on that grey morning, {text} and so on until the very end of it all")
    };
    let articles = [a, b].map(frame);
    let articles = ["a", "b"].map(|id| Article {
        id: id.into(),
        text: articles[usize::from(id == "b")].clone(),
        ..Article::default()
    });
    let report = compare(&articles, &Options { style, ..Options::default() }).unwrap();
    assert_eq!(report.matches.len(), 1, "{a} | {b}");
    let edits = &report.matches[0].edits;
    edits
        .iter()
        .map(|edit| {
            let quoted = if edit.quoted { " quoted" } else { "" };
            let (a, b) = (edit.bytes.a.of(&articles[0].text), edit.bytes.b.of(&articles[1].text));
            format!("{}{quoted} {a}|{b}", edit.kind.name())
        })
        .collect()
}

fn check<const N: usize>(pairs: &[(&str, &str, [&str; N])]) {
    let mut wrong = Vec::new();
    for (a, b, expected) in pairs {
        let told = told(a, b);
        if told != expected {
            wrong.push(format!("{a} | {b}: {told:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn print_is_style() {
    check(&[
        ("back into their Country", "back into their country", ["style Country|country"]),
        ("Mauricio Claver Carone", "Mauricio Claver-Carone", ["style Claver Carone|Claver-Carone"]),
        ("a senior U.S. official", "a senior US official", ["style U.S.|US"]),
        ("It is … not", "It is ... not", ["style …|..."]),
        ("said, there", "said there", ["style ,|"]),
        ("President Nicolás Maduro", "President Nicolas Maduro", ["style Nicolás|Nicolas"]),
        ("the health care bill", "the healthcare bill", ["style health care|healthcare"]),
        ("the vice-president left", "the vice president left", ["style vice-president|vice president"]),
        ("a rain—soaked pitch", "a rain–soaked pitch", ["style —|–"]),
        ("Chancellor Müller spoke", "Chancellor Mueller spoke", ["style Müller|Mueller"]),
        // Case is print, even where it tells a month from a verb or a country from a pronoun.
        ("they told US envoys", "they told us envoys", ["style US|us"]),
        ("what May says", "what may says", ["style May|may"]),
    ]);
    assert_eq!(told("the “award” was", "the \"award\" was"), ["style “|\"", "style ”|\""]);
    assert!(told("all the same here", "all the same here").is_empty());
}

#[test]
fn house_spelling_is_style() {
    check(&[
        ("the colour of it", "the color of it", ["style colour|color"]),
        ("they organised aid", "they organized aid", ["style organised|organized"]),
        ("the town centre was", "the town center was", ["style centre|center"]),
        ("he had travelled far", "he had traveled far", ["style travelled|traveled"]),
        ("a new programme for", "a new program for", ["style programme|program"]),
        ("the defence minister", "the defense minister", ["style defence|defense"]),
        ("moved towards it", "moved toward it", ["style towards|toward"]),
        ("the labour centre opened", "the labor center opened", ["style labour centre|labor center"]),
        // These are other words, not other houses.
        ("in four weeks then", "in for weeks then", ["number four|for"]),
        ("the prize was his", "the prise was his", ["replaced prize|prise"]),
        ("they filled papers", "they filed papers", ["replaced filled|filed"]),
    ]);
}

#[test]
fn abbreviations_contractions_and_titles_are_style() {
    check(&[
        ("on Sept. 4", "on September 4", ["style Sept|September"]),
        ("with Gov. Ann Reed", "with Governor Ann Reed", ["style Gov|Governor"]),
        ("and Sen. Reed said", "and Senator Reed said", ["style Sen|Senator"]),
        ("near St. Lucia then", "near Saint Lucia then", ["style St|Saint"]),
        ("on Wall St. then", "on Wall Street then", ["style St|Street"]),
        ("in the U.K. alone", "in the United Kingdom alone", ["style U.K|United Kingdom"]),
        ("a home in Pa. burned", "a home in Pennsylvania burned", ["style Pa|Pennsylvania"]),
        ("they don't agree", "they do not agree", ["style don't|do not"]),
        ("it's late already", "it is late already", ["style it's|it is"]),
        ("he'd left early", "he had left early", ["style he'd|he had"]),
        ("it cannot be done", "it can't be done", ["style cannot|can't"]),
        (
            "agents of the FBI came",
            "agents of the Federal Bureau of Investigation came",
            ["style FBI|Federal Bureau of Investigation"],
        ),
        ("what Mr. Trump wrote", "what Trump wrote", ["style Mr|"]),
        ("the No. 2 official", "the number 2 official", ["style No|number"]),
        // Not short for one another.
        ("near St. Lucia then", "near Street Lucia then", ["replaced St|Street"]),
        ("what Dr. Trump wrote", "what Mr. Trump wrote", ["replaced Dr|Mr"]),
        ("its late already", "it's late already", ["spelling its|it's"]),
    ]);
}

#[test]
fn equal_amounts_are_style() {
    check(&[
        ("in seven days", "in 7 days", ["style seven|7"]),
        ("some 1,500 people", "some 1500 people", ["style 1,500|1500"]),
        ("some 1\u{a0}500 people", "some 1,500 people", ["style 1\u{a0}500|1,500"]),
        ("some 1.500.000 people", "some 1,500,000 people", ["style 1.500.000|1,500,000"]),
        ("some 1.5 million people", "some 1,500,000 people", ["style 1.5 million|1,500,000"]),
        ("some twenty-five people", "some 25 people", ["style twenty-five|25"]),
        ("some two hundred and five boats", "some 205 boats", ["style two hundred and five|205"]),
        ("two and a half million people", "2.5m people", ["style two and a half million|2.5m"]),
        ("up 7 percent", "up 7%", ["style percent|%"]),
        ("up seven per cent again", "up 7% again", ["style seven per cent|7%"]),
        ("cost $5 million then", "cost 5 million dollars then", ["style $5 million|5 million dollars"]),
        ("cost $5bn then", "cost $5 billion then", ["style 5bn|5 billion"]),
        ("the first strike", "the 1st strike", ["style first|1st"]),
        ("on 4 September there", "on September 4 there", ["style 4 September|September 4"]),
        ("on September 4th there", "on September 4 there", ["style 4th|4"]),
        ("two-thirds of it", "2/3 of it", ["style two-thirds|2/3"]),
        ("half of it", "1/2 of it", ["style half|1/2"]),
        ("fell to minus 5 there", "fell to -5 there", ["style minus|-"]),
        ("at 10 a.m. sharp", "at 10am sharp", ["style 10 a.m|10am"]),
        ("they won 2-1 there", "they won 2–1 there", ["style 2-1|2–1"]),
        ("seven organisations said", "7 organizations said", ["style seven organisations|7 organizations"]),
    ]);
}

#[test]
fn marks_of_notes_are_style() {
    check(&[
        ("the ferry sank", "the ferry[1] sank", ["style |1"]),
        ("the ferry sank", "the ferry[12][13] sank", ["style |12][13"]),
        ("the ferry, sank", "the ferry,2 sank", ["style |2"]),
        ("the ferry, sank", "the ferry,2,3 sank", ["style |2,3"]),
        ("the ferry sank", "the ferry[note 2] sank", ["style |note 2"]),
    ]);
    check(&[("the ferry sank", "the ferry 8,9 sank", ["number |8,9"])]);
}

#[test]
fn a_changed_amount_is_a_number() {
    check(&[
        ("about 600,000 people", "about 900,000 people", ["number 600,000|900,000"]),
        ("15 people were", "50 people were", ["number 15|50"]),
        ("15 people were", "fifty people were", ["number 15|fifty"]),
        ("1.5 people were", "15 people were", ["number 1.5|15"]),
        ("1,500 people were", "1.500 people were", ["number 1,500|1.500"]),
        ("1,500 people were", "15,00 people were", ["number 1,500|15,00"]),
        ("two million people", "two billion people", ["number million|billion"]),
        ("5 million people", "5 people", ["number million|"]),
        ("on Friday morning", "on Saturday morning", ["number Friday|Saturday"]),
        ("in March of", "in April of", ["number March|April"]),
        ("on 4 September there", "on September 5 there", ["number 4 September|September 5"]),
        ("it cost $5 then", "it cost €5 then", ["number $|€"]),
        ("it cost $5 then", "it cost about €5 then", ["number $|about €"]),
        ("it fell to -5 there", "it fell to 5 there", ["number -|"]),
        ("it fell to ½ there", "it fell to -½ there", ["number |-"]),
        ("it rose 5% then", "it rose 5 points then", ["number %|points"]),
        ("in seven days", "in seven weeks", ["number days|weeks"]),
        ("the first strike", "the second strike", ["number first|second"]),
        ("dozens of boats", "hundreds of boats", ["number dozens|hundreds"]),
        ("two-thirds of it", "two-fifths of it", ["number thirds|fifths"]),
        ("they won 2-1 there", "they won 2/1 there", ["number -|/"]),
        ("all G7 leaders", "all G20 leaders", ["number G7|G20"]),
        ("the 1980s boom", "the 1990s boom", ["number 1980s|1990s"]),
        ("in 1 5 ways", "in 15 ways", ["number 1 5|15"]),
        ("nearly 600 people", "nearly people", ["number 600|"]),
        ("told them on Friday that", "told them that", ["number on Friday|"]),
        ("doubled its fleet", "tripled its fleet", ["number doubled|tripled"]),
    ]);
    // An amount is told beside another; alone, these are words like any.
    check(&[
        ("one official said", "an official said", ["replaced one|an"]),
        ("they may leave", "they might leave", ["replaced may|might"]),
        ("the Sun reported", "the Times reported", ["replaced Sun|Times"]),
        ("at the house of stone", "at the house of days", ["replaced stone|days"]),
    ]);
}

#[test]
fn a_changed_negation_is_told() {
    check(&[
        ("it is negotiable", "it is not negotiable", ["negation |not"]),
        ("they did agree", "they didn't agree", ["negation did|didn't"]),
        ("they agreed to leave", "they never agreed to leave", ["negation |never"]),
        ("with a warrant", "without a warrant", ["negation with|without"]),
        ("they failed to appear", "they appear", ["negation failed to|"]),
        ("a legal protest", "an illegal protest", ["negation a legal|an illegal"]),
        ("the documented ones", "the undocumented ones", ["negation documented|undocumented"]),
        ("a notable man", "a not able man", ["negation notable|not able"]),
        ("it did not say that it was not so", "it did not say that it was so", ["negation not|"]),
        // The same said in other words.
        ("they failed to appear", "they did not appear", ["replaced failed to|did not"]),
        ("they did not appear", "they do not appear", ["replaced did|do"]),
        ("nobody knew that", "no one knew that", ["replaced nobody|no one"]),
    ]);
}

#[test]
fn the_same_name_spelt_otherwise_is_spelling() {
    check(&[
        ("Tren de Agua and", "Tren de Aragua and", ["spelling Agua|Aragua"]),
        ("Colombian Presiden Petro", "Colombian President Petro", ["spelling Presiden|President"]),
        ("the goverment said", "the government said", ["spelling goverment|government"]),
        ("in Kyiv today", "in Kiev today", ["spelling Kyiv|Kiev"]),
        ("Colonel Gaddafi fell", "Colonel Qaddafi fell", ["spelling Gaddafi|Qaddafi"]),
        ("President el-Sisi said", "President al-Sisi said", ["spelling el|al"]),
        ("President al-Assad said", "President Assad said", ["spelling al|"]),
        ("with Jhon Smyth there", "with John Smith there", ["spelling Jhon Smyth|John Smith"]),
        ("with Claver Carone there", "with Clavercarones there", ["spelling Claver Carone|Clavercarones"]),
        ("sister Anna Reed", "sister Anne Reed", ["spelling Anna|Anne"]),
        ("their was a deal", "there was a deal", ["spelling their|there"]),
        // Other words, however near.
        ("they deport people", "they deported people", ["replaced deport|deported"]),
        ("the gang came", "the gangs came", ["replaced gang|gangs"]),
        ("the man says so", "the man said so", ["replaced says|said"]),
        ("they carry arms", "they carried arms", ["replaced carry|carried"]),
        ("they stop it", "they stopped it", ["replaced stop|stopped"]),
        ("troops from Iran went", "troops from Iraq went", ["replaced Iran|Iraq"]),
        ("what he said", "what she said", ["replaced he|she"]),
        ("these men said", "those men said", ["replaced these|those"]),
    ]);
}

#[test]
fn other_words_are_replaced_dropped_added_or_cut() {
    check(&[
        ("Friday that there", "Friday there", ["dropped that|"]),
        ("Friday there", "Friday that there", ["added |that"]),
        ("he told reporters", "he told lawmakers", ["replaced reporters|lawmakers"]),
        ("it is their sole responsibility … it is", "it is … it is", ["cut their sole responsibility|"]),
        ("a $5 toll there", "a steep $5 toll there", ["added |steep"]),
    ]);
}

#[test]
fn what_somebody_said_is_marked() {
    check(&[
        ("“we will leave now,” he", "“we will stay now,” he", ["replaced quoted leave|stay"]),
        ("„wir bleiben jetzt“, hiess", "„wir gehen jetzt“, hiess", ["replaced quoted bleiben|gehen"]),
        ("« nous restons », a dit", "« nous partons », a dit", ["replaced quoted restons|partons"]),
        ("he, 6'2\" tall, left", "he, 6'2\" tall, stayed", ["replaced left|stayed"]),
    ]);
}

#[test]
fn a_day_that_stands_beside_the_match_on_one_side_is_not_gone() {
    let wire = "The minister had accepted the resignation and would name a successor by Wednesday,";
    let article = |id: &str, day: &str| Article { id: id.into(), text: format!("{wire} {day}"), ..Article::default() };
    for (one, other, kinds) in [
        ("May 6.", "6 May.", vec![EditKind::Style]),
        ("6 May.", "May 6.", vec![EditKind::Style]),
        ("May 6.", "9 May.", vec![EditKind::Number]),
        ("May.", "6 May.", vec![EditKind::Number]),
    ] {
        let report = compare(&[article("a", one), article("b", other)], &Options::default()).unwrap();
        let told: Vec<EditKind> = report.matches[0].edits.iter().map(|edit| edit.kind).collect();
        assert_eq!(told, kinds, "{one} | {other}");
    }
}

#[test]
fn what_is_quoted_is_told_apart_from_who_said_it() {
    check(&[
        (
            "“we will do our work in peace,” Novák told",
            "“we will do our work,” Dvořák told",
            ["dropped quoted in peace|", "replaced Novák|Dvořák"],
        ),
        (
            "he said “we waited long enough for” this",
            "she says: “they waited long enough for” this",
            ["replaced he said|she says", "replaced quoted we|they"],
        ),
    ]);
    // Where only one side quotes, nothing is cut.
    check(&[(
        "he said “we will leave soon” to all",
        "he told them to stay in there to all",
        ["replaced said “we will leave soon|told them to stay in there"],
    )]);
}

#[test]
fn a_name_that_is_spelt_otherwise_is_told_apart_from_what_is_gone_beside_it() {
    check(&[
        (
            "with Olivera, a nurse on her way to work, there",
            "with Oliveira there",
            ["spelling Olivera|Oliveira", "dropped a nurse on her way to work|"],
        ),
        (
            "with the envoy, Mr Olivera, there",
            "with Oliveira there",
            ["dropped the envoy, Mr|", "spelling Olivera|Oliveira"],
        ),
    ]);
}

#[test]
fn neighbours_are_told_as_one_where_they_are_one() {
    check(&[
        // "the" is equal by chance.
        (
            "because dock workers blocked the southern gate there",
            "after angry fishermen sank the old ferry there",
            ["replaced because dock workers blocked the southern gate|after angry fishermen sank the old ferry"],
        ),
    ]);
    check(&[
        // "signed" is not.
        (
            "because dock workers signed the southern gate there",
            "after angry fishermen signed the old ferry there",
            ["replaced because dock workers|after angry fishermen", "replaced southern gate|old ferry"],
        ),
        // One word each: both are told.
        ("the mayor of Lisbon there", "the bishop of Porto there", ["replaced mayor|bishop", "replaced Lisbon|Porto"]),
        // A sentence ends between.
        (
            "he went home. The southern gate there",
            "he took ship. The old ferry there",
            ["replaced went home|took ship", "replaced southern gate|old ferry"],
        ),
        // Graver than other words: not hidden among them.
        (
            "because dock workers blocked the 7 gates there",
            "after angry fishermen sank the 9 ships there",
            ["replaced because dock workers blocked|after angry fishermen sank", "number 7 gates|9 ships"],
        ),
    ]);
}

#[test]
fn what_does_not_count_as_style_is_told_by_a_graver_kind() {
    const CAPITALS: Style = Style { capitals: false, ..Style::ALL };
    const SPELLING: Style = Style { spelling: false, ..Style::ALL };
    const AMOUNTS: Style = Style { amounts: false, ..Style::ALL };
    const MARKS: Style = Style { marks: false, ..Style::ALL };
    for (style, a, b, edit) in [
        (CAPITALS, "the President left", "the president left", "spelling President|president"),
        (CAPITALS, "he told US officials", "he told us officials", "spelling US|us"),
        (CAPITALS, "the McDonald case", "the Mcdonald case", "spelling McDonald|Mcdonald"),
        (CAPITALS, "in color here", "in colour here", "style color|colour"),
        (CAPITALS, "he left, she said", "he left she said", "style ,|"),
        (CAPITALS, "in Œuvres now", "in Oeuvres now", "style Œuvres|Oeuvres"),
        (SPELLING, "in color here", "in colour here", "spelling color|colour"),
        (SPELLING, "in the U.S. here", "in the US here", "spelling U.S.|US"),
        (SPELLING, "with Nicolás here", "with Nicolas here", "spelling Nicolás|Nicolas"),
        (SPELLING, "they don't know", "they do not know", "spelling don't|do not"),
        (SPELLING, "they don't know", "they don’t know", "style don't|don’t"),
        (SPELLING, "to Mr. Lee there", "to Mr Lee there", "spelling .|"),
        (SPELLING, "to Mr. Lee there", "to Lee there", "dropped Mr|"),
        (SPELLING, "in Sept. as ever", "in September as ever", "spelling Sept|September"),
        (SPELLING, "by Claver-Carone there", "by Claver Carone there", "spelling Claver-Carone|Claver Carone"),
        (SPELLING, "the President left", "the president left", "style President|president"),
        (SPELLING, "seven boats left", "7 boats left", "style seven|7"),
        (AMOUNTS, "seven boats left", "7 boats left", "number seven|7"),
        (AMOUNTS, "by 7 percent then", "by 7% then", "number percent|%"),
        (AMOUNTS, "on September 4 there", "on 4 September there", "number September 4|4 September"),
        (AMOUNTS, "with 1.5 million there", "with 1,500,000 there", "number 1.5 million|1,500,000"),
        (AMOUNTS, "in color here", "in colour here", "style color|colour"),
        (MARKS, "he left, she said", "he left she said", "dropped ,|"),
        (MARKS, "he left she said", "he left, she said", "added |,"),
        (MARKS, "he left, she said", "he left; she said", "replaced ,|;"),
        (MARKS, "a “good” boat left", "a \"good\" boat left", "style “|\""),
        (MARKS, "a “good boat” left", "a good boat left", "dropped “|"),
        (MARKS, "he left – she said", "he left — she said", "style –|—"),
        (MARKS, "and so… they left", "and so... they left", "style …|..."),
        (MARKS, "in the U.S. here", "in the US here", "style U.S.|US"),
        (MARKS, "by Claver-Carone there", "by Claver Carone there", "style Claver-Carone|Claver Carone"),
        (MARKS, "seven boats left", "7 boats left", "style seven|7"),
    ] {
        let found = told_with(a, b, style);
        assert_eq!(found.first().map(String::as_str), Some(edit), "{a} | {b}: {found:?}");
        let usual = told(a, b);
        assert!(usual.iter().all(|edit| edit.starts_with("style")), "{a} | {b}: {usual:?}");
    }
}

#[test]
fn what_is_graver_than_style_is_told_alike_by_all_settings() {
    let none = Style { capitals: false, spelling: false, amounts: false, marks: false };
    for (a, b) in [
        ("seven boats left", "8 boats left"),
        ("it was not there", "it was there"),
        ("the Tren de Agua gang", "the Tren de Aragua gang"),
        ("they went home", "they walked home"),
    ] {
        assert_eq!(told_with(a, b, none), told(a, b));
    }
}
