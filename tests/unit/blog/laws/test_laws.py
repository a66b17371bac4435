"""Every law of the finished site, kept and broken."""

import pytest

from blog.findings import Level
from blog.laws import LAWS, broken_laws
from blog.ledger.model import Ledger
from tests.unit.blog.documents.texts import cases, post
from tests.unit.blog.laws.sites import FEED, STATEMENT, front, page, site
from tests.unit.blog.ledger.examples import entry, listed

A = "2018/a/index.html"
STATEMENT_PAGE = "sidor/t.md"
STATED = page(
    "T",
    "<p>Exempelkommun Bloggen helt förenlig Vi har granskat den själva. växeln Digg</p>"
    '<p><a href="https://kommun.example/fel">rapportera</a> '
    '<a href="mailto:info@kommun.example">info@kommun.example</a> '
    '<a href="https://digg.example/">Digg</a> <a href="/t/">Redogörelse</a></p>',
)
WITH_STATEMENT = {"index.html": front("/2018/a/", "/t/"), "t/index.html": STATED,
                  A: page(body='<p><a href="/t/">Redogörelse</a></p>')}  # fmt: skip
SHOWS = {STATEMENT_PAGE: "Titel: T\nMall: redogörelse\n\nX.\n"}
DRAFT = {"inlagg/b.md": post(title="Hemlig titel", more="Status: utkast\nGuid: tag:hemlig,2018:b")}
LATER = {"inlagg/c.md": post(title="Senare", date="2027-01-01")}

# Each case: what it shows, the files, the documents besides the post A.
KEPT = [
    ("a small site", {}, {}),
    ("a note in code", {A: page(body="<pre>&lt;!-- så --&gt;</pre><code>&lt;!-- a</code>")}, {}),
    ("a description of shown code", {A: page(body="<p><code>&lt;!-- så --&gt;</code></p>",
                                             head='<meta name="description" content="Skriv '
                                             '&lt;!-- så --&gt; i texten.">')}, {}),
    ("an arrow", {A: page(body="<p>a → b, c =&gt; d, &lt;- e</p>")}, {}),
    ("an e-mail address of an office", {A: page(body="<p>kontakt@kommunen.se</p>")}, {}),
    ("another site", {A: page(body='<p><a href="https://www.ivo.se/x">IVO</a></p>')}, {}),
    ("a place on the page", {A: page(body='<h2 id="b">B</h2><p><a href="#b">till B</a></p>')}, {}),
    ("the top", {A: page(body='<p><a href="#">upp</a> <a href="#top">upp</a></p>')}, {}),
    ("a picture", {A: page(body='<p><img src="/bilder/x.png" alt="X"></p>'),
                   "bilder/x.png": b"png"}, {}),
    ("a picture in widths", {A: page(body='<img src="/x.png" srcset="/x-1.png 480w, /x.png 720w"'
                                     ' alt="X">'), "x.png": b"1", "x-1.png": b"2"}, {}),
    ("a photo that is only linked to", {
        A: page(body='<p><a href="/bilder/x.jpg">Bilden</a></p>'),
        **dict.fromkeys(("bilder/x.jpg", "bilder/x-480.avif", "bilder/x-stilla.png"), b"1")},
     {"inlagg/a.md": post(body="[Bilden](/bilder/x.jpg)"), "bilder/x.jpg": "1"}),
    ("a picture as data", {A: page(body='<p><img src="data:image/png;base64,AAAA" alt=""></p>')},
     {}),
    ("a link with a picture", {A: page(body='<a href="/"><img src="/x.png" alt="Hem"></a>'),
                               "x.png": b"1"}, {}),
    ("a feed", {A: page(head='<link rel="alternate" href="https://blogg.example/feed.xml">'),
                "feed.xml": FEED.format("&lt;p&gt;Hej&lt;/p&gt;")}, {}),
    ("service files", {"robots.txt": "User-agent: *\n", "404.html": page("Sidan finns inte")}, {}),
    ("a draft that is nowhere", {}, DRAFT),
    ("a draft with a public post's title", {}, {"inlagg/2.md": post(title="A", date="2019-01-01",
                                                                    more="Status: utkast")}),
    ("a hidden post without links", {"2018/h/index.html": page("H")},
     {"inlagg/h.md": post(title="H", more="Status: dold")}),
]  # fmt: skip


@pytest.mark.parametrize(("files", "texts"), **cases(KEPT))
def test_kept(tmp_path, files, texts):
    """What is right passes every law."""
    assert list(map(str, broken_laws(site(tmp_path, files, texts=texts)))) == []


