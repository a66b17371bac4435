"""Reading content/ from the disk."""

import errno
import os

import pytest

from blog.documents.loader import read_collection, shown
from blog.errors import BuildStopped
from tests.sites import write
from tests.unit.blog.documents.texts import NOW, RENDER, cases, post, said, settings


def read(root):
    return read_collection(root, settings=settings(), now=NOW, render=RENDER)


def test_an_empty_folder(tmp_path):
    """Nothing to read is nothing wrong."""
    made = read(tmp_path)

    assert (made.documents, made.files, made.findings) == ({}, {}, ())


def test_no_folder(tmp_path):
    """A folder that is not there is the caller's mistake, told in Swedish."""
    with pytest.raises(BuildStopped, match="finns inte"):
        read(tmp_path / "contnet")


def test_a_link_to_nothing(tmp_path):
    """A file that cannot be read is an error like others; the rest are read."""
    write(tmp_path, {"inlagg/a.md": post()})
    (tmp_path / "inlagg/b.md").symlink_to(tmp_path / "borta.md")
    made = read(tmp_path)

    assert [finding.message for finding in made.findings] == [
        "Filen går inte att läsa från disken."
    ]
    assert list(made.documents) == ["inlagg/a.md"]


def test_a_folder_that_cannot_be_listed(tmp_path, monkeypatch):
    """It stops the build: the texts in it would be gone from the site without a word."""
    write(tmp_path, {"inlagg/2016/a.md": post(), "inlagg/b.md": post()})
    scandir = os.scandir

    def closed(path):
        if str(path).endswith("2016"):
            raise PermissionError(errno.EACCES, "closed", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    made = read(tmp_path)

    assert said(made.findings) == [
        (f"{tmp_path}/inlagg/2016:1", "Mappen går inte att läsa från disken.", "filtyp", "fel")
    ]
    assert list(made.documents) == ["inlagg/b.md"]


def test_posts_and_pages(tmp_path):
    """Texts wherever they lie; what lies in sidor/ is a page."""
    write(tmp_path, {
        "a.md": post(title="A"),
        "inlagg/2016/b.md": post(title="B"),
        "sidor/om.md": "Titel: Om\n\nText.",
        "bilder/las-mig.md": "Om bilderna.",
        "rot/om.md": "Text.",
    })  # fmt: skip
    made = read(tmp_path)

    assert {path: source.is_page for path, source in made.documents.items()} == {
        "a.md": False, "inlagg/2016/b.md": False, "sidor/om.md": True,
    }  # fmt: skip
    assert made.findings == ()


@pytest.mark.parametrize(
    "suffix", [".md", ".markdown", ".mkd", ".mdown", ".MD", ".Markdown", ".Md"]
)
def test_every_kind_of_markdown(tmp_path, suffix):
    """No text is lost for its suffix, in capitals or not."""
    write(tmp_path, {f"inlagg/a{suffix}": post()})

    assert list(read(tmp_path).documents) == [f"inlagg/a{suffix}"]


IGNORED = [
    ".dold.md", "a.md~", "~$a.md", "#a.md#", ".DS_Store", "Thumbs.db", "desktop.ini",
    "~WRL0001.tmp", "a.md.bak", "a.md.sb-1a2b3c4d-AbCdEf", "a.md.crdownload", "4913", "Icon\r",
    ".git/a.md", "__pycache__/a.md", ".obsidian/x.json",
]  # fmt: skip


@pytest.mark.parametrize("name", IGNORED)
def test_ignored(tmp_path, name):
    """What editors and systems leave behind is nobody's text."""
    write(tmp_path, {f"inlagg/{name}": post()})
    made = read(tmp_path)

    assert (made.documents, made.findings) == ({}, ())


# Each case: what it shows, the path, what is said of the file.
STRANGERS = [
    ("a picture beside the text", "inlagg/2016/bro.SVG", []),
    ("a report beside the text", "inlagg/rapport.pdf", []),
    ("a data file at the top", "tillganglighet.yaml", []),
    ("anything among the pictures", "bilder/bro.psd", []),
    ("anything for the root", "rot/CNAME", []),
    ("a text from LibreOffice", "inlagg/brev.odt", [".odt"]),
    ("a text from Word, which may be linked to", "inlagg/brev.docx", []),
    ("an old text from Word", "inlagg/brev.doc", [".doc"]),
    ("a plain text", "inlagg/brev.txt", [".txt"]),
    ("a web page among the pages", "sidor/om.HTML", [".html"]),
    ("a suffix cut short", "inlagg/brev.m", [".m"]),
]


@pytest.mark.parametrize(("path", "suffixes"), **cases(STRANGERS))
def test_unexpected(tmp_path, path, suffixes):
    """A file that could have been meant as a text is not passed over in silence."""
    write(tmp_path, {path: "x"})

    assert said(read(tmp_path).findings) == [
        (f"{tmp_path}/{path}:1", f"Filen är av slaget ”{suffix}” och kan inte bli ett inlägg.",
         "filtyp", "anmärkning")
        for suffix in suffixes
    ]  # fmt: skip


def test_a_file_without_a_suffix(tmp_path):
    """The same for a text that lost its suffix."""
    write(tmp_path, {"inlagg/brev": post()})

    assert [f.message for f in read(tmp_path).findings] == [
        "Filen är utan filändelse och kan inte bli ett inlägg."
    ]


def test_a_folder_that_is_a_link_to_itself(tmp_path):
    """The reading ends, and each text is read once."""
    write(tmp_path, {"inlagg/a.md": post()})
    (tmp_path / "inlagg/igen").symlink_to(tmp_path, target_is_directory=True)

    assert list(read(tmp_path).documents) == ["inlagg/a.md"]


def test_a_linked_folder(tmp_path):
    """A folder that lies elsewhere is read where the link stands."""
    write(tmp_path / "annanstans", {"a.md": post()})
    (tmp_path / "content").mkdir()
    (tmp_path / "content/inlagg").symlink_to(tmp_path / "annanstans", target_is_directory=True)

    assert list(read(tmp_path / "content").documents) == ["inlagg/a.md"]


def test_decomposed_names(tmp_path):
    """A name from a Mac is found by the name that the director types."""
    write(tmp_path, {
        "inlagg/a.md": post(body="![En båt](/bilder/båt.svg) [brev](på-vår.md)"),
        "inlagg/pa\u030a-va\u030ar.md": post(title="B"),
        "bilder/ba\u030at.svg": "<svg/>",
    })  # fmt: skip
    made = read(tmp_path)

    assert made.findings == ()
    assert made.files == {"bilder/ba\u030at.svg": "bilder/bat.svg"}


def test_what_lies_in_rot_goes_along_unasked(tmp_path):
    """No text need show it, and a hidden folder that the settings do not ignore is none."""
    write(tmp_path, {"rot/CNAME": "blogg.exempel.se", "rot/a/b.txt": "x", "rot/.htaccess": "x"})

    assert read(tmp_path).files == {"rot/CNAME": "CNAME", "rot/a/b.txt": "a/b.txt"}


def test_bytes_are_read_as_they_are(tmp_path):
    """A file in another encoding is told of, with its path and line."""
    write(tmp_path, {"inlagg/a.md": post(body="Smörgås.").encode("cp1252")})

    [finding] = read(tmp_path).findings
    assert (finding.path, finding.line, finding.rule) == (
        f"{tmp_path}/inlagg/a.md", 4, "teckenkodning",
    )  # fmt: skip


def test_shown(tmp_path, monkeypatch):
    """Paths are as the director types them from where she stands."""
    (tmp_path / "content").mkdir()
    (tmp_path / "annan").mkdir()
    monkeypatch.chdir(tmp_path)

    assert shown(tmp_path / "content") == "content"
    assert shown(tmp_path) == "."
    monkeypatch.chdir(tmp_path / "annan")
    assert shown(tmp_path / "content") == (tmp_path / "content").as_posix()
