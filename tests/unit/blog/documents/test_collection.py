"""All texts together."""

import pytest

from blog.documents import collection as collections
from blog.documents.front_matter.status import State
from blog.documents.taken_addresses import RESERVED
from blog.documents.visibility import is_visible
from blog.findings import Level
from tests.unit.blog.documents.texts import cases, collection, post, read, said

ERROR, WARNING = "fel", "anmärkning"
DRAFT = "Status: utkast"


def page(title, more=""):
    return f"Titel: {title}\n{more}\n\nText.\n" if more else f"Titel: {title}\n\nText.\n"


def same(place, url, other):
    """Give what is said when two texts want one address."""
    message = f"Adressen /{url} används också av content/{other}.md."
    return f"content/{place}.md:1", message, "adress", ERROR


def lost(place, line, written, sought="", level=ERROR):
    """Give what is said of a link that leads nowhere."""
    message = f"”{written}” leder ingenstans: {sought or written} finns inte."
    return f"content/{place}.md:{line}", message, "länk", level


# Each case: what it shows, the texts, whether it is a preview.
QUIET = [
    ("nothing at all", {}, False),
    (
        "the same title in two years",
        {"inlagg/a.md": post(), "inlagg/b.md": post(date="2019-05-13")},
        False,
    ),
    ("a post and a page", {"inlagg/a.md": post(), "sidor/a.md": page("A")}, False),
    (
        "a draft copy of a published post",
        {"inlagg/a.md": post(), "inlagg/b.md": post(more=DRAFT)},
        False,
    ),
    (
        "two drafts of one post",
        {"inlagg/a.md": post(more=DRAFT), "inlagg/b.md": post(more=DRAFT)},
        False,
    ),
    (
        "a draft copy beside its post, in preview",
        {"inlagg/a.md": post(), "inlagg/b.md": post(more=DRAFT)},
        True,
    ),
    ("a draft of a page", {"sidor/a.md": page("A"), "sidor/b.md": page("A", DRAFT)}, False),
    ("a draft at an address of the site's own", {"sidor/a.md": page("Arkiv", DRAFT)}, False),
    ("a post with the name of a part of the site", {"inlagg/a.md": post(title="Arkiv")}, False),
    ("the page that is not found", {"sidor/404.md": page("X", "Slug: 404")}, False),
    (
        "links between published texts",
        {
            "inlagg/a.md": post(body="[b](b.md) [om](/sidor/om.md)"),
            "inlagg/b.md": post(title="B"),
            "sidor/om.md": page("Om"),
        },
        False,
    ),
    ("a link to oneself", {"inlagg/a.md": post(body="[a](a.md#x)")}, False),
    (
        "a link to a hidden text",
        {
            "inlagg/a.md": post(body="[b](b.md)"),
            "inlagg/b.md": post(title="B", more="Status: dold"),
        },
        False,
    ),
    (
        "a link to a draft, in preview",
        {"inlagg/a.md": post(body="[b](b.md)"), "inlagg/b.md": post(title="B", more=DRAFT)},
        True,
    ),
    (
        "a draft that links to a draft",
        {
            "inlagg/a.md": post(more=DRAFT, body="[b](b.md)"),
            "inlagg/b.md": post(title="B", more=DRAFT),
        },
        True,
    ),
    (
        "the same tags",
        {
            "inlagg/a.md": post(more="Etiketter: Tillit, LSS"),
            "inlagg/b.md": post(title="B", more="Etiketter: LSS, Tillit"),
        },
        False,
    ),
    (
        "a draft's tags are not looked at",
        {
            "inlagg/a.md": post(more="Etiketter: Vård"),
            "inlagg/b.md": post(title="B", more=f"{DRAFT}\nEtiketter: Vard, …"),
        },
        False,
    ),
]


@pytest.mark.parametrize(("texts", "preview"), **cases(QUIET))
def test_quiet(texts, preview):
    """What goes together is not talked about."""
    assert said(collection(texts, preview=preview).findings) == []


