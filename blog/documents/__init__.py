"""From files in content/ to documents, and from documents to a collection."""
