"""From the director's folder to her readers: published, read back, written down, undone."""

import re

import feedparser
import pytest
from PIL import Image

from blog.errors import BuildStopped
from tests.integration.publication import FIRST, Blog, in_folder, on_branch, post, serving
from tests.places import folder_place, git_place
from tests.sites import snapshot
from tests.unit.blog.images import photos
from tools.publish.api import Reason, Stopped

EDITED = {"inlagg/1.md": post("Ett", 1, body="Ändrad text.")}
EIGHT = "22\N{NO-BREAK SPACE}november 2026 kl. 8.00"
ONE, TWO = "/2026/ett/", "/2026/tva/"
FEEDS = {"/feed/": "/feed.xml", "/feed/rss2/": "/feed.xml", "/feed/atom/": "/atom.xml"}


@pytest.fixture
def web():
    """Give a web server."""
    with serving() as server:
        yield server


@pytest.fixture
def blog(tmp_path, web):
    """Give a blog that nobody has published yet."""
    return _blog(tmp_path, web)


def _blog(here, web, place=None, **settings):
    place = place or folder_place(here, private=True, **settings)
    web.read = in_folder(place)
    made = Blog(here / "dator", place, web)
    made.write(FIRST)
    return made


@pytest.fixture
def published(blog):
    """Give a blog that has been published once."""
    assert blog.publish() == 0
    return blog


def everything(blog):
    """Give all that lies at the target and in the ledger of this computer."""
    ledger = blog.content / "publicerat.json"
    return snapshot(blog.place.folder), ledger.read_bytes() if ledger.exists() else None


def release(blog):
    """Give the name of the release that readers see."""
    return (blog.place.folder / "live").resolve().name


def test_the_first_time(blog):
    """All is sent, read back byte by byte, told, and written down on both sides."""
    assert blog.publish() == 0

    assert blog.said[0].startswith("Sajten publiceras för första gången: ")
    assert "2 nya texter" not in blog.said[0]
    assert blog.said[-1] == f"Publicerat kl. 8.00 och sett på {blog.web.url}/"
    assert {"/", ONE, TWO, "/om-bloggen/", "/feed.xml"} <= set(blog.web.asked)
    assert blog.promised() == {"2026/ett/", "2026/tva/", "om-bloggen/"}
    assert (blog.content / "publicerat.json").read_bytes() == blog.state("publicerat.json")


def test_nothing_new(published):
    """Nothing is sent when nothing has changed, and readers' site is looked at all the same."""
    before = everything(published)

    assert published.publish() == 0

    assert published.said[-2] == "Allt är redan skickat."
    assert everything(published) == before


def test_one_edit(published):
    """The text is named by its title, and readers get it."""
    published.write(EDITED)

    assert published.publish() == 0

    assert published.said[0] == "1 ändrad: ”Ett”."
    assert "Ändrad text." in published.web.answer(ONE)[1].decode()


def test_a_new_title(published):
    """The address that the world knows stays."""
    published.write({"inlagg/1.md": post("Ett nytt namn", 1)})

    assert published.publish() == 0

    assert "Ett nytt namn" in published.web.answer(ONE)[1].decode()
    assert published.web.answer("/2026/ett-nytt-namn/")[0] == 404


def test_a_removed_text(published):
    """It is gone for readers, and named."""
    (published.content / "inlagg/2.md").unlink()

    assert published.publish() == 0

    assert "1 borttagen: ”Två”." in published.said
    assert f"Adressen {TWO} svarar att sidan är borttagen." in published.said
    assert b"Om Tv" not in published.web.answer(TWO)[1]
    assert "2026/tva/" in published.promised()


def test_a_dry_run(published):
    """It tells what would change, and leaves the target and the ledger as they were."""
    published.write(EDITED)
    before = everything(published)

    assert published.publish(dry_run=True) == 0

    assert published.said[0] == "1 ändrad: ”Ett”."
    assert "provkörning" in published.said[-1]
    assert everything(published) == before


def test_a_dry_run_of_what_an_undoing_left(published):
    """A person who only looks does not let the clock publish again."""
    published.write(EDITED)
    published.publish()
    published.undo()
    published.write(FIRST)
    before = everything(published)

    assert published.publish(dry_run=True) == 0
    assert everything(published) == before


