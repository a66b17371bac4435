"""From a Word document to Markdown: what it says, without its dress, and nothing in silence."""
