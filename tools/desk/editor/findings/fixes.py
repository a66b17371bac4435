"""What one press can do about a finding: a few characters of the text, or one of its fields."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from blog.findings import Finding
    from tools.desk.editor.findings.places import Span

ANSWER = "\ue000"
"""Stands in an edit for what she is asked for: a sign that no text of hers holds."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Put *insert* in place of what stands between two places of the whole text."""

    start: int
    end: int
    insert: str


@dataclass(frozen=True, slots=True)
class Fix:
    """
    One thing to press.

    Attributes:
        label: What stands on it.
        edit: What it does to the text; None if it changes a field.
        question: Asked first, if not ""; the answer goes where ANSWER stands.
        field: The field, and what it shall hold.
        word: What shall stand on her own list of words.
    """

    label: str
    edit: Edit | None = None
    question: str = ""
    field: tuple[str, str] | None = None
    word: str = ""


def fixes_for(finding: Finding, text: str, span: Span) -> tuple[Fix, ...]:
    """
    Give what one press can do.

    Args:
        finding: Of this text.
        text: The whole file.
        span: Where its words stand.
    """
    make = _BY_RULE.get(finding.rule)
    return tuple(make(finding, text, span)) if make else ()


def applied(text: str, fix: Fix, answer: str = "") -> str:
    """Give *text* after a press that edits it."""
    if fix.edit is None:
        return text
    insert = fix.edit.insert.replace(ANSWER, answer)
    return text[: fix.edit.start] + insert + text[fix.edit.end :]


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end] if span.is_exact else ""


def _replace(label: str, span: Span, words: str, new: str) -> Iterator[Fix]:
    if words and words != new:
        yield Fix(label, Edit(span.start, span.end, new))


