"""What Russian makes of a Ukrainian place name, by the correspondences of the two languages' spelling.

Both languages write the same Slavic roots after other laws: і stands for an old ѣ («Білий», Белый), an о («Ріг», Рог) or
an е («Камінь», Камень), и for two vowels («Лиса», Лысая, but «Лист», Лист). Endings and suffixes follow rules; roots that
a rule does not get right are listed. Measured on the villages whose Russian name GeoNames has, see `tests`.
"""

from __future__ import annotations

import re
from functools import cache

# Ukrainian root | Russian root, tried in this order; ^ stands for a word's or a compound's beginning.
_ROOTS = """
^івано|ивано ^іван|иван ^ільїн|ильин ^іллін|ильин ^іллі|ильи
^олександр|александр ^олексан|александр ^олексі|алексе ^олекс|алекс ^оленів|еленов ^омелян|емельян ^омельян|емельян ^охтир|ахтыр ^опанас|афанас ^охрім|ефрем ^онисим|анисим
^катерин|екатерин ^ганн|анн ^гнат|игнат ^пилип|филипп ^микол|никол ^микит|никит ^якимів|акимов ^юхим|ефим ^йосип|иосиф ^тетян|татьян ^уляни|ульяни ^улянів|ульянов ^катер|катер
^єлизавет|елизавет ^федор|фёдор ^семен|семён ^артем|артём ^кирил|кирилл ^параск|параск ^ігнат|игнат ^володимир|владимир ^костянтин|константин ^данил|данил
^самійл|самойл ^самуїл|самуил ^степан|степан ^кузьм|кузьм ^гаврил|гаврил ^григор|григор ^климен|климен ^тарас|тарас ^тимоф|тимоф ^вікт|викт ^вікн|окн
^юр'|юрь ^мар'ї|марьи ^мар'|марь ^дар'|дарь ^лук'|лукь ^дем'|демь ^гур'|гурь ^дем'ян|демьян ^лук'ян|лукьян
срібн|серебрян завітн|заветн рубіжн|рубежн молодіжн|молодёжн ^східниц|сходниц ^східн|восточн ^буринь|бурынь ладижин|ладыжин ^енерго|энерго ^есхар|эсхар аеро|аэро ^щолк|щёлк прибереж|прибреж мартин|мартын комісар|комиссар ^просік|просек станційн|станционн могилів|могилёв ^гнізд|гнезд ^свес|свесс одеса|одесса ^поштов|почтов василівк|васильевк василівськ|васильевск клепин|клепин діброва|дуброва багатир|богатыр баришів|барышев злин|злын ^роботин|работин ^кліщі|клеще микільськ|никольск сріблян|серебрян ^огірц|огурц ^ківш|ковш ^рідк|редк ^середн|средн ^барвінк|барвенк ^кіндрат|кондрат ^дробиш|дробыш ^опитн|опытн розквіт|расцвет самбір|самбор ^увар|увар саф'ян|сафьян ташлик|ташлык прислівк|прислівк олик|олык кагарлик|кагарлык кременчук|кременчуг залізне|зализное ^глибока|глубокая ^комиш-|камыш- ^золотий|золотой майор|майор кут|кут козятин|казатин ^мар'їв|марьев ^мар'ян|марьян підгородн|подгородн ^святомиколаїв|святониколаев гайворон|гайворон міллеров|миллеров ^сіме|симе ^сімф|симф ^лівад|ливад ^літин|литин довбиш|довбыш
кам'янец|каменец кам'янськ|каменск кам'янк|каменк кам'яно|каменно кам'ян|каменн знам'ян|знамен дерев'ян|деревян лип'ян|липян слов'ян|славян п'ят|пят в'яз|вяз м'ят|мят зв'яз|связ
куп'ян|купян святопетр|святопетр хотім|хотим різдв|рождеств порожн|порожн порож|порож
^біл|бел ^біг|бег ^вітр|ветр ^відр|ведр ^вільх|ольх ^вільш|ольш ^вівс|овс ^вівч|овч ^вівц|овц вільн|вольн ^вільч|вольч ^вогн|огн ^вугл|угл ^вуз|уз ^вус|ус ^вірмен|армян вовк|волк вовч|волч ^вірівк|веревк ^війт|войт ^вір|вер ^від|от
^глиб|глуб ^гвізд|гвозд ^гніз|гнезд ^горіх|орех ^оріх|орех ^оріш|ореш ^гостр|остр підгір|подгор загір|загор межигір|межигор міжгір|межгор пригір|пригор нагір|нагор красногір|красногор зимогір|зимогор вільногір|вольногор вуглегір|углегор святогір|святогор зеленогір|зеленогор
^гірк|горк ^гірн|горн гір|гор двір|двор ^дворіч|двуреч ^трипруд|трёхпруд дібров|дубров ^дід|дед ^дівич|девич ^дівоч|девоч ^дівк|девк ^діл|дел довг|долг довж|долж
дніпр|днепр дністр|днестр жовтн|жовтн жовт|жёлт залізн|железн ^звір|звер ^зміїв|змиев ^змії|змие
камін|камен ^клін|клин козак|казак козац|казац козач|казач кобил|кобыл ^кінськ|конск ^кіннот|коннот ^кін|кон ^кість|кость ^кіст|кост корит|корыт ^комиш|камыш ^кропив|крапив ^копил|копыл ^копит|копыт ^коби|кобы
колодяз|колодез колодяж|колодеж ^крілич|кролич ^крим|крым ^криж|крыж ^крил|крыл ^кривий|кривой ^сухий|сухой
ліс|лес ^лів|лев ^лід|лед ^літ|лет ^лис(?=[аиіоу])|лыс ^лиск|лыск ^ліщ|лещ ^лікар|лекар ^лічеб|лечеб
медвід|медвед міст|мост ^мілов|мелов ^мілув|мелов ^мідн|медн ^міх|мех ^місяц|месяц ^місц|мест ^місте|месте мовчан|молчан монастир|монастыр ^мисл|мысл ^миш|мыш ^мис(?![ткїхя])|мыс ^міжріч|междуреч ^міжвод|межвод ^між|меж ^меджибіж|меджибож
^ніж|неж ^німець|немец ^німец|немец ^нір|нор
північ|север піщан|песчан ^піск|песк ^пісоч|песоч ^піс|пес підкам|подкам ^під|под ^піч|печ ^пір'|перь ^північн|северн поділ|подол попіл|попел прилісн|прилесн печеніг|печенег
річ|реч рік(?![иаои])|рек ^різ|рез рівн|ровн ріг|рог ріж|рож ^риб|рыб ^рин(?![а])|рын ^риж|рыж ^рим|рым ^рис|рыс ^рокит|ракит ^розум|разум ^розділ|раздел ^розлив|разлив ^розс|росс ^розт|раст ^роз(?=[бвгдж])|раз розкіш|роскош рукш|рукш
світл|светл світ(?![яю])|свет сіверс|северс ^сівер|север ^січ|сеч ^сін|сен сіл|сел ^сіль|соль ^сім|сем ^сід|сед ^сір(?![к])|сер ^слід|след ^сліп|слеп слобід|слобод ^сміл|смел ^сніг|снег ^сніж|снеж ^снігур|снегур ^снігир|снегир сокіл|сокол сокил|сокол
^стіг|стог ^стіж|стож ^стіл|стол ^стін|стен стріл|стрел ^стріт|сретен ^сип|сып ^сиров|сыров ^сич|сыч ^стил|стыл
^тік|ток ^товст|толст ^тин|тын ^тич|тыч ^тиш|тиш ^тінист|тенист
хліб|хлеб ^хміл|хмел хутір|хутор ^хрест|крест ^христ|христ цвіт|цвет цілин|целин ^ціп|цеп
чорн|черн ^чортом|чертом ^чорто|черто ^чіп|чеп чиж|чиж шкіл|школ ^щаст|счаст ^щасл|счастл
^яблун|яблон яструб|ястреб ^язик|язык ^ячмін|ячмен ^ювіл|юбил ^ягіл|ягел ^їж|еж
^бик|бык ^бичк|бычк ^бистр|быстр бистриц|быстриц ^бир|быр ^билб|былб ^бит|быт
висок|высок ^висун|высун ^висіл|высел ^виш(?=[гш])|выш ^вищ|высш ^вигод|выгод ^вигін|выгон ^видрин|видрин ^вид(?![нр])|вид ^вилк|вилк ^винн|винн ^виногр|виногр ^вишн|вишн ^вит|вит ^вив|вив
^дим|дым ^дин|дын ^кисел|кисел ^пил(?=[юя])|пыл рибал|рыбал ^рил|рыл ^рик|рык ^циган|цыган ^цимбал|цимбал ^циб|цыб ^зиб|зыб ^зимл|зимл ^тимк|тимк багат|богат ^гаряч|горяч ^горяч|горяч
одеськ|одесск черкаськ|черкасск спаськ|спасск волоськ|волошск руськ|русск русс|русс лазірк|лазорк білозірк|белозёрк білозір|белозёр білозер|белозер привілл|приволл привіт|привет харків(?=[цс])|харьков берізк|берёзк більш|больш ^дяк|дьяк касян|касьян севастян|севастьян ^мощен|мощён ^солон|солён ^насип|насып ^давид|давыд шахтар|шахтёр ^владич|владыч помічн|помошн ^кринк|крынк віл|вил інськ|инск інк|инк іст|ист інц|инц
бузьк|бугск ризьк|рижск різьк|рожск празьк|пражск кавказьк|кавказск паризьк|парижск російськ|росийск новгородськ|новгородск прутськ|прутск
руськ|русск колектив|коллектив комун|коммун ^шіст|шест ^реміс|ремес ^мірош|мирош
^борк|борк стовп|столб ^ковп|колп ^колод|колод ^жолоб|жёлоб ^човн|чёлн ^безп|бесп ^безк|беск ^безт|бест ^роздол|раздол ^доль|доль ^калин|калин плис|плис
чорнобил|чернобыл ізобіл|изобил піль|поль ^чигир|чигир ^кагарл|кагарл
уват|оват юват|еват
"""
# An ending of a word, Ukrainian | Russian, the first that fits; a word is a noun or an adjective by it.
_ENDS = """
ове|ово еве|ево єве|ево ине|ино їне|ино іне|ино ьове|ёво йове|ёво
нє|нее не|ное аче|ачье яче|ячье вче|вчье рже|ржье
ище|ище оле|оле оре|оре ще|щее це|цо
те|тое ле|лое ре|рое ке|кое ве|вое хе|хое ге|гое де|дое пе|пое се|сое зе|зое бе|бое же|жее ше|шее
ова|овая чна|чная шна|шная льна|льная зна|зная рна|рная вна|вная щна|щная дна|дная тна|тная пна|пная
кий|кий гий|гий хий|хий жий|жий чий|чий ший|ший щий|щий ий|ый ій|ий
їв|ев їн|ин ьов|ёв
інь|ень ірь|орь іль|оль ість|ость іж|еж іт|от ід|од іг|ог ік|ок іп|оп іс|ос ір|ор
ець|ец єць|ец иця|ица ця|ца ці|цы
чі|чи жі|жи ші|ши щі|щи ки|ки ги|ги хи|хи
ьки|ьки и|ы ї|и
"""
_LETTERS = str.maketrans({"ї": "и", "є": "е", "ґ": "г", "'": ""})
_UNREAD = "ӥ"
_HUSHING = "чшжщц"
_VOWELS = "аеєиіїоуюяэыё"
# Names from which Russian makes -иевка, where others give -еевка.
_IEV = re.compile(
    "(?:соф|мар|дмитр|георг|онуфр|віктор|валер|лід|євген|анаст|анатол|юл|рос|гр|таврі|агаф|порф|вас|антон|астах|клавд|зін)$"
)
# Names in -ар whose consonant is hard: «Макарівка» is Макаровка, «Токарівка» Токаревка.
_HARD_AR = re.compile(
    "(?:гонч|мак|зах|наз|лаз|ком|тат|байд|гайд|сух|бояр|овч|маж|чаб|базар|вівч|шк|сам|кум|бул|тов|хаз|юз|ув)ар$|бояр$"
)
_COMPOUNDS = re.compile(
    "^(?:ново|старо|велико|мало|верхньо|нижньо|середньо|красно|червоно|біло|чорно|криво|вільно|добро|гірсько|сухо|краснопо|перв?о|широко|глибоко|зелено)(?=...)"
)
# Roots after which -ове is an adjective of a thing and no family's name: «Вишневе», Вишнёвое.
_THINGS = re.compile(
    r"(?:калин|лип|дуб|тополь|тополе|верб|вишн|слив|яблун|груш|терн|сад|луг|ліс|гай|степ|став|лоз|клен|сосн|бук|граб|явор|ялин|ясен|черв|серпн|жовтн|"
    r"травн|квітн|берез|лютн|мед|пром|кринич|рай|виноград|кукурудз|бузк|барвінк|маков|мак|мигдал|абрикос|горіх|оріх|очерет|камиш|рис|зерн|хліб|хутор|торф|вугл|"
    r"крейд|мілов|мел|кварц|граніт|перл|золот|кедр|хвой|бор|яр|валь|ключ|ручай|приставк|передов|трудов|бойов|ударн|ранк|вечор|парк|шовк|льон|цвіт|шахт)(?:ове|еве|єве)$"
)


