"""Case forms of Ukrainian and Russian place names, by suffix rules: a name in, each form with its cases out.

A name is declined as a whole: «Крива Балка» gives «Кривій Балці», «Ростов-на-Дону» gives «Ростове-на-Дону». The rules
are those of the school grammars (declension of nouns and adjectives, alternation of і with о and е, fleeting vowels,
г к х before -і); where a name may follow two of them both are given, since a form that does not exist is never met.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE = 1, 2, 4, 8, 16, 32
CASES: Mapping[str, int] = {
    "nom": NOMINATIVE,
    "gen": GENITIVE,
    "dat": DATIVE,
    "acc": ACCUSATIVE,
    "ins": INSTRUMENTAL,
    "loc": LOCATIVE,
}
_ORDER = tuple(CASES.values())
_VOWELS = "аеєиіїоуюяэыё"
# Words inside a name that end what is declined: «Ростов-на-Дону».
_PREPOSITIONS = frozenset({"на", "над", "під", "под", "при", "біля", "у", "в", "за", "по", "от", "від"})

# A paradigm: the ending of the nominative, then those of the genitive, dative, accusative, instrumental and
# locative; `/` parts variants, `0` stands for no ending. All rows of the first ending that fits are taken. `~` in a
# zero ending stands for a vowel put between the last two consonants.
_UK_ADJECTIVES = """
ський  ського ському ський ським ському/ськім
цький  цького цькому цький цьким цькому/цькім
зький  зького зькому зький зьким зькому/зькім
ній    нього ньому ній нім ньому/нім
ий      ого ому ий им ому/ім
ів     ового овому ів овим овому/овім
їв     євого євому їв євим євому/євім
ин     иного иному ин иним иному/инім
їн     їного їному їн їним їному/їнім
ня     ньої ній ню ньою ній
а      ої ій у ою ій
нє     нього ньому нє нім ньому/нім
е      ого ому е им ому/ім
ні     них/ніх ним/нім ні ними/німи них/ніх
і      их им і ими их
ї      їх їм ї їми їх
"""
_UK_NOUNS = """
берегове  берегового/берегова береговому/берегову берегове береговим/береговом береговому/берегові
сколе    сколього/сколя скольому/сколю сколе сколім/сколем скольому/сколі
ясіня    ясіня/ясині ясіню/ясині ясіня/ясиню ясінем/ясинею ясіні/ясині
стрий    стрия стрию/стриєві стрий стриєм стриї/стрию
ській  -
ський  ського ському ський ським ському/ськім
цький  цького цькому цький цьким цькому/цькім
зький  зького зькому зький зьким зькому/зькім
ній    нього ньому ній нім ньому/нім
ній    нія нію/нієві ній нієм нії/нію
ий      ого ому ий им ому/ім
ій     ія ію/ієві ій ієм ії/ію
ище    ища ищу/ищеві ище ищем ищі/ищу
поле   поля полю поле полем полі/полю
море   моря морю море морем морі/морю
ське   ського ському ське ським ському/ськім
цьке   цького цькому цьке цьким цькому/цькім
зьке   зького зькому зьке зьким зькому/зькім
це     ця цю це цем ці/цю
нє     нього ньому нє нім ньому/нім
є      ього ьому є їм ьому
е      ого ому е им ому/ім
ська   ської ській ську ською ській
цька   цької цькій цьку цькою цькій
зька   зької зькій зьку зькою зькій
ова    ової овій ову овою овій
ова    ови ові ову овою ові
ева    евої евій еву евою евій
ева    еви еві еву евою еві
єва    євої євій єву євою євій
єва    єви єві єву євою єві
ока    окої окій оку окою окій
ока    оки оці оку окою оці
на     ної ній ну ною ній
на     ни ні ну ною ні
ата    атої атій ату атою атій
ата    ати аті ату атою аті
ла     лої лій лу лою лій
ла     ли лі лу лою лі
га     ги зі гу гою зі
ка     ки ці ку кою ці
ха     хи сі ху хою сі
жа     жі жі жу жею жі
еча    ечої ечій ечу ечою ечій
еча    ечі ечі ечу ечею ечі
ча     чі чі чу чею чі
ша     ші ші шу шею ші
ща     щі щі щу щею щі
а      и і у ою і
лля    лля ллю лля ллям ллі/ллю
ння    ння нню ння нням нні/нню
жжя    жжя жжю жжя жжям жжі/жжю
ззя    ззя ззю ззя ззям ззі/ззю
сся    сся ссю сся ссям ссі/ссю
ття    ття ттю ття ттям тті/ттю
ччя    ччя ччю ччя ччям ччі/ччю
цця    цця ццю цця ццям цці/ццю
ддя    ддя ддю ддя ддям дді/ддю
шшя    шшя шшю шшя шшям шші/шшю
стя    стя стю стя стям сті/стю
'я     'я 'ю 'я 'ям 'ї/'ю
'я     'ї 'ї 'ю 'єю 'ї
ія     ії ії ію ією ії
ея     еї еї ею еєю еї
ая     аї аї аю аєю аї
уя     уї уї ую уєю уї
ія     ії ії ію ією ії
я      і і ю ею і
иці    иць/иців ицям иці ицями ицях
ці     ців/ць цям ці цями цях
чі     чів/ч чам чі чами чах
жі     жів/ж жам жі жами жах
ші     шів/ш шам ші шами шах
щі     щів/щ щам щі щами щах
ські   ських ським ські ськими ських
цькі   цьких цьким цькі цькими цьких
зькі   зьких зьким зькі зькими зьких
ві     вих вим ві вими вих
ві     вів вям ві вями вях
ні     них ним ні ними них
ні     нів/нь ням ні нями нях
кі     ких ким кі кими ких
лі     лих лим лі лими лих
лі     лів/ль лям лі лями лях
рі     рів/рей рям рі рями рях
рі     рих рим рі рими рих
і      ів/ей ям і ями ях
і      их им і ими их
ї      їв ям ї ями ях
йки    йок/йків йкам йки йками йках
шки    шок/шків шкам шки шками шках
ки     ~к/к/ків кам ки ками ках
ани    ан/анів анам ани анами анах
яни    ян/янів янам яни янами янах
ари    арів/ар арам ари арами арах
ори    орів/ір/ор орам ори орами орах
оги    огів/іг/ог огам оги огами огах
оди    од/одів/ід одам оди одами одах
ози    оз/озів/із озам ози озами озах
оси    ос/осів/іс осам оси осами осах
оли    ол/олів/іл олам оли олами олах
ости   остів/ост остам ости остами остах
и      0/~/ів ам и ами ах
канів  канева каневу/каневі канів каневом каневі/каневу
могилів  могилева могилеву/могилеві могилів могилевом могилеві/могилеву
тетерів тетерева тетереву/тетереві тетерів тетеревом тетереві/тетереву
орел   орла орлу/орлові орел орлом орлі/орлу
псел   псла пслу/пслові псел пслом пслі/пслу
ністер  ністра ністру/ністрові ністер ністром ністрі/ністру
гипет  гипту гипту/гиптові гипет гиптом гипті/гипту
донець  дінця дінцю/дінцеві донець дінцем дінці/дінцю
донець  донця донцю/донцеві донець донцем донці/донцю
лець   льця льцю/льцеві лець льцем льці/льцю
єць    йця йцю/йцеві єць йцем йці/йцю
ець    ця цю/цеві ець цем ці/цю
єнь    йня йню/йневі єнь йнем йні/йню
ень    ня ню/неві ень нем ні/ню
ень    еня еню/еневі ень енем ені/еню
рінь   реня реню/реневі рінь ренем рені/реню
рінь   рені рені рінь рінню рені
пінь   пеня пеню/пеневі пінь пенем пені/пеню
інь    іня іню/іневі інь інем іні/іню
інь    ені ені інь інню ені
піль   поля полю/полеві піль полем полі/полю
поль   поля полю/полеві поль полем полі/полю
нь     ня ню/неві нь нем ні/ню
нь     ні ні нь нню ні
ль     ля лю/леві ль лем лі/лю
ль     лі лі ль ллю лі
сть    сті сті сть стю сті
ть     тя тю/теві ть тем ті/тю
ть     ті ті ть ттю ті
дь     дя дю/деві дь дем ді/дю
дь     ді ді дь ддю ді
сь     ся сю/севі сь сем сі/сю
сь     сі сі сь ссю сі
зь     зя зю/зеві зь зем зі/зю
зь     зі зі зь ззю зі
ць     ця цю/цеві ць цем ці/цю
ць     ці ці ць ццю ці
рь     ря рю/реві рь рем рі/рю
рь     рі рі рь р'ю рі
ь      я ю/еві ь ем і/ю
керч   керчі керчі керч керччю керчі
самар  самарі самарі самар самар'ю самарі
самар  самара самару/самарові самар самаром самарі/самару
ців    цева цеву/цеві ців цевом цеві/цеву
жів    жева жеву/жеві жів жевом жеві/жеву
чів    чева чеву/чеві чів чевом чеві/чеву
шів    шева шеву/шеві шів шевом шеві/шеву
щів    щева щеву/щеві щів щевом щеві/щеву
їв     єва єву/єві їв євом єві/єву
ів     ова ову/ові ів овом ові/ову
ріг    рога/рогу рогу/рогові ріг рогом розі/рогу
твір   твору твору/творові твір твором творі/твору
сокіл  сокола соколу/соколові сокіл соколом соколі/соколу
рід    рода роду/родові рід родом роді/роду
рід    ріда ріду/рідові рід рідом ріді/ріду
брід   броду броду/бродові брід бродом броді/броду
бір    бору бору/борові бір бором борі/бору
дім    дому/дома дому/домові дім домом домі/дому
двір   двору двору/дворові двір двором дворі/двору
міст   мосту/моста мосту/мостові міст мостом мості/мосту
хутір  хутора хутору/хуторові хутір хутором хуторі/хуторі
потік  потоку/потока потоку/потокові потік потоком потоці/потоку
острів  острова острову/островові острів островом острові/острову
діл    долу долу/долові діл долом долі/долу
скіл   сколу сколу/сколові скіл сколом сколі/сколу
схід   сходу сходу/сходові схід сходом сході/сходу
хід    ходу ходу/ходові хід ходом ході/ходу
ніс    носа/носу носу/носові ніс носом носі/носу
ріст   росту росту рість ростом рості/росту
стіг   стогу стогу/стогові стіг стогом стозі/стогу
віз    возу/воза возу/возові віз возом возі/возу
кіп    копа копу/копові кіп копом копі/копу
сіл    солу/сола солу/солові сіл солом солі/солу
ськ    ська ську/ськові ськ ськом ську
цьк    цька цьку/цькові цьк цьком цьку
ьок    ька ьку/ькові ьок ьком ьку
йок    йка йку/йкові йок йком йку
ок     ка/ку ку/кові ок ком ку
ок     ока/оку оку/окові ок оком оку/оці
к      ка/ку ку/кові к ком ку/ці
г      га/гу гу/гові г гом зі/гу
х      ха/ху ху/хові х хом сі/ху
біж    божа/біжа божу/біжу біж божем/біжем божі/біжі
віж    вежа/вожа/віжа вежу/вожу/віжу віж вежем/вожем/віжем вежі/вожі/віжі
іж     ежа/іжа ежу/іжу іж ежем/іжем ежі/іжі
ж      жа/жу жу/жеві ж жем жі/жу
січ    січі січі січ січчю січі
лоч    лоча лочу лоч лочем лочі
лоч    лочі лочі лоч лоччю лочі
ч      ча/чу чу/чеві ч чем чі/чу
ош     оша/ошу ошу/ошеві ош ошем оші
ош     оші оші ош ошшю оші
ш      ша/шу шу/шеві ш шем ші/шу
ощ     оща/ощу ощу ощ ощем ощі
ощ     ощі ощі ощ ощю ощі
щ      ща/щу щу/щеві щ щем щі/щу
ц      ца/цу цу/цеві ц цем ці/цу
ай     аю/ая аю/аєві ай аєм аї/аю
й      я/ю ю/єві й єм ї/ю
ко     ка ку/кові ко ком ку/ці
го     га гу/гові го гом зі/гу
хо     ха ху/хові хо хом сі/ху
о      а у/ові о ом і/у
у      -
ю      -
э      -
0      а/у у/ові 0 ом і/у/ові
"""
_RU_ADJECTIVES = """
кий    кого кому кий ким ком
гий    гого гому гий гим гом
хий    хого хому хий хим хом
ний    него нему ний ним нем
ий      его ему ий им ем
ый      ого ому ый ым ом
ой      ого ому ой ым/им ом
ов     ова/ового ову/овому ов овым овом
ев     ева/евого еву/евому ев евым евом
ин     ина/иного ину/иному ин иным ином
кая    кой кой кую кой/кою кой
ая     ой ой ую ой/ою ой
яя     ей ей юю ей/ею ей
ья     ьей ьей ью ьей/ьею ьей
ова    овой овой ову овой/овою овой
ева    евой евой еву евой/евою евой
ина    иной иной ину иной/иною иной
кое    кого кому кое ким ком
гое    гого гому гое гим гом
хое    хого хому хое хим хом
ое     ого ому ое ым ом
ее     его ему ее им ем
ье     ьего ьему ье ьим ьем
ово    ова ову ово овым овом
ево    ева еву ево евым евом
ино    ина ину ино иным ином
кие    ких ким кие кими ких
гие    гих гим гие гими гих
хие    хих хим хие хими хих
ые     ых ым ые ыми ых
ие     их им ие ими их
ьи     ьих ьим ьи ьими ьих
овы    овых овым овы овыми овых
ины    иных иным ины иными иных
"""
_RU_NOUNS = """
стрый  стрыя стрыю стрый стрыем стрые
порт   порта порту порт портом порту/порте
рог    рога рогу рог рогом роге/рогу
гай    гая гаю гай гаем гаю/гае
сад    сада саду сад садом саду/саде
лес    леса лесу лес лесом лесу/лесе
луг    луга лугу луг лугом лугу/луге
мост   моста мосту мост мостом мосту/мосте
берег  берега берегу берег берегом берегу/береге
крым   крыма крыму крым крымом крыму
дон    дона дону дон доном дону/доне
кий    кого кому кий ким ком
гий    гого гому гий гим гом
хий    хого хому хий хим хом
рий    рия рию рий рием рии
лий    лия лию лий лием лии
ий      его ему ий им ем
ый      ого ому ый ым ом
ой     ого ому ой ым/им ом
ой     оя ою ой оем ое
кое    кого кому кое ким ком
гое    гого гому гое гим гом
хое    хого хому хое хим хом
ое     ого ому ое ым ом
ее     его ему ее им ем
кая    кой кой кую кой/кою кой
ая     ой ой ую ой/ою ой
яя     ей ей юю ей/ею ей
кие    ких ким кие кими ких
гие    гих гим гие гими гих
хие    хих хим хие хими хих
ые     ых ым ые ыми ых
ие     ия ию ие ием ии
ие     их им ие ими их
поле   поля полю поле полем поле
море   моря морю море морем море
ье     ья ью ье ьем ье/ьи
ще     ща щу ще щем ще
це     ца цу це цем це
ше     -
е      я ю е ем е
га     ги ге гу гой/гою ге
ка     ки ке ку кой/кою ке
ха     хи хе ху хой/хою хе
жа     жи же жу жей/жой же
ча     чи че чу чей/чой че
ша     ши ше шу шей/шой ше
ща     щи ще щу щей/щой ще
ца     цы це цу цей/цой це
а      ы е у ой/ою е
ия     ии ии ию ией ии/ие
чья    чьей чьей чью чьей чьей
жья    жьей жьей жью жьей жьей
ья     ьи ье ью ьей/ьёй ье
я      и е ю ей/ею е
цы     цов/цев/ц цам цы цами цах
ы      0/~/ов ам ы ами ах
ки     ~к/к/ков кам ки ками ках
ги     гов/г гам ги гами гах
хи     хов/х хам хи хами хах
жи     жей/ж жам жи жами жах
чи     чей/ч чам чи чами чах
ши     шей/ш шам ши шами шах
щи     щей/щ щам щи щами щах
аи     аев аям аи аями аях
ои     оев оям ои оями оях
уи     уев уям уи уями уях
еи     еев еям еи еями еях
ли     лей/ль лям ли лями лях
ни     ней/нь ням ни нями нях
ри     рей/рь рям ри рями рях
и      -
орёл   орла орлу орёл орлом орле
орел   орла орлу орел орлом орле
псёл   псла пслу псёл пслом псле
гипет  гипта гипту гипет гиптом гипте
лец    льца льцу лец льцом/льцем льце
аец    айца айцу аец айцом/айцем айце
ец     ца цу ец цом/цем це
ьок    ька ьку ьок ьком ьке
ок     ка ку ок ком ке
ок     ока оку ок оком оке
юмень  юмени юмени юмень юменью юмени
ень    ня ню ень нем не
ень    еня еню ень енем ене
ень    ени ени ень енью ени
поль   поля полю поль полем поле
пль    пля плю пль плем пле
ель    еля елю ель елем еле
ыль    ыля ылю ыль ылем ыле
церковь  церкви церкви церковь церковью церкви
керчь  керчи керчи керчь керчью керчи
ь      я ю ь ем/ём е
ь      и и ь ью и
яр     яра/яру яру яр яром яре/яру
ж      жа жу ж жем/жом же
ч      ча чу ч чем/чом че
ш      ша шу ш шем/шом ше
щ      ща щу щ щем/щом ще
ц      ца цу ц цем/цом це
й      я ю й ем е
о      а у о ом е
у      -
ю      -
э      -
0      а у 0 ом е
"""

# Words of letters read one by one, which no case changes: «Рязанського НПЗ».
_ABBREVIATIONS = frozenset("аес гес тес тец грес гаес аэс гэс тэс тэц грэс гаэс нпз хтз".split())
# «в Балабино», «из Мысхако»: such names stand in any case as they are, declined or not.
_UNDECLINED = {"uk": re.compile(r"(?:ов|ев|ёв|єв|ин|ын|ін|їн)о$"), "ru": re.compile(r"\w\wо$")}

# «у Республіці Адигея», «за річкою Інгулець»: the name that follows may stand as it is.
_APPOSED = frozenset({"республіка", "республика", "річка", "река"})

_Paradigm = tuple[str, tuple[tuple[str, ...], ...]]


def cases(name: str, lang: str) -> dict[str, int]:
    """Return every case form of a folded place name of `uk` or `ru` with its cases as bits.

    The name is lower case, its words apart by single spaces or hyphens (`geo._text.key`); one that no rule declines is
    its only form.
    """
    found = dict.fromkeys((name,), NOMINATIVE)
    parts = re.split("([ -])", name)
    words, marks = parts[::2], parts[1::2]
    if any(not word for word in words) or re.search(r"[^а-яіїєґё' -]", name):
        return found
    end = next((at for at, word in enumerate(words) if at and word in _PREPOSITIONS), len(words))
    fixed = "".join(mark + word for mark, word in zip(marks[end - 1 :], words[end:], strict=True))
    for choice in _choices(words[:end], marks[: end - 1], lang):
        for order, case in enumerate(_ORDER):
            for form in _joined([options[order] for options in choice], marks):
                found[form + fixed] = found.get(form + fixed, 0) | case
    if _UNDECLINED[lang].search(name):
        found[name] = sum(_ORDER)
    return found


def _joined(options: Sequence[tuple[str, ...]], marks: Sequence[str]) -> Iterable[str]:
    """Yield every row of one form a word, put together again."""
    rows = list(options[0])
    for words, mark in zip(options[1:], marks, strict=False):
        rows = [row + mark + word for row in rows for word in words]
    return rows


def _choices(words: Sequence[str], marks: Sequence[str], lang: str) -> list[list[tuple[tuple[str, ...], ...]]]:
    """Return the ways a name may be declined: for each a row of words, for each word its forms by case."""
    if words[-1] in _ABBREVIATIONS and len(words) > 1:
        heads = _declined(words[-2], lang, adjective=True)
        return [[*(_still(word) for word in words[:-2]), head, _still(words[-1])] for head in heads]
    if len(words) == 1:
        return [[forms] for forms in _declined(words[0], lang, adjective=False)]
    last = _declined(words[-1], lang, adjective=False)
    still = [_still(word) for word in words]
    if words[0] in _APPOSED and len(words) == 2:
        return [[head, tail] for head in _declined(words[0], lang, adjective=False) for tail in (still[1], *last)]
    out: list[list[tuple[tuple[str, ...], ...]]] = []
    if _is_adjective(words[-1], lang) and not all(_is_adjective(word, lang) for word in words[:-1]):
        # «Кам'янець-Подільський», «Іванівка Перша»: a noun and what it is called.
        heads = _declined(words[-2], lang, adjective=_is_adjective(words[-2], lang))
        tails = _declined(words[-1], lang, adjective=True)
        if (
            marks[-1] == "-"
        ):  # «Івано-Франківська», «Новгород-Сіверський»: as a district's name the first part stands still
            heads = [_still(words[-2])] + ([] if words[-2][-1] in "оеє" else heads)
        out += [[*still[:-2], head, tail] for head in heads for tail in tails]
        return out
    before = [
        _declined(word, lang, adjective=True)
        if _may_qualify(word, words[-1], lang) and (mark == " " or _is_adjective(word, lang))
        else []
        for word, mark in zip(words[:-1], marks, strict=True)
    ]
    if all(before):
        rows: list[list[tuple[tuple[str, ...], ...]]] = [[]]
        for options in [*before, last]:
            rows = [[*row, option] for row in rows for option in options]
        return rows
    if marks[-1] == "-":
        out += [[*still[:-1], option] for option in last]
        if words[-2][-1] in "аяць" and len(words) == 2:
            out += [[head, option] for head in _declined(words[0], lang, adjective=False) for option in last]
        return out
    # «Сад Перемоги»: the first word is declined, the rest hangs on it.
    return [[option, *still[1:]] for option in _declined(words[0], lang, adjective=False)]


def _still(word: str) -> tuple[tuple[str, ...], ...]:
    return ((word,),) * len(_ORDER)


_GENDERS = {
    "uk": {"ий ій ів їв ин їн": "m", "а я": "f", "е є": "n", "і ї": "p"},
    "ru": {
        "ий ый ой ов ев ин": "m",
        "ая яя ья ова ева ина": "f",
        "ое ее ье ово ево ино": "n",
        "ые ие ьи овы ины": "p",
    },
}
_SURE_ADJECTIVES = {
    "uk": re.compile(r"(?:[сцз]ьк(?:ий|а|е|і)|ий|[гкд]а|перш[аеі]|друг[аеі]|треття|нов[аеі]|стар[аеі])$"),
    "ru": re.compile(r"(?:[кнхг]ий|ый|ой|ая|яя|ое|ее|ые|ие)$"),
}


def _is_adjective(word: str, lang: str) -> bool:
    if lang == "uk" and word.endswith(("ка", "га", "да")) and not word.endswith(("ська", "цька", "зька")):
        return False
    return bool(_SURE_ADJECTIVES[lang].search(word)) and len(word) > 3


def _gender(word: str, lang: str) -> str | None:
    return next((gender for ends, gender in _GENDERS[lang].items() if word.endswith(tuple(ends.split()))), None)


def _may_qualify(word: str, noun: str, lang: str) -> bool:
    """Return whether a word has an adjective's ending in the gender that the noun seems to have."""
    gender = _gender(word, lang)
    if gender is None or len(word) < 3:
        return False
    last = noun[-1]
    if _is_adjective(noun, lang):
        return gender == _gender(noun, lang)
    if last == "ь":
        return gender in "mf"
    if last not in _VOWELS:
        return gender == "m" or (gender == "f" and last in "чшжр")
    if last == "а":
        return gender in "fn"
    if last == "я":
        return gender in "fn"
    if last in "оеє":
        return gender == "n"
    return gender == "p"


