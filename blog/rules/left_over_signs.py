"""
Markdown's signs do not stand on the page.

They are looked for in the finished text, because only there is it known what became of them.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from blog.rules.index.style import VERBATIM
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.page import TextBlock
    from blog.rules.index.text import CheckedText

NAME = "tecken"

_SOUGHT = 20  # characters of the signs, to find their line by


class _Kind(NamedTuple):
    """Signs of one kind: how they look, and what to say of them."""

    pattern: re.Pattern[str]
    became: str
    hint: str


def _kind(pattern: str, became: str, hint: str) -> _Kind:
    return _Kind(re.compile(pattern, re.MULTILINE | re.IGNORECASE), became, hint)


_ADDRESS = r"(?:https?:|www\.|mailto:|[/#{][\w{]|[\w/.-]+\.(?:md|se|pdf|png|jpe?g|svg|docx?)\b)"
_TAGS = (
    "a|abbr|b|blockquote|br|code|div|em|h[1-6]|i|img|li|ol|p|s|span|strong|sub|sup|table|td|tr|ul"
)
_KINDS = (
    _kind(
        r"\[\^[^\]\s]+\](?::[^\n]*)?",
        "blev ingen fotnot",
        "Skriv noten på en egen rad längre ner, till exempel [^1]: Källan. Eller ta bort tecknen.",
    ),
    _kind(
        r"\*\[[^\]\n]+\]:[^\n]*",
        "blev ingen förklaring",
        "Skriv den på en egen rad sist i filen, till exempel *[LSS]: Lagen om stöd och service.",
    ),
    _kind(
        rf"!?\[[^\[\]\n]*\]\s?\({_ADDRESS}[^\n)]*\)?|!?\[[^\[\]\n]+\]\[[^\[\]\n]*\]"
        rf"|^[ ]*\[[^\[\]\n]+\]:\s*{_ADDRESS}\S*",
        "blev ingen länk",
        "Skriv orden och adressen tätt ihop, till exempel [IVO](https://www.ivo.se/), och inte "
        "inuti HTML-kod.",
    ),
    _kind(
        r"(?<!\*)\*\*(?!\*)[^*\n]{0,40}|(?<!\w)__(?=[^\W_])[^_\n]{0,40}|(?<=[^\W_])__(?!\w)|==[^=\s][^=\n]*=="
        r"|(?<![\w*/])\*[^\s*][^*\n]*(?<!\s)\*(?![\w*])|(?<![\w/])_[^\s_][^_\n]*(?<!\s)_(?![\w_])",
        "blev ingen betoning",
        "Skriv tecknen tätt intill orden både före och efter, till exempel **viktigt**, och inte "
        "inuti HTML-kod.",
    ),
    _kind(
        r"~~[^~\n]{0,40}",
        "blev inte genomstruket",
        "Skriv tecknen tätt intill orden både före och efter, till exempel ~~struket~~.",
    ),
    _kind(
        r"(?<=\w)(?:~\w{1,4}~|\^\w{1,4}\^)",
        "blev varken upphöjt eller nedsänkt",
        "Skriv <sup>2</sup> för det som ska stå högt och <sub>2</sub> för det som ska stå lågt.",
    ),
    _kind(
        r"^[ ]*#{2,6}\w[^\n]{0,40}|^[ ]*#{1,6}\s\S[^\n]{0,40}",
        "blev ingen rubrik",
        "Skriv ett mellanslag efter ##, till exempel ## Vad vi har prövat, och en tom rad före.",
    ),
    _kind(
        r"`{3,}[^\n]{0,40}|(?<!\w)`\w[^`\n]{0,40}|(?<=\w)`(?!\w)",
        "blev ingen kod",
        "Skriv ` både före och efter orden, och ``` på en egen rad både före och efter flera "
        "rader.",
    ),
    _kind(
        r"\{:?[ ]*[.#][\w-][^{}\n]*\}",
        "blev ingen egenskap",
        "Ta bort det, eller skriv det direkt efter bilden eller rubriken på samma rad.",
    ),
    _kind(
        r"&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});",
        "blev inget tecken",
        "Skriv tecknet som det är, till exempel å i stället för &aring;.",
    ),
    _kind(
        rf"</?(?:{_TAGS})(?:\s[^<>\n]*)?/?>",
        "blev ingen formatering",
        "Ta bort koden, eller skriv med Markdown, till exempel **viktigt**.",
    ),
    _kind(
        r"(?<=\S)\\$",
        "blev ingen radbrytning",
        "Skriv två mellanslag sist på raden i stället, eller en tom rad efter.",
    ),
    _kind(
        r"^[ ]*\[[ x]\][ ]",
        "blev ingen ruta att kryssa i",
        "Ta bort tecknen. En vanlig punktlista räcker.",
    ),
    _kind(
        r"^[ ]*:[ ]+\S[^\n]{0,40}|^[ ]*>[ ]+[^\W\d][^\n]{0,40}",
        "blev ingen förklaring och inget citat",
        "Skriv förklaringen direkt under ordet, och en tom rad före ett citat.",
    ),
)
_ROW = re.compile(r"^[^\n|]*\S[ ]*\|[ ]*\S[^\n]*$|^[ ]*\|[^\n|]*\|", re.MULTILINE)
_COLUMNS = re.compile(r"^[^\n]*\S(?:[ ]{3,}|\t[ \t]*)\S[^\n]*$", re.MULTILINE)


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find signs that should have become something else than signs."""
    del context
    yield from _in_title(text)
    lines = text.written.raw.split("\n")
    for block in text.blocks:
        if block.tag in VERBATIM:
            continue
        for kind in _KINDS:
            found = kind.pattern.search(block.own)
            line = _line(text, block, found[0], found.start()) if found else 0
            if found and f"\\{found[0].lstrip()[0]}" not in lines[line - 1]:  # meant as it is
                quote = " ".join(found[0].split())
                message = f"”{quote}” {kind.became}, och tecknen syns på sidan."
                yield text.warning(line, NAME, message, kind.hint)
        yield from _rows(text, block)
    yield from _unused_notes(text)


