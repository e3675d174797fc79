"""The weapon of a strike that its sentence does not name: told later, of the land around, and not of another place."""

from __future__ import annotations

from collections.abc import Sequence

from geo._quick import replace
from geo.claims.discourse import Discourse, is_at_a_country
from geo.claims.grounds import TOLD_REACH, UNPLACED, Attached, in_lead, place_id
from geo.model import Mention
from geo.spots import Spot

BORROWED = " (the weapon of the strike before)"
AS_BEFORE = " (armed as the one before)"
OF_THE_ATTACK = " (the weapon of the attack)"
ANOTHER = " (another)"
_SEVERAL_KINDS = "combined"
_HEARD = "strike.explosion"
_UNKNOWN = "unspecified"
_ATTACKED = "UA"  # the country that weapons fell on where no place tells it
_BY_ITS_WORD = "(by its word)"  # "shelling": a weapon that only the word tells
_LANDS = frozenset({"oblast", "raion"})
_LAND_REACH = 4  # sentences
_OPENS = 5  # sentences: the attack that a report opens with is told in one of them
_CLOSE = 2  # sentences
_OPENING_REACH = 8  # sentences
_SEVERAL = 2
_LED = 2  # tokens: "was also hit"
_REMEMBERED = 16  # strikes
_BESIDE = 8  # tokens: "it also said an oil depot had been hit"


