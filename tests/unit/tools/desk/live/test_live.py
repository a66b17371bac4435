"""What the editor asks while somebody writes, with the real processes."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from blog.findings import Level
from tests.sites import MOMENT, ROOT, snapshot, write
from tests.unit.tools.desk.build.orders import POST, order
from tools.desk.build.hindrances import NEW_TEXT, NO_SITE
from tools.desk.build.worker_pair import WorkerPair
from tools.desk.live.live import Live

PAGE = "2016/tillit/index.html"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Build a small site; give its folder, and what the editor asks."""
    folder = tmp_path_factory.mktemp("live")
    shutil.copytree(ROOT / "theme", folder / "theme")
    content = write(folder / "content", {"inlagg/a.md": POST})
    pair = WorkerPair(order(folder, "output"))
    live = Live(
        pair, content, now=lambda: MOMENT, site=lambda: 1, settings=str(ROOT / "publishconf.py")
    )
    assert live.page("inlagg/a.md", POST).reason == NO_SITE
    live.warm()
    assert pair.build(MOMENT).delivered
    pair.exchange()
    yield SimpleNamespace(folder=folder, live=live, pair=pair)
    live.close()
    pair.close()


def key(shown):
    """Give what the address of a window says."""
    return shown.address.partition("?osparat=")[2]


def test_a_page_beside_the_editor(desk):
    """It is seen in that window alone, and nothing is written."""
    before = snapshot(desk.folder)
    shown = desk.live.page("inlagg/a.md", POST.replace("Pumpen", "Cykeln"))

    assert shown.shown
    assert b"Cykeln" in desk.live.html(PAGE, key(shown))
    assert desk.live.html(PAGE, "") is None
    assert snapshot(desk.folder) == before


def test_what_a_build_must_show(desk):
    """It is told why."""
    assert "Rubriken" in desk.live.page("inlagg/a.md", POST.replace("Tillit", "Tro")).reason
    assert desk.live.page("inlagg/b.md", POST).reason == NEW_TEXT
    assert desk.live.page("inlagg/a.md", POST).shown


def test_findings(desk):
    """They are those of the text as it is now, in a file that may not be there yet."""
    wrong = POST.replace("Pumpen", "Personnumret är 811218-9876")
    other = wrong.replace("Titel: Tillit", "Titel: Tro")
    for path, text in (("inlagg/a.md", wrong), ("inlagg/b.md", other)):
        found = [each for each in desk.live.findings(path, text) if each.level is Level.ERROR]

        assert [(each.rule, each.line) for each in found] == [("personnummer", 4)]
        assert found[0].path.endswith(f"content/{path}")
    assert not [
        each for each in desk.live.findings("inlagg/a.md", POST) if each.level is Level.ERROR
    ]


def test_half_of_a_letter(desk):
    """What no file can hold is no error of the program."""
    assert desk.live.page("inlagg/a.md", f"{POST}\ud83d").shown
    assert "granskning" not in {
        each.rule for each in desk.live.findings("inlagg/a.md", f"{POST}\ud83d")
    }


def test_a_folder_that_has_gone(desk):
    """That is told, and when it is back all is as before."""
    content = desk.folder / "content"
    content.rename(desk.folder / "gone")
    [found] = desk.live.findings("inlagg/a.md", POST)
    (desk.folder / "gone").rename(content)

    assert "finns inte" in found.message
    assert "granskning" not in {each.rule for each in desk.live.findings("inlagg/a.md", POST)}


def test_the_program_has_changed(desk):
    """It is loaded anew, and whoever waits for an answer is told at once."""
    former = desk.live.findings("inlagg/a.md", POST)
    with ThreadPoolExecutor(1) as thread:
        asked = thread.submit(desk.live.findings, "inlagg/a.md", POST)
        desk.live.restart()
        told = asked.result()

    assert told == former or [each.rule for each in told] == ["granskning"]
    assert desk.live.findings("inlagg/a.md", POST) == former


def test_a_process_that_dies(desk):
    """The check says so once, and is started anew; the page waits for the next site."""
    expected = desk.live.findings("inlagg/a.md", POST)
    before = desk.live.page("inlagg/a.md", POST)
    desk.live._checks._process.kill()
    desk.pair._shows._process.kill()

    assert [each.rule for each in desk.live.findings("inlagg/a.md", POST)] == ["granskning"]
    assert desk.live.findings("inlagg/a.md", POST) == expected
    shown = desk.live.page("inlagg/a.md", POST)
    assert (shown.shown, shown.reason, shown.address) == (False, NO_SITE, before.address)
    assert desk.live.html(PAGE, key(shown))

    assert desk.pair.build(MOMENT).delivered
    desk.pair.exchange()
    assert desk.live.page("inlagg/a.md", POST).shown
