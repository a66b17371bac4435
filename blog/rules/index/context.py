"""What a rule may ask besides the text or the file that it looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from blog.rules.index.content_index import ContentIndex, Speller
    from blog.rules.index.language import Language
    from blog.rules.index.text import CheckedText
    from blog.traces import Ask


class Today(Protocol):
    """The day of the check, which can be compared with another: a date, for instance."""

    def __ge__(self, day: dt.date, /) -> bool:
        """Say whether *day* has come."""

    def __gt__(self, day: dt.date, /) -> bool:
        """Say whether *day* has passed."""


class RuleContext(Protocol):
    """
    The way from a text or a file to the rest of content/.

    Either the whole index, or who asks it and records the answers.  What every text of a check
    shares stands first: findings are remembered for one site, language and speller at a time.
    """

    @property
    def site(self) -> str:
        """The site's own absolute address, without a slash at the end."""

    @property
    def language(self) -> Language | None:
        """None: the rules that need one say nothing."""

    @property
    def speller(self) -> Speller | None:
        """None when the check is to be quick."""

    @property
    def today(self) -> Today:
        """The day of the check."""

    def text_at(self, path: str) -> CheckedText | None:
        """Give the text at *path* below content/."""

    def text_at_address(self, address: str) -> CheckedText | None:
        """Give the shown text whose page has *address*, without slashes around it."""

    def leads_somewhere(self, href: str) -> bool:
        """Say whether a link within the site, from its root, has something at its end."""

    def moved_to(self, address: str) -> str:
        """Give the path below content/ of the text that has left *address*; "" for none."""

    def is_used(self, path: str) -> bool:
        """Say whether a text shows the file at *path*, or links to it."""

    def is_shown(self, path: str) -> bool:
        """Say whether a text that is shown does."""

    def is_meant(self, path: str) -> bool:
        """Say whether a text names the file almost rightly."""


def answers(index: ContentIndex) -> Ask:
    """Give what answers a recorded context's questions: the name of a method, and its argument."""
    known: dict[str, Callable[[Any], Any]] = {
        "has_come": lambda day: index.today >= day,
        "has_passed": lambda day: index.today > day,
        "text_at": lambda path: _identity(index.text_at(path)),
        "text_at_address": lambda address: _path(index.text_at_address(address)),
        "leads_somewhere": index.leads_somewhere,
        "moved_to": index.moved_to,
        "is_used": index.is_used,
        "is_shown": index.is_shown,
        "is_meant": index.is_meant,
    }
    return lambda question: known[question[0]](question[1])


def _identity(text: CheckedText | None) -> str:
    return text.identity if text else ""


def _path(text: CheckedText | None) -> str:
    return text.source.path if text else ""


class RecordedToday:
    """A day that can only be asked whether others have come."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def __ge__(self, day: dt.date, /) -> bool:
        return cast("bool", self._ask(("has_come", day)))

    def __gt__(self, day: dt.date, /) -> bool:
        return cast("bool", self._ask(("has_passed", day)))


class RecordedContext:
    """
    A context each of whose questions can be recorded (blog.traces).

    Of another text, the answer is its identity, which tells all there is to know of it; only
    then is the text itself given.

    Args:
        shared: What all texts of a check share.
        ask: Answers questions, as :func:`answers` does.
        text_at: Gives the text at a path that *ask* has told the identity of.
    """

    def __init__(
        self, shared: RuleContext, ask: Ask, text_at: Callable[[str], CheckedText | None]
    ) -> None:
        self.site = shared.site
        self.language = shared.language
        self.speller = shared.speller
        self.today = RecordedToday(ask)
        self._ask = ask
        self._text_at = text_at

    def text_at(self, path: str) -> CheckedText | None:
        """Do what :meth:`RuleContext.text_at` says."""
        return self._text_at(path) if self._ask(("text_at", path)) else None

    def text_at_address(self, address: str) -> CheckedText | None:
        """Do what :meth:`RuleContext.text_at_address` says."""
        path = self._ask(("text_at_address", address))
        return self.text_at(path) if path else None

    def leads_somewhere(self, href: str) -> bool:
        """Do what :meth:`RuleContext.leads_somewhere` says."""
        return cast("bool", self._ask(("leads_somewhere", href)))

    def moved_to(self, address: str) -> str:
        """Do what :meth:`RuleContext.moved_to` says."""
        return cast("str", self._ask(("moved_to", address)))

    def is_used(self, path: str) -> bool:
        """Do what :meth:`RuleContext.is_used` says."""
        return cast("bool", self._ask(("is_used", path)))

    def is_shown(self, path: str) -> bool:
        """Do what :meth:`RuleContext.is_shown` says."""
        return cast("bool", self._ask(("is_shown", path)))

    def is_meant(self, path: str) -> bool:
        """Do what :meth:`RuleContext.is_meant` says."""
        return cast("bool", self._ask(("is_meant", path)))