# Each case: what it shows, the files, the documents besides A, the rule, words of the message.
BROKEN = [
    ("a note", {A: page(body="<!-- så -->")}, {}, "anteckning", "<!-- så"),
    ("a note as text", {A: page(body="<p>&lt;!-- så --&gt;</p>")}, {}, "anteckning", "<!-- så"),
    ("a note with a dash", {A: page(body="<p>&lt;!– så –&gt;</p>")}, {}, "anteckning", "<!– så"),
    ("a note in an alternative text", {A: page(body='<img src="/x.png" alt="a <!-- b -->">'),
                                       "x.png": b"1"}, {}, "anteckning", "<!-- b"),
    ("a note in a description beside other code", {
        A: page(body="<p><code>&lt;!-- a --&gt;</code></p>",
                head='<meta name="description" content="Skriv &lt;!-- b --&gt; här.">')}, {},
     "anteckning", "<!-- b"),
    ("a note in a title", {A: page(title="A &lt;!-- b")}, {}, "anteckning", "<!-- b"),
    ("a note in a feed", {A: page(head='<link rel="alternate" href="/feed.xml">'),
                          "feed.xml": FEED.format("&lt;p&gt;&amp;lt;!-- b&lt;/p&gt;")}, {},
     "anteckning", "<!-- b"),
    ("a personal number", {A: page(body="<p>Hon är 19811218-9876.</p>")}, {},
     "personnummer", "81••••-••76"),
    ("a personal number in an attribute", {A: page(body='<p title="811218-9876">x</p>')}, {},
     "personnummer", "81••••-••76"),
    ("a personal number in linked data", {A: page(head='<script type="application/ld+json">'
     '{"a":[{"headline":"Hon är 19811218-9876"}]}</script>')}, {}, "personnummer", "81••••-••76"),
    ("a personal number in broken data", {A: page(head='<script type="application/ld+json">'
     '{"a": 19811218-9876</script>')}, {}, "personnummer", "81••••-••76"),
    ("a mobile number on a list", {"index.html": front("/2018/a/").replace(
        "</body>", "<p>Ring 070-123 45 67</p></body>")}, {}, "telefon", "070-123 45 67"),
    ("a private address in a file", {"robots.txt": "# mammas.hemlis@gmail.com\n"}, {},
     "epost", "mammas.hemlis@gmail.com"),
    ("a private address without a digit or an @", {A: page(body="<p>anna.holm(a)umea.se</p>")},
     {}, "epost", "anna.holm(a)umea.se"),
    ("a private address that ends a sentence", {A: page(body="<p>Ett</p><p>Två</p>"
     "<p>Skriv till anna.holm@umea.se.</p><p>Ett</p><p>Två</p><p>Tre</p><p>Fyra</p>"
     "<p>se rum 12</p>")}, {}, "epost", "”anna.holm@umea.se”"),
    ("a draft's guid", {A: page(body="<p>tag:hemlig,2018:b</p>")}, DRAFT, "utkast", "Guiden"),
    ("a draft's page", {"utkast/hemlig-titel/index.html": page("X")}, DRAFT,
     "utkast", "har en sida"),
    ("a link to a draft", {A: page(body='<a href="/2027/senare/">läs</a>'),
                           "2027/senare/index.html": page("X")}, LATER, "utkast", "leder till"),
    ("a draft's title as a link", {A: page(body='<a href="/">Hemlig titel</a>')}, DRAFT,
     "utkast", "Hemlig titel"),
    ("a draft's title as a heading", {A: page(body="<h2>Hemlig titel</h2>")}, DRAFT,
     "utkast", "Hemlig titel"),
    ("a link to nowhere", {A: page(body='<a href="/om/">om</a>')}, {}, "länkmål", "/om/"),
    ("a relative link to nowhere", {A: page(body='<a href="../b/">om</a>')}, {},
     "länkmål", "../b/"),
    ("a place that is not there", {A: page(body='<a href="#b">om</a>')}, {}, "länkmål", "#b"),
    ("a picture that is not there", {A: page(body='<img src="/x.png" alt="x">')}, {},
     "länkmål", "/x.png"),
    ("one width that is not there", {A: page(body='<img src="/x.png" srcset="/x.png 1x, /y.png 2x"'
                                             ' alt="x">'), "x.png": b"1"}, {},
     "länkmål", "/y.png"),
    ("no address at all", {A: page(body='<a href="http://[">om</a>')}, {}, "länkmål", "http://["),
    ("a feed that leads nowhere", {A: page(head='<link rel="alternate" href="/f.xml">'),
                                   "f.xml": FEED.format("x").replace("/2018/a/", "/b/")}, {},
     "länkmål", "/b/"),
    ("a feed that is no XML", {A: page(head='<link rel="alternate" href="/f.xml">'),
                               "f.xml": "<rss>"}, {}, "länkmål", "f.xml"),
    ("an id twice", {A: page(body='<p id="x">1</p><p id="x">2</p>')}, {}, "id", "”x”"),
    ("an id with a space", {A: page(body='<p id="x y">1</p>')}, {}, "id", "”x y”"),
    ("no heading of the first level", {A: page().replace("h1", "h2")}, {}, "rubriknivå", "0"),
    ("two of them", {A: page(body="<h1>B</h1>")}, {}, "rubriknivå", "2"),
    ("an empty heading", {A: page(body="<h2> </h2>")}, {}, "rubriknivå", "utan ord"),
    ("an empty link", {A: page(body='<a href="/"><img src="/x.png" alt=""></a>'), "x.png": b"1"},
     {}, "länktext", "inga ord"),
    ("a shared title", {A: page("Start")}, {}, "titel", "Start"),
    ("no title", {A: page().replace("<title>A", "<title>")}, {}, "titel", "ingen titel"),
    ("a picture from elsewhere", {A: page(body='<img src="https://x.example/a.png" alt="a">')},
     {}, "länk", "x.example"),
    ("a font from elsewhere", {A: page(head="<style>@import url(//x.example/f.css)</style>")}, {},
     "länk", "x.example"),
    ("a style from elsewhere", {A: page(head='<link rel="stylesheet" href="https://x.example/">')},
     {}, "länk", "x.example"),
    ("a picture from elsewhere in a feed", {
        A: page(head='<link rel="alternate" href="/f.xml">'),
        "f.xml": FEED.format('&lt;img src="https://x.example/a.png" alt="a"&gt;')}, {},
     "länk", "x.example"),
    ("a file nobody knows of", {"bilder/x.png": b"1"}, {}, "oanvänd", "bilder/x.png"),
    ("a page nobody knows of", {"2018/b/index.html": page("B")}, {}, "oanvänd", "2018/b/"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "texts", "rule", "words"), **cases(BROKEN))
