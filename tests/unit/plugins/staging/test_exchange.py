"""Putting a finished folder in another's place."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from blog.delivery import Delivery, FormerSite
from blog.delivery.record import read_record
from blog.files import digest
from blog.manifest import manifest_path, read_manifest
from plugins.staging import exchange, swap
from plugins.staging.exchange import put_in_place, recover, write_down
from tests.sites import files_of, snapshot, write

OLD = 1_500_000_000_123_456_789  # nanoseconds, in 2017


@pytest.fixture
def final(tmp_path):
    return tmp_path / "output"


@pytest.fixture
def staged(tmp_path):
    """Give the folder in which a site is built, made anew."""
    path = tmp_path / ".output.staging"
    path.mkdir()
    return path


def build(staged, final, files):
    """Build a site of *files* and put it in place; give the pages that are left over."""
    staged.mkdir(exist_ok=True)
    delivery = Delivery(staged, FormerSite.read(final))
    for path, text in files.items():
        delivery.write(path, text.encode())
    left = put_in_place(delivery)
    write_down(delivery)
    return left


def site(final):
    """Give the site's files."""
    return snapshot(final)


def beside(final):
    """Give the names of all that lies in the folder of the site's folder."""
    return sorted(path.name for path in final.parent.iterdir())


ALONE = [".output.manifest", ".output.record", "output"]
WITH_SPARE = sorted([*ALONE, ".output.spare"])


def age(folder):
    """Let every file be from 2017."""
    for path in folder.rglob("*"):
        os.utime(path, ns=(OLD, OLD))


def no_exchange(_one, _other):
    """Stand for a system that cannot exchange two folders."""
    return False


def refuse(*_, **__):
    """Stand for a disk where a file has only one name."""
    raise PermissionError


@pytest.fixture(params=["at once", "as copies", "by two renames", "file by file"])
def way(request, monkeypatch):
    """Run a test in all ways in which a site is delivered."""
    if request.param == "by two renames":
        monkeypatch.setattr(swap, "_exchange_at_once", no_exchange)
    if request.param == "as copies":
        monkeypatch.setattr(exchange.os, "link", refuse)
    if request.param == "file by file":
        monkeypatch.setattr(exchange, "exchange", no_exchange)


def test_the_first_site(staged, final):
    """A folder that was not there is there, and the one it was built in is gone."""
    build(staged, final, {"index.html": "a", "2017/a/index.html": "b"})

    assert site(final) == {"index.html": b"a", "2017/a/index.html": b"b"}
    assert list(read_manifest(final)) == ["2017/a/index.html", "index.html"]
    assert beside(final) == ALONE


def test_a_new_site_takes_the_olds_place(staged, final, way):
    """New pages come, changed ones change, deleted ones go, and nothing else is left around."""
    build(staged, final, {"index.html": "a", "borta/index.html": "b", "samma.html": "c"})
    build(staged, final, {"index.html": "A", "ny/index.html": "d", "samma.html": "c"})

    assert site(final) == {"index.html": b"A", "ny/index.html": b"d", "samma.html": b"c"}
    assert not (final / "borta").exists()
    assert beside(final) in (ALONE, WITH_SPARE)


def test_a_long_history(staged, final, way):
    """Whatever the sites before it were, the folder is the one that was built."""
    sites = [
        {"index.html": "a", "a/b/index.html": "b", "c.html": "c"},
        {"index.html": "A", "a/b/index.html": "b", "c.html": "c"},
        {"index.html": "A", "a": "a folder became a file", "c.html": "c"},
        {"index.html": "a", "a/b/index.html": "b", "c.html/index.html": "and the other way"},
        {"index.html": "a", "a/b/index.html": "B"},
        {"index.html": "a", "a/b/index.html": "b", "c.html": "c"},
    ]
    for files in sites:
        build(staged, final, files)

        assert site(final) == {path: text.encode() for path, text in files.items()}


def test_the_spare_tree_holds_nothing_that_is_gone(staged, final, way):
    """A page may have been removed for a reason, and one changed for the same."""
    build(staged, final, {"index.html": "hemligt", "borta.html": "hemligt", "samma.html": "c"})
    build(staged, final, {"index.html": "A", "samma.html": "c"})
    left = [path for path in final.parent.rglob("*") if path.is_file()]

    assert not [path for path in left if b"hemligt" in path.read_bytes()]


def test_an_empty_site(staged, final, way):
    """Even a site without pages replaces the old one."""
    build(staged, final, {"index.html": "a"})
    build(staged, final, {})

    assert site(final) == {}


