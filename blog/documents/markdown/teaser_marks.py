"""
The comments that show where a teaser begins and ends; every other comment is private.

plugins.teaser understands the same: it is complete in itself, so the patterns stand there
too, and a test holds them equal.
"""

from __future__ import annotations

import re

BEGIN = re.compile(r"[\s-]*pelican_begin_summary[\s-]*", re.IGNORECASE)
END = re.compile(
    # WordPress lets words follow the mark directly: <!--more Läs hela inlägget-->.
    r"more(?:\s.*)?"
    r"|[\s-]*(?:more|mer|l[äa]s\s+(?:mer|vidare)|read\s*-?more"
    r"|pelican_end_summary|end[ _-]?summary|teaser_end|end_teaser|teaser"
    r"|excerpt|end[ _-]?excerpt|excerpt[ _-]?end|truncate)(?:\s*:.*)?[\s-]*",
    re.IGNORECASE | re.DOTALL,
)
PAGE = re.compile(r"[\s-]*nextpage(?:\s*:.*)?[\s-]*", re.IGNORECASE | re.DOTALL)


def public_comment(comment: str) -> str:
    """
    Write a mark in its shortest form, because words beside it may be private too.

    Args:
        comment: What stands between ``<!--`` and ``-->``.

    Returns:
        A whole comment, or "" when this one is for nobody but the writer.
    """
    if BEGIN.fullmatch(comment):
        return "<!--pelican_begin_summary-->"
    return "<!--more-->" if END.fullmatch(comment) or PAGE.fullmatch(comment) else ""
