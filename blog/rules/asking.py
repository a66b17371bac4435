"""Ask rules about texts and files, and tell what they find, whatever is allowed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog import progress
from blog.cache import Cache
from blog.rules.remembered import RuleMemory

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentIndex
    from blog.rules.index.text import CheckedText
    from blog.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Asked:
    """
    What our own rules have to say.

    Attributes:
        findings: Whatever is allowed, in no order.
        readability: See :class:`Judgement`.
    """

    findings: Set[Finding]
    readability: tuple[int, ...]


def ask_rules(
    index: ContentIndex,
    rules: Sequence[Rule],
    *,
    texts: Iterable[CheckedText] | None = None,
    cache: Cache | None = None,
    shown: str = "",
) -> Asked:
    """
    Give what our own rules find, whatever is allowed.

    Args:
        index: All there is to ask of.
        rules: Those to ask.
        texts: Those to ask about; None for all.
        cache: Remembers what was found; nothing is remembered if None.
        shown: Where content/ is, as the director sees it.
    """
    progress.begin("Granskar texterna")
    memory = RuleMemory(index, rules, cache=cache or Cache(None, version=""), shown=shown)
    of_texts = list(memory.of_texts(index.texts if texts is None else texts))
    findings = {
        *(finding for each in of_texts for finding in each.findings),
        *memory.of_files(index.files),
        *(finding for rule in rules if rule.whole for finding in rule.whole(index)),
    }
    memory.save()
    return Asked(findings, tuple(each.lix for each in of_texts if each.lix is not None))
