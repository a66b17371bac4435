"""
The same laws at every kind of place: what is published is seen, whole, and can be undone.

``--long`` tries them all at servers and in Git too; the suite does in tests/integration.
"""

from contextlib import nullcontext

import pytest

from tests.places import folder_place, ftps_place, git_place, holds, release, sftp_place
from tools.publish.api import Forbidden, Options, Reason, Stopped, deploy, purge, releases, undo

KINDS = [
    pytest.param(lambda here: folder_place(here), id="switched"),
    pytest.param(lambda here: folder_place(here, switch="files"), id="file by file"),
    pytest.param(
        lambda here: folder_place(here, switch="files", store=(here / "store").as_posix()),
        id="file by file, former bytes there",
    ),
    pytest.param(lambda here: sftp_place(here), id="sftp", marks=pytest.mark.long),
    pytest.param(
        lambda here: sftp_place(here, without=("symlink", "link")),
        id="sftp without links",
        marks=pytest.mark.long,
    ),
    pytest.param(lambda here: ftps_place(here), id="ftps", marks=pytest.mark.long),
    pytest.param(lambda here: git_place(here), id="git", marks=pytest.mark.long),
]


@pytest.fixture(params=KINDS)
def place(request, tmp_path, monkeypatch):
    """Give a place of each kind in turn."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    made = request.param(tmp_path)
    with made if hasattr(made, "__enter__") else nullcontext(made) as opened:
        yield opened


@pytest.fixture
def target(place):
    """Give the place's target."""
    opened = place.open()
    yield opened
    opened.close()


FIRST = {"index.html": "lista", "2026/ett/index.html": "ett", "bilder/bro.png": "bro"}
SECOND = {**FIRST, "index.html": "längre lista", "2026/två/index.html": "två"}


def publish(target, minute, files, **options):
    """Publish files, knowing what is there."""
    return deploy(target, release(minute, files), Options(base=target.current(), **options))


def test_nothing_is_there_at_first(target):
    """Whoever asks a new place changes nothing there."""
    assert target.current() is None
    assert releases(target) == []
    assert target.read_state("ledger.json") is None


def test_a_first_release_is_seen(place, target):
    """Readers see every file, and nothing else."""
    done = publish(target, 0, FIRST)

    assert place.live() == FIRST
    assert done.is_new
    assert done.former is None
    assert set(done.done.sent) == set(FIRST)


def test_only_what_has_changed_is_sent(place, target):
    """A new post sends itself and the lists that name it."""
    publish(target, 0, FIRST)
    done = publish(target, 1, SECOND)

    assert place.live() == SECOND
    assert set(done.done.sent) == {"index.html", "2026/två/index.html"}
    assert done.changes == (("2026/två/index.html",), ("index.html",), ())


def test_what_is_gone_is_gone(place, target):
    """A page that a release does not have is not seen, and neither is its folder."""
    publish(target, 0, SECOND)
    publish(target, 1, FIRST)

    assert place.live() == FIRST


def test_the_same_site_again_is_nothing_to_do(target):
    """No new release comes of it."""
    first = publish(target, 0, FIRST)
    again = publish(target, 1, FIRST)

    assert not again.is_new
    assert again.id == first.id
    assert target.ids() == [first.id]


def test_another_program_sees_the_same(place, target):
    """What is published is known from the place, not from this computer's memory."""
    first = publish(target, 0, FIRST)
    other = place.open()

    assert other.current() == first.id
    assert set(other.record(first.id).files) == set(FIRST)
    other.close()


def test_undo_gives_the_former_site_back(place, target):
    """File for file and byte for byte; it says which."""
    first = publish(target, 0, FIRST)
    second = publish(target, 1, SECOND)

    assert undo(target) == (second.id, first.id)
    assert place.live() == FIRST
    assert target.current() == first.id


def test_what_comes_after_an_undo(place, target):
    """The next release is compared with what readers see."""
    publish(target, 0, FIRST)
    publish(target, 1, SECOND)
    undo(target)
    done = publish(target, 2, SECOND)

    assert place.live() == SECOND
    assert done.is_new
    assert undo(target)[0] == done.id
    assert place.live() == FIRST


def test_there_must_be_something_to_go_back_to(place, target):
    """Without a former release nothing happens."""
    publish(target, 0, FIRST)

    with pytest.raises(Stopped) as stopped:
        undo(target)

    assert stopped.value.reason is Reason.NOTHING_BEFORE
    assert place.live() == FIRST


