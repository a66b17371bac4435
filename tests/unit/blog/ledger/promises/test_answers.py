"""The table of what answers for addresses without a page."""

from itertools import pairwise

import pytest

from blog.ledger.model import Kind, Ledger
from blog.ledger.promises.answers import redirects
from blog.ledger.promises.record import Record
from blog.serving.model import Row
from tests.unit.blog.documents.texts import cases
from tests.unit.blog.ledger.examples import entry, listed, tag

A, B = entry("a", "2018/a/"), entry("b", "2018/b/")
MOVED = entry("a", "2018/a/", "2018/ny/")
LENT = entry("a", "2018/a/", "2018/ny/", lent=("2018/a/",))
AT_A = entry("b", "2018/b/", "2018/a/", "2018/c/")
FEED = listed("etikett/vard/feed.xml")


def now(*entries, successors=None, files=()):
    return Record(
        entries={each.id: each for each in entries},
        successors=successors or {},
        files=frozenset(files),
    )


def table(promised, record):
    return {row.old: row.new for row in redirects(Ledger.of(promised), record)}


# Each case: what it shows, what has been promised, what there is now, the table.
CASES = [
    ("nothing", [], now(), {}),
    ("all is where it was", [A, tag("vard")], now(A, tag("vard")), {}),
    ("moved", [A], now(entry("a", "2018/ny/")), {"/2018/a/": "/2018/ny/"}),
    ("moved twice: no chain", [MOVED], now(entry("a", "2018/c/")),
     {"/2018/a/": "/2018/c/", "/2018/ny/": "/2018/c/"}),
    ("there and back: no loop", [entry("a", "2018/a/", "2018/ny/")], now(A),
     {"/2018/ny/": "/2018/a/"}),
    ("two changed places", [A, B], now(entry("a", "2018/b/"), entry("b", "2018/a/")), {}),
    ("gone", [A], now(), {"/2018/a/": None}),
    ("gone with all it had", [MOVED], now(), {"/2018/a/": None, "/2018/ny/": None}),
    ("a draft that is replaced", [MOVED, B], now(B, successors={A.id: "2018/b/"}),
     {"/2018/a/": "/2018/b/", "/2018/ny/": "/2018/b/"}),
    ("a draft that no longer is", [entry("a", "2018/a/", gone=True, leads_to="2018/b/"), B],
     now(B, successors={A.id: ""}), {"/2018/a/": None}),
    ("gone long ago, and replaced", [entry("a", "2018/a/", gone=True, leads_to="2018/b/"), B],
     now(entry("b", "2018/c/")), {"/2018/a/": "/2018/c/", "/2018/b/": "/2018/c/"}),
    ("what replaced it is gone too", [entry("a", "2018/a/", gone=True, leads_to="2018/b/"), B],
     now(), {"/2018/a/": None, "/2018/b/": None}),
    ("each replaced the other",
     [entry("a", "2018/a/", gone=True, leads_to="2018/b/"),
      entry("b", "2018/b/", gone=True, leads_to="2018/a/")],
     now(), {"/2018/a/": None, "/2018/b/": None}),
    ("an old blog's address", [], now(entry("a", "2018/a/", old=("?p=8", "2016/å/"))),
     {"/?p=8": "/2018/a/", "/2016/å/": "/2018/a/"}),
    ("an old blog's address of what is gone", [entry("a", "2018/a/", old=("?p=8",))], now(),
     {"/?p=8": None, "/2018/a/": None}),
    ("a text that takes over", [A], now(entry("b", "2018/b/", old=("2018/a/",))),
     {"/2018/a/": "/2018/b/"}),
    ("the line Tidigare has moved to another text", [entry("a", "2018/a/", old=("?p=8",)), B],
     now(A, entry("b", "2018/b/", old=("?p=8",))), {"/?p=8": "/2018/b/"}),
    ("the line Tidigare is gone", [entry("a", "2018/a/", old=("?p=8",))], now(A),
     {"/?p=8": "/2018/a/"}),
    ("an old address without its slash", [], now(A, entry("b", "2018/b/", old=("2018/a",))), {}),
    ("an old address with a page", [], now(entry("b", "2018/b/", old=("2018/a/",)), A), {}),
    ("an old address with a file", [],
     now(entry("b", "2018/b/", old=("x.pdf", "y/")), files=["x.pdf", "y/index.html"]), {}),
    ("an address that two have had leads to the last",
     [LENT, AT_A], now(entry("a", "2018/ny/"), entry("b", "2018/c/")),
     {"/2018/a/": "/2018/c/", "/2018/b/": "/2018/c/"}),
    ("the last is gone: it leads to the first",
     [LENT, AT_A], now(entry("a", "2018/ny/")),
     {"/2018/a/": "/2018/ny/", "/2018/b/": None, "/2018/c/": None}),
    ("the last is replaced: it leads there",
     [LENT, AT_A, tag("x")], now(entry("a", "2018/ny/"), tag("x"),
                                 successors={AT_A.id: "etikett/x/"}),
     {"/2018/a/": "/etikett/x/", "/2018/b/": "/etikett/x/", "/2018/c/": "/etikett/x/"}),
    ("a tag with a new name",
     [entry("a", "2018/a/", tags=("vard",)), tag("vard")],
     now(entry("a", "2018/a/", tags=("omsorg",)), tag("omsorg")),
     {"/etikett/vard/": "/etikett/omsorg/"}),
    ("a tag with a new name long ago",
     [tag("vard", gone=True, leads_to="etikett/omsorg/"),
      tag("omsorg", gone=True, leads_to="etikett/stod/")],
     now(tag("stod")),
     {"/etikett/vard/": "/etikett/stod/", "/etikett/omsorg/": "/etikett/stod/"}),
    ("a tag that nobody uses", [tag("vard")], now(A), {"/etikett/vard/": None}),
    ("a tag that is used again", [tag("vard", gone=True, leads_to="etikett/omsorg/")],
     now(tag("vard"), tag("omsorg")), {}),
    ("the feed of a tag with a new name",
     [entry("a", "2018/a/", tags=("vard",)), tag("vard"), FEED, listed("etikett/vard/sida/2/")],
     now(entry("a", "2018/a/", tags=("omsorg",)), tag("omsorg"),
         listed("etikett/omsorg/feed.xml")),
     {"/etikett/vard/": "/etikett/omsorg/",
      "/etikett/vard/feed.xml": "/etikett/omsorg/feed.xml",
      "/etikett/vard/sida/2/": "/etikett/omsorg/"}),
    ("the feed of a tag with two new names",
     [tag("vard", gone=True, leads_to="etikett/omsorg/"), FEED,
      tag("omsorg", gone=True, leads_to="etikett/stod/")],
     now(tag("stod"), listed("etikett/stod/feed.xml")),
     {"/etikett/vard/": "/etikett/stod/", "/etikett/omsorg/": "/etikett/stod/",
      "/etikett/vard/feed.xml": "/etikett/stod/feed.xml"}),
    ("a feed is never led to a page",
     [tag("vard", gone=True, leads_to="etikett/omsorg/"), FEED], now(tag("omsorg")),
     {"/etikett/vard/": "/etikett/omsorg/", "/etikett/vard/feed.xml": None}),
    ("a list that may come back is gone for now",
     [listed("2017/"), listed("sida/3/"), tag("vard"), listed("etikett/vard/sida/2/")],
     now(tag("vard")), {"/2017/": None, "/sida/3/": None, "/etikett/vard/sida/2/": None}),
    ("the old blog's feed", [], now(listed("feed.xml"), listed("atom.xml")),
     {"/feed/": "/feed.xml", "/feed/rss2/": "/feed.xml", "/feed/atom/": "/atom.xml",
      "/?feed=rss2": "/feed.xml", "/?feed=atom": "/atom.xml"}),
    ("a page", [entry("sidor/om.md", "om/", kind=Kind.PAGE)],
     now(entry("sidor/om.md", "om-oss/", kind=Kind.PAGE)), {"/om/": "/om-oss/"}),
    ("no address is known", [entry("a")], now(), {}),
]  # fmt: skip


