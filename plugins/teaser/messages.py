"""What the plugin tells whoever builds the site: in Swedish on a Swedish site, else in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Messages(NamedTuple):
    """
    Every message in one language, for ``str.format``.

    Attributes:
        unusable: A setting cannot be used: ``name``, ``value`` and a ``hint`` below.
        unknown: No setting has this name; ``near`` is the likeliest.
        unknown_among: The same when none is likely; ``names`` are those there are.
        whole_number: A number of words must be a whole number above zero, like ``example``.
        at_most: The shortest cut is longer than the aim, ``words``.
        at_least: The longest cut is shorter than the aim, ``words``.
        style: There are two styles.
        suffix: The suffix is one line of text.
        no_teaser: The article in ``path`` has none; ``plugin`` is this plugin's name.
    """

    unusable: str
    unknown: str
    unknown_among: str
    whole_number: str
    at_most: str
    at_least: str
    style: str
    suffix: str
    no_teaser: str


SWEDISH = Messages(
    unusable="pelicanconf.py: {name} = {value!r} går inte att använda. {hint}",
    unknown="Namnet är okänt. Menade du {near}?",
    unknown_among="Namnet är okänt. De som finns: {names}.",
    whole_number="Skriv ett heltal större än noll, till exempel {example}.",
    at_most="Skriv ett tal som är högst TEASER_WORDS, alltså högst {words}.",
    at_least="Skriv ett tal som är minst TEASER_WORDS, alltså minst {words}.",
    style='Skriv "sentence" (hela meningar) eller "words" (ett bestämt antal ord).',
    suffix='Skriv en kort text på en rad, till exempel " […]", eller "" för ingen.',
    no_teaser=(
        "Inlägget {path} har ingen ingress. "
        'Kontrollera att "{plugin}" står kvar i PLUGINS i pelicanconf.py.'
    ),
)

ENGLISH = Messages(
    unusable="pelicanconf.py: {name} = {value!r} cannot be used: {hint}",
    unknown="there is no such setting. Did you mean {near}?",
    unknown_among="there is no such setting. There are {names}.",
    whole_number="write a whole number above zero, such as {example}.",
    at_most="write a number no greater than TEASER_WORDS, which is {words}.",
    at_least="write a number no less than TEASER_WORDS, which is {words}.",
    style='write "sentence" (whole sentences) or "words" (a fixed number of words).',
    suffix='write a short text on one line, such as " […]", or "" for none.',
    no_teaser=(
        'The article {path} has no teaser: it was added after "{plugin}" had made them. '
        "Look for another plugin that adds or replaces articles."
    ),
)


def messages_for(settings: Mapping[str, object]) -> Messages:
    """Choose the language that *settings* are for, by ``DEFAULT_LANG``."""
    language = str(settings.get("DEFAULT_LANG", "")).replace("_", "-").partition("-")[0]
    return SWEDISH if language.lower() == "sv" else ENGLISH
