"""A report of a drill or of a match tells of no attack, whatever its words; one of an attack may speak of both."""

from __future__ import annotations

import pytest

from tests.told import record_of

_PLAYED = {
    "en-drill": (
        "At nine a missile hit the dairy in Khorol and eleven people lay under the rubble. The town of Lubny had never "
        "rehearsed on such a scale.\n\nThe scenario left 4,000 homes without power. Firefighters carried out 14 "
        "wounded, played by students.\n\nThe exercise ended at noon. A drone fell near Pyriatyn, where the second drill "
        "was held."
    ),
    "uk-drill": (
        "О дев'ятій ракета влучила в молокозавод у Хоролі, під завалами одинадцятеро. За сценарієм без світла лишилися "
        "4000 осель.\n\nПоранених грали студенти. Умовний дрон упав і біля Пирятина.\n\nЗагалом рятувальники вивезли "
        "14 травмованих."
    ),
    "ru-drill": (
        "В девять ракета попала в молокозавод в Хороле, под завалами одиннадцать человек. По легенде учений без света "
        "остались 4000 домов.\n\nРаненых играли студенты. Условный дрон упал и возле Пирятина.\n\nВсего спасатели "
        "вывезли 14 раненых."
    ),
    "en-match": (
        "Vorskla were under fire in Poltava on Sunday, and two shots exploded off the bar before the goalkeeper was "
        "beaten.\n\nA missile from 30 metres made it two goals. Three defenders were injured.\n\nThe penalty killed "
        "the match."
    ),
    "uk-match": (
        "У неділю в Полтаві ворота «Ворскли» були під обстрілом, удар форварда вибухнув у сітці.\n\nДругий гол – ракета "
        "з тридцяти метрів. Травмовано трьох футболістів.\n\nПенальті добило гостей."
    ),
    "ru-match": (
        "В воскресенье в Полтаве ворота «Ворсклы» были под обстрелом, удар форварда взорвал сетку.\n\nВторой гол — ракета "
        "с тридцати метров. Травмированы трое футболистов.\n\nПенальти добило гостей."
    ),
}
_TRUE = {
    "en": (
        "Russian drones hit a stadium in Poltava on Tuesday, wounding nine people. A match of the youth league had ended "
        "an hour before.\n\nA school in Lubny was damaged. Lessons are online.\n\nRescuers had held an exercise there in "
        "May. In Khorol a missile killed a man.\n\nPower was cut to 4,000 homes in Pyriatyn."
    ),
    "uk": (
        "У вівторок російські дрони влучили в стадіон у Полтаві, поранено дев'ятьох людей. Матч закінчився за годину до "
        "того.\n\nУ Лубнах пошкоджено школу, навчання дистанційне. У Хоролі навчання теж дистанційне.\n\nУ Пирятині "
        "ракета вбила чоловіка."
    ),
    "ru": (
        "Во вторник российские дроны попали в стадион в Полтаве, ранены девять человек. Матч закончился за час до "
        "того.\n\nВ Лубнах повреждена школа. В мае спасатели проводили там учения.\n\nВ Пирятине ракета убила мужчину. "
        "Без света 4000 домов."
    ),
}


_BESIDE = {
    "goals of a war are no match": (
        "en",
        (
            "A bomb hit Orikhiv, killing three people. Russia's goals have not changed. The defenders hold their line. "
            "Defenders pulled two out."
        ),
    ),
    "a strike on a match": (
        "en",
        (
            "A missile hit the football stadium in Chernihiv on Tuesday, killing three people. The goalkeeper was treated for "
            "burns. The referee fled. The next fixture is off."
        ),
    ),
    "a player killed at home": (
        "en",
        (
            "A striker was killed when a missile hit his house in Lubny, where two more died. Midfielders wore black. A penalty "
            "was left untaken."
        ),
    ),
    "a raid told beside a drill": (
        "en",
        (
            "The army held an exercise near Minsk. The exercise simulated a strike on a port. Drones hit Lubny overnight, "
            "killing three people. The drills were on television."
        ),
    ),
    "a stadium hit by an army": (
        "en",
        (
            "Russian troops shelled the stadium in Chernihiv. Three footballers were killed. The goalkeeper is safe. The "
            "referee stopped the half. The midfielder wept."
        ),
    ),
    "uk, a strike on a match": (
        "uk",
        (
            "Ракета влучила в стадіон у Чернігові, загинули троє людей. Воротар лікується від опіків. Матч перервали. Тайм не "
            "догравали."
        ),
    ),
    "ru, a strike on a match": (
        "ru",
        "Ракета попала в стадион в Чернигове, погибли трое. Вратарь лечится от ожогов. Матч прервали. Тайм не доигрывали.",
    ),
    "uk, a raid told beside a drill": (
        "uk",
        (
            "Під Мінськом тривають навчання. За сценарієм умовний ворог б'є по порту. Вночі дрони влучили в Лубни, загинули "
            "троє. Навчання показали по телебаченню."
        ),
    ),
}


def _told(text: str, lang: str) -> list[tuple[str, str]]:
    return [
        (claim.kind, claim.measure)
        for claim in record_of(text, lang).claims
        if claim.scope in {"event", "shared", "nationwide"} and claim.status not in {"denied", "restored"}
    ]


@pytest.mark.parametrize("name", _PLAYED)
def test_a_report_of_a_drill_or_a_match_tells_of_no_attack(name):
    assert _told(_PLAYED[name], name[:2]) == []


@pytest.mark.parametrize("lang", _TRUE)
def test_a_report_of_an_attack_may_speak_of_drills_and_matches(lang):
    found = _told(_TRUE[lang], lang)
    assert ("strike", "drone") in found
    assert ("casualty", "injured") in found
    assert ("casualty", "killed") in found


@pytest.mark.parametrize(("lang", "text"), _BESIDE.values(), ids=_BESIDE)
def test_what_a_weapon_did_to_people_is_told_whatever_is_played_beside_it(lang, text):
    found = _told(text, lang)
    assert any(kind == "strike" for kind, _ in found)
    assert ("casualty", "killed") in found


@pytest.mark.parametrize(
    ("lang", "text", "struck"),
    [
        ("uk", "У Лубнах рекламний щит летів, як дрон, і вибухнув об стіну.", False),
        ("ru", "В Лубнах рекламный щит летел, как дрон, и взорвался об стену.", False),
        ("uk", "У Лубнах видно, як дрон вибухнув над дахом школи.", True),
        ("ru", "В Лубнах видно, как дрон взорвался над крышей школы.", True),
    ],
)
def test_what_flies_like_a_drone_is_none(lang, text, struck):
    assert any(kind == "strike" for kind, _ in _told(text, lang)) == struck
