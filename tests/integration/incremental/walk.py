"""
A walk through the life of a blog: an incremental build gives what a clean build gives.

The proof knows nothing of how a build remembers.  After each step, what the history of a
project has left in its folder must make no difference (twins.py).
"""

from __future__ import annotations

import shutil
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Self

from tests.integration.incremental import damage
from tests.integration.incremental.changes import CHANGES
from tests.integration.incremental.processes import USUAL, Surroundings
from tests.integration.incremental.project import Project
from tests.integration.incremental.trees import MANNERS, Files, Tree, copy_to, differences
from tests.integration.incremental.twins import BUILD, CACHE, SITE, StaleError, Twins

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OTHERS = (
    (("tools.build", "-s", "pelicanconf.py", "-o", "preview"), "preview"),
    (("tools.check", "--no-spelling"), ""),
)
"""Commands that share the cache with the build, and the folders they make."""

_BUSY = "Ett annat bygge pågår"
_PATIENCE = 2  # builds that fail in a row, before what was written last is taken back
_SAVED_EVERY = 6  # steps
_OFTEN = 0.12  # how often one of OTHERS runs before or after a build

_ZONES = ("UTC", "America/Los_Angeles", "Pacific/Kiritimati")
_LANGUAGES = ("C", "POSIX", "C.UTF-8", "sv_SE.UTF-8", "tr_TR.UTF-8")


@dataclass(frozen=True, slots=True)
class Past:
    """
    A moment that can come back.

    Attributes:
        folder: A copy of all that the program had made.
        files: What people had written, when it last could be built.
        foreign: What somebody else had laid in the site.
    """

    folder: Path
    files: Files
    foreign: damage.Foreign


