"""One text alone is told what the check of the whole folder would tell it."""

import gc
import posixpath
import shutil

import pytest

from blog.files import shown
from blog.rules.every import RULES
from blog.settings import read_settings
from blog.swedish.spelling import dictionaries
from tests.dictionaries import load
from tests.growth import grows_evenly
from tests.sites import MOMENT, ROOT, snapshot, write
from tests.unit.blog.rules.contents import TOP
from tools.check.__main__ import look
from tools.check.api import TextCheck

SPECIMEN = ROOT / "tests/data/check/content"
TEXTS = [path.relative_to(SPECIMEN).as_posix() for path in sorted(SPECIMEN.rglob("*.md"))]
NEW = "inlagg/ny.md"
WRONG = f"{TOP}\nEtt felstavatt ord, och personnumret 811218-9876.\n".encode()


class Folder:
    """A content folder, its settings, and a check of single texts that knows it well."""

    def __init__(self, root, memory):
        self.root, self.memory, self.text_check = root, memory, TextCheck()
        settings = read_settings(str(ROOT / "publishconf.py"))
        self.settings = {**settings, "POSTS_CACHE": str(memory), "POSTS_NOW": str(MOMENT)}

    def whole(self):
        """Give what the check of all says, by the place of each file."""
        told = {}
        for finding in look(self.root, self.settings, memory=self.memory)[1].findings:
            told.setdefault(finding.path, []).append(finding)
        return told

    def of(self, path, text):
        """Give what the check of one text says that is not saved."""
        return [*self.text_check.findings(self.root, self.settings, path, text, now=MOMENT)]

    def place(self, path):
        """Give the file as the director would type it."""
        return posixpath.join(shown(self.root), path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Copy the specimen, in which every rule finds something, and let it be known by heart."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        patch.setattr(dictionaries, "load", load)
        made = tmp_path_factory.mktemp("specimen")
        folder = Folder(shutil.copytree(SPECIMEN, made / "content"), made / "memory")
        folder.told = folder.whole()
        yield folder


def test_the_specimen_speaks_of_texts_by_every_rule_for_them(folder):
    """Or the comparison below would say too little."""
    texts = {folder.place(path) for path in TEXTS}
    rules = {each.rule for place, told in folder.told.items() if place in texts for each in told}

    assert {rule.name for rule in RULES if rule.text or rule.whole} - rules == set()


@pytest.mark.parametrize("path", TEXTS)
def test_every_rule(folder, path):
    """The same findings as if the text were saved, whatever the file holds meanwhile."""
    file = folder.root / path
    text = file.read_bytes()
    try:
        file.write_bytes(b"Titel: Annat\n\nEtt utkast om pumpen.\n")
        found = folder.of(path, text)
    finally:
        file.write_bytes(text)

    assert found == folder.told.get(folder.place(path), [])


def test_a_text_that_is_not_there_yet(folder):
    """It is checked as the others are, and as it is when it has been saved."""
    found = folder.of(NEW, WRONG)
    write(folder.root, {NEW: WRONG})
    told = folder.whole()[folder.place(NEW)]
    (folder.root / NEW).unlink()

    assert {"personnummer", "stavning"} <= {each.rule for each in found}
    assert found == told


@pytest.mark.parametrize("text", [b"", b"\xff\xfe\x00", b"Titel:", b"Titel: A\n\n[B](ny.md)"])
def test_half_a_text(folder, text):
    """It is no error of the program: the same is found as if it were saved."""
    found = folder.of(NEW, text)
    write(folder.root, {NEW: text})
    told = folder.whole().get(folder.place(NEW), [])
    (folder.root / NEW).unlink()

    assert found == told


def test_the_files_that_a_text_shows(folder):
    """What is wrong with them stops the text too: the same as the whole check says of them."""
    places = {place for place in folder.told if place.endswith((".jpg", ".png", ".pdf", ".svg"))}
    paths = sorted(posixpath.relpath(place, shown(folder.root)) for place in places)
    text = "".join(f"[Fil]({{static}}/{path})\n" for path in paths).encode()
    found = folder.text_check.findings(
        folder.root, folder.settings, NEW, TOP.encode() + text, now=MOMENT, with_files=True
    )
    unused = {"oanvänd"}  # which they no longer are

    told = [each for place in sorted(places) for each in folder.told[place]]
    assert [each for each in found if each.path in places] == [
        each for each in told if each.rule not in unused
    ]
    assert {"bilduppgift", "taggning"} <= {each.rule for each in told}


def test_a_word_on_the_list(folder):
    """The list of words counts as it is now."""
    assert "stavning" in {each.rule for each in folder.of(NEW, WRONG)}

    words = folder.root / "ordlista.txt"
    before = words.read_bytes() if words.exists() else b""
    words.write_bytes(before + b"\nfelstavatt\n")
    found = folder.of(NEW, WRONG)
    words.write_bytes(before)

    assert "stavning" not in {each.rule for each in found}


def test_it_leaves_nothing_on_the_disk(folder):
    """What is not saved may be a secret, or may be thrown away."""
    before = snapshot(folder.root.parent)
    assert folder.of(NEW, WRONG + b"Mer.")

    assert snapshot(folder.root.parent) == before


def test_no_text_is_kept(folder):
    """However often texts are checked, the program holds as many objects as before."""

    def check(turns):
        for turn in turns:
            folder.of(NEW, f"{TOP}\nText nummer {turn}, med [länk](a.md).\n".encode())
        gc.collect()
        return len(gc.get_objects())

    before = check(range(3))

    assert check(range(3, 13)) < before + 10


BOMBS = {
    "one long word": lambda n: "a" * 20 * n,
    "brackets": lambda n: "[a](" * n,
    "stars": lambda n: "*a_" * n,
    "quotes within each other": lambda n: ">" * n + " a",
    "tags": lambda n: "<a" * n,
    "digits and hyphens": lambda n: "12-" * n,
    "an address": lambda n: "a@" * n + "b",
    "spaces": lambda n: "a" + " " * n + ".",
    "bars": lambda n: "|a" * n + "\n" + "|-" * n,
    "notes": lambda n: "<!--" * n,
    "back ticks": lambda n: "`" * n + "a" + "`" * (n - 1),
}


@pytest.mark.parametrize("words", BOMBS.values(), ids=BOMBS.keys())
def test_what_was_made_to_take_long(tmp_path, words):
    """Twice as much of it takes about twice the time."""
    folder = Folder(write(tmp_path / "content", {"inlagg/a.md": TOP}), tmp_path / "memory")

    assert grows_evenly(lambda n: folder.of(NEW, f"{TOP}\n{words(n)}\n".encode()), 1_000)