@cache
def _table(lines: str) -> tuple[tuple[str, str], ...]:
    pairs = [pair.split("|") for pair in lines.split()]
    return tuple((one, other) for one, other in pairs)


def _marked(word: str) -> str:
    """Write a Ukrainian и apart from the Russian letter, so that it shows whether a rule has read it."""
    return word.replace("и", _UNREAD)


def spell(name: str) -> str:
    """Return what Russian most likely makes of a Ukrainian name: «Велика Писарівка» -> «Великая Писаревка»."""
    return _titled(_read(_half_read(name)))


def _half_read(name: str) -> str:
    """Return a name in Russian letters but for each і and и that no rule has read (і and ӥ)."""
    words = re.split(r"([ -])", name.lower().replace("’", "'").replace("ʼ", "'"))
    out = []
    for at, word in enumerate(words):
        if at % 2 or not word:
            out.append(word)
        else:
            out.append(_ORDINALS.get(word) or _word(word, qualifies=len(words) > 1))
    return "".join(out)


def _read(half_read: str) -> str:
    return re.sub("(?<=[кгхжчшщ])ы", "и", half_read.replace("і", "и").replace(_UNREAD, "и"))


def _titled(name: str) -> str:
    return re.sub(r"(^|[\s-])(\w)", lambda m: m[1] + m[2].upper(), name).replace("-На-", "-на-")


