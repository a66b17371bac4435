"""What the front matter of other systems means."""

import datetime as dt

import pytest

from blog.documents.front_matter.other_systems import Verdict, is_known, offered, says_no, verdict
from blog.documents.front_matter.parts import FrontMatterEntry
from blog.documents.front_matter.status import State
from blog.documents.known_files import Files
from blog.documents.world import World
from tests.unit.blog.documents.texts import NOW, STOCKHOLM, cases, read, said

# Each system says it in its own way: none of these texts may be published.
NOT_PUBLIC = [
    "draft: true", "draft:: true", "draft:true", "draft:\n  true", "draft:\n  - true",
    "draft: yes", "draft: 1", "draft: ja", "draft: on", "draft: sant",
    "Draft: TRUE",
    'draft: "true"', "draft: 'yes'", "draft: true # inte än", "Draft : true", "isDraft: true",
    "is_draft: true", "utkast: ja", "Utkast: sant", "utkast: x",
    "published: false", "published: no", "published: 0", "published: nej", "Published: False",
    "publicerad: nej", "Publicera: inte", "publish: false", "publish: off", "is_published: no",
    "dg-publish: false", "public: false", "offentlig: nej", "visible: false", "synlig: nej",
    "private: true", "privat: ja", "isPrivate: 1", "hidden: true", "dold: ja", "unlisted: true",
    "olistad: ja", "unpublished: true", "opublicerad: ja", "secret: true", "hemlig: ja",
    "visibility: private", "visibility: members", "visibility: paid", "visibility: hidden",
    "Synlighet: intern", "access: password", "visibility: false", "audience: internal",
    "post_status: draft", "post-status: pending", "wp_status: trash", "state: draft",
    "workflow_state: in_review", "type: draft", "stage: utkast", "layout: draft",
    "password: hemligt", "post_password: abc", "lösenord: abc",
    "permalink: false", "eleventyExcludeFromCollections: true", "render: false", "live: no",
    "expiryDate: 2026-11-21", "expires: 2020-01-01", "unpublish_on: 2026-11-22 07:59",
    "publishDate: 2026-11-23", "published_at: 2027-01-01T07:30:00+01:00", "pubDate: 1 mars 2027",
    "published: 2027-03-07", "embargo_until: 2027-01-01", "scheduled: true", "archived: true",
    "status: draft", "status: pending", "status: Pending Review", "status: private",
    "status: trash", "status: auto-draft", "status: inherit", "status: in_review",
    "Status: opublicerad", "Status: arkiverad",
]  # fmt: skip

# What could mean that: the build stops until the director has said.
DOUBTFUL = [
    "draft: kanske", "draft: 2", "draft: [a, b]", "utkast: snart", "private: halvt",
    "published: snart", "published:", "publish: ", "publicerad: när Anna har läst",
    "public: sen", "visibility: vänner", "hidden: i listan", "publishDate: snart",
    "publishDate: 03/04/2018", "expiryDate: när det är klart", "noindex: true",
    "robots: noindex, nofollow", "robots: none",
    "status: future", "status: schemalagd", "status: klar", "status: publicerd", "status:",
    "build:\n  render: never", "_build: {list: false}", "params:\n  draft: true",
    "format: utkast", "label: Draft", "category: private",
    "published_at: null", "draft: {value: true}", "published: {on: false}",
    "extra: {private: yes}", "meta:\n  - {published: 2027-01-01}",
]  # fmt: skip

