"""The command that moves a WordPress blog here."""

import datetime as dt
import errno
import json
from pathlib import Path

import pytest

from tests.sites import ROOT, snapshot, write
from tests.unit.blog.documents.texts import STOCKHOLM
from tests.unit.tools.wordpress.blog import bridge, swedish_blog
from tests.unit.tools.wordpress.exports import HOME, Item, category, export, picture
from tools.wordpress.__main__ import main
from tools.wordpress.deliver import moving, stage

NOW = dt.datetime(2026, 11, 22, 8, 0, tzinfo=STOCKHOLM)
MONDAY = "inlagg/2017/2017-03-01-en-vanlig-mandag.md"


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    """Stand in an empty project, as the director stands in hers."""
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)


def move(*words, data=None):
    """Run the command at a known moment, on *data* if it is given."""
    if data is not None:
        Path("export.xml").write_bytes(data)
    return main(["export.xml", *words, "--settings", str(ROOT / "publishconf.py")], NOW)


def moved(*items, **options):
    """Move a few items; give the files by path below content/."""
    assert move(data=export(*items, **options)) == 0
    return texts()


def texts():
    files = snapshot(Path("content")).items()
    return {path: data.decode() for path, data in files if not path.endswith(".png")}


def lines(text):
    """Give what stands on top of a text."""
    return dict(line.split(": ", 1) for line in text.split("\n\n")[0].splitlines())


def ledger():
    rows = json.loads(Path("content/publicerat.json").read_text("utf-8"))["entries"]
    return {next(iter(row.items()))[1]: row for row in rows if isinstance(row, dict)}


def test_a_post():
    """Title, dates with their zone, tags, author and guid stand on top; its text below."""
    post = Item(
        number=8,
        title="Mat &amp; <em>dryck</em>",
        content="Ett.\n\nTvå <b>fet</b>.\nRad.",
        modified="2017-03-05 09:00:00",
        modified_gmt="2017-03-05 08:00:00",
        terms=(("category", "barn", "Barn &amp; unga"), ("post_tag", "vard", "Vård")),
        excerpt="En <i>ingress</i>.",
        sticky=1,
        guid="http://gamla.example/?p=8",
    )

    assert moved(post)[MONDAY] == (
        "Titel: Mat & dryck\n"
        "Datum: 2017-03-01 07:30:15+01:00\n"
        "Uppdaterad: 2017-03-05 09:00:00+01:00\n"
        "Etiketter: Barn & unga, Vård\n"
        "Ingress: En ingress.\n"
        "Författare: Anna Ek\n"
        "Utvald: ja\n"
        "Status: publicerad\n"
        "Guid: http://gamla.example/?p=8\n"
        "\n"
        "Ett.\n\nTvå **fet**.  \nRad.\n"
    )


STATES = [
    ("publish", {}, "publicerad", ""),
    ("future", {"day": "2027-01-02", "gmt": "2027-01-02 06:30:15"}, "publicerad", ""),
    ("future", {}, "utkast", ""),
    ("draft", {"gmt": "0000-00-00 00:00:00"}, "utkast", ""),
    ("pending", {}, "utkast", ""),
    ("private", {}, "utkast", "privat"),
    ("publish", {"password": "sesam"}, "utkast", "lösenord"),
    ("future", {"password": " "}, "utkast", "lösenord"),
    ("acf-disabled", {}, "utkast", ""),
]


@pytest.mark.parametrize(("status", "more", "said", "protection"), STATES)
def test_states(status, more, said, protection):
    """Nothing becomes more public than it was."""
    found = moved(Item(status=status, **more))
    [text] = [found[path] for path in found if path.startswith("inlagg/")]

    assert lines(text)["Status"] == said
    assert lines(text).get("Skyddad", "") == protection


