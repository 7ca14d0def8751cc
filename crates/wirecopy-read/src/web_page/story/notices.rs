//! Lines that are the page's and not the story's.

use crate::article::paragraph::ends_sentence;

/// How they begin; bars between. What ends as a sentence and goes on is the story's all the same.
const OPENINGS: &str = "advertisement|article continues|story continues|continue reading|read more|read also|read next|also read|\
    read the full|related|see also|sign up|subscribe|share this|share on|follow us|listen to this|download our app|print this|\
    click here|most read|recommended|more from|watch now|watch live|this video|you need to enable|view comments|\
    loading|skip to|photo gallery|view gallery|back to top|\
    anzeige|werbung|lesen sie auch|lesen sie dazu|lesen sie mehr|lesen sie hier|mehr zum thema|mehr dazu|mehr lesen|artikel teilen|teilen|newsletter|zur startseite|\
    auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|weiterlesen|jetzt lesen|\
    diesen artikel|externer inhalt|empfohlener redaktioneller inhalt|bild anzeigen|quellen ausblenden|\
    publicité|lire aussi|à lire aussi|lire la suite|à lire|partager|abonnez-vous|inscrivez-vous|suivez-nous|la suite après|\
    publicidad|lea también|lee también|leer también|te puede interesar|le puede interesar|lea más|leer más|le recomendamos|\
    suscríbete|síguenos|mira también|vea también|compartir|haga clic|\
    leia também|leia mais|veja também|saiba mais|publicidade|assine|compartilhe|continua após|\
    leggi anche|leggi tutto|pubblicità|iscriviti|condividi|\
    lees ook|lees verder|advertentie|deel dit|czytaj też|czytaj także|czytaj więcej|zobacz też|zobacz także|reklama|przeczytaj także|\
    our standards|dieses thema im programm|weiterführende links|permalink|\
    podziel się|polub|drukuj|skomentuj|zobacz galerię|\
    читайте также|читать также|смотрите также|версия для печати|мобильная версия|распечатать|обсудить|\
    поделиться|подпишитесь|подписаться|вернуться на главную|загружается|читайте також|дивіться також|\
    paylaş|abone ol|devamını oku|ilgili haber|yorum yap|bunlar da ilginizi çekebilir|\
    läs mer|läs också|les også|læs også|lue myös|lue lisää|čtěte také|přečtěte si|διαβάστε επίσης|διαβάστε ακόμη|διαβάστε περισσότερα|\
    我要评论|字号|\
    関連記事|広告|続きを読む|このニュースをシェア|この記事をシェア|valorar|\
    box aufklappen|personen-box|inhaltsverzeichnis|zurück zur listenansicht";