def test_broken(tmp_path, files, texts, rule, words):
    """Each is told, as an error, and nothing else is that kind of error."""
    found = broken_laws(site(tmp_path, files, texts=texts))

    assert [f.level for f in found if f.rule == rule and words in f.message] == [Level.ERROR]


def test_every_law_is_broken_once():
    """The table above breaks each law, or the tests below and the statement's own do."""
    names = {rule for *_, rule, _ in BROKEN} | {"redogörelse", "adresslöfte"}
    rules = {"personnummer", "telefon", "epost"}  # of the law about secrets

    assert {law.NAME for law in LAWS} <= names
    assert rules <= names


def test_the_place_in_the_source(tmp_path):
    """A page that was made of a document is told by its file and line."""
    files = {A: page(body='<a href="/borta/">x</a>')}
    texts = {"inlagg/a.md": post(body="Ett.\n\nTvå [x](/borta/).")}
    [found] = broken_laws(site(tmp_path, files, texts=texts))

    assert (found.path, found.line) == ("content/inlagg/a.md", 6)


def test_the_place_of_a_list(tmp_path):
    """A page that no document became is told by its own path."""
    files = {"index.html": front("/2018/a/", "/borta/")}
    [found] = broken_laws(site(tmp_path, files))

    assert (found.path, found.line) == ("output/index.html", 1)


def test_the_end_of_a_note_alone(tmp_path):
    """It may be an arrow: worth a look, and no more."""
    [found] = broken_laws(site(tmp_path, {A: page(body="<p>x --&gt; y</p>")}))

    assert (found.rule, found.level) == ("anteckning", Level.WARNING)


def test_what_is_allowed_somewhere(tmp_path):
    """A number that the director allows in a text may stand on its pages."""
    files = {A: page(body="<p>19811218-9876</p>")}
    message = "”81••••-••76” ser ut som ett personnummer eller samordningsnummer."
    allowed = frozenset({("personnummer", message)})

    assert broken_laws(site(tmp_path, files, allowed=allowed)) == ()


FOLDER = "https://kommun.example/blogg"


