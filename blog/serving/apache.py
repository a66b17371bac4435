"""
Apache: ``.htaccess`` files, for a web hotel where nothing else can be set.

Apache reads ``.htaccess`` anew for each request, so a table there would slow every page: 2,000
rows make it twenty times slower (docs/decisions/0026-serving.md).  Only what is not found on the
site is therefore sent on, within the server, to a folder that holds nothing but the table.
There each row is a ``Redirect``, which compares letters and is no regular expression.  It takes
what begins like its row, so an end is put after the address that must match as well.

Needs ``AllowOverride FileInfo`` and FollowSymLinks, mod_rewrite, mod_alias and mod_headers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.serving.headers import (
    FEEDS,
    FOREVER,
    NAMED_BY_DIGEST,
    REVALIDATE,
    TEXT,
    TYPES,
    security_headers,
)
from blog.serving.queries import by_path
from blog.serving.table import encoded, lower

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from blog.serving.headers import ServedSite
    from blog.serving.queries import Queries
    from blog.serving.table import Rule

HTACCESS = ".htaccess"
FOLDER = "_gamla-adresser"
"""The folder of the table; no text has an underscore in its address."""

_END = ";"  # after each address, so that what lies below it is another one
_BELOW = r"(?:/(?:index\.html)?)?"
_ENCODINGS = (("br", "br"), ("gzip", "gz"))
_TEXTS = {suffix: kind for suffix, kind in TYPES.items() if TEXT.fullmatch(kind)}
_TEXT_SUFFIX = f"(?:{'|'.join(suffix[1:] for suffix in _TEXTS)})"

# What a file of settings would take for something else, or cannot hold.
_STRANGE = re.compile(r'[\x00-\x1f\x7f"\\$]')
_SPECIAL = re.compile(r"[^\w/ -]", re.ASCII)


def apache_files(rules: Sequence[Rule], site: ServedSite) -> dict[str, bytes]:
    """
    Write ``.htaccess`` at the site's root and in the folder of the table.

    Args:
        rules: From :func:`blog.serving.table.make_table`.
        site: Its address and files.

    Returns:
        What is ours of each file (blog.serving.sections), by its path in the site.
    """
    files = {HTACCESS: [*_errors(site), *_types(), *_headers(site), *_rewriting(rules, site)]}
    if rules:
        files[f"{FOLDER}/{HTACCESS}"] = [*_redirects(rules, site), *_strange(rules, site)]
    return {
        path: "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")
        for path, lines in files.items()
    }


def _errors(site: ServedSite) -> Iterator[str]:
    for code in (404, 410):
        yield f"ErrorDocument {code} {site.prefix}/{code}.html"


def _types() -> Iterator[str]:
    """Name the types of files, whatever the server knows, and of their compressed copies."""
    for suffix, kind in TYPES.items():
        yield f"AddType {kind} {suffix}"
    yield f"AddCharset utf-8 {' '.join(_TEXTS)}"
    for suffix, kind in _TEXTS.items():
        yield from _files(rf"\{suffix}\.(?:br|gz)$", f'ForceType "{kind}; charset=utf-8"')
    for name, kind in FEEDS.items():
        pattern = rf"^{re.escape(name)}(?:\.br|\.gz)?$"
        yield from _files(pattern, f'ForceType "{kind}; charset=utf-8"')
    for encoding, suffix in _ENCODINGS:
        yield from _files(
            rf"\.{_TEXT_SUFFIX}\.{suffix}$",
            f"AddEncoding {encoding} .{suffix}",
            f"RemoveLanguage .{suffix}",
        )


def _headers(site: ServedSite) -> Iterator[str]:
    yield "<IfModule mod_headers.c>"
    for name, value in security_headers(site).items():
        yield f'Header always set {name} "{value}"'
    yield f'Header always set Cache-Control "{REVALIDATE}"'
    if site.names_tell:
        yield from _files(NAMED_BY_DIGEST, f'Header always set Cache-Control "{FOREVER}"')
    vary = 'Header always merge Vary "Accept-Encoding"'
    yield from _files(rf"\.{_TEXT_SUFFIX}(?:\.br|\.gz)?$", vary)
    yield "</IfModule>"


def _rewriting(rules: Sequence[Rule], site: ServedSite) -> Iterator[str]:
    yield "<IfModule mod_rewrite.c>"
    yield "RewriteEngine On"
    yield f"RewriteBase {site.prefix}/"
    for path, queries in by_path(rules).items():
        yield from _to_queries(path, queries, site)
    if rules:
        yield from _to_table(site)
    # Apache itself would lead to http where something before it speaks https.
    yield 'RewriteCond "%{REQUEST_FILENAME}/index.html" -f'
    yield f'RewriteRule "(?s)^(.*[^/])$" "{site.address}/$1/" [R=301,L]'
    for encoding, suffix in _ENCODINGS:
        accepted = rf"(?:^|[,\s]){encoding}\s*(?:;\s*q=(?:1|0?\.\d*[1-9])[\d.]*\s*)?(?:,|$)"
        yield f'RewriteCond "%{{HTTP:Accept-Encoding}}" "{accepted}"'
        yield f'RewriteCond "%{{REQUEST_FILENAME}}.{suffix}" -f'
        yield f'RewriteRule "^(.*\\.{_TEXT_SUFFIX})$" "$1.{suffix}" [B=?%#,L]'
    yield "</IfModule>"


def _to_table(site: ServedSite) -> Iterator[str]:
    """Send on what the site does not have: in lower case, which only an expression can make."""
    yield 'RewriteCond "%{REQUEST_FILENAME}" !-f'
    yield 'RewriteCond "%{REQUEST_FILENAME}/index.html" !-f'
    yield f'RewriteCond "%{{REQUEST_URI}}" "!^{_pattern(site.prefix)}/{FOLDER}/"'
    root = _pattern(lower(site.prefix))
    yield f'RewriteCond expr "tolower(%{{REQUEST_URI}}) =~ m#(?s)^{root}/(.*?){_BELOW}$#"'
    yield f'RewriteRule "^" "{_inside("%1", site)}" [B=?%#,QSD,L]'


def _to_queries(path: str, queries: Queries, site: ServedSite) -> Iterator[str]:
    """Send on requests for a path with one of its old queries, though the site may have it."""
    matches = [rf"^({'|'.join(map(_pattern, sorted(queries.whole)))})$"] if queries.whole else []
    if queries.keys:
        keys = "|".join(map(_pattern, sorted(queries.keys)))
        matches.append(rf"(?:^|&)((?:{keys})=[^&]*)(?:&|$)")
    here = rf"^{_pattern(path)}{_BELOW}$" if path else r"^(?:index\.html)?$"
    inside = _inside(encoded(lower(path)).replace("%", r"\%"), site, "%1")
    for match in matches:
        yield f'RewriteCond "%{{QUERY_STRING}}" "{match}"'
        yield f'RewriteRule "{here}" "{inside}" [NC,B=?%#,QSD,L]'


def _inside(path: str, site: ServedSite, query: str = "") -> str:
    """Give the place in the table of a path, or of a path with a query."""
    end = f"{_END}{query}/{_END}" if query else _END
    return "/".join(filter(None, [f"{site.prefix}/{FOLDER}", path, end]))


def _redirects(rules: Sequence[Rule], site: ServedSite) -> Iterator[str]:
    for rule in rules:
        for path in filter(None, rule.spellings) if not rule.query else rule.spellings:
            place = _inside(path, site, rule.query)
            if not _STRANGE.search(place):
                code, *target = (
                    (410,) if rule.new is None else (301, f'"{site.address}{rule.new}"')
                )
                yield " ".join([f'Redirect {code} "{place}"', *target])


def _strange(rules: Sequence[Rule], site: ServedSite) -> Iterator[str]:
    """Write the few rows that a ``Redirect`` cannot hold as regular expressions."""
    places = [
        (place, rule.new)
        for rule in rules
        for path in rule.spellings
        if _STRANGE.search(place := _inside(path, site, rule.query))
    ]
    if places:
        yield "RewriteEngine On"
    for place, new in places:
        below = _pattern(place.removeprefix(f"{site.prefix}/{FOLDER}/"))
        if new is None:
            yield f'RewriteRule "^{below}$" - [G,L]'
        else:
            target = f"{site.address}{new}".replace("%", r"\%")
            yield f'RewriteRule "^{below}$" "{target}" [R=301,L,NE]'


def _files(pattern: str, *lines: str) -> Iterator[str]:
    yield f'<FilesMatch "{pattern}">'
    yield from lines
    yield "</FilesMatch>"


def _pattern(text: str) -> str:
    """Write a text as a regular expression that fits anywhere: strange letters by their bytes."""
    return _SPECIAL.sub(
        lambda match: "".join(
            rf"\x{byte:02x}" for byte in match[0].encode("utf-8", "surrogateescape")
        ),
        text,
    )
