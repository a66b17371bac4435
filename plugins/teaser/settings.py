"""The settings of the plugin: declared, and checked once."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, Self

from .errors import SettingError
from .messages import messages_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Style = Literal["sentence", "words"]

DEFAULT_STYLE: Style = "sentence"
DEFAULT_WORDS = 20
DEFAULT_MIN_WORDS = 10
DEFAULT_MAX_WORDS = 40
DEFAULT_SUFFIX = " […]"

_PREFIX = "TEASER_"
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class Setting(NamedTuple):
    """
    A setting that ``pelicanconf.py`` may hold.

    Attributes:
        name: Such as ``TEASER_WORDS``.
        type: What its value must be.
        default: Its value when it is not set.
        meaning: What it does, in one line.
    """

    name: str
    type: type
    default: object
    meaning: str


SETTINGS = (
    Setting(
        "TEASER_STYLE",
        str,
        DEFAULT_STYLE,
        'Where a teaser ends: "sentence", at a sentence near the aim; "words", at the aim.',
    ),
    Setting("TEASER_WORDS", int, DEFAULT_WORDS, "The aim, in words."),
    Setting(
        "TEASER_MIN_WORDS",
        int,
        DEFAULT_MIN_WORDS,
        "The shortest cut; if not set, half of TEASER_WORDS.",
    ),
    Setting(
        "TEASER_MAX_WORDS",
        int,
        DEFAULT_MAX_WORDS,
        "The longest cut; if not set, twice TEASER_WORDS.",
    ),
    Setting(
        "TEASER_SUFFIX",
        str,
        DEFAULT_SUFFIX,
        "What follows when the post goes on, as plain text.",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TeaserSettings:
    """
    What ``pelicanconf.py`` says about teasers.

    Attributes:
        style: ``TEASER_STYLE``.  ``sentence`` ends at a sentence near the aim;
            ``words`` gives exactly the aim, as WordPress does.
        words: ``TEASER_WORDS``, the aim.
        min_words: ``TEASER_MIN_WORDS``, the shortest cut.
        max_words: ``TEASER_MAX_WORDS``, the longest cut.
        suffix: ``TEASER_SUFFIX``, what follows when the post goes on.  Plain text.
    """

    style: Style = DEFAULT_STYLE
    words: int = DEFAULT_WORDS
    min_words: int = DEFAULT_MIN_WORDS
    max_words: int = DEFAULT_MAX_WORDS
    suffix: str = DEFAULT_SUFFIX

    @classmethod
    def from_pelican(cls, settings: Mapping[str, object]) -> Self:
        """
        Read and check the settings.

        Raises:
            SettingError: A name is unknown, a value is of the wrong kind, or the shortest
                and the longest cut do not have the aim between them.
        """
        _refuse_unknown(settings)
        words = _count(settings, "TEASER_WORDS", DEFAULT_WORDS)
        # A blog that only changes the aim gets a shortest and a longest cut that fit it.
        shortest = _count(settings, "TEASER_MIN_WORDS", max(1, words // 2))
        longest = _count(settings, "TEASER_MAX_WORDS", words * 2)
        messages = messages_for(settings)
        if shortest > words:
            hint = messages.at_most.format(words=words)
            raise _unusable(settings, "TEASER_MIN_WORDS", shortest, hint)
        if longest < words:
            hint = messages.at_least.format(words=words)
            raise _unusable(settings, "TEASER_MAX_WORDS", longest, hint)
        return cls(
            style=_style(settings),
            words=words,
            min_words=shortest,
            max_words=longest,
            suffix=_suffix(settings),
        )

    @property
    def ending(self) -> str:
        """The suffix with a no-break space, so that it stays with its last word."""
        if self.suffix.startswith(" "):
            return _NO_BREAK_SPACE + self.suffix.lstrip(" ")
        return self.suffix


def _refuse_unknown(settings: Mapping[str, object]) -> None:
    """Pelican ignores a misspelt name, and the writer believes that it works."""
    known = [setting.name for setting in SETTINGS]
    for name in sorted(settings):
        if name.startswith(_PREFIX) and name not in known:
            raise _unusable(settings, name, settings[name], _nearest(settings, name, known))


def _nearest(settings: Mapping[str, object], name: str, known: Sequence[str]) -> str:
    """Say which setting an unknown one may be meant for, or which there are."""
    messages = messages_for(settings)
    own = {each.removeprefix(_PREFIX): each for each in known}
    near = difflib.get_close_matches(name.removeprefix(_PREFIX), own, n=1)
    if near:
        return messages.unknown.format(near=own[near[0]])
    return messages.unknown_among.format(names=", ".join(known))


def _count(settings: Mapping[str, object], name: str, default: int) -> int:
    value = settings.get(name, default)
    if type(value) is not int or value < 1:  # bool is an int, but not a number of words
        hint = messages_for(settings).whole_number.format(example=default)
        raise _unusable(settings, name, value, hint)
    return value


def _style(settings: Mapping[str, object]) -> Style:
    value = settings.get("TEASER_STYLE", DEFAULT_STYLE)
    if value == "sentence":
        return "sentence"
    if value == "words":
        return "words"
    raise _unusable(settings, "TEASER_STYLE", value, messages_for(settings).style)


def _suffix(settings: Mapping[str, object]) -> str:
    value = settings.get("TEASER_SUFFIX", DEFAULT_SUFFIX)
    if not isinstance(value, str) or not (value == "" or value.isprintable()):
        raise _unusable(settings, "TEASER_SUFFIX", value, messages_for(settings).suffix)
    return value


def _unusable(settings: Mapping[str, object], name: str, value: object, hint: str) -> SettingError:
    message = messages_for(settings).unusable.format(name=name, value=value, hint=hint)
    return SettingError(message, name=name, value=value, hint=hint)
