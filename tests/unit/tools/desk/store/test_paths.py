"""Which files the desk may touch."""

import pytest

from tests.sites import write
from tools.desk.store.errors import Refused
from tools.desk.store.paths import text_path


@pytest.fixture
def root(tmp_path):
    write(tmp_path, {"ut.md": "hemligt", "content/inlagg/2026/a.md": "a"})
    (tmp_path / "content/lank.md").symlink_to("../ut.md")
    (tmp_path / "content/inom.md").symlink_to("inlagg/2026/a.md")
    (tmp_path / "content/mapp").symlink_to("..")
    (tmp_path / "content/hemma").symlink_to("inlagg")
    return tmp_path / "content"


@pytest.mark.parametrize(
    "path",
    [
        *("inlagg/2026/a.md", "a.md", "sidor/om.markdown", "A.MD", "inlagg/å ä ö.md"),
        *("inlagg/2026/a\u030a.md", "inlagg/con-text.md", "inlagg/a..b.md", "utkast/”citat”.md"),
    ],
)
def test_texts(root, path):
    """Any name that a system can have; the text need not exist."""
    assert text_path(root, path) == root.resolve() / path


@pytest.mark.parametrize(
    "path",
    [
        *("", ".", "..", "/", "a", "a.html", "a.md/", "a.yaml", "publicerat.json", ".md"),
        *("../ut.md", "inlagg/../../ut.md", "/etc/passwd.md", "//a.md", "inlagg//a.md", "./a.md"),
        *("..\\ut.md", "inlagg\\a.md", "C:\\ut.md", "C:/ut.md", "c:ut.md", "\\\\server\\a.md"),
        *(".dold.md", ".git/a.md", "inlagg/.dold/a.md", "~/a.md ", "a.md.", "mapp./a.md"),
        *("con.md", "NUL.md", "inlagg/aux.md", "com1.md", "LPT9.x.md", "prn/a.md", "com¹.md"),
        *("a\x00.md", "a\n.md", "a\x7f.md", "a\x85.md", "\udce5.md", "a:b.md", "a.md:b.md"),
        *("a?.md", "a*.md", 'a".md', "a<b>.md", "a|b.md", f"{'å' * 127}.md", "a /b.md"),
        *("lank.md", "inom.md", "mapp/ut.md", "mapp/content/inlagg/2026/a.md", "hemma/2026/a.md"),
    ],
)
def test_all_else(root, path):
    """Ways out, links, hidden files, names that Windows refuses, and what is no text."""
    with pytest.raises(Refused):
        text_path(root, path)


def test_a_content_that_is_a_link(root, tmp_path):
    """She may keep her texts wherever she likes: what counts is what lies within."""
    (tmp_path / "texter").symlink_to("content")

    assert text_path(tmp_path / "texter", "a.md") == root.resolve() / "a.md"


def test_what_is_said(root):
    """The path as it can be shown, and what to do."""
    with pytest.raises(Refused) as refused:
        text_path(root, f"../{'a' * 200}\x07.md")

    assert refused.value.reason == (
        f"”../{'a' * 96}…” är ingen text som skrivbordet kan öppna. Välj en text i listan."
    )


@pytest.mark.parametrize("path", ["inlagg/Vem gör jobbet?.md", 'a".md', "del: två.md", "con.md"])
def test_a_name_that_she_can_change(root, path):
    """A file that lies in the list, and cannot be opened: she is not sent back to the list."""
    with pytest.raises(Refused, match="har ett namn som inte alla datorer kan ha"):
        text_path(root, path)
