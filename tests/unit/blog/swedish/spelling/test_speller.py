"""Which words are right, and what is remembered of them."""

import pytest

from blog.cache import Cache
from blog.swedish.spelling import store
from blog.swedish.spelling.speller import SpellChecker
from blog.swedish.spelling.store import load_checker, save_checker
from blog.swedish.spelling.typos import small_typos
from blog.swedish.spelling.word_lists import read_list
from tests.dictionaries import load
from tests.sites import files_of

SWEDISH = {"socialsekreterare", "socialsekret", "rådet", "funktionshinder", "aningar", "noggrann",
           "trafikstopp", "platsen"}  # fmt: skip
ENGLISH = {"visit", "feedback"}


class Dictionary:
    """A dictionary of a few words, which counts how often it is asked."""

    def __init__(self, words):
        self.words, self.asked = words, 0

    def spell(self, word):
        """Say whether it has a word."""
        self.asked += 1
        return word in self.words

    def parts(self, word):
        """Say that it lists every word whole."""
        return ()


def judge(*listed):
    return SpellChecker(lambda: (Dictionary(SWEDISH), Dictionary(ENGLISH)), frozenset(listed))


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("noggrann", True),
        ("funktionshinderrådet", True),
        ("socialsekretaningar", True),
        ("talhål", True),
        ("Talhålet", True),
        ("talhålens", True),
        ("fältarna", True),
        ("fältarens", True),
        ("fre-rådet", True),
        ("fregångare", False),
        ("talhålsrådet", False),
        ("talhål-rådet", True),
        ("funktionshindertalhål", True),
        ("nogrann", False),
        ("trafikstoppplatsen", False),
        ("rådetx", False),
        ("xyz", False),
    ],
)
def test_words_are_known(word, known):
    """From the dictionary, from a list, inflected, or made of two such."""
    assert judge("talhål", "fältare", "fre").is_known(word) is known


def test_a_compound_that_is_a_typo_is_wrong():
    """orosanmälaningar is orosanmälningar with a letter too many, not aningar of some kind."""
    words = {"orosanmäl", "aningar", "orosanmälningar"}
    strict = SpellChecker(lambda: (Dictionary(words), Dictionary(set())))

    assert not strict.is_known("orosanmälaningar")
    assert strict.suggestion("orosanmälaningar") == "orosanmälningar"


@pytest.mark.parametrize(
    ("word", "close"),
    [("nogrann", "noggrann"), ("noggarnn", "noggrann"), ("noggran", "noggrann"), ("xyz", "")],
)
def test_suggestions(word, close):
    """One typo of the finger away."""
    assert judge().suggestion(word) == close


def test_typos_are_the_likely_ones_first():
    """Two letters in the wrong order, then one too few or too many of a pair."""
    typos = list(small_typos("abba"))

    assert typos.index("baba") < typos.index("abbaa") < typos.index("aba")


@pytest.mark.parametrize("word", ["Ayşe", "дом", "Łódź", "œuvre", "سلام", "𝒜"])
def test_the_letters_of_all_languages_can_be_asked_about(word):
    """The English dictionary is stored in letters of the West only."""
    for dictionary in load():
        assert dictionary.spell(word) in (True, False)
    assert not SpellChecker(load).is_english(word)


def test_a_word_is_judged_once():
    """The second time the answer is remembered."""
    dictionary = Dictionary(SWEDISH)
    one = SpellChecker(lambda: (dictionary, Dictionary(ENGLISH)))
    one.is_known("noggrann")
    asked = dictionary.asked

    assert one.is_known("noggrann")
    assert dictionary.asked == asked


def test_judgements_are_kept_between_checks(tmp_path):
    """So that the dictionaries need not be loaded at all."""
    first = load_checker(
        Cache(tmp_path, version="1"),
        load=lambda: (Dictionary(SWEDISH), Dictionary(ENGLISH)),
        listed=frozenset(),
    )
    assert first.is_known("noggrann")
    assert not first.is_known("nogrann")
    assert first.suggestion("nogrann") == "noggrann"
    assert first.is_english("visit")
    save_checker(Cache(tmp_path, version="1"), first)

    def never():
        raise AssertionError("loaded")

    second = load_checker(Cache(tmp_path, version="1"), load=never, listed=frozenset())
    assert second.is_known("noggrann")
    assert not second.is_known("nogrann")
    assert second.suggestion("nogrann") == "noggrann"
    assert second.is_english("visit")


def test_a_check_that_is_broken_off(tmp_path):
    """What it has sought by then need not be sought again; unsaved words are never kept."""

    def load_words():
        return Dictionary(SWEDISH), Dictionary(ENGLISH)

    for keeps in (False, True):
        cache = Cache(tmp_path, version="1")
        checker = load_checker(cache, load=load_words, listed=frozenset(), keeps=keeps)
        for number in range(store._OFTEN + 1):
            checker.suggestion(f"ord{chr(ord('a') + number)}")
        kept = load_checker(cache, load=load_words, listed=frozenset()).close

        assert len(kept) == (store._OFTEN if keeps else 0)


def test_judgements_of_other_dictionaries_do_not_count(tmp_path):
    """Nor does a memory that was never written."""
    checker = judge()
    checker.is_known("noggrann")
    save_checker(Cache(tmp_path, version="1"), checker)

    assert load_checker(Cache(tmp_path, version="1"), load=lambda: None,
                        listed=frozenset()).swedish  # fmt: skip
    assert load_checker(Cache(tmp_path, version="2"), load=lambda: None,
                        listed=frozenset()).swedish == {}  # fmt: skip


def test_nothing_new_is_not_written(tmp_path):
    """A check of a text without new words leaves the entry as it is."""
    checker = judge()
    checker.is_known("noggrann")
    cache = Cache(tmp_path, version="1")
    save_checker(cache, checker)
    [entry] = files_of(tmp_path)
    was = entry.stat().st_ino

    save_checker(cache, checker)
    assert entry.stat().st_ino == was

    checker.is_known("nogrann")
    save_checker(cache, checker)
    assert entry.stat().st_ino != was


def test_lists_have_comments():
    """One word a line; what follows # is a note."""
    text = "# Ord\nTalhål  # i en ruta\n\nlärbesök, SIP\nA\u030angest\n"

    assert read_list(text) == {"talhål", "lärbesök", "sip", "ångest"}
