"""A finished site is read in the size of what changed, and judged as if all of it were."""

import pytest

from blog.laws import broken_laws
from blog.laws.glance import Glance
from blog.laws.memory import SiteMemory, pack, unpack
from tests.unit.blog.documents.texts import cases, post
from tests.unit.blog.laws.sites import FEED, front, page, site
from tests.unit.blog.laws.test_laws import BROKEN, DRAFT, KEPT, A

USUAL = {"index.html": front("/2018/a/"), A: page()}
EVERYTHING = [*KEPT, *((name, files, texts) for name, files, texts, *_ in BROKEN)]


def found(place, files, texts, **facts):
    return list(map(str, broken_laws(site(place, files, texts=texts, **facts))))


@pytest.mark.parametrize(("files", "texts"), **cases(EVERYTHING))
def test_what_is_remembered_changes_no_judgement(tmp_path, files, texts):
    """After the site without the case, after itself, and with nothing remembered: the same."""
    before = site(tmp_path / "before").memory
    itself = site(tmp_path / "itself", files, texts=texts)
    told = list(map(str, broken_laws(itself)))

    assert found(tmp_path / "cold", files, texts) == told
    for number, memory in enumerate((before, itself.memory, unpack(pack(itself.memory)))):
        assert found(tmp_path / str(number), files, texts, memory=memory) == told


@pytest.mark.parametrize(("files", "texts"), **cases(EVERYTHING))
def test_what_went_wrong_once_is_right_when_it_is_repaired(tmp_path, files, texts):
    """Nothing of a broken law is left when the files are as they should be."""
    broken = site(tmp_path / "broken", files, texts=texts)
    broken_laws(broken)

    assert found(tmp_path / "repaired", {}, {}, memory=broken.memory) == []


def test_only_what_changed_is_read(tmp_path):
    """A page as before is not even opened."""
    memory = site(tmp_path / "a").memory
    read = []
    files = {A: page(body="<p>Nytt.</p>")}
    broken_laws(site(tmp_path / "b", files, memory=memory, noted=read))

    assert read == [A]


def test_a_page_that_goes_breaks_the_links_of_others(tmp_path):
    """Which have not changed."""
    more = {"index.html": front("/2018/a/", "/b/"), "b/index.html": page("B")}
    texts = {"sidor/b.md": "Titel: B\n\nX.\n"}
    memory = site(tmp_path / "a", more, texts=texts).memory
    [told] = broken_laws(site(tmp_path / "b", {"index.html": more["index.html"]}, memory=memory))

    assert "leder till /b/, som inte finns" in told.message


def test_a_place_that_goes_breaks_the_links_of_others(tmp_path):
    """A fragment is looked for on the page that it leads to."""
    lists = {"index.html": front("/2018/a/#b")}
    memory = site(tmp_path / "a", {**lists, A: page(body='<h2 id="b">B</h2>')}).memory
    [told] = broken_laws(site(tmp_path / "b", lists, memory=memory))

    assert "stället #b finns inte" in told.message


def test_the_words_of_a_new_draft_are_looked_for_everywhere(tmp_path):
    """Also in files that have not changed since before there was one."""
    files = {A: page(body="<p>tag:hemlig,2018:b</p>")}
    memory = site(tmp_path / "a", files).memory
    told = found(tmp_path / "b", files, DRAFT, memory=memory)

    assert len(told) == 1
    assert "Guiden till" in told[0]


def test_a_draft_that_was_looked_for_is_looked_for_in_what_is_new(tmp_path):
    """The files of the site before are known not to hold its guid."""
    before = site(tmp_path / "a", texts=DRAFT)
    broken_laws(before)
    read, files = [], {A: page(body="<p>Nytt.</p>")}
    broken_laws(site(tmp_path / "b", files, texts=DRAFT, memory=before.memory, noted=read))

    assert before.memory.searched == {"tag:hemlig,2018:b"}
    assert set(read) == {A}


def test_what_pages_have_in_common_is_held_once(tmp_path):
    """A large site's pages lead to the same places, in the same words."""
    more = {"b/index.html": page("B", body='<p><a href="/2018/a/">Läs mer</a></p>')}
    more["c/index.html"] = more["b/index.html"].replace("<title>B", "<title>C")
    glances = site(tmp_path, more).glances
    one, other = glances["b/index.html"], glances["c/index.html"]

    assert "läs mer" in one.said
    for row, same in ((one.said, other.said), (one.targets, other.targets)):
        assert [*map(id, row)] == [*map(id, same)]


NUMBER = "<p>Numret 19811218-9876 är påhittat.</p>"


def test_a_line_is_judged_on_its_own_page(tmp_path):
    """What a list carries of it is told of the text, and no second time."""
    files = {"index.html": front("/2018/a/").replace("</body>", f"{NUMBER}</body>"),
             A: page(body=NUMBER)}  # fmt: skip
    [told] = [each for each in broken_laws(site(tmp_path, files)) if each.rule == "personnummer"]

    assert told.path == "content/inlagg/a.md"


def test_a_line_of_a_list_alone(tmp_path):
    """It is judged there."""
    files = {"index.html": front("/2018/a/").replace("</body>", f"{NUMBER}</body>")}
    [told] = [each for each in broken_laws(site(tmp_path, files)) if each.rule == "personnummer"]

    assert told.path == "output/index.html"


def test_a_secret_in_a_feed_alone(tmp_path):
    """In its text or in its title."""
    link = '<link rel="alternate" href="/feed.xml">'
    in_text = FEED.format("&lt;p&gt;19811218-9876&lt;/p&gt;")
    in_title = FEED.format("x").replace("<title>A<", "<title>Hon, 19811218-9876<")
    for number, feed in enumerate((in_text, in_title)):
        told = broken_laws(site(tmp_path / str(number), {A: page(head=link), "feed.xml": feed}))

        assert [each.rule for each in told] == ["personnummer"]


def test_a_secret_name(tmp_path):
    """The name of a page is read too."""
    texts = {"inlagg/b.md": post(title="B", more="Adress: 19811218-9876")}
    files = {"index.html": front("/2018/a/", "/2018/b-19811218-9876/"),
             "2018/b-19811218-9876/index.html": page("B")}  # fmt: skip
    told = broken_laws(site(tmp_path, files, texts=texts))

    assert "personnummer" in {each.rule for each in told}


GLANCE = Glance("Å", ("a/", "b\0c"), ("x", ""), ("ord", "två"), ("id",))


@pytest.mark.parametrize(
    "memory",
    [
        SiteMemory(),
        SiteMemory({"a": ("page 1", GLANCE), "b": ("text 2", Glance())}, frozenset("x")),
    ],
    ids=["nothing", "two files"],
)
def test_what_is_kept_is_found_again(memory):
    """Every word of it."""
    assert unpack(pack(memory)) == memory


def test_nothing_is_kept():
    """A first build remembers nothing."""
    assert unpack(None) == SiteMemory()


def test_a_glance_is_of_one_content_alone():
    """Another name of what it depends on, and it is none."""
    memory = SiteMemory({"a": ("page 1", GLANCE)})

    assert memory.glance("a", "page 1") == GLANCE
    assert memory.glance("a", "page 2") is None
    assert memory.glance("b", "page 1") is None
