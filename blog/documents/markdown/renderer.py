"""Markdown to HTML, with the extensions that pelicanconf.py names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from markdown import Markdown

from blog.documents.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Mapping

# Reading modes leave out a heading whose id has one of these in it, as in "företagshälsovård",
# because English sites name advertisements so; with "text" in it, they keep it.
_SHUNNED = re.compile(
    "-ad-|banner|com-|comment|contact|footer|gdpr|hidden|masthead|media|meta|promo|related"
    "|scroll|share|shopping|sidebar|sponsor|tags|widget"
)


class _DocumentMarkdown(Markdown):
    """A Python-Markdown that tells our extensions which text it is at."""

    document_title = ""
    document_lang = ""


class Renderer:
    """Renders many texts with one Python-Markdown, which is slow to set up."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        """Take Pelican's setting ``MARKDOWN``; headings get addresses like the posts'."""
        configs = dict(options.get("extension_configs", {}))
        toc = {"slugify": _heading_id, **configs.get("markdown.extensions.toc", {})}
        configs["markdown.extensions.toc"] = toc
        self._options = {**options, "extension_configs": configs}
        self._told = f"Renderer({_told(options)})"
        self._made: _DocumentMarkdown | None = None  # late: often every text is remembered

    def __repr__(self) -> str:
        """Tell every option, so that what it renders can be remembered under them."""
        return self._told

    def __call__(self, body: str, title: str, lang: str) -> str:
        """
        Give the HTML of *body*.

        Args:
            body: Markdown, cleaned and repaired.
            title: The text's title, so that the same words on top are not shown twice.
            lang: The text's language, which decides its quotation marks.

        Raises:
            RecursionError: The text lies too deep.
        """
        markdown = self._made = self._made or _DocumentMarkdown(**self._options)
        markdown.reset()
        markdown.document_title = title
        markdown.document_lang = lang
        try:
            return markdown.convert(body)
        except RecursionError:
            self._made = None  # it was in the midst of something
            raise


class NoHtml:
    """Renders nothing: for those who ask for no more than the front matter."""

    def __repr__(self) -> str:
        return "NoHtml()"

    def __call__(self, body: str, title: str, lang: str) -> str:
        """Give no HTML."""
        del body, title, lang
        return ""


def _told(value: object) -> str:
    """Tell a setting so that equal ones are told alike, and only they."""
    if isinstance(value, dict):
        return repr(sorted((str(key), _told(each)) for key, each in value.items()))
    if isinstance(value, list | tuple):
        return repr([_told(each) for each in value])
    # Of a function or an object there is no telling what it does: it is like no other.
    is_plain = value is None or isinstance(value, str | int | float)
    return repr(value) if is_plain else f"{value!r} {uuid4()}"


def _heading_id(heading: str, _separator: str) -> str:
    slug = slugify(heading) or "rubrik"
    if _SHUNNED.search(f"-{slug}-"):
        slug = f"text-{slug}"
    return slug if slug[0].isalpha() else f"rubrik-{slug}"  # "#2026" is no name in a style sheet
