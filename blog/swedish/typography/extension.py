"""
A Python-Markdown extension: Swedish typography in running text.

Leaves code, addresses, attributes, raw HTML and foreign words alone; words marked as
English get English quotation marks.  A mark after a backslash stays as it was written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from blog.swedish.typography.passages import correct_tree

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

# After inline (20), attr_list (8) and abbr (7), so that languages and abbreviations are
# known; before toc (5), so that the table of contents gets the corrected headings.
_PRIORITY = 5.5


class TypographyTreeprocessor(Treeprocessor):
    """Corrects the text of a document, in the language of ``md.document_lang`` if set."""

    def __init__(self, md: Markdown, lang: str) -> None:
        super().__init__(md)
        self._lang = lang

    def run(self, root: Element) -> None:
        """Correct *root* in place."""
        lang = getattr(self.md, "document_lang", None) or self._lang
        correct_tree(root, lang, self.md.htmlStash.rawHtmlBlocks, self.md.is_block_level)


class TypographyExtension(Extension):
    """Swedish typography; the setting ``lang`` is the language of the documents."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {"lang": ["sv", "The documents' language, a BCP 47 tag"]}
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        """Connect to Markdown."""
        md.ESCAPED_CHARS.extend(['"', "'"])
        processor = TypographyTreeprocessor(md, self.getConfig("lang"))
        md.treeprocessors.register(processor, "swedish", _PRIORITY)


def makeExtension(**kwargs: Any) -> TypographyExtension:
    """Give Markdown the extension, as ``blog.swedish.typography.extension``."""
    return TypographyExtension(**kwargs)
