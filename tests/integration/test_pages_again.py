"""A build after a change gives what a clean build would, and makes no more pages than it must."""

import dataclasses
import os
import shutil

import pytest
from jinja2.runtime import Context, Macro
from pelican import Pelican, signals

from blog import program
from blog.delivery.record import format_record, parse_record, record_path
from blog.files import digest
from blog.manifest import manifest_path, read_manifest
from plugins.pages import maker
from plugins.pages.plain import View
from tests.sites import ROOT, build, files_of, settings, snapshot, write

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><title>{0}</title>{0}</svg>'
BODY = "Det här är en text om {}. Den är inte lång, men den räcker till en ingress.\n\n"
MORE = "Den som läser vidare får veta mer, men inget som någon lista visar. " * 9
REST = f"{MORE}\n\n## Mer om saken\n\nHär fortsätter texten, långt efter ingressen.\n"


def post(title, day, more="", body=""):
    """Give a post of January 2018 with everything that lists show of it."""
    head = f"Titel: {title}\nDatum: 2018-01-{day:02}\nGuid: tag:x,2018:{day}\n{more}\n\n"
    return f"{head}{BODY.format(title.lower())}{body}{REST}"


TAGGED = "Etiketter: Tillit, Barn"
FILES = {
    **{f"inlagg/{n:02}.md": post(f"Nummer {n}", n, TAGGED) for n in range(1, 13)},
    "inlagg/lank.md": post("Länken", 14, body="Läs [nummer ett](01.md).\n\n"),
    "inlagg/bild.md": post("Bilden", 15, body="![En ring](/bilder/ring.svg)\n\n"),
    "inlagg/del1.md": post("Del ett", 16, "Serie: Resan"),
    "inlagg/del2.md": post("Del två", 17, "Serie: Resan"),
    "inlagg/gammal.md": post("Gammal", 18, "Nyare: 12.md"),
    "inlagg/sedan.md": post("Sedan", 19).replace("2018-01-19", "2026-11-23 07:00"),
    "inlagg/utkast.md": post("Hemligheten", 20, "Status: utkast"),
    "bilder/ring.svg": SVG.format("Ring"),
    "sidor/om.md": "Titel: Om bloggen\nMeny: huvudmeny\n\nOm.\n",
    "sidor/404.md": "Titel: Sidan finns inte\n\nSök.\n",
    "rot/humans.txt": "Jag\n",
}


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    """Give a folder with a site, its texts, theme and cache; only to be copied."""
    place = tmp_path_factory.mktemp("before")
    write(place / "content", FILES)
    shutil.copytree(ROOT / "theme", place / "theme")
    make(place)
    return place


@pytest.fixture
def place(before, tmp_path):
    """Give a copy of the site to change; time goes on in the copy as in the original."""
    return shutil.copytree(before, tmp_path / "plats")


def make(place, output="output", **override):
    """Build the site of a folder."""
    own = {"THEME": str(place / "theme"), "POSTS_CACHE": str(place / "cache"), **override}
    return build(place / "content", place / output, **own)


def clean(place, **override):
    """Build the same without any memory, in another folder."""
    return snapshot(make(place, "rent", POSTS_CLEAN=True, **override))


def said(capsys):
    """Give the line that says how many pages were made again; "" if there is none."""
    lines = [line for line in capsys.readouterr().out.splitlines() if "gjordes om" in line]
    return lines[0] if lines else ""


def edit(name, old, new):
    """Give a change of some words in a file of a folder."""

    def change(place):
        path = place / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    return change


def add(name, text):
    return lambda place: write(place, {name: text})


def remove(name):
    return lambda place: (place / name).unlink()


def rename(old, new):
    return lambda place: (place / old).rename(place / new)


def put_back(name):
    """Write the same bytes anew: another file, with another time."""

    def change(place):
        data = (place / name).read_bytes()
        (place / name).unlink()
        (place / name).write_bytes(data)

    return change