@pytest.mark.parametrize("by", ["path", "digest"])
def test_undo_never_shows_what_was_removed(place, target, by):
    """A release that has what somebody removed since cannot be gone back to."""
    publish(target, 0, SECOND)
    publish(target, 1, FIRST)
    secret = release(0, SECOND).files["2026/två/index.html"].digest
    forbidden = {
        "path": Forbidden(paths=frozenset({"2026/två/index.html"})),
        "digest": Forbidden(digests=frozenset({secret})),
    }[by]

    with pytest.raises(Stopped) as stopped:
        undo(target, forbidden)

    assert stopped.value.reason is Reason.FORBIDDEN
    assert "/2026/två/ igen" in stopped.value.message
    assert place.live() == FIRST


OLD, NEW = {"index.html": "1", "stil.a.css": "a"}, {"index.html": "2", "stil.b.css": "b"}


def test_assets_stay_for_one_release(place, target):
    """A page that was loaded before the change finds its style; two changes later it is gone."""
    publish(target, 0, OLD)
    publish(target, 1, NEW, carry={"stil.a.css"})

    assert place.live() == {**NEW, "stil.a.css": "a"}

    publish(target, 2, {**NEW, "index.html": "3"}, carry={"stil.a.css"})

    assert place.live() == {**NEW, "index.html": "3"}


def test_nothing_is_carried_that_was_not_named(place, target):
    """A removed picture is gone at once."""
    publish(target, 0, OLD)
    publish(target, 1, NEW)

    assert place.live() == NEW


def test_pages_are_never_carried(place, target):
    """A removed page is gone, whatever was named."""
    publish(target, 0, SECOND)
    publish(target, 1, FIRST, carry=set(SECOND))

    assert place.live() == FIRST


def test_what_is_forbidden_is_never_carried(place, target):
    """A leak is gone, whatever was named."""
    publish(target, 0, OLD)
    forbidden = Forbidden(paths=frozenset({"stil.a.css"}))
    publish(target, 1, NEW, carry={"stil.a.css"}, forbidden=forbidden)

    assert place.live() == NEW


def test_releases_are_listed_with_what_they_changed(target):
    """Newest first, in the words of whoever published them."""
    deploy(target, release(0, FIRST, "Första"), Options(base=None))
    deploy(target, release(1, SECOND, "Ett nytt inlägg"), Options(base=target.current()))
    newest, oldest = releases(target)

    assert (newest.record.note, newest.is_live) == ("Ett nytt inlägg", True)
    assert newest.changes == (("2026/två/index.html",), ("index.html",), ())
    assert (oldest.record.note, oldest.is_live) == ("Första", False)
    assert set(oldest.changes.added) == set(FIRST)


def test_so_many_releases_are_kept(place, target):
    """Five, and the newest of them; each can still be gone back to, in turn."""
    sites = [{"index.html": str(n), f"{n}/index.html": str(n)} for n in range(8)]
    names = [publish(target, n, files).id for n, files in enumerate(sites)]

    assert target.ids() == names[:2:-1]
    for files in sites[6:2:-1]:
        undo(target)
        assert place.live() == files
    with pytest.raises(Stopped):
        undo(target)


def test_another_computer_may_not_have_published_in_between(place, target, tmp_path):
    """What one computer knows must be what is there: nothing is overwritten unseen."""
    base = publish(target, 0, FIRST).id
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    other = place.open(project=elsewhere)
    publish(other, 1, SECOND)
    other.close()
    behind = place.open()

    with pytest.raises(Stopped) as stopped:
        deploy(behind, release(2, NEW), Options(base=base))

    behind.close()
    assert stopped.value.reason is Reason.OVERTAKEN
    assert place.live() == SECOND


MANY = {"index.html": "lista", **{f"2026/{n}/index.html": str(n) for n in range(20)}}
FEW = {path: text for path, text in MANY.items() if not path.startswith("2026/1")}


def test_many_pages_do_not_vanish_unasked(place, target):
    """More than five, and more than a tenth, is more often a mistake."""
    publish(target, 0, MANY)

    with pytest.raises(Stopped) as stopped:
        publish(target, 1, FEW)

    assert stopped.value.reason is Reason.VANISHING
    assert "11 av 21 sidor" in stopped.value.message
    assert place.live() == MANY

    publish(target, 1, FEW, allow_vanishing=True)

    assert place.live() == FEW


