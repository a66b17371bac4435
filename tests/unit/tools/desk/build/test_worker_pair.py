"""One process builds while the other shows pages, and they change places."""

import shutil

import pytest

from tests.sites import MOMENT, ROOT, write
from tests.unit.tools.desk.build.orders import POST, order
from tools.desk.build.outcome import SavedPages
from tools.desk.build.worker_pair import WorkerPair

PAGE = "2016/tillit/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Build a small site; give its folder and the pair that can show its pages."""
    folder = tmp_path_factory.mktemp("pair")
    shutil.copytree(ROOT / "theme", folder / "theme")
    write(folder / "content", {"inlagg/a.md": POST})
    pair = WorkerPair(order(folder, "output"))
    assert pair.show(frozenset(), MOMENT) == SavedPages()
    assert pair.build(MOMENT).delivered
    pair.exchange()
    yield folder, pair
    pair.close()


def save(site, words):
    """Save the post with these words; give the page that can be shown of it."""
    folder, pair = site
    write(folder / "content", {"inlagg/a.md": POST.replace("Pumpen", words)})
    [page] = pair.show(frozenset({str(folder / "content/inlagg/a.md")}), MOMENT).pages
    return page


def test_the_page_comes_before_the_site(site):
    """It is shown as the build of the whole site gives it, and the disk is as it was."""
    folder, pair = site
    page = save(site, "Cykeln")

    assert (page.path, page.save_as) == ("inlagg/a.md", PAGE)
    assert b"Cykeln" in page.html
    assert b"Cykeln" not in (folder / "output" / PAGE).read_bytes()

    assert pair.build(MOMENT).delivered
    assert (folder / "output" / PAGE).read_bytes() == page.html
    assert b"Hjulet" in save(site, "Hjulet").html

    pair.exchange()
    assert b"Sadeln" in save(site, "Sadeln").html


def test_a_process_that_dies(site):
    """No page is shown till the next site has been built."""
    folder, pair = site
    pair._shows._process.kill()
    paths = frozenset({str(folder / "content/inlagg/a.md")})
    assert not pair.is_lost
    assert pair.show(paths, MOMENT) == SavedPages()
    assert pair.is_lost

    assert pair.build(MOMENT).delivered
    pair.exchange()
    assert not pair.is_lost
    assert b"Kedjan" in save(site, "Kedjan").html
    assert pair.build(MOMENT).delivered


def test_the_program_has_changed(site):
    """No page is shown of what the former program built."""
    _, pair = site
    pair.restart()

    assert pair.show(frozenset(), MOMENT) == SavedPages()
    assert pair.build(MOMENT).delivered
    pair.exchange()
    assert b"Ramen" in save(site, "Ramen").html
