"""Change one value in a YAML file, and nothing else."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from blog.yaml_edit import Unwritable, set_value
from tests.profiles import examples
from tests.sites import ROOT

FILE = """\
# Uppgifter
namn: Bloggen  # den stora

metod: >-
  Självskattning med
  tangentbord.

brister:
  - vad: Ord   # ett
    varför: |
      För att.
  # mellan
  - vad: Bild
    varför: "Nej: då"
# sist
rapportera:
  länk: https://a.example
  telefon: 0000-00 00 00

undantag: []
"""
REAL = (ROOT / "content/tillganglighet.yaml").read_text("utf-8")
SIGNS = st.sampled_from(":#'\"[]{}&*!|>%@`- ")
LINES = st.text(st.characters(exclude_categories=("Cs", "Cc")) | SIGNS)
ITEMS = st.dictionaries(st.sampled_from(["vad", "varför"]), LINES, min_size=1)


def load(text):
    return yaml.load(text, Loader=yaml.BaseLoader)


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (["namn"], "En annan", "namn: Bloggen  # den stora", "namn: En annan  # den stora"),
        (["namn"], "a: b", "namn: Bloggen  # den stora", 'namn: "a: b"  # den stora'),
        (["namn"], "", "namn: Bloggen  # den stora", 'namn: ""  # den stora'),
        (["metod"], "Kort", "metod: >-\n  Självskattning med\n  tangentbord.\n", "metod: Kort\n"),
        (["brister", 0, "vad"], "Mer", "vad: Ord   # ett", "vad: Mer   # ett"),
        (["brister", 0, "varför"], "Så", "varför: |\n      För att.\n", "varför: Så\n"),
        (["brister", 1, "varför"], "Ja", 'varför: "Nej: då"', "varför: Ja"),
        (["rapportera", "länk"], "https://b.example", "https://a.example", "https://b.example"),
        (["rapportera", "telefon"], "012", "telefon: 0000-00 00 00", 'telefon: "012"'),
        (["rapportera", "text"], "skriv", "00 00 00\n", "00 00 00\n  text: skriv\n"),
        (["ny"], "Ja", "undantag: []\n", "undantag: []\nny: Ja\n"),
        (["undantag"], [{"vad": "A", "varför": "B: c"}],
         "undantag: []", 'undantag:\n  - vad: A\n    varför: "B: c"'),
    ],
)  # fmt: skip
def test_one_value(path, value, old, new):
    """The line of the value is another, and every other line is as it was."""
    assert FILE.count(old) == 1
    assert set_value(FILE, path, value) == FILE.replace(old, new)


def test_a_list_is_written_anew():
    """What stands in it is gone, with its comments; what stands around it stays."""
    after = set_value(FILE, ["brister"], [{"vad": "Ett"}])

    assert load(after) == {**load(FILE), "brister": [{"vad": "Ett"}]}
    assert after.startswith(FILE.partition("brister")[0])
    assert after.endswith(FILE.partition("rapportera")[2])
    assert load(set_value(FILE, ["brister"], []))["brister"] == []


@pytest.mark.parametrize("text", ["", "# bara en rad\n", "\n"])
def test_an_empty_file(text):
    """It begins with what is said first."""
    after = set_value(set_value(text, ["namn"], "A"), ["undertitel"], "B")

    assert after.rstrip().endswith("namn: A\nundertitel: B")
    assert after.startswith(text.rstrip("\n"))


@pytest.mark.parametrize(
    ("text", "path"),
    [("a: [", ["a"]), ("- a\n", ["a"]), ("a: b\n", ["a", "b"]), ("a: [b]\n", ["a", 4])],
)
def test_what_cannot_be_written(text, path):
    """It is refused, not guessed at."""
    with pytest.raises(Unwritable):
        set_value(text, path, "x")


PATHS = st.sampled_from(
    [["aktör"], ["metod"], ["brister", 0, "plan"], ["brister", 0, "varför"], ["tillsyn", "länk"],
     ["rapportera", "telefon"], ["ny"], ["rapportera", "ny"], ["undantag"]]
)  # fmt: skip


@given(PATHS, LINES)
@examples(80)
def test_whatever_is_written_is_read(path, value):
    """Any text in one line, at any place of the real file; comments stay."""
    after = set_value(REAL, path, value)
    found = load(after)
    for key in path:
        found = found[key]

    assert found == value
    assert [line for line in after.splitlines() if line.startswith("#")] == [
        line for line in REAL.splitlines() if line.startswith("#")
    ]


@given(
    st.lists(st.dictionaries(st.sampled_from(["vad", "varför"]), LINES, min_size=1), max_size=4)
)
@examples(30)
def test_whatever_list_is_written_is_read(items):
    """Also where there was another."""
    for name in ("brister", "betungande", "undantag"):
        assert load(set_value(REAL, [name], items)) == {**load(REAL), name: items}
