"""No cache can make a build give a wrong page, whoever made it and whatever has become of it."""

import shutil

import pytest

from tests.integration.incremental import damage
from tests.integration.incremental.processes import Programs
from tests.integration.incremental.project import Project
from tests.integration.incremental.trees import copy_to, delete
from tests.integration.incremental.twins import BUILD, CACHE, SITE, Twins

PLACES = [0, 0.1, 0.4, 0.8, 0.999]

# A Python of another version, which gives other HTML: loaded before anything else.
OTHER_PYTHON = """
import sys
import markdown

sys.version = "3.99.0 (fake)"
_convert = markdown.Markdown.convert
markdown.Markdown.convert = lambda self, text: _convert(self, text) + "<p>En annan Python.</p>"
"""


class Built:
    """A project that has been built, and its site as it must stay."""

    def __init__(self, root):
        self.project = Project.small()
        self.twins = Twins(root, self.project.files, seed=3)
        self.site = self.twins.compare(BUILD, SITE).made
        self.cache = self.twins.home / CACHE
        copy_to(self.cache, root / "whole")
        self._whole = root / "whole"

    def fill(self):
        """Let the cache hold all it should, and the site be gone: all comes from the cache."""
        delete(self.cache)
        copy_to(self._whole, self.cache)
        self.remove_site()

    def remove_site(self):
        """Remove all that a build makes but the cache."""
        for path in self.twins.made():
            if path.name != CACHE:
                delete(path)

    def build(self):
        """Build; give what is said of errors, and the site."""
        ended = self.twins.programs.run(*BUILD)
        return ended.code, "Traceback" in ended.said, self.twins.tree(SITE)

    @property
    def right(self):
        """What build() must give."""
        return 0, False, self.site


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build once for all tests here; each fills the cache anew."""
    built = Built(tmp_path_factory.mktemp("caches"))
    with built.twins:
        yield built


@pytest.fixture(autouse=True)
def _filled(built):
    built.fill()


def test_a_whole_cache(built):
    """From it alone comes the same site."""
    assert built.build() == built.right


@pytest.mark.parametrize("place", PLACES)
def test_a_wrong_byte(built, place):
    """In every file, at its beginning, at its end or between."""
    for path in damage.files_in(built.cache):
        data = bytearray(path.read_bytes())
        data[int(len(data) * place)] ^= 0x10
        path.write_bytes(data)

    assert built.build() == built.right


@pytest.mark.parametrize("share", [0, 0.5, 0.999, 2], ids=["empty", "half", "nearly all", "twice"])
def test_too_short_or_too_long(built, share):
    """Every file at once."""
    for path in damage.files_in(built.cache):
        data = path.read_bytes() * 2
        path.write_bytes(data[: int(len(data) * share / 2)])

    assert built.build() == built.right


def test_each_holds_what_belongs_to_another(built):
    """A whole file under a wrong name is no better than a broken one."""
    files = damage.files_in(built.cache)
    data = [path.read_bytes() for path in files]
    for path, other in zip(files, [*data[1:], *data[:1]], strict=True):
        path.write_bytes(other)

    assert built.build() == built.right


def test_folders_where_files_should_be(built):
    """Nothing can be kept there, and nothing is lost by it."""
    for path in damage.files_in(built.cache):
        path.unlink()
        path.mkdir()

    assert built.build() == built.right


@pytest.mark.parametrize("instead", ["a file", "a link to nothing"])
def test_no_folder_at_all(built, instead):
    """A build without a cache is only slower."""
    delete(built.cache)
    if instead == "a file":
        built.cache.write_bytes(b"hej")
    else:
        built.cache.symlink_to("finns-inte/alls-inte")

    assert built.build() == built.right


def test_of_another_program(built):
    """An older program made other pages of the same texts, and other pictures."""
    other = Project(dict(built.project.files))
    assert other.replace("blog/documents/languages.py", 'instead="Läs', 'instead="Nej, läs')
    assert other.replace("blog/images/encode.py", 'WEBP: {"quality": 75', 'WEBP: {"quality": 30')
    assert other.replace("plugins/previews/layout.py", "SIZES = ((116, 2)", "SIZES = ((80, 2)")
    built.twins.write(other.files, "with the time it had")
    assert built.build()[2] != built.site
    built.remove_site()
    built.twins.write(built.project.files, "with the time it had")

    assert built.build() == built.right


def test_of_another_python(built, tmp_path, monkeypatch):
    """What another Python made of the same texts by the same program is not this one's."""
    delete(built.cache)
    (tmp_path / "sitecustomize.py").write_text(OTHER_PYTHON)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with Programs(built.twins.home, seed=1) as programs:
        assert programs.run(*BUILD).code == 0
    monkeypatch.undo()
    assert b"En annan Python." in (built.twins.home / SITE / "om-bloggen/index.html").read_bytes()
    built.remove_site()

    assert built.build() == built.right


def test_of_other_texts_in_another_folder(built, tmp_path):
    """The same names, other texts; and where the folder lay does not matter."""
    other = Project(dict(built.project.files))
    for path in other.texts:
        other.append(path, "\nEn annan blogg.\n")
    twins = Twins(tmp_path, other.files, seed=4)
    with twins:
        assert twins.programs.run(*BUILD).code == 0
    shutil.copytree(tmp_path / "blogg" / CACHE, built.cache, dirs_exist_ok=True)

    assert built.build() == built.right