@pytest.mark.parametrize(
    ("href", "problem"),
    [
        ("/blogg/", ""),
        ("/blogg", ""),
        ("https://kommun.example/blogg/2018/a/", ""),
        ("/2018/a/", "utanför webbplatsen"),
        ("/bloggen/", "utanför webbplatsen"),
        ("/blogg/x/", "som inte finns"),
    ],
)
def test_a_site_below_a_folder(tmp_path, href, problem):
    """Links must stay within the site's own path."""
    start = '<a href="/blogg/">Start</a>'
    files = {"index.html": page("Start", '<a href="/blogg/2018/a/">A</a>'),
             A: page(body=f'<a href="{href}">x</a>')}  # fmt: skip
    files = {path: text.replace('<a href="/">Start</a>', start) for path, text in files.items()}
    found = broken_laws(site(tmp_path, files, address=FOLDER))

    assert [problem in finding.message for finding in found] == [True] * bool(problem)


def test_the_statement(tmp_path):
    """It has its page, all of its facts, and a link from every page."""
    found = broken_laws(site(tmp_path, WITH_STATEMENT, texts=SHOWS, statement=STATEMENT))

    assert list(map(str, found)) == []


# Each case: what it shows, the files, the documents, words of the message.
WITHOUT = [
    ("no page", {}, {}, "har ingen sida"),
    ("a part is gone", {**WITH_STATEMENT, "t/index.html": STATED.replace("växeln", "")}, SHOWS,
     "saknar ”växeln”"),
    ("a link is gone", {**WITH_STATEMENT, A: page()}, SHOWS, "ingen länk"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "texts", "words"), **cases(WITHOUT))
def test_the_statement_is_not_whole(tmp_path, files, texts, words):
    """The law demands it: an error."""
    found = broken_laws(site(tmp_path, files, texts=texts, statement=STATEMENT))

    assert [f.level for f in found if f.rule == "redogörelse" and words in f.message] == [
        Level.ERROR
    ]


def test_files_of_the_director_are_hers(tmp_path):
    """What lies in rot/ is no page of ours: without title and heading, and linked from nowhere."""
    files = {"google1.html": "google-site-verification: google1.html"}

    assert broken_laws(site(tmp_path, files, root_files=["rot/google1.html"])) == ()


def promised(*entries):
    """Give what a site has promised: the post A, and *entries*."""
    return Ledger.of([entry("a", "2018/a/"), *entries])


MOVED = {"inlagg/a.md": post(more="Guid: a\nSlug: ny")}
AT_NY = {A: None, "index.html": front("/2018/ny/"), "2018/ny/index.html": page()}

# Each case: what it shows, the files, the documents, what has been promised.
ANSWERED = [
    ("a page", {}, {"inlagg/a.md": post(more="Guid: a")}, promised()),
    ("another title", {}, {"inlagg/a.md": post(title="Ny", more="Guid: a")}, promised()),
    ("moved", AT_NY, MOVED, promised()),
    ("gone", {A: None, "index.html": front()}, {"inlagg/a.md": post(more="Status: utkast")},
     promised()),
    ("a list that is gone", {}, {"inlagg/a.md": post(more="Guid: a")}, promised(listed("2017/"))),
    ("a link to what has moved", {**AT_NY, "2018/ny/index.html": page(
        body='<p><a href="/2018/a/">förut</a></p>')}, MOVED, promised()),
    ("a link to an old blog's address", {A: page(body='<p><a href="/2011/a/">förut</a></p>')},
     {"inlagg/a.md": post(more="Guid: a\nTidigare: /2011/a/")}, promised()),
]  # fmt: skip


@pytest.mark.parametrize(("files", "texts", "ledger"), **cases(ANSWERED))
def test_promised_addresses_have_an_answer(tmp_path, files, texts, ledger):
    """A page, another page, or the word that it is gone."""
    found = broken_laws(site(tmp_path, files, texts=texts, ledger=ledger))

    assert list(map(str, found)) == []


def test_a_page_that_was_never_written(tmp_path):
    """A text that is public must have its file where it was promised."""
    texts = {"inlagg/a.md": post(more="Guid: a"), "inlagg/b.md": post(title="B", more="Guid: b")}
    made = site(tmp_path, texts=texts, ledger=promised(entry("b", "2018/b/")))

    assert [str(f) for f in broken_laws(made) if f.rule == "adresslöfte"] == [
        "content/publicerat.json: Adressen /2018/b/ är lovad, men har varken sida eller svar.\n"
        "    → Felet ligger i programmet, inte i texterna. (adresslöfte)"
    ]


def test_an_old_address_that_leads_to_no_page(tmp_path):
    """The row is there, but not what it leads to."""
    texts = {"inlagg/b.md": post(title="B", more="Guid: b\nTidigare: ?p=8")}

    found = broken_laws(site(tmp_path, texts=texts, ledger=promised()))

    assert [f.message for f in found if f.rule == "adresslöfte"] == [
        "Adressen /?p=8 leder till /2018/b/, som inte finns."
    ]
