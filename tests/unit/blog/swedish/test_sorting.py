"""Swedish alphabetical order."""

import unicodedata
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.swedish.sorting import swedish_key, swedish_sort
from tests.profiles import examples

# Each list is in its right order.
ORDERS = {
    "the alphabet": list("abcdefghijklmnopqrstuvwxyzåäö"),
    "å ä ö last": ["Arbetsmiljö", "Zon", "Åldrande", "Äldre", "Öppenvård"],
    "the blog's tags": ["Barn och unga", "IVO", "Ledarskap", "LSS", "TIGeR", "Tillit", "Vård"],
    "case is ignored": ["ADHD", "barn", "CBT", "delaktighet"],
    "lower case first among equals": ["atlas", "Atlas", "ATLAS"],
    "é as e": ["ide", "idé", "idéburen", "Iden"],
    "é between others": ["armada", "armé", "armod"],
    "accents that are no letters": ["pea", "peç", "peda", "pez"],
    "ü as y": ["Mudd", "Myra", "Müsli", "Mytt", "Mål"],
    "w after v": ["Valand", "Vera", "Wahl", "Weber", "Xerxes"],
    "æ as ä and ø as ö": ["Åre", "Ær", "Äril", "Öd", "Øre"],
    "ß as ss": ["Strasa", "Straße", "Strast"],
    "digits before letters": ["1177", "Anhörig"],
    "numbers by value": ["Del 2", "Del 10", "Del 100"],
    "numbers in words": ["LSS2", "LSS10", "LSSa"],
    "leading zero": ["007", "7", "8"],
    "a word before its compounds": ["barn", "barn och unga", "barnperspektiv"],
    "hyphen as a space": ["EU", "EU-val", "EU vän", "Europa"],
    "marks are not read": ["Tillit!", "”Tillit”", "Tillit och mod", "Tillitsdelegationen"],
    "empty first": ["", "a"],
    "other scripts last": ["Ö", "Ω", "Я"],
}


@pytest.mark.parametrize("right", ORDERS.values(), ids=ORDERS.keys())
def test_order(right):
    """The list comes out right whichever way it went in."""
    wrong = right[::-1]

    assert sorted(wrong, key=swedish_key) == right


@pytest.mark.parametrize("text", ["Åsa", "äldre", "ÖSTERSUND", "idé", "Müller", "ǻ"])
def test_decomposed(text):
    """A Mac's decomposed letters are the same letters."""
    assert swedish_key(unicodedata.normalize("NFD", text)) == swedish_key(text)


def test_very_long_number():
    """A number of more digits than Python turns into an int still has its place."""
    assert swedish_key("9" * 5000) < swedish_key("1" + "0" * 5000)


TEXTS = st.text(st.one_of(st.sampled_from("aAåÅäöéüvwWzæß019 -–’.\u0301\u030a"), st.characters()))


@examples(120)
@given(TEXTS, TEXTS)
def test_ties_are_broken(one, other):
    """Only equal texts share a key, so that no list depends on the order it came in."""
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)

    assert (swedish_key(one) == swedish_key(other)) == same


def test_sort_strings():
    """Without an attribute, the items themselves are sorted."""
    assert swedish_sort(["Öl", "al", "Ål"]) == ["al", "Ål", "Öl"]


def test_sort_by_attribute():
    """Objects are sorted by an attribute, as templates ask for it."""
    tags = [SimpleNamespace(name="Äldre"), SimpleNamespace(name="Åldrande")]

    assert [tag.name for tag in swedish_sort(tags, "name")] == ["Åldrande", "Äldre"]


def test_sort_by_attribute_of_attribute():
    """A full stop reaches further in."""
    posts = [SimpleNamespace(tag=SimpleNamespace(name=name)) for name in ("Ö", "A")]

    assert [post.tag.name for post in swedish_sort(posts, "tag.name")] == ["A", "Ö"]


def test_sort_by_missing_attribute():
    """A misspelt attribute is an error, not a silent order."""
    with pytest.raises(AttributeError):
        swedish_sort([SimpleNamespace(name="A")], "nmae")
