"""The old blog's lists, feeds and files that are no texts, and what takes their place."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.slug import slugify
from blog.feed_addresses import ATOM, RSS
from tools.wordpress.export.model import CATEGORY, TAG
from tools.wordpress.plan.addresses import same_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tools.wordpress.export.model import ExportedSite
    from tools.wordpress.plan.addresses import OldBlog
    from tools.wordpress.plan.tags import Tags
    from tools.wordpress.plan.text import MovedText

# A list of WordPress had ten posts a page, and some themes fewer: nobody says which.
_FEWEST = 5
_FEEDS = {
    **dict.fromkeys(("feed/rss/", "feed/rdf/", "rss/", "wp-rss.php", "wp-rss2.php"), RSS),
    **dict.fromkeys(("atom/", "wp-atom.php", "wp-rdf.php"), ATOM),
}
_BASES = {CATEGORY: ("category", "kategori"), TAG: ("tag", "etikett", "tagg")}


@dataclass(frozen=True, slots=True)
class OldList:
    """
    Addresses that showed one thing.

    Attributes:
        addresses: Below the new site's root, without a leading slash.
        leads_to: What answers now; "" for nothing.
    """

    addresses: tuple[str, ...]
    leads_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """
    Works out the lists of an old blog.

    Attributes:
        blog: Where it was.
        site: What the export says of it.
        tags: What its categories and tags are called here.
        counts: How many public posts each of them had, by kind and slug.
        archive: The address of the list of all posts here.
        tag_url: The pattern of a tag's address.
        bases: The first part of the addresses of categories and of tags.
    """

    blog: OldBlog
    site: ExportedSite
    tags: Tags
    counts: Mapping[tuple[str, str], int]
    archive: str
    tag_url: str
    bases: Mapping[str, str]

    def of_terms(self) -> Iterator[OldList]:
        """Give the lists and feeds of categories and tags."""
        shown = {name for key, name in self.tags.names.items() if name and self.counts.get(key)}
        for kind, slug in sorted({*self.tags.names, *self.counts}):
            name = self.tags.names.get((kind, slug))
            target = self.tag_url.format(slug=slugify(name)) if name in shown else ""
            paths = [self._below(path) for path in self._paths(kind, slug)]
            numbers = [f"?tag={slug}"] if kind == TAG else []
            if kind == CATEGORY and (kind, slug) in self.site.numbers:
                numbers = [f"?cat={self.site.numbers[kind, slug]}"]
            pages = self._pages(paths[0], self.counts.get((kind, slug), 0))
            yield OldList((*paths, *pages, *numbers), target or self.archive)
            feed = f"{target}{RSS}" if target else RSS
            yield OldList(tuple(f"{path}feed/" for path in paths), feed)

    def promised_feeds(self) -> Iterator[str]:
        """Give the tags' feeds that take the place of a category's, which had subscribers."""
        for (kind, slug), count in sorted(self.counts.items()):
            name = self.tags.names.get((kind, slug))
            if kind == CATEGORY and name and count:
                yield f"{self.tag_url.format(slug=slugify(name))}{RSS}"

    def of_days(self, texts: Iterable[MovedText]) -> Iterator[OldList]:
        """Give the lists of a year, a month and a day, and of all posts."""
        counts: Counter[str] = Counter()
        for text in texts:
            if text.fate.is_public and not text.is_page and text.date:
                day = f"{text.date:%Y/%m/%d}"
                counts.update(["", day[:4], day[:7], day])
        for part, count in sorted(counts.items()):
            path = f"{part}/" if part else ""
            target = f"{part[:4]}/" if part else self.archive
            own = [self._below(path)] if len(part) > 4 or self.blog.folder != "/" else []
            query = [f"?m={part.replace('/', '')}"] if part else []
            pages = self._pages(self._below(path), count)
            yield OldList(tuple(filter(None, [*own, *pages, *query])), target)

    def of_authors(self, texts: Iterable[MovedText]) -> Iterator[OldList]:
        """Give the lists of what somebody has written."""
        counts = Counter(text.item.author for text in texts if text.fate.is_public)
        for login, count in sorted(counts.items()):
            if "@" not in login and (slug := slugify(login)):
                path = self._below(f"author/{slug}/")
                yield OldList((path, *self._pages(path, count)), self.archive)
                yield OldList((f"{path}feed/",), RSS)

    def of_feeds(self) -> Iterator[OldList]:
        """Give the feeds that nobody guesses, and that of comments, which stay behind."""
        by_target: defaultdict[str, list[str]] = defaultdict(list)
        for path, feed in _FEEDS.items():
            by_target[feed].append(self._below(path))
        if self.blog.folder != "/":
            by_target[RSS] += [self._below("feed/"), self._below("feed/rss2/")]
            by_target[ATOM].append(self._below("feed/atom/"))
        yield from (OldList((path,), feed) for feed, found in by_target.items() for path in found)
        yield OldList((self._below("comments/feed/"), self._below("comments/feed/atom/")))

    def _below(self, path: str) -> str:
        return self.blog.key(f"{self.blog.folder}{path}")

    def _paths(self, kind: str, slug: str) -> list[str]:
        """Give a term's address, with the categories above it, and without them."""
        above, parent = [slug], self.site.parents.get(slug, "") if kind == CATEGORY else ""
        while parent and parent not in above:
            above.append(parent)
            parent = self.site.parents.get(parent, "")
        base = self.bases[kind]
        return list(dict.fromkeys([f"{base}/{'/'.join(reversed(above))}/", f"{base}/{slug}/"]))

    @staticmethod
    def _pages(path: str, posts: int) -> list[str]:
        last = -(-posts // _FEWEST)
        return [f"{path}page/{number}/" for number in range(2, last + 1)]


def bases_in(links: Iterable[str], slugs: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """
    Tell what the addresses of categories and tags began with, from links to them.

    Args:
        links: Old addresses, as :func:`same_place` has them.
        slugs: Those of categories and of tags, by kind.

    Returns:
        By kind; WordPress's own word where no link says otherwise.
    """
    found = {CATEGORY: "category", TAG: "tag"}
    for kind, words in _BASES.items():
        known = {same_place(slug) for slug in slugs.get(kind, ())}
        uses = Counter(
            link.split("/")[0]
            for link in links
            if link.count("/") and link.split("/")[0] in words and link.split("/")[-1] in known
        )
        if uses:
            found[kind] = uses.most_common(1)[0][0]
    return found
