"""From questions to a target that has been tried and written down."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from blog.files import write_atomic
from tools.publish.connect import open_target
from tools.publish.errors import Stopped
from tools.publish.explain import explained
from tools.publish.read_settings import FILE, parse_targets, read_targets
from tools.publish.secrets import remember_password
from tools.publish.setup.interview import ask_name, interview
from tools.publish.setup.written import added, server_lines

if TYPE_CHECKING:
    from pathlib import Path

    from tools.publish.ask import Ask
    from tools.publish.settings import AnySettings
    from tools.publish.setup.interview import Table
    from tools.publish.setup.talk import Talk

_EXAMPLE = ".example"
"""How the address ends that nobody has written yet."""


def set_up(talk: Talk, root: Path, site_address: str) -> int:
    """
    Ask, try, write; give the exit code.

    Args:
        talk: Who is asked.
        root: The project's folder.
        site_address: SITEURL.

    Raises:
        Stopped: The publish.toml that is there cannot be understood.
    """
    file = root / FILE
    former = file.read_text("utf-8") if file.exists() else ""
    taken = read_targets(file).all if former.strip() else {}
    if taken:
        talk.say(f"{FILE} finns redan, med {', '.join(taken)}. Ett mål till läggs till i den.")
    name = ask_name(talk, taken)
    table: Table = {} if site_address.endswith(_EXAMPLE) else {"url": site_address}
    while True:
        table = interview(talk, table)
        text = added(former, name, table)
        if _try(talk, root, parse_targets(text).all[name]):
            break
        if not talk.yes("Vill du svara på frågorna igen?"):
            break
    if not talk.yes(f"Ska det skrivas i {FILE}?"):
        talk.say("Inget har skrivits.")
        return 1
    write_atomic(file, text.encode("utf-8"))
    _what_is_next(talk, table, site_address, is_default=not taken, name=name)
    return 0


def _try(talk: Talk, root: Path, settings: AnySettings) -> bool:
    """Reach the target and make its folders ready; say how it went."""
    typed: list[str] = []
    try:
        with closing(open_target(settings, root, _listening(talk.keys, typed))) as target:
            with explained("Det gick inte att skriva där", target.label), target.locked():
                pass
            talk.say(f"Det gick att nå {target.label}, och att skriva där.")
    except Stopped as problem:
        talk.say(problem.message)
        return False
    user = getattr(settings, "user", "")
    wants = bool(typed) and talk.yes("Ska datorn komma ihåg lösenordet?")
    if wants and not remember_password(settings.name, user, typed[-1]):
        talk.say("Datorn har inget ställe för lösenord. Du får frågan varje gång.")
    return True


def _listening(keys: Ask, typed: list[str]) -> Ask:
    """Hear which password is typed."""

    def password(question: str) -> str | None:
        answer = keys.password(question)
        typed.extend(filter(None, [answer]))
        return answer

    return replace(keys, password=password)


def _what_is_next(
    talk: Talk, table: Table, site_address: str, *, is_default: bool, name: str
) -> None:
    target = "" if is_default else f" --target {name}"
    talk.say(f"{FILE} är skriven.")
    if lines := server_lines(table):
        talk.say(f"\nDet här skriver den som sköter webbservern:\n\n{lines}")
    if table["url"] != site_address.rstrip("/"):
        talk.say(f'Skriv SITEURL = "{table["url"]}" i publishconf.py.')
    talk.say(f"Pröva nu med: inv publish{target} --dry-run")
