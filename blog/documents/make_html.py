"""From the Markdown of one file to HTML that may be published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.markdown.fixes import fix_markdown
from blog.documents.markdown.nesting import Tangle, find_tangle
from blog.documents.notes.take_out import joined, unfolded
from blog.documents.sanitize import SanitizedHtml, sanitize

if TYPE_CHECKING:
    from collections.abc import Callable

    from blog.documents.known_files import KnownFiles


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeHtml:
    """
    Makes HTML of what one file says.

    Attributes:
        render: From Markdown, title and language to HTML.
        title: The file's, so that the same words on top are not shown twice.
        lang: Its language.
        folder: Its folder below content/.
        files: What lies in content/.
    """

    render: Callable[[str, str, str], str]
    title: str
    lang: str
    folder: str
    files: KnownFiles

    def __call__(self, markdown: str, *, is_body: bool = False) -> SanitizedHtml:
        """
        Give the HTML of *markdown*; nothing but the reason for what is too tangled to be read.

        Args:
            markdown: Without private notes.
            is_body: True for a text, in which lists and tables are fixed.
        """
        if not markdown.strip():
            return SanitizedHtml()
        tangle = find_tangle(unfolded(markdown))
        if tangle:
            return SanitizedHtml(tangle=tangle)
        whole = joined(markdown)
        try:
            html = self.render(fix_markdown(whole) if is_body else whole, self.title, self.lang)
        except RecursionError:  # some way into the depth that find_tangle does not know
            return SanitizedHtml(tangle=Tangle(1, whole.strip()[:20], "levels"))
        return sanitize(html, folder=self.folder, files=self.files, lang=self.lang)
