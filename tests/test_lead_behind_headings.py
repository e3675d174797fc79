"""A report's headings only lead on to the sentences it opens with; what else it ends with is no cause of its harm."""

from __future__ import annotations

import pytest

from tests.told import told

_POSTS = {
    "uk": (
        "❗️ ПОЛТАВЩИНА. ДОБА, ЩО МИНУЛА\n\n🔸 Лубенський район\n\nВорог бив FPV-дронами по Лубенській громаді. У м. Лубни "
        "понівечено пекарню. Травмована продавчиня.\n\n{more}\n\nТриває сезон грипу – не забудьте про щеплення!"
    ),
    "ru": (
        "❗️ ПОЛТАВСКАЯ ОБЛАСТЬ. МИНУВШИЕ СУТКИ\n\n🔸 Лубенский район\n\nВраг бил FPV-дронами по Лубенской громаде. В г. Лубны "
        "повреждена пекарня. Ранена продавщица.\n\n{more}\n\nИдёт сезон гриппа – не забудьте о прививке!"
    ),
}
_MORE = {
    "uk": "Школи працюють. Дороги чисті. Ринок відкрито. Автобуси ходять.",
    "ru": "Школы работают. Дороги чистые. Рынок открыт. Автобусы ходят.",
}


@pytest.mark.parametrize("lang", ["uk", "ru"])
def test_the_lead_begins_behind_the_headings(lang: str) -> None:
    assert told(_POSTS[lang].format(more=_MORE[lang]), "casualty", lang) == [("injured", 1, "Lubny")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "uk",
            "Буревій пройшов Полтавщиною. У Лубнах зірвало дах. Загинула жінка.\n\nРанок був тихий.\n\nНад Києвом збили дрон.",
        ),
        (
            "ru",
            "Ураган прошёл по области. В Лубнах сорвало крышу. Погибла женщина.\n\nУтро было тихим.\n\nНад Киевом сбили дрон.",
        ),
    ],
)
def test_what_a_storm_did_is_no_harm_of_an_attack(lang: str, text: str) -> None:
    assert told(text, "casualty", lang) == []
