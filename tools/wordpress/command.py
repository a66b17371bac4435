"""One move from beginning to end: from the bytes of an export to files and a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog import progress
from blog.documents.markdown.renderer import Renderer
from blog.documents.settings import PostsSettings
from tools.wordpress.deliver.content import read_existing
from tools.wordpress.deliver.move import move
from tools.wordpress.deliver.uploads import Uploads
from tools.wordpress.export.read import Export, ExportProblem
from tools.wordpress.gate import MOST, to_do
from tools.wordpress.plan.convert import Converter
from tools.wordpress.plan.plan import make_plan
from tools.wordpress.plan.survey import survey
from tools.wordpress.plan.tags import read_mapping
from tools.wordpress.render.source import SourceRenderer
from tools.wordpress.report import report

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

    from tools.wordpress.deliver.moving import Outcome
    from tools.wordpress.plan.plan import Plan
    from tools.wordpress.plan.survey import Survey
    from tools.wordpress.sections import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """
    What is wanted.

    Attributes:
        export: The file, as it was downloaded.
        content: The folder to move to.
        uploads: The folder of the media library; None if it is not at hand.
        mapping: How tags are merged and renamed, as the file says; "" for no such file.
        is_trial: True to write nothing.
    """

    export: Path
    content: Path
    uploads: Path | None = None
    mapping: str = ""
    is_trial: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """
    A move that was made, or tried.

    Attributes:
        plan: What became of everything.
        outcome: What was done.
        sections: All there is to say.
    """

    plan: Plan
    outcome: Outcome
    sections: list[Section]


def carry_out(order: Order, settings: Mapping[str, Any], now: dt.datetime) -> Move:
    """
    Move a blog.

    Args:
        order: What is wanted.
        settings: Pelican's, with which it will be published.
        now: The moment, aware: what has passed is not scheduled.

    Raises:
        ExportProblem: The file cannot be read, or is no export.
        MappingProblem: The file of tags cannot be understood.
        UnreadableLedger: What has been promised cannot be read.
        OSError: The disk would not; content/ is as it was.
    """
    posts = PostsSettings.from_pelican(settings)
    mapping = read_mapping(order.mapping)
    progress.begin("Läser exporten")
    export = Export.of(_read(order.export))
    found = survey(export, prefix=posts.prefix, now=now, zone=posts.zone)
    existing = read_existing(order.content, settings, now)
    plan = make_plan(found, existing.surroundings(settings, found.texts), mapping=mapping)
    outcome = move(
        export,
        plan,
        _converter(found, plan, settings),
        existing=existing,
        uploads=Uploads(order.uploads),
        is_trial=order.is_trial,
    )
    sections = report(export, plan, outcome)
    if not order.is_trial and len(plan.texts) <= MOST:
        sections.insert(2, to_do(order.content, settings, now))
    return Move(plan, outcome, sections)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise ExportProblem("Filen går inte att öppna. Kontrollera namnet.") from None


def _authors(found: Survey) -> Mapping[str, str]:
    """Give names by log-in name; where an export names nobody, what its items say is a name."""
    if found.site.authors:
        return found.site.authors
    return {text.item.author: " ".join(text.item.author.split()) for text in found.texts}


def _converter(found: Survey, plan: Plan, settings: Mapping[str, Any]) -> Converter:
    posts = PostsSettings.from_pelican(settings)
    language = found.site.language.partition("-")[0].lower()
    own = str(settings.get("AUTHOR") or "")
    return Converter(
        source=SourceRenderer(plan.library, found.blocks),
        links=plan.links,
        tags=plan.tags,
        authors={
            login: name
            for login, name in _authors(found).items()
            if name != own and "@" not in name
        },
        language="" if language == posts.lang else language,
        lang=posts.lang,
        zone=posts.zone,
        render=Renderer(settings["MARKDOWN"]),
        attached=found.attached(),
    )
