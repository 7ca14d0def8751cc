//! One text in two scripts or orthographies is one passage; the script is style, and what was changed is told as what it is.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use wirecopy::article::Article;
use wirecopy::{Edit, EditKind, Options, Report, compare};

fn report(a: &str, b: &str) -> Report {
    let article = |id: &str, text: &str| Article { id: id.into(), text: text.into(), ..Article::default() };
    compare(&[article("a", a), article("b", b)], &Options::default()).unwrap()
}

/// What differs but for style, as both texts print it; or that they are not one match from start to end.
fn changes(a: &str, b: &str) -> Vec<String> {
    let report = report(a, b);
    let [found] = &report.matches[..] else { return vec![format!("{} matches", report.matches.len())] };
    let whole = |bytes: wirecopy::span::ByteSpan, text: &str| {
        text[..bytes.start as usize].trim().is_empty()
            && text[bytes.end as usize..].chars().all(|c| !c.is_alphanumeric())
    };
    if !whole(found.bytes.a, a) || !whole(found.bytes.b, b) {
        return vec![format!("only {} | {}", found.bytes.a.of(a), found.bytes.b.of(b))];
    }
    let told = |edit: &Edit| format!("{:?}: {} | {}", edit.kind, edit.bytes.a.of(a), edit.bytes.b.of(b));
    found.edits.iter().filter(|edit| edit.kind != EditKind::Style).map(told).collect()
}

