"""Between the texts and the public: an error stops the build, a warning never does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.errors import BuildStopped
from blog.findings import Finding, Level
from blog.rules.asking import ask_rules
from blog.rules.integrity import integrity_findings, picture_findings
from blog.rules.judgement import UNSURE, Judgement, judged
from blog.rules.stopping import STOPPING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from blog.rules.index.load import Content


def check_public(content: Content, *, rules: bool = True) -> Judgement:
    """
    Give what a build must know: every error in what it makes public, and its own warnings.

    Only rules that can stop it are asked, about nothing that it does not publish.  What is
    wrong with a draft never stops it.

    Args:
        content: Its index holds the files that the build publishes, and no others.
        rules: False for a preview, which shows what it can whatever the rules say.
    """
    found = {*integrity_findings(content), *(_errors(content) if rules else ())}
    judgement = judged(found, content.index, rules=STOPPING, kept=UNSURE)
    if any(finding.level is Level.ERROR for finding in judgement.findings):
        # The build ends here, so let it tell what is wrong with the pictures too.
        found |= set(picture_findings(content))
        judgement = judged(found, content.index, rules=STOPPING, kept=UNSURE)
    return judgement


def stop_at_errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """
    Give the warnings among *findings*, sorted by place.

    Raises:
        BuildStopped: There is an error.  It tells every finding, errors first; warnings often
            explain an error.
    """
    found = tuple(sorted(findings, key=lambda finding: finding.sort_key))
    errors = sum(finding.level is Level.ERROR for finding in found)
    if errors:
        counts = f"Fel: {errors}. Anmärkningar: {len(found) - errors}."
        raise BuildStopped(f"Inget har byggts. {counts}", found)
    return found


def _errors(content: Content) -> Iterator[Finding]:
    """Give the errors that our own rules find in what is not a draft."""
    texts = [text for text in content.index.texts if text.is_visible]
    asked = ask_rules(
        content.index, STOPPING, texts=texts, cache=content.cache, shown=content.shown
    )
    yield from (finding for finding in asked.findings if finding.level is Level.ERROR)
