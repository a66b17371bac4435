"""Where the links and pictures of a text lead now."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tools.wordpress.export.library import uploads_path
from tools.wordpress.plan.addresses import same_place, split_address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.wordpress.export.library import Library, Media
    from tools.wordpress.plan.addresses import OldBlog
    from tools.wordpress.plan.media import MediaPlan

# Places on a page that the old theme made, and that are no longer there.
_GONE_PLACES = re.compile(r"(?:comment|respond|more-|comments|reply)", re.IGNORECASE)
_SHOWN = ("img", "audio", "video", "source", "track")


@dataclass(slots=True)
class Rewritten:
    """
    What a text shows and links to.

    Attributes:
        files: The files of the old blog that it shows, by their path below uploads, each once.
        dead: Links to the old blog itself that nothing here answers.
    """

    files: dict[str, None] = field(default_factory=dict)
    dead: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Links:
    """
    The old blog's addresses, and where they lead now.

    Attributes:
        blog: Where it was.
        library: Its files.
        media: Where they lie now.
        texts: From an old address, as :func:`same_place` has it, to the text's file.
        lists: From that of a list or a feed to an address on the new site.
    """

    blog: OldBlog
    library: Library
    media: MediaPlan
    texts: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)

    def rewrite(self, body: Any) -> Rewritten:
        """Write the addresses in the tree below *body* as they are here."""
        found = Rewritten()
        for element in list(body.iter(*_SHOWN)):
            if element.get("src"):
                element.set("src", self._shown(element, found))
        for element in list(body.iter("a")):
            self._lead(element, found)
        return found

    def _shown(self, element: Any, found: Rewritten) -> str:
        address = element.get("src").strip()
        media = self.library.find(address)
        if media is None or media.path not in self.media.paths:
            return f"https:{address}" if address.startswith("//") else address
        found.files[media.path] = None
        if element.tag == "img" and not element.get("alt", "").strip() and media.alt:
            element.set("alt", media.alt)
        return f"/{self.media.paths[media.path]}"

    def _lead(self, element: Any, found: Rewritten) -> None:
        href = element.get("href", "").strip()
        if not href or href.startswith("#"):
            return
        picture = element.find(".//img")
        if picture is not None and self._is_its_own(href, picture):
            element.drop_tag()  # WordPress lets pictures lead to themselves
            return
        element.set("href", self.address(href, found))

    def _is_its_own(self, href: str, picture: Any) -> bool:
        """Say whether a picture leads to its own file, or to the page made for it."""
        media = self.library.find(href) or self.library.of_page(self._place(href))
        return media is not None and f"/{self.media.paths.get(media.path)}" == picture.get("src")

    def address(self, href: str, found: Rewritten) -> str:
        """Give where a link leads now; note what it shows, or that nothing answers."""
        if not self.blog.is_own(href):
            return href
        media = self.library.find(href) if uploads_path(href) else self._of_page(href)
        if media and media.path in self.media.paths:
            found.files[media.path] = None
            return f"/{self.media.paths[media.path]}"
        place, fragment = self._place(href), split_address(href).fragment
        end = f"#{fragment}" if fragment and not _GONE_PLACES.match(fragment) else ""
        if not place:
            return f"/{end}"
        if place in self.texts:
            return f"{{filename}}/{self.texts[place]}{end}"
        if place in self.lists:
            return f"/{self.lists[place]}"
        found.dead[href] = None
        return f"/{self.blog.key(href)}{end}"

    def _of_page(self, href: str) -> Media | None:
        return None if self._place(href) in self.texts else self.library.of_page(self._place(href))

    def _place(self, href: str) -> str:
        return same_place(self.blog.key(href))
