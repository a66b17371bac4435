"""Build the site for a publication, as the command does."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


def build_site(
    root: Path,
    options: list[str],
    say: Callable[[str], None],
    unsaved: Mapping[str, bytes],
) -> bool:
    """
    Build the site as the command does, and say what it says of errors.

    Args:
        root: The project's folder.
        options: Of the command.
        say: Takes a line.
        unsaved: What texts are to hold, in UTF-8, instead of what their files do.
    """
    given = json.dumps({path: data.decode() for path, data in unsaved.items()})
    done = subprocess.run(
        [sys.executable, "-m", "tools.build", *options, *(["--unsaved"] if unsaved else [])],
        cwd=root,
        capture_output=True,
        check=False,
        input=given,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        for line in (done.stdout + done.stderr).splitlines():
            say(line)
    return done.returncode == 0