# Each case: what it shows, the texts, whether it is a preview, what is said.
TOGETHER = [
    (
        "two posts",
        {"inlagg/a.md": post(), "inlagg/b.md": post(title="A!")},
        False,
        [same("inlagg/b", "2018/a/", "inlagg/a")],
    ),
    (
        "three posts",
        {"inlagg/a.md": post(), "inlagg/b.md": post(), "inlagg/c.md": post()},
        False,
        [same("inlagg/b", "2018/a/", "inlagg/a"), same("inlagg/c", "2018/a/", "inlagg/a")],
    ),
    (
        "two pages",
        {"sidor/a.md": page("Om"), "sidor/b.md": page("X", "Slug: om")},
        False,
        [same("sidor/b", "om/", "sidor/a")],
    ),
    (
        "a published and a scheduled post",
        {"inlagg/a.md": post(date="2026-01-01"), "inlagg/b.md": post(date="2026-12-01")},
        False,
        [same("inlagg/b", "2026/a/", "inlagg/a")],
    ),
    (
        "two scheduled posts",
        {"inlagg/a.md": post(date="2027-01-01"), "inlagg/b.md": post(date="2027-02-01")},
        False,
        [same("inlagg/b", "2027/a/", "inlagg/a")],
    ),
    (
        "a hidden and a published post",
        {"inlagg/a.md": post(more="Status: dold"), "inlagg/b.md": post()},
        False,
        [same("inlagg/b", "2018/a/", "inlagg/a")],
    ),
    (
        "two drafts, in preview",
        {"inlagg/a.md": post(more=DRAFT), "inlagg/b.md": post(more=DRAFT)},
        True,
        [same("inlagg/b", "utkast/a/", "inlagg/a")],
    ),
    (
        "a draft copy of a page, in preview",
        {"sidor/a.md": page("Om"), "sidor/b.md": page("Om", DRAFT)},
        True,
        [same("sidor/b", "om/", "sidor/a")],
    ),
    (
        "a page where the site has its archive",
        {"sidor/a.md": page("Arkiv")},
        False,
        [
            (
                "content/sidor/a.md:1",
                "Adressen /arkiv/ används redan av webbplatsen själv.",
                "adress",
                ERROR,
            )
        ],
    ),
    (
        "a page where a year is",
        {"sidor/a.md": page("X", "Slug: 2017")},
        False,
        [
            (
                "content/sidor/a.md:2",
                "Adressen /2017/ används redan av webbplatsen själv.",
                "adress",
                ERROR,
            )
        ],
    ),
]


@pytest.mark.parametrize(("texts", "preview", "expected"), **cases(TOGETHER))
def test_addresses(texts, preview, expected):
    """Two texts never share an address, nor a text and the site."""
    assert said(collection(texts, preview=preview).findings) == expected


@pytest.mark.parametrize("slug", sorted(RESERVED))
def test_reserved(slug):
    """No page takes an address of the site's own."""
    [finding] = collection({"sidor/a.md": page("X", f"Slug: {slug}")}).findings

    assert finding.message == f"Adressen /{slug}/ används redan av webbplatsen själv."


def tagged(*tags):
    """Make posts with these lines of tags."""
    return {
        f"inlagg/{number}.md": post(title=f"Nr {number}", more=f"Etiketter: {line}")
        for number, line in enumerate(tags, start=1)
    }


# Each case: what it shows, lines of tags, the tags as they became, what is said.
TAGS = [
    (
        "the most used goes before",
        tagged("Tillit", "tillit", "tillit"),
        [("tillit",), ("tillit",), ("tillit",)],
        [
            (
                "content/inlagg/1.md:3",
                "Etiketten ”Tillit” har slagits ihop med ”tillit”.",
                "etikett",
                WARNING,
            )
        ],
    ),
    (
        "the one with a capital goes before",
        tagged("tillit", "Tillit"),
        [("Tillit",), ("Tillit",)],
        [
            (
                "content/inlagg/1.md:3",
                "Etiketten ”tillit” har slagits ihop med ”Tillit”.",
                "etikett",
                WARNING,
            )
        ],
    ),
    (
        "twice in one post",
        tagged("Tillit, tillit"),
        [("Tillit",)],
        [
            (
                "content/inlagg/1.md:3",
                "Etiketten ”tillit” har slagits ihop med ”Tillit”.",
                "etikett",
                WARNING,
            )
        ],
    ),
    (
        "å and a",
        tagged("Vård", "Vård", "Vard"),
        [("Vård",), ("Vård",), ("Vård",)],
        [
            (
                "content/inlagg/3.md:3",
                "Etiketterna ”Vard” och ”Vård” får samma adress, /etikett/vard/.",
                "etikett",
                ERROR,
            )
        ],
    ),
    (
        "with and without a sign",
        tagged("Tillit", "Tillit", "Tillit!"),
        [("Tillit",)] * 3,
        [
            (
                "content/inlagg/3.md:3",
                "Etiketterna ”Tillit!” och ”Tillit” får samma adress, /etikett/tillit/.",
                "etikett",
                ERROR,
            )
        ],
    ),
    (
        "signs only",
        tagged("Tillit, …"),
        [("Tillit", "…")],
        [
            (
                "content/inlagg/1.md:3",
                "Av etiketten ”…” går det inte att göra en adress.",
                "etikett",
                ERROR,
            )
        ],
    ),
]


