"""
One stylesheet out of the theme's CSS files: joined in the order of their layers, and minified.

Inside the page it saves the reader a round trip (decision 13); a policy with its hash
lets this one stylesheet in, and no other.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

import rcssmin

from blog.errors import BuildStopped

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

ORDER = "layers"
"""The file that lists the layers: ``@layer tokens, base, layout;``."""

FACE = "face.css"
"""The file that says where the typeface is."""

_FILE_OF_FACE = re.compile(r'url\("([\w.-]+)"\)')
_LOADED_FACE = re.compile(r'@font-face\{[^}]*?url\("([^"]+)"\)')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STATEMENT = re.compile(r"@layer\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*;")
_LAYER = re.compile(r"@layer [\w-]+\{")
_BRACE_OR_STRING = re.compile(r"""[{}]|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'""")
_STRING = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'""")


def read_stylesheet(folder: PurePath) -> str:
    """
    Read the CSS files in *folder* as one minified stylesheet.

    Raises:
        BuildStopped: As :func:`join`.
    """
    return join(read_folder(folder))


def read_folder(folder: PurePath) -> dict[str, str]:
    r"""
    Read every CSS file in *folder*.

    Line ends become ``\n`` whatever they are in the files, so that the same commit gives
    the same page on every system.

    Returns:
        The files' texts by their names without ``.css``, in order of name; nothing when
        there is no such folder.
    """
    files = sorted(Path(folder).glob("*.css"))
    return {file.stem: file.read_text(encoding="utf-8") for file in files}


def flatten(css: str) -> str:
    """
    Take away what divides a joined stylesheet into layers: the order of the rules is theirs.

    A browser without layers (Safari before 15.4) would take none of the rules.  In the theme no
    rule of a layer is stronger by its selector than one of a later layer for the same property:
    ``tests/browser/test_flat.py`` finds the styles of every element the same.
    """
    flat = []
    at = 0
    for found in _LAYER.finditer(css):
        if found.start() >= at:
            flat.append(css[at : found.start()])
            end = _end_of_block(css, found.end())
            flat.append(css[found.end() : end])
            at = end + 1
    return "".join([*flat, css[at:]])


def _end_of_block(css: str, start: int) -> int:
    """Give where the brace is that ends a block whose inside begins at *start*."""
    depth = 1
    for sign in _BRACE_OR_STRING.finditer(css, start):
        depth += {"{": 1, "}": -1}.get(sign[0], 0)
        if not depth:
            return sign.start()
    raise ValueError("The braces of the stylesheet do not match.")


def join(files: Mapping[str, str]) -> str:
    """
    Join the theme's CSS files, and minify the result.

    The file ``layers.css`` names the others in order.  It is not a part of the result: the
    layers come in its order anyway.

    Args:
        files: The files' texts, by their names without ``.css``.

    Raises:
        BuildStopped: There is no order, it names a file that is not there, a file has no
            place in it or a brace too many or too few, or the CSS would end the style
            element that it stands in.
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
    css = "".join(_minified(files[name]) for name in order)
    if "</" in css:
        raise BuildStopped("Temats CSS innehåller ”</”, som avslutar elementet style.")
    return css


def read_face(folder: PurePath, address: str) -> str:
    """
    Read how browsers get the theme's typeface: ``face.css``, minified.

    Args:
        folder: Where it lies, beside the typeface's file.
        address: What stands before the file's name on the site, such as ``/tema/``.

    Returns:
        ``@font-face`` rules with whole addresses; "" for a theme without a typeface.
    """
    file = Path(folder, FACE)
    css = _minified(file.read_text(encoding="utf-8")) if file.is_file() else ""
    return _FILE_OF_FACE.sub(rf'url("{address}\1")', css)


def typeface(css: str) -> str:
    """Give the address of the first typeface that *css* loads; "" where it loads none."""
    found = _LOADED_FACE.search(css)
    return found[1] if found else ""


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


def _minified(text: str) -> str:
    """Minify one file; a brace astray in it would take the rest of the stylesheet with it."""
    css: str = rcssmin.cssmin(text)
    signs = _STRING.sub("", css)
    if signs.count("{") != signs.count("}"):
        raise BuildStopped("Temats CSS har en klammer { eller } för mycket eller för lite.")
    return css