def test_unchanged_files_keep_their_time(staged, final, way):
    """To the nanosecond; what has changed has a new one, also when it is as long."""
    build(staged, final, {"samma.html": "a", "annan.html": "b", "a/b/samma.html": "c"})
    age(final)
    build(staged, final, {"samma.html": "a", "annan.html": "B", "a/b/samma.html": "c"})
    times = {path: (final / path).stat().st_mtime_ns for path in site(final)}

    assert times.pop("annan.html") > OLD
    assert times == {"samma.html": OLD, "a/b/samma.html": OLD}


def test_a_page_moved_back_is_new(staged, final, way):
    """A page that was gone for one build has the time of its return."""
    build(staged, final, {"a.html": "a"})
    age(final)
    build(staged, final, {})
    build(staged, final, {"a.html": "a"})

    assert (final / "a.html").stat().st_mtime_ns > OLD


FOREIGN = {
    "CNAME": "blogg.exempel.se", ".git/HEAD": "ref", ".git/objects/ab/cd": "x", ".htaccess": "y",
    "2017/eget/index.html": "z",
}  # fmt: skip


def test_foreign_files_stay(staged, final, way):
    """What somebody else laid in the folder moves along, with its time, build after build."""
    build(staged, final, {"index.html": "a", "2017/a/index.html": "b"})
    write(final, FOREIGN)
    age(final)
    for text in ("A", "B"):
        build(staged, final, {"index.html": text})

    assert site(final) == {"index.html": b"B", **{p: t.encode() for p, t in FOREIGN.items()}}
    assert {(final / path).stat().st_mtime_ns for path in FOREIGN} == {OLD}


def test_a_folder_from_before_is_not_emptied(staged, final, way):
    """What no build of ours listed is somebody else's, also when there is no list."""
    write(final, {"gammal.html": "a", "index.html": "b"})
    build(staged, final, {"index.html": "c"})

    assert site(final) == {"gammal.html": b"a", "index.html": b"c"}


OURS = '<html lang="sv"><main id="innehall" tabindex="-1">Text</main></html>'
# Each case: what it shows, what becomes of the list of the former build's files.
LISTS = [
    ("it is gone", None),
    ("it is empty", b""),
    ("it is damaged", b"\xff\xfe index.html"),
    ("a line is gone", b"0" * 64 + b"\t1\tindex.html\n"),
]


@pytest.mark.parametrize("listed", [data for _, data in LISTS], ids=[name for name, _ in LISTS])
def test_a_page_of_ours_that_no_list_names(staged, final, way, listed):
    """It stays, for it could be somebody else's, and is told."""
    build(staged, final, {"index.html": OURS, "2018/a/index.html": OURS, "eget.html": "annat"})
    manifest_path(final).unlink()
    if listed is not None:
        manifest_path(final).write_bytes(listed)
    left = build(staged, final, {"index.html": OURS})

    assert left == ("2018/a/index.html",)
    assert site(final)["2018/a/index.html"] == OURS.encode()
    assert build(staged, final, {"index.html": OURS}) == left


def test_no_page_is_left_over(staged, final):
    """What the list names is gone, and what is not of this site's theme is none of ours."""
    build(staged, final, {"index.html": OURS, "2018/a/index.html": OURS})
    write(final, {**FOREIGN, "bild.png": OURS})

    assert build(staged, final, {"index.html": OURS}) == ()
    assert "2018/a/index.html" not in site(final)


def test_the_first_site_leaves_nothing_over(staged, final):
    """There was nothing before it."""
    assert build(staged, final, {"index.html": OURS}) == ()


def test_empty_foreign_folders_stay(staged, final, way):
    """A .git whose branches are packed is none without its empty folders."""
    build(staged, final, {"index.html": "a"})
    (final / ".git/refs/heads").mkdir(parents=True)
    build(staged, final, {"index.html": "b"})

    assert (final / ".git/refs/heads").is_dir()


def test_foreign_links_stay_links(staged, final, way):
    """A symbolic link is moved as one, whether it leads somewhere or not."""
    build(staged, final, {"index.html": "a"})
    (final / "hem").symlink_to("index.html")
    (final / "borta").symlink_to("finns-inte")
    build(staged, final, {"index.html": "b"})

    assert (final / "hem").readlink() == Path("index.html")
    assert (final / "borta").readlink() == Path("finns-inte")


# Each case: the foreign file, the site's own.
BLOCKED = [("om", "om/index.html"), ("om/a.txt", "om"), ("om", "om")]


@pytest.mark.parametrize(("foreign", "own"), BLOCKED)
def test_the_site_goes_before(staged, final, way, foreign, own):
    """A page that needs a name gets it."""
    build(staged, final, {"index.html": "a"})
    write(final, {foreign: "främmande"})
    build(staged, final, {"index.html": "a", own: "egen"})

    assert site(final) == {"index.html": b"a", own: b"egen"}


@pytest.fixture
def strict_umask():
    """Let new files be for their owner only, as some servers have it."""
    before = os.umask(0o077)
    yield
    os.umask(before)


