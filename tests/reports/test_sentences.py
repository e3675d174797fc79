from __future__ import annotations

import textwrap
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.reports import layout, split_sentences

CUTS = [
    ("Two died. Three were hurt.", ["Two died.", "Three were hurt."]),
    ("The U.S. envoy met Dr. Who at 8 a.m. in Kyiv.", ["The U.S. envoy met Dr. Who at 8 a.m. in Kyiv."]),
    ('"We are cold," he said. "No heat." She left.', ['"We are cold," he said.', '"No heat."', "She left."]),
    ("It hit at 4.30 p.m. The fire is out.", ["It hit at 4.30 p.m.", "The fire is out."]),
    ("На Jan. 24 у м. Київ і в с. Іванівка тихо. Далі.", ["На Jan. 24 у м. Київ і в с. Іванівка тихо.", "Далі."]),
    ("Moscow\n\nand Kyiv are deadlocked. Next.", ["Moscow\n\nand Kyiv are deadlocked.", "Next."]),
    ("# Heading one\nBody here.", ["# Heading one", "Body here."]),
    ("- Sumy: two hurt;\n- Romny: one dead.", ["- Sumy: two hurt;", "- Romny: one dead."]),
    ("What? Nothing! Yes… Maybe.", ["What?", "Nothing!", "Yes…", "Maybe."]),
    ("About 1.5 million people. None left.", ["About 1.5 million people.", "None left."]),
    ("Разрушений нет.Также сбит дрон.В Лубнах тихо.", ["Разрушений нет.", "Также сбит дрон.", "В Лубнах тихо."]),
    ("Ул. им.Чехова в пгт.Донское, пишет Рупор.Нет.", ["Ул. им.Чехова в пгт.Донское, пишет Рупор.Нет."]),
]


@pytest.mark.parametrize(("text", "expected"), CUTS)
def test_cuts(text, expected):
    assert [text[s.start : s.end] for s in split_sentences(text)] == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("lang", ["uk", "ru"])
def test_cuts_of_prose(lang, form):
    """A line of the file is a text, `|` where a sentence ends."""
    lines = (Path(__file__).parent / "cuts" / f"{lang}.txt").read_text("utf-8").splitlines()
    hits = wrong = 0
    for line in lines:
        parts = unicodedata.normalize(form, line).split("|")
        text = " ".join(parts)
        ends = {len(" ".join(parts[:count])) for count in range(1, len(parts))}
        found = {sentence.end for sentence in split_sentences(text)[:-1]}
        hits += len(ends & found)
        wrong += len(ends ^ found)
    assert hits > 60
    assert 2 * hits / (2 * hits + wrong) >= 0.98


HEADLINE = "Drones hit a school and two houses in Sumy region, the governor wrote"
STORY = "Overnight drones hit a school in Sumy region. The governor Oleh Hryhorov wrote that nobody was in the building then."


def test_a_headline_is_no_part_of_the_line_below_it():
    assert len(HEADLINE) > 60
    ends = [s.end for s in split_sentences(f"{HEADLINE}\n{STORY}")]
    assert ends[0] == len(HEADLINE)


def test_a_sentence_goes_on_over_a_hard_wrap():
    wrapped = textwrap.fill(f"{STORY} Governor Hryhorov and Mayor Lysenko of Sumy met in Romny on Sunday.", 70)
    assert wrapped.count("\n") >= 2
    assert [wrapped[s.end - 1] for s in split_sentences(wrapped)] == [".", ".", "."]


def test_lines_of_a_channel_are_bullets_whatever_their_picture():
    text = "Ніч на Сумщині\n\n🔌 Без світла 800 абонентів у Сумах.\n✈️ Над областю збито три дрони.\n1️⃣ Далі буде."
    assert [s.kind for s in split_sentences(text)] == ["heading", "bullet", "bullet", "bullet"]


@pytest.mark.parametrize("name", sorted(layout.parse()))
def test_every_list_of_the_layout_has_its_example(name):
    entry = layout.parse()[name]
    words = {word for listed in entry["words"].values() for word in layout._split(listed)}
    assert any(word in entry["example"].lower() for word in words)
    assert len(split_sentences(entry["example"])) == entry["sentences"]


def test_kinds_and_sections():
    text = "Kharkiv region\n\nA drone fell near Izium.\n\nRelated: [Other news](#)\n\n- Lozova: two hurt.\n"
    sentences = split_sentences(text)
    assert [s.kind for s in sentences] == ["heading", "body", "furniture", "bullet"]
    assert [s.section for s in sentences] == [1, 1, 1, 2]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_every_letter_belongs_to_one_sentence(text):
    sentences = split_sentences(text)
    covered = [i for s in sentences for i in range(s.start, s.end)]
    assert len(covered) == len(set(covered))
    for sentence in sentences:
        assert sentence.tokens
        for token in sentence.tokens:
            assert sentence.start <= token.start < token.end <= sentence.end
    inside = set(covered)
    assert all(i in inside for i, c in enumerate(text) if c.isascii() and c.isalnum())


def test_what_follows_a_list_is_no_more_of_its_last_item():
    listed = "## Sumy region\nTold:\n• Konotop: two hurt.\n• Shostka: a school was hit.\n\nSo the staff said."
    assert [s.section for s in split_sentences(listed)] == [1, 2, 3, 4, 2]
    headed = "🔹 Nikopol district\n\nThe town was shelled."
    assert [s.section for s in split_sentences(headed)] == [1, 1]


def test_a_hyphen_that_stands_free_is_a_dash():
    (sentence,) = split_sentences("У Сумах - школа − і дім, Івано-Франківськ.")
    assert sentence.words.count("–") == 2
