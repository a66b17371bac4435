"""
Swedish typography in running text: quotation marks, dashes, no-break spaces.

Works on plain text, never on HTML, and never changes a letter or a digit: only quotation
marks, hyphens and dashes, full stops that make an ellipsis, and white space.  Correcting
a corrected text changes nothing.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from blog.swedish.typography.dashes import ENGLISH_PAUSES, SWEDISH_PAUSES
from blog.swedish.typography.intervals import SWEDISH_INTERVALS
from blog.swedish.typography.quotes import english_quotes, swedish_quotes
from blog.swedish.typography.rule import apply, apply_with_cuts
from blog.swedish.typography.spaces import PAUSE_SPACES, SWEDISH_SPACES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from blog.swedish.typography.rule import TypographyRule

# A pause that was written "--" or "..." hides the interval behind it until it is a dash.
_SWEDISH = (*SWEDISH_INTERVALS, *SWEDISH_PAUSES, *SWEDISH_INTERVALS, *SWEDISH_SPACES)
_ENGLISH = (*ENGLISH_PAUSES, *PAUSE_SPACES)


def typographic(text: str, lang: str = "sv") -> str:
    """
    Give *text* the typography of its language.

    Args:
        text: Plain text: a title, a heading, a paragraph.
        lang: A BCP 47 tag.  Swedish and English are known; a text in another language
            comes back as it was.
    """
    known = _known(lang)
    if known is None:
        return text
    quotes, rules = known
    return quotes(apply(rules, text))


def typographic_pieces(pieces: Sequence[str], lang: str = "sv") -> list[str]:
    """
    Correct a text that lies in pieces, as a paragraph does around its emphasised words.

    Each rule sees the whole text.  The result has as many pieces, which joined are what
    :func:`typographic` makes of the joined text.
    """
    known = _known(lang)
    if known is None:
        return list(pieces)
    quotes, rules = known
    cuts = list(accumulate(map(len, pieces), initial=0))
    text, cuts = apply_with_cuts(rules, "".join(pieces), cuts)
    text = quotes(text)  # one mark for one mark: the cuts still hold
    return [text[start:end] for start, end in pairwise([*cuts[:-1], len(text)])]


def language(lang: str) -> str:
    """Give the language of a BCP 47 tag, without region: ``sv`` for ``sv-SE``."""
    return lang.lower().replace("_", "-").partition("-")[0]


def _known(lang: str) -> tuple[Callable[[str], str], tuple[TypographyRule, ...]] | None:
    match language(lang):
        case "sv":
            return swedish_quotes, _SWEDISH
        case "en":
            return english_quotes, _ENGLISH
        case _:
            return None