_ORDINALS = {
    "перша": "первая", "перше": "первое", "перший": "первый", "перші": "первые", "друга": "вторая", "друге": "второе", "другий": "второй",
    "другі": "вторые", "третя": "третья", "третє": "третье", "третій": "третий", "четверта": "четвёртая", "четверте": "четвёртое",
    "на": "на", "над": "над", "під": "под", "і": "и", "та": "и",
}  # fmt: skip
_QUALIFIERS = re.compile(
    r"^(?:нов|стар|велик|мал|верхн|нижн|середн|біл(?!к)|чорн|червон|зелен|крив|сух|глибок|широк|красн|жовт|гол|довг|кругл|перш|друг|гір|нижч|вищ|пуст|лис|"
    r"солон|крут|муров|прост|добр|вільн|багат|висок|низьк|чист|світл|темн|гнил|мокр|суч|кам'ян|піщан|мурован|лозов|березов|дубов|соснов|вишнев|липов|вербов|тернов|ясен|"
    r"кринич|весел|тих|синь|син|рід|ближн|дальн|задн|передн|поперечн|польов|лісов|степ|лугов|озер|річ|прав|лів|руськ|козач|вовч|волов|свин|жид|турець|царськ|"
    r"гостр|товст|рівн|любим|свят|радісн|яс|зор|золот|срібн|мідн|калинов|щаслив|мирн|молод|славн|сонячн|південн|північн|східн|західн|нагірн|підгірн)"
    r"(?:а|я|е|є|і|ий|ій|ова|ове|ові|овий|ня|не|нє|ні|ій|ча|че|чі|чий|жа|же|жі|ша|ше|ші|на|ні|ний|та|те|ті|тий|ла|ле|лі|лий|ка|ке|кі|кий)$"
)


