"""Inställningar: what the site is called, its menus, and the accessibility statement's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from blog import site_file
from blog.documents.decode import clean
from blog.documents.front_matter.write import Unwritable as UnwritableLine
from blog.errors import BuildStopped
from blog.files import digest, write_atomic
from blog.statement import DEFAULT_FILE
from blog.statement.model import CONFORMANCE
from blog.statement.read import read_statement
from tools.cli import Refused
from tools.desk.editor.field_list import MENUS
from tools.desk.facts import FACTS, LISTS, changed, in_form, items_in, items_of, loaded, value_of
from tools.desk.store.errors import StoreError, not_saved
from tools.desk.web.addresses import SETTINGS
from tools.desk.web.forms import Sent, go, posted, shown
from tools.desk.web.menus import menus, save_menus
from tools.desk.web.portrait import FIELD, put_portrait, raise_unless_picture

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

    from starlette.requests import Request
    from starlette.responses import Response

    from blog.site_file import SiteKey
    from tools.desk.web.desk import Desk

_STATEMENT = "redogorelse"
_NOT_SO = "I fältet {} står ”{}”. {}"
_CHANGED = (
    "{} har ändrats någon annanstans sedan sidan öppnades, så ingenting har sparats. "
    "Välj Inställningar i menyn, så ser du vad som gäller, och gör om ändringen."
)


def routes() -> list[Route]:
    """Give the page's addresses."""
    return [
        Route(SETTINGS, shown(_page), methods=["GET"]),
        Route(SETTINGS, posted(_save), methods=["POST"]),
    ]


def _page(request: Request) -> Response:
    return _show(request, "", Sent())


def _show(request: Request, problem: str, sent: Sent) -> Response:
    """Show the forms; the one that could not be saved as it was sent."""
    desk: Desk = request.app.state.desk
    site, facts = _data(desk.site.content / site_file.NAME), _data(_statement_file(desk))
    said = loaded(facts)
    return desk.render(
        request,
        "settings.html",
        status=422 if problem else 200,
        problem=problem,
        sent=sent.fields,
        keys=_keys(site, desk.defaults()),
        portrait=site_file.PORTRAIT,
        site_digest=digest(site),
        menus=MENUS.items(),
        pages=menus(desk),
        facts=[(fact, value_of(said, fact.path)) for fact in FACTS] if facts else [],
        facts_digest=digest(facts),
        conformance=CONFORMANCE,
        lists=_lists(said, sent) if facts else [],
    )


def _lists(said: Any, sent: Sent) -> list[tuple[str, str, tuple[str, ...], list[dict[str, str]]]]:
    if sent["vad"] == _STATEMENT:
        return [(*each, items_in(sent.fields, each[0], each[2])) for each in LISTS]
    return [(*each, items_of(said, each[0], each[2])) for each in LISTS]


def _save(request: Request, sent: Sent) -> Response:
    desk: Desk = request.app.state.desk
    try:
        if sent["vad"] == "webbplats":
            _save_site(desk, sent)
        elif sent["vad"] == "meny":
            save_menus(desk, sent)
        elif sent["vad"] == _STATEMENT:
            _save_statement(desk, sent)
    except (Refused, StoreError, BuildStopped, UnwritableLine) as problem:
        return _show(request, str(problem), sent)
    desk.tell("Sparat. Läsarna ser det när du har publicerat.")
    return go(SETTINGS)


def _keys(site: bytes, defaults: Mapping[str, Any]) -> list[tuple[SiteKey, str, str, bool]]:
    """Give each key with its value, with what that is if nothing is said, and whether it is."""
    said = loaded(site)
    found = []
    for each in site_file.KEYS:
        default, own = str(defaults.get(each.setting, "")), value_of(said, (each.key,))
        is_own = bool(own) or (each.may_be_empty and each.key in said)
        found.append((each, own if is_own else default, default, is_own))
    return found


def _save_site(desk: Desk, sent: Sent) -> None:
    """Write what she has changed; what she has left as it is stays unsaid, or as it is said."""
    file = desk.site.content / site_file.NAME
    former = _unchanged(file, sent["digest"])
    changes: dict[tuple[str, ...], str] = {
        (each.key,): _one_line(sent[each.key])
        for each, value, _, _ in _keys(former, desk.defaults())
        if each.key in sent.fields and _one_line(sent[each.key]) != value
    }
    for each in site_file.KEYS:
        value = changes.get((each.key,), "")
        if value and not each.fits(value):
            raise Refused(_NOT_SO.format(each.label, value, each.hint))
    data = changed(former, changes)
    site_file.parse(data, place=file.name)  # before a picture is laid in content/ for it
    sent_file, chosen = sent.files.get(FIELD), changes.get((site_file.PORTRAIT,), "")
    if chosen and not sent_file:
        raise_unless_picture(desk.site.content, chosen)
    if sent_file:
        changes[(site_file.PORTRAIT,)] = put_portrait(desk.site.content, sent_file)
        data = changed(former, changes)
    _write(file, data)
    desk.view.settings_changed()


def _save_statement(desk: Desk, sent: Sent) -> None:
    file = _statement_file(desk)
    said = loaded(_data(file))
    changes: dict[tuple[str, ...], str | list[dict[str, str]]] = {
        fact.path: _one_line(sent[fact.name])
        for fact in FACTS
        if _one_line(sent[fact.name]) != value_of(said, fact.path)
    }
    for name, _, keys in LISTS:
        items = items_in(sent.fields, name, keys)
        if items != items_of(said, name, keys):
            changes[(name,)] = items
    data = changed(_unchanged(file, sent["digest"]), changes)
    _, findings = read_statement(data, place=file.name)
    if findings:
        raise Refused(" ".join(in_form(each.message, each.hint) for each in findings))
    _write(file, data)


def _one_line(value: str) -> str:
    return " ".join(clean(value).split())


def _write(file: Path, data: bytes) -> None:
    if data == _data(file):
        return
    try:
        write_atomic(file, data)
    except OSError as error:
        raise not_saved(error, f"{file.name} är inte sparad") from error


def _statement_file(desk: Desk) -> Path:
    return desk.site.content / str(desk.own_settings().get("STATEMENT_FILE", DEFAULT_FILE))


def _unchanged(file: Path, wanted: str) -> bytes:
    """Give a file's bytes; raise if it is no longer the one that was shown."""
    data = _data(file)
    if digest(data) != wanted:
        raise Refused(_CHANGED.format(file.name))
    return data


def _data(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
