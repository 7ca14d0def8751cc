//! What news is full of: the words and turns of phrase that articles share without having copied them.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::text::fold::folded;

/// Whether a folded word is one of [`WORDS`].
pub fn is_stock(word: &str) -> bool {
    static ALL: LazyLock<FxHashSet<String>> =
        LazyLock::new(|| WORDS.iter().flat_map(|words| words.split_whitespace()).map(folded).collect());
    ALL.contains(word)
}

/// Words of news that tell little on their own, folded, parted by spaces.
const WORDS: [&str; 9] = [
    // English: who speaks, how, when and where.
    "said say says saying told tell tells telling spoke speak speaking spoken added adds asked asking asks called calls according statement statements
     interview comment comments commented request requests respond responded response reply replied decline declined declining immediately requesting
     reporters reporter journalists journalist media press conference briefing news newspaper agency report reports reported reporting announced announcement
     announce condition anonymity anonymous named identified authorized authorised publicly public discuss matter sources source familiar people person
     officials official spokesman spokeswoman spokesperson spokespeople president prime minister government administration department ministry office
     secretary senator governor white house leader leaders authorities police court state states united national federal country countries world
     monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week weeks weekend month months day days hours hour minutes
     morning afternoon evening night early late earlier later time times recent recently ago january february march april june july august september october
     november december jan feb mar apr jun jul aug sept oct nov dec first third three four several hundreds thousands dozens number
     post social platform twitter facebook website online email emailed phone telephone video wrote written posted message letter published story
     associated reuters ap afp agence france-presse france presse bloomberg cnn bbc nbc cbs abc fox york washington street journal guardian
     expected continue continued remain remains remained unclear clear known not set end beginning start started began following because details available
     contributed editing copyright rights reserved updated read click subscribe newsletter
     percent million billion mr mrs ms",
    "dijo dicho afirmo senalo agrego anadio declaro explico aseguro informo segun medios periodistas prensa rueda comunicado fuentes presidente gobierno ministro
     ministerio portavoz autoridades policia pais lunes martes miercoles jueves viernes sabado domingo hoy ayer semana mes ano anos dia dias primera vez
     estados unidos nacional agencia efe entrevista declaraciones",
    "dit declare declara affirme affirma indique indiqua ajoute ajouta explique precise selon medias journalistes presse conference communique source sources president
     gouvernement ministre ministere porte parole autorites police pays lundi mardi mercredi jeudi vendredi samedi dimanche hier semaine mois an ans annee jour jours
     premiere fois etats unis afp agence interview",
    "sagte sagten sagt erklarte teilte mit mitgeteilt betonte hiess berichtete berichteten medien journalisten presse pressekonferenz angaben sprecher sprecherin prasident
     regierung minister ministerin ministerium behorden polizei land montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern woche monat jahr jahre jahren
     tag tage tagen deutsche deutschen agentur dpa nachrichtenagentur interview",
    "disse afirmou declarou informou acrescentou explicou segundo jornalistas imprensa entrevista coletiva comunicado nota fontes presidente governo ministro ministerio
     porta voz autoridades policia pais segunda terca quarta quinta sexta feira sabado domingo hoje ontem semana mes ano anos dia dias primeira vez estados unidos agencia",
    "сказал сказала заявил заявила заявили сообщил сообщила сообщили сообщает отметил отметила добавил добавила рассказал словам журналистам прессе пресс служба служб
     секретарь интервью агентство агентству тасс риа новости источник президент правительство министр министерство власти полиция страны понедельник вторник среду четверг
     пятницу субботу воскресенье сегодня вчера неделе месяце год года году",
    "قال قالت وقال وقالت صرح واضاف اضاف اكد واكد اعلن اعلنت واعلن للصحفيين الصحفيين صحفي بيان موتمر مصدر مصادر وكالة وكاله فرانس برس رويترز الرييس رييس الحكومة وزير
     وزارة المتحدث باسم السلطات الشرطة الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد اليوم امس يوم",
    "कहा बताया कहना बताते पत्रकारों संवाददाताओं मीडिया बयान जारी समाचार एजेंसी पीटीआई भाषा अनुसार मुताबिक सूत्रों राष्ट्रपति प्रधानमंत्री सरकार मंत्री मंत्रालय प्रवक्ता अधिकारी अधिकारियों
     पुलिस देश सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार आज कल दिन साल महीने",
    "年 月 日 时 時 分 人 国 國 说 説 言 表 示 称 稱 新 社 会 會 者 报 報 道",
];