/// Whole lines: what follows them is no more of the story; bars between.
const ENDS: &str = "related|related articles|related stories|related posts|related news|related content|related topics|more stories|more news|\
    you may also like|you might also like|you might also be interested in|recommended|recommended for you|recommended stories|recommended reading|\
    most read|most popular|popular stories|read next|up next|what to read next|keep reading|see also|latest news|trending|top stories|\
    comments|leave a comment|leave a reply|post a comment|share this|share this article|about the author|about the authors|\
    auch interessant|mehr zum thema|mehr themen|mehr aus|weitere artikel|weitere themen|weitere beiträge|weitere meldungen|weitere nachrichten|\
    ähnliche artikel|ähnliche beiträge|ähnliche artikel lesen|verwandte artikel|verwandte beiträge|das könnte sie auch interessieren|\
    das könnte dich auch interessieren|das könnte ihnen auch gefallen|das könnte dir auch gefallen|lesen sie auch|lesen sie auch die folgenden beiträge|\
    meistgelesen|kommentare|kommentar schreiben|schreibe einen kommentar|kommentar verfassen|kommentieren|\
    diskutieren sie mit|über den autor|über die autorin|über die autoren|artikel teilen|diesen artikel teilen|mit freunden teilen|\
    schlagwörter|schlagworte|empfehlungen der redaktion|das thema könnte dich auch interessieren|\
    à lire aussi|lire aussi|sur le même sujet|articles similaires|articles liés|dans la même rubrique|les plus lus|commentaires|laisser un commentaire|\
    noticias relacionadas|artículos relacionados|relacionados|notas relacionadas|también te puede interesar|te puede interesar|te recomendamos|lo más leído|lo más visto|\
    más noticias|más información|comentarios|deja un comentario|más leídas|\
    leia também|veja também|mais lidas|notícias relacionadas|comentários|\
    leggi anche|articoli correlati|potrebbe interessarti|potrebbe interessarti anche|commenti|i più letti|\
    lees ook|meest gelezen|gerelateerde artikelen|reacties|zobacz także|zobacz też|czytaj także|czytaj też|polecamy|komentarze|najczęściej czytane|podobne artykuły|\
    opinie|podobne tematy|zobacz również|więcej na ten temat|dodaj komentarz|ogłoszenia i katalogi|\
    комментарии|добавить комментарий|оставить комментарий|ссылки по теме|материалы по теме|новости по теме|новости партнеров|новости партнёров|\
    другие новости|похожие новости|последние новости|главные новости|коментарі|\
    ilgili haberler|benzer haberler|yorumlar|çok okunanlar|son dakika haberleri|\
    relaterat|relaterade artiklar|související články|σχετικά άρθρα|\
    die autorin|der autor|die autoren|zum autor|zur autorin|l'auteur|l’auteur|l'autrice|l’autrice|à propos de l'auteur|à propos de l’auteur|\
    sobre el autor|sobre la autora|acerca del autor|sobre o autor|sobre a autora|o autorze|over de auteur|om forfatteren|\
    この記事を書いた人|執筆者|関連記事|関連ニュース|関連キーワード|おすすめ情報";

/// What asks for an address or a payment; bars between.
const OFFERS: &str = "sign up|subscribe|newsletter|your inbox|e-mail|email|abonnieren|anmelden|registrieren|inscrivez|abonnez|\
    s'inscrire|suscríb|suscrib|iscriviti|inscreva|assine|inschrijven|zapisz się|prenumer";

/// Whether a line tells of the page and not of the story.
pub(super) fn is_notice(line: &str, is_link: bool) -> bool {
    let is_mark_first = line.trim_start().starts_with('©');
    let line = plain(line);
    if is_around_advert(&line)
        || is_holder(&line, is_mark_first)
        || is_address(&line)
        || is_of_blocker(&line)
        || is_rights(&line)
        || is_count(&line)
        || is_file(&line)
        || is_of_chinese_site(&line)
        || is_of_player(&line)
        || is_credit(&line)
    {
        return true;
    }
    let Some(rest) = OPENINGS.split('|').find_map(|opening| after_word(&line, opening)) else { return false };
    let rest = rest.trim_start();
    rest.is_empty() || is_link || rest.starts_with(':') || !ends_sentence(&line) || rest.split_whitespace().count() <= 3
}

/// Words for an advert, and words that say that the story goes on around one, or what may be done with it; bars between.
const ADVERTS: &str = "ad|ads|advert|advertisement|advertisements|advertising|promotion|video|sponsor|anzeige|werbung|publicité|pub|publicidad|anuncio|\
    pubblicità|publicidade|anúncio|advertentie|reclame|annons|annonsen|annonse|annonsen|annonce|annoncen|mainos|mainoksen|mainosten|\
    reklama|reklamą|reklamy|reklam|реклама|рекламы|реклами|广告|広告|광고";
const GOES_ON: &str = "continue|continues|continued|continuing|scroll|below|skip|remove|report|feedback|loaded|weiter|weiterlesen|fortgesetzt|\
    continua|continúa|continue|suite|sigue|leyendo|prosegue|verder|ciąg|część|fortsätter|fortsetter|fortsætter|jatkuu|продолжение|続きます";