@pytest.mark.parametrize("status", ["trash", "auto-draft", "inherit"])
def test_what_was_thrown_away(status, capsys):
    """It stays in the export, and is counted."""
    assert [path for path in moved(Item(status=status)) if path.endswith(".md")] == []
    assert "Kvar i exporten:" in capsys.readouterr().out


@pytest.mark.parametrize(
    "kind", ["nav_menu_item", "wp_block", "revision", "custom_css", "produkt"]
)
def test_other_kinds(kind, capsys):
    """What is neither post nor page becomes no text, and is counted."""
    assert [path for path in moved(Item(kind=kind)) if path.endswith(".md")] == []
    assert " 1." in capsys.readouterr().out


def test_no_personal_data():
    """No address, password or comment of anyone reaches content/, whatever it is in."""
    Path("export.xml").write_bytes(swedish_blog())
    write(Path("uploads"), {"2017/03/bro.png": bridge()})

    assert move("--uploads", "uploads") == 0
    everything = b"".join(snapshot(Path("content")).values())
    for secret in ("sesam", "lasare@", "kommunen.example", "192.0.2.17", "Så sant", "Läsarsson"):
        assert secret.encode() not in everything
    assert b"GPS" not in everything


def test_addresses_are_frozen():
    """The whole old path is a post's address, and what else led to it leads to it still."""
    moved(
        Item(number=8, guid="g8", meta=(("_wp_old_slug", "mandag"),)),
        Item(number=20, kind="page", slug="kontakt", link=f"{HOME}/om/kontakt/"),
    )

    post, page = ledger()["g8"], ledger()["sidor/kontakt.md"]
    assert post["addresses"] == ["2017/03/en-vanlig-mandag/"]
    assert {"?p=8", "2017/03/mandag/", "2017/03/en-vanlig-mandag/feed/"} <= set(post["old"])
    assert page["addresses"] == ["om/kontakt/"]
    assert {"?p=20", "?page_id=20"} <= set(page["old"])


def test_addresses_without_a_path():
    """A blog with numbers for addresses gets the site's own, and the numbers lead there."""
    found = moved(Item(number=8, link=f"{HOME}/?p=8", guid="g8", slug="mandag"))

    assert ledger()["g8"]["addresses"] == ["2017/mandag/"]
    assert ledger()["g8"]["old"] == ["?p=8"]
    assert lines(found["inlagg/2017/2017-03-01-mandag.md"])["Slug"] == "mandag"


def test_what_was_never_public_is_promised_nowhere():
    """No private text or draft stands in the ledger; one with a password is known as gone."""
    moved(
        Item(number=1, status="private", slug="hemlig-dagbok"),
        Item(number=2, status="draft", slug="halvfardig"),
        Item(number=3, password="x", slug="bakom", guid="g3"),
        picture("2017/03/hemlig-bild.png", number=4, parent=1),
    )

    written = Path("content/publicerat.json").read_text("utf-8")
    assert "hemlig" not in written
    assert "halvfardig" not in written
    assert ledger()["g3"]["gone"] is True


def test_a_trial(capsys):
    """It tells all, and writes nothing at all."""
    before = {**snapshot(Path("content"))}

    assert move("--dry-run", data=swedish_blog()) == 0
    assert snapshot(Path("content")) == before
    assert sorted(p.name for p in Path().iterdir()) == ["content", "export.xml"]
    assert "Inget är skrivet." in capsys.readouterr().out


def test_again(capsys):
    """A second time nothing changes, not even when a file was touched."""
    move(data=swedish_blog())
    before = {p: p.stat().st_ino for p in Path("content").rglob("*")}
    capsys.readouterr()

    assert move() == 0
    assert {p: p.stat().st_ino for p in Path("content").rglob("*")} == before
    assert "Filer: 0 nya, 0 uppdaterade, 8 som förut." in capsys.readouterr().out


