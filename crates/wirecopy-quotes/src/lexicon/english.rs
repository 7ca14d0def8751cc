//! English.

use super::Language;

pub(super) const ENGLISH: Language = Language {
    regular_say: "acknowledge add admit+ affirm allege announce answer argue ask assert attest bark boast brag+ caution \
        chant charge chide chuckle claim clarify comment complain concede conclude confess confide confirm continue counter \
        cry declare demand deny detail disclose elaborate emphasize emphasise enthuse estimate exclaim exhort explain \
        express fume gripe growl gush guess hint holler howl imply indicate insist interject intone joke lament laugh lecture maintain \
        marvel mention moan muse mutter note observe offer opine plead pledge ponder post preach predict proclaim promise \
        pronounce propose protest quip+ quote rail rant read_ reason recall recount reflect reiterate relate remark remember \
        remonstrate repeat reply report request respond retort reveal roar scoff scold scream sermonize shout shriek sigh \
        signal snap+ sneer sob+ speculate state stress stutter submit+ suggest summarize summarise surmise swear_ tease testify text \
        theorize thunder tweet retweet underline underscore urge utter venture vow wail warn whine whisper wonder \
        worry yell yelp concur+ recollect echo advise deadpan+ grumble enquire inquire query conjecture contend decry blog+ \
        elucidate stipulate philosophize philosophise pontificate gloat crow bellow rejoin tout intimate grouse vent groan grunt hiss snarl snort scribble",
    irregular_say: "say says said saying; write writes wrote writing; read reads read reading; \
        swear swears swore swearing; sing sings sang singing; foresee foresees foresaw foreseeing; echo echoes echoed echoing",
    regular_tell: "remind assure inform notify reassure implore beg+ beseech interview lecture instruct",
    irregular_tell: "tell tells told telling",
    regular_call: "accuse allege agree applaud assail attack attribute bash bemoan berate blame blast brand call caution celebrate \
        challenge characterize characterise chastise cite claim commend compare complain conclude condemn congratulate counsel credit criticize \
        criticise declare decry defend define denounce deplore deride describe dismiss disparage dub+ encourage endorse \
        express hail hint hammer hit_ imagine implore insult invoke introduce label lambaste lament laud liken list mention mock \
        order outline paint plan+ pledge portray praise present promise promote propose question rebuff rebuke rebut+ refer+ reject \
        repudiate ridicule rip+ salute scold shame skewer slam+ smear sum+ support swipe taunt term thank trash \
        threaten urge use vow warn welcome vouch pose recommend \
        advocate air address boast admonish command bicker coin contemplate allude chafe scoff seethe sound insist react lean compel persuade convince press push rally lobby caution dispute debunk demean disavow envision forecast herald idolize invite kid mull object oppose prod prompt quiz rattle rebut+ rehash savage slap+ slight slip stump sympathize tackle test thunder touch wave",
    irregular_call: "speak speaks spoke speaking; \
        issue issues issued issuing; deem deems deemed deeming; tout touts touted touting; \
        talk talks talked talking; seek seeks sought seeking",
    regular_think: "believe assume argue consider doubt expect fear figure hope presume realize realise regard suppose suspect want wish \
        like love dislike hate desire view worry anticipate envision learn acknowledge",
    irregular_think: "think thinks thought thinking; feel feels felt feeling; \
        understand understands understood understanding; mean means meant meaning; hear hears heard hearing",
    // What their other forms say more often is who somebody is: "Leafs coach Jan Voll said".
    say: "authored volunteered",
    tell: "",
    call: "coached coaching",
    participles: "",
    phrases: "went on;goes on;going on;go on;pointed out;points out;pointing out;point out;shot back;fired back;fires back;hit back;hits back;\
        chimed in;weighed in;put it;puts it;summed up;called out;calls out;made clear;makes clear;spoke out;cried out;chipped in;\
        posited that;let slip;pushed back;lashed out;cut in;hastened to",
    according: "according to;as per;per;in the words of;in the opinion of",
    auxiliaries: "has have had did does do would will could can may might must should shall 've 'd ’ve ’d 'll ’ll having",
    be: "is are was were been be being am 's_ 're ’re",
    adverbs: "also later then further reportedly previously recently once earlier still even just now again once always never \
        often soon already simply afterward afterwards famously first instead too yet not n't n’t thus so perhaps there here ever long himself \
        herself themselves itself though however moreover meanwhile rather quite sometimes back far both all nevertheless maybe perhaps ever",
    determiners: "the a an this that_ these those each every another any some many most several few two three four five six \
        seven eight nine ten no one other both all such more neither either",
    pronouns: "he she they it we i you none everyone somebody someone nobody everybody anyone who_ others many some one",
    owners: "his her its their my our your ’s 's whose",
    prepositions: "of for in on at from with by to about over during after before under into against among amid between \
        without within toward towards through since until despite upon near around outside inside following regarding across \
        along behind beyond except per via versus vs off out up down like",
    subordinates: "as when while because if although though unless whether where why how what once until whereas lest than \
        whenever wherever whatever whoever",
    joins: "and but or nor yet & plus",
    times: "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow january february march_ \
        april june july august september october november december last next early late earlier mon. tues. wed. thurs. fri. \
        jan. feb. aug. sept. oct. nov. dec. morning afternoon evening night week month year weeks months years days hours minutes moments ago weekend noon midday monday’s sunday’s",
    to: "to",
    relatives: "who which whom",
    that: "that",
    verbs: "went came got took gave made did had left became began ran sat stood kept lost won met paid sent set told turned \
        spent brought bought fell felt found held led let rose saw spoke grew drew drove broke chose ate flew forgot hid hit \
        goes comes gets takes gives makes leaves becomes runs sits stands keeps loses wins meets pays sends sets turns \
        spends brings falls finds holds leads lets rises sees speaks grows draws wants needs seems appears looks tries \
        works lives plays moves helps starts stops continues includes remains faces joins serves thinks knows hopes goes \
        came did went has have was were is are needs likes loves hates tried knew deserves cast wore beat beats",
    noun_cues: "words statement statements comment comments remark remarks claim claims tweet tweets speech letter message \
        memo email e-mail post assertion assessment description promise pledge vow warning call argument response reply answer \
        plea question declaration announcement interview book op-ed article column video ad slogan motto mantra phrase line \
        suggestion insistence complaint accusation admission explanation testimony term use reference view opinion rhetoric criticism \
        facebook_ twitter account report headline decision order proposal note quote quip joke insult characterization \
        recommendation contention conclusion allegation charge belief hope fear concern prediction demand refrain prayer essay",
    common: "the of and to that is was he for it with as his on said",
    titles: "",
    inverts: true,
    nouns_have_capitals: false,
};
