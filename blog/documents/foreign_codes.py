"""
Codes of other programs in a text: WordPress, Hugo, Jekyll, Obsidian and others would replace
them by something, but here they stand on the page as they were typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_VALUE = r"""(?:"[^"\n]*"|'[^'\n]*'|”[^”\n]*”|[^\s\]"']+)"""
# Names that WordPress and its plugins have without attributes.
_BARE = (
    "caption|gallery|embed|audio|video|playlist|youtube|vimeo|googlemaps|contact-form(?:-7)?"
    "|recent-posts|archives|wp_caption|soundcloud|twitter|instagram|slideshow|toc|foogallery"
)


@dataclass(frozen=True, slots=True)
class CodeKind:
    """
    A kind of code.

    Attributes:
        name: Whose it is, in Swedish, after "en kod".
        pattern: Finds one in a line, from its first sign to its last.
        hides: True for what keeps words from the reader in the other program: a private note.
        hint: What to do.
    """

    name: str
    pattern: re.Pattern[str]
    hides: bool = False
    hint: str = "Ta bort koden, eller skriv det som den skulle visa som vanlig text."


KINDS = (
    CodeKind(
        "för privata anteckningar",
        re.compile(
            r"(?<!\d)(?<!\d\s)%%(?:(?!%%).)+%%|^\s*%%\s*$|\{%-?\s*comment\b.*|\{#\s.*"
            r"|\{\{[-~]?\s*(?:/\*|!--).*|\{::comment\b.*|\{/\*.*"
        ),
        hides=True,
        hint="Sätt <!-- före anteckningen och --> efter den, eller ta bort den.",
    ),
    CodeKind("från Hugo", re.compile(r"\{\{[<%](?:(?!\{\{).)*?[%>]\}\}")),
    CodeKind("från Jekyll eller Liquid", re.compile(r"\{%-?\s*/?\w(?:(?!\{%).)*?%\}")),
    CodeKind(
        "från en sidmall",
        re.compile(r"\{\{(?![<%])[^{}\n]+\}\}|<%[=\-#]?(?:(?!<%).)*?%>|<\?php\b.*"),
    ),
    CodeKind(
        "från WordPress",
        re.compile(
            rf"\[/?(?=[A-Za-z])[\w-]+(?:\s+[\w-]+={_VALUE})+\s*/?\](?![(:])"
            rf"|\[(?:{_BARE}|[a-z]+_[a-z_]+)(?:\s[^\[\]\n]*)?/?\](?![(:])"
            rf"|\[/(?:{_BARE}|[a-z]+[_-][\w-]+)\](?![(:])",
            re.IGNORECASE,
        ),
    ),
    CodeKind(
        "för formatering (BBCode)",
        re.compile(
            r"\[(?P<tag>b|i|u|s|url|img|quote|size|color|center|list|code)(?:=[^\]\n]*)?\]"
            r"[^\[\]\n]*\[/(?P=tag)\]",
            re.IGNORECASE,
        ),
    ),
    CodeKind(
        "från Obsidian eller en wiki",
        re.compile(r"!?\[\[[^\[\]\n]+\]\](?![(\[])"),
        hint="Gör en vanlig länk: länktexten inom [ ] och sedan adressen inom ( ).",
    ),
    CodeKind(
        "för en ruta",
        re.compile(
            r"^[ ]{0,3}:{3,}[ \t]*(?:\{[^}\n]*\}|[A-Za-zÅÄÖåäö][^\n]*)"
            r"|^[ ]{0,3}(?:!!!|\?\?\?\+?)[ ]+\w.*|^[ ]{0,3}(?:>[ ]?)+\[![\w-]+\][+-]?"
        ),
    ),
    CodeKind("från reStructuredText", re.compile(r"^[ ]{0,3}\.\.[ ]+[\w|-]+.*::(?:\s.*)?$")),
    CodeKind(
        "från Joomla eller Drupal",
        re.compile(
            r"\{(?P<name>[a-z][\w-]*)(?:\s[^{}\n]*)?\}[^{}\n]*\{/(?P=name)\}"
            r"|\{(?:loadposition|loadmodule|module|article|snippet)\b[^{}\n]*\}"
            r"|\[(?:node|site|user|view|current-page|date):[a-z:_-]+\]|\[\[nid:\d+[^\]]*\]\]"
        ),
    ),
    CodeKind(
        "från MDX",
        re.compile(r"^(?:import\s[^'\"\n]+\sfrom\s+['\"][^'\"\n]+['\"]|export\s+const\s).*"),
    ),
    CodeKind("för en smiley", re.compile(r"(?<![\w:/]):[a-z][a-z0-9]*(?:_[a-z0-9]+)*:(?![\w:/])")),
)


@dataclass(frozen=True, slots=True)
class ForeignCode:
    """
    A code of another program.

    Attributes:
        kind: Which kind it is.
        line: Where it stands, counted from 1 in the body.
        written: The code.
    """

    kind: CodeKind
    line: int
    written: str


# What stands in code, or is a private note: no code of another program is looked for there.
_CODE = re.compile(
    r"^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*$.*?(?:^[ ]{0,3}(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|<(?P<tag>pre|code)\b.*?(?:</(?P=tag)>|\Z)|<!--.*?(?:-->|\Z)"
    r"|(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)"
    r"|(?<=\n\n)(?:(?:[ ]{4}|\t)[^\n]*(?:\n|\Z))+",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_MAY_BE_CODE = re.compile(r"[`\t]|~~~|<[pc!]|\n\n    ", re.IGNORECASE)  # where it is not, none is
_DEFINED = re.compile(r"^[ ]{0,3}(\[[^\]\n]+\]):", re.MULTILINE)
_OUR_CONTENTS = "[TOC]"
_SIGNS = re.compile(
    r"[\[{]|%%|:[a-z]|<[%?]|^[ ]{0,3}(?::::|!!!|\?\?\?|\.\. |import |export )", re.MULTILINE
)


def foreign_codes(body: str) -> Iterator[ForeignCode]:
    """Give the first code of each kind in a Markdown text, but none that stands in code."""
    if not _SIGNS.search(body):
        return
    links = {written.casefold() for written in _DEFINED.findall(body)}
    found: set[str] = set()
    text = body
    if _MAY_BE_CODE.search(body):
        text = _CODE.sub(lambda match: "\n" * match[0].count("\n"), body)
    lines = text.split("\n")
    for number in _numbers(text):
        rest = lines[number - 1].replace(_OUR_CONTENTS, "")
        for kind in KINDS if _SIGNS.search(rest) else ():
            match = kind.pattern.search(rest)
            if not match or match[0].casefold() in links:
                continue
            rest = kind.pattern.sub(" ", rest)
            if kind.name not in found:
                found.add(kind.name)
                yield ForeignCode(kind, number, match[0])


def _numbers(text: str) -> Iterable[int]:
    """Give the numbers of the lines that have a sign of a code, from 1."""
    numbers: dict[int, None] = {}
    number, place = 1, 0
    for sign in _SIGNS.finditer(text):
        number += text.count("\n", place, sign.start())
        place = sign.start()
        numbers[number] = None
    return numbers
