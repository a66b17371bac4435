"""From Markdown to HTML: fixes before it, extensions of it, and the renderer."""
