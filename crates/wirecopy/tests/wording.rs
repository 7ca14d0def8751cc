#![cfg(not(target_arch = "wasm32"))]
//! What a reader is told of a changed word, in ten languages: the same change, in a sentence of each.

use wirecopy::article::Article;
use wirecopy::{EditKind, Options, compare};

/// The kinds between two texts, without style where there is another, told from both sides.
fn told(a: &str, b: &str) -> Vec<EditKind> {
    let once = |a: &str, b: &str| {
        let article = |id: &str, text: &str| Article { id: id.into(), text: text.into(), ..Article::default() };
        let report = compare(&[article("a", a), article("b", b)], &Options::default()).unwrap_or_default();
        assert_eq!(report.matches.len(), 1, "{a} | {b}");
        report.matches[0].edits.iter().map(|edit| edit.kind).collect::<Vec<_>>()
    };
    let (kinds, back) = (once(a, b), once(b, a));
    assert_eq!(kinds, back.into_iter().map(EditKind::swap).collect::<Vec<_>>(), "{a} | {b}");
    kinds
}

/// A sentence around what changes, `{}`, in each language: with letters as its newspapers print them.
const FRAMES: [(&str, &str); 14] = [
    ("en", "The harbour office wrote on the notice board that {} before the last ferry had left for the islands again"),
    (
        "es",
        "La oficina del puerto escribió en el tablón que {} antes de que el último barco saliera otra vez hacia las islas",
    ),
    (
        "fr",
        "Le bureau du port a écrit sur le panneau que {} avant que le dernier bateau soit reparti vers les îles voisines",
    ),
    (
        "de",
        "Das Hafenamt schrieb auf die große Tafel über der Tür, dass {} bevor die letzte Fähre wieder zu den Inseln fuhr",
    ),
    (
        "pt",
        "A direção do porto escreveu no quadro que {} antes de o último barco ter saído outra vez para as ilhas da região",
    ),
    (
        "ru",
        "Управление порта написало на доске объявлений, что {} прежде чем последний паром снова ушёл к дальним островам",
    ),
    ("ar", "كتب مكتب الميناء على لوحة الإعلانات أن {} قبل أن تغادر العبارة الأخيرة مرة أخرى إلى الجزر البعيدة في المساء"),
    ("hi", "बंदरगाह कार्यालय ने सूचना पट्ट पर लिखा कि {} इससे पहले कि आखिरी नाव फिर से दूर के द्वीपों के लिए रवाना हो गई"),
    ("zh", "港口办公室在告示牌上写道，{}，随后最后一班渡轮又一次驶往远处的岛屿，码头上的人都回家了"),
    ("ja", "港の事務所は掲示板に次のように書いた。{}。その後、最後の船がまた遠くの島へ出て、人々は家に帰った"),
    (
        "it",
        "L'ufficio del porto ha scritto sulla bacheca che {} prima che l'ultimo traghetto ripartisse per le isole più lontane",
    ),
    (
        "nl",
        "Het havenkantoor schreef op het bord dat {} voordat de laatste veerboot weer naar de verre eilanden was vertrokken",
    ),
    (
        "pl",
        "Biuro portu napisało na tablicy ogłoszeń, że {} zanim ostatni prom znów odpłynął w stronę dalekich wysp na północy",
    ),
    (
        "sv",
        "Hamnkontoret skrev på anslagstavlan att {} innan den sista färjan åter hade gått ut mot öarna längst i norr",
    ),
];

