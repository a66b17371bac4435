"""A link within the site leads somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from blog.documents.addresses import TOP, local_prefix
from blog.rules.index.content_index import target_of
from blog.rules.rule import Rule
from blog.urls import in_ascii

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.page import PageLink
    from blog.rules.index.text import CheckedText

NAME = "länkmål"

_ADDRESS_HINT = "Rätta adressen. Till ett inlägg skriver du {filename}/inlagg/ och filens namn."
_MAIL_HINT = (
    "Är det en e-postadress: skriv mailto: före den, utan mellanslag, till exempel "
    "[Kansliet](mailto:kansliet@kommunen.se)."
)
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find links to pages and places that are not there; other sites are not asked."""
    for anchor in text.page.anchors:
        link = target_of(text, anchor.href)
        if link and link.kind == "text":
            yield from _place_in(text, anchor, context.text_at(link.path))
        elif link is None or link.kind in ("site", "outside"):
            yield from _own_site(text, context, anchor)


def _place_in(text: CheckedText, anchor: PageLink, other: CheckedText | None) -> Iterator[Finding]:
    """
    Follow a link to a heading in another text.

    What a page with a template of its own holds beside its text is not known here.
    """
    place = _fragment(anchor.href)
    if other is None or other.source.extra.get("template"):
        return
    if place not in TOP and place not in other.page.ids:
        yield text.error(
            anchor.line,
            NAME,
            f"Länken ”{anchor.text}” leder till #{place}, som inte finns i {other.place}.",
            _hint(other),
        )


def _own_site(text: CheckedText, context: RuleContext, anchor: PageLink) -> Iterator[Finding]:
    href = _from_root(anchor.href, context.site)
    place = _fragment(href)
    if href.startswith("#"):
        if place not in TOP and place not in text.page.ids:
            message = f"Länken ”{anchor.text}” leder till ett ställe som inte finns: #{place}."
            yield text.error(anchor.line, NAME, message, _hint(text))
    elif href.startswith(("{", "|")) or _OUTSIDE.match(href):
        return
    elif context.leads_somewhere(address := _from_page(href, text)):
        if place not in TOP:
            yield from _place_in(text, anchor, _text_at_address(address, context))
    elif path := context.moved_to(_bare(address)):
        yield text.warning(
            anchor.line,
            NAME,
            f"Länken ”{anchor.text}” leder till {href}, som har bytt adress.",
            f"Skriv {{filename}}/{path}, så håller länken vad texten än får för adress.",
        )
    else:
        yield text.error(
            anchor.line,
            NAME,
            f"Länken ”{anchor.text}” leder till {href}, som inte finns på webbplatsen.",
            _MAIL_HINT if "@" in href else _ADDRESS_HINT,
        )


def _from_root(href: str, site: str) -> str:
    """Give a link to this site, absolute or from its server's root, as from the site's root."""
    absolute = in_ascii(href) if "://" in href else href
    for base in filter(None, (site, local_prefix(site))):
        if re.match(rf"{re.escape(base)}(?:[/?#]|$)", absolute):
            path = absolute[len(base) :]
            return path if path.startswith("/") else f"/{path}"
    return href


def _from_page(href: str, text: CheckedText) -> str:
    """Give a link such as ``../../om/`` as from the site's root, which its page tells."""
    try:
        return urljoin(f"/{text.source.url}", href)
    except ValueError:
        return href


def _text_at_address(href: str, context: RuleContext) -> CheckedText | None:
    """Give the text whose page has the address *href* from the root."""
    return context.text_at_address(_bare(href))


def _bare(href: str) -> str:
    path = href.partition("#")[0].partition("?")[0]
    return path.strip("/").removesuffix("index.html").strip("/")


def _fragment(href: str) -> str:
    try:
        return unquote(urlsplit(href).fragment)
    except ValueError:
        return ""


def _hint(other: CheckedText) -> str:
    places = sorted(place for place in other.page.ids if not re.match(r"fn(?:ref)?\d*-", place))
    if not places:
        return "Ta bort det som står efter #: texten har inga rubriker att länka till."
    return f"Skriv någon av textens rubriker efter #: {', '.join(places[:5])}."


RULE = Rule(name=NAME, text=check)