def _take_away(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Take the words away, and one of the spaces around them."""
    if not span.is_exact:
        return
    before, after = text[: span.start][-1:], text[span.end :][:1]
    start = span.start - (before == " " and after in {" ", ".", ",", "\n", ""})
    end = span.end + (before in {"", "\n"} and after == " ")
    yield Fix("Ta bort", Edit(start, end, ""))


def _stray_space(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    words = _words(text, span)
    yield from _replace("Ta bort mellanslaget", span, words, re.sub(r"\s+(?=\W+$)", "", words))


def _repetition(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    words = _words(text, span)
    yield from _replace("Ta bort det ena", span, words, re.split(r"\s", words)[0])


def _dash(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    words = _words(text, span)
    if "mellan talen" in finding.message:
        dashed = re.sub(r"\s*-\s*", "–", words, count=1)
    else:
        dashed = re.sub(r"\s*(?<!\w)-\s*|\s*-(?!\w)\s*", " – ", words, count=1)
    yield from _replace("Gör till tankstreck", span, words, dashed)


def _heading(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Make a heading of a line in bold, one level below the one above at most."""
    start, end = _line_around(text, span)
    line = text[start:end]
    bold = re.fullmatch(r"\s*(\*\*|__)(.+?)\1[ \t]*\\?\s*", line)
    if not bold:
        return
    above = re.findall(r"^(#{2,5}) ", text[:start], re.MULTILINE)
    signs = above[-1] if above else "##"
    before = "" if text[:start].endswith(("\n\n", "\r\n\r\n")) or not start else "\n"
    after = "" if re.match(r"\s*\n\s*(?:\n|$)|\s*$", text[end:]) else "\n"
    yield Fix("Gör till rubrik", Edit(start, end, f"{before}{signs} {bold[2].strip()}{after}"))


def _level(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    wanted = re.search(r"(?<!#)(#{2,6}) ", finding.hint)
    start, end = _line_around(text, span)
    written = re.match(r"#{1,6}", text[start:end])
    if wanted and written:
        stop = start + len(written[0])
        yield Fix(f"Gör till {wanted[1]}", Edit(start, stop, wanted[1]))


def _capitals(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    words = _words(text, span)
    small = words.lower()
    yield from _replace("Skriv med små bokstäver", span, words, small[:1].upper() + small[1:])


def _https(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    words = _words(text, span)
    yield from _replace("Byt till https", span, words, words.replace("http:", "https:", 1))


_IMAGE = re.compile(r"!\[(?P<alt>(?:[^\[\]\\]|\\.)*)\]\((?P<rest>[^()\s]*)")


def _alt_text(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    start, end = _line_around(text, span)
    for image in _IMAGE.finditer(text, start, end):
        alt = (start_of := image.start("alt")), image.end("alt")
        is_meant = image.start() <= span.start <= image.end() or not span.is_exact
        if not is_meant and alt[0] != alt[1]:
            continue
        if lead := re.search("börjar med ”(.+?)”", finding.message):
            rest = image["alt"][len(lead[1]) :].strip(" :")
            stripped = rest[:1].upper() + rest[1:]
            yield Fix(f"Ta bort ”{lead[1]}”", Edit(start_of, alt[1], stripped))
        yield Fix("Skriv alternativtext", Edit(*alt, ANSWER), "Vad visar bilden?")
        return


def _link_words(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    start, end = _line_around(text, span)
    for link in re.finditer(r"(?<!!)\[(?P<words>[^\[\]]*)\]\([^)\n]*\)", text[start:end]):
        begin, stop = start + link.start(), start + link.end()
        if begin <= span.start < stop:
            words = start + link.start("words"), start + link.end("words")
            yield Fix("Skriv länkens ord", Edit(*words, ANSWER), "Vad leder länken till?")
            return


def _spelling(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    words = _words(text, span)
    if meant := re.match(r"Menade du (.+?)\? ", finding.hint):
        yield from _replace(f"Byt till {meant[1]}", span, words, meant[1])
    if unknown := re.fullmatch("”(.+)” finns inte i ordlistan.", finding.message):
        yield Fix("Ordet är rätt", word=unknown[1])


def _title(finding: Finding, _text: str, _span: Span) -> Iterator[Fix]:
    if stop := re.fullmatch("Titeln ”(.+)” slutar med punkt.", finding.message):
        yield Fix("Ta bort punkten", field=("title", stop[1].removesuffix(".")))


def _language(finding: Finding, _text: str, _span: Span) -> Iterator[Fix]:
    if "raden Språk: en" in finding.hint:
        yield Fix("Märk texten som engelsk", field=("lang", "en"))
    elif "raden Titelspråk: en" in finding.hint:
        yield Fix("Märk rubriken som engelsk", field=("title_lang", "en"))
    elif "<span" in finding.hint and _span.is_exact:
        words = f'<span lang="en">{_words(_text, _span)}</span>'
        yield Fix("Märk orden som engelska", Edit(_span.start, _span.end, words))


def _quotation(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    if wrong := re.match("Citattecknet (.) blir kvar", finding.message):
        start, end = _line_around(text, span)
        line = text[start:end]
        yield Fix("Byt till ”", Edit(start, end, line.replace(wrong[1], "”")))


def _indent(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Take the indent off the line and those below it that have one."""
    start, _ = _line_around(text, span)
    indented = re.compile(r"(?:(?: {4}|\t)[^\n]*\n?|[ \t]*\n(?= {4}|\t))+").match(text, start)
    if indented:
        bare = re.sub(r"^[ \t]+", "", indented[0], flags=re.MULTILINE)
        yield Fix("Ta bort indraget", Edit(start, indented.end(), bare))


def _list(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    start, end = _line_around(text, span)
    if "hör till stycket ovanför" in finding.message:
        item = re.compile(r"^[ \t]*(?:[-*+–•]|\d+[.)])[ \t]", re.MULTILINE).search(text, start)
        if item and item.start() > 0 and not text[: item.start()].endswith("\n\n"):
            yield Fix("Lägg in en tom rad", Edit(item.start(), item.start(), "\n"))
    elif any(sign in text[start:end] for sign in "•·▪"):
        items = [each.strip() for each in re.split("[•·▪]", text[start:end])]
        lead = [items[0], ""] if items[0] else []
        listed = "\n".join([*lead, *(f"- {each}" for each in items[1:] if each)])
        yield Fix("Gör till lista", Edit(start, end, listed))


def _abbreviation(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    if told := re.search(r"\*\[(.+?)\]: (.*)$", finding.hint):
        gap = "" if text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
        line = f"{gap}*[{told[1]}]: {told[2]}\n"
        yield Fix("Förklara sist i texten", Edit(len(text), len(text), line))


def _moved(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    old = re.search(r" leder till (\S+), som har bytt adress", finding.message)
    new = re.match(r"Skriv (\{filename\}/.+?), så", finding.hint)
    if old and new and (place := text.find(f"({old[1]}", span.start)) >= 0:
        yield Fix("Byt adress", Edit(place + 1, place + 1 + len(old[1]), new[1]))


def _line_around(text: str, span: Span) -> tuple[int, int]:
    """Give the line in which the words begin, without its end."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    return start, len(text) if end < 0 else end


_BY_RULE: dict[str, Callable[[Finding, str, Span], Iterator[Fix]]] = {
    "alttext": _alt_text,
    "citattecken": _quotation,
    "epost": _take_away,
    "fetrubrik": _heading,
    "förkortning": _abbreviation,
    "gatuadress": _take_away,
    "http": _https,
    "indrag": _indent,
    "länkmål": _moved,
    "länktext": _link_words,
    "mellanslag": _stray_space,
    "personnummer": _take_away,
    "punktlista": _list,
    "rubriknivå": _level,
    "stavning": _spelling,
    "tankstreck": _dash,
    "telefon": _take_away,
    "textspråk": _language,
    "titel": _title,
    "upprepning": _repetition,
    "versaler": _capitals,
    "ärendenummer": _take_away,
}