def test_no(published):
    """Whoever says no has published nothing."""
    published.write(EDITED)
    before = everything(published)

    assert published.publish(agree=lambda: False) == 1

    assert published.said[-1] == "Inget har publicerats."
    assert everything(published) == before


def test_a_site_that_cannot_be_built(published):
    """Errors in the texts stop before anything is sent."""
    published.write(EDITED)
    published.can_build = False
    before = everything(published)

    assert published.publish() == 1
    assert everything(published) == before


def test_undone(published):
    """Readers get the former site back, the texts stay, and the next publication goes forward."""
    first = release(published)
    published.write(EDITED)
    published.publish()
    second = release(published)

    assert published.undo() == (second, first)

    assert "Ändrad" not in published.web.answer(ONE)[1].decode()
    assert "Ändrad" in (published.content / "inlagg/1.md").read_text("utf-8")
    assert published.publish() == 0
    assert "Ändrad" in published.web.answer(ONE)[1].decode()


def test_undone_and_published_with_something_else(published):
    """What was taken back is told before it goes out again: it may be why she took it back."""
    published.write({"inlagg/3.md": post("Tre", 3)})
    published.publish()
    published.undo()
    published.write({"inlagg/1.md": post("Ett", 1, body="Rättat.")})
    published.publish()

    assert "1 text som läsarna inte ser nu: ”Tre”." in published.told
    assert "1 ändrad: ”Ett”." in published.told


def test_undone_and_published_as_it_is(published):
    """A person who publishes the site that undoing left lets the clock publish again."""
    published.write(EDITED)
    published.publish()
    published.undo()
    published.write(FIRST)

    assert published.publish() == 0
    assert b'"undone": false' in published.state("status.json")


def test_undoing_shows_nothing_that_was_removed(published):
    """The former site stays away when it would show a text that has been removed since."""
    (published.content / "inlagg/2.md").unlink()
    published.publish()
    now = release(published)

    with pytest.raises(Stopped) as stopped:
        published.undo()

    assert stopped.value.reason is Reason.FORBIDDEN
    assert "2026/tva/" in stopped.value.message
    assert release(published) == now


def test_undoing_shows_no_draft(published):
    """A text that was set back to a draft is removed, too."""
    published.write({"inlagg/2.md": post("Två", 2, more="Status: utkast\n")})
    published.publish()

    with pytest.raises(Stopped, match="Inget har ångrats"):
        published.undo()


PICTURES = {
    name: photos.saved(Image.new("RGB", (120, 80), name), "PNG") for name in ("red", "blue")
}
WITH_PICTURE = {"inlagg/3.md": post("Tre", 3, body="![En bro](../bilder/bro.png)")}


@pytest.mark.parametrize(
    ("after", "is_refused"),
    [
        pytest.param({"bilder/bro.png": PICTURES["blue"]}, True, id="another picture"),
        pytest.param({"inlagg/1.md": EDITED["inlagg/1.md"]}, False, id="another text"),
    ],
)
def test_undoing_shows_no_picture_that_was_replaced(blog, after, is_refused):
    """It may have shown what it must not; a changed text is what undoing is for."""
    blog.write({**WITH_PICTURE, "bilder/bro.png": PICTURES["red"]})
    blog.publish()
    blog.write(after)
    blog.publish()
    now = release(blog)

    if is_refused:
        with pytest.raises(Stopped, match=r"skulle visa /bilder/bro.*igen") as stopped:
            blog.undo()
        assert stopped.value.reason is Reason.FORBIDDEN
    else:
        blog.undo()
    assert (release(blog) == now) is is_refused


def test_subscribers_meet_no_post_twice(published):
    """Guids in the feed are the same when it was published, undone and published again."""

    def guids():
        feed = feedparser.parse(published.web.answer("/feed.xml")[1])
        return {entry.id for entry in feed.entries}

    first = guids()
    published.write(EDITED)
    published.publish()
    published.undo()
    undone = guids()
    published.publish()

    assert first == undone == guids()
    assert first == {f"tag:blogg.example,2026:{n}" for n in (1, 2)}


