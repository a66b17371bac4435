"""Make the pages of one build that are not there already, and look again at some that are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from blog.files import digest

from .plain import name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Template

    from blog.build import Build

LOOKED_AT = 5
"""How many pages that were not made are made all the same, in every build, and compared."""


class Page(NamedTuple):
    """
    A page of a site.

    Attributes:
        path: Below the site's folder.
        template: What makes it.
        program: Names the program and the templates that make it.
        values: Gives all that the template can read; it is asked again for a page that is
            looked at once more.
    """

    path: str
    template: Template
    program: str
    values: Callable[[], dict[str, Any]]


@dataclass(slots=True)
class Maker:
    """
    Makes pages.

    Attributes:
        build: Takes them.
        made: Called with the path of each page that was made and what it was made of.
        skipped: The pages that lay there already, made of the same.
    """

    build: Build
    made: Callable[[str, dict[str, Any]], None]
    skipped: list[Page] = field(default_factory=list)
    _keys: list[str] = field(default_factory=list)

    def deliver(self, page: Page, *, remembered: bool) -> None:
        """
        Deliver a page, which is made unless it was made of the same before.

        Args:
            page: The page.
            remembered: False when it must be made.
        """
        values = page.values()
        key = name_of((page.program, page.path, values))
        self._keys.append(key)
        self.build.pages_total += 1
        if remembered and self.build.delivery.keep(page.path, key):
            self.skipped.append(page)
        else:
            self._make(page, values, key)

    def look_again(self) -> str:
        """
        Make a few of the skipped pages, and compare; all of them, if one is not as it should be.

        Which they are depends on what the site is made of: others after every change.

        Returns:
            The path of a page that was not the same; "" when all is well.
        """
        seed = digest("".join(self._keys).encode())
        order = sorted(self.skipped, key=lambda page: digest(f"{seed} {page.path}".encode()))
        wrong = next((page.path for page in order[:LOOKED_AT] if not self._is_same(page)), "")
        skipped, self.skipped = self.skipped, []
        for page in skipped if wrong else ():
            values = page.values()
            self._make(page, values, name_of((page.program, page.path, values)))
        return wrong

    def _make(self, page: Page, values: dict[str, Any], key: str) -> None:
        self.build.delivery.write(page.path, page.template.render(values).encode(), key)
        self.build.pages_made += 1
        self.made(page.path, values)

    def _is_same(self, page: Page) -> bool:
        data = page.template.render(page.values()).encode()
        return digest(data) == self.build.delivery.kept[page.path].digest
