//! The other languages that put spaces between words.

use super::Language;

/// What the languages below leave out.
const EMPTY: Language = Language {
    regular_say: "",
    irregular_say: "",
    regular_tell: "",
    irregular_tell: "",
    regular_call: "",
    irregular_call: "",
    regular_think: "",
    irregular_think: "",
    say: "",
    tell: "",
    call: "",
    participles: "",
    phrases: "",
    according: "",
    auxiliaries: "",
    be: "",
    adverbs: "",
    determiners: "",
    pronouns: "",
    owners: "",
    prepositions: "",
    subordinates: "",
    joins: "",
    times: "",
    to: "",
    relatives: "",
    that: "",
    verbs: "",
    noun_cues: "",
    common: "",
    titles: "",
    inverts: true,
    nouns_have_capitals: false,
};

pub(super) const SPANISH: Language = Language {
    say: "dijo dice dicen dijeron decía declaró declara declararon afirmó afirma afirmaron señaló señala señalaron aseguró asegura \
        aseguraron explicó explica explicaron indicó indica indicaron añadió añade añadieron agregó agrega agregaron sostuvo sostiene \
        expresó expresa manifestó manifiesta contó cuenta escribió escribe comentó comenta advirtió advierte advirtieron apuntó apunta \
        subrayó subraya recalcó recalca insistió insiste destacó destaca precisó precisa recordó recuerda reconoció reconoce \
        admitió admite anunció anuncia respondió responde contestó contesta replicó replica preguntó pregunta concluyó concluye \
        confirmó confirma reiteró reitera lamentó lamenta denunció denuncia opinó opina confesó confiesa exclamó gritó \
        relató relata detalló detalla aclaró aclara zanjó sentenció continuó prosiguió remarcó matizó ironizó tuiteó publicó \
        celebró criticó pidió exigió prometió aseveró refirió acusa acusó agradece agradeció alertó apostilla apostilló augura auguró avisa avisó bromea bromeó celebra clama clamó \
        considera cree critica defiende defendió desmiente desmintió enfatiza enfatizó especifica especificó espetó exige expone expuso garantiza \
        garantizó incide incidió ironiza justifica justificó matiza narra narró pide plantea planteó promete pronosticó propone propuso prosigue queja \
        quejó ratifica ratificó razona razonó rechaza rechazó reflexiona reflexionó remarca reprocha reprochó resalta resaltó resumió sonríe sonrió \
        sugiere sugirió terció valora valoró vaticina vaticinó zanja puntualizó informó informa argumentó alegó",
    participles: "dicho declarado afirmado señalado asegurado explicado indicado añadido agregado sostenido expresado manifestado contado \
        escrito comentado advertido apuntado subrayado recalcado insistido destacado precisado recordado reconocido admitido anunciado \
        respondido contestado reiterado lamentado denunciado confesado relatado detallado aclarado publicado informado",
    call: "calificó tildó llamó describió definió acusó consideró tachó",
    according: "según;de acuerdo con;de acuerdo a;en palabras de;a juicio de",
    auxiliaries: "ha han había habían hubo habría he se",
    be: "es era fue son eran fueron está estaba",
    adverbs: "también luego después ayer además no ya hoy posteriormente asimismo nuevamente entonces recientemente aún incluso",
    determiners: "el la los las un una unos unas este esta ese esa otro otra cada",
    pronouns: "él ella ellos ellas",
    owners: "su sus",
    prepositions: "de del en por con desde sobre tras durante ante para contra entre hasta sin hacia mediante",
    subordinates: "que cuando mientras porque si aunque como donde",
    joins: "y e o pero",
    times: "lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana anoche enero febrero marzo abril mayo junio julio \
        agosto septiembre octubre noviembre diciembre pasado",
    to: "a al",
    relatives: "quien quienes cual",
    that: "que",
    common: "el la de que en los las una por con para del se su",
    ..EMPTY
};

