"""
Options in Swedish.

argparse says in English what was typed wrongly.  Its sentences are recognised here; one
that is new is told without them, for no English word should reach the director.
"""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from tools.cli.guard import USAGE

_ERRORS = (
    (r"unrecognized arguments: ([^-].*)",
     "”{0}” går inte att förstå. Ord som hör ihop skrivs inom citattecken."),
    (r"unrecognized arguments: (.*)", "”{0}” går inte att förstå."),
    (r"the following arguments are required: (.*)", "{0} saknas."),
    (r"argument (.+?): expected .*", "Något saknas efter {0}."),
    (r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.*)\)",
     "”{1}” går inte att använda som {0}. Välj något av: {2}."),
    (r"argument (.+?): invalid port value: '(.*)'",
     "”{1}” går inte att använda som {0}. Skriv ett heltal, högst 65535."),
    (r"argument (.+?): ignored explicit argument '(.*)'",
     "{0} står för sig själv, utan ”{1}”."),
    (r"argument (.+?): not allowed with argument (.+)", "Välj {0} eller {1}, inte båda."),
)  # fmt: skip
_LAST_PORT = 65_535
_HEADINGS = {
    "usage: ": "Så här skriver du: ",
    "positional arguments:": "Att ange:",
    "options:": "Val:",
}


class Parser(argparse.ArgumentParser):
    """The options of one command, declared once: ``inv`` passes on what is typed."""

    def __init__(self, task: str, description: str) -> None:
        """
        Begin with ``--help``.

        Args:
            task: The command's name after ``inv``.
            description: What it does, in Swedish.
        """
        super().__init__(
            prog=f"inv {task}", description=description, add_help=False, allow_abbrev=False
        )
        self.add_argument("-h", "--help", action="help", help="visa den här hjälpen")

    def add_settings(self, default: str) -> None:
        """Let the settings be read from another file."""
        self.add_argument(
            "-s",
            "--settings",
            default=default,
            metavar="FIL",
            help="läs inställningarna ur en annan fil än %(default)s",
        )

    def error(self, message: str) -> NoReturn:
        """Say in Swedish what was typed wrongly, and end."""
        self.exit(USAGE, f"{in_swedish(message)} Hjälp: {self.prog} --help\n")

    def format_usage(self) -> str:
        """Show how the command is typed."""
        return _translate(super().format_usage())

    def format_help(self) -> str:
        """Show everything that can be typed."""
        return _translate(super().format_help())


def port(typed: str) -> int:
    """
    Read the number of a port, 0 for any that is free.

    Raises:
        ValueError: There is none with that number.  argparse tells of it by this function's name.
    """
    number = int(typed)
    if not 0 <= number <= _LAST_PORT:
        raise ValueError(typed)
    return number


def in_swedish(message: str) -> str:
    """Translate one of argparse's errors."""
    for pattern, sentence in _ERRORS:
        if found := re.fullmatch(pattern, message):
            return sentence.format(*map(_bare, found.groups()))
    return "Kommandot går inte att förstå."


def _bare(name: str) -> str:
    """Give an option by its long name, and choices without the marks of Python's strings."""
    return re.sub(r"^-\w/(?=--)", "", name).replace("'", "")


def _translate(text: str) -> str:
    for english, swedish in _HEADINGS.items():
        text = text.replace(english, swedish, 1)
    return text
