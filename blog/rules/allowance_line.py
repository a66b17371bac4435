"""A line Tillåt allows something only if it names a rule that exists and gives a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import Desk
    from blog.rules.index.text import Text

NAME = "tillåtelse"


def rule_for(names: Collection[str]) -> Rule:
    """
    Make the rule.

    Args:
        names: Those of all other rules.
    """

    def check(text: Text, desk: Desk) -> Iterator[Finding]:
        del desk
        for allowance in text.allowances:
            if allowance.rule not in names:
                yield text.remark(
                    allowance.line,
                    NAME,
                    f"Raden Tillåt nämner ”{allowance.rule}”, som inte är någon regel här.",
                    "Skriv regelns namn så som det står inom parentes efter anmärkningen.",
                )
            elif not allowance.reason:
                yield text.remark(
                    allowance.line,
                    NAME,
                    f"Raden Tillåt säger inte varför ”{allowance.rule}” ska tillåtas.",
                    f"Skriv skälet efter ett tankstreck: Tillåt: {allowance.rule} – skälet.",
                )

    return Rule(name=NAME, text=check)