pub(super) const FRENCH: Language = Language {
    say: "dit disent disait affirme affirment affirmait explique expliquent expliquait assure assurent assurait précise précisent \
        précisait ajoute ajoutent ajoutait souligne soulignent soulignait indique indiquent indiquait déclare déclarent déclara \
        raconte racontent racontait confie confient estime estiment estimait note notent répond répondent lance lancent lançait \
        écrit écrivent écrivait insiste insistent insistait rappelle rappellent rappelait poursuit poursuivent poursuivait conclut \
        concluent regrette regrettent martèle martelait juge jugent prévient avertit avertissent résume résument reconnaît admet \
        annonce annoncent demande demandent interroge glisse soupire tonne s'insurge s’insurge plaide détaille commente témoigne \
        témoignent constate rétorque reprend tranche tempère nuance s'exclame s’exclame s'indigne s’indigne dénonce \
        dénoncent promet assène accuse avoue certifie concède confirme crie croit décrit défend désole enchaîne espère félicite fustige garantit \
        ironise jure lamente pense plaint plaisante raille rassure réagit réjouit renchérit salue sourit souvient s'agace s’agace \
        s'alarme s’alarme s'amuse s’amuse s'emporte s’emporte s'énerve s’énerve s'enflamme s’enflamme s'étonne s’étonne s'inquiète \
        s’inquiète s'interroge s’interroge s'offusque s’offusque cria répondit ajouta reprit s'écria s’écria fit",
    participles: "dit déclaré affirmé indiqué expliqué ajouté assuré précisé souligné confié raconté écrit répondu lancé \
        estimé noté insisté rappelé poursuivi conclu regretté martelé jugé prévenu averti résumé reconnu admis annoncé demandé \
        glissé plaidé détaillé commenté témoigné constaté rétorqué repris tranché dénoncé promis tweeté publié réagi fustigé \
        salué exhorté lâché asséné ironisé tonné réitéré indigné indignée emporté emportée avoué confirmé concédé déploré garanti juré félicité félicitée réjoui réjouie alarmé alarmée étonné étonnée \
        interrogé interrogée exclamé exclamée écrié écriée insurgé insurgée défendu défendue expliquée déclarée",
    call: "qualifié qualifie accusé traité appelle",
    according: "selon;d’après;d'après;pour;aux dires de",
    auxiliaries: "a ont avait avaient a-t-il a-t-elle ont-ils aura aurait s'est s’est est se l'a l’a l'ont l’ont",
    be: "était sont étaient fut",
    adverbs: "aussi également ensuite encore toutefois déjà pas jamais notamment alors récemment hier d'abord d’abord enfin \
        même ainsi plus longuement",
    determiners: "le la les l’ l' un une des ce cet cette ces chaque plusieurs",
    pronouns: "il elle ils elles on nous je tous certains",
    owners: "son sa ses leur leurs mon ma notre",
    prepositions: "de du des d’ d' en dans sur lors pendant après avant par avec chez contre depuis entre pour sans sous vers devant",
    subordinates: "que qu’ qu' quand lorsque parce si comme où tandis",
    joins: "et ou mais",
    times: "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui aujourd’hui demain janvier février mars avril mai juin \
        juillet août septembre octobre novembre décembre dernier dernière",
    to: "à au aux",
    relatives: "qui dont",
    that: "que qu’ qu'",
    common: "le la les des et que une dans est pour qui du au sur",
    titles: "me maître avocat avocate chercheur chercheuse professeur professeure directeur directrice procureur procureure historien \
        historienne sociologue économiste",
    ..EMPTY
};