def test_what_she_has_edited(capsys):
    """A text that was edited since stays as it is, and it is told."""
    moved(Item(number=8))
    path = Path("content", MONDAY)
    path.write_text(path.read_text("utf-8") + "Nytt slut.\n", "utf-8")
    edited = path.read_bytes()
    capsys.readouterr()

    assert move(data=export(Item(number=8, content="Annat."))) == 0
    assert path.read_bytes() == edited
    assert f"orörda\n  {MONDAY}" in capsys.readouterr().out


def test_what_she_has_not_edited():
    """A text of ours follows the export."""
    moved(Item(number=8))

    assert moved(Item(number=8, content="Annat."))[MONDAY].endswith("\n\nAnnat.\n")


@pytest.mark.parametrize("elsewhere", ["", "inlagg/2017/annat-namn.md"], ids=["removed", "moved"])
def test_what_she_has_removed(elsewhere, capsys):
    """A text that she has removed or moved does not come back."""
    moved(Item(number=8))
    path = Path("content", MONDAY)
    if elsewhere:
        path.rename(Path("content", elsewhere))
    else:
        path.unlink()

    assert move() == 0
    assert not path.exists()
    assert (elsewhere or MONDAY) in capsys.readouterr().out


def test_without_the_record_nothing_is_overwritten():
    """When nobody knows what earlier moves wrote, what has its guid is left alone."""
    moved(Item(number=8))
    Path("content/.wordpress.json").unlink()
    before = texts()[MONDAY]

    found = moved(Item(number=8, content="Annat."))
    assert found[MONDAY] == before
    assert [path for path in found if path.startswith("inlagg/")] == [MONDAY]


def test_a_full_disk(monkeypatch, capsys):
    """Nothing is written when not all of it can be."""
    before = snapshot(Path("content"))
    real, count = stage.Stage.add, iter(range(99))

    def add(self, path, data):
        if next(count) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(self, path, data)

    monkeypatch.setattr(stage.Stage, "add", add)

    assert move(data=swedish_blog()) == 1
    assert snapshot(Path("content")) == before
    assert list(Path("content").iterdir()) == []
    assert "disken är full" in capsys.readouterr().err


def test_pictures():
    """They come from the folder, whatever their size in the text, with the library's words."""
    shown = f'<img src="{HOME}/wp-content/uploads/2017/03/bro-300x200.png" alt="">'
    Path("export.xml").write_bytes(
        export(Item(content=shown), picture("2017/03/bro.png", alt="En bro"))
    )
    write(Path("uploads"), {"2017/03/bro.png": bridge(), "2017/03/annan.png": bridge()})

    assert move("--uploads", "uploads") == 0
    assert "\n![En bro](/bilder/2017/bro.png)\n" in Path("content", MONDAY).read_text("utf-8")
    assert [p.name for p in Path("content/bilder").rglob("*.png")] == ["bro.png"]
    assert ledger()["wp-content/uploads/2017/03/bro.png"]["leads_to"] == "bilder/2017/bro.png"


def test_large_files(monkeypatch, capsys):
    """A film comes without being read whole, once, and hers is left alone."""
    monkeypatch.setattr(moving, "_LARGE", 10)
    film = f'<video src="{HOME}/wp-content/uploads/2017/03/film.mp4"></video>'
    Path("export.xml").write_bytes(export(Item(content=film)))
    write(Path("uploads"), {"2017/03/film.mp4": b"x" * 11})
    there = Path("content/bilder/2017/film.mp4")

    assert move("--uploads", "uploads") == 0
    assert there.read_bytes() == b"x" * 11
    assert move("--uploads", "uploads") == 0
    assert "Filer: 0 nya, 0 uppdaterade, 2 som förut." in capsys.readouterr().out
    there.write_bytes(b"kortare")
    assert move("--uploads", "uploads") == 0
    assert there.read_bytes() == b"kortare"