def _declined(word: str, lang: str, *, adjective: bool) -> list[tuple[tuple[str, ...], ...]]:
    """Return each way to decline one word: for each case the forms it has."""
    if word in _ABBREVIATIONS or word.split("-", maxsplit=1)[0] in _ABBREVIATIONS:
        return [_still(word)]
    out: list[tuple[str, tuple[tuple[str, ...], ...]]] = []
    for ending, row in _rows(lang, adjective=adjective):
        if not word.endswith(ending):
            continue
        if out and ending != out[0][0]:
            break
        stem = word[: len(word) - len(ending)]
        if len(row) > 1:
            out.append((ending, ((word,), *(tuple(_ended(stem, end) for end in options) for options in row))))
        else:
            out.append((ending, _still(word)))
    return [forms for _, forms in out] or [_still(word)]


def _ended(stem: str, ending: str) -> str:
    if ending == "0":
        return stem
    if "~" not in ending:
        return stem + ending
    whole = stem + ending.replace("~", "")
    if len(whole) < 3 or whole[-2] in _VOWELS or whole[-1] in _VOWELS:
        return whole
    if whole[-2] in "ьй":
        return whole[:-2] + "е" + whole[-1]
    vowel = "о" if whole[-1] == "к" and whole[-2] not in "жчшщц" else "е"
    return whole[:-1] + vowel + whole[-1]


@cache
def _rows(lang: str, *, adjective: bool) -> tuple[_Paradigm, ...]:
    table = {
        ("uk", True): _UK_ADJECTIVES,
        ("uk", False): _UK_NOUNS,
        ("ru", True): _RU_ADJECTIVES,
        ("ru", False): _RU_NOUNS,
    }[lang, adjective]
    rows = []
    for line in table.strip().splitlines():
        ending, *endings = line.split()
        rows.append((ending if ending != "0" else "", tuple(tuple(e.split("/")) for e in endings)))
    return tuple(rows)