/// What stands alone where an advert or a picture stands, or stood; bars between.
const ALONE: &str = "ad|ads|advertising|image|sponsored|sponsored content|sponsored links|paid content|paid post|promoted|promoted content|recommended videos|\
    scroll to continue|scroll to continue with content|scroll to continue reading|keep scrolling to read on|the article continues below|\
    the story continues below|by|von|par|por|share|tweet|pin it|copy link|need text|fullscreen|mute|unmute|playback rate|loaded: 0|progress: 0|0:00|00:00|\
    weitere videos|mehr videos|more videos|trending videos|\
    無断転載禁止|annons|annonse|annonce|mainos|реклама|реклами|reklam|reclame|advertorial|广告|광고";
/// A line that says so has at most so many words.
const AROUND: usize = 13;

/// Whether a line says that the story goes on around an advert, or what the box there is. `line` is in small letters.
fn is_around_advert(line: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| !c.is_alphanumeric());
    if ALONE.split('|').any(|alone| alone == bare) {
        return true;
    }
    let words: Vec<&str> =
        line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(AROUND + 1).collect();
    let has = |list: &str| list.split('|').any(|one| words.contains(&one));
    // A quotation or a figure is no part of such a line.
    words.len() <= AROUND
        && !line.contains(['“', '”', '"', '«', '»', '„'])
        && !line.contains(|c: char| c.is_ascii_digit())
        && has(ADVERTS)
        && has(GOES_ON)
        && (words.len() <= SHORT || PHRASES.split('|').any(|phrase| line.contains(phrase)))
}

/// Words for what keeps adverts away, what is to be done with it, and whose page asks that; bars between.
const BLOCKERS: &str = "adblock|ad block|ad-block|bloqueur de pub|bloqueador de anuncios|bloqueador de publicidad|werbeblocker|blocco della pubblicità";
const TURN_OFF: &str = "disable|turn off|switch off|turned on|whitelist|allow|deaktivier|aktiviert|ausschalten|abschalten|schalten sie|désactiv|desactiv|\
    disattiv|desativ";
const OURS: &str =
    "our |we |us |this site|you |your |unsere|uns |wir |sie |vous |votre|notre|nous |nuestr|usted|nostr|noi |nosso";

/// Whether a line asks readers to do without what keeps adverts away. `line` is in small letters.
fn is_of_blocker(line: &str) -> bool {
    let has = |list: &str| list.split('|').any(|one| line.contains(one));
    // A quotation is somebody's.
    line.chars().count() <= 200
        && !line.contains(['“', '”', '"', '«', '»', '„'])
        && has(BLOCKERS)
        && has(TURN_OFF)
        && has(OURS)
}

/// Words for how often a page was opened, in small letters; bars between.
const COUNTS: &str = "visto|views|view|aufrufe|vues|vue|visualizzazioni|visualizações|visualizaciones|visitas|lecturas|leituras|odsłon|просмотров";

/// Whether a line says how often the page was opened, and no more: "Visto 314 veces", "1,204 views".
fn is_count(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_number = |word: &&str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    };
    let others = ["veces", "times", "mal", "fois", "volte", "vezes", "razy", "раз"];
    words.iter().filter(|word| is_number(word)).count() == 1
        && words.iter().any(|word| COUNTS.split('|').any(|count| count == *word))
        && words
            .iter()
            .all(|word| is_number(word) || COUNTS.split('|').any(|count| count == *word) || others.contains(word))
}

/// Whether a line is what a picture's file is called. `line` is in small letters.
fn is_file(line: &str) -> bool {
    let stem = [".jpg", ".jpeg", ".png", ".gif", ".webp"].iter().find_map(|ending| line.strip_suffix(ending));
    stem.is_some_and(|stem| !stem.is_empty() && stem.split_whitespace().count() <= AROUND)
}

/// Whether a line tells how far a film is, and no more: "Current Time 0:00". `line` is in small letters.
fn is_of_player(line: &str) -> bool {
    let time =
        ["current time", "duration time", "duration", "remaining time"].iter().find_map(|what| line.strip_prefix(what));
    time.is_some_and(|time| {
        time.contains(':') && time.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | ' ' | '-'))
    })
}

