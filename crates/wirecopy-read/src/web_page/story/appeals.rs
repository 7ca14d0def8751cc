//! What a house says for itself between its stories: to subscribe, to follow it, to write to it, and what its page could not do.

/// Where a house is to be followed, or what it is to be had as; bars between.
const CHANNELS: &str = "newsletter|whatsapp|telegram|facebook|twitter|instagram|youtube|google news|tiktok|linkedin|push-|e-paper|epaper| app | apps |app-|boletín|\
    the app|podcast-app|news-app|linkedin|inbox|posteingang|bandeja de entrada|e-mail|email|abonn|subscri|suscri|suscrí|assin|membership|mitglied|miembro|prenumer";
/// What a reader is asked to do; bars between.
const CALLS: &str = "follow |sign up|signing up|signed up|subscribe|join us|join our|download |get in touch|get the latest|get real-time|click here|stay informed|\
    folgen sie|folge uns|folgst du|abonnieren sie|abonniere |jetzt abonnieren|melden sie sich|melde dich|laden sie|erhalten sie|testen sie|jetzt testen|werden sie|lass dir|\
    suivez|abonnez|inscrivez|rejoignez|téléchargez|recevez|\
    síguenos|sigue |suscríb|suscrib|únete|descarga |recibe |mira lo que|hazte |inscríb|\
    siga |siga-nos|assine|inscreva|baixe|receba|entre no|\
    seguici|segui |iscriviti|abbonati|scarica|ricevi|\
    obserwuj|zapisz się|dołącz|subskrypcj|подпис|следите|volg |schrijf je|följ |følg |ikuti |cek berita";
/// Whose it is; bars between.
const OURS: &str = " our | us | us.| us!| unser| uns | notre| nos | nous | nuestr| tenemos | noss| nostr| nasz| nas | наш| нас | ons | onze| vår| kami |\
    the latest| the free | for more | exclusiv| noticias | full story";
/// What such a line may begin with before it asks; bars between.
const PRETEXTS: &str = "for the latest|for more|for all|never miss|don't miss|don’t miss|want |do you want|would you like|stay |keep up|not a member|to get |\
    lust auf|möchten sie|möchtest du|du willst|sie wollen|ya sabías|ya sabes|quieres |no te pierdas|vous souhaitez|ne manquez|quer |não perca|vuoi |non perdere";
/// A call to readers stands in the first so many bytes.
const SOON: usize = 140;
/// Whole beginnings that say so by themselves; bars between.
const SAYS: &str = "got a story? get in touch|for more stories like this|if you enjoyed reading this|we rely on your support|we want to hear what you think|\
    submit your letter|sign in or create an account|don't have an account|don’t have an account|already a subscriber|already have an account|\
    to view the full story|to read the full story|to continue reading|you must be logged in|please log in|please sign up or log in|\
    we apologize, but this video|video loading|this video is not available|player wird geladen|\
    if you buy something using links|when you purchase through links|note to readers: if you purchase|we may earn a commission|this article contains affiliate|\
    an dieser stelle finden sie extern|an dieser stelle finden sie einen von unseren|ich bin damit einverstanden, dass mir|externen inhalt anzeigen|\
    sie müssen sich einloggen|fehler gefunden? |ihre meinung ist uns wichtig|hat ihnen dieser artikel gefallen|hinweis auf affiliate|\
    möchten sie den artikel teilen|mit freunden teilen|\
    article réservé aux abonnés|cet article est réservé aux abonnés|il vous reste|la suite est réservée|\
    contenido exclusivo para suscriptores|regala esta noticia|conteúdo exclusivo para assinantes|contenuto riservato agli abbonati|\
    materiał dostępny tylko dla|artykuł dostępny tylko dla|dalsza część artykułu dostępna|материал доступен только|\
    нашли опечатку|нашли ошибку|заметили ошибку|если вы заметили ошибку|если вы заметите ошибку|если вы нашли ошибку|якщо ви помітили помилку|\
    редакция не несет ответственности|редакция не несёт ответственности|при использовании материалов|при полном или частичном использовании|\
    zauważyłeś błąd|znalazłeś błąd|hai trovato un errore|encontrou algum erro|zie je een fout|heb je een fout|\
    a version of this article appear|a version of this story appear|\
    この記事は会員限定|会員限定の記事|有料会員限定|有料会員になると|ご利用には会員登録|会員登録が必要";
/// What Japanese sites ask of readers, wherever in a short line; bars between. A login or a member alone may be the news.
const MEMBERS: &str = "会員登録が必要|会員登録すると|無料会員登録|会員限定記事|会員限定の記事|有料会員限定|有料会員になると|ログインして|ログインすると|読み放題|購読者の方|後で読む|あとで読む|登録済みの方|ご登録ください";
/// Such a line has at most so many characters.
const SHORT: usize = 90;