def test_purge_takes_it_out_of_everything(place, target, tmp_path):
    """No release that is kept holds it, and neither does any file at the place."""
    publish(target, 0, FIRST)
    publish(target, 1, {**SECOND, "bilder/hemlig.png": "HEMLIGT"})
    publish(target, 2, {**SECOND, "sida/index.html": "tre"})
    purge(target, Forbidden(paths=frozenset({"bilder/hemlig.png"})))

    assert place.live() == {**SECOND, "sida/index.html": "tre"}
    assert [r for r in releases(target) if "bilder/hemlig.png" in r.record.everything] == []
    assert len(releases(target)) == 2
    assert not holds(tmp_path, b"HEMLIGT")


def test_purge_takes_it_off_the_site(place, target, tmp_path):
    """What readers see right now, too; the rest stays."""
    publish(target, 0, {**FIRST, "bilder/hemlig.png": "HEMLIGT"})
    secret = release(0, {"x": "HEMLIGT"}).files["x"].digest
    purge(target, Forbidden(digests=frozenset({secret})))

    assert place.live() == FIRST
    assert not holds(tmp_path, b"HEMLIGT")
    assert set(target.record(target.current()).files) == set(FIRST)


def test_what_comes_after_a_purge(place, target):
    """The next release is published as ever."""
    publish(target, 0, {**FIRST, "bilder/hemlig.png": "HEMLIGT"})
    publish(target, 1, FIRST)
    purge(target, Forbidden(paths=frozenset({"bilder/hemlig.png"})))
    publish(target, 2, SECOND)

    assert place.live() == SECOND
    undo(target)
    assert place.live() == FIRST


def test_small_files_lie_beside_the_releases(place, target):
    """Written whole, read again by anybody, and no reader sees them."""
    publish(target, 0, FIRST)
    target.write_state("publicerat.json", b'{"a": 1}')
    target.write_state("publicerat.json", b'{"a": 2}')
    other = place.open()

    assert other.read_state("publicerat.json") == b'{"a": 2}'
    assert other.read_state("annan.json") is None
    assert place.live() == FIRST
    other.close()


def test_progress_is_told(target):
    """From nothing to all, in files and in bytes."""
    told = []
    deploy(target, release(0, FIRST), Options(base=None), lambda *amounts: told.append(amounts))

    size = sum(len(text.encode()) for text in FIRST.values())
    assert told[0] == ((0, 0), (3, size))
    assert told[-1] == ((3, size), (3, size))


ODD = {
    "index.html": "lista",
    "feed": "en fil",
    "2026/räksmörgås/index.html": "åäö",
    "bilder/en bild & \"två\" 'tre'.svg": "tecken",
    "tom.txt": "",
    ".well-known/security.txt": "kontakt",
}
TURNED = {"index.html": "lista", "feed/index.html": "en mapp", "2026": "en fil"}


def test_any_name_can_be_published(place, target):
    """Letters, spaces, quotation marks, hidden files, and a file of nothing."""
    publish(target, 0, ODD)

    assert place.live() == ODD


def test_a_file_can_become_a_folder(place, target):
    """And a folder a file; undo turns them back."""
    publish(target, 0, ODD)
    publish(target, 1, TURNED)

    assert place.live() == TURNED

    undo(target)

    assert place.live() == ODD


@pytest.mark.parametrize(
    "path",
    ["../utanför.html", "/etc/passwd", "a//b", "a/./b", "", "rad\nbrytning", "omvänt\\streck",
     ".publicering/current"],
)  # fmt: skip
def test_no_path_leads_elsewhere(path, tmp_path):
    """A path that would leave the site, or change what is ours, stops it."""
    place = folder_place(tmp_path)
    target = place.open()

    with pytest.raises(Stopped) as stopped:
        publish(target, 0, {**FIRST, path: "x"})

    assert stopped.value.reason is Reason.PATH
    assert list(place.folder.iterdir()) == []


def test_the_same_content_at_the_same_moment_is_another_release(place, target):
    """A release's name is never given twice."""
    publish(target, 0, FIRST)
    publish(target, 1, SECOND)
    again = publish(target, 0, FIRST)

    assert place.live() == FIRST
    assert len(set(target.ids())) == 3
    assert target.current() == again.id
