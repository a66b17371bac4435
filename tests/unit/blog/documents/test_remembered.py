"""A document that is remembered is the one that would be read."""

import datetime as dt
import errno
import os
import subprocess
import sys
import tempfile
from dataclasses import fields, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from blog.cache import Cache
from blog.documents.addresses import Addresses
from blog.documents.collection import assemble
from blog.documents.document import AS_READ, Document
from blog.documents.known_files import Files
from blog.documents.read_context import ReadContext
from blog.documents.read_document import read_document
from blog.documents.remembered import DocumentReader, SourceFile
from blog.documents.world import World
from blog.findings import Level
from tests.profiles import examples
from tests.sites import ROOT
from tests.unit.blog.documents.texts import NOW, post, reading

PATH = "inlagg/2018/x.md"
SECOND = dt.timedelta(seconds=1)


class Counted:
    """Renders as the site does, and counts the documents whose text it renders."""

    def __init__(self):
        self.render, self.times = reading().render, 0

    def __repr__(self):
        return repr(self.render)

    def __call__(self, body, title, lang):
        """Render."""
        self.times += body.startswith("\n")  # neither an ingress nor a change begins so
        return self.render(body, title, lang)


def source(text, path=PATH):
    data = text if isinstance(text, bytes) else text.encode()
    return SourceFile(path, data, path.startswith("sidor/"))


def world(*files, now=NOW):
    return World.of(Files.of([PATH, *files]), now=now)


def read(text, cache, *files, now=NOW, **settings):
    """Read one text, remembered or not; say too whether it had to be rendered."""
    render = Counted()
    shared = replace(reading(), world=world(*files, now=now), render=render, **settings)
    [document] = DocumentReader(shared, cache).read_all([source(text)], map)
    return document, render.times


def anew(text, *files, now=NOW):
    shared = replace(reading(), world=world(*files, now=now))
    return read_document(PATH, source(text).data, is_page=False, reading=shared)


# Everything that a document can hold: no field of it may be left at its default.
WHOLE = post(
    date="2026-12-24",
    more="Etiketter: Ett, Två\nIngress: *Kort.*\nLättläst: Kort.\n"
    "Uppdaterad: 2026-12-25: Mer.\nNyare: ny.md\n"
    "Tillåt: epost – jouren\nFärg: blå\nGuid: urn:a\n"
    "Ersatt av: ny.md\nTidigare: /2016/bro/",
    body="Se [den](ny.md) och ![Bro](bro.png)\n\n" + "\n\n".join(f"## Rubrik {n}" for n in "abcd")
    + "\n\nDubbel&nbsp;höjning av beloppen. [Fel](nej.md)",
)  # fmt: skip


def test_all_of_a_document_is_remembered(tmp_path):
    """Every field of it, but for the file itself, which is at hand."""
    cache = Cache(tmp_path, version="1")
    files = ("inlagg/2018/ny.md", "inlagg/2018/bro.png")
    first, rendered = read(WHOLE, cache, *files)
    again, rendered_again = read(WHOLE, cache, *files)

    assert (rendered, rendered_again) == (1, 0)
    assert again == first == anew(WHOLE, *files)
    assert again.fingerprint == first.fingerprint
    empty = [each.name for each in fields(Document) if not getattr(again, each.name)]
    assert empty == ["is_page", "wanted_url"]  # which the whole collection decides
    assert not any(b"h\xc3\xb6jning&nbsp;" in path.read_bytes() for path in tmp_path.rglob("*/*"))


LINKS = post(body="[a](a.md), [b](/bilder/b.png) och [c](c.md#d)")
# Each case: what changes in content/, its files before and after, and whether it counts.
CHANGES = [
    ("nothing", ["a.md"], ["a.md"], False),
    ("a file that no link is about", ["a.md"], ["a.md", "sidor/om.md"], False),
    ("a text that is linked to has gone", ["inlagg/2018/a.md"], [], True),
    ("it has moved", ["inlagg/2018/a.md"], ["a.md"], True),
    ("it has come", [], ["inlagg/2018/a.md"], True),
    ("its name is spelt with other signs", ["a.md"], ["A.md"], True),
    ("a picture has come", [], ["bilder/b.png"], True),
    ("a name that is like one sought", [], ["sidor/aa.md", "c.md"], True),
]


@pytest.mark.parametrize(
    ("before", "after", "counts"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES]
)
def test_where_links_lead_is_asked_again(tmp_path, before, after, counts):
    """A document stands for what its own links meet, and for nothing else in content/."""
    cache = Cache(tmp_path, version="1")
    read(LINKS, cache, *before)
    document, rendered = read(LINKS, cache, *after)

    assert rendered == counts
    assert document == anew(LINKS, *after)


