"""
nginx: two files for whoever sets up the server to include, outside the site's own folder.

The table is a ``map``, which is a hash table: its length costs nothing.  It is asked only when the
site has no such file, so that a page always wins over a row.
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
from blog.serving.queries import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from blog.serving.headers import ServedSite
    from blog.serving.table import Rule

HTTP, SERVER = "blogg-http.conf", "blogg-server.conf"

_SHORT, _NEW, _QUERY, _CACHE = "$blogg_adress", "$blogg_ny", "$blogg_fraga", "$blogg_cache"
_OLD = "@blogg_gamla"
_NAME = re.compile(r"[A-Za-z0-9_]+")  # of a parameter that nginx has a variable for
_GONE = "410"


def nginx_files(
    rules: Sequence[Rule], site: ServedSite, *, brotli: bool = False
) -> dict[str, bytes]:
    """
    Write what ``http { }`` and what ``server { }`` shall include.

    Args:
        rules: From :func:`blog.serving.table.make_table`.
        site: Its address and files.
        brotli: Whether the server has the module ``ngx_http_brotli_static_module``; without
            it, it would not start.

    Returns:
        The text of :data:`HTTP` and :data:`SERVER`.
    """
    files = {HTTP: _http(rules, site), SERVER: _server(rules, site, brotli)}
    return {
        name: "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")
        for name, lines in files.items()
    }


def _http(rules: Sequence[Rule], site: ServedSite) -> Iterator[str]:
    yield "# Skrivs av datorn.  Hör hemma i http { }."
    tables = {_NEW: _paths(rules, site), **_queries(rules, site)}
    yield from _sizes([len(key.encode("utf-8", "surrogateescape")) for table in tables.values()
                       for key in table])  # fmt: skip
    short = {r"~(?s)^(?<blogg_del>.*?)(?:/(?:index\.html)?)?$": "$blogg_del"}
    yield from _map("$uri", _SHORT, short)
    for name, table in tables.items():
        yield from _map(_source(name), name, table)
    forever = {f"~{NAMED_BY_DIGEST}": FOREVER} if site.names_tell else {}
    yield from _map("$uri", _CACHE, {"default": REVALIDATE} | forever)


def _sizes(lengths: Sequence[int]) -> Iterator[str]:
    """Make room: by default a long address keeps the server from starting."""
    longest = max(lengths, default=0) + 64
    yield f"map_hash_bucket_size {max(128, 1 << (longest - 1).bit_length())};"
    yield f"map_hash_max_size {max(2048, 4 * len(lengths))};"


def _paths(rules: Sequence[Rule], site: ServedSite) -> dict[str, str]:
    return {
        f"{site.prefix}/{path}": _answer(rule, site)
        for rule in rules
        if not rule.query
        for path in rule.spellings
    }


def _queries(rules: Sequence[Rule], site: ServedSite) -> dict[str, dict[str, str]]:
    """Give a table for each parameter that old addresses have, and one for whole queries."""
    tables: dict[str, dict[str, str]] = {}
    for rule in rules:
        if rule.query:
            name, value = _variable(rule.query), rule.query
            if name != _QUERY:
                value = rule.query.partition("=")[2]
            for path in rule.spellings:
                key = f"{site.prefix}/{path}".rstrip("/") + f"?{value}"
                tables.setdefault(name, {})[key] = _answer(rule, site)
    return tables


def _variable(query: str) -> str:
    key = key_of(query)
    return f"{_QUERY}_{key.lower()}" if _NAME.fullmatch(key) else _QUERY


def _source(name: str) -> str:
    """Give what a table is asked for."""
    if name == _NEW:
        return _SHORT
    key = name.removeprefix(_QUERY).lstrip("_")
    return f'"{_SHORT}?$arg_{key}"' if name != _QUERY else f'"{_SHORT}?$args"'


def _answer(rule: Rule, site: ServedSite) -> str:
    return _GONE if rule.new is None else f"{site.address}{rule.new}"


def _map(source: str, name: str, table: Mapping[str, str]) -> Iterator[str]:
    yield f"map {source} {name} {{"
    yield "    volatile;"  # asked again for the page of an error
    for key, value in table.items():
        yield f"    {_quoted(key)} {_quoted(value)};"
    yield "}"


def _server(rules: Sequence[Rule], site: ServedSite, brotli: bool) -> Iterator[str]:
    prefix = site.prefix
    yield "# Skrivs av datorn.  Hör hemma i server { }, efter listen, server_name och root."
    yield "index index.html;"
    yield "absolute_redirect off;"
    yield "charset utf-8;"
    texts = dict.fromkeys(kind for kind in (*TYPES.values(), *FEEDS.values()) if _is_text(kind))
    yield f"charset_types {' '.join(kind for kind in texts if kind != 'text/html')};"
    yield "types {"
    for suffix, kind in TYPES.items():
        yield f"    {kind} {suffix[1:]};"
    yield "}"
    yield "gzip_static on;"
    yield "gzip_vary on;"
    yield from ["brotli_static on;"] if brotli else []
    for name, value in {**security_headers(site), "Cache-Control": _CACHE}.items():
        yield f'add_header {name} "{value}" always;'
    yield "recursive_error_pages on;"
    yield f"error_page 403 = {_OLD};"
    yield f"error_page 404 {prefix}/404.html;"
    yield f"error_page 410 {prefix}/410.html;"
    for name in _queries(rules, site):
        yield from _answers(name)
    hidden = r'location ~ "/\.(?!well-known(?:/|$))"'
    yield f"{hidden} {{ try_files /.finns-inte {_OLD}; }}"
    for name, kind in FEEDS.items():
        yield f'location ~ "/{re.escape(name)}$" {{'
        yield f"    types {{ }} default_type {kind}; try_files $uri {_OLD};"
        yield "}"
    yield f"location {prefix}/ {{ try_files $uri $uri/ {_OLD}; }}"
    yield f"location {_OLD} {{"
    yield from _answers(_NEW)
    yield "    return 404;"
    yield "}"


def _answers(name: str) -> Iterator[str]:
    yield f"    if ({name} = {_GONE}) {{ return {_GONE}; }}"
    yield f"    if ({name}) {{ return 301 {name}; }}"


def _is_text(kind: str) -> bool:
    return TEXT.fullmatch(kind) is not None


def _quoted(text: str) -> str:
    """Write a string as nginx reads it; a line end within stays one."""
    return '"' + text.replace("\\", r"\\").replace('"', r"\"") + '"'
