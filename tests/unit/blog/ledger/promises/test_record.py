"""What a build would publish."""

import datetime as dt

import pytest

from blog.ledger.model import Kind, Ledger
from blog.ledger.promises.record import record_of
from tests.unit.blog.documents.texts import NOW
from tests.unit.blog.ledger.examples import SITE, TAG_URL, collected, entry, recorded, text

PAGE = "Titel: Om\n\nText.\n"


def published(texts, ledger=None, files=()):
    """Give what is published: kind, key and address of each."""
    entries = recorded(texts, ledger, files).entries
    return {(each.kind.value, each.key): each.address for each in entries.values()}


def test_posts_pages_and_tags():
    """A post by its guid, a page by its file, a tag by its slug."""
    texts = {"inlagg/a.md": text(more="Etiketter: Vård, LSS"), "sidor/om.md": PAGE}

    assert published(texts) == {
        ("post", "a"): "2018/a/",
        ("page", "sidor/om.md"): "om/",
        ("tag", "vard"): "etikett/vard/",
        ("tag", "lss"): "etikett/lss/",
    }


@pytest.mark.parametrize("more", ["Status: utkast", "draft: true", "Datum: 2030-01-01"])
def test_what_nobody_sees(more):
    """Drafts and what waits for its day, though a preview shows them."""
    fields = {"date": "2030-01-01"} if more.startswith("Datum") else {"more": more}
    made = collected({"inlagg/a.md": text(**fields)}, preview=True)

    assert record_of(made, site=SITE, tag_url=TAG_URL).entries == {}


def test_a_post_is_published_when_its_day_comes():
    """At the moment of the build, and not before."""
    texts = {"inlagg/a.md": text(date="2030-01-01")}
    made = collected(texts, now=NOW.replace(year=2031))
    [post] = record_of(made, site=SITE, tag_url=TAG_URL).entries.values()

    assert post.address == "2030/a/"


def test_a_hidden_post_has_an_address_but_no_tags():
    """Its page is there for those who know it; no list has it."""
    texts = {"inlagg/a.md": text(more="Status: dold\nEtiketter: Vård")}

    assert published(texts) == {("post", "a"): "2018/a/"}


def test_the_page_for_what_is_not_found_has_no_address():
    """A server shows it at every address that is none."""
    assert published({"sidor/404.md": "Titel: Saknas\nSlug: 404\n\nText.\n"}) == {}


def test_a_post_without_a_guid():
    """Its address stands for it, as it does in the feeds; also when the post has moved."""
    texts = {"inlagg/a.md": text(more="Slug: ny").replace("Guid: a\n", "")}
    key = f"{SITE}/2018/a/"
    ledger = Ledger.of([entry(key, "2018/a/", file="inlagg/a.md")])

    assert published(texts) == {("post", f"{SITE}/2018/ny/"): "2018/ny/"}
    assert published(texts, ledger) == {("post", key): "2018/ny/"}


def test_lists_and_feeds():
    """What no text stands behind: archives, further pages of lists, and feeds."""
    files = [
        *("index.html", "2018/a/index.html", "404.html", "om/index.html", "robots.txt"),
        *("etikett/vard/index.html", "etikett/vard/feed.xml", "etikett/vard/sida/2/index.html"),
        *("2018/index.html", "sida/2/index.html", "feed.xml", "atom.xml", "feed.json"),
        *("sitemap.xml", "feed.css", "bilder/a.svg", "tema/a.js", "utkast/u/index.html"),
    ]
    texts = {
        "inlagg/a.md": text(more="Etiketter: Vård"),
        "inlagg/u.md": text("U", "u", "Status: utkast"),
        "sidor/om.md": PAGE,
    }
    lists = [key for kind, key in published(texts, files=files) if kind == "list"]

    assert lists == [
        *("2018/", "atom.xml", "etikett/vard/feed.xml", "etikett/vard/sida/2/"),
        *("feed.json", "feed.xml", "sida/2/"),
    ]


def test_what_it_says_of_a_post():
    """Its file, tags and old addresses, and what it would be called without a promise."""
    ledger = Ledger.of([entry("a", "2016/gammal/")])
    texts = {"inlagg/ny.md": text(more="Etiketter: Vård, LSS\nTidigare: ?p=8, /x/")}

    [post] = [e for e in recorded(texts, ledger).entries.values() if e.kind is Kind.POST]

    assert post == entry(
        "a", "2016/gammal/", file="inlagg/ny.md", first=None, last=None,
        tags=("lss", "vard"), old=("?p=8", "x/"), wanted="2018/a/",
    )  # fmt: skip


def successors(texts):
    found = recorded(texts).successors
    return {key: address for (_, key), address in found.items()}


def test_successors():
    """What a draft's line Ersatt av leads to, through other drafts to a text that is public."""
    texts = {
        "inlagg/a.md": text("A", "a", "Status: utkast\nErsatt av: b.md"),
        "inlagg/b.md": text("B", "b", "Status: utkast\nErsatt av: {filename}/sidor/om.md"),
        "inlagg/c.md": text("C", "c", "Status: utkast"),
        "sidor/om.md": PAGE,
    }

    assert successors(texts) == {"a": "om/", "b": "om/", "c": ""}


def test_successors_in_a_circle():
    """They lead nowhere."""
    texts = {
        "inlagg/a.md": text("A", "a", "Status: utkast\nErsatt av: b.md"),
        "inlagg/b.md": text("B", "b", "Status: utkast\nErsatt av: a.md"),
    }

    assert successors(texts) == {"a": "", "b": ""}


def test_a_draft_of_a_published_post():
    """A copy with the same guid takes nothing away."""
    texts = {"inlagg/a.md": text(), "inlagg/b.md": text(more="Status: utkast")}

    assert successors(texts) == {}


def test_the_day_of_a_build_is_no_part_of_it():
    """The same texts would publish the same."""
    texts = {"inlagg/a.md": text()}
    one = record_of(collected(texts), site=SITE, tag_url=TAG_URL)
    other = record_of(collected(texts, now=NOW + dt.timedelta(days=9)), site=SITE, tag_url=TAG_URL)

    assert one == other
