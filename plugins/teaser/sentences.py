"""
Where a Swedish sentence ends.

No library that works offline splits Swedish well.  The rules prefer
precision: an end that is doubtful is not an end, because two sentences read as one do
less harm in a teaser than half a sentence read as one.  A quotation stays whole, however many
sentences it holds, and so does a bracket; replies that begin with a dash are divided.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .abbreviations import LEANING, SENTENCE_OPENERS
from .delimiters import find_pairs
from .fullstops import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

# A blank line, or a line that begins with a list mark or a dialogue dash.
_PARAGRAPH = re.compile(r"\n(?:[^\S\n]*\n)+|\n(?=[^\S\n]*(?:[•*–—-]|\d{1,2}[.)])[^\S\n])")

_EMOJI = (
    r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
    r"[\ufe0f\u200d\u20e3\u2600-\u27bf\U0001f000-\U0001faff\U000e0020-\U000e007f]*"
)
_EMOTICON = r"[:;=]-?[)(DPp](?!\w)"
_NOTE = r"\[(?:\d{1,3}|…|\.\.\.)\]|\((?:…|\.\.\.|sic!?)\)"

# Without possessive quantifiers: early releases of Python 3.11 match them wrongly.  A run of
# stops is tried from its first mark only, and what trails it by a pattern of its own, which
# never has to give anything back.
_STOP = re.compile(r"(?<![.!?…])(?P<stop>[.!?…]+)(?P<close>[”“\"'’»«)\]]*)(?!\w)")
_TRAILING = re.compile(rf"(?:\s*(?:{_EMOJI}|{_EMOTICON}|{_NOTE}))*")
# What may stand before the first letter of a sentence.
_LEADING = re.compile(r"(?:[\s”“„\"'’»«(\[–—•*…/-]|\.\.\.)*")
_NEXT_CHARACTERS = 41  # enough for the words that tell a sentence from a name
_STARTS_ODDLY = re.compile(r"§|[a-z][A-ZÅÄÖ]\w|e-[a-zåäö]{3}")  # iPhone, e-legitimation
_PAUSE = re.compile(r"(?:…|\.\.+)$")
_WORD = re.compile(r"[^\W_]")


class _Stop(NamedTuple):
    """
    A stop that may end a sentence.

    Attributes:
        start: Its offset.
        stop: The mark or marks: ``.``, ``?!``, ``…``
        close: The quotation marks and brackets that follow at once.
        end: The offset after all that belongs to it, emoji and ``[…]`` too.
        rest: The beginning of what follows, without marks before its first letter.
    """

    start: int
    stop: str
    close: str
    end: int
    rest: str


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
    text = paragraph.rstrip()
    whole = _WholePassages(text if not is_deep else "")
    start, word = 0, _WORD.search(text)
    for stop in _stops(text):
        if word is None or stop.end == len(text):
            break
        if (
            word.start() < stop.start
            and not whole.hold(stop, start)
            and _is_end(text, start, stop)
        ):
            yield stop.end
            start, word = stop.end, _WORD.search(text, stop.end)
    if text:
        yield len(text)


def _stops(text: str) -> Iterator[_Stop]:
    """Yield each stop that is followed by a space or the end, in order."""
    done = trailing = leading = -1
    for match in _STOP.finditer(text):
        if match.start() < done:  # in a note that trails the stop before: […]
            continue
        # What has been read from an earlier stop ends in the same place from here.
        if match.end() > trailing:
            trailing = _end(_TRAILING, text, match.end())
        if trailing < len(text) and not text[trailing].isspace():
            continue
        done = trailing
        if done > leading:
            leading = _end(_LEADING, text, done)
        rest = text[leading : leading + _NEXT_CHARACTERS]
        yield _Stop(match.start(), match["stop"], match["close"], done, rest)


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Give the end of what matches at *start*; the pattern matches nothing at all too."""
    match = pattern.match(text, start)
    return match.end() if match else start


class _WholePassages:
    """The quotations and brackets of a text that stay whole; asked from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        pairs = [pair for pair in find_pairs(text)[0] if _is_sound(text, *pair)]
        self._opener = {closer: opener for opener, closer in pairs}
        self._ahead = sorted(pairs, reverse=True)
        self._reach = -1  # the furthest end of those that have begun

    def hold(self, stop: _Stop, start: int) -> bool:
        """Tell whether one holds *stop*, and the sentence from *start* goes on after it."""
        while self._ahead and self._ahead[-1][0] < stop.start:
            self._reach = max(self._reach, self._ahead.pop()[1])
        if self._reach >= stop.end:
            return True
        closed = (self._opener.get(closer, stop.start) for closer in range(stop.start, stop.end))
        return any(self._is_aside(stop, start, opener) for opener in closed if opener < stop.start)

    def _is_aside(self, stop: _Stop, start: int, opener: int) -> bool:
        """Tell a bracket in mid-sentence: ``Han kom (äntligen!) Malmö till hjälp``."""
        text = self._text
        is_inside = text[opener] in "([{" and _WORD.search(text, start, opener) is not None
        return is_inside and stop.stop != "." and text[opener + 1].islower()


def _is_sound(text: str, opener: int, closer: int) -> bool:
    """Tell a pair that opens and closes like one from two that met by chance: 32" … 27"."""
    before, after = text[opener - 1 : opener], text[closer + 1 : closer + 2]
    return not (
        before.isalnum()
        or after.isalnum()
        or text[opener + 1].isspace()
        or text[closer - 1].isspace()
    )


def _is_end(text: str, start: int, stop: _Stop) -> bool:
    """Tell whether a stop ends the sentence that began at *start*."""
    rest = stop.rest
    if not (rest[:1].isupper() or rest[:1].isdigit() or _STARTS_ODDLY.match(rest)):
        return False
    before = text[start : stop.start]
    is_quoted = bool(stop.close.strip(")]"))
    if _PAUSE.search(stop.stop):
        return is_quoted or _ends_after_pause(before, rest)
    if stop.stop == "." and not is_quoted:
        return ends_sentence(before, rest)
    return True


def _ends_after_pause(before: str, rest: str) -> bool:
    """Judge …: a pause before a name (i … Malmö) or the end of an open sentence."""
    last = before.rsplit(maxsplit=1)[-1].strip(",;:").lower()
    opens = rest.split()[0].strip(".,;:!?…").lower() in SENTENCE_OPENERS
    return opens or (rest[:1].isupper() and last not in LEANING)