/// Whether a line is what the house says for itself. What is quoted is somebody's, and no such line.
pub(super) fn is_appeal(line: &str) -> bool {
    let line = line.trim();
    if line.contains(['“', '”', '"', '«', '»', '„', '「', '」']) {
        return false;
    }
    if is_fault(line) {
        return true;
    }
    // Marks before it, and spaces at both ends, so that words are whole.
    let lower = [" ", line.trim_start_matches(|c: char| !c.is_alphanumeric()), " "].concat().to_lowercase();
    let has = |list: &str| list.split('|').any(|one| lower.contains(one));
    let begins = SAYS.split('|').any(|said| lower.trim_start().starts_with(said));
    let japanese = || line.chars().count() <= SHORT && MEMBERS.split('|').any(|said| line.contains(said));
    begins || japanese() || is_rest(line) || (has(CHANNELS) && has(OURS) && calls(&lower) && !reports(&lower))
}

/// "残り1,234文字": how much is left to who pays.
fn is_rest(line: &str) -> bool {
    let rest = line.strip_prefix("残り").map(|rest| rest.trim_start_matches([' ', '：', ':']));
    rest.is_some_and(|rest| rest.starts_with(char::is_numeric) && rest.contains("文字") && rest.chars().count() <= 12)
}

/// Whether a line asks readers to do something: a sentence at its beginning begins with a call, or a pretext stands before one.
fn calls(lower: &str) -> bool {
    let has_pretext = PRETEXTS.split('|').any(|pretext| lower.trim_start().starts_with(pretext));
    let is_call = |call: &str| {
        lower.match_indices(call).take_while(|(at, _)| *at <= SOON).any(|(at, _)| {
            let before = lower[..at].trim_end().trim_end_matches(['¡', '¿']).trim_end();
            has_pretext || before.is_empty() || before.ends_with(['.', '!', '?', ':', '–', '—', '|'])
        })
    };
    CALLS.split('|').any(is_call)
}

/// Whether a line tells of what somebody did or said, and asks nobody for anything.
fn reports(lower: &str) -> bool {
    const SAID: &str = " said| says| told | wrote | posted | reported | sagte| schrieb| teilte | erklärte| a déclaré| a écrit| dijo | escribió | afirmó | disse | ha detto| ha scritto|\
        powiedział| napisał|заявил|сообщил";
    SAID.split('|').any(|said| lower.contains(said))
}

/// What a program prints that made the page: "Warning: … in /www/x.php on line 12".
fn is_fault(line: &str) -> bool {
    let is_named = ["Warning: ", "Notice: ", "Deprecated: ", "Fatal error: ", "Parse error: "]
        .iter()
        .any(|name| line.starts_with(name));
    is_named && line.contains(".php") && line.contains(" on line ")
}

#[cfg(test)]
mod tests {
    use super::is_appeal;

    #[test]
    fn what_a_house_says_for_itself_is_told_from_its_stories() {
        for line in [
            "Subscribe to our newsletter and get the latest from the harbour.",
            "Follow The Post on Facebook and Twitter for more news",
            "For the latest stories download the Post apps for iOS and Android.",
            "Know the tides. Sign up for the free Harbour Post newsletter.",
            "Please sign up or log in to continue reading",
            "Got a story? Get in touch with our team by e-mailing news@post.example.",
            "We apologize, but this video has failed to load.",
            "Folgen Sie uns auf Instagram und Facebook!",
            "Abonnieren Sie unseren Newsletter.",
            "¿Ya sabías que tenemos canal de Telegram? Únete desde tu celular.",
            "Suivez notre actualité sur WhatsApp : inscrivez-vous.",
            "Article réservé aux abonnés",
            "この記事は会員限定です。",
            "記事を保存できます。ご利用には会員登録が必要です。",
            "残り1,234文字",
            "続きを読むにはログインしてください。",
            "Нашли опечатку? Выделите её и нажмите Ctrl+Enter",
            "A version of this article appears in print on Page 12 of the Tarnside edition.",
            "Warning: Use of undefined constant x in /www/htdocs/post/list.php on line 12",
        ] {
            assert!(is_appeal(line), "{line}");
        }
        for line in [
            "The mayor said that readers should follow our newsletter on Facebook.",
            "“Follow us on Instagram,” the captain said to the children.",
            "The harbour will download the figures and send them by e-mail to all towns.",
            "Facebook lost users last year, and Instagram won some.",
            "She posted a video of the ferry on Instagram.",
            "Track what you spend. Download a budgeting app or use your own list.",
            "His YouTube channel has a million subscribers, and our rivals get the rest.",
            "Subscribers to the library pay four crowns a year.",
            "Warning: the bridge is closed.",
            "市は会員を募集している。",
            "同社によると、不正ログインが相次いだ。",
            "有料会員は三百万人を超えた。",
            "無料体験は五月に始まる。",
            "残りの三議席は秋に選ばれる。",
            "",
        ] {
            assert!(!is_appeal(line), "{line}");
        }
    }
}