def test_missing_pictures(capsys):
    """Each is told with the texts that show it; they come when the folder is there."""
    found = moved(Item(content=f'<img src="{HOME}/wp-content/uploads/2017/03/bro.png" alt="B">'))
    assert "![B](/bilder/2017/bro.png)" in found[MONDAY]
    assert f"2017/03/bro.png: visas i {MONDAY}" in capsys.readouterr().out

    write(Path("uploads"), {"2017/03/bro.png": bridge()})
    assert move("--uploads", "uploads") == 0
    assert Path("content/bilder/2017/bro.png").is_file()
    assert texts()[MONDAY] == found[MONDAY]


def test_the_featured_picture():
    """It stands first, unless the text shows it itself."""
    featured = (("_thumbnail_id", "501"),)
    found = moved(
        Item(number=8, meta=featured),
        Item(
            number=9,
            slug="b",
            meta=featured,
            content=f'Hej\n\n<img src="{HOME}/wp-content/uploads/2017/03/bro-30x20.png" alt="B">',
        ),
        picture("2017/03/bro.png", number=501, alt="En bro"),
    )

    assert found[MONDAY].split("\n\n")[1] == "![En bro](/bilder/2017/bro.png)"
    assert found["inlagg/2017/2017-03-01-b.md"].count("bro.png") == 1


def test_tags(capsys):
    """A file merges, renames and takes away."""
    Path("etiketter.txt").write_text("Barn = Barn och unga\nMåndag =\n# en anteckning\n", "utf-8")
    terms = (("category", "barn", "Barn"), ("post_tag", "mandag", "Måndag"),
             ("category", "uncategorized", "Uncategorized"))  # fmt: skip
    more = category("barn", "Barn")
    Path("export.xml").write_bytes(export(Item(terms=terms), more=more))

    assert move("--tags", "etiketter.txt") == 0
    assert lines(texts()[MONDAY])["Etiketter"] == "Barn och unga"
    assert ledger()["category/barn/"]["leads_to"] == "etikett/barn-och-unga/"
    assert ledger()["tag/mandag/"]["leads_to"] == "arkiv/"


def test_links():
    """Links within the old blog lead to files, so that they hold whatever happens."""
    content = (
        f'<a href="{HOME}/2017/03/b/#x">ett</a> <a href="/?p=9">två</a>, '
        f'<a href="http://www.gamla.example/2017/03/b#comment-7">tre</a> '
        f'<a href="{HOME}">hem</a> <a href="https://annan.example/2017/03/b/">ut</a>'
    )
    found = moved(Item(number=8, content=content), Item(number=9, slug="b"))

    there = "{filename}/inlagg/2017/2017-03-01-b.md"
    assert found[MONDAY].endswith(
        f"\n\n[ett]({there}#x) [två]({there}), [tre]({there}) [hem](/) "
        "[ut](https://annan.example/2017/03/b/)\n"
    )


def test_an_export_in_parts():
    """Texts of one export know those of another, and take neither their files nor addresses."""
    moved(Item(number=8))
    link = f'<a href="{HOME}/?p=8">mer</a>'
    found = moved(Item(number=9, content=link, guid="g9"))

    other = MONDAY.replace(".md", "-2.md")
    assert f"[mer]({{filename}}/{MONDAY})" in found[other]
    assert MONDAY in found
    assert ledger()["g9"]["addresses"] == ["2017/en-vanlig-mandag/"]
    assert ledger()["https://gamla.example/?p=8"]["addresses"] == ["2017/03/en-vanlig-mandag/"]


def test_beside_what_is_there():
    """Her own texts keep their files and addresses; a page with the same gets another."""
    write(Path("content"), {"sidor/om.md": "Titel: Om\n\nMin sida.\n"})

    found = moved(Item(kind="page", title="Om", slug="om", link=f"{HOME}/om/", number=20))
    assert found["sidor/om.md"] == "Titel: Om\n\nMin sida.\n"
    assert lines(found["sidor/om-2.md"])["Slug"] == "om-2"


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "tom"), (b"PK\x03\x04", "packad"), (b"Hej", "ingen export")],
    ids=["empty", "a zip", "words"],
)
def test_no_export(data, said, capsys):
    """One sentence says why, nothing is written, and the exit code is 1."""
    assert move(data=data) == 1
    assert said in capsys.readouterr().err
    assert texts() == {}


