"""From a Word document to Markdown: without its formatting, and with all losses reported."""