/// Whether a line tells whose the pictures are, behind a word for them and a mark: "Imagen | Hafenfoto". `line` is in small letters.
fn is_credit(line: &str) -> bool {
    let named = [
        "credit:",
        "photo credit:",
        "gallery credit:",
        "video credit:",
        "imagen |",
        "imágenes |",
        "image |",
        "images |",
        "foto |",
        "fotos |",
        "photo |",
    ];
    named.iter().any(|name| line.starts_with(name)) && line.chars().count() <= 80 && !ends_sentence(line)
}

/// What Chinese sites print around stories: where to share them, their licences and rights.
fn is_of_chinese_site(line: &str) -> bool {
    let is_share = line.starts_with("分享到") && line.chars().count() <= 16;
    let has_number = line.contains(|c: char| c.is_ascii_digit());
    let is_licence = ["许可证", "備案", "备案", "京网文", "icp"].iter().any(|what| line.contains(what)) && has_number;
    let is_editor =
        ["责任编辑", "责编", "責任編輯"].iter().any(|who| line.starts_with(who)) && line.chars().count() <= 40;
    let is_rights =
        ["版权所有", "未经许可", "版权说明", "版权保护", "未经授权", "版權所有", "免责声明", "不代表本网", "未經授權"]
            .iter()
            .any(|what| line.contains(what));
    is_share
        || is_editor
        || (is_licence && line.chars().count() <= 60)
        || (is_rights && !line.contains(['“', '”', '「', '」']))
}

/// What a line on when a page was printed or changed, or how long it takes to read, begins with; bars between.
const PRINTED: &str = "published|first published|posted|updated|last updated|last modified|modified|originally published|\
    publié|publiée|publié le|mis à jour|modifié|publicado|publicada|actualizado|actualizada|atualizado|atualizada|pubblicato|aggiornato|ultima modifica|\
    veröffentlicht|erstellt|erschienen|aktualisiert|stand|zuletzt aktualisiert|lesedauer|lesezeit|publisert|oppdatert|sist oppdatert|publicerad|uppdaterad|\
    gepubliceerd|bijgewerkt|opublikowano|publikacja|aktualizacja|data publikacji|опубликовано|обновлено|更新日|公開日";
/// What stands between a day and that of a change; bars between.
const CHANGED: &str = "modifica|modificato|aggiornamento|aggiornato|aktualizacja|güncelleme|updated|aktualisiert|actualizado|atualizado|modifié|bijgewerkt|\
    обновлено|изменено|uppdaterad|oppdatert|opdateret";
/// How long it takes, behind a number; bars between.
const READING: &str = "min|mins|minute|minutes|minuten|min.";
const READ: &str = "read|reading|lesezeit|lesedauer|lecture|lectura|leitura|lettura|lesetid|czytania";

/// Such a line has fewer words.
const MOST: usize = 24;

/// Whether a line says when the page was printed or changed, or how long it takes to read, and no more.
pub(super) fn says_printed(line: &str) -> bool {
    let line = plain(line);
    let words: Vec<&str> =
        line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(MOST).collect();
    let is = |list: &str, word: &str| list.split('|').any(|one| one == word);
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let read = words.windows(3).any(|three| is_number(three[0]) && is(READING, three[1]) && is(READ, three[2]));
    let begins = PRINTED.split('|').any(|word| after_word(&line, word).is_some());
    let dated = words.iter().filter(|word| is_number(word)).count();
    // A day and a clock are mostly figures; a sentence has more words.
    // "4 Min." is no end of a sentence.
    let is_sentence = ends_sentence(line.strip_suffix("min.").unwrap_or(&line));
    // "14 min"
    let is_length = matches!(words.as_slice(), [number, unit] if is_number(number) && is(READING, unit));
    // "Harbour Post with AFP | 04.03.2026 • Updated 05.03.2026"
    let behind = line.split(['|', '•', '·']).skip(1).map(str::trim);
    let changed = behind.into_iter().any(|part| PRINTED.split('|').any(|word| after_word(part, word).is_some()));
    // "5 gennaio 2026 (modifica il 6 gennaio 2026 | 15:24)"
    let changed = changed || is_number(words.first().unwrap_or(&"")) && words.iter().any(|word| is(CHANGED, word));
    words.len() < MOST
        && !is_sentence
        && (read && words.len() <= 14
            || is_length
            || begins && dated > 0 && words.len() <= 6 + 2 * dated
            || changed && dated > 3 && words.len() <= 6 + 2 * dated)
}

