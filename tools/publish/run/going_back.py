"""Take a publication back: by hand, or because readers did not get what was sent."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from tools.publish.connect import open_target
from tools.publish.explain import explained
from tools.publish.history import undo
from tools.publish.local import Local
from tools.publish.run.memory import note_undone
from tools.publish.run.removed import removed_since
from tools.publish.run.status import write_moment

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from tools.publish.ask import Ask
    from tools.publish.settings import AnySettings
    from tools.publish.target import Target


def go_back(
    to: AnySettings, root: Path, settings: Mapping[str, Any], now: dt.datetime, ask: Ask
) -> tuple[str, str]:
    """
    Do what :func:`take_back` does, at the wish of a person, and remember it on this computer.

    Args:
        to: The target in publish.toml.
        root: The project's folder.
        settings: The site's.
        now: The moment, aware.
        ask: Who approves a server's key, and knows a password.
    """
    with closing(open_target(to, root, ask)) as target:
        found = take_back(target, settings, now)
    note_undone(Local.of(root, to.name).folder)
    return found


def take_back(target: Target, settings: Mapping[str, Any], now: dt.datetime) -> tuple[str, str]:
    """
    Put the former release back, and let only a person publish next.

    Args:
        target: Where.
        settings: The site's.
        now: The moment, aware.

    Returns:
        The id of the release that was taken back, and of the one that readers see now.

    Raises:
        Stopped: It would show again what has been removed since, or there is none.
    """
    with explained("Inget har ångrats", target.label):
        forbidden = removed_since(target, settings, now)
    undone, live = undo(target, forbidden)
    with explained("Ångrat, men inte antecknat", target.label):
        tell_server(target, target.record(live).beside)
        write_moment(target, now, is_undone=True)
    return undone, live


def tell_server(target: Target, beside: Mapping[str, str]) -> None:
    """
    Give the web server the small files of the release that readers see.

    All are written if one differs: the last is the one whose change makes a server load them.
    """
    files = {name: text.encode("utf-8", "surrogateescape") for name, text in beside.items()}
    if any(target.read_state(name) != data for name, data in files.items()):
        for name, data in files.items():
            target.write_state(name, data)
