//! Articles in many languages: what the engine knows of each is fetched, and the report is that of the command line.

use serde_json::{Value, json};
use wirecopy::{Options, compare};
use wirecopy_read::{Entry, article};

use std::fs;

use crate::browser::{Page, address, drive, drive_noisily};
use crate::export::{KEPT, save};
use crate::host::Host;
use crate::parts::{NO_WORKERS, without};
use crate::upload::{LATER, later};

/// Two prints of one story in each language, with other amounts and dates, and with words that are near one another.
const STORIES: [[&str; 2]; 13] = [
    [
        "The mayor said that twelve boats will leave the old harbour on Monday, and the trial of the captain begins in May.",
        "The mayor said that 12 boats will leave the old harbor on Tuesday, and the trail of the captain begins in May.",
    ],
    [
        "Die Bürgermeisterin sagte, dass dreitausend Gäste am 3. März in den alten Hafen kommen und die Brücke gesperrt wird.",
        "Die Bürgermeisterin sagte, dass viertausend Gäste am 3. Mai in den alten Hafen kommen und die Brücke gesperrt wird.",
    ],
    [
        "La maire a dit que deux cents bateaux seront dans le vieux port pour la fête de la ville, le 14 juillet.",
        "La maire a dit que 200 bateaux seront dans le vieux port pour la fête de la ville, le 14 juin.",
    ],
    [
        "La alcaldesa dijo que doscientas personas de la ciudad han visto los barcos en el puerto viejo el lunes por la tarde.",
        "La alcaldesa dijo que trescientas personas de la ciudad han visto los barcos en el puerto viejo el martes por la tarde.",
    ],
    [
        "A prefeita disse que vinte barcos não vão sair do porto velho até o fim de março, segundo a rádio da cidade.",
        "A prefeita disse que trinta barcos vão sair do porto velho até o fim de maio, segundo a rádio da cidade.",
    ],
    [
        "Мэр сказал, что семьдесят лодок выйдут из старой гавани в понедельник, и мост на реке закрыт на две недели.",
        "Мэр сказал, что шестьдесят лодок выйдут из старой гавани во вторник, и мост на реке закрыт на 2 недели.",
    ],
    [
        "قال رئيس البلدية إن خمسة ملايين دولار سوف تدفع لإصلاح الجسر القديم فوق النهر في المدينة يوم الاثنين",
        "قال رئيس البلدية إن خمسة مليارات دولار سوف تدفع لإصلاح الجسر القديم فوق النهر في المدينة يوم الثلاثاء",
    ],
    [
        "मेयर ने कहा कि पुराने पुल की मरम्मत पर तीन लाख रुपये खर्च होंगे और काम सोमवार से शुरू होगा",
        "मेयर ने कहा कि पुराने पुल की मरम्मत पर तीन करोड़ रुपये खर्च होंगे और काम मंगलवार से शुरू होगा",
    ],
    [
        "市長對記者說，舊港的大橋將關閉兩個星期，修理費用一億元，軟體公司的職員不會受到影響。",
        "市长对记者说，旧港的大桥将关闭两个星期，修理费用一万元，软件公司的职员会受到影响。",
    ],
    [
        "市長は月曜日に記者団に対し、古い港の橋を二週間閉鎖すると述べ、費用は三億円だと説明した。",
        "市長は火曜日に記者団に対し、古い港の橋を2週間閉鎖すると述べ、費用は三万円だと説明した。",
    ],
    [
        "시장은 월요일에 기자들에게 오래된 항구의 다리를 두 주 동안 닫고 비용은 삼억 원이라고 말했다.",
        "시장은 화요일에 기자들에게 오래된 항구의 다리를 두 주 동안 닫고 비용은 삼만 원이라고 말했다.",
    ],
    [
        "Градоначелница је рекла да ће двадесет бродова изаћи из старе луке у понедељак, а мост је затворен до краја јуна.",
        "Gradonačelnica je rekla da će trideset brodova izaći iz stare luke u utorak, a most je zatvoren do kraja juna.",
    ],
    [
        "Belediye başkanı on gemi için eski limanda yer var dedi ve köprü bu hafta pazartesi günü kapalı olacak.",
        "Belediye başkanı ön gemi için eski limanda yer var dedi ve köprü bu hafta salı günü kapalı olacak.",
    ],
];