pub(super) const GERMAN: Language = Language {
    say: "sagte sagten sagt sagen erklärte erklärten erklärt betonte betonten betont schrieb schrieben schreibt äußerte äußerten teilte \
        teilten fügte fügten berichtete berichteten berichtet meinte meinten meint warnte warnten warnt kündigte kündigten \
        forderte forderten fordert ergänzte ergänzt antwortete antwortet fragte fragt rief bekräftigte bekräftigt kritisierte \
        kritisiert lobte lobt räumte behauptete behauptet erzählte erzählt bestätigte bestätigt versicherte versichert \
        unterstrich mahnte mahnt urteilte twitterte twittert konstatierte entgegnete erläuterte \
        bezeichnete nannte resümierte klagte bilanzierte verkündete \
        schimpfte schimpft kommentierte kommentiert versprach verspricht widersprach widerspricht seufzte seufzt scherzte scherzt \
        spottete spottet jubelte jubelt hoffte hofft glaubt prophezeite prophezeit begründete begründet beklagte beklagt bemängelte \
        bemängelt bedauerte bedauert gestand gesteht bemerkte bemerkt schilderte schildert beteuerte beteuert schwärmte schwärmt \
        wetterte wettert polterte poltert konterte kontert erwiderte erwidert entgegnet präzisierte präzisiert prognostizierte \
        prognostiziert argumentierte argumentiert appellierte appelliert beschwerte beschwert wunderte wundert ärgerte ärgert \
        freute freut vermutete vermutet verriet verrät mitteilte mitteilten mitteilt hinzufügte hinzufügten ankündigte ankündigten \
        einräumte einräumten klarstellte hervorhob",
    phrases: "gab zu;gibt zu;gaben zu;geben zu;gab bekannt;gibt bekannt;gab an;gibt an;stellte klar;stellt klar;stellten klar;stellte fest;stellt fest;hob hervor;hebt hervor;\
        wandte ein;wendet ein;warf ein;wirft ein;legte nach;legt nach",
    participles: "gesagt erklärt betont geschrieben geäußert berichtet gewarnt gefordert geantwortet gefragt behauptet erzählt \
        bestätigt",
    call: "nennt bezeichnet sprach spricht sprachen",
    according: "laut;nach angaben;nach angaben von;nach ansicht;nach ansicht von;nach den worten;nach den worten von;nach worten von;\
        nach aussage;nach aussage von;nach auskunft;nach auskunft von;nach meinung;nach meinung von;so;zufolge",
    auxiliaries: "hat haben hatte hatten habe will wollte soll sollte",
    be: "ist sind war waren sei seien wurde wird",
    adverbs: "auch später weiter zudem außerdem nun dann noch wiederum zuletzt bereits jedoch aber nicht ferner dabei damals dazu hinzu mit gestern sich hier dort damit danach anschließend derzeit \
        demnach allerdings hingegen dagegen indes indessen jedenfalls weiterhin schließlich unterdessen inzwischen mittlerweile zugleich \
        gleichzeitig wörtlich kürzlich erst sogar deshalb daher dennoch trotzdem vorab ebenfalls offenbar",
    determiners: "der die das ein eine einer eines dieser diese dieses jeder jede",
    pronouns: "er sie es wir ich man",
    owners: "sein seine ihr ihre seiner ihrer",
    prepositions: "in im am an auf nach bei mit vor während zu zur zum über von vom für aus um gegen durch unter seit bis ohne \
        zwischen wegen laut beim ins des",
    subordinates: "dass daß wenn als weil da obwohl wie ob nachdem bevor während wo",
    joins: "und oder aber sondern sowie",
    times: "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute morgen \
        montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen montagvormittag \
        dienstagvormittag mittwochvormittag donnerstagvormittag freitagvormittag samstagvormittag sonntagvormittag \
        montagmittag dienstagmittag mittwochmittag donnerstagmittag freitagmittag samstagmittag sonntagmittag montagnachmittag \
        dienstagnachmittag mittwochnachmittag donnerstagnachmittag freitagnachmittag samstagnachmittag sonntagnachmittag \
        montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend montagnacht \
        dienstagnacht mittwochnacht donnerstagnacht freitagnacht samstagnacht sonntagnacht \
        januar februar märz april mai juni juli august september oktober november dezember vergangenen",
    to: "gegenüber dem der den",
    relatives: "welcher welche",
    that: "dass daß",
    common: "der die das und in den von zu mit sich des auf ist nicht",
    nouns_have_capitals: true,
    ..EMPTY
};

pub(super) const PORTUGUESE: Language = Language {
    say: "disse diz dizem disseram afirmou afirma afirmaram declarou declara explicou explica explicaram acrescentou acrescenta \
        contou conta escreveu escreve destacou destaca ressaltou ressalta informou informa comentou comenta apontou aponta \
        garantiu garante lembrou lembra avaliou avalia criticou defendeu defende reforçou respondeu responde perguntou concluiu \
        completou anunciou admitiu reconheceu reiterou alertou alerta observou relatou frisou salientou sublinhou adiantou \
        referiu considerou lamentou revelou confirmou publicou ponderou pontuou argumentou questionou",
    participles: "dito afirmado declarado explicado",
    call: "chamou classificou acusou descreveu",
    according: "segundo;de acordo com;conforme;nas palavras de",
    auxiliaries: "tem têm tinha havia haviam",
    be: "é era foi são eram foram está estava",
    adverbs: "também depois ainda já não ontem hoje além posteriormente então recentemente",
    determiners: "o a os as um uma este esta esse essa outro outra cada",
    pronouns: "ele ela eles elas",
    owners: "seu sua seus suas",
    prepositions: "de do da dos das em no na nos nas por pelo pela com sobre para durante após contra entre até sem nesta neste",
    subordinates: "que quando enquanto porque se embora como onde",
    joins: "e ou mas",
    times: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado domingo ontem hoje \
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    to: "a à ao aos às",
    relatives: "quem",
    that: "que",
    common: "o de que e do da em um para com não uma os no na",
    ..EMPTY
};