COMING = "2026-11-22 08:00"  # NOW itself
TIMED = {
    "a date of publication": post(date=COMING),
    "another system's": post(more=f"publishDate: {COMING}"),
    "an end": post(more=f"expires: {COMING}"),
    "all of them": post(date=COMING, more=f"publishDate: {COMING}\nexpires: {COMING}"),
}


@pytest.mark.parametrize("text", TIMED.values(), ids=TIMED)
def test_a_moment_that_comes_changes_a_document_once(tmp_path, text):
    """Also for a clock that goes backwards; at all other times the clock does not matter."""
    cache = Cache(tmp_path, version="1")
    moments = [-9, -2, 0, 5, 9, -1, -3, 3]
    seen = []
    for seconds in moments:
        now = NOW + seconds * SECOND
        document, rendered = read(text, cache, now=now)
        seen.append(rendered)
        assert document == anew(text, now=now)

    assert seen == [1, 0, 1, 0, 0, 1, 0, 1]


def test_the_hour_that_comes_twice(tmp_path):
    """When the clock goes back, 2.30 is past at 2.15 of the second hour, not of the first."""
    text, cache = post(date="2026-10-25 02:30"), Cache(tmp_path, version="1")
    zone = ZoneInfo("Europe/Stockholm")
    for fold, state in ((0, "scheduled"), (1, "published"), (0, "scheduled")):
        now = dt.datetime(2026, 10, 25, 2, 15, fold=fold, tzinfo=zone)

        assert read(text, cache, now=now)[0].state == state


OTHER = {
    "zone": ZoneInfo("Asia/Tokyo"),
    "lang": "en",
    "addresses": Addresses(("a/{slug}", "a/{slug}"), ("b", "b"), ("c", "c")),
    "shown": "texter",
    "prefix": "/blogg",
    "render": None,
}


@pytest.mark.parametrize(
    "name", [each.name for each in fields(ReadContext) if each.name != "world"]
)
def test_every_setting_counts(tmp_path, name):
    """Whatever all readings share is part of what a document is remembered under."""
    cache, text = Cache(tmp_path, version="1"), post(body='Ett "citat".')
    read(text, cache)
    if name == "render":
        other = type("Other", (Counted,), {"__repr__": lambda self: "another"})()
        shared = replace(reading(), render=other)
        [*_] = DocumentReader(shared, cache).read_all([source(text)], map)
        assert other.times == 1
    else:
        assert read(text, cache, **{name: OTHER[name]})[1] == 1
    assert read(text, cache)[1] == 0


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(source(post(body="text.")), id="one letter"),
        pytest.param(source(post(), "inlagg/2018/y.md"), id="the path"),
        pytest.param(replace(source(post()), is_page=True), id="the kind"),
        pytest.param(source(post().encode() + b"\xff"), id="a byte that is no text"),
    ],
)
def test_another_file_is_another_document(tmp_path, file):
    """Its path, its kind and every byte of it."""
    reader = DocumentReader(reading(), Cache(tmp_path, version="1"))
    [known] = reader.read_all([source(post())], map)

    assert reader.find(source(post())) == known
    assert reader.find(file) is None


def test_a_file_that_is_no_text_is_remembered(tmp_path):
    """With what is told of it."""
    cache, data = Cache(tmp_path, version="1"), "Titel: Åh".encode("cp1252")
    first, again = (read(data, cache)[0] for _ in "12")

    assert again == first
    assert again.written.raw == "Titel: Åh"
    assert [finding.level for finding in again.findings] == [Level.ERROR]


def test_documents_keep_their_order(tmp_path):
    """Whether they are remembered or not."""
    reader = DocumentReader(reading(), Cache(tmp_path, version="1"))
    files = [source(post(title=name), f"inlagg/{name}.md") for name in "abcdef"]
    [*_] = reader.read_all(files[::2], map)

    assert [each.title for each in reader.read_all(files, map)] == [*"abcdef"]


def harm(folder, change):
    for path in folder.rglob("*/*"):
        path.write_bytes(change(path.read_bytes()))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda data: data[:100], id="cut off"),
        pytest.param(lambda data: b"", id="emptied"),
        pytest.param(lambda data: data[:60] + b"\0" + data[61:], id="a wrong byte"),
        pytest.param(lambda data: b"garbage" * 99, id="garbage"),
    ],
)
def test_a_damaged_cache_is_no_cache(tmp_path, change):
    """The document is read anew, and kept anew."""
    cache = Cache(tmp_path, version="1")
    read(WHOLE, cache)
    harm(tmp_path, change)

    assert read(WHOLE, cache) == (anew(WHOLE), 1)
    assert read(WHOLE, cache)[1] == 0


