"""Hostile text: whatever the text, it comes back the same and nothing dangerous shows."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from typing import Any

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import _escape
from tests.payloads import PAYLOADS

ANY_TEXT = st.text(st.characters(), max_size=200) | st.sampled_from(sorted(PAYLOADS.values()))
MIXED = st.lists(st.sampled_from(list("<>&{}`$'\"\\%#/u0\x00\u2028\u2029\ud800\udc00\ufeffab \n")), max_size=40).map(
    "".join
)
TEXT = ANY_TEXT | MIXED
JSON_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)
DANGEROUS_IN_SCRIPT = re.compile("[<>&`$'\x00\u2028\u2029\ufeff\ud800-\udfff]|\\{\\{|\\{%|\\{#")


def joined(value: Any) -> Any:
    """Return a value as JSON readers see it: a high and a low surrogate side by side are one character."""
    return json.loads(json.dumps(value))


@given(JSON_VALUES)
def test_script_json_gives_the_value_back_and_shows_no_sign(value: Any) -> None:
    written = _escape.script_json(value)
    assert json.loads(written) == joined(value)
    assert not DANGEROUS_IN_SCRIPT.search(written)
    written.encode()


@given(TEXT)
def test_script_json_of_a_text_shows_no_brace_at_all(text: str) -> None:
    assert not set("{}") & set(_escape.script_json(text))


@given(JSON_VALUES)
def test_jinja_prints_script_json_unchanged(value: Any) -> None:
    written = _escape.script_json(value)
    assert jinja2.Template(written).render() == written


def test_script_json_refuses_what_json_cannot_hold() -> None:
    with pytest.raises(ValueError, match="JSON"):
        _escape.script_json({"a": float("nan")})


@given(TEXT)
def test_html_text_gives_the_text_back(text: str) -> None:
    written = _escape.html_text(text)
    assert not set("<>\"'") & set(written)
    if "\r" not in text and not re.search("[\x01-\x1f\x7f-\x9f\ufdd0-\ufdef]|[\ufffe\uffff]", text):
        assert html.unescape(written) == _escape.visible(text)
    assert len(_escape.visible(text)) == len(text)
    written.encode()


@given(TEXT)
def test_template_text_survives_jinja_and_reads_the_same(text: str) -> None:
    written = _escape.template_text(text)
    assert not set("`${}<>\"'") & set(written)
    assert jinja2.Template(written, keep_trailing_newline=True, newline_sequence="\n").render() == re.sub(
        "\r\n?", "\n", written
    )
    assert html.unescape(written) == html.unescape(_escape.html_text(text))


@given(TEXT)
def test_file_names_are_safe_and_never_empty(text: str) -> None:
    name = _escape.file_name(text)
    assert 0 < len(name.encode()) <= 81
    assert not re.search(r'[\\/:*?"<>|\s`$;&\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]', name)
    assert not name.startswith((".", "-"))
    assert not name.endswith((".", "-", " "))
    assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Night of strikes on Kyiv", "Night-of-strikes-on-Kyiv"),
        ("Ніч ударів по Києву", "Ніч-ударів-по-Києву"),
        ("../../etc/passwd", "etc-passwd"),
        ("NUL", "_NUL"),
        ("con.txt", "_con.txt"),
        ("", "report"),
        ("...", "report"),
        ("\u202egnp.exe", "gnp.exe"),
        ("ї" * 200, "ї" * 40),
    ],
)
def test_file_name_examples(text: str, name: str) -> None:
    assert _escape.file_name(text) == name


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e"),
        (" http://example.org ", "http://example.org"),
        ("HTTPS://EXAMPLE.ORG", "HTTPS://EXAMPLE.ORG"),
        ("https://приклад.укр/новини", "https://приклад.укр/новини"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("//example.org", None),
        ("https://", None),
        ("https://[broken", None),
        ('https://a.org/"onclick=x', None),
        ("https://a.org/<b>", None),
        ("ftp://example.org", None),
        ("file:///etc/passwd", None),
        ("", None),
        (None, None),
    ],
)
def test_safe_url(text: str | None, url: str | None) -> None:
    assert _escape.safe_url(text) == url


@given(TEXT)
def test_csv_cells_never_start_a_formula_and_lose_nothing(text: str) -> None:
    cell = _escape.csv_cell(text)
    assert cell.removeprefix("'") == _escape.visible(text).removeprefix("'")
    assert not cell.startswith(("=", "@", "\t", "\r"))
    buffer = io.StringIO()
    csv.writer(buffer).writerow([cell, "end"])
    assert next(csv.reader(io.StringIO(buffer.getvalue(), newline=""))) == [cell, "end"]


@pytest.mark.parametrize("text", ["-5", "+3.5", "12", "Kyiv", ""])
def test_csv_leaves_numbers_and_words_alone(text: str) -> None:
    assert _escape.csv_cell(text) == text


@pytest.mark.parametrize("text", ["=1+1", "  =1+1", "-1+cmd", "@SUM(A1)", "\u200b=1", "＝1", "+1+1", "\t=1"])
def test_csv_defuses_formulas(text: str) -> None:
    assert _escape.csv_cell(text) == f"'{text}"