@pytest.mark.parametrize(("texts", "tags", "expected"), **cases(TAGS))
def test_tags(texts, tags, expected):
    """One word, one tag: other capitals are merged, other words at the same address are not."""
    made = collection(texts)

    assert [source.tags for source in made.visible] == tags
    assert said(made.findings) == expected


def links_to(target, **more):
    """Let a published post link to *target*, another post."""
    return {"inlagg/a.md": post(body="Se [b](b.md)."), "inlagg/b.md": target, **more}


# Each case: what it shows, the texts, whether it is a preview, what is said.
LINKS = [
    (
        "to a draft",
        links_to(post(title="B", more=DRAFT)),
        False,
        [("content/inlagg/a.md:4", "Länken ”b.md” leder till ett utkast.", "länk", ERROR)],
    ),
    (
        "to a scheduled post",
        links_to(post(title="B", date="2027-03-03")),
        False,
        [
            (
                "content/inlagg/a.md:4",
                "Länken ”b.md” leder till ett inlägg som inte är publicerat än.",
                "länk",
                ERROR,
            )
        ],
    ),
    (
        "to nothing",
        {"inlagg/a.md": post(body="Ett.\n\nSe [b](b.md).")},
        False,
        [lost("inlagg/a", 6, "b.md")],
    ),
    (
        "to nothing, twice",
        {"inlagg/a.md": post(body="[b](b.md)\n\n[b](b.md)")},
        False,
        [lost("inlagg/a", 4, "b.md")],
    ),
    (
        "to nothing, from a draft",
        {"inlagg/a.md": post(more=DRAFT, body="[b](b.md)")},
        False,
        [lost("inlagg/a", 5, "b.md")],
    ),
    (
        "to nothing, from a scheduled post",
        {"inlagg/a.md": post(date="2027-01-01", body="[b](b.md)")},
        False,
        [lost("inlagg/a", 4, "b.md")],
    ),
    (
        "to nothing, from a draft in preview",
        {"inlagg/a.md": post(more=DRAFT, body="[b](b.md)")},
        True,
        [lost("inlagg/a", 5, "b.md")],
    ),
    (
        "to nothing, from the ingress",
        {"inlagg/a.md": post(more="Ingress: [b](b.md)")},
        False,
        [lost("inlagg/a", 3, "b.md")],
    ),
    (
        "a picture that is not there",
        {"inlagg/a.md": post(body="![b](/bilder/b.svg)")},
        False,
        [lost("inlagg/a", 4, "/bilder/b.svg")],
    ),
    (
        "a picture from elsewhere",
        {"inlagg/a.md": post(body="![b](https://b.se/c.png)")},
        False,
        [
            (
                "content/inlagg/a.md:4",
                "”https://b.se/c.png” hämtas från en annan webbplats, som då kan följa läsaren.",
                "länk",
                ERROR,
            )
        ],
    ),
    (
        "a script",
        {"inlagg/a.md": post(body="[b](javascript:x)")},
        False,
        [
            (
                "content/inlagg/a.md:4",
                "Länken ”javascript:x” kan inte användas på en webbsida.",
                "länk",
                ERROR,
            )
        ],
    ),
    (
        "a page links too",
        {"sidor/om.md": "Titel: Om\n\n[b](b.md)\n"},
        False,
        [lost("sidor/om", 3, "b.md")],
    ),
]


@pytest.mark.parametrize(("texts", "preview", "expected"), **cases(LINKS))
def test_links(texts, preview, expected):
    """A reader never meets a link that leads nowhere; what nobody sees may be unfinished."""
    assert said(collection(texts, preview=preview).findings) == expected


