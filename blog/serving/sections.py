"""
Our lines in a file that is somebody else's: between two marks, replaced at each run.

For ``.htaccess``, ``_redirects`` and ``_headers``, whose comments begin with ``#``.
"""

from __future__ import annotations

import re

BEGIN = b"# BEGIN blogg: skrivs av datorn, mellan de h\xc3\xa4r raderna"
END = b"# END blogg"

_MARKS = b"|".join(map(re.escape, (BEGIN, END)))
_SECTION = re.compile(
    rb"^%b\r?\n(?:(?!^(?:%b)\r?$).)*?^%b(?:\r?\n|\Z)" % (re.escape(BEGIN), _MARKS, re.escape(END)),
    re.MULTILINE | re.DOTALL,
)
_LONELY = re.compile(rb"^(?:%b)(?:\r?\n|\Z)" % _MARKS, re.MULTILINE)


def with_section(theirs: bytes, ours: bytes) -> bytes:
    """
    Give a file its section of ours, after all that is not ours.

    Args:
        theirs: The file, with or without a section from an earlier run.
        ours: The lines, without the marks; none for no section.

    Returns:
        The same bytes as *theirs* outside the section, but for a line end where one is missing,
        and for a mark whose other has been lost: what stood after it is taken for theirs.
    """
    kept = _LONELY.sub(b"", _SECTION.sub(b"", theirs))
    if not ours:
        return kept
    if kept and not kept.endswith(b"\n"):
        kept += b"\n"
    return b"".join([kept, BEGIN, b"\n", ours.rstrip(b"\n"), b"\n", END, b"\n"])
