"""One blog, and the three programs that build it."""

from __future__ import annotations

import shutil
from functools import cached_property
from typing import TYPE_CHECKING

from bench.corpus import make_posts
from bench.measure import measure
from bench.programs import ROOT, Hugo, Ours, Stock, has_hugo

if TYPE_CHECKING:
    from pathlib import Path

    from bench.corpus import Post
    from bench.measure import Cost
    from bench.programs import Program

PICTURES, DOCUMENTS = 200, 50
MANY = 10_000
"""So many posts that an edit must cost less beside stock Pelican's."""


class Race:
    """
    One blog, and the programs that build it, made when a row first asks for them.

    Args:
        folder: Where their folders lie.
        count: How many posts.
        rounds: How many times each program builds in turn.
        pictures: Whether posts have pictures and documents.
    """

    def __init__(self, folder: Path, *, count: int, rounds: int, pictures: bool) -> None:
        self.folder, self.count, self.rounds = folder, count, rounds
        self.is_many = count >= MANY
        self._pictures = pictures
        self._built: set[str] = set()

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Give the posts, oldest first."""
        wanted = (
            (min(PICTURES, self.count), min(DOCUMENTS, self.count)) if self._pictures else (0, 0)
        )
        return make_posts(
            ROOT / "content/inlagg", self.count, pictures=wanted[0], attachments=wanted[1]
        )

    @cached_property
    def previews(self) -> Cost:
        """Draw the link previews that are not drawn yet, and tell what it cost."""
        return measure(
            self._ours.run("bench.previews", str(self._ours.content)), self._ours.folder
        )

    @cached_property
    def _ours(self) -> Ours:
        ours = Ours(self.folder / "ours", self.posts)
        measure(ours.run("compileall", "-q", "blog", "plugins", "tools"), ours.folder)
        return ours

    @cached_property
    def ours(self) -> Ours:
        """Give our program with all link previews and pictures kept."""
        assert self.previews
        if self._pictures:
            measure(self._ours.command, self._ours.folder)
        return self._ours

    @cached_property
    def stock(self) -> Stock:
        """Give stock Pelican."""
        return Stock(self.folder / "stock", self.posts)

    @cached_property
    def hugo(self) -> Hugo | None:
        """Give Hugo, if it is installed."""
        return Hugo(self.folder / "hugo", self.posts) if has_hugo() else None

    def forget_previews(self) -> None:
        """Let none have been drawn."""
        shutil.rmtree(self._ours.folder / ".cache", ignore_errors=True)

    def cold(self, program: Program) -> Cost:
        """Build with nothing kept but pictures."""
        program.begin_anew()
        self._built.add(program.name)
        return measure(program.command, program.folder)

    def edited(self, program: Program, turn: int) -> Cost:
        """Build after one text was changed; Hugo always builds anew."""
        if program is self.hugo:
            program.begin_anew()
        else:
            self.finish(program)
        program.edit(self.count // 2, f"Ändrad {'om ' * (turn + 1)}igen.")
        return measure(program.command, program.folder)

    def finish(self, program: Program) -> None:
        """Let the program have built the site, and remember what it remembers of that."""
        if program.name not in self._built:
            self._built.add(program.name)
            measure(program.command, program.folder)
