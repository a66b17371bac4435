"""Text that every feed format, XML parser and feed reader can hold."""

from __future__ import annotations

import html
import re

# Neither what XML 1.0 forbids (control characters, lone surrogates), nor what it discourages
# (DEL, the C1 controls, noncharacters), nor U+FFFD, the mark of a letter that was lost long
# ago.  The feed validator reports the last two kinds as BadCharacters.
_PLANES = "".join(f"{chr(plane << 16)}-{chr(plane << 16 | 0xFFFD)}" for plane in range(1, 17))
_UNSAFE = re.compile(f"[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc{_PLANES}]")

# Not \s: a no-break space is there for a reason.
_BREAKS = re.compile("[\t\n\r ]+")


def xml_safe(text: str) -> str:
    """
    Leave out the characters that XML 1.0 cannot hold or that break readers.

    Emoji, no-break spaces and every letter stay.  Source: XML 1.0, section 2.2.
    """
    return _UNSAFE.sub("", text)


def one_line(text: str) -> str:
    """Make *text* safe and put it on one line, without spaces around it."""
    if text.isprintable() and "  " not in text and "\ufffd" not in text:  # as nearly all are
        return text.strip(" ")
    return _BREAKS.sub(" ", xml_safe(text)).strip(" ")


def as_html(text: str) -> str:
    """Write plain text as HTML, for the elements that readers take for HTML."""
    return html.escape(text, quote=False)
