"""
The accessibility statement is there, whole, and every page leads to it.

Source: lag (2018:1937) om tillgänglighet till digital offentlig service, and Digg's list of
what a statement must hold; it is to be linked from the front page or from every page.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from blog.statement.shown import shows_statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.laws.page import FinishedPage
    from blog.laws.site import FinishedSite
    from blog.statement.model import Statement

NAME = "redogörelse"


def check(site: FinishedSite) -> Iterator[Finding]:
    """Find a statement that is missing, has lost a part, or cannot be found from a page."""
    if site.statement is None:
        return
    paths = [each.save_as for each in site.collection.visible if shows_statement(each)]
    shown = [path for path in paths if path in site.pages]
    if not shown:
        hint = "Lägg tillbaka sidan i content/sidor/, med raden Mall: redogörelse."
        yield site.error("index.html", NAME, "Tillgänglighetsredogörelsen har ingen sida.", hint)
        return
    yield from _missing(site, site.page(shown[0]), site.statement)
    leading = {target for target, file in site.targets.items() if file == shown[0]}
    for path in site.pages.keys() - site.leading_to(leading):
        message = "Sidan har ingen länk till tillgänglighetsredogörelsen."
        yield site.error(path, NAME, message, "Ge redogörelsens sida raden Meny: sidfot.")


def _missing(site: FinishedSite, page: FinishedPage, statement: Statement) -> Iterator[Finding]:
    hrefs = {reference.href for reference in page.references}
    said = {"".join("".join(page.lines).split()), *hrefs}
    for text in _texts(statement):
        squeezed = "".join(text.split())
        if text not in hrefs and not any(squeezed in words for words in said):
            message = f"Redogörelsens sida saknar ”{text}”."
            hint = "Mallen theme/templates/statement.html ska visa alla uppgifter."
            yield site.error(page.path, NAME, message, hint)


def _texts(part: Any) -> Iterator[str]:
    """Give every text of the statement; its days are written in words on the page."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))
