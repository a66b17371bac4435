"""
One stylesheet out of many files: joined in the order of their layers, and minified.

Inside the page it saves the reader a round trip (docs/decisions); a policy with its hash
lets this one stylesheet in, and no other.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

import rcssmin

from blog.errors import BuildStopped

if TYPE_CHECKING:
    from collections.abc import Mapping

ORDER = "layers"
"""The file that lists the layers: ``@layer tokens, base, layout;``."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STATEMENT = re.compile(r"@layer\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*;")


def join(files: Mapping[str, str]) -> str:
    """
    Join the theme's CSS files, and minify the result.

    The file ``layers.css`` names the others in order.  It is not a part of the result: the
    layers come in its order anyway.

    Args:
        files: The files' texts, by their names without ``.css``.

    Raises:
        BuildStopped: There is no order, it names a file that is not there, a file has no
            place in it, or the CSS would end the style element that it stands in.
    """
    order = layers(files.get(ORDER, ""))
    if not order:
        raise BuildStopped(
            "layers.css saknas i temats CSS-mapp eller räknar inte upp några lager."
        )
    astray = sorted({*order} ^ ({*files} - {ORDER}))
    if astray:
        raise BuildStopped(
            f"layers.css i temat stämmer inte med filerna: {', '.join(astray)}. "
            "Varje lager ska ha en fil, och varje fil ett lager."
        )
    css: str = rcssmin.cssmin("\n".join(files[name] for name in order))
    if "</" in css:
        raise BuildStopped("Temats CSS innehåller ”</”, som avslutar elementet style.")
    return css


def layers(text: str) -> tuple[str, ...]:
    """Give the names in the first ``@layer a, b;`` of *text*, in order; comments do not count."""
    statement = _STATEMENT.search(_COMMENT.sub("", text))
    return tuple(re.split(r"\s*,\s*", statement[1])) if statement else ()


def csp_hash(text: str) -> str:
    """
    Give the name of *text* in a Content Security Policy, such as ``sha256-47DEQp…=``.

    Source: CSP Level 3, section 2.3.1, hash-source; the text is hashed as UTF-8.
    """
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