# What says nothing against publishing, whatever it is.
PUBLIC = [
    "draft: false", "draft: nej", "draft: 0", "draft:", "published: true", "published: ja",
    "published: 2026-03-07", "published: 2026-11-22 08:00", "publicerad: 7 mars 2026",
    "private: false", "visibility: public", "visibility: offentlig", "visibility:",
    "audience: alla medarbetare", "hidden: false", "password:", 'password: ""', "state: published",
    "type: post", "layout: post", "state: Norrland", "expiryDate: 2026-11-23", "expires: false",
    "publishDate: 2026-11-21", "noindex: false", "robots: all", "archived: no", "pending: 3",
    "hide: [toc, navigation]", "exclude: sitemap", "share: false", "comments: false",
    "cover:\n  image: a.png\n  hidden: true", "author_bio: privatlärare", "toc: true",
    "show: datum",
    "bild:\n  status: klar", "scheduled: nej", "permalink: /2018/a/", "status: published",
    "status: publish", "status: publicerad", "ready: snart",
]  # fmt: skip


def post(more):
    return f"---\ntitle: A\ndate: 2026-03-01\n{more}\n---\nText.\n"


@pytest.mark.parametrize("line", PUBLIC)
def test_public(line):
    """What says nothing against it is published, and no error."""
    source = read(post(line))

    assert source.state is State.PUBLISHED
    assert [finding for finding in source.findings if finding.level.value == "fel"] == []


@pytest.mark.parametrize("line", NOT_PUBLIC)
def test_not_public(line):
    """A text that another system would not publish is a draft, and the director is told."""
    source = read(post(line))

    assert source.state is State.DRAFT
    if line.lower() != "status: draft":  # our own word too
        assert [(f.line, f.rule, f.level.value) for f in source.findings] == [
            (4, "status", "anmärkning")
        ]


@pytest.mark.parametrize("line", [row for row in NOT_PUBLIC if "'" not in row and '"' not in row])
def test_not_public_in_plain_lines(line):
    """The same without YAML's lines of hyphens."""
    source = read(f"Titel: A\nDatum: 2026-03-01\n{line}\n\nText.\n")

    assert source.state is State.DRAFT


@pytest.mark.parametrize("line", DOUBTFUL)
def test_doubtful(line):
    """What may say so stops the build, with one error on its line, and is no draft's."""
    source = read(post(line))

    assert source.state is State.PUBLISHED
    assert [(f.line, f.rule, f.level.value) for f in source.findings] == [(4, "status", "fel")]


def test_of_several_keys_the_strictest_counts():
    """One no is enough, also beside a yes."""
    for more in ("published: true\ndraft: true", "draft: false\nprivate: yes",
                 "Status: publicerad\ndraft: true", "Status: dold\npublished: false"):  # fmt: skip
        assert read(post(more)).state is State.DRAFT


def test_a_draft_stays_one():
    """No key of another system publishes a draft, and what is doubtful then does not matter."""
    source = read(post("Status: utkast\ndraft: false\npublished: true\nvisibility: vänner"))

    assert source.state is State.DRAFT
    assert {finding.level.value for finding in source.findings} == {"anmärkning"}


# Each case: what it shows, the file, the lines on top, what is said of it.
FOLDERS = [
    ("Jekyll's folder", "_drafts/a.md", "", ["fel"]),
    ("a folder of the director's own", "inlagg/Utkast/2026/a.md", "", ["fel"]),
    ("a file with that name", "inlagg/utkast.md", "", []),
    ("a folder that begins alike", "inlagg/utkasten/a.md", "", []),
    ("it says that it is public", "_drafts/a.md", "Status: publicerad\n", []),
    ("it says that it is a draft", "_drafts/a.md", "Status: utkast\n", []),
    ("another system's key says so", "_drafts/a.md", "draft: true\n", ["anmärkning"]),
]


@pytest.mark.parametrize(("path", "lines", "levels"), **cases(FOLDERS))
def test_a_folder_for_drafts(path, lines, levels):
    """What lies among drafts and does not say that it is public is asked about."""
    found = read(f"Titel: A\nDatum: 2020-01-01\n{lines}\nText.", path).findings

    assert [(f.rule, f.level.value) for f in found] == [("status", level) for level in levels]


def test_pages_too():
    """A page is withheld like a post."""
    assert read("---\ntitle: A\nprivate: true\n---\nText.", "sidor/a.md").state is State.DRAFT


