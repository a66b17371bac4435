"""
Where a Swedish sentence ends.

No library that works offline splits Swedish well (docs/decisions).  The rules prefer
precision: an end that is doubtful is not an end, because two sentences read as one do
less harm in a teaser than half a sentence read as one.  A quotation stays whole, however many
sentences it holds, and so does a bracket; replies that begin with a dash are divided.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .abbreviations import LEANING, SENTENCE_OPENERS
from .delimiters import find_pairs
from .fullstops import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

# A blank line, or a line that begins with a list mark or a dialogue dash.
_PARAGRAPH = re.compile(
    r"[^\S\n]*\n(?:[^\S\n]*\n)+|\n(?=[^\S\n]*(?:[•*–—-]|\d{1,2}[.)])[^\S\n])",
)

_EMOJI = (
    r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
    r"[\ufe0f\u200d\u20e3\u2600-\u27bf\U0001f000-\U0001faff\U000e0020-\U000e007f]*+"
)
_EMOTICON = r"[:;=]-?[)(DPp](?!\w)"
_NOTE = r"\[(?:\d{1,3}|…|\.\.\.)\]|\((?:…|\.\.\.|sic!?)\)"

_STOP = re.compile(
    r"(?P<stop>[.!?…]+)"
    r"(?P<close>[”“\"’'»«)\]]*)"
    rf"(?:\s*+(?:{_EMOJI}|{_EMOTICON}|{_NOTE}))*+"
    r"(?=\s|$)"
)
# What may stand before the first letter of a sentence.
_NEXT = re.compile(r"(?:[\s”“„\"’'»«(\[–—•*…/-]|\.\.\.)*(?P<rest>\S.{0,40})?", re.DOTALL)
_STARTS_ODDLY = re.compile(r"§|[a-z][A-ZÅÄÖ]\w|e-[a-zåäö]{3}")  # iPhone, e-legitimation
_PAUSE = re.compile(r"(?:…|\.\.+)$")
_WORD = re.compile(r"[^\W_]")


def sentences(text: str) -> list[str]:
    """
    Split plain Swedish text into its sentences.

    Args:
        text: Plain text.  A blank line ends a paragraph and with it a sentence; a
            single line break is a space.

    Returns:
        The sentences in order, as they stand in the text but without white space around
        them.  Splitting one of them again gives the same sentence.
    """
    found = []
    for paragraph in _PARAGRAPH.split(text):
        start = 0
        for end in sentence_ends(paragraph):
            found.append(paragraph[start:end].strip())
            start = end
    return found


def sentence_ends(paragraph: str, *, is_deep: bool = False) -> Iterator[int]:
    """
    Yield the offset just after each sentence of one paragraph.

    The last offset is the end of the text, whatever stands there.  Lazy: a caller that
    only wants the first sentences of a long paragraph pays for little more.

    Args:
        paragraph: Plain text.
        is_deep: Find also the sentences inside quotations and brackets.
    """
    length = len(paragraph.rstrip())
    whole = (
        []
        if is_deep
        else [pair for pair in find_pairs(paragraph)[0] if _is_sound(paragraph, *pair)]
    )
    start = 0
    for match in _STOP.finditer(paragraph, 0, length):
        end = match.end()
        if end == length:
            break
        if _is_end(paragraph, start, match, whole):
            yield end
            start = end
    if length:
        yield length


def _is_sound(text: str, opener: int, closer: int) -> bool:
    """Tell a pair that opens and closes like one from two that met by chance: 32" … 27"."""
    before, after = text[opener - 1 : opener], text[closer + 1 : closer + 2]
    return not (
        before.isalnum()
        or after.isalnum()
        or text[opener + 1].isspace()
        or text[closer - 1].isspace()
    )


def _is_end(text: str, start: int, match: re.Match[str], whole: list[tuple[int, int]]) -> bool:
    """Tell whether the stop in *match* ends the sentence that began at *start*."""
    following = _NEXT.match(text, match.end())
    if not following or not following["rest"] or not _WORD.search(text, start, match.start()):
        return False
    rest = following["rest"]
    if not (rest[:1].isupper() or rest[:1].isdigit() or _STARTS_ODDLY.match(rest)):
        return False
    if any(_holds(text, start, match, *pair) for pair in whole):
        return False
    before = text[start : match.start()]
    is_quoted = bool(match["close"].strip(")]"))
    if _PAUSE.search(match["stop"]):
        return is_quoted or _ends_after_pause(before, rest)
    if match["stop"] == "." and not is_quoted:
        return ends_sentence(before, rest)
    return True


def _holds(text: str, start: int, match: re.Match[str], opener: int, closer: int) -> bool:
    """Tell whether a quotation or a bracket holds the stop, and the sentence goes on."""
    if not opener < match.start() <= closer:
        return False
    if closer >= match.end():
        return True
    # Han kom (äntligen!) Malmö till hjälp.
    is_aside = text[opener] in "([{" and _WORD.search(text, start, opener) is not None
    return is_aside and match["stop"] != "." and text[opener + 1].islower()


def _ends_after_pause(before: str, rest: str) -> bool:
    """Judge …: a pause before a name (i … Malmö) or the end of an open sentence."""
    last = before.split()[-1].strip(",;:").lower()
    opens = rest.split()[0].strip(".,;:!?…").lower() in SENTENCE_OPENERS
    return opens or (rest[:1].isupper() and last not in LEANING)
