"""The teaser plugin's settings, checked once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Self

from blog.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Mapping

Style = Literal["sentence", "words"]

DEFAULT_STYLE: Style = "sentence"
DEFAULT_WORDS = 20
DEFAULT_MIN_WORDS = 10
DEFAULT_MAX_WORDS = 40
DEFAULT_SUFFIX = " […]"

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TeaserSettings:
    """
    What pelicanconf.py says about teasers.

    Attributes:
        style: ``TEASER_STYLE``.  ``sentence`` ends at a sentence near the aim;
            ``words`` gives exactly the aim, as WordPress does.
        words: ``TEASER_WORDS``, the aim.
        min_words: ``TEASER_MIN_WORDS``, the shortest cut; half the aim if not set.
        max_words: ``TEASER_MAX_WORDS``, the longest cut; twice the aim if not set.
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
            SettingError: A value is of the wrong kind, or the window does not hold
                the aim.
        """
        words = _count(settings, "TEASER_WORDS", DEFAULT_WORDS)
        # A blog that only changes the aim gets a window that fits it.
        shortest = _count(settings, "TEASER_MIN_WORDS", max(1, words // 2))
        longest = _count(settings, "TEASER_MAX_WORDS", words * 2)
        if shortest > words:
            raise SettingError(
                name="TEASER_MIN_WORDS",
                value=shortest,
                hint=f"Skriv ett tal som är högst TEASER_WORDS, alltså högst {words}.",
            )
        if longest < words:
            raise SettingError(
                name="TEASER_MAX_WORDS",
                value=longest,
                hint=f"Skriv ett tal som är minst TEASER_WORDS, alltså minst {words}.",
            )
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


def _count(settings: Mapping[str, object], name: str, default: int) -> int:
    value = settings.get(name, default)
    if type(value) is not int or value < 1:  # bool is an int, but not a number of words
        raise SettingError(
            name=name,
            value=value,
            hint=f"Skriv ett heltal större än noll, till exempel {default}.",
        )
    return value


def _style(settings: Mapping[str, object]) -> Style:
    value = settings.get("TEASER_STYLE", DEFAULT_STYLE)
    if value == "sentence":
        return "sentence"
    if value == "words":
        return "words"
    raise SettingError(
        name="TEASER_STYLE",
        value=value,
        hint='Skriv "sentence" (hela meningar) eller "words" (ett bestämt antal ord).',
    )


def _suffix(settings: Mapping[str, object]) -> str:
    value = settings.get("TEASER_SUFFIX", DEFAULT_SUFFIX)
    if not isinstance(value, str) or not (value == "" or value.isprintable()):
        raise SettingError(
            name="TEASER_SUFFIX",
            value=value,
            hint='Skriv en kort text på en rad, till exempel " […]", eller "" för ingen.',
        )
    return value