def test_a_password_is_not_repeated():
    """It keeps the text from the public, and no message shows it."""
    [finding] = read(post("password: sesam")).findings

    assert "sesam" not in str(finding)


WORDS = [
    ("a draft", "draft: true",
     "Raden ”draft: true” gör texten till ett utkast, och den publiceras inte.",
     "Skriv Status: utkast i stället. Ta bort raden när texten ska publiceras."),
    ("hidden", "unlisted: true",
     "Raden ”unlisted: true” gör texten till ett utkast, och den publiceras inte.",
     "Skriv Status: dold om texten ska ha en egen sida utanför listorna, annars Status: utkast."),
    ("later", "publishDate: 2027-01-01",
     "Raden ”publishDate: 2027-01-01” säger att texten ska vänta. Till dess är den ett utkast.",
     "Skriv dagen på raden Datum i stället, så publiceras texten då."),
    ("over", "expires: 2026-01-01",
     "Raden ”expires: 2026-01-01” säger att texten inte ska finnas kvar. Den är nu ett utkast.",
     "Skriv Status: utkast i stället, eller ta bort raden."),
    ("over one day", "expires: 2027-01-01",
     "Raden ”expires: 2027-01-01” gör texten till ett utkast när webbplatsen byggs efter den "
     "dagen.",
     "Ta bort raden om texten ska vara kvar."),
    ("doubtful", "draft: kanske",
     "Raden ”draft: kanske” kan betyda att texten inte ska publiceras.",
     "Skriv Status: utkast eller Status: publicerad, och ta bort raden."),
    ("doubtful below another key", "build:\n  render: never",
     "Raden ”build: render: never” kan betyda att texten inte ska publiceras.",
     "Skriv Status: utkast eller Status: publicerad, och ta bort raden."),
    ("another's status", "status: pending",
     "Statusen ”pending” betyder här utkast, och texten publiceras inte.",
     "Skriv Status: utkast."),
    ("a status for waiting", "status: future", "Statusen ”future” finns inte här.",
     "Skriv Status: publicerad. Ligger datumet framåt i tiden väntar texten till dess."),
    ("a status misspelt", "status: utkats", "Statusen ”utkats” finns inte.",
     "Menade du Status: utkast? De som finns är utkast, publicerad och dold."),
    ("no status at all", "status:", "Raden Status är tom.",
     "Skriv Status: utkast eller Status: publicerad, eller ta bort raden."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "message", "hint"), **cases(WORDS))
def test_words(line, message, hint):
    """What is said quotes the line, and says what to write."""
    [finding] = read(post(line)).findings

    assert (finding.message, finding.hint) == (message, hint)


# Each case: what it shows, the line, the hint.
OFFERS = [
    ("a description", "description: Kort sagt", "Menade du Ingress? Skriv Ingress: Kort sagt"),
    ("an excerpt", "excerpt: Kort sagt", "Menade du Ingress? Skriv Ingress: Kort sagt"),
    ("a folded description", "description: >\n  Kort\n  sagt",
     "Menade du Ingress? Skriv Ingress: Kort sagt"),
    ("a long description", f"description: {'ord ' * 30}",
     "Menade du Ingress? Skriv Ingress i stället för description."),
    ("categories", "categories: [Tillit, Vård]",
     "Menade du Etiketter? Skriv Etiketter: Tillit, Vård"),
    ("a category", "Kategori: Nytt", "Menade du Etiketter? Skriv Etiketter: Nytt"),
    ("a category in a list", "category:\n  - nyheter",
     "Menade du Etiketter? Skriv Etiketter: nyheter"),
    ("a topic", "topics: Tillit", "Menade du Etiketter? Skriv Etiketter: Tillit"),
    ("an edit", "lastmod: 2026-04-01", "Menade du Uppdaterad? Skriv Uppdaterad: 2026-04-01"),
    ("a permalink", "permalink: /2026/mitt-i-allt/", "Menade du Slug? Skriv Slug: mitt-i-allt"),
    ("a locale", "locale: en", "Menade du Språk? Skriv Språk: en"),
    ("a date beside ours", "created: 2025-01-01", "Ta bort raden: Datum finns redan."),
    ("a title beside ours", "headline: B", "Ta bort raden: Titel finns redan."),
    ("a date that is none", "created: igår", "Ta bort raden."),
    ("a menu's place in a post", "weight: 3", "Ta bort raden."),
    ("what says nothing", "draft: false", "Ta bort raden."),
    ("a layout", "layout: post", "Ta bort raden."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "hint"), **cases(OFFERS))
