"""A small blog with the program that builds it, as values: what changes, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[3]
TEXTS = ROOT / "tests/data/incremental"
NOW = "2026-11-22 08:00"

FOLDERS = ("blog", "plugins", "tools", "theme", "content")
FILES = ("pelicanconf.py", "publishconf.py", "requirements.txt")
"""What is somebody's work.  All else in the project's folder is what the program has made."""


class Project:
    """
    Every file that somebody has written, by its path below the project's folder.

    Attributes:
        files: What each holds.
    """

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    @classmethod
    def small(cls) -> Self:
        """Give the small blog, with the program as it is now, at a moment in November 2026."""
        files = {
            path.relative_to(ROOT).as_posix(): path.read_bytes()
            for name in FOLDERS[:-1]
            for path in (ROOT / name).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        files |= {name: (ROOT / name).read_bytes() for name in FILES}
        files |= {
            f"content/{path.relative_to(TEXTS).as_posix()}": path.read_bytes()
            for path in TEXTS.rglob("*")
            if path.is_file()
        }
        project = cls(files)
        project.setting("pelicanconf.py", "POSTS_NOW", repr(NOW))
        return project

    def below(self, folder: str, *endings: str) -> list[str]:
        """List the files in *folder* whose names end so, sorted."""
        return sorted(p for p in self.files if p.startswith(f"{folder}/") and p.endswith(endings))

    @property
    def posts(self) -> list[str]:
        """The texts of posts."""
        return self.below("content/inlagg", ".md")

    @property
    def texts(self) -> list[str]:
        """All texts."""
        return self.below("content", ".md")

    def text(self, path: str) -> str:
        """Give a file's text."""
        return self.files[path].decode()

    def write(self, path: str, text: str) -> None:
        """Give a file another text."""
        self.files[path] = text.encode()

    def replace(self, path: str, old: str, new: str) -> bool:
        """Replace words in a file; say whether they were there."""
        text = self.text(path)
        self.write(path, text.replace(old, new))
        return old in text

    def append(self, path: str, text: str) -> None:
        """Add to the end of a file."""
        self.write(path, f"{self.text(path)}{text}")

    def line(self, path: str, key: str) -> str | None:
        """Give what the line *key* at the top of a text says; None without such a line."""
        found = _line(key).search(self.head(path))
        return found[1] if found else None

    def set_line(self, path: str, key: str, value: str | None) -> None:
        """Change a line at the top of a text, add it, or with None take it away."""
        head = self.head(path)
        new = "" if value is None else f"{key}: {value}\n"
        pattern = _line(key)
        if pattern.search(head):
            changed = pattern.sub(lambda _: new, head, count=1)
        else:  # after the first line, which is the title or ---
            first, _, rest = head.partition("\n")
            changed = f"{first}\n{new}{rest}"
        self.write(path, changed + self.text(path)[len(head) :])

    def rename(self, old: str, new: str, *, links: bool) -> None:
        """Move a file; with its *links*, whatever mentions it follows."""
        self.files[new] = self.files.pop(old)
        if links:
            for path in self.texts:
                self.replace(path, _named(old), _named(new))

    def mentions(self, path: str) -> list[str]:
        """List the texts that mention a file."""
        return [each for each in self.texts if _named(path) in self.text(each)]

    def setting(self, path: str, name: str, value: str) -> None:
        """Let a file of settings say something else, in its last lines."""
        lines = self.text(path).splitlines()
        kept = [line for line in lines if not line.startswith(f"{name} = ") or line[-1] in "[({"]
        self.write(path, "\n".join([*kept, f"{name} = {value}", ""]))

    def head(self, path: str) -> str:
        """Give the lines at the top of a text, with the break after them."""
        text = self.text(path)
        if text.startswith("---\n"):
            return text[: text.index("\n---\n", 3) + 1]
        return text.partition("\n\n")[0] + "\n"


def _line(key: str) -> re.Pattern[str]:
    return re.compile(rf"^{re.escape(key)}: (.*)\n", re.MULTILINE | re.IGNORECASE)


def _named(path: str) -> str:
    """Give a file as texts mention it."""
    return path.removeprefix("content")
