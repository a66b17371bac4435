"""
A desk that is killed while it publishes a draft: at every change of the disk, by nobody's leave.

Whoever builds or publishes next, before the desk has been started again, shows readers the draft
only if she had said yes.
"""

import dataclasses
import random
import shutil
from pathlib import Path

import pytest

from tests import sites
from tests.integration.publication import FIRST, Blog, in_folder, post, serving
from tests.places import folder_place
from tests.program import fresh
from tools.desk.publication.publication import Publication
from tools.desk.store.texts import Texts

pytestmark = pytest.mark.integration

DRAFT = post("Nio", 9, more="Status: utkast\n")
READY = DRAFT.replace("Status: utkast\n", "")
PATH, LATER = "inlagg/9.md", "2026-11-22 09:00"


def publish_draft(here, url, answer, step=0):
    """
    Publish the draft from the desk, and die at the *step*-th change of the disk.

    Returns how many changes there were, if that is fewer.
    """
    content, changes = here / "content", sites.dying_at(step)
    settings = sites.settings(content, here / "output", SITEURL=url, POSTS_NOW=sites.NOW)

    def build(_root, options, _say, unsaved):
        output = Path(options[options.index("--output") + 1])
        override = {"SITEURL": url, "POSTS_NOW": sites.NOW, "POSTS_UNSAVED": unsaved}
        sites.build(content, output, **override)
        return True

    texts, publication = Texts(content, now=lambda: sites.MOMENT), Publication(build)
    proposal = texts.propose(PATH, READY, texts.open(PATH).digest)
    publication.publish(here, settings, proposal)
    publication.settled.wait(120)
    asked = changes()
    publication.answer(answer, publication.now.question.number)
    publication.settled.wait(120)
    return asked, changes(), publication.now.is_right


@pytest.fixture
def blog(tmp_path):
    """Give a function that gives a published blog with a draft, in a folder of its own."""
    with serving() as web:

        def made(name):
            here = tmp_path / name
            place = folder_place(here, server="other", private=True)
            web.read = in_folder(place)
            return Blog(here, place, web)

        first = made("first")
        first.write({**FIRST, PATH: DRAFT})
        assert first.publish() == 0, first.told

        def blog(name):
            copy = made(name)
            shutil.copytree(first.here, copy.here, symlinks=True, dirs_exist_ok=True)
            target = ["[targets.prov]", 'kind = "folder"', f'path = "{copy.place.folder}"']
            target += [f'url = "{web.url}"', 'server = "other"', "private = true", ""]
            sites.write(copy.here, {"publish.toml": "\n".join(target)})
            return copy

        yield blog


def is_seen(blog):
    """Say whether readers can get the draft."""
    return any("Nio" in path.read_text("utf-8") for path in blog.place.folder.rglob("*.html"))


def moments(asked, total, many, around, seed):
    """
    Give the changes to die at: the last one, each near the yes, and some of all, drawn by lot.

    A whole site is written before she is asked and again after: hundreds of changes of one kind,
    and each costs a site and a publication.
    """
    near = range(asked - around, asked + 2 + around)
    drawn = random.Random(seed).sample(range(1, total), many)
    return sorted({each for each in near if 1 <= each < total} | {*drawn, total})


@pytest.mark.parametrize(
    ("many", "around", "seed"),
    [
        pytest.param(2, 0, 1, id="at some changes"),
        pytest.param(50, 10, None, marks=pytest.mark.long, id="at many changes"),
    ],
)
@pytest.mark.parametrize("answer", ["nej", "ja"])
def test_killed(blog, answer, many, around, seed):
    """Before the yes the file is what it was; after it, whole, and never a draft at readers'."""
    whole = blog("whole")
    asked, total, is_right = fresh(publish_draft, whole.here, whole.web.url, answer).value
    assert is_right is (answer == "ja")
    assert is_seen(whole) is (answer == "ja")

    for step in moments(asked, total, many, around, seed):
        killed = blog(f"{step}")
        fresh(publish_draft, killed.here, killed.web.url, answer, step)
        said = (killed.content / PATH).read_text("utf-8")

        assert said in ((DRAFT,) if answer == "nej" or step <= asked else (DRAFT, READY)), step
        assert not is_seen(killed) or said == READY, step
        dataclasses.replace(killed, now=LATER).publish()
        assert is_seen(killed) is (said == READY), step
