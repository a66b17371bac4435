"""Do what has been planned: convert every text, and put all files in place at once."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from blog import progress
from blog.parallel import parallel_map
from tools.wordpress.deliver.moving import Moving
from tools.wordpress.deliver.stage import Stage
from tools.wordpress.plan.survey import keyed_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.wordpress.deliver.content import Existing
    from tools.wordpress.deliver.moving import Outcome
    from tools.wordpress.deliver.uploads import Uploads
    from tools.wordpress.export.read import Export
    from tools.wordpress.plan.convert import Converter, WrittenText
    from tools.wordpress.plan.plan import Plan
    from tools.wordpress.plan.text import MovedText

_BATCH = 256  # texts at a time: as many as two cores like, and no more than fit


def move(
    export: Export,
    plan: Plan,
    converter: Converter,
    *,
    existing: Existing,
    uploads: Uploads,
    is_trial: bool,
) -> Outcome:
    """
    Move a blog into content/: all of it, or nothing at all.

    Args:
        export: The export, to be read a second time.
        plan: What becomes of it.
        converter: Converts a text.
        existing: What lies in content/.
        uploads: The files of the library.
        is_trial: True to write nothing, and say what would have been done.

    Raises:
        OSError: The disk would not; content/ is as it was.
    """
    moving = Moving(plan, existing, uploads, None if is_trial else Stage(existing.root))
    try:
        for text, written in _converted(export, plan, converter):
            moving.add_text(text, written)
        moving.add_files()
        moving.finish()
    finally:
        if moving.stage:
            moving.stage.close()
    return moving.outcome


def _converted(
    export: Export, plan: Plan, converter: Converter
) -> Iterator[tuple[MovedText, WrittenText]]:
    texts = {text.key: text for text in plan.texts}
    pairs = ((texts[key], item.content) for key, item in keyed_items(export) if key in texts)
    progress.begin("Omvandlar texterna")
    while batch := list(islice(pairs, _BATCH)):
        done = parallel_map(partial(_convert, converter), batch)
        yield from zip((text for text, _ in batch), done, strict=True)


def _convert(converter: Converter, pair: tuple[MovedText, str]) -> WrittenText:
    return converter(*pair)