def variants(name: str) -> set[str]:
    """Return other Russian spellings that the Ukrainian one allows: и or ы, е or о for і, -ово or -овое, -овка or -евка."""
    half = _half_read(name)
    found = {half}
    for pattern, other in _EITHER:
        found.add(re.sub(pattern, other, half, count=1))
    for spelling in tuple(found):
        found.add(spelling.replace(_UNREAD, "ы"))
        found |= {spelling.replace("і", vowel) for vowel in "ео"}
    return {_titled(_read(spelling)) for spelling in found} - {spell(name)}


# What either language may have: each pattern is tried alone.
_EITHER = (
    ("ово$", "овое"), ("овое$", "ово"), ("ова$", "овая"), ("овая$", "ова"), ("(?<=[бвдзклмпрстчшщьф])на$", "ная"),
    ("(?<=[а-я]{3}[бвдзклмпрстчшщьф])ная$", "на"), ("^великая ", "большая "), ("^великое ", "большое "), ("^великие ", "большие "),
    ("^великий ", "большой "), ("овк(?=[аи]$)", "евк"), ("евк(?=[аи]$)", "овк"), ("еевк(?=[аи]$)", "иевк"), ("иевк(?=[аи]$)", "еевк"),
    ("овцы$", "евцы"), ("евцы$", "овцы"), ("^оле", "еле"), ("^еле", "оле"), ("^раз", "роз"), ("^рос", "рас"), ("дуброва$", "диброва"), ("^камыш", "комыш"), ("барвенк", "барвинк"), ("кондрат", "киндрат"), ("клеще", "клищи"),
)  # fmt: skip


