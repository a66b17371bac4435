"""Names for the files of the media library."""

import pytest

from tools.wordpress.export.library import Library, Media
from tools.wordpress.plan.media import named_files, plan_media


def named(*sources, existing=(), known=None):
    return dict(plan_media(sources, existing=existing, known=known or {}).paths)


def test_by_year_in_the_site_s_letters():
    """The year tells the folder, and names have no letters that addresses lack."""
    assert named("2017/03/Bild på Bro.JPG", "sites/2/2016/a.png", "logo.svg") == {
        "2017/03/Bild på Bro.JPG": "bilder/2017/bild-pa-bro.jpg",
        "sites/2/2016/a.png": "bilder/2016/a.png",
        "logo.svg": "bilder/logo.svg",
    }


def test_no_two_have_one_address():
    """Pictures are made in other formats beside their own, so that the ending tells nothing."""
    found = named("2017/01/a.png", "2017/02/a.png", "2017/02/A.jpg").values()

    assert len({path.rpartition(".")[0] for path in found}) == 3


def test_what_is_there_keeps_its_name():
    """Neither her own files nor those of an earlier move are touched."""
    found = named("2017/01/a.png", "2017/02/a.png", existing=["bilder/2017/a.webp"],
                  known={"2017/02/a.png": "bilder/2017/gammal.png"})  # fmt: skip

    assert found == {
        "2017/01/a.png": "bilder/2017/a-2.png",
        "2017/02/a.png": "bilder/2017/gammal.png",
    }


@pytest.mark.parametrize("name", ["a.php", "a.html", "a.js", "a.exe", "a", ".htaccess"])
def test_what_runs_stays_behind(name):
    """Only what shows or says something comes along."""
    assert named(f"2017/01/{name}") == {}


BRO = Media("1", "2017/03/bro.jpg", "https://gamla.example/wp-content/uploads/2017/03/bro.jpg")
SCALED = Media("2", "2017/03/stor-scaled.jpg", "")
LIBRARY = Library(
    {"1": BRO, "2": SCALED},
    {BRO.path: BRO, SCALED.path: SCALED},
    frozenset({"gamla.example"}),
)
FOUND = {
    "itself": ("https://gamla.example/wp-content/uploads/2017/03/bro.jpg", BRO.path),
    "a size": ("https://gamla.example/wp-content/uploads/2017/03/bro-300x200.jpg", BRO.path),
    "without its host": ("/wp-content/uploads/2017/03/bro.jpg", BRO.path),
    "with www": ("http://www.gamla.example/wp-content/uploads/2017/03/bro.jpg?w=300", BRO.path),
    "of a network": ("/wp-content/uploads/sites/2/2017/03/bro.jpg", BRO.path),
    "in WordPress's cache": (
        "https://i0.wp.com/gamla.example/wp-content/uploads/2017/03/bro.jpg?fit=1", BRO.path),
    "scaled by WordPress": (
        "/wp-content/uploads/2017/03/stor-scaled-1024x768.jpg", SCALED.path),
    "not in the export": ("/wp-content/uploads/2017/03/ny-10x10.jpg", "2017/03/ny.jpg"),
}  # fmt: skip


@pytest.mark.parametrize(("address", "path"), FOUND.values(), ids=FOUND)
def test_which_file_an_address_shows(address, path):
    """The original, whichever of its sizes a text shows."""
    assert LIBRARY.find(address).path == path


@pytest.mark.parametrize(
    "address",
    ["https://annan.example/wp-content/uploads/2017/03/bro.jpg", "/om/", "http://[", "",
     "/wp-content/uploads/../../../etc/passwd"],
)  # fmt: skip
def test_what_is_no_file_of_the_blog(address):
    """Another site's, a page, what leads out of the folder."""
    assert LIBRARY.find(address) is None


def test_addresses_in_a_text():
    """They are found in any attribute."""
    content = "<img src=\"/wp-content/uploads/2017/a.jpg\"><a href='/wp-content/uploads/b.pdf'>"

    assert list(named_files(content)) == [
        "/wp-content/uploads/2017/a.jpg",
        "/wp-content/uploads/b.pdf",
    ]
