"""The command that gives a text another address."""

import pytest

from blog.ledger.disk import save_ledger
from tests.sites import ROOT, snapshot, write
from tests.unit.blog.documents.texts import NOW, cases
from tests.unit.blog.ledger.examples import after, text
from tools.move.__main__ import main

SETTINGS = ["--settings", str(ROOT / "publishconf.py")]
A = {"inlagg/a.md": text()}
OM = {"sidor/om.md": "Titel: Om\n\nText.\n"}


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    """Stand in an empty folder, as the director stands in her project."""
    monkeypatch.chdir(tmp_path)


def moved(tmp_path, *words, texts=A, published=A, now=NOW):
    """Run the command in a project; give its exit code, and the texts that changed."""
    write(tmp_path / "content", texts)
    if published:
        save_ledger(tmp_path / "content", after(published))
    before = snapshot(tmp_path / "content")
    code = main([*words, *SETTINGS], now=now)
    now_there = snapshot(tmp_path / "content")
    return code, {p: data.decode() for p, data in now_there.items() if before.get(p) != data}


def test_a_published_post(tmp_path, capsys):
    """The line is written, and what becomes of the old address is told."""
    code, changed = moved(tmp_path, "content/inlagg/a.md", "vem-gor-jobbet")

    assert code == 0
    assert changed == {"inlagg/a.md": text(more="Slug: vem-gor-jobbet")}
    assert capsys.readouterr().out == (
        "content/inlagg/a.md: Slug: vem-gor-jobbet\n"
        "Adressen byts från /2018/a/ till /2018/vem-gor-jobbet/. När sajten är publicerad leder "
        "den gamla till den nya.\n"
    )


# Each case: what it shows, the words typed, the text before, the text after.
WRITTEN = [
    ("words", ["content/inlagg/a.md", "Vem gör jobbet?"], text(),
     text(more="Slug: vem-gor-jobbet")),
    ("slashes around", ["content/inlagg/a.md", "/b/"], text(), text(more="Slug: b")),
    ("from content/", ["inlagg/a.md", "b"], text(), text(more="Slug: b")),
    ("a slug that is there", ["inlagg/a.md", "b"], text(more="Slug: a"), text(more="Slug: b")),
    ("under another name", ["inlagg/a.md", "b"], text(more="Adress: a"), text(more="Adress: b")),
    ("a note on the line", ["inlagg/a.md", "b"], text(more="Slug: a <!-- fråga -->"),
     text(more="Slug: b <!-- fråga -->")),
    ("an empty line", ["inlagg/a.md", "b"], text(more="Slug:"), text(more="Slug:\nSlug: b")),
    ("in YAML", ["inlagg/a.md", "b"],
     "---\r\ntitle: A\r\ndate: 2018-05-13\r\nguid: a\r\nslug: 'a'\r\n---\r\nText.\r\n",
     "---\r\ntitle: A\r\ndate: 2018-05-13\r\nguid: a\r\nslug: 'b'\r\n---\r\nText.\r\n"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "before", "expected"), **cases(WRITTEN))
def test_what_is_written(tmp_path, words, before, expected):
    """One line, and every other byte as it was."""
    assert moved(tmp_path, *words, texts={"inlagg/a.md": before}) == (0, {"inlagg/a.md": expected})


def test_a_page(tmp_path, capsys):
    """As a post does."""
    code, _ = moved(tmp_path, "content/sidor/om.md", "om-oss", texts=OM, published=OM)

    assert code == 0
    assert "från /om/ till /om-oss/" in capsys.readouterr().out


def test_back_to_a_former_address(tmp_path, capsys):
    """It becomes its own again."""
    texts = {"inlagg/a.md": text(more="Slug: b", date="2020-01-01")}
    write(tmp_path / "content", texts)
    save_ledger(tmp_path / "content", after(texts, after(A)))

    assert main(["content/inlagg/a.md", "a", *SETTINGS], now=NOW) == 0
    assert "från /2020/b/ till /2018/a/" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "date"),
    [("Status: utkast", "2018-05-13"), ("", "2018-05-13"), ("", "2030-01-01")],
    ids=["a draft", "never published", "scheduled"],
)
def test_nothing_was_published(tmp_path, capsys, more, date):
    """Then there is nothing that leads on, and she is told so."""
    texts = {"inlagg/a.md": text(more=more, date=date)}
    code, _ = moved(tmp_path, "content/inlagg/a.md", "b", texts=texts, published=None)

    assert code == 0
    assert capsys.readouterr().out.splitlines()[1] == (
        f"Adressen blir /{date[:4]}/b/. Ingen äldre adress är publicerad, så ingen leder dit."
    )


