"""Every case form of a Ukrainian or Russian word, by suffix rules: word in, forms out; no dictionary.

Rules give too many forms rather than too few (both genders of a soft stem, every plural), since a form that does not
exist is never met in a text. They are written from the school grammars of both languages; words that follow none of
them are listed in full by whoever uses them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_VOWELS = "аеєиіїоуюяэыё"
_SOFTENED_UK = {"г": "з", "к": "ц", "х": "с"}

# (ending of the dictionary form, the endings that may stand in its place); the first rule that fits is taken.
_UK_ADJECTIVES = (
    ("ій", "ій ього ьому ім я ьої ю ьою є і іх іми"),
    ("ий", "ий ого ому им ім а ої ій у ою е і их ими"),
)
_RU_ADJECTIVES = (
    (
        "ний",
        "ний ного ному ным ном ная ной ную ною ное ные ных ными ний него нему ним нем няя ней нюю нее ние них ними",
    ),
    ("ий", "ий ого его ому ему им ом ем ая ей ой яя ую юю ою ое ее ие их ими"),
    ("ый", "ый ого ому ым ом ая ой ую ою ое ые ых ыми"),
    ("ой", "ой ого ому ым им ом ая ую ою ое ые ие ых их ыми ими"),
    ("ая", "ая ой ую ою ые ие ых их ым им ыми ими"),
    ("ийся", "ийся егося емуся имся емся аяся ейся уюся ееся иеся ихся имися"),
)
_ONLY_ADJECTIVES = ("ий", "ый", "ая", "ийся")
_UK_NOUNS = (
    ("ення", "ення енню енням енні ень енням еннями еннях"),
    ("ання", "ання анню анням анні ань аннями аннях"),
    ("яння", "яння янню янням янні янь яннями яннях"),
    ("іння", "іння інню інням інні інь іннями іннях"),
    ("ття", "ття ттю ттям тті ть ттями ттях"),
    ("ія", "ія ії ію ією ій іям іями іях"),
    ("їя", "їя її їю їєю їй їям їями їях"),
    ("ея", "ея еї ею еєю ей еям еями еях"),
    ("я", "я і ю ею єю ь їв їй ї ям ями ях"),
    ("ець", "ець ця цю цеві цем ці ців цям цями цях"),
    ("єць", "єць йця йцю йцем йці йців йцям йцями йцях"),
    ("єнь", "єнь йня йню йнем йні йнів йням йнями йнях"),
    ("ень", "ень ня ню нем ні нів ням нями нях еня еню енем ені"),
    ("інь", "інь оня оню онем оні онів іні оней інню"),
    ("ість", "ість ості істю остей остям остями остях"),
    ("ь", "ь я ю еві ем ем і ей ям ями ях ів"),
    ("ій", "ій ія ію ієм ії іїв іям іями іях ою оя оєм ої оїв"),
    ("й", "й я ю єві єм ї їв ям ями ях"),
    ("о", "о а у ові ом і ам ами ах"),
    ("ще", "ще ща щу щем щі щ щам щами щах"),
    ("е", "е а у ю я ем і ь ь ей ям ями ях ам ами ах"),
    ("и", "и ів ам ами ах"),
    ("і", "і ів їв ей ь ям ями ях ам ами ах"),
    ("ї", "ї їв ям ями ях"),
    ("ьок", "ьок ька ьку ькові ьком ьки ьків ькам ьками ьках"),
    ("ок", "ок ка ку кові ком ки ків кам ками ках оку ока оком оки оків"),
    ("ек", "ек ека еку еком еки еків ку ка ком ки ків"),
    ("иїв", "иїв иєва иєву иєвом иєві"),
    ("їв", "їв єва єву євом єві"),
    ("ів", "ів ова ову овом ові іва іву івом івах івам ови"),
    ("ід", "ід оду одом оді оди одів одам одами одах іду ідом іді іди ідів ідам ідами ідах іда"),
    ("ін", "ін ону оном оні они онів онам онами онах іну іном іні іни інів"),
    ("іг", "іг огу огом ози ігу ігом озі оги огів іга"),
    ("із", "із озу озом озі ози озів ізу ізом ізи ізів"),
    ("іб", "іб оба обу обом обі оби обів іба"),
    ("іл", "іл ола олу олом олі оли олів іла ілу ілом ілів"),
    ("іт", "іт іту ітом іті іти ітів оту отом оті"),
)
_RU_NOUNS = (
    ("ение", "ение ения ению ением ении ений ениям ениями ениях"),
    ("ание", "ание ания анию анием ании аний аниям аниями аниях"),
    ("ие", "ие ия ию ием ии ий иям иями иях"),
    ("ия", "ия ии ию ией ий иям иями иях"),
    ("ея", "ея еи ею еей ей еям еями еях"),
    ("ая", "ая ой ую ою ые ие ых их ым им ыми ими"),
    ("я", "я и е ю ей ь ям ями ях"),
    ("ец", "ец ца цу цем цом це цы цев цов цам цами цах"),
    ("ость", "ость ости остью остей остям остями остях"),
    ("ень", "ень ня ню нем не ни ней ням нями нях еня еню енем ени"),
    ("ь", "ь я ю ем е и ью ей ям ями ях"),
    ("ий", "ий ия ию ием ии иев иям иями иях"),
    ("ей", "ей ея ею еем ее еи еев"),
    ("й", "й я ю ем е и ев ям ями ях"),
    ("о", "о а у ом е ам ами ах"),
    ("ще", "ще ща щу щем щи щ щам щами щах"),
    ("е", "е а у ем я ю и ей ям ями ях"),
    ("ы", "ы ов ам ами ах ''"),
    ("и", "и ов ей ев ь ам ами ах ям ями ях ''"),
    ("ок", "ок ка ку ком ке ки ков кам ками ках оку ока оком оке оки оков"),
    ("ек", "ек ека еку еком еке еки еков ка ку ком ке ки ков"),
    ("ёк", "ёк ька ьку ьком ьке ьки ьков ькам ьками ьках"),
)
# (endings of the dictionary form, the endings of its other cases in the singular), the first that fits is taken.
_UK_SINGULAR = (
    ("ець", "ця цю цеві цем"),
    ("єць", "йця йцю йцем"),
    ("ок", "ка ку кові ком"),
    ("ар", "ара аря арю арові ареві арем аром"),
    ("яр", "яра ярові яром"),
    ("ий", "ого ому им"),
    ("ій", "ія ію ієві ієм ього ьому ім"),
    ("ь", "я ю еві ем"),
    ("й", "я ю єві єм"),
    ("га", "гу гою зі"),
    ("ха", "ху хою сі"),
    ("ка", "ку кою ці"),
    ("а", "у ою ею і"),
    ("ія", "ію ією"),
    ("я", "ю ею єю"),
    ("о", "а у ові ом"),
)
_RU_SINGULAR = (
    ("оец", "ойца ойцу ойцом"),
    ("лец", "льца льцу льцем"),
    ("ец", "ца цу цом цем"),
    ("ая", "ую ой"),
    ("ок", "ка ку ком"),
    ("ий", "ого его ому ему им ым"),
    ("ый ой", "ого ому ым"),
    ("ь", "я ю ем"),
    ("й", "я ю ем"),
    ("а", "у ой ей е"),
    ("я", "ю ей е"),
)


@lru_cache(maxsize=20_000)
def forms(word: str, lang: str) -> frozenset[str]:
    """Return every case form of one lower-case noun or adjective of `uk` or `ru`, the word itself among them.

    A word of another language is its own only form.
    """
    if lang not in {"uk", "ru"} or len(word) < 3:
        return frozenset({word})
    head, hyphen, last = word.rpartition("-")
    if hyphen:
        return frozenset(f"{head}-{form}" for form in forms(last, lang)) | {word}
    found = {word}
    adjectives, nouns = (_UK_ADJECTIVES, _UK_NOUNS) if lang == "uk" else (_RU_ADJECTIVES, _RU_NOUNS)
    for rules in (adjectives, nouns):
        for ending, replacements in rules:
            if word.endswith(ending):
                stem = word.removesuffix(ending)
                found |= {stem + (r if r != "''" else "") for r in replacements.split()}
                break
        if word.endswith(_ONLY_ADJECTIVES):
            break
    if word.endswith("а"):
        found |= _feminine(word[:-1], lang)
    elif word[-1] not in _VOWELS + "ьй":
        found |= _masculine(word, lang)
    elif word[-1] == "о" or word[-1] in "ыи":
        found.add(word[:-1])
    if re.search(rf"[^{_VOWELS}ьй][лн]я$", word):
        found |= {f"{word[:-2]}е{word[-2]}ь", f"{word[:-2]}е{word[-2]}"}  # лікарня, лікарень; пекарня, пекарен
    if lang == "uk" and word[-1] in "ао":
        found |= _without_ending(word[:-1], "ое")
    elif lang == "ru" and word[-1] in "ао":
        found |= _without_ending(word[:-1], "оеё")
    return frozenset(found)


def past_forms(verb: str, lang: str) -> frozenset[str]:
    """Return the four past forms of a verb given in its masculine one: вдарив, вдарила, вдарило, вдарили.

    Verbs whose stem changes (міг, могла; пришёл, пришла) are no work for this rule.
    """
    base, reflexive = (verb[:-2], True) if verb.endswith("ся") else (verb, False)
    stem = base.removesuffix("в" if lang == "uk" else "л")
    found = {base, *(stem + ending for ending in ("ла", "ло", "ли"))}
    if not reflexive:
        return frozenset(found)
    short = {form + "сь" for form in found if form[-1] in _VOWELS}
    long = {form + "ся" for form in found} if lang == "uk" else {base + "ся"}
    return frozenset(short | long)


@lru_cache(maxsize=5_000)
def singular(word: str, lang: str) -> frozenset[str]:
    """Return the forms of one lower-case noun of `uk` or `ru` that can only mean one of it.

    A feminine genitive (жінки) is left out, since it is written as the plural is; so is what follows no rule here.
    """
    rules = {"uk": _UK_SINGULAR, "ru": _RU_SINGULAR}.get(lang, ())
    for endings, replacements in rules:
        for ending in endings.split():
            if word.endswith(ending):
                return frozenset({word} | {word.removesuffix(ending) + r for r in replacements.split()})
    tails = {"uk": ("а", "у", "ові", "ом"), "ru": ("а", "у", "ом")}.get(lang, ())
    return frozenset({word} | {word + tail for tail in tails})


def expanded(words: Iterable[str], lang: str) -> list[str]:
    """Return words with `=word` and `+verb` replaced by all their forms and `1=word` by those of one.

    A Russian word with ё is also met with е.
    """
    out: list[str] = []
    for word in words:
        if len(word) > 1 and word[0] in "=+":
            found = forms(word[1:], lang) if word[0] == "=" else past_forms(word[1:], lang)
            out += sorted(found)
        elif word.startswith("1="):
            out += sorted(singular(word[2:], lang))
        else:
            out.append(word)
    if lang == "ru":
        out += [word.replace("ё", "е") for word in out if "ё" in word]
    return list(dict.fromkeys(out))


def _feminine(stem: str, lang: str) -> set[str]:
    """Give the forms of вода, ракета, рука, площа: stem without its -а."""
    if lang == "ru":
        soft = stem[-1:] in "гкхжшчщ"
        return {stem + e for e in ["а", "и" if soft else "ы", "е", "у", "ой", "ей", "ам", "ами", "ах", ""]}
    softened = stem[:-1] + _SOFTENED_UK.get(stem[-1:], stem[-1:])
    return {stem + e for e in ("а", "и", "і", "у", "ою", "ею", "ам", "ами", "ах", "")} | {softened + "і"}


def _masculine(word: str, lang: str) -> set[str]:
    """Give the forms of a noun that ends in a hard consonant: удар, дрон, боєприпас."""
    if lang == "ru":
        soft = word[-1] in "гкхжшчщ"
        ends = ["", "а", "у", "ом", "ем", "е", "и" if soft else "ы", "ов", "ей", "ам", "ами", "ах"]
        return {word + e for e in ends}
    softened = word[:-1] + _SOFTENED_UK.get(word[-1], word[-1])
    ends = ["", "а", "у", "ові", "еві", "ом", "ем", "і", "и", "ів", "ам", "ами", "ах"]
    return {word + e for e in ends} | {softened + "і"}


def _without_ending(stem: str, between: str) -> set[str]:
    """Give the genitive plural without an ending, with a vowel between its last consonants: жінка, жінок."""
    found = {stem}
    if re.search(rf"[^{_VOWELS}ьй][^{_VOWELS}ьй]$", stem):
        found |= {stem[:-1] + vowel + stem[-1] for vowel in between}
    elif len(stem) > 1 and stem[-2] in "ьй":
        found |= {stem[:-2] + vowel + stem[-1] for vowel in between}
    return found
