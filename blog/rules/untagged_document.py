"""A PDF tells what its headings, lists and tables are, for those who listen to it (EN 301 549)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile
    from blog.rules.index.context import RuleContext

NAME = "taggning"


def check(file: ContentFile, context: RuleContext) -> Iterator[Finding]:
    """Find PDFs without tags."""
    del context
    if not file.scan.is_tagged:
        yield file.warning(
            NAME,
            f"”{file.name}” är inte taggad, så den som får den uppläst vet inte vad som är "
            "rubriker, listor och tabeller.",
            "Skriv hellre innehållet som text i inlägget. Eller skapa filen på nytt i Word: Spara "
            "som, PDF, Alternativ, Dokumentstrukturtaggar för hjälpmedel.",
        )


RULE = Rule(name=NAME, file=check)