def _word(word: str, *, qualifies: bool) -> str:
    """Return one word; qualifies tells that it stands beside another, where it may be an adjective of that."""
    text = re.sub(r"(лл|нн|тт|дд|зз|сс|жж|чч|шш|цц)я$", lambda m: m[1][0] + "ье", word)
    text = re.sub(r"(?<=[рвмпбфч])'я$", "ье", text)
    text = _suffixed(_rooted(_marked(text)))
    if qualifies and re.search("[сцз]ьк(?:а|е|і|ий)$", word):
        return _plain(
            re.sub(f"(а|е|і|[и{_UNREAD}]й)$", lambda m: {"а": "ая", "е": "ое", "і": "ие"}.get(m[1], "ий"), text)
        )
    alone = re.search("(?:[нлрт]|ок|[еєо]в)а$", word) is not None
    if (qualifies or alone) and _QUALIFIERS.match(word):
        for ends, other in _QUALIFIER_ENDS:
            if text.replace(_UNREAD, "и").endswith(ends):
                return _plain(text[: -len(ends)] + other)
    seen = text.replace(_UNREAD, "и")
    for ends, other in _table(_ENDS):
        if not seen.endswith(ends) or len(text) <= len(ends):
            continue
        if ends == "ова" and re.search("(?:бр|кор|гол|вд|осн)ова$", text):
            continue
        if ends in ("ина", "ова") and len(text) < 5:
            continue
        if ends == "іж" and len(text) < 4:
            continue
        of_a_thing = ends in ("ове", "еве", "єве") and _THINGS.search(word)
        return _plain(text[: -len(ends)] + (f"{other[:-1]}ое" if of_a_thing else other))
    if text.endswith("ів") and len(text) > 3:
        text = text[:-2] + ("ев" if text[-3] in _HUSHING else "ов")
    return _plain(text)


_QUALIFIER_ENDS = (
    ("ня", "няя"),
    ("нє", "нее"),
    ("жній", "жний"),
    ("рхні", "рхние"),
    ("жні", "жние"),
    ("дні", "дние"),
    ("льні", "льние"),
    ("ній", "ний"),
    ("ча", "чья"),
    ("ський", "ский"),
    ("кий", "кий"),
    ("зоря", "заря"),
    ("ий", "ый"),
    ("а", "ая"),
    ("я", "яя"),
    ("е", "ое"),
    ("є", "ее"),
    ("і", "ые"),
)


def _rooted(word: str) -> str:
    """Return a word with its roots in Russian letters, by the list; other letters stay."""
    compound = _COMPOUNDS.match(word)
    if compound:
        return _rooted_part(compound.group()) + _rooted_part(word[compound.end() :])
    return _rooted_part(word)


def _rooted_part(word: str) -> str:
    made, at = "", 0
    while at < len(word):
        for root, other in _roots_at(word[at]):
            found = root.match(word, at)
            if found:
                made += other
                at = found.end()
                break
        else:
            made += word[at]
            at += 1
    return made


