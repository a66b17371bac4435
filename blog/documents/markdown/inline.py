"""Markdown's inline patterns, each tried only on text that has a sign it cannot do without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown import inlinepatterns
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from blog.documents.bare_addresses import WEB_ADDRESS

if TYPE_CHECKING:
    from markdown import Markdown

# What a text must have for a pattern to match.  One that is not here, as of an extension that
# nobody has thought of, is tried on every text.
_SIGNS: dict[str, tuple[str, ...]] = {
    inlinepatterns.BACKTICK_RE: ("`",),
    inlinepatterns.ESCAPE_RE: ("\\",),
    inlinepatterns.REFERENCE_RE: ("[",),
    inlinepatterns.LINK_RE: ("[",),
    inlinepatterns.IMAGE_LINK_RE: ("![",),
    inlinepatterns.IMAGE_REFERENCE_RE: ("![",),
    inlinepatterns.AUTOLINK_RE: ("<",),
    inlinepatterns.AUTOMAIL_RE: ("<",),
    inlinepatterns.LINE_BREAK_RE: ("  \n",),
    inlinepatterns.HTML_RE: ("<",),
    inlinepatterns.ENTITY_RE: ("&",),
    r"\[\^([^\]]*)\]": ("[^",),  # of footnotes
    r"\*|_|\~": ("*", "_", "~"),  # of emphasis, with our own sign
    WEB_ADDRESS.pattern: ("://", "ww.", "WW.", "Ww.", "wW."),
}


class SparingInline(InlineProcessor):
    """
    Does what Markdown's own processor does, without trying what cannot match.

    Most paragraphs hold no sign of Markdown's, and none comes into a text while it is being
    processed: what matches leaves a placeholder.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._patterns: list[tuple[Any, tuple[str, ...]]] = []

    def run(self, tree: Any, ancestors: Any = None) -> Any:
        """Apply the patterns to *tree*, in place."""
        patterns: Any = self.inlinePatterns
        self._patterns = [(each, _SIGNS.get(each.pattern, ())) for each in patterns]
        return super().run(tree, ancestors)

    # Markdown's own name for it; the class has no other place to change it.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if isinstance(data, AtomicString):
            return data
        likely = [
            (index, pattern)
            for index, (pattern, signs) in enumerate(self._patterns)
            if index >= patternIndex and (not signs or any(sign in data for sign in signs))
        ]
        apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]  # private there
        for index, pattern in likely:
            matched, start = True, 0
            while matched:
                data, matched, start = apply(pattern, data, index, start)
        return data
