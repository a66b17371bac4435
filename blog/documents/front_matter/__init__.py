"""The lines on top of a document: keys, values, dates and status."""
