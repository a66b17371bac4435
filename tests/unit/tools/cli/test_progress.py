"""A line on the terminal while something takes its time, and nothing anywhere else."""

import io
import re
import sys

import pytest
from rich.console import Console

from blog import progress
from tools.cli import shown_progress


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        """Tell the time."""
        return self.now


class Terminal(io.StringIO):
    """A terminal that keeps what was written."""

    def isatty(self):
        """Say that somebody watches."""
        return True


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def console(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    return Console(file=Terminal(), width=70, force_terminal=True, legacy_windows=False)


def seen(console):
    """Give each text that stood on the line, without colours, bars and movements, in turn."""
    plain = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "\0", console.file.getvalue())
    parts = [" ".join(part.split()) for part in re.split(r"[\0\r\n━╸╺]+", plain)]
    return [*dict.fromkeys(filter(None, parts))]


def test_what_is_quick_is_not_shown(console, clock):
    """Not one sign is written before two seconds have passed."""
    with shown_progress(console, clock=clock):
        progress.begin("Läser texterna")
        clock.now += 1.9
        progress.count(999, 1000)
        progress.begin("Skriver sidorna")

    assert console.file.getvalue() == ""


def test_what_is_done_and_how_much_of_it(console, clock):
    """A count with its total; a count alone; and neither when nothing is known."""
    with shown_progress(console, clock=clock):
        progress.begin("Läser texterna")
        clock.now += 3
        progress.count(1200, 2448)
        progress.begin("Skriver flödena")
        clock.now += 1
        progress.begin("Skriver sidorna")
        clock.now += 1
        progress.count(7)

    assert seen(console) == [
        "Läser texterna …", "1 200 av 2 448", "Skriver flödena …", "Skriver sidorna …",
        "Skriver sidorna … 7",
    ]  # fmt: skip


def test_a_line_is_not_written_for_every_text(console, clock):
    """Ten times a second at most, however many are done."""
    with shown_progress(console, clock=clock):
        progress.begin("Läser texterna")
        clock.now += 2
        for done in range(1000):
            progress.count(done, 1000)

    assert [part for part in seen(console) if " av " in part] == ["0 av 1 000"]


def test_it_leaves_no_trace(console, clock):
    """What is printed meanwhile stays, whole; the line is wiped away, also by an error."""

    def work():
        with shown_progress(console, clock=clock):
            clock.now += 2
            progress.begin("Läser texterna")
            console.print("Ett inlägg är borta.")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()

    written = console.file.getvalue()
    assert "Ett inlägg är borta.\n" in written
    assert written.endswith("\x1b[2K")  # the line is empty
    assert written.rindex("\x1b[?25h") > written.rindex("Läser texterna")  # the cursor is back


UNWATCHED = [
    ("a pipe", {"force_terminal": False}, "xterm"),
    ("a terminal that can only write", {"force_terminal": True}, "dumb"),
]


@pytest.mark.parametrize(
    ("options", "term"), [case[1:] for case in UNWATCHED], ids=[case[0] for case in UNWATCHED]
)
def test_nothing_where_nobody_watches(monkeypatch, clock, options, term):
    """No line, no sign."""
    monkeypatch.setenv("TERM", term)
    console = Console(file=io.StringIO(), **options)
    with shown_progress(console, clock=clock):
        clock.now += 5
        progress.begin("Läser texterna")
        progress.count(1, 2)

    assert console.file.getvalue() == ""


@pytest.mark.parametrize(
    ("stream", "term", "is_shown"),
    [(Terminal(), "xterm", True), (io.StringIO(), "xterm", False), (Terminal(), "dumb", False)],
    ids=["a terminal", "a pipe", "a terminal that can only write"],
)
def test_standard_error_is_where_it_is_shown(monkeypatch, clock, stream, term, is_shown):
    """What a command answers may go to a file meanwhile."""
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", term)
    with shown_progress(clock=clock):
        clock.now += 5
        progress.begin("Läser texterna")

    assert ("Läser texterna" in stream.getvalue()) == is_shown


def test_a_question(console, clock):
    """The line is away while somebody answers, and comes again when work has taken its time."""
    with shown_progress(console, clock=clock):
        clock.now += 5
        progress.begin("Skickar")
        progress.pause()
        before = console.file.getvalue()
        clock.now += 1.9
        progress.begin("Skickar")
        assert console.file.getvalue() == before
        clock.now += 0.2
        progress.count(1, 2)

    assert "Skickar" in console.file.getvalue().removeprefix(before)


def test_nobody_listens_afterwards(console, clock):
    """What is told outside is told to nobody."""
    with shown_progress(console, clock=clock):
        pass
    clock.now += 5
    progress.begin("Läser texterna")

    assert console.file.getvalue() == ""
