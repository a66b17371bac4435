"""The questions that make a target, with what was answered before as the answer if none comes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, get_type_hints
from urllib.parse import urlsplit

from tools.publish.settings import KINDS
from tools.publish.settings_values import wrong_value

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from tools.publish.setup.talk import Talk

Table = dict[str, Any]
"""The keys of a target, as they are written in publish.toml."""

_KINDS = {
    "sftp": "Till en server eller ett webbhotell, med SFTP",
    "ftps": "Till ett webbhotell som bara har FTP (med kryptering, FTPS)",
    "folder": "Till en mapp på den här datorn, eller en delad mapp som är ansluten till den",
    "git": "Till en tjänst som visar en gren i Git, som GitHub Pages",
}
_SERVERS = {
    "apache": "Apache (de flesta webbhotell)",
    "nginx": "nginx",
    "other": "Någon annan, eller vet inte",
}
_SWITCHES = {
    "files": "Den är bestämd, som ”public_html” på ett webbhotell",
    "link": "Den går att välja: jag kan låta webbservern visa en annan mapp",
}
_QUESTIONS = {
    "sftp": {
        "host": "Serverns namn, till exempel ssh.webbhotellet.example",
        "port": "Port",
        "user": "Användare på servern",
        "key": "Filen med din SSH-nyckel (tomt: datorns vanliga nycklar, eller lösenord)",
        "path": "Mappen på servern, till exempel /public_html eller /srv/www/blogg",
    },
    "ftps": {
        "host": "Serverns namn, till exempel ftp.webbhotellet.example",
        "port": "Port",
        "user": "Användare på servern",
        "path": "Mappen på servern som visas, till exempel /public_html",
    },
    "folder": {"path": "Mappen, till exempel /srv/www/blogg eller W:/webb/blogg"},
    "git": {
        "repository": "Arkivets adress, till exempel git@github.com:kommunen/blogg.git",
        "branch": "Grenen som visas",
    },
}
_STORE = (
    "En mapp på servern som webbservern inte visar, för tidigare versioner "
    "(tomt: de sparas på den här datorn)"
)
_DEFAULTS: dict[str, dict[str, object]] = {
    "sftp": {"port": 22},
    "ftps": {"port": 21},
    "git": {"branch": "gh-pages"},
}
_NAME = re.compile(r"[a-z][a-z0-9-]*")


def ask_name(talk: Talk, taken: Collection[str]) -> str:
    """Ask what a target is to be called."""

    def wrong(name: str) -> str:
        if name in taken:
            return f"Det finns redan ett mål som heter ”{name}”."
        return "" if _NAME.fullmatch(name) else "Skriv a–z, 0–9 och -."

    free = next(name for name in ("skarpt", "prov", "") if name not in taken)
    return talk.text("Vad ska målet heta?", free, wrong)


def interview(talk: Talk, before: Mapping[str, Any]) -> Table:
    """
    Ask about a target.

    Args:
        talk: Who is asked.
        before: What was answered the last time, and what is likely.
    """
    kind = talk.choose("Vart ska sajten skickas?", _KINDS, before.get("kind", "sftp"))
    url, private = _address(talk, before)
    table: Table = {"kind": kind}
    for key, question in _QUESTIONS[kind].items():
        table[key] = _value(talk, kind, key, question, before)
    if kind != "git":
        _how(talk, table, before)
    table["url"] = url
    if kind != "git":
        table["server"] = talk.choose(
            "Vilken webbserver visar sajten?", _SERVERS, before.get("server", "apache")
        )
    table["private"] = private
    return {key: value for key, value in table.items() if value not in ("", False)}


def _address(talk: Talk, before: Mapping[str, Any]) -> tuple[str, bool]:
    """Ask for the site's address; one without https must be meant."""
    while True:
        url = talk.text(
            "Sajtens adress, som läsarna skriver den",
            before.get("url", "https://"),
            lambda url: wrong_value("url", url, str, private=True),
        )
        if urlsplit(url).scheme == "https":
            return url.rstrip("/"), False
        if talk.yes("Adressen är utan https. Når bara somliga sajten, som på ett intranät?"):
            return url.rstrip("/"), True
        talk.say("Då ska adressen börja med https://.")


def _value(talk: Talk, kind: str, key: str, question: str, before: Mapping[str, Any]) -> object:
    hint = get_type_hints(KINDS[kind])[key]
    default = before.get(key, _DEFAULTS.get(kind, {}).get(key, ""))
    is_optional = key == "key"

    def wrong(answer: str) -> str:
        if not answer and is_optional:
            return ""
        if not answer:
            return "Det behövs ett svar."
        if hint is int and not answer.isdecimal():
            return f"{key} ska vara ett heltal."
        return wrong_value(key, hint(answer), hint, private=True)

    answer = talk.text(question, str(default), wrong)
    return hint(answer)


def _how(talk: Talk, table: Table, before: Mapping[str, Any]) -> None:
    """Ask how the site may be changed, which the web server's own folder decides."""
    table["switch"] = "files"
    if table["kind"] != "ftps":
        table["switch"] = talk.choose(
            "Vilken mapp visar webbservern?", _SWITCHES, before.get("switch", "files")
        )
    if table["switch"] == "files":
        table["store"] = talk.text(_STORE, before.get("store", ""), lambda _: "")