class Walk:
    """
    A project, and the steps that it takes; as a context, until its end.

    Args:
        folder: An empty one.
        seed: Of all that is left to chance but the moment when a build is killed.
        project: To begin with; the small blog unless told otherwise.

    Attributes:
        steps: What has happened, one line each.
        builds: How often each exit code has come out of a build.
    """

    def __init__(self, folder: Path, seed: int, project: Project | None = None) -> None:
        self.steps: list[str] = []
        self.builds: Counter[int] = Counter()
        self._folder = folder
        self._seed = seed
        self._rng = Random(seed)
        self._project = project or Project.small()
        self._good = dict(self._project.files)
        self._twins = Twins(folder, self._project.files, seed=seed % 2**32)
        self._pasts: list[Past] = []
        self._failures = 0
        self._seconds = 1.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._twins.__exit__()

    def step(self) -> None:
        """
        Let something happen, build, and compare.

        Raises:
            StaleError: Something is not as a clean build has it.
        """
        if len(self.steps) % _SAVED_EVERY == 1:
            self._save()
        happens = [kind for kind, weight in self._kinds() for _ in range(weight)]
        kind = self._rng.choice(happens) if self.steps else self._begin
        try:
            (self._take_back if self._failures >= _PATIENCE else kind)()
        except StaleError as error:
            first = max(0, len(self.steps) - 8)
            recent = [f"  {n} {told}" for n, told in enumerate(self.steps[first:], first)]
            where = f"In {self._folder}, after these steps of seed {self._seed}:"
            raise StaleError("\n".join([where, *recent, str(error)])) from None

    def _kinds(self) -> list[tuple[Callable[[], None], int]]:
        kinds = [
            (self._change, 60),
            (self._nothing, 4),
            (self._damage_cache, 12),
            (self._restore, 8),
            (self._other_surroundings, 5),
            (self._move, 2),
        ]
        # What these do to a site shows only when the next build gives one.
        sites = [(self._damage_site, 12), (self._damage_list, 4), (self._kill, 6),
                 (self._twice, 3)]  # fmt: skip
        return kinds if self._failures else kinds + sites

    def _begin(self) -> None:
        self._build("the first build")

    def _change(self) -> None:
        """Change something that people write, or a few things."""
        self._build(self._changed(self._rng.choice([1, 1, 2, 3])), others=True)

    def _take_back(self) -> None:
        """Go back to what could be built."""
        self._project.files = dict(self._good)
        self._build(f"all mistakes taken back [{self._write()}]", others=True)

    def _nothing(self) -> None:
        """Change nothing, or only which file holds the same bytes."""
        for path in self._rng.sample(self._project.below("content", ""), 3):
            copy = self._twins.home / f"{path}.copy"
            shutil.copyfile(self._twins.home / path, copy)
            copy.replace(self._twins.home / path)
        self._build("the same bytes in other files", others=True)
        if self._rng.random() < 0.5:
            self._build("nothing")

    def _damage_cache(self) -> None:
        cache = self._twins.home / CACHE
        kind = self._rng.choice(damage.CACHE)
        told = kind(cache, self._rng) if cache.is_dir() else ""
        self._build(f"cache: {kind.__name__} {told}", others=True)
        damage.make_usable(cache)

    def _damage_site(self) -> None:
        kind = self._rng.choice(damage.SITE)
        told = kind(self._twins.home / SITE, self._twins.foreign, self._rng)
        self._build(f"site: {kind.__name__} {told}")

    def _damage_list(self) -> None:
        """Spoil the list of what the last build delivered."""
        home = self._twins.home
        lists = (home / f".{SITE}.manifest", home / SITE / ".manifest")
        told = [damage.spoil(path, self._rng) for path in lists if path.is_file()]
        self._build(f"list of files: {', '.join(told)}")

    def _restore(self) -> None:
        """Bring back what was written once, what was made then, both, or some of the cache."""
        past = self._rng.choice(self._pasts)
        kind = self._rng.choice(["written", "made", "both", "cache", "some cache", "clean cache"])
        if kind in ("written", "both"):
            self._project.files = dict(past.files)
        if kind in ("made", "both"):
            self._twins.restore(past.folder, past.foreign)
        elif kind != "written":
            source = self._twins.clean if kind == "clean cache" else past.folder
            share = 0.5 if kind == "some cache" else 1
            damage.overlay(source / CACHE, self._twins.home / CACHE, self._rng, share=share)
        self._build(f"restored: {kind} [{self._write()}]", others=True)

    def _other_surroundings(self) -> None:
        rng, told = self._rng, self._changed(1)
        environ = {
            "HOME": str(self._folder),
            "TZ": rng.choice(_ZONES),
            "LC_ALL": rng.choice(_LANGUAGES),
            "PYTHONHASHSEED": str(rng.randrange(2**32)),
        }
        surroundings = Surroundings(
            environ, rng.choice([0o002, 0o077]), rng.choice([0, 1]), fresh=rng.random() < 0.5
        )
        self._build(f"{surroundings}; {told}", surroundings=surroundings)

    def _move(self) -> None:
        self._twins.move(f"flyttad {len(self.steps)}")
        self._build("the project is elsewhere", others=True)

    def _kill(self) -> None:
        """Kill a build at some moment, and its helpers with it or not."""
        told, before = self._changed(1), self._twins.tree(SITE)
        build = self._twins.programs.start(*BUILD)
        moment = self._rng.random() * self._seconds
        time.sleep(moment)  # whatever it is at by then
        build.kill(alone=self._rng.random() < 0.5)
        build.wait()
        left = self._twins.tree(SITE)
        expected = self._build(f"killed after {moment:.2f} s: {told}")
        if left not in (before, expected):
            raise StaleError("\n".join(["left half:", *differences(before, left)]))

    def _twice(self) -> None:
        """Start two builds at once: one may have to wait, and none harms the other."""
        told = self._changed(1)
        builds = [self._twins.programs.start(*BUILD) for _ in range(2)]
        ended = [build.wait() for build in builds]
        self._build(f"two at once: {told}")
        refused = [each.said for each in ended if each.code and _BUSY in each.said]
        if len(refused) > 1 or any("Traceback" in each.said for each in ended):
            raise StaleError("\n".join(["two builds at once:", *(each.said for each in ended)]))

    def _changed(self, number: int) -> str:
        """Change some things, and say what and how."""
        told: list[str] = []
        while len(told) < number:
            [changes] = self._rng.choices(CHANGES, weights=(5, 3, 4))
            change = self._rng.choice(changes)
            with suppress(IndexError):  # there is none of what it would change
                if said := change(self._project, self._rng):
                    told.append(f"{change.__name__}: {said}")
        return f"{'; '.join(told)} [{self._write()}]"

    def _write(self) -> str:
        manner = self._rng.choice(MANNERS)
        self._twins.write(self._project.files, manner)
        return manner

    def _build(
        self, told: str, *, others: bool = False, surroundings: Surroundings = USUAL
    ) -> Tree:
        """Build and compare, perhaps between *others*; give the site as it must be now."""
        self.steps.append(told)
        before, after = ([each for each in OTHERS if others and self._rng.random() < _OFTEN]
                         for _ in range(2))  # fmt: skip
        for words, made in before:
            self._twins.compare(words, made)
        compared = self._twins.compare(BUILD, SITE, surroundings)
        self._note(compared.code)
        self._seconds = compared.seconds
        for words, made in after:
            self._twins.compare(words, made)
        return compared.made

    def _note(self, code: int) -> None:
        self.builds[code] += 1
        self._failures = self._failures + 1 if code else 0
        if code == 0:
            self._good = dict(self._project.files)

    def _save(self) -> None:
        folder = self._folder / f"sparat {len(self.steps)}"
        folder.mkdir()
        for path in self._twins.made():
            copy_to(path, folder / path.name)
        self._pasts = [*self._pasts[-3:], Past(folder, self._good, dict(self._twins.foreign))]