def _suffixed(text: str) -> str:
    """Write the vowel of the suffixes in -ів-: «Писарівка», Писаревка; «Степанівка», Степановка."""
    text = re.sub("(?<=[^аеиіоуюя])ів(?=(?:к[аи]|ці|ське|ський|ська|ськ)$)", _vowel_of_suffix, text)
    text = re.sub("ӥ(?=(?:к|н|нк|нськ|ц|ч|щ|нч|чк|нн)(?:[аеиӥіоуюя]|$))", "и", text)
    for pattern, other in (
        ("іїв(?=[кцсщн])", "еев"),
        ("їв(?=[кцсщн])", "ев"),
        ("([чшжщ])ів(?=[кцнсщч])", r"\1ев"),
        ("ів(?=[кцнсщч])", "ов"),
        ("ньо(?=[а-яіїєґ])", "не"),
        ("ьо", "ё"),
        ("йо", "ё"),
    ):
        if pattern.startswith("іїв") and _IEV.search(text[: max(text.find("іїв"), 0)]):
            text = text.replace("іїв", "иев", 1)
        text = re.sub(pattern, other, text)
    return text


def _vowel_of_suffix(found: re.Match[str]) -> str:
    stem = found.string[: found.start()]
    soft = stem.endswith("ар") and not _HARD_AR.search(stem)
    return "ев" if soft or stem[-1] in _HUSHING or stem.endswith(("ведь", "вед", "ась", "иль", "аль")) else "ов"


def _plain(text: str) -> str:
    """Write what is left of Ukrainian in Russian letters."""
    text = re.sub(r"(?<=[бпвмф])'(?=я)", "", text)
    text = re.sub(r"'(?=[яюєї])", "ь", text)
    text = re.sub("(?<=[сцз])ьк", "к", text)
    text = re.sub("^і|(?<=[аеиоуюяэы])і|і(?=[аеиоуюяії])", "и", text)
    text = re.sub(f"(?<=[кгхжчшщ]){_UNREAD}|{_UNREAD}$", "и", text)
    return re.sub("(?<=[кгхжчшщ])ы", "и", text.translate(_LETTERS))


