"""From what a program raises to a finding that says where to look."""

from __future__ import annotations

import traceback
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateSyntaxError

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

DETAILS = Path(".build-error.log")


def explain(error: BaseException, root: PurePath, theme: PurePath) -> Finding | None:
    """
    Say which file stopped the build: a template, a Python file, or one that cannot be read.

    Args:
        error: What was raised.
        root: The project's folder, absolute.
        theme: The theme's folder, absolute.

    Returns:
        None when the error lies somewhere in the program that nobody has just edited.
    """
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return _template(error.filename, error.lineno, error.message or "", root)
    if isinstance(error, TemplateError):
        frames = traceback.extract_tb(error.__traceback__)
        places = [each for each in frames if PurePath(each.filename).is_relative_to(theme)]
        if places:
            return _template(places[-1].filename, places[-1].lineno or 1, str(error), root)
    if isinstance(error, SyntaxError) and error.filename:
        return Finding(
            _shown(error.filename, root),
            error.lineno or 1,
            "python",
            f"Filen går inte att läsa: {error.msg}.",
            "Rätta raden, eller ta tillbaka den senaste ändringen.",
        )
    if isinstance(error, OSError) and isinstance(error.filename, str):
        return Finding(
            _shown(error.filename, root),
            1,
            "fil",
            "Filen går inte att läsa eller skriva.",
            "Stäng den i andra program, se efter att den finns, och spara på nytt.",
        )
    return None


def keep_details(error: BaseException, said: Sequence[str] = ()) -> str:
    """
    Keep all there is to know in a file, for the one who looks after the program.

    Args:
        error: What was raised.
        said: What Pelican had to say before that.

    Returns:
        What to tell the director.
    """
    lines = ["".join(traceback.format_exception(error)), *said]
    DETAILS.write_text("\n".join(lines), "utf-8")
    return (
        "Det gick inte. Felet ligger i programmet, inte i texterna: visa filen "
        f"{DETAILS} för den som sköter det."
    )


def _template(file: str, line: int, message: str, root: PurePath) -> Finding:
    return Finding(
        _shown(file, root),
        line,
        "mall",
        f"Mallen går inte att använda: {message.rstrip('.')}.",
        "Rätta mallen, eller ta tillbaka den senaste ändringen.",
    )


def _shown(file: str, root: PurePath) -> str:
    path = PurePath(file)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