def test_readers_get_something_else(published):
    """The former release is back, the reason is told, and nothing new is promised."""
    first, before = release(published), published.state("publicerat.json")
    published.write({**EDITED, "inlagg/3.md": post("Tre", 3)})
    published.web.replies["/2026/tre/"] = (200, b"En gammal sida", {})

    assert published.publish() == 1

    assert release(published) == first
    assert (
        f"{published.web.url}/2026/tre/ visar något annat än det som skickades." in published.said
    )
    assert f"Den tidigare versionen (från {EIGHT}) är tillbaka, för läsarna" in published.told
    assert published.state("publicerat.json") == before
    assert "2026/tre/" not in (published.content / "publicerat.json").read_text("utf-8")


def test_wrong_at_first_and_right_at_last(published):
    """A server is given half a minute."""
    published.write(EDITED)
    published.web.replies[ONE] = (502, b"", {})
    pauses = []

    def wait(seconds):
        pauses.append(seconds)
        if len(pauses) == 3:
            published.web.replies.clear()

    assert published.publish(wait=wait) == 0
    assert pauses == [0, 10, 20]


def test_wrong_the_first_time(blog):
    """Where nothing was before, what was sent stands; it is told, and written down."""
    blog.web.replies[ONE] = (500, b"", {})

    assert blog.publish() == 1

    assert f"{blog.web.url}{ONE} svarar 500, men skulle svara 200." in blog.said
    assert "2026/ett/" in blog.promised()


def test_going_back_would_show_what_was_removed(published):
    """The new release stays, however wrong; what is wrong and why it stays is told."""
    (published.content / "inlagg/2.md").unlink()
    published.write(EDITED)
    published.web.replies[ONE] = (500, b"", {})
    first = release(published)

    assert published.publish() == 1

    assert release(published) != first
    assert f"{published.web.url}{ONE} svarar 500, men skulle svara 200." in published.said
    assert "skulle visa det som du har tagit bort" in published.said[-1]
    assert "2026/tva/" in published.promised()


def test_an_old_address_that_the_server_does_not_know_yet(tmp_path, web):
    """What was removed and answers 404 is told, but nothing is put back."""
    blog = _blog(tmp_path, web, server="nginx")
    blog.publish()
    (blog.content / "inlagg/2.md").unlink()
    first = release(blog)

    assert blog.publish() == 1

    assert release(blog) != first
    assert "men servern svarar inte än på gamla adresser" in blog.said[-1]
    assert f"{web.url}{TWO} svarar 404, men skulle svara 410." in blog.said[-1]
    web.table = {TWO: None, **FEEDS}  # as when the server has been reloaded
    assert blog.publish() == 0
    assert blog.said[-1].startswith("Publicerat")


def test_a_moved_text_whose_old_address_the_server_does_not_know_yet(tmp_path, web):
    """A redirect that is late costs no release, either."""
    blog = _blog(tmp_path, web, server="nginx")
    blog.publish()
    blog.write({"inlagg/1.md": post("Ett", 1, more="Slug: flyttad\n")})
    first = release(blog)

    assert blog.publish() == 1

    assert release(blog) != first
    assert f"Adressen {ONE} leder nu till /2026/flyttad/." in blog.said
    web.table = {ONE: "/2026/flyttad/", **FEEDS}
    assert blog.publish() == 0


def test_what_nginx_is_told_goes_back_too(tmp_path, web):
    """Old addresses lead to pages that are there, also when a move has been undone."""
    blog = _blog(tmp_path, web, server="nginx")
    blog.publish()
    blog.write({"inlagg/1.md": post("Ett", 1, more="Slug: mellan\n")})
    blog.publish()
    files = {name: blog.state(name) for name in ("blogg-http.conf", "blogg-server.conf")}
    assert b"/2026/mellan/" in files["blogg-http.conf"]
    blog.write({"inlagg/1.md": post("Ett", 1, more="Slug: sist\n")})
    blog.publish()
    assert b"/2026/mellan/" not in blog.state("blogg-http.conf").replace(b'"/2026/mellan"', b"")

    blog.undo()

    assert {name: blog.state(name) for name in files} == files


def test_what_nginx_is_told_comes_after_a_cut(tmp_path, web):
    """A publication that died before the server was told is finished by the next."""
    blog = _blog(tmp_path, web, server="nginx")
    blog.publish()
    told = blog.state("blogg-server.conf")
    target = blog.place.open()
    target.write_state("blogg-server.conf", b"")
    target.close()

    blog.publish()

    assert blog.state("blogg-server.conf") == told


