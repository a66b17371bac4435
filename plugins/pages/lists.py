"""A list of posts that goes on for several pages, as its templates see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .plain import View


@dataclass(frozen=True, slots=True)
class ListLength:
    """
    How long a list is.

    Attributes:
        num_pages: The number of its pages.
        count: The number of posts in it.
    """

    num_pages: int
    count: int


@dataclass(frozen=True, slots=True)
class ListPage:
    """
    One page of a list.

    Attributes:
        number: From 1.
        of: The number of pages.
        url: Its address, below the site's root.
        object_list: The posts on it; none on the page before or after the one that is made.
    """

    number: int
    of: int
    url: str
    object_list: tuple[View, ...] = ()

    def has_previous(self) -> bool:
        """Say whether there is a page with newer posts."""
        return self.number > 1

    def has_next(self) -> bool:
        """Say whether there is a page with older posts."""
        return self.number < self.of

    def has_other_pages(self) -> bool:
        """Say whether this is not the only page."""
        return self.of > 1


def pages_of_lists(paginators: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """
    Give the file of each page of some lists, and what Pelican calls the parts of it.

    Args:
        paginators: Pelican's, by the name of each list; all have as many pages.
    """
    for number in range(1, next(iter(paginators.values())).num_pages + 1):
        parts: dict[str, Any] = {}
        for name, paginator in paginators.items():
            parts |= {
                f"{name}_paginator": paginator,
                f"{name}_page": paginator.page(number),
                f"{name}_previous_page": _beside(paginator, number - 1),
                f"{name}_next_page": _beside(paginator, number + 1),
            }
        yield next(iter(paginators.values())).page(number).save_as, parts


def _beside(paginator: Any, number: int) -> ListPage | None:
    """Give a neighbour of the page that is made: where it is, and nothing of what is on it."""
    if not 1 <= number <= paginator.num_pages:
        return None
    return ListPage(number, paginator.num_pages, paginator.page(number).url)