def test_offers(line, hint):
    """A key that we have under another name is offered, with the value that the file has."""
    [finding] = read(post(line)).findings

    assert (finding.rule, finding.level.value) == ("metadata", "anmärkning")
    assert finding.hint == hint


@pytest.mark.parametrize(
    "line",
    ['published: "2026-03-07"', "created: 2026-03-07", "pubDate: 2026-03-07",
     "publishDate: 2026-03-07", "date_published: 2026-03-07", "skapad: 2026-03-07"],
)  # fmt: skip
def test_a_missing_date_is_offered(line):
    """Another system's key for it gives the date to write, and is told only once."""
    source = read(f"---\ntitle: A\n{line}\n---\nText.", "inlagg/2025/2025-01-01-a.md")

    assert said(source.findings) == [
        ("content/inlagg/2025/2025-01-01-a.md:1", "Raden ”Datum:” saknas.", "metadata", "fel")
    ]
    assert source.findings[0].hint == "Skriv överst i filen: Datum: 2026-03-07"


def test_no_date_is_invented():
    """Where the file tells none, what is offered cannot be taken for one."""
    [finding] = read("---\ntitle: A\n---\nText.", "inlagg/a.md").findings

    assert finding.hint == "Skriv överst i filen: Datum: ÅÅÅÅ-MM-DD"


def test_a_draft_needs_no_date():
    """A key for it is told like any other that is not used."""
    [_, finding] = read("---\ntitle: A\ndraft: true\ncreated: 2026-03-07\n---\nText.").findings

    assert finding.hint == "Menade du Datum? Skriv Datum: 2026-03-07"


def entry(key, *values, nested=()):
    return FrontMatterEntry(key, values, 1, nested)


def at(now):
    """Give a clock that stands at *now*."""
    return World.of(Files.of([]), now=now).has_come


@pytest.mark.parametrize(
    ("moment", "expected"),
    [(NOW - dt.timedelta(seconds=1), Verdict.LATER), (NOW, Verdict.PUBLIC)],
    ids=["a second before", "at the moment"],
)
def test_a_moment_that_comes(moment, expected):
    """A text waits until the very moment that another system's key names."""
    found = verdict(entry("publishDate", "2026-11-22 08:00"), zone=STOCKHOLM, has_come=at(moment))

    assert found is expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [(NOW - dt.timedelta(seconds=1), Verdict.ENDS), (NOW, Verdict.OVER)],
    ids=["a second before", "at the moment"],
)
def test_a_moment_that_passes(moment, expected):
    """A text is there until the very moment at which it expires."""
    found = verdict(entry("expires", "2026-11-22 08:00"), zone=STOCKHOLM, has_come=at(moment))

    assert found is expected


def test_keys_in_any_form():
    """Capitals, hyphens, underscores and spaces make no difference."""
    for key in ("publishDate", "publish_date", "Publish-Date", "publish date", "PUBLISHDATE"):
        assert is_known(key)
        assert offered(key) == "date"
    assert not is_known("Plats")
    assert offered("Plats") is None


def test_without_a_day():
    """Where no moment is known, only what surely says no counts."""
    assert says_no("draft", "true")
    assert not says_no("publishDate", "2027-01-01")
    assert not says_no("draft", "kanske")
