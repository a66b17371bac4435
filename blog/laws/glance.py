"""
What every build must know of a finished file: little enough to be remembered for all of them.

A law asks the glances first.  Only a file that may break it is read again, as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from blog.documents.addresses import TOP
from blog.laws.addresses import within_site
from blog.laws.page import read_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from blog.laws.feed import Entry
    from blog.laws.page import FinishedPage

LINKS = "länkmål"
"""The name of the law about links, which every address that is none breaks."""

_PARTED = "\0"  # between a path and a fragment: in neither, for no file has it in its name
_MOST = 5_000  # resolved addresses to keep: those that stand on many pages


@dataclass(frozen=True, slots=True)
class Glance:
    """
    One finished file, as little of it as the laws about several files must know.

    Attributes:
        title: Of a page.
        targets: Every place within the site that it leads to or loads (:func:`target_name`).
        ids: The places on a page that a link may lead to.
        said: What links and headings say, and the titles that a feed carries, in lower case.
        broken: The laws that it breaks, or may break, whatever else is on the site.
    """

    title: str = ""
    targets: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()

    def sharing(self, once: dict[str, str]) -> Glance:
        """Give the same, of texts that are in *once* or come there: pages have most in common."""
        rows = (self.targets, self.ids, self.said, self.broken)
        return Glance(self.title, *(each_once(row, once) for row in rows))

    def also_breaking(self, law: str) -> Glance:
        """Add a law to those that the file may break."""
        return replace(self, broken=(*self.broken, law))


def each_once(texts: Iterable[str], once: dict[str, str]) -> tuple[str, ...]:
    """Give equal texts as one object: the one in *once*, where each new one comes."""
    return tuple([once.setdefault(text, text) for text in texts])


class LawOfOne(Protocol):
    """A law that a page can break by itself."""

    NAME: str

    def may_break(self, page: FinishedPage, address: str) -> bool:
        """Say whether the page must be looked at; *address* is the site's."""


def target_name(path: str, fragment: str) -> str:
    """Name a place within the site, by its path below the root and its fragment."""
    return path if fragment in TOP else f"{path}{_PARTED}{fragment}"


def parts_of(target: str) -> tuple[str, str]:
    """Give the path and the fragment of what :func:`target_name` made."""
    path, _, fragment = target.partition(_PARTED)
    return path, fragment


@dataclass(slots=True)
class Resolver:
    """
    Resolves addresses on the pages of one site; those that stand on many pages once.

    Attributes:
        address: The site's own, without a slash at the end.
    """

    address: str
    _known: dict[tuple[str, str], tuple[str, str] | None] = field(default_factory=dict)

    def __call__(self, href: str, page: str) -> tuple[str, str] | None:
        """
        Do what :func:`blog.laws.addresses.within_site` does.

        Raises:
            ValueError: It is no address.
        """
        # What begins so means the same on every page.
        key = ("", href) if href.startswith(("/", "http://", "https://")) else (page, href)
        if key not in self._known:
            if len(self._known) > _MOST:
                self._known.clear()
            self._known[key] = within_site(href, page=page, site=self.address)
        return self._known[key]

    def targets(self, hrefs: Iterable[str], page: str) -> tuple[tuple[str, ...], bool]:
        """
        Name what each of *hrefs* leads to within the site.

        Returns:
            The names, and whether every address is a good one, whatever is on the site.
        """
        found: dict[str, None] = {}
        are_good = True
        for href in dict.fromkeys(hrefs):
            try:
                target = self(href, page)
            except ValueError:
                are_good = False
                continue
            if target is not None:
                found[target_name(*target)] = None
                are_good &= not target[0].startswith("../") and _PARTED not in "".join(target)
        return tuple(found), are_good


@dataclass(slots=True)
class Looker:
    """
    Looks at the files of one site.

    Attributes:
        resolve: Resolves the addresses on them.
        of_pages: The laws that a page can break by itself.
        of_feeds: Those of them that a text in a feed can break.
    """

    resolve: Resolver
    of_pages: Sequence[LawOfOne]
    of_feeds: Sequence[LawOfOne]
    _carried: dict[str, Glance] = field(default_factory=dict)

    def at_page(self, page: FinishedPage) -> Glance:
        """Take from a page what all builds must know of it."""
        hrefs = (each.href for each in page.references)
        targets, are_good = self.resolve.targets(hrefs, page.path)
        words = [*(r.words for r in page.references), *(h.words for h in page.headings)]
        return Glance(
            title=page.title,
            targets=targets,
            ids=tuple(dict.fromkeys(page.ids)),
            said=tuple(dict.fromkeys(each.casefold() for each in words if each)),
            broken=(*self._broken(page, self.of_pages), *_bad_links(are_good)),
        )

    def at_feed(self, path: str, entries: Sequence[Entry] | None) -> Glance:
        """Do the same with a feed or a sitemap; None stands for one that cannot be read."""
        if entries is None:
            return Glance(broken=(LINKS,))
        targets, are_good = self.resolve.targets((each.address for each in entries), path)
        carried = [self._at_text(each.html, path) for each in entries if each.html]
        return Glance(
            targets=tuple(dict.fromkeys((*targets, *(t for c in carried for t in c.targets)))),
            said=tuple(dict.fromkeys(each.title.casefold() for each in entries if each.title)),
            broken=tuple(
                dict.fromkeys((*_bad_links(are_good), *(law for c in carried for law in c.broken)))
            ),
        )

    def _at_text(self, html: str, path: str) -> Glance:
        """Look at a text that a feed carries: once, for several of them carry it."""
        if html not in self._carried:
            page = read_page(path, html)
            # The post's own places may be left out of a feed.
            hrefs = filter(None, (each.href.partition("#")[0] for each in page.references))
            targets, are_good = self.resolve.targets(hrefs, path)
            broken = (*self._broken(page, self.of_feeds), *_bad_links(are_good))
            self._carried[html] = Glance(targets=targets, broken=broken)
        return self._carried[html]

    def _broken(self, page: FinishedPage, laws: Sequence[LawOfOne]) -> list[str]:
        return [law.NAME for law in laws if law.may_break(page, self.resolve.address)]


def _bad_links(are_good: bool) -> tuple[str, ...]:
    return () if are_good else (LINKS,)