@pytest.mark.parametrize(("promised", "record", "expected"), **cases(CASES))
def test_redirects(promised, record, expected):
    """Every row of the table holds."""
    assert table(promised, record) == expected


def test_a_feed_that_was_named():
    """The line Tidigare names the old blog's feed: its subscribers get ours, not a page."""
    record = now(entry("a", "2018/a/", old=("blogg/feed/",)), listed("feed.xml"))

    assert table([], record)["/blogg/feed/"] == "/feed.xml"


def test_a_text_of_ours_that_is_called_feed():
    """Only an old blog's address is taken for a feed by its name."""
    record = now(entry("a", "2018/ny/"), listed("feed.xml"))

    assert table([entry("a", "2018/rss/")], record)["/2018/rss/"] == "/2018/ny/"


def test_rows_are_sorted():
    """The same table is the same file."""
    rows = redirects(Ledger.of([B, A]), now())

    assert rows == (Row("/2018/a/", None), Row("/2018/b/", None))


def test_many_names():
    """However often a tag was renamed, the first name leads straight to the last."""
    names = [f"t{number}" for number in range(300)]
    promised = [
        tag(one, gone=True, leads_to=f"etikett/{other}/") for one, other in pairwise(names)
    ]

    assert table(promised, now(tag(names[-1])))["/etikett/t0/"] == "/etikett/t299/"
