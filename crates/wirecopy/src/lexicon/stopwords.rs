//! Words that every text is full of: articles, prepositions, pronouns, helping verbs.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::text::fold::folded;

/// Whether a folded word is one.
pub fn is_ordinary(word: &str) -> bool {
    static ALL: LazyLock<FxHashSet<String>> =
        LazyLock::new(|| WORDS.iter().flat_map(|words| words.split_whitespace()).map(folded).collect());
    ALL.contains(word)
}

/// Whether a word is a particle of names, which newspapers print this way and that: al-Sisi, el-Sisi.
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

const PARTICLES: [&str; 35] = [
    "al", "el", "ul", "as", "ad", "ar", "an", "ash", "van", "von", "der", "den", "de", "del", "della", "di", "da",
    "do", "dos", "du", "la", "le", "bin", "ibn", "ben", "bint", "abu", "abd", "ter", "ten", "zu", "zum", "y", "e", "i",
];

const WORDS: [&str; 10] = [
    "a about above across after again against all almost along already also although always am among an and another any are around as at away
     back be became because become been before behind being below between both but by came can come could did do does doing done down during
     each either else enough even ever every few for from further get go going got had has have having he he'd he'll he's her here hers herself him
     himself his how however i i'd i'll i'm i've if in including inside into is it it'll it's its itself just keep last least less let like long made make
     many may me might more most much must my near nearly neither new next no nor not now of off often on once one only onto or other
     others our out outside over own part per put quite rather really same second she she'd she'll she's should since so some soon still such take than that
     that's the their them themselves then there there's these they they'd they'll they're they've thing things this those though through throughout to
     together too toward towards two under until up upon us use very want was way we we'd we'll we're we've well went were what what's when where
     whether which while who who's whom whose why will with within without would year years yet you you'd you'll you're you've your
     don't doesn't didn't isn't wasn't aren't weren't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't",
    "a al algo alguna algunas alguno algunos ante antes aquel aquella asi aun aunque bajo bien cada como con contra cual cuando cuanto de del desde donde
     dos durante e el ella ellas ello ellos en entre era eran es esa esas ese eso esos esta estaba estan estar estas este esto estos fue fueron ha habia
     han hasta hay la las le les lo los mas me mi mientras misma mismo mucho muchos muy nada ni no nos nosotros nuestra nuestro o os otra otras otro
     otros para pero poco por porque pues que quien quienes se sea segun ser si sido sin sino sobre solo son su sus tal tambien tampoco tan tanto te
     tiene tienen todo toda todas todos tras tu un una unas uno unos va y ya yo",
    "a afin ai ainsi alors apres au aucun aucune aujourd'hui aussi autre autres aux avait avant avec avoir c'est ce cela celle celui ces cet cette ceux chaque
     chez comme comment contre dans de depuis des deux dont du elle elles en encore entre est et etaient etait ete etre eux fait faire il ils je jusque
     l'on la le les leur leurs lors lui ma mais me meme mes moi moins mon ne ni nos notre nous on ont ou par parce pas pendant peu peut plus pour pourrait
     qu'elle qu'il qu'ils quand que quel quelle qui quoi s'est sa sans se selon sera ses si soit son sont sous sur ta tous tout toute toutes tres trop
     un une va vers vos votre vous y d'un d'une n'a n'est n'ont",
    "ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis bin da dabei dadurch damit danach dann das dass
     davon dazu dem den denn der des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa
     etwas fur gegen gibt habe haben hat hatte hatten ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jeden jeder jedoch jetzt kann
     kein keine konnen konnte konnten man mehr mit muss mussen nach nicht noch nun nur ob oder ohne sehr sei sein seine seinem seinen seiner seit sich
     sie sind so soll sollen sollte sondern sowie uber um und uns unter viele vom von vor war waren was weil weiter welche wenn werde werden wer wie
     wieder will wir wird wo worden wurde wurden zu zum zur zwei zwischen",
    "a ainda alem algum alguma alguns antes ao aos apenas apos aquela aquele as assim ate cada com como contra da das de dela dele deles depois desde dessa
     desse desta deste disso do dois dos durante e ela elas ele eles em enquanto entre era eram essa essas esse esses esta estao estar estava este estes
     eu foi foram ha isso isto ja la lhe mais mas me mesma mesmo meu minha muito muitos na nao nas nem nessa nesse nesta neste no nos nossa nosso num
     numa o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem por porque qual quando que quem se segundo sem ser sera seu seus sido
     so sobre sua suas tambem tao tem ter tinha toda todas todo todos tudo um uma umas uns vai voce",
    "а без был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее ей ему если есть еще же за здесь и из или им их к как
     какой когда которая которого которое которой которые который которых кто ли между меня мне много может можно мы на над надо нас не него нее ней нет
     ни них но о об один он она они оно от по под после потом потому почти при про раз с сам свое своего своей своих себе себя сейчас со так также такой там
     то того тоже только том тот три тут ты у уже хотя чего чем через что чтобы эта эти этих это этого этой этом этот я",
    "في من علي علي الي الي عن مع ان انه انها هذا هذه ذلك تلك التي الذي الذين كما لكن او ثم قد لقد كان كانت يكون لا لم لن ما هو هي هم بعد قبل بين حتي حتي
     عند كل بعض غير اي اذا منذ خلال حول ضد دون تم به بها له لها لهم فيه فيها منه منها عليه عليها وقد وكان وفي ومن وهو وهي و حيث اكثر ايضا بان لان",
    "का की के को से में पर और है हैं था थी थे ने यह वह ये वे इस उस इन उन कि भी तो ही एक नहीं कर करने किया की किए गया गई गए हो होने हुआ हुई हुए जो जिस तक लिए साथ बाद
     अपने अपनी अपना या अब तब जब वाले वाली वाला रहा रही रहे दिया दी दो कुछ सभी बहुत फिर द्वारा इसके उनके उसके मगर लेकिन अगर ऐसे",
    "的 了 在 是 和 与 與 及 也 就 都 而 对 對 为 為 以 于 於 将 將 被 把 从 從 到 向 由 其 此 该 該 这 這 那 他 她 它 们 們 有 并 並 等 后 後 上 下 中 一 不 个 個 之 或 但 还 還 又 已",
    "の に は を た が で て と し れ さ い も な る か ら き く け こ そ ち つ ね へ ま み め や よ り ろ わ ん っ お あ う え す せ だ ど ば",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_words_are_known_in_ten_languages() {
        for word in ["the", "para", "les", "nicht", "também", "который", "إلى", "में", "的", "の"] {
            assert!(is_ordinary(&folded(word)), "{word}");
        }
        assert!(!["venezuela", "reporters", "deal"].into_iter().any(is_ordinary));
    }
}