def _in_title(text: CheckedText) -> Iterator[Finding]:
    """Find signs in a title, which is no Markdown."""
    for kind in _KINDS:
        if found := kind.pattern.search(text.source.title):
            quote = " ".join(found[0].split())
            yield text.warning(
                text.line_of_entry("title"),
                NAME,
                f"”{quote}” {kind.became} i titeln, och tecknen syns på sidan.",
                "Ta bort tecknen: en titel visas precis som den är skriven.",
            )


def _line(text: CheckedText, block: TextBlock, signs: str, offset: int) -> int:
    """Give the line of some signs: where they are written, nearest to the letters beside them."""
    near = block.line(offset)
    words = signs.strip().split("\n")[0][:_SOUGHT]
    body = text.written.body.split("\n") if block.letters.text else []
    forms = (words, escape(words, quote=False), f"\\{words[:1]}")
    found = [
        text.written.body_line + number
        for number, line in enumerate(body)
        if any(form in line for form in forms)
    ]
    return min(found, key=lambda line: abs(line - near), default=near)


def _rows(text: CheckedText, block: TextBlock) -> Iterator[Finding]:
    """Find rows that became no table."""
    rows, columns = list(_ROW.finditer(block.own)), list(_COLUMNS.finditer(block.own))
    if len(rows) > 1:
        yield text.warning(
            _line(text, block, rows[0][0], rows[0].start()),
            NAME,
            f"”{rows[0][0].strip()[:60]}” och raderna efter blev ingen tabell.",
            "Lägg en tom rad före tabellen, och under dess första rad en rad med streck: "
            "--- | ---.",
        )
    elif len(columns) > 1:
        yield text.warning(
            _line(text, block, columns[0][0], columns[0].start()),
            NAME,
            f"”{' '.join(columns[0][0].split())[:60]}” och raderna efter blev ingen tabell.",
            "Kopiera tabellen en gång till direkt från kalkylarket, eller skriv | mellan "
            "kolumnerna.",
        )


def _unused_notes(text: CheckedText) -> Iterator[Finding]:
    """Find footnotes that nothing in the text refers to."""
    for place in sorted(text.page.ids):
        name = place.removeprefix("fn-")
        if name != place and f"fnref-{name}" not in text.page.ids:
            yield text.warning(
                text.source.line_of(f"[^{name}]:"),
                NAME,
                f"Noten ”[^{name}]:” hör inte till något ord i texten.",
                f"Skriv [^{name}] efter ordet som noten handlar om, eller ta bort noten.",
            )


RULE = Rule(name=NAME, text=check)
