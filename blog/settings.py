"""
Every setting of ours: declared beside what uses it, and refused when nobody declared it.

Pelican ignores a name that it does not know, so a misspelt one would do nothing in silence.
"""

from __future__ import annotations

import difflib
import runpy
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from blog.errors import BuildStopped, SettingError
from blog.site_file import site_settings

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

# Of difflib's ratio.  A name that begins as ours do is meant for us, and the likest is told;
# any other must be as like as one with two letters swapped.
_LIKE, _SAME = 0.7, 0.9


class Setting(NamedTuple):
    """
    One setting that pelicanconf.py may hold.

    Attributes:
        name: Such as ``POSTS_NOW``; what stands before the first underscore is ours.
        type: What its value may be, one type or several; a bool is no int here.
        default: Its value when pelicanconf.py does not name it.
        meaning: One line for whoever edits pelicanconf.py.
    """

    name: str
    type: type | tuple[type, ...]
    default: object
    meaning: str


class Declared(Protocol):
    """What any declaration tells, :class:`Setting` or a plugin's own kind of it."""

    @property
    def name(self) -> str:
        """The setting's name."""

    @property
    def type(self) -> type | tuple[type, ...]:
        """What its value may be."""

    @property
    def default(self) -> object:
        """Its value when it is not set."""

    @property
    def meaning(self) -> str:
        """What it does, in one line."""


def read_settings(path: str | Path, override: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """
    Read a file of settings as Python does, without Pelican's defaults.

    What the director says in content/webbplats.yaml takes the place of what stands there.

    Args:
        path: ``pelicanconf.py`` or ``publishconf.py``.
        override: Settings that take the place of both.

    Raises:
        BuildStopped: The file is missing or is no Python, or webbplats.yaml says what it may
            not; told with its line.
    """
    settings, override = program_settings(path), dict(override or {})
    content = override.get("PATH") or settings.get("PATH")
    said = site_settings(Path(path).absolute().parent / content) if content else {}
    return settings | said | override


def program_settings(path: str | Path) -> dict[str, Any]:
    """
    Read a file of settings, and nothing of what the director says in content/webbplats.yaml.

    Raises:
        BuildStopped: The file is missing or is no Python.
    """
    return {name: value for name, value in _run(path).items() if name.isupper()}


def _run(path: str | Path) -> dict[str, Any]:
    try:
        return runpy.run_path(str(path))
    except FileNotFoundError as error:
        if error.filename != str(path):
            raise BuildStopped(
                f"{path} går inte att läsa: {error.filename} finns inte."
            ) from error
        raise BuildStopped(f"Inställningsfilen {path} finns inte.") from None
    except SyntaxError as error:
        where = f"{error.filename or path}:{error.lineno or 1}"
        raise BuildStopped(f"{where}: Filen går inte att läsa: {error.msg}.") from error
    except (Exception, SystemExit) as error:  # a file of settings can raise anything
        raise BuildStopped(f"{path} går inte att läsa: {error}.") from error


def check_names(
    settings: Mapping[str, object],
    declared: Iterable[Declared],
    others: Container[str] = frozenset(),
) -> None:
    """
    Stop at a name of ours that nobody declared: Pelican would ignore it in silence.

    Args:
        settings: All of them, Pelican's too.
        declared: What the plugins that are switched on and the domain library declare.
        others: Names that are somebody else's, however like ours they are.

    Raises:
        BuildStopped: With every unknown name, and the nearest that there is.
    """
    known = [each.name for each in declared]
    prefixes = tuple({f"{name.partition('_')[0]}_" for name in known if "_" in name})
    problems = []
    for name in sorted(name for name in settings if name.isupper()):
        if name in known or name in others:
            continue
        is_ours = name.startswith(prefixes)
        near = difflib.get_close_matches(name, known, n=1, cutoff=_LIKE if is_ours else _SAME)
        if is_ours or near:
            hint = _suggestion(name, near, known)
            problems.append(SettingError(name=name, value=settings[name], hint=hint))
    _stop(problems)


def check_types(settings: Mapping[str, object], declared: Iterable[Declared]) -> None:
    """
    Stop at a value that is not of the declared type.

    Raises:
        BuildStopped: With every such value.
    """
    _stop(
        SettingError(name=each.name, value=settings[each.name], hint=_example(each))
        for each in declared
        if each.name in settings and not _fits(settings[each.name], types_of(each))
    )


def _stop(problems: Iterable[SettingError]) -> None:
    found = list(problems)
    if len(found) == 1:
        raise found[0]
    if found:
        raise BuildStopped("\n".join(problem.message for problem in found))


def _suggestion(name: str, near: Sequence[str], known: Iterable[str]) -> str:
    if near:
        return f"Namnet är okänt. Menade du {near[0]}?"
    prefix = f"{name.partition('_')[0]}_"
    siblings = sorted(each for each in known if each.startswith(prefix))
    return f"Namnet är okänt. De som finns: {', '.join(siblings)}."


def types_of(setting: Declared) -> tuple[type, ...]:
    """Give the types that a setting's value may have."""
    return setting.type if isinstance(setting.type, tuple) else (setting.type,)


def _fits(value: object, types: tuple[type, ...]) -> bool:
    if isinstance(value, bool):  # which Python takes for a kind of int
        return bool in types
    return isinstance(value, types)


_WORDS = {
    bool: "True eller False",
    int: "ett heltal",
    str: "en text inom citattecken",
    list: "en lista inom hakparenteser",
    tuple: "en lista inom parenteser",
    type(None): "None",
}


def _example(setting: Declared) -> str:
    words = " eller ".join(_WORDS[each] for each in types_of(setting) if each in _WORDS)
    return f"Skriv {words}, till exempel {setting.default!r}."