def test_a_text_outside_the_folders_of_texts_is_nowhere():
    """A Markdown file among the pictures has no page to link to."""
    made = collection({"inlagg/a.md": post(body="[b](/bilder/b.md)")}, files=["bilder/b.md"])

    assert said(made.findings) == [
        lost("inlagg/a", 4, "/bilder/b.md", "bilder/b.md"),
    ]  # fmt: skip


SHOWS = "![a](</bilder/{}>)"
# Each case: what it shows, the texts, files, where each file goes.
FILES = [
    (
        "a picture that is shown",
        {"inlagg/a.md": post(body=SHOWS.format("2017/bro.svg"))},
        ["bilder/2017/bro.svg", "bilder/2017/annan.svg"],
        {"bilder/2017/bro.svg": "bilder/2017/bro.svg"},
    ),
    (
        "a file that is linked to",
        {"inlagg/a.md": post(body="[a](/bilder/rapport.pdf)")},
        ["bilder/rapport.pdf"],
        {"bilder/rapport.pdf": "bilder/rapport.pdf"},
    ),
    (
        "capitals, spaces and å ä ö",
        {"inlagg/a.md": post(body=SHOWS.format("Året 2017/Min båt.JPG"))},
        ["bilder/Året 2017/Min båt.JPG"],
        {"bilder/Året 2017/Min båt.JPG": "bilder/aret-2017/min-bat.jpg"},
    ),
    (
        "a decomposed name",
        {"inlagg/a.md": post(body=SHOWS.format("båt.png"))},
        ["bilder/ba\u030at.png"],
        {"bilder/ba\u030at.png": "bilder/bat.png"},
    ),
    (
        "a name of signs only",
        {"inlagg/a.md": post(body=SHOWS.format("….png"))},
        ["bilder/….png"],
        {"bilder/….png": "bilder/fil.png"},
    ),
    (
        "a picture only a draft shows",
        {"inlagg/a.md": post(more=DRAFT, body=SHOWS.format("bro.svg"))},
        ["bilder/bro.svg"],
        {},
    ),
    (
        "a picture only a scheduled post shows",
        {"inlagg/a.md": post(date="2027-01-01", body=SHOWS.format("bro.svg"))},
        ["bilder/bro.svg"],
        {},
    ),
    (
        "a picture that a draft and a post show",
        {
            "inlagg/a.md": post(more=DRAFT, body=SHOWS.format("bro.svg")),
            "inlagg/b.md": post(title="B", body=SHOWS.format("bro.svg")),
        },
        ["bilder/bro.svg"],
        {"bilder/bro.svg": "bilder/bro.svg"},
    ),
    (
        "a picture in the ingress",
        {"inlagg/a.md": post(more=f"Ingress: {SHOWS.format('bro.svg')}")},
        ["bilder/bro.svg"],
        {"bilder/bro.svg": "bilder/bro.svg"},
    ),
    (
        "a picture on a page",
        {"sidor/om.md": f"Titel: Om\n\n{SHOWS.format('bro.svg')}\n"},
        ["bilder/bro.svg"],
        {"bilder/bro.svg": "bilder/bro.svg"},
    ),
]


@pytest.mark.parametrize(("texts", "files", "expected"), **cases(FILES))
def test_files(texts, files, expected):
    """What visible texts show goes along, under a name that every server can give out."""
    made = collection(texts, files=files)

    assert said(made.findings) == []
    assert made.files == expected


def test_a_drafts_picture_is_shown_in_preview():
    """What only a draft shows is seen where the draft is."""
    texts = {"inlagg/a.md": post(more=DRAFT, body="![a](/bilder/bro.svg)")}
    made = collection(texts, preview=True, files=["bilder/bro.svg"])

    assert made.files == {"bilder/bro.svg": "bilder/bro.svg"}


def test_what_lies_in_rot_keeps_its_name():
    """Servers ask for exactly that one."""
    made = collection({}, root_files=["rot/CNAME", "rot/.well-known/Å b.txt"])

    assert made.files == {"rot/CNAME": "CNAME", "rot/.well-known/Å b.txt": ".well-known/Å b.txt"}


def test_two_pictures_with_one_address():
    """Neither picture takes the other's place unseen."""
    body = "![a](/bilder/a.png) ![å](/bilder/Å.PNG)"
    made = collection({"inlagg/a.md": post(body=body)}, files=["bilder/a.png", "bilder/Å.PNG"])

    message = "Bilden får samma adress som content/bilder/a.png: /bilder/a.png."
    assert said(made.findings) == [("content/bilder/Å.PNG:1", message, "bild", ERROR)]