def test_an_old_address_that_leads_wrong(tmp_path, web):
    """A server that sends readers to the wrong page is no late one."""
    blog = _blog(tmp_path, web, server="nginx")
    web.table = FEEDS
    blog.publish()
    blog.write({"inlagg/1.md": post("Ett", 1, more="Slug: flyttad\n")})
    web.table = {ONE: "/", **FEEDS}
    first = release(blog)

    assert blog.publish() == 1

    assert release(blog) == first
    wanted = f"{web.url}{ONE} leder till {web.url}/, men skulle leda till {web.url}/2026/flyttad/."
    assert wanted in blog.said


def test_an_old_address_that_still_shows_the_text(tmp_path, web):
    """A removed text that readers still get is told as wrong."""
    blog = _blog(tmp_path, web, server="nginx")
    blog.publish()
    page = web.answer(TWO)[1]
    (blog.content / "inlagg/2.md").unlink()
    web.replies[TWO] = (200, page, {})

    assert blog.publish() == 1
    assert f"{web.url}{TWO} svarar 200, men skulle svara 410." in blog.said


def test_nobody_answers(published):
    """What cannot be seen stands and is written down; the director is told to look."""
    published.write({"inlagg/3.md": post("Tre", 3)})
    published.web.replies["/"] = (401, b"", {})
    first = release(published)

    assert published.publish() == 1

    assert release(published) != first
    assert published.said[-1].startswith("Skickat men inte sett: 127.0.0.1 kräver inloggning.")
    assert "2026/tre/" in published.promised()


def test_a_firewall_that_always_says_no(published):
    """What is refused before and after says nothing of the site: it stands."""
    published.write({"inlagg/3.md": post("Tre", 3)})
    published.web.replies = dict.fromkeys(["/", "/2026/tre/"], (403, b"", {}))
    first = release(published)

    assert published.publish() == 1

    assert release(published) != first
    assert "släpper inte in den här datorn" in published.said[-1]


def test_a_page_that_the_server_may_not_read(published):
    """What is refused where the site was shown before is wrong."""
    published.write({"inlagg/3.md": post("Tre", 3)})
    published.web.replies["/2026/tre/"] = (403, b"", {})
    first = release(published)

    assert published.publish() == 1
    assert release(published) == first


def test_a_cache_that_keeps_the_former_page(published):
    """Going back would give readers nothing else: it is told, and the release stands."""
    old, first = published.web.answer(ONE)[1], release(published)
    published.write(EDITED)
    published.web.replies[ONE] = (200, old, {"Age": "120"})

    assert published.publish() == 1

    assert release(published) != first
    assert "visar än så länge den tidigare versionen" in published.said[-1]
    assert "2026/ett/" in published.promised()


def test_a_server_that_shows_the_former_page_itself(published):
    """Without a cache to blame, other bytes are wrong."""
    old, first = published.web.answer(ONE)[1], release(published)
    published.write(EDITED)
    published.web.replies[ONE] = (200, old, {})

    assert published.publish() == 1
    assert release(published) == first


def test_a_text_that_nobody_published_on_its_day(published):
    """The schedule did not run: the title and the moment are told, and the text comes out."""
    published.write({"inlagg/3.md": post("Tre", 3, date="2026-11-23 07:30")})
    published.publish()
    published.now = "2026-11-23 12:00"

    assert published.publish() == 0

    due = "23\N{NO-BREAK SPACE}november 2026 kl. 7.30"
    assert f"”Tre” skulle ha kommit ut {due}." in published.said
    assert published.web.answer("/2026/tre/")[0] == 200
    published.publish()
    assert "skulle ha kommit ut" not in published.told


def test_somebody_elses_front_page(tmp_path, web):
    """A web hotel's own stays until she says that it may go, and is kept."""
    blog = _blog(tmp_path, web, switch="files")
    web.read = lambda path: in_root(blog.place, path)
    (blog.place.folder / "index.html").write_text("Här bor ingen än")

    for options in ({"dry_run": True}, {"agree": pytest.fail}):
        with pytest.raises(Stopped, match=r"inv publish --replace index\.html, så ersätts det"):
            blog.publish(**options)
    assert (blog.place.folder / "index.html").read_text() == "Här bor ingen än"

    assert blog.publish(replace=frozenset({"index.html"})) == 0
    assert "Socialchefens blogg" in blog.titles()
    kept = [path.read_bytes() for path in (blog.place.project.parent / "dator").rglob("kept/*")]
    assert b"H\xc3\xa4r bor ingen \xc3\xa4n" in kept