/// What keeps all rights; bars between.
const RIGHTS: &str = "all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|\
    todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены";

/// Whether a line says whose the page is, and no more. `line` is in small letters, without marks before it.
fn is_rights(line: &str) -> bool {
    line.split_whitespace().count() <= AROUND
        && RIGHTS.split('|').any(|rights| line.contains(rights))
        && !line.contains(['“', '”', '"', '«', '»', '„'])
}

/// Whether a line says who holds the rights, behind the mark or the word: "© dpa-infocom, dpa:260303-99". `line` is in small letters.
fn is_holder(line: &str, is_mark_first: bool) -> bool {
    let is_named = is_mark_first || line.strip_prefix("copyright").is_some_and(|rest| rest.starts_with([' ', ':']));
    is_named && line.split_whitespace().count() <= AROUND && !ends_sentence(line)
}

/// Whether a line is an address on the web, and no more.
fn is_address(line: &str) -> bool {
    let line = line.trim();
    (line.starts_with("https://") || line.starts_with("http://")) && !line.contains(char::is_whitespace)
}

/// Of so few words a line that has both is one; of more, it says one of these.
const SHORT: usize = 6;
const PHRASES: &str = "scroll to continue|article continues|story continues|content continues|continues below|continues after|has not loaded|\
    continue reading|après la publicité|après cette publicité|après la pub|de la publicidad|dopo la pubblicità|após a publicidade|\
    nach der anzeige|unter der anzeige|unterhalb der anzeige|onder de advertentie|pod reklamą|efter annonsen|under annonsen|efter annoncen|mainoksen jälkeen";

/// Whether a line is a heading behind which there is no more of the story.
pub(super) fn ends_story(line: &str) -> bool {
    let line = plain(line);
    let line = line.trim_end_matches(|c: char| !c.is_alphanumeric());
    !line.is_empty() && ENDS.split('|').any(|end| end == line)
}

/// Whether a box with something to fill in asks for an address.
pub(super) fn offers(words: &str) -> bool {
    let words = words.to_lowercase();
    OFFERS.split('|').any(|offer| words.contains(offer))
}

/// What follows a word or words that a line begins with.
fn after_word<'l>(line: &'l str, opening: &str) -> Option<&'l str> {
    let goes_on = |c: char| c.is_alphanumeric() && !is_ideograph(c);
    line.strip_prefix(opening).filter(|rest| !rest.starts_with(goes_on))
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}')
}

