"""Dashes begin items of lists, and lines of dialogue."""

import pytest

from blog.documents.markdown.dash_lists import make_lists
from tests.unit.blog.documents.texts import cases

DIALOGUE = [
    ("one line", "– Hur vet ni det?"),
    ("two lines", "– Hej, sa jag.\n– Hej, sa hon."),
    ("without verbs", "– Hej.\n– Hej."),
    ("a question", "– Kommer du\n– Varför då?"),
    ("an exclamation", "– Kom\n– Nu!"),
    ("announced", "Hon sade:\n– Jag vill.\n– Du får."),
    ("announced at length", "Då svarade den äldre kvinnan:\n– Jag vill.\n– Du får."),
    ("in paragraphs of their own", "– Ja\n\n– Nej"),
    ("a verb in front of the full stop", "– Vi går, sade han\n– Nej"),
    ("a pause", "Vi väntade\n– länge."),
    ("a number below zero", "–5 grader\n–7 grader"),
    ("something else between", "– mjölk\nText.\n– bröd"),
]

LISTS = [
    ("words", "– mjölk\n– bröd", "- mjölk\n- bröd"),
    ("em dashes", "— mjölk\n— bröd", "- mjölk\n- bröd"),
    ("a no-break space", "–\u00a0mjölk\n–\u00a0bröd", "- mjölk\n- bröd"),
    ("a tab", "–\tmjölk\n–\tbröd", "- mjölk\n- bröd"),
    ("capitals", "– Mjölk\n– Bröd", "- Mjölk\n- Bröd"),
    ("a sentence in parts", "Vi ska\n– bygga,\n– anställa och\n– lyssna.",
     "Vi ska\n- bygga,\n- anställa och\n- lyssna."),
    ("sentences after a colon", "Vi vill:\n– Bygga.\n– Anställa.",
     "Vi vill:\n- Bygga.\n- Anställa."),
    ("below a blank line", "Köp:\n\n– mjölk\n– bröd", "Köp:\n\n- mjölk\n- bröd"),
    ("in paragraphs of their own", "– mjölk\n\n– bröd", "- mjölk\n\n- bröd"),
    ("a dash in an item", "– 2016 – 2017\n– 2018 – 2019", "- 2016 – 2017\n- 2018 – 2019"),
]  # fmt: skip


@pytest.mark.parametrize("text", [t for _, t in DIALOGUE], ids=[name for name, _ in DIALOGUE])
def test_dialogue(text):
    """What somebody says stays as it was written."""
    assert make_lists(text.split("\n")) == text.split("\n")


@pytest.mark.parametrize(("text", "made"), **cases(LISTS))
def test_lists(text, made):
    """What counts up becomes a list."""
    assert "\n".join(make_lists(text.split("\n"))) == made
