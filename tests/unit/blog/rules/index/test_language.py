"""What the rules know of a language, and what they do without one."""

from dataclasses import replace

import pytest

from blog.rules.index.language import Language
from blog.swedish.spelling.dictionaries import load
from blog.swedish.spelling.speller import SpellChecker
from tests.unit.blog.rules.contents import TOP, index, rows, told

LANGUAGE = Language(
    sentence_ends=lambda paragraph: [len(paragraph)],
    leading=frozenset({"t.ex"}),
    closing=frozenset({"osv"}),
    beside_names=frozenset({"ordf"}),
    ambiguous=frozenset({"kap"}),
)

WORDS = [
    ("an ordinary word", "hus", False, False),
    ("one that is an ordinary word too", "kap", False, True),
    ("one that something follows", "t.ex", True, True),
    ("one that may be the last word", "osv", True, True),
    ("one beside a name", "ordf", True, True),
]


@pytest.mark.parametrize(("word", "is_one", "may_be"), rows(WORDS))
def test_abbreviations(word, is_one, may_be):
    """Some words are nothing but abbreviations, some are so only before a full stop."""
    assert LANGUAGE.is_abbreviation(word) is is_one
    assert LANGUAGE.may_be_abbreviation(word) is may_be


LONG = " ".join(["ord"] * 40)
BODY = f"Vi bor också också i et huss.\n\n{LONG}.\n\nThis is what you should have been told.\n"
TITLED = TOP.replace("Ett prov", "Ett prov.")


def names(**given):
    given["speller"] = SpellChecker(load)
    return {finding.rule for finding in told(index({"inlagg/a.md": f"{TITLED}\n{BODY}"}, **given))}


def test_without_a_language_no_rule_guesses():
    """The rules that need one say nothing; with it, each of them has something to say."""
    needing = {"meningslängd", "stavning", "textspråk", "titel", "upprepning"}

    assert needing <= names()
    assert needing & names(language=None) == set()


def test_sentences_are_those_of_the_language():
    """Where a sentence ends is not for the rules to know."""
    halves = replace(LANGUAGE, sentence_ends=lambda text: [len(text) // 2, len(text)])
    text = f"{TOP}\n{'ord ' * 40}"
    found = told(index({"inlagg/a.md": text}, language=halves))

    assert "meningslängd" not in {finding.rule for finding in found}
    assert "meningslängd" in {f.rule for f in told(index({"inlagg/a.md": text}))}
