"""The ids of a text: names of places in it, which never meet those of the page around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import lxml.html

THEME_IDS = frozenset({"borja", "innehall", "liknande", "q", "serie"})
"""Every id that theme/templates gives an element; a test on finished pages holds it true."""

_NAMING = ("aria-controls", "aria-describedby", "aria-labelledby", "for", "headers")


def keep_ids_apart(root: lxml.html.HtmlElement) -> None:
    """Give an element below *root* that has one of the theme's ids another, and its links too."""
    elements = [element for element in root.iterdescendants() if isinstance(element.tag, str)]
    taken = {element.get(name) for element in elements for name in ("id", "name")}
    renamed = {name: _free(name, taken) for name in sorted(THEME_IDS & taken)}
    if not renamed:
        return
    for element in elements:
        for name in ("id", "name"):  # an old link's place is named by its name
            if element.get(name) in renamed:
                element.set(name, renamed[element.get(name)])
        href = element.get("href", "")
        if href.startswith("#") and href[1:] in renamed:
            element.set("href", f"#{renamed[href[1:]]}")
        for name in _NAMING:
            if element.get(name):
                words = element.get(name).split()
                element.set(name, " ".join(renamed.get(word, word) for word in words))


def _free(name: str, taken: set[str | None]) -> str:
    new, number = f"text-{name}", 2
    while new in taken:
        new, number = f"text-{name}-{number}", number + 1
    return new