def modes(folder):
    return {
        path.relative_to(folder.parent).as_posix(): stat.S_IMODE(path.stat().st_mode)
        for path in [folder, *folder.rglob("*")]
    }


def test_a_web_server_can_read_everything(staged, final, strict_umask, way):
    """Whatever the umask of the one who builds."""
    staged.chmod(0o700)
    build(staged, final, {"index.html": "a", "2017/a/index.html": "b"})
    (final / "2017/a/index.html").chmod(0o600)
    build(staged, final, {"index.html": "a", "2017/a/index.html": "b"})

    assert modes(final) == {
        "output": 0o755, "output/index.html": 0o644,
        "output/2017": 0o755, "output/2017/a": 0o755, "output/2017/a/index.html": 0o644,
    }  # fmt: skip


def test_foreign_modes_stay(staged, final, strict_umask, way):
    """A folder that others could read they still can; a program is still one."""
    build(staged, final, {"index.html": "a"})
    write(final, {"eget/a.txt": "a", ".git/hooks/x": "b"})
    for path, mode in (("eget", 0o755), ("eget/a.txt", 0o644), (".git/hooks/x", 0o755)):
        (final / path).chmod(mode)
    build(staged, final, {"index.html": "b"})
    found = modes(final)

    assert (found["output/eget"], found["output/eget/a.txt"]) == (0o755, 0o644)
    assert (found["output/.git"], found["output/.git/hooks/x"]) == (0o700, 0o755)


STEPS = [
    ("while the list is written", "write_manifest"),
    ("while the rest is linked", "fill"),
    ("before the exchange", "exchange"),
]


@pytest.mark.parametrize("step", [step for _, step in STEPS], ids=[name for name, _ in STEPS])
def test_a_failure_leaves_the_old_site(staged, final, monkeypatch, step):
    """Byte for byte, to the nanosecond."""

    def fail(*_):
        raise OSError("disken är full")

    build(staged, final, {"index.html": "a", "2017/a/index.html": "b"})
    write(final, FOREIGN)
    age(final)
    before, listed = snapshot(final), modes(final)
    monkeypatch.setattr(exchange, step, fail)

    with pytest.raises(OSError, match="disken är full"):
        build(staged, final, {"index.html": "A"})

    assert (snapshot(final), modes(final)) == (before, listed)
    assert {path.stat().st_mtime_ns for path in final.rglob("*") if path.is_file()} == {OLD}


def test_a_failure_within_a_copy(staged, final, monkeypatch):
    """Half of the foreign files copied is no half of the old site."""
    copied = []

    def copy_one(source, target, **options):
        if copied:
            raise OSError("disken är full")
        copied.append(target)
        shutil.copyfile(source, target, **options)

    build(staged, final, {"index.html": "a"})
    write(final, FOREIGN)
    before = snapshot(final)
    monkeypatch.setattr(exchange.os, "link", refuse)
    monkeypatch.setattr(exchange.shutil, "copy2", copy_one)

    with pytest.raises(OSError, match="disken är full"):
        build(staged, final, {"index.html": "A"})

    assert snapshot(final) == before


def test_a_failure_between_two_renames(staged, final, monkeypatch):
    """When the new site cannot be put in place, the old one is put back at once."""

    def lose_the_new_one(one, _other):
        shutil.rmtree(os.fsdecode(one))
        return False

    build(staged, final, {"index.html": "a"})
    before = snapshot(final)
    monkeypatch.setattr(swap, "_exchange_at_once", lose_the_new_one)

    with pytest.raises(FileNotFoundError):
        build(staged, final, {"index.html": "A"})

    assert snapshot(final) == before


def test_this_system_exchanges_at_once(tmp_path):
    """On Linux there is no moment without a site."""
    write(tmp_path, {"a/x": "a", "b/x": "b"})

    assert swap._exchange_at_once(os.fsencode(tmp_path / "a"), os.fsencode(tmp_path / "b"))
    assert snapshot(tmp_path) == {"a/x": b"b", "b/x": b"a"}


def test_an_exchange_with_nothing_is_none(tmp_path):
    """A folder that is not there cannot be exchanged."""
    write(tmp_path, {"a/x": "a"})

    assert not swap._exchange_at_once(os.fsencode(tmp_path / "a"), os.fsencode(tmp_path / "b"))
    assert snapshot(tmp_path) == {"a/x": b"a"}


def test_recover_without_a_crash(final):
    """Nothing to bring back is nothing to do."""
    recover(final)
    write(final, {"index.html": "a"})
    recover(final)

    assert snapshot(final.parent) == {"output/index.html": b"a"}


def test_recover_after_the_first_rename(final):
    """The old site, which was on its way out, comes back."""
    write(final.with_name(".output.former"), {"index.html": "a"})
    recover(final)

    assert snapshot(final.parent) == {"output/index.html": b"a"}


