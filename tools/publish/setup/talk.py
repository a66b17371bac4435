"""How somebody is asked, and told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tools.publish.ask import Ask


@dataclass(frozen=True, slots=True)
class Talk:
    """
    A conversation.

    Attributes:
        say: Shows some lines.
        ask: Asks for a text; the second argument is the answer when nothing is typed.
        yes: Asks a question that has two answers.
        keys: Who approves a server's key and knows a password.
    """

    say: Callable[[str], None]
    ask: Callable[[str, str], str]
    yes: Callable[[str], bool]
    keys: Ask

    def text(self, question: str, default: str, wrong: Callable[[str], str]) -> str:
        """Ask until nothing is wrong with the answer; what is wrong is told."""
        while True:
            answer = self.ask(question, default).strip()
            if not (problem := wrong(answer)):
                return answer
            self.say(problem)

    def choose(self, question: str, choices: Mapping[str, str], default: str) -> str:
        """
        Let somebody choose by number.

        Args:
            question: In Swedish.
            choices: What each is called, by what is returned.
            default: One of them.
        """
        names = list(choices)
        listed = [f"  {number}  {told}" for number, told in enumerate(choices.values(), start=1)]
        self.say("\n".join([question, *listed]))
        numbers = {str(number): name for number, name in enumerate(names, start=1)}
        chosen = self.text(
            "Nummer",
            str(names.index(default) + 1),
            lambda answer: "" if answer in numbers else f"Skriv ett tal från 1 till {len(names)}.",
        )
        return numbers[chosen]
