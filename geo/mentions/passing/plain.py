"""The sentences of a report as all rules but those of days read them: without asides and times."""

from __future__ import annotations

from collections.abc import Sequence

from geo.mentions.lexicon import Lexicon, is_read, load
from geo.mentions.passing.empty_asides import without_empty_asides
from geo.mentions.passing.place_asides import without_place_asides
from geo.mentions.passing.times import without_times
from geo.model import Report, Sentence


def plain_sentences(report: Report, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return a report's sentences without what they tell in passing, each by the lexicon of its language."""
    _, lexicons = lexicons_of(report, sentences)
    told = (
        (without_place_asides(without_empty_asides(sentence, own), own), own)
        for sentence, own in zip(sentences, lexicons, strict=True)
    )
    return [without_times(report.text, sentence, own, report.published) for sentence, own in told]


def lexicons_of(report: Report, sentences: Sequence[Sentence]) -> tuple[Lexicon, list[Lexicon]]:
    """Return the lexicon of a report's language and that of each sentence."""
    lexicon = load(report.lang if is_read(report.lang) else "en")
    return lexicon, [load(sentence.lang) if is_read(sentence.lang) else lexicon for sentence in sentences]
