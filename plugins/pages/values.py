"""
What a page is given: of what its template names, plain values alone (:mod:`plugins.pages.plain`).

A template gets nothing else: no object of Pelican's, and no attribute that its name does not
stand for.  So two pages with the same name of their values are the same page.
"""

from __future__ import annotations

from dataclasses import dataclass, field, is_dataclass
from typing import TYPE_CHECKING, Any

from .plain import EXACTLY, KNOWN, PageValues, View, is_plain, name_of_text, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_NOTHING = object()
_ORDINARY: object = object.__getattribute__

Names = tuple[tuple[str, ...], tuple[str, ...]]
"""Of what a template names: what every value of a class may have, and what some may."""

ROW = ("title", "title_lang", "lang", "url", "date", "notice")
"""What a post shows where another page mentions it: in a list of titles, beside its neighbours."""

_NEVER = frozenset({"content", "source", "source_path", "settings", "metadata"})
"""Of a post: what is made for its page alone, and where things lie on this computer."""

CARD = (*ROW, "tags", "teaser", "figure")
"""What a post shows in a list that goes on for several pages."""


@dataclass(slots=True)
class Views:
    """
    Makes the values of the pages of one build.

    Attributes:
        content: The class of what has a page of its own: posts and pages.
    """

    content: type
    # Each by the identities of what it was made of, which are kept with it and so stay theirs.
    _values: dict[tuple[int, int], tuple[object, object, Any, str]] = field(default_factory=dict)
    _things: dict[tuple[int, int], tuple[object, object, View]] = field(default_factory=dict)
    _briefs: dict[tuple[int, int, int], tuple[object, object, View]] = field(default_factory=dict)
    _is_plain: dict[int, tuple[object, bool]] = field(default_factory=dict)
    _ways: dict[type, Callable[[Any, tuple[str, ...]], Any]] = field(default_factory=dict)
    _shown: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    _chosen: dict[tuple[type, int], tuple[tuple[str, ...], Names]] = field(default_factory=dict)

    def of_page(
        self,
        shared: Mapping[str, object],
        own: Mapping[str, object],
        attributes: tuple[str, ...],
    ) -> PageValues:
        """
        Give all that a page is made of.

        Args:
            shared: Objects that many pages show; what is shown of them is worked out once.
            own: What it alone shows, as plain values.
            attributes: What its template names.
        """
        values, each = {**own}, {name: written(value) for name, value in own.items()}
        for name in shared.keys() - own.keys():
            _, _, values[name], each[name] = self._shared(shared[name], attributes)
        return PageValues(values, each)

    def _shared(self, value: object, attributes: tuple[str, ...]) -> tuple[Any, Any, Any, str]:
        key = (id(value), id(attributes))
        if key not in self._values:
            plain = self.plain(value, attributes)
            self._values[key] = (value, attributes, plain, written(plain))
        return self._values[key]

    def own(self, content: object, attributes: tuple[str, ...], text: str) -> View:
        """
        Show a post or a page on its own page, with all that the template names.

        Args:
            content: The post or page.
            attributes: What the template names.
            text: Its HTML, with links for the page that is made.
        """
        if attributes not in self._shown:
            self._shown[attributes] = tuple(n for n in attributes if n not in _NEVER)
        values = self._attributes(content, self._shown[attributes], attributes)
        if "content" not in attributes:
            return View(values)
        name = written((values, "content", name_of_text(text)))
        return View({**values, "content": text}, name=name)

    def cards(self, contents: Iterable[object], attributes: tuple[str, ...]) -> tuple[View, ...]:
        """Show posts in a list that goes on for several pages."""
        return tuple(self._brief(each, CARD, attributes) for each in contents)

    def plain(self, value: object, attributes: tuple[str, ...]) -> Any:
        """Make a plain value of anything that a template is given; a post becomes a row."""
        kind = type(value)
        if kind in EXACTLY:
            return value
        if kind not in self._ways:
            self._ways[kind] = self._way(kind)
        return self._ways[kind](value, attributes)

    def _way(self, kind: type) -> Callable[[Any, tuple[str, ...]], Any]:
        """Tell how the values of a class are made plain."""
        if issubclass(kind, KNOWN):
            return lambda value, _: value
        if issubclass(kind, self.content):  # a row has texts and days alone: the same everywhere
            return lambda value, _: self._brief(value, ROW, ())
        if issubclass(kind, (tuple, list)):
            return lambda value, names: tuple([self.plain(each, names) for each in value])
        if issubclass(kind, dict):
            return lambda value, names: {n: self.plain(each, names) for n, each in value.items()}
        return self._dataclass if is_dataclass(kind) else self._thing

    def _dataclass(self, value: object, attributes: tuple[str, ...]) -> Any:
        if id(value) not in self._is_plain:
            self._is_plain[id(value)] = (value, is_plain(value))
        return value if self._is_plain[id(value)][1] else self._thing(value, attributes)

    def _thing(self, value: object, attributes: tuple[str, ...]) -> View:
        """Show a tag, a teaser and the like."""
        key = (id(value), id(attributes))
        if key not in self._things:
            has_text = type(value).__str__ is not object.__str__ and not is_dataclass(value)
            shown = self._attributes(value, attributes, attributes)
            view = View(shown, str(value) if has_text else None)
            self._things[key] = (value, attributes, view)
        return self._things[key][2]

    def _brief(self, content: object, names: tuple[str, ...], attributes: tuple[str, ...]) -> View:
        key = (id(content), id(names), id(attributes))
        if key not in self._briefs:
            view = View(self._attributes(content, names, attributes))
            self._briefs[key] = (content, (names, attributes), view)
        return self._briefs[key][2]

    def _attributes(
        self, value: object, names: tuple[str, ...], attributes: tuple[str, ...]
    ) -> dict[str, Any]:
        found = {}
        of_class, rest = self._names(type(value), names)
        of_itself = getattr(value, "__dict__", ())
        for name in (*of_class, *[name for name in rest if name in of_itself]):
            each = getattr(value, name, _NOTHING)
            if type(each) in EXACTLY:
                found[name] = each
            elif each is not _NOTHING and not callable(each):
                found[name] = self.plain(each, attributes)
        return found

    def _names(self, kind: type, names: tuple[str, ...]) -> Names:
        """Divide names into those that every value of a class may have, and the rest."""
        key = (kind, id(names))
        if key not in self._chosen:
            is_open = hasattr(kind, "__getattr__") or kind.__getattribute__ is not _ORDINARY
            public = [name for name in names if not name.startswith("_")]
            of_class = tuple(name for name in public if is_open or hasattr(kind, name))
            rest = tuple(name for name in public if name not in of_class)
            self._chosen[key] = (names, (of_class, rest))  # kept, so is its id
        return self._chosen[key][1]