def test_recover_after_the_second_rename(final):
    """The new site is in place; the old one is cleared away."""
    write(final, {"index.html": "b"})
    write(final.with_name(".output.former"), {"index.html": "a"})
    recover(final)

    assert snapshot(final.parent) == {"output/index.html": b"b"}


def test_nothing_new_is_nothing_done(staged, final, way):
    """The same files lie there, and what is written beside them is not written again."""
    build(staged, final, {"index.html": "a", "2017/a/index.html": "b"})
    before = [*files_of(final.parent).items(), final.stat().st_ino]
    build(staged, final, {"index.html": "a", "2017/a/index.html": "b"})

    assert [*files_of(final.parent).items(), final.stat().st_ino] == before
    assert beside(final) == ALONE


@pytest.mark.parametrize("change", [{"index.html": "A"}, {}], ids=["one changes", "one goes"])
def test_an_unchanged_file_is_the_same_file(staged, final, change):
    """It has a second name, and is never written."""
    build(staged, final, {"index.html": "a", "2017/a/index.html": "b", "CNAME": "c"})
    inodes = files_of(final)
    build(staged, final, {"2017/a/index.html": "b", "CNAME": "c", **change})
    after = files_of(final)

    for name in ("2017/a/index.html", "CNAME"):
        assert after[final / name] == inodes[final / name]


def test_the_record_is_of_the_files_as_they_lie(staged, final, way):
    """The next build believes it."""
    build(staged, final, {"index.html": "a"})
    build(staged, final, {"index.html": "A", "b.html": "b"})
    left = read_record(final)

    assert {path: each.is_still((final / path).lstat()) for path, each in left.items()} == {
        "index.html": True, "b.html": True,
    }  # fmt: skip


def test_a_list_in_the_public_folder_goes(staged, final, way):
    """An earlier program laid it there; what it names is ours, and is gone if it is not made."""
    write(final, {"index.html": "a", "borta.html": "b", "eget.txt": "c"})
    write(final, {".manifest": "borta.html\nindex.html\n"})
    build(staged, final, {"index.html": "a"})

    assert site(final) == {"index.html": b"a", "eget.txt": b"c"}
    assert list(read_manifest(final)) == ["index.html"]


def test_a_death_before_the_exchange_forgets_no_file(staged, final, monkeypatch):
    """What the old site held is ours still, and so is what the new one would have held."""
    build(staged, final, {"index.html": "a", "borta.html": "b"})

    def die(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(exchange, "exchange", die)
    with pytest.raises(KeyboardInterrupt):
        build(staged, final, {"index.html": "a", "ny.html": "c"})
    monkeypatch.undo()
    shutil.rmtree(staged)
    build(staged, final, {"index.html": "a"})

    assert site(final) == {"index.html": b"a"}
    assert list(read_manifest(final)) == ["index.html"]


def test_a_death_after_the_exchange_forgets_no_file(staged, final, monkeypatch):
    """The new site lies there, and nothing is believed of it that has not been read."""
    build(staged, final, {"index.html": "a", "borta.html": "b"})

    def die(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(exchange, "trim", die)
    with pytest.raises(KeyboardInterrupt):
        build(staged, final, {"index.html": "A", "ny.html": "c"})
    monkeypatch.undo()
    shutil.rmtree(staged)
    former = FormerSite.read(final)

    assert former.ours >= {"index.html", "borta.html", "ny.html"}
    assert not former.holds("index.html", 1, digest(b"a"))
    build(staged, final, {"index.html": "A"})
    assert site(final) == {"index.html": b"A"}


def test_a_file_that_somebody_changed_during_the_delivery_is_unknown(staged, final, monkeypatch):
    """Nobody shall believe that it holds what we delivered."""
    build(staged, final, {"index.html": "a", "b.html": "b"})
    clear = exchange.trim

    def change(*arguments):
        clear(*arguments)
        (final / "b.html").write_bytes(b"x")

    monkeypatch.setattr(exchange, "trim", change)
    build(staged, final, {"index.html": "A", "b.html": "b"})

    assert list(read_record(final)) == ["index.html"]


def test_what_comes_during_a_build_stays(staged, final, way):
    """Somebody lays a file or a folder there while the site is being made."""
    build(staged, final, {"index.html": "a"})
    staged.mkdir(exist_ok=True)
    delivery = Delivery(staged, FormerSite.read(final))
    delivery.write("index.html", b"A")
    write(final, {"CNAME": "x", ".git/HEAD": "y"})
    (final / ".git/refs").mkdir()
    put_in_place(delivery)

    assert site(final) == {"index.html": b"A", "CNAME": b"x", ".git/HEAD": b"y"}
    assert (final / ".git/refs").is_dir()
