"""From another program's HTML to this site's Markdown."""
