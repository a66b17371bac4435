"""
Where a line may end, for a page and nowhere else.

The signs have neither width nor sound, and stand only in what a browser shows: a rule that reads
a text, a feed and the search find its words as they were written.
"""

from __future__ import annotations

import re

JOINER = "\N{WORD JOINER}"
SOFT_HYPHEN = "\N{SOFT HYPHEN}"

# e-post, A-kassa, 00-talet, 10-årig: a line would end after a letter or a number.  Not in an
# address.  A joiner and no no-break hyphen, which a search on the page for "e-post" passes over.
_SHORT = re.compile(
    r"(?P<markup><(?P<code>pre|code)\b.*?</(?P=code)>|<[^>]*>)"
    r"|(?<![\w.+-])(?P<name>[\w.+-]+@)(?=(?:[\w-]+\.)+[^\W\d_]{2})"
    r"|(?<![\w/.@=-])(?<!@<wbr>)(?P<first>(?:[^\W\d_]|\d{1,4})-)(?=[^\W\d_]{2})",
    re.DOTALL,
)
_LONG_WORD = re.compile(r"\w{18,}")
# What ends in one of these and goes on is a compound: Tillgänglighets|redogörelse.
_SEAM = re.compile(
    r"(?<=\w{4})(?:(?:het|ing|ning|skap|dom|tion|itet|else)s)(?=[^\W\d_]{4})"
    # ... and what ends with one of these words: Arbetsmarknads|enheten.
    r"|(?<=\w{4})(?=(?:enhet|ersättning|förvaltning|handlägg|lagstiftning|myndighet|nämnd"
    r"|omsorg|samordn|sekreterar|utredning|verksamhet)[^\W\d_]{0,6}\Z)"
)


def unbroken(html: str) -> str:
    """
    Keep what is short before a hyphen on the line of what follows it, and divide an e-mail
    address after its @, if anywhere: a phone is narrower than many are.

    Args:
        html: A text's HTML.  Code is left as it is.
    """
    return _SHORT.sub(lambda m: _joined(m) or f"{m['name']}<wbr>", html)


def _joined(found: re.Match[str]) -> str:
    """Give what no line ends within; "" of an address."""
    return found["markup"] or (found["first"] + JOINER if found["first"] else "")


def divisible(title: str) -> str:
    """
    Say where the long compounds of a title are put together: a phone is narrower than they are.

    Not every browser knows Swedish, and without a sign it divides wherever it is full.
    """
    words = _SHORT.sub(lambda found: _joined(found) or found[0], title)
    return _LONG_WORD.sub(lambda word: _divided(word[0]), words)


def _divided(word: str) -> str:
    """Divide a long word at its seams; one may be known by both of its sides."""
    return _SEAM.sub(rf"\g<0>{SOFT_HYPHEN}", word).replace(SOFT_HYPHEN * 2, SOFT_HYPHEN)