def test_an_export_among_the_texts(capsys):
    """What others must not read lies nowhere near what is published."""
    Path("content/export.xml").write_bytes(swedish_blog())

    assert main(["content/export.xml", "--settings", str(ROOT / "publishconf.py")], NOW) == 1
    assert "ligger bland texterna" in capsys.readouterr().err
    assert [path.name for path in Path("content").iterdir()] == ["export.xml"]


@pytest.mark.parametrize("content", ["Status: klart", "Utkast", "Private", "<b>Draft</b>: yes",
                                     "Tillåt: allt", "Titel: en dikt\n\nrad"])  # fmt: skip
def test_a_text_that_begins_like_lines_on_top(content, capsys):
    """It is a text, and neither hides nor opens anything."""
    moved(Item(content=content, password="x"))

    assert "lika: 1 av 1" in capsys.readouterr().out


def test_no_such_file(capsys):
    """It is told by its name."""
    assert move() == 1
    assert "export.xml: Filen går inte att öppna." in capsys.readouterr().err


def test_what_the_gate_will_say(capsys):
    """Errors in what is public come by kind, with their number and what to do."""
    path = "/wp-content/uploads/2017/03/bro.png"
    pictures = f'<img src="{HOME}{path}">\n\nRing Kalle, 19121212-1212.'
    Path("export.xml").write_bytes(export(Item(content=pictures), Item(content=pictures)))
    write(Path("uploads"), {"2017/03/bro.png": bridge()})

    assert move("--uploads", "uploads") == 0
    told = capsys.readouterr().out
    assert "\n  alttext: 2 i 2 filer. Skriv vad bilden visar" in told
    assert "\n  personnummer: 2 i 2 filer." in told


@pytest.mark.parametrize("end", [">", "/>", "></iframe>", ">Reserv</iframe>"])
def test_frames(end):
    """A frame becomes a link to what it showed, and what follows it is there, closed or not."""
    frame = f'<iframe src="https://www.youtube.com/embed/abcdefg" title="Filmen"{end}'

    assert moved(Item(content=f"Ett.\n\n{frame}\n\nTvå.\n\nTre."))[MONDAY].endswith(
        "\n\nEtt.\n\n[Filmen](https://www.youtube.com/watch?v=abcdefg)\n\nTvå.\n\nTre.\n"
    )


MORE = {
    "classic": "Ett.<!--more Läs mer-->Två.\n\n<!--more-->Tre.",
    "blocks": "<!-- wp:paragraph --><p>Ett.</p><!-- /wp:paragraph -->"
    "<!-- wp:more --><!--more--><!-- /wp:more -->"
    "<!-- wp:paragraph --><p>Två.</p><!-- /wp:paragraph -->"
    "<!-- wp:paragraph --><p>Tre.</p><!-- /wp:paragraph -->",
}


@pytest.mark.parametrize("content", MORE.values(), ids=MORE)
def test_where_the_list_ends(content):
    """What a list showed of a text is what it shows here."""
    assert moved(Item(content=content))[MONDAY].endswith(
        "\n\nEtt.\n\n<!--more-->\n\nTvå.\n\nTre.\n"
    )


def test_the_report():
    """All of it lies beside the export, never among the texts, with every old address."""
    move(data=swedish_blog())

    report = Path("export.rapport.txt").read_text("utf-8")
    assert "med lösenord, nu skyddade utkast: 1" in report
    table = Path("export.adresser.tsv").read_text("utf-8").splitlines()
    assert f"{HOME}/2017/04/tillit/\t/2017/04/tillit/\tinlagg/2017/2017-04-02-tillit.md" in table
