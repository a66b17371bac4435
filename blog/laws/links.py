"""Every address within the site leads somewhere, and stays within the site's own path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.addresses import TOP, local_prefix
from blog.laws.feed import read_entries_of
from blog.laws.glance import LINKS, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.laws.page import FinishedPage
    from blog.laws.site import FinishedSite

NAME = LINKS
_HINT = "Rätta länken, eller ta bort den."


def check(site: FinishedSite) -> Iterator[Finding]:
    """
    Follow every link, anchor, picture, entry of a feed and row of the sitemap.

    What is told of a text is not told again of the lists and feeds that carry its words.
    """
    wrong = {target for target, file in site.targets.items() if _is_wrong(site, target, file)}
    suspects = {*site.broken(NAME), *site.leading_to(wrong)}
    told: set[object] = set()
    own = site.own_pages
    for path in sorted(suspects & site.pages.keys(), key=lambda path: (path not in own, path)):
        found = list(_of_page(site, site.page(path), path))
        yield from (each for place, each in found if path in own or place not in told)
        told.update(place for place, _ in found)
    for path in sorted(suspects & site.feeds.keys()):
        yield from _of_feed(site, path, told)


def _is_wrong(site: FinishedSite, target: str, file: str) -> bool:
    """Say whether nothing is where a target leads."""
    _, fragment = parts_of(target)
    return not file or not _has_place(site, file, fragment)


def _has_place(site: FinishedSite, file: str, fragment: str) -> bool:
    return fragment in TOP or file not in site.pages or fragment in site.glances[file].ids


def _of_page(
    site: FinishedSite, page: FinishedPage, path: str
) -> Iterator[tuple[object, Finding]]:
    """Give what is wrong with the addresses on a page, each with the place that it means."""
    for href, words in dict.fromkeys((each.href, each.words) for each in page.references):
        if problem := problem_of(href, path, site):
            message = f"”{words or href}” leder till {href}, {problem}."
            written = href.removeprefix(local_prefix(site.address))
            yield _place(href, path, site), site.error(path, NAME, message, _HINT, words=written)


def _of_feed(site: FinishedSite, path: str, told: set[object]) -> Iterator[Finding]:
    if read_entries_of(path, site.read(path)) is None:
        message = f"Filen {path} går inte att läsa för flödesläsare och sökmotorer."
        yield site.error(path, NAME, message, "Felet ligger i programmet, inte i texterna.")
    for entry in site.feed(path):
        if problem := problem_of(entry.address, path, site):
            message = f"{path} leder till {entry.address}, {problem}."
            yield site.error(path, NAME, message, _HINT)
        for reference in entry.page.references if entry.page else ():
            problem = problem_of(reference.href, path, site, fragments=False)
            if problem and _place(reference.href, path, site) not in told:
                message = f"I flödet leder ”{reference.href}” fel: {problem}."
                yield site.error(path, NAME, message, _HINT)


def _place(href: str, page: str, site: FinishedSite) -> object:
    """Give what *href* means on any page; the same as written when it means nothing."""
    try:
        return site.target(href, page) or href
    except ValueError:
        return href


def problem_of(href: str, page: str, site: FinishedSite, *, fragments: bool = True) -> str:
    """
    Say in Swedish what is wrong with an address; "" for nothing.

    Args:
        href: As it stands in the file.
        page: The file, below the site's folder.
        site: Where it should lead somewhere.
        fragments: False for what stands in a feed, where the post's own places may be left out.
    """
    try:
        target = site.target(href, page)
    except ValueError:
        return "som inte är någon adress"
    if target is None:
        return ""
    if target.path.startswith("../"):
        return "som ligger utanför webbplatsen"
    if not target.file:
        return "" if site.leads_on(target.path) else "som inte finns"
    if fragments and not _has_place(site, target.file, target.fragment):
        return f"men stället #{target.fragment} finns inte där"
    return ""
