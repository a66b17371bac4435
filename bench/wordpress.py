"""
Time a move from WordPress: ``python -m bench.wordpress [POSTS ...]`` (500 and 5,000 by default).

Each post has some 1,350 words: half of them in blocks, half as WordPress stored texts before, with
lists, quotations, captions and links to each other; 5,000 of them are an export of 50 MB.  Prints
seconds by the clock and of the processor, the most memory of all processes together, and the
same for a second move, which changes nothing.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bench.corpus import make_posts
from bench.measure import measure, peak_memory
from bench.programs import ROOT
from tests.unit.tools.wordpress.exports import HOME, Item, channel

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEGABYTE = 1024 * 1024


def write_export(path: Path, posts: int) -> None:
    """Write an export with so many posts; the same number is always the same bytes."""
    begin, end = _frame()
    with path.open("w", encoding="utf-8") as file:
        file.write(begin)
        for item in _items(posts):
            file.write(item.xml())
        file.write(end)


def _frame() -> tuple[str, str]:
    begin, mark, end = channel().partition("</channel>")
    return begin, mark + end


def _items(posts: int) -> Iterator[Item]:
    bodies = [post.body for post in make_posts(ROOT / "content/inlagg", 60)]
    for number in range(posts):
        day = f"{2006 + number * 15 // posts}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        chosen = (bodies[(number * step + 1) % 60] for step in (1, 7, 11))
        text = "\n\n".join([*chosen, f"Text {number}."])
        yield Item(
            number=number + 1,
            title=f"Text {number}",
            slug=f"text-{number}",
            day=day,
            time="07:30:00",
            gmt=f"{day} 06:30:00",
            content=_blocks(text, number) if number % 2 else _classic(text, number),
            terms=(("category", f"amne-{number % 20}", f"Ämne {number % 20}"),
                   ("post_tag", f"ord-{number % 90}", f"Ord {number % 90}")),
        )  # fmt: skip


def _paragraphs(text: str) -> list[str]:
    return [" ".join(each.split()) for each in text.split("\n\n") if each[:1].isalpha()]


def _link(number: int) -> str:
    return f'<a href="{HOME}/?p={number // 2 + 1}">ett <em>äldre</em> inlägg</a>'


def _classic(text: str, number: int) -> str:
    first, *rest = _paragraphs(text)
    shown = f"<blockquote>{first}</blockquote>\n<ul>\n<li>ett</li>\n<li>två</li>\n</ul>"
    return "\n\n".join([f"<strong>{number}.</strong> Läs {_link(number)}.", shown, *rest])


def _blocks(text: str, number: int) -> str:
    parts = [f"<p>Läs {_link(number)}.</p>", *(f"<p>{each}</p>" for each in _paragraphs(text))]
    heading = "<!-- wp:heading -->\n<h2>En rubrik</h2>\n<!-- /wp:heading -->"
    written = [f"<!-- wp:paragraph -->\n{each}\n<!-- /wp:paragraph -->" for each in parts]
    return "\n\n".join([*written[:2], heading, *written[2:]])


def describe(posts: int) -> str:
    """Move a blog of *posts* posts in a folder of its own; describe the cost."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_export(folder / "export.xml", posts)
        size = (folder / "export.xml").stat().st_size / _MEGABYTE
        first, again = (measure(_command(folder, "a"), ROOT) for _ in range(2))
        memory = peak_memory(_command(folder, "b"), ROOT) / _MEGABYTE
    return (
        f"{posts:6} posts, {size:.0f} MB: {first.wall:.1f} s ({first.cpu:.1f}), "
        f"again {again.wall:.1f} s ({again.cpu:.1f}), {memory:.0f} MB"
    )


def _command(folder: Path, target: str) -> list[str]:
    return [sys.executable, "-m", "tools.wordpress", str(folder / "export.xml"),
            "--to", str(folder / target)]  # fmt: skip


if __name__ == "__main__":
    for count in [int(argument) for argument in sys.argv[1:]] or [500, 5000]:
        print(describe(count))
