"""Reading content/ from the disk."""

import errno
import os
from pathlib import Path

import pytest

from blog.documents.loader import read_collection
from blog.errors import BuildStopped
from blog.files import shown
from blog.ledger.model import Ledger
from blog.ledger.serialize import write_ledger
from tests.sites import write
from tests.unit.blog.documents.texts import NOW, RENDER, cases, post, said, settings
from tests.unit.blog.ledger.examples import entry


def read(root, unsaved=None, **override):
    return read_collection(
        root, settings=settings(**override), now=NOW, render=RENDER, unsaved=unsaved
    )


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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has none")
@pytest.mark.parametrize("name", ["inlagg/b.md", "bilder/b.jpg", "rot/b.txt"])
def test_what_is_no_file(tmp_path, name):
    """A named pipe is an error like others, and nobody waits for what comes out of it."""
    write(tmp_path, {"inlagg/a.md": post()})
    (tmp_path / name).parent.mkdir(exist_ok=True)
    os.mkfifo(tmp_path / name)
    made = read(tmp_path)

    assert [(Path(finding.path).name, finding.message) for finding in made.findings] == [
        (Path(name).name, "Filen går inte att läsa från disken.")
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


NOT_A_TEXT = "kan inte bli ett inlägg"
UNLINKED = "Ingen text länkar till filen, och den publiceras inte."
# Each case: what it shows, the path, a part of what is said; "" for a file that is only counted.
STRAY = [
    ("a picture beside the text", "inlagg/2016/bro.SVG", ""),
    ("a picture that no browser shows", "bilder/2016/bro.heic", ""),
    ("a picture's source", "bilder/bro.psd", ""),
    ("a report beside the text", "inlagg/rapport.pdf", UNLINKED),
    ("a report among the pictures", "bilder/rapport.pdf", UNLINKED),
    ("a text from Word", "inlagg/brev.docx", UNLINKED),
    ("a text from Word at the top", "brev.docx", UNLINKED),
    ("a recording", "inlagg/tal.mp3", UNLINKED),
    ("a text from LibreOffice", "inlagg/brev.odt", NOT_A_TEXT),
    ("an old text from Word", "inlagg/brev.doc", NOT_A_TEXT),
    ("a plain text", "inlagg/brev.txt", NOT_A_TEXT),
    ("a plain text at the top", "brev.txt", NOT_A_TEXT),
    ("a plain text among the pictures", "bilder/brev.txt", NOT_A_TEXT),
    ("reStructuredText at the top", "tappad.rst", NOT_A_TEXT),
    ("a web page among the pages", "sidor/om.HTML", NOT_A_TEXT),
    ("a suffix cut short", "inlagg/brev.m", NOT_A_TEXT),
    ("a suffix too many", "inlagg/brev.md.txt", NOT_A_TEXT),
    ("a space after the suffix", "inlagg/brev.md ", NOT_A_TEXT),
    ("no suffix", "inlagg/brev", NOT_A_TEXT),
    ("a server's file outside rot", "CNAME", NOT_A_TEXT),
    ("a list of words in a folder", "inlagg/ordlista.txt", NOT_A_TEXT),
    ("the statement's data misspelt", "tillganglighet.yml", NOT_A_TEXT),
    ("a text among the pictures", "bilder/las-mig.md", "där texter inte publiceras"),
]


@pytest.mark.parametrize(("path", "message"), **cases(STRAY))
def test_stray_files(tmp_path, path, message):
    """Every file is published, named or counted; none stops what is public."""
    write(tmp_path, {path: "x"})
    made = read(tmp_path)

    assert made.documents == {}
    assert made.unpublished == (() if message else (path,))
    assert [(f.path, f.level.value) for f in made.findings] == (
        [(f"{tmp_path}/{path}", "anmärkning")] if message else []
    )
    assert all(message in finding.message for finding in made.findings)


@pytest.mark.parametrize("path", ["tillganglighet.yaml", "ordlista.txt", "rot/CNAME", "rot/a.md"])
def test_files_that_are_used(tmp_path, path):
    """What the site reads or delivers by itself is neither named nor counted."""
    write(tmp_path, {path: "x"})
    made = read(tmp_path)

    assert (made.findings, made.unpublished) == ((), ())


# Each case: what it shows, the text's status, what is published, what is only counted.
USED = [
    ("by a public text", "publicerad", {"inlagg/a.pdf": "inlagg/a.pdf"}, ()),
    ("by a draft", "utkast", {}, ("inlagg/a.pdf",)),
]


@pytest.mark.parametrize(("status", "files", "unpublished"), **cases(USED))
def test_a_file_that_a_text_links_to(tmp_path, status, files, unpublished):
    """It follows the text; with a draft it waits, and is not called useless."""
    text = post(more=f"Status: {status}", body="[Planen](a.pdf)")
    write(tmp_path, {"inlagg/a.md": text, "inlagg/a.pdf": "x"})
    made = read(tmp_path, POSTS_PREVIEW=False)

    assert (made.findings, made.files, made.unpublished) == ((), files, unpublished)


@pytest.mark.parametrize(
    ("name", "hint"),
    [("a.docx", "inv word "), ("a.odt", "Worddokument (.docx)"), ("a.txt", "slutar på .md"),
     ("a", "slutar på .md"), ("a.rst", "Skriv om texten"), ("a.pdf", "[Vad den innehåller]"),
     ("a.xyz", "Flytta filen")],
)  # fmt: skip
def test_what_to_do_with_a_stray_file(tmp_path, name, hint):
    """Each kind of file can be saved in its own way."""
    write(tmp_path, {f"inlagg/{name}": "x"})
    [finding] = read(tmp_path).findings

    assert hint in finding.hint


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
    """No text need show it, and hidden files are what web servers look for."""
    names = ["CNAME", "a/b.txt", ".htaccess", ".nojekyll", ".well-known/security.txt"]
    write(tmp_path, {f"rot/{name}": "x" for name in names})

    assert read(tmp_path).files == {f"rot/{name}": name for name in names}


LEFT_BEHIND = [
    ".DS_Store", "._CNAME", ".git/HEAD", ".gitignore", ".htaccess.swp",
    ".#htaccess", ".idea/x.xml",
    ".well-known/.DS_Store", ".well-known/.git/config", "Thumbs.db", "CNAME~", ".env", ".htpasswd",
    ".svn/entries", ".Trash-1000/x", ".nfs0001", ".bash_history",
]  # fmt: skip


@pytest.mark.parametrize("name", LEFT_BEHIND)
def test_what_is_left_behind_in_rot(tmp_path, name):
    """What systems and editors leave there, and what holds secrets, is not delivered."""
    write(tmp_path, {f"rot/{name}": "x"})
    made = read(tmp_path)

    assert (made.files, made.findings) == ({}, ())


@pytest.mark.parametrize("name", [".manifest", ".guider", "index.html", "2018/index.html"])
def test_rot_covers_nothing_of_the_site(tmp_path, name):
    """A file that would take the place of one that the build makes is an error."""
    write(tmp_path, {f"rot/{name}": "x"})
    [finding] = read(tmp_path).findings

    assert (finding.rule, finding.level.value) == ("adress", "fel")


LEDGER = write_ledger(Ledger.of([entry("a", "2018/lovad/")]))
PROMISED = post(title="Ny titel", more="Guid: a")


def test_the_ledger_decides_addresses(tmp_path):
    """It lies among the texts, is none of them, and no text can show it."""
    write(tmp_path, {"inlagg/a.md": PROMISED, "publicerat.json": LEDGER})
    made = read(tmp_path)

    assert made.documents["inlagg/a.md"].url == "2018/lovad/"
    assert (made.files, made.unpublished) == ({}, ())


def test_no_text_can_publish_the_ledger(tmp_path):
    """It names texts that are gone, and guids of drafts."""
    text = post(body="[x](/publicerat.json) ![x](../publicerat.json)")
    write(tmp_path, {"inlagg/a.md": text, "publicerat.json": LEDGER})

    assert read(tmp_path).files == {}


def test_a_damaged_ledger_is_an_error(tmp_path):
    """No address is decided while nobody knows what has been promised."""
    write(tmp_path, {"inlagg/a.md": PROMISED, "publicerat.json": '{\n"version": 1,\n'})
    [finding] = read(tmp_path).findings

    assert str(finding) == (
        f"{tmp_path}/publicerat.json:3: Filen går inte att läsa.\n"
        "    → Hämta tillbaka den som den var, till exempel ur säkerhetskopian eller med git. "
        "Utan den kan gamla länkar sluta fungera. (adresslöfte)"
    )


def test_what_a_file_is_to_hold(tmp_path):
    """A command can see what a change would mean before it is written."""
    write(tmp_path, {"inlagg/a.md": post(), "inlagg/b.md": post(title="B")})
    made = read(tmp_path, unsaved={"inlagg/a.md": post(title="Ny").encode()})

    assert [each.title for each in made.documents.values()] == ["Ny", "B"]


def test_what_a_new_file_is_to_hold(tmp_path):
    """A text need not be there yet, and one that is to be empty is not read from the disk."""
    write(tmp_path, {"inlagg/a.md": post()})
    made = read(tmp_path, unsaved={"inlagg/a.md": b"", "sidor/ny.md": post(title="Ny").encode()})

    assert [each.title for each in made.documents.values()] == ["", "Ny"]
    assert [each.is_page for each in made.documents.values()] == [False, True]


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
