"""Any history at all: what has ever been published has an answer, and a guid never changes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from hypothesis import example, given
from hypothesis import strategies as st

from blog.documents.slug import slugify
from blog.findings import Level
from blog.ledger.merge import merged
from blog.ledger.model import Kind, Ledger
from blog.ledger.promises.answers import redirects
from blog.ledger.promises.feeds import promised_feeds
from blog.ledger.promises.findings import promise_findings
from blog.ledger.promises.publish import published
from blog.ledger.promises.record import record_of
from blog.ledger.serialize import read_ledger, write_ledger
from tests.profiles import examples
from tests.unit.blog.ledger.examples import DAY, SITE, TAG_URL, collected, text

NUMBERS = (0, 1, 2, 3)
SLUGS = ("a", "b", "c")
TAGS = ("Vård", "Vården", "LSS")


@dataclass(frozen=True)
class Written:
    """One post as the director has it; its guid is its number."""

    title: str
    file: str
    year: int = 2018
    slug: str = ""
    status: str = ""
    tags: tuple[str, ...] = ()
    old: str = ""
    replaced: int | None = None
    is_here: bool = True


def posts(changes):
    """Give the posts after every one of *changes*, each a post's number and its new fields."""
    world = {number: Written(f"Nr {number}", f"{number}") for number in NUMBERS}
    yield world
    for change in changes:
        for number, fields in change:
            world = world | {number: replace(world[number], **fields)}
        yield world


def source(number, each, world):
    """Write a post as a file."""
    lines = [f"Status: {each.status}", f"Slug: {each.slug}", f"Etiketter: {', '.join(each.tags)}"]
    lines += [f"Tidigare: {each.old}"]
    if each.replaced is not None and each.status == "utkast":
        lines.append(f"Ersatt av: {{filename}}/inlagg/{world[each.replaced].file}.md")
    more = "\n".join(line for line in lines if not line.endswith(": "))
    return text(each.title, f"tag:{number}", more, date=f"{each.year}-05-13")


def files_of(collection):
    """Give the files of the site that these documents make, as Pelican and the plugins do."""
    public = [each for each in collection.visible if each.state in ("published", "hidden")]
    listed = [each for each in public if each.state == "published"]
    count: dict[str, int] = {}
    for each in listed:
        for tag in {slugify(name) for name in each.tags}:
            count[tag] = count.get(tag, 0) + 1
    promised = promised_feeds(collection, site=SITE, tag_url=TAG_URL)
    feeds = {f"etikett/{tag}/feed.xml": number for tag, number in count.items()}
    return {
        *("index.html", "feed.xml", "atom.xml"),
        *(f"{each.url}index.html" for each in public),
        *(f"etikett/{tag}/index.html" for tag in count),
        *(feed for feed, number in feeds.items() if number > 1 or feed in promised),
        *(f"{each.date.year}/index.html" for each in listed),
    }


def publish(world, ledger, day):
    """Build and publish; None when the gate stops it, as it must stop what would collide."""
    texts = {
        f"inlagg/{each.file}.md": source(number, each, world)
        for number, each in world.items()
        if each.is_here
    }
    collection = collected(texts, ledger)
    live = {f"/{document.url}" for document in collection.visible} | {"/arkiv/"}
    found = promise_findings(
        collection, site=SITE, tag_url=TAG_URL, shown="content", is_taken=live.__contains__
    )
    if any(each.level is Level.ERROR for each in (*collection.findings, *found)):
        return None
    files = frozenset(files_of(collection))
    record = record_of(collection, site=SITE, tag_url=TAG_URL, files=files)
    rows = {row.old[1:]: row.new and row.new[1:] for row in redirects(ledger, record)}
    return collection, files, rows, published(ledger, record, day=day)


def address_of(file):
    return file.removesuffix("index.html")


NUMBER = st.sampled_from(NUMBERS)


def one(**fields):
    """Change one post."""
    return st.tuples(st.tuples(NUMBER, st.fixed_dictionaries(fields)))


def swapped(numbers, slugs):
    return tuple((n, {"slug": s}) for n, s in zip(numbers, slugs, strict=True))


def moved(number, slug):
    return ((number, {"slug": slug}),)


CHANGES = st.one_of(
    one(title=st.sampled_from(["A", "B", "C", "Nr 0"])),
    one(year=st.sampled_from([2018, 2019])),
    one(file=st.sampled_from(["x", "y"])).filter(lambda change: change[0][0] < 2).map(
        lambda change: ((change[0][0], {"file": f"{change[0][1]['file']}{change[0][0]}"}),)
    ),
    one(slug=st.sampled_from(["", *SLUGS])),
    st.builds(
        swapped,
        st.sampled_from([(0, 1), (1, 2), (0, 2)]),
        st.sampled_from([("a", "b"), ("b", "a"), ("c", "a")]),
    ),
    one(
        status=st.sampled_from(["", "utkast", "dold"]),
        replaced=st.sampled_from([None, *NUMBERS]),
    ),
    one(is_here=st.booleans()),
    one(tags=st.lists(st.sampled_from(TAGS), max_size=2, unique=True).map(tuple)),
    st.sampled_from(TAGS).map(lambda tag: tuple((n, {"tags": (tag,)}) for n in NUMBERS)),
    one(old=st.sampled_from(["", "/2011/x/", "?p=8", "/2018/a/", "/2018/nr-3/", "/gammal/feed/"])),
)  # fmt: skip


@examples(250)
@given(st.lists(CHANGES, max_size=14))
@example([swapped((0, 1), ("a", "b")), swapped((0, 1), ("b", "a"))])
@example([moved(0, "a"), moved(0, "b"), moved(1, "a"), moved(1, "c")])
@example(
    [moved(0, "a"), moved(0, "b"), moved(1, "a"), moved(1, "c"), moved(0, "a"), moved(0, "b")]
)
@example([swapped((0, 1), (slug, "c")) for slug in "aba"])
def test_any_history(changes):
    """Each address ever published has a page, or leads straight to one, or is gone: never 404."""
    ledger, ever, settled = Ledger(), set(), {}
    for step, world in enumerate(posts(changes)):
        result = publish(world, ledger, DAY + dt.timedelta(days=step))
        if result is None:
            continue
        collection, files, rows, after = result
        served = {address_of(file) for file in files}
        ever |= served - {"", "feed.xml", "atom.xml"}
        ever |= {each for text in collection.visible for each in text.old_addresses}

        assert ever <= served | rows.keys()
        assert served.isdisjoint(rows)
        assert {new for new in rows.values() if new is not None} <= served

        _addresses_stay(collection, settled, rows, served)
        assert {entry.key for entry in after if entry.kind is Kind.POST} <= {
            f"tag:{number}" for number in NUMBERS
        }
        assert read_ledger(write_ledger(after)) == after
        assert merged(after, ledger) == merged(ledger, after) == after
        ledger = after


def _addresses_stay(collection, settled, rows, served):
    """Only the line Slug moves a text, and what it leaves leads to it, unless lent to another."""
    for document in collection.visible:
        old = settled.get(document.guid, document.url)
        if "slug" not in document.lines:
            assert document.url == old
        if old != document.url and old not in served:
            assert rows[old] == document.url
    settled |= {document.guid: document.url for document in collection.visible}