STATES = {
    "inlagg/a.md": post(title="A"),
    "inlagg/b.md": post(title="B", more=DRAFT),
    "inlagg/c.md": post(title="C", date="2027-01-01"),
    "inlagg/d.md": post(title="D", more="Status: dold"),
    "sidor/om.md": page("Om"),
    "sidor/p.md": page("P", DRAFT),
}


@pytest.mark.parametrize(
    ("preview", "paths"),
    [
        (False, ["inlagg/a.md", "inlagg/d.md", "sidor/om.md"]),
        (True, sorted(STATES)),
    ],
    ids=["publishing", "preview"],
)
def test_visible(preview, paths):
    """Drafts and scheduled texts are seen in a preview only."""
    assert [source.path for source in collection(STATES, preview=preview).visible] == paths


def test_who_asks_while_another_is_told_gets_all_texts(monkeypatch):
    """The desk asks from several threads."""
    made = collection({f"inlagg/{name}.md": post(title=name) for name in "abc"})
    seen = []

    def tell(document, **kind):
        if document.path.endswith("b.md") and not seen:
            seen.append(())
            seen[0] = [each.path for each in made.visible]
        return is_visible(document, **kind)

    monkeypatch.setattr(collections, "is_visible", tell)

    assert [each.path for each in made.visible] == seen[0] == sorted(made.documents)
    assert [each.path for each in made.visible] == seen[0]


def test_every_text_is_counted_once():
    """Each post is in one state; pages are not among them."""
    made = collection(STATES)

    assert [made.count(state) for state in State] == [1, 1, 1, 1]
    assert set(made.documents) == set(STATES)


def test_is_visible():
    """A draft is seen in preview."""
    draft = read(post(more=DRAFT))

    assert (is_visible(draft, preview=False), is_visible(draft, preview=True)) == (False, True)


def test_findings_are_sorted_by_place():
    """Errors first; the order of reading does not show."""
    texts = {
        "inlagg/b.md": post(title="B", more="Hej: du", body="[x](x.md)"),
        "inlagg/a.md": post(title="A", more="Slug: .."),
    }
    made = collection(texts)

    assert [(f.path, f.line) for f in made.findings] == [
        ("content/inlagg/a.md", 3), ("content/inlagg/b.md", 5), ("content/inlagg/b.md", 3),
    ]  # fmt: skip
    levels = [(f.level, f.line) for f in made.findings]

    assert [line for level, line in levels if level is Level.WARNING] == [3]
    assert [line for level, line in levels if level is Level.ERROR] == [3, 5]
    assert made.findings == collection(dict(reversed(texts.items()))).findings


def test_findings_of_several_kinds_are_sorted_together():
    """A broken link in the first file comes before an odd line in the second."""
    texts = {
        "inlagg/a.md": post(title="A", more="Etiketter: …", body="[x](x.md)"),
        "inlagg/b.md": post(title="B", more="Hej: du"),
    }

    assert [(f.path[-4:], f.line) for f in collection(texts).findings] == [
        ("a.md", 3), ("a.md", 5), ("b.md", 3),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["2018/a/index.html", "index.html", "feed.xml", "om/index.html"])
def test_what_lies_in_rot_covers_no_page(name):
    """A file laid over a page would replace it without a word."""
    made = collection({"inlagg/a.md": post(title="A")}, root_files=[f"rot/{name}"])

    assert [f.message for f in made.findings] == [
        f"Filen skulle ersätta webbplatsens egen /{name}."
    ]


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        ("Vård", "Vard", "Vård"),
        ("TILLIT", "Tillit", "Tillit"),
        ("tillit", "Tillit", "Tillit"),
        ("TILLIT", "tillit", "tillit"),
    ],
)
def test_of_two_equally_used_tags(one, other, kept):
    """The one with its dots and rings, the one that does not shout, the one with a capital."""
    made = collection({
        "inlagg/a.md": post(title="A", more=f"Etiketter: {one}"),
        "inlagg/b.md": post(title="B", more=f"Etiketter: {other}"),
    })  # fmt: skip

    assert {tag for source in made.documents.values() for tag in source.tags} == {kept}
