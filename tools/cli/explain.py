"""From what a program raises to Swedish: which file it is about, or where the details are."""

from __future__ import annotations

import traceback
from pathlib import Path, PurePath

from blog.disk import cause, is_full, sentence, trouble
from blog.files import shown
from blog.findings import Finding

DETAILS = Path(".build-error.log")
FAILED = "Det gick inte"

_OURS = frozenset({"blog", "plugins", "tools", "tasks", "pelicanconf", "publishconf"})


def describe(error: BaseException, failed: str = FAILED) -> str:
    """
    Say in Swedish what went wrong in a command, whatever was raised.

    Args:
        error: What was raised.
        failed: What did not succeed; a sentence without its full stop.
    """
    root = Path.cwd()
    if found := _of_disk(error):
        return f"{failed}: {sentence(found, _name(found))}"
    if isinstance(error, ModuleNotFoundError) and _package(error) not in _OURS:
        return (
            f"{failed}: paketet {_package(error)} är inte installerat här. Kör "
            "”python3 tasks.py”, som installerar det som behövs, och sedan kommandot igen med inv."
        )
    if finding := explain(error, root, root / "theme"):
        return f"{finding}\n{failed}."
    return keep_details(error, failed)


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
    from jinja2 import TemplateSyntaxError  # late: commands without templates begin faster

    if isinstance(error, TemplateSyntaxError) and error.filename:
        return _template(error.filename, error.lineno, error.message or "", root)
    frames = traceback.extract_tb(error.__traceback__)
    places = [each for each in frames if PurePath(each.filename).is_relative_to(theme)]
    if places:  # whatever a template calls for, it is the template one can fix
        return _template(places[-1].filename, places[-1].lineno or 1, str(error), root)
    if isinstance(error, SyntaxError) and error.filename:
        return unloadable(error.filename, error.lineno or 1, str(error.msg), root)
    if isinstance(error, OSError) and isinstance(error.filename, str) and not is_full(error):
        why, hint = trouble(error)
        return Finding(_shown(error.filename, root), 1, "fil", f"Filen {why}.", hint)
    return None


def unloadable(file: str, line: int, message: str, root: PurePath) -> Finding:
    """Report a Python file that cannot be loaded."""
    return Finding(
        _shown(file, root),
        line,
        "python",
        f"Filen går inte att läsa: {message.rstrip('.')}.",
        "Rätta raden, eller ta tillbaka den senaste ändringen.",
    )


def keep_details(error: BaseException, failed: str = FAILED) -> str:
    """
    Write the traceback, with its notes, to a file for the one who looks after the program.

    Args:
        error: What was raised.
        failed: What did not succeed; a sentence without its full stop.

    Returns:
        What to tell the director.
    """
    if found := _of_disk(error):
        return f"{failed}: {sentence(found, _name(found))}"
    place = _place(error, Path.cwd())
    details = "".join(traceback.format_exception(error))
    try:
        DETAILS.write_text(details, "utf-8", errors="replace")
    except OSError as problem:
        if is_full(problem):
            return f"{failed}: {sentence(problem, _name(problem))}"
        return f"{failed}. Felet ligger i programmet{place}, inte i texterna."
    return (
        f"{failed}. Felet ligger i programmet{place}, inte i texterna: visa filen "
        f"{DETAILS} för den som sköter det."
    )


def _of_disk(error: BaseException) -> OSError | None:
    """Give the error of the disk that *error* is, or comes from; None when it is no such thing."""
    if isinstance(error, OSError) and isinstance(error.filename, str):
        return error
    return cause(error)


def _name(error: OSError) -> str:
    return shown(error.filename) if isinstance(error.filename, str) else "en fil"


def _package(error: ModuleNotFoundError) -> str:
    return (error.name or "").partition(".")[0]


def _place(error: BaseException, root: Path) -> str:
    """Say where in the project's own code the error came up; the cause comes before its effect."""
    for each in (error.__context__, error):
        frames = traceback.extract_tb(each.__traceback__) if each else []
        for frame in reversed(frames):
            path = Path(frame.filename)
            if path.is_relative_to(root) and "site-packages" not in path.parts:
                return f" ({_shown(frame.filename, root)}:{frame.lineno})"
    return ""


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
