"""All that one kind of server needs besides the finished site, in one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from blog.serving.apache import HTACCESS, apache_files
from blog.serving.compress import Copies
from blog.serving.hosts import host_files
from blog.serving.nginx import nginx_files
from blog.serving.pages import FRAME, GONE, gone_page, stand_ins
from blog.serving.sections import with_section
from blog.serving.table import make_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from blog.serving.headers import ServedSite
    from blog.serving.model import Row
    from blog.serving.table import Problem, Rule

Kind = Literal["apache", "nginx", "pages", "other"]
"""Apache with ``.htaccess``, nginx, a host of finished pages, or what can be told nothing."""

_SHOWN_AS_IT_IS = {".nojekyll": b""}
"""GitHub Pages would leave out what begins with a dot or an underscore; others do not mind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """
    What goes to a server with the site.

    Attributes:
        public: Files among the site's own, by path; they take the place of the site's.
        beside: Files for whoever sets up the server, for a place that it does not show.
        withheld: Files of the site that this kind of server would only show to readers.
        problems: Rows of the table that are wrong.
        unanswered: Rules for which this kind of server has no answer.
        reads_copies: Whether the server hands out compressed copies (blog.serving.compress).
    """

    public: Mapping[str, bytes]
    beside: Mapping[str, bytes] = field(default_factory=dict)
    withheld: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    unanswered: tuple[Rule, ...] = ()
    reads_copies: bool = False


def prepare(
    server: Kind,
    rows: Iterable[Row],
    site: ServedSite,
    read: Callable[[str], bytes],
    *,
    brotli: bool = False,
) -> Served:
    """
    Prepare a finished site for a server.

    Args:
        server: Its kind.
        rows: The table of old addresses.
        site: Its address and files.
        read: Gives the bytes of a file of the site by its path.
        brotli: As for :func:`blog.serving.nginx.nginx_files`.
    """
    rules, problems = make_table(rows, site.digests)
    frame = read(FRAME) if FRAME in site.digests else b""
    hidden = frozenset({HTACCESS} & set(site.digests))
    if server == "apache":
        public = {**_joined(apache_files(rules, site), site, read), **_gone(frame, site)}
        return Served(public=public, problems=problems, reads_copies=True)
    if server == "nginx":
        return Served(
            public=_gone(frame, site),
            beside=nginx_files(rules, site, brotli=brotli),
            withheld=hidden,
            problems=problems,
            reads_copies=True,
        )
    pages, left = stand_ins(rules, frame, site, read)
    if server == "pages":
        pages = {**pages, **_joined(host_files(rules, site), site, read), **_SHOWN_AS_IT_IS}
    return Served(public=pages, withheld=hidden, problems=problems, unanswered=left)


def _joined(
    ours: Mapping[str, bytes], site: ServedSite, read: Callable[[str], bytes]
) -> dict[str, bytes]:
    """Put our sections after what the director has in files of the same names."""
    return {
        path: with_section(read(path) if path in site.digests else b"", section)
        for path, section in ours.items()
    }


def _gone(frame: bytes, site: ServedSite) -> dict[str, bytes]:
    """Give the page for what is gone with its compressed copies, unless she has one."""
    if GONE in site.digests:
        return {}
    page = gone_page(frame, site)
    copies = zip((".gz", ".br"), Copies.of(page), strict=True)
    return {GONE: page, **{f"{GONE}{suffix}": data for suffix, data in copies if data}}
