"""
Scores against paragraphs divided, and teasers chosen, by an editor.

tests/data/teaser/README.md tells how they were made.  The blind file is only counted:
nothing here says which of its lines are wrong, so that nobody tunes on them.
"""

import json
import sys
from pathlib import Path

import pytest

from plugins.teaser.extract import make_teaser
from plugins.teaser.sentences import sentences
from plugins.teaser.settings import TeaserSettings

DATA = Path("tests/data/teaser")
NB = "\N{NO-BREAK SPACE}"


def read(name):
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def report(capsys, name, right, cases, least):
    """Print the score where it is seen, and fail below the threshold."""
    with capsys.disabled():
        score = right / len(cases)
        sys.stdout.write(f"\n{name}: {right} of {len(cases)} = {score:.1%} (least {least:.1%})")

    assert right / len(cases) >= least


@pytest.mark.parametrize("name", ["sentences.jsonl", "sentences-blind.jsonl"])
@pytest.mark.parametrize(("is_ordinary", "least"), [(False, 0.95), (True, 0.995)])
def test_sentences(capsys, name, is_ordinary, least):
    """Tricky paragraphs are entirely right in 95 %, ordinary prose in 99.5 %."""
    cases = [case for case in read(name) if (case["kind"] == "ordinary") is is_ordinary]
    right = sum(sentences(case["text"]) == case["sentences"] for case in cases)

    report(capsys, f"{name}, {'ordinary' if is_ordinary else 'tricky'}", right, cases, least)


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("teasers.jsonl", TeaserSettings()),
        ("words-style.jsonl", TeaserSettings(style="words")),
    ],
)
def test_teasers(capsys, name, settings):
    """The editor's teaser in 95 %, letter for letter."""
    cases = read(name)
    right = sum(
        make_teaser(case["html"], settings=settings).text
        == case["text"].replace(" […]", f"{NB}[…]")
        for case in cases
    )

    report(capsys, name, right, cases, 0.95)