def test_another_program_remembers_for_itself(tmp_path):
    """What an older version read is not taken for what this one would read."""
    read(WHOLE, Cache(tmp_path, version="1"))

    assert read(WHOLE, Cache(tmp_path, version="2")) == (anew(WHOLE), 1)


def test_a_full_disk(tmp_path, monkeypatch):
    """It gives what it has, and the rest is read each time."""
    cache = Cache(tmp_path, version="1")
    read(WHOLE, cache)

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "replace", full)

    assert read(WHOLE, cache)[1] == 0
    assert [read(LINKS, cache) for _ in "12"] == [(anew(LINKS), 1)] * 2


PROGRAM = """
import sys
from pathlib import Path
from blog.cache import Cache
from blog.documents.remembered import DocumentReader
from blog.documents.remembered import SourceFile
from tests.unit.blog.documents.texts import post, reading

reader = DocumentReader(reading(), Cache(Path(sys.argv[1]), version="1"))
texts = [post(title=f"Prov {n}").encode() for n in range(200)]
files = [SourceFile(f"inlagg/{n}.md", text, False) for n, text in enumerate(texts)]
titles = [document.title for document in reader.read_all(files, map)]
assert titles == [f"Prov {n}" for n in range(200)]
"""


def test_two_programs_read_at_once(tmp_path):
    """Each has every document right, whichever of them read it."""
    both = [subprocess.Popen([sys.executable, "-c", PROGRAM, str(tmp_path)], cwd=ROOT)
            for _ in "12"]  # fmt: skip

    assert [program.wait() for program in both] == [0, 0]


NAMES = ("inlagg/2018/a.md", "a.md", "bilder/b.png", "sidor/om.md", "inlagg/2018/a b.md")
LINES = ("Nyare: a.md", f"publishDate: {COMING}", f"expires: {COMING}", "Ingress: [a](a.md)",
         "Status: utkast", "Nonsens: ja")  # fmt: skip
BODIES = ("[a](a.md)", "![b](/bilder/b.png)", "[om]({filename}/sidor/om.md)", "[a](a%20b.md)",
          "<img src=b.png>", "[x](/sidor/om)", "[z](zom.md)", "[rot](/arkiv/)")  # fmt: skip
TEXTS = st.builds(
    lambda date, lines, bodies: post(date=date, more="\n".join(lines), body=" ".join(bodies)),
    st.sampled_from(["2018-05-13", COMING, "2026-11-22 08:01", "i går"]),
    st.lists(st.sampled_from(LINES), unique=True, max_size=3),
    st.lists(st.sampled_from(BODIES), unique=True, max_size=4),
)
STEPS = st.lists(
    st.tuples(
        st.sets(st.sampled_from(NAMES)),
        st.sampled_from([NOW - SECOND, NOW, NOW + 60 * SECOND]),
        st.sampled_from(["", "/blogg"]),
    ),
    min_size=2,
    max_size=8,
)


@examples(60)
@given(TEXTS, STEPS)
@example(LINKS, [({"a.md"}, NOW, ""), (set(), NOW, ""), ({"a.md"}, NOW, "")])
def test_a_remembered_document_is_what_would_be_read(text, steps):
    """Whatever files come and go, wherever the site moves, and whichever way the clock goes."""
    with tempfile.TemporaryDirectory() as folder:
        for names, now, prefix in steps:
            outside = World.of(Files.of([PATH, *names], prefix=prefix), now=now)
            shared = replace(reading(), world=outside)
            reader = DocumentReader(shared, Cache(Path(folder), version="1"))
            [document] = reader.read_all([source(text)], map)

            assert document == read_document(
                PATH, text.encode(), is_page=False, reading=replace(shared, world=outside)
            )


def test_a_collection_leaves_what_was_read():
    """A fingerprint tells it still: what a collection decides are other parts of a document."""
    reader = DocumentReader(reading("a.md", "b.md", "inlagg/2018/ny.md"), Cache(None, version=""))
    tagged = {f"{n}.md": post(title=n, more="Etiketter: Ett") for n in "cde"}
    texts = {"a.md": WHOLE, "b.md": post(more="Etiketter: ETT"), **tagged}
    documents = [*reader.read_all([source(text, path) for path, text in texts.items()], map)]
    assembled = assemble(documents, preview=False, content="content").documents

    assert assembled["b.md"].tags == ("Ett",)
    assert {each.name for each in fields(Document)} >= AS_READ
    for document in documents:
        for name in (*AS_READ, "fingerprint"):
            assert getattr(assembled[document.path], name) is getattr(document, name), name