/// The articles as the page is served them: their list, and the text of each.
fn served() -> Vec<(Value, &'static str)> {
    let texts = STORIES.iter().flatten().enumerate();
    texts.map(|(n, text)| (json!({ "file": format!("story{n}.txt"), "title": format!("Story {n}") }), *text)).collect()
}

/// Has the page open with these articles.
async fn serve(page: &Page) {
    let (list, texts): (Vec<Value>, Vec<&str>) = served().into_iter().unzip();
    page.before(&format!(
        "const list = {}, texts = {};
         const plain = window.fetch;
         window.fetch = async (...what) => {{
             const file = String(what[0]?.url ?? what[0]).split('/').pop();
             if (file === 'articles.json') return new Response(JSON.stringify(list));
             const n = list.findIndex(one => one.file === file);
             return n < 0 ? plain(...what) : new Response(texts[n]);
         }};",
        Value::from(list),
        Value::from(texts)
    ))
    .await;
}

/// What the command line would write of the articles that a report of the page has.
fn by_the_engine(saved: &str) -> String {
    let saved: Value = serde_json::from_str(saved).unwrap();
    let ids = saved["articles"].as_array().unwrap().iter().map(|article| article["id"].as_str().unwrap());
    let entry = |entry: Value| -> Entry { serde_json::from_value(entry).unwrap() };
    let articles: Vec<_> =
        ids.zip(served()).map(|(id, (listed, text))| article(id, text.to_owned(), Some(&entry(listed)))).collect();
    let report = compare(&articles, &Options::default()).unwrap();
    let mut bytes = Vec::new();
    wirecopy_report::json::write(&mut bytes, &articles, &report, true).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_report_of_thirteen_languages_is_that_of_the_command_line_byte_for_byte() {
    drive(async |page| {
        page.before(KEPT).await;
        serve(page).await;
        page.open("").await;
        page.wait_for(".passages").await;
        let (_, saved) = save(page, 3).await;
        assert_eq!(saved, by_the_engine(&saved));
        for kind in ["number", "negation", "replaced", "spelling", "style"] {
            assert!(
                saved.contains(&format!("\"kind\": \"{kind}\"")) || saved.contains(&format!("\"kind\":\"{kind}\"")),
                "{kind}"
            );
        }
        // The search folds as the engine does: what is typed in one print of Chinese is found in both.
        page.open("#/?find=旧港").await;
        page.until("document.querySelector('.found')?.textContent.includes('2 places in 2 articles')").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn where_what_is_known_of_a_language_does_not_arrive_the_page_says_so_and_can_try_again() {
    let folder = tempfile::tempdir().unwrap();
    later(folder.path());
    let table = folder.path().join("static").join(LATER).join("tables/en.txt");
    let words = fs::read(&table).unwrap();
    fs::remove_file(&table).unwrap();
    drive_noisily(Host::of(folder.path()).address(), async |page| {
        page.open("").await;
        page.shows(".work", "en.txt, without which the changes cannot be told, did not arrive").await;
        fs::write(&table, &words).unwrap();
        page.click(".work button").await;
        page.wait_for("main.overview .passages").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_page_without_a_worker_fetches_what_its_articles_need() {
    drive_noisily(&address("WIRECOPY_PAGE"), async |page| {
        page.before(NO_WORKERS).await;
        page.before(&without("tables/words.bin")).await;
        page.open("").await;
        page.shows(".work", "words.bin, without which the changes cannot be told, did not arrive").await;
        page.run("window.cut = false").await;
        page.click(".work button").await;
        page.wait_for("main.overview .passages").await;
    });
}
