"""The accessibility statement: lag (2018:1937), and Digg's list of eleven parts."""

import pytest

from blog.statement.foreign import foreign_posts
from blog.statement.model import Shortcoming
from tests.unit.theme import site

NONE = foreign_posts([])


def text(posts=NONE, **changes):
    statement = site.statement(**changes)
    html = site.render(
        "statement.html", page=site.page(), statement=statement, foreign_posts=posts
    )
    return " ".join(site.soup(html).main.text.split())


@pytest.mark.parametrize(
    "part",
    [
        "Offentlig aktör är Exempelkommun.",
        "Redogörelsen gäller Socialchefens blogg",
        "Socialchefens blogg är delvis förenlig med lagen (2018:1937)",
        "Bilden Den saknar text. Krav: WCAG 1.1.1 Åtgärd: Byts i maj.",
        "Den senaste bedömningen gjordes den 2 november 2026.",
        "Redogörelsen uppdaterades senast den 9 november 2026.",
        "Självskattning.",
        "lämna en synpunkt",
        "Myndigheten ser till att lagen följs.",
        "Inget innehåll är undantaget som oskäligt betungande att anpassa (12 § i lagen).",
        "Inget innehåll är undantaget från lagens krav (9 § i lagen).",
    ],
    ids=[
        "1 actor",
        "2 service",
        "3 conformance",
        "4 shortcomings",
        "5 assessed",
        "6 updated",
        "7 method",
        "8 report",
        "9 supervision",
        "10 burdens",
        "11 exempt",
    ],
)
def test_every_part_is_there(part):
    """None of the eleven may be missing, and an empty one is said in words."""
    assert part in text()


def test_how_it_was_assessed():
    """By which standard, on which pages and with which tools, where that is said."""
    said = text(standard="EN 301 549", sample="Startsidan", tools="axe")

    assert "Standard EN 301 549 Sidor som har granskats Startsidan Verktyg axe" in said
    assert "Standard" not in text()


ENGLISH = Shortcoming("Engelska ord", "De saknar märkning.", "WCAG 2.1, 3.1.2", "Märks i maj.")


@pytest.mark.parametrize(
    ("shortcoming", "count", "said"),
    [
        (ENGLISH, 0, "De saknar märkning. Krav"),
        (ENGLISH, 1, "De saknar märkning. Inlägg med ord på andra språk: Titel 0 Krav"),
        (ENGLISH, 31, "Titel 29 och 1 äldre inlägg Krav"),
        (site.statement().shortcomings[0], 1, "Den saknar text. Krav"),
    ],
    ids=["no post", "one", "many", "another shortcoming"],
)
def test_posts_with_words_in_another_language_are_named(shortcoming, count, said):
    """Where the statement speaks of them: under WCAG 3.1.2, and nowhere else."""
    posts = foreign_posts([site.article(title=f"Titel {n}") for n in range(count)])

    assert said in text(posts=posts, shortcomings=(shortcoming,))


def test_a_site_without_shortcomings_says_so():
    """Fully conforming is also a statement."""
    assert "Vi känner inte till något innehåll som inte är tillgängligt." in text(
        conformance="helt förenlig", shortcomings=()
    )


@pytest.mark.parametrize("name", ["burdens", "exempt"])
def test_exceptions_are_named_with_their_reason(name):
    """What is excepted, and why."""
    assert "Kartan Den är inte till för att hitta med." in text(**{name: (site.exempted(),)})


def test_the_ways_to_report_are_links():
    """To us first, then to the authority."""
    html = site.render("statement.html", page=site.page(), statement=site.statement())

    assert [a["href"] for a in site.soup(html).select("main a")][1:] == [
        "https://k.example/s",
        "mailto:k@k.example",
        "https://m.example/anmal",
    ]


def test_every_part_has_a_heading():
    """Eleven parts, eleven headings."""
    html = site.render("statement.html", page=site.page(), statement=site.statement())

    assert len(site.soup(html).select("main h2")) == 11
