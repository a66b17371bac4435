"""What has been published once: addresses that stay, lead on, or are known to be gone."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup

from blog.documents.loader import read_collection
from blog.documents.markdown.renderer import Renderer
from blog.documents.settings import PostsSettings
from blog.errors import BuildStopped
from blog.ledger.disk import load_delivered, load_ledger, save_ledger
from blog.ledger.promises.answers import redirects
from blog.ledger.promises.publish import published
from blog.ledger.promises.record import record_of
from tests.sites import ADDRESS, NOW, build, settings, snapshot, write

DAY = dt.date(2026, 11, 22)


def post(title, guid, more="", date="2018-05-13", body="Text."):
    top = f"Titel: {title}\nDatum: {date}\nGuid: tag:blogg.example,2018:{guid}\n{more}"
    return f"{top.strip()}\n\n{body}\n"


def record(content, output):
    """Say what the site in *output* is, as publishing does when it has been built."""
    named = settings(content, output)
    collection = read_collection(
        content,
        settings=PostsSettings.from_pelican(named),
        now=dt.datetime.fromisoformat(f"{NOW}+01:00"),
        render=Renderer(named["MARKDOWN"]),
    )
    files = frozenset(snapshot(output))
    return record_of(collection, site=ADDRESS, tag_url=named["TAG_URL"], files=files)


def publish(content, output):
    """Build the site and write down what it has promised; give the table it goes with."""
    before = load_ledger(content)
    build(content, output)
    made = record(content, output)
    save_ledger(content, published(before, made, day=DAY))
    return {row.old: row.new for row in redirects(before, made)}


def addresses(output):
    """Give every address that a reader or a subscriber can have noted, from the files alone."""
    files = snapshot(output)
    pages = {
        f"/{path.removesuffix('index.html')}" for path in files if path.endswith("/index.html")
    }
    return pages | {f"/{path}" for path in files if path.endswith(("feed.xml", "atom.xml"))}


PAGE = {"sidor/om.md": "Titel: Om\n\nLäs [ett]({filename}/inlagg/1.md).\n"}
FIRST = {
    **{f"inlagg/{n}.md": post(f"Nr {n}", n, "Etiketter: Vård, Alla") for n in range(1, 4)},
    **{f"inlagg/{n}.md": post(f"Nr {n}", n, "Etiketter: Alla", date="2019-01-01")
       for n in range(4, 13)},
    "inlagg/13.md": post("Nr 13", 13, "Etiketter: Ensam", date="2020-01-01"),
    **PAGE,
}  # fmt: skip


@pytest.fixture(scope="module")
def life(tmp_path_factory):
    """Publish a site, change all that can be changed, and publish it again."""
    folder = tmp_path_factory.mktemp("life")
    content, output = write(folder / "content", FIRST), folder / "output"
    publish(content, output)
    before = addresses(output)
    for n in (10, 11, 12, 13):
        (content / f"inlagg/{n}.md").unlink()
    write(
        content,
        {
            "inlagg/1.md": post("En helt ny titel", 1, "Etiketter: Vården, Alla"),
            "inlagg/2.md": post("Nr 2", 2, "Etiketter: Vården, Alla", date="2021-01-01"),
            "inlagg/3.md": post("Nr 3", 3, "Etiketter: Vården, Alla\nSlug: flyttad"),
            "inlagg/4.md": post("Nr 4", 4, "Status: utkast\nErsatt av: 5.md"),
            "inlagg/5.md": post("Nr 5", 5, "Etiketter: Alla\nTidigare: /2011/05/fem/, ?p=5, /rss/"
                                "\nTidigare: /2019/nr-10/", date="2019-01-01"),
            "sidor/om.md": "Titel: Om oss\nSlug: om-oss\n\nLäs [ett]({filename}/inlagg/1.md), "
            "[tre](/2018/nr-3/) och [fem](/2011/05/fem/).\n",
        },
    )  # fmt: skip
    rows = publish(content, output)
    return content, output, before, rows


def test_no_address_is_lost(life):
    """Whatever was served is served, leads to what is, or is gone for good."""
    _, output, before, rows = life
    now = addresses(output)

    assert before - now - rows.keys() == set()
    assert now.isdisjoint(rows)
    assert {new for new in rows.values() if new} <= now


def test_where_they_lead(life):
    """Straight to the page that took the place, and a feed to a feed."""
    rows = life[3]

    assert {old: new for old, new in rows.items() if new and "feed/" not in old} == {
        "/2018/nr-3/": "/2018/flyttad/",
        "/2019/nr-4/": "/2019/nr-5/",
        "/2019/nr-10/": "/2019/nr-5/",
        "/2011/05/fem/": "/2019/nr-5/",
        "/?p=5": "/2019/nr-5/",
        "/rss/": "/feed.xml",
        "/om/": "/om-oss/",
        "/etikett/vard/": "/etikett/varden/",
        "/etikett/vard/feed.xml": "/etikett/varden/feed.xml",
        "/?feed=rss2": "/feed.xml",
        "/?feed=atom": "/atom.xml",
    }
    assert {old for old, new in rows.items() if new is None} == {
        "/2019/nr-11/", "/2019/nr-12/", "/2020/nr-13/", "/2020/", "/etikett/ensam/", "/sida/2/",
        "/etikett/alla/sida/2/",
    }  # fmt: skip


def test_a_new_title_and_a_new_year_leave_the_address(life):
    """Links, feeds, the sitemap and the canonical address all have it."""
    files = snapshot(life[1])
    page = BeautifulSoup(files["2018/nr-1/index.html"], "html.parser")

    assert page.h1.get_text(strip=True) == "En helt ny titel"
    assert page.select_one("link[rel=canonical]")["href"] == f"{ADDRESS}/2018/nr-1/"
    assert "2018/nr-2/index.html" in files
    assert b'href="/2018/nr-1/"' in files["om-oss/index.html"]
    for name in ("feed.xml", "atom.xml", "feed.json", "sitemap.xml"):
        assert f"{ADDRESS}/2018/nr-1/".encode() in files[name], name
        assert b"en-helt-ny-titel" not in files[name], name


def test_a_second_publication_changes_nothing(life):
    """Neither the site, nor the ledger, nor the table."""
    content, output, _, rows = life
    before, files = snapshot(content), snapshot(output)

    again = publish(content, output)

    assert snapshot(content) == before
    assert snapshot(output) == files
    assert again == rows


def test_a_build_never_writes_the_ledger(tmp_path):
    """It promises nothing; what it delivered lies beside the site, and not in it."""
    content = write(tmp_path / "content", {"inlagg/1.md": post("Ett", 1), **PAGE})
    before = snapshot(content)
    output = build(content, tmp_path / "output")

    assert snapshot(content) == before
    assert [path for path in snapshot(output) if path.startswith(".")] == []
    assert [each.key for each in load_delivered(output)] == ["tag:blogg.example,2018:1"]
    assert (tmp_path / ".output.delivered.json").is_file()


def test_only_addresses_of_the_ledger_reach_the_pages(tmp_path):
    """Its days, guids and tags change no byte of the site."""
    content = write(tmp_path / "content", FIRST)
    publish(content, tmp_path / "output")
    files = snapshot(tmp_path / "output")
    ledger = (content / "publicerat.json").read_text("utf-8")
    write(content, {"publicerat.json": ledger.replace("2026-11-22", "2001-01-01")})

    assert snapshot(build(content, tmp_path / "annan")) == files


def test_what_an_older_program_delivered_is_read_once(tmp_path):
    """Its guids stop a post that would come twice; its file leaves the site, no guid is lost."""
    content = write(tmp_path / "content", {"inlagg/1.md": post("Ett", 1), **PAGE})
    old = "tag:blogg.example,2018:0"
    write(tmp_path / "output", {".guider": f"inlagg/1.md\t{old}\n", ".manifest": ".guider\n"})

    with pytest.raises(BuildStopped, match=f"Guid: {old}"):
        build(content, tmp_path / "output")

    gone = "tag:blogg.example,2018:borta"
    lines = f"inlagg/1.md\ttag:blogg.example,2018:1\ninlagg/borta.md\t{gone}\n"
    write(tmp_path / "output", {".guider": lines})
    build(content, tmp_path / "output")

    assert ".guider" not in snapshot(tmp_path / "output")
    assert {each.key: each.gone for each in load_delivered(tmp_path / "output")} == {
        "tag:blogg.example,2018:1": False, gone: True
    }  # fmt: skip


def test_a_preview_shows_the_promised_address(tmp_path):
    """What she sees is what will be."""
    content = write(tmp_path / "content", FIRST)
    publish(content, tmp_path / "output")
    write(content, {"inlagg/1.md": post("Ny titel", 1)})

    preview = build(content, tmp_path / "preview", preview=True)

    assert (preview / "2018/nr-1/index.html").is_file()
    assert not (tmp_path / ".preview.delivered.json").exists()


def test_a_promised_feed_stays_though_one_post_is_left(tmp_path):
    """Somebody subscribes to it."""
    texts = {f"inlagg/{n}.md": post(f"Nr {n}", n, "Etiketter: Vård") for n in (1, 2)}
    content = write(tmp_path / "content", {**texts, **PAGE})
    publish(content, tmp_path / "output")
    write(content, {"inlagg/2.md": post("Nr 2", 2, "Status: utkast")})

    publish(content, tmp_path / "output")

    assert "etikett/vard/feed.xml" in snapshot(tmp_path / "output")


def test_a_damaged_ledger_stops_the_build(tmp_path):
    """The former site stays, and the file is named."""
    content = write(tmp_path / "content", FIRST)
    publish(content, tmp_path / "output")
    before = snapshot(tmp_path / "output")
    write(content, {"publicerat.json": "{"})

    with pytest.raises(BuildStopped, match=r"publicerat\.json: Filen går inte att läsa"):
        build(content, tmp_path / "output")

    assert snapshot(tmp_path / "output") == before
