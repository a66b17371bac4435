"""Markdown as people write it: what the manual promises of a text, on finished pages."""

import contextlib
import re

import pytest
from bs4 import BeautifulSoup

from blog.documents.ids import THEME_IDS
from blog.errors import BuildStopped
from blog.findings import Level
from tests.growth import grows_evenly
from tests.sites import build, write
from tests.unit.blog.documents.texts import cases
from tests.unit.blog.images.metadata.files import saved


def post(title, body, *, day=13, more=""):
    """Give a post with all that it should have on top."""
    guid = f"Guid: tag:blogg.example,2018-05-{day}:{title.encode().hex()[:40]}\n"
    top = f"Titel: {title}\nDatum: 2018-05-{day}\nEtiketter: Prov\n{guid}{more}"
    return f"{top}\n{body}\n"


# Each post: its title, its body.
POSTS = {
    "hashtaggar": "## Före\n\nText.\n\n#metoo förändrade allt.\n\n## Efter\n\nText.",
    "rubriknivå": "## Före\n\nText.\n\n# Mitt i\n\nText.\n\n## Efter\n\nText.",
    "id": "## Innehåll\n\nA.\n\n## Liknande\n\nB.\n\n## Serie\n\nC.\n\n## q\n\n## Börja\n\n"
    "[C](#text-serie)",
    "struket": "Vi ~~skulle~~ ska bygga.",
    "tabell": "År\tAntal\tKostnad\n2016\t3\t10\n2017\t4\t12",
    "adresser": (
        "Se https://www.socialstyrelsen.se, (www.ivo.se/a) och skriv till "
        "kansliet@kommun.example.\n\n[Skriv](registrator@kommun.example) till oss. `https://kod.example`"
    ),
    "indrag": "Ett.\n\n\tVi bygger om torget i maj.\n\n    Det tar tid.",
    "fotnot i rubrik": "\n\n".join(f"## Rubrik {n}[^{n}]\n\nText." for n in range(1, 5))
    + "\n\n" + "\n".join(f"[^{n}]: Källa {n}." for n in range(1, 5)),
    "punktlista": "Köp:\n– mjölk\n– bröd\n– smör",
    "dialog": "– Hur vet ni det?\n– Vi frågade, sade hon.",
    "arabiska": "مرحبا بالعالم",
    "engelska": "We begin.[^1]\n\nResponsibilities | Municipality\n-|-\n1 | 2\n\n[^1]: The note.",
}  # fmt: skip
MORE = {
    "struket": "Utvald: ja\n",
    "arabiska": "Språk: ar\n",
    "engelska": "Språk: en\nRättelse: 2018-06-01 It was 11.\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Build every post above, in two series of posts alike, so that pages have all there is."""
    folder = tmp_path_factory.mktemp("kinds")
    files = {
        f"inlagg/{number}.md": post(
            title.capitalize(),
            body,
            day=10 + number,
            more=f"Serie: {number % 2}\n{MORE.get(title, '')}",
        )
        for number, (title, body) in enumerate(POSTS.items())
    }
    return build(write(folder / "content", files), folder / "output")


def page(site, title):
    """Give the finished page of a post."""
    slug = title.replace(" ", "-").replace("å", "a")
    return BeautifulSoup((site / f"2018/{slug}/index.html").read_text("utf-8"), "html.parser")


def prose(site, title):
    return page(site, title).select_one(".prose")


def outline(element):
    return [(h.name, h.get_text()) for h in element.find_all(re.compile("h[1-6]"))]


def test_a_hashtag_is_text(site):
    """It keeps its sign, and moves no heading."""
    text = prose(site, "hashtaggar")

    assert "#metoo förändrade allt." in [p.get_text() for p in text.find_all("p")]
    assert outline(text) == [("h2", "Före"), ("h2", "Efter")]


def test_a_heading_of_level_one_moves_alone(site):
    """Among headings of level two."""
    assert outline(prose(site, "rubriknivå")) == [
        ("h2", "Före"), ("h2", "Mitt i"), ("h2", "Efter"),
    ]  # fmt: skip


@pytest.mark.parametrize("title", POSTS)
def test_ids_are_unique(site, title):
    """The text's ids never meet those of the page around it."""
    ids = [element["id"] for element in page(site, title).find_all(id=True)]
    own = {element["id"] for element in prose(site, title).find_all(id=True)}

    assert sorted(ids) == sorted(set(ids))
    assert own & THEME_IDS == set()


def test_the_theme_uses_its_ids(site):
    """The list of the theme's ids is of those that pages have."""
    used = {
        element["id"]
        for path in site.rglob("*.html")
        for element in BeautifulSoup(path.read_text("utf-8"), "html.parser").find_all(id=True)
        if not element.find_parent(class_="prose")
    }

    assert used & THEME_IDS == THEME_IDS
    assert {name for name in used - THEME_IDS if not name.isalpha()} == set()


def test_contents_lead_to_the_text(site):
    """A heading that is called as a part of the page is found all the same."""
    found = page(site, "id")
    links = [link["href"] for link in found.select(".toc a")]

    assert links == ["#text-innehall", "#text-liknande", "#text-serie", "#text-q", "#text-borja"]
    assert all(found.select_one(f".prose {link}") for link in links)


def test_struck_through(site):
    """As the Word import promises, in feeds too."""
    assert prose(site, "struket").s.get_text() == "skulle"
    assert "&lt;s&gt;skulle&lt;/s&gt;" in (site / "feed.xml").read_text("utf-8")


def test_a_spreadsheet_is_a_table(site):
    """With its first row as head."""
    table = prose(site, "tabell").table

    assert [cell.get_text() for cell in table.find_all("th")] == ["År", "Antal", "Kostnad"]
    assert [cell.get_text() for cell in table.find_all("td")] == [
        "2016", "3", "10", "2017", "4", "12",
    ]  # fmt: skip


def test_bare_addresses_are_links(site):
    """With what stands around them outside; mail too, and not in code."""
    links = [(link.get_text(), link["href"]) for link in prose(site, "adresser").find_all("a")]

    assert links == [
        ("https://www.socialstyrelsen.se", "https://www.socialstyrelsen.se"),
        ("www.ivo.se/a", "https://www.ivo.se/a"),
        ("kansliet@kommun.example", "mailto:kansliet@kommun.example"),
        ("Skriv", "mailto:registrator@kommun.example"),
    ]


def test_an_indented_paragraph_is_a_paragraph(site):
    """Pasted with a tab, or with four spaces."""
    text = prose(site, "indrag")

    assert text.find("pre") is None
    assert [p.get_text() for p in text.find_all("p")] == [
        "Ett.", "Vi bygger om torget i maj.", "Det tar tid.",
    ]  # fmt: skip


def test_contents_without_the_numbers_of_notes(site):
    """A heading's footnote is no word of it."""
    links = [link.get_text() for link in page(site, "fotnot i rubrik").select(".toc a")]

    assert links == [f"Rubrik {n}" for n in range(1, 5)]


def test_dashes_make_a_list_and_dialogue_stays(site):
    """Items, and lines that somebody says."""
    assert [item.get_text() for item in prose(site, "punktlista").find_all("li")] == [
        "mjölk", "bröd", "smör",
    ]  # fmt: skip
    assert prose(site, "dialog").find("li") is None


def test_what_is_read_from_the_right(site):
    """On the page, in lists and in feeds."""
    front = BeautifulSoup((site / "index.html").read_text("utf-8"), "html.parser")

    assert (prose(site, "arabiska")["lang"], prose(site, "arabiska")["dir"]) == ("ar", "rtl")
    assert page(site, "arabiska").h1["dir"] == "rtl"
    assert front.select_one(".teaser[lang=ar]")["dir"] == "rtl"
    assert '&lt;div lang="ar" dir="rtl"&gt;' in (site / "feed.xml").read_text("utf-8")


def test_our_words_around_an_english_text(site):
    """Dates, labels and names in English, each said to be so or inside what is."""
    found = page(site, "engelska")
    main, text = found.main, prose(site, "engelska")

    assert main.time["lang"] == "en"
    assert main.time.get_text() == "21\u00a0May 2018"
    said = " ".join(main.article.get_text().split())
    assert all(word in said for word in ("By ", "Updated", "Reading time", "Share by email"))
    assert text.select_one(".footnotes")["aria-label"] == "Notes"
    assert text.select_one(".footnote-backref")["aria-label"] == "Back to the text from note 1"
    assert text.select_one(".table-scroll")["aria-label"] == "Table 1"
    assert (
        text.select_one(".changes").get_text().strip().startswith("Correction 1\u00a0June 2018:")
    )
    assert not re.search(r"\b(?:Av|Uppdaterad|Lästid|Tipsa|Noter|Tabell|Rättelse|Serie)\b", said)
    ways = main.find_all("nav")
    assert {way["lang"] for way in ways} == {"en"}
    assert not re.search(r"Serie\b|Liknande|Föregående|Nästa", str(ways))


def stopped(tmp_path, body, files=None):
    """Build a post; give line, counted from its body's first, rule and message of each error."""
    content = write(tmp_path / "content", {"inlagg/a.md": post("A", body), **(files or {})})
    with pytest.raises(BuildStopped) as caught:
        build(content, tmp_path / "output")
    errors = [f for f in caught.value.findings if f.level is Level.ERROR]
    assert all(f.path == f"{content}/inlagg/a.md" for f in errors)
    return [(f.line - 5, f.rule, f.message) for f in errors]


# Each case: what it shows, the body, the line from its first, the rule.
ERRORS = [
    ("an empty heading", "## A\n\nText.\n\n##\n\nText.", 5, "rubrik"),
    ("a heading of spaces", "##   \n\nText.", 1, "rubrik"),
    ("an empty heading in HTML", "Text.\n\n<h2></h2>\n\nText.", 3, "rubrik"),
    ("a note for a heading", "Text.\n\n## <!-- n -->", 3, "rubrik"),
    ("a link to a disk", "Se\n[plan](C:\\Users\\anna\\plan.docx).", 2, "länk"),
    ("a link to a file", "[plan](file:///C:/plan.docx)", 1, "länk"),
    ("a link to a server", "[plan](\\\\\\\\server\\\\dela\\\\plan.docx)", 1, "länk"),
    ("a link without an address", "Text.\n\nSe [x]().", 3, "länk"),
    ("a link to a hash sign", "Text.\n\nSe [x](#).", 3, "länk"),
    ("a link in HTML without an address", 'Text.\n\n<a href="">x</a>', 3, "länk"),
    ("a list 300 deep", "".join(f"{'    ' * n}- a\n" for n in range(300)), 21, "nästling"),
    ("a thousand quotations", "Text.\n\n" + ">" * 1000 + " a", 3, "nästling"),
    ("ten thousand elements", "Text.\n\n" + "<div>" * 10_000, 3, "nästling"),
    ("tags without an end", "Text.\n\n" + "<a " * 5500, 3, "nästling"),
    ("brackets without an end", "[" * 16_000, 1, "nästling"),
    ("pictures without an end", "![a](" * 4000, 1, "nästling"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "line", "rule"), **cases(ERRORS))
def test_errors(tmp_path, body, line, rule):
    """With file and line, in a moment, and nothing is published."""
    [(found, name, message)] = stopped(tmp_path, body)

    assert (found, name) == (line, rule)
    assert message.endswith(".")
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("name", ["nr#1.png", "a?b.png", "50%.png", "a%20b.png", "a;b.png"])
def test_a_sign_to_change(tmp_path, name):
    """A name that no address can have is told, with the sign."""
    [(line, rule, message)] = stopped(
        tmp_path, f"Text.\n\n![En bro]({name})", {f"inlagg/{name}": saved("PNG")}
    )
    sign = next(sign for sign in "#?%;" if sign in name)

    assert (line, rule) == (3, "länk")
    assert f"”{sign}”" in message


NAMES = ["min bild.png", "å.png", "a\u030a.png", "a&b.png", "a'b.png", "a(b).png", "a[b].png",
         "a+b.png", "a=b.png", "a,b.png", "a@b.png", "a–b.png", "A.PNG"]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_odd_names_work(tmp_path, name):
    """A picture is shown whatever it is called."""
    files = {"inlagg/a.md": post("A", f"![En bro]({name})"), f"inlagg/{name}": saved("PNG")}
    output = build(write(tmp_path / "content", files), tmp_path / "output")
    html = BeautifulSoup((output / "2018/a/index.html").read_text("utf-8"), "html.parser")

    assert (output / html.select_one(".prose img")["src"].lstrip("/")).exists()


@pytest.mark.parametrize("signs", ["<a ", "[", "*", "`", "**a ", "_", "~~a ", "![", "<", "&"])
def test_time_is_linear(tmp_path, signs):
    """Twice as many signs take no more than about twice the time."""

    def build_with(count):
        content = write(tmp_path / str(count), {"inlagg/a.md": post("A", signs * count)})
        with contextlib.suppress(BuildStopped):
            build(content, tmp_path / f"output{count}")

    assert grows_evenly(build_with, 4_000)
