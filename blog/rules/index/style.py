"""How the words of a page are meant to be read, told by the elements around them."""

from __future__ import annotations

from dataclasses import dataclass

VERBATIM = frozenset({"code", "pre", "kbd", "samp", "var", "svg", "math"})
_BOLD = frozenset({"strong", "b"})


@dataclass(frozen=True, slots=True)
class InlineStyle:
    """How words are read: in which language, as the director's own or not, in bold or not."""

    lang: str
    is_masked: bool
    is_bold: bool

    def within(self, name: str, lang: str | None) -> InlineStyle:
        """Give the style within an inline element."""
        own = (lang or self.lang).lower()
        is_foreign = own.partition("-")[0] != self.lang.partition("-")[0]
        is_masked = self.is_masked or is_foreign or name in VERBATIM
        return InlineStyle(own, is_masked, self.is_bold or name in _BOLD)
