"""Who is hurt is a person by the place of his words and by his wounds, whatever the word for him."""

from __future__ import annotations

import pytest

from tests.told import told

_OPENS = {
    "en": "A drone hit a depot in Izium. ",
    "uk": "Дрон ударив по складу в Ізюмі. ",
    "ru": "Дрон ударил по складу в Изюме. ",
}


def _counts(lang: str, text: str) -> list[tuple[object, ...]]:
    return [(measure, count) for measure, count, _ in told(_OPENS[lang] + text, "casualty", lang)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param("en", "The boatswain, a Greek citizen, was treated for burns.", [("injured", 1)], id="an aside"),
        pytest.param("en", "The stoker of the plant, a Pole, lost a leg.", [("injured", 1)], id="whose, and an aside"),
        pytest.param("en", "The baker who was with him was wounded in the arm.", [("injured", 1)], id="a clause"),
        pytest.param("en", "The agronomist suffered a concussion.", [("injured", 1)], id="the, and a wound"),
        pytest.param("en", "Its tanner escaped with bruises.", [("injured", 1)], id="a possessive"),
        pytest.param(
            "en",
            "Two glaziers from the crew were killed; their foreman lost an arm.",
            [("killed", 2), ("injured", 1)],
            id="several of an unknown trade, told more of",
        ),
        pytest.param(
            "en", "Three stevedores, all from Odesa, suffered burns.", [("injured", 3)], id="several, an aside"
        ),
        pytest.param("en", "The depot's roof was hit by shrapnel.", [], id="a roof has no wounds"),
        pytest.param("en", "The icebreaker, a relic, was cut by splinters.", [], id="a ship is cut too"),
        pytest.param("en", "The trust was wounded, the currency was hurt.", [], id="no trade, no wounds"),
        pytest.param("en", "It wounded a tailor. The tailor, who is 61, has burns.", [("injured", 1)], id="told again"),
        pytest.param("uk", "Кочегар обпік руки, його забрала швидка.", [("injured", 1)], id="обпік руки"),
        pytest.param("uk", "Зварювальник із переломом ноги.", [("injured", 1)], id="із переломом"),
        pytest.param("uk", "Експедитор устиг вистрибнути, має контузію.", [("injured", 1)], id="друге дієслово"),
        pytest.param("uk", "Бляхаря з опіками довезли до лікарні.", [("injured", 1)], id="додаток попереду"),
        pytest.param("uk", "Майстер дільниці з травмою голови у лікарні.", [("injured", 1)], id="чий майстер"),
        pytest.param("uk", "Пасічниця, мати двох дітей, має перелом руки.", [("injured", 1)], id="прикладка"),
        pytest.param("uk", "У громаді розповіли про кравця, який дістав опіки.", [("injured", 1)], id="про кого"),
        pytest.param("uk", "70-річну господиню дістали з-під плит мертвою.", [("killed", 1)], id="дістали мертвою"),
        pytest.param(
            "uk",
            "Чоловік загинув, його брат, 47 років, у тяжкому стані.",
            [("killed", 1), ("injured", 1)],
            id="чий стан",
        ),
        pytest.param("uk", "Мережа у критичному стані, енергосистема у тяжкому стані.", [], id="стан мережі"),
        pytest.param("uk", "Терикон, який зазнав ушкоджень, тліє.", [], id="ушкодження речі"),
        pytest.param("uk", "Кінь із переломом ноги вижив.", [], id="кінь"),
        pytest.param("uk", "Поранено кравця. Кравець з опіками в лікарні.", [("injured", 1)], id="той самий кравець"),
        pytest.param(
            "uk", "Поранено п'ятьох. Найстарший, кравець, у реанімації.", [("injured", 5)], id="один із п'яти"
        ),
        pytest.param(
            "ru", "Дежурный электромонтёр 1979 года рождения обжёг руки.", [("injured", 1)], id="год рождения"
        ),
        pytest.param("ru", "Кладовщику сломало ногу.", [("injured", 1)], id="сломало ногу"),
        pytest.param("ru", "Мастер участка с травмой головы в больнице.", [("injured", 1)], id="мастер участка"),
        pytest.param("ru", "Слесарь водоканала, 55 лет, – в реанимации.", [("injured", 1)], id="в реанимации"),
        pytest.param("ru", "Уборщица, мать двоих детей, сломала руку.", [("injured", 1)], id="приложение"),
        pytest.param("ru", "Мэр рассказал о портном, который получил ожоги.", [("injured", 1)], id="о ком"),
        pytest.param("ru", "70-летнюю хозяйку достали из-под плит мёртвой.", [("killed", 1)], id="достали мёртвой"),
        pytest.param("ru", "Сеть в критическом состоянии.", [], id="состояние сети"),
        pytest.param("ru", "Террикон, который получил повреждения, тлеет.", [], id="повреждения вещи"),
        pytest.param("ru", "Ранены пятеро. Старший, портной, в реанимации.", [("injured", 5)], id="один из пяти"),
    ],
)
def test_who_is_hurt(lang: str, text: str, expected: list[tuple[object, ...]]) -> None:
    assert _counts(lang, text) == expected
