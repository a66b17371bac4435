"""
Links in a teaser: they must lead right from every page that shows it.

A list page lies in another folder than the post.  A relative link is therefore joined
with the post's own address, and everything that depends on where the site lies is left
as a placeholder until the page is known: Pelican's own ``{filename}…`` and, for what the
post's address gives, ``SITE``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from collections.abc import Callable

SITE = "http://site.invalid"  # a host that cannot exist (RFC 2606)

_PLACEHOLDER = re.compile(r"[{|]\w+[}|]")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel", "sms", "ftp", "geo"})


def teaser_href(href: str, base: str) -> str | None:
    """
    Make a link's address hold outside the post.

    Args:
        href: As written in the post.
        base: The post's address, ``SITE`` + ``/2017/tillit/``; "" when unknown, and
            relative links stay as they are.

    Returns:
        The address, or None for one that must not be a link (``javascript:``).
    """
    address = href.strip()
    if _PLACEHOLDER.match(address):
        return address
    scheme = _SCHEME.match(address)
    if scheme:
        return address if scheme[1].lower() in _SAFE_SCHEMES else None
    if not base or address.startswith("/"):
        return address
    return urljoin(base, address)


def at_site(html: str, resolve: Callable[[str, str], str], siteurl: str) -> str:
    """
    Fill in where the site lies, as seen from one page.

    Args:
        html: A teaser with placeholders.
        resolve: Pelican's own way with ``{filename}``: (html, siteurl) → html.
        siteurl: ``https://example.se``, "" or, with relative addresses, ``../..``.
    """
    at = html.replace(SITE, siteurl)
    return resolve(at, siteurl) if "{" in at or "|" in at else at
