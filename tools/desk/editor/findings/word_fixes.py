"""What one press can do with the very words of a finding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.finding_places import line_around
from tools.desk.editor.findings.fix import ANSWER, Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.finding_places import Span
    from blog.findings import Finding

_IMAGE = re.compile(r"!\[(?P<alt>(?:[^\[\]\\]|\\.)*)\]\((?P<rest>[^()\s]*)")


def take_away(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Take the words away, and one of the spaces around them."""
    if not span.is_exact:
        return
    before, after = text[: span.start][-1:], text[span.end :][:1]
    start = span.start - (before == " " and after in {" ", ".", ",", "\n", ""})
    end = span.end + (before in {"", "\n"} and after == " ")
    yield Fix("Ta bort", Edit(start, end, ""))


def stray_space(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Take a space away that stands before a mark."""
    words = _words(text, span)
    yield from _replace("Ta bort mellanslaget", span, words, re.sub(r"\s+(?=\W+$)", "", words))


def repetition(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Keep the first of two words that are the same."""
    words = _words(text, span)
    yield from _replace("Ta bort det ena ordet", span, words, re.split(r"\s", words)[0])


def dash(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Put a dash in place of a hyphen."""
    words = _words(text, span)
    if "mellan talen" in finding.message:
        dashed = re.sub(r"\s*-\s*", "–", words, count=1)
    else:
        dashed = re.sub(r"\s*(?<!\w)-\s*|\s*-(?!\w)\s*", " – ", words, count=1)
    yield from _replace("Gör till tankstreck", span, words, dashed)


def capitals(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Write words in small letters, but for the first."""
    words = _words(text, span)
    small = words.lower()
    yield from _replace("Skriv med små bokstäver", span, words, small[:1].upper() + small[1:])


def https(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Lead a link by the protected way."""
    words = _words(text, span)
    yield from _replace("Byt till https", span, words, words.replace("http:", "https:", 1))


def alt_text(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Ask what a picture shows; take away a beginning that all pictures have."""
    start, end = line_around(text, span)
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


def link_words(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Ask where a link leads, and write that on it."""
    start, end = line_around(text, span)
    for link in re.finditer(r"(?<!!)\[(?P<words>[^\[\]]*)\]\([^)\n]*\)", text[start:end]):
        begin, stop = start + link.start(), start + link.end()
        if begin <= span.start < stop:
            words = start + link.start("words"), start + link.end("words")
            yield Fix("Skriv länktext", Edit(*words, ANSWER), "Vart leder länken?")
            return


def spelling(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Exchange a word for the one that was meant, or learn it."""
    words = _words(text, span)
    if meant := re.match(r"Menade du (.+?)\? ", finding.hint):
        yield from _replace(f"Byt till {meant[1]}", span, words, meant[1])
    if unknown := re.fullmatch("”(.+)” finns inte i ordlistan.", finding.message):
        yield Fix("Ordet är rätt", word=unknown[1])


def language(finding: Finding, _text: str, _span: Span) -> Iterator[Fix]:
    """Mark a text, a title or some words as English."""
    if "raden Språk: en" in finding.hint:
        yield Fix("Märk texten som engelsk", field=("lang", "en"))
    elif "raden Titelspråk: en" in finding.hint:
        yield Fix("Märk rubriken som engelsk", field=("title_lang", "en"))
    elif "<span" in finding.hint and _span.is_exact:
        words = f'<span lang="en">{_words(_text, _span)}</span>'
        yield Fix("Märk orden som engelska", Edit(_span.start, _span.end, words))


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end] if span.is_exact else ""


def _replace(label: str, span: Span, words: str, new: str) -> Iterator[Fix]:
    if words and words != new:
        yield Fix(label, Edit(span.start, span.end, new))
