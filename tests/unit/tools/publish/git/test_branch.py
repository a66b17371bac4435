"""A branch that others use too: what they put there stays, and their history is never replaced."""

import subprocess

import pytest

from tests.places import git_place, publish, release
from tools.publish.api import Forbidden, Options, Reason, Stopped, deploy, purge, undo

SITE = {"index.html": "lista", "2026/ett/index.html": "ett", "bilder/hemlig.png": "HEMLIGT"}
LATER = {"index.html": "ny lista", "2026/ett/index.html": "ett"}


@pytest.fixture
def place(tmp_path):
    """Give a branch of an empty repository."""
    return git_place(tmp_path)


def git(folder, *arguments):
    """Run git as somebody else does."""
    who = ["-c", "user.name=Bo", "-c", "user.email=bo@example.com"]
    command = ["git", *who, "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def commit(place, tmp_path, files, removed=()):
    """Put somebody else's commit on the branch."""
    clone = tmp_path / "clone"
    if not clone.exists():
        git(tmp_path, "clone", "--quiet", str(place.folder), str(clone))
        branches = git(clone, "branch", "--remotes")
        start = ["origin/gh-pages"] if "gh-pages" in branches else []
        git(clone, "checkout", "--quiet", *(["-b"] if start else ["--orphan"]), "gh-pages", *start)
    else:
        git(clone, "pull", "--quiet", "origin", "gh-pages")
    for name, text in files.items():
        (clone / name).write_text(text)
    for name in removed:
        (clone / name).unlink()
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message", "Bo")
    git(clone, "push", "--quiet", "origin", "gh-pages")


def subjects(place):
    """Give the first line of each commit, newest first."""
    return git(place.folder, "log", "--format=%s", "gh-pages").splitlines()


def test_one_commit_a_release(place):
    """In the words of whoever publishes, by nobody in particular."""
    target = place.open()
    deploy(target, release(0, SITE, "Första"), Options(base=None))
    deploy(target, release(1, LATER, "Ny lista"), Options(base=target.current()))

    assert subjects(place) == ["Ny lista", "Första"]
    assert (
        git(place.folder, "log", "--format=%an %ae", "gh-pages").splitlines()
        == ["Publicering publicering@localhost.invalid"] * 2
    )


def test_what_lies_beside_is_not_on_the_branch(place):
    """Nothing internal is on a web page."""
    publish(place, 0, SITE)
    place.open().write_state("publicerat.json", b"{}")

    assert place.live() == SITE
    assert git(place.folder, "branch", "--format=%(refname:short)").split() == [
        "gh-pages", "gh-pages-publicering",
    ]  # fmt: skip


def test_files_of_others_stay(place, tmp_path):
    """A CNAME that somebody added, before us and after."""
    commit(place, tmp_path, {"README.md": "Bos"})
    publish(place, 0, SITE)
    commit(place, tmp_path, {"CNAME": "blogg.example"})
    publish(place, 1, LATER)

    assert place.live() == {**LATER, "README.md": "Bos", "CNAME": "blogg.example"}
    assert subjects(place) == ["Ny version", "Bo", "Ny version", "Bo"]

    target = place.open()
    undo(target)

    assert place.live() == {**SITE, "README.md": "Bos", "CNAME": "blogg.example"}


def test_files_of_others_are_not_replaced(place, tmp_path):
    """She is told which; nothing is pushed."""
    commit(place, tmp_path, {"index.html": "Bos"})

    with pytest.raises(Stopped) as stopped:
        publish(place, 0, SITE)

    assert stopped.value.reason is Reason.FOREIGN
    assert "index.html" in stopped.value.message
    assert place.live() == {"index.html": "Bos"}

    target = place.open()
    deploy(target, release(0, SITE), Options(base=None, overwrite={"index.html"}))
    assert place.live() == SITE


def test_what_others_changed_of_ours(place, tmp_path):
    """It is theirs now, also when they removed it."""
    publish(place, 0, SITE)
    commit(place, tmp_path, {"index.html": "Bos"}, removed=["2026/ett/index.html"])

    with pytest.raises(Stopped):
        publish(place, 1, LATER)

    target = place.open()
    deploy(target, release(1, LATER), Options(base=target.current(), overwrite={"index.html"}))
    assert place.live() == LATER


def test_somebody_was_there_first(place, tmp_path):
    """A push that comes second is refused, and nothing of it is taken."""
    publish(place, 0, SITE)
    target = place.open()

    def meanwhile(done, _total):
        if not done.files:
            commit(place, tmp_path, {"CNAME": "blogg.example"})

    with pytest.raises(Stopped) as stopped:
        deploy(target, release(1, LATER), Options(base=target.current()), meanwhile)

    assert stopped.value.reason is Reason.OVERTAKEN
    assert place.live() == {**SITE, "CNAME": "blogg.example"}
    publish(place, 1, LATER)
    assert place.live() == {**LATER, "CNAME": "blogg.example"}


def test_purge_begins_our_history_anew(place):
    """A branch that is ours alone forgets; what a forge remembers is told."""
    publish(place, 0, SITE)
    publish(place, 1, LATER)
    told = purge(place.open(), Forbidden(paths=frozenset({"bilder/hemlig.png"})))
    objects = git(place.folder, "rev-list", "--objects", "--all")

    assert "hemlig.png" not in objects
    assert subjects(place) == ["Ny version"]
    assert "be supporten" in told[0]


def test_purge_never_replaces_others_history(place, tmp_path):
    """The file is gone from the site, and she is told who must see to the rest."""
    commit(place, tmp_path, {"README.md": "Bos"})
    publish(place, 0, SITE)
    before = git(place.folder, "rev-parse", "gh-pages").strip()
    told = purge(place.open(), Forbidden(paths=frozenset({"bilder/hemlig.png"})))

    assert "bilder/hemlig.png" not in place.live()
    assert git(place.folder, "rev-parse", "gh-pages~1").strip() == before
    assert "finns kvar i grenens historia" in told[0]


def test_two_computers_keep_small_files(place, tmp_path):
    """Whoever comes second begins from what the first wrote."""
    publish(place, 0, SITE)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    first, second = place.open(), place.open(project=elsewhere)
    first.write_state("a.json", b"1")
    second.write_state("b.json", b"2")

    again = place.open()
    assert (again.read_state("a.json"), again.read_state("b.json")) == (b"1", b"2")


def test_a_branch_of_any_name(tmp_path):
    """The one that publish.toml names."""
    place = git_place(tmp_path, branch="sidor/skarpt")
    publish(place, 0, SITE)

    assert place.live() == SITE