def test_what_is_internal_and_can_be_read(tmp_path, web):
    """A server that shows our own folder: it is told, and every release stands."""
    blog = _blog(tmp_path, web, switch="files")
    web.read = lambda path: in_root(blog.place, path)
    assert blog.publish() == 0
    web.replies["/.publicering/current"] = (200, b"", {})
    blog.write(EDITED)

    assert blog.publish() == 1

    assert "men vem som helst kan läsa" in blog.said[-1]
    assert "Ändrad text." in web.answer(ONE)[1].decode()


def in_root(place, path):
    """Read what lies in the folder itself, as a server does that heeds .htaccess."""
    file = place.folder / path
    if path.startswith(".publicering"):
        return None
    return file.read_bytes() if file.is_file() else None


def test_a_second_computer(published, tmp_path):
    """It gets the first one's ledger, and with it the addresses that the world knows."""
    other = Blog(tmp_path / "annan dator", published.place, published.web)
    other.write({**FIRST, "inlagg/1.md": post("Ett nytt namn", 1)})

    assert other.publish() == 0

    assert (other.content / "publicerat.json").read_bytes() == other.state("publicerat.json")
    assert other.promised() == published.promised() == {"2026/ett/", "2026/tva/", "om-bloggen/"}
    assert "Ett nytt namn" in other.web.answer(ONE)[1].decode()


def test_a_computer_with_another_history(published, tmp_path):
    """Two ledgers that cannot both be true stop it; both addresses are named."""
    other = Blog(tmp_path / "annan dator", published.place, published.web)
    other.write(FIRST)
    ledger = (published.content / "publicerat.json").read_text("utf-8")
    other.write({"publicerat.json": ledger.replace("2026/ett/", "2026/annat/")})
    before = snapshot(published.place.folder)

    with pytest.raises(BuildStopped) as stopped:
        other.publish()

    assert "/2026/ett/" in stopped.value.message
    assert "/2026/annat/" in stopped.value.message
    assert snapshot(published.place.folder) == before


def test_cut_off_after_the_switch(published):
    """What readers already see is written down by the next publication, from any computer."""
    published.write({"inlagg/3.md": post("Tre", 3)})

    def die(_seconds):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        published.publish(wait=die)
    assert published.web.answer("/2026/tre/")[0] == 200
    assert "2026/tre/" not in published.promised()

    other = Blog(published.here.parent / "annan dator", published.place, published.web)
    other.write({**FIRST, "inlagg/3.md": post("Tredje", 3)})
    assert other.publish(dry_run=True) == 0
    assert "2026/tre/" in (other.content / "publicerat.json").read_text("utf-8")
    assert published.publish() == 0
    assert "2026/tre/" in published.promised()


def test_cut_off_after_the_first_switch(blog):
    """A first publication that was cut off is finished by the next."""

    def die(_seconds):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        blog.publish(wait=die)

    assert blog.publish() == 0
    assert "2026/ett/" in blog.promised()


def test_on_a_branch(tmp_path, web):
    """A Pages host: ledger and status lie on the branch, and a removed page says so itself."""
    blog = _blog(tmp_path, web, git_place(tmp_path, private=True))
    web.read = on_branch(blog.place)
    assert blog.publish() == 0
    (blog.content / "inlagg/2.md").unlink()

    assert blog.publish() == 0

    assert "2026/tva/" in blog.promised()
    assert b'"undone": false' in blog.state("status.json")
    assert re.search(rb"noindex", web.answer(TWO)[1])


def test_a_branch_is_never_put_back(tmp_path, web):
    """A Pages host builds when it has the time: what was sent stands."""
    blog = _blog(tmp_path, web, git_place(tmp_path, private=True))
    web.read = on_branch(blog.place)
    blog.publish()
    old = web.answer("/")[1]
    blog.write({"inlagg/3.md": post("Tre", 3)})
    web.replies["/"] = (200, old, {})

    assert blog.publish() == 1

    assert web.answer("/2026/tre/")[0] == 200
    assert "2026/tre/" in blog.promised()