/// The line in small letters, without marks before it.
fn plain(line: &str) -> String {
    let line = line.trim().trim_start_matches(|c: char| !c.is_alphanumeric());
    line.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{ends_story, is_notice, says_printed};

    #[test]
    fn a_line_on_when_it_was_printed_is_told_from_headings() {
        for line in [
            "Published Jun 04, 2026  •  Last updated 1 day ago  •  2 minute read",
            "Publié le 30 août 2023 à 14h52, modifié le 30 août 2023 à 15h54",
            "Sist oppdatert torsdag 09. mai 2024 - 20:24",
            "Aktualisiert am 07.01.2026 - 18:50 Uhr Lesedauer: 4 Min.",
            "Last updated 6 hours ago",
            "4 minute read",
            "Stand: 03.02.2026 12:20 Uhr",
            "14 min",
            "5 gennaio 2026 ( modifica il 6 gennaio 2026 | 15:24)",
            "20 Nisan 2026•Güncelleme: 20 Nisan 2026",
            "21-12-2026, ostatnia aktualizacja 21-12-2026 15:27",
            "Le Courrier du port avec AFP | 05.07.2026 à 22h09 • Mis à jour le 05.07.2026 à 22h09",
        ] {
            assert!(says_printed(line), "{line}");
        }
        for line in [
            "Published in 2019, the book tells of the harbour.",
            "Updated rules for all 27 harbours of the north and the towns behind them that nobody asked for",
            "Stand by me",
            "Posted to the north",
            "27 boats were updated in the yard at Tarnside, and 14 more will be in 2027 or 2028",
            "It is a 4 minute read.",
            "2026 minutes of the council",
            "",
        ] {
            assert!(!says_printed(line), "{line}");
        }
    }

    #[test]
    fn stock_lines_are_told_from_sentences() {
        for line in [
            "Advertisement",
            "- Anzeige -",
            "Advertisement - scroll to continue",
            "Story continues below advertisement",
            "ARTICLE CONTINUES BELOW",
            "Read more: Ferry to stop",
            "Sign up for our newsletter",
            "→ Lesen Sie auch: Die Fähre",
            "Lire aussi : le pont",
            "続きを読む",
            "This advertisement has not loaded yet, but your article continues below.",
            "Advertisement. Scroll to continue reading.",
            "Skip advertisement",
            "Report this ad",
            "Sponsored",
            "Der Artikel geht nach der Anzeige weiter",
            "L’article continue après la publicité",
            "La noticia sigue después de la publicidad",
            "Tekst gaat verder onder de advertentie",
            "Ciąg dalszy pod reklamą",
            "Artikeln fortsätter efter annonsen",
            "Реклама",
            "Image",
            "© Hafenpost GmbH – Alle Rechte vorbehalten. Nutzungsrechte erwerben?",
            "Copyright 2026 Harbour Post. All rights reserved.",
            "Sie haben einen Adblocker aktiviert. Deshalb ist unsere Seite für Sie nicht erreichbar.",
            "Please disable your ad blocker to read our stories",
            "Visto 314 veces",
            "1,204 views",
            "harbour at noon.JPG",
            "Von",
            "分享到微信",
            "信息网络传播视听节目许可证0108263号",
            "港报网版权所有",
            "责任编辑：李安 | 版面编辑：王港",
            "Current Time 0:00",
            "Loaded: 0%",
            "Tweet",
            "| Credit: Tarnpix",
            "Imagen | Hafenfoto y Tarnpix",
            "© dpa-infocom, dpa:260304-99-483045/5",
            "Copyright: Tarnpix, 2026",
            "https://post.example/k/4QgGF",
            "Версия для печати",
            "Podziel się",
            "ABONE OL",
            "Läs mer: Bron stängs",
        ] {
            assert!(is_notice(line, false), "{line}");
        }
        for line in [
            "Subscribers to the library pay four crowns a year.",
            "Related costs rose by a tenth, the auditor said.",
            "Advertisements for the post will appear in May.",
            "Advertising pays for the ferry.",
            "Readers sent 200 letters.",
            "Advertisement is dead, said Voll.",
            "The ad below the bridge was taken down on Monday, and the town will continue to ask for the money that it cost.",
            "She removed every ad from the walls of the station.",
            "Sponsored riders crossed the bridge in March.",
            "Image is all, said Voll.",
            "Three views of the harbour",
            "Current time is what the clock of the harbour shows: 10:30 or so.",
            "Credit: the bank gives none to harbours, the mayor said.",
            "责任编辑说，港口明天开放，船只会在早上六点出发，市长也会到场，届时将有许多市民参加，港口方面表示欢迎。",
            "He has 2 views on that.",
            "工厂拿到许可证。",
            "Every third reader of the paper has an ad blocker, the survey found.",
            "“All rights reserved,” it says on the first page of the treaty.",
            "Skip, the ferry’s dog, sleeps on the deck.",
            "Copyright is a right of authors, the court said.",
            "https://post.example was down for a day, its owner said.",
            "Opinie o promie są podzielone, mówi burmistrz.",
            "Версия для печати вышла в мае, сообщил издатель.",
            "",
        ] {
            assert!(!is_notice(line, false), "{line}");
        }
        assert!(ends_story("Das könnte dich auch interessieren:") && ends_story("» Related Articles"));
        assert!(ends_story("Opinie") && ends_story("Комментарии") && ends_story("Zum Autor"));
        assert!(!ends_story("Related costs") && !ends_story("—"));
    }
}
