"""Texts put together from frames are read to tell what their frame says, whatever fills it."""

from __future__ import annotations

import pytest

from tests import composing

LANGUAGES = tuple(sorted(path.stem for path in composing.HERE.glob("*.yaml")))
TEXTS, SEED = 12, 20


@pytest.mark.parametrize(
    ("lang", "frame"), [(lang, frame) for lang in LANGUAGES for frame in composing.read_tables(lang)["frames"]]
)
def test_a_frame_tells_the_same_with_other_words(lang, frame):
    wrong = [(composed.text, read) for composed, read in composing.misread(lang, TEXTS, SEED, frame)]
    assert wrong == []
