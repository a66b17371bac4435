"""Where the old addresses of pictures and other files lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.wordpress.plan.old_lists import OldList

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tools.wordpress.plan.survey import Survey
    from tools.wordpress.plan.text import MovedText


def file_pages(
    survey: Survey, texts: Iterable[MovedText], shown: Mapping[str, str]
) -> Iterator[OldList]:
    """
    Give the pages that WordPress made for files, and the files' own addresses.

    A file of a private text or a draft says what that is about: nothing is said of it.

    Args:
        survey: What the export holds.
        texts: With their addresses.
        shown: The files that public texts show: path below uploads → path below content/.
    """
    public = {text.item.number: text.address for text in texts if text.fate.is_public}
    closed = {text.item.number for text in texts if not text.fate.had_readers}
    secret = set()
    for media in survey.media:
        if survey.parents.get(media.number) in closed:
            secret.add(media.path)
            continue
        target = public.get(survey.parents.get(media.number, ""), "")
        key = survey.blog.key(media.page) if media.page else ""
        pages = [key, f"?attachment_id={media.number}" if media.number else ""]
        found = tuple(dict.fromkeys(filter(None, pages)))
        yield OldList(found, target or shown.get(media.path, ""))
    known = {media.path for media in survey.media if media.path}
    for path in sorted({*shown, *(known - secret)}):
        key = survey.blog.key(f"{survey.blog.folder}wp-content/uploads/{path}")
        yield OldList((key,), shown.get(path, ""))
