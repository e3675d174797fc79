"""Where a blow fell that its sentence leaves out, where weapons were only made, and accidents told beside an attack."""

from __future__ import annotations

import pytest

from tests.told import record_of


def _told(text: str, lang: str) -> set[tuple[str, str, str]]:
    """Return what was told of now, each with its places."""
    record = record_of(text, lang)
    names = {place.id: place.name for place in record.places}
    return {
        (claim.kind, claim.measure, "; ".join(names[p] for p in claim.places))
        for claim in record.claims
        if claim.scope in {"event", "shared", "nationwide"}
    }


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        pytest.param(
            "ru",
            "В Сумах повреждён вокзал, ранен кассир. Удар нанесли двумя ракетами. В Ромнах ночью сгорел магазин.",
            {("strike", "missile", "Sumy"), ("launch", "missiles", "Sumy")},
            id="a blow goes on about the harm told right before",
        ),
        pytest.param(
            "uk",
            "В Ізюмі пошкоджено школу. Удару завдали авіабомбою. У Лозовій поранено двох людей.",
            {("strike", "bomb", "Izium")},
            id="a blow goes on about the harm told right before, in Ukrainian",
        ),
        pytest.param(
            "en",
            "A fire broke out in Romny. Drones hit a school. In Konotop, a factory was on fire.",
            {("strike", "drone", "Romny"), ("damage", "school", "Romny")},
            id="a strike is where its own damage is",
        ),
        pytest.param(
            "en",
            "Drones hit a school. In Konotop, a factory was on fire.",
            {("strike", "drone", "Konotop")},
            id="a strike is in the next sentence where no harm is told before it",
        ),
    ],
)
def test_a_blow_without_a_place_goes_where_its_harm_was(lang: str, text: str, told: set[tuple[str, str, str]]) -> None:
    found = _told(text, lang)
    kinds = {(kind, measure) for kind, measure, _ in told}
    assert {one for one in found if one[:2] in kinds} == told