/// Turns of phrase: folded, the words parted by spaces. In a script without spaces every sign is a word.
pub const PHRASES: [&str; 118] = [
    "did not immediately respond to",
    "did not immediately reply to",
    "did not immediately return",
    "didn't immediately respond to",
    "did not respond to",
    "was not immediately available",
    "was not immediately clear",
    "it was not immediately clear",
    "could not immediately be reached",
    "could not be reached for comment",
    "a request for comment",
    "requests for comment",
    "a request seeking comment",
    "a message seeking comment",
    "an email seeking comment",
    "declined to comment",
    "declined to be named",
    "on condition of anonymity",
    "on the condition of anonymity",
    "on condition they not be named",
    "requested anonymity",
    "was not authorized to",
    "were not authorized to",
    "not authorized to speak publicly",
    "not authorized to discuss the matter",
    "not authorised to speak publicly",
    "to speak publicly about",
    "to speak to the media",
    "to speak to the press",
    "to discuss the matter publicly",
    "because of the sensitivity of the matter",
    "according to people familiar with the matter",
    "people familiar with the matter",
    "a person familiar with the matter",
    "sources familiar with the matter",
    "people briefed on the matter",
    "a source with knowledge of the matter",
    "with direct knowledge of the matter",
    "according to a statement",
    "said in a statement",
    "said in an interview",
    "said in a social media post",
    "said in a post on",
    "in a post on social media",
    "in a post on x",
    "on his truth social platform",
    "at a news conference",
    "during a news conference",
    "at a press conference",
    "told a news conference",
    "told reporters on",
    "told reporters at",
    "told reporters in",
    "told reporters that",
    "told the associated press",
    "told the new york times",
    "told the washington post",
    "told the wall street journal",
    "the associated press contributed to this report",
    "contributed to this report",
    "for the first time since",
    "for the first time in",
    "the first time in more than",
    "in the wake of",
    "in the aftermath of",
    "at the end of the day",
    "at the same time",
    "in the middle of",
    "by the end of the year",
    "over the course of",
    "as a result of",
    "in the coming days",
    "in the coming weeks",
    "in the coming months",
    "in recent weeks",
    "in recent months",
    "in recent years",
    "one of the most",
    "is one of the",
    "the rest of the world",
    "around the world",
    "across the country",
    "remains to be seen",
    "it remains unclear",
    "the white house",
    "the united states",
    "the president of the united states",
    "the secretary of state",
    "the department of homeland security",
    "the united nations security council",
    "this is a developing story",
    "all rights reserved",
    "may not be published broadcast rewritten or redistributed",
    "sign up for our newsletter",
    "bajo condicion de anonimato",
    "en rueda de prensa",
    "por primera vez desde",
    "presidente de los estados unidos",
    "sous couvert d'anonymat",
    "lors d'une conference de presse",
    "pour la premiere fois depuis",
    "wie die deutsche presse agentur",
    "zum ersten mal seit",
    "falou sob condicao de anonimato",
    "pela primeira vez desde",
    "на условиях анонимности",
    "в ходе пресс конференции",
    "впервые с",
    "شريطة عدم الكشف عن هويته",
    "في موتمر صحفي",
    "नाम न छापने की शर्त पर",
    "新 闻 发 布 会 上 表 示",
    "在 接 受 采 访 时",
    "中 华 人 民 共 和 国",
    "联 合 国 安 全 理 事 会",
    "外 交 部 发 言 人",
    "記 者 会 で",
    "明 ら か に し た",
];