#[test]
fn one_text_in_two_scripts_is_one_passage() {
    let cases = [
        (
            "Serbian",
            "Gradonačelnik je juče u Nišu rekao da će nova pijaca početi da radi u septembru, a da će ljudi iz okoline imati đačke autobuse.",
            "Градоначелник је јуче у Нишу рекао да ће нова пијаца почети да ради у септембру, а да ће људи из околине имати ђачке аутобусе.",
            vec![],
        ),
        (
            "Serbian, with a day and an amount changed",
            "Ministarka je u utorak izjavila da će fabrika kraj Kraljeva zaposliti 120 radnika, a da put do nje neće biti gotov pre zime.",
            "Министарка је у среду изјавила да ће фабрика крај Краљева запослити 150 радника, а да пут до ње неће бити готов пре зиме.",
            vec!["Replaced: utorak | среду", "Number: 120 | 150"],
        ),
        (
            "Serbian, with Latin names in both",
            "Direktor je za New York Times i agenciju Reuters rekao da kompanija Xbox Live neće graditi pogon kod Čačka pre leta.",
            "Директор је за New York Times и агенцију Reuters рекао да компанија Xbox Live неће градити погон код Чачка пре лета.",
            vec![],
        ),
        (
            "Serbian, with letters that fold alike",
            "Gradonačelnik je rekao da će kuće kraj reke biti srušene i da ljudi treba da nađu smeštaj pre nego što dođe zima.",
            "Градоначелник је рекао да ће куче крај реке бити срушене и да људи треба да нађу смештај пре него што дође зима.",
            vec!["Spelling: kuće | куче"],
        ),
        (
            "Uzbek, with letters that fold alike",
            "Hokim payshanba kuni o‘ttiz kishi va yana o‘n bola suv toshqinida olgan jarohatlar haqida gapirib, bu uchun yordam so‘radi.",
            "Ҳоким пайшанба куни ўттиз киши ва яна ўн бола сув тошқинида ўлган жароҳатлар ҳақида гапириб, бу учун ёрдам сўради.",
            vec!["Spelling: olgan | ўлган"],
        ),
        (
            "Macedonian",
            "Gradonačalnikot včera izjavi deka novoto uǵilište ḱe raboti od esen i deka dzvezdite na teatarot ḱe dojdat na otvoranjeto.",
            "Градоначалникот вчера изјави дека новото уѓилиште ќе работи од есен и дека ѕвездите на театарот ќе дојдат на отворањето.",
            vec![],
        ),
        (
            "Uzbek",
            "Samarqand hokimi payshanba kuni yangi o‘quv yurti kelgusi oyda ochilishini va unga g‘arbdan kelgan o‘qituvchilar ham taklif qilinganini aytdi.",
            "Самарқанд ҳокими пайшанба куни янги ўқув юрти келгуси ойда очилишини ва унга ғарбдан келган ўқитувчилар ҳам таклиф қилинганини айтди.",
            vec![],
        ),
        (
            "Uzbek, with a typewriter's commas",
            "Samarqand hokimi payshanba kuni yangi oʻquv yurti kelgusi oyda ochilishini va unga gʻarbdan kelgan oʻqituvchilar ham taklif qilinganini aytdi.",
            "Samarqand hokimi payshanba kuni yangi o`quv yurti kelgusi oyda ochilishini va unga g`arbdan kelgan o`qituvchilar ham taklif qilinganini aytdi.",
            vec![],
        ),
        (
            "Azerbaijani",
            "Şəhər rəhbəri cümə axşamı dedi ki, yeni körpü payıza qədər hazır olacaq və kənd camaatı gündə iki dəfə avtobusla gedə biləcək.",
            "Шәһәр рәһбәри ҹүмә ахшамы деди ки, јени көрпү пајыза гәдәр һазыр олаҹаг вә кәнд ҹамааты ҝүндә ики дәфә автобусла ҝедә биләҹәк.",
            vec![],
        ),
        (
            "Kazakh",
            "Qala äkimi beisenbide jaña köpır küzge deiın daiyn bolatynyn jäne auyl tūrğyndary künıne ekı ret avtobuspen jüre alatynyn aitty.",
            "Қала әкімі бейсенбіде жаңа көпір күзге дейін дайын болатынын және ауыл тұрғындары күніне екі рет автобуспен жүре алатынын айтты.",
            vec![],
        ),
        (
            "Chinese",
            "市長星期四在臺中說，圖書館裏面的餐廳後天開放，颱風過後還會在檯面上發出頭髮造型的紀念麵條，市民只要準備一隻杯子就可以參加。",
            "市长星期四在台中说，图书馆里面的餐厅后天开放，台风过后还会在台面上发出头发造型的纪念面条，市民只要准备一只杯子就可以参加。",
            vec![],
        ),
        (
            "Chinese, with an amount and a name changed",
            "市長星期四在臺中說，圖書館今年買了三千本新書，館長陳美玲希望讀者在開放時間以外也能利用網路借閱，費用由市政府負擔。",
            "市长星期四在台中说，图书馆今年买了五千本新书，馆长王美玲希望读者在开放时间以外也能利用网路借阅，费用由市政府负担。",
            vec!["Number: 三 | 五", "Replaced: 陳 | 王"],
        ),
        (
            "Chinese, with words of the region",
            "星期四，紐西蘭總理週五與川普通話，談到資訊安全和軟體出口，雙方同意在網際網路上合作，計程車公司也會參加這個計畫的討論。",
            "星期四，新西兰总理周五与特朗普通话，谈到信息安全和软件出口，双方同意在互联网上合作，出租车公司也会参加这个计划的讨论。",
            vec![],
        ),
        (
            "Chinese out of a PDF",
            "⻓江上的⼤桥星期⼀重新开放，市⻓在⼈⺠广场对记者说，⾬季以前还要检查所有的⽔⼒设施。",
            "长江上的大桥星期一重新开放，市长在人民广场对记者说，雨季以前还要检查所有的水力设施。",
            vec![],
        ),
        (
            "Persian",
            "شهردار پنج‌شنبه گفت کتابخانه‌ی تازه‌ی شهر ماه آینده باز می‌شود و مردم می‌توانند کتاب‌های خود را رایگان بگیرند.",
            "شهردار پنج شنبه گفت كتابخانه ي تازه ي شهر ماه آينده باز مي شود و مردم مي توانند كتاب هاي خود را رايگان بگيرند.",
            vec![],
        ),
        (
            "Urdu",
            "میئر نے جمعرات کو کہا کہ شہر کی نئی لائبریری اگلے مہینے کھلے گی اور ہر شہری وہاں سے کتابیں لے سکے گا۔",
            "ميئر نے جمعرات كو كها كه شهر كي نئي لائبريري اگلے مهينے كھلے گي اور هر شهري وهاں سے كتابيں لے سكے گا۔",
            vec![],
        ),
        (
            "Arabic with and without points",
            "قَالَ رَئِيسُ البَلَدِيَّةِ يَوْمَ الخَمِيسِ إِنَّ المَكْتَبَةَ الجَدِيدَةَ سَتُفْتَحُ الشَّهْرَ المُقْبِلَ وَإِنَّ المَسْؤُولِينَ مُسْتَعِدُّونَ",
            "قال رئيس البلدية يوم الخميس إن المكتبة الجديدة ستفتح الشهر المقبل وإن المسئولين مستعدون",
            vec![],
        ),
        (
            "Greek in capitals",
            "Ο δήμαρχος είπε την Πέμπτη ότι η νέα βιβλιοθήκη της πόλης θα ανοίξει τον άλλο μήνα για όλους τους πολίτες.",
            "Ο ΔΗΜΑΡΧΟΣ ΕΙΠΕ ΤΗΝ ΠΕΜΠΤΗ ΟΤΙ Η ΝΕΑ ΒΙΒΛΙΟΘΗΚΗ ΤΗΣ ΠΟΛΗΣ ΘΑ ΑΝΟΙΞΕΙ ΤΟΝ ΑΛΛΟ ΜΗΝΑ ΓΙΑ ΟΛΟΥΣ ΤΟΥΣ ΠΟΛΙΤΕΣ.",
            vec![],
        ),
        (
            "Hebrew marks",
            "ראש העיר אמר ביום חמישי כי צה״ל ודו״ח המבקר יוצגו בחודש הבא וכי הספרייה תיפתח לכל התושבים.",
            "ראש העיר אמר ביום חמישי כי צה”ל ודו\"ח המבקר יוצגו בחודש הבא וכי הספרייה תיפתח לכל התושבים.",
            vec![],
        ),
        (
            "German in Switzerland",
            "Der Stadtpräsident sagte am Donnerstag, die Strasse zum Fussballplatz werde im grossen Stil erneuert und ausserdem breiter.",
            "Der Stadtpräsident sagte am Donnerstag, die Straße zum Fußballplatz werde im großen Stil erneuert und außerdem breiter.",
            vec![],
        ),
    ];
    let wrong = cases.iter().filter(|(_, a, b, expected)| changes(a, b) != *expected);
    let wrong: Vec<String> = wrong.map(|(why, a, b, _)| format!("{why}: {:?}", changes(a, b))).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn korean_is_one_text_however_its_syllables_are_written() {
    let text = "시장은 목요일 기자들에게 새 도서관이 다음 달 문을 열고 주민 누구나 책을 빌릴 수 있다고 말했다.";
    let letters = |first: u32, vowel: u32, last: [u32; 28]| -> String {
        let code = |c: char| u32::from(c).checked_sub(0xAC00).filter(|_| c <= '힣');
        let letters = text.chars().map(|c| match code(c) {
            Some(n) => [first + n / 588, vowel + n / 28 % 21, last[(n % 28) as usize]]
                .into_iter()
                .filter_map(char::from_u32)
                .filter(|&c| c != '\0')
                .collect(),
            None => c.to_string(),
        });
        letters.collect()
    };
    let finals = std::array::from_fn(|n| if n == 0 { 0 } else { 0x11A7 + n as u32 });
    let conjoining = letters(0x1100, 0x1161, finals);
    assert_ne!(text, conjoining);
    assert_eq!(changes(text, &conjoining), [""; 0]);
}

#[test]
fn a_wrong_sign_is_no_style_where_both_texts_are_of_one_print() {
    let right = "市長星期四在臺中說，圖書館後天開放，讀者可以理髮，也可以買到今年發行的紀念郵票，費用由市政府負擔。";
    let wrong = "市長星期四在臺中說，圖書館後天開放，讀者可以理發，也可以買到今年發行的紀念郵票，費用由市政府負擔。";
    assert_eq!(changes(right, wrong), ["Spelling: 髮 | 發"]);
    let two_shapes = right.replace('臺', "台").replace('說', "説");
    assert_eq!(changes(right, &two_shapes), [""; 0]);
}

#[test]
fn letters_that_stand_for_words_have_to_be_more_than_a_name() {
    for (why, a, b, matches) in [
        (
            "Thai: the name of a ministry",
            "เช้านี้ กระทรวงการต่างประเทศ แจ้งว่าทูตคนใหม่มาถึงแล้ว",
            "เมื่อวาน กระทรวงการต่างประเทศ ปฏิเสธข่าวลือเรื่องเงินกู้",
            0,
        ),
        (
            "Thai: a sentence",
            "เช้านี้ ทูตคนใหม่กล่าวกับผู้สื่อข่าวว่าสะพานข้ามแม่น้ำจะเปิดก่อนสิ้นเดือน",
            "เมื่อวาน ทูตคนใหม่กล่าวกับผู้สื่อข่าวว่าสะพานข้ามแม่น้ำจะเปิดก่อนสิ้นเดือน",
            1,
        ),
        ("Burmese: the name of a ministry", "ယနေ့ နိုင်ငံခြားရေးဝန်ကြီးဌာန ကြေညာသည်", "မနေ့က နိုင်ငံခြားရေးဝန်ကြီးဌာန ငြင်းဆိုသည်", 0),
        ("Khmer: the name of a ministry", "ព្រឹកនេះ ក្រសួងការបរទេស បានប្រកាស", "ម្សិលមិញ ក្រសួងការបរទេស មិនឆ្លើយ", 0),
        ("Lao: the name of a ministry", "ເຊົ້ານີ້ ກະຊວງການຕ່າງປະເທດ ແຈ້ງວ່າ", "ມື້ວານ ກະຊວງການຕ່າງປະເທດ ປະຕິເສດ", 0),
    ] {
        assert_eq!(report(a, b).matches.len(), matches, "{why}");
    }
}
