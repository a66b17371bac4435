"""
What the director says of her site: `webbplats.yaml` in content/, in place of pelicanconf.py's.

A program may write this file and never Python.  What may stand in it is declared here; what does
not is told with its line.
"""

from __future__ import annotations

import difflib
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from blog.disk import sentence
from blog.documents.decode import clean
from blog.errors import BuildStopped
from blog.files import shown
from blog.reachable import MAIL_HINT, WEB_HINT, is_mail_address, is_web_address

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

NAME = "webbplats.yaml"
"""The file's name, in content/."""

PORTRAIT = "porträtt"
"""The key of the sender's picture, which the desk can put in place too."""


class SiteKey(NamedTuple):
    """
    Something that the file may say.

    Attributes:
        key: As it stands in the file.
        setting: The setting that it takes the place of.
        label: What it is called in the desk.
        meaning: What it does, in one Swedish sentence.
        may_be_empty: True when nothing is a value too: then there is none, whatever the setting
            is.  Any other that is left empty is as in pelicanconf.py.
        fits: Says whether a text can be its value.
        hint: What to write instead of one that cannot: a Swedish sentence.
    """

    key: str
    setting: str
    label: str
    meaning: str
    may_be_empty: bool = False
    fits: Callable[[str], bool] = lambda _: True
    hint: str = ""


KEYS = (
    SiteKey("namn", "SITENAME", "Bloggens namn", "Står överst på varje sida och i flödena."),
    SiteKey(
        "undertitel",
        "SITESUBTITLE",
        "Undertitel",
        "Blir rubrik på startsidan, och det som sökmotorer visar om den.",
    ),
    SiteKey(
        "avsändare", "AUTHOR", "Avsändare", "Den som skriver, om inget annat står i inlägget."
    ),
    SiteKey(
        "presentation",
        "POSTS_SENDER",
        "Presentation",
        "En rad om avsändaren, på startsidan och under varje inlägg.",
        may_be_empty=True,
    ),
    SiteKey(
        PORTRAIT,
        "POSTS_PORTRAIT",
        "Porträtt",
        "En bild bland bilderna, till exempel bilder/jag.jpg, i stället för initialerna.",
        may_be_empty=True,
    ),
    SiteKey(
        "svarsadress",
        "POSTS_REPLY",
        "Svarsadress",
        "Mejladressen bakom ”Svara på inlägget”. Utan den finns ingen sådan länk.",
        may_be_empty=True,
        fits=is_mail_address,
        hint=MAIL_HINT,
    ),
    SiteKey(
        "nyhetsbrev",
        "NEWSLETTER_URL",
        "Nyhetsbrev",
        "Adressen till kommunens eget nyhetsbrev, om det finns ett.",
        may_be_empty=True,
        fits=is_web_address,
        hint=WEB_HINT,
    ),
)
"""All that the file may say, in the order of the desk's form."""


def site_settings(content: Path) -> dict[str, str]:
    """
    Read the file.

    Args:
        content: The folder of texts.

    Returns:
        Settings by name; nothing when there is no file.

    Raises:
        BuildStopped: It cannot be read, or says what it may not; with every error.
    """
    file = content / NAME
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise BuildStopped(sentence(error, shown(file))) from error
    return parse(data, place=shown(file))


def parse(data: bytes, *, place: str) -> dict[str, str]:
    """
    Give the settings that a file's bytes say.

    Args:
        data: UTF-8, YAML.
        place: The file's name for messages.

    Raises:
        BuildStopped: They cannot be read, or say what they may not; with every error.
    """
    try:
        node = yaml.compose(data.decode("utf-8-sig"), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise BuildStopped(
            f"{place}:{line}: Raden går inte att läsa. Skriv namn, kolon och värde, "
            "till exempel namn: Socialchefens blogg."
        ) from None
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise BuildStopped(f"{place}:1: Skriv namn, kolon och värde på varje rad.")
    return _settings(node, place)


def portrait_of(settings: Mapping[str, object]) -> str:
    """Give the path of the sender's picture below content/, however written; "" for none."""
    written = str(settings.get("POSTS_PORTRAIT", "")).replace("\\", "/").strip().lstrip("/")
    return unicodedata.normalize("NFC", written.removeprefix("content/"))


def _settings(node: Any, place: str) -> dict[str, str]:
    known = {each.key: each for each in KEYS}
    found: dict[str, str] = {}
    problems = []
    for name, value in node.value:
        where = f"{place}:{name.start_mark.line + 1}"
        if name.value not in known:
            problems.append(f"{where}: {_unknown(str(name.value), list(known))}")
        elif not isinstance(value, yaml.ScalarNode):
            problems.append(f"{where}: ”{name.value}” ska vara en text på raden.")
        else:
            text, key = " ".join(clean(value.value).split()), known[name.value]
            if text and not key.fits(text):
                problems.append(f"{where}: På raden {key.key} står ”{text}”. {key.hint}")
            elif text or key.may_be_empty:
                found[key.setting] = text
    if problems:
        raise BuildStopped("\n".join(problems))
    return found


def _unknown(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name.casefold(), known, n=1)
    meant = f"Menade du ”{near[0]}”?" if near else f"De som finns: {', '.join(known)}."
    return f"”{name}” används inte här. {meant}"