/// Holds that each pair is told by one of the kinds, and by none that is graver; no kind at all stands for style.
fn check(pairs: &[(&str, &str, &str, &[EditKind])]) {
    let mut wrong = Vec::new();
    for (language, a, b, kinds) in pairs {
        let frame = FRAMES.iter().find(|(code, _)| code == language).map_or("{}", |(_, frame)| frame);
        let found = told(&frame.replace("{}", a), &frame.replace("{}", b));
        let graver: Vec<EditKind> = found.iter().copied().filter(|kind| *kind != EditKind::Style).collect();
        if graver.iter().any(|kind| !kinds.contains(kind)) || graver.is_empty() != kinds.is_empty() {
            wrong.push(format!("{language}: {a} | {b}: {graver:?}, not {kinds:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

use EditKind::{Added, Dropped, Negation, Replaced, Spelling, Swapped};

const OTHER: &[EditKind] = &[Replaced];
const NOT_STYLE: &[EditKind] = &[Replaced, Spelling];
const GONE: &[EditKind] = &[Replaced, Dropped, Added];
const NOT: &[EditKind] = &[Negation];
const STYLE: &[EditKind] = &[];

#[test]
fn an_accent_that_makes_another_word_is_no_style() {
    check(&[
        ("es", "la directora anuncio el cierre", "la directora anunció el cierre", OTHER),
        ("es", "el guarda hablara con todos", "el guarda hablará con todos", NOT_STYLE),
        ("es", "el texto publico fue largo", "el texto público fue largo", NOT_STYLE),
        ("fr", "le pêcheur blesse un gardien", "le pêcheur blessé un gardien", OTHER),
        ("fr", "on ne sait ou il va", "on ne sait où il va", NOT_STYLE),
        ("de", "der Fischer hatte mehr Zeit", "der Fischer hätte mehr Zeit", OTHER),
        ("de", "man druckte den Zettel", "man drückte den Zettel", NOT_STYLE),
        ("pt", "o guarda esta no cais", "o guarda está no cais", OTHER),
        ("pt", "o pais mudou muito", "o país mudou muito", NOT_STYLE),
        ("it", "il capo e partito presto", "il capo è partito presto", OTHER),
        ("pl", "nowy las stanął w porcie", "nowy łaś stanął w porcie", NOT_STYLE),
        ("sv", "en man såg havet", "en mån såg havet", NOT_STYLE),
    ]);
}

#[test]
fn an_accent_is_style_where_an_article_prints_none_or_a_reform_left_it_out() {
    check(&[
        ("en", "Mayor Tomás Núñez came", "Mayor Tomas Nunez came", STYLE),
        ("en", "the café was shut", "the cafe was shut", STYLE),
        ("es", "sólo quedaba un barco", "solo quedaba un barco", STYLE),
        ("fr", "l'événement était clos", "l'évènement était clos", STYLE),
        ("fr", "À midi tout était clos", "A midi tout était clos", STYLE),
        ("pt", "o prémio económico saiu", "o prêmio econômico saiu", STYLE),
        ("pt", "a ideia era boa", "a idéia era boa", STYLE),
        ("ru", "ещё один причал закрыт", "еще один причал закрыт", STYLE),
        ("ar", "المكتب أغلق أبوابه", "المكتب اغلق ابوابه", STYLE),
        ("ar", "المدير المسؤول وصل", "المدير المسئول وصل", STYLE),
    ]);
    let plain = "La direccion del puerto escribio que el ultimo barco saldria a las islas cuando acabara la tormenta";
    let accents = "La dirección del puerto escribió que el último barco saldría a las islas cuando acabara la tormenta";
    assert!(told(plain, accents).iter().all(|kind| *kind == EditKind::Style));
}

#[test]
fn a_negation_is_told_in_every_language() {
    check(&[
        ("en", "the quay was safe", "the quay was not safe", NOT),
        ("en", "the guard was able to help", "the guard was unable to help", NOT),
        ("en", "the lethal gas was found", "the non-lethal gas was found", NOT),
        ("en", "the president came", "the ex-president came", NOT),
        ("en", "the visit was likely", "the visit was unlikely", NOT),
        ("es", "el muelle era seguro", "el muelle no era seguro", NOT),
        ("es", "salió con permiso", "salió sin permiso", NOT),
        ("es", "el acto fue legal", "el acto fue ilegal", NOT),
        ("fr", "le quai était sûr", "le quai n'était pas sûr", NOT),
        ("fr", "il est parti avec eux", "il est parti sans eux", NOT),
        ("de", "der Kai war sicher", "der Kai war nicht sicher", NOT),
        ("de", "ein Schiff kam an", "kein Schiff kam an", NOT),
        ("de", "die Lage war klar", "die Lage war unklar", NOT),
        ("pt", "o cais era seguro", "o cais não era seguro", NOT),
        ("pt", "saiu com licença", "saiu sem licença", NOT),
        ("ru", "причал был открыт", "причал не был открыт", NOT),
        ("ru", "решение законно", "решение незаконно", NOT),
        ("ar", "الرصيف كان آمنا", "الرصيف لم يكن آمنا", &[Negation, Replaced]),
        ("ar", "المدير أكد وصول السفينة", "المدير أكد عدم وصول السفينة", NOT),
        ("hi", "घाट सुरक्षित था", "घाट सुरक्षित नहीं था", NOT),
        ("zh", "码头安全", "码头不安全", NOT),
        ("zh", "市长已到场", "市长未到场", NOT),
        ("ja", "船は動く", "船は動かない", NOT),
        ("ja", "市長は話します", "市長は話しません", NOT),
        ("it", "il molo era sicuro", "il molo non era sicuro", NOT),
        ("nl", "de kade veilig was", "de kade niet veilig was", NOT),
        ("pl", "statek odpłynął", "statek nie odpłynął", NOT),
        ("sv", "kajen var säker", "kajen var inte säker", NOT),
    ]);
}

#[test]
fn words_that_look_like_a_negation_are_none() {
    check(&[
        ("en", "there was no doubt that it sank", "there was proof that it sank", GONE),
        ("en", "he was not only tired", "he was tired", GONE),
        ("en", "it was not possible", "it was impossible", GONE),
        ("en", "a crew from N'Tala came", "a crew from Natala came", NOT_STYLE),
        ("es", "sin embargo, el barco salió", "pero el barco salió", GONE),
        ("es", "no obstante el viento", "pese al viento", GONE),
        ("fr", "il ne restait que deux bancs", "il restait seulement deux bancs", GONE),
        ("fr", "sans doute il viendra", "peut-être il viendra", GONE),
        ("de", "er war nicht nur müde", "er war müde", GONE),
        ("pt", "o barco ficou no porto", "o barco ficou em porto", GONE),
        ("pt", "no domingo saiu", "domingo saiu", &[Dropped, Added, EditKind::Number]),
        ("ru", "тем не менее причал закрыт", "однако причал закрыт", GONE),
        ("ar", "السفن لا سيما القديمة", "السفن خاصة القديمة", GONE),
        ("hi", "वह न केवल थका था", "वह थका था", GONE),
        ("zh", "一架无人机飞过", "一架飞机飞过", GONE),
        ("zh", "不过码头关闭", "但是码头关闭", GONE),
        ("ja", "仲間と話した", "なかまと話した", NOT_STYLE),
        ("ja", "会議を行ない、終えた", "会議を行い、終えた", &[Replaced, Spelling, Dropped, Added]),
    ]);
}

#[test]
fn another_word_is_no_misspelling() {
    check(&[
        ("en", "the police had closed the gate", "the policy had closed the gate", OTHER),
        ("en", "the trial was long", "the trail was long", OTHER),
        ("en", "many immigrants had come", "many emigrants had come", OTHER),
        ("en", "a horse had been seen", "a house had been seen", OTHER),
        ("en", "the prosecution went on", "the persecution went on", OTHER),
        ("en", "the re-signed captain came", "the resigned captain came", OTHER),
        ("en", "Captain Gray had come", "Captain Grey had come", NOT_STYLE),
        ("en", "the LA police had come", "the Louisiana police had come", OTHER),
        ("es", "la carta era larga", "la corta era larga", OTHER),
        ("fr", "la maison était là", "la raison était là", OTHER),
        ("de", "die Stadt war still", "der Staat war still", OTHER),
        ("pt", "o banco era velho", "o barco era velho", OTHER),
        ("ru", "долгая война", "долгая волна", OTHER),
        ("ar", "عدد كبير هناك", "عدد كثير هناك", OTHER),
    ]);
    check(&[
        ("en", "the goverment had met", "the government had met", &[Spelling]),
        ("en", "Mayor Brandreth came", "Mayor Brandrethe came", &[Spelling]),
        ("en", "the harbuormaster came", "the harbourmaster came", &[Spelling]),
        ("es", "el gobierno habló", "el gobienro habló", &[Spelling]),
        ("de", "die Regierung kam", "die Regireung kam", &[Spelling]),
    ]);
}

#[test]
fn one_word_in_two_orthographies_is_style() {
    check(&[
        ("pt", "a acção foi adiada", "a ação foi adiada", STYLE),
        ("pt", "o director do projecto falou", "o diretor do projeto falou", STYLE),
        ("pt", "o facto era óptimo", "o fato era ótimo", STYLE),
        ("en", "Dr Odd had come,[1] they said", "Dr Odd had come, they said", STYLE),
        ("en", "the pier was planned1 for spring", "the pier was planned for spring", STYLE),
        ("en", "it cost some crowns,2 they said", "it cost some crowns, they said", STYLE),
    ]);
}

#[test]
fn words_in_another_order_are_swapped() {
    let one: &[EditKind] = &[Swapped];
    check(&[
        ("en", "Ida Holm and Kester Voll met", "Kester Voll and Ida Holm met", one),
        ("en", "a cat chased a dog", "a dog chased a cat", one),
        ("en", "ropes, nets and lamps were sold", "lamps, ropes and nets were sold", one),
        ("en", "on Monday in Tarnside they met", "in Tarnside on Monday they met", one),
        ("es", "Inés y Tomás hablaron", "Tomás e Inés hablaron", &[Swapped, Replaced, Dropped, Added]),
        ("fr", "Léa et Hugo sont venus", "Hugo et Léa sont venus", one),
        ("de", "Jens und Grete kamen", "Grete und Jens kamen", one),
        ("ru", "Иван и Ольга пришли", "Ольга и Иван пришли", one),
        ("ar", "سالم وفؤاد وصلا معا", "سالم وفؤاد معا وصلا", one),
        // Amounts that change places are other amounts.
        ("en", "3 boats and 5 ferries sank", "5 boats and 3 ferries sank", &[EditKind::Number]),
    ]);
}

#[test]
fn a_match_begins_at_the_quotation_and_not_with_words_before_it() {
    let quoted = "“Nobody will stand on this pier alone as long as I am here to count the boats that come in”";
    let (a, b) = (format!("The harbour is closed. {quoted}"), format!("At the harbour wall she said: {quoted}"));
    assert_eq!(told(&a, &b), []);
}
