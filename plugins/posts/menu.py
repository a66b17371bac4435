"""The menus on top and at the bottom of every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.front_matter.values import FOOTER_MENU, HEADER_MENU, is_order
from blog.swedish.sorting import swedish_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.documents.document import Document


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A link in a menu: what it says, and its address below the site's root."""

    title: str
    url: str


# The lists every site has, with their places among the pages' own (the line Ordning).
_LISTS = (
    (10, MenuItem("Start", "")),
    (20, MenuItem("Etiketter", "etiketter/")),
    (30, MenuItem("Arkiv", "arkiv/")),
)


def menus(
    pages: Iterable[Document], *, search: str
) -> tuple[tuple[MenuItem, ...], tuple[MenuItem, ...]]:
    """
    Make the menu on top and the one at the bottom.

    A page joins with the line ``Meny: huvudmeny`` or ``Meny: sidfot``; ``Ordning`` gives
    its place (50 without) and ``Menytitel`` a shorter name.

    Args:
        pages: The pages that are shown.
        search: The address of the search page, below the site's root.
    """
    places: dict[str, list[tuple[float, MenuItem]]] = {
        HEADER_MENU: [*_LISTS, (60, MenuItem("Sök", search))],
        FOOTER_MENU: [],
    }
    for page in pages:
        menu = page.extra.get("menu", "").casefold()
        if menu in places:
            item = MenuItem(page.extra.get("menu_title", page.title), page.url)
            places[menu].append((_order(page.extra.get("order", "")), item))
    return _sorted(places[HEADER_MENU]), _sorted(places[FOOTER_MENU])


def _sorted(items: list[tuple[float, MenuItem]]) -> tuple[MenuItem, ...]:
    ordered = sorted(items, key=lambda pair: (pair[0], swedish_key(pair[1].title)))
    return tuple(item for _, item in ordered)


def _order(text: str) -> float:
    return float(text) if is_order(text) else 50.0
