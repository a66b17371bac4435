"""From a post's HTML to its teaser.  Knows nothing about Pelican."""

from __future__ import annotations

import unicodedata

from .delimiters import closers
from .describe import describe
from .markup.blocks import Block
from .markup.parse import read_blocks
from .markup.render import render
from .model import Teaser, TeaserSource
from .opening import Opening, read_opening
from .protected import TRAILING
from .settings import TeaserSettings
from .truncate import MIN_REST, choose_end, count_end


def make_teaser(
    html: str,
    *,
    written: str | None = None,
    settings: TeaserSettings | None = None,
    base: str = "",
    typed: bool = True,
) -> Teaser:
    """
    Make the teaser of a post.

    A hand-written one comes first and is never cut; then the text before the writer's mark;
    then the opening by the rules of *settings*.

    Args:
        html: The body, as Pelican's reader gives it; ``{filename}`` links may stand.
        written: The hand-written teaser as HTML, if there is one.
        settings: Style, length and suffix; the defaults if None.
        base: The post's address, for its relative links; see plugins.teaser.markup.links.
        typed: False when no-break spaces came from a typographer's program and not from the
            writer: style ``words`` then counts them as the ordinary spaces they were.

    Returns:
        The teaser.  Its strings are empty for a post without running text, such as one
        that is only a picture; that is not an error.
    """
    rules = settings or TeaserSettings()
    own = _read_written(written, base)
    if own.blocks:
        goes_on = bool(read_opening(html, words=1, is_strict=True).blocks)
        return _teaser(own, len(own.text), "", TeaserSource.WRITTEN, goes_on)
    by_words = rules.style == "words"
    opening = read_opening(html, base, words=_reach(rules), is_strict=by_words)
    if opening.is_marked:
        return _teaser_at_mark(opening, rules, html)
    end = count_end(opening, rules.words, typed=typed) if by_words else choose_end(opening, rules)
    goes_on = not opening.is_whole or end < len(opening.text)
    tail = rules.ending if goes_on else ""
    if by_words:
        return _teaser(opening.flat(), end, tail, TeaserSource.AUTOMATIC, goes_on)
    end = len(opening.text[:end].rstrip(TRAILING)) if goes_on else end
    tail = _closers(opening, end, html) + tail
    return _teaser(opening, end, tail, TeaserSource.AUTOMATIC, goes_on)


def _read_written(written: str | None, base: str) -> Opening:
    """Read a hand-written teaser; a mark in it means nothing."""
    found = read_blocks(written, base) if written else ()
    return Opening.of((block for block in found if isinstance(block, Block)), is_whole=True)


def _reach(rules: TeaserSettings) -> int:
    """Count the words that must be read to decide where to cut."""
    return rules.words if rules.style == "words" else rules.max_words + MIN_REST


def _teaser_at_mark(opening: Opening, rules: TeaserSettings, html: str) -> Teaser:
    """End at the writer's mark; WordPress adds nothing there."""
    goes_on = not opening.is_whole
    if rules.style == "words":
        return _teaser(opening.flat(), len(opening.text), "", TeaserSource.MARK, goes_on)
    end = len(opening.text)
    tail = _closers(opening, end, html) + rules.ending if goes_on else ""
    return _teaser(opening, end, tail, TeaserSource.MARK, goes_on)


def _closers(opening: Opening, end: int, html: str) -> str:
    """Close the quotations and brackets that the cut left open, if the whole post does."""
    missing = closers(opening.text[:end])
    if not missing:
        return ""
    blocks = (block for block in read_blocks(html) if isinstance(block, Block))
    never_closed = closers(" ".join(block.text for block in blocks))
    return "".join(mark for mark in missing if mark not in never_closed)


def _teaser(opening: Opening, end: int, tail: str, source: TeaserSource, goes_on: bool) -> Teaser:
    return Teaser(
        html=render(opening.until(end), tail),
        text=unicodedata.normalize("NFC", opening.text[:end] + tail),
        description=unicodedata.normalize("NFC", describe(opening)),
        source=source,
        continues=goes_on,
    )
