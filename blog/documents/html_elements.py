"""HTML's elements by kind, for everyone who takes a text apart."""

from __future__ import annotations

BLOCK_LEVEL = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details"),
        *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer"),
        *("form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html"),
        *("legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section"),
        *("summary", "table", "ul"),
    }
)
"""Elements that stand on lines of their own: words on two sides of one's edge are apart."""
