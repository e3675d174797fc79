"""Read which district of a city an office is of: «Дніпровська окружна прокуратура м. Херсона» is no city of Dnipro."""

from __future__ import annotations

from geo.mentions.names.known_names import Line
from geo.model import PlaceName

_MASCULINE = "кий"  # the same in both languages
_TITLE = 2  # tokens: «окружна прокуратура»


def district_of_office(line: Line, index: int) -> list[PlaceName]:
    """Return the district of the city that stands behind a district's office, [] where that city has none so called."""
    tokens, lexicon, gazetteer = line.tokens, line.lexicon, line.gazetteer
    at = index + 1 + _TITLE
    if at >= len(tokens) or not lexicon.set("city_offices"):
        return []
    district, office = tokens[index + 1].text, tokens[index + 2].text
    if district not in lexicon.set("district_office") or office not in lexicon.set("city_offices"):
        return []
    while at < len(tokens) and tokens[at].text in lexicon.set("of_the_city"):
        at += 1
    city = line.known.name(at) if at < len(tokens) else None
    end = next((end for end in lexicon.set("feminine_unit_ends") if tokens[index].text.endswith(end)), None)
    if at == index + 1 + _TITLE or city is None or end is None:
        return []
    masculine = tokens[index].text.removesuffix(end) + _MASCULINE  # as districts are called
    named = [ids for last, ids in gazetteer.admin_prefixes(masculine, 0) if last == len(masculine)]
    entries = [entry for ids in named for ident in ids if (entry := gazetteer.entry(ident)) is not None]
    ids = tuple(e.id for e in entries if e.kind == "city_district" and e.settlement_id in city.ids)
    return [line.place((index, index + 1), ids, "raion")] if ids else []