@pytest.mark.parametrize(
    ("lang", "text", "where"),
    [
        pytest.param("en", "Drones made in Poltava hit Moscow.", "Moscow", id="made in"),
        pytest.param("en", "A missile designed in Poltava hit a plant in Bryansk.", "Bryansk", id="designed in"),
        pytest.param("en", "Drones built by a firm in Poltava struck a port in Taganrog.", "Taganrog", id="a firm's"),
        pytest.param("en", "Drones from a workshop in Poltava struck a depot in Kursk.", "Kursk", id="a workshop's"),
        pytest.param("en", "Drones built by Iran hit a plant in Poltava.", "Poltava", id="a firm that was hit"),
        pytest.param("ru", "Дроны, собранные в Полтаве, ударили по складу в Курске.", "Kursk", id="собранные"),
        pytest.param("ru", "Дроны ударили по заводу в Полтаве.", "Poltava", id="a plant that was hit"),
        pytest.param("uk", "Дрони із заводу в Полтаві вдарили по складу в Курську.", "Kursk", id="із заводу"),
    ],
)
def test_nothing_was_hit_where_weapons_were_made(lang: str, text: str, where: str) -> None:
    found = _told(text, lang)
    assert {place for _, _, place in found} == {where}
    assert any(kind == "strike" for kind, _, _ in found)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "Drones hit Sumy. Two died when a van crashed into a lorry in Dubno.", id="crashed into"),
        pytest.param("en", "Drones hit Sumy. In Dubno, a man was killed when a tram ran into him.", id="ran into"),
        pytest.param("en", "Drones hit Sumy. In Dubno, a gas canister exploded in a flat, killing two.", id="canister"),
        pytest.param("en", "A tractor fell into a river near Dubno, killing two. Drones hit Sumy.", id="into a river"),
        pytest.param("en", "Drones hit Sumy. A poplar fell on a car in Dubno, killing a man.", id="a tree"),
        pytest.param("en", "Drones hit Sumy. A plane crashed near Dubno, killing three.", id="a plane"),
        pytest.param("uk", "Дрони вдарили по Сумах. Біля Дубна фура в'їхала в автобус. Троє загинули.", id="в'їхала"),
        pytest.param("uk", "Дрони вдарили по Сумах. У Дубні мотоцикл збив дівчинку, вона загинула.", id="збив"),
        pytest.param("uk", "Дрони вдарили по Сумах. У Дубні на чоловіка наїхав трамвай, він загинув.", id="наїхав"),
        pytest.param("ru", "Дроны ударили по Сумам. В Дубно трамвай сошёл с рельсов, погибла женщина.", id="с рельсов"),
        pytest.param("ru", "Дроны ударили по Сумам. В Дубно взорвался самокат, пострадал ребёнок.", id="самокат"),
        pytest.param("ru", "Дроны ударили по Сумам. В Дубно сгорел дом из-за печи.", id="из-за печи"),
    ],
)
def test_an_accident_beside_an_attack_is_none_of_it(lang: str, text: str) -> None:
    assert _told(text, lang) == {("strike", "drone", "Sumy")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "A drone hit a bus in Sumy, which crashed into a lorry. Two people were killed.", id="bus"),
        pytest.param("en", "After shelling in Sumy a gas canister exploded, killing two people.", id="canister"),
        pytest.param("uk", "У Сумах через обстріл автобус врізався в стовп, двоє людей загинули.", id="врізався"),
        pytest.param("ru", "В Сумах после удара дрона трамвай сошёл с рельсов, двое погибли.", id="с рельсов"),
        pytest.param("en", "A drone hit a bus in Sumy. The bus ran into a tree, two people were killed.", id="goes on"),
        pytest.param("uk", "Дрон атакував авто в Сумах. Авто врізалося в дерево, двоє загинули.", id="після дрона"),
    ],
)
def test_a_crash_that_an_attack_caused_is_of_it(lang: str, text: str) -> None:
    assert ("casualty", "killed", "Sumy") in _told(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        pytest.param(
            "uk",
            "У Сумах внаслідок атаки пошкоджено склад. У Дубні сталася ДТП, загинув пішохід.",
            {("strike", "unspecified", "Sumy"), ("damage", "industry", "Sumy")},
            id="an accident elsewhere leaves the attack told",
        ),
        pytest.param(
            "ru",
            "В Сумах в результате атаки загорелся магазин. В Дубно произошло ДТП, погиб пешеход.",
            {("strike", "unspecified", "Sumy"), ("damage", "commerce", "Sumy")},
            id="an accident elsewhere leaves the attack told, in Russian",
        ),
        pytest.param(
            "ru",
            "При попытке удара по нефтебазе в Тамбове обломки повредили школу.",
            {("strike", "drone", "Tambov"), ("damage", "school", "Tambov")},
            id="an attempt at an attack harms nothing itself",
        ),
        pytest.param(
            "en",
            "An attack on an oil depot in Tambov damaged a school.",
            {("strike", "unspecified", "Tambov"), ("damage", "fuel", "Tambov"), ("damage", "school", "Tambov")},
            id="an attack does",
        ),
        pytest.param(
            "uk",
            "Сили оборони уразили нафтобазу біля Волновахи та пункт управління поблизу Маріуполя.",
            {
                ("strike", "unspecified", "Volnovakha"),
                ("strike", "unspecified", "Mariupol"),
                ("damage", "fuel", "Volnovakha"),
            },
            id="a command post is struck where it stood",
        ),
        pytest.param(
            "ru",
            "Силы обороны поразили нефтебазу в Донецке и пункт управления в Мелитополе.",
            {
                ("strike", "unspecified", "Donetsk"),
                ("strike", "unspecified", "Melitopol"),
                ("damage", "fuel", "Donetsk"),
            },
            id="a command post is no office",
        ),
    ],
)
def test_what_was_struck_where(lang: str, text: str, told: set[tuple[str, str, str]]) -> None:
    assert _told(text, lang) == told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "Recruits learn in Dubno to steer drones that hit trains.", id="learn to steer"),
        pytest.param("en", "A company in Dubno makes drones that hit tanks.", id="makes"),
        pytest.param("uk", "Бійці в Дубні вчаться керувати дронами, які б'ють по автівках.", id="вчаться керувати"),
        pytest.param("ru", "Фирма в Дубно производит дроны, которые бьют по складам.", id="производит"),
    ],
)
def test_what_drones_can_hit_is_no_strike(lang: str, text: str) -> None:
    assert _told(text, lang) == set()


def test_a_drone_that_hit_something_is_one() -> None:
    assert ("strike", "drone", "Dubno") in _told("A drone that hit a lorry in Dubno killed its driver.", "en")