@cache
def _roots_at(letter: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    found = []
    for root, other in _table(_ROOTS):
        plain = root.lstrip("^")
        if plain[0] == letter:
            before = r"(?<![а-яіїєґ'])" if root[0] == "^" else ""
            found.append((re.compile(before + _marked(plain)), other))
    return tuple(found)


# --- Adjectives of places -------------------------------------------------------------------------------------


def adjective(ukrainian: str, seat: str = "", russian_seat: str = "") -> str:
    """Return the Russian adjective, masculine, for a Ukrainian one in -ський: «Ніжинський» with Нежин, Нежинский.

    seat, russian_seat: the settlement the unit is named after, in both languages; "" where none is.
    """
    made = spell(ukrainian)
    if not seat:
        return made
    one, whole = seat.lower().replace("’", "'"), ukrainian.lower().replace("’", "'")
    if " " in one:
        joined = _of_two_words(whole, one.split(" "), russian_seat.split(" "))
        return joined or made
    shared = _shared(one, whole)
    if whole[max(shared - 1, 0) :].startswith("івськ"):
        shared -= 1
    if shared < 3 or shared < len(one) - 3:
        return made
    stem = russian_seat[: _aligned(one, russian_seat.lower(), shared)]
    rest = made[_aligned(whole, made.lower(), shared) :]
    last = one[shared : shared + 1]
    if last and whole[shared : shared + 2] in _MUTED and last in _MUTED[whole[shared : shared + 2]]:
        own = russian_seat.lower()[len(stem) : len(stem) + 1]
        if own and own in "гкхжчшзс":  # «Волноваха», Волновахский; «Збараж», Збаражский
            return f"{stem}{own}ский"
    if russian_seat.endswith(("ое", "ее")) and shared == len(one):  # «Дніпрорудне», Днепрорудненский
        stem = russian_seat[:-2] + "е"
    elif shared == len(one) and russian_seat.endswith(("ая", "яя")):
        stem = russian_seat[:-2] + "а"
    if re.search("ск(?:ий|ая|ое|ие|о)?$", stem) and whole[:shared].endswith(("ськ", "цьк", "зьк", "ськи", "ськ")):
        return re.sub("ск(?:ий|ая|ое|ие|о)?$", "ский", stem)
    return re.sub("(?<=[кгх])ый$", "ий", re.sub("ь(?=ь)", "", stem + rest))


def adjectives(ukrainian: str, seat: str = "", russian_seat: str = "") -> set[str]:
    """Return the Russian adjectives, masculine, that may be met: Кобелякский and Кобеляцкий, Мировский and Миревский."""
    found = {adjective(ukrainian, seat, russian_seat), spell(ukrainian), *variants(ukrainian)}
    for one in tuple(found):
        for pattern, other in (
            ("овский$", "евский"), ("евский$", "овский"), ("(?:к|ч)ский$", "цкий"), ("гский$", "жский"), ("ижский$", "изский"),
            ("аск(?=ий$)", "асск"), ("(?<=[нлр])цкий$", "чский"), ("(?<=[аеиоуыюя])цкий$", "кский"), ("зкий$", "жский"), ("^Велико", "Больше"),
        ):  # fmt: skip
            found.add(re.sub(pattern, other, one))
    return found


def is_named_after(ukrainian: str, seat: str) -> bool:
    """Return whether an adjective is that of a settlement of two words: «Новобузький» of «Новий Буг»."""
    words = seat.lower().replace("’", "'").split(" ")
    return _of_two_words(ukrainian.lower().replace("’", "'"), words, words) is not None


def _of_two_words(whole: str, seat: list[str], russian: list[str]) -> str | None:
    """Return the adjective of «Велика Димерка», великодимерський: both words as they are in Russian, joined by о."""
    if len(seat) != 2 or len(russian) != 2:
        return None
    first, second = seat
    for at in range(3, len(whole) - 4):
        if _shared(first, whole[:at]) >= min(3, len(first) - 1) and _shared(second, whole[at:]) >= min(
            4, len(second) - 1
        ):
            head = whole[:at]
            shared = _shared(first, head)
            stem = russian[0][: _aligned(first, russian[0].lower(), shared)]
            joint = "" if head[shared:] == "" else "е" if head.endswith(("ньо", "є")) else head[-1]
            return stem.rstrip("ь") + joint + adjective(whole[at:].capitalize(), second, russian[1]).lower()
    return None


def _shared(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


# A consonant that -ськ- swallows: «Калуш», «Калуський»; «Збараж», «Збаразький»; «Гадяч», «Гадяцький».
_MUTED = {"сь": "хшс", "зь": "гжз", "ць": "кч"}
_SAME = {
    "і": "иоеё",
    "и": "иыо",
    "ї": "ие",
    "є": "е",
    "е": "еёэ",
    "о": "оаеё",
    "г": "г",
    "ґ": "г",
    "у": "уо",
    "'": "ьъ",
    "а": "ао",
    "в": "вл",
    "п": "пф",
}


def _aligned(ukrainian: str, russian: str, upto: int) -> int:
    """Return how many letters of the Russian spelling the first `upto` of the Ukrainian one are, by the least changes."""
    width = len(russian) + 1
    costs = [[float(at) for at in range(width)]]
    for row, letter in enumerate(ukrainian, 1):
        line = [float(row)]
        for column, other in enumerate(russian, 1):
            same = letter == other or other in _SAME.get(letter, "")
            swap = costs[row - 1][column - 1] + (0.0 if letter == other else 0.1 if same else 1.2)
            drop = costs[row - 1][column] + (0.4 if letter in "ь'" else 1.0)
            put = line[column - 1] + (0.4 if other in "ьъ" else 1.0)
            line.append(min(swap, drop, put))
        costs.append(line)
    row, column = len(ukrainian), len(russian)
    while row > upto and (row or column):
        letter, other = ukrainian[row - 1], russian[column - 1] if column else ""
        same = letter == other or (other != "" and other in _SAME.get(letter, ""))
        swap = costs[row - 1][column - 1] + (0.0 if letter == other else 0.1 if same else 1.2) if column else 1e9
        if costs[row][column] == swap:
            row, column = row - 1, column - 1
        elif costs[row][column] == costs[row - 1][column] + (0.4 if letter in "ь'" else 1.0):
            row -= 1
        else:
            column -= 1
    while column and costs[row][column] > costs[row][column - 1]:
        column -= 1  # what the Russian ending has more: «Степне», Степное
    return column
