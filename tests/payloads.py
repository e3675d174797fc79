"""The payload table: texts that try to be more than text, and what would show that one of them ran.

Each payload has a harmless visible effect: Jinja would print 49 or CANARYCANARY, the browser would set `window.__pwned`
or open a dialog. `PAYLOADS` goes into every place where a stranger's text can stand.
"""

from __future__ import annotations

import json
from typing import Any

from geo.model import Record

JINJA = {
    "jinja expression": "{{7*7}} and {{'CANARY'*2}}",
    "jinja attribute walk": "{{cycler.__init__.__globals__['__builtins__']['str'](7*7)}}",
    "jinja statement": "{% for i in range(3) %}CANARY{{i}}{% endfor %}",
    "jinja comment": "before {# swallowed #} after",
    "jinja raw": "{% raw %}{{7*7}}{% endraw %}",
    "jinja broken": "{{ \"unclosed' }} {% if",
}
BROWSER = {
    "template literal": "${window.__pwned=1}",
    "template literal end": "`;window.__pwned=2;//",
    "script end": "</script><script>window.__pwned=3</script>",
    "script end in capitals": "</SCRIPT ><svg/onload=window.__pwned=4>",
    "image error": "<img src=x onerror=\"window.__pwned=5;alert('5')\">",
    "comment and cdata": "<!--<script>window.__pwned=6//--> ]]> <![CDATA[",
    "double quote attribute": '" autofocus onfocus="window.__pwned=7" x="',
    "single quote attribute": "' onmouseover='window.__pwned=8' x='",
    "string end": "\\';window.__pwned=9;//\\\";window.__pwned=9;//",
    "style end": "</style><style>*{display:none}</style>",
    "title and textarea end": '</title></textarea><iframe srcdoc="<script>parent.__pwned=10</script>">',
    "entity": "&lt;img src=x onerror=window.__pwned=11&gt; &#60;b&#62;",
    "line separators": "one\u2028two\u2029window.__pwned=12",
    "javascript address": "javascript:window.__pwned=13",
    "data address": "data:text/html,<script>window.__pwned=14</script>",
    "prototype": "__proto__ constructor.prototype toString",
}
ENCODING = {
    "nul": "a\x00b",
    "right to left marks": "abc\u202e<gnp.exe\u202c\u200f\u2066def\u2069",
    "lone surrogates": "high \ud83d and low \ude00 apart",
    "byte order mark": "\ufeffstart",
    "controls": "bell\x07 escape\x1b[31m delete\x7f c1\x9b",
    "far planes": "😀 𝒳 \U0010fffd",
}
FORMULAS = {
    "formula": '=HYPERLINK("http://127.0.0.1/","x")',
    "formula after space": "  @SUM(1+1)*cmd|' /C calc'!A0",
    "minus formula": "-2+3+cmd|' /C calc'!A0",
}
PATHS = {
    "path up": "../../etc/passwd",
    "windows path": "C:\\Windows\\..\\con.txt",
    "shell": "$(touch pwned); `touch pwned` | x && y > z",
    "reserved": "NUL",
    "dots": "...",
}
PAYLOADS: dict[str, str] = {**JINJA, **BROWSER, **ENCODING, **FORMULAS, **PATHS}
ALL = " ¦ ".join(PAYLOADS.values())


def poisoned(record: Record, payload: str) -> Record:
    """Return the record with the payload in every string a stranger can write, offsets and links still right.

    The report text is kept and the payload stands in the middle of every quoted sentence, so that the map has the
    same marks as before.
    """
    plain = json.loads(json.dumps(record.to_dict()))
    cuts = sorted({claim["evidence"]["sentence"][0] + 3 for claim in plain["claims"]})
    text = plain["report"]["text"]
    moved = "".join(
        part + (payload if i < len(cuts) else "")
        for i, part in enumerate(text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True))
    )

    def shift(offset: int) -> int:
        return offset + len(payload) * sum(cut < offset for cut in cuts)

    plain["report"].update(text=moved, title=payload, source=payload, url=payload, id=payload, lang=payload)
    names = {place["id"]: f"{place['name']} {payload}" for place in plain["places"]}
    for place in plain["places"]:
        place.update(name=names[place["id"]], name_local=payload, admin1=payload, admin2=payload)
    for toponym in plain["toponyms"]:
        toponym.update(text=payload, reason=payload)
        toponym["start"], toponym["end"] = shift(toponym["start"]), shift(toponym["end"])
    for claim in plain["claims"]:
        _poison_claim(claim, payload, shift)
    for event in plain["events"]:
        event.update(targets=[payload], weapons=[payload])
    plain["warnings"] = [{"code": payload, "message": payload}]
    return Record.from_dict(plain)


def _poison_claim(claim: dict[str, Any], payload: str, shift: Any) -> None:
    claim.update(attribution=payload, reason=payload)
    if claim["date"]:
        claim["date"]["text"] = payload
    if claim["quantity"] and claim["quantity"]["best"] is None:
        claim["quantity"]["text"] = payload
    evidence = claim["evidence"]
    evidence["sentence"] = [shift(offset) for offset in evidence["sentence"]]
    evidence["spans"] = [[shift(offset) for offset in span] for span in evidence["spans"]]
