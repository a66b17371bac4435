"""A line Tillåt allows something only if it names a rule that exists and gives a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "tillåtelse"


def rule_for(names: Collection[str]) -> Rule:
    """
    Make the rule.

    Args:
        names: Those of all other rules.
    """

    def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
        del context
        for suppression in text.source.suppressions:
            if suppression.rule not in names:
                yield text.warning(
                    suppression.line,
                    NAME,
                    f"Raden Tillåt nämner ”{suppression.rule}”, som inte är någon regel här.",
                    "Skriv regelns namn så som det står inom parentes efter anmärkningen.",
                )
            elif not suppression.reason:
                yield text.warning(
                    suppression.line,
                    NAME,
                    f"Raden Tillåt säger inte varför ”{suppression.rule}” ska tillåtas.",
                    f"Skriv skälet efter ett tankstreck: Tillåt: {suppression.rule} – skälet.",
                )

    return Rule(name=NAME, text=check)
