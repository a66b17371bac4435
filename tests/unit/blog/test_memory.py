"""Results of former builds."""

import pytest

from blog.cache import Cache
from blog.files import digest
from blog.memory import Memory, Shelves
from tests.sites import files_of

KEYS = [digest(bytes([number])) for number in range(100)]


def shelves(folder, kind="a"):
    """Give the shelves as the next build finds them."""
    return Shelves(Cache(folder, version="1"), kind)


@pytest.mark.parametrize("text", ["", "å\n”\x00", "x" * 100_000], ids=["none", "signs", "long"])
def test_a_text_comes_back(tmp_path, text):
    """In the same build, and in the next when it was saved."""
    first = shelves(tmp_path)
    first.put(KEYS[0], text)

    assert first.get(KEYS[0]) == text
    assert shelves(tmp_path).get(KEYS[0]) is None
    first.save(set(KEYS))
    assert shelves(tmp_path).get(KEYS[0]) == text
    assert shelves(tmp_path, "another kind").get(KEYS[0]) is None


def test_a_cache_that_keeps_nothing():
    """Within the build everything is as with any other."""
    nowhere = shelves(None)
    nowhere.put(KEYS[0], "a")
    nowhere.save(set(KEYS))

    assert nowhere.get(KEYS[0]) == "a"
    assert shelves(None).get(KEYS[0]) is None


def test_many_texts_in_few_entries(tmp_path):
    """A first build must not write a file for each post."""
    first = shelves(tmp_path)
    for key in KEYS:
        first.put(key, key)
    first.save(set(KEYS))

    assert len(list(tmp_path.glob("??/*"))) == 16
    assert [shelves(tmp_path).get(key) for key in KEYS] == KEYS


def test_what_nobody_wants_goes(tmp_path):
    """The cache keeps nothing of a text that is gone, and does not grow with every edit."""
    first = shelves(tmp_path)
    for key in KEYS[:3]:
        first.put(key, "a")
    first.save(set(KEYS))
    second = shelves(tmp_path)
    assert [second.get(key) for key in KEYS[:3]] == ["a", "a", "a"]
    second.put(KEYS[3], "b")
    second.save({KEYS[1], KEYS[3]})

    assert [shelves(tmp_path).get(key) for key in KEYS[:4]] == [None, "a", None, "b"]


def test_only_what_has_changed_is_written(tmp_path):
    """An edit writes one entry, or none."""
    first = shelves(tmp_path)
    for key in KEYS:
        first.put(key, key)
    first.save(set(KEYS))
    before = files_of(tmp_path)
    second = shelves(tmp_path)
    assert all(second.get(key) for key in KEYS)
    second.save(set(KEYS))
    assert files_of(tmp_path) == before
    second.put(KEYS[0], "new")
    second.save(set(KEYS))

    changed = files_of(tmp_path).items() ^ before.items()
    assert len({path for path, _ in changed}) == 1


def test_memory(tmp_path):
    """Equal inputs, one result; it is made once, and again only when it was not asked for."""
    made = []

    def ask(memory, inputs):
        return memory(inputs, lambda: made.append(inputs) or f"of {inputs}")

    first = Memory(shelves(tmp_path))
    assert [ask(first, each) for each in ("a", "b", "a", 1, "1")] == [
        "of a", "of b", "of a", "of 1", "of 1",
    ]  # fmt: skip
    assert made == ["a", "b", 1, "1"]
    first.save()

    assert ask(Memory(shelves(tmp_path)), "a") == "of a"
    assert made == ["a", "b", 1, "1"]