def of_their_place(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Take back the weapon that a hit took over from a strike on another place: "a drone hit A. B had a hit".

    No other paragraph's strike is made with the weapon of the one before it either, where it fell on another oblast,
    the night was one of drones and missiles, several kinds have been told by then, or each paragraph has a land of its
    own at its head.
    """
    out: list[Attached] = []
    named: Attached | None = None
    kinds: set[str] = set()
    fired = {m.measure for m in discourse.mentions if m.kind == "launch" and m.scope == "nationwide"}
    for item in attached:
        mention = item.mention
        borrowed = mention.kind == "strike" and BORROWED in mention.rule
        if mention.kind == "strike" and AS_BEFORE in mention.rule and named is not None:
            told, before = (discourse.sentences[m.sentence] for m in (mention, named.mention))
            mixed = max(len(fired), len(kinds)) > 1 or told.paragraph in discourse.heads
            behind = told.paragraph != before.paragraph and (mixed or not _share_a_land(item, named))
            borrowed = borrowed or behind or told.section != before.section  # another item: «Под удар попала и Б»
        if borrowed and named is not None and item.spots and named.spots and not _share_ground(item, named):
            item = replace(item, mention=replace(mention, measure=_UNKNOWN))  # noqa: PLW2901
        elif mention.kind == "strike" and mention.measure != _UNKNOWN and not borrowed:
            named = item
            kinds |= {mention.measure} if mention.scope == "event" and _names_its_weapon(item) else set()
        out.append(item)
    return out


def _share_a_land(one: Attached, other: Attached) -> bool:
    """Whether a place of one lies in the oblast of one of the other's."""
    lands = [{s.entry.oblast_id or s.entry.id for s in item.spots if s.entry is not None} for item in (one, other)]
    return not lands[0].isdisjoint(lands[1])


def _share_ground(one: Attached, other: Attached) -> bool:
    """Whether a place of one is one of the other's, or lies in it, or holds it."""
    return any(in_lead(a, b) or in_lead(b, a) or a.entry == b.entry for a in one.spots for b in other.spots)


def with_the_one_weapon(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a hit of unknown kind the only weapon told of in its country, where that struck around it before.

    That is its land, or its oblast in an attack or twice. So too where nothing else was fired that night, or the title
    names it. A hit is of something that flew or was fired: «є влучання на складі», "two blocks were hit"; "a strike on
    B" or "B came under fire" may be another attack. Explosions are heard of what the title names.
    """
    fired = {m.measure.removesuffix("s") for m in discourse.mentions if _is_fired_at_all(m)}
    told_of: dict[str, set[str]] = {}  # country ("" where no place is told) -> the kinds of weapon told of there
    since: dict[str, int] = {}  # country -> the first sentence that tells of one
    for item in attached:
        if item.mention.kind == "strike" and item.mention.scope == "event" and _names_its_weapon(item):
            for country in _struck([item]) or {""}:
                told_of.setdefault(country, set()).add(item.mention.measure)
                since.setdefault(country, item.mention.sentence)
    out: list[Attached] = []
    lately: list[Attached] = []
    for item in attached:
        told = item.mention
        if told.kind != "strike" or told.scope != "event":
            out.append(item)
            continue
        if _names_its_weapon(item):
            lately = [*lately[-_REMEMBERED:], item]
        heard = told.rule.startswith(_HEARD)
        if told.measure == _UNKNOWN and item.spots and (heard or _is_a_hit(told, discourse)):
            grounds = {"", *_struck([item])}
            kinds = {kind for ground in grounds for kind in told_of.get(ground, ())} | fired | discourse.titled
            near = not heard and (kinds == fired or _is_struck_around(item, lately, discourse))
            known = any(since.get(ground, told.sentence) < told.sentence for ground in grounds)
            if known and len(kinds) == 1 and "combined" not in kinds and (near or kinds == discourse.titled):
                armed = replace(told, measure=next(iter(kinds)), rule=told.rule + OF_THE_ATTACK)
                item = replace(item, mention=armed)  # noqa: PLW2901
        out.append(item)
    return out


def _is_struck_around(item: Attached, lately: Sequence[Attached], discourse: Discourse) -> bool:
    """Whether the land around a hit was struck before it, or its oblast in an attack or twice."""
    before = [a for a in lately if a.mention.sentence < item.mention.sentence and _share_a_land(a, item)]
    here = [a for a in before if _is_of_one_item(a.mention, item.mention, discourse)]
    return len(here) > 1 or any(_share_ground(a, item) or _is_an_attack(a.mention, discourse) for a in here)


def _is_an_attack(mention: Mention, discourse: Discourse) -> bool:
    """Whether a strike is told as an attack, which may have more hits than one: not "a drone damaged a shop"."""
    words = discourse.sentences[mention.sentence].words[mention.first : mention.last + 1]
    return not discourse.lexicon.any_of("attack_nouns", "attacked_words").isdisjoint(words)


def _is_fired_at_all(mention: Mention) -> bool:
    """Whether a mention counts what was fired at a whole country."""
    return (mention.kind, mention.scope, mention.status) == ("launch", "nationwide", "reported")


def _is_of_one_item(one: Mention, other: Mention, discourse: Discourse) -> bool:
    """Whether two strikes are told under one heading or bullet, and in no paragraph that has a land at its head."""
    here, there = (discourse.sentences[mention.sentence] for mention in (one, other))
    return here.section == there.section and (
        here.paragraph == there.paragraph or there.paragraph not in discourse.heads
    )


def _is_a_hit(mention: Mention, discourse: Discourse) -> bool:
    """Whether a strike is told as a hit, not as one more beside others ("it also said a depot was hit")."""
    words = discourse.sentences[mention.sentence].words
    hits = discourse.lexicon.any_of("hits_told", "single_hits")
    hit = not hits.isdisjoint(words[mention.first : mention.last])
    if hit and discourse.lexicon.set("articles"):
        # "had been hit", "a hit on", ", hit in the same attack": not "his pilots had hit a plant"
        lead = discourse.lexicon.any_of("be_forms", "articles", "numerals") | {","}
        hit = mention.first == 0 or not lead.isdisjoint(words[max(mention.first - _LED, 0) : mention.first + 1])
    series = discourse.lexicon.set("series_ordinals").intersection(words[max(mention.first - _LED, 0) : mention.first])
    hit = hit or bool(series)  # "a third strike, now on the X district": one of those told of
    if not discourse.lexicon.any_of("debris", "debris_words").isdisjoint(words[mention.first : mention.last + _LED]):
        return False  # "hit by wreckage": what that is of its own rules say
    also = words[max(mention.first - _BESIDE, 0) : mention.last]
    return hit and discourse.lexicon.any_of("told_beside", "once_more").isdisjoint(also)


def with_weapons_told_later(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a strike of unknown kind the weapon that its paragraph names next, without a place of its own.

    Not where the weapon that struck there has been told: "drones attacked Odesa. … The attack on Odesa …. Russia fired
    missiles and drones during the attack".
    """
    sentences = discourse.sentences
    known = {
        place_id(spot)
        for item in attached
        if item.mention.kind == "strike" and item.mention.measure != _UNKNOWN
        for spot in item.spots
    }
    out = list(attached)
    for item in attached:
        told = item.mention
        if told.kind != "strike" or item.reason != UNPLACED or told.measure == "unspecified" or told.scope != "event":
            continue
        if told.rule.endswith(_BY_ITS_WORD) or _leads(item, attached, discourse):
            continue  # "shelling" may be said of any attack: no weapon of one told before
        if is_at_a_country(told, discourse):
            continue
        for index in range(len(out) - 1, -1, -1):
            first = out[index].mention
            apart = told.sentence - first.sentence
            if first.kind != "strike" or not out[index].spots or not 0 < apart <= TOLD_REACH:
                continue
            if sentences[first.sentence].paragraph >= sentences[told.sentence].paragraph - 1:
                shelled = first.rule.endswith(_BY_ITS_WORD) and told.measure == "combined"
                fresh = known.isdisjoint(place_id(spot) for spot in out[index].spots)
                if (first.measure == "unspecified" and fresh) or shelled:
                    out[index] = replace(out[index], mention=replace(first, measure=told.measure), told=told)
                break
    return out


def with_weapons_of_their_land(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a strike of unknown kind the one weapon told of the land around it, earlier in its paragraph.

    "Drones attacked the X region overnight. A port in A and a school in B were hit": by drones. A district of a city
    has that of its city from the paragraph before as well. So have towns the weapon of a raid without a
    place that their paragraph opens with: "Drones attacked the suburbs. A drone hurt a man in A, in B a hit burned".
    """
    sentences = discourse.sentences
    lands: list[Attached] = []
    out: list[Attached] = []
    raids = {
        sentences[item.mention.sentence].paragraph: item.mention.measure
        for item in attached
        if _leads(item, attached, discourse)
    }
    for item in attached:
        told = item.mention
        if told.kind != "strike" or told.scope != "event" or not item.spots:
            out.append(item)
            continue
        around = [raids[paragraph]] if (paragraph := sentences[told.sentence].paragraph) in raids else []
        around += [
            land.mention.measure
            for land in lands
            if sentences[told.sentence].paragraph - sentences[land.mention.sentence].paragraph <= int(_is_city(land))
            and 0 < told.sentence - land.mention.sentence <= _LAND_REACH
            and all(any(in_lead(spot, whole) for whole in land.spots) for spot in item.spots)
        ]
        if told.measure == "unspecified" and len(set(around)) == 1 and around[0] not in {"unspecified", "combined"}:
            out.append(replace(item, mention=replace(told, measure=around[0])))
        else:
            out.append(item)
        shelled = told.rule.endswith(_BY_ITS_WORD)  # "shelling" may be said of any attack
        shelled = shelled or (told.measure == "artillery" and "artillery" not in _kinds_said(told.sentence, discourse))
        wide = all(spot.entry is not None and spot.entry.kind in _LANDS for spot in item.spots)
        if not shelled and (wide or _is_city(item)):
            lands.append(item)
    return out


def _leads(raid: Attached, attached: Sequence[Attached], discourse: Discourse) -> bool:
    """Whether a strike without a place opens a paragraph that names the towns it struck, all by one weapon."""
    told, sentences = raid.mention, discourse.sentences
    if told.kind != "strike" or raid.reason != UNPLACED or told.measure in {_UNKNOWN, "combined"}:
        return False
    paragraph = sentences[told.sentence].paragraph
    beside = [
        item.mention
        for item in attached
        if item.mention.kind == "strike" and sentences[item.mention.sentence].paragraph == paragraph and item.spots
    ]
    armed = {mention.measure for mention in beside} - {_UNKNOWN}
    return armed == {told.measure} and all(mention.sentence > told.sentence for mention in beside)


def _is_city(item: Attached) -> bool:
    """Whether what was struck is one settlement, whose parts may be told after it."""
    entry = item.spots[0].entry if len(item.spots) == 1 else None
    return entry is not None and entry.kind == "settlement"


def with_the_weapon_of_the_attack(attached: Sequence[Attached], discourse: Discourse) -> list[Attached]:
    """Give a strike of unknown kind the weapon of the attack that the report opens with, in its title or lead.

    "Drones set grain stores alight in two ports. … Izmail was hit in three waves": by drones. So were the towns of the
    land that it opens with, as long as the country they lie in is told to have been struck with nothing else; close
    behind the opening, what is told later does not matter.
    """
    strikes = [item for item in attached if item.mention.kind == "strike" and item.mention.scope == "event"]
    first = min((item.mention.sentence for item in strikes), default=_OPENS)
    opening = [item for item in strikes if item.mention.sentence == first]
    by_lead = {item.mention.measure for item in opening if _names_its_weapon(item)}
    named = by_lead or discourse.titled
    if first >= _OPENS or len(named) != 1 or "combined" in named:
        return list(attached)
    weapon = next(iter(named))
    told_of = [item for item in opening if item.mention.measure == weapon or not by_lead]
    ground = [spot for item in told_of for spot in item.spots if spot.entry is not None]
    others = [item for item in strikes if _names_its_weapon(item) and item.mention.measure != weapon]
    others = [item for item in others if not _is_far_from(item, ground)]
    by_then = [(n, _struck([o for o in others if o.mention.sentence <= n])) for n in range(first, first + _CLOSE + 1)]
    elsewhere = _struck(others) if all(item.spots for item in others) else None
    if not ground and len(_kinds_said(first, discourse)) > 1:
        weapon = _SEVERAL_KINDS  # "First 14 Shaheds came, and at 01:17 two missiles. There are hits in …"
    country = None if ground else _only_country(strikes, weapon, first, discourse)

    def is_of_it(item: Attached) -> bool:
        told = item.mention
        if told.measure != _UNKNOWN or not item.spots or _is_another(told, discourse):
            return False
        if not all(any(in_lead(s, g) or place_id(s) == place_id(g) for g in ground) for s in item.spots if ground):
            return False
        countries = {spot.entry.country for spot in item.spots if spot.entry is not None}
        if not ground and countries != {country}:
            return False
        beside = next((struck for last, struck in by_then if told.sentence <= last), elsewhere)
        return beside is not None and countries.isdisjoint(beside)

    of_it = {id(item) for item in strikes if is_of_it(item)}
    return [
        replace(item, mention=replace(item.mention, measure=weapon, rule=item.mention.rule + OF_THE_ATTACK))
        if id(item) in of_it
        else item
        for item in attached
    ]


def _is_far_from(item: Attached, ground: Sequence[Spot]) -> bool:
    """Whether a strike is told of another oblast than those that the attack opens with: it tells nothing of them."""
    lands = [spot for spot in ground if spot.entry is not None and spot.entry.kind == "oblast"]
    if not lands or len(lands) < len(ground) or not item.spots:
        return False
    return not any(in_lead(spot, land) or place_id(spot) == place_id(land) for spot in item.spots for land in lands)


def _kinds_said(sentence: int, discourse: Discourse) -> set[str]:
    """Return the kinds of weapon that the words of a sentence name."""
    weapons = discourse.lexicon.table("weapons")
    nouns = discourse.lexicon.any_of("attack_nouns", "attacked_words", "harmed")  # "shelling", "was shelled"
    words = discourse.sentences[sentence].words
    return {str(weapons[word]) for word in words if word in weapons and word not in nouns}


def _struck(items: Sequence[Attached]) -> frozenset[str]:
    """Return the countries in which the places of strikes lie."""
    return frozenset(spot.entry.country for item in items for spot in item.spots if spot.entry is not None)


def _names_its_weapon(item: Attached) -> bool:
    """Whether the words of a strike name its weapon, and neither a word that may be said of any nor what was before."""
    rule = item.mention.rule
    told = item.mention.measure != _UNKNOWN and BORROWED not in rule and AS_BEFORE not in rule
    return told and not rule.endswith(_BY_ITS_WORD)


def _only_country(strikes: Sequence[Attached], weapon: str, first: int, discourse: Discourse) -> str | None:
    """Return the one country that an attack told without a place fell on, None where other weapons were fired too."""
    fired = {
        m.measure for m in discourse.mentions if (m.kind, m.scope, m.status) == ("launch", "nationwide", "reported")
    }
    if weapon != _SEVERAL_KINDS and not fired <= {f"{weapon}s"}:
        return None
    beside = (i for i in strikes if i.mention.measure == weapon and i.mention.sentence - first <= _OPENING_REACH)
    countries = {spot.entry.country for item in beside for spot in item.spots if spot.entry is not None}
    return next(iter(countries or {_ATTACKED})) if len(countries) < _SEVERAL else None


def _is_another(mention: Mention, discourse: Discourse) -> bool:
    """Whether a strike is told as one not told of before: "a strike on Konotop killed two"."""
    if ANOTHER in mention.rule:
        return True
    before = discourse.sentences[mention.sentence].words[max(mention.first - 2, 0) : mention.first]
    return not discourse.lexicon.any_of("one_articles", "another", "apart_words").isdisjoint(before)
