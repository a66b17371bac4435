"""From files in content/ to documents, and from documents to a collection."""

TEXTS = (".md", ".markdown", ".mkd", ".mdown")
"""The endings of a text's file, in lower case."""
