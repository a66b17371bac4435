"""
Pages that say that a text has moved or is gone, in the site's own frame.

The frame is the site's 404.html: its style, menus and policy are those of every other page.
"""

from __future__ import annotations

import posixpath
import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from blog.serving.headers import ServedSite
    from blog.serving.table import Rule

FRAME, GONE = "404.html", "410.html"

_TITLE = re.compile(r"(?<=<title>).*?(?=</title>)", re.DOTALL)
_MAIN = re.compile(r"(<main\b[^>]*>).*(</main>)", re.DOTALL)
_DESCRIPTION = re.compile(r'(<meta name="description" content=")[^"]*(">)')
_ROBOTS = re.compile(r'<meta name="robots"[^>]*>\n?')
_HEAD_END = "</head>"
_PAGES = (".html", ".htm", "")
_TOO_LONG = 255  # bytes: no file system takes a longer name

_PLAIN = """<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';base-uri 'none'">
<meta name="viewport" content="width=device-width">
<title></title>
</head>
<body>
<main></main>
</body>
</html>
"""


def gone_page(frame: bytes, site: ServedSite) -> bytes:
    """
    Write the page that answers for a text that has been removed.

    Args:
        frame: The site's 404.html; without one, or without a main, the page has no style.
        site: Its address.
    """
    return _page(
        frame,
        "Texten är borttagen",
        "<p>Texten som fanns här är borttagen och kommer inte tillbaka.</p>\n"
        f'<p>Gå till <a href="{escape(site.prefix)}/">startsidan</a>, där de senaste texterna '
        "finns.</p>",
        '<meta name="robots" content="noindex">\n',
    )


def moved_page(frame: bytes, new: str, site: ServedSite) -> bytes:
    """
    Write a page that leads on at once, for a server that can be told nothing.

    Search engines take it for what it is, a redirect, and remember the new address.

    Args:
        frame: As for :func:`gone_page`.
        new: The path of the new address from the site's root, encoded.
        site: Its address.
    """
    local, whole = escape(f"{site.prefix}{new}"), escape(f"{site.address}{new}")
    return _page(
        frame,
        "Texten har flyttat",
        f'<p>Texten har fått en ny adress: <a href="{local}">{whole}</a>.</p>',
        f'<link rel="canonical" href="{whole}">\n'
        f'<meta http-equiv="refresh" content="0; url={local}">\n',
    )


def stand_ins(
    rules: Sequence[Rule],
    frame: bytes,
    site: ServedSite,
    read: Callable[[str], bytes],
) -> tuple[dict[str, bytes], tuple[Rule, ...]]:
    """
    Give a file for each old address, for a server that can be told nothing.

    What leads to something else than a page, such as a feed, is a copy of that.

    Args:
        rules: From :func:`blog.serving.table.make_table`.
        frame: As for :func:`gone_page`.
        site: Its address and files.
        read: Gives the bytes of a file of the site by its path.

    Returns:
        The files by path, and the rules for which there can be none.
    """
    made: dict[str, bytes] = {}
    left = []
    for rule in rules:
        path = _place(rule, {*site.digests, *made})
        target = _target(rule, site.digests)
        if not path or (target is None and not path.endswith(_PAGES[:2])):
            left.append(rule)
        elif target:
            made[path] = read(target)
        elif rule.new is None:
            made[path] = gone_page(frame, site)
        else:
            made[path] = moved_page(frame, rule.new, site)
    return made, tuple(left)


def _page(frame: bytes, title: str, text: str, head: str) -> bytes:
    """Put a title, a text and elements of the head into a frame."""
    whole = frame.decode("utf-8", "replace")
    if not (_MAIN.search(whole) and _TITLE.search(whole) and _HEAD_END in whole):
        whole = _PLAIN
    main = f'\n<h1>{title}</h1>\n\n<div class="prose">\n{text}\n</div>\n'
    former = _TITLE.search(whole)
    name = f"{title} – {former[0].rpartition(' – ')[2]}" if former and former[0] else title
    whole = _TITLE.sub(lambda _: name, whole, count=1)
    whole = _DESCRIPTION.sub(lambda match: f"{match[1]}{title}.{match[2]}", whole, count=1)
    whole = _ROBOTS.sub("", whole, count=1)
    whole = _MAIN.sub(lambda match: match[1] + main + match[2], whole, count=1)
    return whole.replace(_HEAD_END, f"{head}{_HEAD_END}", 1).encode()


def _target(rule: Rule, files: Collection[str]) -> str | None:
    """Give the file that a rule leads to, if it is no page."""
    path = (rule.new or "").lstrip("/")
    return path if path in files and not path.endswith(_PAGES[:2]) else None


def _place(rule: Rule, taken: Collection[str]) -> str:
    """Give where the file of an old address lies; "" where there can be none."""
    if rule.query or not rule.path:
        return ""
    suffix = posixpath.splitext(rule.path)[1].lower()
    path = rule.path if suffix and " " not in suffix else f"{rule.path}/index.html"
    parts = path.encode("utf-8", "surrogateescape").split(b"/")
    parents = {path[:end] for end, letter in enumerate(path) if letter == "/"}
    if parents & set(taken) or any(len(part) > _TOO_LONG for part in parts):
        return ""
    return "" if rule.path != rule.path.encode("utf-8", "replace").decode() else path