pub(super) const ITALIAN: Language = Language {
    say: "disse dice dicono dichiarò dichiara affermò afferma spiega spiegò aggiunge aggiunse sottolinea scrive scrisse racconta ricorda \
        commenta osserva precisa conclude annuncia risponde prosegue insiste sostiene avverte ribadisce replica chiede attacca",
    participles: "detto dichiarato affermato spiegato aggiunto sottolineato scritto raccontato ricordato commentato osservato \
        precisato concluso annunciato risposto ribadito sostenuto avvertito replicato proseguito evidenziato chiesto definito chiamato bollato accusato",
    according: "secondo;a detta di;stando a",
    auxiliaries: "ha hanno aveva avevano",
    be: "è era sono erano fu",
    adverbs: "anche poi inoltre ancora ieri oggi già non infine",
    determiners: "il lo la i gli le l’ l' un uno una questo questa",
    pronouns: "lui lei loro egli ella",
    owners: "suo sua suoi",
    prepositions: "di del della dei delle degli dello in nel nella per con da dal dalla su sul sulla durante dopo contro tra fra",
    subordinates: "che quando mentre perché se come dove",
    joins: "e ed o ma",
    times: "lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi",
    to: "a al alla all’ all' ai agli alle",
    relatives: "cui",
    that: "che",
    common: "il di che la e per un in è della del una con non",
    ..EMPTY
};

pub(super) const DUTCH: Language = Language {
    say: "zei zeggen zegt zeiden verklaarde verklaart vertelde vertelt schreef schrijft voegde benadrukte benadrukt \
        meldde meldt stelde stelt antwoordde waarschuwde liet reageerde reageert vroeg riep meent vindt vond",
    participles: "gezegd verklaard verteld geschreven",
    according: "volgens;aldus",
    auxiliaries: "heeft hebben had hadden",
    be: "is was zijn waren",
    adverbs: "ook later nog dan niet toen daarna toe",
    determiners: "de het een deze dit die",
    pronouns: "hij zij ze wij ik",
    owners: "zijn haar hun",
    prepositions: "van in op aan bij met voor naar over uit tegen tijdens na door tot om",
    subordinates: "dat als toen omdat terwijl",
    joins: "en of maar",
    times: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag",
    to: "tegen aan",
    relatives: "die",
    that: "dat",
    common: "de het een van en in is dat op te met voor niet zijn",
    ..EMPTY
};

pub(super) const RUSSIAN: Language = Language {
    say: "сказал сказала сказали заявил заявила заявили отметил отметила отметили добавил добавила добавили подчеркнул подчеркнула \
        подчеркнули сообщил сообщила сообщили рассказал рассказала рассказали пояснил пояснила пояснили объяснил объяснила объяснили \
        написал написала написали ответил ответила ответили уточнил уточнила уточнили считает считают говорит говорят утверждает \
        признал признала предупредил предупредила напомнил напомнила заверил заверила спросил спросила прокомментировал пишет \
        резюмировал заключил заключила",
    call: "назвал назвала назвали охарактеризовал охарактеризовала",
    according: "по словам;по мнению;по данным;как сообщает;как сообщил;как сообщила;как отметил;как отметила;как заявил;как заявила;как рассказал;\
        как рассказала;как пояснил;как пояснила;как подчеркнул;как подчеркнула;согласно",
    auxiliaries: "",
    be: "был была были",
    adverbs: "также затем позже ранее тогда не уже еще ещё",
    determiners: "",
    pronouns: "он она они мы я",
    owners: "его её ее их свой",
    prepositions: "в во на с со о об по для из от к у при после до за под над между через",
    subordinates: "что когда если потому чтобы как где хотя",
    joins: "и или а но",
    times: "понедельник вторник среду четверг пятницу субботу воскресенье вчера сегодня",
    to: "",
    relatives: "который которая которые",
    that: "что",
    common: "и в не на что с по он как это из за для от",
    ..EMPTY
};

pub(super) const ARABIC: Language = Language {
    say: "قال وقال قالت وقالت قالوا أضاف وأضاف أضافت وأضافت صرح وصرح صرحت أعلن وأعلن أعلنت وأعلنت أكد وأكد أكدت وأكدت \
        ذكر وذكر ذكرت أوضح وأوضح أوضحت وأوضحت أشار وأشار كتب وكتب كتبت تابع وتابع تابعت وتابعت شدد وشدد يقول تقول",
    according: "وفقا ل;بحسب;وبحسب;وفق;ووفق;حسب;وحسب",
    auxiliaries: "قد وقد كان",
    adverbs: "أيضا",
    pronouns: "هو هي هم",
    prepositions: "في من على عن مع خلال بعد قبل إلى منذ",
    subordinates: "إن أن بأن عندما لأن إذا حيث",
    joins: "و أو",
    times: "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد أمس اليوم يوم",
    to: "ل إلى",
    relatives: "الذي التي",
    that: "إن أن بأن",
    common: "في من على أن إلى عن التي الذي هذا مع",
    ..EMPTY
};