def test_links_by_address(tmp_path, capsys):
    """Each is told with its line; a link to the file needs nothing."""
    b = text("B", "b", body="Läs [a](/2018/a/#x).\n\n[A](a.md), [c](/2018/a-b/), [d](/2018/a).")
    moved(tmp_path, "content/inlagg/a.md", "ny", texts={**A, "inlagg/b.md": b}, published=A)

    assert capsys.readouterr().out.splitlines()[2:] == [
        "Länkar som är skrivna med den gamla adressen: "
        "content/inlagg/b.md:5, content/inlagg/b.md:7.",
        "Skriv dem hellre som {filename}/inlagg/a.md, så håller de alltid.",
    ]


OTHER = {**A, "inlagg/b.md": text("B", "b")}

# Each case: what it shows, the words typed, the texts, those published, what is said.
REFUSED = [
    ("no such file", ["content/inlagg/x.md", "b"], A, A,
     "content/inlagg/x.md är ingen text i content. Skriv namnet på en text i content."),
    ("almost a file", ["content/inlagg/2018-a.md", "b"], {"inlagg/2018-ab.md": text()}, None,
     "content/inlagg/2018-a.md är ingen text i content. Menade du content/inlagg/2018-ab.md?"),
    ("a picture", ["content/bilder/a.svg", "b"], A, A, "är ingen text i content"),
    ("no address", ["content/inlagg/a.md", "!"], A, A, "Av ”!” går det inte att göra en adress."),
    ("a whole address", ["content/inlagg/a.md", "2018/b"], A, A, "Skriv bara den sista delen"),
    ("out of the site", ["content/inlagg/a.md", "../b"], A, A, "går det inte att göra en adress"),
    ("the same", ["content/inlagg/a.md", "a"], A, A,
     "content/inlagg/a.md har redan adressen /2018/a/."),
    ("another's", ["content/inlagg/a.md", "b"], OTHER, A,
     "Adressen /2018/b/ används av content/inlagg/b.md. Välj en annan."),
    ("another's, published", ["content/inlagg/a.md", "b"], OTHER, OTHER,
     "Adressen /2018/b/ används av content/inlagg/b.md. Välj en annan."),
    ("a part of the site", ["content/sidor/om.md", "arkiv"], OM, OM,
     "Adressen /arkiv/ används redan av webbplatsen själv. Välj en annan."),
    ("the page for what is not there", ["content/sidor/404.md", "b"],
     {"sidor/404.md": "Titel: X\nSlug: 404\n\nText.\n"}, None, "har alltid samma adress"),
    ("another page to be that one", ["content/sidor/om.md", "404"], OM, OM,
     "har alltid samma adress"),
    ("a file without lines on top", ["content/inlagg/a.md", "b"], {"inlagg/a.md": "\nText.\n"},
     None, "Filen har inga rader överst."),
    ("a slug on several lines", ["content/inlagg/a.md", "b"],
     {"inlagg/a.md": "---\ntitle: A\nslug: >\n  a\n  b\n---\nText.\n"}, None,
     "content/inlagg/a.md:3: Skriv själv raden Slug: b"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "texts", "published", "expected"), **cases(REFUSED))
def test_refused(tmp_path, capsys, words, texts, published, expected):
    """Why, and what to do; nothing is written."""
    assert moved(tmp_path, *words, texts=texts, published=published) == (1, {})
    assert expected in capsys.readouterr().err


def test_the_clock(tmp_path):
    """Without a moment, the command asks the clock."""
    write(tmp_path / "content", A)

    assert main(["content/inlagg/a.md", "b", *SETTINGS]) == 0
