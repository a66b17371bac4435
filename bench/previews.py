"""
Draw the link previews of a blog for the first time: ``python -m bench.previews CONTENT``.

They go to the cache of the program that this is run in, where the next build finds them, and to a
folder that is thrown away.  What it costs is told by bench.speed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from blog.delivery import Delivery
from blog.settings import read_settings
from plugins.previews.disk import publish
from plugins.previews.model import Card, preview_of
from plugins.previews.settings import PreviewsSettings


def draw(content: Path) -> int:
    """Draw a preview for each post of *content*, as bench.corpus wrote them; give how many."""
    settings = PreviewsSettings.from_pelican(read_settings("publishconf.py"))
    titles = [
        path.read_text("utf-8").partition("Titel: ")[2].partition("\n")[0]
        for path in content.glob("inlagg/*/*.md")
    ]
    cards = {
        preview_of(Card(title, settings.site), f"{number}/").url: Card(title, settings.site)
        for number, title in enumerate(titles)
    }
    with tempfile.TemporaryDirectory() as output:
        publish(cards, Delivery.into(Path(output)), settings)
    return len(cards)


if __name__ == "__main__":
    print(draw(Path(sys.argv[1])))
