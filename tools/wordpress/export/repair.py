"""
Make well-formed XML of a WordPress export that is none.

WordPress writes what authors pasted as it came: control characters from Word, a bare ``&``, a
``]]>`` in the middle of a text.  One such sign makes a whole export unreadable, or, worse, lets
a forgiving parser lose the words before it.  Everything here works on bytes, so that 50 MB of
them need no more than a copy.
"""

from __future__ import annotations

import codecs
import html.entities
import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"'][^>]*\?>")
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>'
# What XML 1.0 allows no document to hold (section 2.2), as UTF-8.
_FORBIDDEN = bytes([*range(9), 11, 12, *range(14, 32)])
_NONCHARACTERS = re.compile(rb"\xef\xbf[\xbe\xbf]|\xed[\xa0-\xbf][\x80-\xbf]")
_HEAD = 100_000  # bytes in which a file that is no export could declare something
_PART = 1 << 20
_ROOT = re.compile(rb"<(?:rss|channel)\b")
_OPENED = re.compile(rb"<([A-Za-z_][\w:.-]*)(?:\s[^<>]*)?>\s*<!\[CDATA\[")
_ENDED_WELL = b"]]]]><![CDATA[>"  # how WordPress itself writes "]]>" in a text
_AMPERSAND = re.compile(rb"&(#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)?")
_OF_XML = frozenset({b"amp;", b"lt;", b"gt;", b"quot;", b"apos;"})


@dataclass(frozen=True, slots=True)
class RepairedXml:
    """
    An export that can be parsed.

    Attributes:
        data: UTF-8, with a declaration that says so.
        repairs: What was wrong, as Swedish words, and how many times.
    """

    data: bytes
    repairs: Counter[str]


def repair(data: bytes) -> RepairedXml:
    """
    Give *data* as XML that means what its author meant; no word of a text is lost.

    Args:
        data: The whole file, in any encoding that XML knows.

    Raises:
        HostileXml: It declares entities.
    """
    repairs: Counter[str] = Counter()
    text = _in_utf8(data, repairs)
    clean = text.translate(None, _FORBIDDEN)
    repairs["styrtecken"] += len(text) - len(clean)
    clean, count = _NONCHARACTERS.subn(b"", clean)
    repairs["ogiltiga tecken"] += count
    start = _beginning(clean, repairs)
    whole = io.BytesIO()  # not joined at the end: 50 MB need no more than a copy
    whole.write(_DECLARATION)
    for piece in _pieces(clean, start, repairs):
        whole.write(piece)
    del clean
    return RepairedXml(whole.getvalue(), Counter({k: n for k, n in repairs.items() if n}))


class HostileXml(ValueError):
    """A file declares entities of its own: WordPress never does, who attacks a reader does."""


def _beginning(data: bytes, repairs: Counter[str]) -> int:
    """
    Give where the first element begins: what stands before it says nothing.

    Raises:
        HostileXml: It declares entities.
    """
    root = _ROOT.search(data)
    start = root.start() if root else 0
    head = data[: start if root else _HEAD]
    if re.search(rb"<!ENTITY", head, re.IGNORECASE):
        raise HostileXml
    repairs["tecken före filens början"] += len(head[: max(head.find(b"<"), 0)].strip())
    return start


def _in_utf8(data: bytes, repairs: Counter[str]) -> bytes:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            return (
                rest
                if encoding == "utf-8" and _is_utf8(rest)
                else _decoded(rest, encoding, repairs)
            )
    declared = _DECLARED.match(data.lstrip()[:200])
    encoding = declared[1].decode("ascii") if declared else "utf-8"
    if _is_utf8(data):
        return data
    return _decoded(data, encoding, repairs)


def _is_utf8(data: bytes) -> bool:
    """Say whether all of it is UTF-8, a part at a time."""
    decoder, view = codecs.getincrementaldecoder("utf-8")(), memoryview(data)
    try:
        for place in range(0, len(data), _PART):
            decoder.decode(bytes(view[place : place + _PART]))
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _decoded(data: bytes, encoding: str, repairs: Counter[str]) -> bytes:
    """Read as *encoding*; a byte that it does not know is read as Windows' Latin letters."""
    try:
        codecs.lookup(encoding)
    except LookupError:
        encoding = "utf-8"

    def as_windows(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        repairs["tecken i fel kodning"] += error.end - error.start
        wrong = error.object[error.start : error.end]
        return wrong.decode("cp1252", "replace"), error.end

    codecs.register_error("wordpress-export", as_windows)
    return data.decode(encoding, "wordpress-export").encode("utf-8", "replace")


def _pieces(data: bytes, place: int, repairs: Counter[str]) -> Iterator[bytes]:
    """Give the document from *place* in pieces: markup with its ampersands right, whole texts."""
    while opened := _OPENED.search(data, place):
        yield _markup(data[place : opened.end()], repairs)
        end = _end_of_text(data, opened)
        yield _text(data[opened.end() : end], repairs)
        place = end
        if data.startswith(b"]]>", place):
            yield b"]]>"
            place += 3
        else:  # the file was cut off in the middle of a text
            repairs["avklippt text"] += 1
            yield b"]]>"
    yield _markup(data[place:], repairs)


def _end_of_text(data: bytes, opened: re.Match[bytes]) -> int:
    """Give where the text that begins after *opened* ends: where its element does too."""
    end = re.compile(rb"\]\]>\s*</" + re.escape(opened[1]) + rb"\s*>").search(data, opened.end())
    if end:
        return end.start()
    found = data.find(b"]]>", opened.end())
    return found if found >= 0 else len(data)


def _text(text: bytes, repairs: Counter[str]) -> bytes:
    """Give a text that nothing in it ends."""
    rest = text.replace(_ENDED_WELL, b"")
    wrong = rest.count(b"]]>")
    if not wrong:
        return text
    repairs["]]> i texten"] += wrong
    plain = text.replace(_ENDED_WELL, b"]]>")
    return plain.replace(b"]]>", _ENDED_WELL)


def _markup(data: bytes, repairs: Counter[str]) -> bytes:
    """Write each ``&`` that begins no reference of XML's as itself."""
    if b"&" not in data:
        return data

    def mended(found: re.Match[bytes]) -> bytes:
        name = found[1]
        if name is None:
            repairs["& i markeringen"] += 1
            return b"&amp;"
        if name in _OF_XML:
            return found[0]
        if name.startswith(b"#"):
            return found[0] if _is_allowed(name) else b""
        character = html.entities.html5.get(name.decode("ascii"))
        repairs["& i markeringen"] += 1
        return character.encode() if character else b"&amp;" + name

    return _AMPERSAND.sub(mended, data)


def _is_allowed(name: bytes) -> bool:
    """Say whether XML allows the character that ``#10;`` or ``#xA;`` names."""
    code = name[1:-1].decode("ascii")
    number = int(code[1:], 16) if code[0] in "xX" else int(code)
    return (
        number in (9, 10, 13)
        or 32 <= number <= 0xD7FF
        or 0xE000 <= number <= 0xFFFD
        or (0x10000 <= number <= 0x10FFFF)
    )