def overwrite(name):
    """Change a delivered file behind our back, with as many bytes and the time that it had."""

    def change(place):
        path = place / name
        found = path.stat()
        path.write_bytes(b"x" * found.st_size)
        os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))

    return change


def touch(name):
    return lambda place: os.utime(place / name, (1_000_000_000, 1_000_000_000))


def cut(name):
    return lambda place: (place / name).write_bytes((place / name).read_bytes()[:-40])


def spoil(name):
    return lambda place: (place / name).write_bytes(b"\xff\x00 skr\xe4p\n" * 9)


def flip(name):
    """Change one byte."""

    def change(place):
        data = bytearray((place / name).read_bytes())
        data[len(data) // 2] ^= 1
        (place / name).write_bytes(data)

    return change


def nothing(place):
    assert place.is_dir()


LATE = post("Ny", 5, TAGGED).replace("2018:5", "2018:ny")
ONE = "content/inlagg/01.md"
PAGE = "output/2018/nummer-1/index.html"
# What it shows, the change, the settings that change with it.
CHANGES = [
    ("nothing", nothing, {}),
    ("a word far into a text", edit(ONE, "långt efter", "strax efter"), {}),
    ("the opening", edit(ONE, "Det här är", "Detta är"), {}),
    ("a title", edit(ONE, "Nummer 1", "Ettan"), {}),
    ("tags", edit(ONE, "Tillit, Barn", "Barn, Äldre"), {}),
    ("a tag's capitals", edit("content/inlagg/12.md", "Tillit", "TILLIT"), {}),
    ("a date", edit(ONE, "2018-01-01", "2017-06-01"), {}),
    ("a date of an update", edit(ONE, "Etiketter", "Uppdaterad: 2019-01-01\nEtiketter"), {}),
    ("a written opening", edit(ONE, "Etiketter", "Ingress: Så här.\nEtiketter"), {}),
    ("a series", edit(ONE, "Etiketter", "Serie: Resan\nEtiketter"), {}),
    ("a series' name", edit("content/inlagg/del1.md", "Serie: Resan", "Serie: Färden"), {}),
    ("a successor", edit("content/inlagg/gammal.md", "12.md", "11.md"), {}),
    ("a successor's title", edit("content/inlagg/12.md", "Nummer 12", "Tolvan"), {}),
    ("a language", edit(ONE, "Etiketter", "Språk: en\nEtiketter"), {}),
    ("a state", edit("content/inlagg/utkast.md", "utkast", "publicerad"), {}),
    ("a post is hidden", edit(ONE, "Etiketter", "Status: dold\nEtiketter"), {}),
    ("a new post", add("content/inlagg/ny.md", post("Ny", 21, TAGGED)), {}),
    ("an old post comes late", add("content/inlagg/ny.md", LATE), {}),
    ("a post is gone", remove("content/inlagg/05.md"), {}),
    ("a post is moved", rename("content/inlagg/05.md", "content/inlagg/fem.md"), {}),
    ("a link's target is renamed", edit(ONE, "Etiketter", "Adress: ettan\nEtiketter"), {}),
    ("a picture is another", add("content/bilder/ring.svg", SVG.format("Krets")), {}),
    ("a file of rot/ is another", add("content/rot/humans.txt", "Du\n"), {}),
    ("a page", edit("content/sidor/om.md", "Om.", "Om mig."), {}),
    ("a page's place in the menu", edit("content/sidor/om.md", "huvudmeny", "sidfot"), {}),
    ("a menu's words", edit("content/sidor/om.md", "Titel: Om bloggen", "Titel: Om mig"), {}),
    ("a new page", add("content/sidor/ny.md", "Titel: Ny\nMeny: sidfot\n\nNy.\n"), {}),
    ("the site's name", nothing, {"SITENAME": "En annan blogg"}),
    ("an address", nothing, {"SITEURL": "https://annan.example/blogg"}),
    ("posts on a page", nothing, {"DEFAULT_PAGINATION": 5}),
    ("the address of tags", nothing,
     {"TAG_URL": "om/{slug}/", "TAG_SAVE_AS": "om/{slug}/index.html"}),
    ("relative links", nothing, {"RELATIVE_URLS": True}),
    ("the clock", nothing, {"POSTS_NOW": "2026-11-24 08:00"}),
    ("a template", edit("theme/templates/article.html", "{# A post. #}", "<!-- x -->"), {}),
    ("a macro", edit("theme/templates/macros/article.html", '<p class="notice">', "<p>"), {}),
    ("a partial", edit("theme/templates/partials/footer.html", "<footer", "<footer"), {}),
    ("a style", edit("theme/static/css/base.css", "{", "{margin:0;"), {}),
    ("a delivered page is gone", remove(PAGE), {}),
    ("a delivered page is another", add(PAGE, "<p>skräp</p>"), {}),
    ("a delivered page is as long", overwrite(PAGE), {}),
    ("a delivered page is the same again", put_back(PAGE), {}),
    ("a delivered page has another time", touch(PAGE), {}),
    ("a delivered feed is as long", overwrite("output/feed.xml"), {}),
    ("a delivered preview is as long", overwrite("output/bilder/delning/2018-nummer-1.png"), {}),
    ("the record is cut", cut("output/../.output.record"), {}),
    ("the record is garbage", spoil(".output.record"), {}),
    ("a byte of the record is another", flip(".output.record"), {}),
    ("the record is gone", remove(".output.record"), {}),
    ("the manifest is gone", remove(".output.manifest"), {}),
    ("the manifest is garbage", spoil(".output.manifest"), {}),
]  # fmt: skip
LEAVES = {"the manifest is gone", "the manifest is garbage"}


@pytest.mark.parametrize(
    ("change", "override"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES]
)
def test_after_a_change_the_site_is_that_of_a_clean_build(place, change, override):
    """Byte for byte, whatever lay there before; and after another build still."""
    change(place)
    made = snapshot(make(place, **override))
    expected = clean(place, **override)

    assert made.keys() == expected.keys()
    assert [path for path in made if made[path] != expected[path]] == []
    assert snapshot(make(place, **override)) == expected


# What it shows, the change, how many pages are made again.
COUNTS = [
    ("nothing", nothing, 0),
    ("a sign far into a text", edit(ONE, "efter ingressen.", "efter ingressen!"), 1),
    ("a page without a menu", edit("content/sidor/404.md", "Sök.", "Leta."), 1),
    # Its own page; the second page of posts and those of its two tags; nothing else shows it.
    ("the opening", edit(ONE, "lång, men", "lång; men"), 4),
    ("a delivered page is another", add(PAGE, "<p>skräp</p>"), 1),
    ("a delivered page is the same again", put_back(PAGE), 0),
    ("a delivered page has another time", touch(PAGE), 0),
]


@pytest.mark.parametrize(
    ("change", "count"), [row[1:] for row in COUNTS], ids=[row[0] for row in COUNTS]
)
def test_no_more_pages_are_made_than_show_the_change(place, capsys, change, count):
    """How many, of all of them, is said in the end."""
    change(place)
    capsys.readouterr()
    total = len([path for path in make(place).rglob("*.html") if "rot" not in path.parts])

    assert said(capsys) == f"{count} av {total} sidor gjordes om."


def test_a_first_build_says_nothing_of_it(before, tmp_path, capsys):
    """All pages were made, and nobody asked."""
    make(
        shutil.copytree(before / "content", tmp_path / "plats/content").parent,
        THEME=str(ROOT / "theme"),
    )

    assert said(capsys) == ""


def test_when_nothing_changed_nothing_is_written(before):
    """Not a file of the site, nor beside it; the same files lie there."""
    beside = [record_path(before / "output"), manifest_path(before / "output")]
    make(before)  # what is in the cache may be renewed by the first build of all
    files = files_of(before / "output")
    times = {path: path.stat().st_mtime_ns for path in [*files, *beside]}
    inodes = [path.stat().st_ino for path in beside]
    make(before)

    assert files_of(before / "output") == files
    assert {path: path.stat().st_mtime_ns for path in times} == times
    assert [path.stat().st_ino for path in beside] == inodes


def test_an_unchanged_file_is_the_same_file(place):
    """After an edit all others lie where they lay, on the disk too."""
    make(place)
    before = files_of(place / "output")
    edit(ONE, "långt efter", "strax efter")(place)
    make(place)
    after = files_of(place / "output")
    changed = {
        path.relative_to(place / "output").as_posix()
        for path in after
        if before.get(path) != after[path]
    }

    assert "2018/nummer-1/index.html" in changed
    assert "2018/nummer-2/index.html" not in changed
    assert not any(path.endswith((".png", ".svg")) for path in changed)


def test_another_program_believes_nothing(place, capsys, monkeypatch):
    """One line changed in a plugin, or another Python: every page is made."""
    capsys.readouterr()
    for module in ("plugins.pages", "blog.cache"):
        monkeypatch.setattr(f"{module}.program_version", lambda: "another")
    make(place)

    assert program.program_version() != "another"
    assert said(capsys) == ""


def test_a_moved_folder_is_still_known(place, capsys):
    """What we left is told by what is in it, not by where it lies."""
    moved = shutil.move(place, place.with_name("flyttad"))
    capsys.readouterr()
    made = snapshot(make(moved))

    assert said(capsys).startswith("0 av ")
    assert made == clean(moved)


def test_two_sites_of_the_same_texts(place):
    """The preview and what is published know nothing of each other."""
    for _ in range(2):
        make(place)
        make(place, "preview", preview=True)
    edit(ONE, "långt efter", "strax efter")(place)
    shown, published = snapshot(make(place, "preview", preview=True)), snapshot(make(place))

    assert published == clean(place)
    assert shown == snapshot(make(place, "annan", preview=True, POSTS_CLEAN=True))


def test_a_clean_build_believes_nothing(place, capsys):
    """It makes every page, and what it did not change keeps its time all the same."""
    touch(PAGE)(place)
    capsys.readouterr()
    make(place, POSTS_CLEAN=True)

    assert said(capsys) == ""
    assert (place / PAGE).stat().st_mtime == 1_000_000_000


def test_what_lies_in_the_public_folder_from_before_goes(place):
    """An earlier program's list of files is read once, and is public no more."""
    names = "".join(f"{path}\n" for path in sorted(read_manifest(place / "output")))
    write(place / "output", {".manifest": names, "2018/borta/index.html": "x"})
    write(place / "output", {".manifest": f"{names}2018/borta/index.html\n"})
    manifest_path(place / "output").unlink()
    made = snapshot(make(place))

    assert made == clean(place)


def forget(place, path):
    """Let *path* hold something else, and the record believe that it was delivered so."""
    output, name = place / "output", path
    (output / name).write_bytes(b"<p>fel</p>")
    left, found = parse_record(record_path(output).read_bytes()), (output / name).stat()
    wrong = left[name]._replace(
        digest=digest(b"<p>fel</p>"), size=found.st_size, modified=found.st_mtime_ns,
        changed=found.st_ctime_ns, inode=found.st_ino,
    )  # fmt: skip
    record_path(output).write_bytes(format_record({**left, name: wrong}))


def test_a_page_that_was_remembered_wrongly(place, capsys, monkeypatch):
    """It is found, told as an error of the program, and the site is right all the same."""
    monkeypatch.setattr(maker, "LOOKED_AT", 1000)
    make(place)
    forget(place, "2018/nummer-1/index.html")
    capsys.readouterr()
    made = snapshot(make(place))
    told = capsys.readouterr().out

    assert f"{place}/output/2018/nummer-1/index.html: Sidan var kvar från ett tidigare" in told
    assert "Felet ligger i programmet" in told
    assert made == clean(place)


def test_other_pages_are_looked_at_after_each_change(place, monkeypatch):
    """A page that is remembered wrongly is found sooner or later."""
    looked_at = []
    is_same = maker.Maker._is_same

    def note(self, page):
        looked_at.append(page.path)
        return is_same(self, page)

    monkeypatch.setattr(maker.Maker, "_is_same", note)
    sets = []
    for word in ("ett", "två", "tre", "fyra"):
        looked_at.clear()
        edit(ONE, "Här", f"Här {word}")(place)
        make(place)
        sets.append(tuple(sorted(looked_at)))

    assert {len(each) for each in sets} == {5}
    assert len(set(sets)) == 4


PLAIN = (str, int, float, bool, type(None), tuple)


def reads_of(content, output, **override):
    """Build, and give every read that a template makes: the kind of the value, and its name."""
    reads, resolved = set(), set()

    def record(generator):
        env = generator.env
        getattr_, getitem = env.getattr, env.getitem
        env.getattr = lambda obj, name: (reads.add((type(obj), name)), getattr_(obj, name))[1]
        env.getitem = lambda obj, name: (reads.add((type(obj), name)), getitem(obj, name))[1]

        class Recorded(Context):
            def resolve_or_missing(self, key):
                resolved.add((self.name, key, key in self.environment.globals))
                return super().resolve_or_missing(key)

        env.context_class = Recorded

    with signals.generator_init.connected_to(record):
        Pelican(settings(content, output, **override)).run()
    return reads, resolved


@pytest.mark.parametrize("preview", [False, True], ids=["published", "preview"])
def test_templates_read_nothing_but_what_is_in_the_key(tmp_path, preview):
    """Every value that a template reads from is plain, and named with the page's key."""
    write(tmp_path / "content", FILES)
    shutil.copytree(ROOT / "content/sidor", tmp_path / "content/sidor", dirs_exist_ok=True)
    shutil.copy(ROOT / "content/tillganglighet.yaml", tmp_path / "content")
    reads, resolved = reads_of(
        tmp_path / "content", tmp_path / "o", preview=preview, POSTS_CLEAN=True,
        POSTS_CACHE=str(tmp_path / "cache"),
    )  # fmt: skip
    kinds = {kind for kind, _ in reads}
    ours = {kind for kind in kinds if not issubclass(kind, (*PLAIN, View))}

    assert {"title", "content", "teaser"} <= {name for kind, name in reads if kind is View}
    assert [
        kind for kind in ours
        if not dataclasses.is_dataclass(kind) and kind.__module__.partition(".")[0] != "jinja2"
    ] == []  # fmt: skip
    assert {key for _, key, is_global in resolved if is_global} <= {"range", "dict", "namespace"}
    assert Macro in {*kinds, Macro}


def test_a_template_cannot_read_what_is_not_in_the_key(place):
    """A name that a post does not have in a list stops the build, at the template's line."""
    edit(
        "theme/templates/macros/article.html",
        "{{ day(article.date, list_lang) }}</span>",
        "{{ article.words }}</span>",
    )(place)
    with pytest.raises(Exception, match="has no attribute 'words'"):
        make(place)


def test_a_template_may_read_more_of_its_own_post(place):
    """It has but to name it: pages are made again when that changes, and only then."""
    edit(
        "theme/templates/article.html",
        '<article class="post',
        '<article data-words="{{ article.words }}" class="post',
    )(place)
    make(place)
    edit(ONE, "långt efter", "långt långt efter")(place)
    made = snapshot(make(place))

    assert b"data-words=" in made["2018/nummer-1/index.html"]
    assert made == clean(place)
