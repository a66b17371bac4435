"""What a rule is: a name, and what it asks of each text, each other file, and the whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile, ContentIndex
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """
    One rule.  Its findings carry its name; they are errors only if a build asks it (stopping.py).

    Attributes:
        name: One Swedish word, a heading in ``docs/regler.md``.
        text: Looks at one text.  What it finds is remembered, so it may depend on the text and
            on what it asks of its context, and on nothing else.
        file: Looks at one file that is no text, likewise.
        whole: Looks at everything together, each time.
        is_secrecy: True when an error stands in a draft too: nobody may see it, ever.  Other
            errors of what is not published are warnings, because it may be unfinished.
    """

    name: str
    text: Callable[[CheckedText, RuleContext], Iterable[Finding]] | None = None
    file: Callable[[ContentFile, RuleContext], Iterable[Finding]] | None = None
    whole: Callable[[ContentIndex], Iterable[Finding]] | None = None
    is_secrecy: bool = False
