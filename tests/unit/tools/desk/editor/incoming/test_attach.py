"""A file gets a name that says what it is, and never takes that of another."""

import pytest

from tools.desk.editor.incoming.attach import attachment, picture, put, sensible_name, shown_size
from tools.desk.editor.incoming.uploads import Upload

PHOTO = Upload(b"ett", ".jpg", is_image=True)
PLAN = Upload(b"plan", ".pdf", is_image=False)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Torget i maj.JPG", "torget-i-maj", id="its own"),
        pytest.param("åäö & vård.png", "aao-vard", id="signs that no address has"),
        pytest.param("C:\\Users\\anna\\torg.jpg", "torg", id="with folders"),
        pytest.param("IMG_1234.JPG", "tillit", id="a camera's"),
        pytest.param("DSC00012.jpg", "tillit", id="another camera's"),
        pytest.param("PXL_20260102_101112.jpg", "tillit", id="a telephone's"),
        pytest.param("Skärmbild 2026-01-02 kl. 10.11.12.png", "tillit", id="a screenshot"),
        pytest.param("WhatsApp Image 2026-01-02 at 10.11.12.jpeg", "tillit", id="a message's"),
        pytest.param("image.png", "tillit", id="the clipboard's"),
        pytest.param("19811218-9876 utredning.pdf", "tillit", id="a personal number"),
        pytest.param("dnr 2026-123456.pdf", "tillit", id="the number of a matter"),
        pytest.param("", "tillit", id="none"),
    ],
)
def test_what_a_file_is_called(name, expected):
    """By its own name if that says anything, else by the text that shows it."""
    assert sensible_name(name, "Tillit", PHOTO) == expected


def test_a_file_without_any_name():
    """There is always one."""
    assert sensible_name("", "…", PHOTO) == "bild"
    assert sensible_name("", "", PLAN) == "fil"


def test_where_a_file_is_put(tmp_path):
    """Pictures and documents in folders of their own, by the year of the text."""
    assert put(tmp_path, PHOTO, name="torg.jpg", title="T", year="2026") == "bilder/2026/torg.jpg"
    assert put(tmp_path, PLAN, name="plan.pdf", title="T", year="") == "filer/plan.pdf"
    assert put(tmp_path, PLAN, name="b.pdf", title="T", year="../..") == "filer/b.pdf"
    assert (tmp_path / "bilder/2026/torg.jpg").read_bytes() == b"ett"


def test_a_name_that_is_taken(tmp_path):
    """The same file is used again; another gets a number, also where only the ending differs."""
    given = {"name": "torg.jpg", "title": "T", "year": "2026"}
    other, drawing = Upload(b"annat", ".jpg", True), Upload(b"<svg/>", ".svg", True)

    assert put(tmp_path, PHOTO, **given) == "bilder/2026/torg.jpg"
    assert put(tmp_path, PHOTO, **given) == "bilder/2026/torg.jpg"
    assert put(tmp_path, other, **given) == "bilder/2026/torg-2.jpg"
    assert put(tmp_path, drawing, **given) == "bilder/2026/torg-3.svg"
    assert (tmp_path / "bilder/2026/torg.jpg").read_bytes() == b"ett"


def test_in_markdown():
    """A picture with its words and its caption; a document with its kind and its size."""
    assert picture("bilder/a.jpg", "Ett torg", "") == "![Ett torg](/bilder/a.jpg)"
    assert picture("bilder/a.jpg", "A", 'I "maj"') == '![A](/bilder/a.jpg "I ”maj”")'
    assert attachment("filer/p.pdf", "Planen", 1_234_000) == "[Planen (pdf, 1,2 MB)](/filer/p.pdf)"


@pytest.mark.parametrize(
    ("size", "said"),
    [(1, "1 kB"), (12_345, "12 kB"), (999_499, "999 kB"), (1_000_000, "1 MB"),
     (2_500_000, "2,5 MB")],
    ids=["a byte", "some", "nearly one", "one", "more"],
)  # fmt: skip
def test_sizes_as_one_says_them(size, said):
    """With a comma."""
    assert shown_size(size) == said
