"""
``_redirects`` and ``_headers``, as hosts of finished pages read them: Netlify, Cloudflare, GitLab.

They are told what they can be told: an address that has moved.  A host that knows no such file
shows the page that blog.serving.pages puts at the old address, which also says what is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from blog.serving.headers import FEEDS, media_type, security_headers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from blog.serving.headers import ServedSite
    from blog.serving.table import Rule

REDIRECTS, HEADERS = "_redirects", "_headers"

MOST = 2000
"""Rows that Cloudflare reads; GitLab reads a thousand."""


def host_files(rules: Sequence[Rule], site: ServedSite) -> dict[str, bytes]:
    """
    Write what is ours of ``_redirects`` and ``_headers`` (blog.serving.sections).

    Args:
        rules: From :func:`blog.serving.table.make_table`.
        site: Its address and files.
    """
    files = {REDIRECTS: _redirects(rules, site), HEADERS: _headers(site)}
    return {name: "".join(f"{line}\n" for line in lines).encode() for name, lines in files.items()}


def _redirects(rules: Sequence[Rule], site: ServedSite) -> list[str]:
    """Write each address with a slash at its end, and without one where there is room."""
    moved = [rule for rule in rules if rule.new is not None and not rule.query and rule.path]
    paths = {f"{site.prefix}/{_written(rule.path)}": f"{site.prefix}{rule.new}" for rule in moved}
    first = [f"{path}/ {new} 301" for path, new in paths.items()]
    other = [f"{path} {new} 301" for path, new in paths.items()]
    return (first + other)[:MOST] if len(first) <= MOST else first


def _written(path: str) -> str:
    """Encode all that could mean something in a row, such as ``*`` and ``:name``."""
    return quote(path, safe="/-._~", errors="surrogateescape")


def _headers(site: ServedSite) -> Iterator[str]:
    """Name what the hosts do not send themselves; each page is asked about anew by default."""
    yield "/*"
    for name, value in security_headers(site).items():
        yield f"  {name}: {value}"
    for name in FEEDS:
        for folder in ("", "/etikett/:etikett"):
            yield f"{site.prefix}{folder}/{name}"
            yield f"  Content-Type: {media_type(name)}"
