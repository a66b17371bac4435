"""Between the texts and the public."""

import pytest

from blog.errors import BuildStopped
from blog.findings import Finding, Level
from blog.rules.gate import stop_at_errors

ERROR = Finding("content/b.md", 2, "datum", "Fel datum.", "Rätta.")
WARNING = Finding("content/a.md", 1, "metadata", "Okänd rad.", "Ta bort.", Level.WARNING)


def test_nothing_to_say():
    """A blog without findings passes."""
    assert stop_at_errors([]) == ()


def test_warnings_pass():
    """They come back, sorted by place."""
    later = Finding("content/c.md", 1, "metadata", "Okänd rad.", "Ta bort.", Level.WARNING)

    assert stop_at_errors([later, WARNING]) == (WARNING, later)


def test_an_error_stops_with_all_there_is_to_say():
    """The errors first, and the warnings too: they often explain an error."""
    with pytest.raises(BuildStopped) as caught:
        stop_at_errors([WARNING, ERROR])

    assert caught.value.message == "Inget har byggts. Fel: 1. Anmärkningar: 1."
    assert caught.value.findings == (ERROR, WARNING)
