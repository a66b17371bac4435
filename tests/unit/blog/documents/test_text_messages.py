"""Every sentence that the reading of a text's own words can say."""

import inspect

import pytest

from blog.documents import text_messages
from blog.findings import Level

SAID = {
    **{
        f"doubtful_note {kind}": text_messages.doubtful_note("a.md", 3, "<!— n", kind)
        for kind in ("unclosed", "nested", "odd", "end")
    },
    "tangled levels": text_messages.tangled("a.md", 3, ">", "levels"),
    "tangled ends": text_messages.tangled("a.md", 3, "<a", "ends"),
    "empty_heading": text_messages.empty_heading("a.md", 3),
}


def test_every_sentence_is_here():
    """The table above misses none."""
    own = {
        name
        for name, function in inspect.getmembers(text_messages, inspect.isfunction)
        if function.__module__ == text_messages.__name__
    }

    assert own - {"is_doubt"} == {name.split()[0] for name in SAID}


@pytest.mark.parametrize("name", list(SAID))
def test_manner(name):
    """What is wrong, then what to do, in whole sentences, without a raised voice."""
    finding = SAID[name]
    words = (finding.message + finding.hint).replace("<!", "")

    assert (finding.path, finding.line) == ("a.md", 3)
    assert finding.message[0].isupper() or finding.message[0] == "”"
    assert finding.message.endswith(".")
    assert finding.hint[0].isupper()
    assert finding.hint.endswith(".")
    assert not set(words) & set("!\"'")


def test_only_what_may_be_an_arrow_is_a_warning():
    """All else stops the build."""
    warnings = {name for name, finding in SAID.items() if finding.level is Level.WARNING}

    assert warnings == {"doubtful_note end"}


def test_what_is_doubted():
    """Only what may be a note, not its end alone."""
    doubts = {name for name, finding in SAID.items() if text_messages.is_doubt(finding)}

    assert doubts == {f"doubtful_note {kind}" for kind in ("unclosed", "nested", "odd")}
